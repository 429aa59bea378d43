package object

// This file holds async generators: a Generator whose yields hand an item to
// whoever awaits __anext__, and the awaitables its methods return.

// AsyncGenAwait is what __anext__, asend, athrow and aclose of an async
// generator return: an awaitable that resumes the generator once.
type AsyncGenAwait struct {
	Object
	WalkMark
	gen   *Generator
	value Value      // asend: what to send
	exc   *Exception // athrow: what to raise; aclose raises GeneratorExit
	typ   Value      // athrow with one argument: what makes exc once it is awaited
	kind  awaitKind
	state GenState
}

type awaitKind uint8

const (
	awaitSend awaitKind = iota
	awaitThrow
	awaitClose
)

// The types of these awaitables.
var (
	AsyncGenASendType  Type
	AsyncGenAThrowType Type
)

// IsCoroutineOrStep reports whether v is a coroutine object, or what asend,
// athrow or aclose of an async generator returned.
func IsCoroutineOrStep(v Value) bool {
	switch v.p.typ {
	case &CoroutineType, &AsyncGenASendType, &AsyncGenAThrowType:
		return true
	}
	return false
}

// method is what a script called to get a.
func (a *AsyncGenAwait) method() string { return [...]string{"asend", "athrow", "aclose"}[a.kind] }

func newAsyncGenAwait(g *Generator, kind awaitKind, v Value, e *Exception) Value {
	a := &AsyncGenAwait{gen: g, kind: kind, value: v, exc: e}
	typ := &AsyncGenASendType
	if kind != awaitSend {
		typ = &AsyncGenAThrowType
	}
	a.Object = Object{typ, a}
	g.RT.noteCoroutine(&a.Object)
	return Value{p: &a.Object}
}

// start checks that the awaitable may begin and marks the generator as
// running. done means that there is nothing to run: v is the outcome.
func (a *AsyncGenAwait) start(rt *Runtime) (v Value, out Outcome, done bool) {
	g := a.gen
	fail := func(format string) (Value, Outcome, bool) {
		rt.RuntimeErrorf("%s", format)
		return Value{}, Raised, true
	}
	if a.state == GenClosed {
		if a.kind == awaitSend {
			return fail("cannot reuse already awaited __anext__()/asend()")
		}
		return fail("cannot reuse already awaited aclose()/athrow()")
	}
	e := g.extension()
	if e.asyncRunning {
		a.state = GenClosed
		switch a.kind {
		case awaitSend:
			return fail("anext(): asynchronous generator is already running")
		case awaitThrow:
			return fail("athrow(): asynchronous generator is already running")
		}
		return fail("aclose(): asynchronous generator is already running")
	}
	a.state = GenSuspended
	if a.kind == awaitSend {
		if g.State == GenClosed {
			a.state = GenClosed
			rt.RaiseType(&StopAsyncIterationType)
			return Value{}, Raised, true
		}
		if g.State == GenCreated && !noneOrAbsent(a.value) {
			rt.TypeErrorf("can't send non-None value to a just-started async generator")
			return Value{}, Raised, true
		}
		e.asyncRunning = true
		return Value{}, Yielded, false
	}
	if g.State == GenClosed {
		a.state = GenClosed
		return None, Returned, true
	}
	if e.closed {
		a.state = GenClosed
		rt.RaiseType(&StopAsyncIterationType)
		return Value{}, Raised, true
	}
	if a.kind == awaitClose {
		e.closed = true
		a.exc = rt.newException(&GeneratorExitType, EmptyTuple)
		if g.State == GenCreated {
			g.finish()
			a.state = GenClosed
			return None, Returned, true
		}
	}
	if a.exc == nil {
		// Only now does CPython look at what athrow was given.
		if a.exc = exceptionArgs(rt, "athrow", a.typ, Value{}, Value{}); a.exc == nil {
			a.state = GenClosed
			return Value{}, Raised, true
		}
	}
	e.asyncRunning = true
	return Value{}, Yielded, false
}

// resume runs the generator once from outside a chain.
func (a *AsyncGenAwait) resume(rt *Runtime, sent Value, exc *Exception) (Value, Outcome) {
	g := a.gen
	var v Value
	var out Outcome
	if exc != nil {
		v, out = g.ThrowInto(rt, exc)
	} else {
		v, out = g.Resume(rt, sent, nil)
	}
	if out == Yielded {
		return v, Yielded
	}
	return a.settle(rt, v, out)
}

