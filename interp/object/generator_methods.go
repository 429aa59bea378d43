package object

// This file holds what scripts see of generators and coroutines: send, throw,
// close, the attributes, and iteration.

func generatorNext(rt *Runtime, v Value) Value {
	g := v.p.impl.(*Generator)
	if g.State == GenSuspended && g.parent == nil && g.child == nil && g.typ == &GeneratorType {
		return g.nextAlone(rt)
	}
	x, out := g.SendValue(rt, None)
	return iterResult(rt, x, out)
}

// nextAlone is next() for a generator that waits for no other: Resume without
// the chain.
func (g *Generator) nextAlone(rt *Runtime) Value {
	d := rt.depth
	rt.Budget--
	if d >= rt.pushDepth || d >= len(rt.frames) || rt.Budget < 0 || !g.Code.Cheap {
		x, out := g.Resume(rt, None, nil)
		return iterResult(rt, x, out)
	}
	slot := rt.frames[d]
	slot.gen = g
	rt.depth = d + 1
	handled, driver := rt.handled, rt.driverHandled
	rt.driverHandled = handled
	if g.Handled != nil {
		rt.handled = g.Handled
	}
	g.State = GenRunning
	g.Ret = None
	var v Value
	switch sig := g.run(rt); sig {
	case SigYield:
		v = g.Ret
		g.Ret = Value{}
		g.State = GenSuspended
	case SigReturn:
		rt.StopValue = g.Ret
		g.finish()
	case SigRaise:
		rt.NoteTraceback(&g.Frame)
		rt.noted = false
		g.finish()
		g.convertStop(rt)
	default:
		x, out := g.driveFrom(rt, g, sig)
		if out == Yielded {
			g.State = GenSuspended
		}
		v = iterResult(rt, x, out)
	}
	slot.gen = nil
	rt.depth = d
	rt.handled, rt.driverHandled = handled, driver
	return v
}

// iterResult turns an outcome into what Ops.Next returns.
func iterResult(rt *Runtime, x Value, out Outcome) Value {
	switch out {
	case Yielded:
		return x
	case Returned:
		rt.StopValue = x
	}
	return Value{}
}

// stopResult turns an outcome into what send() and throw() return: the end is
// StopIteration.
func stopResult(rt *Runtime, x Value, out Outcome) Value {
	switch out {
	case Yielded:
		return x
	case Returned:
		return rt.StopIteration(x)
	}
	return Value{}
}

func generatorSend(rt *Runtime, self, v Value) Value {
	x, out := self.p.impl.(*Generator).SendValue(rt, v)
	return stopResult(rt, x, out)
}

// exceptionArgs makes the exception of method(typ, val, tb), method being throw
// or athrow. What goes wrong in the class of the exception is thrown in its
// place.
func exceptionArgs(rt *Runtime, method string, typ, val, tb Value) *Exception {
	if (val.p != nil || tb.p != nil) && !rt.Warn(&DeprecationWarningType, "the (type, exc, tb) signature of "+method+"() is deprecated, use the single-arg signature instead.") {
		return nil
	}
	if !noneOrAbsent(tb) {
		if _, ok := tb.p.impl.(*Traceback); !ok {
			rt.TypeErrorf("throw() third argument must be a traceback object")
			return nil
		}
	}
	if e := AsException(typ); e != nil {
		if !noneOrAbsent(val) {
			rt.TypeErrorf("instance exception may not have a separate value")
			return nil
		}
		if t, ok := tracebackOf(tb); ok {
			e.tb = t
		}
		return e
	}
	t := typ.AsType()
	if t == nil || !t.IsSubtype(&BaseExceptionType) {
		rt.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", TypeName(typ))
		return nil
	}
	var v Value
	switch {
	case noneOrAbsent(val):
		v = Call0(rt, typ)
	case AsException(val) != nil && val.p.typ.IsSubtype(t):
		v = val
	case val.p.typ == &TupleType:
		v = Call(rt, typ, AsTuple(val).items, nil)
	default:
		v = Call1(rt, typ, val)
	}
	if v.p == nil {
		return rt.Clear()
	}
	e := AsException(v)
	if e == nil {
		if what, ok := ReprText(rt, typ); ok {
			rt.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", what, TypeName(v))
		}
		return rt.Clear()
	}
	if t, ok := tracebackOf(tb); ok {
		e.tb = t
	}
	return e
}

