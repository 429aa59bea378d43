package lexer

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// The limits are CPython's. They bound how deep the statements of a program
// can nest, and with it the recursion of the parser.
const (
	maxBrackets = 200
	maxIndents  = 100 // counting the zero at the bottom
	maxFStrings = 150 // counting the program around the outermost
)

// Error is a mistake found while scanning. Line counts from 1 and Col is
// CPython's offset: characters, from 1. An EndLine of 0 stands for Line, and
// EndCol is -1 if only a point is known.
type Error struct {
	Class      string // SyntaxError, IndentationError or TabError
	Msg        string
	Line, Col  int
	EndLine    int
	EndCol     int
	Incomplete bool // more input could mend it
	// Quiet is set for mistakes that CPython reports only if its parser gets
	// as far as them, among them all inside f-strings; other mistakes of the
	// scanner outdo an earlier one of the parser.
	Quiet bool
	// Stopped is the error of a Watch that ended the scan.
	Stopped error
}

func (e *Error) Error() string { return e.Msg }

// Bracket is an opening bracket that has not been closed.
type Bracket struct {
	Char   byte
	Line   int
	Offset int
	Column int
}

// Lexer scans one source text. The zero value is not usable; see New.
type Lexer struct {
	src       string // ends with a line feed and a NUL, which stand for the end
	end       int    // where the two begin
	pos       int
	line      int
	lineStart int
	// bufferStart is the start of the first of the lines that a string or a
	// backslash joins with the current one.
	bufferStart int

	tokens []plex.Token
	next   int // for Next
	err    *Error

	started   bool // the first token of a line was reached and measured
	col       int  // its indentation
	altCol    int  // the same with tabs of width 1
	indent    int
	indents   [maxIndents]int32
	altIndent [maxIndents]int32
	brackets  []Bracket
	fstrings  []fstring
	done      bool

	// Warnings are what CPython reports as SyntaxWarning while it scans.
	Warnings []Warning

	// Watch, if not nil, is asked every now and then whether to go on, and told how
	// many tokens there are since it was asked last. Its error ends the scan.
	Watch   func(tokens int) error
	lookAt  int // the offset at which Watch is asked next
	counted int // tokens in l.tokens that it was told of
	untold  int // tokens of earlier calls of Statements that it was not
}

// lookEvery is how many bytes are scanned between two calls of Watch.
const lookEvery = 16 << 10

// watched asks Watch; false: it wants no more.
func (l *Lexer) watched() bool {
	if l.Watch == nil {
		l.lookAt = math.MaxInt
		return true
	}
	l.lookAt = l.pos + lookEvery
	n := l.untold + len(l.tokens) - l.counted
	l.counted, l.untold = len(l.tokens), 0
	if err := l.Watch(n); err != nil {
		if l.err == nil {
			l.err = &Error{Class: "SyntaxError", Msg: "invalid syntax", Stopped: err}
		}
		return false
	}
	return true
}

// Warning is a doubtful but legal piece of source.
type Warning struct {
	Line   int
	Offset int
	Col    int // of an error in its place, in bytes from 1
	Msg    string
}

// New returns a Lexer for text that is valid UTF-8, possibly with encoded
// surrogates, has no NUL and no carriage return (see Decode and Newlines).
func New(text string) *Lexer {
	// Two bytes more than the text make every look-ahead of one or two safe.
	return &Lexer{src: text + "\n\x00", end: len(text), line: 1, lookAt: lookEvery}
}

// Source returns the text that is scanned.
func (l *Lexer) Source() string { return l.src[:l.end] }

// Unclosed returns the innermost bracket that is open.
func (l *Lexer) Unclosed() (Bracket, bool) {
	if len(l.brackets) == 0 {
		return Bracket{}, false
	}
	return l.brackets[len(l.brackets)-1], true
}

// InFString tells whether the scanner stopped inside an f-string.
func (l *Lexer) InFString() bool { return len(l.fstrings) > 0 }

