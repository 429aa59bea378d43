package trace

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/mattn/go-runewidth"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
)

// This file draws a run as text: a column for each task, as far as the
// terminal has room, and one column with names in front where it has not.

// leastColumn is the width below which columns are not worth it.
const leastColumn = 28

// signs are the marks in front of events: run, make, print, wait, queued, done,
// failed.
type signs struct{ run, make, print, wait, ready, done, failed string }

var (
	unicodeSigns = signs{"▶ ", "├─ ", "│  ", "‖ ", "○ ", "✔ ", "✘ "}
	asciiSigns   = signs{"> ", "+- ", "|  ", "= ", "o ", "* ", "x "}
)

// picture is a drawing in progress.
type picture struct {
	w       io.Writer
	look    Look
	signs   signs
	tasks   []*task
	byID    map[uint64]*task
	column  int  // width of a task's column
	columns bool // one for each task
	prefix  int  // the width of the columns in front, 0 if turns have lines of their own
	turn    uint64
	shown   bool // the turn was shown
	queue   []uint64
	err     error
}

// Text draws the run for a terminal.
func (r *Recorder) Text(w io.Writer, look Look) error {
	p := &picture{w: w, look: look, signs: unicodeSigns}
	if look.ASCII {
		p.signs = asciiSigns
	}
	if p.look.Width <= 0 {
		p.look.Width = 80
	}
	p.tasks, p.byID = r.tasks()
	if len(p.tasks) == 0 {
		p.line("no tasks ran")
		return p.err
	}
	p.prefix = prefix
	if p.look.Width < leastWidth {
		p.prefix = 0
	}
	room := p.look.Width - p.prefix - 1
	if p.columns = p.prefix > 0 && len(p.tasks)*leastColumn <= room; p.columns {
		p.column = min(room/len(p.tasks), 40)
	} else {
		p.column = max(room, 12)
	}
	p.head()
	var last interp.Event
	steps, switches, before := 0, 0, uint64(0)
	for i := range r.events {
		e := &r.events[i]
		if e.Task != 0 && p.byID[e.Task] == nil {
			continue
		}
		if e.Kind == loop.EventStep {
			steps++
			if before != 0 && before != e.Task {
				switches++
			}
			before = e.Task
		}
		// A sleep is told once, by its time.
		if e.Kind != loop.EventBlock || last.Kind != loop.EventTimer || last.Task != e.Task {
			p.event(e)
		}
		last = *e
	}
	p.sum(r, steps, switches)
	return p.err
}

// prefix is the width of the columns in front: turn and time.
const prefix = 17

// leastWidth is the width below which a terminal has no room for them.
const leastWidth = 50

func (p *picture) line(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, strings.TrimRight(s, " ")+"\n")
	}
}

func (p *picture) head() {
	rule := "─"
	if p.look.ASCII {
		rule = "-"
	}
	names, rules := "", ""
	if p.columns {
		for _, t := range p.tasks {
			names += pad(t.label, p.column)
			rules += strings.Repeat(rule, p.column-2) + "  "
		}
	} else {
		names, rules = "task", strings.Repeat(rule, max(p.column-2, 4))
	}
	if p.prefix == 0 {
		return
	}
	p.line(" turn      time  " + names)
	p.line(" " + strings.Repeat(rule, 4) + "  " + strings.Repeat(rule, 8) + "  " + rules)
}

// pad cuts or fills s to n columns, of which the last is empty.
func pad(s string, n int) string {
	if runewidth.StringWidth(s) > n-1 {
		s = runewidth.Truncate(s, n-1, "~")
	}
	return s + strings.Repeat(" ", n-runewidth.StringWidth(s))
}

// put writes a line about t.
func (p *picture) put(e *interp.Event, t *task, sign, text string, color int, line int) {
	front := ""
	if !p.shown || e.Turn != p.turn {
		p.turn, p.shown = e.Turn, true
		if p.prefix == 0 {
			p.line(fmt.Sprintf("turn %d, %s", e.Turn, seconds(e.Time)))
		} else {
			front = fmt.Sprintf("%5d  %8s", e.Turn, seconds(e.Time))
		}
	}
	front = fmt.Sprintf("%-*s", p.prefix, front)
	place := ""
	if line > 0 {
		place = fmt.Sprintf(":%d", line)
	}
	body := sign + text
	if p.columns {
		front += strings.Repeat(" ", p.column*slices.Index(p.tasks, t))
	} else {
		body = "[" + t.name + "] " + body
	}
	room := max(p.column-2-len(place), 4)
	for i, part := range parts(clean(body), room-1) {
		part = pad(part, room)
		if p.look.Colors {
			part = fmt.Sprintf("\x1b[%dm%s\x1b[0m", color, part)
		}
		if i > 0 {
			front, place = strings.Repeat(" ", runewidth.StringWidth(front)), ""
		}
		p.line(front + part + place)
	}
}

