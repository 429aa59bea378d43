package loop

import (
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the event stream: who made, ran, woke and cancelled whom. Text,
// pictures and explanations are views of it. Off, it costs one nil check.

// EventKind says what happened.
type EventKind uint8

// The kinds of events.
const (
	EventCreate    EventKind = iota // Task was made by Other
	EventStep                       // Task begins to run
	EventYield                      // Task goes to the back of the queue: sleep(0)
	EventBlock                      // Task waits for a future
	EventAwait                      // Task waits for the task Other
	EventGather                     // Task waits for several
	EventTimer                      // Task waits for a time
	EventWake                       // what Task waited for is done: it is ready again
	EventDone                       // Task has a result
	EventError                      // Task ended with an exception
	EventCancel                     // Other asked Task to stop
	EventCancelled                  // Task was cancelled
	EventHandle                     // a callback runs
	EventReady                      // Task was put into the ready queue for its first step
	EventPrint                      // Task writes Detail to the host's stdout or stderr
	EventHostCall                   // Task starts the host call Detail
	EventHostRet                    // the host call Detail has come back
	EventLock                       // Task and a lock or semaphore: Detail is wait, acquire or release and its class
	EventChan                       // Task and a queue: Detail is put or get, or wait, and its class
	EventGC                         // the interpreter has measured its memory: Detail in bytes
	EventLimit                      // a limit has fallen: Detail is its kind
)

var eventNames = [...]string{"create", "step", "yield", "block", "await", "gather", "timer", "wake", "done", "error", "cancel", "cancelled", "handle", "ready",
	"print", "hostcall", "hostret", "lock", "chan", "gc", "limit"}

func (k EventKind) String() string { return eventNames[k] }

// Event is one thing that happened in a loop.
type Event struct {
	Seq    uint64
	Time   time.Duration // on the loop's clock
	Turn   uint64
	Kind   EventKind
	Task   uint64 // number of the task, 0 if none is concerned
	Name   string // its name
	Other  uint64
	File   string
	Line   int
	Detail string
	Ready  int // length of the ready queue
}

// Tracer receives the events of loops. It must not run script code.
type Tracer interface{ Event(e *Event) }

// SetTracer makes tr receive the loop's events; nil for none.
func (l *Loop) SetTracer(tr Tracer) { l.tracer = tr }

// Trace makes tr receive the events of the loops that are made from here on,
// and what happens beside them; nil for none.
func (s *State) Trace(tr Tracer) {
	s.Tracer = tr
	if tr == nil {
		s.rt.Hooks.Note = nil
		return
	}
	s.rt.Hooks.Note = func(rt *runtime, what, detail string) {
		e := Event{Kind: EventGC, Detail: detail}
		switch what {
		case "print":
			e.Kind = EventPrint
		case "limit":
			e.Kind = EventLimit
		}
		if l := Running(rt); l != nil && l.tracer != nil {
			l.emitHere(&e)
			return
		}
		s.lastEvent++
		e.Seq, e.Time = s.lastEvent, rt.Clock.Monotonic()
		tr.Event(&e)
	}
}

// emitHere emits e as the doing of the running task.
func (l *Loop) emitHere(e *Event) {
	if t := l.current; t != nil {
		e.Task, e.Name = t.id, t.Name()
		if fr := l.rt.CurrentFrame(0); fr != nil {
			e.File, e.Line = fr.Code.Filename, fr.Line()
		}
	}
	l.emit(e)
}

// Traced reports whether somebody listens to the events of the running loop:
// then EmitUse is worth its price.
func Traced(rt *runtime) bool {
	l, _ := rt.Loop.(*Loop)
	return l != nil && l.tracer != nil
}

// EmitUse tells what the running task does with something that tasks share.
func EmitUse(rt *runtime, kind EventKind, what string, v value) {
	if l := Running(rt); l != nil && l.tracer != nil {
		l.emitHere(&Event{Kind: kind, Detail: what + " " + v.Type().Name})
	}
}

// emitReady tells that an entry that is a task's step goes into the ready queue.
func (l *Loop) emitReady(e *entry) {
	t, ok := e.r.(*Task)
	if !ok {
		return
	}
	if e.from == nil {
		l.emitTask(EventReady, t, nil)
		return
	}
	var by *Task
	if by = e.from.task(); by == nil {
		by = l.current
	}
	l.emitTask(EventWake, t, by)
}

func (l *Loop) emit(e *Event) {
	l.state.lastEvent++
	e.Seq = l.state.lastEvent
	e.Time = l.rt.Clock.Monotonic()
	e.Turn = l.turn
	e.Ready = l.ready.n
	l.tracer.Event(e)
}

// emitTask tells of t; other is who did it, nil if nobody or t itself.
func (l *Loop) emitTask(kind EventKind, t, other *Task) {
	e := Event{Kind: kind, Task: t.id, Name: t.Name(), Detail: t.CoroutineName()}
	if other != nil {
		e.Other = other.id
	}
	switch kind {
	case EventCreate:
		e.File, e.Line = t.Made()
	case EventError:
		if x := t.PeekException(); x != nil {
			e.Detail = object.TypeName(x.Value())
		}
	default:
		e.File, e.Line, _ = t.Where()
	}
	l.emit(&e)
}

// emitWait tells that t waits for f.
func (l *Loop) emitWait(t *Task, f *Future) {
	e := Event{Kind: EventBlock, Task: t.id, Name: t.Name()}
	e.File, e.Line, e.Detail = t.Where()
	switch o := f.task(); {
	case o != nil:
		e.Kind, e.Other, e.Detail = EventAwait, o.id, o.Name()
	case f.flags&futureGathering != 0:
		e.Kind = EventGather
	}
	l.emit(&e)
}

func (l *Loop) emitHandle(h *Handle) {
	e := Event{Kind: EventHandle}
	if f := h.fn.AsFunction(); f != nil {
		e.Detail, e.File, e.Line = f.Qualname(), f.Code.Filename, f.Code.FirstLine
	}
	l.emit(&e)
}

// EmitTimer tells that the running task waits for a time, t seconds from now.
func (l *Loop) EmitTimer(f *Future, delay float64) {
	if l.tracer == nil || l.current == nil {
		return
	}
	e := Event{Kind: EventTimer, Task: l.current.id, Name: l.current.Name(), Detail: object.FloatRepr(delay)}
	e.File, e.Line, _ = l.current.Where()
	l.emit(&e)
}
