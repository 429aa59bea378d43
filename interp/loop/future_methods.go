package loop

import "github.com/ouro-lang/ouro/interp/object"

// This file is what scripts see of futures.

// FutureType is asyncio.Future; GatheringFutureType the type of what gather
// returns; FutureIterType that of what Future.__await__ returns.
var FutureType, GatheringFutureType, FutureIterType *object.Type

// futureIter is the iterator of a future.
type futureIter struct {
	object.Object
	object.WalkMark
	f *Future // nil once finished
}

func futureAwait(rt *runtime, v value) value {
	f := AsFuture(v)
	if f.loop == nil {
		return uninitialised(rt)
	}
	it := &futureIter{f: f}
	it.Object = object.NewObject(FutureIterType, it)
	return object.ValueOf(&it.Object)
}

// AwaitStart implements object.NativeAwait.
func (it *futureIter) AwaitStart(rt *runtime) (value, object.Outcome) {
	return it.AwaitResume(rt, object.None)
}

// AwaitResume implements object.NativeAwait.
func (it *futureIter) AwaitResume(rt *runtime, _ value) (value, object.Outcome) {
	f := it.f
	if f == nil {
		return object.None, object.Returned
	}
	if f.state == pending {
		return f.block(rt)
	}
	it.f = nil
	return f.outcome(rt)
}

// AwaitThrow implements object.NativeAwait.
func (it *futureIter) AwaitThrow(rt *runtime, exc *exception) (value, object.Outcome) {
	it.f = nil
	return rt.RaiseInto(exc)
}

// Walk implements object.Walkable.
func (it *futureIter) Walk(w *object.Walker) int64 {
	if it.f != nil {
		w.Visit(it.f.Value())
	}
	return 48
}

// newFutureObject is Future.__new__; __init__ gives it its loop.
func newFutureObject(rt *runtime, cls *object.Type, args []value, names []string) value {
	if cls.IsSubtype(TaskType) {
		t := &Task{}
		t.Object = object.NewObject(cls, t)
		t.flags |= futureNoInit
		return t.Value()
	}
	f := &Future{}
	f.Object = object.NewObject(cls, f)
	f.flags |= futureNoInit
	rt.Charge(96)
	return f.Value()
}

func initFuture(rt *runtime, self value, args []value, names []string) bool {
	f := AsFuture(self)
	if n := len(args) - len(names); n > 0 {
		rt.TypeErrorf("Future() takes no positional arguments")
		return false
	}
	var loop value
	for i, n := range names {
		if n != "loop" {
			rt.TypeErrorf("Future() got an unexpected keyword argument '%s'", n)
			return false
		}
		loop = args[i]
	}
	l := loopArgument(rt, loop)
	if l == nil {
		return false
	}
	f.restart(l)
	if l.debug {
		f.noteOrigin()
	}
	return true
}

// restart makes f pending, as __init__ does. Attributes of a subclass stay.
func (f *Future) restart(l *Loop) {
	f.loop, f.state, f.result, f.cb, f.flags = l, pending, null, nil, 0
	if f.ext != nil {
		f.ext = &futureExt{dict: f.ext.dict}
	}
}

// loopArgument is the loop a script gave, or the current one.
func loopArgument(rt *runtime, v value) *Loop {
	if object.NoneOrAbsent(v) {
		return Current(rt)
	}
	return LoopFor(rt, v)
}

// AsLoop returns the event loop v, or nil. v must not be null.
func AsLoop(v value) *Loop { l, _ := v.Impl().(*Loop); return l }

// usable raises RuntimeError for a future whose __init__ was not called.
func usable(rt *runtime, v value) *Future {
	f := AsFuture(v)
	if f.loop == nil {
		uninitialised(rt)
		return nil
	}
	return f
}

func futureResult(rt *runtime, v value) value {
	f := AsFuture(v)
	if f.loop == nil {
		return invalidState(rt, "Future object is not initialized.")
	}
	x, e := f.Take()
	if e != nil {
		return rt.RaiseException(e)
	}
	return x
}

func invalidState(rt *runtime, text string) value {
	return rt.Raisef(InvalidStateErrorType, "%s", text)
}

func futureException(rt *runtime, v value) value {
	f := AsFuture(v)
	if f.loop == nil {
		return invalidState(rt, "Future object is not initialized.")
	}
	switch f.state {
	case cancelled:
		return rt.RaiseException(f.MakeCancelledError())
	case pending:
		return invalidState(rt, "Exception is not set.")
	}
	if e := f.Exception(); e != nil {
		return e.Value()
	}
	return object.None
}

