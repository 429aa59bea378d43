package parser

import (
	"fmt"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file finds out what is wrong with a program that the first pass
// rejected, and says so in CPython's words.
//
// CPython reads a wrong program twice. Its parser tries alternatives in order
// and backtracks; the first reading only notes the farthest token that was
// looked at, where a plain "invalid syntax" will point. The second reading has
// more alternatives, which match mistakes; the first one that matches decides
// the message. To report the same, the explainer tries the same things in the
// same order. It is slow and only used for programs that are wrong.
//
// The functions that follow the grammar return nil or false if the input does
// not match, and then leave the place where it was.

// explainer reads a wrong program.
type explainer struct {
	toks     []plex.Token
	levels   []int16 // how many brackets are open behind each token
	src      string
	lexErr   *lexer.Error // what the scanner met behind the last token
	unclosed *lexer.Bracket
	// inFString is set if scanning ended inside an f-string.
	inFString bool
	noNewline bool // the text does not end with a line feed, and none is implied

	i       int
	fill    int  // how many tokens were ever looked at
	invalid bool // the second reading: look for mistakes
	depth   int
	memo    [][]memoized // for each token
	forgot  int          // for the tokens before this one nothing is kept
	watch   Watch
	looks   int // calls of peek until watch is asked
}

// memoized is the outcome of a rule at a token. CPython keeps it too, for the
// same reason: without it the time doubles with every level of nesting.
type memoized struct {
	node any
	end  int32
	rule rule
	ok   bool
}

// rule names what is memoized.
type rule uint8

// The first of these are memoized by CPython as well. An outcome of the others
// is not shared between reading with and without looking for mistakes: CPython
// would read again.
const (
	ruleExpression rule = iota
	ruleStarExpression
	ruleInvalidNamed
	ruleDisjunction
	ruleConjunction
	ruleInversion
	ruleBitOr
	ruleSum
	ruleTerm
	ruleFactor
	rulePrimary
	ruleTPrimary
	ruleStarTarget
	ruleTargetWithStar
	ruleDelTarget
	ruleStrings
	ruleArguments
	ruleBlock
	ruleSimple
	ruleClosedPattern
	ruleTypeParam
	lastShared

	ruleNamed
	ruleAtom
	ruleSingleTarget
	ruleArgs
	ruleGenexp
	ruleSlices
	ruleLambdaParams
	ruleParams
	ruleStatement
	rulePattern
	ruleReplacement
	ruleExceptBlock
	ruleExceptStarBlock
	ruleDictPair
	lastRule
)

// key is the rule under which an outcome is kept.
func (e *explainer) key(r rule) rule {
	if r > lastShared && e.invalid {
		return r + lastRule
	}
	return r
}

// raised is panicked with when the error is known.
type raised struct{ err *SyntaxError }

// explain returns the error of a program for which the first pass returned err.
// It fails if w wants no more, before or now.
func explain(err error, filename, text string, m mode, w Watch) (out *SyntaxError, stop error) {
	first, ok := err.(*SyntaxError)
	if !ok {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			s, ok := r.(stopped)
			if !ok {
				panic(r)
			}
			stop = s.err
		}
	}()
	if first.Class == "MemoryError" || first.final {
		e := *first
		e.Filename = filename
		return &e, nil
	}
	e := newExplainer(text, w)
	switch m {
	case modeExpr:
		e.dropImpliedNewline()
	case modeInteractive:
		e.dropImpliedNewline()
		e.supplyNewlines(false)
	case modeOpen:
		e.dropImpliedNewline()
		e.supplyNewlines(true)
	}
	if out = e.explain(m); out == nil {
		out = first
		out.disagree = true
	}
	out.Filename = filename
	return out, nil
}

