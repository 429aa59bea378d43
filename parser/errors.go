package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// SyntaxError is a program that is not Python. The fields are those of
// CPython's exception: columns count characters from 1, Text is the line with
// the mistake, and an EndCol of 0 or -1 means that there is only a point.
type SyntaxError struct {
	Class    string // SyntaxError, IndentationError, TabError; MemoryError if the nesting is too deep
	Msg      string
	Filename string
	Text     string
	Line     int
	Col      int
	EndLine  int
	EndCol   int
	// Hint says what may have been meant, "" if nothing comes to mind: package
	// interp fills it in.
	Hint string
	// Incomplete is set if more input could make a program of it.
	Incomplete bool
	// SourceEnded, if not nil, is the error with which CPython's parser asks for more
	// where it is told to (PyCF_ALLOW_INCOMPLETE_INPUT): its scanner was at the end.
	SourceEnded *SyntaxError
	// Warnings are those met before the mistake; CPython has printed them by
	// the time it finds it.
	Warnings []ast.Warning
	// Source is the program, nil if unknown.
	Source *ast.Source

	// BareLine is set where CPython gives the line without its line feed.
	BareLine bool
	// NoEnd is set where CPython does not tell where the mistake ends.
	NoEnd bool
	// Buffer, if not nil, is what CPython says of a program that is a text, not a file.
	Buffer *Buffer
	// AtEnd is set for what is missing at the end of the program.
	AtEnd bool

	scanner  bool // it comes from the scanner
	final    bool // there is nothing left to find out
	disagree bool // the second pass found nothing wrong: one of the two has a mistake
}

func (e *SyntaxError) Error() string { return e.Class + ": " + e.Msg }

// overflow is what CPython raises, without a place, if expressions nest deeper
// than its parser can follow.
var overflow = &SyntaxError{Class: "MemoryError", Msg: "Parser stack overflowed - Python source too complex to parse"}

type mode uint8

const (
	modeModule mode = iota
	modeExpr
	modeInteractive
	modeOpen // the same, and the end of the text does not end its blocks
)

// lineAt returns the line that begins at an offset, without its line feed.
func lineAt(src string, offset int) string {
	line := src[offset:]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	return line
}

// Buffer is what CPython's scanner has in its buffer when it finds a mistake in a text: also the lines that a
// backslash or a string of several lines joins with the one of the mistake. It counts columns in all of it.
type Buffer struct {
	Text        string
	Col, EndCol int
	Bare        bool // without a line feed: the scanner has left the line
}

// charColumn turns a byte offset in a line, given without its line feed, into a column in characters from 1.
func charColumn(line string, offset int) int {
	n := chars(line, offset+1)
	if offset >= len(line) {
		n++
	}
	if offset > len(line) {
		n++ // behind the line feed
	}
	return n
}

// chars counts the characters that begin in the first n bytes of a text. Where a mistake ends, CPython may count in
// another line, and stop inside a character.
func chars(text string, n int) int {
	count := 0
	for i := range min(n, len(text)) {
		if !utf8.RuneStart(text[i]) {
			continue
		}
		count++
	}
	return count
}

func fromLexer(e *lexer.Error, filename, src string) *SyntaxError {
	s := &SyntaxError{Class: e.Class, Msg: e.Msg, Filename: filename, Line: e.Line, Col: e.Col, EndLine: e.EndLine, EndCol: e.EndCol, Incomplete: e.Incomplete, scanner: true}
	// These come from CPython's tokenizer by way of its parser.
	s.BareLine = e.Class == "SyntaxError" && e.Msg != "unexpected character after line continuation character" && e.Msg != "unexpected EOF while parsing"
	offset := 0
	for line := 1; line < e.Line; line++ {
		i := strings.IndexByte(src[offset:], '\n')
		if i < 0 {
			return s
		}
		offset += i + 1
	}
	s.Text = lineAt(src, offset)
	return s
}
