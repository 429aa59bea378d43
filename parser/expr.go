package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file parses expressions.
//
// The grammar's levels from "or" down to "not" have a function each; binary
// arithmetic climbs a table of precedences.

// power of binding of the binary operators; zero is no binary operator.
var binding = [lexer.Kinds]uint8{
	lexer.Bar: 1, lexer.Caret: 2, lexer.Amper: 3, lexer.LeftShift: 4, lexer.RightShift: 4, lexer.Plus: 5, lexer.Minus: 5,
	lexer.Star: 6, lexer.Slash: 6, lexer.DoubleSlash: 6, lexer.Percent: 6, lexer.At: 6,
}

var binaryOp = [lexer.Kinds]ast.Operator{
	lexer.Bar: ast.BitOr, lexer.Caret: ast.BitXor, lexer.Amper: ast.BitAnd, lexer.LeftShift: ast.LShift,
	lexer.RightShift: ast.RShift, lexer.Plus: ast.Add, lexer.Minus: ast.Sub, lexer.Star: ast.Mult, lexer.Slash: ast.Div,
	lexer.DoubleSlash: ast.FloorDiv, lexer.Percent: ast.Mod, lexer.At: ast.MatMult,
}

// comparison tells which tokens begin a comparison operator.
var comparison = [lexer.Kinds]bool{
	lexer.EqEqual: true, lexer.NotEqual: true, lexer.Less: true, lexer.LessEqual: true, lexer.Greater: true,
	lexer.GreaterEqual: true, lexer.In: true, lexer.Is: true, lexer.Not: true,
}

// startsExpr tells which tokens can begin an expression.
var startsExpr = [lexer.Kinds]bool{
	lexer.Name: true, lexer.Number: true, lexer.String: true, lexer.FStringStart: true, lexer.False: true, lexer.None: true,
	lexer.True: true, lexer.Await: true, lexer.Lambda: true, lexer.Not: true, lexer.LeftParen: true, lexer.LeftBracket: true,
	lexer.LeftBrace: true, lexer.Ellipsis: true, lexer.Plus: true, lexer.Minus: true, lexer.Tilde: true,
}

func (p *parser) startsExpr() bool {
	t := p.toks[p.i].Type
	return t >= 0 && startsExpr[t]
}

func (p *parser) is(t plex.TokenType) bool { return p.toks[p.i].Type == t }

// accept reads a token if it is of that kind.
func (p *parser) accept(t plex.TokenType) bool {
	if p.toks[p.i].Type != t {
		return false
	}
	p.i++
	return true
}

// expect reads a token that must be of that kind.
func (p *parser) expect(t plex.TokenType) {
	if p.toks[p.i].Type != t {
		p.fail()
	}
	p.i++
}

// enter counts a level of nesting that no bracket counts.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.failWith(overflow)
	}
}

// exprList is star_expressions: a comma makes a Tuple.
func (p *parser) exprList() ast.Expr {
	start := p.i
	e := p.starOr(p.expression)
	if !p.is(lexer.Comma) {
		return e
	}
	return p.tuple(start, e, p.expression)
}

// expressions is one or more expressions without stars; a comma makes a Tuple.
func (p *parser) expressions() ast.Expr {
	start := p.i
	e := p.expression()
	if !p.is(lexer.Comma) {
		return e
	}
	elts := []ast.Expr{e}
	for p.accept(lexer.Comma) && p.startsExpr() {
		elts = append(elts, p.expression())
	}
	return &ast.Tuple{Loc: p.loc(start), Elts: elts}
}

// tuple reads the rest of a list after its first element; a star takes a
// bitwise or, other elements are what element parses.
func (p *parser) tuple(start int, first ast.Expr, element func() ast.Expr) ast.Expr {
	elts := append(make([]ast.Expr, 0, 2), first)
	for p.accept(lexer.Comma) {
		if !p.startsExpr() && !p.is(lexer.Star) {
			break
		}
		elts = append(elts, p.starOr(element))
	}
	return &ast.Tuple{Loc: p.loc(start), Elts: elts}
}

func (p *parser) starOr(element func() ast.Expr) ast.Expr {
	if p.is(lexer.Star) {
		start := p.i
		p.i++
		v := p.bitOr()
		return &ast.Starred{Loc: p.loc(start), Value: v}
	}
	return element()
}

