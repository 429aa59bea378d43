package object

import (
	"math"
	"math/big"
)

// This file converts ints to bytes and back.

func intBytesRows() []Row {
	return []Row{
		{Sig: "to_bytes(self, /, length=1, byteorder='big', *, signed=False)", Doc: "The int as length bytes; a negative one needs signed, which means two's complement.", Fn: intToBytes},
		{Sig: "from_bytes(type, /, bytes, byteorder='big', *, signed=False)", Doc: "The int that the given bytes stand for.", Fn: intFromBytes, Kind: ClassMethod},
	}
}

// byteOrder reads the byteorder argument.
func byteOrder(rt *Runtime, fn string, v Value) (little, ok bool) {
	if v.p == nil {
		return false, true
	}
	s := AsStr(v)
	if s == nil {
		rt.TypeErrorf("%s() argument 'byteorder' must be str, not %s", fn, typeNameNone(v))
		return false, false
	}
	switch s.s {
	case "little":
		return true, true
	case "big":
		return false, true
	}
	rt.ValueErrorf("byteorder must be either 'little' or 'big'")
	return false, false
}

// flag reads a bool argument that is false by default.
func flag(rt *Runtime, v Value) (set, ok bool) {
	if v.p == nil {
		return false, true
	}
	t := Truth(rt, v)
	return t > 0, t >= 0
}

func intToBytes(rt *Runtime, args []Value) Value {
	size := int64(1)
	if args[1].p != nil {
		var ok bool
		if size, ok = IndexInt(rt, args[1]); !ok {
			return Value{}
		}
	}
	little, ok := byteOrder(rt, "to_bytes", args[2])
	if !ok {
		return Value{}
	}
	signed, ok := flag(rt, args[3])
	if !ok {
		return Value{}
	}
	if size < 0 {
		return rt.ValueErrorf("length argument must be non-negative")
	}
	n, b, _ := intOf(args[0])
	x := widen(n, b)
	if x.Sign() < 0 && !signed {
		return rt.OverflowErrorf("can't convert negative int to unsigned")
	}
	// With a sign the top bit is taken, but -2**n needs n+1 bits only.
	need := int64(x.BitLen())
	if signed {
		if x.Sign() < 0 {
			need = int64(new(big.Int).Not(x).BitLen())
		}
		need++
	}
	// -1 in no bytes at all is CPython's oddity, 0 is not.
	if need > size*8 && size < 1<<56 && !(size == 0 && (n == 0 || n == -1) && b == nil) {
		return rt.OverflowErrorf("int too big to convert")
	}
	if size > math.MaxInt64-64 {
		return rt.OverflowErrorf("byte string is too large")
	}
	if !rt.Alloc(size) || !rt.Work(int(size/256)) {
		return Value{}
	}
	out := make([]byte, size)
	if x.Sign() >= 0 {
		x.FillBytes(out)
	} else if size > 0 {
		// ~x fits; its complement is x in two's complement.
		new(big.Int).Not(x).FillBytes(out)
		for i := range out {
			out[i] = ^out[i]
		}
	}
	if little {
		reverseBytes(out)
	}
	return NewBytes(out)
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intFromBytes(rt *Runtime, args []Value) Value {
	little, ok := byteOrder(rt, "from_bytes", args[2])
	if !ok {
		return Value{}
	}
	signed, ok := flag(rt, args[3])
	if !ok {
		return Value{}
	}
	data, ok := bytesFor(rt, args[1])
	if !ok {
		return Value{}
	}
	if n := len(data); n < 8 && args[0].p == &IntType.Object {
		u := uint64(0)
		for i := range data {
			if little {
				u = u<<8 | uint64(data[n-1-i])
			} else {
				u = u<<8 | uint64(data[i])
			}
		}
		if signed && n > 0 {
			// The sign is the highest bit there is.
			return Int(int64(u<<(64-8*n)) >> (64 - 8*n))
		}
		return Int(int64(u))
	}
	if !rt.chargeBig(len(data) * 8) {
		return Value{}
	}
	if little {
		data = append([]byte(nil), data...)
		reverseBytes(data)
	}
	b := new(big.Int).SetBytes(data)
	if signed && len(data) > 0 && data[0]&0x80 != 0 {
		b.Sub(b, new(big.Int).Lsh(intOne, uint(len(data)*8)))
	}
	v := IntFromBig(b)
	if args[0].AsType() != &IntType {
		return Call1(rt, args[0], v)
	}
	return v
}

// bytesFor returns what bytes(v) would hold for objects with __bytes__, a
// buffer or ints to iterate over. Unlike bytes(), a number is no length.
func bytesFor(rt *Runtime, v Value) ([]byte, bool) {
	if b := AsBytes(v); b != nil && v.p.typ == &BytesType {
		return b.Go(), true
	}
	if m := rt.lookup(v.p.typ, "__bytes__"); m.p != nil {
		r := callSpecial(rt, m, v)
		if r.p == nil {
			return nil, false
		}
		b := AsBytes(r)
		if b == nil {
			rt.TypeErrorf("__bytes__ returned non-bytes (type %s)", TypeName(r))
			return nil, false
		}
		return b.Go(), true
	}
	if b, ok := scatteredBuffer(rt, v); ok || rt.exc != nil {
		return b, ok
	}
	b, ok := octetsFromIterable(rt, v, "bytes must be in range(0, 256)", true)
	if !ok && rt.exc == nil {
		rt.TypeErrorf("cannot convert '%s' object to bytes", TypeName(v))
	}
	return b, ok
}
