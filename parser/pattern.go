package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file parses patterns.

func (p *parser) startsPattern() bool {
	return p.is(lexer.Star) || p.is(lexer.LeftParen) || p.is(lexer.LeftBracket) || p.is(lexer.LeftBrace) || p.startsValue()
}

// startsValue tells whether a literal or name begins here.
func (p *parser) startsValue() bool {
	switch p.toks[p.i].Type {
	case lexer.Name, lexer.Number, lexer.String, lexer.FStringStart, lexer.Minus, lexer.None, lexer.True, lexer.False:
		return true
	}
	return false
}

// openPattern is the pattern of a case clause, which may be a sequence
// without brackets.
func (p *parser) openPattern() ast.Pattern {
	start := p.i
	first := p.pattern()
	if !p.is(lexer.Comma) {
		p.noStar(first)
		return first
	}
	list := []ast.Pattern{first}
	for p.accept(lexer.Comma) {
		if !p.startsPattern() {
			break
		}
		list = append(list, p.pattern())
	}
	return &ast.MatchSequence{Loc: p.loc(start), Patterns: list}
}

// noStar rejects a star pattern, which pattern accepts everywhere.
func (p *parser) noStar(list ...ast.Pattern) {
	for _, x := range list {
		if _, ok := x.(*ast.MatchStar); ok {
			p.fail()
		}
	}
}

// pattern is maybe_star_pattern: an or-pattern, perhaps with a name, or a star.
func (p *parser) pattern() ast.Pattern {
	p.look()
	start := p.i
	if p.is(lexer.Star) {
		s := located(p, &matchStarProd)
		if s.Name = identifier(s.Name); s.Name == "_" {
			s.Name = ""
		}
		return s
	}
	var e ast.Pattern = p.closedPattern()
	if p.is(lexer.Bar) {
		list := []ast.Pattern{e}
		for p.accept(lexer.Bar) {
			list = append(list, p.closedPattern())
		}
		e = &ast.MatchOr{Loc: p.loc(start), Patterns: list}
	}
	if p.accept(lexer.As) {
		if p.is(lexer.Name) && p.toks[p.i].Value == "_" {
			p.fail()
		}
		name := p.identifier()
		return &ast.MatchAs{Loc: p.loc(start), Pattern: e, Name: name}
	}
	return e
}

func (p *parser) closedPattern() ast.Pattern {
	start := p.i
	switch p.toks[p.i].Type {
	case lexer.LeftParen:
		return p.groupPattern()
	case lexer.LeftBracket:
		return located(p, &matchSequenceProd)
	case lexer.LeftBrace:
		m := located(p, &matchMappingProd)
		m.Rest = identifier(m.Rest)
		if m.Rest == "_" {
			p.fail()
		}
		p.noStar(m.Patterns...)
		return m
	case lexer.None, lexer.True, lexer.False:
		c := p.atom().(*ast.Constant)
		return &ast.MatchSingleton{Loc: c.Loc, Value: c.Kind}
	case lexer.Name:
		if p.toks[p.i].Value == "_" {
			// CPython's grammar takes it for the wildcard before it looks on:
			// neither _.name nor _() is a pattern.
			p.i++
			return &ast.MatchAs{Loc: p.loc(start)}
		}
		j := p.i + 1
		for p.toks[j].Type == lexer.Dot && p.toks[j+1].Type == lexer.Name {
			j += 2
		}
		if p.toks[j].Type == lexer.LeftParen {
			c := located(p, &matchClassProd)
			identifiers(c.KwdAttrs)
			p.noStar(c.Patterns...)
			p.noStar(c.KwdPatterns...)
			return c
		}
		if j == p.i+1 {
			name := p.identifier()
			return &ast.MatchAs{Loc: p.loc(start), Name: name}
		}
	}
	v := p.patternValue()
	return &ast.MatchValue{Loc: p.loc(start), Value: v}
}

// groupPattern is a pattern in parentheses, or a sequence.
func (p *parser) groupPattern() ast.Pattern {
	start := p.i
	p.i++
	if p.accept(lexer.RightParen) {
		return &ast.MatchSequence{Loc: p.loc(start)}
	}
	first := p.pattern()
	if p.accept(lexer.RightParen) {
		p.noStar(first)
		return first
	}
	list := []ast.Pattern{first}
	for p.accept(lexer.Comma) {
		if !p.startsPattern() {
			break
		}
		list = append(list, p.pattern())
	}
	p.expect(lexer.RightParen)
	return &ast.MatchSequence{Loc: p.loc(start), Patterns: list}
}

// patternValue is a literal, signed or complex if a number, or a dotted name.
func (p *parser) patternValue() ast.Expr {
	start := p.i
	switch p.toks[p.i].Type {
	case lexer.Name:
		var e ast.Expr = p.name(ast.Load)
		for p.accept(lexer.Dot) {
			attr := p.identifier()
			e = &ast.Attribute{Loc: p.loc(start), Value: e, Attr: attr}
		}
		if p.i == start+1 && !p.is(lexer.LeftParen) {
			p.fail() // a plain name is no key
		}
		return e
	case lexer.Number, lexer.Minus:
		real := p.signedNumber()
		if !p.is(lexer.Plus) && !p.is(lexer.Minus) {
			return real
		}
		op := ast.Add
		if p.is(lexer.Minus) {
			op = ast.Sub
		}
		p.i++
		if !p.is(lexer.Number) || isImaginary(real) {
			p.fail()
		}
		imag := p.number()
		if !isImaginary(imag) {
			p.fail()
		}
		return &ast.BinOp{Loc: p.loc(start), Op: op, Left: real, Right: imag}
	case lexer.String, lexer.FStringStart:
		return p.strings()
	}
	return p.atom()
}

func isImaginary(e ast.Expr) bool {
	if u, ok := e.(*ast.UnaryOp); ok {
		e = u.Operand
	}
	c, ok := e.(*ast.Constant)
	return ok && c.Kind == ast.Imag
}

func (p *parser) signedNumber() ast.Expr {
	start := p.i
	minus := p.accept(lexer.Minus)
	if !p.is(lexer.Number) {
		p.fail()
	}
	n := p.number()
	if !minus {
		return n
	}
	return &ast.UnaryOp{Loc: p.loc(start), Op: ast.USub, Operand: n}
}
