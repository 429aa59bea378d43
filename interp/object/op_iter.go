package object

// Iter returns iter(v).
func Iter(rt *Runtime, v Value) Value {
	o := &v.p.typ.Ops
	if o.Iter != nil {
		it := o.Iter(rt, v)
		if it.p != nil && it.p.typ.Ops.Next == nil {
			return rt.TypeErrorf("iter() returned non-iterator of type '%s'", TypeName(it))
		}
		return it
	}
	if isSequence(v) {
		return newSeqIter(v)
	}
	return rt.TypeErrorf("'%s' object is not iterable", TypeName(v))
}

// isSequence reports whether v can be iterated through __getitem__ alone
// (CPython's PySequence_Check).
func isSequence(v Value) bool {
	t := v.p.typ
	if t.Ops.GetItem == nil || t.IsSubtype(&DictType) {
		return false
	}
	return t.Flags&Heap != 0 || t.Ops.Len != nil
}

// Next returns the next item of the iterator it; null without a pending
// exception at the end.
func Next(rt *Runtime, it Value) Value {
	if l, ok := it.p.impl.(*ListIter); ok {
		return l.Next()
	}
	f := it.p.typ.Ops.Next
	if f == nil {
		return rt.TypeErrorf("'%s' object is not an iterator", TypeName(it))
	}
	// Iterators over iterators nest as deep as a script likes.
	if rt.native >= maxNative {
		return rt.Raisef(&RecursionErrorType, "maximum recursion depth exceeded")
	}
	rt.native++
	v := f(rt, it)
	rt.native--
	return v
}

// Iterate calls f with each item of v until f returns false. It reports
// whether it ended without an exception. Lists and tuples are walked without
// an iterator; a list that f changes is walked as CPython's iterator would.
func Iterate(rt *Runtime, v Value, f func(Value) bool) bool {
	switch o := v.p.impl.(type) {
	case *List:
		for i := 0; i < len(o.items); i++ {
			if !rt.Tick() {
				return false
			}
			if !f(o.items[i]) {
				return rt.exc == nil
			}
		}
		return true
	case *Tuple:
		for _, x := range o.items {
			if !rt.Tick() {
				return false
			}
			if !f(x) {
				return rt.exc == nil
			}
		}
		return true
	}
	if Drainable(v) {
		return Drain(rt, v, f)
	}
	it := Iter(rt, v)
	return it.p != nil && Exhaust(rt, it, f)
}

// Exhaust is Iterate for an iterator, which is not asked for its iterator.
func Exhaust(rt *Runtime, it Value, f func(Value) bool) bool {
	next := it.p.typ.Ops.Next
	for {
		if !rt.Tick() {
			return false
		}
		x := next(rt, it)
		if x.p == nil {
			return rt.exc == nil
		}
		if !f(x) {
			return rt.exc == nil
		}
	}
}

// ToSlice returns the items of an iterable in a new slice; false with an
// exception pending.
func ToSlice(rt *Runtime, v Value) ([]Value, bool) {
	var from []Value
	switch o := v.p.impl.(type) {
	case *List:
		from = o.items
	case *Tuple:
		from = o.items
	}
	if n := len(from); n > 0 {
		return sliceItems(rt, from, 0, 1, n)
	}
	l := NewList(nil).ExactList()
	if !l.fill(rt, v) {
		return nil, false
	}
	return l.items, true
}

// maxTrustedHint bounds how much room a length hint may reserve ahead.
const maxTrustedHint = 1 << 16

// lengthHint is operator.length_hint(v, 0): a guess at how many items iterating
// v gives. As in CPython it calls the __len__ or __length_hint__ of scripts.
func lengthHint(rt *Runtime, v Value) (int64, bool) {
	if n := iterLeft(v); n >= 0 {
		return n, true
	}
	if v.p.typ.Ops.Len != nil {
		n := Len(rt, v)
		if n >= 0 {
			return int64(n), true
		}
		if !rt.Matches(&TypeErrorType) {
			return 0, false
		}
		rt.Clear()
	}
	m := SpecialMethod(rt, v, "__length_hint__")
	if m.p == nil {
		return 0, true
	}
	x := CallSpecial(rt, m, v)
	if x.p == nil {
		if !rt.Matches(&TypeErrorType) {
			return 0, false
		}
		rt.Clear()
		return 0, true
	}
	if x.p == &notImplTag {
		return 0, true
	}
	i := exactInt(exactOf(x))
	if i.p == nil {
		rt.TypeErrorf("__length_hint__ must be an integer, not %s", TypeName(x))
		return 0, false
	}
	if i.p != &intTag {
		rt.OverflowErrorf("Python int too large to convert to C ssize_t")
		return 0, false
	}
	if int64(i.n) < 0 {
		rt.ValueErrorf("__length_hint__() should return >= 0")
		return 0, false
	}
	return int64(i.n), true
}

// LengthHint is operator.length_hint(v, 0); false with an exception pending.
func LengthHint(rt *Runtime, v Value) (int64, bool) { return lengthHint(rt, v) }

// StopIteration raises StopIteration with the value a generator returned
// (null or None: without arguments), for callers of Next that must raise.
func (rt *Runtime) StopIteration(v Value) Value {
	if noneOrAbsent(v) {
		return rt.RaiseType(&StopIterationType)
	}
	e := rt.newException(&StopIterationType, NewTuple([]Value{v}))
	e.SetField("value", v)
	return rt.RaiseException(e)
}
