//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/lexer"
)

// style is how a character looks.
type style uint8

const (
	plainStyle style = iota
	promptStyle
	keywordStyle
	stringStyle
	numberStyle
	commentStyle
	builtinStyle
	defStyle
	matchStyle
	ghostStyle
	belowStyle
)

// sequences are sixteen colours that follow the terminal's theme.
var sequences = [...]string{"\x1b[0m", "\x1b[1;35m", "\x1b[1;34m", "\x1b[32m", "\x1b[33m", "\x1b[31m", "\x1b[36m", "\x1b[1m", "\x1b[1;4m", "\x1b[90m", "\x1b[90m"}

func (s style) sequence() string { return sequences[s] }

// soft are the keywords that are names elsewhere; they count at a line's start.
var soft = map[string]bool{"match": true, "case": true, "type": true}

// highlight gives each rune of a block its style. builtin tells which names are
// known to be built in.
func highlight(text []rune, builtin func(string) bool) []style {
	out := make([]style, len(text))
	src := decode(text)
	// at translates the bytes of src into runes of text, forwards only.
	h := &highlighter{src: src, out: out, builtin: builtin}
	for from := 0; from < len(src); {
		from = h.scan(from)
	}
	return out
}

type highlighter struct {
	src     string
	out     []style
	builtin func(string) bool
	byteAt  int
	runeAt  int
}

// paint gives src[from:to] a style; from never decreases.
func (h *highlighter) paint(from, to int, s style) {
	for h.byteAt < from {
		h.step()
	}
	for h.byteAt < to && h.runeAt < len(h.out) {
		h.out[h.runeAt] = s
		h.step()
	}
}

func (h *highlighter) step() {
	_, n := utf8.DecodeRuneInString(h.src[h.byteAt:])
	h.byteAt += n
	h.runeAt++
}

// gap paints the comments between tokens.
func (h *highlighter) gap(from, to int) {
	for from < to {
		i := strings.IndexByte(h.src[from:to], '#')
		if i < 0 {
			return
		}
		from += i
		end := to
		if n := strings.IndexByte(h.src[from:to], '\n'); n >= 0 {
			end = from + n
		}
		h.paint(from, end, commentStyle)
		from = end
	}
}

// scan paints from an offset to the end, or to the end of a line with a mistake,
// and returns how far it came.
func (h *highlighter) scan(from int) int {
	text := h.src[from:]
	if strings.IndexByte(text, 0) >= 0 {
		return len(h.src)
	}
	lx := lexer.New(text)
	tokens, err := lx.Statements(nil, len(text)+2)
	done := from
	first := true // on its line
	before := lexer.Newline
	for i, t := range tokens {
		start := from + t.Pos.Offset
		end := min(start+len(t.Value), len(h.src))
		if t.Type == lexer.Newline || t.Type == lexer.Indent || t.Type == lexer.Dedent || start >= len(h.src) || t.Value == "" {
			first = first || t.Type == lexer.Newline
			continue
		}
		if start > done {
			h.gap(done, start)
		}
		done = max(done, end)
		switch {
		case t.Type == lexer.String || t.Type == lexer.FStringStart || t.Type == lexer.FStringMiddle || t.Type == lexer.FStringEnd:
			h.paint(start, end, stringStyle)
		case t.Type == lexer.Number:
			h.paint(start, end, numberStyle)
		case t.Type >= lexer.False && t.Type <= lexer.Yield:
			h.paint(start, end, keywordStyle)
		case t.Type != lexer.Name:
		case before == lexer.Def || before == lexer.Class:
			h.paint(start, end, defStyle)
		case first && soft[t.Value] && i+1 < len(tokens) && (tokens[i+1].Type == lexer.Name || tokens[i+1].Type == lexer.Number || tokens[i+1].Type == lexer.String):
			h.paint(start, end, keywordStyle)
		case before != lexer.Dot && h.builtin != nil && h.builtin(t.Value):
			h.paint(start, end, builtinStyle)
		}
		before, first = t.Type, false
	}
	if err == nil {
		h.gap(done, len(h.src))
		return len(h.src)
	}
	// Mostly a string that is not closed yet.
	rest := h.src[done:]
	start := done + len(rest) - len(strings.TrimLeft(rest, " \t\n"))
	end := len(h.src)
	if n := strings.IndexByte(h.src[start:], '\n'); n >= 0 {
		end = start + n
	}
	if i := strings.IndexAny(h.src[start:end], `'"`); i >= 0 && strings.Trim(h.src[start:start+i], "rRbBfFuU") == "" {
		quote := h.src[start+i:]
		if strings.HasPrefix(quote, `"""`) || strings.HasPrefix(quote, `'''`) {
			end = len(h.src)
		}
		h.paint(start, end, stringStyle)
	} else {
		h.gap(start, end)
	}
	return min(end+1, len(h.src))
}

// brackets marks the bracket at the cursor, or before it, and its partner.
func brackets(text []rune, styles []style, pos int) {
	for _, i := range [2]int{pos, pos - 1} {
		if i < 0 || i >= len(text) || !code(styles[i]) {
			continue
		}
		if j := partner(text, styles, i); j >= 0 {
			styles[i], styles[j] = matchStyle, matchStyle
			return
		}
	}
}

func code(s style) bool { return s != stringStyle && s != commentStyle }

// partner finds the bracket that belongs to the one at i; -1: none.
func partner(text []rune, styles []style, i int) int {
	const opening, closing = "([{", ")]}"
	step := 1
	if strings.ContainsRune(closing, text[i]) {
		step = -1
	} else if !strings.ContainsRune(opening, text[i]) {
		return -1
	}
	depth := 0
	for j := i; j >= 0 && j < len(text); j += step {
		if !code(styles[j]) {
			continue
		}
		switch {
		case strings.ContainsRune(opening, text[j]):
			depth += step
		case strings.ContainsRune(closing, text[j]):
			depth -= step
		}
		if depth == 0 {
			a, b := text[min(i, j)], text[max(i, j)]
			if strings.IndexRune(opening, a) == strings.IndexRune(closing, b) {
				return j
			}
			return -1
		}
	}
	return -1
}
