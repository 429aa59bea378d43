package object

func init() {
	var ops Ops
	ops.New = newDict
	ops.Init = func(rt *Runtime, self Value, args []Value, names []string) bool {
		return dictUpdateArgs(rt, "dict", self, args, names)
	}
	ops.Len = func(rt *Runtime, v Value) int { return AsDict(v).used }
	ops.GetItem = dictGetItem
	ops.SetItem = func(rt *Runtime, v, key, x Value) bool { return AsDict(v).Set(rt, key, x) }
	ops.DelItem = dictDelItem
	ops.Contains = dictContains
	ops.Iter = func(rt *Runtime, v Value) Value { return newDictIter(rt, AsDict(v), dictKeys, false) }
	ops.Compare = dictCompare
	ops.Repr = dictRepr
	ops.Binary[Or] = dictOr
	ops.InPlace[Or] = dictInPlaceOr
	DictType.define(TypeSpec{
		Name: "dict",
		Doc: "dict() -> new empty dictionary\n" +
			"dict(mapping) -> new dictionary with the items of the mapping\n" +
			"dict(iterable) -> new dictionary from the (key, value) pairs of the iterable\n" +
			"dict(**kwargs) -> new dictionary with the names and values of the keyword arguments",
		Flags: MapType,
		Ops:   ops,
		Rows:  append(dictRows, genericRow),
	})
}

func newDict(rt *Runtime, cls *Type, args []Value, names []string) Value {
	rt.Charge(112)
	return wrapPayload(rt, cls, &DictType, NewDict().Value())
}

func dictGetItem(rt *Runtime, v, key Value) Value {
	d, exact := v.p.impl.(*Dict)
	if !exact {
		d = AsDict(v)
	}
	i, ok := d.lookup(rt, key)
	if !ok {
		return Value{}
	}
	if i >= 0 {
		return d.ents[i].val
	}
	if !exact {
		if m := SpecialMethod(rt, v, "__missing__"); m.p != nil {
			return CallSpecial(rt, m, v, key)
		}
	}
	return rt.KeyError(key)
}

func dictDelItem(rt *Runtime, v, key Value) bool {
	found, ok := AsDict(v).Del(rt, key)
	if ok && !found {
		rt.KeyError(key)
	}
	return found
}

func dictContains(rt *Runtime, v, key Value) int {
	i, ok := AsDict(v).lookup(rt, key)
	if !ok {
		return -1
	}
	return b2i(i >= 0)
}

func dictRepr(rt *Runtime, v Value) Value {
	d := AsDict(v)
	if d.used == 0 {
		return NewStr("{}")
	}
	if !rt.ReprEnter(v) {
		return NewStr("{...}")
	}
	defer rt.ReprLeave()
	w := newReprWriter(rt)
	if !w.text("{") {
		return Value{}
	}
	first := true
	for i := 0; i < len(d.ents); i++ {
		e := d.ents[i]
		if e.key.p == nil {
			continue
		}
		if !first && !w.text(", ") || !w.repr(e.key) || !w.text(": ") || !w.repr(e.val) {
			return Value{}
		}
		first = false
	}
	if !w.text("}") {
		return Value{}
	}
	return w.str()
}

func dictCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, y := AsDict(a), AsDict(b)
	if x == nil || y == nil || op != EQ && op != NE {
		return NotImplemented
	}
	if !rt.Enter(" in comparison") {
		return Value{}
	}
	r := x.equal(rt, y)
	rt.Leave()
	if r < 0 {
		return Value{}
	}
	return Bool((r > 0) == (op == EQ))
}

// equal reports whether the dicts have equal items: 1, 0, or -1 with an
// exception pending.
func (d *Dict) equal(rt *Runtime, o *Dict) int {
	if d.used != o.used {
		return 0
	}
	for i := 0; i < len(d.ents); i++ {
		if !rt.Tick() {
			return -1
		}
		e := d.ents[i]
		if e.key.p == nil {
			continue
		}
		k, ok := o.find(rt, e.key, e.hash)
		if !ok {
			return -1
		}
		if k < 0 {
			return 0
		}
		// The look-up may have changed d, the value is what it was before.
		if r := Equal(rt, e.val, o.ents[k].val); r <= 0 {
			return r
		}
	}
	return 1
}

func dictOr(rt *Runtime, a, b Value) Value {
	if AsDict(a) == nil || AsDict(b) == nil {
		return NotImplemented
	}
	d, ok := copyOfDict(rt, a)
	if !ok || !dictUpdate(rt, d.Value(), b) {
		return Value{}
	}
	return d.Value()
}

func dictInPlaceOr(rt *Runtime, a, b Value) Value {
	if !dictUpdate(rt, a, b) {
		return Value{}
	}
	return a
}

// dictUpdateArgs is dict.__init__ and dict.update.
func dictUpdateArgs(rt *Runtime, what string, self Value, args []Value, names []string) bool {
	npos := len(args) - len(names)
	if !countArgs(rt, what, npos, 0, 1) {
		return false
	}
	if npos == 1 && !dictUpdate(rt, self, args[0]) {
		return false
	}
	d := AsDict(self)
	for i, n := range names {
		if !d.Set(rt, rt.Intern(n), args[npos+i]) {
			return false
		}
	}
	return true
}

