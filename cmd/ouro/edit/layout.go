//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"strconv"
	"strings"
)

// picture is what the editor wants to be seen.
type picture struct {
	prompt, more string // before the first line, before the others
	text         []rune
	pos          int
	styles       []style // of the runes of text; nil: all plain
	ghost        []rune  // a suggestion behind the text
	below        []string
	colors       bool
}

// row is one row of the terminal.
type row struct {
	text  string // with colours
	width int
}

// place is where a row of the block begins.
type place struct {
	from, to int // of the text
	lead     string
	leadCols int
	width    int
}

// places divides the block into rows of at most cols columns, and finds the
// cursor in them.
func (p *picture) places(cols int) (rows []place, at, col int) {
	lead, more := fit(p.prompt, cols), fit(p.more, cols)
	cur := place{lead: lead, leadCols: columns(lead)}
	x := cur.leadCols
	base := x // where the line's own columns begin, for tabs
	done := false
	cursor := func(i int) {
		if i >= p.pos && !done {
			done = true
			at, col = len(rows), x
		}
	}
	end := func(i int) {
		cur.to, cur.width = i, x
		rows = append(rows, cur)
	}
	for i := 0; i < len(p.text); {
		if p.text[i] == newline {
			if x >= cols {
				end(i)
				cur = place{from: i}
				x = 0
			}
			cursor(i)
			end(i)
			i++
			cur = place{from: i, lead: more, leadCols: columns(more)}
			x = cur.leadCols
			base = x
			continue
		}
		n := next(p.text, i)
		w := width(p.text, i, n, max(0, x-base))
		if x+w > cols && x > 0 {
			end(i)
			cur = place{from: i}
			x = 0
			w = min(w, cols)
		}
		cursor(i)
		x += w
		i = n
	}
	if x >= cols {
		end(len(p.text))
		cur = place{from: len(p.text)}
		x = 0
	}
	cursor(len(p.text))
	end(len(p.text))
	return rows, at, col
}

// fit keeps a prompt from filling a narrow terminal.
func fit(prompt string, cols int) string {
	if columns(prompt) > cols/2 {
		if r := []rune(prompt); len(r) > 2 {
			return "> "
		}
	}
	return prompt
}

// draw makes the text of a row.
func (p *picture) draw(r place) row {
	var b strings.Builder
	b.WriteString(p.color(styleOfPrompt(r.lead)))
	b.WriteString(r.lead)
	b.WriteString(p.color(plainStyle))
	now := plainStyle
	x := r.leadCols
	for i := r.from; i < r.to; {
		n := next(p.text, i)
		s := plainStyle
		if p.styles != nil {
			s = p.styles[i]
		}
		if s != now {
			b.WriteString(p.color(s))
			now = s
		}
		w := width(p.text, i, n, max(0, x-r.leadCols))
		if p.text[i] == '\t' {
			w = max(0, min(w, r.width-x))
			b.WriteString(strings.Repeat(" ", w))
		} else {
			b.WriteString(string(p.text[i:n]))
		}
		x += w
		i = n
	}
	if now != plainStyle {
		b.WriteString(p.color(plainStyle))
	}
	return row{b.String(), r.width}
}

func styleOfPrompt(lead string) style {
	if lead == "" {
		return plainStyle
	}
	return promptStyle
}

func (p *picture) color(s style) string {
	if !p.colors {
		return ""
	}
	return s.sequence()
}

// withGhost puts the suggestion behind the last row, as far as there is room.
func (p *picture) withGhost(r row, cols int) row {
	x := r.width
	n := 0
	for n < len(p.ghost) && p.ghost[n] != newline {
		m := next(p.ghost, n)
		w := width(p.ghost, n, m, x)
		if x+w >= cols {
			break
		}
		x += w
		n = m
	}
	if n > 0 {
		r.text += p.color(ghostStyle) + strings.ReplaceAll(string(p.ghost[:n]), "\t", " ") + p.color(plainStyle)
		r.width = x
	}
	return r
}

// columns is the width of text without line ends.
func columns(s string) int {
	b := []rune(s)
	col := 0
	for i := 0; i < len(b); {
		n := next(b, i)
		col += width(b, i, n, col)
		i = n
	}
	return col
}

// cutTo keeps the first cols columns of a text.
func cutTo(s string, cols int) string {
	b := []rune(s)
	return string(b[:atColumn(b, 0, cols)])
}

func up(n int) string {
	if n <= 0 {
		return ""
	}
	return "\x1b[" + strconv.Itoa(n) + "A"
}

func right(n int) string {
	if n <= 0 {
		return ""
	}
	return "\x1b[" + strconv.Itoa(n) + "C"
}
