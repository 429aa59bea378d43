package object

import (
	"math"
	"math/big"
)

// Range is a range object. Its three ints may be of any size; small tells that
// they and the length fit 64 bits, and then the fields behind it hold them.
type Range struct {
	Object
	WalkMark
	Start, Stop, Step Value // exact ints
	length            Value // exact int
	small             bool
	start, step, n    int64
}

// RangeType is the type of range objects.
var RangeType Type

// NewRange returns range(start, stop, step) for step != 0.
func NewRange(start, stop, step int64) Value {
	n := rangeLen(start, stop, step)
	if n > math.MaxInt64 {
		return newRangeBig(Int(start), Int(stop), Int(step))
	}
	r := &Range{Start: Int(start), Stop: Int(stop), Step: Int(step), length: Int(int64(n)), small: true, start: start, step: step, n: int64(n)}
	r.Object = Object{&RangeType, r}
	return Value{p: &r.Object}
}

// Set makes r, which no script has seen, range(start, stop, step). It reports
// false for those that are not made of 64-bit ints or have no items to count.
func (r *Range) Set(start, stop, step int64) bool {
	if step == 0 {
		return false
	}
	n := rangeLen(start, stop, step)
	if n > math.MaxInt64 {
		return false
	}
	r.start, r.step, r.n = start, step, int64(n)
	return true
}

// rangeLen counts the items of a range of 64-bit ints; the count itself may
// need all 64 bits.
func rangeLen(start, stop, step int64) uint64 {
	if step > 0 {
		if start >= stop {
			return 0
		}
		return (uint64(stop)-uint64(start)-1)/uint64(step) + 1
	}
	if start <= stop {
		return 0
	}
	return (uint64(start)-uint64(stop)-1)/(0-uint64(step)) + 1
}

// newRangeBig returns the range of three exact ints of any size.
func newRangeBig(start, stop, step Value) Value {
	if start.p == &intTag && stop.p == &intTag && step.p == &intTag && rangeLen(int64(start.n), int64(stop.n), int64(step.n)) <= math.MaxInt64 {
		return NewRange(int64(start.n), int64(stop.n), int64(step.n))
	}
	lo, hi, st := toBig(start), toBig(stop), toBig(step)
	if st.Sign() < 0 {
		lo, hi, st = hi, lo, new(big.Int).Neg(st)
	}
	n := new(big.Int)
	if lo.Cmp(hi) < 0 {
		n.Sub(hi, lo)
		n.Sub(n, big.NewInt(1))
		n.Quo(n, st)
		n.Add(n, big.NewInt(1))
	}
	r := &Range{Start: start, Stop: stop, Step: step, length: IntFromBig(n)}
	r.Object = Object{&RangeType, r}
	return Value{p: &r.Object}
}

// AsRange returns the range v, or nil. v must not be null.
func (v Value) AsRange() *Range { r, _ := v.p.impl.(*Range); return r }

func init() {
	RangeType.define(TypeSpec{
		Name:  "range",
		Doc:   "range(stop)\nrange(start, stop[, step])\n\nThe ints from start (0 by default) up to but not including stop, step apart.",
		Flags: Final | SeqType,
		Ops: Ops{
			New:      newRange,
			Bool:     func(rt *Runtime, v Value) int { return b2i(v.AsRange().length != Int(0)) },
			Len:      rangeLength,
			GetItem:  rangeGetItem,
			Contains: rangeContains,
			Iter:     func(rt *Runtime, v Value) Value { return v.AsRange().Iter() },
			Hash:     rangeHash,
			Compare:  rangeCompare,
			Repr:     rangeRepr,
		},
		Rows: []Row{
			{Sig: "start", Fn: func(rt *Runtime, v Value) Value { return v.AsRange().Start }, Kind: Member},
			{Sig: "stop", Fn: func(rt *Runtime, v Value) Value { return v.AsRange().Stop }, Kind: Member},
			{Sig: "step", Fn: func(rt *Runtime, v Value) Value { return v.AsRange().Step }, Kind: Member},
			{Sig: "__reversed__(self, /)", Doc: "Return a reverse iterator.", Fn: rangeReversed},
			{Sig: "count(self, value, /)", Doc: "Return the number of occurrences of value.", Fn: rangeCount},
			{Sig: "index(self, value, /)", Doc: "Return the index of value.\n\nRaises ValueError if the value is not present.", Fn: rangeIndex},
		},
	})
}

