package lexer

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// This file scans identifiers. The tables of Go's unicode package are those of
// Unicode 15.0, CPython 3.13 has 15.1; the ranges below make up the difference
// as well as the one between ID_Start and XID_Start.

var isStart, isIdent = identTables()

func identTables() (start, ident [256]bool) {
	for c := 0; c < utf8.RuneSelf; c++ {
		letter := c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		start[c] = letter
		ident[c] = letter || c >= '0' && c <= '9'
	}
	return start, ident
}

// notStart are characters with ID_Start but not XID_Start.
var notStart = &unicode.RangeTable{R16: []unicode.Range16{
	{0x037A, 0x037A, 1}, {0x0E33, 0x0E33, 1}, {0x0EB3, 0x0EB3, 1}, {0x2E2F, 0x2E2F, 1}, {0x309B, 0x309C, 1},
	{0xFC5E, 0xFC63, 1}, {0xFDFA, 0xFDFB, 1}, {0xFE70, 0xFE7E, 2}, {0xFF9E, 0xFF9F, 1},
}}

// onlyContinue are those of them with XID_Continue.
var onlyContinue = &unicode.RangeTable{R16: []unicode.Range16{
	{0x0E33, 0x0E33, 1}, {0x0EB3, 0x0EB3, 1}, {0xFF9E, 0xFF9F, 1},
}}

// newContinue are characters that became XID_Continue with Unicode 15.1.
var newContinue = &unicode.RangeTable{R16: []unicode.Range16{
	{0x200C, 0x200D, 1}, {0x30FB, 0x30FB, 1}, {0xFF65, 0xFF65, 1},
}}

// newLetters is the CJK extension I of Unicode 15.1.
var newLetters = &unicode.RangeTable{R32: []unicode.Range32{{0x2EBF0, 0x2EE5D, 1}}}

// newSymbols are the ideographic description characters of Unicode 15.1.
var newSymbols = &unicode.RangeTable{R16: []unicode.Range16{{0x2FFC, 0x2FFF, 1}, {0x31EF, 0x31EF, 1}}}

// IsIdentStart tells whether an identifier may begin with r.
func IsIdentStart(r rune) bool {
	if r < utf8.RuneSelf {
		return isStart[r]
	}
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start, newLetters) && !unicode.Is(notStart, r)
}

// IsIdentContinue tells whether r may stand in an identifier.
func IsIdentContinue(r rune) bool {
	if r < utf8.RuneSelf {
		return isIdent[r]
	}
	return IsIdentStart(r) ||
		unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue, onlyContinue, newContinue)
}

// IsPrintable is str.isprintable for one character.
func IsPrintable(r rune) bool {
	return r == ' ' || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, newLetters, newSymbols)
}

// maxUnicodeName bounds, in bytes, names outside ASCII: they are normalised in
// one go, which takes long and stops for nobody.
const maxUnicodeName = 100_000

// unicodeName scans an identifier that has characters outside ASCII. Like
// CPython it takes them all and complains about the first that does not belong.
func (l *Lexer) unicodeName() bool {
	start := l.pos
	for l.src[l.pos] >= utf8.RuneSelf || isIdent[l.src[l.pos]] {
		l.pos++
	}
	if l.pos-start > maxUnicodeName {
		return l.failAt("MemoryError", l.line, l.lineStart, start, "identifier too long")
	}
	for i, r := range l.src[start:l.pos] {
		if i == 0 && IsIdentStart(r) || i > 0 && IsIdentContinue(r) {
			continue
		}
		at := start + i + utf8.RuneLen(r)
		if IsPrintable(r) {
			return l.fail(at, fmt.Sprintf("invalid character '%c' (U+%04X)", r, r))
		}
		return l.fail(at, fmt.Sprintf("invalid non-printable character U+%04X", r))
	}
	l.emit(Name, start)
	return true
}