func tracebackOf(tb Value) (*Traceback, bool) {
	if noneOrAbsent(tb) {
		return nil, false
	}
	t, ok := tb.p.impl.(*Traceback)
	return t, ok
}

func generatorThrow(rt *Runtime, args []Value) Value {
	g := args[0].p.impl.(*Generator)
	e := exceptionArgs(rt, "throw", args[1], args[2], args[3])
	if e == nil {
		return g.throwUnfit(rt, args)
	}
	rt.thrown.as(e, args[1:4])
	x, out := g.ThrowInto(rt, e)
	rt.thrown = thrown{}
	return stopResult(rt, x, out)
}

// throwUnfit is throw() with something that cannot be raised, for which a TypeError
// is pending. CPython notices that only at the inner end of what g waits for: the
// innermost generator is left alone, whoever waits for it gets the TypeError, and
// another kind of iterator gets the arguments.
func (g *Generator) throwUnfit(rt *Runtime, args []Value) Value {
	if g.State != GenSuspended || g.Running() || !rt.Matches(&TypeErrorType) {
		return Value{}
	}
	in := g.innermost()
	it, e := in.Delegate(), rt.Clear()
	if it.p == nil || LookupAttr(rt, it, "throw").p == nil {
		if rt.exc == nil {
			rt.exc = e
		}
		p := in.parent
		if in == g || p == nil {
			return Value{}
		}
		in.parent, p.child, g.top = nil, nil, nil
		x, out := g.Resume(rt, Value{}, rt.Clear())
		return stopResult(rt, x, out)
	}
	rt.thrown.as(e, args[1:4])
	x, out := g.throwThrough(rt, in, it, e)
	rt.thrown = thrown{}
	return stopResult(rt, x, out)
}

func generatorClose(rt *Runtime, self Value) Value {
	rt.StopValue = Value{}
	if !self.p.impl.(*Generator).CloseGen(rt) {
		return Value{}
	}
	v := rt.StopValue
	rt.StopValue = Value{}
	if v.p == nil {
		return None
	}
	return v
}

// Name returns the generator's __name__.
func (g *Generator) Name() string {
	if g.ext != nil && g.ext.name.p != nil {
		return AsStr(g.ext.name).s
	}
	return g.Fn.name
}

// Qualname returns the generator's __qualname__.
func (g *Generator) Qualname() string {
	if g.ext != nil && g.ext.qual.p != nil {
		return AsStr(g.ext.qual).s
	}
	return g.Fn.qualname
}

func (g *Generator) extension() *genExt {
	if g.ext == nil {
		g.ext = &genExt{}
	}
	return g.ext
}

func generatorRepr(rt *Runtime, v Value) Value {
	g := v.p.impl.(*Generator)
	kind := g.kind()
	if g.typ == &AsyncGenType {
		kind = "async_generator"
	}
	return NewStr("<" + kind + " object " + g.Qualname() + " at " + rt.Address(v) + ">")
}

// awaited returns what g waits for, None if nothing: gi_yieldfrom, cr_await,
// ag_await.
func generatorAwaited(_ *Runtime, self Value) Value {
	g := self.p.impl.(*Generator)
	if g.State == GenRunning {
		return None
	}
	if g.child != nil {
		g.child.Expose()
		return g.child.Value()
	}
	if d := g.Delegate(); d.p != nil {
		return d
	}
	return None
}

// generatorRows are the rows generators and coroutines share; prefix is "gi",
// "cr" or "ag".
func generatorRows(prefix, awaited string) []Row {
	return []Row{
		{Sig: "__name__", Doc: "Name of the generator.", Kind: Getter,
			Fn:  generatorName,
			Set: func(rt *Runtime, v, x Value) bool { return setGenName(rt, v, x, "__name__") }},
		{Sig: "__qualname__", Doc: "Qualified name of the generator.", Kind: Getter,
			Fn:  generatorQualname,
			Set: func(rt *Runtime, v, x Value) bool { return setGenName(rt, v, x, "__qualname__") }},
		{Sig: prefix + "_code", Doc: "The code object.", Kind: Member,
			Fn: func(_ *Runtime, v Value) Value { return v.p.impl.(*Generator).Code.Value() }},
		{Sig: prefix + "_frame", Doc: "The frame, None once finished.", Kind: Getter,
			Fn: func(rt *Runtime, v Value) Value {
				g := v.p.impl.(*Generator)
				if g.State == GenClosed {
					return None
				}
				return NewLiveFrame(&g.Frame).Value()
			}},
		{Sig: prefix + "_running", Doc: "Whether it is being executed.", Kind: Getter,
			Fn: func(_ *Runtime, v Value) Value {
				g := v.p.impl.(*Generator)
				if g.typ == &AsyncGenType {
					return Bool(g.ext != nil && g.ext.asyncRunning)
				}
				return Bool(g.Running())
			}},
		{Sig: prefix + "_suspended", Doc: "Whether it is suspended.", Kind: Getter,
			Fn: func(_ *Runtime, v Value) Value {
				g := v.p.impl.(*Generator)
				return Bool(g.State == GenSuspended && !g.Running())
			}},
		{Sig: prefix + "_" + awaited, Doc: "What it is waiting for, or None.", Kind: Getter, Fn: generatorAwaited},
	}
}

