package object

import (
	"bytes"
	"unicode/utf8"
)

// This file holds the codecs whose text is bytes already: UTF-8, ASCII and
// Latin-1.

func decodeUTF8(d *decoder) bool {
	for {
		valid, ok := d.validLength()
		if !ok {
			return false
		}
		if valid == len(d.src) && d.n+len(d.out) == 0 {
			// Nothing to mend: the text is the input, and newStr copies it.
			d.out, d.pos = d.src, valid
			return true
		}
		if !d.ensure(valid) {
			return false
		}
		d.out = append(d.out, d.src[d.pos:d.pos+valid]...)
		d.pos += valid
		if d.pos == len(d.src) {
			return true
		}
		rest := d.src[d.pos:]
		bad, reason, short := badUTF8(rest)
		if d.partial && (short || len(rest) == 2 && rest[0] == 0xED && rest[1] >= 0xA0 && rest[1] < 0xC0) {
			// The second is a surrogate, which surrogatepass may want to see whole.
			return true
		}
		if !d.bad(d.pos, d.pos+bad, reason) {
			return false
		}
		if d.pos >= len(d.src) {
			d.pos = len(d.src)
			return true
		}
	}
}

// validLength returns how many bytes at d.pos are UTF-8. It looks at the limits
// between pieces.
func (d *decoder) validLength() (n int, ok bool) {
	const piece = 1 << 20
	for src := d.src[d.pos:]; ; {
		p := src[n:min(n+piece, len(src))]
		k := validPrefix(p)
		n += k
		// A piece may end inside a character.
		if k == 0 || n == len(src) || k < len(p)-utf8.UTFMax {
			return n, true
		}
		if !d.rt.Work(k / bytesPerStep) {
			return 0, false
		}
	}
}

// validPrefix returns how many bytes at the start of b are UTF-8.
func validPrefix(b []byte) int {
	if utf8.Valid(b) {
		return len(b)
	}
	i := 0
	for i < len(b) {
		if b[i] < 0x80 {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	return i
}

// badUTF8 tells how many bytes at the start of b belong to its invalid
// sequence and why, as CPython splits and names them; short means that more
// input could complete the sequence.
func badUTF8(b []byte) (n int, reason string, short bool) {
	need, lo, hi := 0, byte(0x80), byte(0xBF)
	switch c := b[0]; {
	case c < 0xC2:
		return 1, "invalid start byte", false
	case c < 0xE0:
		need = 1
	case c < 0xF0:
		need = 2
		if c == 0xE0 {
			lo = 0xA0
		} else if c == 0xED {
			hi = 0x9F
		}
	case c < 0xF5:
		need = 3
		if c == 0xF0 {
			lo = 0x90
		} else if c == 0xF4 {
			hi = 0x8F
		}
	default:
		return 1, "invalid start byte", false
	}
	for n = 1; n <= need; n++ {
		if n == len(b) {
			return n, "unexpected end of data", true
		}
		if b[n] < lo || b[n] > hi {
			break
		}
		lo, hi = 0x80, 0xBF
	}
	return n, "invalid continuation byte", false
}

func encodeUTF8(e *encoder) bool {
	s := e.src.s
	if e.src.isASCII() || !hasSurrogate(s) {
		return e.write(s)
	}
	for e.pos < len(s) {
		r, size := e.next()
		if !isSurrogate(r) {
			if !e.rt.Tick() || !e.ensure(4) {
				return false
			}
			e.out = append(e.out, s[e.pos:e.pos+size]...)
			e.pos += size
			e.index++
			continue
		}
		n := 1
		for p := e.pos + size; p < len(s); p += 3 {
			if r, _ := runeAt(s, p); !isSurrogate(r) {
				break
			}
			n++
		}
		if !e.bad(n, "surrogates not allowed") {
			return false
		}
	}
	return true
}

func isSurrogate(r rune) bool { return 0xD800 <= r && r < 0xE000 }

const utf8Mark = "\xEF\xBB\xBF"

func decodeUTF8Sig(d *decoder) bool {
	if bytes.HasPrefix(d.src, []byte(utf8Mark)) {
		// CPython's codec decodes what follows the mark as a text of its own:
		// positions in errors count from there.
		rest := decoder{textBuilder: textBuilder{rt: d.rt}, codec: d.codec, src: d.src[len(utf8Mark):], errors: d.errors, partial: d.partial}
		ok := decodeUTF8(&rest)
		d.textBuilder, d.pos = rest.textBuilder, rest.pos+len(utf8Mark)
		return ok
	}
	if d.partial && bytes.HasPrefix([]byte(utf8Mark), d.src) {
		return true
	}
	return decodeUTF8(d)
}

func encodeUTF8Sig(e *encoder) bool {
	return e.write(utf8Mark) && encodeUTF8(e)
}

func decodeASCII(d *decoder) bool {
	for d.pos < len(d.src) {
		start := d.pos
		for d.pos < len(d.src) && d.src[d.pos] < 0x80 {
			d.pos++
		}
		if d.pos == len(d.src) && start == 0 {
			d.out = d.src
			return true
		}
		if !d.ensure(d.pos - start) {
			return false
		}
		d.out = append(d.out, d.src[start:d.pos]...)
		if d.pos < len(d.src) && !d.bad(d.pos, d.pos+1, "ordinal not in range(128)") {
			return false
		}
	}
	return true
}

func decodeLatin1(d *decoder) bool {
	n := len(d.src)
	for _, c := range d.src {
		n += int(c >> 7)
	}
	d.pos = len(d.src)
	if n == len(d.src) {
		d.out = d.src
		return true
	}
	if !d.ensure(n) {
		return false
	}
	for _, c := range d.src {
		if !d.rt.Tick() {
			return false
		}
		d.out = appendRune(d.out, rune(c))
	}
	return true
}

func encodeASCII(e *encoder) bool { return e.encodeBelow(0x80, "ordinal not in range(128)") }

func encodeLatin1(e *encoder) bool { return e.encodeBelow(0x100, "ordinal not in range(256)") }

// encodeBelow encodes each code point below limit as one byte.
func (e *encoder) encodeBelow(limit rune, reason string) bool {
	s := e.src.s
	if e.src.isASCII() {
		return e.write(s)
	}
	if !e.ensure(e.src.Len()) {
		return false
	}
	for e.pos < len(s) {
		if n := e.narrow(limit); n > 0 {
			if !e.rt.Work(n / 16) {
				return false
			}
			continue
		}
		r, size := e.next()
		if r < limit {
			if !e.rt.Tick() || !e.ensure(1) {
				return false
			}
			e.out = append(e.out, byte(r))
			e.pos += size
			e.index++
			continue
		}
		n := 1
		for p := e.pos + size; p < len(s); {
			r, size := runeAt(s, p)
			if r < limit {
				break
			}
			n++
			p += size
		}
		if !e.bad(n, reason) {
			return false
		}
	}
	return true
}

// narrow encodes a run of code points below limit, which is 0x80 or 0x100, into
// the room that is there, and returns how many they were.
func (e *encoder) narrow(limit rune) int {
	s := e.src.s
	room := min(cap(e.out)-len(e.out), moveChunk)
	n := 0
	for ; n < room && e.pos < len(s); n++ {
		c := s[e.pos]
		if c >= utf8.RuneSelf {
			if limit < 0x100 || c&^1 != 0xC2 {
				break
			}
			e.pos++
			c = c<<6 | s[e.pos]&0x3F
		}
		e.pos++
		e.out = append(e.out, c)
	}
	e.index += n
	return n
}
