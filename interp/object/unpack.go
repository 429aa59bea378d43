package object

// This file unpacks iterables into assignment targets.

// Unpack puts exactly len(dst) items of v into dst; false with CPython's
// error pending.
func Unpack(rt *Runtime, v Value, dst []Value) bool {
	n := len(dst)
	switch o := v.p.impl.(type) {
	case *List:
		if len(o.items) == n {
			copy(dst, o.items)
			return true
		}
		return unpackCount(rt, n, len(o.items))
	case *Tuple:
		if len(o.items) == n {
			copy(dst, o.items)
			return true
		}
		return unpackCount(rt, n, len(o.items))
	}
	it := unpackIter(rt, v)
	if it.p == nil {
		return false
	}
	for i := 0; ; i++ {
		x := Next(rt, it)
		if x.p == nil {
			if rt.exc != nil {
				return false
			}
			if i == n {
				return true
			}
			rt.ValueErrorf("not enough values to unpack (expected %d, got %d)", n, i)
			return false
		}
		if i == n {
			if d, ok := v.p.impl.(*Dict); ok {
				return unpackCount(rt, n, d.used)
			}
			rt.ValueErrorf("too many values to unpack (expected %d)", n)
			return false
		}
		dst[i] = x
	}
}

func unpackCount(rt *Runtime, want, got int) bool {
	if got < want {
		rt.ValueErrorf("not enough values to unpack (expected %d, got %d)", want, got)
	} else {
		// CPython 3.13 does not say how many there are.
		rt.ValueErrorf("too many values to unpack (expected %d)", want)
	}
	return false
}

func unpackIter(rt *Runtime, v Value) Value {
	if v.p.typ.Ops.Iter == nil && !isSequence(v) {
		return rt.TypeErrorf("cannot unpack non-iterable %s object", TypeName(v))
	}
	return Iter(rt, v)
}

// UnpackStar returns the items of v for targets with a star: before single
// ones, a list, after single ones.
func UnpackStar(rt *Runtime, v Value, before, after int) ([]Value, bool) {
	it := unpackIter(rt, v)
	if it.p == nil {
		return nil, false
	}
	// The first ones are taken one by one: how many there are is asked of the iterator after them.
	var items []Value
	for len(items) < before {
		x := Next(rt, it)
		if x.p == nil {
			if rt.exc == nil {
				rt.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, len(items))
			}
			return nil, false
		}
		items = append(items, x)
	}
	rest, ok := ToSlice(rt, it)
	if !ok {
		return nil, false
	}
	if len(rest) < after {
		rt.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, before+len(rest))
		return nil, false
	}
	items = append(items, rest...)
	out := make([]Value, 0, before+1+after)
	out = append(out, items[:before]...)
	end := len(items) - after
	out = append(out, NewList(append([]Value(nil), items[before:end]...)))
	return append(out, items[end:]...), true
}

// IsIterable reports whether iter(v) could work.
func IsIterable(v Value) bool { return v.p.typ.Ops.Iter != nil || isSequence(v) }

// IsMapping reports whether v has keys(), as ** and dict.update ask.
func IsMapping(v Value) bool {
	return v.p.typ.Flags&MapType != 0 || AsDict(v) != nil || v.p.typ.Lookup("keys").p != nil
}

// IterateMapping calls f with each item of a mapping: a dict, or anything with
// keys() and __getitem__. It reports whether it ended without an exception.
func IterateMapping(rt *Runtime, m Value, f func(k, v Value) bool) bool {
	if d, ok := m.p.impl.(*Dict); ok {
		for i := 0; ; i++ {
			k, v, ok := d.Entry(i)
			if !ok {
				return true
			}
			if k.p != nil && !f(k, v) {
				return rt.exc == nil
			}
		}
	}
	if d := AsDict(m); d != nil && !overridesOf(m.p.typ, &DictType, "__iter__") {
		return IterateMapping(rt, d.Value(), f) // whatever its keys() says
	}
	method := GetAttr(rt, m, "keys")
	if method.p == nil {
		return false
	}
	keys, ok := keysOf(rt, m, method)
	if !ok {
		return false
	}
	for _, k := range keys {
		if !rt.Tick() {
			return false
		}
		if v := GetItem(rt, m, k); v.p == nil || !f(k, v) {
			return false
		}
	}
	return true
}

// keysOf is PyMapping_Keys: all that the method keys of m gives.
func keysOf(rt *Runtime, m, method Value) ([]Value, bool) {
	keys := Call0(rt, method)
	if keys.p == nil {
		return nil, false
	}
	it := Iter(rt, keys)
	if it.p == nil {
		if rt.Matches(&TypeErrorType) {
			rt.Clear()
			rt.TypeErrorf("%s.keys() returned a non-iterable (type %s)", TypeName(m), TypeName(keys))
		}
		return nil, false
	}
	return ToSlice(rt, it)
}
