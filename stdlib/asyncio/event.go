package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.Event.

// event is an instance of Event.
type event struct {
	shared
	on bool
	q  waiters
}

// EventType is asyncio.Event.
var EventType *object.Type

func newEvent(on bool) *event {
	e := &event{on: on}
	e.Object = object.NewObject(EventType, e)
	return e
}

// Walk implements object.Walkable.
func (e *event) Walk(w *object.Walker) int64 {
	e.walk(w)
	return 96 + e.q.walk(w)
}

// set is Event.set.
func (e *event) set() {
	if e.on {
		return
	}
	e.on = true
	for _, f := range e.q.all() {
		if !f.Done() {
			f.Finish(object.True)
		}
	}
}

// eventWait is the coroutine Event.wait.
type eventWait struct {
	object.NativeCoroutine
	e   *event
	fut *loop.Future
}

func (e *event) wait(rt *runtime) value {
	c := &eventWait{e: e}
	c.Init(rt, c)
	rt.Charge(80)
	return c.Value()
}

// Step implements object.CoroutineBody.
func (c *eventWait) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if c.fut == nil {
		if c.e.on {
			return object.True, object.Returned
		}
		l := c.e.bind(rt)
		if l == nil {
			return raised()
		}
		c.fut = l.NewFuture()
		c.e.q.push(c.fut)
		return c.fut.AwaitStart(rt)
	}
	c.e.q.remove(c.fut)
	if exc != nil {
		return rt.RaiseInto(exc)
	}
	if _, out := c.fut.AwaitResume(rt, sent); out != object.Returned {
		return raised()
	}
	return object.True, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (c *eventWait) CoroutineName() string { return "Event.wait" }

// Walk implements object.CoroutineBody.
func (c *eventWait) Walk(w *object.Walker) int64 {
	w.Visit(c.e.value())
	if c.fut != nil {
		w.Visit(c.fut.Value())
	}
	return 80
}

func asEvent(v value) *event { return v.Impl().(*event) }

func init() {
	EventType = newSharedType("asyncio.locks.Event", "()", "A flag that tasks can wait for.", nil, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			e := newEvent(false)
			e.SetType(cls)
			rt.Charge(96)
			return e.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			_, ok := arguments(rt, "Event.__init__", args, names)
			return ok
		},
		Repr: func(rt *runtime, v value) value {
			e := asEvent(v)
			state := "unset"
			if e.on {
				state = "set"
			}
			return object.NewStr("<" + plainText(rt, v) + lockState(state, &e.q))
		},
	}, []row{
		{Sig: "is_set(self)", Doc: "Whether the flag is set.", Fn: func(rt *runtime, v value) value { return object.Bool(asEvent(v).on) }},
		{Sig: "set(self)", Doc: "Set the flag: all tasks that wait go on.", Fn: func(rt *runtime, v value) value {
			asEvent(v).set()
			return object.None
		}},
		{Sig: "clear(self)", Doc: "Clear the flag.", Fn: func(rt *runtime, v value) value {
			asEvent(v).on = false
			return object.None
		}},
		{Sig: "wait(self)", Kind: object.AsyncDef, Doc: "Wait until the flag is set; a coroutine.", Fn: func(rt *runtime, v value) value { return asEvent(v).wait(rt) }},
	})
}
