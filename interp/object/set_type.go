package object

func init() {
	var ops Ops
	ops.Len = func(rt *Runtime, v Value) int { return AsSet(v).used }
	ops.Contains = setContains
	ops.Iter = func(rt *Runtime, v Value) Value { return newSetIter(rt, AsSet(v)) }
	ops.Compare = setCompare
	ops.Repr = setRepr
	ops.Binary[Or] = setOr
	ops.Binary[And] = setAnd
	ops.Binary[Sub] = setSub
	ops.Binary[Xor] = setXor

	frozen := ops
	frozen.New = newFrozenset
	frozen.Hash = frozensetHash
	FrozensetType.define(TypeSpec{
		Name: "frozenset",
		Doc:  "Build an immutable unordered collection of unique elements.",
		Ops:  frozen,
		Rows: setRows(&FrozensetType),
	})

	ops.New = func(rt *Runtime, cls *Type, args []Value, names []string) Value {
		rt.Charge(288)
		return wrapPayload(rt, cls, &SetType, newSet(&SetType).Value())
	}
	ops.Init = setInit
	ops.InPlace[Or] = setInPlace((*Set).update)
	ops.InPlace[Sub] = setInPlace((*Set).differenceUpdate)
	ops.InPlace[Xor] = setInPlace((*Set).symmetricDifferenceUpdate)
	ops.InPlace[And] = setInPlace((*Set).intersectionUpdate)
	SetType.define(TypeSpec{
		Name: "set",
		Doc:  "Build an unordered collection of unique elements.",
		Ops:  ops,
		Rows: append(setRows(&SetType), mutableSetRows...),
	})
	SetIterType.define(TypeSpec{
		Name: "set_iterator", Flags: Final | NoNew,
		Ops:  Ops{Iter: selfIter, Next: setIterNext},
		Rows: []Row{hintRow(func(rt *Runtime, v Value) Value { return Int(iterLeft(v)) })},
	})
}

func setInit(rt *Runtime, self Value, args []Value, names []string) bool {
	if !noKeywords(rt, "set", names) || !countArgs(rt, TypeName(self), len(args), 0, 1) {
		return false
	}
	s := AsSet(self)
	if s.fill > 0 {
		s.clear()
	}
	s.hashed = false
	return len(args) == 0 || s.update(rt, args[0])
}

func newFrozenset(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if !ownInit(cls, &FrozensetType) && !noKeywords(rt, "frozenset", names) {
		return Value{}
	}
	args = args[:len(args)-len(names)]
	if !countArgs(rt, cls.fullName, len(args), 0, 1) {
		return Value{}
	}
	if len(args) == 1 && cls == &FrozensetType && args[0].p.typ == cls {
		return args[0]
	}
	s := newSet(&FrozensetType)
	rt.Charge(288)
	if len(args) == 1 && !s.update(rt, args[0]) {
		return Value{}
	}
	return wrapPayload(rt, cls, &FrozensetType, s.Value())
}