// Next implements participle's lexer.Lexer.
func (l *Lexer) Next() (plex.Token, error) {
	for l.next >= len(l.tokens) {
		l.next = 0
		var err error
		l.tokens, err = l.Statements(l.tokens[:0], 1)
		if err != nil {
			return plex.Token{}, err
		}
	}
	t := l.tokens[l.next]
	l.next++
	return t, nil
}

// Statements appends the tokens of top-level statements to buf, whole
// statements with their blocks and clauses, until there are at least n tokens
// or the source ends, which is marked by an EOF token. After an error the
// tokens before it are returned too.
func (l *Lexer) Statements(buf []plex.Token, n int) ([]plex.Token, error) {
	if l.err != nil {
		return buf, l.err
	}
	l.tokens = buf
	first := len(buf)
	l.counted = first
	decorated := false
	for {
		if !l.started && !l.beginLine() {
			break
		}
		l.dedents()
		if l.indent == 0 && l.col == 0 && len(l.tokens)-first >= n && !decorated && !l.continues() {
			return l.take(), nil
		}
		if l.err != nil || !l.indents1() {
			break
		}
		decorated = l.indent == 0 && l.src[l.pos] == '@'
		l.started = false
		if !l.logicalLine() {
			break
		}
	}
	if l.err != nil {
		return l.take(), l.err
	}
	if l.done {
		l.emitAt(EOF, l.pos, l.pos)
	}
	return l.take(), nil
}

func (l *Lexer) take() []plex.Token {
	t := l.tokens
	l.untold += len(t) - l.counted
	l.tokens = nil
	return t
}

// continues tells whether the line that begins here is another clause of the
// statement before it.
func (l *Lexer) continues() bool {
	switch l.src[l.pos] {
	case 'e', 'f':
		i := l.pos
		for i < l.end && isIdent[l.src[i]] {
			i++
		}
		switch l.src[l.pos:i] {
		case "else", "elif", "except", "finally":
			return true
		}
	}
	return false
}

// fail records the first error, at the character that ends at offset at: the
// offset CPython gives is the number of characters up to there.
func (l *Lexer) fail(at int, msg string) bool {
	return l.failAt("SyntaxError", l.line, l.lineStart, at, msg)
}

func (l *Lexer) failAt(class string, line, lineStart, at int, msg string) bool {
	if l.err == nil {
		col := chars(l.src[lineStart:at])
		l.err = &Error{Class: class, Msg: msg, Line: line, Col: col, EndLine: line, EndCol: col, Quiet: len(l.fstrings) > 0}
	}
	return false
}

// chars counts characters; it is what len() says of the decoded text.
func chars(s string) int { return utf8.RuneCountInString(s) }

// sparseText is the size from which a text counts as large for its pieces.
const sparseText = 4 << 10

// piece is the text of a name or a literal. The names and constants of a program
// outlive it, and a piece of a text keeps all of it, a megabyte of comment
// included: where memory is watched, pieces of large texts are copies.
func (l *Lexer) piece(start, end int) string {
	s := l.src[start:end]
	if l.Watch != nil && len(l.src) >= sparseText && 2*len(s) < len(l.src) {
		return strings.Clone(s)
	}
	return s
}

func (l *Lexer) emit(t plex.TokenType, start int) {
	value := l.src[start:l.pos]
	if t == Name || t == String {
		value = l.piece(start, l.pos)
	}
	l.tokens = append(l.tokens, plex.Token{Type: t, Value: value,
		Pos: plex.Position{Offset: start, Line: l.line, Column: start - l.lineStart}})
}

// emitAt emits a token whose text is the source between two offsets of the current line.
func (l *Lexer) emitAt(t plex.TokenType, start, end int) {
	l.tokens = append(l.tokens, plex.Token{Type: t, Value: l.src[start:end],
		Pos: plex.Position{Offset: start, Line: l.line, Column: start - l.lineStart}})
}

