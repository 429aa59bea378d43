package parser

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file reads what was typed at a prompt: the mode "single" of compile().
// CPython's parser takes the end of such a text for a line feed, if the text
// before it is not empty, and the end of a block for another.

// ParseInteractive parses what was typed at a prompt: one statement, compound
// or a line of simple ones. If more input could complete it the error's
// Incomplete is set. Whether a compound statement is waiting for an empty line
// is for the caller to decide.
func ParseInteractive(filename, text string) (*ast.Module, error) {
	return Watch(nil).ParseInteractive(filename, text, 0, false)
}

// ParseInteractive is the function ParseInteractive under a Watch. Where open is
// set only a line feed ends a block, not the end of the text: CPython's flag
// PyCF_DONT_IMPLY_DEDENT.
func (w Watch) ParseInteractive(filename, text string, future ast.Future, open bool) (*ast.Module, error) {
	text = lexer.Newlines(text)
	lx := lexer.New(text)
	m := &ast.Module{Source: &ast.Source{Filename: filename, Text: lx.Source()}, Future: future}
	p := &parser{src: lx.Source(), chunk: 1, watch: w, lookAt: watchEvery, flufl: future&ast.FutureBarryAsFLUFL != 0}
	lx.Watch = w.scan()
	err := parse(p, lx, func(p *parser) {
		if p.toks[p.i].Type == lexer.EOF {
			return
		}
		m.Body = p.statement(m.Body)
		p.futures(m, 0)
		compound := isCompound(m.Body[0])
		if !p.more && p.toks[p.i].Type == lexer.EOF {
			if compound && !p.blockEnds(open) {
				p.fail()
			}
			return
		}
		if compound {
			p.fail() // CPython wants an empty line here
		}
		e := p.errorAtToken(&p.toks[p.i-1], "multiple statements found while compiling a single statement")
		e.EndCol = e.Col + 1
		e.final = true
		p.failWith(e)
	})
	if err != nil {
		how := modeInteractive
		if open {
			how = modeOpen
		}
		return nil, p.explain(err, lx, filename, how)
	}
	m.Warnings = p.allWarnings(lx)
	return m, nil
}

func isCompound(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.If, *ast.For, *ast.While, *ast.Try, *ast.With, *ast.FunctionDef, *ast.ClassDef, *ast.Match:
		return true
	}
	return false
}

// blockEnds reports whether the compound statement that was just read, the last
// thing in the text, is complete to CPython: its block and then a line feed.
func (p *parser) blockEnds(open bool) bool {
	toks := p.toks[:p.i]
	body, _, implied := ending(toks)
	switch indented := len(body) < len(toks); {
	case implied:
		return indented && !open
	case indented:
		return strings.HasSuffix(p.src, "\n")
	}
	return true
}

// ending splits off the tokens that end the blocks at the end of a text. implied
// is set if the line before them has no line feed.
func ending(toks []plex.Token) (body, dedents []plex.Token, implied bool) {
	n := len(toks)
	for n > 0 && toks[n-1].Type == lexer.Dedent {
		n--
	}
	implied = n > 0 && (toks[n-1].Type != lexer.Newline || !strings.HasSuffix(toks[n-1].Value, "\n"))
	return toks[:n], toks[n:], implied
}

// supplyNewlines gives the text of a prompt the tokens that CPython's parser
// reads at its end.
func (e *explainer) supplyNewlines(open bool) {
	n := len(e.toks) - 1
	e.noNewline = true
	if n < 0 || e.toks[n].Type != lexer.EOF || e.unclosed != nil {
		return
	}
	eof := e.toks[n]
	newline := eof
	newline.Type, newline.Value = lexer.Newline, ""
	body, dedents, implied := ending(e.toks[:n])
	toks := body
	last := e.src[strings.LastIndexByte(e.src, '\n')+1:]
	switch {
	case implied:
		if k := len(toks) - 1; toks[k].Type == lexer.Newline {
			toks = toks[:k]
		}
		toks = append(toks[:len(toks):len(toks)], newline)
		if open {
			dedents = nil
		}
		if toks = append(toks, dedents...); len(dedents) > 0 {
			toks = append(toks, newline)
		}
	case last == "" || len(dedents) == 0:
		toks = append(append(toks[:len(toks):len(toks)], dedents...), newline)
	default:
		// A last line of blanks keeps the blocks open that begin so far to the right.
		toks = toks[:len(toks):len(toks)]
		if !strings.Contains(last, "#") {
			deep := e.blocks(body, len(dedents))
			for len(deep) > 0 && deep[len(deep)-1] > len(last) {
				toks, deep, dedents = append(toks, dedents[0]), deep[:len(deep)-1], dedents[1:]
			}
			if len(deep) == 0 || deep[len(deep)-1] != len(last) {
				line := strings.Count(e.src, "\n") + 1
				e.toks = body
				e.lexErr = &lexer.Error{Class: "IndentationError", Msg: "unindent does not match any outer indentation level",
					Line: line, Col: len(last), EndLine: line, EndCol: -1}
				return
			}
		}
		toks = append(append(append(toks, newline), dedents...), newline)
	}
	e.toks = append(toks, eof)
	for len(e.levels) < len(e.toks) {
		e.levels = append(e.levels, 0)
	}
}

// blocks returns how far the blocks are indented that are open at the end of
// toks, n of them, from the outermost.
func (e *explainer) blocks(toks []plex.Token, n int) []int {
	var deep []int
	for i := range toks {
		switch toks[i].Type {
		case lexer.Indent:
			deep = append(deep, len(toks[i].Value))
		case lexer.Dedent:
			deep = deep[:len(deep)-1]
		}
	}
	return deep[len(deep)-n:]
}

// sourceEnded returns what CPython's parser says of a text that goes on, if the
// scanner was at its end when the first reading failed: nil if it was not.
func (e *explainer) sourceEnded() (out *SyntaxError) {
	out = &SyntaxError{Class: "_IncompleteInputError", Msg: "incomplete input"}
	if e.fill > len(e.toks) {
		x := e.lexErr
		switch {
		case x == nil, strings.HasPrefix(x.Msg, "unexpected character after line"):
			return nil
		case !x.Incomplete && !(strings.HasPrefix(x.Msg, "unterminated string literal") && !strings.HasSuffix(e.src, "\n")):
			return nil
		}
		out.Line, out.Col, out.EndLine, out.EndCol = x.Line, x.Col, x.Line, -1
		out.Text = e.line(x.Line)
		return out
	}
	last := e.last()
	t := &e.toks[last]
	if !e.placeless(last) {
		switch end := t.Pos.Offset + len(t.Value); {
		case end < len(e.src), t.Type == lexer.Newline:
			return nil
		case t.Type == lexer.String && len(strings.TrimLeft(t.Value, "rRbBuU")) > 2:
			return nil // the scanner stops at the quote
		}
	} else if t.Pos.Offset < len(e.src) {
		return nil
	}
	defer func() {
		if r := recover(); r != nil {
			*out = *r.(raised).err
			out.Class = "_IncompleteInputError"
		}
	}()
	e.raise("incomplete input")
	return nil
}
