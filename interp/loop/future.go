package loop

import "github.com/ouro-lang/ouro/interp/object"

// Future is asyncio.Future, and the first part of a Task.
type Future struct {
	object.Object
	object.WalkMark
	state futureState
	flags futureFlags
	seen  uint32 // by which gather last, see uniqueArgs
	loop  *Loop
	cb    Runnable // the first callback; more are in ext
	// result is the result, the exception, or the message of a cancellation.
	result value
	ext    *futureExt
}

// futureExt is what few futures need.
type futureExt struct {
	callbacks []Runnable        // after the first
	cancelled *exception        // the CancelledError that ended a task
	tb        *object.Traceback // of the exception when it was set
	dict      *object.Dict      // attributes scripts set
	cancelMsg value             // a task's, until the cancellation is delivered
	name      value             // a task's, when it is not "Task-N"
	cancels   int               // a task's: _num_cancels_requested
	foreign   value             // a task's: the future it waits for is not ours
	children  []value           // of a _GatheringFuture
	origin    origin            // where it was made, in debug mode
	stopped   *stopNote         // a task's: who asked it to stop, see explain.go
}

type futureState uint8

const (
	pending futureState = iota
	cancelled
	finished // with a result
	failed   // with an exception
)

type futureFlags uint16

const (
	futureBlocking  futureFlags = 1 << iota // _asyncio_future_blocking
	futureLogTB                             // the exception was never retrieved
	futureCall                              // belongs to a host operation
	futureGathering                         // cancel() cancels the children
	futureCancelReq                         // of a gathering future: cancel() did cancel some
	futureNoInit                            // __init__ has not run
	taskMustCancel
	taskLinked
	taskNoDestroyLog // _log_destroy_pending is False
	taskNamed        // the script gave it a name
)

// NewFuture returns a pending future of the loop.
func (l *Loop) NewFuture() *Future {
	if l.custom {
		if f := l.customFuture(); f != nil {
			return f
		}
	}
	return l.newFuture()
}

func (l *Loop) newFuture() *Future {
	f := &Future{loop: l}
	f.Object = object.NewObject(FutureType, f)
	l.rt.Charge(96)
	if l.debug {
		f.noteOrigin()
	}
	return f
}

// Init makes f, which is part of another struct, a pending future of l.
func (f *Future) Init(l *Loop) {
	f.loop = l
	f.Object = object.NewObject(FutureType, f)
	if l.debug {
		f.noteOrigin()
	}
}

// Keep stores a value in a pending future for whoever completes it.
func (f *Future) Keep(v value) { f.result = v }

// Kept returns what Keep stored in a future that is still pending.
func (f *Future) Kept() value { return f.result }

// Value returns the future as a Python value.
func (f *Future) Value() value { return object.ValueOf(&f.Object) }

// AsFuture returns the future or task v, or nil. v must not be null.
func AsFuture(v value) *Future {
	switch f := v.Impl().(type) {
	case *Future:
		return f
	case *Task:
		return &f.Future
	}
	return nil
}

// AsTask returns the task v, or nil. v must not be null.
func AsTask(v value) *Task { t, _ := v.Impl().(*Task); return t }

// task returns the task whose first part f is, or nil.
func (f *Future) task() *Task { return AsTask(f.Value()) }

// Loop returns the loop f belongs to.
func (f *Future) Loop() *Loop { return f.loop }

// Done reports whether f has a result, an exception or was cancelled.
func (f *Future) Done() bool { return f.state != pending }

// Cancelled reports whether f was cancelled.
func (f *Future) Cancelled() bool { return f.state == cancelled }

// Result returns the result of a future that has one, else null. It does not
// mark exceptions as retrieved.
func (f *Future) Result() value {
	if f.state == finished {
		return f.result
	}
	return null
}

func (f *Future) extension() *futureExt {
	if f.ext == nil {
		f.ext = &futureExt{}
	}
	return f.ext
}

// AddCallback makes r run in a turn after f is done.
func (f *Future) AddCallback(r Runnable) {
	if f.state != pending {
		f.call(r)
		return
	}
	f.addPending(r)
}

func (f *Future) addPending(r Runnable) {
	if f.cb == nil {
		f.cb = r
		return
	}
	e := f.extension()
	if n := len(e.callbacks); n == cap(e.callbacks) {
		// It is the new array that counts: the old one is garbage.
		f.loop.rt.Charge(int64(16 * (n + n/2)))
	}
	e.callbacks = append(e.callbacks, r)
}

// RemoveCallback removes r, every time it was added.
func (f *Future) RemoveCallback(r Runnable) {
	f.removeCallbacks(func(x Runnable) int { return b2i(x == r) })
}

