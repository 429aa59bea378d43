package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file looks for mistakes in dict displays; see explain.go.

func (e *explainer) dict() ast.Expr {
	start := e.i
	e.i++
	if e.separated(e.pair) {
		e.accept(lexer.Comma)
	}
	if e.accept(lexer.RightBrace) {
		return &ast.Dict{Loc: e.loc(start)}
	}
	// These mistakes are looked for already in the first reading.
	e.i = start + 1
	e.invalidPairs()
	e.i = start
	return nil
}

// pair is "**mapping" or "key: value".
func (e *explainer) pair() bool {
	return e.rememberIf(ruleDictPair, func() bool {
		start := e.i
		if e.accept(lexer.DoubleStar) && e.bitOr() != nil {
			return true
		}
		e.i = start
		return e.keyValue()
	})
}

func (e *explainer) keyValue() bool {
	return e.try(func() bool {
		return e.expression() != nil && e.accept(lexer.Colon) && e.expression() != nil
	})
}

func (e *explainer) invalidPairs() {
	start := e.i
	if e.separated(e.pair) && e.accept(lexer.Comma) {
		at := e.i
		if a := e.expression(); a != nil && !e.at(lexer.Colon) {
			// CPython points before the last character of the key.
			p := nodePlace(a)
			line := e.line(int(p.Line))
			panic(raised{&SyntaxError{Class: "SyntaxError", Msg: "':' expected after dictionary key", Line: int(p.Line), EndLine: int(p.EndLine),
				Col: charColumn(line, int(p.EndCol)-1), EndCol: 0, Text: line}})
		}
		e.i = at
		e.invalidValue()
	}
	e.i = start
	e.invalidValue()
	e.i = start
}

// invalidValue looks for a starred or missing value.
func (e *explainer) invalidValue() {
	start := e.i
	if e.expression() != nil && e.accept(lexer.Colon) {
		star := e.i
		if e.accept(lexer.Star) && e.bitOr() != nil {
			e.raiseFrom(e.tokenPlace(star), "cannot use a starred expression in a dictionary value")
		}
	}
	e.i = start
	if e.expression() != nil && e.accept(lexer.Colon) {
		if e.at(lexer.RightBrace) || e.at(lexer.Comma) {
			e.raiseToken(e.i-1, "expression expected after dictionary key and ':'")
		}
	}
}

func (e *explainer) dictComp() ast.Expr {
	start := e.i
	e.i++
	if e.keyValue() && e.comprehensions() != nil && e.accept(lexer.RightBrace) {
		return &ast.DictComp{Loc: e.loc(start)}
	}
	if e.invalid {
		e.i = start + 1
		if e.accept(lexer.DoubleStar) && e.bitOr() != nil && e.comprehensions() != nil && e.accept(lexer.RightBrace) {
			e.raiseToken(start+1, "dict unpacking cannot be used in dict comprehension")
		}
	}
	e.i = start
	return nil
}
