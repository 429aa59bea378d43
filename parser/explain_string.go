package parser

import (
	"fmt"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file looks for mistakes in strings and f-strings; see explain.go.

func (e *explainer) strings() ast.Expr {
	return e.remember(ruleStrings, func() ast.Expr {
		start := e.i
		var bytes, text, formatted bool
		for {
			if e.accept(lexer.String) {
				c := e.stringConstant(e.i - 1)
				bytes = bytes || c.Kind == ast.Bytes
				text = text || c.Kind == ast.Str
			} else if e.at(lexer.FStringStart) && e.fstring() {
				formatted = true
			} else {
				break
			}
		}
		if e.i == start {
			return nil
		}
		if bytes && (text || formatted) {
			e.raise("cannot mix bytes and nonbytes literals")
		}
		if formatted {
			return &ast.JoinedStr{Loc: e.loc(start)}
		}
		return &ast.Constant{Loc: e.loc(start), Kind: ast.Str}
	})
}

func (e *explainer) stringConstant(i int) *ast.Constant {
	c, _, problem := decodeString(&e.toks[i], func(int) { e.look() })
	if problem == nonASCIIBytes {
		e.raiseToken(i, problem)
	}
	if problem != "" {
		e.raise(problem)
	}
	return c
}

func (e *explainer) fstring() bool {
	start := e.i
	raw := hasRawPrefix(e.toks[e.i].Value)
	e.i++
	var texts []string
	for {
		field := e.i
		if e.at(lexer.LeftBrace) && e.replacement() {
			if end := e.debugEnd(field); end > 0 {
				texts = append(texts, debugSource(e.src, e.toks, field, end))
			}
			continue
		}
		if !e.accept(lexer.FStringMiddle) {
			break
		}
		texts = append(texts, undoubled(e.toks[e.i-1].Value))
	}
	if !e.accept(lexer.FStringEnd) {
		e.i = start
		return false
	}
	for _, text := range texts {
		e.decodePart(text, raw)
	}
	return true
}

// debugEnd returns the token behind the = of the replacement field that begins at a token, 0 if it has none.
func (e *explainer) debugEnd(field int) int {
	depth := 0
	for i := field + 1; i < e.i; i++ {
		switch e.toks[i].Type {
		case lexer.LeftParen, lexer.LeftBracket, lexer.LeftBrace, lexer.FStringStart:
			depth++
		case lexer.RightParen, lexer.RightBracket, lexer.RightBrace, lexer.FStringEnd:
			depth--
		case lexer.Equal:
			if depth == 0 {
				return i + 1
			}
		case lexer.Colon:
			if depth == 0 {
				return 0
			}
		}
	}
	return 0
}

func (e *explainer) decodePart(text string, raw bool) {
	if raw {
		return
	}
	if _, _, problem := unescape(text, false, func(int) { e.look() }); problem != "" {
		e.raise(problem)
	}
}

// annotatedRHS is a yield expression or a list of expressions.
func (e *explainer) annotatedRHS() ast.Expr {
	if x := e.yieldExpr(); x != nil {
		return x
	}
	return e.starExpressions()
}

func (e *explainer) replacement() bool {
	return e.rememberIf(ruleReplacement, func() bool {
		start := e.i
		e.i++
		if e.annotatedRHS() != nil {
			e.accept(lexer.Equal)
			conversion := e.conversion()
			if e.accept(lexer.Colon) {
				e.formatSpec()
			}
			if e.accept(lexer.RightBrace) {
				e.checkConversion(conversion)
				return true
			}
		}
		e.i = start
		if e.invalid {
			e.invalidReplacement()
		}
		e.i = start
		return false
	})
}

// formatSpec reads the parts of a format specification.
func (e *explainer) formatSpec() {
	for {
		if e.accept(lexer.FStringMiddle) {
			e.decodePart(e.toks[e.i-1].Value, false)
		} else if !e.at(lexer.LeftBrace) || !e.replacement() {
			return
		}
	}
}

// conversion reads "!" and a name, and returns which token the name is.
func (e *explainer) conversion() int {
	bang := e.i
	if !e.acceptAll(lexer.Exclamation, lexer.Name) {
		return -1
	}
	if e.toks[bang+1].Pos.Offset != e.toks[bang].Pos.Offset+1 {
		// CPython's spelling.
		e.raiseRange(e.tokenPlace(bang), e.tokenPlace(bang+1), "f-string: conversion type must come right after the exclamanation mark")
	}
	return bang + 1
}

// checkConversion is done when the field is complete.
func (e *explainer) checkConversion(i int) {
	if i < 0 {
		return
	}
	switch name := e.toks[i].Value; name {
	case "s", "r", "a":
	default:
		e.raiseToken(i, fmt.Sprintf("f-string: invalid conversion character %s: expected 's', 'r', or 'a'", quote(identifier(name))))
	}
}

func (e *explainer) invalidReplacement() {
	start := e.i
	e.i++
	switch e.peek() {
	case lexer.Equal, lexer.Exclamation, lexer.Colon, lexer.RightBrace:
		e.raiseToken(e.i, fmt.Sprintf("f-string: valid expression required before '%s'", e.toks[e.i].Value))
	}
	if e.annotatedRHS() == nil {
		e.i = start + 1
		e.raiseNext("f-string: expecting a valid expression after '{'")
	}
	ends := func() bool { return e.at(lexer.Exclamation) || e.at(lexer.Colon) || e.at(lexer.RightBrace) }
	if !e.at(lexer.Equal) && !ends() {
		e.raiseNext("f-string: expecting '=', or '!', or ':', or '}'")
	}
	if e.accept(lexer.Equal) && !ends() {
		e.raiseNext("f-string: expecting '!', or ':', or '}'")
	}
	bang := e.i
	if e.accept(lexer.Exclamation) {
		if e.at(lexer.Colon) || e.at(lexer.RightBrace) {
			e.raiseNext("f-string: missing conversion character")
		}
		if !e.accept(lexer.Name) {
			e.raiseNext("f-string: invalid conversion character")
		}
	}
	if !e.at(lexer.Colon) && !e.at(lexer.RightBrace) {
		if e.i > bang {
			e.raiseNext("f-string: expecting ':' or '}'")
		}
		return
	}
	if e.accept(lexer.Colon) {
		e.formatSpec()
		if !e.at(lexer.RightBrace) {
			e.raiseNext("f-string: expecting '}', or format specs")
		}
	}
}
