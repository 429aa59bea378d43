package object

import "math/big"

// This file holds the reductions of iterators over long ranges and of reversed
// objects.

func reduceLongRangeIter(rt *Runtime, v Value) Value {
	it := v.p.impl.(*LongRangeIter)
	stop := new(big.Int).Mul(it.step, it.left)
	stop.Add(stop, it.cur)
	r := newRangeBig(IntFromBig(new(big.Int).Set(it.cur)), IntFromBig(stop), IntFromBig(new(big.Int).Set(it.step)))
	return NewTuple3(builtinNamed(rt, "iter"), NewTuple([]Value{r}), None)
}

func setLongRangeIter(rt *Runtime, v, state Value) Value {
	n := Index(rt, state)
	if n.p == nil {
		return n
	}
	it, i := v.p.impl.(*LongRangeIter), new(big.Int).Set(toBig(n))
	if i.Sign() < 0 {
		i.SetInt64(0)
	}
	if i.Cmp(it.left) > 0 {
		i.Set(it.left)
	}
	it.cur = new(big.Int).Add(it.cur, new(big.Int).Mul(it.step, i))
	it.left = new(big.Int).Sub(it.left, i)
	return None
}

func reduceReversed(rt *Runtime, v Value) Value {
	r := exactOf(v).p.impl.(*Reversed)
	if r.seq.p == nil || r.i < 0 {
		return called(v.p.typ.Value(), EmptyTuple)
	}
	return NewTuple3(v.p.typ.Value(), NewTuple([]Value{r.seq}), Int(r.i))
}

func setReversed(rt *Runtime, v, state Value) Value {
	i, ok := IndexInt(rt, state)
	if !ok {
		return Value{}
	}
	r := exactOf(v).p.impl.(*Reversed)
	if r.seq.p == nil {
		return None
	}
	n := Len(rt, r.seq)
	if n < 0 {
		return Value{}
	}
	r.i = min(max(i, -1), int64(n)-1)
	return None
}
