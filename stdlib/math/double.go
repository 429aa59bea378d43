package math

import gomath "math"

// This file is arithmetic with pairs of floats, about 104 bits. The elementary
// functions of logarithm.go and trigonometry.go compute with it and round once,
// so that their results are the nearest floats; glibc's are those too, but for
// about one in a thousand.

func fromFloat(x float64) pair { return pair{x, 0} }

func (a pair) float() float64 { return a.hi + a.lo }

func (a pair) neg() pair { return pair{-a.hi, -a.lo} }

func (a pair) add(b pair) pair {
	s := twoSum(a.hi, b.hi)
	t := twoSum(a.lo, b.lo)
	s = fastTwoSum(s.hi, s.lo+t.hi)
	return fastTwoSum(s.hi, s.lo+t.lo)
}

func (a pair) sub(b pair) pair { return a.add(b.neg()) }

func (a pair) addFloat(x float64) pair {
	s := twoSum(a.hi, x)
	return fastTwoSum(s.hi, s.lo+a.lo)
}

func (a pair) mul(b pair) pair {
	p := twoMul(a.hi, b.hi)
	p.lo += gomath.FMA(a.hi, b.lo, float64(a.lo*b.hi))
	return fastTwoSum(p.hi, p.lo)
}

func (a pair) mulFloat(x float64) pair {
	p := twoMul(a.hi, x)
	p.lo = gomath.FMA(a.lo, x, p.lo)
	return fastTwoSum(p.hi, p.lo)
}

// scale multiplies by a power of two.
func (a pair) scale(x float64) pair { return pair{a.hi * x, a.lo * x} }

func (a pair) div(b pair) pair {
	q1 := a.hi / b.hi
	r := a.sub(b.mulFloat(q1))
	q2 := r.hi / b.hi
	r = r.sub(b.mulFloat(q2))
	q3 := r.hi / b.hi
	return fastTwoSum(q1, q2).addFloat(q3)
}

func (a pair) sqrt() pair {
	if a.hi == 0 {
		return pair{}
	}
	x := gomath.Sqrt(a.hi)
	r := a.sub(twoMul(x, x))
	s := fastTwoSum(x, r.hi/(2*x))
	// One more step for the last bits.
	r = a.sub(s.mul(s))
	return s.addFloat(r.hi / (2 * s.hi))
}

// The constants, in two or three parts.
var (
	piPair   = pair{0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53}
	ln2Pair  = pair{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	halfPi   = piPair.scale(0.5)
	third    = fromFloat(1).div(fromFloat(3))
	fifth    = fromFloat(1).div(fromFloat(5))
	seventh  = fromFloat(1).div(fromFloat(7))
	sixth    = third.scale(0.5)
	inv24    = third.scale(0.125)
	inv120   = inv24.mul(fifth)
	inv720   = inv120.mul(sixth)
	inv5040  = inv720.mul(seventh)
	inv40320 = inv5040.scale(0.125)
)
