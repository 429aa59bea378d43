package loop

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// Task is asyncio.Task: a coroutine and the future of its result.
//
// A task that is not done is in one of three states, as in CPython:
//
//	waits      waiter is set and pending; the task is one of its callbacks
//	scheduled  the task stands in the ready queue
//	running    Loop.current is the task
type Task struct {
	Future
	coro       *object.Object // nil before __init__
	ctx        object.ContextState
	waiter     *Future // what the task waits for (_fut_waiter)
	prev, next *Task   // the loop's list of tasks that are not done
	id         uint64  // in the order tasks were made
	madeIn     *object.Code
	madeAt     int32  // position in madeIn
	named      uint32 // how many tasks before this one got no number in their name
}

// NewTask returns a task for coro, a coroutine; its first step is scheduled. A
// null name is "Task-N".
func (l *Loop) NewTask(coro, name value, ctx object.ContextState) *Task {
	t := &Task{}
	t.Object = object.NewObject(TaskType, t)
	t.start(l, coro, name, ctx)
	if !l.schedule(t) {
		return nil
	}
	return t
}

// start fills in a task.
func (t *Task) start(l *Loop, coro, name value, ctx object.ContextState) {
	s := l.state
	t.loop, t.coro, t.ctx = l, object.HeapOf(coro), ctx
	s.lastTask++
	t.id = s.lastTask
	t.named = s.named
	if !name.IsNull() {
		s.named++
		t.SetName(name)
	}
	if fr := l.rt.CurrentFrame(0); fr != nil {
		t.madeIn, t.madeAt = fr.Code, fr.Pos
	}
	l.rt.Charge(176)
	if l.debug {
		t.noteOrigin()
	}
	if l.tracer != nil {
		l.emitTask(EventCreate, t, l.current)
	}
}

// schedule makes the first step of a new task ready. False: a call_soon made by
// a script has raised.
func (l *Loop) schedule(t *Task) bool {
	if l.custom {
		if m := l.override("call_soon"); !m.IsNull() {
			if l.callSoonThrough(m, entry{r: t}).IsNull() {
				return false
			}
			l.link(t)
			return true
		}
	}
	l.enqueue(entry{r: t})
	l.link(t)
	return true
}

// Coroutine returns the task's coroutine.
func (t *Task) Coroutine() value {
	if t.coro == nil {
		return null
	}
	return object.ValueOf(t.coro)
}

// ID numbers the tasks of an interpreter in the order they were made.
func (t *Task) ID() uint64 { return t.id }

// Name returns the task's name.
func (t *Task) Name() string {
	if t.flags&taskNamed != 0 {
		return object.AsStr(t.ext.name).Go()
	}
	return "Task-" + strconv.FormatUint(t.id-uint64(t.named), 10)
}

// SetName replaces the task's name, a str.
func (t *Task) SetName(name value) {
	t.flags |= taskNamed
	t.extension().name = name
}

// Cancelling returns how many requests to cancel there are.
func (t *Task) Cancelling() int {
	if t.ext == nil {
		return 0
	}
	return t.ext.cancels
}

// Uncancel takes one request to cancel back and returns how many are left.
func (t *Task) Uncancel() int {
	e := t.ext
	if e == nil || e.cancels == 0 {
		return 0
	}
	e.cancels--
	if e.cancels == 0 {
		t.flags &^= taskMustCancel
	}
	return e.cancels
}

// Quiet makes the task not be reported when it is lost while pending.
func (t *Task) Quiet() { t.flags |= taskNoDestroyLog }

// Waiter returns the future the task waits for, null if none.
func (t *Task) Waiter() value {
	if t.waiter != nil {
		return t.waiter.Value()
	}
	if t.ext != nil {
		return t.ext.foreign
	}
	return null
}

