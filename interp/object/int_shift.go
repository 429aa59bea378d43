package object

import (
	"math"
	"math/big"
)

// mostShift is where CPython cannot even count the digits of 30 bits that the result would have.
var mostShift = new(big.Int).Mul(big.NewInt((math.MaxInt64-24)/4), big.NewInt(30))

func intLShift(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		x, y := int64(a.n), b.n
		if y < 64 {
			if s := x << y; s>>y == x {
				return Int(s)
			}
		}
	}
	n, x, ok := intOf(a)
	if !ok {
		return NotImplemented
	}
	m, y, ok := intOf(b)
	if !ok {
		return NotImplemented
	}
	switch {
	case y == nil && m < 0 || y != nil && y.Sign() < 0:
		return rt.ValueErrorf("negative shift count")
	case x == nil && n == 0:
		return Int(0)
	case y != nil && y.Cmp(mostShift) >= 0:
		return rt.OverflowErrorf("too many digits in integer")
	case y != nil || m > maxIntBits:
		return rt.RaiseType(&MemoryErrorType)
	}
	x = widen(n, x)
	length := x.BitLen() + int(m)
	if !rt.chargeBig(length) {
		return Value{}
	}
	z := newBig(length)
	z.v.Lsh(x, uint(m))
	return rt.Large(z.value(), 8*len(z.v.Bits()))
}

func intRShift(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag && int64(b.n) >= 0 {
		return Int(int64(a.n) >> min(b.n, 63))
	}
	n, x, ok := intOf(a)
	if !ok {
		return NotImplemented
	}
	m, y, ok := intOf(b)
	if !ok {
		return NotImplemented
	}
	if y == nil && m < 0 || y != nil && y.Sign() < 0 {
		return rt.ValueErrorf("negative shift count")
	}
	if x == nil {
		if y != nil || m > 63 {
			m = 63
		}
		return Int(n >> m)
	}
	if y != nil || m >= int64(x.BitLen()) {
		if x.Sign() < 0 {
			return Int(-1)
		}
		return Int(0)
	}
	if !rt.chargeBig(x.BitLen()) {
		return Value{}
	}
	z := newBig(x.BitLen() - int(m) + 1)
	z.v.Rsh(x, uint(m))
	return z.value()
}
