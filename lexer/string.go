package lexer

import (
	"fmt"
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file scans strings and f-strings.

// fstring is an f-string that the scanner is inside of.
//
// depth counts the brackets open since its start. fieldDepth is the depth at
// which its innermost replacement field stands, -1 outside of any: a colon one
// level deeper begins a format specification, and a brace that comes back to
// that level ends the field.
type fstring struct {
	quote      byte
	triple     bool
	raw        bool
	inText     bool // scanning literal text, not an expression
	inSpec     bool // the text is a format specification
	depth      int
	fieldDepth int
	start      int // offset of the quote
	line       int
	lineStart  int
}

// prefixed scans a string after its prefix, which begins at start. It reports
// false as second result if what stands before the quote is no prefix.
func (l *Lexer) prefixed(start int) (ok, handled bool) {
	var f, raw, other bool
	for _, c := range []byte(l.src[start:l.pos]) {
		switch c {
		case 'f', 'F':
			if f || other {
				return false, false
			}
			f = true
		case 'r', 'R':
			if raw {
				return false, false
			}
			raw = true
		case 'b', 'B':
			if other || f {
				return false, false
			}
			other = true
		case 'u', 'U':
			if l.pos-start != 1 {
				return false, false
			}
			other = true
		default:
			return false, false
		}
	}
	if f {
		return l.fstringStart(start, raw), true
	}
	return l.quoted(start, raw), true
}

// quoted scans a string whose opening quote is at l.pos.
func (l *Lexer) quoted(start int, raw bool) bool {
	quote := l.src[l.pos]
	open := l.pos
	line, lineStart := l.line, l.lineStart
	if l.src[open+1] == quote && l.src[open+2] == quote {
		end := l.tripleEnd(open+3, quote)
		if end < 0 {
			if l.closesFString(quote, true) {
				return l.failAt("SyntaxError", line, lineStart, start+1, missingBrace)
			}
			l.failAt("SyntaxError", line, lineStart, start+1, fmt.Sprintf("unterminated triple-quoted string literal (detected at line %d)", l.lastLine()))
			l.err.Incomplete = true
			return false
		}
		text := l.piece(start, end)
		l.tokens = append(l.tokens, plex.Token{Type: String, Value: text,
			Pos: plex.Position{Offset: start, Line: line, Column: start - lineStart}})
		l.pos = end
		if n := strings.Count(text, "\n"); n > 0 {
			l.line += n
			l.lineStart = start + strings.LastIndexByte(text, '\n') + 1
		}
		return true
	}
	i := open + 1
	if l.src[i] == quote {
		l.pos = i + 1
		l.emit(String, start)
		return true
	}
	escaped := false // a quote was
	for {
		switch c := l.src[i]; c {
		case quote:
			l.pos = i + 1
			l.tokens = append(l.tokens, plex.Token{Type: String, Value: l.piece(start, l.pos),
				Pos: plex.Position{Offset: start, Line: line, Column: start - lineStart}})
			return true
		case '\\':
			i++
			if l.src[i] == '\n' {
				if i >= l.end {
					return l.unterminated(start, line, lineStart, escaped)
				}
				if i+1 >= l.end {
					l.unterminated(start, line, lineStart, escaped)
					l.err.Incomplete = true
					return false
				}
				l.line++
				l.lineStart = i + 1
			}
			escaped = escaped || l.src[i] == quote
			i++
		case '\n':
			return l.unterminated(start, line, lineStart, escaped)
		default:
			i++
		}
	}
}

const missingBrace = "f-string: expecting '}'"

// closesFString tells whether the quotes of a string without end are those of
// the f-string around it: then the replacement field lacks its brace.
func (l *Lexer) closesFString(quote byte, triple bool) bool {
	n := len(l.fstrings)
	return n > 0 && l.fstrings[n-1].quote == quote && l.fstrings[n-1].triple == triple
}

func (l *Lexer) unterminated(start, line, lineStart int, escaped bool) bool {
	if quote := l.src[l.pos]; l.closesFString(quote, false) {
		return l.failAt("SyntaxError", line, lineStart, start+1, missingBrace)
	}
	msg := fmt.Sprintf("unterminated string literal (detected at line %d)", l.line)
	if escaped {
		msg += "; perhaps you escaped the end quote?"
	}
	return l.failAt("SyntaxError", line, lineStart, start+1, msg)
}

// tripleEnd returns the offset behind the closing quotes, or -1.
func (l *Lexer) tripleEnd(i int, quote byte) int {
	for i < l.end {
		switch l.src[i] {
		case quote:
			if l.src[i+1] == quote && l.src[i+2] == quote {
				return i + 3
			}
		case '\\':
			i++
		}
		i++
	}
	return -1
}

// lastLine is the number of the last line of the source.
func (l *Lexer) lastLine() int {
	n := l.line + strings.Count(l.src[l.pos:l.end], "\n")
	if l.end > 0 && l.src[l.end-1] == '\n' {
		n--
	}
	return n
}

func (l *Lexer) fstringStart(start int, raw bool) bool {
	if len(l.fstrings)+1 >= maxFStrings {
		return l.fail(l.pos+1, "too many nested f-strings")
	}
	f := fstring{quote: l.src[l.pos], raw: raw, inText: true, fieldDepth: -1, start: start, line: l.line, lineStart: l.lineStart}
	l.pos++
	if l.src[l.pos] == f.quote && l.src[l.pos+1] == f.quote {
		f.triple = true
		l.pos += 2
	}
	l.fstrings = append(l.fstrings, f)
	l.emit(FStringStart, start)
	return true
}

// fstringText scans the literal text of an f-string, up to a replacement
// field, the end of a format specification or the closing quotes. A doubled
// brace ends a token too, which then has both halves in its text.
func (l *Lexer) fstringText() bool {
	f := &l.fstrings[len(l.fstrings)-1]
	start, line, lineStart := l.pos, l.line, l.lineStart
	buffer := l.bufferStart
	defer func() { l.bufferStart = buffer }()
	middle := func(end int) {
		l.tokens = append(l.tokens, plex.Token{Type: FStringMiddle, Value: l.piece(start, end),
			Pos: plex.Position{Offset: start, Line: line, Column: start - lineStart}})
	}
	if l.src[l.pos] == '{' && l.src[l.pos+1] != '{' || l.src[l.pos] == '{' && f.inSpec && f.fieldDepth >= 0 {
		return l.field(f)
	}
	if width := l.closing(f); width > 0 {
		l.pos += width
		l.emit(FStringEnd, start)
		l.fstrings = l.fstrings[:len(l.fstrings)-1]
		return true
	}
	inSpec := f.inSpec && f.fieldDepth >= 0
	named := false
	for {
		c := l.src[l.pos]
		switch {
		case c == '\n':
			if l.pos >= l.end || !f.triple {
				if inSpec && l.pos < l.end {
					// The expression goes on, and with it the line.
					f.inText, f.inSpec = false, false
					middle(l.pos)
					return true
				}
				return l.unterminatedFString(f)
			}
			l.newLine()
		case c == f.quote && l.closing(f) > 0:
			middle(l.pos)
			return true
		case c == '{': // also in the name of \N{...}
			if l.src[l.pos+1] == '{' && !inSpec {
				l.pos += 2
				middle(l.pos)
				return true
			}
			middle(l.pos)
			return true
		case c == '}':
			if named {
				l.pos++
				middle(l.pos)
				return true
			}
			if l.src[l.pos+1] == '}' && !inSpec && f.depth == 0 {
				l.pos += 2
				middle(l.pos)
				return true
			}
			middle(l.pos)
			f.inText = false
			return true
		case c == '\\':
			l.pos++
			switch next := l.src[l.pos]; {
			case next == '{' || next == '}':
				// The brace keeps its meaning.
				if !f.raw {
					l.Warnings = append(l.Warnings, Warning{l.line, l.pos, l.pos - l.lineStart + 1, "invalid escape sequence '\\" + string(next) + "'"})
				}
			case next == '\n':
				if l.pos >= l.end {
					return l.unterminatedFString(f)
				}
				l.newLine()
			case f.raw:
				l.pos++
			case next == 'N' && l.src[l.pos+1] == '{':
				named = true
				l.pos += 2
			default:
				l.pos++
			}
		default:
			l.pos++
		}
	}
}

// field leaves the text for a replacement field, whose brace is scanned next.
func (l *Lexer) field(f *fstring) bool {
	f.fieldDepth++
	if f.fieldDepth >= 3 {
		return l.fail(l.pos, "f-string: expressions nested too deeply")
	}
	f.inText = false
	return true
}

// closing returns the width of the closing quotes if they are here.
func (l *Lexer) closing(f *fstring) int {
	if l.pos >= l.end || l.src[l.pos] != f.quote {
		return 0
	}
	if !f.triple {
		return 1
	}
	if l.src[l.pos+1] == f.quote && l.src[l.pos+2] == f.quote {
		return 3
	}
	return 0
}

func (l *Lexer) unterminatedFString(f *fstring) bool {
	if f.triple {
		l.failAt("SyntaxError", f.line, f.lineStart, f.start+1, fmt.Sprintf("unterminated triple-quoted f-string literal (detected at line %d)", l.lastLine()))
		l.err.Incomplete = true
		return false
	}
	return l.failAt("SyntaxError", f.line, f.lineStart, f.start+1, fmt.Sprintf("unterminated f-string literal (detected at line %d)", l.line))
}
