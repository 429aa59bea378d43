package array

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the class array and its iterator.

type iterator struct {
	object.Object
	object.WalkMark
	a *array // nil once exhausted
	i int
}

// Walk visits the array.
func (it *iterator) Walk(w *object.Walker) int64 {
	if it.a != nil {
		w.Visit(it.a.value())
	}
	return 48
}

const noText = "() may only be called on unicode type arrays ('u' or 'w')"

func (a *array) isText() bool { return a.code == 'u' || a.code == 'w' }

// wideText is the text of what CPython reads as wchar_t: surrogates pass.
func (a *array) wideText(rt *runtime) value {
	if !rt.Alloc(int64(4*a.len())) || !rt.Work(a.len()/8) {
		return null
	}
	var text []byte
	for i := range a.len() {
		c := order.Uint32(a.bytes()[4*i:])
		if c > 0x10ffff {
			return rt.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", c)
		}
		text = object.AppendRune(text, rune(c))
	}
	return object.NewStr(string(text))
}

func toList(rt *runtime, v value) value {
	a := self(v)
	if !rt.AllocN(int64(a.len()), 16) {
		return null
	}
	items := make([]value, a.len())
	for i := range items {
		if i%4096 == 0 && !rt.Work(min(len(items)-i, 4096)/2) {
			return null
		}
		if items[i] = a.at(rt, i); items[i].IsNull() {
			return null
		}
	}
	return object.NewList(items)
}

