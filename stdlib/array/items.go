package array

import (
	"encoding/binary"
	"math"
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is single items: bytes to values and back.

var order = binary.LittleEndian

func itemSize(code byte) int {
	switch code {
	case 'b', 'B':
		return 1
	case 'h', 'H':
		return 2
	case 'i', 'I', 'f', 'u', 'w':
		return 4
	case 'l', 'L', 'q', 'Q', 'd':
		return 8
	}
	return 0
}

// get decodes the item b.
func (a *array) get(rt *runtime, b []byte) value {
	switch a.code {
	case 'b':
		return object.Int(int64(int8(b[0])))
	case 'B':
		return object.Int(int64(b[0]))
	case 'h':
		return object.Int(int64(int16(order.Uint16(b))))
	case 'H':
		return object.Int(int64(order.Uint16(b)))
	case 'i':
		return object.Int(int64(int32(order.Uint32(b))))
	case 'I':
		return object.Int(int64(order.Uint32(b)))
	case 'l', 'q':
		return object.Int(int64(order.Uint64(b)))
	case 'L', 'Q':
		n := order.Uint64(b)
		if n > math.MaxInt64 {
			return object.IntFromBig(new(big.Int).SetUint64(n))
		}
		return object.Int(int64(n))
	case 'f':
		return object.Float(float64(math.Float32frombits(order.Uint32(b))))
	case 'd':
		return object.Float(math.Float64frombits(order.Uint64(b)))
	}
	c := order.Uint32(b)
	if c > 0x10ffff {
		return rt.ValueErrorf("chr() arg not in range(0x110000)")
	}
	return rt.NewRune(rune(c))
}

// ranges are the limits of small ints and their names in errors.
var ranges = map[byte]struct {
	name   string
	lo, hi int64
}{
	'b': {"signed char", math.MinInt8, math.MaxInt8}, 'B': {"unsigned byte integer", 0, math.MaxUint8},
	'h': {"signed short integer", math.MinInt16, math.MaxInt16}, 'H': {"unsigned short", 0, math.MaxUint16},
	'i': {"signed integer", math.MinInt32, math.MaxInt32}, 'I': {"unsigned int", 0, math.MaxUint32},
}

// put encodes v into b, which has room for an item.
func (a *array) put(rt *runtime, b []byte, v value) bool {
	switch a.code {
	case 'f', 'd':
		f, ok := object.AsFloat(rt, v)
		if !ok {
			return false
		}
		if a.code == 'f' {
			order.PutUint32(b, math.Float32bits(float32(f)))
		} else {
			order.PutUint64(b, math.Float64bits(f))
		}
		return true
	case 'u', 'w':
		s := object.AsStr(v)
		if s == nil || s.Len() != 1 {
			rt.TypeErrorf("array item must be unicode character")
			return false
		}
		r, _ := object.RuneAt(s.Go(), 0)
		order.PutUint32(b, uint32(r))
		return true
	}
	if !v.IsInt() {
		if v.Type().Ops.Index == nil {
			rt.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeName(v))
			return false
		}
		if v = object.Index(rt, v); v.IsNull() {
			return false
		}
	}
	n, x, _ := object.AsInt(v)
	if r, small := ranges[a.code]; small {
		if x != nil {
			if a.code == 'I' && x.Sign() < 0 {
				rt.OverflowErrorf("can't convert negative value to unsigned int")
			} else {
				rt.OverflowErrorf("Python int too large to convert to C long")
			}
			return false
		}
		switch {
		case n < 0 && a.code == 'I':
			rt.OverflowErrorf("can't convert negative value to unsigned int")
			return false
		case n > r.hi:
			rt.OverflowErrorf("%s is greater than maximum", r.name)
			return false
		case n < r.lo:
			rt.OverflowErrorf("%s is less than minimum", r.name)
			return false
		}
		for i := range b {
			b[i] = byte(n >> (8 * i))
		}
		return true
	}
	switch a.code {
	case 'l', 'q':
		if x != nil {
			if a.code == 'l' {
				rt.OverflowErrorf("Python int too large to convert to C long")
			} else {
				rt.OverflowErrorf("int too big to convert")
			}
			return false
		}
		order.PutUint64(b, uint64(n))
		return true
	}
	switch {
	case x == nil && n >= 0:
		order.PutUint64(b, uint64(n))
		return true
	case x != nil && x.IsUint64():
		order.PutUint64(b, x.Uint64())
		return true
	case x == nil || x.Sign() < 0:
		if a.code == 'L' {
			rt.OverflowErrorf("can't convert negative value to unsigned int")
		} else {
			rt.OverflowErrorf("can't convert negative int to unsigned")
		}
	case a.code == 'L':
		rt.OverflowErrorf("Python int too large to convert to C unsigned long")
	default:
		rt.OverflowErrorf("int too big to convert")
	}
	return false
}
