package asyncio

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.Semaphore and BoundedSemaphore.

// semaphore is an instance of either.
type semaphore struct {
	shared
	n     int64
	bound int64 // BoundedSemaphore: the initial value
	q     waiters
}

// The types of semaphores.
var SemaphoreType, BoundedSemaphoreType *object.Type

// Walk implements object.Walkable.
func (s *semaphore) Walk(w *object.Walker) int64 {
	s.walk(w)
	return 112 + s.q.walk(w)
}

// locked is Semaphore.locked: others may come first even if there is room.
func (s *semaphore) locked() bool { return s.n == 0 || !s.q.allCancelled() }

// wakeNext is Semaphore._wake_up_next: it takes one for the first task that
// waits and reports whether there was one.
func (s *semaphore) wakeNext() bool {
	for _, f := range s.q.all() {
		if !f.Done() {
			s.n--
			f.Finish(object.True)
			return true
		}
	}
	return false
}

// semaphoreAcquire is the coroutine Semaphore.acquire.
type semaphoreAcquire struct {
	object.NativeCoroutine
	s   *semaphore
	fut *loop.Future
}

func (s *semaphore) acquire(rt *runtime) value {
	c := &semaphoreAcquire{s: s}
	c.Init(rt, c)
	rt.Charge(80)
	return c.Value()
}

// Step implements object.CoroutineBody.
func (c *semaphoreAcquire) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	s := c.s
	if c.fut == nil {
		if !s.locked() {
			s.n--
			if loop.Traced(rt) {
				loop.EmitUse(rt, loop.EventLock, "acquire", s.value())
			}
			return object.True, object.Returned
		}
		l := s.bind(rt)
		if l == nil {
			return raised()
		}
		if loop.Traced(rt) {
			loop.EmitUse(rt, loop.EventLock, "wait", s.value())
		}
		c.fut = l.NewFuture()
		s.q.push(c.fut)
		return c.fut.AwaitStart(rt)
	}
	s.q.remove(c.fut)
	if exc == nil {
		if _, out := c.fut.AwaitResume(rt, sent); out != object.Returned {
			if exc = take(rt); exc == nil {
				return raised()
			}
		}
	}
	if exc != nil && isCancelled(exc) && c.fut.Done() && !c.fut.Cancelled() {
		// It was this task's turn: give it back.
		s.n++
	}
	for s.n > 0 && s.wakeNext() {
	}
	if exc != nil {
		return rethrow(rt, exc)
	}
	if loop.Traced(rt) {
		loop.EmitUse(rt, loop.EventLock, "acquire", s.value())
	}
	return object.True, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (c *semaphoreAcquire) CoroutineName() string { return "Semaphore.acquire" }

// Walk implements object.CoroutineBody.
func (c *semaphoreAcquire) Walk(w *object.Walker) int64 {
	w.Visit(c.s.value())
	if c.fut != nil {
		w.Visit(c.fut.Value())
	}
	return 80
}

func (s *semaphore) release(rt *runtime) value {
	s.n++
	if loop.Traced(rt) {
		loop.EmitUse(rt, loop.EventLock, "release", s.value())
	}
	s.wakeNext()
	return object.None
}

func asSemaphore(v value) *semaphore { return v.Impl().(*semaphore) }

func init() {
	initSemaphore := func(rt *runtime, self value, args []value, names []string) bool {
		s := asSemaphore(self)
		fn := "Semaphore.__init__"
		if self.Type().IsSubtype(BoundedSemaphoreType) {
			fn = "BoundedSemaphore.__init__"
		}
		a, ok := arguments(rt, fn, args, names, "value")
		if !ok {
			return false
		}
		n := int64(1)
		if !a[0].IsNull() {
			switch object.CompareBool(rt, object.LT, a[0], object.Int(0)) {
			case -1:
				return false
			case 1:
				rt.ValueErrorf("Semaphore initial value must be >= 0")
				return false
			}
			if n, ok = object.IndexInt(rt, a[0]); !ok {
				return false
			}
		}
		s.n, s.bound = n, n
		return true
	}
	SemaphoreType = newSharedType("asyncio.locks.Semaphore", "(value=1)", "A counter that tasks take from and give back to.", nil, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			s := &semaphore{n: 1, bound: 1}
			s.Object = object.NewObject(cls, s)
			rt.Charge(112)
			return s.value()
		},
		Init: initSemaphore,
		Repr: func(rt *runtime, v value) value {
			s := asSemaphore(v)
			state := "locked"
			if !s.locked() {
				state = "unlocked, value:" + strconv.FormatInt(s.n, 10)
			}
			return object.NewStr("<" + plainText(rt, v) + lockState(state, &s.q))
		},
	}, []row{
		{Sig: "locked(self)", Doc: "Whether acquire() would have to wait.", Fn: func(rt *runtime, v value) value { return object.Bool(asSemaphore(v).locked()) }},
		{Sig: "acquire(self)", Kind: object.AsyncDef, Doc: "Wait until the counter is not 0 and take one; a coroutine.", Fn: func(rt *runtime, v value) value { return asSemaphore(v).acquire(rt) }},
		{Sig: "release(self)", Doc: "Give one back: the first task that waits goes on.", Fn: func(rt *runtime, v value) value {
			s := asSemaphore(v)
			return s.release(rt)
		}},
		enterRow(), exitRow(),
	})
	BoundedSemaphoreType = newSharedType("asyncio.locks.BoundedSemaphore", "(value=1)", "A semaphore that refuses to be given more than was taken.", SemaphoreType, object.Ops{},
		[]row{
			{Sig: "release(self)", Doc: "Give one back.", Fn: func(rt *runtime, v value) value {
				s := asSemaphore(v)
				if s.n >= s.bound {
					return rt.ValueErrorf("BoundedSemaphore released too many times")
				}
				return s.release(rt)
			}},
		})
}
