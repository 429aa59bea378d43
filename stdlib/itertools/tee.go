package itertools

import "github.com/ouro-lang/ouro/interp/object"

// This file is tee: iterators that share a list of the items not all of them
// have seen.

var teeType *object.Type

func init() {
	teeType = define("_tee", "Iterator wrapped to make it copyable.", func(rt *runtime, args []value, names []string) value {
		if !object.BindPositional(rt, "_tee", args, names, 1, 1) {
			return null
		}
		return teeOf(rt, args[0])
	}, nextTee, object.Row{Sig: "__copy__(self, /)", Doc: "Returns an independent iterator.", Fn: func(rt *runtime, v value) value { return self[*teeIter](v).copy() }})
}

// teeNode is items that were read, and what follows them: nil for the last
// ones. All nodes but the last are full.
type teeNode struct {
	items [teeItems]value
	n     int
	next  *teeNode
}

// teeItems is how many items one allocation holds.
const teeItems = 30

const teeNodeSize = 16*teeItems + 16

// teeSource is the iterator all copies read from.
type teeSource struct {
	it      value
	reading bool
}

type teeIter struct {
	object.Object
	object.WalkMark
	source *teeSource
	node   *teeNode
	i      int // of the next item in node
}

func (t *teeIter) Walk(w *object.Walker) int64 {
	w.Visit(t.source.it)
	n := int64(0)
	for node, i := t.node, t.i; node != nil; node, i = node.next, 0 {
		w.VisitAll(node.items[i:node.n])
		n += teeNodeSize
	}
	return n + 64
}

func (t *teeIter) copy() value {
	c := &teeIter{source: t.source, node: t.node, i: t.i}
	c.Object = object.NewObject(teeType, c)
	return object.ValueOf(&c.Object)
}

func teeOf(rt *runtime, iterable value) value {
	it := object.Iter(rt, iterable)
	if it.IsNull() {
		return null
	}
	if t, ok := it.Impl().(*teeIter); ok {
		return t.copy()
	}
	t := &teeIter{source: &teeSource{it: it}, node: &teeNode{}}
	t.Object = object.NewObject(teeType, t)
	return object.ValueOf(&t.Object)
}

func nextTee(rt *runtime, v value) value {
	t, ok := v.Impl().(*teeIter)
	if !ok {
		t = self[*teeIter](v)
	}
	for {
		if t.i < t.node.n {
			x := t.node.items[t.i]
			t.i++
			return x
		}
		if t.node.next == nil {
			break
		}
		t.node, t.i = t.node.next, 0
	}
	if t.source.reading {
		return rt.RuntimeErrorf("cannot re-enter the tee iterator")
	}
	t.source.reading = true
	x := step(rt, t.source.it)
	t.source.reading = false
	if x.IsNull() {
		return null
	}
	if t.node.n == teeItems {
		if !rt.Alloc(teeNodeSize) {
			return null
		}
		t.node.next = &teeNode{}
		t.node, t.i = t.node.next, 0
	}
	t.node.items[t.node.n] = x
	t.node.n++
	t.i = t.node.n
	return x
}

func tee(rt *runtime, iterable, n value) value {
	count := int64(2)
	if !n.IsNull() {
		var ok bool
		if count, ok = object.IndexInt(rt, n); !ok {
			return null
		}
	}
	if count < 0 {
		return rt.ValueErrorf("n must be >= 0")
	}
	if !rt.AllocN(count, 80) {
		return null
	}
	if count == 0 {
		return object.EmptyTuple
	}
	it := object.Iter(rt, iterable)
	if it.IsNull() {
		return null
	}
	// Something that can copy itself, another tee among them, is the first.
	c := object.LookupAttr(rt, it, "__copy__")
	if c.IsNull() {
		if rt.Pending() != nil {
			return null
		}
		if it = teeOf(rt, it); it.IsNull() {
			return null
		}
		c = object.GetAttr(rt, it, "__copy__")
	}
	items := []value{it}
	for int64(len(items)) < count {
		if !rt.Tick() {
			return null
		}
		x := object.Call0(rt, c)
		if x.IsNull() {
			return null
		}
		items = append(items, x)
	}
	return object.NewTuple(items)
}
