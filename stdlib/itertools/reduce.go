package itertools

import "github.com/ouro-lang/ouro/interp/object"

// This file is what copy and pickle ask iterators for.

const goingAway = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14."

func warnPickle(rt *runtime) bool { return rt.Warn(&object.DeprecationWarningType, goingAway) }

// reduceRow is the row of __reduce__: get gives the arguments that make the
// iterator anew, and the state to set then, null for none.
func reduceRow(get func(rt *runtime, v value) (args []value, state value)) object.Row {
	return object.Row{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: func(rt *runtime, v value) value {
		if !warnPickle(rt) {
			return null
		}
		args, state := get(rt, v)
		if rt.Pending() != nil {
			return null
		}
		if state.IsNull() {
			return object.NewTuple2(v.Type().Value(), object.NewTuple(args))
		}
		return object.NewTuple3(v.Type().Value(), object.NewTuple(args), state)
	}}
}

func setRow(set func(rt *runtime, v, state value) bool) object.Row {
	return object.Row{Sig: "__setstate__(self, state, /)", Doc: "Set state information for unpickling.", Fn: func(rt *runtime, v, state value) value {
		if !warnPickle(rt) || !set(rt, v, state) {
			return null
		}
		return object.None
	}}
}

func init() {
	object.AddRows(accumulateType, reduceAccumulateRow(), setRow(func(rt *runtime, v, state value) bool {
		a := self[*accumulate](v)
		a.total, a.initial = state, null
		return true
	}))
	object.AddRows(chainType, reduceRow(reduceChain), setRow(setChain))
	object.AddRows(countType, reduceRow(func(rt *runtime, v value) ([]value, value) {
		c := self[*count](v)
		if c.n.IsInt() && c.step == object.Int(1) {
			return []value{c.n}, null
		}
		return []value{c.n, c.step}, null
	}))
	object.AddRows(cycleType, reduceRow(reduceCycle), setRow(setCycle))
	object.AddRows(repeatType, reduceRow(func(rt *runtime, v value) ([]value, value) {
		r := self[*repeat](v)
		if r.left < 0 {
			return []value{r.x}, null
		}
		return []value{r.x, object.Int(r.left)}, null
	}))
	object.AddRows(compressType, reduceRow(func(rt *runtime, v value) ([]value, value) {
		c := self[*compress](v)
		return []value{c.data, c.selectors}, null
	}))
	plain := reduceRow(func(rt *runtime, v value) ([]value, value) {
		f := self[*filter](v)
		return []value{f.fn, f.it}, null
	})
	object.AddRows(filterfalseType, plain)
	object.AddRows(starmapType, plain)
	stated := reduceRow(func(rt *runtime, v value) ([]value, value) {
		f := self[*filter](v)
		return []value{f.fn, f.it}, object.Bool(f.state)
	})
	setStated := setRow(func(rt *runtime, v, state value) bool {
		t := object.Truth(rt, state)
		self[*filter](v).state = t == 1
		return t >= 0
	})
	object.AddRows(dropwhileType, stated, setStated)
	object.AddRows(takewhileType, stated, setStated)
	object.AddRows(isliceType, reduceRow(reduceIslice), setRow(func(rt *runtime, v, state value) bool {
		n, ok := object.IndexInt(rt, state)
		self[*islice](v).count = n
		return ok
	}))
	object.AddRows(groupbyType, reduceRow(reduceGroupby), setRow(setGroupby))
	object.AddRows(grouperType, object.Row{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: reduceGrouper})
	object.AddRows(zipLongestType, reduceRow(reduceZipLongest), setRow(func(rt *runtime, v, state value) bool {
		self[*zipLongest](v).fill = state
		return true
	}))
	object.AddRows(productType, reduceRow(reduceProduct), setRow(setProduct))
	for _, t := range []*object.Type{permutationsType, combinationsType, combinationsReplType} {
		object.AddRows(t, reduceRow(reduceChoice), setRow(setChoice))
	}
}

