package object

// This file holds coroutines whose bodies are written in Go: what asyncio's
// "async def" functions return. To scripts they are coroutine objects as any
// other.

// CoroutineBody is the body of a coroutine written in Go. A body is data: how
// far it got is in its fields.
type CoroutineBody interface {
	// Step runs the body to its next yield, its end, or an exception. The first
	// call starts it, with sent None. Later ones go on with the value sent, or,
	// when exc is not nil, with exc raised where the body waits: a body that does
	// not handle exc leaves it to RaiseInto.
	Step(rt *Runtime, sent Value, exc *Exception) (Value, Outcome)
	// CoroutineName returns the qualified name of the function.
	CoroutineName() string
	// Walk visits what the body holds and returns its size.
	Walk(w *Walker) int64
}

// NativeCoroutine is a coroutine object around a CoroutineBody. Bodies embed it
// so that both are one allocation.
type NativeCoroutine struct {
	Object
	WalkMark
	State  GenState
	shared bool // see InitShared
	body   CoroutineBody
}

// Init makes c the coroutine object of body.
func (c *NativeCoroutine) Init(rt *Runtime, body CoroutineBody) {
	c.InitAwaited(body)
	rt.noteCoroutine(&c.Object)
}

// InitAwaited is Init for a coroutine that the await which is calling (see
// Runtime.AwaitedBy) starts at once.
func (c *NativeCoroutine) InitAwaited(body CoroutineBody) {
	c.Object = Object{&CoroutineType, c}
	c.body = body
}

// InitShared is Init for a coroutine without a state of its own, which may be
// awaited any number of times by those who cannot refer to it.
func (c *NativeCoroutine) InitShared(body CoroutineBody) {
	c.Object = Object{&CoroutineType, c}
	c.body, c.shared = body, true
}

// settled is the awaitable of Settled.
type settled struct {
	NativeCoroutine
	v Value
}

// Settled returns an awaitable that gives v at once, for the await that is
// calling (see AwaitedBy): what it would do is done already. The awaitable is
// used again by the next.
func (rt *Runtime) Settled(v Value) Value {
	s := rt.settled
	if s == nil {
		s = &settled{}
		s.InitShared(s)
		rt.settled = s
	}
	s.v = v
	return s.Value()
}

// Step implements CoroutineBody.
func (s *settled) Step(*Runtime, Value, *Exception) (Value, Outcome) {
	v := s.v
	s.v = Value{}
	return v, Returned
}

// CoroutineName implements CoroutineBody.
func (s *settled) CoroutineName() string { return "settled" }

// Walk implements CoroutineBody.
func (s *settled) Walk(w *Walker) int64 {
	w.Visit(s.v)
	return 80
}

// Value returns the coroutine as a Python value.
func (c *NativeCoroutine) Value() Value { return Value{p: &c.Object} }

// Body returns the coroutine's body.
func (c *NativeCoroutine) Body() CoroutineBody { return c.body }

// Walk implements Walkable.
func (c *NativeCoroutine) Walk(w *Walker) int64 { return c.body.Walk(w) }

// RaiseInto makes exc, thrown into a body that does not handle it, pending.
func (rt *Runtime) RaiseInto(exc *Exception) (Value, Outcome) {
	rt.exc, rt.noted = exc, false
	return Value{}, Raised
}

func (c *NativeCoroutine) step(rt *Runtime, sent Value, exc *Exception) (Value, Outcome) {
	c.State = GenRunning
	v, out := c.body.Step(rt, sent, exc)
	if out == Yielded {
		c.State = GenSuspended
		return v, out
	}
	c.State = GenClosed
	if out == Raised && !rt.exc.fatal && rt.exc.typ.IsSubtype(&StopIterationType) {
		rt.convertStop("coroutine", "StopIteration")
	}
	return v, out
}

// AwaitStart implements NativeAwait.
func (c *NativeCoroutine) AwaitStart(rt *Runtime) (Value, Outcome) {
	if c.shared {
		return c.body.Step(rt, Value{}, nil)
	}
	if c.State == GenSuspended {
		rt.RuntimeErrorf("coroutine is being awaited already")
		return Value{}, Raised
	}
	return c.AwaitResume(rt, None)
}

// AwaitResume implements NativeAwait; it is send().
func (c *NativeCoroutine) AwaitResume(rt *Runtime, sent Value) (Value, Outcome) {
	if c.shared {
		return c.body.Step(rt, sent, nil)
	}
	switch c.State {
	case GenRunning:
		rt.ValueErrorf("coroutine already executing")
		return Value{}, Raised
	case GenClosed:
		rt.RuntimeErrorf("cannot reuse already awaited coroutine")
		return Value{}, Raised
	case GenCreated:
		if sent.p != &noneTag {
			rt.TypeErrorf("can't send non-None value to a just-started coroutine")
			return Value{}, Raised
		}
	}
	return c.step(rt, sent, nil)
}