func newExplainer(text string, w Watch) *explainer {
	lx := lexer.New(text)
	lx.Watch = w.scan()
	e := &explainer{src: lx.Source(), watch: w, looks: watchEvery}
	for {
		toks, err := lx.Statements(e.toks, 1<<20)
		e.toks = toks
		if err != nil {
			if e.lexErr = err.(*lexer.Error); e.lexErr.Stopped != nil {
				panic(stopped{e.lexErr.Stopped})
			}
			break
		}
		if n := len(toks); n > 0 && toks[n-1].Type == lexer.EOF {
			break
		}
	}
	e.inFString = lx.InFString()
	if b, open := lx.Unclosed(); open {
		e.unclosed = &b
	}
	e.levels = make([]int16, len(e.toks))
	level := int16(0)
	for i := range e.toks {
		switch e.toks[i].Type {
		case lexer.LeftParen, lexer.LeftBracket, lexer.LeftBrace:
			level++
		case lexer.RightParen, lexer.RightBracket, lexer.RightBrace:
			level--
		}
		e.levels[i] = level
	}
	return e
}

// dropImpliedNewline removes the Newline token that stands for a missing line
// feed: CPython supplies one to programs, but not to expressions.
func (e *explainer) dropImpliedNewline() {
	if strings.HasSuffix(e.src, "\n") {
		return
	}
	e.noNewline = true
	if n := len(e.toks) - 2; n >= 0 && e.toks[n].Type == lexer.Newline && !strings.HasSuffix(e.toks[n].Value, "\n") {
		e.toks[n] = e.toks[n+1]
		e.toks = e.toks[:n+1]
	}
	if e.lexErr != nil && e.lexErr.Class == "IndentationError" && e.lexErr.Line == strings.Count(e.src, "\n")+1 {
		e.lexErr.Col--
	}
	if e.lexErr != nil && e.lexErr.Msg == "unexpected EOF while parsing" {
		e.lexErr.Msg = "unexpected character after line continuation character"
		e.lexErr.Col--
		e.lexErr.EndCol = 0
	}
}

// explain reads the program once to see how far it makes sense, and once more
// to recognise the mistake. It returns nil if there is none.
func (e *explainer) explain(m mode) *SyntaxError {
	err, ok := e.read(m, false)
	end := e.sourceEnded()
	atEnd := e.lexErr == nil && e.toks[e.last()].Pos.Offset == len(e.src) && (e.toks[e.last()].Type != lexer.Newline || e.placeless(e.last())) || e.fill > len(e.toks) && e.lexErr != nil && e.lexErr.Incomplete
	if ok {
		return nil
	}
	if err == nil {
		last := min(e.fill, len(e.toks)) - 1
		err, _ = e.read(m, true)
		if err == nil {
			err = e.plain(last)
		}
	}
	err = e.preferScanner(err)
	err.Incomplete = atEnd
	err.SourceEnded = end
	return err
}

// read follows the grammar from the start. It returns the error if one was
// raised, and whether the program makes sense.
func (e *explainer) read(m mode, invalid bool) (err *SyntaxError, ok bool) {
	e.i, e.invalid, e.depth, e.forgot = 0, invalid, 0, 0
	e.memo = make([][]memoized, len(e.toks)+1)
	defer func() {
		if r := recover(); r != nil {
			x, isRaised := r.(raised)
			if !isRaised {
				panic(r)
			}
			err = x.err
		}
	}()
	switch m {
	case modeExpr:
		return nil, e.evalInput()
	case modeInteractive, modeOpen:
		return nil, e.interactiveInput()
	}
	return nil, e.fileInput()
}

// plain is the error if no special one applies.
func (e *explainer) plain(last int) (err *SyntaxError) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(raised).err
			err.final = e.toks[last].Type == lexer.Indent || e.toks[last].Type == lexer.Dedent // CPython looks no further
		}
	}()
	switch e.toks[last].Type {
	case lexer.Indent:
		e.raiseIndentation("unexpected indent")
	case lexer.Dedent:
		e.raiseIndentation("unexpected unindent")
	}
	e.raiseToken(last, "invalid syntax")
	return nil
}

// preferScanner looks at the rest of the program: CPython scans it to the end,
// and what the scanner finds there outdoes what the parser found.
func (e *explainer) preferScanner(err *SyntaxError) *SyntaxError {
	if err.scanner || err.final || err.Class == "MemoryError" {
		return err
	}
	if e.lexErr != nil && !e.lexErr.Quiet {
		return fromLexer(e.lexErr, "", e.src)
	}
	if e.unclosed != nil && !e.inFString {
		last := min(e.fill, len(e.toks)) - 1
		if e.toks[last].Pos.Line > e.unclosed.Line {
			return e.neverClosed()
		}
	}
	return err
}

