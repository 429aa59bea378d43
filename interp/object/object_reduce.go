package object

// This file implements object.__reduce_ex__ and __getstate__, which copy and
// pickle build on: how to make the object again, its state, and the items of
// lists and dicts.

// The functions of copyreg that reductions name.
var (
	newObject = NewBuiltin(&Row{Sig: "__newobj__(cls, /, *args)", Doc: "Make an object by cls.__new__(cls, *args).",
		Fn: func(rt *Runtime, args []Value, names []string) Value { return callNewOf(rt, args, names) }}, "copyreg")
	newObjectEx = NewBuiltin(&Row{Sig: "__newobj_ex__(cls, args, kwargs, /)", Doc: "Make an object by cls.__new__(cls, *args, **kwargs).",
		Fn: newObjectKeywords}, "copyreg")
	reconstructor = NewBuiltin(&Row{Sig: "_reconstructor(cls, base, state, /)", Doc: "Make an object as pickle protocols 0 and 1 do.",
		Fn: reconstruct}, "copyreg")
)

// callNewOf calls args[0].__new__ with all args.
func callNewOf(rt *Runtime, args []Value, names []string) Value {
	if len(args) == len(names) {
		return rt.TypeErrorf("__newobj__() missing 1 required positional argument: 'cls'")
	}
	f := GetAttr(rt, args[0], "__new__")
	if f.p == nil {
		return f
	}
	return Call(rt, f, args, names)
}

func newObjectKeywords(rt *Runtime, cls, args, kwargs Value) Value {
	list, ok := ToSlice(rt, args)
	if !ok {
		return Value{}
	}
	all := append([]Value{cls}, list...)
	var names []string
	d := AsDict(kwargs)
	if d == nil {
		return rt.TypeErrorf("__newobj_ex__() argument 3 must be dict, not %s", typeNameNone(kwargs))
	}
	for i := 0; ; i++ {
		k, v, ok := d.Entry(i)
		if !ok {
			break
		}
		if k.p == nil {
			continue
		}
		s := AsStr(k)
		if s == nil {
			return rt.TypeErrorf("keywords must be strings")
		}
		names, all = append(names, s.s), append(all, v)
	}
	return callNewOf(rt, all, names)
}

func reconstruct(rt *Runtime, cls, base, state Value) Value {
	if base.AsType() == &ObjectType {
		return CallMethod(rt, ObjectType.Value(), "__new__", cls)
	}
	v := CallMethod(rt, base, "__new__", cls, state)
	if v.p == nil {
		return v
	}
	if b := base.AsType(); b != nil && b.initOwner != &ObjectType && CallMethod(rt, base, "__init__", v, state).p == nil {
		return Value{}
	}
	return v
}

// objectReduceEx is object.__reduce_ex__: an overridden __reduce__ goes first.
func objectReduceEx(rt *Runtime, v, protocol Value) Value {
	p, ok := IndexInt(rt, protocol)
	if !ok {
		return Value{}
	}
	m := rt.lookup(v.p.typ, "__reduce__")
	if b := m.p; b != nil && m != ObjectType.own("__reduce__") {
		return CallMethod(rt, v, "__reduce__")
	}
	if p >= 2 {
		return reduceNew(rt, v)
	}
	return reduceOld(rt, v)
}

// reduceNew is the reduction of protocol 2 and later.
func reduceNew(rt *Runtime, v Value) Value {
	cls := v.p.typ
	if cls == &MemoryViewType || cls == &CodeType {
		// Objects of variable size are refused in other words.
		return rt.TypeErrorf("cannot pickle %s objects", cls.Name)
	}
	if cls.Flags&NoNew != 0 || cls.Ops.New == nil {
		return cannotPickle(rt, v)
	}
	maker, args := newObject, []Value{cls.Value()}
	hasArgs := true
	if m := rt.lookup(cls, "__getnewargs_ex__"); m.p != nil {
		r := callSpecial(rt, m, v)
		if r.p == nil {
			return r
		}
		t := AsTuple(r)
		if t == nil {
			return rt.TypeErrorf("__getnewargs_ex__ should return a tuple, not '%s'", TypeName(r))
		}
		if t.Len() != 2 {
			return rt.ValueErrorf("__getnewargs_ex__ should return a tuple of length 2, not %d", t.Len())
		}
		a, k := AsTuple(t.At(0)), AsDict(t.At(1))
		if a == nil {
			return rt.TypeErrorf("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'", TypeName(t.At(0)))
		}
		if k == nil {
			return rt.TypeErrorf("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'", TypeName(t.At(1)))
		}
		if k.Len() == 0 {
			args = append(args, a.items...)
		} else {
			maker, args = newObjectEx, []Value{cls.Value(), t.At(0), t.At(1)}
		}
	} else if m := rt.lookup(cls, "__getnewargs__"); m.p != nil {
		r := callSpecial(rt, m, v)
		if r.p == nil {
			return r
		}
		t := AsTuple(r)
		if t == nil {
			return rt.TypeErrorf("__getnewargs__ should return a tuple, not '%s'", TypeName(r))
		}
		args = append(args, t.items...)
	} else {
		hasArgs = false
	}
	if !hasArgs && cls.solid.hidesState() && rt.lookup(cls, "__getstate__") == ObjectType.own("__getstate__") {
		return cannotPickle(rt, v)
	}
	state := CallMethod(rt, v, "__getstate__")
	if state.p == nil {
		return state
	}
	items, pairs := None, None
	if AsList(v) != nil {
		items = Iter(rt, v)
	}
	if AsDict(v) != nil {
		if pairs = CallMethod(rt, v, "items"); pairs.p != nil {
			pairs = Iter(rt, pairs)
		}
	}
	if items.p == nil || pairs.p == nil {
		return Value{}
	}
	return NewTuple([]Value{maker.Value(), NewTuple(args), state, items, pairs})
}

