package object

var dictRows = []Row{
	{Sig: "__reversed__(self, /)", Doc: "Return a reverse iterator over the dict keys.", Fn: func(rt *Runtime, v Value) Value { return newDictIter(rt, AsDict(v), dictKeys, true) }},
	{Sig: "get(self, key, default=None, /)", Doc: "Return the value for key if key is in the dictionary, else default.", Fn: dictGet},
	{Sig: "setdefault(self, key, default=None, /)", Doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturns the value for key.", Fn: dictSetDefault},
	{Sig: "pop(self, key, default=<unrepresentable>, /)", Doc: "Remove the specified key and return its value.\n\nIf the key is not found, default is returned if given, otherwise KeyError\nis raised.", Fn: dictPop},
	{Sig: "popitem(self, /)", Doc: "Remove and return the (key, value) pair that was added last.\n\nRaises KeyError if the dict is empty.", Fn: dictPopItem},
	{Sig: "keys(self, /)", Doc: "Return a set-like view of the dict's keys.", Fn: func(rt *Runtime, v Value) Value { return newDictView(rt, v, &DictKeysType) }},
	{Sig: "items(self, /)", Doc: "Return a set-like view of the dict's items.", Fn: func(rt *Runtime, v Value) Value { return newDictView(rt, v, &DictItemsType) }},
	{Sig: "values(self, /)", Doc: "Return a view of the dict's values.", Fn: func(rt *Runtime, v Value) Value { return newDictView(rt, v, &DictValuesType) }},
	{Sig: "update(*args, **kwargs)", Doc: "Update the dict from a mapping or an iterable of pairs, and from keyword arguments.", Fn: dictUpdateMethod},
	{Sig: "fromkeys(type, iterable, value=None, /)", Doc: "Create a new dictionary with keys from iterable and values set to value.", Fn: dictFromKeys, Kind: ClassMethod},
	{Sig: "clear(self, /)", Doc: "Remove all items from the dict.", Fn: func(rt *Runtime, v Value) Value { AsDict(v).Clear(); return None }},
	{Sig: "copy(self, /)", Doc: "Return a shallow copy of the dict.", Fn: dictCopy},
}

func dictGet(rt *Runtime, v, key, def Value) Value {
	x := AsDict(v).Get(rt, key)
	if x.p != nil || rt.exc != nil {
		return x
	}
	if def.p == nil {
		return None
	}
	return def
}

func dictSetDefault(rt *Runtime, v, key, def Value) Value {
	d := AsDict(v)
	hash, ok := Hash(rt, key)
	if !ok {
		return Value{}
	}
	i, ok := d.find(rt, key, hash)
	if !ok {
		return Value{}
	}
	if i >= 0 {
		return d.ents[i].val
	}
	if def.p == nil {
		def = None
	}
	if (len(d.ents) == cap(d.ents) || len(d.ents) >= largeTable) && !d.charge(rt, key) {
		return Value{}
	}
	d.insert(hash, key, def)
	return def
}

func dictPop(rt *Runtime, v, key, def Value) Value {
	if d := AsDict(v); d.used > 0 { // an empty dict does not even ask for the hash
		x := d.pop(rt, key)
		if x.p != nil || rt.exc != nil {
			return x
		}
	}
	if def.p == nil {
		return rt.KeyError(key)
	}
	return def
}

func dictPopItem(rt *Runtime, v Value) Value {
	d := AsDict(v)
	if d.used == 0 {
		return rt.KeyError(NewStr("popitem(): dictionary is empty"))
	}
	rt.Charge(72)
	return NewTuple2(d.popLast())
}

func dictUpdateMethod(rt *Runtime, args []Value, names []string) Value {
	if !dictUpdateArgs(rt, "update", args[0], args[1:], names) {
		return Value{}
	}
	return None
}

func dictCopy(rt *Runtime, v Value) Value {
	rt.Charge(112)
	d, ok := copyOfDict(rt, v)
	if !ok {
		return Value{}
	}
	return d.Value()
}

func dictFromKeys(rt *Runtime, cls, iterable, val Value) Value {
	if val.p == nil {
		val = None
	}
	var self Value
	if cls.p == &DictType.Object {
		self = NewDict().Value()
	} else if self = Call0(rt, cls); self.p == nil {
		return Value{}
	}
	d := self.ExactDict()
	if d != nil && d.used == 0 {
		// CPython takes the size of a dict or set for the new dict, and the
		// hashes of its keys.
		if from := iterable.ExactDict(); from != nil {
			if !d.fromDict(rt, from, val) {
				return Value{}
			}
			return self
		}
		if t := iterable.p.typ; t == &SetType || t == &FrozensetType {
			if !d.fromSet(rt, AsSet(iterable), val) {
				return Value{}
			}
			return self
		}
	}
	it := Iter(rt, iterable)
	if it.p == nil {
		return Value{}
	}
	h := rt.Hold(self)
	defer rt.Release(h)
	for {
		if !rt.Tick() {
			return Value{}
		}
		k := Next(rt, it)
		if k.p == nil {
			if rt.exc != nil {
				return Value{}
			}
			return self
		}
		if d != nil && !d.Set(rt, k, val) || d == nil && !SetItem(rt, self, k, val) {
			return Value{}
		}
	}
}

// fromDict sets the keys of o to val.
func (d *Dict) fromDict(rt *Runtime, o *Dict, val Value) bool {
	if o.used > 0 && !d.reserve(rt, o.used) {
		return false
	}
	for i := 0; i < len(o.ents); i++ {
		if e := o.ents[i]; e.key.p != nil && (!rt.Tick() || !d.setHashed(rt, e.key, e.hash, val)) {
			return false
		}
	}
	return true
}

// fromSet sets the items of s to val.
func (d *Dict) fromSet(rt *Runtime, s *Set, val Value) bool {
	if s.used > 0 && !d.reserve(rt, s.used) {
		return false
	}
	i := s.step(rt, 0)
	for ; i >= 0; i = s.step(rt, i+1) {
		if e := s.table[i]; !d.setHashed(rt, e.key, e.hash, val) {
			return false
		}
	}
	return i == setEnd
}