// AwaitThrow implements NativeAwait; it is throw().
func (c *NativeCoroutine) AwaitThrow(rt *Runtime, exc *Exception) (Value, Outcome) {
	if c.shared {
		return c.body.Step(rt, Value{}, exc)
	}
	switch c.State {
	case GenRunning:
		rt.ValueErrorf("coroutine already executing")
		return Value{}, Raised
	case GenClosed:
		rt.RuntimeErrorf("cannot reuse already awaited coroutine")
		return Value{}, Raised
	case GenCreated:
		c.State = GenClosed
		return rt.RaiseInto(exc)
	}
	return c.step(rt, Value{}, exc)
}

// Close is close(): false with an exception pending.
func (c *NativeCoroutine) Close(rt *Runtime) bool {
	if c.shared {
		return true
	}
	switch c.State {
	case GenRunning:
		rt.ValueErrorf("coroutine already executing")
		return false
	case GenClosed:
		return true
	case GenCreated:
		c.State = GenClosed
		return true
	}
	switch _, out := c.AwaitThrow(rt, rt.newException(&GeneratorExitType, EmptyTuple)); out {
	case Yielded:
		rt.RuntimeErrorf("coroutine ignored GeneratorExit")
		return false
	case Raised:
		if !rt.Matches(&GeneratorExitType) && !rt.Matches(&StopIterationType) {
			return false
		}
		rt.Clear()
	}
	return true
}

// name returns the last part of the qualified name.
func (c *NativeCoroutine) name() string {
	q := c.body.CoroutineName()
	for i := len(q) - 1; i >= 0; i-- {
		if q[i] == '.' {
			return q[i+1:]
		}
	}
	return q
}

// AsCoroutine returns the coroutine written in Go that v is, or nil. v must not
// be null.
func (v Value) AsCoroutine() *NativeCoroutine { c, _ := v.p.impl.(*NativeCoroutine); return c }

// AsGenerator returns the generator, coroutine or async generator of Python
// code that v is, or nil. v must not be null.
func (v Value) AsGenerator() *Generator { g, _ := v.p.impl.(*Generator); return g }

// Awaiting is an await inside a body written in Go.
type Awaiting struct{ it Value }

// Begin starts waiting for v, as an await expression does.
func (a *Awaiting) Begin(rt *Runtime, v Value) (Value, Outcome) {
	switch o := v.p.impl.(type) {
	case *Generator:
		if o.typ == &CoroutineType && (o.parent != nil || o.awaitsOther()) && !o.Running() {
			rt.RuntimeErrorf("coroutine is being awaited already")
			return Value{}, Raised
		}
	case NativeAwait:
		if v.p.typ.Flags&Heap == 0 || !v.p.typ.redefines("__await__") {
			a.it = v
			return a.settled(o.AwaitStart(rt))
		}
	}
	if a.it = AwaitIter(rt, v); a.it.p == nil {
		return Value{}, Raised
	}
	return a.settled(sendTo(rt, a.it, None))
}

// Resume goes on waiting with the value sent, or with exc raised in what is
// waited for.
func (a *Awaiting) Resume(rt *Runtime, sent Value, exc *Exception) (Value, Outcome) {
	if exc != nil {
		return a.settled(a.throw(rt, exc))
	}
	if o, ok := a.it.p.impl.(NativeAwait); ok {
		return a.settled(o.AwaitResume(rt, sent))
	}
	return a.settled(sendTo(rt, a.it, sent))
}

func (a *Awaiting) throw(rt *Runtime, exc *Exception) (Value, Outcome) {
	if exc.typ.IsSubtype(&GeneratorExitType) {
		// What is waited for is closed; GeneratorExit is raised here whatever.
		if closer := LookupAttr(rt, a.it, "close"); closer.p != nil {
			if Call0(rt, closer).p == nil {
				return Value{}, Raised
			}
		} else if rt.exc != nil && !rt.reportNoClose(a.it) {
			return Value{}, Raised
		}
		return rt.RaiseInto(exc)
	}
	switch o := a.it.p.impl.(type) {
	case *Generator:
		return o.ThrowInto(rt, exc)
	case NativeAwait:
		v, out := o.AwaitThrow(rt, exc)
		if out == Raised && rt.exc == nil {
			rt.exc, rt.noted = exc, false
		}
		return v, out
	}
	throw := LookupAttr(rt, a.it, "throw")
	if throw.p == nil {
		if rt.exc != nil {
			return Value{}, Raised
		}
		return rt.RaiseInto(exc)
	}
	if x := Call1(rt, throw, exc.Value()); x.p != nil {
		return x, Yielded
	}
	if rt.Matches(&StopIterationType) {
		return rt.Clear().stopValue(), Returned
	}
	return Value{}, Raised
}

