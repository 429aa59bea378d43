package loop

import "github.com/ouro-lang/ouro/interp/object"

// This file asks futures, ours and objects that only behave like one, what the
// functions of asyncio ask them.

// IsFuture is asyncio.isfuture; good is false with an exception pending.
func IsFuture(rt *runtime, v value) (ok, good bool) {
	if AsFuture(v) != nil {
		return true, true
	}
	if v.Type().Flags&object.Heap == 0 {
		return false, true
	}
	cls := object.GetAttr(rt, v, "__class__")
	if cls.IsNull() {
		return false, false
	}
	if object.LookupAttr(rt, cls, "_asyncio_future_blocking").IsNull() {
		return false, rt.Pending() == nil
	}
	b := object.GetAttr(rt, v, "_asyncio_future_blocking")
	if b.IsNull() {
		return false, false
	}
	return !b.IsNone(), true
}

// exact returns the future v if its methods cannot have been redefined by a
// script, else nil.
func exact(v value) *Future {
	if f := AsFuture(v); f != nil && v.Type().Flags&object.Heap == 0 && f.loop != nil {
		return f
	}
	return nil
}

// IsDone is v.done(): 1, 0, or -1 with an exception pending, as the functions
// below.
func IsDone(rt *runtime, v value) int {
	if f := exact(v); f != nil {
		return b2i(f.Done())
	}
	return truthOf(rt, v, "done")
}

// IsCancelled is v.cancelled().
func IsCancelled(rt *runtime, v value) int {
	if f := exact(v); f != nil {
		return b2i(f.Cancelled())
	}
	return truthOf(rt, v, "cancelled")
}

func truthOf(rt *runtime, v value, method string) int {
	r := object.CallMethod(rt, v, method)
	if r.IsNull() {
		return -1
	}
	return object.Truth(rt, r)
}

// ExceptionOf is v.exception() of a future that is done and not cancelled:
// None if it has none, null with an exception pending.
func ExceptionOf(rt *runtime, v value) value {
	if f := exact(v); f != nil && f.state != pending && f.state != cancelled {
		if e := f.Exception(); e != nil {
			return e.Value()
		}
		return object.None
	}
	return object.CallMethod(rt, v, "exception")
}

// ResultOf is v.result().
func ResultOf(rt *runtime, v value) value {
	if f := exact(v); f != nil {
		x, e := f.Take()
		if e != nil {
			return rt.RaiseException(e)
		}
		return x
	}
	return object.CallMethod(rt, v, "result")
}

// CancelledErrorOf is v._make_cancelled_error().
func CancelledErrorOf(rt *runtime, v value) value {
	if f := exact(v); f != nil {
		return f.MakeCancelledError().Value()
	}
	return object.CallMethod(rt, v, "_make_cancelled_error")
}

// CancellingOf is t.cancelling(); ok is false with an exception pending, as
// below.
func CancellingOf(rt *runtime, t *Task) (n int, ok bool) {
	if exact(t.Value()) != nil {
		return t.Cancelling(), true
	}
	return countOf(rt, t, "cancelling")
}

// UncancelOf is t.uncancel().
func UncancelOf(rt *runtime, t *Task) (n int, ok bool) {
	if exact(t.Value()) != nil {
		return t.Uncancel(), true
	}
	return countOf(rt, t, "uncancel")
}

func countOf(rt *runtime, t *Task, method string) (int, bool) {
	r := object.CallMethod(rt, t.Value(), method)
	if r.IsNull() {
		return 0, false
	}
	n, ok := object.IndexInt(rt, r)
	return int(n), ok
}

// asksResult reports whether whoever waits for f, of a class made by a script,
// is to ask for its result by a method the script has written.
func (f *Future) asksResult(rt *runtime) bool {
	m := object.LookupAttr(rt, f.Value(), "result")
	if m.IsNull() {
		swallow(rt)
		return true
	}
	return !object.IsMethod(m, f.Value(), FutureType)
}

// FutureCallback is a callback written in Go.
type FutureCallback interface {
	Runnable
	// Called runs it for the future v. False: an exception is pending.
	Called(l *Loop, v value) bool
}

// runCallback runs a FutureCallback for a future of ours, nil for none, and
// deals with exceptions.
func (l *Loop) runCallback(c FutureCallback, from *Future) bool {
	v := null
	if from != nil {
		v = from.Value()
	}
	if c.Called(l, v) {
		return true
	}
	o := newCallbackObject(l, c)
	return l.callbackFailed(l.newHandle(o, nil, object.ContextState{}))
}

// RunCallback is what RunIn of a FutureCallback does.
func RunCallback(l *Loop, c FutureCallback, from *Future) bool { return l.runCallback(c, from) }

// OnDone adds c to the callbacks of v, which need not be a future of ours.
// False: an exception is pending.
func OnDone(l *Loop, v value, c FutureCallback) bool {
	if f := exact(v); f != nil {
		f.AddCallback(c)
		return true
	}
	return !object.CallMethod(l.rt, v, "add_done_callback", newCallbackObject(l, c)).IsNull()
}

// NotOnDone removes c from the callbacks of v. False: an exception is pending.
func NotOnDone(l *Loop, v value, c FutureCallback) bool {
	if f := exact(v); f != nil {
		f.RemoveCallback(c)
		return true
	}
	return !object.CallMethod(l.rt, v, "remove_done_callback", newCallbackObject(l, c)).IsNull()
}

// callbackObject is a FutureCallback as a function that scripts can call.
type callbackObject struct {
	object.Object
	object.WalkMark
	l *Loop
	c FutureCallback
}

var callbackType *object.Type

func newCallbackObject(l *Loop, c FutureCallback) value {
	o := &callbackObject{l: l, c: c}
	o.Object = object.NewObject(callbackType, o)
	return object.ValueOf(&o.Object)
}

// Walk implements object.Walkable.
func (o *callbackObject) Walk(w *object.Walker) int64 {
	walkRunnable(w, o.c)
	return 64
}

func (o *callbackObject) name() string {
	if n, ok := o.c.(Named); ok {
		return n.CallbackName()
	}
	return "callback"
}

func init() {
	callbackType = object.NewBuiltinType(object.TypeSpec{Name: "function", Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Call: func(rt *runtime, fn value, args []value, names []string) value {
				o := fn.Impl().(*callbackObject)
				if len(args) != 1 || len(names) != 0 {
					return rt.TypeErrorf("%s() takes 1 positional argument but %d were given", o.name(), len(args))
				}
				if !o.c.Called(o.l, args[0]) {
					return null
				}
				return object.None
			},
			Repr: func(rt *runtime, v value) value {
				return object.NewStr("<function " + v.Impl().(*callbackObject).name() + " at " + rt.Address(v) + ">")
			},
			// Two objects around one callback are the same function.
			Hash: func(rt *runtime, v value) (uint64, bool) { return object.HashIdentity(rt, v) },
			Compare: func(rt *runtime, a, b value, op object.Cmp) value {
				x, ok1 := a.Impl().(*callbackObject)
				y, ok2 := b.Impl().(*callbackObject)
				if !ok1 || !ok2 || op != object.EQ && op != object.NE {
					return object.NotImplemented
				}
				return object.Bool((x.c == y.c) == (op == object.EQ))
			},
		},
		Rows: []object.Row{
			{Sig: "__qualname__", Kind: object.Getter, Fn: func(_ *runtime, v value) value { return object.NewStr(v.Impl().(*callbackObject).name()) }},
			{Sig: "__name__", Kind: object.Getter, Fn: func(_ *runtime, v value) value { return object.NewStr(lastName(v.Impl().(*callbackObject).name())) }},
		}})
}
