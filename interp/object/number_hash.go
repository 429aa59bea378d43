package object

import (
	"math"
	"math/big"
	"math/bits"
)

// This file computes the hashes of numbers: the value modulo the prime
// 2**61-1, the same for equal numbers of different types.

const (
	hashBits = 61
	hashMod  = 1<<hashBits - 1
	hashInf  = 314159
	hashImag = 1000003
)

// hashInt is hash(n): -1 is reserved and becomes -2, as everywhere in CPython.
func hashInt(n int64) uint64 {
	h := absU(n)
	if h >= hashMod {
		h %= hashMod
	}
	if n < 0 {
		h = -h
	}
	if h == ^uint64(0) {
		return ^uint64(1)
	}
	return h
}

// hashBig is hash(b).
func hashBig(b *big.Int) uint64 {
	words := b.Bits()
	var h uint64
	for i := len(words) - 1; i >= 0; i-- {
		// h * 2**64 + word, modulo the prime: multiplying by a power of two
		// rotates the 61 bits.
		h = rotateHash(h, bits.UintSize%hashBits)
		h += uint64(words[i])&hashMod + uint64(words[i])>>hashBits
		h = h&hashMod + h>>hashBits
		if h >= hashMod {
			h -= hashMod
		}
	}
	if b.Sign() < 0 {
		h = -h
	}
	if h == ^uint64(0) {
		return ^uint64(1)
	}
	return h
}

func rotateHash(h uint64, by int) uint64 {
	return (h<<by)&hashMod | h>>(hashBits-by)
}

// hashFloat is hash(f). NaNs hash alike here: a float value has no identity
// that CPython's hash of a NaN object could be taken from.
func hashFloat(f float64) uint64 {
	if f >= -1<<62 && f <= 1<<62 {
		if n := int64(f); float64(n) == f {
			return hashInt(n)
		}
	}
	switch {
	case f != f:
		return 0x7ff8
	case math.IsInf(f, 1):
		return hashInf
	case math.IsInf(f, -1):
		h := int64(-hashInf)
		return uint64(h)
	}
	fr, exp := math.Frexp(f)
	neg := fr < 0
	// fr is a multiple of 2**-53 below 1: as an integer it is below the prime.
	h := uint64(math.Abs(fr) * (1 << 53))
	exp -= 53
	exp %= hashBits
	if exp < 0 {
		exp += hashBits
	}
	h = rotateHash(h, exp)
	if neg {
		h = -h
	}
	if h == ^uint64(0) {
		return ^uint64(1)
	}
	return h
}

// HashInt and HashFloat return hash() of numbers: what sets and dicts with
// exact int or float keys use directly.
func HashInt(n int64) uint64 { return hashInt(n) }

// HashFloat: see HashInt.
func HashFloat(f float64) uint64 { return hashFloat(f) }
