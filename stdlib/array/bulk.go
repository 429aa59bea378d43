package array

import (
	"bytes"
	"math"
)

// This file is many items at a time, where they are plain numbers.

// bulk is how many items are encoded between two looks at the limits.
const bulk = 1024

// extendPlain adds the items of a list or tuple up to the first that is not a
// plain number in range, and returns how many that were. Encoding them calls
// no script code.
func (a *array) extendPlain(rt *runtime, items []value) (n int, ok bool) {
	var room [bulk * 8]byte
	for n < len(items) {
		part := items[n:min(len(items), n+bulk)]
		b := a.encode(room[:0], part)
		k := len(b) / a.size
		if !rt.Work(k) || !a.replace(rt, a.len(), a.len(), b) {
			return n, false
		}
		if n += k; k < len(part) {
			break
		}
	}
	return n, true
}

// encode appends items to b up to the first that is not a plain number in range.
func (a *array) encode(b []byte, items []value) []byte {
	switch a.code {
	case 'f', 'd':
		for _, v := range items {
			var f float64
			switch {
			case v.IsFloat():
				f = v.Float()
			case v.IsInt():
				f = float64(v.Int())
			default:
				return b
			}
			if a.code == 'd' {
				b = order.AppendUint64(b, math.Float64bits(f))
			} else {
				b = order.AppendUint32(b, math.Float32bits(float32(f)))
			}
		}
		return b
	case 'u', 'w':
		return b
	}
	lo, hi := int64(math.MinInt64), int64(math.MaxInt64)
	if r, small := ranges[a.code]; small {
		lo, hi = r.lo, r.hi
	} else if a.code == 'L' || a.code == 'Q' {
		lo = 0
	}
	for _, v := range items {
		if !v.IsInt() || v.Int() < lo || v.Int() > hi {
			return b
		}
		switch n := v.Int(); a.size {
		case 1:
			b = append(b, byte(n))
		case 2:
			b = order.AppendUint16(b, uint16(n))
		case 4:
			b = order.AppendUint32(b, uint32(n))
		default:
			b = order.AppendUint64(b, uint64(n))
		}
	}
	return b
}

// alike returns how many items at the beginning of two arrays are known to be
// equal: bytes do not tell where the items are floats or of different kinds. A
// limit that falls here is seen by the next look at the limits, too.
func alike(rt *runtime, a, b *array) int {
	if a.code != b.code || a.code == 'f' || a.code == 'd' {
		return 0
	}
	x, y := a.bytes(), b.bytes()
	n := min(len(x), len(y))
	x, y = x[:n], y[:n]
	if !rt.Work(n / 64) {
		return 0
	}
	if bytes.Equal(x, y) {
		return n / a.size
	}
	i := 0
	for x[i] == y[i] {
		i++
	}
	return i / a.size
}