// noneIfNull is v as an argument.
func noneIfNull(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// reduceAccumulateRow is the row of accumulate: a total of None would be taken
// for no state, so an accumulate that gives it first is wrapped in an islice.
func reduceAccumulateRow() object.Row {
	row := reduceRow(func(rt *runtime, v value) ([]value, value) {
		a := self[*accumulate](v)
		if !a.initial.IsNull() {
			return []value{inFront(rt, a.initial, a.it), noneIfNull(a.fn)}, object.None
		}
		return []value{a.it, noneIfNull(a.fn)}, a.total
	})
	reduce := row.Fn.(func(rt *runtime, v value) value)
	row.Fn = func(rt *runtime, v value) value {
		a := self[*accumulate](v)
		if !a.initial.IsNull() || !a.total.IsNone() {
			return reduce(rt, v)
		}
		if !warnPickle(rt) {
			return null
		}
		it := inFront(rt, a.total, a.it)
		if it.IsNull() {
			return null
		}
		if it = object.Call2(rt, v.Type().Value(), it, noneIfNull(a.fn)); it.IsNull() {
			return null
		}
		return object.NewTuple2(isliceType.Value(), object.NewTuple([]value{it, object.Int(1), object.None}))
	}
	return row
}

// inFront is an iterator over x and what it gives.
func inFront(rt *runtime, x, it value) value {
	return object.Call2(rt, chainType.Value(), object.NewTuple([]value{x}), it)
}

func reduceChain(rt *runtime, v value) ([]value, value) {
	c := self[*chain](v)
	switch {
	case c.source.IsNull():
		return nil, null
	case c.active.IsNull():
		return nil, object.NewTuple([]value{c.source})
	}
	return nil, object.NewTuple2(c.source, c.active)
}

func setChain(rt *runtime, v, state value) bool {
	t := object.AsTuple(state)
	if t == nil {
		rt.TypeErrorf("state is not a tuple")
		return false
	}
	if t.Len() < 1 || t.Len() > 2 {
		rt.TypeErrorf("function missing required argument 'state' (pos 1)")
		return false
	}
	var parts [2]value
	for i := range t.Len() {
		if parts[i] = t.At(i); parts[i].Type().Ops.Next == nil {
			rt.TypeErrorf("Arguments must be iterators.")
			return false
		}
	}
	c := self[*chain](v)
	c.source, c.active = parts[0], parts[1]
	return true
}

func reduceCycle(rt *runtime, v value) ([]value, value) {
	c := self[*cycle](v)
	if !rt.AllocN(int64(len(c.saved)), 16) {
		return nil, null
	}
	saved := object.NewList(append([]value(nil), c.saved...))
	if !c.it.IsNull() {
		return []value{c.it}, object.NewTuple2(saved, object.Bool(c.again))
	}
	it := object.Iter(rt, saved)
	if it.IsNull() || c.i != 0 && object.CallMethod(rt, it, "__setstate__", object.Int(int64(c.i))).IsNull() {
		return nil, null
	}
	return []value{it}, object.NewTuple2(saved, object.True)
}

func setCycle(rt *runtime, v, state value) bool {
	t := object.AsTuple(state)
	if t == nil {
		rt.TypeErrorf("state is not a tuple")
		return false
	}
	if t.Len() != 2 || object.AsList(t.At(0)) == nil {
		rt.TypeErrorf("a list and a number are required")
		return false
	}
	first, ok := object.IndexInt(rt, t.At(1))
	saved, fine := object.ToSlice(rt, t.At(0))
	if !ok || !fine {
		return false
	}
	// In the second pass the items come from the iterator and are not kept
	// again.
	c := self[*cycle](v)
	c.saved, c.i, c.again = saved, 0, first != 0
	return true
}

func reduceIslice(rt *runtime, v value) ([]value, value) {
	s := self[*islice](v)
	if s.it.IsNull() {
		return []value{object.Iter(rt, object.NewList(nil)), object.Int(0)}, object.Int(0)
	}
	stop := object.None
	if s.stop >= 0 {
		stop = object.Int(s.stop)
	}
	return []value{s.it, object.Int(s.next), stop, object.Int(s.step)}, object.Int(s.count)
}

func reduceGroupby(rt *runtime, v value) ([]value, value) {
	g := self[*groupby](v)
	args := []value{g.it, noneIfNull(g.fn)}
	if g.item.IsNull() || g.key.IsNull() || g.target.IsNull() {
		return args, null
	}
	return args, object.NewTuple3(g.item, g.target, g.key)
}

// reduceGrouper is the row of a group: one that the next has followed is empty
// for good and becomes an empty iterator.
func reduceGrouper(rt *runtime, v value) value {
	if !warnPickle(rt) {
		return null
	}
	g := self[*grouper](v)
	if g.parent.current != g {
		iter := rt.Builtins.Dict.GetStr("iter")
		return object.NewTuple2(iter, object.NewTuple1(object.EmptyTuple))
	}
	return object.NewTuple2(v.Type().Value(), object.NewTuple2(object.ValueOf(&g.parent.Object), g.target))
}

func setGroupby(rt *runtime, v, state value) bool {
	t := object.AsTuple(state)
	if t == nil || t.Len() != 3 {
		rt.TypeErrorf("state is not a tuple")
		return false
	}
	g := self[*groupby](v)
	g.item, g.target, g.key, g.haveTarget = t.At(0), t.At(1), t.At(2), true
	return true
}

func reduceZipLongest(rt *runtime, v value) ([]value, value) {
	z := self[*zipLongest](v)
	args := make([]value, len(z.its))
	for i, it := range z.its {
		if args[i] = it; it.IsNull() {
			args[i] = object.NewTuple(nil)
		}
	}
	return args, z.fill
}

// indices is a tuple of numbers.
func indices(n []int) value {
	t := make([]value, len(n))
	for i, x := range n {
		t[i] = object.Int(int64(x))
	}
	return object.NewTuple(t)
}

// readIndices reads a tuple of len(into) numbers, each brought between 0 and
// most(i).
func readIndices(rt *runtime, v value, into []int, most func(i int) int) bool {
	t := object.AsTuple(v)
	if t == nil || t.Len() != len(into) {
		rt.ValueErrorf("invalid arguments")
		return false
	}
	for i := range into {
		n, ok := object.IndexInt(rt, t.At(i))
		if !ok {
			return false
		}
		into[i] = int(min(max(n, 0), int64(most(i))))
	}
	return true
}

func reduceProduct(rt *runtime, v value) ([]value, value) {
	p := self[*product](v)
	if p.at == done {
		return []value{object.NewTuple(nil)}, null
	}
	args := make([]value, len(p.pools))
	for i, pool := range p.pools {
		if !rt.AllocN(int64(len(pool)), 16) {
			return nil, null
		}
		args[i] = object.NewTuple(append([]value(nil), pool...))
	}
	if p.at == fresh {
		return args, null
	}
	return args, indices(p.index)
}

func setProduct(rt *runtime, v, state value) bool {
	p := self[*product](v)
	for _, pool := range p.pools {
		if len(pool) == 0 {
			p.at = done
			return true
		}
	}
	if !readIndices(rt, state, p.index, func(i int) int { return len(p.pools[i]) - 1 }) {
		return false
	}
	p.at = running
	return true
}

func reduceChoice(rt *runtime, v value) ([]value, value) {
	c := self[*choice](v)
	if c.at == done {
		return []value{object.NewTuple(nil), object.Int(int64(c.r))}, null
	}
	if !rt.AllocN(int64(len(c.pool)+len(c.index)), 32) {
		return nil, null
	}
	args := []value{object.NewTuple(append([]value(nil), c.pool...)), object.Int(int64(c.r))}
	switch {
	case c.at == fresh:
		return args, null
	case c.cycles != nil:
		return args, object.NewTuple2(indices(c.index), indices(c.cycles))
	}
	return args, indices(c.index)
}

func setChoice(rt *runtime, v, state value) bool {
	c := self[*choice](v)
	n := len(c.pool)
	most := func(i int) int { return max(n-1, 0) }
	ok := false
	switch {
	case c.index == nil:
		return true // there are too few items: it stays at its end
	case c.cycles != nil:
		t := object.AsTuple(state)
		if t == nil || t.Len() != 2 || object.AsTuple(t.At(0)) == nil || object.AsTuple(t.At(1)) == nil {
			rt.TypeErrorf("a tuple of two tuples is required")
			return false
		}
		cycles := make([]int, len(c.cycles))
		ok = readIndices(rt, t.At(0), c.index, most) && readIndices(rt, t.At(1), cycles, func(i int) int { return n - i })
		for i, x := range cycles {
			cycles[i] = max(x, 1)
		}
		c.cycles = cycles
	case object.ValueOf(&c.Object).Type() == combinationsReplType:
		ok = readIndices(rt, state, c.index, most)
	default:
		ok = readIndices(rt, state, c.index, func(i int) int { return i + n - c.r })
	}
	if ok && c.at == fresh {
		c.at = running
	}
	return ok
}
