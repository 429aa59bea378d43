package parser

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file computes where nodes stand, from the tokens they are made of.

// loc returns the place of a node from the token start to the one just read.
func (p *parser) loc(start int) ast.Loc {
	a := &p.toks[start]
	line, col := tokenEnd(&p.toks[p.i-1])
	return ast.Loc{Line: int32(a.Pos.Line), Col: int32(a.Pos.Column), EndLine: line, EndCol: col}
}

// locBlock is loc for a node that may end with a block: like CPython it looks
// past the tokens that have no text.
func (p *parser) locBlock(start int) ast.Loc {
	end := p.i - 1
	for end > start && p.toks[end].Type >= lexer.Newline && p.toks[end].Type <= lexer.Dedent {
		end--
	}
	a := &p.toks[start]
	line, col := tokenEnd(&p.toks[end])
	return ast.Loc{Line: int32(a.Pos.Line), Col: int32(a.Pos.Column), EndLine: line, EndCol: col}
}

func tokenEnd(t *plex.Token) (line, col int32) {
	if t.Type == lexer.String || t.Type == lexer.FStringMiddle {
		if i := strings.LastIndexByte(t.Value, '\n'); i >= 0 {
			return int32(t.Pos.Line + strings.Count(t.Value, "\n")), int32(len(t.Value) - i - 1)
		}
	}
	return int32(t.Pos.Line), int32(t.Pos.Column + len(t.Value))
}

func tokenLoc(t *plex.Token) ast.Loc {
	line, col := tokenEnd(t)
	return ast.Loc{Line: int32(t.Pos.Line), Col: int32(t.Pos.Column), EndLine: line, EndCol: col}
}