// beginLine skips blank lines and stops at the first token of the next logical
// line, whose indentation it measures. At the end of the source it closes what
// is open and returns false.
func (l *Lexer) beginLine() bool {
	for {
		if l.pos >= l.end {
			l.finish()
			return false
		}
		if l.pos >= l.lookAt && !l.watched() {
			return false
		}
		col, alt, contCol := 0, 0, 0
		joined := false
	blanks:
		for {
			switch l.src[l.pos] {
			case ' ':
				col++
				alt++
			case '\t':
				col = (col/8 + 1) * 8
				alt++
			case '\f':
				// CPython: a form feed starts the line anew, for Emacs users.
				col, alt = 0, 0
			case '\\':
				// The indentation of the first of several joined lines counts.
				if contCol == 0 {
					contCol = col
				}
				if !l.joinLine() {
					return false
				}
				joined = true
				continue
			default:
				break blanks
			}
			l.pos++
		}
		if l.pos >= l.end {
			if joined {
				l.eofAfterBackslash()
				return false
			}
			l.finish()
			return false
		}
		switch l.src[l.pos] {
		case '#':
			l.skipComment()
			l.newLine()
			continue
		case '\n':
			l.newLine()
			continue
		}
		if contCol != 0 {
			col, alt = contCol, contCol
		}
		l.col, l.altCol = col, alt
		l.started = true
		return true
	}
}

// newLine steps over a line feed.
func (l *Lexer) newLine() {
	l.pos++
	if l.pos > l.end {
		l.pos = l.end
		return
	}
	l.line++
	l.lineStart = l.pos
	l.bufferStart = l.pos
}

func (l *Lexer) skipComment() {
	if i := strings.IndexByte(l.src[l.pos:], '\n'); i >= 0 {
		l.pos += i
	}
}

// joinLine steps over a backslash and the line feed that must follow it.
func (l *Lexer) joinLine() bool {
	if l.src[l.pos+1] != '\n' {
		l.fail(l.pos+2, "unexpected character after line continuation character")
		l.err.Col = l.bufferColumn(l.pos + 2)
		l.err.EndCol = 0
		l.err.Quiet = true
		return false
	}
	if l.pos+2 >= l.end {
		return l.eofAfterBackslash()
	}
	l.pos++
	buffer := l.bufferStart
	l.newLine()
	l.bufferStart = buffer
	return true
}

// bufferColumn is the column that CPython gives of an offset after a
// backslash. It counts from where its buffer begins, which may be lines before
// this one, but not beyond the end of the line.
func (l *Lexer) bufferColumn(offset int) int {
	line := l.src[l.lineStart:]
	line = line[:strings.IndexByte(line, '\n')]
	n := offset - l.bufferStart
	limit := len(line) + 2
	if l.lineStart+len(line) == l.end {
		limit--
	}
	n = min(n, limit)
	if n <= len(line) {
		return chars(line[:n])
	}
	return chars(line) + n - len(line)
}

func (l *Lexer) eofAfterBackslash() bool {
	if l.err != nil {
		return false
	}
	if len(l.brackets) > 0 {
		l.done = true // as at any end inside brackets
		return false
	}
	l.err = &Error{Class: "SyntaxError", Msg: "unexpected EOF while parsing", Line: l.line, Col: chars(l.src[l.lineStart:l.pos]) + 2, EndLine: l.line, EndCol: -1, Incomplete: true, Quiet: true}
	return false
}

// finish emits what the end of the source implies.
func (l *Lexer) finish() {
	l.pos = l.end
	for ; l.indent > 0; l.indent-- {
		l.emitAt(Dedent, l.pos, l.pos)
	}
	l.done = true
}

// dedents closes the blocks that the line just begun is left of.
func (l *Lexer) dedents() {
	if l.col >= int(l.indents[l.indent]) {
		return
	}
	to := l.indent
	for to > 0 && l.col < int(l.indents[to]) {
		to--
	}
	if l.col != int(l.indents[to]) {
		// CPython points behind the end of the line.
		end := l.pos + strings.IndexByte(l.src[l.pos:], '\n')
		l.failAt("IndentationError", l.line, l.lineStart, end, "unindent does not match any outer indentation level")
		l.err.Col++
		l.err.EndCol = -1
		l.err.Quiet = true
		return
	}
	if l.altCol != int(l.altIndent[to]) {
		l.tabError()
		return
	}
	for ; l.indent > to; l.indent-- {
		l.emitAt(Dedent, l.pos, l.pos)
	}
}

