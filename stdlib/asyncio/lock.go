package asyncio

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.Lock, and the async with of locks.

// lock is an instance of Lock.
type lock struct {
	shared
	locked bool
	q      waiters
}

// LockType is asyncio.Lock.
var LockType *object.Type

func newLock() *lock {
	k := &lock{}
	k.Object = object.NewObject(LockType, k)
	return k
}

// Walk implements object.Walkable.
func (k *lock) Walk(w *object.Walker) int64 {
	k.walk(w)
	return 96 + k.q.walk(w)
}

// release is Lock.release; false: an exception is pending.
func (k *lock) release(rt *runtime) bool {
	if !k.locked {
		rt.RuntimeErrorf("Lock is not acquired.")
		return false
	}
	k.locked = false
	if loop.Traced(rt) {
		loop.EmitUse(rt, loop.EventLock, "release", k.value())
	}
	k.wakeFirst()
	return true
}

// wakeFirst is Lock._wake_up_first.
func (k *lock) wakeFirst() {
	if k.q.len() > 0 {
		if f := k.q.all()[0]; !f.Done() {
			f.Finish(object.True)
		}
	}
}

// lockAcquire is the coroutine Lock.acquire.
type lockAcquire struct {
	object.NativeCoroutine
	k   *lock
	fut *loop.Future
}

func (k *lock) acquire(rt *runtime) value {
	c := &lockAcquire{k: k}
	c.Init(rt, c)
	rt.Charge(80)
	return c.Value()
}

// Step implements object.CoroutineBody.
func (c *lockAcquire) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	k := c.k
	if c.fut == nil {
		if !k.locked && k.q.allCancelled() {
			return k.take(rt)
		}
		l := k.bind(rt)
		if l == nil {
			return raised()
		}
		if loop.Traced(rt) {
			loop.EmitUse(rt, loop.EventLock, "wait", k.value())
		}
		c.fut = l.NewFuture()
		k.q.push(c.fut)
		return c.fut.AwaitStart(rt)
	}
	k.q.remove(c.fut)
	if exc == nil {
		if _, out := c.fut.AwaitResume(rt, sent); out == object.Returned {
			return k.take(rt)
		}
		if exc = take(rt); exc == nil {
			return raised()
		}
	}
	if isCancelled(exc) && !k.locked {
		k.wakeFirst()
	}
	return rethrow(rt, exc)
}

func (k *lock) take(rt *runtime) (value, object.Outcome) {
	k.locked = true
	if loop.Traced(rt) {
		loop.EmitUse(rt, loop.EventLock, "acquire", k.value())
	}
	return object.True, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (c *lockAcquire) CoroutineName() string { return "Lock.acquire" }

// Walk implements object.CoroutineBody.
func (c *lockAcquire) Walk(w *object.Walker) int64 {
	w.Visit(c.k.value())
	if c.fut != nil {
		w.Visit(c.fut.Value())
	}
	return 80
}

// enterLock is the coroutine __aenter__ of locks, conditions and semaphores: it
// awaits acquire() of v.
type enterLock struct {
	object.NativeCoroutine
	v     value
	in    object.Awaiting
	begun bool
}

func enterRow() row {
	return row{Sig: "__aenter__(self)", Kind: object.AsyncDef, Fn: func(rt *runtime, v value) value {
		c := &enterLock{v: v}
		c.Init(rt, c)
		rt.Charge(96)
		return c.Value()
	}}
}

// Step implements object.CoroutineBody.
func (c *enterLock) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	var v value
	var out object.Outcome
	if !c.begun {
		c.begun = true
		acq := acquireOf(rt, c.v)
		if acq.IsNull() {
			return raised()
		}
		v, out = c.in.Begin(rt, acq)
	} else {
		v, out = c.in.Resume(rt, sent, exc)
	}
	if out == object.Returned {
		v = object.None
	}
	return v, out
}

// acquireOf is v.acquire().
func acquireOf(rt *runtime, v value) value {
	if v.Type().Flags&object.Heap == 0 {
		switch k := v.Impl().(type) {
		case *lock:
			return k.acquire(rt)
		case *semaphore:
			return k.acquire(rt)
		}
	}
	return object.CallMethod(rt, v, "acquire")
}

// releaseOf is v.release().
func releaseOf(rt *runtime, v value) bool {
	if k, ok := v.Impl().(*lock); ok && v.Type().Flags&object.Heap == 0 {
		return k.release(rt)
	}
	return !object.CallMethod(rt, v, "release").IsNull()
}

// WaitsIn implements loop.Waiting.
func (c *enterLock) WaitsIn() string { return c.v.Type().Name + ".acquire" }

// CoroutineName implements object.CoroutineBody.
func (c *enterLock) CoroutineName() string { return "_ContextManagerMixin.__aenter__" }

// Walk implements object.CoroutineBody.
func (c *enterLock) Walk(w *object.Walker) int64 {
	w.Visit(c.v)
	w.Visit(c.in.Target())
	return 96
}

// exitLock is the coroutine __aexit__ of locks, conditions and semaphores.
type exitLock struct {
	object.NativeCoroutine
	v value
}

func exitRow() row {
	return row{Sig: "__aexit__(self, exc_type, exc, tb)", Kind: object.AsyncDef, Fn: func(rt *runtime, a []value) value {
		c := &exitLock{v: a[0]}
		c.Init(rt, c)
		rt.Charge(80)
		return c.Value()
	}}
}

// Step implements object.CoroutineBody.
func (c *exitLock) Step(rt *runtime, _ value, _ *exception) (value, object.Outcome) {
	if !releaseOf(rt, c.v) {
		return raised()
	}
	return object.None, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (c *exitLock) CoroutineName() string { return "_ContextManagerMixin.__aexit__" }

// Walk implements object.CoroutineBody.
func (c *exitLock) Walk(w *object.Walker) int64 {
	w.Visit(c.v)
	return 80
}

// lockState is the text repr shows in brackets.
func lockState(state string, q *waiters) string {
	if n := q.len(); n > 0 {
		state += ", waiters:" + strconv.Itoa(n)
	}
	return " [" + state + "]>"
}

func lockedText(locked bool) string {
	if locked {
		return "locked"
	}
	return "unlocked"
}

func asLock(v value) *lock { return v.Impl().(*lock) }

func init() {
	LockType = newSharedType("asyncio.locks.Lock", "()", "A mutual exclusion lock for tasks.", nil, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			k := newLock()
			k.SetType(cls)
			rt.Charge(96)
			return k.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			_, ok := arguments(rt, "Lock.__init__", args, names)
			return ok
		},
		Repr: func(rt *runtime, v value) value {
			k := asLock(v)
			return object.NewStr("<" + plainText(rt, v) + lockState(lockedText(k.locked), &k.q))
		},
	}, []row{
		{Sig: "locked(self)", Doc: "Whether the lock is taken.", Fn: func(rt *runtime, v value) value { return object.Bool(asLock(v).locked) }},
		{Sig: "acquire(self)", Kind: object.AsyncDef, Doc: "Wait until the lock is free and take it; a coroutine.", Fn: func(rt *runtime, v value) value { return asLock(v).acquire(rt) }},
		{Sig: "release(self)", Doc: "Give the lock back: the first task that waits goes on.", Fn: func(rt *runtime, v value) value {
			if !asLock(v).release(rt) {
				return null
			}
			return object.None
		}},
		enterRow(), exitRow(),
	})
}
