package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.as_completed.

var asCompletedRows = []row{
	{Sig: "as_completed(fs, *, timeout=None)", Doc: "Return an iterator of awaitables in the order they are done.", Fn: asCompleted},
}

// completions is what as_completed returns. It is the callback of the futures,
// and of its timer.
type completions struct {
	object.Object
	object.WalkMark
	done  *queue // of futures; None: the time is up
	todo  []value
	left  int // awaitables not given out yet
	l     *loop.Loop
	timer loop.Timer
	timed bool
}

var completionsType *object.Type

func asCompleted(rt *runtime, a []value) value {
	fs := a[0]
	if object.IsAwaitable(fs) {
		return rt.TypeErrorf("expects an iterable of awaitables, not %s", fs.Type().Name)
	}
	items, ok := unique(rt, fs)
	if !ok {
		return null
	}
	l := loop.Current(rt)
	if l == nil {
		return null
	}
	c := &completions{l: l, done: &queue{maxsize: object.Int(0), finished: newEvent(true)}}
	c.done.Object = object.NewObject(QueueType, c.done)
	c.Object = object.NewObject(completionsType, c)
	rt.Charge(int64(512 + 16*len(items)))
	for _, x := range items {
		f := loop.EnsureFuture(rt, x, l)
		if f.IsNull() {
			return null
		}
		c.todo = append(c.todo, f)
	}
	for _, f := range c.todo {
		if !loop.OnDone(l, f, c) {
			return null
		}
	}
	c.left = len(c.todo)
	if c.left > 0 && !object.NoneOrAbsent(a[1]) {
		at, ok := after(rt, l, a[1])
		if !ok {
			return null
		}
		c.timed = true
		l.SetTimer(&c.timer, c, at, false, a[1])
	}
	return object.ValueOf(&c.Object)
}

// RunIn implements loop.Runnable: a future is done, or the time is up.
func (c *completions) RunIn(l *loop.Loop, from *loop.Future) bool {
	if from != nil {
		return loop.RunCallback(l, c, from)
	}
	if c.timer.Cancelled() {
		return true
	}
	todo := c.todo
	c.todo = nil
	for _, f := range todo {
		if !loop.NotOnDone(l, f, c) {
			return false
		}
		if !c.done.putNowait(l.Runtime(), object.None) {
			return false
		}
	}
	return true
}

// Called implements loop.FutureCallback.
func (c *completions) Called(l *loop.Loop, v value) bool {
	if len(c.todo) == 0 {
		return true // the time was up first
	}
	for i, f := range c.todo {
		if f == v {
			c.todo = append(c.todo[:i], c.todo[i+1:]...)
			break
		}
	}
	if !c.done.putNowait(l.Runtime(), v) {
		return false
	}
	if len(c.todo) == 0 && c.timed {
		l.CancelTimer(&c.timer)
	}
	return true
}

// CallbackName implements loop.Named.
func (c *completions) CallbackName() string { return "_AsCompletedIterator._handle_completion" }

// TimerName implements loop.NamedTimer.
func (c *completions) TimerName() string { return "_AsCompletedIterator._handle_timeout" }

// Walk implements object.Walkable.
func (c *completions) Walk(w *object.Walker) int64 {
	w.Visit(c.done.value())
	w.VisitAll(c.todo)
	return 128 + int64(16*cap(c.todo))
}

// completion is the coroutine that waits for the next future: __anext__ gives
// the future, the coroutines of plain iteration its result.
type completion struct {
	object.NativeCoroutine
	c       *completions
	in      object.Awaiting
	resolve bool
	begun   bool
}

// Step implements object.CoroutineBody.
func (n *completion) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	var v value
	var out object.Outcome
	switch {
	case n.begun:
		v, out = n.in.Resume(rt, sent, exc)
	default:
		n.begun = true
		if !n.resolve {
			if n.c.left == 0 {
				rt.RaiseType(&object.StopAsyncIterationType)
				return raised()
			}
			n.c.left--
		}
		v, out = n.in.Begin(rt, queueGetRow(rt, n.c.done.value()))
	}
	if out != object.Returned {
		return v, out
	}
	switch {
	case v.IsNone():
		rt.RaiseType(&object.TimeoutErrorType)
		return raised()
	case n.resolve:
		return returned(loop.ResultOf(rt, v))
	}
	return v, out
}

// CoroutineName implements object.CoroutineBody.
func (n *completion) CoroutineName() string {
	if n.resolve {
		return "_AsCompletedIterator._wait_for_one"
	}
	return "_AsCompletedIterator.__anext__"
}

// Walk implements object.CoroutineBody.
func (n *completion) Walk(w *object.Walker) int64 {
	w.Visit(object.ValueOf(&n.c.Object))
	w.Visit(n.in.Target())
	return 96
}

func (c *completions) next(rt *runtime, resolve bool) value {
	n := &completion{c: c, resolve: resolve}
	n.Init(rt, n)
	rt.Charge(96)
	return n.Value()
}

func init() {
	self := func(_ *runtime, v value) value { return v }
	completionsType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.tasks._AsCompletedIterator", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "Iterator of awaitables in the order they are done.",
		Ops: object.Ops{
			Iter: self, AIter: self,
			Next: func(rt *runtime, v value) value {
				c := v.Impl().(*completions)
				if c.left == 0 {
					return null
				}
				c.left--
				return c.next(rt, true)
			},
			ANext: func(rt *runtime, v value) value { return v.Impl().(*completions).next(rt, false) },
		}})
}