// settle gives the awaitable's result once the generator has yielded an item
// (Returned) or raised.
func (a *AsyncGenAwait) settle(rt *Runtime, v Value, out Outcome) (Value, Outcome) {
	a.state = GenClosed
	g := a.gen
	g.asyncDone()
	if g.State == GenRunning {
		g.State = GenSuspended
	}
	if a.kind != awaitClose {
		return v, out
	}
	if out == Returned {
		rt.RuntimeErrorf("async generator ignored GeneratorExit")
		return Value{}, Raised
	}
	if rt.Matches(&StopAsyncIterationType) || rt.Matches(&GeneratorExitType) {
		rt.Clear()
		return None, Returned
	}
	return Value{}, Raised
}

// begin awaits a inside a suspendable frame. asend joins the generator to the
// awaiting chain; the others run it through its own trampoline.
func (a *AsyncGenAwait) begin(fr *Frame, slot, wait, next int) int {
	rt := fr.RT
	if a.state != GenCreated {
		rt.RuntimeErrorf("cannot reuse already awaited %s", map[bool]string{true: "__anext__()/asend()", false: "aclose()/athrow()"}[a.kind == awaitSend])
		return SigRaise
	}
	v, out, done := a.start(rt)
	if done {
		return settle(fr, a.Value(), v, out, slot, wait, next)
	}
	if a.kind == awaitSend {
		a.state = GenClosed
		g := a.gen
		sent := a.value
		if noneOrAbsent(sent) {
			sent = None
		}
		g.innermost().Ret = sent
		fr.PC = int32(next)
		fr.Gen.child = g
		return SigCall
	}
	x, out := a.resume(rt, Value{}, a.exc)
	return settle(fr, a.Value(), x, out, slot, wait, next)
}

// Closing reports whether aclose() of an async generator has begun, be it in
// vain: CPython's finalizer leaves those alone.
func (g *Generator) Closing() bool { return g.ext != nil && g.ext.closed }

// Value returns the awaitable as a Python value.
func (a *AsyncGenAwait) Value() Value { return Value{p: &a.Object} }

// AwaitStart implements NativeAwait for awaits from outside frames.
func (a *AsyncGenAwait) AwaitStart(rt *Runtime) (Value, Outcome) {
	v, out, done := a.start(rt)
	if done {
		return v, out
	}
	sent := a.value
	if noneOrAbsent(sent) {
		sent = None
	}
	return a.resume(rt, sent, a.exc)
}

// AwaitResume implements NativeAwait.
func (a *AsyncGenAwait) AwaitResume(rt *Runtime, sent Value) (Value, Outcome) {
	if a.state == GenCreated {
		if a.kind == awaitSend && sent.p != &noneTag && sent.p != nil {
			a.value = sent
		}
		return a.AwaitStart(rt)
	}
	if a.state == GenClosed {
		v, out, _ := a.start(rt)
		return v, out
	}
	return a.resume(rt, sent, nil)
}

// AwaitThrow implements NativeAwait.
func (a *AsyncGenAwait) AwaitThrow(rt *Runtime, e *Exception) (Value, Outcome) {
	if a.state == GenClosed {
		v, out, _ := a.start(rt)
		return v, out
	}
	if a.state == GenCreated {
		ext := a.gen.extension()
		if ext.asyncRunning {
			v, out, _ := a.start(rt)
			return v, out
		}
		a.state, ext.asyncRunning = GenSuspended, true
	}
	return a.resume(rt, Value{}, e)
}

// close is close() of the awaitable: whoever waits inside is told.
func (a *AsyncGenAwait) close(rt *Runtime) Value {
	if a.state == GenClosed {
		return None
	}
	_, out := a.AwaitThrow(rt, rt.newException(&GeneratorExitType, EmptyTuple))
	switch out {
	case Yielded:
		return rt.RuntimeErrorf("coroutine ignored GeneratorExit")
	case Raised:
		if !rt.Matches(&StopIterationType) && !rt.Matches(&StopAsyncIterationType) && !rt.Matches(&GeneratorExitType) {
			return Value{}
		}
		rt.Clear()
	}
	return None
}

func asyncGenNext(rt *Runtime, v Value) Value {
	g := v.p.impl.(*Generator)
	if !g.firstIter(rt) {
		return Value{}
	}
	return newAsyncGenAwait(g, awaitSend, None, nil)
}

// AIter returns aiter(v), as CPython's GET_AITER.
func AIter(rt *Runtime, v Value) Value {
	f := v.p.typ.Ops.AIter
	if f == nil {
		return rt.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", TypeName(v))
	}
	it := f(rt, v)
	if it.p == nil || it.p.typ.Ops.ANext != nil {
		return it
	}
	rt.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", TypeName(it))
	if it == rt.LastCoroutine() {
		// __aiter__ is an async def by mistake: its coroutine dies here.
		if fr := rt.CurrentFrame(0); fr != nil {
			e := rt.exc
			rt.exc = nil
			if rt.Dropped(it, fr.Code.Filename, fr.Line()) {
				rt.exc = e
			}
		}
	}
	return Value{}
}

