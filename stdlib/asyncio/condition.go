package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.Condition.

// condition is an instance of Condition.
type condition struct {
	shared
	lock value
	q    waiters
}

// ConditionType is asyncio.Condition.
var ConditionType *object.Type

func newCondition() *condition {
	c := &condition{lock: newLock().value()}
	c.Object = object.NewObject(ConditionType, c)
	return c
}

// Walk implements object.Walkable.
func (c *condition) Walk(w *object.Walker) int64 {
	c.walk(w)
	w.Visit(c.lock)
	return 112 + c.q.walk(w)
}

// isLocked is self.locked(): 1, 0, or -1 with an exception pending.
func (c *condition) isLocked(rt *runtime) int {
	if k, ok := c.lock.Impl().(*lock); ok && c.lock.Type().Flags&object.Heap == 0 {
		if k.locked {
			return 1
		}
		return 0
	}
	v := object.CallMethod(rt, c.lock, "locked")
	if v.IsNull() {
		return -1
	}
	return object.Truth(rt, v)
}

// notify is Condition._notify: it wakes up to n tasks.
func (c *condition) notify(n int64) {
	for _, f := range c.q.all() {
		if n <= 0 {
			return
		}
		if !f.Done() {
			n--
			f.Finish(object.False)
		}
	}
}

// notifyLocked is Condition.notify.
func (c *condition) notifyLocked(rt *runtime, n int64) bool {
	switch c.isLocked(rt) {
	case -1:
		return false
	case 0:
		rt.RuntimeErrorf("cannot notify on un-acquired lock")
		return false
	}
	c.notify(n)
	return true
}

// conditionWait is the coroutine Condition.wait.
type conditionWait struct {
	object.NativeCoroutine
	c     *condition
	fut   *loop.Future
	in    object.Awaiting // acquire()
	why   *exception      // what ended the wait
	last  *exception      // the last CancelledError while the lock was taken again
	phase uint8
}

func (c *condition) wait(rt *runtime) value {
	w := &conditionWait{c: c}
	w.Init(rt, w)
	rt.Charge(128)
	return w.Value()
}

// Step implements object.CoroutineBody.
func (w *conditionWait) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	c := w.c
	switch w.phase {
	case 0:
		switch c.isLocked(rt) {
		case -1:
			return raised()
		case 0:
			rt.RuntimeErrorf("cannot wait on un-acquired lock")
			return raised()
		}
		l := c.bind(rt)
		if l == nil {
			return raised()
		}
		w.fut = l.NewFuture()
		if !releaseOf(rt, c.lock) {
			return raised()
		}
		c.q.push(w.fut)
		w.phase = 1
		return w.fut.AwaitStart(rt)
	case 1:
		c.q.remove(w.fut)
		if exc == nil {
			if _, out := w.fut.AwaitResume(rt, sent); out != object.Returned {
				if exc = take(rt); exc == nil {
					return raised()
				}
			}
		}
		w.why, w.phase = exc, 2
		return w.acquire(rt)
	}
	return w.acquired(rt)(w.in.Resume(rt, sent, exc))
}

// acquire takes the lock again.
func (w *conditionWait) acquire(rt *runtime) (value, object.Outcome) {
	v := acquireOf(rt, w.c.lock)
	if v.IsNull() {
		return w.acquired(rt)(raised())
	}
	return w.acquired(rt)(w.in.Begin(rt, v))
}

// acquired acts on how an attempt to take the lock again ended: the lock must
// be taken even if the task is cancelled meanwhile.
func (w *conditionWait) acquired(rt *runtime) func(value, object.Outcome) (value, object.Outcome) {
	return func(v value, out object.Outcome) (value, object.Outcome) {
		switch out {
		case object.Yielded:
			return v, out
		case object.Raised:
			e := take(rt)
			if e == nil {
				return raised()
			}
			if isCancelled(e) {
				w.last = e
				return w.acquire(rt)
			}
			w.last = e
		}
		e := w.why
		if w.last != nil {
			e = w.last
			if w.why != nil && e.Context() == nil && e != w.why {
				e.SetContext(w.why)
			}
		}
		if e == nil {
			return object.True, object.Returned
		}
		// The task may have been notified and cannot act on it: another one does.
		w.c.notify(1)
		return rethrow(rt, e)
	}
}

// CoroutineName implements object.CoroutineBody.
func (w *conditionWait) CoroutineName() string { return "Condition.wait" }

