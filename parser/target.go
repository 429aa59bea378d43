package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file parses what can be assigned to. A target is parsed as an
// expression and becomes a target when the token behind it tells.

// targets is star_targets, as in for and comprehensions: a comma makes a Tuple.
func (p *parser) targets() ast.Expr {
	start := p.i
	e := p.starOr(p.bitOr)
	if p.is(lexer.Comma) {
		e = p.tuple(start, e, p.bitOr)
	}
	p.store(e)
	return e
}

// target is star_target.
func (p *parser) target() ast.Expr {
	e := p.starOr(p.bitOr)
	p.store(e)
	return e
}

// store makes an expression a target of assignment.
func (p *parser) store(e ast.Expr) { p.setContext(e, ast.Store) }

// setContext changes the context of an expression and of what it consists of.
func (p *parser) setContext(e ast.Expr, ctx ast.Context) {
	switch e := e.(type) {
	case *ast.Name:
		e.Ctx = ctx
	case *ast.Attribute:
		e.Ctx = ctx
	case *ast.Subscript:
		e.Ctx = ctx
	case *ast.Starred:
		if _, ok := e.Value.(*ast.Starred); ok || ctx == ast.Del {
			p.fail()
		}
		e.Ctx = ctx
		p.setContext(e.Value, ctx)
	case *ast.List:
		e.Ctx = ctx
		for _, x := range e.Elts {
			p.setContext(x, ctx)
		}
	case *ast.Tuple:
		e.Ctx = ctx
		for _, x := range e.Elts {
			p.setContext(x, ctx)
		}
	default:
		p.fail()
	}
}

// singleTarget checks the target of an augmented or annotated assignment.
func (p *parser) singleTarget(e ast.Expr) {
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		p.store(e)
	default:
		p.fail()
	}
}