// frozensetHash is CPython's: sets of frozensets are ordered by it.
func frozensetHash(rt *Runtime, v Value) (uint64, bool) {
	s := AsSet(v)
	if s.hashed {
		return s.hash, true
	}
	var h uint64
	i := s.step(rt, 0)
	for ; i >= 0; i = s.step(rt, i+1) {
		x := s.table[i].hash
		h ^= (x ^ 89869747 ^ x<<16) * 3644798167
	}
	if i == setStopped {
		return 0, false
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == ^uint64(0) {
		h = 590923713
	}
	s.hash, s.hashed = h, true
	return h, true
}

func setRepr(rt *Runtime, v Value) Value {
	s, name := AsSet(v), TypeName(v)
	if !rt.ReprEnter(v) {
		return NewStr(name + "(...)")
	}
	defer rt.ReprLeave()
	if s.used == 0 {
		return NewStr(name + "()")
	}
	// The items are collected first: their reprs may change the set.
	items, ok := ToSlice(rt, v)
	if !ok {
		return Value{}
	}
	w := newReprWriter(rt)
	exact := v.p.typ == &SetType
	if !exact && (!w.text(name) || !w.text("(")) || !w.text("{") {
		return Value{}
	}
	for i, x := range items {
		if i > 0 && !w.text(", ") || !w.repr(x) {
			return Value{}
		}
	}
	if !w.text("}") || !exact && !w.text(")") {
		return Value{}
	}
	return w.str()
}

// keyHash hashes a key that is looked for. As in CPython an unhashable set is
// looked for as the frozenset of its items.
func keyHash(rt *Runtime, key Value) (Value, uint64, bool) {
	hash, ok := Hash(rt, key)
	if ok {
		return key, hash, true
	}
	o := AsSet(key)
	if o == nil || !rt.Matches(&TypeErrorType) {
		return key, 0, false
	}
	rt.Clear()
	f := o.copyAs(rt, &FrozensetType)
	if f == nil {
		return key, 0, false
	}
	key = f.Value()
	hash, ok = frozensetHash(rt, key)
	return key, hash, ok
}

func setContains(rt *Runtime, v, key Value) int {
	key, hash, ok := keyHash(rt, key)
	if !ok {
		return -1
	}
	return AsSet(v).has(rt, key, hash)
}

// subset reports whether every item of s is in o.
func (s *Set) subset(rt *Runtime, o *Set) int {
	if s.used > o.used {
		return 0
	}
	i := s.step(rt, 0)
	for ; i >= 0; i = s.step(rt, i+1) {
		e := s.table[i]
		if r := o.has(rt, e.key, e.hash); r <= 0 {
			return r
		}
	}
	if i == setStopped {
		return -1
	}
	return 1
}

func setCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, y := AsSet(a), AsSet(b)
	if x == nil || y == nil {
		return NotImplemented
	}
	if !rt.Enter(" in comparison") {
		return Value{}
	}
	r := 0
	switch op {
	case EQ, NE:
		if x.used == y.used && !(x.hashed && y.hashed && x.hash != y.hash) {
			r = x.subset(rt, y)
		}
		if op == NE && r >= 0 {
			r = 1 - r
		}
	case LE:
		r = x.subset(rt, y)
	case GE:
		r = y.subset(rt, x)
	case LT:
		if x.used < y.used {
			r = x.subset(rt, y)
		}
	case GT:
		if x.used > y.used {
			r = y.subset(rt, x)
		}
	}
	rt.Leave()
	if r < 0 {
		return Value{}
	}
	return Bool(r > 0)
}

// baseType returns the built-in type of the results of operations on v, which
// are exact even for instances of subclasses.
func (s *Set) baseType() *Type { return s.typ }

func setOr(rt *Runtime, a, b Value) Value {
	x, y := AsSet(a), AsSet(b)
	if x == nil || y == nil {
		return NotImplemented
	}
	r := x.copyAs(rt, x.baseType())
	if r == nil || x != y && !r.merge(rt, y) {
		return Value{}
	}
	return r.Value()
}

func setAnd(rt *Runtime, a, b Value) Value {
	if AsSet(a) == nil || AsSet(b) == nil {
		return NotImplemented
	}
	return AsSet(a).intersection(rt, b).value()
}

func setSub(rt *Runtime, a, b Value) Value {
	if AsSet(a) == nil || AsSet(b) == nil {
		return NotImplemented
	}
	return AsSet(a).difference(rt, b).value()
}

func setXor(rt *Runtime, a, b Value) Value {
	if AsSet(a) == nil || AsSet(b) == nil {
		return NotImplemented
	}
	return AsSet(a).symmetricDifference(rt, b).value()
}

// value is Value for a result that is nil with an exception pending.
func (s *Set) value() Value {
	if s == nil {
		return Value{}
	}
	return s.Value()
}

func setInPlace(f func(*Set, *Runtime, Value) bool) func(*Runtime, Value, Value) Value {
	return func(rt *Runtime, a, b Value) Value {
		if AsSet(b) == nil {
			return NotImplemented
		}
		if !f(AsSet(a), rt, b) {
			return Value{}
		}
		return a
	}
}
