package zlib

// This file is decompression where input and output are far from their ends, so
// that a symbol needs not be put off.

const (
	// fastIn is more input than the bits of a symbol take.
	fastIn = 16
	// fastOut is the longest match.
	fastOut = 258
)

// fast decodes symbols until an end comes near, the block ends or something is
// wrong, which symbol then finds again. It reports whether it got on.
func (d *inflater) fast(rt *runtime, end int) (moved, ok bool) {
	if d.n >= 8 || len(d.in)-d.pos < fastIn || end >= 0 && end-len(d.out) < fastOut {
		return false, true
	}
	if !d.grow(rt, 16*fastOut) {
		return false, false
	}
	in, pos, hold, n, out := d.in, d.pos, d.hold, d.n, d.out
	most := cap(out)
	if end >= 0 {
		most = min(most, end)
	}
	first := pos
	for len(in)-pos >= fastIn && most-len(out) >= fastOut {
		for n <= 56 {
			hold |= uint64(in[pos]) << n
			pos++
			n += 8
		}
		h, left := hold, n
		e := d.lit.fast[h&(1<<fastBits-1)]
		c, l := e>>4, uint(e&15)
		if l == 0 {
			if c, l = d.lit.long(h, left); l == 0 {
				break
			}
		}
		h >>= l
		left -= l
		if c < 256 {
			out = append(out, byte(c))
			hold, n = h, left
			continue
		}
		if c == 256 {
			hold, n = h, left
			d.step = stepBlock
			break
		}
		if c > 285 {
			break
		}
		extra := uint(lengthExtra[c-257])
		length := int(lengthBase[c-257]) + int(h&(1<<extra-1))
		h >>= extra
		left -= extra
		e = d.distant.fast[h&(1<<fastBits-1)]
		c, l = e>>4, uint(e&15)
		if l == 0 {
			if c, l = d.distant.long(h, left); l == 0 {
				break
			}
		}
		h >>= l
		left -= l
		if c > 29 {
			break
		}
		extra = uint(distExtra[c])
		dist := int(distBase[c]) + int(h&(1<<extra-1))
		if dist > len(out) {
			break
		}
		hold, n = h>>extra, left-extra
		at := len(out) - dist
		for length > dist {
			// What is copied is part of what is copied from.
			out = append(out, out[at:at+dist]...)
			length -= dist
			dist *= 2
		}
		out = append(out, out[at:at+length]...)
	}
	// Whole bytes that no symbol used are given back.
	pos -= int(n / 8)
	n %= 8
	d.pos, d.hold, d.n = pos, hold&(1<<n-1), n
	moved = pos > first || len(out) > len(d.out) || d.step == stepBlock
	d.out = out
	return moved, true
}
