//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// This file is what there is to know about the text in the buffer: its lines,
// words, and what stands in one place on the screen.

// encode and decode turn a block into the buffer's runes and back.
func encode(s string) []rune { return []rune(strings.ReplaceAll(s, "\n", string(newline))) }

func decode(b []rune) string { return strings.ReplaceAll(string(b), string(newline), "\n") }

func lineStart(b []rune, pos int) int {
	for pos > 0 && b[pos-1] != newline {
		pos--
	}
	return pos
}

func lineEnd(b []rune, pos int) int {
	for pos < len(b) && b[pos] != newline {
		pos++
	}
	return pos
}

// indentEnd is where the blanks at the start of the line of pos end.
func indentEnd(b []rune, pos int) int {
	pos = lineStart(b, pos)
	for pos < len(b) && (b[pos] == ' ' || b[pos] == '\t') {
		pos++
	}
	return pos
}

const (
	joiner     = '\u200D'
	emojiStyle = '\uFE0F'
)

// next is the end of what stands at pos: a character with what combines with it.
func next(b []rune, pos int) int {
	if pos >= len(b) {
		return pos
	}
	first := b[pos]
	pos++
	if first == newline || first == '\t' {
		return pos
	}
	if flag(first) && pos < len(b) && flag(b[pos]) {
		pos++
	}
	for pos < len(b) && b[pos] != newline {
		r := b[pos]
		switch {
		case r == joiner && pos+1 < len(b) && b[pos+1] != newline && runewidth.RuneWidth(b[pos+1]) == 2:
			pos += 2
		case r >= 0x1F3FB && r <= 0x1F3FF && runewidth.RuneWidth(first) == 2:
			pos++
		case r >= 0x300 && runewidth.RuneWidth(r) == 0:
			pos++
		default:
			return pos
		}
	}
	return pos
}

// previous is the start of what stands before pos.
func previous(b []rune, pos int) int {
	if pos == 0 {
		return 0
	}
	if b[pos-1] == newline {
		return pos - 1
	}
	at := lineStart(b, pos)
	if pos-at > 64 {
		// Nothing that stands in one place is that long.
		at = pos - 64
	}
	for {
		n := next(b, at)
		if n >= pos {
			return at
		}
		at = n
	}
}

func flag(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// tabStop is how far apart Python's tabs are.
const tabStop = 8

// width is how many columns b[from:to], which stands in one place, takes
// in column col.
func width(b []rune, from, to, col int) int {
	switch r := b[from]; {
	case r == '\t':
		return tabStop - col%tabStop
	case r < 0x7f:
		return 1
	case to-from == 2 && flag(r):
		return 2
	}
	w := 0
	for _, r := range b[from:to] {
		if r == emojiStyle {
			return 2
		}
		w = max(w, runewidth.RuneWidth(r))
	}
	return w
}

// column is the column of pos in its line, counted from the line's start.
func column(b []rune, pos int) int {
	col := 0
	for i := lineStart(b, pos); i < pos; {
		n := next(b, i)
		col += width(b, i, n, col)
		i = n
	}
	return col
}

// atColumn is the place in the line that begins at start whose column is col,
// or the line's end.
func atColumn(b []rune, start, col int) int {
	at := 0
	i := start
	for i < len(b) && b[i] != newline {
		n := next(b, i)
		w := width(b, i, n, at)
		if at+w > col {
			break
		}
		at += w
		i = n
	}
	return i
}

func wordRune(r rune) bool {
	return r == '_' || r != newline && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
}

func wordRight(b []rune, pos int) int {
	for pos < len(b) && !wordRune(b[pos]) {
		pos++
	}
	for pos < len(b) && wordRune(b[pos]) {
		pos++
	}
	return pos
}

func wordLeft(b []rune, pos int) int {
	for pos > 0 && !wordRune(b[pos-1]) {
		pos--
	}
	for pos > 0 && wordRune(b[pos-1]) {
		pos--
	}
	return pos
}

// blankLeft is the start of what stands before pos up to a blank.
func blankLeft(b []rune, pos int) int {
	blank := func(r rune) bool { return r == newline || unicode.IsSpace(r) }
	for pos > 0 && blank(b[pos-1]) {
		pos--
	}
	for pos > 0 && !blank(b[pos-1]) {
		pos--
	}
	return pos
}

func blank(b []rune) bool {
	for _, r := range b {
		if r != ' ' && r != '\t' && r != newline {
			return false
		}
	}
	return true
}

// splice returns b with b[from:to] replaced; b is left alone.
func splice(b []rune, from, to int, with ...rune) []rune {
	out := make([]rune, 0, len(b)-(to-from)+len(with))
	out = append(out, b[:from]...)
	out = append(out, with...)
	return append(out, b[to:]...)
}
