package trace

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
)

// This file tells a run in numbered sentences, while it goes on or afterwards.

// Teller tells events in sentences. It implements interp.Tracer: sentences then
// come while the program runs.
type Teller struct {
	w     io.Writer
	n     int
	names map[uint64]string
	begun map[uint64]bool
	last  interp.Event
	ran   uint64 // the task whose step was the last
	main  uint64 // the first task
	over  bool   // it has ended
	err   error
	// answers, if not nil, is asked what is printed next before it is told.
	answers        *bufio.Scanner
	asked, guessed int
}

// NewTeller returns a Teller that writes to w.
func NewTeller(w io.Writer) *Teller {
	return &Teller{w: w, names: map[uint64]string{}, begun: map[uint64]bool{}}
}

// Explain tells the recorded run in sentences.
func (r *Recorder) Explain(w io.Writer) error {
	t := NewTeller(w)
	for i := range r.events {
		t.Event(&r.events[i])
	}
	return t.err
}

// Quiz is Explain that asks what the program prints before it tells.
func (r *Recorder) Quiz(w io.Writer, answers io.Reader) error {
	t := NewTeller(w)
	t.answers = bufio.NewScanner(answers)
	for i := range r.events {
		t.Event(&r.events[i])
	}
	if t.asked > 0 && t.err == nil {
		_, t.err = fmt.Fprintf(w, "%d of %d right\n", t.guessed, t.asked)
	}
	return t.err
}

// Event implements interp.Tracer.
func (t *Teller) Event(e *interp.Event) {
	if e.Task != 0 && strings.HasPrefix(e.Detail, "BaseEventLoop.shutdown_") {
		t.names[e.Task] = ""
	}
	if name, known := t.names[e.Task]; known && name == "" {
		return // the loop's own
	}
	if e.Kind == loop.EventPrint && t.answers != nil {
		t.ask(e)
	}
	if s := t.sentence(e); s != "" && t.err == nil {
		t.n++
		_, t.err = fmt.Fprintf(t.w, "%3d. %s\n", t.n, s)
	}
	if t.main == 0 {
		t.main = e.Task
	} else if e.Task == t.main && ends(e.Kind) {
		t.over = e.Kind == loop.EventDone || e.Kind == loop.EventError || e.Kind == loop.EventCancelled
	}
	t.last = *e
}

// ask lets the reader guess what a task prints.
func (t *Teller) ask(e *interp.Event) {
	text := strings.TrimSpace(e.Detail)
	if text == "" || t.err != nil {
		return
	}
	if _, t.err = fmt.Fprint(t.w, "     what is printed next? "); t.err != nil || !t.answers.Scan() {
		t.answers = nil
		return
	}
	t.asked++
	if strings.TrimSpace(t.answers.Text()) == text {
		t.guessed++
		_, t.err = fmt.Fprintln(t.w, "     right")
	} else {
		_, t.err = fmt.Fprintln(t.w, "     no")
	}
}

// name is what a task is called: what it runs, and its own name if that tells
// more.
func (t *Teller) name(e *interp.Event) string {
	if n := t.names[e.Task]; n != "" {
		return n
	}
	n := e.Detail
	if n == "" || e.Kind != loop.EventCreate && e.Kind != loop.EventStep {
		n = e.Name
	}
	for _, other := range t.names {
		if other == n && n != e.Name {
			n += " (" + e.Name + ")"
			break
		}
	}
	t.names[e.Task] = n
	return n
}

func (t *Teller) other(e *interp.Event) string {
	if n := t.names[e.Other]; n != "" {
		return n
	}
	return e.Detail
}

// sentence tells an event; "" if it goes without saying.
func (t *Teller) sentence(e *interp.Event) string {
	if e.Task == 0 {
		switch e.Kind {
		case loop.EventPrint:
			return fmt.Sprintf("The program prints %s.", quoted(e.Detail))
		case loop.EventLimit:
			return "A limit has fallen: " + e.Detail + "."
		}
		return ""
	}
	who, at := t.name(e), ""
	if e.Line > 0 {
		at = fmt.Sprintf(" (line %d)", e.Line)
	}
	switch e.Kind {
	case loop.EventCreate:
		if by := t.names[e.Other]; by != "" {
			return fmt.Sprintf("%s makes the task %s%s: it is scheduled but not executed.", by, who, at)
		}
		return fmt.Sprintf("The event loop gets the task %s%s.", who, at)
	case loop.EventStep:
		switched := ""
		if t.ran != 0 && t.ran != e.Task {
			switched = "The loop switches to " + who + ": it "
		} else {
			switched = who + " "
		}
		t.ran = e.Task
		if !t.begun[e.Task] {
			t.begun[e.Task] = true
			return fmt.Sprintf("%sstarts%s.", switched, at)
		}
		return fmt.Sprintf("%sgoes on%s.", switched, at)
	case loop.EventPrint:
		return fmt.Sprintf("%s prints %s%s.", who, quoted(e.Detail), at)
	case loop.EventYield:
		return fmt.Sprintf("%s hits await sleep(0)%s: it goes to the back of the queue.", who, at)
	case loop.EventTimer:
		return fmt.Sprintf("%s hits await sleep(%s)%s: it waits until %s.", who, strings.TrimSuffix(e.Detail, ".0"), at, until(e))
	case loop.EventBlock:
		if t.last.Kind == loop.EventTimer && t.last.Task == e.Task {
			return ""
		}
		return fmt.Sprintf("%s hits await%s%s: it waits.", who, spaced(e.Detail), at)
	case loop.EventAwait:
		return fmt.Sprintf("%s awaits %s%s.", who, t.other(e), at)
	case loop.EventGather:
		return fmt.Sprintf("%s awaits several at once%s.", who, at)
	case loop.EventWake:
		if by := t.names[e.Other]; by != "" && e.Other != e.Task {
			return fmt.Sprintf("%s makes %s ready again.", by, who)
		}
		return fmt.Sprintf("%s is ready again.", who)
	case loop.EventDone:
		return fmt.Sprintf("%s returns.", who)
	case loop.EventError:
		return fmt.Sprintf("%s ends with an exception: %s.", who, e.Detail)
	case loop.EventCancel:
		if by := t.names[e.Other]; by != "" {
			return fmt.Sprintf("%s cancels %s.", by, who)
		}
		if t.over {
			return fmt.Sprintf("asyncio.run does not wait for %s: it is cancelled%s.", who, at)
		}
		return fmt.Sprintf("%s is asked to stop%s.", who, at)
	case loop.EventCancelled:
		return fmt.Sprintf("%s ends, cancelled.", who)
	case loop.EventHostCall:
		return fmt.Sprintf("%s calls %s%s, outside of the program.", who, e.Detail, at)
	case loop.EventHostRet:
		return fmt.Sprintf("%s is back.", e.Detail)
	case loop.EventLock, loop.EventChan:
		return fmt.Sprintf("%s: %s%s.", who, e.Detail, at)
	}
	return ""
}

// until is the time at which a sleep is over.
func until(e *interp.Event) string {
	return strings.TrimPrefix(words(e, nil)[strings.Index(words(e, nil), "until "):], "until ")
}

func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

// quoted is what is printed, in one line.
func quoted(s string) string {
	s = strings.TrimSuffix(s, "\n")
	if r := []rune(s); len(r) > 60 {
		s = string(r[:60]) + "..."
	}
	return "'" + strings.ReplaceAll(s, "\n", "\\n") + "'"
}