// indents1 opens a block if the line just begun is right of the one before.
func (l *Lexer) indents1() bool {
	if l.col == int(l.indents[l.indent]) {
		if l.altCol != int(l.altIndent[l.indent]) {
			return l.tabError()
		}
		return true
	}
	if l.indent+1 >= maxIndents {
		return l.failLine("IndentationError", "too many levels of indentation")
	}
	if l.altCol <= int(l.altIndent[l.indent]) {
		return l.tabError()
	}
	l.indent++
	l.indents[l.indent] = int32(l.col)
	l.altIndent[l.indent] = int32(l.altCol)
	l.emitAt(Indent, l.lineStart, l.pos)
	return true
}

func (l *Lexer) tabError() bool {
	return l.failLine("TabError", "inconsistent use of tabs and spaces in indentation")
}

// failLine records an error about a whole line.
func (l *Lexer) failLine(class, msg string) bool {
	l.failAt(class, l.line, l.lineStart, l.lineStart, msg)
	l.err.Col, l.err.EndCol = 1, 0
	l.err.Quiet = true
	return false
}

// logicalLine scans to the end of a logical line, several lines if brackets or
// backslashes join them. It returns false at the end of the source and after
// an error.
func (l *Lexer) logicalLine() bool {
	comment := math.MaxInt
	for {
		if l.pos >= l.lookAt && !l.watched() {
			return false
		}
		if n := len(l.fstrings); n > 0 && l.fstrings[n-1].inText {
			if !l.fstringText() {
				return false
			}
			continue
		}
		c := l.src[l.pos]
		for c == ' ' || c == '\t' || c == '\f' {
			l.pos++
			c = l.src[l.pos]
		}
		start := l.pos
		switch {
		case isStart[c]:
			l.pos++
			for isIdent[l.src[l.pos]] {
				l.pos++
			}
			if q := l.src[l.pos]; (q == '"' || q == '\'') && l.pos-start <= 2 {
				if ok, handled := l.prefixed(start); handled {
					if !ok {
						return false
					}
					continue
				}
			}
			if l.src[l.pos] >= utf8.RuneSelf {
				l.pos = start
				if !l.unicodeName() {
					return false
				}
				continue
			}
			l.emit(keyword(l.src[start:l.pos]), start)
		case c >= utf8.RuneSelf:
			if !l.unicodeName() {
				return false
			}
		case c >= '0' && c <= '9':
			if !l.number() {
				return false
			}
		case c == '"' || c == '\'':
			if !l.quoted(start, false) {
				return false
			}
		case c == '\n':
			if l.pos >= l.end {
				if len(l.brackets) > 0 {
					l.done = true
					return false
				}
				l.emitAt(Newline, min(comment, l.pos), l.pos)
				return true
			}
			if len(l.brackets) > 0 {
				comment = math.MaxInt
				l.newLine()
				continue
			}
			// CPython's token begins with the comment, if there is one.
			l.emitAt(Newline, min(comment, l.pos), l.pos+1)
			l.newLine()
			return true
		case c == '#':
			comment = l.pos
			l.skipComment()
		case c == '\\':
			if !l.joinLine() {
				return false
			}
		default:
			if !l.operator(c) {
				return false
			}
		}
	}
}

// pair maps an operator of one character to that with "=" behind it.
var pair = [128]plex.TokenType{
	'+': PlusEqual, '-': MinusEqual, '*': StarEqual, '/': SlashEqual, '%': PercentEqual, '@': AtEqual, '&': AmperEqual,
	'|': BarEqual, '^': CaretEqual, '=': EqEqual, '!': NotEqual, '<': LessEqual, '>': GreaterEqual, ':': ColonEqual,
}