// Cancel is Task.cancel: CancelledError is raised in the coroutine in a turn to
// come, through what it waits for.
func (t *Task) Cancel(msg value) bool {
	t.flags &^= futureLogTB
	if t.state != pending {
		return false
	}
	l := t.loop
	if l.tracer != nil {
		l.emitTask(EventCancel, t, l.current)
	}
	t.extension().cancels++
	if l.state.Explain {
		t.noteCancel()
	}
	if w := t.Waiter(); !w.IsNull() {
		if l.cancelDepth >= maxCancelDepth {
			l.rt.Raisef(&object.RecursionErrorType, "maximum recursion depth exceeded while calling a Python object")
			return false
		}
		l.cancelDepth++
		did, good := CancelValue(l.rt, w, msg)
		l.cancelDepth--
		if !good || did {
			return good
		}
	}
	t.flags |= taskMustCancel
	t.ext.cancelMsg = msg
	return true
}

// maxCancelDepth is how many tasks may wait for one another when the last of them is cancelled: as many as fit into
// CPython's C stack. Tasks that wait in a circle are more.
const maxCancelDepth = 9994

// Type returns the class of the future.
func (f *Future) Type() *object.Type { return f.Value().Type() }

// RunIn implements Runnable: Task.__step, or Task.__wakeup when a future the
// task waits for is done.
func (t *Task) RunIn(l *Loop, from *Future) bool {
	var exc *exception
	if from != nil && from.state != finished {
		_, exc = from.Take()
	}
	return t.enter(exc)
}

// enter is step in the task's context.
func (t *Task) enter(exc *exception) bool {
	rt := t.loop.rt
	old, ok := rt.EnterContext(t.ctx)
	if !ok {
		return t.broken()
	}
	ok = t.step(exc)
	t.ctx = rt.LeaveContext(old)
	return ok
}

// step resumes the coroutine, with exc raised in it unless that is nil, and
// acts on what comes of it.
func (t *Task) step(exc *exception) bool {
	l := t.loop
	rt := l.rt
	if t.state != pending {
		return t.alreadyDone(exc)
	}
	if t.flags&taskMustCancel != 0 {
		if exc == nil || !exc.Value().Type().IsSubtype(CancelledErrorType) {
			exc = t.MakeCancelledError()
		}
		t.flags &^= taskMustCancel
	}
	t.waiter = nil
	if t.ext != nil {
		t.ext.foreign = null
	}
	if l.current != nil {
		return t.cannotEnter()
	}
	l.current = t
	if l.tracer != nil {
		l.emitTask(EventStep, t, nil)
	}
	var v value
	var out object.Outcome
	switch c := object.ValueOf(t.coro).Impl().(type) {
	case *object.Generator:
		switch {
		case exc != nil:
			v, out = c.ThrowInto(rt, exc)
		case c.State == object.GenSuspended:
			v, out = c.Resume(rt, object.None, nil)
		default:
			v, out = c.SendValue(rt, object.None)
		}
	case *object.NativeCoroutine:
		if exc != nil {
			v, out = c.AwaitThrow(rt, exc)
		} else {
			v, out = c.AwaitResume(rt, object.None)
		}
	case *object.AsyncGenAwait:
		if exc != nil {
			v, out = c.AwaitThrow(rt, exc)
		} else {
			v, out = c.AwaitResume(rt, object.None)
		}
	default:
		v, out = resumeForeign(rt, t.Coroutine(), exc)
	}
	ok := true
	switch out {
	case object.Yielded:
		if f, is := v.Impl().(*Future); is && v.Type() == FutureType && f.flags&futureBlocking != 0 && f.loop == l && t.flags&taskMustCancel == 0 {
			// The common case of yielded.
			f.flags &^= futureBlocking
			f.AddCallback(t)
			t.waiter = f
			if l.tracer != nil {
				l.emitWait(t, f)
			}
		} else {
			ok = t.yielded(v)
		}
	case object.Returned:
		if t.flags&taskMustCancel != 0 {
			// The request came too late to be raised: CPython cancels the task all
			// the same.
			t.flags &^= taskMustCancel
			t.ended(t.cancelMessageValue(), cancelled)
		} else {
			t.ended(v, finished)
		}
	default:
		ok = t.raised()
	}
	l.current = nil
	return ok
}

