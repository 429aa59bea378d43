//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// terminalModel is what a terminal shows: a screen of cells and a cursor, fed
// with what a program writes. It knows the sequences the editor uses, scrolls,
// and wraps as xterm does: a full line waits for the next character.
type terminalModel struct {
	cols, rows int
	cells      [][]cell
	scrolled   []string // the lines that have left at the top
	x, y       int
	waiting    bool // the last column is written, the cursor has not moved
	sgr        string
	hidden     bool // the cursor
	paste      bool // pastes are bracketed
	bells      int
	unknown    []string // sequences it does not know
	pending    []byte   // the start of a sequence or character
	draws      int      // how often the cursor was shown again: finished repaints
}

type cell struct{ text, sgr string }

func newTerminalModel(cols, rows int) *terminalModel {
	m := &terminalModel{cols: cols, rows: rows}
	for range rows {
		m.cells = append(m.cells, make([]cell, cols))
	}
	return m
}

// resize cuts or fills up the screen; what leaves at the top is scrolled.
func (m *terminalModel) resize(cols, rows int) {
	for len(m.cells) > rows && m.y >= rows {
		m.scroll()
		m.cells = m.cells[:len(m.cells)-1]
		m.y--
	}
	for len(m.cells) > rows {
		m.cells = m.cells[:len(m.cells)-1]
	}
	for len(m.cells) < rows {
		m.cells = append(m.cells, nil)
	}
	for i, row := range m.cells {
		line := make([]cell, cols)
		copy(line, row)
		m.cells[i] = line
	}
	m.cols, m.rows = cols, rows
	m.x, m.y, m.waiting = min(m.x, cols-1), min(m.y, rows-1), false
}

func (m *terminalModel) scroll() {
	m.scrolled = append(m.scrolled, m.line(0))
	m.cells = append(m.cells[1:], make([]cell, m.cols))
}

func (m *terminalModel) line(y int) string {
	var b strings.Builder
	for x := 0; x < len(m.cells[y]); x++ {
		switch c := m.cells[y][x]; {
		case c.text == "":
			b.WriteByte(' ')
		default:
			b.WriteString(c.text)
			if runewidth.StringWidth(c.text) == 2 {
				x++
			}
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// text is the screen without the blanks at the ends of lines and below.
func (m *terminalModel) text() string {
	var lines []string
	for y := range m.cells {
		lines = append(lines, m.line(y))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func (m *terminalModel) write(b []byte) {
	b = append(m.pending, b...)
	m.pending = nil
	for len(b) > 0 {
		n := m.one(b)
		if n == 0 {
			m.pending = append([]byte(nil), b...)
			return
		}
		b = b[n:]
	}
}

// one acts on what b begins with; 0: it is not all there.
func (m *terminalModel) one(b []byte) int {
	switch c := b[0]; {
	case c == 27:
		if len(b) < 2 {
			return 0
		}
		if b[1] != '[' {
			m.unknown = append(m.unknown, string(b[:2]))
			return 2
		}
		for i := 2; i < len(b); i++ {
			if b[i] >= 0x40 && b[i] <= 0x7e {
				m.sequence(string(b[2:i]), b[i])
				return i + 1
			}
		}
		return 0
	case c == '\r':
		m.x, m.waiting = 0, false
		return 1
	case c == '\n':
		m.lineFeed()
		return 1
	case c == '\b':
		m.x, m.waiting = max(0, m.x-1), false
		return 1
	case c == 7:
		m.bells++
		return 1
	case c == '\t':
		m.x = min(m.cols-1, m.x+8-m.x%8)
		return 1
	case c < 32:
		m.unknown = append(m.unknown, strconv.Quote(string(b[:1])))
		return 1
	}
	if !utf8.FullRune(b) {
		return 0
	}
	r, n := utf8.DecodeRune(b)
	m.put(r)
	return n
}

func (m *terminalModel) lineFeed() {
	m.waiting = false
	if m.y++; m.y == m.rows {
		m.scroll()
		m.y--
	}
}

func (m *terminalModel) put(r rune) {
	w := runewidth.RuneWidth(r)
	if w == 0 {
		x := m.x - 1
		if m.waiting {
			x = m.x
		}
		for x > 0 && m.cells[m.y][x].text == "" {
			x--
		}
		if x >= 0 {
			m.cells[m.y][x].text += string(r)
		}
		return
	}
	if m.waiting || m.x+w > m.cols {
		m.x = 0
		m.lineFeed()
	}
	m.cells[m.y][m.x] = cell{string(r), m.sgr}
	if w == 2 {
		m.cells[m.y][m.x+1] = cell{"", m.sgr}
	}
	if m.x += w; m.x >= m.cols {
		m.x, m.waiting = m.cols-1, true
	}
}

func (m *terminalModel) sequence(params string, final byte) {
	n, _ := strconv.Atoi(strings.SplitN(params, ";", 2)[0])
	count := max(n, 1)
	m.waiting = m.waiting && (final == 'm' || params != "" && params[0] == '?')
	switch final {
	case 'A':
		m.y = max(0, m.y-count)
	case 'B':
		m.y = min(m.rows-1, m.y+count)
	case 'C':
		m.x = min(m.cols-1, m.x+count)
	case 'D':
		m.x = max(0, m.x-count)
	case 'H':
		m.x, m.y = 0, 0
	case 'J':
		if n == 2 {
			for y := range m.cells {
				clear(m.cells[y])
			}
			return
		}
		clear(m.cells[m.y][m.x:])
		for y := m.y + 1; y < m.rows; y++ {
			clear(m.cells[y])
		}
	case 'K':
		clear(m.cells[m.y][m.x:])
	case 'm':
		if m.sgr = params; params == "0" {
			m.sgr = ""
		}
	case 'h', 'l':
		switch params {
		case "?25":
			m.hidden = final == 'l'
			if !m.hidden {
				m.draws++
			}
		case "?2004":
			m.paste = final == 'h'
		}
	default:
		m.unknown = append(m.unknown, params+string(final))
	}
}
