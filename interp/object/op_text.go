package object

// Repr returns repr(v), a str.
func Repr(rt *Runtime, v Value) Value {
	if !rt.Enter(" while getting the repr of an object") {
		return Value{}
	}
	s := v.p.typ.Ops.Repr(rt, v)
	rt.Leave()
	if s.p != nil && AsStr(s) == nil {
		return rt.TypeErrorf("__repr__ returned non-string (type %s)", TypeName(s))
	}
	return rt.accounted(s)
}

// ToStr returns str(v), a str.
func ToStr(rt *Runtime, v Value) Value {
	if v.p.typ == &StrType {
		return v
	}
	if !rt.Enter(" while getting the str of an object") {
		return Value{}
	}
	var s Value
	if f := v.p.typ.Ops.Str; f != nil {
		s = f(rt, v)
	} else {
		s = v.p.typ.Ops.Repr(rt, v)
	}
	rt.Leave()
	if s.p != nil && AsStr(s) == nil {
		return rt.TypeErrorf("__str__ returned non-string (type %s)", TypeName(s))
	}
	return rt.accounted(s)
}

// Format returns format(v, spec), a str.
func Format(rt *Runtime, v Value, spec string) Value {
	if spec == "" && v.p.typ == &StrType {
		return v
	}
	s := v.p.typ.Ops.Format(rt, v, spec)
	if s.p != nil && AsStr(s) == nil {
		return rt.TypeErrorf("__format__ must return a str, not %s", TypeName(s))
	}
	return rt.accounted(s)
}

// accounted accounts for a long text that an object gave of itself. Names of
// classes and functions stand in many of them, and are as long as a script
// makes them; text that is accounted for twice costs a look at the memory.
func (rt *Runtime) accounted(s Value) Value {
	if s.p == nil {
		return s
	}
	if t := AsStr(s); len(t.s) >= countedAlloc && !rt.Alloc(int64(len(t.s))) {
		return Value{}
	}
	return s
}

// ReprText and ToText are Repr and ToStr as Go strings; ok is false with an
// exception pending.
func ReprText(rt *Runtime, v Value) (s string, ok bool) {
	r := Repr(rt, v)
	if r.p == nil {
		return "", false
	}
	return AsStr(r).s, true
}

// ToText: see ReprText.
func ToText(rt *Runtime, v Value) (s string, ok bool) {
	r := ToStr(rt, v)
	if r.p == nil {
		return "", false
	}
	return AsStr(r).s, true
}