// redefines reports whether a class made by a script, t or one of its bases,
// defines name before the built-in type it derives from does.
func (t *Type) redefines(name string) bool {
	for _, c := range t.mro {
		if c.Flags&Heap == 0 {
			return false
		}
		if c.own(name).p != nil {
			return true
		}
	}
	return false
}

// settled drops what was waited for once the wait is over.
func (a *Awaiting) settled(v Value, out Outcome) (Value, Outcome) {
	if out != Yielded {
		a.it = Value{}
		if out == Returned && v.p == nil {
			v = None
		}
	}
	return v, out
}

// Active reports whether a wait is in progress.
func (a *Awaiting) Active() bool { return a.it.p != nil }

// Target returns what is waited for, null if nothing is.
func (a *Awaiting) Target() Value { return a.it }

// coroutineRows are the attributes of coroutine objects.
func coroutineRows() []Row {
	rows := append([]Row{
		{Sig: "send(self, value, /)", Doc: "Resume with a value; return the next yielded value or raise StopIteration.", Fn: coroutineSend},
		{Sig: "throw(self, typ, val=None, tb=None, /)", Doc: "Raise an exception where the coroutine is paused; return the next yielded value or raise StopIteration.", Fn: coroutineThrow},
		{Sig: "close(self, /)", Doc: "Raise GeneratorExit inside.", Fn: coroutineClose},
	}, generatorRows("cr", "await")...)
	rows = append(rows, Row{Sig: "cr_origin", Doc: "Where the coroutine was created, or None.", Kind: Member, Fn: func(_ *Runtime, v Value) Value {
		if g, ok := v.p.impl.(*Generator); ok && g.ext != nil && g.ext.origin.p != nil {
			return g.ext.origin
		}
		return None
	}})
	for i := range rows {
		r := &rows[i]
		if r.Kind != Getter && r.Kind != Member {
			continue
		}
		name := r.name()
		get, set := r.Fn.(func(*Runtime, Value) Value), r.Set
		r.Fn = func(rt *Runtime, v Value) Value {
			if c := v.AsCoroutine(); c != nil {
				return c.attribute(name)
			}
			return get(rt, v)
		}
		if set != nil {
			r.Set = func(rt *Runtime, v, x Value) bool {
				if v.AsCoroutine() != nil {
					rt.AttributeErrorf(v, name, "'coroutine' object attribute '%s' is read-only", name)
					return false
				}
				return set(rt, v, x)
			}
		}
	}
	return rows
}

// attribute answers for a coroutine written in Go: it has neither code nor
// frame.
func (c *NativeCoroutine) attribute(name string) Value {
	switch name {
	case "__name__":
		return NewStr(c.name())
	case "__qualname__":
		return NewStr(c.body.CoroutineName())
	case "cr_running":
		return Bool(c.State == GenRunning)
	case "cr_suspended":
		return Bool(c.State == GenSuspended)
	}
	return None
}

func coroutineSend(rt *Runtime, self, v Value) Value {
	if c := self.AsCoroutine(); c != nil {
		x, out := c.AwaitResume(rt, v)
		return stopResult(rt, x, out)
	}
	return generatorSend(rt, self, v)
}

func coroutineThrow(rt *Runtime, args []Value) Value {
	c := args[0].AsCoroutine()
	if c == nil {
		return generatorThrow(rt, args)
	}
	e := exceptionArgs(rt, "throw", args[1], args[2], args[3])
	if e == nil {
		return Value{}
	}
	x, out := c.AwaitThrow(rt, e)
	return stopResult(rt, x, out)
}

func coroutineClose(rt *Runtime, self Value) Value {
	if c := self.AsCoroutine(); c != nil {
		if !c.Close(rt) {
			return Value{}
		}
		return None
	}
	return generatorClose(rt, self)
}

func coroutineNext(rt *Runtime, self Value) Value {
	if c := self.AsCoroutine(); c != nil {
		x, out := c.AwaitResume(rt, None)
		return iterResult(rt, x, out)
	}
	return generatorNext(rt, self)
}

func coroutineRepr(rt *Runtime, v Value) Value {
	if c := v.AsCoroutine(); c != nil {
		return NewStr("<coroutine object " + c.body.CoroutineName() + " at " + rt.Address(v) + ">")
	}
	return generatorRepr(rt, v)
}

// StopValue returns the value of a StopIteration.
func (e *Exception) StopValue() Value { return e.stopValue() }

// ThrowArguments makes the exception of throw(typ, val, tb); nil with an
// exception pending.
func ThrowArguments(rt *Runtime, typ, val, tb Value) *Exception {
	return exceptionArgs(rt, "throw", typ, val, tb)
}

// Redefines reports whether a class made by a script, t or one of its bases,
// defines name before the built-in type it derives from does.
func (t *Type) Redefines(name string) bool { return t.redefines(name) }
