package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.shield.

var shieldRows = []row{
	{Sig: "shield(arg)", Doc: "Return a future that follows another one, and whose cancellation does not reach it.", Fn: shield},
}

// shielding ties the future shield returns to the one it shields. It is two
// callbacks: shieldInner of inner, shieldOuter of outer.
type shielding struct {
	inner value
	outer *loop.Future
}

type (
	shieldInner struct{ s *shielding }
	shieldOuter struct{ s *shielding }
)

func shield(rt *runtime, arg value) value {
	inner := loop.EnsureFuture(rt, arg, nil)
	if inner.IsNull() {
		return null
	}
	switch loop.IsDone(rt, inner) {
	case -1:
		return null
	case 1:
		return inner
	}
	lv := loop.LoopOf(rt, inner)
	if lv.IsNull() {
		return null
	}
	l := aLoop(rt, lv)
	if l == nil {
		return null
	}
	s := &shielding{inner: inner, outer: l.NewFuture()}
	if !loop.OnDone(l, inner, shieldInner{s}) {
		return null
	}
	s.outer.AddCallback(shieldOuter{s})
	return s.outer.Value()
}

// RunIn implements loop.Runnable.
func (c shieldInner) RunIn(l *loop.Loop, from *loop.Future) bool { return loop.RunCallback(l, c, from) }

// Called implements loop.FutureCallback: inner is done.
func (c shieldInner) Called(l *loop.Loop, v value) bool {
	rt, outer := l.Runtime(), c.s.outer
	gone := loop.IsCancelled(rt, v)
	if gone < 0 {
		return false
	}
	if outer.Cancelled() {
		// Nobody will look at inner's exception.
		return gone == 1 || !loop.ExceptionOf(rt, v).IsNull()
	}
	if gone == 1 {
		outer.Cancel(null)
		return true
	}
	e := loop.ExceptionOf(rt, v)
	if e.IsNull() {
		return false
	}
	if !e.IsNone() {
		return outer.SetException(e)
	}
	x := loop.ResultOf(rt, v)
	if x.IsNull() {
		return false
	}
	if outer.Done() {
		rt.Raisef(loop.InvalidStateErrorType, "invalid state")
		return false
	}
	outer.Finish(x)
	return true
}

// CallbackName implements loop.Named.
func (c shieldInner) CallbackName() string { return "shield.<locals>._inner_done_callback" }

// Walk implements object.Walkable.
func (c shieldInner) Walk(w *object.Walker) int64 {
	w.Visit(c.s.inner)
	w.Visit(c.s.outer.Value())
	return 32
}

// RunIn implements loop.Runnable.
func (c shieldOuter) RunIn(l *loop.Loop, from *loop.Future) bool { return loop.RunCallback(l, c, from) }

// Called implements loop.FutureCallback: outer is done, by its own cancellation
// if inner is not.
func (c shieldOuter) Called(l *loop.Loop, _ value) bool {
	switch loop.IsDone(l.Runtime(), c.s.inner) {
	case -1:
		return false
	case 0:
		return loop.NotOnDone(l, c.s.inner, shieldInner{c.s})
	}
	return true
}

// CallbackName implements loop.Named.
func (c shieldOuter) CallbackName() string { return "shield.<locals>._outer_done_callback" }

// Walk implements object.Walkable.
func (c shieldOuter) Walk(w *object.Walker) int64 { return shieldInner{c.s}.Walk(w) }
