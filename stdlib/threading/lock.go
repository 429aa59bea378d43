package threading

import (
	"math"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// waiter is a thread that waits for a lock, a thread's end or a queue.
type waiter struct {
	t       *object.Thread
	granted bool // it has what it waits for
	lost    bool // it was woken, and somebody else was faster
}

// waiters is a queue of them.
type waiters []*waiter

func (q *waiters) add(rt *runtime) *waiter {
	w := &waiter{t: rt.Thread()}
	*q = append(*q, w)
	return w
}

func (q *waiters) remove(w *waiter) {
	for i, x := range *q {
		if x == w {
			*q = append((*q)[:i], (*q)[i+1:]...)
			return
		}
	}
}

// wakeFirst wakes the one that waits longest; it stays in the queue.
func (q waiters) wakeFirst() {
	if len(q) > 0 {
		q[0].t.Unpark()
	}
}

// deadlineOf is the end of a timeout in seconds; negative is no timeout.
func deadlineOf(rt *runtime, timeout time.Duration) time.Duration {
	if timeout < 0 {
		return object.NoDeadline
	}
	now := rt.Clock.Monotonic()
	if timeout > object.NoDeadline-now {
		return object.NoDeadline
	}
	return now + timeout
}

// park waits once. False: an exception is pending. timedOut: the deadline has
// come.
func park(rt *runtime, deadline time.Duration, what string) (timedOut, ok bool) {
	// What was printed so far is seen before the pause.
	if !rt.FlushText(1) {
		return false, false
	}
	switch rt.Park(deadline, object.ForThreads) {
	case object.TimedOut:
		return true, true
	case object.Interrupted:
		return false, rt.Refill()
	case object.Stuck:
		raiseDeadlock(rt, what)
		return false, false
	}
	return false, true
}

// raiseDeadlock raises DeadlockError: CPython hangs there for ever.
func raiseDeadlock(rt *runtime, what string) {
	var b strings.Builder
	all := rt.Threads()
	if len(all) == 1 {
		b.WriteString("nothing can wake the program: the only thread waits")
	} else {
		b.WriteString("nothing can wake the program: all threads wait for each other")
	}
	for i, t := range all {
		if i == 20 {
			b.WriteString("\n  ...")
			break
		}
		b.WriteString("\n  " + nameOf(rt, t) + " waits")
		if t == rt.Thread() {
			b.WriteString(" " + what)
		}
		if file, line := t.Where(); line > 0 {
			b.WriteString(" at " + file + ":" + itoa(line))
		}
	}
	rt.Raisef(loop.DeadlockErrorType, "%s", b.String())
}

// timeoutOf reads the arguments of acquire. A negative duration is no timeout,
// zero is not to wait.
func timeoutOf(rt *runtime, blocking, timeout value) (time.Duration, bool) {
	block := 1
	if !object.Absent(blocking) {
		if block = object.Truth(rt, blocking); block < 0 {
			return 0, false
		}
	}
	d, given := time.Duration(-1), false
	if !object.Absent(timeout) {
		var ok bool
		if d, ok = seconds(rt, timeout); !ok {
			return 0, false
		}
		given = d != -time.Second
	}
	switch {
	case block == 0 && given:
		rt.ValueErrorf("can't specify a timeout for a non-blocking call")
		return 0, false
	case d < 0 && given:
		rt.ValueErrorf("timeout value must be a non-negative number")
		return 0, false
	case block == 0:
		return 0, true
	case !given:
		return -1, true
	}
	return d, true
}

// maxTimeout is TIMEOUT_MAX in seconds.
const maxTimeout = 9223372036.0

// seconds reads a number of seconds, rounded up to nanoseconds.
func seconds(rt *runtime, v value) (time.Duration, bool) {
	x := object.ExactOf(v)
	var f float64
	switch {
	case x.IsFloat():
		f = x.Float()
		if math.IsNaN(f) {
			rt.ValueErrorf("Invalid value NaN (not a number)")
			return 0, false
		}
	default:
		i := object.Index(rt, v)
		if i.IsNull() {
			return 0, false
		}
		if !i.IsInt() {
			rt.OverflowErrorf("timestamp too large to convert to C PyTime_t")
			return 0, false
		}
		f = float64(i.Int())
	}
	switch {
	case math.Abs(f) >= math.MaxInt64/1e9:
		if x.IsFloat() {
			rt.OverflowErrorf("timestamp out of range for platform time_t")
		} else {
			rt.OverflowErrorf("timestamp too large to convert to C PyTime_t")
		}
		return 0, false
	case f < 0:
		return time.Duration(math.Floor(f * 1e9)), true
	}
	return time.Duration(math.Ceil(f * 1e9)), true
}

// lock is _thread.lock. A release frees it, and a thread that asks just then
// gets it before those that wait, as in CPython; but one that was woken in vain
// is handed the lock by the next release, so that nobody waits for ever.
type lock struct {
	object.Object
	object.WalkMark
	locked bool
	queue  waiters
}

var lockType, rlockType *object.Type

func newLock(rt *runtime) value {
	l := &lock{}
	l.Object = object.NewObject(lockType, l)
	rt.Charge(64)
	return object.ValueOf(&l.Object)
}

// Walk implements object.Walkable.
func (l *lock) Walk(*object.Walker) int64 { return 64 + 40*int64(cap(l.queue)) }

// acquire returns 1 with the lock taken, 0 if the time was up first, and -1
// with an exception pending.
func (l *lock) acquire(rt *runtime, timeout time.Duration) int {
	if !l.locked {
		l.locked = true
		return 1
	}
	if timeout == 0 {
		return 0
	}
	deadline := deadlineOf(rt, timeout)
	w := l.queue.add(rt)
	for {
		late, ok := park(rt, deadline, "for a lock")
		switch {
		case w.granted:
			if ok {
				return 1
			}
			l.unlock()
			return -1
		case !ok:
			l.queue.remove(w)
			if !l.locked {
				l.queue.wakeFirst()
			}
			return -1
		case !l.locked:
			l.queue.remove(w)
			l.locked = true
			return 1
		case late:
			l.queue.remove(w)
			return 0
		}
		w.lost = true
	}
}

func (l *lock) unlock() {
	if len(l.queue) > 0 && l.queue[0].lost {
		w := l.queue[0]
		l.queue.remove(w)
		w.granted = true
		w.t.Unpark()
		return
	}
	l.locked = false
	l.queue.wakeFirst()
}

func (l *lock) release(rt *runtime) bool {
	if !l.locked {
		rt.RuntimeErrorf("release unlocked lock")
		return false
	}
	l.unlock()
	return true
}

func lockOf(v value) *lock { return v.Impl().(*lock) }

func lockAcquire(rt *runtime, v, blocking, timeout value) value {
	d, ok := timeoutOf(rt, blocking, timeout)
	if !ok {
		return null
	}
	return truth(lockOf(v).acquire(rt, d))
}

func truth(r int) value {
	if r < 0 {
		return null
	}
	return object.Bool(r == 1)
}

func lockRelease(rt *runtime, v value) value {
	if !lockOf(v).release(rt) {
		return null
	}
	return object.None
}

func lockedWord(locked bool) string {
	if locked {
		return "locked"
	}
	return "unlocked"
}

// rlock is _thread.RLock.
type rlock struct {
	object.Object
	object.WalkMark
	lock
	owner *object.Thread
	count int64
}

// Walk implements object.Walkable.
func (l *rlock) Walk(*object.Walker) int64 { return 128 }

func newRLock(rt *runtime) *rlock {
	l := &rlock{}
	l.Object = object.NewObject(rlockType, l)
	rt.Charge(128)
	return l
}

func rlockOf(v value) *rlock { l, _ := object.ExactOf(v).Impl().(*rlock); return l }

func (l *rlock) mine(rt *runtime) bool { return l.count > 0 && l.owner == rt.Thread() }

func (l *rlock) take(rt *runtime, timeout time.Duration) int {
	if l.mine(rt) {
		l.count++
		return 1
	}
	r := l.lock.acquire(rt, timeout)
	if r == 1 {
		l.owner, l.count = rt.Thread(), 1
	}
	return r
}

func rlockAcquire(rt *runtime, v, blocking, timeout value) value {
	d, ok := timeoutOf(rt, blocking, timeout)
	if !ok {
		return null
	}
	return truth(rlockOf(v).take(rt, d))
}

func rlockRelease(rt *runtime, v value) value {
	l := rlockOf(v)
	if !l.mine(rt) {
		return rt.RuntimeErrorf("cannot release un-acquired lock")
	}
	if l.count--; l.count == 0 {
		l.owner = nil
		l.lock.unlock()
	}
	return object.None
}

// rlockSave gives up the lock however often it was taken; the state is what
// rlockRestore needs.
func rlockSave(rt *runtime, v value) value {
	l := rlockOf(v)
	if l.count == 0 {
		return rt.RuntimeErrorf("cannot release un-acquired lock")
	}
	var ident uint64
	if l.owner != nil {
		ident = l.owner.Ident()
	}
	state := object.NewTuple2(object.Int(l.count), object.Int(int64(ident)))
	l.count, l.owner = 0, nil
	l.lock.unlock()
	return state
}

func rlockRestore(rt *runtime, v, state value) value {
	l := rlockOf(v)
	t := object.AsTuple(state)
	if t == nil || t.Len() != 2 || !t.At(0).IsInt() {
		return rt.TypeErrorf("_acquire_restore() argument 1 must be tuple, not %s", object.TypeName(state))
	}
	if r := l.lock.acquire(rt, -1); r != 1 {
		return null
	}
	l.owner, l.count = rt.Thread(), max(1, t.At(0).Int())
	return object.None
}

func rlockRepr(rt *runtime, v value) value {
	l := rlockOf(v)
	var owner uint64
	if l.owner != nil {
		owner = l.owner.Ident()
	}
	t := v.Type()
	return object.NewStr("<" + lockedWord(l.count > 0) + " " + t.ModuleName() + "." + t.Qualname + " object owner=" +
		utoa(owner) + " count=" + itoa(int(l.count)) + " at " + rt.Address(v) + ">")
}

func exitRelease(release func(*runtime, value) value) func(*runtime, []value) value {
	return func(rt *runtime, a []value) value { return release(rt, a[0]) }
}

func noArguments(rt *runtime, cls *object.Type, args []value) bool {
	if len(args) > 0 {
		rt.TypeErrorf("%s expected 0 arguments, got %d", cls.Name, len(args))
		return false
	}
	return true
}

func init() {
	lockRows := []object.Row{
		{Sig: "__enter__(self, /)", Doc: "Take the lock.", Fn: func(rt *runtime, v value) value { return lockAcquire(rt, v, null, null) }},
		{Sig: "__exit__(self, /, *exc_info)", Doc: "Release the lock.", Fn: exitRelease(lockRelease)},
		{Sig: "_at_fork_reinit(self, /)", Doc: "Make the lock a new one.", Fn: func(rt *runtime, v value) value {
			l := lockOf(v)
			l.locked, l.queue = false, nil
			return object.None
		}},
	}
	for _, suffix := range [2]string{"", "_lock"} {
		lockRows = append(lockRows,
			object.Row{Sig: "acquire" + suffix + "(self, /, blocking=True, timeout=-1)", Doc: "Take the lock, waiting for it if need be; return whether it was taken.", Fn: lockAcquire},
			object.Row{Sig: "release" + suffix + "(self, /)", Doc: "Give up the lock, so that another thread can take it.", Fn: lockRelease},
			object.Row{Sig: "locked" + suffix + "(self, /)", Doc: "Whether the lock is taken.", Fn: func(rt *runtime, v value) value { return object.Bool(lockOf(v).locked) }})
	}
	lockType = object.NewBuiltinType(object.TypeSpec{Name: "_thread.lock", Flags: object.Final | object.WeakRefs,
		Doc: "A lock that is free or taken, and that any thread can release.",
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				if !noArguments(rt, cls, args) {
					return null
				}
				return newLock(rt)
			},
			Repr: func(rt *runtime, v value) value {
				return object.NewStr("<" + lockedWord(lockOf(v).locked) + " _thread.lock object at " + rt.Address(v) + ">")
			},
		},
		Rows: lockRows})
	rlockType = object.NewBuiltinType(object.TypeSpec{Name: "_thread.RLock", Flags: object.WeakRefs,
		Doc: "A lock that its owner can take again.",
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				l := newRLock(rt)
				v := object.ValueOf(&l.Object)
				if cls != rlockType {
					return rt.NewPayloadInstance(cls, v)
				}
				return v
			},
			Repr: rlockRepr,
		},
		Rows: []object.Row{
			{Sig: "acquire(self, /, blocking=True, timeout=-1)", Doc: "Take the lock; return whether it was taken. The owner takes it at once.", Fn: rlockAcquire},
			{Sig: "release(self, /)", Doc: "Undo one acquire().", Fn: rlockRelease},
			{Sig: "__enter__(self, /)", Doc: "Take the lock.", Fn: func(rt *runtime, v value) value { return rlockAcquire(rt, v, null, null) }},
			{Sig: "__exit__(self, /, *exc_info)", Doc: "Undo one acquire().", Fn: exitRelease(rlockRelease)},
			{Sig: "_is_owned(self, /)", Doc: "Whether this thread has the lock.", Fn: func(rt *runtime, v value) value { return object.Bool(rlockOf(v).mine(rt)) }},
			{Sig: "_recursion_count(self, /)", Doc: "How often this thread has taken the lock.", Fn: func(rt *runtime, v value) value {
				if l := rlockOf(v); l.mine(rt) {
					return object.Int(l.count)
				}
				return object.Int(0)
			}},
			{Sig: "_release_save(self, /)", Doc: "Give up the lock altogether; for conditions.", Fn: rlockSave},
			{Sig: "_acquire_restore(self, state, /)", Doc: "Undo _release_save().", Fn: rlockRestore},
			{Sig: "_at_fork_reinit(self, /)", Doc: "Make the lock a new one.", Fn: func(rt *runtime, v value) value {
				l := rlockOf(v)
				l.count, l.owner, l.locked, l.queue = 0, nil, false, nil
				return object.None
			}},
		}})
}
