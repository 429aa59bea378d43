package interp

import (
	"fmt"
	"strconv"
	"time"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file says what CPython's traceback leaves out: the task an exception
// ended, who awaited it, and what a run did that it probably should not.

// Failure tells of the task that an exception ended.
type Failure = loop.Failure

// Place is a line of a script.
type Place = loop.Place

// Advice is something that went wrong in a run without ending it.
type Advice struct {
	// Code is "blocked-loop", "never-awaited" or "unfinished-task".
	Code string
	At   Place
	Text string
}

// Explanation returns the lines that stand below e's traceback: the task and
// where it was made, who awaited it, hints. There are none unless the Config
// asked to Explain. short, if not nil, shortens file names.
func (e *Error) Explanation(short func(file string) string) []string {
	if short == nil {
		short = func(file string) string { return file }
	}
	var lines []string
	if f := e.Failure; f != nil {
		lines = append(lines, "task: "+quoted(f.Task, f.Coroutine)+created(f.Made, short))
		for _, w := range f.Waiters {
			lines = append(lines, "awaited by: "+waiter(w, short))
		}
		if f.CancelledBy != "" {
			lines = append(lines, "cancelled by: "+f.CancelledBy+atPlace(f.CancelledAt, short))
		}
	}
	for _, m := range e.members(nil) {
		f := m.Failure
		if f == nil {
			continue
		}
		lines = append(lines, "task: "+quoted(f.Task, f.Coroutine)+created(f.Made, short)+" raised "+m.Class)
		for _, w := range f.Cancelled {
			lines = append(lines, "cancelled because of it: "+waiter(w, short))
		}
	}
	for _, h := range e.Hints {
		lines = append(lines, "hint: "+h)
	}
	return lines
}

// members are the exceptions in a group and in the groups inside it.
func (e *Error) members(list []*Error) []*Error {
	for _, g := range e.Group {
		if len(list) >= maxExplained {
			break
		}
		if len(g.Group) > 0 {
			list = g.members(list)
		} else {
			list = append(list, g)
		}
	}
	return list
}

// maxExplained bounds how many members of a group are explained.
const maxExplained = 10

func quoted(task, coroutine string) string { return task + " '" + coroutine + "'" }

func created(p Place, short func(string) string) string {
	if p.Line == 0 {
		return ""
	}
	return " (created" + atPlace(p, short) + ")"
}

// atPlace is " at FILE:LINE in FUNCTION".
func atPlace(p Place, short func(string) string) string {
	if p.Line == 0 {
		return ""
	}
	s := " at " + short(p.File) + ":" + strconv.Itoa(p.Line)
	if p.Function != "" {
		s += " in " + p.Function
	}
	return s
}

func waiter(w loop.Waiter, short func(string) string) string {
	s := quoted(w.Task, w.Coroutine) + atPlace(w.At, short)
	if w.In != "" {
		s += ", in " + w.In + "()"
	}
	return s
}

// Advice returns what went wrong in the runs so far without ending them: steps
// that kept the event loop busy, coroutines that never ran, tasks that the end
// of asyncio.run cancelled. It is empty unless the Config asked to Explain.
// short, if not nil, shortens file names.
func (in *Interp) Advice(short func(file string) string) []Advice {
	if short == nil {
		short = func(file string) string { return file }
	}
	var all []Advice
	s := loop.StateOf(in.rt)
	for _, b := range s.SlowSteps() {
		who := "a callback"
		if b.Task != "" {
			who = quoted(b.Task, b.Coroutine)
		}
		took := b.For.Round(time.Millisecond).String()
		text := who + " kept the event loop busy for " + took + atPlace(b.At, short) + ": no other task ran meanwhile; "
		if b.Call == "time.sleep" {
			text = "time.sleep" + atPlace(b.At, short) + " stopped every task for " + took + "; in async code: await asyncio.sleep(...)"
		} else {
			text += "move the work to asyncio.to_thread, or give way with await asyncio.sleep(0)"
		}
		all = append(all, Advice{"blocked-loop", b.At, text})
	}
	for _, t := range s.Unfinished() {
		text := quoted(t.Task, t.Coroutine) + created(t.Made, short) + " was not done when the run ended, and was cancelled"
		if t.At.Line > 0 {
			text += atPlace(Place{File: t.At.File, Line: t.At.Line}, short)
			if t.In != "" {
				text += " in " + t.In + "()"
			}
		}
		all = append(all, Advice{"unfinished-task", t.At, text + "; await it if it is to finish"})
	}
	for _, u := range in.rt.Unawaited() {
		p := Place{File: u.File, Line: u.Line, Function: u.Function}
		all = append(all, Advice{"never-awaited", p,
			fmt.Sprintf("coroutine '%s' made%s never ran; did you mean: await %s(...)", u.Name, atPlace(p, short), u.Name)})
	}
	return all
}

// explain fills in what CPython does not tell about e.
func (in *Interp) explain(err *Error, e *object.Exception) {
	seen := map[string]bool{}
	add := func(x *object.Exception) {
		if h := in.hint(x); h != "" && !seen[h] {
			seen[h] = true
			err.Hints = append(err.Hints, h)
		}
	}
	add(e)
	for x := e.Cause(); x != nil && len(seen) == 0; x = x.Cause() {
		add(x)
		if x == e {
			break
		}
	}
	var todo []*object.Exception
	group := func(x *object.Exception) {
		for _, v := range x.Group() {
			if m := object.AsException(v); m != nil {
				todo = append(todo, m)
			}
		}
	}
	group(e)
	for n := 0; n < len(todo) && n < 4*maxExplained && len(err.Hints) < maxExplained; n++ {
		add(todo[n])
		group(todo[n])
	}
}
