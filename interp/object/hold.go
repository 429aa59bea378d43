package object

// This file keeps what a built-in collects in Go variables within sight of the
// memory walk.

// held is a Go value that holds values, on the argument stack. No script ever
// sees it.
type held struct {
	Object
	w Walkable
}

// Walk implements Walkable.
func (h *held) Walk(w *Walker) int64 { return h.w.Walk(w) }

// HoldWalk has the walk visit x, which is no object, until Release.
func (rt *Runtime) HoldWalk(x Walkable) []Value {
	h := &held{w: x}
	h.Object = Object{&ObjectType, h}
	return rt.Hold(Value{p: &h.Object})
}

// Items are values that a built-in collects, to be held with HoldWalk.
type Items []Value

// Walk implements Walkable.
func (l *Items) Walk(w *Walker) int64 {
	w.VisitAll(*l)
	return 16 * int64(cap(*l))
}

// Add appends v, accounted for; false with an exception pending.
func (l *Items) Add(rt *Runtime, v Value) bool {
	if n := len(*l); n == cap(*l) && !rt.AllocN(int64(n)+4, 32) {
		return false
	}
	*l = append(*l, v)
	return true
}

// Weight is a number of bytes that a built-in has in use for a while, to be held
// with HoldWalk.
type Weight int64

// Walk implements Walkable.
func (n *Weight) Walk(*Walker) int64 { return int64(*n) }

// Use accounts for n more bytes; false with an exception pending.
func (n *Weight) Use(rt *Runtime, more int64) bool {
	if !rt.Alloc(more) {
		return false
	}
	*n += Weight(more)
	return true
}