// removeCallbacks removes the callbacks match returns 1 for and returns how
// many there were, -1 if match returned -1.
func (f *Future) removeCallbacks(match func(Runnable) int) int {
	all := f.callbacks()
	var kept []Runnable
	for _, r := range all {
		switch match(r) {
		case 0:
			kept = append(kept, r)
		case -1:
			return -1
		}
	}
	n := len(all) - len(kept)
	if n > 0 && f.state == pending {
		f.cb = nil
		if f.ext != nil {
			f.ext.callbacks = nil
		}
		for _, r := range kept {
			f.addPending(r)
		}
	}
	return n
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// callbacks returns the callbacks in order.
func (f *Future) callbacks() []Runnable {
	var all []Runnable
	if f.cb != nil {
		all = append(all, f.cb)
	}
	if f.ext != nil {
		all = append(all, f.ext.callbacks...)
	}
	return all
}

// schedule puts the callbacks of a future that is done into the ready queue.
func (f *Future) schedule() {
	if f.cb != nil {
		f.call(f.cb)
		f.cb = nil
	}
	if e := f.ext; e != nil && e.callbacks != nil {
		for _, r := range e.callbacks {
			f.call(r)
		}
		e.callbacks = nil
	}
}

// call makes r run with f, which is done. In debug mode a script's callback
// becomes a handle, which knows where it was made.
func (f *Future) call(r Runnable) {
	l := f.loop
	if l.debug {
		if c, ok := r.(*doneCallback); ok {
			l.enqueue(entry{r: l.newHandle(c.fn, []value{f.Value()}, c.ctx)})
			return
		}
	}
	l.enqueue(entry{r, f})
}

// Finish sets the result of a pending future.
func (f *Future) Finish(v value) {
	f.state, f.result = finished, v
	f.schedule()
}

// Fail sets the exception of a pending future.
func (f *Future) Fail(e *exception) {
	f.state, f.result = failed, e.Value()
	if e.Tb() != nil {
		f.extension().tb = e.Tb()
	}
	watched := f.cb != nil
	f.schedule()
	f.flags |= futureLogTB
	f.loop.noteLost(f, watched)
}

// Cancel is Future.cancel, also of tasks and gathering futures: it reports
// whether there was something to cancel. msg may be null. Script code runs only
// if a task waits for a future that is not ours; then an exception may be
// pending.
func (f *Future) Cancel(msg value) bool {
	if t := f.task(); t != nil {
		return t.Cancel(msg)
	}
	if f.flags&futureGathering != 0 {
		return f.cancelChildren(msg)
	}
	return f.cancelPlain(msg)
}

// cancelPlain is Future.cancel of the base class.
func (f *Future) cancelPlain(msg value) bool {
	f.flags &^= futureLogTB
	if f.state != pending {
		return false
	}
	f.state, f.result = cancelled, msg
	if f.flags&futureCall != 0 {
		f.loop.callCancelled(f)
	}
	f.schedule()
	return true
}

// cancelChildren is _GatheringFuture.cancel.
func (f *Future) cancelChildren(msg value) bool {
	if f.state != pending {
		return false
	}
	// CPython's is a Python function: a circle of futures ends at the recursion limit.
	l := f.loop
	if l.rt.Depth()+l.cancelGathers >= l.rt.RecursionLimit() {
		l.rt.Raisef(&object.RecursionErrorType, "maximum recursion depth exceeded")
		return false
	}
	l.cancelGathers++
	did, good := false, true
	for _, c := range f.ext.children {
		var ok bool
		if good = l.rt.Tick(); !good {
			break
		}
		if ok, good = CancelValue(l.rt, c, msg); !good {
			break
		}
		did = did || ok
	}
	l.cancelGathers--
	if !good {
		return false
	}
	if did {
		f.flags |= futureCancelReq
	}
	return did
}

// CancelValue calls cancel(msg=msg) of any future-like object; good is false
// with an exception pending.
func CancelValue(rt *runtime, v, msg value) (did, good bool) {
	if f := AsFuture(v); f != nil && v.Type().Flags&object.Heap == 0 {
		did = f.Cancel(msg)
		return did, rt.Pending() == nil
	}
	if msg.IsNull() {
		msg = object.None
	}
	m := object.GetAttr(rt, v, "cancel")
	if m.IsNull() {
		return false, false
	}
	args := rt.PushArgs(1)
	args[0] = msg
	r := object.Call(rt, m, args, cancelNames)
	rt.PopArgs(args)
	if r.IsNull() {
		return false, false
	}
	t := object.Truth(rt, r)
	return t == 1, t >= 0
}

var cancelNames = []string{"msg"}

// CancelRequested reports whether cancel() of a gathering future has cancelled
// children.
func (f *Future) CancelRequested() bool { return f.flags&futureCancelReq != 0 }

// MakeCancelledError returns the CancelledError of a cancelled future; the one
// that ended a task is given out once.
func (f *Future) MakeCancelledError() *exception {
	if f.ext != nil && f.ext.cancelled != nil {
		e := f.ext.cancelled
		f.ext.cancelled = nil
		return e
	}
	return newCancelled(f.loop.rt, f.cancelMessage())
}

func newCancelled(rt *runtime, msg value) *exception {
	if object.NoneOrAbsent(msg) {
		return rt.NewException(CancelledErrorType)
	}
	return rt.NewException(CancelledErrorType, msg)
}

// cancelMessage is _cancel_message, null for None.
func (f *Future) cancelMessage() value {
	if f.state == cancelled {
		return f.result
	}
	if f.ext != nil {
		return f.ext.cancelMsg
	}
	return null
}

// Take is Future.result without raising: the result, or the exception to be
// raised, which counts as retrieved then. Of a future that is not done it
// returns InvalidStateError.
func (f *Future) Take() (value, *exception) {
	switch f.state {
	case finished:
		f.flags &^= futureLogTB
		return f.result, nil
	case failed:
		f.flags &^= futureLogTB
		e := object.AsException(f.result)
		// As CPython: the first time the traceback is as it was when the exception
		// was set, from then on it begins anew.
		var tb *object.Traceback
		if f.ext != nil {
			tb, f.ext.tb = f.ext.tb, nil
		}
		e.SetTb(tb)
		return null, e
	case cancelled:
		return null, f.MakeCancelledError()
	}
	return null, f.loop.rt.NewException(InvalidStateErrorType, object.NewStr("Result is not set."))
}

// Exception returns the exception of a failed future and marks it as
// retrieved; nil for others.
func (f *Future) Exception() *exception {
	if f.state != failed {
		return nil
	}
	f.flags &^= futureLogTB
	return object.AsException(f.result)
}

// PeekException is Exception that does not mark it as retrieved.
func (f *Future) PeekException() *exception {
	if f.state != failed {
		return nil
	}
	return object.AsException(f.result)
}

// AwaitStart implements object.NativeAwait.
func (f *Future) AwaitStart(rt *runtime) (value, object.Outcome) {
	if f.state == pending {
		if f.loop == nil {
			return uninitialised(rt), object.Raised
		}
		return f.block(rt)
	}
	return f.outcome(rt)
}

// AwaitResume implements object.NativeAwait.
func (f *Future) AwaitResume(rt *runtime, sent value) (value, object.Outcome) {
	if f.state == pending {
		return f.block(rt)
	}
	return f.outcome(rt)
}

// block hands the pending future to the task that awaits it, which takes the mark away. A mark that is there still was
// left by a task that refused the future, as one that awaits itself does.
func (f *Future) block(rt *runtime) (value, object.Outcome) {
	if f.flags&futureBlocking != 0 {
		rt.RuntimeErrorf("await wasn't used with future")
		return null, object.Raised
	}
	f.flags |= futureBlocking
	return f.Value(), object.Yielded
}

// AwaitThrow implements object.NativeAwait.
func (f *Future) AwaitThrow(rt *runtime, exc *exception) (value, object.Outcome) {
	return null, object.Raised
}

func (f *Future) outcome(rt *runtime) (value, object.Outcome) {
	v, e := f.Take()
	if e != nil {
		rt.RaiseException(e)
		return null, object.Raised
	}
	return v, object.Returned
}

func uninitialised(rt *runtime) value {
	return rt.RuntimeErrorf("Future object is not initialized.")
}

// doneCallback is a function to be called with the future that is done.
type doneCallback struct {
	fn  value
	ctx object.ContextState
}

// NewCallback returns a callback that calls fn with the future.
func NewCallback(fn value, ctx object.ContextState) Runnable { return &doneCallback{fn, ctx} }

// RunIn implements Runnable.
func (c *doneCallback) RunIn(l *Loop, from *Future) bool {
	rt := l.rt
	old, ok := rt.EnterContext(c.ctx)
	if ok {
		ok = !object.Call1(rt, c.fn, from.Value()).IsNull()
		c.ctx = rt.LeaveContext(old)
	}
	if ok {
		return true
	}
	h := l.newHandle(c.fn, []value{from.Value()}, c.ctx)
	return l.callbackFailed(h)
}
