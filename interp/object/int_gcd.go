package object

import "math/big"

// gcdWhole is how many bits math/big takes the greatest common divisor of in
// one piece: about a millisecond's work.
const gcdWhole = 64 * 700

// GCD returns the greatest common divisor of x and y, which are not negative
// and stay as they are; nil with an exception pending. It is Lehmer's
// algorithm, as in math/big, except that a limit or an interrupt can stop it
// between steps.
func GCD(rt *Runtime, x, y *big.Int) *big.Int {
	a, b := new(big.Int).Set(x), new(big.Int).Set(y)
	if a.Cmp(b) < 0 {
		a, b = b, a
	}
	var s lehmer
	for b.BitLen() > gcdWhole {
		if !rt.Work(a.BitLen() / 256) {
			return nil
		}
		if a.BitLen()-b.BitLen() < lehmerBits/2 && s.step(a, b) {
			continue
		}
		if _, r := rt.quoRemBig(a, b); r == nil {
			return nil
		} else {
			a, b = b, r
		}
	}
	if b.Sign() == 0 {
		return a
	}
	if a.BitLen() > 2*gcdWhole {
		_, r := rt.quoRemBig(a, b)
		if r == nil {
			return nil
		}
		a, b = b, r
	}
	return a.GCD(nil, nil, a, b)
}

// lehmerBits is how many leading bits decide the quotients of one step. Their
// products with the factors, which have half as many, fit an int64.
const lehmerBits = 62

// lehmer holds the numbers a step works with, to be used again.
type lehmer struct{ p, q, f, g big.Int }

// step replaces a >= b by a later pair of Euclid's algorithm; false if their
// leading bits tell no quotient.
func (s *lehmer) step(a, b *big.Int) bool {
	shift := uint(a.BitLen() - lehmerBits)
	u, v := s.p.Rsh(a, shift).Int64(), s.q.Rsh(b, shift).Int64()
	fa, fb, ga, gb := int64(1), int64(0), int64(0), int64(1) // u = fa*a + fb*b, v = ga*a + gb*b
	for v+ga != 0 && v+gb != 0 {
		q := (u + fa) / (v + ga)
		if q != (u+fb)/(v+gb) {
			break
		}
		fa, ga = ga, fa-q*ga
		fb, gb = gb, fb-q*gb
		u, v = v, u-q*v
	}
	if fb == 0 {
		return false
	}
	s.p.Mul(a, s.f.SetInt64(ga))
	s.q.Mul(b, s.g.SetInt64(gb))
	s.p.Add(&s.p, &s.q)
	s.q.Mul(b, s.g.SetInt64(fb))
	a.Mul(a, s.f.SetInt64(fa))
	a.Add(a, &s.q)
	b.Set(&s.p)
	return true
}
