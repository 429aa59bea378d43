package random

import (
	"math/big"
	"math/bits"
)

// twister is the Mersenne Twister MT19937, seeded and read as CPython does.
type twister struct {
	state [624]uint32
	index int // the next word to hand out; 624: all are used up
}

const (
	twisterM    = 397
	twisterMask = 0x9908b0df
)

// init fills the state from one word.
func (t *twister) init(s uint32) {
	t.state[0] = s
	for i := 1; i < len(t.state); i++ {
		s = 1812433253*(s^s>>30) + uint32(i)
		t.state[i] = s
	}
	t.index = len(t.state)
}

// seedPiece is how many words of a seed are used between two looks at the limits.
const seedPiece = 1 << 14

// seed fills the state from any number of words. It asks look now and then
// whether to go on.
func (t *twister) seed(key []uint32, look func(words int) bool) bool {
	t.init(19650218)
	const n = len(t.state)
	i, j := 1, 0
	for k := max(n, len(key)); k > 0; k-- {
		if k%seedPiece == 0 && !look(seedPiece) {
			return false
		}
		p := t.state[i-1]
		t.state[i] = (t.state[i] ^ (p^p>>30)*1664525) + key[j] + uint32(j)
		i++
		j++
		if i >= n {
			t.state[0] = t.state[n-1]
			i = 1
		}
		if j >= len(key) {
			j = 0
		}
	}
	for k := n - 1; k > 0; k-- {
		p := t.state[i-1]
		t.state[i] = (t.state[i] ^ (p^p>>30)*1566083941) - uint32(i)
		i++
		if i >= n {
			t.state[0] = t.state[n-1]
			i = 1
		}
	}
	t.state[0] = 0x80000000
	return true
}

// seedBig seeds with the absolute value of an int.
func (t *twister) seedBig(n *big.Int, look func(words int) bool) bool {
	key := make([]uint32, 0, n.BitLen()/32+2)
	for _, w := range n.Bits() {
		if bits.UintSize == 64 {
			key = append(key, uint32(w), uint32(uint64(w)>>32))
		} else {
			key = append(key, uint32(w))
		}
	}
	for len(key) > 1 && key[len(key)-1] == 0 {
		key = key[:len(key)-1]
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	return t.seed(key, look)
}

func (t *twister) refill() {
	const n = len(t.state)
	twist := func(hi, lo uint32) uint32 {
		y := hi&0x80000000 | lo&0x7fffffff
		return y>>1 ^ -(y&1)&twisterMask
	}
	s := &t.state
	for k := 0; k < n-twisterM; k++ {
		s[k] = s[k+twisterM] ^ twist(s[k], s[k+1])
	}
	for k := n - twisterM; k < n-1; k++ {
		s[k] = s[k+twisterM-n] ^ twist(s[k], s[k+1])
	}
	s[n-1] = s[twisterM-1] ^ twist(s[n-1], s[0])
	t.index = 0
}

// word returns the next 32 bits.
func (t *twister) word() uint32 {
	if t.index >= len(t.state) {
		t.refill()
	}
	y := t.state[t.index]
	t.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// float returns the next number of [0, 1) with 53 bits.
func (t *twister) float() float64 {
	a, b := t.word()>>5, t.word()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// small returns k random bits, 0 < k <= 64.
func (t *twister) small(k int) uint64 {
	if k <= 32 {
		return uint64(t.word() >> (32 - k))
	}
	lo := t.word()
	return uint64(lo) | uint64(t.word()>>(64-k))<<32
}

// fill writes the little-endian bytes of an int of k random bits; len(b) is
// (k+7)/8.
func (t *twister) fill(b []byte, k int) {
	for i := 0; k > 0; k, i = k-32, i+4 {
		w := t.word()
		if k < 32 {
			w >>= 32 - k
		}
		for j := i; j < i+4 && j < len(b); j++ {
			b[j] = byte(w)
			w >>= 8
		}
	}
}
