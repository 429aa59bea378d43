package object

// setRows are the methods sets and frozensets share.
func setRows(t *Type) []Row {
	self := "(self, /)"
	return []Row{
		{Sig: "copy" + self, Doc: "Return a shallow copy of a set.", Fn: setCopy},
		{Sig: "union(self, /, *others)", Doc: "Return a new set with elements from the set and all others.", Fn: StarFn(setUnion)},
		{Sig: "intersection(self, /, *others)", Doc: "Return a new set with elements common to the set and all others.", Fn: StarFn(setIntersection)},
		{Sig: "difference(self, /, *others)", Doc: "Return a new set with elements in the set that are not in the others.", Fn: StarFn(setDifference)},
		{Sig: "symmetric_difference(self, other, /)", Doc: "Return a new set with elements in either the set or other but not both.", Fn: func(rt *Runtime, v, o Value) Value { return AsSet(v).symmetricDifference(rt, o).value() }},
		{Sig: "isdisjoint(self, other, /)", Doc: "Return True if two sets have a null intersection.", Fn: setDisjoint},
		{Sig: "issubset(self, other, /)", Doc: "Report whether another set contains this set.", Fn: setIsSubset},
		{Sig: "issuperset(self, other, /)", Doc: "Report whether this set contains another set.", Fn: setIsSuperset},
		genericRow,
	}
}

// mutableSetRows are the methods of sets only.
var mutableSetRows = []Row{
	{Sig: "add(self, object, /)", Doc: "Add an element to a set.\n\nThis has no effect if the element is already present.", Fn: setAdd},
	{Sig: "discard(self, object, /)", Doc: "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.", Fn: setDiscard},
	{Sig: "remove(self, object, /)", Doc: "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.", Fn: setRemove},
	{Sig: "pop(self, /)", Doc: "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.", Fn: setPop},
	{Sig: "clear(self, /)", Doc: "Remove all elements from this set.", Fn: func(rt *Runtime, v Value) Value { AsSet(v).clear(); return None }},
	{Sig: "update(self, /, *others)", Doc: "Update the set, adding elements from all others.", Fn: StarFn(setUpdate)},
	{Sig: "intersection_update(self, /, *others)", Doc: "Update the set, keeping only elements found in it and all others.", Fn: StarFn(setIntersectionUpdate)},
	{Sig: "difference_update(self, /, *others)", Doc: "Update the set, removing elements found in others.", Fn: StarFn(setDifferenceUpdate)},
	{Sig: "symmetric_difference_update(self, other, /)", Doc: "Update the set, keeping only elements found in either set, but not in both.", Fn: func(rt *Runtime, v, o Value) Value {
		if !AsSet(v).symmetricDifferenceUpdate(rt, o) {
			return Value{}
		}
		return None
	}},
}

func setCopy(rt *Runtime, v Value) Value {
	s := AsSet(v)
	if v.p.typ == &FrozensetType {
		return v
	}
	return s.copyAs(rt, s.baseType()).value()
}

func setAdd(rt *Runtime, v, x Value) Value {
	if !AsSet(v).Add(rt, x) {
		return Value{}
	}
	return None
}

func setDiscard(rt *Runtime, v, x Value) Value {
	key, hash, ok := keyHash(rt, x)
	if !ok || AsSet(v).discard(rt, key, hash) < 0 {
		return Value{}
	}
	return None
}

func setRemove(rt *Runtime, v, x Value) Value {
	key, hash, ok := keyHash(rt, x)
	if !ok {
		return Value{}
	}
	switch AsSet(v).discard(rt, key, hash) {
	case -1:
		return Value{}
	case 0:
		return rt.KeyError(x)
	}
	return None
}