// starredExpr is starred_expression: here a star takes a whole expression.
func (p *parser) starredExpr() ast.Expr {
	start := p.i
	p.expect(lexer.Star)
	v := p.expression()
	return &ast.Starred{Loc: p.loc(start), Value: v}
}

// rhs is what may stand on the right of an assignment.
func (p *parser) rhs() ast.Expr {
	if p.is(lexer.Yield) {
		return p.yield()
	}
	return p.exprList()
}

func (p *parser) yield() ast.Expr {
	start := p.i
	p.expect(lexer.Yield)
	if p.accept(lexer.From) {
		v := p.expression()
		return &ast.YieldFrom{Loc: p.loc(start), Value: v}
	}
	var v ast.Expr
	if p.startsExpr() || p.is(lexer.Star) {
		v = p.exprList()
	}
	return &ast.Yield{Loc: p.loc(start), Value: v}
}

// named is named_expression.
func (p *parser) named() ast.Expr {
	if p.is(lexer.Name) && p.toks[p.i+1].Type == lexer.ColonEqual {
		start := p.i
		target := p.name(ast.Store)
		p.i++
		v := p.expression()
		return &ast.NamedExpr{Loc: p.loc(start), Target: target, Value: v}
	}
	e := p.expression()
	if p.is(lexer.ColonEqual) {
		p.fail()
	}
	return e
}

// expression is one expression without top-level comma and ":=".
func (p *parser) expression() ast.Expr {
	start := p.i
	if p.is(lexer.Lambda) {
		return p.lambda()
	}
	body := p.disjunction()
	if !p.is(lexer.If) {
		return body
	}
	p.i++
	test := p.disjunction()
	p.expect(lexer.Else)
	p.enter()
	orelse := p.expression()
	p.depth--
	return &ast.IfExp{Loc: p.loc(start), Test: test, Body: body, Orelse: orelse}
}

func (p *parser) lambda() ast.Expr {
	start := p.i
	p.i++
	p.enter()
	args := p.parameters(lexer.Colon)
	p.expect(lexer.Colon)
	body := p.expression()
	p.depth--
	return &ast.Lambda{Loc: p.loc(start), Args: args, Body: body}
}

func (p *parser) disjunction() ast.Expr {
	start := p.i
	e := p.conjunction()
	if !p.is(lexer.Or) {
		return e
	}
	values := append(make([]ast.Expr, 0, 2), e)
	for p.accept(lexer.Or) {
		values = append(values, p.conjunction())
	}
	return &ast.BoolOp{Loc: p.loc(start), Op: ast.Or, Values: values}
}

func (p *parser) conjunction() ast.Expr {
	start := p.i
	e := p.inversion()
	if !p.is(lexer.And) {
		return e
	}
	values := append(make([]ast.Expr, 0, 2), e)
	for p.accept(lexer.And) {
		values = append(values, p.inversion())
	}
	return &ast.BoolOp{Loc: p.loc(start), Op: ast.And, Values: values}
}

func (p *parser) inversion() ast.Expr {
	start := p.i
	if p.accept(lexer.Not) {
		p.enter()
		operand := p.inversion()
		p.depth--
		return &ast.UnaryOp{Loc: p.loc(start), Op: ast.Not, Operand: operand}
	}
	left := p.binary(1)
	if t := p.toks[p.i].Type; t < 0 || !comparison[t] {
		return left
	}
	return p.compare(start, left)
}

func (p *parser) compare(start int, left ast.Expr) ast.Expr {
	var ops []ast.CmpOp
	var comparators []ast.Expr
	for {
		op, ok := p.cmpOp()
		if !ok {
			break
		}
		ops = append(ops, op)
		comparators = append(comparators, p.binary(1))
	}
	if ops == nil {
		return left
	}
	return &ast.Compare{Loc: p.loc(start), Left: left, Ops: ops, Comparators: comparators}
}

// cmpOp reads a comparison operator, if there is one.
func (p *parser) cmpOp() (op ast.CmpOp, ok bool) {
	switch p.toks[p.i].Type {
	case lexer.EqEqual:
		op = ast.Eq
	case lexer.NotEqual:
		switch old := p.toks[p.i].Value == "<>"; {
		case old && !p.flufl:
			p.fail()
		case !old && p.flufl:
			e := p.errorAtToken(&p.toks[p.i], "with Barry as BDFL, use '<>' instead of '!='")
			e.final = true
			p.failWith(e)
		}
		op = ast.NotEq
	case lexer.Less:
		op = ast.Lt
	case lexer.LessEqual:
		op = ast.LtE
	case lexer.Greater:
		op = ast.Gt
	case lexer.GreaterEqual:
		op = ast.GtE
	case lexer.In:
		op = ast.In
	case lexer.Is:
		op = ast.Is
		if p.toks[p.i+1].Type == lexer.Not {
			p.i++
			op = ast.IsNot
		}
	case lexer.Not:
		if p.toks[p.i+1].Type != lexer.In {
			return 0, false
		}
		p.i++
		op = ast.NotIn
	default:
		return 0, false
	}
	p.i++
	return op, true
}