func futureSetResult(rt *runtime, v, x value) value {
	f := usable(rt, v)
	switch {
	case f == nil:
		return null
	case f.state != pending:
		return invalidState(rt, "invalid state")
	}
	f.Finish(x)
	return object.None
}

func futureSetException(rt *runtime, v, x value) value {
	f := usable(rt, v)
	if f == nil || !f.SetException(x) {
		return null
	}
	return object.None
}

// SetException is set_exception: x is an exception or a class. False: an
// exception is pending.
func (f *Future) SetException(x value) bool {
	rt := f.loop.rt
	if f.state != pending {
		invalidState(rt, "invalid state")
		return false
	}
	if t := x.AsType(); t != nil {
		if x = object.Call0(rt, x); x.IsNull() {
			return false
		}
		if f.state != pending {
			invalidState(rt, "invalid state")
			return false
		}
	}
	e := object.AsException(x)
	if e == nil {
		rt.TypeErrorf("invalid exception object")
		return false
	}
	if x.Type().IsSubtype(&object.StopIterationType) {
		r := rt.NewException(&object.RuntimeErrorType, object.NewStr("StopIteration interacts badly with generators and cannot be raised into a Future"))
		r.SetCause(e)
		r.SetContext(e)
		e = r
	}
	f.Fail(e)
	return true
}

// callbackContext is the context= argument of functions that register
// callbacks.
func callbackContext(rt *runtime, v value) (object.ContextState, bool) {
	if object.NoneOrAbsent(v) {
		return rt.CopyContext(), true
	}
	s, ok := object.StateOf(v)
	if !ok {
		rt.TypeErrorf("context must be a Context, not '%s'", object.TypeName(v))
	}
	return s, ok
}

func futureAddDoneCallback(rt *runtime, a []value) value {
	v, fn, context := a[0], a[1], a[2]
	f := usable(rt, v)
	if f == nil {
		return null
	}
	ctx, ok := callbackContext(rt, context)
	if !ok {
		return null
	}
	if f.state != pending && !f.loop.CheckOpen() {
		return null
	}
	if w, is := fn.Impl().(*wakeup); is && !object.NoneOrAbsent(context) && ctx.Value() == w.t.ctx.Value() && !f.asksResult(rt) {
		// A task that waits for a subclass of Future made by a script.
		f.AddCallback(w.t)
		return object.None
	}
	rt.Charge(48)
	f.AddCallback(NewCallback(fn, ctx))
	return object.None
}

func futureRemoveDoneCallback(rt *runtime, v, fn value) value {
	f := usable(rt, v)
	if f == nil {
		return null
	}
	n := f.removeCallbacks(func(r Runnable) int {
		if !rt.Work(2) {
			return -1
		}
		c, ok := r.(*doneCallback)
		if !ok {
			return 0
		}
		return object.Equal(rt, c.fn, fn)
	})
	if n < 0 {
		return null
	}
	return object.Int(int64(n))
}

func futureCancel(rt *runtime, v, msg value) value {
	f := usable(rt, v)
	if f == nil {
		return null
	}
	if object.NoneOrAbsent(msg) {
		msg = null
	}
	did := f.Cancel(msg)
	if rt.Pending() != nil {
		return null
	}
	return object.Bool(did)
}

func futureCallbacks(rt *runtime, v value) value {
	f := AsFuture(v)
	cbs := f.callbacks()
	if len(cbs) == 0 {
		return object.None
	}
	items := make([]value, len(cbs))
	for i, r := range cbs {
		switch c := r.(type) {
		case *doneCallback:
			items[i] = object.NewTuple2(c.fn, c.ctx.Object(rt, false))
		case *Task:
			items[i] = object.NewTuple2(newWakeup(c), c.ctx.Object(rt, c == f.loop.current))
		default:
			items[i] = object.NewTuple2(object.None, object.None)
		}
	}
	return object.NewList(items)
}

// oneArgument words argument errors as CPython does for these methods.
func oneArgument(name string, f func(rt *runtime, v, x value) value) func(*runtime, []value, []string) value {
	return func(rt *runtime, args []value, names []string) value {
		switch {
		case len(names) > 0:
			return rt.TypeErrorf("%s() takes no keyword arguments", name)
		case len(args) != 2:
			return rt.TypeErrorf("%s() takes exactly 1 positional argument (%d given)", name, len(args)-1)
		}
		return f(rt, args[0], args[1])
	}
}

