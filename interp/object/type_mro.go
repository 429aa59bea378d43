package object

import "strings"

// This file decides what a class inherits from: the base whose layout it
// continues and the method resolution order.

// acceptable checks that t may be a base class.
func acceptable(rt *Runtime, t *Type) bool {
	if t.Flags&Final != 0 {
		rt.TypeErrorf("type '%s' is not an acceptable base type", t.fullName)
		return false
	}
	return true
}

// bestBase returns the base whose layout the new class continues: the one
// whose layout extends all others. Nil with an exception pending.
func bestBase(rt *Runtime, bases []Value) *Type {
	var best, winner *Type
	for _, b := range bases {
		t := b.AsType()
		if t == nil {
			rt.TypeErrorf("bases must be types")
			return nil
		}
		if !acceptable(rt, t) {
			return nil
		}
		switch c := t.layout; {
		case winner == nil:
			winner, best = c, t
		case winner.IsSubtype(c):
		case c.IsSubtype(winner):
			winner, best = c, t
		default:
			rt.TypeErrorf("multiple bases have instance lay-out conflict")
			return nil
		}
	}
	return best
}

// c3 computes the mro of t from its bases. False with an exception pending.
func (t *Type) c3(rt *Runtime) bool {
	for _, b := range t.bases {
		// The metaclass's mro() of a base is still at work.
		if b.mro == nil {
			rt.TypeErrorf("Cannot extend an incomplete type '%s'", b.fullName)
			return false
		}
	}
	if len(t.bases) == 1 {
		t.mro = append([]*Type{t}, t.bases[0].mro...)
		return true
	}
	seen := make(map[*Type]bool, len(t.bases))
	lists := make([][]*Type, 0, len(t.bases)+1)
	total := len(t.bases)
	for _, b := range t.bases {
		if seen[b] {
			rt.TypeErrorf("duplicate base class %s", b.Name)
			return false
		}
		seen[b] = true
		total += len(b.mro)
		lists = append(lists, b.mro)
	}
	lists = append(lists, t.bases)
	mro := []*Type{t}
	for {
		next, left := c3Next(lists)
		if !left {
			t.mro = mro
			return true
		}
		if next == nil {
			return mroConflict(rt, lists)
		}
		if !rt.Work(1 + total/8) {
			return false
		}
		mro = append(mro, next)
		for i, l := range lists {
			if len(l) > 0 && l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

// c3Next returns the first head that stands in no tail; left is false when all
// lists are used up.
func c3Next(lists [][]*Type) (next *Type, left bool) {
	for _, l := range lists {
		if len(l) == 0 {
			continue
		}
		left = true
		if !inTails(l[0], lists) {
			return l[0], true
		}
	}
	return nil, left
}

func inTails(t *Type, lists [][]*Type) bool {
	for _, l := range lists {
		for i := 1; i < len(l); i++ {
			if l[i] == t {
				return true
			}
		}
	}
	return false
}

func mroConflict(rt *Runtime, lists [][]*Type) bool {
	// CPython collects the heads in a set and prints it in table order, which
	// depends on addresses; ours are in the order of the bases.
	var names []string
	seen := map[*Type]bool{}
	for _, l := range lists {
		if len(l) > 0 && !seen[l[0]] {
			seen[l[0]] = true
			names = append(names, l[0].Name)
		}
	}
	rt.TypeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
	return false
}

// computeMRO sets t.mro, by the metaclass's own mro method if it has one.
func (t *Type) computeMRO(rt *Runtime) bool {
	meta := t.Object.typ
	if meta != &TypeType {
		if m := rt.lookup(meta, "mro"); m.p != nil && m != TypeType.own("mro") {
			return t.customMRO(rt, m)
		}
	}
	return t.c3(rt)
}

func (t *Type) customMRO(rt *Runtime, m Value) bool {
	v := callSpecial(rt, m, t.Value())
	if v.p == nil {
		return false
	}
	items, ok := ToSlice(rt, v)
	if !ok {
		return false
	}
	mro := make([]*Type, 0, len(items))
	for _, x := range items {
		c := x.AsType()
		if c == nil {
			rt.TypeErrorf("mro() returned a non-class ('%s')", TypeName(x))
			return false
		}
		if !t.base.layout.IsSubtype(c.layout) {
			rt.TypeErrorf("mro() returned base with unsuitable layout ('%s')", c.fullName)
			return false
		}
		mro = append(mro, c)
	}
	t.mro = mro
	return true
}

// mroValue returns t.__mro__: None while a metaclass's mro() is computing it.
func (t *Type) mroValue() Value {
	if t.mro == nil {
		return None
	}
	return typeTuple(t.mro)
}

func typeTuple(types []*Type) Value {
	items := make([]Value, len(types))
	for i, c := range types {
		items[i] = c.Value()
	}
	return NewTuple(items)
}
