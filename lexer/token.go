// Package lexer turns Python source into tokens. It is a hand-written scanner,
// because indentation, soft keywords and nested f-strings are beyond a table of
// regular expressions, and it implements participle's lexer.Definition.
//
// A token's Value is its source text, unchanged. Its Pos.Line counts from 1,
// Pos.Column is an offset in UTF-8 bytes from 0, as in Python's ast module, and
// Pos.Offset is its place in Lexer.Source.
//
// Blank lines, comments and line breaks inside brackets leave no token.
package lexer

import (
	"io"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// The kinds of tokens. Every keyword and every operator is a kind of its own.
// The soft keywords match, case, type and _ are Names.
const (
	Newline plex.TokenType = iota + 1
	Indent
	Dedent
	Name
	Number
	String // with prefix and quotes; not an f-string
	FStringStart
	FStringMiddle
	FStringEnd

	False
	None
	True
	And
	As
	Assert
	Async
	Await
	Break
	Class
	Continue
	Def
	Del
	Elif
	Else
	Except
	Finally
	For
	From
	Global
	If
	Import
	In
	Is
	Lambda
	Nonlocal
	Not
	Or
	Pass
	Raise
	Return
	Try
	While
	With
	Yield

	LeftParen
	RightParen
	LeftBracket
	RightBracket
	LeftBrace
	RightBrace
	Colon
	Comma
	Semicolon
	Dot
	Ellipsis
	Arrow
	ColonEqual
	Exclamation
	Equal
	PlusEqual
	MinusEqual
	StarEqual
	SlashEqual
	DoubleSlashEqual
	PercentEqual
	AtEqual
	AmperEqual
	BarEqual
	CaretEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual
	Plus
	Minus
	Star
	Slash
	DoubleSlash
	Percent
	At
	Amper
	Bar
	Caret
	Tilde
	LeftShift
	RightShift
	DoubleStar
	EqEqual
	NotEqual // != and, for from __future__ import barry_as_FLUFL, <>
	Less
	LessEqual
	Greater
	GreaterEqual
	Unknown // $ ? `

	// Kinds is one more than the greatest kind: the size of a table indexed by kind.
	Kinds
)

// EOF ends every token stream. It is negative: a table indexed by kind must
// not be asked about it.
const EOF = plex.EOF

// classes are the names by which tags refer to tokens that are not literals.
var classes = map[string]plex.TokenType{
	"EOF": EOF, "Newline": Newline, "Indent": Indent, "Dedent": Dedent, "Name": Name, "Number": Number,
	"String": String, "FStringStart": FStringStart, "FStringMiddle": FStringMiddle, "FStringEnd": FStringEnd,
}

// keyword returns the kind of a word.
func keyword(word string) plex.TokenType {
	switch word {
	case "False":
		return False
	case "None":
		return None
	case "True":
		return True
	case "and":
		return And
	case "as":
		return As
	case "assert":
		return Assert
	case "async":
		return Async
	case "await":
		return Await
	case "break":
		return Break
	case "class":
		return Class
	case "continue":
		return Continue
	case "def":
		return Def
	case "del":
		return Del
	case "elif":
		return Elif
	case "else":
		return Else
	case "except":
		return Except
	case "finally":
		return Finally
	case "for":
		return For
	case "from":
		return From
	case "global":
		return Global
	case "if":
		return If
	case "import":
		return Import
	case "in":
		return In
	case "is":
		return Is
	case "lambda":
		return Lambda
	case "nonlocal":
		return Nonlocal
	case "not":
		return Not
	case "or":
		return Or
	case "pass":
		return Pass
	case "raise":
		return Raise
	case "return":
		return Return
	case "try":
		return Try
	case "while":
		return While
	case "with":
		return With
	case "yield":
		return Yield
	}
	return Name
}

// IsKeyword tells whether a kind is that of a reserved word.
func IsKeyword(t plex.TokenType) bool { return t >= False && t <= Yield }

// Definition implements participle's lexer.Definition and StringDefinition.
type Definition struct{}

// Symbols implements participle's lexer.Definition.
func (Definition) Symbols() map[string]plex.TokenType { return classes }

// Lex implements participle's lexer.Definition.
func (Definition) Lex(filename string, r io.Reader) (plex.Lexer, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return Definition{}.LexString(filename, string(text))
}

// LexString implements participle's lexer.StringDefinition. The text must be
// UTF-8; see Decode.
func (Definition) LexString(filename, text string) (plex.Lexer, error) {
	return New(text), nil
}
