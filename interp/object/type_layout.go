package object

import (
	"slices"
	"unicode"
)

// This file reads __slots__ and lays out the instances of a class.

// readSlots returns the names in __slots__ in the order CPython lays them out,
// with private names mangled, and decides whether instances have a __dict__.
func (t *Type) readSlots(rt *Runtime) (slots []string, ok bool) {
	baseDict := false
	for _, b := range t.bases {
		baseDict = baseDict || b.instancesHaveDict()
	}
	v := t.dict.GetStr("__slots__")
	if v.p == nil {
		t.addDict = !t.base.instancesHaveDict() && !t.base.IsSubtype(&TypeType)
		t.addWeakref = !t.base.weaklyReferable() && !t.variableSize()
		return nil, true
	}
	items := []Value{v}
	if AsStr(v) == nil {
		if items, ok = ToSlice(rt, v); !ok {
			return nil, false
		}
	}
	if len(items) > 0 && t.variableSize() {
		rt.TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", t.base.fullName)
		return nil, false
	}
	wantDict := baseDict || t.solid.Flags&(Exc|HasDict) != 0 && t.solid.Lookup("__dict__").p != nil
	conflict := "" // reported when all names have been looked at
	for _, x := range items {
		s := AsStr(x)
		if s == nil {
			rt.TypeErrorf("__slots__ items must be strings, not '%s'", TypeName(x))
			return nil, false
		}
		switch n := s.s; {
		case !isIdentifier(n):
			rt.TypeErrorf("__slots__ must be identifiers")
			return nil, false
		case n == "__dict__":
			if t.base.instancesHaveDict() || t.addDict {
				rt.TypeErrorf("__dict__ slot disallowed: we already got one")
				return nil, false
			}
			wantDict, t.addDict = true, true
		case n == "__weakref__":
			if t.base.weaklyReferable() || t.addWeakref || t.variableSize() {
				rt.TypeErrorf("__weakref__ slot disallowed: we already got one")
				return nil, false
			}
			t.addWeakref = true
		default:
			n = mangle(t.Name, n)
			slots = append(slots, n)
			// CPython removes these two from the namespace itself.
			if conflict == "" && n != "__qualname__" && n != "__classcell__" && t.dict.GetStr(n).p != nil {
				conflict = s.s
			}
		}
	}
	if conflict != "" {
		rt.ValueErrorf("'%s' in __slots__ conflicts with class variable", conflict)
		return nil, false
	}
	if !wantDict {
		t.Flags |= NoDict
	}
	slices.Sort(slots)
	return slots, true
}

// addSlots makes the descriptors of the names readSlots found and those of
// __dict__ and __weakref__.
func (t *Type) addSlots(slots []string) {
	if len(slots) > 0 {
		t.layout = t
	}
	for _, n := range slots {
		m := newSlotMember(n, t, t.fixed)
		t.fixed++
		t.members = append(t.members, m)
		t.dict.SetStr(n, m.Value())
	}
	if t.addDict {
		if t.dict.GetStr("__dict__").p == nil {
			t.dict.SetStr("__dict__", dictRow.attribute(t))
		}
	}
	if t.addWeakref {
		t.dict.SetStr("__weakref__", weakrefRow.attribute(t))
	}
}

// variableSize reports whether instances of t have items after their head in
// CPython: those types have no place for slots.
func (t *Type) variableSize() bool {
	switch t.solid.fullName {
	case "int", "tuple", "bytes", "type":
		return true
	}
	return false
}

// instancesHaveDict reports whether instances of t have a __dict__.
func (t *Type) instancesHaveDict() bool {
	if t.Flags&Heap != 0 {
		return t.Flags&NoDict == 0
	}
	// property and super keep attributes only for instances of subclasses.
	return t.Flags&(Exc|HasDict) != 0 && t.Lookup("__dict__").p != nil
}

// mangle spells a private name as the compiler does: __x in class _C is _C__x.
func mangle(class, name string) string {
	if len(name) < 3 || name[:2] != "__" || name[len(name)-2:] == "__" {
		return name
	}
	i := 0
	for i < len(class) && class[i] == '_' {
		i++
	}
	if i == len(class) {
		return name
	}
	return "_" + class[i:] + name
}

// isIdentifier reports whether s could be the name of a variable.
func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !unicode.In(r, unicode.Mn, unicode.Mc, unicode.Pc)) {
			return false
		}
	}
	return s != ""
}
