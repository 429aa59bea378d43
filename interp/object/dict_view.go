package object

// DictView is d.keys(), d.values() or d.items(); its type says which.
type DictView struct {
	Object
	WalkMark
	of Value // the dict as the script sees it
	d  *Dict
}

// The types of views of dicts.
var (
	DictKeysType   Type
	DictValuesType Type
	DictItemsType  Type
)

func newDictView(rt *Runtime, v Value, t *Type) Value {
	w := &DictView{of: v, d: AsDict(v)}
	w.Object = Object{t, w}
	rt.Charge(64)
	return Value{p: &w.Object}
}

func asDictView(v Value) *DictView { w, _ := v.p.impl.(*DictView); return w }

// kind returns what iterating over the view gives.
func (w *DictView) kind() dictKind {
	switch w.typ {
	case &DictKeysType:
		return dictKeys
	case &DictValuesType:
		return dictValues
	}
	return dictItems
}

// setLike reports whether v is a view that behaves as a set: keys and items.
func setLike(v Value) bool { return v.p.typ == &DictKeysType || v.p.typ == &DictItemsType }

func init() {
	base := Ops{
		Len:  func(rt *Runtime, v Value) int { return asDictView(v).d.used },
		Repr: dictViewRepr,
		Iter: func(rt *Runtime, v Value) Value {
			w := asDictView(v)
			return newDictIter(rt, w.d, w.kind(), false)
		},
	}
	sets := base
	sets.Contains = dictViewContains
	sets.Compare = dictViewCompare
	sets.Binary[Sub] = dictViewSub
	sets.Binary[And] = dictViewAnd
	sets.Binary[Or] = dictViewOr
	sets.Binary[Xor] = dictViewXor
	rows := []Row{
		{Sig: "__reversed__(self, /)", Doc: "Return a reverse iterator over the view.", Fn: func(rt *Runtime, v Value) Value {
			w := asDictView(v)
			return newDictIter(rt, w.d, w.kind(), true)
		}},
		{Sig: "mapping", Doc: "The dictionary that this view refers to, read only.", Fn: func(rt *Runtime, v Value) Value { return NewMappingProxy(asDictView(v).of) }, Kind: Getter},
	}
	disjoint := Row{Sig: "isdisjoint(self, other, /)", Doc: "Return True if the view and the given iterable have no element in common.", Fn: dictViewDisjoint}
	DictKeysType.define(TypeSpec{Name: "dict_keys", Flags: Final | NoNew, Ops: sets, Rows: append(rows[:2:2], disjoint)})
	DictItemsType.define(TypeSpec{Name: "dict_items", Flags: Final | NoNew, Ops: sets, Rows: append(rows[:2:2], disjoint)})
	DictValuesType.define(TypeSpec{Name: "dict_values", Flags: Final | NoNew, Ops: base, Rows: rows})
}

func dictViewRepr(rt *Runtime, v Value) Value {
	if !rt.ReprEnter(v) {
		return NewStr("...")
	}
	defer rt.ReprLeave()
	items, ok := ToSlice(rt, v)
	if !ok {
		return Value{}
	}
	w := newReprWriter(rt)
	if w.text(v.p.typ.Name) && w.text("(") && w.repr(NewList(items)) && w.text(")") {
		return w.str()
	}
	return Value{}
}

func dictViewContains(rt *Runtime, v, x Value) int {
	w := asDictView(v)
	if w.typ == &DictKeysType {
		return dictContains(rt, w.d.Value(), x)
	}
	t := AsTuple(x)
	if t == nil || len(t.items) != 2 {
		return 0
	}
	y := w.d.Get(rt, t.items[0])
	if y.p == nil {
		if rt.exc != nil {
			return -1
		}
		return 0
	}
	return Equal(rt, y, t.items[1])
}

// containsAll reports whether every item of a is in b.
func containsAll(rt *Runtime, a, b Value) int {
	it := Iter(rt, a)
	if it.p == nil {
		return -1
	}
	for {
		if !rt.Tick() {
			return -1
		}
		x := Next(rt, it)
		if x.p == nil {
			if rt.exc != nil {
				return -1
			}
			return 1
		}
		if r := Contains(rt, b, x); r <= 0 {
			return r
		}
	}
}

