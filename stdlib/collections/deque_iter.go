package collections

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// This file holds the iterators of deques.

// dequeIter walks over a deque that must not change meanwhile.
type dequeIter struct {
	object.Object
	object.WalkMark
	d       *deque
	i       int
	changes uint64
}

// Walk visits the deque.
func (it *dequeIter) Walk(w *object.Walker) int64 {
	w.Visit(it.d.value())
	return 64
}

func newIter(v value, t *object.Type) value {
	d := self(v)
	it := &dequeIter{d: d, changes: d.changes}
	it.Object = object.NewObject(t, it)
	return object.ValueOf(&it.Object)
}

// makeIter is what pickles of iterators call: an iterator of a deque, moved on
// so many items.
func makeIter(rt *runtime, cls *object.Type, args []value, names []string) value {
	switch {
	case len(args) == 0:
		return rt.TypeErrorf("function takes at least 1 argument (0 given)")
	case len(args) > 2:
		return rt.TypeErrorf("function takes at most 2 arguments (%d given)", len(args))
	case asDeque(args[0]) == nil:
		return rt.TypeErrorf("argument 1 must be collections.deque, not %s", object.TypeName(args[0]))
	}
	v := newIter(args[0], cls)
	if len(args) == 2 {
		n, ok := object.IndexInt(rt, args[1])
		if !ok {
			return null
		}
		it := v.Impl().(*dequeIter)
		it.i = int(min(max(n, 0), int64(it.d.n)))
	}
	return v
}

var reduceIterRow = object.Row{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: func(rt *runtime, v value) value {
	it := v.Impl().(*dequeIter)
	return object.NewTuple2(v.Type().Value(), object.NewTuple2(it.d.value(), object.Int(int64(it.i))))
}}

func (it *dequeIter) next(rt *runtime, reverse bool) value {
	d := it.d
	if it.changes != d.changes {
		it.i = d.n
		return rt.RuntimeErrorf("deque mutated during iteration")
	}
	if it.i >= d.n {
		return null
	}
	i := it.i
	it.i++
	if reverse {
		i = d.n - 1 - i
	}
	return d.at(i)
}
