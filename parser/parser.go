// Package parser turns Python 3.13 source into the tree of package ast.
//
// A program is scanned and parsed one top-level statement after the other.
// The first token of a statement selects how it is parsed: the frequent kinds
// and everything that begins like an expression by functions of this package,
// the others by participle productions that are built from the tags of their
// nodes when they are first needed (productions.go). Expressions are parsed by
// precedence climbing (expr.go).
//
// This first pass only finds out that a program is wrong. To say what is wrong
// with it, in CPython's words, a second pass goes over the program again
// (diagnose.go).
package parser

import (
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// maxDepth bounds how deep expressions nest where brackets do not bound it
// already: prefix operators, lambda, conditional expressions, powers. CPython
// gives up in the same order of magnitude, and counts rules, not operators.
const maxDepth = 3000

// parser is the state of one parse.
type parser struct {
	toks []plex.Token
	i    int // the next token
	src  string

	chunk    int  // how many tokens to scan at a time, at least
	more     bool // there are more tokens than those in toks
	depth    int
	hard     *SyntaxError // an error that participle must not take for a mismatch
	warnings []warning
	tagsOnly bool // use the productions also where there is a faster way; see TestTags
	watch    Watch
	lookAt   int  // the token at which watch is asked next
	flufl    bool // unequal is <>; an import from __future__ in the text itself does not do that, as in CPython

	// lex has the same tokens; it is what participle's productions read. Its
	// place in them is brought up to date when one of them is called.
	lex        *plex.PeekingLexer
	start      plex.Checkpoint
	registered bool
}

// failure is panicked with when the input does not fit the grammar.
type failure struct {
	err *SyntaxError // nil if it is for the second pass to find out
}

// fail gives up: the tokens at p.i are not what the grammar wants.
func (p *parser) fail() {
	panic(failure{})
}

// failWith gives up with a known error.
func (p *parser) failWith(err *SyntaxError) {
	panic(failure{err})
}

// statementTokens is how many tokens are scanned at a time; a statement with
// more has them all at once.
const statementTokens = 512

// buffers holds token buffers together with the PeekingLexer that reads them:
// there is no way to give a PeekingLexer its tokens except one by one.
var buffers sync.Pool

type buffer struct {
	lex   *plex.PeekingLexer
	start plex.Checkpoint
	size  int
}

// bufferFor returns a buffer for a source. A small source gets a small one: a
// process that only says hello should not clear 100 KB for it.
func bufferFor(src string) *buffer {
	if b, ok := buffers.Get().(*buffer); ok {
		return b
	}
	return newBuffer(min(2*statementTokens, 16+len(src)/2), nil)
}

// newBuffer makes a buffer for so many tokens; w is asked whether to go on.
func newBuffer(size int, w Watch) *buffer {
	lex, err := plex.Upgrade(&blank{size, w})
	if err != nil {
		panic(stopped{err})
	}
	return &buffer{lex, lex.MakeCheckpoint(), size}
}

// blank is a plex.Lexer that yields n empty tokens.
type blank struct {
	n     int
	watch Watch
}

func (b *blank) Next() (plex.Token, error) {
	if b.n--; b.n <= 0 {
		return plex.Token{Type: lexer.EOF}, nil
	}
	if b.n%watchEvery == 0 && b.watch != nil {
		return plex.Token{}, b.watch(0, 0)
	}
	return plex.Token{}, nil
}

// tokens returns the buffer's memory.
func (b *buffer) tokens() []plex.Token {
	return b.lex.Range(0, plex.RawCursor(b.size))
}

// parse runs f on every stretch of top-level statements until the source ends.
func parse(p *parser, lx *lexer.Lexer, f func(p *parser)) (err error) {
	buf := bufferFor(p.src)
	defer func() {
		p.unregister()
		clear(buf.tokens()) // the strings keep the source alive
		if buf.size <= 64*statementTokens {
			buffers.Put(buf)
		}
		if r := recover(); r != nil {
			if s, ok := r.(stopped); ok {
				err = s.err
				return
			}
			fl, ok := r.(failure)
			if !ok {
				panic(r)
			}
			err = fl.err
			if fl.err == nil {
				err = p.failed()
			}
		}
	}()
	for {
		toks, lexErr := lx.Statements(buf.tokens()[:0], p.chunk)
		if lexErr != nil {
			if s := lexErr.(*lexer.Error).Stopped; s != nil {
				return s
			}
			return &SyntaxError{Class: "SyntaxError", Msg: "invalid syntax"}
		}
		if len(toks) > buf.size {
			p.unregister()
			buf = newBuffer(len(toks)+len(toks)/4, p.watch)
			copy(buf.tokens(), toks)
		}
		last := len(toks) > 0 && toks[len(toks)-1].Type == lexer.EOF
		if !last {
			toks = append(toks, plex.Token{Type: lexer.EOF})
			if len(toks) > buf.size {
				p.unregister()
				buf = newBuffer(len(toks)+len(toks)/4, p.watch)
			}
			copy(buf.tokens(), toks)
		}
		p.toks, p.i, p.lookAt = buf.tokens()[:len(toks)], 0, p.lookAt-p.i
		p.more = !last
		p.lex = buf.lex
		p.lex.LoadCheckpoint(buf.start)
		f(p)
		if p.toks[p.i].Type != lexer.EOF {
			p.fail()
		}
		if last {
			return nil
		}
	}
}

// failed says that the first pass failed, and where; the second pass is to
// explain it.
func (p *parser) failed() *SyntaxError {
	pos := p.toks[p.i].Pos
	return &SyntaxError{Class: "SyntaxError", Msg: "invalid syntax", Line: pos.Line, EndLine: pos.Line, Col: pos.Column + 1, EndCol: -1}
}

// Decode returns the text of a source file as UTF-8 with line feeds only: what
// ParseString takes.
func Decode(filename string, src []byte) (string, *SyntaxError) {
	text, err := lexer.Decode(filename, src)
	if err != nil {
		return "", fromLexer(err, filename, string(src))
	}
	return text, nil
}

// Parse parses a source file: a whole program. An error is a *SyntaxError.
func Parse(filename string, src []byte) (*ast.Module, error) { return Watch(nil).Parse(filename, src) }

// Parse is the function Parse under a Watch.
func (w Watch) Parse(filename string, src []byte) (*ast.Module, error) {
	text, lexErr := lexer.Decode(filename, src)
	if lexErr != nil {
		return nil, fromLexer(lexErr, filename, string(src))
	}
	return w.ParseString(filename, text, 0)
}

// ParseReader is Parse for what can be read from r.
func ParseReader(filename string, r io.Reader) (*ast.Module, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return Parse(filename, src)
}

// ParseString parses a whole program that is text already: a coding
// declaration is only a comment.
func ParseString(filename, text string) (*ast.Module, error) {
	return Watch(nil).ParseString(filename, text, 0)
}

// ParseString is the function ParseString under a Watch, with features of
// __future__ that are on from the beginning.
func (w Watch) ParseString(filename, text string, future ast.Future) (*ast.Module, error) {
	return w.parseModule(filename, text, future, false)
}

func (w Watch) parseModule(filename, text string, future ast.Future, tagsOnly bool) (*ast.Module, error) {
	text = lexer.Newlines(text)
	lx := lexer.New(text)
	m := &ast.Module{Source: &ast.Source{Filename: filename, Text: lx.Source()}, Future: future}
	p := &parser{src: lx.Source(), chunk: statementTokens, tagsOnly: tagsOnly, watch: w, lookAt: watchEvery, flufl: future&ast.FutureBarryAsFLUFL != 0}
	lx.Watch = w.scan()
	leading := true
	err := parse(p, lx, func(p *parser) {
		for p.toks[p.i].Type != lexer.EOF {
			n := len(m.Body)
			m.Body = p.statement(m.Body)
			if leading {
				leading = p.futures(m, n)
			}
		}
	})
	if err != nil {
		return nil, p.explain(err, lx, filename, modeModule)
	}
	m.Warnings = p.allWarnings(lx)
	return m, nil
}

// explain returns what is wrong with a program for which the first pass
// returned err.
func (p *parser) explain(err error, lx *lexer.Lexer, filename string, m mode) error {
	e, err := explain(err, filename, lx.Source(), m, p.watch)
	if err != nil {
		return err
	}
	e.Warnings = p.allWarnings(lx)
	e.Source = &ast.Source{Filename: filename, Text: lx.Source()}
	return e
}

// warning is a Warning with its place, by which those of the scanner and those
// of the parser are put in one order.
type warning struct {
	offset int
	ast.Warning
}

func (p *parser) allWarnings(lx *lexer.Lexer) []ast.Warning {
	for _, w := range lx.Warnings {
		p.warnings = append(p.warnings, warning{w.Offset, ast.Warning{Line: w.Line, Msg: w.Msg, Span: ast.Span{Line: int32(w.Line), Col: int32(w.Col - 1), EndLine: int32(w.Line), EndCol: int32(w.Col - 1)}}})
	}
	slices.SortStableFunc(p.warnings, func(a, b warning) int { return a.offset - b.offset })
	var list []ast.Warning
	for _, w := range p.warnings {
		list = append(list, w.Warning)
	}
	return list
}

// futures notes the __future__ imports among the statements from the nth on.
// It returns false once a statement ends the part of a program where they may
// stand.
func (p *parser) futures(m *ast.Module, n int) bool {
	for i, s := range m.Body[n:] {
		switch s := s.(type) {
		case *ast.ImportFrom:
			if s.Module != "__future__" || s.Level != 0 {
				return false
			}
			for _, a := range s.Names {
				m.Future |= ast.FutureNamed(a.Name)
			}
		case *ast.ExprStmt:
			c, ok := s.Value.(*ast.Constant)
			if !ok || c.Kind != ast.Str || n+i != 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// ParseExpr parses one expression, as for eval. Line feeds after it are
// allowed, blanks before it are an indentation.
func ParseExpr(filename, text string) (*ast.Expression, error) {
	return Watch(nil).ParseExpr(filename, text, 0)
}

// ParseExpr is the function ParseExpr under a Watch.
func (w Watch) ParseExpr(filename, text string, future ast.Future) (*ast.Expression, error) {
	text = lexer.Newlines(text)
	lx := lexer.New(text)
	e := &ast.Expression{Source: &ast.Source{Filename: filename, Text: lx.Source()}}
	p := &parser{src: lx.Source(), chunk: statementTokens, watch: w, lookAt: watchEvery, flufl: future&ast.FutureBarryAsFLUFL != 0}
	lx.Watch = w.scan()
	err := parse(p, lx, func(p *parser) {
		if e.Body != nil {
			if p.toks[p.i].Type != lexer.EOF {
				p.fail()
			}
			return
		}
		e.Body = p.expressions()
		for p.toks[p.i].Type == lexer.Newline {
			p.i++
		}
	})
	if err == nil && e.Body == nil {
		err = p.failed()
	}
	if err != nil {
		return nil, p.explain(err, lx, filename, modeExpr)
	}
	if err := danglingIndent(filename, e.Text); err != nil {
		return nil, err
	}
	e.Warnings = p.allWarnings(lx)
	return e, nil
}

// danglingIndent is the error about blanks at the end of an expression, on a
// line without line feed: CPython takes them for indentation.
func danglingIndent(filename, text string) error {
	start := strings.LastIndexByte(text, '\n') + 1
	if start == 0 || start == len(text) || strings.Trim(text[start:], " \t") != "" {
		return nil
	}
	line := strings.Count(text, "\n") + 1
	return &SyntaxError{Class: "IndentationError", Msg: "unexpected indent", Filename: filename, Text: text[start:],
		Line: line, Col: len(text) - start, EndLine: line, EndCol: -1}
}