func (e *explainer) neverClosed() *SyntaxError {
	b := e.unclosed
	line := lineAt(e.src, b.Offset-b.Column)
	err := &SyntaxError{Class: "SyntaxError", Msg: fmt.Sprintf("'%c' was never closed", b.Char), Line: b.Line, EndLine: b.Line,
		Col: charColumn(line, b.Column), EndCol: 0, Text: line, Incomplete: true, scanner: true}
	if n, _ := e.scannerAt(); n > b.Line {
		err.Buffer = &Buffer{line, err.Col, 0, true}
	} else if err.Buffer = e.joined(b.Line, 0, 0); err.Buffer != nil {
		err.Buffer.Col = charColumn(err.Buffer.Text, b.Column)
	}
	return err
}

// peek returns the kind of the next token. Looking at what the scanner could
// not read is an error at once.
func (e *explainer) peek() plex.TokenType {
	e.look()
	if e.i >= e.fill {
		e.fill = e.i + 1
		if e.i >= len(e.toks) {
			err := fromLexer(e.lexErr, "", e.src)
			err.scanner = true
			panic(raised{err})
		}
		if e.unclosed != nil && e.toks[e.i].Type == lexer.EOF {
			panic(raised{e.neverClosed()})
		}
	}
	return e.toks[e.i].Type
}

func (e *explainer) at(t plex.TokenType) bool { return e.peek() == t }

func (e *explainer) accept(t plex.TokenType) bool {
	if e.peek() != t {
		return false
	}
	e.i++
	return true
}

// acceptAll reads tokens of these kinds in a row, or nothing.
func (e *explainer) acceptAll(types ...plex.TokenType) bool {
	start := e.i
	for _, t := range types {
		if !e.accept(t) {
			e.i = start
			return false
		}
	}
	return true
}

// atWord tells whether the next token is a certain name: a soft keyword.
func (e *explainer) atWord(word string) bool {
	return e.at(lexer.Name) && e.toks[e.i].Value == word
}

// try runs f and goes back if it fails.
func (e *explainer) try(f func() bool) bool {
	start := e.i
	if f() {
		return true
	}
	e.i = start
	return false
}

// looking runs f and goes back in any case.
func (e *explainer) looking(f func() bool) bool {
	start := e.i
	ok := f()
	e.i = start
	return ok
}

// recall finds the outcome of a rule at the next token, and goes to its end.
func (e *explainer) recall(r rule) *memoized {
	r = e.key(r)
	list := e.memo[e.i]
	for i := range list {
		if list[i].rule == r {
			e.i = int(list[i].end)
			return &list[i]
		}
	}
	return nil
}

// keep notes the outcome of a rule; after a failure it goes back.
func (e *explainer) keep(r rule, start int, node any, ok bool) {
	if !ok {
		e.i = start
	}
	e.memo[start] = append(e.memo[start], memoized{node: node, end: int32(e.i), rule: e.key(r), ok: ok})
}

// forget drops what is known of the tokens before the next one.
func (e *explainer) forget() {
	clear(e.memo[e.forgot:e.i])
	e.forgot = e.i
}

// remember runs a rule once for each token it is tried at.
func (e *explainer) remember(r rule, f func() ast.Expr) ast.Expr {
	if m := e.recall(r); m != nil {
		x, _ := m.node.(ast.Expr)
		return x
	}
	start := e.i
	e.enter()
	node := f()
	e.depth--
	e.keep(r, start, node, node != nil)
	return node
}

// rememberIf is remember for rules without a node.
func (e *explainer) rememberIf(r rule, f func() bool) bool {
	if m := e.recall(r); m != nil {
		return m.ok
	}
	start := e.i
	e.enter()
	ok := f()
	e.depth--
	e.keep(r, start, nil, ok)
	return ok
}

// enter counts the depth of the recursion.
func (e *explainer) enter() {
	if e.depth++; e.depth > 10*maxDepth {
		panic(raised{overflow})
	}
}

