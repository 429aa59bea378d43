package object

// Len returns len(v), -1 with an exception pending.
func Len(rt *Runtime, v Value) int {
	f := v.p.typ.Ops.Len
	if f == nil {
		rt.TypeErrorf("object of type '%s' has no len()", TypeName(v))
		return -1
	}
	return f(rt, v)
}

// GetItem evaluates v[key].
func GetItem(rt *Runtime, v, key Value) Value {
	if f := v.p.typ.Ops.GetItem; f != nil {
		return f(rt, v, key)
	}
	if t := v.AsType(); t != nil {
		return classGetItem(rt, t, key)
	}
	return rt.TypeErrorf("'%s' object is not subscriptable", TypeName(v))
}

// SetItem executes v[key] = x.
func SetItem(rt *Runtime, v, key, x Value) bool {
	if f := v.p.typ.Ops.SetItem; f != nil {
		return f(rt, v, key, x)
	}
	rt.TypeErrorf("'%s' object does not support item assignment", TypeName(v))
	return false
}

// DelItem executes del v[key].
func DelItem(rt *Runtime, v, key Value) bool {
	o := &v.p.typ.Ops
	if o.DelItem != nil {
		return o.DelItem(rt, v, key)
	}
	// Types with CPython's sequence slots, all Python classes among them, are
	// refused as sequences, in other words.
	if (v.p.typ.Flags&Heap != 0 || o.Len != nil || o.Contains != nil) && hasIndex(key) {
		rt.TypeErrorf("'%s' object doesn't support item deletion", TypeName(v))
		return false
	}
	rt.TypeErrorf("'%s' object does not support item deletion", TypeName(v))
	return false
}

// Contains evaluates x in v: 1, 0, or -1 with an exception pending.
func Contains(rt *Runtime, v, x Value) int {
	if v.p.typ == &DictType {
		return dictContains(rt, v, x)
	}
	if f := v.p.typ.Ops.Contains; f != nil {
		return f(rt, v, x)
	}
	it := Iter(rt, v)
	if it.p == nil {
		if rt.Matches(&TypeErrorType) {
			rt.Clear()
			rt.TypeErrorf("argument of type '%s' is not iterable", TypeName(v))
		}
		return -1
	}
	_, r := searchIter(rt, it, x)
	return r
}