// Update is d.update(v) for a mapping or an iterable of pairs.
func (d *Dict) Update(rt *Runtime, v Value) bool { return dictUpdate(rt, d.Value(), v) }

// dictUpdate adds what v holds: a mapping's items or an iterable's pairs.
func dictUpdate(rt *Runtime, self, v Value) bool {
	d := AsDict(self)
	if o := v.ExactDict(); o != nil {
		return d.merge(rt, o, true)
	}
	if o := AsDict(v); o != nil && !overridesOf(v.p.typ, &DictType, "__iter__") {
		return d.merge(rt, o, true)
	}
	keys := LookupAttr(rt, v, "keys")
	if keys.p != nil {
		return d.mergeMapping(rt, v, keys)
	}
	return rt.exc == nil && d.mergePairs(rt, v)
}

// copyOfDict is PyDict_Copy: a subclass with an __iter__ of its own is read
// through its methods.
func copyOfDict(rt *Runtime, v Value) (*Dict, bool) {
	if v.p.typ == &DictType || !overridesOf(v.p.typ, &DictType, "__iter__") {
		return AsDict(v).Copy(rt)
	}
	d := NewDict()
	return d, dictUpdate(rt, d.Value(), v)
}

// overridesOf reports whether the Python class t has another attribute name
// than its built-in base.
func overridesOf(t, base *Type, name string) bool {
	return t != base && t.Lookup(name) != base.Lookup(name)
}

// merge adds the items of o; override tells whether they replace present ones.
func (d *Dict) merge(rt *Runtime, o *Dict, override bool) bool {
	if o == d || o.used == 0 {
		return true
	}
	if d.used == 0 && len(d.ents) == 0 && o.used == len(o.ents) && (o.log <= minLog || usable(o.log-1) < o.used) {
		return d.assign(rt, o)
	}
	// Like CPython, resize once when the other could not fit, in the hope that
	// few keys are the same.
	if usable(d.log) < o.used {
		if !d.reserve(rt, d.used+o.used) {
			return false
		}
		// CPython makes the new table of the other's form.
		if d.kind == strKeys && o.kind != strKeys {
			d.kind = anyKeys
		}
	}
	n := len(o.ents)
	for i := 0; i < len(o.ents); i++ {
		if !rt.Tick() {
			return false
		}
		e := o.ents[i]
		if e.key.p == nil {
			continue
		}
		if override {
			if !d.setHashed(rt, e.key, e.hash, e.val) {
				return false
			}
		} else {
			k, ok := d.find(rt, e.key, e.hash)
			if !ok || k < 0 && !d.setHashed(rt, e.key, e.hash, e.val) {
				return false
			}
		}
		if len(o.ents) != n {
			rt.RuntimeErrorf("dict mutated during update")
			return false
		}
	}
	return true
}

// mergeMapping adds v[k] for each k of v.keys().
func (d *Dict) mergeMapping(rt *Runtime, v, keys Value) bool {
	all, ok := keysOf(rt, v, keys)
	if !ok {
		return false
	}
	h := rt.Hold(d.Value())
	for _, k := range all {
		if ok = rt.Tick(); !ok {
			break
		}
		x := GetItem(rt, v, k)
		if ok = x.p != nil && d.Set(rt, k, x); !ok {
			break
		}
	}
	rt.Release(h)
	return ok
}

// mergePairs adds the items of an iterable of pairs.
func (d *Dict) mergePairs(rt *Runtime, v Value) bool {
	if Drainable(v) {
		h := rt.Hold(d.Value())
		i := 0
		ok := Drain(rt, v, func(item Value) bool {
			i++
			return d.setPair(rt, item, i-1)
		})
		rt.Release(h)
		return ok
	}
	it := Iter(rt, v)
	if it.p == nil {
		return false
	}
	h := rt.Hold(d.Value())
	ok := true
	for n := 0; ok; n++ {
		if ok = rt.Tick(); !ok {
			break
		}
		item := Next(rt, it)
		if item.p == nil {
			ok = rt.exc == nil
			break
		}
		ok = d.setPair(rt, item, n)
	}
	rt.Release(h)
	return ok
}

// setPair adds the pair that is item n of what is added.
func (d *Dict) setPair(rt *Runtime, item Value, n int) bool {
	var pair []Value
	switch o := item.p.impl.(type) {
	case *Tuple:
		pair = o.items
	case *List:
		pair = o.items
	default:
		it := Iter(rt, item) // whose length is asked for, not that of the item
		ok := it.p != nil
		if ok {
			pair, ok = ToSlice(rt, it)
		}
		if !ok {
			if rt.Matches(&TypeErrorType) {
				rt.Clear()
				rt.TypeErrorf("cannot convert dictionary update sequence element #%d to a sequence", n)
			}
			return false
		}
	}
	if len(pair) != 2 {
		rt.ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", n, len(pair))
		return false
	}
	return d.Set(rt, pair[0], pair[1])
}
