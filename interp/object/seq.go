package object

import "math/big"

// This file holds what the sequence types share: indexes, comparison item by
// item, repetition counts and the errors of + and *.

// hasIndex reports whether v is an int or has __index__.
func hasIndex(v Value) bool { return v.p.typ.Ops.Index != nil || v.p == &intTag || v.p == &boolTag }

// toBig returns the int v (exact, as Index returns it) as a big.Int that must
// not be changed.
func toBig(v Value) *big.Int {
	if b, ok := v.p.impl.(*BigInt); ok {
		return b.v
	}
	return big.NewInt(int64(v.n))
}

// SeqIndex evaluates an index for a sequence of n items, negative ones counted
// from the end, of something whose length __index__ cannot change. what names
// the type ("tuple indices must be ..."), out is the message of the IndexError.
func SeqIndex(rt *Runtime, key Value, n int, what, out string) (int, bool) {
	var i int64
	if key.p == &intTag {
		i = int64(key.n)
	} else {
		var ok bool
		if i, ok = indexValue(rt, key, what); !ok {
			return 0, false
		}
	}
	if i < 0 {
		i += int64(n)
	}
	if i < 0 || i >= int64(n) {
		rt.IndexErrorf("%s", out)
		return 0, false
	}
	return int(i), true
}

// indexValue evaluates a subscript that is neither a slice nor a plain int.
func indexValue(rt *Runtime, key Value, what string) (int64, bool) {
	if key.p == &intTag {
		return int64(key.n), true
	}
	if !hasIndex(key) {
		rt.TypeErrorf("%s indices must be integers or slices, not %s", what, TypeName(key))
		return 0, false
	}
	v := Index(rt, key)
	if v.p == nil {
		return 0, false
	}
	if v.p != &intTag {
		rt.IndexErrorf("cannot fit '%s' into an index-sized integer", TypeName(key))
		return 0, false
	}
	return int64(v.n), true
}

// repeatCount evaluates the n of seq * n, negative counts as 0. The second
// result is NotImplemented when n is no int, null on error, None otherwise.
func repeatCount(rt *Runtime, n Value) (int64, Value) {
	if n.p != &intTag {
		if !hasIndex(n) {
			return 0, NotImplemented
		}
		v := Index(rt, n)
		if v.p == nil {
			return 0, Value{}
		}
		if v.p != &intTag {
			return 0, rt.OverflowErrorf("cannot fit '%s' into an index-sized integer", TypeName(n))
		}
		n = v
	}
	return max(int64(n.n), 0), None
}

// moveChunk is how many items are moved between two looks at the limits. Memory
// that is new to the process is slow to touch: many times as slow as a move.
const moveChunk = 1 << 14

// moveItems copies src to dst, which is as long at least and known to nobody
// yet, with that work accounted for. False: an exception is pending.
func (rt *Runtime) moveItems(dst, src []Value) bool {
	for len(src) > moveChunk {
		if !rt.Work(moveChunk / 8) {
			return false
		}
		copy(dst, src[:moveChunk])
		dst, src = dst[moveChunk:], src[moveChunk:]
	}
	copy(dst, src)
	return rt.Work(len(src) / 8)
}

// repeatItems returns n copies of items in one slice.
func repeatItems(rt *Runtime, items []Value, n int64) ([]Value, bool) {
	if n == 0 || len(items) == 0 {
		return nil, true
	}
	if !rt.AllocN(n, int64(16*len(items))) {
		return nil, false
	}
	total := int(n) * len(items)
	out, ok := makeLarge[Value](rt, total, total, 16)
	if !ok || !rt.moveItems(out, items) {
		return nil, false
	}
	k := len(items)
	for k < min(total, moveChunk) {
		k += copy(out[k:], out[:k])
	}
	rt.Budget -= int64(k-len(items)) / 8
	// What follows repeats a multiple of items that the processor's cache holds.
	for k < total {
		m := max(moveChunk/len(items)*len(items), len(items))
		if !rt.moveItems(out[k:], out[:min(m, total-k)]) {
			return nil, false
		}
		k += m
	}
	return out, true
}

// concatItems returns a + b in a new slice.
func concatItems(rt *Runtime, a, b []Value) ([]Value, bool) {
	n := len(a) + len(b)
	if !rt.Alloc(int64(16 * n)) {
		return nil, false
	}
	out, ok := makeLarge[Value](rt, n, n, 16)
	return out, ok && rt.moveItems(out, a) && rt.moveItems(out[len(a):], b)
}

// sliceItems returns the count items from start on, step apart.
func sliceItems(rt *Runtime, items []Value, start, step, count int) ([]Value, bool) {
	if count == 0 {
		return nil, true
	}
	if !rt.Alloc(int64(16 * count)) {
		return nil, false
	}
	out, ok := makeLarge[Value](rt, count, count, 16)
	if !ok {
		return nil, false
	}
	if step == 1 {
		return out, rt.moveItems(out, items[start:start+count])
	}
	for i := range out {
		if i%moveChunk == 0 && !rt.Work(min(count-i, moveChunk)/8) {
			return nil, false
		}
		out[i] = items[start]
		start += step
	}
	return out, true
}

// compareItems compares two rows of items that no script code can change, as
// tuples compare: the first items that differ decide, even when == could tell
// from the lengths (scripts can see the __eq__ calls).
func compareItems(rt *Runtime, a, b []Value, op Cmp) Value {
	if !rt.Enter(" in comparison") {
		return Value{}
	}
	defer rt.Leave()
	n := min(len(a), len(b))
	for i := 0; i < n; i++ {
		if !rt.Tick() {
			return Value{}
		}
		x, y := a[i], b[i]
		if x == y {
			continue
		}
		switch Equal(rt, x, y) {
		case -1:
			return Value{}
		case 1:
			continue
		}
		switch op {
		case EQ:
			return False
		case NE:
			return True
		}
		return Compare(rt, op, x, y)
	}
	return Bool(cmpInts(op, int64(len(a)), int64(len(b))))
}

// findBounds evaluates the optional start and stop of index().
func findBounds(rt *Runtime, start, stop Value) (int64, int64, bool) {
	from, to := int64(0), int64(1<<63-1)
	for i, v := range [2]Value{start, stop} {
		if absent(v) {
			continue
		}
		if !hasIndex(v) {
			rt.TypeErrorf("slice indices must be integers or have an __index__ method")
			return 0, 0, false
		}
		n, ok := sliceInt(rt, v)
		if !ok {
			return 0, 0, false
		}
		if i == 0 {
			from = n
		} else {
			to = n
		}
	}
	return from, to, true
}

// clampFrom fits a bound of index() to n items: the lower end only.
func clampFrom(i int64, n int) int {
	if i < 0 {
		if i += int64(n); i < 0 {
			i = 0
		}
	}
	return int(i)
}

// noKeywords raises unless names is empty.
func noKeywords(rt *Runtime, what string, names []string) bool {
	if len(names) == 0 {
		return true
	}
	rt.TypeErrorf("%s() takes no keyword arguments", what)
	return false
}

// countArgs checks the number of positional arguments of a constructor, with
// the wording of CPython's PyArg_UnpackTuple.
func countArgs(rt *Runtime, what string, n, lo, hi int) bool {
	if n >= lo && n <= hi {
		return true
	}
	bound, m := "", lo
	switch {
	case lo == hi:
	case n < lo:
		bound = "at least "
	default:
		bound, m = "at most ", hi
	}
	s := "s"
	if m == 1 {
		s = ""
	}
	rt.TypeErrorf("%s expected %s%d argument%s, got %d", what, bound, m, s, n)
	return false
}
