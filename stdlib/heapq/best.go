package heapq

import "github.com/ouro-lang/ouro/interp/object"

// entry is an item of nsmallest or nlargest, with its key and its place in the
// input: of equal items the earlier one goes first.
type entry struct {
	key, item value
	at        int64
}

// selection holds the best items so far in a heap with the worst on top.
type selection struct {
	rt      *runtime
	largest bool
	l       []entry
	failed  bool
}

// Walk implements object.Walkable.
func (s *selection) Walk(w *object.Walker) int64 {
	for i := range s.l {
		w.Visit(s.l[i].key)
		w.Visit(s.l[i].item)
	}
	return 40 * int64(cap(s.l))
}

// worse reports whether a goes after b in the result.
func (s *selection) worse(a, b *entry) bool {
	x, y := b.key, a.key
	if s.largest {
		x, y = y, x
	}
	c := object.CompareBool(s.rt, object.LT, x, y)
	if c < 0 {
		s.failed = true
		return false
	}
	if c == 1 {
		return true
	}
	if c = object.CompareBool(s.rt, object.LT, y, x); c < 0 {
		s.failed = true
		return false
	}
	return c == 0 && a.at > b.at
}

func (s *selection) down(i int) {
	n := len(s.l)
	for {
		child := 2*i + 1
		if child >= n {
			return
		}
		if child+1 < n && s.worse(&s.l[child+1], &s.l[child]) {
			child++
		}
		if s.failed || !s.worse(&s.l[child], &s.l[i]) {
			return
		}
		s.l[i], s.l[child] = s.l[child], s.l[i]
		i = child
	}
}

// best is nsmallest and nlargest.
func best(rt *runtime, count, iterable, key value, largest bool) value {
	n := int64(0)
	if i, b, ok := object.AsInt(count); ok && b == nil {
		n = i
	} else {
		var good bool
		if n, good = object.IndexInt(rt, count); !good {
			return null
		}
	}
	if n > 1<<40 {
		n = 1 << 40
	}
	it := object.Iter(rt, iterable)
	if it.IsNull() {
		return null
	}
	if object.NoneOrAbsent(key) {
		key = null
	}
	s := selection{rt: rt, largest: largest}
	defer rt.Release(rt.HoldWalk(&s))
	full := false
	for at := int64(0); n > 0; at++ {
		if !rt.Tick() {
			return null
		}
		x := object.Next(rt, it)
		if x.IsNull() {
			if rt.Pending() != nil {
				return null
			}
			break
		}
		k := x
		if !key.IsNull() {
			if k = object.Call1(rt, key, x); k.IsNull() {
				return null
			}
		}
		e := entry{k, x, at}
		switch {
		case int64(len(s.l)) < n:
			if n := int64(len(s.l)); len(s.l) == cap(s.l) && !rt.AllocN(n+4, 80) {
				return null
			}
			s.l = append(s.l, e)
			continue
		case !full:
			full = true
			s.heapify()
		}
		// One comparison decides about most items.
		a, b := k, s.l[0].key
		if largest {
			a, b = b, a
		}
		switch object.CompareBool(rt, object.LT, a, b) {
		case -1:
			return null
		case 1:
			s.l[0] = e
			s.down(0)
		}
		if s.failed {
			return null
		}
	}
	if !full {
		s.heapify()
	}
	out := make([]value, len(s.l))
	for i := len(out) - 1; i >= 0 && !s.failed; i-- {
		out[i] = s.l[0].item
		s.l[0] = s.l[len(s.l)-1]
		s.l = s.l[:len(s.l)-1]
		if !rt.Tick() {
			return null
		}
		s.down(0)
	}
	if s.failed {
		return null
	}
	return object.NewList(out)
}

func (s *selection) heapify() {
	for i := len(s.l)/2 - 1; i >= 0 && !s.failed; i-- {
		s.down(i)
	}
}
