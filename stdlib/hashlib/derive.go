package hashlib

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"math/bits"
)

// This file is the derivation of keys from passwords.

// pbkdf2 derives n bytes; tick is asked before each iteration.
func pbkdf2(newHash func() hash.Hash, password, salt []byte, iterations, n int, tick func() bool) []byte {
	mac := hmac.New(newHash, password)
	var out []byte
	for block := uint32(1); len(out) < n; block++ {
		mac.Reset()
		mac.Write(salt)
		mac.Write(binary.BigEndian.AppendUint32(nil, block))
		u := mac.Sum(nil)
		t := append([]byte(nil), u...)
		for range iterations - 1 {
			if !tick() {
				return nil
			}
			mac.Reset()
			mac.Write(u)
			u = mac.Sum(u[:0])
			for i := range t {
				t[i] ^= u[i]
			}
		}
		out = append(out, t...)
	}
	return out[:n]
}

// scrypt is the key derivation of RFC 7914.
func scrypt(password, salt []byte, n, r, p, size int, tick func() bool) []byte {
	always := func() bool { return true }
	b := pbkdf2(sha256.New, password, salt, 1, p*128*r, always)
	v := make([]uint32, 32*n*r)
	x, y := make([]uint32, 32*r), make([]uint32, 32*r)
	for i := range p {
		part := b[i*128*r : (i+1)*128*r]
		for j := range x {
			x[j] = binary.LittleEndian.Uint32(part[4*j:])
		}
		for k := range n {
			if !tick() {
				return nil
			}
			copy(v[k*32*r:], x)
			blockMix(x, y, r)
			x, y = y, x
		}
		for range n {
			if !tick() {
				return nil
			}
			k := int(x[(2*r-1)*16]) & (n - 1)
			for j, w := range v[k*32*r : (k+1)*32*r] {
				x[j] ^= w
			}
			blockMix(x, y, r)
			x, y = y, x
		}
		for j, w := range x {
			binary.LittleEndian.PutUint32(part[4*j:], w)
		}
	}
	return pbkdf2(sha256.New, password, b, 1, size, always)
}

// blockMix mixes in by Salsa20/8 into out.
func blockMix(in, out []uint32, r int) {
	var x [16]uint32
	copy(x[:], in[(2*r-1)*16:])
	for i := range 2 * r {
		for j := range x {
			x[j] ^= in[i*16+j]
		}
		salsa8(&x)
		at := i / 2 * 16
		if i%2 == 1 {
			at += r * 16
		}
		copy(out[at:], x[:])
	}
}

func salsa8(b *[16]uint32) {
	x := *b
	quarter := func(a, bb, c, d int) {
		x[bb] ^= bits.RotateLeft32(x[a]+x[d], 7)
		x[c] ^= bits.RotateLeft32(x[bb]+x[a], 9)
		x[d] ^= bits.RotateLeft32(x[c]+x[bb], 13)
		x[a] ^= bits.RotateLeft32(x[d]+x[c], 18)
	}
	for range 4 {
		quarter(0, 4, 8, 12)
		quarter(5, 9, 13, 1)
		quarter(10, 14, 2, 6)
		quarter(15, 3, 7, 11)
		quarter(0, 1, 2, 3)
		quarter(5, 6, 7, 4)
		quarter(10, 11, 8, 9)
		quarter(15, 12, 13, 14)
	}
	for i := range b {
		b[i] += x[i]
	}
}
