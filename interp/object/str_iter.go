package object

// StrIterator walks the code points of a str.
type StrIterator struct {
	Object
	WalkMark
	s     *Str // nil once exhausted
	off   int  // byte offset of the next code point
	index int  // its number
	ascii bool
}

// StrIteratorType is the type of iterators over strs. CPython has two, by what
// the text holds, and so have we: see StrASCIIIteratorType.
var StrIteratorType Type

// StrASCIIIteratorType is the type of iterators over ASCII text.
var StrASCIIIteratorType Type

func strIter(rt *Runtime, v Value) Value {
	s := AsStr(v)
	it := &StrIterator{s: s, ascii: s.isASCII()}
	it.Object = Object{&StrIteratorType, it}
	if it.ascii && v.p == &s.Object { // CPython keeps subclasses' text in another way
		it.typ = &StrASCIIIteratorType
	}
	rt.Charge(strHeader)
	return Value{p: &it.Object}
}

func strIterNext(rt *Runtime, v Value) Value {
	it := v.p.impl.(*StrIterator)
	s := it.s
	if s == nil {
		return Value{}
	}
	if it.off >= len(s.s) {
		it.s = nil
		return Value{}
	}
	it.index++
	if it.ascii {
		c := s.s[it.off]
		it.off++
		return charStrs[c].Value()
	}
	r, size := runeAt(s.s, it.off)
	it.off += size
	return rt.newRune(r)
}

// strIterLengthHint is __length_hint__.
func strIterLengthHint(rt *Runtime, v Value) Value {
	it := v.p.impl.(*StrIterator)
	if it.s == nil {
		return Int(0)
	}
	return Int(int64(it.s.Len() - it.index))
}

// strIterReduce is __reduce__: what copy and pickle rebuild the iterator from.
func strIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*StrIterator)
	fn := rt.builtinNamed("iter")
	if fn.p == nil {
		return Value{}
	}
	if it.s == nil {
		return NewTuple([]Value{fn, NewTuple([]Value{emptyStr.Value()})})
	}
	return NewTuple([]Value{fn, NewTuple([]Value{it.s.Value()}), Int(int64(it.index))})
}

// strIterSetState is __setstate__.
func strIterSetState(rt *Runtime, v, state Value) Value {
	n, ok := IndexInt(rt, state)
	if !ok {
		return Value{}
	}
	it := v.p.impl.(*StrIterator)
	if it.s != nil {
		it.index = int(min(max(n, 0), int64(it.s.Len())))
		it.off = it.s.byteOffset(it.index)
	}
	return None
}

// builtinNamed returns the function name of the builtins module.
func (rt *Runtime) builtinNamed(name string) Value {
	if rt.Builtins != nil {
		if v := rt.Builtins.Dict.GetStr(name); v.p != nil {
			return v
		}
	}
	return rt.AttributeErrorf(None, name, "module 'builtins' has no attribute '%s'", name)
}

func init() {
	rows := []Row{
		{"__length_hint__(self, /)", "An estimate of how many characters are left.", strIterLengthHint, nil, Method},
		{"__reduce__(self, /)", "What the iterator can be rebuilt from.", strIterReduce, nil, Method},
		{"__setstate__(self, object, /)", "Move to the given character.", strIterSetState, nil, Method},
	}
	ops := Ops{Iter: func(rt *Runtime, v Value) Value { return v }, Next: strIterNext}
	StrIteratorType.define(TypeSpec{Name: "str_iterator", Flags: Final | NoNew, Ops: ops, Rows: rows})
	StrASCIIIteratorType.define(TypeSpec{Name: "str_ascii_iterator", Flags: Final | NoNew, Ops: ops, Rows: rows})
}