// Walk implements object.CoroutineBody.
func (w *conditionWait) Walk(k *object.Walker) int64 {
	k.Visit(w.c.value())
	k.Visit(w.in.Target())
	if w.fut != nil {
		k.Visit(w.fut.Value())
	}
	for _, e := range [2]*exception{w.why, w.last} {
		if e != nil {
			k.Visit(e.Value())
		}
	}
	return 128
}

// conditionWaitFor is the coroutine Condition.wait_for.
type conditionWaitFor struct {
	object.NativeCoroutine
	c         *condition
	predicate value
	in        object.Awaiting
}

// Step implements object.CoroutineBody.
func (w *conditionWaitFor) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if w.in.Active() {
		if v, out := w.in.Resume(rt, sent, exc); out != object.Returned {
			return v, out
		}
	}
	for {
		r := object.Call0(rt, w.predicate)
		if r.IsNull() {
			return raised()
		}
		switch object.Truth(rt, r) {
		case -1:
			return raised()
		case 1:
			return r, object.Returned
		}
		var wait value
		if w.c.value().Type().Flags&object.Heap == 0 {
			wait = w.c.wait(rt)
		} else if wait = object.CallMethod(rt, w.c.value(), "wait"); wait.IsNull() {
			return raised()
		}
		if v, out := w.in.Begin(rt, wait); out != object.Returned {
			return v, out
		}
		if !rt.Tick() {
			return raised()
		}
	}
}

// CoroutineName implements object.CoroutineBody.
func (w *conditionWaitFor) CoroutineName() string { return "Condition.wait_for" }

// Walk implements object.CoroutineBody.
func (w *conditionWaitFor) Walk(k *object.Walker) int64 {
	k.Visit(w.c.value())
	k.Visit(w.predicate)
	k.Visit(w.in.Target())
	return 112
}

func asCondition(v value) *condition { return v.Impl().(*condition) }

func init() {
	ConditionType = newSharedType("asyncio.locks.Condition", "(lock=None)", "A lock with a queue of tasks that wait to be notified.", nil, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			c := newCondition()
			c.SetType(cls)
			rt.Charge(208)
			return c.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			a, ok := arguments(rt, "Condition.__init__", args, names, "lock")
			if ok && !object.NoneOrAbsent(a[0]) {
				for _, name := range [3]string{"locked", "acquire", "release"} {
					if object.GetAttr(rt, a[0], name).IsNull() {
						return false
					}
				}
				asCondition(self).lock = a[0]
			}
			return ok
		},
		Repr: func(rt *runtime, v value) value {
			c := asCondition(v)
			locked := c.isLocked(rt)
			if locked < 0 {
				return null
			}
			return object.NewStr("<" + plainText(rt, v) + lockState(lockedText(locked == 1), &c.q))
		},
	}, []row{
		{Sig: "locked(self)", Doc: "Whether the lock is taken.", Fn: func(rt *runtime, v value) value {
			locked := asCondition(v).isLocked(rt)
			if locked < 0 {
				return null
			}
			return object.Bool(locked == 1)
		}},
		{Sig: "acquire(self)", Kind: object.AsyncDef, Doc: "Take the lock; a coroutine.", Fn: func(rt *runtime, v value) value { return acquireOf(rt, asCondition(v).lock) }},
		{Sig: "release(self)", Doc: "Give the lock back.", Fn: func(rt *runtime, v value) value {
			if !releaseOf(rt, asCondition(v).lock) {
				return null
			}
			return object.None
		}},
		{Sig: "wait(self)", Kind: object.AsyncDef, Doc: "Give the lock back, wait to be notified, take the lock again; a coroutine.", Fn: func(rt *runtime, v value) value { return asCondition(v).wait(rt) }},
		{Sig: "wait_for(self, predicate)", Kind: object.AsyncDef, Doc: "Wait until predicate() is true; a coroutine.", Fn: func(rt *runtime, v, predicate value) value {
			w := &conditionWaitFor{c: asCondition(v), predicate: predicate}
			w.Init(rt, w)
			rt.Charge(112)
			return w.Value()
		}},
		{Sig: "notify(self, n=1)", Doc: "Wake up to n tasks.", Fn: func(rt *runtime, v, nv value) value {
			n := int64(1)
			if !object.Absent(nv) {
				var ok bool
				if n, ok = object.IndexInt(rt, nv); !ok {
					return null
				}
			}
			if !asCondition(v).notifyLocked(rt, n) {
				return null
			}
			return object.None
		}},
		{Sig: "notify_all(self)", Doc: "Wake all tasks.", Fn: func(rt *runtime, v value) value {
			c := asCondition(v)
			if !c.notifyLocked(rt, int64(c.q.len())) {
				return null
			}
			return object.None
		}},
		enterRow(), exitRow(),
	})
}
