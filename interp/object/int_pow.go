package object

import (
	"math/big"
	"math/bits"
)

// This file raises ints to powers.

func intPow(rt *Runtime, a, b Value) Value {
	n, x, ok := intOf(a)
	if !ok {
		return NotImplemented
	}
	m, y, ok := intOf(b)
	if !ok {
		return NotImplemented
	}
	if y == nil && m < 0 || y != nil && y.Sign() < 0 {
		// A negative exponent makes a float of it, even for 1 ** -1.
		f, ok := intToFloat(rt, n, x)
		if !ok {
			return Value{}
		}
		g, ok := intToFloat(rt, m, y)
		if !ok {
			return Value{}
		}
		return floatPower(rt, f, g)
	}
	if x == nil {
		switch {
		case n == 0 || n == 1:
			if y == nil && m == 0 {
				return Int(1)
			}
			return Int(n)
		case n == -1:
			if y == nil && m&1 == 0 || y != nil && y.Bit(0) == 0 {
				return Int(1)
			}
			return Int(-1)
		}
	}
	if y != nil {
		return rt.RaiseType(&MemoryErrorType)
	}
	if x == nil {
		if p, ok := powSmall(n, m); ok {
			return Int(p)
		}
		x = big.NewInt(n)
	}
	p := rt.powBig(x, m)
	if p == nil {
		return Value{}
	}
	return rt.Large(IntFromBig(p), 8*len(p.Bits()))
}

// powSmall returns n ** m, m >= 0, if it fits 64 bits.
func powSmall(n, m int64) (int64, bool) {
	if m > 63 {
		return 0, false
	}
	neg := n < 0 && m&1 != 0
	p, sq := uint64(1), absU(n)
	for {
		if m&1 != 0 {
			hi, lo := bits.Mul64(p, sq)
			if hi != 0 || lo > 1<<63-1 {
				return 0, false
			}
			p = lo
		}
		if m >>= 1; m == 0 {
			break
		}
		hi, lo := bits.Mul64(sq, sq)
		if hi != 0 {
			return 0, false
		}
		sq = lo
	}
	if neg {
		return -int64(p), true
	}
	return int64(p), true
}

// powBig returns x ** m for m >= 0 and |x| > 1, nil with an exception pending.
func (rt *Runtime) powBig(x *big.Int, m int64) *big.Int {
	// x ** m has more than (bits of x - 1) * m bits.
	if m > maxIntBits || int64(x.BitLen()-1) > maxIntBits/max(m, 1) {
		rt.RaiseType(&MemoryErrorType)
		return nil
	}
	zeros := x.TrailingZeroBits()
	if zeros > 0 {
		// Powers of two are shifted in at the end: 2**n costs no more than 1<<n.
		x = new(big.Int).Rsh(x, zeros)
	}
	// The size is refused before the first product is computed.
	if !rt.chargeBig(x.BitLen()*int(m)/2 + int(zeros)*int(m)) {
		return nil
	}
	p := big.NewInt(1)
	if x.IsInt64() && (x.Int64() == 1 || x.Int64() == -1) {
		if m&1 != 0 {
			p.Set(x)
		}
	} else {
		for i := bits.Len64(uint64(m)) - 1; i >= 0; i-- {
			if p = rt.mulBig(p, p); p == nil {
				return nil
			}
			if m>>i&1 != 0 {
				if p = rt.mulBig(p, x); p == nil {
					return nil
				}
			}
		}
	}
	return p.Lsh(p, zeros*uint(m))
}

// intPow3 is pow(a, b, mod).
func intPow3(rt *Runtime, a, b, mod Value) Value {
	x, y, ok := rt.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	k, z, ok := intOf(mod)
	if !ok {
		return NotImplemented
	}
	z = widen(k, z)
	if z.Sign() == 0 {
		return rt.ValueErrorf("pow() 3rd argument cannot be 0")
	}
	m := new(big.Int).Abs(z)
	if m.IsInt64() && m.Int64() == 1 {
		return Int(0)
	}
	if y.Sign() < 0 {
		if x = rt.inverseBig(x, m); x == nil {
			return Value{}
		}
		y = new(big.Int).Neg(y)
	}
	p := rt.powMod(x, y, m)
	if p == nil {
		return Value{}
	}
	// The result has the sign of the modulus.
	if z.Sign() < 0 && p.Sign() != 0 {
		p.Sub(p, m)
	}
	return IntFromBig(p)
}

// powMod returns x ** y modulo m, y >= 0, m > 1.
func (rt *Runtime) powMod(x, y, m *big.Int) *big.Int {
	base := new(big.Int)
	if !rt.floorMod(base, x, m) {
		return nil
	}
	x = base
	n := len(m.Bits())
	step := mulWork(n, n) * 3 // a product and its reduction
	if step > workPiece {
		return rt.powModPieces(x, y, m)
	}
	// A stretch of the exponent at a time, so that the limits are looked at.
	stretch := max(1, workPiece/step)
	p := big.NewInt(1)
	for end := y.BitLen(); end > 0; {
		start := max(0, end-stretch)
		if !rt.Work((end - start) * step) {
			return nil
		}
		part := new(big.Int).Rsh(y, uint(start))
		part.And(part, lowMask(uint(end-start)))
		if p.BitLen() > 1 {
			shift := big.NewInt(1)
			p.Exp(p, shift.Lsh(shift, uint(end-start)), m)
		}
		f := new(big.Int).Exp(x, part, m)
		p.Mul(p, f)
		p.Mod(p, m)
		end = start
	}
	return p
}

// powModPieces is powMod for a modulus so large that one product is cut into
// pieces.
func (rt *Runtime) powModPieces(x, y, m *big.Int) *big.Int {
	p := big.NewInt(1)
	for i := y.BitLen() - 1; i >= 0; i-- {
		if p = rt.mulModBig(p, p, m); p == nil {
			return nil
		}
		if y.Bit(i) != 0 {
			if p = rt.mulModBig(p, x, m); p == nil {
				return nil
			}
		}
	}
	return p
}

func (rt *Runtime) mulModBig(x, y, m *big.Int) *big.Int {
	p := rt.mulBig(x, y)
	if p == nil {
		return nil
	}
	_, p = rt.quoRemBig(p, m)
	return p
}

// inverseBig returns the inverse of x modulo m, m > 1.
func (rt *Runtime) inverseBig(x, m *big.Int) *big.Int {
	r := new(big.Int)
	if !rt.floorMod(r, x, m) {
		return nil
	}
	// Euclid's algorithm on (a, b) with a = u*x modulo m, b = v*x modulo m.
	a, b := new(big.Int).Set(m), r
	u, v := new(big.Int), big.NewInt(1)
	for b.Sign() != 0 {
		if !rt.Work(2 + len(b.Bits())/8) {
			return nil
		}
		q, rest := rt.quoRemBig(a, b)
		if q == nil {
			return nil
		}
		t := rt.mulBig(q, v)
		if t == nil {
			return nil
		}
		u, v = v, t.Sub(u, t)
		a, b = b, rest
	}
	if !a.IsInt64() || a.Int64() != 1 {
		rt.ValueErrorf("base is not invertible for the given modulus")
		return nil
	}
	if u.Sign() < 0 {
		u.Add(u, m)
	}
	return u
}
