package zlib

import "math/bits"

// This file is the prefix codes of DEFLATE (RFC 1951, 3.2.2).

const (
	fastBits = 9
	// invalid is the symbol of a bit pattern that no code has.
	invalid = 511
)

// huffman decodes one prefix code: codes of up to fastBits bits by table, longer
// ones by counting.
type huffman struct {
	fast   [1 << fastBits]uint16 // symbol<<4 | length; 0 for longer codes
	count  [16]uint16
	symbol [288]uint16
}

// build makes the decoder of a code given by the lengths of its words. It
// reports false for a set of lengths that is no code; lone says that a code of
// a single word of one bit may be incomplete.
func (h *huffman) build(lengths []uint8, lone bool) bool {
	h.fast, h.count = [1 << fastBits]uint16{}, [16]uint16{}
	longest := 0
	for _, n := range lengths {
		h.count[n]++
		longest = max(longest, int(n))
	}
	h.count[0] = 0
	if longest == 0 {
		for i := range h.fast {
			h.fast[i] = invalid<<4 | 1
		}
		return true
	}
	left := 1
	var next, offset [16]uint16
	code := uint16(0)
	for n := 1; n < 16; n++ {
		left = left<<1 - int(h.count[n])
		if left < 0 {
			return false
		}
		code = (code + h.count[n-1]) << 1
		next[n], offset[n] = code, offset[n-1]+h.count[n-1]
	}
	if left > 0 {
		if !lone || longest != 1 {
			return false
		}
		for i := range h.fast {
			h.fast[i] = invalid<<4 | 1
		}
	}
	for s, n := range lengths {
		if n == 0 {
			continue
		}
		h.symbol[offset[n]] = uint16(s)
		offset[n]++
		c := next[n]
		next[n]++
		if n > fastBits {
			continue
		}
		for r := bits.Reverse16(c) >> (16 - n); r < 1<<fastBits; r += 1 << n {
			h.fast[r] = uint16(s)<<4 | uint16(n)
		}
	}
	return true
}

// long finds the word of more than fastBits bits at the start of hold, of which
// n bits are there; a length of 0 says that more are needed.
func (h *huffman) long(hold uint64, n uint) (symbol uint16, length uint) {
	code, first, index := 0, 0, 0
	for l := uint(1); l < 16 && l <= n; l++ {
		code |= int(hold & 1)
		hold >>= 1
		c := int(h.count[l])
		if code-c < first {
			return h.symbol[index+code-first], l
		}
		index += c
		first = (first + c) << 1
		code <<= 1
	}
	return 0, 0
}
