package loop

import (
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file notes what CPython's tracebacks do not tell: which task an
// exception ended, who waited for that task, whom a task group cancelled
// because of it, and which steps kept the loop busy. Nothing here runs unless
// somebody wants explanations (State.Explain).

// Place is a line of a script.
type Place struct {
	File     string
	Line     int
	Function string
}

// Failure tells of a task that an exception ended.
type Failure struct {
	Task, Coroutine string
	Made            Place
	Waiters         []Waiter // who waits for the task, the nearest first
	Cancelled       []Waiter // the tasks a group cancelled because this one failed
	// CancelledBy asked the task to stop, at CancelledAt; empty unless the
	// exception is a CancelledError.
	CancelledBy string
	CancelledAt Place
}

// Waiter is a task that waits.
type Waiter struct {
	Task, Coroutine string
	At              Place
	In              string // the function of asyncio it waits in, "" if none
}

// SlowStep is a step that kept the loop busy.
type SlowStep struct {
	Task, Coroutine string // empty for a callback
	At              Place
	Call            string // what was called, "time.sleep", "" if the script itself worked
	For             time.Duration
}

// Unfinished is a task that the end of a run cancelled.
type Unfinished struct {
	Waiter
	Made Place
}

// Unfinished returns the tasks that the end of a run has cancelled.
func (s *State) Unfinished() []Unfinished { return s.unfinished }

// maxWaiters bounds a chain of waiters.
const maxWaiters = 10

// failureField is the member of an exception, out of reach of scripts, that
// holds its Failure.
const failureField = "failed task"

type failureNote struct {
	object.Object
	f Failure
}

// Walk implements object.Walkable.
func (n *failureNote) Walk(*object.Walker) int64 {
	return 256 + int64(96*(len(n.f.Waiters)+len(n.f.Cancelled)))
}

var failureType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.failure", Flags: object.Final | object.NoNew})

// FailureOf returns what is known of the task that e ended, nil if nothing is.
func FailureOf(e *object.Exception) *Failure {
	if v := e.Field(failureField); !v.IsNull() {
		return &v.Impl().(*failureNote).f
	}
	return nil
}

// noteFailure is called for the exception that ends t. The first task an
// exception ends is the one it came from.
func (t *Task) noteFailure(e *exception) {
	if FailureOf(e) != nil {
		return
	}
	n := &failureNote{f: Failure{Task: t.Name(), Coroutine: t.CoroutineName(), Made: t.madePlace(), Waiters: t.waiters()}}
	if t.ext != nil && e.Value().Type().IsSubtype(CancelledErrorType) {
		if s := t.ext.stopped; s != nil {
			n.f.CancelledBy, n.f.CancelledAt = s.by, s.at
		}
	}
	n.Object = object.NewObject(failureType, n)
	t.loop.rt.Charge(256)
	e.SetField(failureField, object.ValueOf(&n.Object))
}

// noteCancel notes who cancels t.
func (t *Task) noteCancel() {
	s := &stopNote{at: here(t.loop.rt)}
	if c := t.loop.current; c != nil {
		s.by = c.Name()
	}
	t.extension().stopped = s
}

// stopNote tells who asked a task to stop, and where.
type stopNote struct {
	by string // a task, "" for what is none
	at Place
}

// NoteAborted tells that a task group, or what is like it, cancels tasks
// because of e.
func NoteAborted(rt *runtime, e *exception, tasks []value) {
	f := FailureOf(e)
	if f == nil || f.Cancelled != nil {
		return
	}
	for _, v := range tasks {
		if v.IsNull() {
			continue
		}
		if t := AsTask(v); t != nil && t.state == pending && len(f.Cancelled) < maxDeadlockTasks {
			f.Cancelled = append(f.Cancelled, t.asWaiter())
		}
	}
}

// Explains reports whether somebody wants explanations.
func Explains(rt *runtime) bool {
	s, ok := rt.State[stateKey].(*State)
	return ok && s.Explain
}

func (t *Task) madePlace() Place {
	file, line := t.Made()
	p := Place{File: file, Line: line}
	if t.madeIn != nil {
		p.Function = t.madeIn.Qualname
	}
	return p
}

func (t *Task) asWaiter() Waiter {
	file, line, in := t.Where()
	w := Waiter{Task: t.Name(), Coroutine: t.CoroutineName(), At: Place{File: file, Line: line}, In: in}
	if g := t.Coroutine().AsGenerator(); g != nil {
		w.At.Function = g.Innermost().Code.Qualname
	}
	return w
}

// here is the line that runs.
func here(rt *runtime) Place {
	for i := 0; ; i++ {
		fr := rt.CurrentFrame(i)
		if fr == nil {
			return Place{}
		}
		if !frozen(fr.Code.Filename) {
			return Place{File: fr.Code.Filename, Line: fr.Line(), Function: fr.Code.Qualname}
		}
	}
}

// frozen reports whether a file is part of the standard library.
func frozen(file string) bool { return len(file) > 8 && file[:8] == "<frozen " }

// AwaitedBy is implemented by callbacks that stand between a task and the one
// that waits for it.
type AwaitedBy interface{ AwaitedBy() *Task }

// AwaitedBy implements the interface of that name.
func (g *gathering) AwaitedBy() *Task { return g.outer.WaiterTask() }

// WaiterTask returns a task that waits for f, nil if there is none.
func (f *Future) WaiterTask() *Task {
	for _, r := range f.callbacks() {
		if t, ok := r.(*Task); ok {
			return t
		}
		if a, ok := r.(AwaitedBy); ok {
			if t := a.AwaitedBy(); t != nil {
				return t
			}
		}
	}
	return nil
}

// waiters lists who waits for t, who waits for that one, and so on.
func (t *Task) waiters() []Waiter {
	var list []Waiter
	for w := t.WaiterTask(); w != nil && w != t && len(list) < maxWaiters; w = w.WaiterTask() {
		list = append(list, w.asWaiter())
	}
	return list
}

// slowStep is how long a step may take before it is noted: asyncio's
// slow_callback_duration.
const slowStep = 100 * time.Millisecond

// maxBlocked bounds how many places are noted.
const maxBlocked = 20

// stepWatch finds out how long a step runs. It looks when the interpreter
// looks at its limits, which is many times a millisecond.
type stepWatch struct {
	l     *Loop
	t     *Task
	turn  uint64
	began time.Duration
	noted int // index in stepWatch.slow plus one, 0: not slow so far
	slow  []SlowStep
}

// SlowSteps returns the steps that kept loops busy for long, a place at a time.
func (s *State) SlowSteps() []SlowStep { return s.watch.slow }

// StartExplaining has the loops note what explanations need.
func (s *State) StartExplaining() {
	s.Explain = true
	s.rt.Hooks.Watch = s.look
	s.rt.NoteCoroutinePlaces()
}

// look is called now and then while a script runs, and with what it calls when
// that has stopped everything for a time.
func (s *State) look(call string, took time.Duration) {
	rt := s.rt
	l, _ := rt.Loop.(*Loop)
	if l == nil || !rt.Thread().IsMain() {
		return
	}
	w := &s.watch
	if call != "" {
		if took >= slowStep {
			w.note(l, call, took)
			// The step as a whole is not to be noted for the same time again.
			w.l = nil
		}
		return
	}
	if l.current == nil {
		w.l = nil
		return
	}
	now := rt.Clock.Monotonic()
	if w.l != l || w.t != l.current || w.turn != l.turn {
		w.l, w.t, w.turn, w.began, w.noted = l, l.current, l.turn, now, 0
		return
	}
	took = now - w.began
	switch {
	case w.noted > 0:
		w.slow[w.noted-1].For = max(took, w.slow[w.noted-1].For)
	case took >= slowStep:
		w.noted = w.note(l, "", took)
	}
}

// note notes a place, and returns its index plus one, 0 if there are too many.
func (w *stepWatch) note(l *Loop, call string, took time.Duration) int {
	b := SlowStep{At: here(l.rt), Call: call, For: took}
	if t := l.current; t != nil {
		b.Task, b.Coroutine = t.Name(), t.CoroutineName()
	}
	for i := range w.slow {
		if o := &w.slow[i]; o.At == b.At && o.Call == call {
			o.For = max(o.For, took)
			return i + 1
		}
	}
	if len(w.slow) == maxBlocked {
		return 0
	}
	w.slow = append(w.slow, b)
	return len(w.slow)
}
