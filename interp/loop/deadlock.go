package loop

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file explains a deadlock: no timer, no host operation, and tasks that
// wait for each other. CPython waits for ever there; Go and this loop say so.

// maxDeadlockTasks is how many tasks the message lists.
const maxDeadlockTasks = 100

// raiseDeadlock raises DeadlockError.
func (l *Loop) raiseDeadlock() {
	var b strings.Builder
	b.WriteString("nothing can wake the program: no timer is set, and")
	n := 0
	for t := l.first; t != nil; t = t.next {
		n++
	}
	switch n {
	case 0:
		b.WriteString(" there is no task")
	case 1:
		b.WriteString(" the only task waits")
	default:
		b.WriteString(" all " + strconv.Itoa(n) + " tasks wait")
	}
	for t, i := l.first, 0; t != nil; t, i = t.next, i+1 {
		if i == maxDeadlockTasks {
			b.WriteString("\n  ... and " + strconv.Itoa(n-i) + " more")
			break
		}
		b.WriteString("\n  " + t.describeWait())
	}
	l.rt.Raisef(DeadlockErrorType, "%s", b.String())
}

// describeWait says which task waits for what, where, and where it was made.
func (t *Task) describeWait() string {
	s := t.Name() + " '" + t.CoroutineName() + "'"
	file, line, in := t.Where()
	s += " waits"
	if line > 0 {
		s += " at " + file + ":" + strconv.Itoa(line)
	}
	switch {
	case in != "":
		s += " in " + in + "()"
	case t.waiter != nil:
		if o := t.waiter.task(); o != nil {
			s += " for " + o.Name()
		} else if t.waiter.flags&futureGathering != 0 {
			s += " for " + strconv.Itoa(len(t.waiter.ext.children)) + " gathered futures"
		} else {
			s += " for a future that nobody completes"
		}
	}
	if file, line := t.Made(); line > 0 {
		s += ", created at " + file + ":" + strconv.Itoa(line)
	}
	return s
}

// CoroutineName returns the name of the task's coroutine function.
func (t *Task) CoroutineName() string {
	switch c := t.Coroutine().Impl().(type) {
	case *object.Generator:
		return c.Qualname()
	case *object.NativeCoroutine:
		return c.Body().CoroutineName()
	}
	return object.TypeName(t.Coroutine())
}

// Waiting is implemented by coroutines written in Go whose name, which is
// CPython's, does not say what they wait for.
type Waiting interface{ WaitsIn() string }

// Where returns the line of the innermost Python frame the task stands in (0
// if there is none) and, if that frame awaits a function written in Go, the
// function's name.
func (t *Task) Where() (file string, line int, in string) {
	g := t.Coroutine().AsGenerator()
	if g == nil {
		return "", 0, ""
	}
	g = g.Innermost()
	if g.State == object.GenClosed {
		return g.Code.Filename, 0, ""
	}
	line = g.Line()
	if g.State == object.GenCreated {
		line = g.Code.FirstLine
	}
	if d := g.Delegate(); !d.IsNull() {
		if c := d.AsCoroutine(); c != nil {
			in = c.Body().CoroutineName()
			if w, ok := c.Body().(Waiting); ok {
				in = w.WaitsIn()
			}
		}
	}
	return g.Code.Filename, line, in
}

// Made returns the line that made the task, 0 if no script did.
func (t *Task) Made() (file string, line int) {
	if t.madeIn == nil {
		return "", 0
	}
	if i := int(t.madeAt); i >= 0 && i < len(t.madeIn.Spans) {
		return t.madeIn.Filename, int(t.madeIn.Spans[i].Line)
	}
	return t.madeIn.Filename, t.madeIn.FirstLine
}

// NoteCancelled is told of the tasks that the end of a run is about to cancel.
func (l *Loop) NoteCancelled(tasks []*Task) {
	s := l.state
	if !s.ListCancelled && !s.Explain {
		return
	}
	for _, t := range tasks {
		if s.Explain && len(s.unfinished) < maxDeadlockTasks {
			s.unfinished = append(s.unfinished, Unfinished{t.asWaiter(), t.madePlace()})
		}
		if !s.ListCancelled {
			continue
		}
		if len(s.Cancelled) == maxDeadlockTasks {
			s.Cancelled = append(s.Cancelled, "...")
		}
		if len(s.Cancelled) > maxDeadlockTasks {
			return
		}
		s.Cancelled = append(s.Cancelled, t.describeWait())
	}
}
