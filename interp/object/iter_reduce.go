package object

import "math/big"

// This file says how copy and pickle make iterators again: by iter() or
// reversed() of what they walk over, and the place where they are.

// iterVia returns (name, args) or (name, args, state) with a function of
// builtins; state may be null.
func (rt *Runtime) iterVia(name string, state Value, args ...Value) Value {
	fn := rt.builtinNamed(name)
	if fn.p == nil {
		return fn
	}
	if state.p == nil {
		return NewTuple2(fn, NewTuple(args))
	}
	return NewTuple([]Value{fn, NewTuple(args), state})
}

func reduceRow(f func(rt *Runtime, v Value) Value) Row {
	return Row{Sig: "__reduce__(self, /)", Doc: "What the iterator can be rebuilt from.", Fn: f}
}

// setStateRow is __setstate__ for iterators whose state is an index.
func setStateRow(f func(v Value, i int64)) Row {
	return Row{Sig: "__setstate__(self, object, /)", Doc: "Move to the given place.", Fn: func(rt *Runtime, v, state Value) Value {
		i, ok := placeArg(rt, state)
		if !ok {
			return Value{}
		}
		f(v, i)
		return None
	}}
}

// placeArg is the argument of __setstate__: an int, with CPython's words.
func placeArg(rt *Runtime, v Value) (int64, bool) {
	if !IsInstance(v, &IntType) {
		rt.TypeErrorf("an integer is required")
		return 0, false
	}
	return IndexInt(rt, v)
}

// remaining lists what an iterator over a dict or set has left, without moving
// it, for iterators that are rebuilt as iterators over a list.
func remaining(rt *Runtime, copied Value) Value {
	items, ok := ToSlice(rt, copied)
	if !ok {
		return Value{}
	}
	return rt.iterVia("iter", Value{}, NewList(items))
}

func listIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*ListIter)
	if it.List == nil {
		return rt.iterVia("iter", Value{}, NewList(nil))
	}
	return rt.iterVia("iter", Int(int64(it.I)), it.List.Value())
}

func tupleIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*TupleIter)
	if it.I >= len(it.Items) {
		return rt.iterVia("iter", Value{}, EmptyTuple)
	}
	return rt.iterVia("iter", Int(int64(it.I)), NewTuple(it.Items))
}

func listRevIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*ListRevIter)
	if it.List == nil || it.I < 0 {
		return rt.iterVia("reversed", Value{}, NewList(nil))
	}
	return rt.iterVia("reversed", Int(int64(it.I)), it.List.Value())
}

func rangeIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*RangeIter)
	r := newRangeBig(Int(it.Cur), addBig(it.Cur, it.Step, it.Left), Int(it.Step))
	return rt.iterVia("iter", None, r)
}

// addBig returns a + b*n.
func addBig(a, b, n int64) Value {
	x := new(big.Int).Mul(big.NewInt(b), big.NewInt(n))
	return IntFromBig(x.Add(x, big.NewInt(a)))
}

func longRangeIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*LongRangeIter)
	stop := new(big.Int).Mul(it.step, it.left)
	stop.Add(stop, it.cur)
	r := newRangeBig(IntFromBig(new(big.Int).Set(it.cur)), IntFromBig(stop), IntFromBig(new(big.Int).Set(it.step)))
	return rt.iterVia("iter", None, r)
}

func longRangeIterSetState(rt *Runtime, v, state Value) Value {
	n := Index(rt, state)
	if n.p == nil {
		return n
	}
	it, i := v.p.impl.(*LongRangeIter), toBig(n)
	if i.Sign() < 0 {
		i = new(big.Int)
	}
	if i.Cmp(it.left) > 0 {
		i = it.left
	}
	i = new(big.Int).Set(i)
	it.cur = new(big.Int).Add(it.cur, new(big.Int).Mul(it.step, i))
	it.left = new(big.Int).Sub(it.left, i)
	return None
}

func dictIterReduce(rt *Runtime, v Value) Value {
	c := *v.p.impl.(*DictIter)
	c.Object = Object{v.p.typ, &c}
	return remaining(rt, Value{p: &c.Object})
}

func setIterReduce(rt *Runtime, v Value) Value {
	c := *v.p.impl.(*SetIter)
	c.Object = Object{v.p.typ, &c}
	return remaining(rt, Value{p: &c.Object})
}

func seqIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*SeqIter)
	if it.seq.p == nil {
		return rt.iterVia("iter", Value{}, EmptyTuple)
	}
	return rt.iterVia("iter", Int(it.i), it.seq)
}

func callIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*CallIter)
	if it.fn.p == nil {
		return rt.iterVia("iter", Value{}, EmptyTuple)
	}
	return rt.iterVia("iter", Value{}, it.fn, it.sentinel)
}

func enumerateReduce(rt *Runtime, v Value) Value {
	e := exactOf(v).p.impl.(*Enumerate)
	return NewTuple2(v.p.typ.Value(), NewTuple2(e.it, e.n))
}

func zipReduce(rt *Runtime, v Value) Value {
	z := exactOf(v).p.impl.(*Zip)
	its := NewTuple(append([]Value(nil), z.its...))
	if z.strict {
		return NewTuple3(v.p.typ.Value(), its, True)
	}
	return NewTuple2(v.p.typ.Value(), its)
}

func zipSetState(rt *Runtime, v, state Value) Value {
	t := Truth(rt, state)
	if t < 0 {
		return Value{}
	}
	exactOf(v).p.impl.(*Zip).strict = t == 1
	return None
}

func mapReduce(rt *Runtime, v Value) Value {
	m := exactOf(v).p.impl.(*Map)
	return NewTuple2(v.p.typ.Value(), NewTuple(append([]Value{m.fn}, m.its...)))
}

func filterReduce(rt *Runtime, v Value) Value {
	f := exactOf(v).p.impl.(*Filter)
	return NewTuple2(v.p.typ.Value(), NewTuple2(f.fn, f.it))
}

func reversedReduce(rt *Runtime, v Value) Value {
	r := exactOf(v).p.impl.(*Reversed)
	if r.seq.p == nil || r.i < 0 {
		return NewTuple2(v.p.typ.Value(), NewTuple([]Value{EmptyTuple}))
	}
	return NewTuple3(v.p.typ.Value(), NewTuple([]Value{r.seq}), Int(r.i))
}

func reversedSetState(rt *Runtime, v, state Value) Value {
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
