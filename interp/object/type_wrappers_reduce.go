package object

// This file gives built-in types the __reduce__ that copy and pickle ask for.
// Its init runs after those that define the types.

// called returns the reduction "call f with args".
func called(f Value, args ...Value) Value { return NewTuple([]Value{f, NewTuple(args)}) }

// builtinNamed returns a function of the builtins module.
func builtinNamed(rt *Runtime, name string) Value { return rt.Builtins.Dict.GetStr(name) }

func reduceSet(rt *Runtime, v Value) Value {
	items, ok := ToSlice(rt, v)
	if !ok {
		return Value{}
	}
	state := CallMethod(rt, v, "__getstate__")
	if state.p == nil {
		return state
	}
	list := NewList(append([]Value(nil), items...))
	return NewTuple([]Value{v.p.typ.Value(), NewTuple([]Value{list}), state})
}

// reduceByteArray is bytearray.__reduce_ex__: from protocol 3 on, bytes travel
// as bytes.
func reduceByteArray(rt *Runtime, v, protocol Value) Value {
	p, ok := IndexInt(rt, protocol)
	if !ok {
		return Value{}
	}
	if p < 3 {
		return bytearrayReduce(rt, v)
	}
	b := AsBytearray(v).b
	if !rt.Alloc(int64(len(b))) {
		return Value{}
	}
	state := CallMethod(rt, v, "__getstate__")
	if state.p == nil {
		return state
	}
	return NewTuple([]Value{v.p.typ.Value(), NewTuple([]Value{NewBytes(append([]byte(nil), b...))}), state})
}

// reduceByName is the reduction of built-in functions: the name, with the
// object it is taken from unless that is a module.
func reduceByName(rt *Runtime, v Value) Value {
	name := GetAttr(rt, v, "__name__")
	if name.p == nil {
		return name
	}
	// A bound method has both: it is found on its object.
	from := LookupAttr(rt, v, "__self__")
	if from.p == nil && rt.exc == nil {
		from = LookupAttr(rt, v, "__objclass__")
	}
	if from.p == nil && rt.exc != nil {
		return from
	}
	if from.p == nil || from.IsNone() || from.AsModule() != nil {
		return name
	}
	return called(builtinNamed(rt, "getattr"), from, name)
}

// reduceRest is the reduction of iterators whose order cannot be found again:
// iter(list of what is left). The iterator itself stays where it is.
func reduceRest(rt *Runtime, v Value) Value {
	var copied Value
	switch it := v.p.impl.(type) {
	case *DictIter:
		c := *it
		c.Object = Object{it.typ, &c}
		copied = Value{p: &c.Object}
	case *SetIter:
		c := *it
		c.Object = Object{it.typ, &c}
		copied = Value{p: &c.Object}
	}
	items, ok := ToSlice(rt, copied)
	if !ok {
		return Value{}
	}
	return called(builtinNamed(rt, "iter"), NewList(append([]Value(nil), items...)))
}

// reduceAt is the reduction of iterators over sequences: the sequence, and the
// place in it.
func reduceAt(rt *Runtime, f string, seq Value, i int) Value {
	return NewTuple([]Value{builtinNamed(rt, f), NewTuple([]Value{seq}), Int(int64(i))})
}

func reduceListIter(rt *Runtime, v Value) Value {
	switch it := v.p.impl.(type) {
	case *ListIter:
		if it.List == nil {
			return called(builtinNamed(rt, "iter"), NewList(nil))
		}
		return reduceAt(rt, "iter", it.List.Value(), it.I)
	case *TupleIter:
		if it.tuple == nil || it.I >= len(it.Items) {
			return called(builtinNamed(rt, "iter"), NewTuple(nil))
		}
		return reduceAt(rt, "iter", it.tuple.Value(), it.I)
	case *ListRevIter:
		if it.List == nil || it.I < 0 {
			return called(builtinNamed(rt, "reversed"), NewList(nil))
		}
		return reduceAt(rt, "reversed", it.List.Value(), it.I)
	case *SeqIter:
		if it.seq.p == nil {
			return called(builtinNamed(rt, "iter"), NewTuple(nil))
		}
		return reduceAt(rt, "iter", it.seq, int(it.i))
	}
	return Value{}
}

// setListIter is __setstate__ of iterators over lists and tuples.
func setListIter(rt *Runtime, v, state Value) Value {
	n, ok := IndexInt(rt, state)
	if !ok {
		return Value{}
	}
	switch it := v.p.impl.(type) {
	case *ListIter:
		if it.List != nil {
			if it.I = int(min(n, int64(len(it.List.items)))); n < 0 {
				it.I, it.List = 0, nil // CPython's ends then
			}
		}
	case *TupleIter:
		it.I = int(min(max(n, 0), int64(len(it.Items))))
	case *ListRevIter:
		if it.List != nil {
			it.I = int(min(max(n, -1), int64(len(it.List.items)-1)))
		}
	case *SeqIter:
		if it.seq.p != nil {
			it.i = max(n, 0)
		}
	}
	return None
}

