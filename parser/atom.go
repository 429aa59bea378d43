package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file parses atoms: names, literals and everything in brackets.

func (p *parser) name(ctx ast.Context) *ast.Name {
	if !p.is(lexer.Name) {
		p.fail()
	}
	t := &p.toks[p.i]
	p.i++
	return &ast.Name{Loc: tokenLoc(t), Id: identifier(t.Value), Ctx: ctx}
}

func (p *parser) constant(kind ast.ConstKind) ast.Expr {
	t := &p.toks[p.i]
	p.i++
	return &ast.Constant{Loc: tokenLoc(t), Kind: kind}
}

func (p *parser) atom() ast.Expr {
	t := &p.toks[p.i]
	switch t.Type {
	case lexer.Name:
		p.i++
		return &ast.Name{Loc: tokenLoc(t), Id: identifier(t.Value)}
	case lexer.Number:
		return p.number()
	case lexer.String, lexer.FStringStart:
		return p.strings()
	case lexer.None:
		return p.constant(ast.None)
	case lexer.True:
		return p.constant(ast.True)
	case lexer.False:
		return p.constant(ast.False)
	case lexer.Ellipsis:
		return p.constant(ast.Ellipsis)
	case lexer.LeftParen:
		return p.parens()
	case lexer.LeftBracket:
		return p.brackets()
	case lexer.LeftBrace:
		return p.braces()
	}
	p.fail()
	return nil
}

// startsComp tells whether a comprehension's for clause begins here.
func (p *parser) startsComp() bool {
	t := p.toks[p.i].Type
	return t == lexer.For || t == lexer.Async
}

// parens is a group, a tuple or a generator expression.
func (p *parser) parens() ast.Expr {
	start := p.i
	p.i++
	if p.accept(lexer.RightParen) {
		return &ast.Tuple{Loc: p.loc(start)}
	}
	if p.is(lexer.Yield) {
		e := p.yield()
		p.expect(lexer.RightParen)
		return e
	}
	starred := p.is(lexer.Star)
	first := p.starOr(p.named)
	switch {
	case p.is(lexer.Comma):
		e := p.tuple(start, first, p.named).(*ast.Tuple)
		p.expect(lexer.RightParen)
		e.Loc = p.loc(start)
		return e
	case starred:
		p.fail()
	case p.startsComp():
		gens := p.comprehensions()
		p.expect(lexer.RightParen)
		return &ast.GeneratorExp{Loc: p.loc(start), Elt: first, Generators: gens}
	}
	p.expect(lexer.RightParen)
	return first
}

// brackets is a list or a list comprehension.
func (p *parser) brackets() ast.Expr {
	start := p.i
	p.i++
	if p.accept(lexer.RightBracket) {
		return &ast.List{Loc: p.loc(start)}
	}
	starred := p.is(lexer.Star)
	first := p.starOr(p.named)
	if p.startsComp() && !starred {
		gens := p.comprehensions()
		p.expect(lexer.RightBracket)
		return &ast.ListComp{Loc: p.loc(start), Elt: first, Generators: gens}
	}
	elts := p.elements(first)
	p.expect(lexer.RightBracket)
	return &ast.List{Loc: p.loc(start), Elts: elts}
}

// elements reads the rest of a list or set after its first element.
func (p *parser) elements(first ast.Expr) []ast.Expr {
	elts := append(make([]ast.Expr, 0, 2), first)
	for p.accept(lexer.Comma) {
		if !p.startsExpr() && !p.is(lexer.Star) {
			break
		}
		elts = append(elts, p.starOr(p.named))
	}
	return elts
}

// braces is a dict, a set or a comprehension of one.
func (p *parser) braces() ast.Expr {
	start := p.i
	p.i++
	if p.accept(lexer.RightBrace) {
		return &ast.Dict{Loc: p.loc(start)}
	}
	if p.is(lexer.DoubleStar) {
		return p.dict(start, nil)
	}
	starred := p.is(lexer.Star)
	first := p.starOr(p.named)
	switch {
	case starred:
	case p.is(lexer.Colon):
		if n, ok := first.(*ast.NamedExpr); ok && p.toks[start+1].Type == lexer.Name && n.Loc.Col == int32(p.toks[start+1].Pos.Column) {
			p.fail() // {a := 1: 2}
		}
		return p.dict(start, first)
	case p.startsComp():
		gens := p.comprehensions()
		p.expect(lexer.RightBrace)
		return &ast.SetComp{Loc: p.loc(start), Elt: first, Generators: gens}
	}
	elts := p.elements(first)
	p.expect(lexer.RightBrace)
	return &ast.Set{Loc: p.loc(start), Elts: elts}
}

// dict reads a dict from its first key on, which may have been read already.
func (p *parser) dict(start int, key ast.Expr) ast.Expr {
	d := &ast.Dict{}
	for {
		if key == nil && p.accept(lexer.DoubleStar) {
			d.Keys = append(d.Keys, nil)
			d.Values = append(d.Values, p.bitOr())
		} else {
			if key == nil {
				key = p.expression()
			}
			p.expect(lexer.Colon)
			value := p.expression()
			if d.Keys == nil && p.startsComp() {
				gens := p.comprehensions()
				p.expect(lexer.RightBrace)
				return &ast.DictComp{Loc: p.loc(start), Key: key, Value: value, Generators: gens}
			}
			d.Keys = append(d.Keys, key)
			d.Values = append(d.Values, value)
		}
		key = nil
		if !p.accept(lexer.Comma) || p.is(lexer.RightBrace) {
			p.expect(lexer.RightBrace)
			d.Loc = p.loc(start)
			return d
		}
	}
}

// comprehensions reads one or more for clauses with their conditions.
func (p *parser) comprehensions() []*ast.Comprehension {
	var list []*ast.Comprehension
	for p.startsComp() {
		c := &ast.Comprehension{IsAsync: p.accept(lexer.Async)}
		p.expect(lexer.For)
		c.Target = p.targets()
		p.expect(lexer.In)
		c.Iter = p.disjunction()
		for p.accept(lexer.If) {
			c.Ifs = append(c.Ifs, p.disjunction())
		}
		list = append(list, c)
	}
	return list
}

// callArgs reads the parenthesised arguments of a call.
func (p *parser) callArgs() (args []ast.Expr, keywords []*ast.Keyword) {
	open := p.i
	p.i++
	unpacked := false // a ** has been seen
	for !p.accept(lexer.RightParen) {
		start := p.i
		switch {
		case p.is(lexer.Star):
			if unpacked {
				p.fail()
			}
			args = append(args, p.starredExpr())
		case p.accept(lexer.DoubleStar):
			unpacked = true
			v := p.expression()
			keywords = append(keywords, &ast.Keyword{Loc: p.loc(start), Value: v})
		case p.is(lexer.Name) && p.toks[p.i+1].Type == lexer.Equal:
			arg := identifier(p.toks[p.i].Value)
			p.i += 2
			v := p.expression()
			keywords = append(keywords, &ast.Keyword{Loc: p.loc(start), Arg: arg, Value: v})
		default:
			if keywords != nil {
				p.fail()
			}
			e := p.named()
			if p.startsComp() {
				if args != nil {
					p.fail()
				}
				gens := p.comprehensions()
				p.expect(lexer.RightParen)
				// The call's parentheses are those of the generator expression.
				return []ast.Expr{&ast.GeneratorExp{Loc: p.loc(open), Elt: e, Generators: gens}}, nil
			}
			args = append(args, e)
		}
		if !p.accept(lexer.Comma) {
			p.expect(lexer.RightParen)
			break
		}
	}
	return args, keywords
}
