package hashlib

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// This file is BLAKE2 (RFC 7693) with all parameters of its block: keys, salts,
// personalisation and trees, which the usual packages leave out.

// blakeParams are the parameters of a BLAKE2 hash.
type blakeParams struct {
	size, depth, fanout int
	leaf                uint32
	offset              uint64
	nodeDepth, inner    int
	key, salt, person   []byte
	lastNode            bool
}

var blakeSigma = [10][16]byte{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

var blakeIV64 = [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}

var blakeIV32 = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}

// blake is a BLAKE2b or BLAKE2s hash; small ones use the low halves of h.
type blake struct {
	small    bool
	h        [8]uint64
	count    uint64
	buf      [128]byte
	n, block int
	size     int
	lastNode bool
	start    [8]uint64 // h at the beginning, for Reset
	key      []byte
}

func newBlake(p blakeParams, small bool) *blake {
	b := &blake{small: small, block: 128, size: p.size, lastNode: p.lastNode}
	var param [64]byte
	param[0], param[1], param[2], param[3] = byte(p.size), byte(len(p.key)), byte(p.fanout), byte(p.depth)
	binary.LittleEndian.PutUint32(param[4:], p.leaf)
	if small {
		b.block = 64
		binary.LittleEndian.PutUint32(param[8:], uint32(p.offset))
		binary.LittleEndian.PutUint16(param[12:], uint16(p.offset>>32))
		param[14], param[15] = byte(p.nodeDepth), byte(p.inner)
		copy(param[16:24], p.salt)
		copy(param[24:32], p.person)
		for i := range b.h {
			b.h[i] = uint64(blakeIV32[i] ^ binary.LittleEndian.Uint32(param[4*i:]))
		}
	} else {
		binary.LittleEndian.PutUint64(param[8:], p.offset)
		param[16], param[17] = byte(p.nodeDepth), byte(p.inner)
		copy(param[32:48], p.salt)
		copy(param[48:64], p.person)
		for i := range b.h {
			b.h[i] = blakeIV64[i] ^ binary.LittleEndian.Uint64(param[8*i:])
		}
	}
	b.start, b.key = b.h, p.key
	b.Reset()
	return b
}

func (b *blake) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		if b.n == b.block {
			b.count += uint64(b.block)
			b.compress(false)
			b.n = 0
		}
		k := copy(b.buf[b.n:b.block], p)
		b.n += k
		p = p[k:]
	}
	return n, nil
}

func (b *blake) compress(last bool) {
	if b.small {
		b.compress32(last)
		return
	}
	var m, v [16]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(b.buf[8*i:])
	}
	copy(v[:8], b.h[:])
	copy(v[8:], blakeIV64[:])
	v[12] ^= b.count
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(a, bb, c, d int, x, y uint64) {
		v[a] += v[bb] + x
		v[d] = bits.RotateLeft64(v[d]^v[a], -32)
		v[c] += v[d]
		v[bb] = bits.RotateLeft64(v[bb]^v[c], -24)
		v[a] += v[bb] + y
		v[d] = bits.RotateLeft64(v[d]^v[a], -16)
		v[c] += v[d]
		v[bb] = bits.RotateLeft64(v[bb]^v[c], -63)
	}
	for r := range 12 {
		s := &blakeSigma[r%10]
		g(0, 4, 8, 12, m[s[0]], m[s[1]])
		g(1, 5, 9, 13, m[s[2]], m[s[3]])
		g(2, 6, 10, 14, m[s[4]], m[s[5]])
		g(3, 7, 11, 15, m[s[6]], m[s[7]])
		g(0, 5, 10, 15, m[s[8]], m[s[9]])
		g(1, 6, 11, 12, m[s[10]], m[s[11]])
		g(2, 7, 8, 13, m[s[12]], m[s[13]])
		g(3, 4, 9, 14, m[s[14]], m[s[15]])
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[i+8]
	}
}

func (b *blake) compress32(last bool) {
	var m, v [16]uint32
	for i := range m {
		m[i] = binary.LittleEndian.Uint32(b.buf[4*i:])
	}
	for i := range 8 {
		v[i], v[i+8] = uint32(b.h[i]), blakeIV32[i]
	}
	v[12] ^= uint32(b.count)
	v[13] ^= uint32(b.count >> 32)
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(a, bb, c, d int, x, y uint32) {
		v[a] += v[bb] + x
		v[d] = bits.RotateLeft32(v[d]^v[a], -16)
		v[c] += v[d]
		v[bb] = bits.RotateLeft32(v[bb]^v[c], -12)
		v[a] += v[bb] + y
		v[d] = bits.RotateLeft32(v[d]^v[a], -8)
		v[c] += v[d]
		v[bb] = bits.RotateLeft32(v[bb]^v[c], -7)
	}
	for r := range 10 {
		s := &blakeSigma[r]
		g(0, 4, 8, 12, m[s[0]], m[s[1]])
		g(1, 5, 9, 13, m[s[2]], m[s[3]])
		g(2, 6, 10, 14, m[s[4]], m[s[5]])
		g(3, 7, 11, 15, m[s[6]], m[s[7]])
		g(0, 5, 10, 15, m[s[8]], m[s[9]])
		g(1, 6, 11, 12, m[s[10]], m[s[11]])
		g(2, 7, 8, 13, m[s[12]], m[s[13]])
		g(3, 4, 9, 14, m[s[14]], m[s[15]])
	}
	for i := range b.h {
		b.h[i] ^= uint64(v[i] ^ v[i+8])
	}
}

// Sum appends the digest and leaves the state as it is.
func (b *blake) Sum(in []byte) []byte {
	c := *b
	c.count += uint64(c.n)
	clear(c.buf[c.n:])
	c.compress(true)
	var out [64]byte
	for i, h := range c.h {
		if b.small {
			binary.LittleEndian.PutUint32(out[4*i:], uint32(h))
		} else {
			binary.LittleEndian.PutUint64(out[8*i:], h)
		}
	}
	return append(in, out[:b.size]...)
}

// Reset goes back to the beginning: a key counts as a first block.
func (b *blake) Reset() {
	b.h, b.n, b.count = b.start, 0, 0
	if len(b.key) > 0 {
		clear(b.buf[:])
		b.n = b.block
		copy(b.buf[:], b.key)
	}
}

func (b *blake) Size() int      { return b.size }
func (b *blake) BlockSize() int { return b.block }

// Clone returns a copy that goes its own way.
func (b *blake) Clone() (hash.Cloner, error) {
	c := *b
	return &c, nil
}
