package parser

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/ast"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file turns the text of number tokens into values.

// maxDigits is CPython's limit on decimal literals, which take quadratic time.
const maxDigits = 4300

func (p *parser) number() *ast.Constant {
	t := &p.toks[p.i]
	p.i++
	c := &ast.Constant{Loc: tokenLoc(t)}
	text := t.Value
	if len(text) < 19 {
		n := int64(0)
		for i := 0; ; i++ {
			if i == len(text) {
				c.Kind, c.Int = ast.Int, n
				return c
			}
			if text[i] < '0' || text[i] > '9' {
				break
			}
			n = n*10 + int64(text[i]-'0')
		}
	}
	if len(text) > longToken {
		p.lookNow(len(text) / 64)
	}
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	hex := len(text) > 1 && text[0] == '0' && (text[1]|0x20 == 'x' || text[1]|0x20 == 'b' || text[1]|0x20 == 'o')
	if !hex && strings.ContainsAny(text, ".eEjJ") {
		c.Kind = ast.Float
		if last := text[len(text)-1]; last == 'j' || last == 'J' {
			c.Kind = ast.Imag
			text = text[:len(text)-1]
		}
		// A number too great is infinite, for CPython as for ParseFloat.
		c.Float, _ = strconv.ParseFloat(text, 64)
		return c
	}
	c.Kind = ast.Int
	if !hex {
		text = strings.TrimLeft(text, "0")
		if len(text) > maxDigits {
			// CPython gives the line only.
			p.failWith(&SyntaxError{Class: "SyntaxError", Line: t.Pos.Line, EndLine: t.Pos.Line, Text: lineAt(p.src, t.Pos.Offset-t.Pos.Column), Msg: fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
				"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", maxDigits, len(text))})
		}
		if text == "" {
			return c
		}
	}
	if n, err := strconv.ParseInt(text, 0, 64); err == nil {
		c.Int = n
		return c
	}
	c.Big, _ = new(big.Int).SetString(text, 0)
	return c
}

// errorAtToken is a syntax error about a token.
func (p *parser) errorAtToken(t *plex.Token, msg string) *SyntaxError {
	line := lineAt(p.src, t.Pos.Offset-t.Pos.Column)
	_, end := tokenEnd(t)
	return &SyntaxError{Class: "SyntaxError", Msg: msg, Line: t.Pos.Line, Col: charColumn(line, t.Pos.Column),
		EndLine: t.Pos.Line, EndCol: charColumn(line, int(end)), Text: line}
}