var single = [128]plex.TokenType{
	'(': LeftParen, ')': RightParen, '[': LeftBracket, ']': RightBracket, '{': LeftBrace, '}': RightBrace, ':': Colon,
	',': Comma, ';': Semicolon, '.': Dot, '=': Equal, '+': Plus, '-': Minus, '*': Star, '/': Slash, '%': Percent,
	'@': At, '&': Amper, '|': Bar, '^': Caret, '~': Tilde, '<': Less, '>': Greater, '!': Exclamation,
	'$': Unknown, '?': Unknown, '`': Unknown,
}

func (l *Lexer) operator(c byte) bool {
	start := l.pos
	t := single[c]
	if t == 0 {
		l.pos++
		return l.fail(l.pos, fmt.Sprintf("invalid non-printable character U+%04X", c))
	}
	if n := len(l.fstrings); n > 0 && c == ':' {
		// The colon of a format specification, never the first half of ":=".
		if f := &l.fstrings[n-1]; f.depth-1 == f.fieldDepth {
			f.inText = true
			f.inSpec = true
			l.pos++
			l.emit(Colon, start)
			return true
		}
	}
	c2 := l.src[start+1]
	width := 1
	switch c2 {
	case '=':
		if p := pair[c]; p != 0 {
			t, width = p, 2
		}
	case c:
		switch c {
		case '*':
			t, width = DoubleStar, 2
			if l.src[start+2] == '=' {
				t, width = DoubleStarEqual, 3
			}
		case '/':
			t, width = DoubleSlash, 2
			if l.src[start+2] == '=' {
				t, width = DoubleSlashEqual, 3
			}
		case '<':
			t, width = LeftShift, 2
			if l.src[start+2] == '=' {
				t, width = LeftShiftEqual, 3
			}
		case '>':
			t, width = RightShift, 2
			if l.src[start+2] == '=' {
				t, width = RightShiftEqual, 3
			}
		case '.':
			if l.src[start+2] == '.' {
				t, width = Ellipsis, 3
			}
		}
	case '>':
		switch c {
		case '-':
			t, width = Arrow, 2
		case '<':
			t, width = NotEqual, 2
		}
	default:
		if c == '.' && c2 >= '0' && c2 <= '9' {
			return l.number()
		}
	}
	l.pos += width
	switch c {
	case '(', '[', '{':
		if !l.open(c, start) {
			return false
		}
	case ')', ']', '}':
		if !l.close(c) {
			return false
		}
	}
	l.emit(t, start)
	return true
}

func (l *Lexer) open(c byte, start int) bool {
	if len(l.brackets) >= maxBrackets {
		return l.fail(l.pos, "too many nested parentheses")
	}
	l.brackets = append(l.brackets, Bracket{Char: c, Line: l.line, Offset: start, Column: start - l.lineStart})
	if n := len(l.fstrings); n > 0 {
		l.fstrings[n-1].depth++
	}
	return true
}

func (l *Lexer) close(c byte) bool {
	var f *fstring
	if n := len(l.fstrings); n > 0 {
		f = &l.fstrings[n-1]
		if c == '}' && f.depth == 0 {
			return l.fail(l.pos, "f-string: single '}' is not allowed")
		}
	}
	n := len(l.brackets)
	if n == 0 {
		return l.fail(l.pos, "unmatched '"+string(c)+"'")
	}
	b := l.brackets[n-1]
	l.brackets = l.brackets[:n-1]
	if !(b.Char == '(' && c == ')' || b.Char == '[' && c == ']' || b.Char == '{' && c == '}') {
		if f != nil && b.Char == '{' && f.depth-1 == f.fieldDepth {
			return l.fail(l.pos, "f-string: unmatched '"+string(c)+"'")
		}
		if b.Line != l.line {
			return l.fail(l.pos, fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, b.Char, b.Line))
		}
		return l.fail(l.pos, fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.Char))
	}
	if f != nil {
		f.depth--
		if f.depth < 0 {
			return l.fail(l.pos, "f-string: unmatched '"+string(c)+"'")
		}
		if c == '}' && f.depth == f.fieldDepth {
			f.fieldDepth--
			f.inText = true
			f.inSpec = f.fieldDepth >= 0
		}
	}
	return true
}
