package object

// This file begins awaits and yields from in a frame, and goes on with them.

// NativeAwait is implemented by awaitable objects written in Go that are their
// own iterator: awaiting them makes no other object. Implementations are data:
// what they are waiting for is in their fields.
type NativeAwait interface {
	// AwaitStart begins the await: Yielded with the value for the loop, Returned
	// with the result, or Raised.
	AwaitStart(rt *Runtime) (Value, Outcome)
	// AwaitResume goes on after a yield with the value sent.
	AwaitResume(rt *Runtime, sent Value) (Value, Outcome)
	// AwaitThrow is told that exc is going to be raised at the await. It answers
	// Raised to let that happen (or with another exception pending).
	AwaitThrow(rt *Runtime, exc *Exception) (Value, Outcome)
}

// Await begins waiting for child, a Generator, inside the frame fr of g: the
// step that calls it then returns SigCall.
func (g *Generator) Await(child *Generator) { g.child = child }

// OwnerOf returns the Generator a suspendable frame belongs to.
func OwnerOf(fr *Frame) *Generator { return fr.Gen }

// BeginAwait starts waiting for v in a suspendable frame: the result is what
// the step returns. next is the step to go on with once the result is in
// fr.Ret; wait is the step that asks again, with the iterator in slot.
func BeginAwait(fr *Frame, v Value, slot, wait, next int) int {
	rt := fr.RT
	switch o := v.p.impl.(type) {
	case *Generator:
		if o.typ == &CoroutineType || o.Code.Flags&IterableCoro != 0 {
			if o.typ == &CoroutineType && !o.Running() && (o.parent != nil || o.awaitsOther()) {
				rt.RuntimeErrorf("coroutine is being awaited already")
				return SigRaise
			}
			return delegate(fr, o, next)
		}
	case *AsyncGenAwait:
		return o.begin(fr, slot, wait, next)
	case NativeAwait:
		if v.p.typ.Flags&Heap == 0 || !v.p.typ.redefines("__await__") {
			x, out := o.AwaitStart(rt)
			return settle(fr, v, x, out, slot, wait, next)
		}
	}
	it := AwaitIter(rt, v)
	if it.p == nil {
		return SigRaise
	}
	return BeginYieldFrom(fr, it, slot, wait, next)
}

// BeginANext is BeginAwait for what __anext__ of an async iterator returned:
// an error of asking it for its iterator is told as one of the iterator's.
func BeginANext(fr *Frame, v Value, slot, wait, next int) int {
	switch v.p.impl.(type) {
	case *Generator, *AsyncGenAwait:
		return BeginAwait(fr, v, slot, wait, next)
	case NativeAwait:
		if v.p.typ.Flags&Heap == 0 {
			return BeginAwait(fr, v, slot, wait, next)
		}
	}
	it := AwaitIter(fr.RT, v)
	if it.p == nil {
		fr.RT.invalidANext(v)
		return SigRaise
	}
	return BeginYieldFrom(fr, it, slot, wait, next)
}

// awaitsOther reports whether g sleeps while waiting for something, so that
// nobody else may await it.
func (g *Generator) awaitsOther() bool {
	return g.child != nil || g.State == GenSuspended && g.Delegate().p != nil
}

// BeginYieldFrom starts delegating to the iterator it.
func BeginYieldFrom(fr *Frame, it Value, slot, wait, next int) int {
	if o, ok := it.p.impl.(*Generator); ok && o.typ != &AsyncGenType {
		return delegate(fr, o, next)
	}
	if o, ok := it.p.impl.(NativeAwait); ok {
		x, out := o.AwaitStart(fr.RT)
		return settle(fr, it, x, out, slot, wait, next)
	}
	x, out := sendTo(fr.RT, it, None)
	return settle(fr, it, x, out, slot, wait, next)
}

