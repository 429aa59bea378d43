package object

import (
	"bytes"
	"encoding/binary"
)

// This file holds UTF-16 and UTF-32. Without a byte order in the name, output
// begins with a mark and is little-endian, and input is little-endian unless a
// mark says otherwise: CPython's behaviour on the machines most people have.

func decodeUTF16(d *decoder) bool {
	if len(d.src) < 2 && d.partial {
		return true
	}
	switch {
	case bytes.HasPrefix(d.src, []byte{0xFF, 0xFE}):
		d.pos = 2
	case bytes.HasPrefix(d.src, []byte{0xFE, 0xFF}):
		d.pos = 2
		return d.utf16(binary.BigEndian, codecByName()["utf_16_be"])
	}
	return d.utf16(binary.LittleEndian, codecByName()["utf_16_le"])
}

func decodeUTF16LE(d *decoder) bool { return d.utf16(binary.LittleEndian, d.codec) }

func decodeUTF16BE(d *decoder) bool { return d.utf16(binary.BigEndian, d.codec) }

func (d *decoder) utf16(order binary.ByteOrder, c *codec) bool {
	d.codec = c
	if !d.ensure(len(d.src)) {
		return false
	}
	for d.pos < len(d.src) {
		if !d.rt.Tick() || !d.ensure(4) {
			return false
		}
		left := len(d.src) - d.pos
		if left < 2 {
			if d.partial {
				return true
			}
			if !d.bad(d.pos, d.pos+1, "truncated data") {
				return false
			}
			continue
		}
		r := rune(order.Uint16(d.src[d.pos:]))
		ok := true
		switch {
		case !isSurrogate(r):
			d.out = appendRune(d.out, r)
			d.pos += 2
		case r >= 0xDC00:
			ok = d.bad(d.pos, d.pos+2, "illegal encoding")
		case left < 4:
			if d.partial {
				return true
			}
			ok = d.bad(d.pos, len(d.src), "unexpected end of data")
		default:
			r2 := rune(order.Uint16(d.src[d.pos+2:]))
			if r2 < 0xDC00 || r2 >= 0xE000 {
				ok = d.bad(d.pos, d.pos+2, "illegal UTF-16 surrogate")
				break
			}
			d.out = appendRune(d.out, 0x10000+(r-0xD800)<<10+(r2-0xDC00))
			d.pos += 4
		}
		if !ok {
			return false
		}
	}
	return true
}

func encodeUTF16(e *encoder) bool {
	e.out = append(e.out, 0xFF, 0xFE)
	return e.utf16(binary.LittleEndian)
}

func encodeUTF16LE(e *encoder) bool { return e.utf16(binary.LittleEndian) }

func encodeUTF16BE(e *encoder) bool { return e.utf16(binary.BigEndian) }

func (e *encoder) utf16(order binary.AppendByteOrder) bool {
	s := e.src.s
	if !e.ensure(2 * e.src.Len()) {
		return false
	}
	for e.pos < len(s) {
		if !e.rt.Tick() || !e.ensure(4) {
			return false
		}
		r, size := e.next()
		switch {
		case isSurrogate(r):
			if !e.bad(1, "surrogates not allowed") {
				return false
			}
			continue
		case r < 0x10000:
			e.out = order.AppendUint16(e.out, uint16(r))
		default:
			r -= 0x10000
			e.out = order.AppendUint16(e.out, 0xD800+uint16(r>>10))
			e.out = order.AppendUint16(e.out, 0xDC00+uint16(r&0x3FF))
		}
		e.pos += size
		e.index++
	}
	return true
}

func decodeUTF32(d *decoder) bool {
	if len(d.src) < 4 && d.partial {
		return true
	}
	switch {
	case bytes.HasPrefix(d.src, []byte{0xFF, 0xFE, 0, 0}):
		d.pos = 4
	case bytes.HasPrefix(d.src, []byte{0, 0, 0xFE, 0xFF}):
		d.pos = 4
		return d.utf32(binary.BigEndian, codecByName()["utf_32_be"])
	}
	return d.utf32(binary.LittleEndian, codecByName()["utf_32_le"])
}

func decodeUTF32LE(d *decoder) bool { return d.utf32(binary.LittleEndian, d.codec) }

func decodeUTF32BE(d *decoder) bool { return d.utf32(binary.BigEndian, d.codec) }

func (d *decoder) utf32(order binary.ByteOrder, c *codec) bool {
	d.codec = c
	if !d.ensure(len(d.src) / 2) {
		return false
	}
	for d.pos < len(d.src) {
		if !d.rt.Tick() || !d.ensure(4) {
			return false
		}
		if len(d.src)-d.pos < 4 {
			if d.partial {
				return true
			}
			if !d.bad(d.pos, len(d.src), "truncated data") {
				return false
			}
			continue
		}
		r := order.Uint32(d.src[d.pos:])
		ok := true
		switch {
		case r > 0x10FFFF:
			ok = d.bad(d.pos, d.pos+4, "code point not in range(0x110000)")
		case isSurrogate(rune(r)):
			ok = d.bad(d.pos, d.pos+4, "code point in surrogate code point range(0xd800, 0xe000)")
		default:
			d.out = appendRune(d.out, rune(r))
			d.pos += 4
		}
		if !ok {
			return false
		}
	}
	return true
}

func encodeUTF32(e *encoder) bool {
	e.out = append(e.out, 0xFF, 0xFE, 0, 0)
	return e.utf32(binary.LittleEndian)
}

func encodeUTF32LE(e *encoder) bool { return e.utf32(binary.LittleEndian) }

func encodeUTF32BE(e *encoder) bool { return e.utf32(binary.BigEndian) }

func (e *encoder) utf32(order binary.AppendByteOrder) bool {
	s := e.src.s
	if !e.rt.AllocN(int64(e.src.Len()), 4) || !e.ensure(4*e.src.Len()) {
		return false
	}
	for e.pos < len(s) {
		r, size := e.next()
		if isSurrogate(r) {
			if !e.bad(1, "surrogates not allowed") {
				return false
			}
			continue
		}
		if !e.rt.Tick() || !e.ensure(4) {
			return false
		}
		e.out = order.AppendUint32(e.out, uint32(r))
		e.pos += size
		e.index++
	}
	return true
}

// unitSize returns how many bytes a code unit takes, and the byte order of the
// encodings whose units are larger than a byte.
func (c *codec) unitSize() (int, binary.AppendByteOrder) {
	switch c.name {
	case "utf-16", "utf-16-le":
		return 2, binary.LittleEndian
	case "utf-16-be":
		return 2, binary.BigEndian
	case "utf-32", "utf-32-le":
		return 4, binary.LittleEndian
	case "utf-32-be":
		return 4, binary.BigEndian
	}
	return 1, nil
}
