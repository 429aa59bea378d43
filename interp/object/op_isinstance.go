package object

// IsInstanceOf evaluates isinstance(v, spec): 1, 0, or -1 with an exception
// pending. spec is a class, a tuple of such, or anything whose type defines
// __instancecheck__.
func IsInstanceOf(rt *Runtime, v, spec Value) int {
	if v.p.typ.Value() == spec {
		return 1
	}
	if spec.p.typ == &TypeType {
		return RealIsInstance(rt, v, spec)
	}
	return checkThrough(rt, v, spec, SpInstanceCheck, IsInstanceOf, RealIsInstance)
}

// IsSubclassOf evaluates issubclass(c, spec): 1, 0, or -1 with an exception
// pending.
func IsSubclassOf(rt *Runtime, c, spec Value) int {
	if spec.p.typ == &TypeType {
		if c == spec {
			return 1
		}
		return RealIsSubclass(rt, c, spec)
	}
	return checkThrough(rt, c, spec, SpSubclassCheck, IsSubclassOf, RealIsSubclass)
}

// checkThrough handles tuples and classes whose metaclass answers for itself.
func checkThrough(rt *Runtime, v, spec Value, sp Special, again, real func(*Runtime, Value, Value) int) int {
	where := " in __instancecheck__"
	if sp == SpSubclassCheck {
		where = " in __subclasscheck__"
	}
	if u, ok := spec.p.impl.(*Union); ok {
		spec = NewTuple(u.args)
	}
	if t := AsTuple(spec); t != nil {
		if !rt.Enter(where) {
			return -1
		}
		defer rt.Leave()
		for _, s := range t.items {
			if r := again(rt, v, s); r != 0 {
				return r
			}
		}
		return 0
	}
	if m := rt.lookup(spec.p.typ, specialNames[sp]); m.p != nil && m != rt.lookup(&TypeType, specialNames[sp]) {
		if !rt.Enter(where) {
			return -1
		}
		r := callSpecial(rt, m, spec, v)
		rt.Leave()
		if r.p == nil {
			return -1
		}
		return Truth(rt, r)
	}
	return real(rt, v, spec)
}

// RealIsInstance is type.__instancecheck__: by type(v), then by v.__class__,
// which proxies redefine.
func RealIsInstance(rt *Runtime, v, cls Value) int {
	c := cls.AsType()
	if c == nil {
		if classBases(rt, cls).p == nil {
			return notAClass(rt, "isinstance() arg 2 must be a type, a tuple of types, or a union")
		}
		k := LookupAttr(rt, v, "__class__")
		if k.p == nil {
			if rt.exc != nil {
				return -1
			}
			return 0
		}
		return abstractIsSubclass(rt, k, cls)
	}
	t := v.p.typ
	if t.IsSubtype(c) {
		return 1
	}
	if t.Flags&Heap == 0 && t.plainGet || t.Flags&Heap != 0 && rt.lookup(t, "__class__") == rt.lookup(&ObjectType, "__class__") && t.plainGet {
		return 0
	}
	k := LookupAttr(rt, v, "__class__")
	if k.p == nil {
		if rt.exc != nil {
			return -1
		}
		return 0
	}
	if kt := k.AsType(); kt != nil && kt != t {
		return b2i(kt.IsSubtype(c))
	}
	return 0
}

// RealIsSubclass is type.__subclasscheck__.
func RealIsSubclass(rt *Runtime, v, cls Value) int {
	if t, c := v.AsType(), cls.AsType(); t != nil && c != nil {
		return b2i(t.IsSubtype(c))
	}
	if v.AsType() == nil && classBases(rt, v).p == nil {
		return notAClass(rt, "issubclass() arg 1 must be a class")
	}
	if cls.AsType() == nil && classBases(rt, cls).p == nil {
		return notAClass(rt, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
	}
	return abstractIsSubclass(rt, v, cls)
}

func notAClass(rt *Runtime, msg string) int {
	if rt.exc == nil {
		rt.TypeErrorf("%s", msg)
	}
	return -1
}

// classBases returns v.__bases__ if it is a tuple, else null: what makes an
// object that is no type count as a class.
func classBases(rt *Runtime, v Value) Value {
	b := LookupAttr(rt, v, "__bases__")
	if b.p != nil && AsTuple(b) == nil {
		return Value{}
	}
	return b
}

// abstractIsSubclass walks __bases__.
func abstractIsSubclass(rt *Runtime, v, cls Value) int {
	if v == cls {
		return 1
	}
	bases := classBases(rt, v)
	if bases.p == nil {
		if rt.exc != nil {
			return -1
		}
		return 0
	}
	if !rt.Enter(" in __subclasscheck__") {
		return -1
	}
	defer rt.Leave()
	for _, b := range AsTuple(bases).items {
		if r := abstractIsSubclass(rt, b, cls); r != 0 {
			return r
		}
	}
	return 0
}
