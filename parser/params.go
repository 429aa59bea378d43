package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file parses parameter lists, those of def and of lambda: the latter
// ends with a colon and has no annotations.

// parameters reads parameters up to the closing token, which it leaves.
func (p *parser) parameters(closing plex.TokenType) *ast.Arguments {
	a := &ast.Arguments{}
	annotated := closing == lexer.RightParen
	star, slash := false, false
	for !p.is(closing) {
		switch {
		case p.is(lexer.Slash):
			if slash || star || len(a.Args) == 0 {
				p.fail()
			}
			slash = true
			p.i++
			a.PosOnly, a.Args = a.Args, nil
		case p.is(lexer.Star):
			if star {
				p.fail()
			}
			star = true
			p.i++
			if p.is(lexer.Comma) {
				// A bare star needs a parameter behind it.
				if p.toks[p.i+1].Type != lexer.Name {
					p.fail()
				}
			} else {
				a.Vararg = p.parameter(annotated, true)
				if p.is(lexer.Equal) {
					p.fail()
				}
			}
		case p.accept(lexer.DoubleStar):
			a.Kwarg = p.parameter(annotated, false)
			if p.accept(lexer.Comma); !p.is(closing) {
				p.fail()
			}
			return a
		default:
			arg := p.parameter(annotated, false)
			var def ast.Expr
			if p.accept(lexer.Equal) {
				def = p.expression()
			}
			switch {
			case star:
				a.KwOnly = append(a.KwOnly, arg)
				a.KwDefaults = append(a.KwDefaults, def)
			case def != nil:
				a.Args = append(a.Args, arg)
				a.Defaults = append(a.Defaults, def)
			case a.Defaults != nil:
				p.fail()
			default:
				a.Args = append(a.Args, arg)
			}
		}
		if !p.accept(lexer.Comma) {
			break
		}
	}
	if !p.is(closing) {
		p.fail()
	}
	return a
}

func (p *parser) parameter(annotated, star bool) *ast.Arg {
	p.look()
	start := p.i
	if !p.is(lexer.Name) {
		p.fail()
	}
	arg := &ast.Arg{Name: identifier(p.toks[p.i].Value)}
	p.i++
	if annotated && p.accept(lexer.Colon) {
		if star && p.is(lexer.Star) {
			arg.Annotation = p.starOr(nil)
		} else {
			arg.Annotation = p.expression()
		}
	}
	arg.Loc = p.loc(start)
	return arg
}
