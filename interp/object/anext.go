package object

// ANextDefault is what anext(it, default) returns: an awaitable that gives the
// default when the async iterator is exhausted.
type ANextDefault struct {
	Object
	WalkMark
	awaitable, def Value
	in             Awaiting
	began          bool
}

// ANextDefaultType is the type of such awaitables.
var ANextDefaultType Type

// NewANextDefault returns anext(it, def), awaitable being what it.__anext__()
// returned.
func NewANextDefault(awaitable, def Value) Value {
	a := &ANextDefault{awaitable: awaitable, def: def}
	a.Object = Object{&ANextDefaultType, a}
	return Value{p: &a.Object}
}

// Walk implements Walkable.
func (a *ANextDefault) Walk(w *Walker) int64 {
	w.Visit(a.awaitable)
	w.Visit(a.def)
	w.Visit(a.in.it)
	return 112
}

func (a *ANextDefault) settle(rt *Runtime, v Value, out Outcome) (Value, Outcome) {
	if out == Raised && rt.Matches(&StopAsyncIterationType) {
		rt.Clear()
		return a.def, Returned
	}
	return v, out
}

// AwaitStart implements NativeAwait.
func (a *ANextDefault) AwaitStart(rt *Runtime) (Value, Outcome) {
	a.began = true
	v, out := a.in.Begin(rt, a.awaitable)
	return a.settle(rt, v, out)
}

// AwaitResume implements NativeAwait.
func (a *ANextDefault) AwaitResume(rt *Runtime, sent Value) (Value, Outcome) {
	if !a.in.Active() {
		return a.AwaitStart(rt)
	}
	v, out := a.in.Resume(rt, sent, nil)
	return a.settle(rt, v, out)
}

// AwaitThrow implements NativeAwait.
func (a *ANextDefault) AwaitThrow(rt *Runtime, exc *Exception) (Value, Outcome) {
	if !a.in.Active() {
		return rt.RaiseInto(exc)
	}
	v, out := a.in.Resume(rt, Value{}, exc)
	return a.settle(rt, v, out)
}

func init() {
	self := func(_ *Runtime, v Value) Value { return v }
	of := func(v Value) *ANextDefault { return v.p.impl.(*ANextDefault) }
	ANextDefaultType.define(TypeSpec{Name: "anext_awaitable", Flags: Final | NoNew,
		Ops: Ops{Await: self, Iter: self, Next: func(rt *Runtime, v Value) Value {
			x, out := of(v).AwaitResume(rt, None)
			return iterResult(rt, x, out)
		}},
		Rows: []Row{
			{Sig: "send(self, value, /)", Fn: func(rt *Runtime, v, x Value) Value {
				r, out := of(v).AwaitResume(rt, x)
				return stopResult(rt, r, out)
			}},
			{Sig: "throw(self, typ, val=None, tb=None, /)", Fn: func(rt *Runtime, args []Value) Value {
				e := exceptionArgs(rt, "throw", args[1], args[2], args[3])
				if e == nil {
					return Value{}
				}
				r, out := of(args[0]).AwaitThrow(rt, e)
				return stopResult(rt, r, out)
			}},
			{Sig: "close(self, /)", Fn: func(rt *Runtime, v Value) Value {
				if a := of(v); a.in.Active() {
					return CallMethod(rt, a.in.it, "close")
				}
				return None
			}},
		}})
}