// GoOnAwait goes on waiting for the iterator in slot with the value that was
// sent, which is in fr.Ret.
func GoOnAwait(fr *Frame, slot, wait, next int) int {
	it := fr.L[slot]
	rt := fr.RT
	sent := fr.Ret
	var x Value
	var out Outcome
	if o, ok := it.p.impl.(NativeAwait); ok {
		x, out = o.AwaitResume(rt, sent)
	} else {
		x, out = sendTo(rt, it, sent)
	}
	return settle(fr, it, x, out, slot, wait, next)
}

// delegate hands control to another Generator.
func delegate(fr *Frame, o *Generator, next int) int {
	rt := fr.RT
	if o.Running() {
		what := "generator"
		if o.typ == &CoroutineType {
			what = "coroutine"
		}
		rt.Raisef(&ValueErrorType, "%s already executing", what)
		return SigRaise
	}
	if o.State == GenClosed {
		if o.typ == &CoroutineType {
			rt.RuntimeErrorf("cannot reuse already awaited coroutine")
			return SigRaise
		}
		fr.Ret = None
		return next
	}
	if o.parent != nil {
		o.forgetTops()
		// Someone else's delegate is taken over; they find it closed or advanced.
		o.parent.child = nil
	}
	fr.PC = int32(next)
	fr.Gen.child = o
	return SigCall
}

// AwaitFresh hands control to a coroutine made by NewAwaited.
func AwaitFresh(fr *Frame, g *Generator, next int) int {
	fr.PC = int32(next)
	fr.Gen.child = g
	return SigCallFresh
}

// settle turns the outcome of one step of a delegate into what the step
// returns.
func settle(fr *Frame, it, x Value, out Outcome, slot, wait, next int) int {
	switch out {
	case Yielded:
		fr.L[slot] = it
		fr.Ret = x
		fr.PC = int32(wait)
		return SigYield
	case Returned:
		fr.L[slot] = Value{}
		if x.p == nil {
			x = None
		}
		fr.Ret = x
		return next
	}
	fr.L[slot] = Value{}
	return SigRaise
}

// sendTo resumes any iterator with a value.
func sendTo(rt *Runtime, it, v Value) (Value, Outcome) {
	if g, ok := it.p.impl.(*Generator); ok && g.typ != &AsyncGenType {
		return g.SendValue(rt, v)
	}
	var x Value
	if v.p == &noneTag {
		rt.StopValue = Value{}
		x = Next(rt, it)
		if x.p != nil {
			return x, Yielded
		}
		if rt.exc == nil {
			v := rt.StopValue
			rt.StopValue = Value{}
			return v, Returned
		}
	} else {
		x = CallMethod(rt, it, "send", v)
		if x.p != nil {
			return x, Yielded
		}
	}
	if rt.Matches(&StopIterationType) {
		e := rt.Clear()
		return e.stopValue(), Returned
	}
	return Value{}, Raised
}

// stopValue returns StopIteration.value.
func (e *Exception) stopValue() Value {
	if v := e.Field("value"); v.p != nil {
		return v
	}
	if t := AsTuple(e.Args()); t != nil && t.Len() > 0 {
		return t.At(0)
	}
	return None
}

// AwaitIter returns the iterator of an await expression on v, as CPython's
// _PyCoro_GetAwaitableIter.
func AwaitIter(rt *Runtime, v Value) Value {
	if g, ok := v.p.impl.(*Generator); ok {
		if g.typ == &CoroutineType || g.Code.Flags&IterableCoro != 0 {
			return v
		}
	}
	f := v.p.typ.Ops.Await
	if f == nil {
		return rt.TypeErrorf("object %s can't be used in 'await' expression", TypeName(v))
	}
	it := f(rt, v)
	if it.p == nil {
		return it
	}
	if g, ok := it.p.impl.(*Generator); ok && (g.typ == &CoroutineType || g.Code.Flags&IterableCoro != 0) {
		return rt.TypeErrorf("__await__() returned a coroutine")
	}
	if it.p.typ.Ops.Next == nil {
		return rt.TypeErrorf("__await__() returned non-iterator of type '%s'", TypeName(it))
	}
	return it
}