// bitOr is bitwise_or, which a star takes.
func (p *parser) bitOr() ast.Expr { return p.binary(1) }

// binary parses operators that bind at least as strongly as min.
func (p *parser) binary(min uint8) ast.Expr {
	start := p.i
	left := p.unary()
	for {
		t := p.toks[p.i].Type
		if t < 0 {
			return left
		}
		b := binding[t]
		if b == 0 || b < min {
			return left
		}
		p.i++
		right := p.binary(b + 1)
		left = &ast.BinOp{Loc: p.loc(start), Op: binaryOp[t], Left: left, Right: right}
	}
}

func (p *parser) unary() ast.Expr {
	p.look()
	var op ast.UnaryOperator
	switch p.toks[p.i].Type {
	case lexer.Minus:
		op = ast.USub
	case lexer.Plus:
		op = ast.UAdd
	case lexer.Tilde:
		op = ast.Invert
	default:
		return p.power()
	}
	start := p.i
	p.i++
	p.enter()
	operand := p.unary()
	p.depth--
	return &ast.UnaryOp{Loc: p.loc(start), Op: op, Operand: operand}
}

func (p *parser) power() ast.Expr {
	start := p.i
	var base ast.Expr
	if p.accept(lexer.Await) {
		v := p.primary()
		base = &ast.Await{Loc: p.loc(start), Value: v}
	} else {
		base = p.primary()
	}
	if !p.accept(lexer.DoubleStar) {
		return base
	}
	p.enter()
	exponent := p.unary()
	p.depth--
	return &ast.BinOp{Loc: p.loc(start), Op: ast.Pow, Left: base, Right: exponent}
}

// primary is an atom with attributes, calls and subscripts behind it.
func (p *parser) primary() ast.Expr {
	start := p.i
	e := p.atom()
	for {
		switch p.toks[p.i].Type {
		case lexer.Dot:
			p.look()
			p.i++
			if !p.is(lexer.Name) {
				p.fail()
			}
			attr := identifier(p.toks[p.i].Value)
			p.i++
			e = &ast.Attribute{Loc: p.loc(start), Value: e, Attr: attr}
		case lexer.LeftParen:
			args, keywords := p.callArgs()
			e = &ast.Call{Loc: p.loc(start), Func: e, Args: args, Keywords: keywords}
		case lexer.LeftBracket:
			p.i++
			index := p.slices()
			p.expect(lexer.RightBracket)
			e = &ast.Subscript{Loc: p.loc(start), Value: e, Index: index}
		default:
			return e
		}
	}
}

// slices is what stands between the brackets of a subscript.
func (p *parser) slices() ast.Expr {
	start := p.i
	if !p.is(lexer.Star) {
		e := p.slice()
		if !p.is(lexer.Comma) {
			return e
		}
		p.i = start
	}
	var elts []ast.Expr
	for {
		if p.is(lexer.Star) {
			elts = append(elts, p.starredExpr())
		} else {
			elts = append(elts, p.slice())
		}
		if !p.accept(lexer.Comma) || p.is(lexer.RightBracket) {
			return &ast.Tuple{Loc: p.loc(start), Elts: elts}
		}
	}
}

func (p *parser) slice() ast.Expr {
	start := p.i
	var lower ast.Expr
	if !p.is(lexer.Colon) {
		lower = p.named()
		if !p.is(lexer.Colon) {
			return lower
		}
		if _, ok := lower.(*ast.NamedExpr); ok && p.toks[start].Type == lexer.Name {
			p.fail() // x[a:=1:2]
		}
	}
	p.i++
	part := func() ast.Expr {
		if p.startsExpr() {
			return p.expression()
		}
		return nil
	}
	upper := part()
	var step ast.Expr
	if p.accept(lexer.Colon) {
		step = part()
	}
	return &ast.Slice{Loc: p.loc(start), Lower: lower, Upper: upper, Step: step}
}