func reduceRangeIter(rt *Runtime, v Value) Value {
	it := v.p.impl.(*RangeIter)
	r := Call(rt, RangeType.Value(), []Value{Int(it.Cur), Int(it.Cur + it.Step*it.Left), Int(it.Step)}, nil)
	if r.p == nil {
		return r
	}
	return NewTuple([]Value{builtinNamed(rt, "iter"), NewTuple([]Value{r}), None})
}

func setRangeIter(rt *Runtime, v, state Value) Value {
	n, ok := IndexInt(rt, state)
	if !ok {
		return Value{}
	}
	it := v.p.impl.(*RangeIter)
	n = min(max(n, 0), it.Left)
	it.Cur += n * it.Step
	it.Left -= n
	return None
}

func reduceAdaptor(rt *Runtime, v Value) Value {
	cls := v.p.typ.Value()
	if in := v.AsInstance(); in != nil {
		v = in.slots[0]
	}
	switch it := v.p.impl.(type) {
	case *Enumerate:
		return called(cls, it.it, it.n)
	case *Map:
		return called(cls, append([]Value{it.fn}, it.its...)...)
	case *Filter:
		fn := it.fn
		if fn.p == nil {
			fn = None
		}
		return called(cls, fn, it.it)
	case *Zip:
		if it.strict {
			return NewTuple([]Value{cls, NewTuple(append([]Value(nil), it.its...)), True})
		}
		return called(cls, append([]Value(nil), it.its...)...)
	case *CallIter:
		if it.fn.p == nil {
			return called(builtinNamed(rt, "iter"), NewTuple(nil))
		}
		return called(builtinNamed(rt, "iter"), it.fn, it.sentinel)
	}
	return cannotPickle(rt, v)
}

// setZip is zip.__setstate__: whether it is strict.
func setZip(rt *Runtime, v, state Value) Value {
	if in := v.AsInstance(); in != nil {
		v = in.slots[0]
	}
	t := Truth(rt, state)
	if t < 0 {
		return Value{}
	}
	v.p.impl.(*Zip).strict = t == 1
	return None
}

func init() {
	add := func(reduce func(*Runtime, Value) Value, types ...*Type) {
		for _, t := range types {
			t.rows = append(t.rows[:len(t.rows):len(t.rows)], Row{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: reduce})
		}
	}
	state := func(set func(*Runtime, Value, Value) Value, types ...*Type) {
		for _, t := range types {
			t.rows = append(t.rows[:len(t.rows):len(t.rows)], Row{Sig: "__setstate__(self, object, /)", Doc: "Set state information for unpickling.", Fn: set})
		}
	}
	add(reduceSet, &SetType, &FrozensetType)
	add(reduceByName, &BuiltinType, &MethodDescriptorType, &WrapperDescriptorType, &MethodWrapperType)
	add(reduceRest, &DictKeyIterType, &DictValueIterType, &DictItemIterType, &SetIterType, &DictRevKeyIterType, &DictRevValueIterType, &DictRevItemIterType)
	add(reduceLongRangeIter, &LongRangeIterType)
	state(setLongRangeIter, &LongRangeIterType)
	add(reduceReversed, &ReversedType)
	state(setReversed, &ReversedType)
	add(reduceListIter, &ListIterType, &TupleIterType, &ListRevIterType, &SeqIterType)
	state(setListIter, &ListIterType, &TupleIterType, &ListRevIterType, &SeqIterType)
	add(reduceRangeIter, &RangeIterType)
	state(setRangeIter, &RangeIterType)
	add(reduceAdaptor, &EnumerateType, &MapIterType, &FilterType, &ZipType, &CallIterType)
	state(setZip, &ZipType)
	add(func(rt *Runtime, v Value) Value {
		s := v.p.impl.(*Slice)
		return called(v.p.typ.Value(), s.Start, s.Stop, s.Step)
	}, &SliceType)
	add(func(rt *Runtime, v Value) Value {
		r := v.p.impl.(*Range)
		return called(v.p.typ.Value(), r.Start, r.Stop, r.Step)
	}, &RangeType)
	BytearrayType.rows = append(BytearrayType.rows[:len(BytearrayType.rows):len(BytearrayType.rows)],
		Row{Sig: "__reduce_ex__(self, proto=0, /)", Doc: "Return state information for pickling.", Fn: func(rt *Runtime, v, p Value) Value {
			if p.p == nil {
				p = Int(0)
			}
			return reduceByteArray(rt, v, p)
		}})
}
