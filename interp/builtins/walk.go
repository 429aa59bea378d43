package builtins

import "github.com/ouro-lang/ouro/interp/object"

// walk goes through an iterable without a closure: lists and tuples by index
// (a list that changes meanwhile is walked as CPython's iterator would), all
// else through its iterator.
type walk struct {
	list  *object.List
	items []value
	it    value
	step  func(rt *runtime, v value) value
	i     int
}

// start reports false with an exception pending if v cannot be iterated.
func (w *walk) start(rt *runtime, v value) bool {
	if l := v.ExactList(); l != nil {
		w.list = l
		return true
	}
	if t := v.ExactTuple(); t != nil {
		w.items = t.Items()
		return true
	}
	w.it = object.Iter(rt, v)
	if w.it.IsNull() {
		return false
	}
	w.step = w.it.Type().Ops.Next
	return true
}

// next returns null at the end and on an exception; end tells which.
func (w *walk) next(rt *runtime) value {
	if !rt.Tick() {
		return null
	}
	if w.step != nil {
		return w.step(rt, w.it)
	}
	i := w.i
	if w.list != nil {
		w.items = w.list.Items()
	}
	if i >= len(w.items) {
		return null
	}
	w.i++
	return w.items[i]
}

// end returns v if the walk ended without an exception, else null.
func (w *walk) end(rt *runtime, v value) value {
	if rt.Pending() != nil {
		return null
	}
	return v
}
