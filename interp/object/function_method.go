package object

// This file defines bound methods of Python functions: what obj.f is.

func asMethod(v Value) *BoundMethod { return v.p.impl.(*BoundMethod) }

func methodNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(names) > 0 {
		return rt.TypeErrorf("method() takes no keyword arguments")
	}
	if len(args) != 2 {
		return rt.TypeErrorf("method expected 2 arguments, got %d", len(args))
	}
	if args[0].p.typ.Ops.Call == nil {
		return rt.TypeErrorf("first argument must be callable")
	}
	if args[1] == None {
		return rt.TypeErrorf("instance must not be None")
	}
	rt.Charge(80)
	return NewBoundMethod(args[1], args[0])
}

// methodGetAttr passes on to the function what the method does not have.
func methodGetAttr(rt *Runtime, v Value, name string) Value {
	if d := rt.lookup(&MethodType, name); d.p != nil {
		if get := d.p.typ.Ops.Get; get != nil {
			return get(rt, d, v, &MethodType)
		}
		return d
	}
	if !rt.Enter("") {
		return Value{}
	}
	x := GetAttr(rt, asMethod(v).Func, name)
	rt.Leave()
	return x
}

func methodRepr(rt *Runtime, v Value) Value {
	m := asMethod(v)
	name := "?"
	n := LookupAttr(rt, m.Func, "__qualname__")
	if n.p == nil && rt.exc == nil {
		n = LookupAttr(rt, m.Func, "__name__")
	}
	if rt.exc != nil {
		return Value{}
	}
	if n.p != nil {
		if s := AsStr(n); s != nil {
			name = s.s
		}
	}
	return wrapRepr(rt, "<bound method "+name+" of ", m.Self, ">")
}

func methodCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*BoundMethod)
	y, ok2 := b.p.impl.(*BoundMethod)
	if !ok1 || !ok2 || op != EQ && op != NE {
		return NotImplemented
	}
	if !rt.Enter(" in comparison") {
		return Value{}
	}
	r := Equal(rt, x.Func, y.Func)
	rt.Leave()
	if r < 0 {
		return Value{}
	}
	return Bool((r == 1 && x.Self == y.Self) == (op == EQ))
}

func methodHash(rt *Runtime, v Value) (uint64, bool) {
	m := asMethod(v)
	if !rt.Enter("") {
		return 0, false
	}
	h, ok := Hash(rt, m.Func)
	rt.Leave()
	return h ^ identityHash(rt, m.Self), ok
}

func init() {
	MethodType.define(TypeSpec{
		Name: "method", Flags: Final,
		Doc: "method(function, instance, /)\n\nA function bound to its first argument.",
		Ops: Ops{New: methodNew, Call: callBoundMethod, GetAttr: methodGetAttr, Repr: methodRepr, Compare: methodCompare, Hash: methodHash,
			// A bound method stays bound to its first object.
			Get: func(rt *Runtime, d, obj Value, cls *Type) Value { return d }},
		Rows: []Row{
			{Sig: "__func__", Kind: Member, Doc: "the function (or other callable) implementing a method", Fn: func(rt *Runtime, v Value) Value { return asMethod(v).Func }},
			{Sig: "__self__", Kind: Member, Doc: "the instance to which a method is bound", Fn: func(rt *Runtime, v Value) Value { return asMethod(v).Self }},
			{Sig: "__doc__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if !rt.Enter("") {
					return Value{}
				}
				d := LookupAttr(rt, asMethod(v).Func, "__doc__")
				rt.Leave()
				if d.p == nil && rt.exc == nil {
					return None
				}
				return d
			}},
			{Sig: "__reduce__(self, /)", Fn: func(rt *Runtime, v Value) Value {
				name := GetAttr(rt, asMethod(v).Func, "__name__")
				if name.p == nil {
					return name
				}
				if rt.Builtins == nil {
					return cannotPickle(rt, v)
				}
				f := rt.Builtins.Dict.GetStr("getattr")
				if f.p == nil {
					return cannotPickle(rt, v)
				}
				return NewTuple([]Value{f, NewTuple([]Value{asMethod(v).Self, name})})
			}},
		},
	})
}