func methods() []object.Row {
	return []object.Row{
		{Sig: "typecode", Kind: object.Getter, Doc: "the typecode character used to create the array", Fn: func(rt *runtime, v value) value { return object.NewStr(string(self(v).code)) }},
		{Sig: "itemsize", Kind: object.Getter, Doc: "the size, in bytes, of one array item", Fn: func(rt *runtime, v value) value { return object.Int(int64(self(v).size)) }},
		{Sig: "append(self, v, /)", Doc: "Append new value v to the end of the array.", Fn: func(rt *runtime, v, x value) value { return none(self(v).insert(rt, self(v).len(), x)) }},
		{Sig: "buffer_info(self, /)", Doc: "Return a tuple of a number for the place of the array and its length.", Fn: func(rt *runtime, v value) value {
			return object.NewTuple2(object.Int(int64(rt.ID(v))), object.Int(int64(self(v).len())))
		}},
		{Sig: "byteswap(self, /)", Doc: "Swap the order of the bytes of all items.", Fn: func(rt *runtime, v value) value {
			a := self(v)
			b := a.bytes()
			if !rt.Work(len(b) / 8) {
				return null
			}
			for i := 0; i < len(b); i += a.size {
				for j, k := i, i+a.size-1; j < k; j, k = j+1, k-1 {
					b[j], b[k] = b[k], b[j]
				}
			}
			return object.None
		}},
		{Sig: "clear(self, /)", Doc: "Remove all items from the array.", Fn: func(rt *runtime, v value) value {
			return none(self(v).replace(rt, 0, self(v).len(), nil))
		}},
		{Sig: "count(self, v, /)", Doc: "Return number of occurrences of v in the array.", Fn: func(rt *runtime, v, x value) value {
			a, n := self(v), int64(0)
			for i := 0; ; i++ {
				if i = a.find(rt, x, i, a.len()); i == -2 {
					return null
				}
				if i < 0 {
					return object.Int(n)
				}
				n++
			}
		}},
		{Sig: "extend(self, bb, /)", Doc: "Append items to the end of the array.", Fn: func(rt *runtime, v, x value) value { return none(self(v).extendBy(rt, x)) }},
		{Sig: "frombytes(self, buffer, /)", Doc: "Append the items bytes stand for.", Fn: func(rt *runtime, v, x value) value {
			b, ok := object.BufferOf(rt, x)
			if !ok {
				if rt.Pending() == nil {
					rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(x))
				}
				return null
			}
			return none(self(v).addBytes(rt, b))
		}},
		{Sig: "fromlist(self, list, /)", Doc: "Append the items of a list; nothing if one is wrong.", Fn: func(rt *runtime, v, x value) value {
			a, l := self(v), object.AsList(x)
			if l == nil {
				return rt.TypeErrorf("arg must be list")
			}
			before := a.len()
			for i := 0; i < l.Len(); i++ {
				if !rt.Tick() || !a.insert(rt, a.len(), l.At(i)) {
					e := rt.Clear()
					a.replace(rt, before, a.len(), nil)
					return rt.Reraise(e)
				}
			}
			return object.None
		}},
		{Sig: "fromfile(self, f, n, /)", Doc: "Read n items from a file.", Fn: func(rt *runtime, v, f, nv value) value {
			n, ok := object.IndexInt(rt, nv)
			if !ok {
				return null
			}
			a := self(v)
			if n < 0 {
				return rt.ValueErrorf("negative count")
			}
			if n > (1<<62)/int64(a.size) {
				return rt.RaiseType(&object.MemoryErrorType)
			}
			data := object.CallMethod(rt, f, "read", object.Int(n*int64(a.size)))
			if data.IsNull() {
				return null
			}
			b := object.AsBytes(data)
			if b == nil {
				return rt.TypeErrorf("read() didn't return bytes")
			}
			if !a.addBytes(rt, b.Go()) {
				return null
			}
			if int64(len(b.Go())) != n*int64(a.size) {
				return rt.Raisef(&object.EOFErrorType, "read() didn't return enough bytes")
			}
			return object.None
		}},
		{Sig: "fromunicode(self, ustr, /)", Doc: "Append the characters of a str.", Fn: func(rt *runtime, v, x value) value {
			s := object.AsStr(x)
			if s == nil {
				return rt.TypeErrorf("fromunicode() argument must be str, not %s", object.ClinicTypeName(x))
			}
			if !self(v).isText() {
				return rt.ValueErrorf("fromunicode" + noText)
			}
			return none(self(v).addText(rt, s))
		}},
		{Sig: "index(self, v, start=0, stop=9223372036854775807, /)", Doc: "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.", Fn: func(rt *runtime, args []value) value {
			a := self(args[0])
			bounds := [2]int64{0, int64(a.len())}
			for i := range bounds {
				if args[2+i].IsNull() {
					continue
				}
				n, ok := object.IndexInt(rt, args[2+i])
				if !ok {
					return null
				}
				if n < 0 {
					n = max(n+int64(a.len()), 0)
				}
				bounds[i] = min(n, int64(a.len()))
			}
			switch i := a.find(rt, args[1], int(bounds[0]), int(bounds[1])); i {
			case -2:
				return null
			case -1:
				return rt.ValueErrorf("array.index(x): x not in array")
			default:
				return object.Int(int64(i))
			}
		}},
		{Sig: "insert(self, i, v, /)", Doc: "Insert a new item v into the array before position i.", Fn: func(rt *runtime, v, iv, x value) value {
			i, ok := object.IndexInt(rt, iv)
			if !ok {
				return null
			}
			a := self(v)
			if i < 0 {
				i = max(i+int64(a.len()), 0)
			}
			return none(a.insert(rt, int(min(i, int64(a.len()))), x))
		}},
		{Sig: "pop(self, i=-1, /)", Doc: "Return the i-th element and delete it from the array.", Fn: func(rt *runtime, v, iv value) value {
			a, i := self(v), int64(-1)
			if !iv.IsNull() {
				var ok bool
				if i, ok = object.IndexInt(rt, iv); !ok {
					return null
				}
			}
			if a.len() == 0 {
				return rt.IndexErrorf("pop from empty array")
			}
			if i < 0 {
				i += int64(a.len())
			}
			if i < 0 || i >= int64(a.len()) {
				return rt.IndexErrorf("pop index out of range")
			}
			x := a.at(rt, int(i))
			if x.IsNull() || !a.replace(rt, int(i), int(i)+1, nil) {
				return null
			}
			return x
		}},
		{Sig: "remove(self, v, /)", Doc: "Remove the first occurrence of v in the array.", Fn: func(rt *runtime, v, x value) value {
			a := self(v)
			switch i := a.find(rt, x, 0, a.len()); i {
			case -2:
				return null
			case -1:
				return rt.ValueErrorf("array.remove(x): x not in array")
			default:
				return none(a.replace(rt, i, i+1, nil))
			}
		}},
		{Sig: "reverse(self, /)", Doc: "Reverse the order of the items in the array.", Fn: func(rt *runtime, v value) value {
			a := self(v)
			b, s := a.bytes(), a.size
			if !rt.Work(len(b) / 8) {
				return null
			}
			for i, j := 0, len(b)-s; i < j; i, j = i+s, j-s {
				for k := range s {
					b[i+k], b[j+k] = b[j+k], b[i+k]
				}
			}
			return object.None
		}},
		{Sig: "tobytes(self, /)", Doc: "Return the bytes of the items.", Fn: func(rt *runtime, v value) value {
			if !rt.Alloc(int64(len(self(v).bytes()))) {
				return null
			}
			return object.NewBytes(append([]byte(nil), self(v).bytes()...))
		}},
		{Sig: "tofile(self, f, /)", Doc: "Write all items to a file.", Fn: func(rt *runtime, v, f value) value {
			w := object.GetAttr(rt, f, "write")
			if w.IsNull() {
				return null
			}
			if self(v).len() == 0 {
				return object.None
			}
			if object.Call1(rt, w, object.NewBytes(append([]byte(nil), self(v).bytes()...))).IsNull() {
				return null
			}
			return object.None
		}},
		{Sig: "tolist(self, /)", Doc: "Convert array to an ordinary list with the same items.", Fn: toList},
		{Sig: "tounicode(self, /)", Doc: "Return the characters as a str.", Fn: func(rt *runtime, v value) value {
			a := self(v)
			if !a.isText() {
				return rt.ValueErrorf("tounicode" + noText)
			}
			if a.code == 'u' {
				return a.wideText(rt)
			}
			return object.Decode(rt, a.bytes(), "utf-32-le", "strict", null)
		}},
		{Sig: "__copy__(self, /)", Doc: "Return a copy of the array.", Fn: func(rt *runtime, v value) value { return self(v).copy(rt) }},
		{Sig: "__deepcopy__(self, unused, /)", Doc: "Return a copy of the array.", Fn: func(rt *runtime, v, memo value) value { return self(v).copy(rt) }},
		{Sig: "__reduce_ex__(self, value, /)", Doc: "Return state information for pickling.", Fn: reduce},
		object.BufferRow(),
		object.GenericRow(),
	}
}