func setPop(rt *Runtime, v Value) Value {
	s := AsSet(v)
	if s.used == 0 {
		return rt.KeyError(NewStr("pop from an empty set"))
	}
	// The finger makes emptying a set linear, and the order is CPython's.
	i := s.scan(rt, s.finger&(len(s.table)-1))
	if i == setEnd {
		i = s.scan(rt, 0)
	}
	if i == setStopped {
		return Value{}
	}
	x := s.table[i].key
	s.removeAt(i)
	s.finger = i + 1
	return x
}

func setUpdate(rt *Runtime, args []Value) Value {
	s := AsSet(args[0])
	for _, o := range args[1:] {
		if !s.update(rt, o) {
			return Value{}
		}
	}
	return None
}

func setUnion(rt *Runtime, args []Value) Value {
	s := AsSet(args[0])
	r := s.copyAs(rt, s.baseType())
	if r == nil {
		return Value{}
	}
	for _, o := range args[1:] {
		if AsSet(o) == s {
			continue
		}
		if !r.update(rt, o) {
			return Value{}
		}
	}
	return r.Value()
}

func (s *Set) intersectAll(rt *Runtime, others []Value) *Set {
	if len(others) == 0 {
		return s.copyAs(rt, s.baseType())
	}
	r := s
	for _, o := range others {
		if r = r.intersection(rt, o); r == nil {
			return nil
		}
	}
	return r
}

func setIntersection(rt *Runtime, args []Value) Value {
	return AsSet(args[0]).intersectAll(rt, args[1:]).value()
}

func setIntersectionUpdate(rt *Runtime, args []Value) Value {
	s := AsSet(args[0])
	r := s.intersectAll(rt, args[1:])
	if r == nil {
		return Value{}
	}
	s.take(r)
	return None
}

func setDifference(rt *Runtime, args []Value) Value {
	s, rest := AsSet(args[0]), args[1:]
	if len(rest) == 0 {
		return s.copyAs(rt, s.baseType()).value()
	}
	r := s.difference(rt, rest[0])
	for _, o := range rest[1:] {
		if r == nil || !r.differenceUpdate(rt, o) {
			return Value{}
		}
	}
	return r.value()
}

func setDifferenceUpdate(rt *Runtime, args []Value) Value {
	s := AsSet(args[0])
	for _, o := range args[1:] {
		if !s.differenceUpdate(rt, o) {
			return Value{}
		}
	}
	return None
}

func setDisjoint(rt *Runtime, v, other Value) Value {
	s, o := AsSet(v), AsSet(other)
	if s == o {
		return Bool(s.used == 0)
	}
	if o != nil {
		if o.used > s.used {
			s, o = o, s
		}
		i := o.step(rt, 0)
		for ; i >= 0; i = o.step(rt, i+1) {
			e := o.table[i]
			switch s.has(rt, e.key, e.hash) {
			case -1:
				return Value{}
			case 1:
				return False
			}
		}
		if i == setStopped {
			return Value{}
		}
		return True
	}
	common := 0
	ok := s.each(rt, other, func(rt *Runtime, x Value) bool {
		common = s.Contains(rt, x)
		return common == 0
	})
	if ok {
		return True
	}
	if common == 1 {
		return False
	}
	return Value{}
}

func setIsSubset(rt *Runtime, v, other Value) Value {
	s := AsSet(v)
	r := 0
	if o := AsSet(other); o != nil {
		r = s.subset(rt, o)
	} else {
		common := s.intersection(rt, other)
		if common == nil {
			return Value{}
		}
		r = b2i(common.used == s.used)
	}
	if r < 0 {
		return Value{}
	}
	return Bool(r > 0)
}

func setIsSuperset(rt *Runtime, v, other Value) Value {
	s := AsSet(v)
	if o := AsSet(other); o != nil {
		r := o.subset(rt, s)
		if r < 0 {
			return Value{}
		}
		return Bool(r > 0)
	}
	missing := false
	ok := s.each(rt, other, func(rt *Runtime, x Value) bool {
		r := s.Contains(rt, x)
		missing = r == 0
		return r > 0
	})
	if ok || missing {
		return Bool(ok)
	}
	return Value{}
}
