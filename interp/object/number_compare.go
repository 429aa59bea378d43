package object

import (
	"math"
	"math/big"
)

// This file compares ints with floats exactly: no rounding on the way, so that
// 2**53 + 1 != float(2**53).

// compareIntFloat returns the sign of n - f; f must not be a NaN.
func compareIntFloat(n int64, f float64) int {
	if n >= -1<<53 && n <= 1<<53 {
		g := float64(n)
		switch {
		case g < f:
			return -1
		case g > f:
			return 1
		}
		return 0
	}
	if f >= 9223372036854775808.0 {
		return -1
	}
	if f < -9223372036854775808.0 {
		return 1
	}
	// |n| > 2**53: f truncated is exact, and when the whole parts are equal f
	// has no fraction.
	t := int64(f)
	switch {
	case n < t:
		return -1
	case n > t:
		return 1
	}
	return 0
}

// compareMixed evaluates f op n.
func compareMixed(op Cmp, f float64, n int64) Value {
	if n >= -1<<53 && n <= 1<<53 {
		return Bool(compareFloats(f, float64(n), op))
	}
	if f != f {
		return Bool(op == NE)
	}
	return cmpResult(op, -compareIntFloat(n, f))
}

// compareBigFloat returns the sign of b - f; f must not be a NaN.
func compareBigFloat(b *big.Int, f float64) int {
	if math.Abs(f) < 1<<63 {
		return b.Sign()
	}
	if math.IsInf(f, 0) || (f > 0) != (b.Sign() > 0) {
		if f > 0 {
			return -1
		}
		return 1
	}
	return b.Cmp(newFloatBig(f))
}

// compareFloats answers x op y; comparisons with a NaN are false but for !=.
func compareFloats(x, y float64, op Cmp) bool {
	switch op {
	case LT:
		return x < y
	case LE:
		return x <= y
	case EQ:
		return x == y
	case NE:
		return x != y
	case GT:
		return x > y
	}
	return x >= y
}

// floatCompare is float's rich comparison; a is the float.
func floatCompare(rt *Runtime, a, b Value, op Cmp) Value {
	if a.p == &floatTag && b.p == &floatTag {
		return Bool(compareFloats(a.Float(), b.Float(), op))
	}
	x, ok := floatOf(a)
	if !ok {
		return NotImplemented
	}
	if y, ok := floatOf(b); ok {
		return Bool(compareFloats(x, y, op))
	}
	n, bg, ok := intOf(b)
	if !ok {
		return NotImplemented
	}
	if bg == nil {
		return compareMixed(op, x, n)
	}
	if x != x {
		return Bool(op == NE)
	}
	return cmpResult(op, -compareBigFloat(bg, x))
}

// intCompare is int's rich comparison.
func intCompare(rt *Runtime, a, b Value, op Cmp) Value {
	if a.p == &intTag && b.p == &intTag {
		return Bool(cmpInts(op, int64(a.n), int64(b.n)))
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
	case x == nil && y == nil:
		return Bool(cmpInts(op, n, m))
	case y == nil:
		return cmpResult(op, x.Sign())
	case x == nil:
		return cmpResult(op, -y.Sign())
	}
	if op == EQ || op == NE {
		if x.BitLen() != y.BitLen() {
			return Bool(op == NE)
		}
	}
	rt.Budget -= int64(min(x.BitLen(), y.BitLen())) / (8 * bytesPerStep)
	return cmpResult(op, x.Cmp(y))
}
