package object

import "slices"

// This file changes the bases of a class after it was made.

// setBases is assignment to cls.__bases__.
func setBases(rt *Runtime, v, x Value) bool {
	if !settable(rt, v, "__bases__", x) {
		return false
	}
	t := asType(v)
	tuple := AsTuple(x)
	if tuple == nil {
		rt.TypeErrorf("can only assign tuple to %s.__bases__, not %s", t.Name, TypeName(x))
		return false
	}
	if len(tuple.items) == 0 {
		rt.TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", t.Name)
		return false
	}
	bases := make([]*Type, len(tuple.items))
	for i, b := range tuple.items {
		c := b.AsType()
		if c == nil {
			rt.TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", t.Name, TypeName(b))
			return false
		}
		if c.IsSubtype(t) || c.derivesFrom(t) {
			rt.TypeErrorf("a __bases__ item causes an inheritance cycle")
			return false
		}
		bases[i] = c
	}
	base := bestBase(rt, tuple.items)
	if base == nil {
		return false
	}
	if t.base.isTracked() != base.isTracked() {
		// CPython frees them in different ways.
		rt.TypeErrorf("__bases__ assignment: '%s' deallocator differs from '%s'", base.fullName, t.base.fullName)
		return false
	}
	if base.layout != t.base.layout || base.fixed != t.base.fixed || base.instancesHaveDict() != t.base.instancesHaveDict() {
		rt.TypeErrorf("__bases__ assignment: '%s' object layout differs from '%s'", base.fullName, t.base.fullName)
		return false
	}
	oldBases, oldBase := t.bases, t.base
	t.bases, t.base = bases, base
	var done []*Type
	var old [][]*Type
	if !t.recomputeMRO(rt, &done, &old) {
		for i, c := range done {
			c.mro = old[i]
		}
		t.bases, t.base = oldBases, oldBase
		return false
	}
	if !slices.Equal(t.bases, bases) {
		// The mro method of a metaclass has assigned other bases meanwhile.
		return true
	}
	for _, b := range bases {
		if b.derivesFrom(t) {
			for i, c := range done {
				c.mro = old[i]
			}
			t.bases, t.base = oldBases, oldBase
			rt.TypeErrorf("a __bases__ item causes an inheritance cycle")
			return false
		}
	}
	for _, b := range oldBases {
		b.removeSubclass(rt, t)
	}
	for _, b := range bases {
		b.addSubclass(rt, t)
	}
	t.changed(rt, true)
	return true
}

// derivesFrom reports whether t is c or has it among its bases: by the bases
// themselves, for the mro may be out of date while an mro method runs.
func (t *Type) derivesFrom(c *Type) bool {
	if t == c {
		return true
	}
	for _, b := range t.bases {
		if b.Flags&Heap != 0 && b.derivesFrom(c) {
			return true
		}
	}
	return false
}

// recomputeMRO recomputes the mro of t and of the classes derived from it and
// remembers the old ones.
func (t *Type) recomputeMRO(rt *Runtime, done *[]*Type, old *[][]*Type) bool {
	*done, *old = append(*done, t), append(*old, t.mro)
	if !t.computeMRO(rt) {
		return false
	}
	for _, s := range t.subclasses {
		if !s.recomputeMRO(rt, done, old) {
			return false
		}
	}
	return true
}

func (b *Type) removeSubclass(rt *Runtime, t *Type) {
	list := rt.subs[b]
	if b.Flags&Heap != 0 {
		list = b.subclasses
	}
	for i, c := range list {
		if c == t {
			list = append(list[:i:i], list[i+1:]...)
			break
		}
	}
	if b.Flags&Heap != 0 {
		b.subclasses = list
	} else {
		rt.subs[b] = list
	}
}

// isTracked reports whether CPython's garbage collector looks after the instances of t.
func (t *Type) isTracked() bool {
	switch t {
	case &ObjectType, &IntType, &FloatType, &ComplexType, &StrType, &BytesType, &BytearrayType:
		return false
	}
	return true
}
