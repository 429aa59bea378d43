package object

import (
	"math"
	"math/big"
)

// Slice is a slice object. Absent bounds are None, never null.
type Slice struct {
	Object
	WalkMark
	Start, Stop, Step Value
}

// SliceType is the type of slice objects.
var SliceType Type

// NewSlice returns slice(start, stop, step); null stands for None.
func NewSlice(start, stop, step Value) Value {
	s := &Slice{Start: start, Stop: stop, Step: step}
	if start.p == nil {
		s.Start = None
	}
	if stop.p == nil {
		s.Stop = None
	}
	if step.p == nil {
		s.Step = None
	}
	s.Object = Object{&SliceType, s}
	return Value{p: &s.Object}
}

// AsSlice returns the slice v, or nil. v must not be null.
func (v Value) AsSlice() *Slice { s, _ := v.p.impl.(*Slice); return s }

func init() {
	SliceType.define(TypeSpec{
		Name: "slice",
		Doc: "slice(stop)\nslice(start, stop[, step])\n\n" +
			"Make a slice object, what the brackets of a[start:stop:step] hold.",
		Flags: Final,
		Ops: Ops{
			New:     newSlice,
			Repr:    sliceRepr,
			Compare: sliceCompare,
			Hash:    sliceHash,
		},
		Rows: []Row{
			{Sig: "start", Fn: func(rt *Runtime, v Value) Value { return v.AsSlice().Start }, Kind: Member},
			{Sig: "stop", Fn: func(rt *Runtime, v Value) Value { return v.AsSlice().Stop }, Kind: Member},
			{Sig: "step", Fn: func(rt *Runtime, v Value) Value { return v.AsSlice().Step }, Kind: Member},
			{Sig: "indices(self, object, /)", Doc: "Return (start, stop, step) as they apply to a sequence of the given length.", Fn: sliceIndices},
		},
	})
}

func newSlice(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if !noKeywords(rt, "slice", names) || !countArgs(rt, "slice", len(args), 1, 3) {
		return Value{}
	}
	rt.Charge(80)
	switch len(args) {
	case 1:
		return NewSlice(None, args[0], None)
	case 2:
		return NewSlice(args[0], args[1], None)
	}
	return NewSlice(args[0], args[1], args[2])
}

func sliceRepr(rt *Runtime, v Value) Value {
	s := v.AsSlice()
	w := newReprWriter(rt)
	if w.text("slice(") && w.repr(s.Start) && w.text(", ") && w.repr(s.Stop) && w.text(", ") && w.repr(s.Step) && w.text(")") {
		return w.str()
	}
	return Value{}
}

func sliceCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, y := a.AsSlice(), b.AsSlice()
	if x == nil || y == nil {
		return NotImplemented
	}
	if x == y {
		return Bool(op == EQ || op == LE || op == GE)
	}
	return compareItems(rt, []Value{x.Start, x.Stop, x.Step}, []Value{y.Start, y.Stop, y.Step}, op)
}

func sliceHash(rt *Runtime, v Value) (uint64, bool) {
	s := v.AsSlice()
	acc := uint64(xxPrime5)
	for _, x := range [3]Value{s.Start, s.Stop, s.Step} {
		h, ok := Hash(rt, x)
		if !ok {
			return 0, false
		}
		acc = xxRound(acc, h)
	}
	// Unlike a tuple's, a slice's hash does not mix the length in.
	if acc == ^uint64(0) {
		return 1546275796, true
	}
	return acc, true
}

// sliceIndices is slice.indices: CPython computes it with ints of any size.
func sliceIndices(rt *Runtime, v, length Value) Value {
	s := v.AsSlice()
	n := Index(rt, length)
	if n.p == nil {
		return Value{}
	}
	if toBig(n).Sign() < 0 {
		return rt.ValueErrorf("length should not be negative")
	}
	start, stop, step, ok := s.longIndices(rt, toBig(n))
	if !ok {
		return Value{}
	}
	return NewTuple([]Value{IntFromBig(start), IntFromBig(stop), IntFromBig(step)})
}

