package array

import (
	"encoding/binary"
	"math"
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what pickle asks for: arrays in the layout of the machine that
// wrote them, and iterators.

// layouts are the machine formats of pickles: the kind of item, which is b or
// B for ints with and without sign, f for floats and w for characters, its
// size and its byte order. For characters, the size is what CPython wants the
// length to be a multiple of: twice that of UTF-16 and UTF-32.
var layouts = [...]struct {
	kind byte
	size int
	big  bool
}{
	{'B', 1, false}, {'b', 1, false},
	{'B', 2, false}, {'B', 2, true}, {'b', 2, false}, {'b', 2, true},
	{'B', 4, false}, {'B', 4, true}, {'b', 4, false}, {'b', 4, true},
	{'B', 8, false}, {'B', 8, true}, {'b', 8, false}, {'b', 8, true},
	{'f', 4, false}, {'f', 4, true}, {'f', 8, false}, {'f', 8, true},
	{'w', 4, false}, {'w', 4, true}, {'w', 8, false}, {'w', 8, true},
}

// machineFormat is the number by which pickles name the layout of the array.
func (a *array) machineFormat() int64 {
	return map[byte]int64{'B': 0, 'b': 1, 'H': 2, 'h': 4, 'I': 6, 'i': 8, 'L': 10, 'l': 12, 'Q': 10, 'q': 12, 'f': 14, 'd': 16, 'u': 20, 'w': 20}[a.code]
}

func reduce(rt *runtime, v, protocol value) value {
	p, ok := object.IndexInt(rt, protocol)
	if !ok {
		return null
	}
	a := self(v)
	dict := object.None
	if in := v.AsInstance(); in != nil {
		if dict = object.LookupAttr(rt, v, "__dict__"); dict.IsNull() {
			dict = object.None
		}
	}
	code := object.NewStr(string(a.code))
	if p < 3 {
		items := toList(rt, v)
		if a.isText() {
			items = object.CallMethod(rt, v, "tounicode")
		}
		if items.IsNull() {
			return null
		}
		return object.NewTuple3(v.Type().Value(), object.NewTuple2(code, items), dict)
	}
	if !rt.Alloc(int64(len(a.bytes()))) {
		return null
	}
	m := rt.Modules.GetStr("array").AsModule()
	args := []value{v.Type().Value(), code, object.Int(a.machineFormat()), object.NewBytes(append([]byte(nil), a.bytes()...))}
	return object.NewTuple3(m.Dict.GetStr("_array_reconstructor"), object.NewTuple(args), dict)
}

// reconstruct is _array_reconstructor.
func reconstruct(rt *runtime, args []value) value {
	code := object.AsStr(args[1])
	if code == nil || code.Len() != 1 {
		return rt.TypeErrorf("_array_reconstructor() argument 2 must be a unicode character, not %s", object.TypeName(args[1]))
	}
	format, ok := object.IndexInt(rt, args[2])
	if !ok {
		return null
	}
	t := args[0].AsType()
	if t == nil {
		return rt.TypeErrorf("first argument must be a type object, not %s", object.TypeName(args[0]))
	}
	if !t.IsSubtype(arrayType) {
		return rt.TypeErrorf("%s is not a subtype of array.array", t.Name)
	}
	if len(code.Go()) != 1 || itemSize(code.Go()[0]) == 0 {
		return rt.ValueErrorf("second argument must be a valid type code")
	}
	if format < 0 || format >= int64(len(layouts)) {
		return rt.ValueErrorf("third argument must be a valid machine format code.")
	}
	data := object.AsBytes(args[3])
	if data == nil {
		return rt.TypeErrorf("fourth argument should be bytes, not %s", object.TypeName(args[3]))
	}
	a := newArray(code.Go()[0])
	if format == a.machineFormat() {
		return object.Call2(rt, args[0], args[1], args[3])
	}
	b, layout := data.Go(), layouts[format]
	if len(b)%layout.size != 0 {
		return rt.ValueErrorf("string length not a multiple of item size")
	}
	if !rt.Work(len(b)/4) || !rt.AllocN(int64(len(b)/layout.size), 16) {
		return null
	}
	var bytes binary.ByteOrder = binary.LittleEndian
	if layout.big {
		bytes = binary.BigEndian
	}
	var items value
	if layout.kind == 'w' {
		name := map[bool]string{false: "-le", true: "-be"}[layout.big]
		items = object.Decode(rt, b, map[int]string{4: "utf-16", 8: "utf-32"}[layout.size]+name, "strict", null)
		if items.IsNull() {
			return null
		}
	} else {
		list := make([]value, 0, len(b)/layout.size)
		for ; len(b) > 0; b = b[layout.size:] {
			list = append(list, readItem(bytes, b[:layout.size], layout.kind))
		}
		items = object.NewList(list)
	}
	typecode := args[1]
	if layout.kind == 'b' || layout.kind == 'B' {
		// CPython takes the last type code that has the sign and the size.
		fit := map[byte]string{'b': " bh i   q", 'B': " BH I   Q"}[layout.kind]
		typecode = object.NewStr(fit[layout.size : layout.size+1])
	}
	return object.Call2(rt, args[0], typecode, items)
}

// readItem decodes the number b.
func readItem(order binary.ByteOrder, b []byte, kind byte) value {
	var n uint64
	switch len(b) {
	case 1:
		n = uint64(b[0])
	case 2:
		n = uint64(order.Uint16(b))
	case 4:
		n = uint64(order.Uint32(b))
	case 8:
		n = order.Uint64(b)
	}
	switch {
	case kind == 'f' && len(b) == 4:
		return object.Float(float64(math.Float32frombits(uint32(n))))
	case kind == 'f':
		return object.Float(math.Float64frombits(n))
	case kind == 'b':
		shift := 64 - 8*len(b)
		return object.Int(int64(n<<shift) >> shift)
	case n > math.MaxInt64:
		return object.IntFromBig(new(big.Int).SetUint64(n))
	}
	return object.Int(int64(n))
}

func reduceIterator(rt *runtime, v value) value {
	it, f := v.Impl().(*iterator), rt.Builtins.Dict.GetStr("iter")
	if it.a == nil {
		return object.NewTuple2(f, object.NewTuple([]value{object.NewTuple(nil)}))
	}
	return object.NewTuple3(f, object.NewTuple([]value{it.a.value()}), object.Int(int64(it.i)))
}

func setIterator(rt *runtime, v, state value) value {
	if state.Type().Ops.Index == nil {
		return rt.TypeErrorf("an integer is required")
	}
	i, ok := object.IndexInt(rt, state)
	if !ok {
		return null
	}
	it := v.Impl().(*iterator)
	if it.a != nil {
		it.i = int(min(max(i, 0), int64(it.a.len())))
	}
	return object.None
}
