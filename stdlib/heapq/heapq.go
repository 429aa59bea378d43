// Package heapq is the heapq module: priority queues in lists.
package heapq

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed heapq.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "heapq",
	Doc:  "Heap queue algorithm (a.k.a. priority queue).",
	Rows: []object.Row{
		{Sig: "heappush(heap, item, /)", Doc: "Push item onto heap, maintaining the heap invariant.", Fn: push},
		{Sig: "heappop(heap, /)", Doc: "Pop the smallest item off the heap, maintaining the heap invariant.", Fn: func(rt *runtime, h value) value { return pop(rt, h, "heappop() argument", less) }},
		{Sig: "heapify(heap, /)", Doc: "Transform list into a heap, in-place, in O(len(heap)) time.", Fn: func(rt *runtime, h value) value { return heapify(rt, h, "heapify() argument", less) }},
		{Sig: "heapreplace(heap, item, /)", Doc: "Pop and return the current smallest value, and add the new item.", Fn: func(rt *runtime, h, x value) value { return replace(rt, h, x, "heapreplace() argument 1", less) }},
		{Sig: "heappushpop(heap, item, /)", Doc: "Push item on the heap, then pop and return the smallest item from the heap.", Fn: pushPop},
		{Sig: "_heappop_max(heap, /)", Doc: "Maxheap variant of heappop.", Fn: func(rt *runtime, h value) value { return pop(rt, h, "_heappop_max() argument", greater) }},
		{Sig: "_heapify_max(heap, /)", Doc: "Maxheap variant of heapify.", Fn: func(rt *runtime, h value) value { return heapify(rt, h, "_heapify_max() argument", greater) }},
		{Sig: "_heapreplace_max(heap, item, /)", Doc: "Maxheap variant of heapreplace.", Fn: func(rt *runtime, h, x value) value {
			return replace(rt, h, x, "_heapreplace_max() argument 1", greater)
		}},
		{Sig: "nsmallest(n, iterable, key=None)", Kind: object.Def, Doc: "Find the n smallest elements in a dataset.", Fn: func(rt *runtime, n, it, key value) value { return best(rt, n, it, key, false) }},
		{Sig: "nlargest(n, iterable, key=None)", Kind: object.Def, Doc: "Find the n largest elements in a dataset.", Fn: func(rt *runtime, n, it, key value) value { return best(rt, n, it, key, true) }},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		for i := range m.Dict.Len() {
			if k, v, ok := m.Dict.Entry(i); ok && !k.IsNull() && v.AsBuiltin() != nil && v.AsBuiltin().Row.Kind != object.Def {
				v.AsBuiltin().Module = "_heapq"
			}
		}
		return true
	},
	Source: source,
}

// order reports whether a goes before b in a heap: 1, 0, or -1 with an
// exception pending.
type order func(rt *runtime, a, b value) int

func less(rt *runtime, a, b value) int { return object.CompareBool(rt, object.LT, a, b) }

func greater(rt *runtime, a, b value) int { return object.CompareBool(rt, object.LT, b, a) }

func list(rt *runtime, h value, where string) *object.List {
	l := object.AsList(h)
	if l == nil {
		rt.TypeErrorf("%s must be list, not %s", where, object.TypeName(h))
	}
	return l
}

// same checks that a comparison did not change the length of the heap.
func same(rt *runtime, l *object.List, n int) bool {
	if l.Len() != n {
		rt.RuntimeErrorf("list changed size during iteration")
		return false
	}
	return true
}

// up moves item i towards start, until its parent goes before it.
func up(rt *runtime, l *object.List, start, i int, before order) bool {
	n := l.Len()
	if i >= n {
		rt.IndexErrorf("index out of range")
		return false
	}
	for i > start {
		parent := (i - 1) / 2
		c := before(rt, l.At(i), l.At(parent))
		if c < 0 || !same(rt, l, n) {
			return false
		}
		if c == 0 {
			break
		}
		x, p := l.At(i), l.At(parent)
		l.SetAt(parent, x)
		l.SetAt(i, p)
		i = parent
	}
	return true
}

// down moves item i to a leaf, the better child coming up each time, and from
// there to its place: most items taken from the end belong near it.
func down(rt *runtime, l *object.List, i int, before order) bool {
	n, start := l.Len(), i
	if !rt.Tick() {
		return false
	}
	for i < n/2 {
		child := 2*i + 1
		if child+1 < n {
			c := before(rt, l.At(child), l.At(child+1))
			if c < 0 || !same(rt, l, n) {
				return false
			}
			child += 1 - c
		}
		x, y := l.At(i), l.At(child)
		l.SetAt(i, y)
		l.SetAt(child, x)
		i = child
	}
	return up(rt, l, start, i, before)
}

func push(rt *runtime, h, x value) value {
	l := list(rt, h, "heappush() argument 1")
	if l == nil || !l.Append(rt, x) || !up(rt, l, 0, l.Len()-1, less) {
		return null
	}
	return object.None
}

func pop(rt *runtime, h value, where string, before order) value {
	l := list(rt, h, where)
	if l == nil {
		return null
	}
	if l.Len() == 0 {
		return rt.IndexErrorf("index out of range")
	}
	last := l.PopLast()
	if l.Len() == 0 {
		return last
	}
	first := l.At(0)
	l.SetAt(0, last)
	if !down(rt, l, 0, before) {
		return null
	}
	return first
}

func replace(rt *runtime, h, x value, where string, before order) value {
	l := list(rt, h, where)
	if l == nil {
		return null
	}
	if l.Len() == 0 {
		return rt.IndexErrorf("index out of range")
	}
	first := l.At(0)
	l.SetAt(0, x)
	if !down(rt, l, 0, before) {
		return null
	}
	return first
}

func pushPop(rt *runtime, h, x value) value {
	l := list(rt, h, "heappushpop() argument 1")
	if l == nil {
		return null
	}
	if l.Len() == 0 {
		return x
	}
	switch less(rt, l.At(0), x) {
	case -1:
		return null
	case 0:
		return x
	}
	if l.Len() == 0 {
		return rt.IndexErrorf("index out of range")
	}
	first := l.At(0)
	l.SetAt(0, x)
	if !down(rt, l, 0, less) {
		return null
	}
	return first
}

func heapify(rt *runtime, h value, where string, before order) value {
	l := list(rt, h, where)
	if l == nil {
		return null
	}
	for i := l.Len()/2 - 1; i >= 0; i-- {
		if !down(rt, l, i, before) {
			return null
		}
	}
	return object.None
}
