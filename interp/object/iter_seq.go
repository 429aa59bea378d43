package object

import "math"

// SeqIter is iter(v) for a v that has only __getitem__.
type SeqIter struct {
	Object
	WalkMark
	seq Value // null once exhausted
	i   int64
}

// SeqIterType is the type of SeqIters; CPython calls it iterator.
var SeqIterType Type

func newSeqIter(v Value) Value {
	it := &SeqIter{seq: v}
	it.Object = Object{&SeqIterType, it}
	return Value{p: &it.Object}
}

func init() {
	SeqIterType.define(TypeSpec{
		Name: "iterator", Flags: Final | NoNew,
		Ops:  Ops{Iter: selfIter, Next: seqIterNext},
		Rows: []Row{hintRow(seqIterHint)},
	})
}

func seqIterNext(rt *Runtime, v Value) Value {
	it := v.p.impl.(*SeqIter)
	if it.seq.p == nil {
		return Value{}
	}
	if it.i == math.MaxInt64 {
		return rt.OverflowErrorf("iter index too large")
	}
	x := GetItem(rt, it.seq, Int(it.i))
	if x.p != nil {
		it.i++
		return x
	}
	if rt.Matches(&IndexErrorType) || rt.Matches(&StopIterationType) {
		rt.Clear()
		it.seq = Value{}
	}
	return Value{}
}

func seqIterHint(rt *Runtime, v Value) Value {
	it := v.p.impl.(*SeqIter)
	if it.seq.p == nil {
		return Int(0)
	}
	if it.seq.p.typ.Ops.Len == nil {
		return NotImplemented
	}
	n := Len(rt, it.seq)
	if n < 0 {
		return Value{}
	}
	return Int(max(int64(n)-it.i, 0))
}
