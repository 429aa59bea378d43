//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"bytes"
	"io"
	"strings"
	"sync"
	"time"
)

// view is the terminal's output: what the program prints and, below it, the
// block being edited. Each change is one write.
type view struct {
	mu   sync.Mutex
	out  io.Writer
	size func() (cols, rows int)

	editing bool
	p       picture
	prompt  string // of the block, and of its other lines
	more    string
	top     int // first row of the block that is shown, if it is too tall

	// What stands on the screen of the block: its rows, and the cursor's place in
	// them; cols is how wide the terminal was.
	drawn    []row
	row, col int
	cols     int

	// kept is output that is not written yet; tail is what was written since the
	// last line end.
	kept, tail []byte
	timer      *time.Timer
	last       time.Time
	err        error
}

const (
	hideCursor = "\x1b[?25l"
	showCursor = "\x1b[?25h"
	pasteOn    = "\x1b[?2004h"
	pasteOff   = "\x1b[?2004l"
	clearRight = "\x1b[K"
	clearBelow = "\x1b[J"
)

// Output that comes while a block is edited is shown at once, and after that so
// often; output without a line end waits that long for one.
const redrawPause = 15 * time.Millisecond

// keptMost is how much output waits.
const keptMost = 8 << 10

// tailMost bounds how much of an unfinished line is remembered.
const tailMost = 4 << 10

// IsTerminal says what it is to the program.
func (v *view) IsTerminal() bool { return true }

// Write takes output of the program.
func (v *view) Write(b []byte) (int, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.kept = append(v.kept, b...)
	switch {
	case len(v.kept) >= keptMost:
		v.flush()
	case v.editing && time.Since(v.last) >= redrawPause, !v.editing && bytes.IndexByte(b, '\n') >= 0:
		v.flush()
	case v.timer == nil:
		v.timer = time.AfterFunc(redrawPause, func() { _ = v.Flush() })
	default:
		v.timer.Reset(redrawPause)
	}
	err := v.err
	v.err = nil
	return len(b), err
}

// Flush writes what was kept back.
func (v *view) Flush() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.flush()
	err := v.err
	v.err = nil
	return err
}

func (v *view) write(s string) {
	if _, err := io.WriteString(v.out, s); err != nil && v.err == nil {
		v.err = err
	}
}

// flush writes the kept output; with v.mu held.
func (v *view) flush() {
	if len(v.kept) == 0 {
		return
	}
	v.last = time.Now()
	text := v.kept
	if !v.editing {
		v.write(string(text))
		v.remember(text)
		v.kept = v.kept[:0]
		return
	}
	// Whole lines stay above the block; an unfinished one is part of what is
	// drawn anew each time, until its end comes.
	var b strings.Builder
	b.WriteString(hideCursor)
	v.erase(&b)
	if i := bytes.LastIndexByte(text, '\n'); i >= 0 {
		b.Write(v.tail)
		b.Write(text[:i+1])
		v.tail, text = nil, text[i+1:]
	}
	if len(v.tail)+len(text) > tailMost {
		b.Write(v.tail)
		b.Write(text)
		b.WriteString("\r\n")
		v.tail, text = nil, nil
	}
	v.remember(text)
	v.kept = v.kept[:0]
	v.paint(&b)
	v.write(b.String())
}

// remember keeps the unfinished line at the end of text.
func (v *view) remember(text []byte) {
	if i := bytes.LastIndexByte(text, '\n'); i >= 0 {
		v.tail, text = nil, text[i+1:]
	}
	v.tail = append(v.tail, text...)
	if n := len(v.tail) - tailMost; n > 0 {
		v.tail = append([]byte(nil), v.tail[n:]...)
	}
}

// lineEnded says that the cursor is at the start of a line, whatever was
// written: a line was typed for the program.
func (v *view) lineEnded(ended bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.flush()
	if ended {
		v.tail = nil
	}
}

// begin begins to show a block.
func (v *view) begin(prompt, more string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.flush()
	v.prompt, v.more = prompt, more
	s := pasteOn
	if len(v.tail) > 0 {
		s += "\x1b[m\r\n"
		v.tail = nil
	}
	v.write(s)
	v.editing, v.p, v.drawn, v.row, v.col, v.top = true, picture{}, nil, 0, 0, 0
}

// show draws the block as p says.
func (v *view) show(p picture) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if !v.editing {
		return
	}
	v.p = p
	v.p.prompt, v.p.more = v.prompt, v.more
	var b strings.Builder
	b.WriteString(hideCursor)
	v.paint(&b)
	v.write(b.String())
}

// prompts changes the prompts of the block being edited.
func (v *view) prompts(prompt, more string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.drawn == nil || prompt == v.prompt && more == v.more {
		return
	}
	v.prompt, v.more = prompt, more
	v.p.prompt, v.p.more = prompt, more
	var b strings.Builder
	b.WriteString(hideCursor)
	v.paint(&b)
	v.write(b.String())
}

// end leaves the block on the screen as it was typed, whole, and the cursor
// below it.
func (v *view) end(p picture) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if !v.editing {
		return
	}
	v.flush()
	p.ghost, p.below = nil, nil
	p.pos = len(p.text)
	p.prompt, p.more = v.prompt, v.more
	v.p = p
	cols, height := v.sizes()
	rows, _, _ := p.places(cols)
	var b strings.Builder
	b.WriteString(hideCursor)
	if len(rows)+len(v.tailRows(cols, height)) <= height {
		v.paint(&b)
		b.WriteString(strings.Repeat("\r\n", len(v.drawn)-v.row))
	} else {
		v.erase(&b)
		b.Write(v.tail)
		if len(v.tail) > 0 {
			b.WriteString("\r\n")
		}
		for _, r := range rows {
			b.WriteString(p.draw(r).text + "\r\n")
		}
	}
	b.WriteString(showCursor + pasteOff)
	v.tail = nil
	v.editing, v.drawn = false, nil
	v.write(b.String())
}