func init() {
	arrayType = object.NewBuiltinType(object.TypeSpec{
		Name:  "array.array",
		Doc:   "array(typecode [, initializer]) -> array\n\nAn array of items of one type, which typecode tells: b and B, h and H, i and I,\nl and L, q and Q are ints of 1, 2, 4, 8 and 8 bytes, signed and unsigned; u and\nw characters; f and d floats of 4 and 8 bytes.",
		Flags: object.SeqType | object.WeakRefs,
		Ops: object.Ops{
			New:     create,
			Init:    func(rt *runtime, v value, args []value, names []string) bool { return true },
			Repr:    repr,
			Len:     func(rt *runtime, v value) int { return self(v).len() },
			GetItem: getItem,
			SetItem: setItem,
			DelItem: delItem,
			Contains: func(rt *runtime, v, x value) int {
				switch i := self(v).find(rt, x, 0, self(v).len()); {
				case i == -2:
					return -1
				case i >= 0:
					return 1
				}
				return 0
			},
			Iter: func(rt *runtime, v value) value {
				it := &iterator{a: self(v)}
				it.Object = object.NewObject(iterType, it)
				return object.ValueOf(&it.Object)
			},
			Compare: compare,
			Binary: [14]func(rt *runtime, a, b value) value{
				object.Add: func(rt *runtime, x, y value) value {
					a := asArray(x)
					if a == nil {
						return object.NotImplemented
					}
					b := asArray(y)
					if b == nil {
						return rt.TypeErrorf("can only append array (not \"%s\") to array", object.TypeName(y))
					}
					if a.code != b.code {
						return rt.TypeErrorf("bad argument type for built-in operation")
					}
					if !rt.Alloc(int64(len(a.bytes()) + len(b.bytes()))) {
						return null
					}
					return like(a, append(append([]byte(nil), a.bytes()...), b.bytes()...)).value()
				},
				object.Mul: func(rt *runtime, x, y value) value {
					a := asArray(x)
					if a == nil {
						a, y = asArray(y), x
					}
					if y.Type().Ops.Index == nil {
						return rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", object.TypeName(y))
					}
					b := a.repeated(rt, y)
					if rt.Pending() != nil {
						return null
					}
					return like(a, b).value()
				},
			},
			InPlace: [14]func(rt *runtime, a, b value) value{
				object.Add: func(rt *runtime, x, y value) value {
					if asArray(y) == nil {
						return rt.TypeErrorf("can only extend array with array (not \"%s\")", object.TypeName(y))
					}
					if !self(x).extendBy(rt, y) {
						return null
					}
					return x
				},
				object.Mul: func(rt *runtime, x, y value) value {
					a := self(x)
					if y.Type().Ops.Index == nil {
						return rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", object.TypeName(y))
					}
					b := a.repeated(rt, y)
					if rt.Pending() != nil || !a.replace(rt, 0, a.len(), b) {
						return null
					}
					return x
				},
			},
		},
		Later: methods,
	})
	iterType = object.NewBuiltinType(object.TypeSpec{
		Name:  "array.arrayiterator",
		Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Iter: func(rt *runtime, v value) value { return v },
			Next: func(rt *runtime, v value) value {
				it := v.Impl().(*iterator)
				if it.a == nil {
					return null
				}
				if it.i >= it.a.len() {
					it.a = nil
					return null
				}
				it.i++
				return it.a.at(rt, it.i-1)
			},
		},
		Rows: []object.Row{
			{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: reduceIterator},
			{Sig: "__setstate__(self, state, /)", Doc: "Set state information for unpickling.", Fn: setIterator},
		},
	})
}
