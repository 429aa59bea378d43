package object

// Call calls f with positional args followed by a value for each of names. It
// must not keep args.
func Call(rt *Runtime, f Value, args []Value, names []string) Value {
	op := f.p.typ.Ops.Call
	if op == nil {
		return rt.TypeErrorf("'%s' object is not callable", TypeName(f))
	}
	if !rt.Enter("") {
		return Value{}
	}
	v := op(rt, f, args, names)
	rt.native--
	rt.stackCost -= nativeCost
	return v
}

// Call0 calls f without arguments.
func Call0(rt *Runtime, f Value) Value { return Call(rt, f, nil, nil) }

// Call1 calls f with one argument.
func Call1(rt *Runtime, f, x Value) Value {
	if b, ok := f.p.impl.(*Builtin); ok {
		if !rt.Enter("") {
			return Value{}
		}
		v := b.Call1(rt, x)
		rt.native--
		rt.stackCost -= nativeCost
		return v
	}
	args := rt.PushArgs(1)
	args[0] = x
	v := Call(rt, f, args, nil)
	rt.PopArgs(args)
	return v
}

// Call2 calls f with two arguments.
func Call2(rt *Runtime, f, x, y Value) Value {
	if b, ok := f.p.impl.(*Builtin); ok {
		if !rt.Enter("") {
			return Value{}
		}
		v := b.Call2(rt, x, y)
		rt.native--
		rt.stackCost -= nativeCost
		return v
	}
	args := rt.PushArgs(2)
	args[0], args[1] = x, y
	v := Call(rt, f, args, nil)
	rt.PopArgs(args)
	return v
}

// CallMethod calls v.name(args...), found as any attribute is.
func CallMethod(rt *Runtime, v Value, name string, args ...Value) Value {
	m := GetAttr(rt, v, name)
	if m.p == nil {
		return Value{}
	}
	l := rt.PushArgs(len(args))
	copy(l, args)
	r := Call(rt, m, l, nil)
	rt.PopArgs(l)
	return r
}

// callSpecial calls a special method found on a class with self and args. m is
// as it stands in the class namespace. No bound method is made for functions.
func callSpecial(rt *Runtime, m, self Value, args ...Value) Value {
	switch f := m.p.impl.(type) {
	case *Function:
		l := rt.PushArgs(len(args) + 1)
		l[0] = self
		copy(l[1:], args)
		var v Value
		if rt.Enter("") {
			v = f.Call(rt, l, nil)
			rt.Leave()
		}
		rt.PopArgs(l)
		return v
	case *SlotWrapper:
		l := rt.PushArgs(len(args) + 1)
		l[0] = self
		copy(l[1:], args)
		var v Value
		// C.__repr__ = C.__str__ calls itself without a frame.
		if rt.Enter("") {
			v = f.call(rt, l, nil)
			rt.Leave()
		}
		rt.PopArgs(l)
		return v
	case *Builtin:
		if f.BindsSelf() {
			l := rt.PushArgs(len(args) + 1)
			l[0] = self
			copy(l[1:], args)
			var v Value
			if rt.Enter("") {
				v = f.Call(rt, l, nil)
				rt.Leave()
			}
			rt.PopArgs(l)
			return v
		}
	}
	if get := m.p.typ.Ops.Get; get != nil {
		// A descriptor may be its own __get__.
		if !rt.Enter("") {
			return Value{}
		}
		m = get(rt, m, self, self.p.typ)
		rt.Leave()
		if m.p == nil {
			return Value{}
		}
	}
	l := rt.PushArgs(len(args))
	copy(l, args)
	v := Call(rt, m, l, nil)
	rt.PopArgs(l)
	return v
}

// SpecialMethod returns the special method name of v's type as found on the
// class, null if there is none: what with statements and the like need.
func SpecialMethod(rt *Runtime, v Value, name string) Value { return rt.lookup(v.p.typ, name) }

// CallSpecial calls what SpecialMethod returned.
func CallSpecial(rt *Runtime, m, self Value, args ...Value) Value {
	return callSpecial(rt, m, self, args...)
}