func setGenName(rt *Runtime, v, x Value, what string) bool {
	if x.p == nil || AsStr(x) == nil {
		rt.TypeErrorf("%s must be set to a string object", what)
		return false
	}
	e := v.p.impl.(*Generator).extension()
	if what == "__name__" {
		e.name = x
	} else {
		e.qual = x
	}
	return true
}

func genSelf(_ *Runtime, v Value) Value { return v }

// CoroWrapperType is the type of what coroutine.__await__() returns.
var CoroWrapperType Type

// coroWrapper is the iterator over a coroutine.
type coroWrapper struct {
	Object
	WalkMark
	c Value
}

func coroutineAwait(_ *Runtime, v Value) Value {
	w := &coroWrapper{c: v}
	w.Object = Object{&CoroWrapperType, w}
	return Value{p: &w.Object}
}

func init() {
	methods := []Row{
		{Sig: "send(self, value, /)", Doc: "Resume with a value; return the next yielded value or raise StopIteration.", Fn: generatorSend},
		{Sig: "throw(self, typ, val=None, tb=None, /)", Doc: "Raise an exception where the generator is paused; return the next yielded value or raise StopIteration.", Fn: generatorThrow},
		{Sig: "close(self, /)", Doc: "Raise GeneratorExit inside.", Fn: generatorClose},
	}
	GeneratorType.define(TypeSpec{Name: "generator", Flags: Final | NoNew,
		Ops:  Ops{Iter: genSelf, Next: generatorNext, Repr: generatorRepr},
		Rows: append(append([]Row{}, methods...), generatorRows("gi", "yieldfrom")...)})
	CoroutineType.define(TypeSpec{Name: "coroutine", Flags: Final | NoNew,
		Ops: Ops{Await: coroutineAwait, Repr: coroutineRepr}, Rows: coroutineRows()})
	wrapped := func(v Value) Value { return v.p.impl.(*coroWrapper).c }
	CoroWrapperType.define(TypeSpec{Name: "coroutine_wrapper", Flags: Final | NoNew,
		Ops: Ops{Iter: genSelf, Next: func(rt *Runtime, v Value) Value { return coroutineNext(rt, wrapped(v)) }},
		Rows: []Row{
			{Sig: "send(self, value, /)", Doc: "As coroutine.send.", Fn: func(rt *Runtime, v, x Value) Value { return coroutineSend(rt, wrapped(v), x) }},
			{Sig: "throw(self, typ, val=None, tb=None, /)", Doc: "As coroutine.throw.", Fn: func(rt *Runtime, args []Value) Value {
				args[0] = wrapped(args[0])
				return coroutineThrow(rt, args)
			}},
			{Sig: "close(self, /)", Doc: "As coroutine.close.", Fn: func(rt *Runtime, v Value) Value { return coroutineClose(rt, wrapped(v)) }},
		}})
}

// YieldFromIter returns the iterator of "yield from v" in the frame fr, as
// CPython's GET_YIELD_FROM_ITER.
func YieldFromIter(fr *Frame, v Value) Value {
	if g, ok := v.p.impl.(*Generator); ok {
		switch {
		case g.typ == &GeneratorType:
			return v
		case g.typ == &CoroutineType:
			if fr.Code.Flags&(IsCoroutine|IterableCoro) != 0 {
				return v
			}
			return fr.RT.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
		}
	}
	if v.p.impl != nil && v.AsCoroutine() != nil {
		if fr.Code.Flags&(IsCoroutine|IterableCoro) != 0 {
			return v
		}
		return fr.RT.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
	}
	return Iter(fr.RT, v)
}