func dictViewCompare(rt *Runtime, a, b Value, op Cmp) Value {
	if AsSet(b) == nil && !setLike(b) {
		return NotImplemented
	}
	n, m := asDictView(a).d.used, Len(rt, b)
	if m < 0 {
		return Value{}
	}
	var r int
	switch op {
	case EQ, NE:
		if n == m {
			r = containsAll(rt, a, b)
		}
		if op == NE && r >= 0 {
			r = 1 - r
		}
	case LT:
		if n < m {
			r = containsAll(rt, a, b)
		}
	case LE:
		if n <= m {
			r = containsAll(rt, a, b)
		}
	case GT:
		if n > m {
			r = containsAll(rt, b, a)
		}
	case GE:
		if n >= m {
			r = containsAll(rt, b, a)
		}
	}
	if r < 0 {
		return Value{}
	}
	return Bool(r > 0)
}

// viewToSet returns a new set of what v, a view or another iterable, gives.
func viewToSet(rt *Runtime, v Value) *Set {
	if w := asDictView(v); w != nil && w.typ == &DictKeysType && w.of.ExactDict() != nil {
		// From the dict itself the hashes are known.
		v = w.of
	}
	s := newSet(&SetType)
	if !s.update(rt, v) {
		return nil
	}
	return s
}

func dictViewSub(rt *Runtime, a, b Value) Value {
	s := viewToSet(rt, a)
	if s == nil || !s.differenceUpdate(rt, b) {
		return Value{}
	}
	return s.Value()
}

func dictViewOr(rt *Runtime, a, b Value) Value {
	s := viewToSet(rt, a)
	if s == nil || !s.update(rt, b) {
		return Value{}
	}
	return s.Value()
}

func dictViewAnd(rt *Runtime, a, b Value) Value {
	if !setLike(a) {
		a, b = b, a
	}
	if s, ok := b.p.impl.(*Set); ok && b.p.typ == &SetType && asDictView(a).d.used <= s.used {
		r := s.intersection(rt, a)
		if r == nil {
			return Value{}
		}
		return r.Value()
	}
	if setLike(b) && asDictView(b).d.used > asDictView(a).d.used {
		a, b = b, a
	}
	r := newSet(&SetType)
	it := Iter(rt, b)
	if it.p == nil {
		return Value{}
	}
	for {
		if !rt.Tick() {
			return Value{}
		}
		x := Next(rt, it)
		if x.p == nil {
			if rt.exc != nil {
				return Value{}
			}
			return r.Value()
		}
		switch dictViewContains(rt, a, x) {
		case -1:
			return Value{}
		case 1:
			if !r.Add(rt, x) {
				return Value{}
			}
		}
	}
}

func dictViewXor(rt *Runtime, a, b Value) Value {
	if a.p.typ == &DictItemsType && b.p.typ == &DictItemsType {
		return dictItemsXor(rt, asDictView(a).d, asDictView(b).d)
	}
	s := viewToSet(rt, a)
	if s == nil || !s.symmetricDifferenceUpdate(rt, b) {
		return Value{}
	}
	return s.Value()
}

// dictItemsXor compares the values of equal keys before it makes any pair, so
// that values need not be hashable unless they differ.
func dictItemsXor(rt *Runtime, x, y *Dict) Value {
	rest, ok := x.Copy(rt)
	if !ok {
		return Value{}
	}
	r := newSet(&SetType)
	for i := 0; i < len(y.ents); i++ {
		if !rt.Tick() {
			return Value{}
		}
		e := y.ents[i]
		if e.key.p == nil {
			continue
		}
		k, ok := rest.find(rt, e.key, e.hash)
		if !ok {
			return Value{}
		}
		if k >= 0 {
			switch Equal(rt, rest.ents[k].val, e.val) {
			case -1:
				return Value{}
			case 1:
				// rest is known to nobody else: entry k is still there.
				rest.removeAt(k)
				continue
			}
		}
		if !r.Add(rt, NewTuple2(e.key, e.val)) {
			return Value{}
		}
	}
	if !r.update(rt, newDictView(rt, rest.Value(), &DictItemsType)) {
		return Value{}
	}
	return r.Value()
}

func dictViewDisjoint(rt *Runtime, v, other Value) Value {
	if v == other {
		return Bool(asDictView(v).d.used == 0)
	}
	// CPython looks the smaller one's items up in the larger one.
	if AsSet(other) != nil || setLike(other) {
		n := Len(rt, other)
		if n < 0 {
			return Value{}
		}
		if n > asDictView(v).d.used {
			v, other = other, v
		}
	}
	it := Iter(rt, other)
	if it.p == nil {
		return Value{}
	}
	for {
		if !rt.Tick() {
			return Value{}
		}
		x := Next(rt, it)
		if x.p == nil {
			if rt.exc != nil {
				return Value{}
			}
			return True
		}
		switch Contains(rt, v, x) {
		case -1:
			return Value{}
		case 1:
			return False
		}
	}
}
