package object

import (
	"math"
	"math/big"
	"strconv"
)

// This file is round() for floats: exact, halves to even as the float's own
// binary value has them.

func floatRound(rt *Runtime, v, ndigits Value) Value {
	f, _ := floatOf(v)
	if noneOrAbsent(ndigits) {
		return IntFromFloat(rt, math.RoundToEven(f))
	}
	nd := Index(rt, ndigits)
	if nd.p == nil {
		return nd
	}
	n, b, _ := intOf(nd)
	if b != nil {
		n = int64(b.Sign()) << 40
	}
	r, ok := roundFloat(f, n)
	if !ok {
		return rt.OverflowErrorf("rounded value too large to represent")
	}
	return Float(r)
}

// roundFloat returns f rounded to n decimal places; false when that is too
// large for a float.
func roundFloat(f float64, n int64) (float64, bool) {
	switch {
	case math.IsInf(f, 0) || f != f || n > 323:
		return f, true
	case n < -308:
		return 0 * f, true
	case n >= 0:
		if f == math.Trunc(f) {
			return f, true
		}
		var buf [64]byte
		s := appendFixed(buf[:0], f, int(n))
		r, _ := strconv.ParseFloat(string(s), 64)
		return r, true
	}
	// To tens, hundreds ...: the whole part decides, the fraction breaks ties.
	whole, frac := math.Modf(math.Abs(f))
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(-n), nil)
	q, rest := new(big.Int).QuoRem(newFloatBig(whole), p, new(big.Int))
	c := rest.Lsh(rest, 1).Cmp(p)
	if c > 0 || c == 0 && (frac > 0 || q.Bit(0) != 0) {
		q.Add(q, big.NewInt(1))
	}
	r := bigToFloat(q.Mul(q, p))
	return math.Copysign(r, f), !math.IsInf(r, 0)
}
