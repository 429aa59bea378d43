package object

// Cut returns v[lower:upper] for an exact list, tuple or str; the bounds are
// ints or None. ok is false for every other v.
func Cut(rt *Runtime, v, lower, upper Value) (r Value, ok bool) {
	switch o := v.p.impl.(type) {
	case *List:
		i, n := cutBounds(lower, upper, len(o.items))
		items, ok := sliceItems(rt, o.items, i, 1, n)
		if !ok {
			return Value{}, true
		}
		return rt.Large(NewList(items), 16*n), true
	case *Tuple:
		i, n := cutBounds(lower, upper, len(o.items))
		if n == len(o.items) {
			return v, true
		}
		items, ok := sliceItems(rt, o.items, i, 1, n)
		if !ok {
			return Value{}, true
		}
		return rt.Large(NewTuple(items), 16*n), true
	case *Str:
		i, n := cutBounds(lower, upper, o.Len())
		return strStride(rt, o, i, 1, n), true
	}
	return Value{}, false
}

// cutBounds clamps bounds as slices do: the first index and how many items.
func cutBounds(lower, upper Value, length int) (start, count int) {
	lo, hi := int64(0), int64(length)
	if lower.p == &intTag {
		lo = clampIndex(int64(lower.n), length)
	}
	if upper.p == &intTag {
		hi = clampIndex(int64(upper.n), length)
	}
	return int(lo), int(max(hi-lo, 0))
}

func clampIndex(i int64, length int) int64 {
	if i < 0 {
		return max(i+int64(length), 0)
	}
	return min(i, int64(length))
}

// BriefSlice returns slice(start, stop, step) for one use as the index of o.
// The built-in sequences look at the bounds first and never keep the object:
// for them it is the runtime's own, filled anew by the next call.
func (rt *Runtime) BriefSlice(o, start, stop, step Value) Value {
	if !plainBound(start) || !plainBound(stop) || !plainBound(step) {
		return NewSlice(start, stop, step)
	}
	switch o.p.impl.(type) {
	case *List, *Tuple, *Str, *Bytes, *Bytearray:
		s := &rt.briefSlice
		s.Object = Object{&SliceType, s}
		s.Start, s.Stop, s.Step = start, stop, step
		return Value{p: &s.Object}
	}
	return NewSlice(start, stop, step)
}

// plainBound reports whether a bound runs no code when it is looked at.
func plainBound(v Value) bool { return v.p == &intTag || v.p == &noneTag }
