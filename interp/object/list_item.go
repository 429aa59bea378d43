package object

import "slices"

// This file implements indexing and slicing of lists: reading, assigning,
// deleting. Evaluating an index or an assigned iterable may run script code
// that changes the list, so lengths are looked at after it.

func listGetItem(rt *Runtime, v, key Value) Value {
	l := AsList(v)
	if s := key.AsSlice(); s != nil {
		start, stop, step, ok := s.Unpack(rt)
		if !ok {
			return Value{}
		}
		first, _, count := AdjustSlice(len(l.items), start, stop, step)
		out, ok := sliceItems(rt, l.items, first, int(step), count)
		if !ok {
			return Value{}
		}
		return rt.Large(NewList(out), 16*count)
	}
	i, ok := l.index(rt, key, "list index out of range")
	if !ok {
		return Value{}
	}
	return l.items[i]
}

// index evaluates a subscript that is not a slice.
func (l *List) index(rt *Runtime, key Value, out string) (int, bool) {
	i, ok := indexValue(rt, key, "list")
	if !ok {
		return 0, false
	}
	n := int64(len(l.items))
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		rt.IndexErrorf("%s", out)
		return 0, false
	}
	return int(i), true
}

func listSetItem(rt *Runtime, v, key, x Value) bool {
	l := AsList(v)
	if s := key.AsSlice(); s != nil {
		return l.setSlice(rt, s, x)
	}
	i, ok := l.index(rt, key, "list assignment index out of range")
	if !ok {
		return false
	}
	l.items[i] = x
	return true
}

func listDelItem(rt *Runtime, v, key Value) bool {
	l := AsList(v)
	if s := key.AsSlice(); s != nil {
		return l.delSlice(rt, s)
	}
	i, ok := l.index(rt, key, "list assignment index out of range")
	if !ok {
		return false
	}
	return l.replace(rt, i, i+1, nil)
}

// replace puts with in the place of items[from:to], whose bounds are in range.
// with must not be part of l.items.
func (l *List) replace(rt *Runtime, from, to int, with []Value) bool {
	old := len(l.items)
	d := len(with) - (to - from)
	if d > 0 && !l.grow(rt, d) {
		return false
	}
	if moved := old - to; (from > 0 || d > 0) && !rt.Work(moved/32+len(with)/8) {
		return false
	}
	switch {
	case d < 0 && from == 0:
		l.dropFront(-d)
	case d > 0:
		l.items = l.items[:old+d]
		copy(l.items[to+d:], l.items[to:old])
	case d < 0:
		copy(l.items[to+d:], l.items[to:])
		clear(l.items[old+d:])
		l.items = l.items[:old+d]
		l.shrink()
	}
	copy(l.items[from:], with)
	return true
}

// shrink gives memory back when less than a quarter of the room is used.
func (l *List) shrink() {
	if n := len(l.items); cap(l.items) > 64 && n < cap(l.items)/4 {
		items := make([]Value, n, n+n/4+4)
		copy(items, l.items)
		l.items, l.front = items, 0
	}
}

// assignedItems returns the items of what is assigned to a slice, in memory
// that is not the list's own.
func (l *List) assignedItems(rt *Runtime, x Value) ([]Value, bool) {
	if o := AsList(x); o != nil && o != l && x.p.typ == &ListType {
		return o.items, true
	}
	if t := x.ExactTuple(); t != nil {
		return t.items, true
	}
	if AsList(x) == l {
		return slices.Clone(l.items), true // whatever a subclass's __iter__ says
	}
	// CPython says so of simple slices too.
	return fastSeq(rt, x, "must assign iterable to extended slice")
}

func (l *List) setSlice(rt *Runtime, s *Slice, x Value) bool {
	start, stop, step, ok := s.Unpack(rt)
	if !ok {
		return false
	}
	with, ok := l.assignedItems(rt, x)
	if !ok {
		return false
	}
	first, last, count := AdjustSlice(len(l.items), start, stop, step)
	if step == 1 {
		return l.replace(rt, first, max(last, first), with)
	}
	if len(with) != count {
		rt.ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(with), count)
		return false
	}
	if !rt.Work(count / 8) {
		return false
	}
	for _, y := range with {
		l.items[first] = y
		first += int(step)
	}
	return true
}

func (l *List) delSlice(rt *Runtime, s *Slice) bool {
	start, stop, step, ok := s.Unpack(rt)
	if !ok {
		return false
	}
	first, last, count := AdjustSlice(len(l.items), start, stop, step)
	if count == 0 {
		return true
	}
	if step == 1 {
		return l.replace(rt, first, last, nil)
	}
	if step < 0 {
		first += int(step) * (count - 1)
		step = -step
	}
	if !rt.Work((len(l.items) - first) / 16) {
		return false
	}
	to, next, left := first, first, count
	for i := first; i < len(l.items); i++ {
		if i == next && left > 0 {
			left--
			if left > 0 {
				next += int(step)
			}
			continue
		}
		l.items[to] = l.items[i]
		to++
	}
	clear(l.items[to:])
	l.items = l.items[:to]
	l.shrink()
	return true
}

func listContains(rt *Runtime, v, x Value) int {
	l := AsList(v)
	for i := 0; i < len(l.items); i++ {
		if !rt.Tick() {
			return -1
		}
		if r := Equal(rt, l.items[i], x); r != 0 {
			return r
		}
	}
	return 0
}

func listConcat(rt *Runtime, a, b Value) Value {
	x, y := AsList(a), AsList(b)
	if x == nil || y == nil {
		return NotImplemented
	}
	out, ok := concatItems(rt, x.items, y.items)
	if !ok {
		return Value{}
	}
	return rt.Large(NewList(out), 16*len(out))
}

func listRepeat(rt *Runtime, a, b Value) Value {
	l := AsList(a)
	if l == nil {
		l, b = AsList(b), a
	}
	n, st := repeatCount(rt, b)
	if st != None {
		return st
	}
	out, ok := repeatItems(rt, l.items, n)
	if !ok {
		return Value{}
	}
	return rt.Large(NewList(out), 16*len(out))
}

func listInPlaceConcat(rt *Runtime, a, b Value) Value {
	if !AsList(a).Extend(rt, b) {
		return Value{}
	}
	return a
}

func listInPlaceRepeat(rt *Runtime, a, b Value) Value {
	l := AsList(a)
	n, st := repeatCount(rt, b)
	if st != None {
		return st
	}
	if n == 1 {
		return a
	}
	out, ok := repeatItems(rt, l.items, n)
	if !ok {
		return Value{}
	}
	l.items, l.front = out, 0
	return a
}