func newRange(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if !noKeywords(rt, "range", names) || !countArgs(rt, "range", len(args), 1, 3) {
		return Value{}
	}
	var b [3]Value
	for i, x := range args {
		if b[i] = Index(rt, x); b[i].p == nil {
			return Value{}
		}
	}
	rt.Charge(160)
	switch len(args) {
	case 1:
		return newRangeBig(Int(0), b[0], Int(1))
	case 2:
		return newRangeBig(b[0], b[1], Int(1))
	}
	if b[2] == Int(0) {
		return rt.ValueErrorf("range() arg 3 must not be zero")
	}
	return newRangeBig(b[0], b[1], b[2])
}

func rangeLength(rt *Runtime, v Value) int {
	r := v.AsRange()
	if !r.small {
		if r.length.p != &intTag {
			rt.OverflowErrorf("Python int too large to convert to C ssize_t")
			return -1
		}
		return int(r.length.n)
	}
	return int(r.n)
}

func rangeRepr(rt *Runtime, v Value) Value {
	r := v.AsRange()
	w := newReprWriter(rt)
	if !w.text("range(") || !w.repr(r.Start) || !w.text(", ") || !w.repr(r.Stop) {
		return Value{}
	}
	if r.Step != Int(1) && (!w.text(", ") || !w.repr(r.Step)) {
		return Value{}
	}
	if !w.text(")") {
		return Value{}
	}
	return w.str()
}

// at returns start + i*step for an i of any size.
func (r *Range) at(i *big.Int) *big.Int {
	b := new(big.Int).Mul(i, toBig(r.Step))
	return b.Add(b, toBig(r.Start))
}

func rangeGetItem(rt *Runtime, v, key Value) Value {
	r := v.AsRange()
	if s := key.AsSlice(); s != nil {
		return r.slice(rt, s)
	}
	if key.p != &intTag {
		if !hasIndex(key) {
			return rt.TypeErrorf("range indices must be integers or slices, not %s", TypeName(key))
		}
		if key = Index(rt, key); key.p == nil {
			return Value{}
		}
	}
	if r.small && key.p == &intTag {
		i := int64(key.n)
		if i < 0 {
			i += r.n
		}
		if i < 0 || i >= r.n {
			return rt.IndexErrorf("range object index out of range")
		}
		return Int(r.start + i*r.step)
	}
	i, n := new(big.Int).Set(toBig(key)), toBig(r.length)
	if i.Sign() < 0 {
		i.Add(i, n)
	}
	if i.Sign() < 0 || i.Cmp(n) >= 0 {
		return rt.IndexErrorf("range object index out of range")
	}
	return IntFromBig(r.at(i))
}

func (r *Range) slice(rt *Runtime, s *Slice) Value {
	rt.Charge(160)
	const tame = 1 << 31
	if plainBound(s.Start) && plainBound(s.Stop) && plainBound(s.Step) && r.small && r.n < tame && r.step < tame && r.step > -tame && r.start < 1<<61 && r.start > -1<<61 {
		a, b, c, ok := s.Unpack(rt)
		if !ok {
			return Value{}
		}
		if c < tame && c > -tame {
			start, stop, _ := AdjustSlice(int(r.n), a, b, c)
			return NewRange(r.start+int64(start)*r.step, r.start+int64(stop)*r.step, c*r.step)
		}
	}
	start, stop, step, ok := s.longIndices(rt, toBig(r.length))
	if !ok {
		return Value{}
	}
	return newRangeBig(IntFromBig(r.at(start)), IntFromBig(r.at(stop)), IntFromBig(step.Mul(step, toBig(r.Step))))
}