// separated reads f once or more, with commas between.
func (e *explainer) separated(f func() bool) bool {
	if !f() {
		return false
	}
	for {
		start := e.i
		if !e.accept(lexer.Comma) || !f() {
			e.i = start
			return true
		}
	}
}

// place is a stretch of source, as of a node or token.
type place struct{ ast.Span }

func (e *explainer) tokenPlace(i int) place {
	t := &e.toks[i]
	p := place{tokenLoc(t)}
	if e.placeless(i) && t.Type == lexer.Newline {
		p.Col = -1
		return p
	}
	if t.Type == lexer.Newline && !strings.HasSuffix(t.Value, "\n") {
		p.EndCol++ // the last line feed may be missing
	}
	return p
}

func nodePlace(n ast.Node) place { return place{n.Span()} }

// loc returns the place of the tokens from start to the one just read.
func (e *explainer) loc(start int) ast.Loc {
	return tokensLoc(e.toks[start:e.i])
}

// last returns the index of the farthest token that was looked at.
func (e *explainer) last() int { return min(e.fill, len(e.toks)) - 1 }

// raise raises an error about the farthest token that was looked at.
func (e *explainer) raise(msg string) { e.raiseClass("SyntaxError", e.last(), msg) }

func (e *explainer) raiseIndentation(msg string) { e.raiseClass("IndentationError", e.last(), msg) }

// raiseNext raises an error about the next token.
func (e *explainer) raiseNext(msg string) {
	e.peek()
	e.raiseClass("SyntaxError", e.i, msg)
}

// raiseToken raises an error about a token.
func (e *explainer) raiseToken(i int, msg string) {
	if e.placeless(i) {
		n, _ := e.scannerAt()
		panic(raised{&SyntaxError{Class: "SyntaxError", Msg: msg, Line: n, EndLine: n, Text: e.line(n),
			AtEnd: e.toks[i].Pos.Offset >= len(e.src), Buffer: e.joined(n, 0, 0)}})
	}
	e.raiseClass("SyntaxError", i, msg)
}

func (e *explainer) raiseClass(class string, i int, msg string) {
	if e.placeless(i) {
		n, col := e.scannerAt()
		line := e.line(n)
		panic(raised{&SyntaxError{Class: class, Msg: msg, Line: n, EndLine: n, Col: col, EndCol: -1, Text: line,
			AtEnd: e.toks[i].Pos.Offset >= len(e.src), Buffer: e.joined(n, col, -1)}})
	}
	e.raiseSpan(class, e.tokenPlace(i).Span, msg)
}

// placeless tells whether a token has no place of its own: CPython takes that of
// its scanner.
func (e *explainer) placeless(i int) bool {
	switch t := &e.toks[i]; t.Type {
	case lexer.Indent, lexer.Dedent, lexer.EOF:
		return true
	case lexer.Newline:
		return t.Value == "" && e.noNewline
	}
	return false
}

// scannerAt returns the line that CPython's scanner is in, and how far, in
// characters, when it has read the farthest token.
func (e *explainer) scannerAt() (line, col int) {
	t := &e.toks[e.last()]
	kind := t.Type
	if kind == lexer.Newline && e.placeless(e.last()) {
		kind = lexer.EOF
	}
	switch kind {
	case lexer.Indent:
		return t.Pos.Line, len(t.Value)
	case lexer.Dedent:
		if e.toks[len(e.toks)-1].Pos.Offset != t.Pos.Offset {
			return t.Pos.Line, t.Pos.Column
		}
		fallthrough
	case lexer.EOF:
		n := strings.Count(strings.TrimSuffix(e.src, "\n"), "\n") + 1
		col = charColumn(e.line(n), len(e.line(n)))
		if !strings.HasSuffix(e.src, "\n") && e.noNewline {
			col--
		}
		return n, col
	}
	endLine, endCol := tokenEnd(t)
	return int(endLine), charColumn(e.line(int(endLine)), int(endCol)) - 1
}

// raiseAt raises an error about a node or token.
func (e *explainer) raiseAt(p place, msg string) { e.raiseSpan("SyntaxError", p.Span, msg) }