// longIndices adjusts the bounds to a sequence of length n, all of any size.
func (s *Slice) longIndices(rt *Runtime, n *big.Int) (start, stop, step *big.Int, ok bool) {
	step = big.NewInt(1)
	if !s.Step.IsNone() {
		v, ok := sliceBound(rt, s.Step)
		if !ok {
			return nil, nil, nil, false
		}
		step = toBig(v)
		if step.Sign() == 0 {
			rt.ValueErrorf("slice step cannot be zero")
			return nil, nil, nil, false
		}
	}
	lower, upper := new(big.Int), new(big.Int).Set(n)
	if step.Sign() < 0 {
		lower.SetInt64(-1)
		upper.Sub(upper, big.NewInt(1))
	}
	bound := func(v Value, def *big.Int) (*big.Int, bool) {
		if v.IsNone() {
			return new(big.Int).Set(def), true
		}
		i, ok := sliceBound(rt, v)
		if !ok {
			return nil, false
		}
		b := new(big.Int).Set(toBig(i))
		if b.Sign() < 0 {
			b.Add(b, n)
			if b.Cmp(lower) < 0 {
				b.Set(lower)
			}
		} else if b.Cmp(upper) > 0 {
			b.Set(upper)
		}
		return b, true
	}
	first, last := lower, upper
	if step.Sign() < 0 {
		first, last = upper, lower
	}
	if start, ok = bound(s.Start, first); !ok {
		return nil, nil, nil, false
	}
	if stop, ok = bound(s.Stop, last); !ok {
		return nil, nil, nil, false
	}
	return start, stop, new(big.Int).Set(step), true
}

// sliceBound returns a bound that is not None as an exact int of any size.
func sliceBound(rt *Runtime, v Value) (Value, bool) {
	if v.p == &intTag {
		return v, true
	}
	if !hasIndex(v) {
		rt.TypeErrorf("slice indices must be integers or None or have an __index__ method")
		return Value{}, false
	}
	i := Index(rt, v)
	return i, i.p != nil
}

// sliceInt is sliceBound cut to the int64 range, as PySlice_Unpack does.
func sliceInt(rt *Runtime, v Value) (int64, bool) {
	i, ok := sliceBound(rt, v)
	if !ok {
		return 0, false
	}
	if i.p == &intTag {
		return int64(i.n), true
	}
	if toBig(i).Sign() < 0 {
		return math.MinInt64, true
	}
	return math.MaxInt64, true
}

// Unpack evaluates the bounds: the first half of what s[start:stop:step] does.
// It may run script code (__index__), so lengths are looked at afterwards.
func (s *Slice) Unpack(rt *Runtime) (start, stop, step int64, ok bool) {
	step = 1
	if s.Step.p != &noneTag {
		if step, ok = sliceInt(rt, s.Step); !ok {
			return 0, 0, 0, false
		}
		if step == 0 {
			rt.ValueErrorf("slice step cannot be zero")
			return 0, 0, 0, false
		}
		if step == math.MinInt64 {
			step = -math.MaxInt64 // -step must be an int64 too
		}
	}
	if step < 0 {
		start, stop = math.MaxInt64, math.MinInt64
	} else {
		stop = math.MaxInt64
	}
	if s.Start.p != &noneTag {
		if start, ok = sliceInt(rt, s.Start); !ok {
			return 0, 0, 0, false
		}
	}
	if s.Stop.p != &noneTag {
		if stop, ok = sliceInt(rt, s.Stop); !ok {
			return 0, 0, 0, false
		}
	}
	return start, stop, step, true
}

// AdjustSlice fits unpacked bounds to a sequence of length n and returns them
// with the number of items they select (CPython's PySlice_AdjustIndices).
func AdjustSlice(n int, start, stop, step int64) (int, int, int) {
	ln := int64(n)
	clamp := func(i int64) int64 {
		if i < 0 {
			if i += ln; i < 0 {
				if step < 0 {
					return -1
				}
				return 0
			}
		} else if i >= ln {
			if step < 0 {
				return ln - 1
			}
			return ln
		}
		return i
	}
	start, stop = clamp(start), clamp(stop)
	if step < 0 {
		if stop < start {
			return int(start), int(stop), int((start-stop-1)/-step + 1)
		}
	} else if start < stop {
		return int(start), int(stop), int((stop-start-1)/step + 1)
	}
	return int(start), int(stop), 0
}

// Resolve is Unpack followed by AdjustSlice for sequences whose length n no
// script code can change: start, step and the number of items selected.
func (s *Slice) Resolve(rt *Runtime, n int) (start, step, count int, ok bool) {
	a, b, c, ok := s.Unpack(rt)
	if !ok {
		return 0, 0, 0, false
	}
	first, _, count := AdjustSlice(n, a, b, c)
	return first, int(c), count, true
}

// isSlice reports whether a subscript is a slice.
func isSlice(v Value) bool { _, ok := v.p.impl.(*Slice); return ok }

// sliceRange is Resolve for a v that isSlice.
func sliceRange(rt *Runtime, v Value, n int) (start, step, count int, ok bool) {
	return v.p.impl.(*Slice).Resolve(rt, n)
}
