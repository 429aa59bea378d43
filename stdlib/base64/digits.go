package base64

import (
	"encoding/base32"
	"encoding/binary"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what base64.py does with each byte: the digits to base 32 and 85.

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// input reads a bytes-like argument of which out bytes are made for each of its
// bytes.
func input(rt *runtime, v value, out int64) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok {
		if rt.Pending() == nil {
			rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
		}
		return nil, false
	}
	return b, rt.Work(len(b)/8+1) && rt.AllocN(int64(len(b))+8, out)
}

// atOnce is how many bytes are converted between two looks at the limits, a
// multiple of all group sizes.
const atOnce = 5 * 8 << 10

// text32 writes bytes in an alphabet of 32 characters.
func text32(rt *runtime, alphabet, data value) value {
	chars, _ := object.BufferOf(rt, alphabet)
	b, ok := input(rt, data, 2)
	if !ok {
		return null
	}
	e := base32.NewEncoding(string(chars))
	out := make([]byte, 0, e.EncodedLen(len(b)))
	for ; len(b) > atOnce; b = b[atOnce:] {
		if out = e.AppendEncode(out, b[:atOnce]); !rt.Work(atOnce / 32) {
			return null
		}
	}
	return object.NewBytes(e.AppendEncode(out, b))
}

// bytes32 reads digits of an alphabet of 32 characters, without padding. It is
// None if there is another character.
func bytes32(rt *runtime, alphabet, data value) value {
	chars, _ := object.BufferOf(rt, alphabet)
	b, ok := input(rt, data, 1)
	if !ok {
		return null
	}
	var values [256]int8
	for i := range values {
		values[i] = -1
	}
	for i, c := range chars {
		values[c] = int8(i)
	}
	out := make([]byte, 0, len(b)*5/8)
	bits, n := uint64(0), 0
	for i, c := range b {
		if i%atOnce == atOnce-1 && !rt.Work(atOnce/32) {
			return null
		}
		d := values[c]
		if d < 0 {
			return object.None
		}
		bits = bits<<5 | uint64(d)
		if n += 5; n >= 8 {
			n -= 8
			out = append(out, byte(bits>>n))
		}
	}
	return object.NewBytes(out)
}

// text85 writes each four bytes as five digits of an alphabet. What is missing
// at the end is zeros, whose digits are cut off again unless pad is true. Four
// zeros are z and four spaces y if zero and spaces are true.
func text85(rt *runtime, a []value) value {
	alphabet, _ := object.BufferOf(rt, a[0])
	b, ok := input(rt, a[1], 2)
	if !ok {
		return null
	}
	var on [3]bool
	for i := range on {
		t := object.Truth(rt, a[2+i])
		if t < 0 {
			return null
		}
		on[i] = t == 1
	}
	pad, zero, spaces := on[0], on[1], on[2]
	out := make([]byte, 0, (len(b)+3)/4*5)
	for len(b) > 0 {
		if len(b)%atOnce < 4 && !rt.Work(atOnce/32) {
			return null
		}
		var word uint32
		short := 0
		if len(b) >= 4 {
			word = binary.BigEndian.Uint32(b)
			b = b[4:]
		} else {
			var last [4]byte
			short = 4 - copy(last[:], b)
			word = binary.BigEndian.Uint32(last[:])
			b = nil
		}
		cut := short > 0 && !pad
		switch {
		case zero && word == 0 && !cut:
			out = append(out, 'z')
			continue
		case spaces && word == 0x20202020:
			out = append(out, 'y')
			continue
		}
		var d [5]byte
		for i := 4; i >= 0; i-- {
			d[i] = alphabet[word%85]
			word /= 85
		}
		if cut {
			out = append(out, d[:5-short]...)
		} else {
			out = append(out, d[:]...)
		}
	}
	return object.NewBytes(out)
}

// fromA85 reads Ascii85 without its frame.
func fromA85(rt *runtime, data, fold, ignore value) value {
	b, ok := input(rt, data, 4)
	if !ok {
		return null
	}
	spaces := object.Truth(rt, fold)
	if spaces < 0 {
		return null
	}
	out := make([]byte, 0, len(b)/5*4+8)
	word, n := uint64(0), 0
	for i := range len(b) + 4 {
		// A group that is cut short is filled up with the largest digit.
		c := byte('u')
		if i < len(b) {
			c = b[i]
		}
		if i%atOnce == atOnce-1 && !rt.Work(atOnce/32) {
			return null
		}
		switch {
		case c >= '!' && c <= 'u':
			word = word*85 + uint64(c-'!')
			if n++; n < 5 {
				continue
			}
			if word >= 1<<32 {
				return rt.ValueErrorf("Ascii85 overflow")
			}
			out = binary.BigEndian.AppendUint32(out, uint32(word))
			word, n = 0, 0
		case c == 'z':
			if n > 0 {
				return rt.ValueErrorf("z inside Ascii85 5-tuple")
			}
			out = append(out, 0, 0, 0, 0)
		case c == 'y' && spaces == 1:
			if n > 0 {
				return rt.ValueErrorf("y inside Ascii85 5-tuple")
			}
			out = append(out, "    "...)
		default:
			switch object.Contains(rt, ignore, object.Int(int64(c))) {
			case -1:
				return null
			case 0:
				return rt.ValueErrorf("Non-Ascii85 digit found: %c", c)
			}
		}
	}
	return object.NewBytes(out[:len(out)-(4-n)])
}

// fromB85 reads digits of an alphabet of 85 characters.
func fromB85(rt *runtime, alphabet, data value) value {
	chars, _ := object.BufferOf(rt, alphabet)
	b, ok := input(rt, data, 1)
	if !ok {
		return null
	}
	var values [256]uint8
	for i := range values {
		values[i] = 255
	}
	for i, c := range chars {
		values[c] = uint8(i)
	}
	out := make([]byte, 0, len(b)/5*4+8)
	short := 0
	for at := 0; at < len(b); at += 5 {
		if at%atOnce == 0 && !rt.Work(atOnce/32) {
			return null
		}
		word := uint64(0)
		for i := at; i < at+5; i++ {
			// A group that is cut short is filled up with the largest digit.
			d := uint8(84)
			if i >= len(b) {
				short++
			} else if d = values[b[i]]; d == 255 {
				return rt.ValueErrorf("bad base85 character at position %d", i)
			}
			word = word*85 + uint64(d)
		}
		if word >= 1<<32 {
			return rt.ValueErrorf("base85 overflow in hunk starting at byte %d", at)
		}
		out = binary.BigEndian.AppendUint32(out, uint32(word))
	}
	return object.NewBytes(out[:len(out)-short])
}
