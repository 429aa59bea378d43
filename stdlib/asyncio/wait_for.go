package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.wait_for.

var waitForRows = []row{
	{Sig: "wait_for(fut, timeout)", Kind: object.AsyncDef, Doc: "Wait for an awaitable; after timeout seconds cancel it and raise TimeoutError.", Fn: waitFor},
}

// waitingFor is the coroutine wait_for.
type waitingFor struct {
	object.NativeCoroutine
	fut, limit value
	phase      waitForPhase
	t          *timeout
	in         object.Awaiting
	waiter     *loop.Future // with a limit of 0: until the cancelled future is done
}

type waitForPhase uint8

const (
	waitForStart waitForPhase = iota
	waitForBody               // awaits fut inside a Timeout
	waitForGone               // awaits the end of a future that was cancelled at once
)

func waitFor(rt *runtime, fut, limit value) value {
	w := &waitingFor{fut: fut, limit: limit}
	w.Init(rt, w)
	rt.Charge(144)
	return w.Value()
}

// Step implements object.CoroutineBody.
func (w *waitingFor) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	switch w.phase {
	case waitForBody:
		return w.ended(rt)(w.in.Resume(rt, sent, exc))
	case waitForGone:
		return w.gone(rt, sent, exc)
	}
	if !w.limit.IsNone() {
		now := object.CompareBool(rt, object.LE, w.limit, object.Int(0))
		if now < 0 {
			return raised()
		}
		if now == 1 {
			return w.atOnce(rt)
		}
	}
	when := deadline(rt, w.limit)
	if when.IsNull() {
		return raised()
	}
	w.t = newTimeout(when, true)
	if !w.t.enter(rt) {
		return raised()
	}
	w.phase = waitForBody
	fut := w.fut
	w.fut = null
	return w.ended(rt)(w.in.Begin(rt, fut))
}

// ended leaves the Timeout once the body has ended.
func (w *waitingFor) ended(rt *runtime) func(value, object.Outcome) (value, object.Outcome) {
	return func(v value, out object.Outcome) (value, object.Outcome) {
		switch out {
		case object.Returned:
			if !w.t.exit(rt, nil) {
				return raised()
			}
		case object.Raised:
			e := take(rt)
			if e == nil || !w.t.exit(rt, e) {
				return raised()
			}
			return rethrow(rt, e)
		}
		return v, out
	}
}

// atOnce is a limit that is over already: what is not done is cancelled.
func (w *waitingFor) atOnce(rt *runtime) (value, object.Outcome) {
	f := loop.EnsureFuture(rt, w.fut, nil)
	if f.IsNull() {
		return raised()
	}
	w.fut = f
	switch loop.IsDone(rt, f) {
	case -1:
		return raised()
	case 1:
		return returned(loop.ResultOf(rt, f))
	}
	l := loop.RunningOr(rt)
	if l == nil {
		return raised()
	}
	w.waiter = l.NewFuture()
	if !loop.OnDone(l, f, w) {
		return raised()
	}
	w.phase = waitForGone
	if _, good := loop.CancelValue(rt, f, null); !good {
		return raised()
	}
	return w.waiter.AwaitStart(rt)
}

// gone goes on once the cancelled future is done, or the wait for that ended
// otherwise.
func (w *waitingFor) gone(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if exc == nil {
		if _, out := w.waiter.AwaitResume(rt, sent); out != object.Returned {
			if exc = take(rt); exc == nil {
				return raised()
			}
		}
	}
	if !loop.NotOnDone(w.waiter.Loop(), w.fut, w) {
		return raised()
	}
	if exc != nil {
		return rethrow(rt, exc)
	}
	v := loop.ResultOf(rt, w.fut)
	if v.IsNull() && rt.Matches(loop.CancelledErrorType) {
		e := rt.Clear()
		x := rt.NewException(&object.TimeoutErrorType)
		x.SetCause(e)
		old := rt.SetHandled(e)
		rt.RaiseException(x)
		rt.SetHandled(old)
	}
	return returned(v)
}

// RunIn implements loop.Runnable.
func (w *waitingFor) RunIn(l *loop.Loop, from *loop.Future) bool {
	return loop.RunCallback(l, w, from)
}

// Called implements loop.FutureCallback: the cancelled future is done.
func (w *waitingFor) Called(*loop.Loop, value) bool {
	if !w.waiter.Done() {
		w.waiter.Finish(object.None)
	}
	return true
}

// CallbackName implements loop.Named.
func (w *waitingFor) CallbackName() string { return "_release_waiter" }

// CoroutineName implements object.CoroutineBody.
func (w *waitingFor) CoroutineName() string { return "wait_for" }

// Walk implements object.CoroutineBody and object.Walkable.
func (w *waitingFor) Walk(k *object.Walker) int64 {
	k.Visit(w.fut)
	k.Visit(w.limit)
	k.Visit(w.in.Target())
	if w.t != nil {
		k.Visit(object.ValueOf(&w.t.Object))
	}
	if w.waiter != nil {
		k.Visit(w.waiter.Value())
	}
	return 144
}
