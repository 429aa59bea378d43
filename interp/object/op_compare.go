package object

// Compare evaluates a op b; the result may be any object. It follows
// CPython's do_richcompare: a subclass on the right goes first, then left,
// then right reflected, then identity for == and !=.
func Compare(rt *Runtime, op Cmp, a, b Value) Value {
	if a.p == &intTag && b.p == &floatTag {
		return compareMixed(swapped[op], b.Float(), int64(a.n))
	}
	if a.p == &floatTag && b.p == &intTag {
		return compareMixed(op, a.Float(), int64(b.n))
	}
	if s, ok := a.p.impl.(*Str); ok {
		if t, ok := b.p.impl.(*Str); ok {
			if !rt.Read(min(len(s.s), len(t.s))) {
				return Value{}
			}
			return Bool(compareText(op, s.s, t.s))
		}
	}
	if !rt.Enter(" in comparison") {
		return Value{}
	}
	v := compare(rt, op, a, b)
	rt.Leave()
	return v
}

func compare(rt *Runtime, op Cmp, a, b Value) Value {
	ta, tb := a.p.typ, b.p.typ
	checked := false
	if ta != tb && tb.IsSubtype(ta) && tb.Ops.Compare != nil {
		checked = true
		if v := tb.Ops.Compare(rt, b, a, swapped[op]); v.p != &notImplTag {
			return v
		}
	}
	if f := ta.Ops.Compare; f != nil {
		if v := f(rt, a, b, op); v.p != &notImplTag {
			return v
		}
	}
	if !checked {
		if f := tb.Ops.Compare; f != nil {
			if v := f(rt, b, a, swapped[op]); v.p != &notImplTag {
				return v
			}
		}
	}
	switch op {
	case EQ:
		return Bool(a == b)
	case NE:
		return Bool(a != b)
	}
	return rt.TypeErrorf("'%s' not supported between instances of '%s' and '%s'", cmpSymbols[op], TypeName(a), TypeName(b))
}

var swapped = [6]Cmp{GT, GE, EQ, NE, LT, LE}

func compareText(op Cmp, s, t string) bool {
	switch op {
	case EQ:
		return s == t
	case NE:
		return s != t
	case LT:
		return s < t
	case LE:
		return s <= t
	case GT:
		return s > t
	}
	return s >= t
}

// simplyEqual compares the items of two tuples that are few and either the
// same or ints or strs; -1 if they are not. Tuples of unequal length are unequal,
// but CPython asks the items before it sees that.
func simplyEqual(a, b []Value) int {
	if len(a) > 8 {
		return -1
	}
	for i, x := range a[:min(len(a), len(b))] {
		y := b[i]
		if x == y {
			if x.p == &floatTag {
				return -1 // a NaN is equal to itself here, but not by its bits
			}
			continue
		}
		if x.p == &intTag && y.p == &intTag {
			return 0
		}
		s, ok := x.p.impl.(*Str)
		if !ok {
			return -1
		}
		t, ok := y.p.impl.(*Str)
		if !ok {
			return -1
		}
		if len(s.s) >= readsForNothing {
			return -1 // looking at it is work
		}
		if s.s != t.s {
			return 0
		}
	}
	return b2i(len(a) == len(b))
}

// simplyOrdered compares few items, as tuples do, where the first ones that
// differ are ints, floats or strs; -1 where that does not decide.
func simplyOrdered(op Cmp, a, b []Value) int {
	if len(a) > 8 || len(b) > 8 {
		return -1
	}
	for i, x := range a[:min(len(a), len(b))] {
		y := b[i]
		switch {
		case x.p == &intTag && y.p == &intTag:
			if x.n != y.n {
				return b2i(cmpInts(op, int64(x.n), int64(y.n)))
			}
		case x.p == &floatTag && y.p == &floatTag:
			f, g := x.Float(), y.Float()
			switch {
			case f < g:
				return b2i(cmpInts(op, -1, 0))
			case f > g:
				return b2i(cmpInts(op, 1, 0))
			case f != g:
				return -1 // a NaN: it may be the same object
			}
		case x == y:
		default:
			s, ok := x.p.impl.(*Str)
			if !ok || len(s.s) >= readsForNothing {
				return -1
			}
			t, ok := y.p.impl.(*Str)
			if !ok {
				return -1
			}
			if s.s != t.s {
				return b2i(compareText(op, s.s, t.s))
			}
		}
	}
	return b2i(cmpInts(op, int64(len(a)), int64(len(b))))
}

// CompareBool is Compare with the truth of the result, identity implying
// equality: 1, 0, or -1 with an exception pending. It is what containers use.
func CompareBool(rt *Runtime, op Cmp, a, b Value) int {
	if a == b {
		switch op {
		case EQ:
			return 1
		case NE:
			return 0
		}
	}
	if a.p == &intTag && b.p == &intTag {
		return b2i(cmpInts(op, int64(a.n), int64(b.n)))
	}
	if op == EQ {
		switch s := a.p.impl.(type) {
		case *Str:
			if t, ok := b.p.impl.(*Str); ok {
				if len(s.s) != len(t.s) {
					return 0
				}
				if !rt.Read(len(s.s)) {
					return -1
				}
				return b2i(s.s == t.s)
			}
		case *Tuple:
			if t, ok := b.p.impl.(*Tuple); ok {
				if r := simplyEqual(s.items, t.items); r >= 0 {
					return r
				}
			}
		}
	} else if s, ok := a.p.impl.(*Tuple); ok {
		if t, ok := b.p.impl.(*Tuple); ok {
			if r := simplyOrdered(op, s.items, t.items); r >= 0 {
				return r
			}
		}
	}
	v := Compare(rt, op, a, b)
	if v.p == nil {
		return -1
	}
	return Truth(rt, v)
}

// Equal is CompareBool(EQ).
func Equal(rt *Runtime, a, b Value) int { return CompareBool(rt, EQ, a, b) }

// CompareInts is a op b.
func CompareInts(op Cmp, a, b int64) bool { return cmpInts(op, a, b) }

func cmpInts(op Cmp, a, b int64) bool {
	switch op {
	case LT:
		return a < b
	case LE:
		return a <= b
	case EQ:
		return a == b
	case NE:
		return a != b
	case GT:
		return a > b
	}
	return a >= b
}

// cmpResult turns the sign of a three-way comparison into the answer to op.
func cmpResult(op Cmp, c int) Value { return Bool(cmpInts(op, int64(c), 0)) }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Truth returns bool(v) as 1 or 0, or -1 with an exception pending.
func Truth(rt *Runtime, v Value) int {
	switch v.p {
	case &boolTag, &intTag:
		return b2i(v.n != 0)
	case &noneTag:
		return 0
	}
	o := &v.p.typ.Ops
	if o.Bool != nil {
		return o.Bool(rt, v)
	}
	if o.Len != nil {
		n := o.Len(rt, v)
		if n > 0 {
			return 1
		}
		return n
	}
	return 1
}
