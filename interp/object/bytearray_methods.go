package object

import (
	"bytes"
	"slices"
)

// bytearrayRows lists the methods of bytearray: those of bytes and those that
// change it.
var bytearrayRows = append(octetRows("a bytearray"),
	Row{"__alloc__(self, /)", "How many bytes are allocated.", bytearrayAlloc, nil, Method},
	Row{"__reduce__(self, /)", "What the bytearray can be rebuilt from.", bytearrayReduce, nil, Method},
	Row{"append(self, item, /)", "Add one byte at the end.", bytearrayAppend, nil, Method},
	Row{"clear(self, /)", "Remove all bytes.", bytearrayClear, nil, Method},
	Row{"copy(self, /)", "A copy.", bytearrayCopy, nil, Method},
	Row{"extend(self, iterable_of_ints, /)", "Add the bytes of an iterable or buffer at the end.", bytearrayExtend, nil, Method},
	Row{"insert(self, index, item, /)", "Insert one byte before the given index.", bytearrayInsert, nil, Method},
	Row{"pop(self, index=-1, /)", "Remove a byte, by default the last, and return it.", bytearrayPop, nil, Method},
	Row{"remove(self, value, /)", "Remove the first byte equal to value.", bytearrayRemove, nil, Method},
	Row{"reverse(self, /)", "Reverse the order of the bytes in place.", bytearrayReverse, nil, Method},
)

func bytearrayAlloc(rt *Runtime, self Value) Value {
	b := AsBytearray(self)
	if cap(b.b) == 0 {
		return Int(0)
	}
	return Int(int64(cap(b.b)) + 1)
}

func bytearrayReduce(rt *Runtime, self Value) Value {
	b := AsBytearray(self).b
	if !rt.AllocN(int64(len(b)), 2) {
		return Value{}
	}
	text := make([]byte, 0, len(b))
	for _, c := range b {
		text = appendRune(text, rune(c))
	}
	state := objectGetState(rt, self)
	if state.p == nil {
		return state
	}
	return NewTuple([]Value{self.p.typ.Value(), NewTuple([]Value{NewStr(string(text)), NewStr("latin-1")}), state})
}

func bytearrayAppend(rt *Runtime, self, item Value) Value {
	c, ok := oneByte(rt, item)
	if !ok {
		return Value{}
	}
	b := AsBytearray(self)
	if !b.resizable(rt) || !b.grow(rt, 1) {
		return Value{}
	}
	b.b = append(b.b, c)
	return None
}

func bytearrayClear(rt *Runtime, self Value) Value {
	b := AsBytearray(self)
	if !b.resizable(rt) {
		return Value{}
	}
	b.b = nil
	return None
}

func bytearrayCopy(rt *Runtime, self Value) Value { return unchanged(rt, self) }

func bytearrayExtend(rt *Runtime, self, x Value) Value {
	b := AsBytearray(self)
	data, ok := bufferOf(rt, x)
	if !ok {
		if rt.exc != nil {
			rt.Clear()
			return rt.TypeErrorf("can't set bytearray slice from %s", TypeName(x))
		}
		if s := AsStr(x); s != nil {
			if s.s == "" {
				return None // the first item is what CPython refuses
			}
			return rt.TypeErrorf("expected iterable of integers; got: '%s'", TypeName(x))
		}
		if data, ok = octetsFromIterable(rt, x, byteRange, true); !ok {
			if rt.exc == nil {
				rt.TypeErrorf("can't extend bytearray with %s", TypeName(x))
			}
			return Value{}
		}
	}
	if !b.extend(rt, data) {
		return Value{}
	}
	return None
}

func bytearrayInsert(rt *Runtime, self, index, item Value) Value {
	n, ok := IndexInt(rt, index)
	if !ok {
		return Value{}
	}
	c, ok := oneByte(rt, item)
	if !ok {
		return Value{}
	}
	b := AsBytearray(self)
	i := int(n)
	if i < 0 {
		i = max(i+len(b.b), 0)
	}
	i = min(i, len(b.b))
	if !b.replace(rt, i, i, byteChars[c].b) {
		return Value{}
	}
	return None
}

func bytearrayPop(rt *Runtime, self, index Value) Value {
	n := int64(-1)
	if !absent(index) {
		ok := false
		if n, ok = IndexInt(rt, index); !ok {
			return Value{}
		}
	}
	b := AsBytearray(self)
	if len(b.b) == 0 {
		return rt.IndexErrorf("pop from empty bytearray")
	}
	i := int(n)
	if i < 0 {
		i += len(b.b)
	}
	if uint(i) >= uint(len(b.b)) {
		return rt.IndexErrorf("pop index out of range")
	}
	c := b.b[i]
	if !b.replace(rt, i, i+1, nil) {
		return Value{}
	}
	return Int(int64(c))
}

func bytearrayRemove(rt *Runtime, self, value Value) Value {
	c, ok := oneByte(rt, value)
	if !ok {
		return Value{}
	}
	b := AsBytearray(self)
	i := bytes.IndexByte(b.b, c)
	if i < 0 {
		return rt.ValueErrorf("value not found in bytearray")
	}
	if !b.replace(rt, i, i+1, nil) {
		return Value{}
	}
	return None
}

func bytearrayReverse(rt *Runtime, self Value) Value {
	slices.Reverse(AsBytearray(self).b)
	return None
}
