// Package structmod is the struct module: values packed into bytes by a format.
package structmod

import (
	_ "embed"
	"fmt"
	"math"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed struct.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "struct",
	Doc:  "Functions to convert between Python values and bytes laid out as C structs.\n\nThe first character of a format says byte order, sizes and alignment: @ the\nmachine's, = its order with standard sizes, < little-endian, > and ! big-endian.",
	Rows: []object.Row{
		{Sig: "calcsize(format, /)", Doc: "Return size in bytes of the struct described by the format string.", Fn: func(rt *runtime, f value) value {
			l := layoutOf(rt, f)
			if l == nil {
				return null
			}
			return object.Int(int64(l.size))
		}},
		{Sig: "pack(format, /, *values)", Doc: "Return bytes with the values packed by the format.", Fn: func(rt *runtime, args []value, names []string) value {
			if len(names) > 0 {
				return rt.TypeErrorf("_struct.pack() takes no keyword arguments")
			}
			if len(args) == 0 {
				return rt.TypeErrorf("missing format argument")
			}
			l := layoutOf(rt, args[0])
			if l == nil {
				return null
			}
			return l.pack(rt, args[1:])
		}},
		{Sig: "pack_into(format, buffer, offset, /, *values)", Doc: "Pack the values by the format into a buffer that can be written to.", Fn: func(rt *runtime, args []value, names []string) value {
			if len(names) > 0 {
				return rt.TypeErrorf("_struct.pack_into() takes no keyword arguments")
			}
			if len(args) == 0 {
				return rt.TypeErrorf("missing format argument")
			}
			l := layoutOf(rt, args[0])
			if l == nil {
				return null
			}
			return l.packInto(rt, args[1:])
		}},
		{Sig: "unpack(format, buffer, /)", Doc: "Return a tuple of the values in a buffer that is just as long as the format says.", Fn: func(rt *runtime, f, b value) value {
			l := layoutOf(rt, f)
			if l == nil {
				return null
			}
			return l.unpackAll(rt, b)
		}},
		{Sig: "unpack_from(format, /, buffer, offset=0)", Doc: "Return a tuple of the values in a buffer from an offset on.", Fn: func(rt *runtime, f, b, off value) value {
			l := layoutOf(rt, f)
			if l == nil {
				return null
			}
			return l.unpackFrom(rt, b, off)
		}},
		{Sig: "iter_unpack(format, buffer, /)", Doc: "Return an iterator over a buffer that is made of such structs.", Fn: func(rt *runtime, f, b value) value {
			l := layoutOf(rt, f)
			if l == nil {
				return null
			}
			return l.iterate(rt, b)
		}},
		{Sig: "_clearcache()", Doc: "Clear the internal cache.", Fn: func(rt *runtime) value {
			clear(stateOf(rt).cache)
			return object.None
		}},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		rt.State["struct"] = &state{module: m, cache: map[string]*layout{}}
		m.Set("Struct", structType.Value())
		return true
	},
	Source: source,
}

// state is what an interpreter keeps: formats read lately.
type state struct {
	module *object.Module
	cache  map[string]*layout
}

func stateOf(rt *runtime) *state { return rt.State["struct"].(*state) }

const maxCache = 100

// layoutOf reads a format object; nil with an exception pending.
func layoutOf(rt *runtime, v value) *layout {
	var text string
	if s := v.ExactStr(); s != nil {
		text = s.Go()
	} else if s := object.AsStr(v); s != nil {
		text = s.Go()
	} else if b := object.AsBytes(v); b != nil {
		text = string(b.Go())
	} else {
		rt.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", object.TypeName(v))
		return nil
	}
	st := stateOf(rt)
	if l := st.cache[text]; l != nil {
		return l
	}
	if s := object.AsStr(v); s != nil && object.Encode(rt, s, "ascii", "strict").IsNull() {
		return nil
	}
	l := compile(rt, text)
	if l == nil {
		return nil
	}
	if len(st.cache) >= maxCache {
		clear(st.cache)
	}
	st.cache[text] = l
	return l
}

func (l *layout) pack(rt *runtime, args []value) value {
	if len(args) != l.values {
		return fail(rt, fmt.Sprintf("pack expected %d items for packing (got %d)", l.values, len(args)))
	}
	if !rt.Alloc(int64(l.size)) || !rt.Work(l.values+l.size/64) {
		return null
	}
	b := make([]byte, l.size)
	if !l.fill(rt, b, args) {
		return null
	}
	return object.NewBytes(b)
}