func (v *view) stillEditing() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.editing
}

// clear empties the screen.
func (v *view) clear() {
	v.mu.Lock()
	defer v.mu.Unlock()
	var b strings.Builder
	b.WriteString(hideCursor + "\x1b[H\x1b[2J")
	v.drawn, v.row, v.col = nil, 0, 0
	if v.editing {
		v.paint(&b)
	} else {
		b.WriteString(showCursor)
	}
	v.write(b.String())
}

// redraw draws the block anew after the terminal has changed its size, or
// something else has written on it.
func (v *view) redraw() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if !v.editing {
		return
	}
	var b strings.Builder
	b.WriteString(hideCursor)
	v.erase(&b)
	v.paint(&b)
	v.write(b.String())
}

func (v *view) sizes() (cols, rows int) {
	cols, rows = v.size()
	if cols < 4 {
		cols = 80
	}
	if rows < 2 {
		rows = 24
	}
	return cols, rows
}

// erase clears what is drawn and leaves the cursor where it began.
func (v *view) erase(b *strings.Builder) {
	if v.drawn == nil {
		return
	}
	n := v.row
	if cols, _ := v.sizes(); cols < v.cols {
		// Most terminals wrap what no longer fits.
		n = v.col / cols
		for _, r := range v.drawn[:v.row] {
			n += max(1, (r.width+cols-1)/cols)
		}
	}
	b.WriteString("\r" + up(n) + clearBelow)
	v.drawn, v.row, v.col = nil, 0, 0
}

// tailRows are the rows of the unfinished line of output.
func (v *view) tailRows(cols, height int) []row {
	if len(v.tail) == 0 {
		return nil
	}
	text := string(v.tail)
	// What follows a carriage return overwrites the line.
	text = strings.TrimRight(text, "\r")
	if i := strings.LastIndexByte(text, '\r'); i >= 0 {
		text = text[i+1:]
	}
	rows := wrap(text, cols)
	if most := max(1, height/3); len(rows) > most {
		rows = rows[len(rows)-most:]
	}
	return rows
}

// paint draws the picture over what is drawn; the cursor is hidden.
func (v *view) paint(b *strings.Builder) {
	cols, height := v.sizes()
	if v.drawn != nil && cols != v.cols {
		v.erase(b)
	}
	v.cols = cols
	rows := v.tailRows(cols, height)
	places, at, col := v.p.places(cols)
	below := v.p.below
	if most := max(0, (height-len(rows)-1)/2); len(below) > most {
		below = below[:most]
	}
	room := max(1, height-len(rows)-len(below))
	if len(places) <= room {
		v.top = 0
	} else {
		v.top = min(max(v.top, at-room+1), at, len(places)-room)
	}
	at += len(rows) - v.top
	last := min(len(places), v.top+room)
	for i, r := range places[v.top:last] {
		drawn := v.p.draw(r)
		if v.top+i == len(places)-1 && len(v.p.ghost) > 0 {
			drawn = v.p.withGhost(drawn, cols)
		}
		rows = append(rows, drawn)
	}
	for _, text := range below {
		text = cutTo(text, cols-1)
		rows = append(rows, row{v.p.color(belowStyle) + text + v.p.color(plainStyle), columns(text)})
	}

	old := v.drawn
	b.WriteString("\r" + up(v.row))
	for i, r := range rows {
		switch {
		case i == 0:
		case i < len(old):
			b.WriteString("\r\x1b[B")
		default:
			b.WriteString("\r\n")
		}
		if i < len(old) && old[i] == r {
			continue
		}
		b.WriteString(r.text)
		if r.width < cols && (i >= len(old) || old[i].width >= r.width) {
			b.WriteString(clearRight)
		}
	}
	if len(old) > len(rows) {
		b.WriteString("\r\x1b[B" + clearBelow + up(1))
	}
	b.WriteString("\r" + up(len(rows)-1-at) + right(col) + showCursor)
	v.drawn, v.row, v.col = rows, at, col
}

// wrap divides text with escape sequences into rows.
func wrap(text string, cols int) []row {
	var rows []row
	var b strings.Builder
	x := 0
	r := []rune(text)
	for i := 0; i < len(r); {
		if r[i] == 27 {
			j := i + 1
			if j < len(r) && r[j] == '[' {
				for j++; j < len(r) && (r[j] < 0x40 || r[j] > 0x7e); j++ {
				}
			}
			j = min(j+1, len(r))
			b.WriteString(string(r[i:j]))
			i = j
			continue
		}
		if r[i] < 32 && r[i] != '\t' {
			i++
			continue
		}
		n := next(r, i)
		w := width(r, i, n, x)
		if x+w > cols {
			rows = append(rows, row{b.String(), x})
			b.Reset()
			x = 0
			w = min(w, cols)
		}
		if r[i] == '\t' {
			b.WriteString(strings.Repeat(" ", w))
		} else {
			b.WriteString(string(r[i:n]))
		}
		x += w
		i = n
	}
	return append(rows, row{b.String() + "\x1b[m", x})
}