// ended makes the task done.
func (t *Task) ended(v value, how futureState) {
	l := t.loop
	t.flags &^= futureLogTB
	t.state, t.result = how, v
	l.unlink(t)
	if l.tracer != nil {
		kind := EventDone
		switch how {
		case cancelled:
			kind = EventCancelled
		case failed:
			kind = EventError
		}
		l.emitTask(kind, t, nil)
	}
	t.schedule()
}

// cancelMessageValue is what a task that is cancelled keeps as its message.
func (t *Task) cancelMessageValue() value {
	if t.ext == nil {
		return null
	}
	return t.ext.cancelMsg
}

// raised acts on the exception that ended the coroutine.
func (t *Task) raised() bool {
	rt := t.loop.rt
	if !rt.Catchable() {
		t.loop.unlink(t)
		return false
	}
	e := rt.Clear()
	if t.loop.state.Explain {
		t.noteFailure(e)
	}
	if e.Value().Type().IsSubtype(CancelledErrorType) {
		t.extension().cancelled = e
		t.ended(null, cancelled)
		return true
	}
	if e.Tb() != nil {
		t.extension().tb = e.Tb()
	}
	watched := t.cb != nil
	t.ended(e.Value(), failed)
	t.flags |= futureLogTB
	t.loop.noteLost(&t.Future, watched)
	typ := e.Value().Type()
	if typ.IsSubtype(&object.SystemExitType) || typ.IsSubtype(&object.KeyboardInterruptType) {
		rt.Reraise(e)
		rt.SetNoted(false) // whoever runs the loop is in the traceback, too
		return false
	}
	return true
}

// yielded acts on what the coroutine yielded, as task_step_handle_result of
// CPython's _asyncio.
func (t *Task) yielded(v value) bool {
	l := t.loop
	rt := l.rt
	if v.IsNone() {
		// A bare yield: sleep(0).
		if l.custom {
			l.enqueue(entry{r: t})
		} else {
			l.ready.push(entry{r: t})
		}
		if l.tracer != nil {
			l.emitTask(EventYield, t, nil)
		}
		return true
	}
	if f := AsFuture(v); f != nil && f.Type().Flags&object.Heap == 0 {
		switch {
		case f == &t.Future:
			return t.fail("Task cannot await on itself: %s", t.Value())
		case f.loop != l:
			return t.fail("Task %s got Future %s attached to a different loop", t.Value(), v)
		case f.flags&futureBlocking == 0:
			return t.fail("yield was used instead of yield from in task %s with %s", t.Value(), v)
		}
		f.flags &^= futureBlocking
		f.AddCallback(t)
		t.waiter = f
		if l.tracer != nil {
			l.emitWait(t, f)
		}
		if t.flags&taskMustCancel != 0 {
			if f.Cancel(t.cancelMessageValue()) {
				t.flags &^= taskMustCancel
			}
			if rt.Pending() != nil {
				return t.broken()
			}
		}
		return true
	}
	return t.yieldedForeign(v)
}

// yieldedForeign handles objects that follow the future protocol without being
// futures of ours, subclasses made by scripts, and everything else.
func (t *Task) yieldedForeign(v value) bool {
	l := t.loop
	rt := l.rt
	o := object.LookupAttr(rt, v, "_asyncio_future_blocking")
	if o.IsNull() && rt.Pending() != nil {
		return t.broken()
	}
	if object.NoneOrAbsent(o) {
		if g := v.AsGenerator(); g != nil && v.Type() == &object.GeneratorType {
			return t.fail("yield was used instead of yield from for generator in task %s with %s", t.Value(), v)
		}
		return t.fail("Task got bad yield: %s", v)
	}
	blocking := object.Truth(rt, o)
	if blocking < 0 {
		return t.broken()
	}
	fl := LoopOf(rt, v)
	if fl.IsNull() {
		return t.broken()
	}
	switch {
	case v == t.Value():
		return t.fail("Task cannot await on itself: %s", t.Value())
	case fl != l.Value():
		return t.fail("Task %s got Future %s attached to a different loop", t.Value(), v)
	case blocking == 0:
		return t.fail("yield was used instead of yield from in task %s with %s", t.Value(), v)
	}
	if !object.SetAttr(rt, v, "_asyncio_future_blocking", object.False) {
		return t.broken()
	}
	add := object.GetAttr(rt, v, "add_done_callback")
	if add.IsNull() {
		return t.broken()
	}
	args := rt.PushArgs(2)
	args[0], args[1] = newWakeup(t), t.ctx.Object(rt, true)
	r := object.Call(rt, add, args, contextNames)
	rt.PopArgs(args)
	if r.IsNull() {
		return t.broken()
	}
	if f := AsFuture(v); f != nil {
		t.waiter = f
	} else {
		t.extension().foreign = v
	}
	if l.tracer != nil {
		l.emitTask(EventBlock, t, nil)
	}
	if t.flags&taskMustCancel != 0 {
		did, good := CancelValue(rt, v, t.cancelMessageValue())
		if did {
			t.flags &^= taskMustCancel
		}
		if !good {
			return t.broken()
		}
	}
	return true
}