// fill packs as many values as l has into b.
func (l *layout) fill(rt *runtime, b []byte, args []value) bool {
	k := 0
	for i := range l.items {
		it := &l.items[i]
		if it.code == 's' || it.code == 'p' {
			if !putText(rt, b[it.offset:it.offset+it.count], it.code, args[k]) {
				return false
			}
			k++
			continue
		}
		off := it.offset
		for range it.count {
			if !l.putValue(rt, b[off:off+it.size], it.code, args[k]) {
				return false
			}
			off += it.size
			k++
		}
	}
	return true
}

func putText(rt *runtime, b []byte, code byte, v value) bool {
	data, ok := object.BytesOf(v)
	if !ok {
		fail(rt, "argument for '"+string(code)+"' must be a bytes object")
		return false
	}
	if code == 's' {
		copy(b, data)
		return true
	}
	if len(b) > 0 {
		n := copy(b[1:], data)
		b[0] = byte(min(n, 255))
	}
	return true
}

func (l *layout) putValue(rt *runtime, b []byte, code byte, v value) bool {
	switch code {
	case 'c':
		data := object.AsBytes(v)
		if data == nil || len(data.Go()) != 1 {
			fail(rt, "char format requires a bytes object of length 1")
			return false
		}
		b[0] = data.Go()[0]
		return true
	case '?':
		t := object.Truth(rt, v)
		b[0] = byte(t & 1)
		return t >= 0
	case 'e', 'f', 'd':
		return l.putFloat(rt, b, code, v)
	}
	if v.IsInt() {
		// The common case: an int that fits.
		n := v.Int()
		bits := uint(len(b) * 8)
		if signed(code) && code != 'P' {
			if bits == 64 || n>>(bits-1) == n>>63 {
				put(b, uint64(n), l.big)
				return true
			}
		} else if n >= 0 && (bits == 64 || n>>bits == 0) {
			put(b, uint64(n), l.big)
			return true
		}
	}
	return l.putInt(rt, b, code, v)
}

// putInt packs ints that are no plain small ones.
func (l *layout) putInt(rt *runtime, b []byte, code byte, v value) bool {
	if _, _, ok := object.AsInt(v); !ok {
		if v.Type().Ops.Index == nil {
			fail(rt, "required argument is not an integer")
			return false
		}
		if v = object.Index(rt, v); v.IsNull() {
			return false
		}
	}
	n, x, _ := object.AsInt(v)
	bits := uint(len(b) * 8)
	switch {
	case code == 'P':
		switch {
		case x == nil:
			put(b, uint64(n), l.big)
			return true
		case x.IsUint64():
			put(b, x.Uint64(), l.big)
			return true
		}
		fail(rt, "int too large to convert")
		return false
	case signed(code):
		if x == nil && (bits == 64 || n>>(bits-1) == n>>63) {
			put(b, uint64(n), l.big)
			return true
		}
		lo := int64(-1) << (bits - 1)
		fail(rt, fmt.Sprintf("'%c' format requires %d <= number <= %d", code, lo, -(lo+1)))
		return false
	}
	switch {
	case x == nil && n >= 0 && (bits == 64 || n>>bits == 0):
		put(b, uint64(n), l.big)
		return true
	case x != nil && bits == 64 && x.IsUint64():
		put(b, x.Uint64(), l.big)
		return true
	}
	fail(rt, fmt.Sprintf("'%c' format requires 0 <= number <= %d", code, ^uint64(0)>>(64-bits)))
	return false
}

func (l *layout) putFloat(rt *runtime, b []byte, code byte, v value) bool {
	f := v.Float()
	if !v.IsFloat() {
		var ok bool
		if f, ok = object.AsFloat(rt, v); !ok {
			if rt.Matches(&object.TypeErrorType) {
				rt.Clear()
				fail(rt, "required argument is not a float")
			}
			return false
		}
	}
	switch code {
	case 'd':
		bits := math.Float64bits(f)
		if math.IsNaN(f) {
			// Go's NaN has a bit that C's has not.
			bits &^= 1
		}
		put(b, bits, l.big)
	case 'f':
		g := float32(f)
		// The machine's own floats become infinite, standard ones are an error.
		if math.IsInf(float64(g), 0) && !math.IsInf(f, 0) && !l.native {
			rt.OverflowErrorf("float too large to pack with f format")
			return false
		}
		put(b, uint64(math.Float32bits(g)), l.big)
	default:
		h, ok := toHalf(f)
		if !ok {
			rt.OverflowErrorf("float too large to pack with e format")
			return false
		}
		put(b, uint64(h), l.big)
	}
	return true
}