// raiseRange raises an error about everything from a to b.
func (e *explainer) raiseRange(a, b place, msg string) {
	e.raiseSpan("SyntaxError", ast.Span{Line: a.Line, Col: a.Col, EndLine: b.EndLine, EndCol: b.EndCol}, msg)
}

// raiseFrom raises an error about everything from a on to where the scanner is.
func (e *explainer) raiseFrom(a place, msg string) {
	b := e.tokenPlace(e.last())
	b.EndCol-- // CPython forgets that its columns count from 1
	e.raiseRange(a, b, msg)
}

func (e *explainer) raiseSpan(class string, s ast.Span, msg string) {
	line := e.line(int(s.Line))
	// CPython counts also the end's characters in the first line. The last
	// line may lack the line feed that the end can be behind.
	end := charColumn(line, int(s.EndCol))
	if int(s.EndCol) > len(line) && !strings.HasSuffix(e.src, "\n") && int(s.Line) == strings.Count(e.src, "\n")+1 {
		end--
	}
	panic(raised{&SyntaxError{Class: class, Msg: msg, Line: int(s.Line), Col: charColumn(line, int(s.Col)),
		EndLine: int(s.EndLine), EndCol: end, Text: line, Buffer: e.buffer(s, line)}})
}

// buffer returns what CPython's scanner has in its buffer where a mistake begins, nil if that is the line and
// makes no difference.
func (e *explainer) buffer(s ast.Span, line string) *Buffer {
	if n, _ := e.scannerAt(); n > int(s.Line) {
		return &Buffer{line, charColumn(line, int(s.Col)), charColumn(line, min(int(s.EndCol), len(line))), true}
	}
	b := e.joined(int(s.Line), 0, 0)
	if b != nil {
		b.Col, b.EndCol = charColumn(b.Text, int(s.Col)), charColumn(b.Text, int(s.EndCol))
	}
	return b
}

// joined is the Buffer for a mistake in line n of which the columns are known, nil
// if the scanner holds that line alone.
func (e *explainer) joined(n, col, endCol int) *Buffer {
	offset := e.lineStart(n)
	start := e.bufferStart(offset)
	if start == offset {
		return nil
	}
	end := offset + len(lineAt(e.src, offset))
	if end == offset && end < len(e.src) {
		end++ // of an empty line its line feed is there
	}
	return &Buffer{e.src[start:end], col, endCol, false}
}

// lineStart returns where line n begins; the end of the source if it has no such line.
func (e *explainer) lineStart(n int) int {
	at := 0
	for ; n > 1; n-- {
		next := strings.IndexByte(e.src[at:], '\n')
		if next < 0 {
			return len(e.src)
		}
		at += next + 1
	}
	return at
}

// bufferStart returns where the first of the lines begins that CPython's scanner holds when it is in the line
// that begins at an offset.
func (e *explainer) bufferStart(offset int) int {
	for i := e.last(); i >= 0; i-- {
		t := &e.toks[i]
		if t.Pos.Offset >= offset || t.Type == lexer.Indent || t.Type == lexer.Dedent {
			continue
		}
		if t.Type == lexer.Newline {
			return offset // before the first token of a line a backslash joins nothing
		}
		lineStart := t.Pos.Offset - t.Pos.Column
		if end := t.Pos.Offset + len(t.Value); end > offset {
			offset = lineStart
		} else if joins(e.src[end:offset]) {
			offset = lineStart
		} else {
			return offset
		}
	}
	return offset
}

// joins tells whether backslashes join all lines of what stands between a token and the beginning of a line. One before
// the first token of a line joins nothing.
func joins(between string) bool {
	for {
		i := strings.IndexByte(between, '\n')
		if i < 0 {
			return between == ""
		}
		if line := strings.TrimLeft(between[:i], " \t\f"); line != "\\" {
			return false
		}
		between = between[i+1:]
	}
}

// line returns the text of a line, counted from 1.
func (e *explainer) line(n int) string {
	rest := e.src
	for ; n > 1; n-- {
		i := strings.IndexByte(rest, '\n')
		if i < 0 {
			return ""
		}
		rest = rest[i+1:]
	}
	return lineAt(rest, 0)
}
