package object

import (
	"math/big"
	"math/bits"
)

// IntType is the type of ints: Values with the payload in n when they fit 64
// bits, *BigInt otherwise.
var IntType Type

func init() {
	IntType.define(TypeSpec{
		Name: "int",
		Doc:  "int(x=0, /) or int(text, /, base=10): a whole number of any size, from a number (truncated) or from text.",
		Ops: Ops{
			Binary: [numOps]func(*Runtime, Value, Value) Value{
				Add:      intAdd,
				Sub:      intSub,
				Mul:      intMul,
				TrueDiv:  intTrueDiv,
				FloorDiv: intFloorDiv,
				Mod:      intMod,
				DivMod:   intDivMod,
				Pow:      intPow,
				LShift:   intLShift,
				RShift:   intRShift,
				And:      intAnd,
				Or:       intOr,
				Xor:      intXor,
			},
			Pow3:    intPow3,
			Neg:     intNeg,
			Pos:     intPos,
			Invert:  intInvert,
			Abs:     intAbs,
			Int:     intPos,
			Index:   intPos,
			Float:   intFloat,
			Bool:    intBool,
			Hash:    intHash,
			Compare: intCompare,
			Repr:    intRepr,
			Format:  intFormat,
			New:     intNew,
		},
		Rows: append(intRows(), intBytesRows()...),
	})
}

func intAdd(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		x, y := int64(a.n), int64(b.n)
		// The sum overflowed when its sign differs from that of both operands.
		if s := x + y; (x^s)&(y^s) >= 0 {
			return Int(s)
		}
	}
	if u, neg, ok := oneWord(a); ok {
		if w, minus, ok := oneWord(b); ok {
			return sumWords(rt, u, neg, w, minus)
		}
	}
	x, y, ok := rt.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	n := max(x.BitLen(), y.BitLen()) + 1
	if !rt.chargeBig(n) {
		return Value{}
	}
	z := newBig(n)
	z.v.Add(x, y)
	return z.value()
}

// sumWords adds two numbers given by magnitude and sign.
func sumWords(rt *Runtime, u uint64, neg bool, w uint64, minus bool) Value {
	if neg == minus {
		s, c := bits.Add64(u, w, 0)
		return intFromWide(rt, c, s, neg)
	}
	if u < w {
		u, w, neg = w, u, minus
	}
	return intFromWide(rt, 0, u-w, neg)
}

func intSub(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		x, y := int64(a.n), int64(b.n)
		if d := x - y; (x^y)&(x^d) >= 0 {
			return Int(d)
		}
	}
	if u, neg, ok := oneWord(a); ok {
		if w, minus, ok := oneWord(b); ok {
			return sumWords(rt, u, neg, w, !minus)
		}
	}
	x, y, ok := rt.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	n := max(x.BitLen(), y.BitLen()) + 1
	if !rt.chargeBig(n) {
		return Value{}
	}
	z := newBig(n)
	z.v.Sub(x, y)
	return z.value()
}

func intMul(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		x, y := int64(a.n), int64(b.n)
		hi, lo := bits.Mul64(uint64(x), uint64(y))
		// From the unsigned to the signed high word.
		sh := int64(hi) - (x>>63)&y - (y>>63)&x
		if sh == int64(lo)>>63 {
			return Int(int64(lo))
		}
		hi, lo = bits.Mul64(absU(x), absU(y))
		return intFromWide(rt, hi, lo, (x < 0) != (y < 0))
	}
	if u, neg, ok := oneWord(a); ok {
		if w, minus, ok := oneWord(b); ok {
			hi, lo := bits.Mul64(u, w)
			return intFromWide(rt, hi, lo, neg != minus)
		}
	}
	x, y, ok := rt.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if n, m := len(x.Bits()), len(y.Bits()); n*m < 1<<12 {
		if !rt.chargeBig((n + m) * bits.UintSize) {
			return Value{}
		}
		z := newBig((n + m) * bits.UintSize)
		z.v.Mul(x, y)
		return z.value()
	}
	z := rt.mulBig(x, y)
	if z == nil {
		return Value{}
	}
	return rt.Large(IntFromBig(z), 8*len(z.Bits()))
}

func intNeg(rt *Runtime, v Value) Value {
	n, b, _ := intOf(v)
	if b == nil {
		if n != -n || n == 0 {
			return Int(-n)
		}
		b = big.NewInt(n) // the smallest int64
	}
	if !rt.chargeBig(b.BitLen()) {
		return Value{}
	}
	return IntFromBig(new(big.Int).Neg(b))
}

// intPos returns the exact int in v: +v, int(v), v.__index__().
func intPos(rt *Runtime, v Value) Value {
	if v.p == &intTag {
		return v
	}
	if v.p == &boolTag {
		return Int(int64(v.n))
	}
	return exactOf(v)
}

func intInvert(rt *Runtime, v Value) Value {
	n, b, _ := intOf(v)
	if b == nil {
		return Int(^n)
	}
	if !rt.chargeBig(b.BitLen()) {
		return Value{}
	}
	return IntFromBig(new(big.Int).Not(b))
}

func intAbs(rt *Runtime, v Value) Value {
	n, b, _ := intOf(v)
	if b == nil && n >= 0 {
		return Int(n)
	}
	if b != nil && b.Sign() > 0 {
		return exactOf(v)
	}
	return intNeg(rt, v)
}

func intFloat(rt *Runtime, v Value) Value {
	n, b, _ := intOf(v)
	f, ok := intToFloat(rt, n, b)
	if !ok {
		return Value{}
	}
	return Float(f)
}

func intBool(rt *Runtime, v Value) int {
	n, b, _ := intOf(v)
	return b2i(b != nil || n != 0)
}

func intHash(rt *Runtime, v Value) (uint64, bool) {
	n, b, _ := intOf(v)
	if b == nil {
		return hashInt(n), true
	}
	if !rt.Work(len(b.Bits()) / 16) {
		return 0, false
	}
	return hashBig(b), true
}

func intAnd(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		return Int(int64(a.n & b.n))
	}
	return bitwise(rt, And, a, b)
}

func intOr(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		return Int(int64(a.n | b.n))
	}
	return bitwise(rt, Or, a, b)
}

func intXor(rt *Runtime, a, b Value) Value {
	if a.p == &intTag && b.p == &intTag {
		return Int(int64(a.n ^ b.n))
	}
	return bitwise(rt, Xor, a, b)
}

// bitwise computes & | ^ of any ints, negative ones in two's complement.
func bitwise(rt *Runtime, op Op, a, b Value) Value {
	n, x, ok := intOf(a)
	if !ok {
		return NotImplemented
	}
	m, y, ok := intOf(b)
	if !ok {
		return NotImplemented
	}
	if x == nil && y == nil {
		switch op {
		case And:
			return Int(n & m)
		case Or:
			return Int(n | m)
		}
		return Int(n ^ m)
	}
	if u, neg, ok := oneWord(a); ok && !neg {
		if w, neg, ok := oneWord(b); ok && !neg {
			switch op {
			case And:
				u &= w
			case Or:
				u |= w
			default:
				u ^= w
			}
			return intFromWide(rt, 0, u, false)
		}
	}
	x, y, _ = rt.bigPair(a, b)
	length := max(x.BitLen(), y.BitLen()) + 1
	if !rt.chargeBig(length) {
		return Value{}
	}
	z := newBig(length)
	switch op {
	case And:
		z.v.And(x, y)
	case Or:
		z.v.Or(x, y)
	default:
		z.v.Xor(x, y)
	}
	return z.value()
}