// ANextAwaitable returns the awaitable of the next item of an async iterator.
func ANextAwaitable(rt *Runtime, it Value) Value {
	f := it.p.typ.Ops.ANext
	if f == nil {
		return rt.TypeErrorf("'async for' requires an iterator with __anext__ method, got %s", TypeName(it))
	}
	v := f(rt, it)
	if v.p == nil || IsAwaitable(v) {
		return v
	}
	rt.TypeErrorf("object %s can't be used in 'await' expression", TypeName(v))
	rt.invalidANext(v)
	return Value{}
}

// invalidANext makes the pending exception the cause of a TypeError about v,
// which __anext__ has returned.
func (rt *Runtime) invalidANext(v Value) {
	if !rt.Catchable() {
		return
	}
	cause := rt.Clear()
	rt.TypeErrorf("'async for' received an invalid object from __anext__: %s", TypeName(v))
	rt.exc.SetCause(cause)
	rt.exc.context = cause
}

// IsAwaitable reports whether await accepts v.
func IsAwaitable(v Value) bool {
	if g, ok := v.p.impl.(*Generator); ok {
		return g.typ == &CoroutineType || g.Code.Flags&IterableCoro != 0
	}
	return v.p.typ.Ops.Await != nil
}

func init() {
	AsyncGenType.define(TypeSpec{Name: "async_generator", Flags: Final | NoNew,
		Ops: Ops{AIter: genSelf, ANext: asyncGenNext, Repr: generatorRepr},
		Rows: append([]Row{
			{Sig: "asend(self, value, /)", Doc: "Return an awaitable that sends a value and gives the next item.", Fn: func(rt *Runtime, v, x Value) Value {
				g := v.p.impl.(*Generator)
				if !g.firstIter(rt) {
					return Value{}
				}
				return newAsyncGenAwait(g, awaitSend, x, nil)
			}},
			{Sig: "athrow(self, typ, val=None, tb=None, /)", Doc: "Return an awaitable that raises an exception where the generator is paused.", Fn: func(rt *Runtime, args []Value) Value {
				g := args[0].p.impl.(*Generator)
				if !g.firstIter(rt) {
					return Value{}
				}
				if args[2].p == nil && args[3].p == nil {
					v := newAsyncGenAwait(g, awaitThrow, Value{}, nil)
					v.p.impl.(*AsyncGenAwait).typ = args[1]
					return v
				}
				e := exceptionArgs(rt, "athrow", args[1], args[2], args[3])
				if e == nil {
					return Value{}
				}
				return newAsyncGenAwait(g, awaitThrow, Value{}, e)
			}},
			{Sig: "aclose(self, /)", Doc: "Return an awaitable that raises GeneratorExit inside.", Fn: func(rt *Runtime, v Value) Value {
				g := v.p.impl.(*Generator)
				if !g.firstIter(rt) {
					return Value{}
				}
				return newAsyncGenAwait(g, awaitClose, Value{}, nil)
			}},
		}, generatorRows("ag", "await")...)})
	rows := []Row{
		{Sig: "send(self, value, /)", Doc: "Resume the awaitable.", Fn: func(rt *Runtime, v, x Value) Value {
			r, out := v.p.impl.(*AsyncGenAwait).AwaitResume(rt, x)
			return stopResult(rt, r, out)
		}},
		{Sig: "throw(self, typ, val=None, tb=None, /)", Doc: "Raise an exception inside.", Fn: func(rt *Runtime, args []Value) Value {
			e := exceptionArgs(rt, "throw", args[1], args[2], args[3])
			if e == nil {
				return Value{}
			}
			r, out := args[0].p.impl.(*AsyncGenAwait).AwaitThrow(rt, e)
			return stopResult(rt, r, out)
		}},
		{Sig: "close(self, /)", Doc: "Mark the awaitable as used.", Fn: func(rt *Runtime, v Value) Value {
			return v.p.impl.(*AsyncGenAwait).close(rt)
		}},
	}
	next := func(rt *Runtime, v Value) Value {
		r, out := v.p.impl.(*AsyncGenAwait).AwaitResume(rt, None)
		return iterResult(rt, r, out)
	}
	AsyncGenASendType.define(TypeSpec{Name: "async_generator_asend", Flags: Final | NoNew, Ops: Ops{Iter: genSelf, Next: next, Await: genSelf}, Rows: rows})
	AsyncGenAThrowType.define(TypeSpec{Name: "async_generator_athrow", Flags: Final | NoNew, Ops: Ops{Iter: genSelf, Next: next, Await: genSelf}, Rows: rows})
}