// parts cuts s into pieces of at most n columns; all but the first are indented.
func parts(s string, n int) []string {
	const indent = "   "
	var all []string
	for runewidth.StringWidth(s) > n {
		part := runewidth.Truncate(s, n, "")
		if i := strings.LastIndexByte(part, ' '); i > len(part)/2 {
			part = part[:i+1]
		}
		if part == "" || part == indent {
			break
		}
		all = append(all, part)
		s = s[len(part):]
		if n > 2*len(indent) {
			s = indent + s
		}
	}
	return append(all, s)
}

// clean makes what a program printed harmless to a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return '.'
		}
		return r
	}, s)
}

const (
	green  = 32
	yellow = 33
	red    = 31
	grey   = 90
	plain  = 39
)

func (p *picture) event(e *interp.Event) {
	t := p.byID[e.Task]
	if t == nil {
		return
	}
	s := &p.signs
	switch e.Kind {
	case loop.EventCreate:
		if by := p.byID[e.Other]; by != nil {
			p.put(e, by, s.make, "create "+t.name, plain, e.Line)
			if p.columns {
				p.put(e, t, s.ready, "scheduled, not run yet", yellow, 0)
			}
		}
	case loop.EventReady:
		p.queue = append(p.queue, t.id)
	case loop.EventStep:
		if i := slices.Index(p.queue, t.id); i >= 0 {
			p.queue = slices.Delete(p.queue, i, i+1)
		}
		text := "resume"
		if !t.begun {
			t.begun, text = true, "start"
		}
		t.steps++
		t.waiting = ""
		p.put(e, t, s.run, text, green, e.Line)
	case loop.EventPrint:
		for text := range strings.SplitSeq(strings.TrimSuffix(e.Detail, "\n"), "\n") {
			p.put(e, t, s.print, text, plain, e.Line)
		}
	case loop.EventWake:
		p.queue = append(p.queue, t.id)
		p.put(e, t, s.ready, words(e, p.byID), yellow, 0)
	case loop.EventYield:
		p.queue = append(p.queue, t.id)
		p.wait(e, t)
	case loop.EventTimer, loop.EventBlock, loop.EventAwait, loop.EventGather:
		p.wait(e, t)
	case loop.EventDone:
		t.ended = true
		p.put(e, t, s.done, words(e, p.byID), green, e.Line)
	case loop.EventError, loop.EventCancelled:
		t.ended = true
		p.put(e, t, s.failed, words(e, p.byID), red, e.Line)
	case loop.EventCancel:
		p.put(e, t, s.failed, words(e, p.byID), red, 0)
	case loop.EventHostCall, loop.EventHostRet, loop.EventLock, loop.EventChan, loop.EventLimit:
		p.put(e, t, s.print, words(e, p.byID), plain, e.Line)
	}
}

// wait tells what t waits for, and who is next.
func (p *picture) wait(e *interp.Event, t *task) {
	t.line, t.waiting = e.Line, words(e, p.byID)
	text := t.waiting
	if len(p.queue) > 0 {
		var names []string
		for _, id := range p.queue {
			names = append(names, p.byID[id].name)
		}
		text += "; ready: " + strings.Join(names, ", ")
	}
	p.put(e, t, p.signs.wait, text, grey, e.Line)
}

// sum tells the run in numbers, and what deserves a second look.
func (p *picture) sum(r *Recorder, steps, switches int) {
	var span time.Duration
	if n := len(r.events); n > 0 {
		span = r.events[n-1].Time - r.events[0].Time
	}
	dot := " · "
	if p.look.ASCII {
		dot = ", "
	}
	p.line(" " + strings.Join([]string{count(len(p.tasks), "task"), count(steps, "step"), count(switches, "switch"), seconds(span)}, dot))
	if r.lost > 0 {
		p.line(fmt.Sprintf(" ! %d events more were not kept", r.lost))
	}
	// What asyncio.run cancels when the first task is over, its function forgot.
	cancelled, over := map[uint64]*interp.Event{}, false
	for i := range r.events {
		switch e := &r.events[i]; e.Kind {
		case loop.EventDone, loop.EventError, loop.EventCancelled:
			over = over || e.Task == p.tasks[0].id
		case loop.EventCancel:
			if over && e.Other == 0 {
				cancelled[e.Task] = e
			}
		}
	}
	for _, t := range p.tasks {
		switch e := cancelled[t.id]; {
		case e != nil:
			p.line(fmt.Sprintf(" ! %s did not finish: the program ended while it waited (line %d). Keep the task and await it.", clean(t.name), e.Line))
		case !t.ended && t.waiting != "":
			p.line(fmt.Sprintf(" ! %s still waits: %s (line %d)", clean(t.name), clean(t.waiting), t.line))
		}
	}
}

func count(n int, what string) string {
	if n != 1 {
		if strings.HasSuffix(what, "ch") {
			what += "e"
		}
		what += "s"
	}
	return fmt.Sprint(n, " ", what)
}