var contextNames = []string{"context"}

// fail schedules the task's next step with a RuntimeError.
func (t *Task) fail(format string, vs ...value) bool {
	rt := t.loop.rt
	texts := make([]any, len(vs))
	for i, v := range vs {
		s, ok := object.ReprText(rt, v)
		if !ok {
			return t.failPending()
		}
		texts[i] = s
	}
	rt.RuntimeErrorf(format, texts...)
	return t.failPending()
}

// failPending schedules the task's next step with the pending exception.
func (t *Task) failPending() bool {
	rt := t.loop.rt
	if !rt.Catchable() {
		return false
	}
	t.loop.enqueue(entry{r: &stepRaise{t, rt.Clear()}})
	return true
}

// broken reports the pending exception as an error in a callback: what came of
// the step could not be acted on.
func (t *Task) broken() bool { return t.loop.callbackFailed(t.loop.taskHandle(t)) }

// stepRaise is a step of a task with an exception: call_soon(task.__step, exc).
type stepRaise struct {
	t   *Task
	exc *exception
}

// RunIn implements Runnable.
func (s *stepRaise) RunIn(*Loop, *Future) bool { return s.t.enter(s.exc) }

func (t *Task) alreadyDone(exc *exception) bool {
	rt := t.loop.rt
	text, ok := object.ReprText(rt, t.Value())
	if ok {
		why := "''"
		if exc != nil {
			why, ok = object.ReprText(rt, exc.Value())
		}
		if ok {
			rt.Raisef(InvalidStateErrorType, "__step(): already done: %s %s", text, why)
		}
	}
	return t.broken()
}

func (t *Task) cannotEnter() bool {
	rt := t.loop.rt
	text, ok := object.ReprText(rt, t.Value())
	if ok {
		var other string
		if other, ok = object.ReprText(rt, t.loop.current.Value()); ok {
			rt.RuntimeErrorf("Cannot enter into task %s while another task %s is being executed.", text, other)
		}
	}
	return t.broken()
}

// resumeForeign resumes a coroutine-like object.
func resumeForeign(rt *runtime, coro value, exc *exception) (value, object.Outcome) {
	var v value
	if exc == nil {
		v = object.CallMethod(rt, coro, "send", object.None)
	} else {
		v = object.CallMethod(rt, coro, "throw", exc.Value())
	}
	if !v.IsNull() {
		return v, object.Yielded
	}
	if rt.Matches(&object.StopIterationType) {
		return rt.Clear().StopValue(), object.Returned
	}
	return null, object.Raised
}

// LoopOf returns the loop of any future-like object, as futures._get_loop.
func LoopOf(rt *runtime, v value) value {
	if f := AsFuture(v); f != nil {
		if f.loop == nil {
			return uninitialised(rt)
		}
		return f.loop.Value()
	}
	get := object.LookupAttr(rt, v, "get_loop")
	if !get.IsNull() {
		return object.Call0(rt, get)
	}
	if rt.Pending() != nil {
		return null
	}
	return object.GetAttr(rt, v, "_loop")
}
