package object

import (
	"math"
	"math/big"
)

// RangeIter is iter(range) when everything fits 64 bits. Its fields are public
// to the executor's for loops.
type RangeIter struct {
	Object
	WalkMark
	Cur, Step, Left int64
}

// LongRangeIter is iter(range) for larger ints.
type LongRangeIter struct {
	Object
	WalkMark
	cur, step, left *big.Int
}

// The types of iterators over ranges.
var (
	RangeIterType     Type
	LongRangeIterType Type
)

func newRangeIter(start, step, n int64) *RangeIter {
	it := &RangeIter{Cur: start, Step: step, Left: n}
	it.Object = Object{&RangeIterType, it}
	return it
}

// Value returns the iterator as a Python value.
func (it *RangeIter) Value() Value { return Value{p: &it.Object} }

// AsRangeIter returns the range iterator v, or nil. v must not be null.
func (v Value) AsRangeIter() *RangeIter { it, _ := v.p.impl.(*RangeIter); return it }

// Next returns the next int, null at the end.
func (it *RangeIter) Next() Value {
	if it.Left <= 0 {
		return Value{}
	}
	it.Left--
	i := it.Cur
	it.Cur = i + it.Step
	return Int(i)
}

func init() {
	RangeIterType.define(TypeSpec{
		Name: "range_iterator", Flags: Final | NoNew,
		Ops:  Ops{Iter: selfIter, Next: func(rt *Runtime, v Value) Value { return v.p.impl.(*RangeIter).Next() }},
		Rows: []Row{hintRow(func(rt *Runtime, v Value) Value { return Int(iterLeft(v)) })},
	})
	LongRangeIterType.define(TypeSpec{
		Name: "longrange_iterator", Flags: Final | NoNew,
		Ops: Ops{Iter: selfIter, Next: longRangeNext},
		Rows: []Row{hintRow(func(rt *Runtime, v Value) Value {
			return IntFromBig(new(big.Int).Set(v.p.impl.(*LongRangeIter).left))
		})},
	})
}

func longRangeNext(rt *Runtime, v Value) Value {
	it := v.p.impl.(*LongRangeIter)
	if it.left.Sign() <= 0 {
		return Value{}
	}
	rt.Charge(64)
	x := it.cur
	it.cur = new(big.Int).Add(x, it.step)
	it.left.Sub(it.left, big.NewInt(1))
	return IntFromBig(x)
}

func newLongRangeIter(start, step, n *big.Int) Value {
	it := &LongRangeIter{cur: new(big.Int).Set(start), step: new(big.Int).Set(step), left: new(big.Int).Set(n)}
	it.Object = Object{&LongRangeIterType, it}
	return Value{p: &it.Object}
}

// iter returns the fast iterator; ok is false when the ints need a
// LongRangeIter, by CPython's rule (the sum after the last item must fit).
func (r *Range) iter() (*RangeIter, bool) {
	if !r.small {
		return nil, false
	}
	if r.n > 0 {
		stop := int64(r.Stop.n)
		if r.step > 0 && stop > math.MaxInt64-(r.step-1) || r.step < 0 && stop < math.MinInt64+(-1-r.step) {
			return nil, false
		}
	}
	return newRangeIter(r.start, r.step, r.n), true
}

// Iter returns iter(r).
func (r *Range) Iter() Value {
	if it, ok := r.iter(); ok {
		return it.Value()
	}
	return newLongRangeIter(toBig(r.Start), toBig(r.Step), toBig(r.length))
}

func rangeReversed(rt *Runtime, v Value) Value {
	r := v.AsRange()
	if r.small {
		stop := r.start - r.step
		if r.step != math.MinInt64 && (r.step > 0) == (stop < r.start) {
			return newRangeIter(r.start+(r.n-1)*r.step, -r.step, r.n).Value()
		}
	}
	last := new(big.Int).Sub(toBig(r.length), big.NewInt(1))
	return newLongRangeIter(r.at(last), new(big.Int).Neg(toBig(r.Step)), toBig(r.length))
}

// addOne returns n + 1 for an exact int n.
func addOne(n Value) Value {
	if n.p == &intTag && int64(n.n) < math.MaxInt64 {
		return Int(int64(n.n) + 1)
	}
	return IntFromBig(new(big.Int).Add(toBig(n), big.NewInt(1)))
}