// find returns the index of the exact int x, null if it is not in the range.
func (r *Range) find(x Value) Value {
	if r.small && x.p == &intTag {
		// Differences of 64-bit ints need 65 bits: compare first.
		i := int64(x.n)
		last := r.start + (r.n-1)*r.step
		lo, hi, step := r.start, last, uint64(r.step)
		if r.step < 0 {
			lo, hi, step = last, r.start, 0-step
		}
		if r.n == 0 || i < lo || i > hi {
			return Value{}
		}
		d := uint64(i) - uint64(r.start)
		if r.step < 0 {
			d = uint64(r.start) - uint64(i)
		}
		if d%step != 0 {
			return Value{}
		}
		return Int(int64(d / step))
	}
	d := new(big.Int).Sub(toBig(x), toBig(r.Start))
	q, m := new(big.Int).QuoRem(d, toBig(r.Step), new(big.Int))
	if m.Sign() != 0 || q.Sign() < 0 || q.Cmp(toBig(r.length)) >= 0 {
		return Value{}
	}
	return IntFromBig(q)
}

// exactInt returns x as an exact int if it is one or a bool, else null: other
// values are looked for one by one, as in CPython.
func exactInt(x Value) Value {
	switch {
	case x.p == &intTag:
		return x
	case x.p == &boolTag:
		return Int(int64(x.n))
	}
	if _, ok := x.p.impl.(*BigInt); ok {
		return x
	}
	return Value{}
}

func rangeContains(rt *Runtime, v, x Value) int {
	if i := exactInt(x); i.p != nil {
		return b2i(v.AsRange().find(i).p != nil)
	}
	_, r := searchIter(rt, v.AsRange().Iter(), x)
	return r
}

// searchIter looks for x among what an iterator gives: its index and 1, or 0,
// or -1 with an exception pending.
func searchIter(rt *Runtime, it, x Value) (int64, int) {
	for i := int64(0); ; i++ {
		if !rt.Tick() {
			return 0, -1
		}
		y := Next(rt, it)
		if y.p == nil {
			if rt.exc != nil {
				return 0, -1
			}
			return 0, 0
		}
		if r := Equal(rt, y, x); r != 0 {
			return i, r
		}
	}
}

func rangeIndex(rt *Runtime, v, x Value) Value {
	if i := exactInt(x); i.p != nil {
		if at := v.AsRange().find(i); at.p != nil {
			return at
		}
		s, ok := ReprText(rt, x)
		if !ok {
			return Value{}
		}
		return rt.ValueErrorf("%s is not in range", s)
	}
	switch i, r := searchIter(rt, v.AsRange().Iter(), x); r {
	case 1:
		return Int(i)
	case 0:
		return rt.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return Value{}
}

func rangeCount(rt *Runtime, v, x Value) Value {
	if i := exactInt(x); i.p != nil {
		return Int(int64(b2i(v.AsRange().find(i).p != nil)))
	}
	n := int64(0)
	it := v.AsRange().Iter()
	for {
		if !rt.Tick() {
			return Value{}
		}
		y := Next(rt, it)
		if y.p == nil {
			return Int(n)
		}
		r := Equal(rt, y, x)
		if r < 0 {
			return Value{}
		}
		n += int64(r)
	}
}

// sameInt compares exact ints.
func sameInt(a, b Value) bool {
	if a.p == &intTag || b.p == &intTag {
		return a == b
	}
	return toBig(a).Cmp(toBig(b)) == 0
}

func rangeCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, y := a.AsRange(), b.AsRange()
	if x == nil || y == nil || op != EQ && op != NE {
		return NotImplemented
	}
	same := x == y || sameInt(x.length, y.length) &&
		(x.length == Int(0) || sameInt(x.Start, y.Start) && (x.length == Int(1) || sameInt(x.Step, y.Step)))
	return Bool(same == (op == EQ))
}

func rangeHash(rt *Runtime, v Value) (uint64, bool) {
	r := v.AsRange()
	t := [3]Value{r.length, None, None}
	if r.length != Int(0) {
		t[1] = r.Start
		if r.length != Int(1) {
			t[2] = r.Step
		}
	}
	return Hash(rt, NewTuple(t[:]))
}

// Ints returns the first value, the number of values and the step of a range
// whose values all fit 64 bits; ok is false for others.
func (r *Range) Ints() (first, n, step int64, ok bool) {
	if !r.small {
		return 0, 0, 0, false
	}
	return r.start, r.n, r.step, true
}