// place checks an offset into a buffer of n bytes.
func (l *layout) place(rt *runtime, off value, n int, from bool) (int, bool) {
	at := int64(0)
	if !off.IsNull() {
		var ok bool
		if at, ok = object.IndexInt(rt, off); !ok {
			return 0, false
		}
	}
	what, doing := "pack_into", "packing"
	if from {
		what, doing = "unpack_from", "unpacking"
	}
	if at < 0 {
		if at+int64(l.size) > 0 {
			if from {
				fail(rt, fmt.Sprintf("not enough data to unpack %d bytes at offset %d", l.size, at))
			} else {
				fail(rt, fmt.Sprintf("no space to pack %d bytes at offset %d", l.size, at))
			}
			return 0, false
		}
		if at+int64(n) < 0 {
			fail(rt, fmt.Sprintf("offset %d out of range for %d-byte buffer", at, n))
			return 0, false
		}
		at += int64(n)
	}
	if int64(n)-at < int64(l.size) {
		fail(rt, fmt.Sprintf("%s requires a buffer of at least %d bytes for %s %d bytes at offset %d (actual buffer size is %d)",
			what, uint64(l.size)+uint64(at), doing, l.size, at, n))
		return 0, false
	}
	return int(at), true
}

func (l *layout) packInto(rt *runtime, args []value) value {
	switch {
	case len(args) == 0:
		return fail(rt, "pack_into expected buffer argument")
	case len(args) == 1:
		return fail(rt, "pack_into expected offset argument")
	case len(args)-2 != l.values:
		return fail(rt, fmt.Sprintf("pack_into expected %d items for packing (got %d)", l.values, len(args)-2))
	}
	buf := object.WritableBuffer(rt, args[0])
	if buf == nil {
		if rt.Pending() == nil {
			if b := object.AsBytearray(args[0]); b == nil {
				return rt.TypeErrorf("argument must be read-write bytes-like object, not %s", object.TypeName(args[0]))
			}
		} else {
			return null
		}
	}
	at, ok := l.place(rt, args[1], len(buf), false)
	if !ok || !rt.Work(l.values+1) {
		return null
	}
	// Values are packed apart: converting them may run code that changes the
	// buffer.
	if !rt.Alloc(int64(l.size)) {
		return null
	}
	b := make([]byte, l.size)
	if !l.fill(rt, b, args[2:]) {
		return null
	}
	buf = object.WritableBuffer(rt, args[0])
	if at, ok = l.place(rt, args[1], len(buf), false); !ok {
		return null
	}
	copy(buf[at:], b)
	return object.None
}

// unpack returns the values in b, which is as long as l says.
func (l *layout) unpack(rt *runtime, b []byte) value {
	if !rt.AllocN(int64(l.values), 16) || !rt.Work(l.values) {
		return null
	}
	rt.Charge(48)
	out := make([]value, 0, l.values)
	for i := range l.items {
		it := &l.items[i]
		if it.code == 's' || it.code == 'p' {
			data := b[it.offset : it.offset+it.count]
			if it.code == 'p' && len(data) > 0 {
				data = data[1:min(1+int(data[0]), len(data))]
			}
			if !rt.Alloc(int64(len(data)) + 48) {
				return null
			}
			out = append(out, object.NewBytes(append([]byte(nil), data...)))
			continue
		}
		off := it.offset
		for range it.count {
			out = append(out, l.value(b[off:off+it.size], it.code))
			off += it.size
		}
	}
	return object.NewTuple(out)
}

func (l *layout) value(b []byte, code byte) value {
	switch code {
	case 'c':
		return object.NewBytes([]byte{b[0]})
	case '?':
		return object.Bool(b[0] != 0)
	case 'd':
		return object.Float(math.Float64frombits(get(b, l.big)))
	case 'f':
		return object.Float(float64(math.Float32frombits(uint32(get(b, l.big)))))
	case 'e':
		return object.Float(fromHalf(uint16(get(b, l.big))))
	}
	n := get(b, l.big)
	if signed(code) {
		shift := 64 - 8*len(b)
		return object.Int(int64(n<<shift) >> shift)
	}
	if n > math.MaxInt64 {
		return unsigned(n)
	}
	return object.Int(int64(n))
}

func (l *layout) unpackAll(rt *runtime, v value) value {
	b, ok := buffer(rt, v)
	if !ok {
		return null
	}
	if len(b) != l.size {
		return fail(rt, fmt.Sprintf("unpack requires a buffer of %d bytes", l.size))
	}
	return l.unpack(rt, b)
}

func (l *layout) unpackFrom(rt *runtime, v, off value) value {
	b, ok := buffer(rt, v)
	if !ok {
		return null
	}
	at, ok := l.place(rt, off, len(b), true)
	if !ok {
		return null
	}
	return l.unpack(rt, b[at:at+l.size])
}

// buffer is object.BufferOf with the TypeError of a wrong argument.
func buffer(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok && rt.Pending() == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return b, ok
}