// hidesState reports whether objects of the built-in type t hold more than
// their attributes, so that copying those does not copy the object.
func (t *Type) hidesState() bool {
	return t != &ObjectType && t != &ListType && t != &DictType && t != &NoneType && t != &EllipsisType && t != &NotImplementedType
}

func cannotPickle(rt *Runtime, v Value) Value {
	return rt.TypeErrorf("cannot pickle '%s' object", TypeName(v))
}

// reduceOld is the reduction of protocols 0 and 1: copyreg._reduce_ex.
func reduceOld(rt *Runtime, v Value) Value {
	cls := v.p.typ
	base := cls.solid
	if cls.Flags&NoNew != 0 || cls.Ops.New == nil || cls.Flags&Heap == 0 && base.hidesState() {
		return cannotPickle(rt, v)
	}
	state := None
	if base != &ObjectType {
		if base == cls {
			return cannotPickle(rt, v)
		}
		if state = Call1(rt, base.Value(), v); state.p == nil {
			return state
		}
	}
	head := []Value{reconstructor.Value(), NewTuple([]Value{cls.Value(), base.Value(), state})}
	var dict Value
	if m := rt.lookup(cls, "__getstate__"); m == ObjectType.own("__getstate__") {
		for _, c := range cls.mro {
			if len(c.members) > 0 {
				return rt.TypeErrorf("a class that defines __slots__ without defining __getstate__ cannot be pickled")
			}
		}
		if d := attrsCopy(rt, v); d != nil {
			dict = d.Value()
		} else if rt.exc != nil {
			return Value{}
		}
	} else if dict = CallMethod(rt, v, "__getstate__"); dict.p == nil {
		return dict
	}
	if dict.p == nil {
		return NewTuple(head)
	}
	switch Truth(rt, dict) {
	case -1:
		return Value{}
	case 1:
		head = append(head, dict)
	}
	return NewTuple(head)
}

// objectGetState is object.__getstate__: the __dict__, None without one, and a
// pair with a dict of the __slots__ values if there are any.
func objectGetState(rt *Runtime, v Value) Value {
	state := None
	if d := attrsCopy(rt, v); d != nil && d.Len() > 0 {
		state = d.Value()
	} else if rt.exc != nil {
		return Value{}
	}
	in, ok := v.p.impl.(*Instance)
	if !ok {
		return state
	}
	var slots *Dict
	for _, c := range in.typ.mro {
		for _, m := range c.members {
			if x := in.slots[m.Index]; x.p != nil {
				if slots == nil {
					slots = NewDict()
				}
				slots.SetStr(m.Name, x)
			}
		}
	}
	if slots == nil {
		return state
	}
	return NewTuple([]Value{state, slots.Value()})
}

// attrsCopy returns a copy of v's __dict__, nil if it has none or, with an
// exception pending, no room for it. Asking an
// Instance for its dict itself would change how it keeps its attributes.
func attrsCopy(rt *Runtime, v Value) *Dict {
	in, ok := v.p.impl.(*Instance)
	if !ok {
		if f := v.p.typ.Ops.Dict; f != nil {
			if d := f(rt, v, false); d != nil && rt.AllocN(int64(d.Len()), dictEntryCost) {
				return copyDict(d)
			}
		}
		return nil
	}
	if in.shape.dictMode {
		if d := in.Dict(); rt.AllocN(int64(d.Len()), dictEntryCost) {
			return copyDict(d)
		}
		return nil
	}
	d := NewDict()
	for i := in.typ.fixed; i < len(in.slots); i++ {
		d.SetStr(in.shape.names[i], in.slots[i])
	}
	return d
}

// ReduceFunctions returns the functions that reductions name: copyreg's
// __newobj__, __newobj_ex__ and _reconstructor.
func ReduceFunctions() []*Builtin { return []*Builtin{newObject, newObjectEx, reconstructor} }