func getter(f func(rt *runtime, v value) value) func(*runtime, value) value { return f }

func init() {
	FutureIterType = object.NewBuiltinType(object.TypeSpec{Name: "_asyncio.FutureIter", Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Iter: func(_ *runtime, v value) value { return v },
			Next: func(rt *runtime, v value) value {
				x, out := v.Impl().(*futureIter).AwaitResume(rt, object.None)
				if out == object.Returned {
					rt.StopValue = x
					return null
				}
				return x
			},
		},
		Rows: []object.Row{
			{Sig: "send(self, object, /)", Fn: func(rt *runtime, v, x value) value {
				return stopped(rt)(v.Impl().(*futureIter).AwaitResume(rt, x))
			}},
			{Sig: "throw(self, typ, val=None, tb=None, /)", Fn: func(rt *runtime, a []value) value {
				e := object.ThrowArguments(rt, a[1], a[2], a[3])
				if e == nil {
					return null
				}
				a[0].Impl().(*futureIter).f = nil
				return rt.RaiseException(e)
			}},
			{Sig: "close(self, /)", Fn: func(rt *runtime, v value) value {
				v.Impl().(*futureIter).f = nil
				return object.None
			}},
		}})

	FutureType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_asyncio.Future",
		Sig:   "(*, loop=None)",
		Doc:   "A result that is not there yet; it belongs to an event loop.",
		Flags: object.HasDict,
		Ops: object.Ops{New: newFutureObject, Init: initFuture, Repr: futureRepr, Await: futureAwait, Iter: futureAwait,
			Dict: func(rt *runtime, v value, make bool) *object.Dict {
				f := AsFuture(v)
				if make && f.extension().dict == nil {
					f.ext.dict = object.NewDict()
				}
				if f.ext == nil {
					return nil
				}
				return f.ext.dict
			}},
		Rows: []object.Row{
			{Sig: "result(self, /)", Doc: "Return the result, or raise the exception, of a future that is done.", Fn: futureResult},
			{Sig: "exception(self, /)", Doc: "Return the exception of a future that is done, None if it has a result.", Fn: futureException},
			{Sig: "set_result(self, result, /)", Doc: "Make the future done with a result.", Fn: oneArgument("set_result", futureSetResult)},
			{Sig: "set_exception(self, exception, /)", Doc: "Make the future done with an exception.", Fn: oneArgument("set_exception", futureSetException)},
			{Sig: "add_done_callback(self, fn, /, *, context=<unrepresentable>)", Doc: "Have fn called with the future in a turn after it is done.", Fn: futureAddDoneCallback},
			{Sig: "remove_done_callback(self, fn, /)", Doc: "Remove a callback; return how many times it was there.", Fn: futureRemoveDoneCallback},
			{Sig: "cancel(self, /, msg=None)", Doc: "Cancel the future; return whether it was pending.", Fn: futureCancel},
			{Sig: "cancelled(self, /)", Doc: "Whether the future was cancelled.", Fn: func(rt *runtime, v value) value { return object.Bool(AsFuture(v).state == cancelled) }},
			{Sig: "done(self, /)", Doc: "Whether there is a result, an exception or a cancellation.", Fn: func(rt *runtime, v value) value { return object.Bool(AsFuture(v).state != pending) }},
			{Sig: "get_loop(self, /)", Doc: "Return the event loop.", Fn: func(rt *runtime, v value) value {
				if f := usable(rt, v); f != nil {
					return f.loop.Value()
				}
				return null
			}},
			{Sig: "_make_cancelled_error(self, /)", Fn: func(rt *runtime, v value) value {
				if f := usable(rt, v); f != nil {
					return f.MakeCancelledError().Value()
				}
				return null
			}},
			{Sig: "_asyncio_future_blocking", Kind: object.Getter,
				Fn: func(rt *runtime, v value) value {
					f := AsFuture(v)
					return object.Bool(f.loop != nil && f.flags&futureBlocking != 0)
				},
				Set: func(rt *runtime, v, x value) bool {
					if x.IsNull() {
						rt.AttributeErrorf(v, "_asyncio_future_blocking", "cannot delete attribute")
						return false
					}
					t := object.Truth(rt, x)
					f := AsFuture(v)
					f.flags &^= futureBlocking
					if t == 1 {
						f.flags |= futureBlocking
					}
					return t >= 0
				}},
			{Sig: "_log_traceback", Kind: object.Getter,
				Fn: func(rt *runtime, v value) value { return object.Bool(AsFuture(v).flags&futureLogTB != 0) },
				Set: func(rt *runtime, v, x value) bool {
					if x.IsNull() {
						rt.AttributeErrorf(v, "_log_traceback", "cannot delete attribute")
						return false
					}
					t := object.Truth(rt, x)
					if t == 1 {
						rt.ValueErrorf("_log_traceback can only be set to False")
					}
					AsFuture(v).flags &^= futureLogTB
					return t == 0
				}},
			{Sig: "_state", Kind: object.Getter, Fn: getter(func(rt *runtime, v value) value {
				switch AsFuture(v).state {
				case pending:
					return object.NewStr("PENDING")
				case cancelled:
					return object.NewStr("CANCELLED")
				}
				return object.NewStr("FINISHED")
			})},
			{Sig: "_result", Kind: object.Getter, Fn: getter(func(rt *runtime, v value) value { return orNone(AsFuture(v).Result()) })},
			{Sig: "_exception", Kind: object.Getter, Fn: getter(func(rt *runtime, v value) value {
				if e := AsFuture(v).PeekException(); e != nil {
					return e.Value()
				}
				return object.None
			})},
			{Sig: "_cancel_message", Kind: object.Getter,
				Fn: func(rt *runtime, v value) value { return orNone(AsFuture(v).cancelMessage()) },
				Set: func(rt *runtime, v, x value) bool {
					f := AsFuture(v)
					if f.state == cancelled {
						f.result = x
					} else {
						f.extension().cancelMsg = x
					}
					return true
				}},
			{Sig: "_callbacks", Kind: object.Getter, Fn: futureCallbacks},
			{Sig: "_loop", Kind: object.Getter, Fn: getter(func(rt *runtime, v value) value {
				if l := AsFuture(v).loop; l != nil {
					return l.Value()
				}
				return object.None
			})},
			{Sig: "_source_traceback", Kind: object.Getter, Fn: getter(func(rt *runtime, v value) value { return AsFuture(v).origin().value(rt) })},
			object.GenericRow(),
		}})
	GatheringFutureType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.tasks._GatheringFuture", Base: FutureType, Flags: object.NoNew | object.Final | object.ShortName})
}

