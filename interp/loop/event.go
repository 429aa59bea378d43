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
	EventWake                       // what Task waited for is done
	EventDone                       // Task has a result
	EventError                      // Task ended with an exception
	EventCancel                     // Other asked Task to stop
	EventCancelled                  // Task was cancelled
	EventHandle                     // a callback runs
)

var eventNames = [...]string{"create", "step", "yield", "block", "await", "gather", "timer", "wake", "done", "error", "cancel", "cancelled", "handle"}

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
