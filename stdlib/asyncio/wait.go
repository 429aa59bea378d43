package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.wait.

var waitRows = []row{
	{Sig: "wait(fs, *, timeout=None, return_when='ALL_COMPLETED')", Kind: object.AsyncDef, Doc: "Wait for futures; the result is the sets of those that are done and of those that are not.", Fn: wait},
}

const (
	firstCompleted = "FIRST_COMPLETED"
	firstException = "FIRST_EXCEPTION"
	allCompleted   = "ALL_COMPLETED"
)

// waiting is the coroutine wait. It is the callback of the futures it waits
// for, and of its timer.
type waiting struct {
	object.NativeCoroutine
	fs, timeout, when value
	set               []value // fs without duplicates
	left              int
	until             string
	fut               *loop.Future // nil before the wait
	timer             loop.Timer
	timed             bool
}

func wait(rt *runtime, a []value) value {
	w := &waiting{fs: a[0], timeout: a[1], when: a[2]}
	w.Init(rt, w)
	rt.Charge(240)
	return w.Value()
}

// Step implements object.CoroutineBody.
func (w *waiting) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if w.fut == nil {
		if !w.begin(rt) {
			return raised()
		}
		return w.fut.AwaitStart(rt)
	}
	l := w.fut.Loop()
	if exc == nil {
		if _, out := w.fut.AwaitResume(rt, sent); out != object.Returned {
			if exc = take(rt); exc == nil {
				return raised()
			}
		}
	}
	if w.timed {
		l.CancelTimer(&w.timer)
	}
	for _, f := range w.set {
		if !loop.NotOnDone(l, f, w) {
			return raised()
		}
	}
	if exc != nil {
		return rethrow(rt, exc)
	}
	done, pending := object.NewSet(), object.NewSet()
	for _, f := range w.set {
		to := pending
		switch loop.IsDone(rt, f) {
		case -1:
			return raised()
		case 1:
			to = done
		}
		if !to.Add(rt, f) {
			return raised()
		}
	}
	return object.NewTuple2(done.Value(), pending.Value()), object.Returned
}

func (w *waiting) begin(rt *runtime) bool {
	isFut, good := loop.IsFuture(rt, w.fs)
	if !good {
		return false
	}
	isCoro, good := loop.IsCoroutine(rt, w.fs)
	if !good {
		return false
	}
	if isFut || isCoro {
		rt.TypeErrorf("expect a list of futures, not %s", w.fs.Type().Name)
		return false
	}
	switch object.Truth(rt, w.fs) {
	case -1:
		return false
	case 0:
		rt.ValueErrorf("Set of Tasks/Futures is empty.")
		return false
	}
	w.until = allCompleted
	if !w.when.IsNull() {
		s := object.AsStr(w.when)
		if s == nil || s.Go() != firstCompleted && s.Go() != firstException && s.Go() != allCompleted {
			if text, ok := object.ToText(rt, w.when); ok {
				rt.ValueErrorf("Invalid return_when value: %s", text)
			}
			return false
		}
		w.until = s.Go()
	}
	var ok bool
	if w.set, ok = unique(rt, w.fs); !ok {
		return false
	}
	for _, f := range w.set {
		isCoro, good := loop.IsCoroutine(rt, f)
		if !good {
			return false
		}
		if isCoro {
			rt.TypeErrorf("Passing coroutines is forbidden, use tasks explicitly.")
			return false
		}
	}
	l := loop.RunningOr(rt)
	if l == nil {
		return false
	}
	if len(w.set) == 0 {
		rt.Raisef(&object.AssertionErrorType, "Set of Futures is empty.")
		return false
	}
	w.fut = l.NewFuture()
	if !object.NoneOrAbsent(w.timeout) {
		at, ok := after(rt, l, w.timeout)
		if !ok {
			return false
		}
		l.SetTimer(&w.timer, w, at, false, w.timeout)
		w.timed = true
	}
	w.left = len(w.set)
	for _, f := range w.set {
		if !loop.OnDone(l, f, w) {
			return false
		}
	}
	return true
}

// after returns the loop's time delay seconds from now.
func after(rt *runtime, l *loop.Loop, delay value) (float64, bool) {
	when := object.Binary(rt, object.Add, object.Float(l.Now()), delay)
	if when.IsNull() {
		return 0, false
	}
	return object.AsFloat(rt, when)
}

// unique returns the items of an iterable without duplicates, in their order.
// CPython makes a set, whose order is any.
func unique(rt *runtime, v value) ([]value, bool) {
	var items []value
	seen := object.NewSet()
	ok := object.Iterate(rt, v, func(x value) bool {
		n := seen.Len()
		if !seen.Add(rt, x) || !rt.Alloc(16) {
			return false
		}
		if seen.Len() > n {
			items = append(items, x)
		}
		return true
	})
	return items, ok
}

// RunIn implements loop.Runnable: a future is done, or the time is up.
func (w *waiting) RunIn(l *loop.Loop, from *loop.Future) bool {
	if from != nil {
		return loop.RunCallback(l, w, from)
	}
	if !w.timer.Cancelled() && !w.fut.Done() {
		w.fut.Finish(object.None)
	}
	return true
}

// Called implements loop.FutureCallback.
func (w *waiting) Called(l *loop.Loop, v value) bool {
	rt := l.Runtime()
	w.left--
	enough := w.left <= 0 || w.until == firstCompleted
	if !enough && w.until == firstException {
		gone := loop.IsCancelled(rt, v)
		if gone < 0 {
			return false
		}
		if gone == 0 {
			e := loop.ExceptionOf(rt, v)
			if e.IsNull() {
				return false
			}
			enough = !e.IsNone()
		}
	}
	if enough {
		if w.timed {
			l.CancelTimer(&w.timer)
		}
		if !w.fut.Done() {
			w.fut.Finish(object.None)
		}
	}
	return true
}

// CallbackName implements loop.Named.
func (w *waiting) CallbackName() string { return "_wait.<locals>._on_completion" }

// TimerName implements loop.NamedTimer.
func (w *waiting) TimerName() string { return "_release_waiter" }

// CoroutineName implements object.CoroutineBody.
func (w *waiting) CoroutineName() string { return "wait" }

// Walk implements object.CoroutineBody and object.Walkable.
func (w *waiting) Walk(k *object.Walker) int64 {
	k.Visit(w.fs)
	k.Visit(w.timeout)
	k.VisitAll(w.set)
	if w.fut != nil {
		k.Visit(w.fut.Value())
	}
	return 240 + int64(16*cap(w.set))
}

// AwaitedBy implements loop.AwaitedBy.
func (w *waiting) AwaitedBy() *loop.Task {
	if w.fut == nil {
		return nil
	}
	return w.fut.WaiterTask()
}