// stopped turns an outcome into what send() returns.
func stopped(rt *runtime) func(value, object.Outcome) value {
	return func(v value, out object.Outcome) value {
		switch out {
		case object.Yielded:
			return v
		case object.Returned:
			return rt.StopIteration(v)
		}
		return null
	}
}

// NewGathering returns the future of gather over children, futures or
// future-like objects.
func (l *Loop) NewGathering(children []value) *Future {
	f := &Future{loop: l, flags: futureGathering, ext: &futureExt{children: children}}
	f.Object = object.NewObject(GatheringFutureType, f)
	l.rt.Charge(int64(256 + 16*len(children)))
	return f
}

// Walk implements object.Walkable.
func (f *Future) Walk(w *object.Walker) int64 {
	if f.loop != nil {
		w.Visit(f.loop.Value())
	}
	w.Visit(f.result)
	n := int64(96)
	if f.cb != nil {
		walkRunnable(w, f.cb)
	}
	if e := f.ext; e != nil {
		for _, r := range e.callbacks {
			walkRunnable(w, r)
		}
		n += 192 + int64(16*(cap(e.callbacks)+cap(e.children)))
		if e.cancelled != nil {
			w.Visit(e.cancelled.Value())
		}
		if e.tb != nil {
			w.Visit(e.tb.Value())
		}
		if e.dict != nil {
			w.Visit(e.dict.Value())
		}
		w.Visit(e.cancelMsg)
		w.Visit(e.name)
		w.Visit(e.foreign)
		w.VisitAll(e.children)
	}
	return n
}

// walkRunnable visits what a Runnable holds.
func walkRunnable(w *object.Walker, r Runnable) {
	switch c := r.(type) {
	case *Task:
		w.Visit(c.Value())
	case *Handle:
		w.Visit(c.Value())
	case *doneCallback:
		w.Visit(c.fn)
		c.ctx.Walk(w)
		w.Add(48)
	case *stepRaise:
		w.Visit(c.t.Value())
		w.Visit(c.exc.Value())
	case object.Walkable:
		w.Add(c.Walk(w))
	}
}
