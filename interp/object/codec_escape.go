package object

import "bytes"

// This file holds the codecs that write characters as backslash escapes.

func encodeUnicodeEscape(e *encoder) bool {
	s := e.src.s
	if !e.ensure(len(s)) {
		return false
	}
	for i := 0; i < len(s); {
		if !e.rt.Tick() || !e.ensure(10) {
			return false
		}
		r, size := runeAt(s, i)
		i += size
		switch {
		case r == '\\':
			e.out = append(e.out, `\\`...)
		case r == '\t':
			e.out = append(e.out, `\t`...)
		case r == '\n':
			e.out = append(e.out, `\n`...)
		case r == '\r':
			e.out = append(e.out, `\r`...)
		case ' ' <= r && r < 0x7F:
			e.out = append(e.out, byte(r))
		default:
			e.out = appendEscape(e.out, r)
		}
	}
	return true
}

func encodeRawUnicodeEscape(e *encoder) bool {
	s := e.src.s
	if !e.ensure(len(s)) {
		return false
	}
	for i := 0; i < len(s); {
		if !e.rt.Tick() || !e.ensure(10) {
			return false
		}
		r, size := runeAt(s, i)
		i += size
		if r < 0x100 {
			e.out = append(e.out, byte(r))
		} else {
			e.out = appendEscape(e.out, r)
		}
	}
	return true
}

// simpleEscapes are the escapes of one letter.
var simpleEscapes = [256]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
}

func decodeUnicodeEscape(d *decoder) bool {
	invalid := "" // the first escape that will be an error some day
	for d.pos < len(d.src) {
		c := d.src[d.pos]
		if !d.rt.Tick() || !d.ensure(4) {
			return false
		}
		if c != '\\' {
			d.out = appendRune(d.out, rune(c))
			d.pos++
			continue
		}
		start := d.pos
		if start+1 == len(d.src) {
			if d.partial {
				return true
			}
			if !d.bad(start, start+1, `\ at end of string`) {
				return false
			}
			continue
		}
		c = d.src[start+1]
		d.pos += 2
		switch {
		case c == '\n':
		case simpleEscapes[c] != 0:
			d.out = append(d.out, simpleEscapes[c])
		case '0' <= c && c <= '7':
			r := rune(c - '0')
			for n := 0; n < 2 && d.pos < len(d.src) && '0' <= d.src[d.pos] && d.src[d.pos] <= '7'; n++ {
				r = r<<3 | rune(d.src[d.pos]-'0')
				d.pos++
			}
			d.out = appendRune(d.out, r)
			if r > 0xFF && invalid == "" {
				invalid = "octal escape sequence '" + string(d.src[start:d.pos])
			}
		case c == 'x' || c == 'u' || c == 'U':
			if stop, ok := d.hexEscape(start, c, "illegal Unicode character"); stop || !ok {
				return ok
			}
		case c == 'N':
			if stop, ok := d.namedEscape(start); stop || !ok {
				return ok
			}
		default:
			d.out = appendRune(append(d.out, '\\'), rune(c))
			if invalid == "" {
				invalid = "escape sequence '\\" + string(rune(c))
			}
		}
	}
	return invalid == "" || d.rt.warn(&DeprecationWarningType, "invalid "+invalid+"'")
}

// hexEscape decodes \x, \u or \U at start; pos is behind the letter. stop asks
// to wait for more input.
func (d *decoder) hexEscape(start int, kind byte, tooBig string) (stop, ok bool) {
	digits, what := 2, `truncated \xXX escape`
	switch kind {
	case 'u':
		digits, what = 4, `truncated \uXXXX escape`
	case 'U':
		digits, what = 8, `truncated \UXXXXXXXX escape`
	}
	r := int64(0)
	end := d.pos
	for n := 0; n < digits; n++ {
		if end == len(d.src) && d.partial {
			d.pos = start
			return true, true
		}
		if end == len(d.src) || hexDigit(d.src[end]) < 0 {
			return false, d.bad(start, end, what)
		}
		r = r<<4 | int64(hexDigit(d.src[end]))
		end++
	}
	if r > 0x10FFFF {
		return false, d.bad(start, end, tooBig)
	}
	d.pos = end
	d.out = appendRune(d.out, rune(r))
	return false, true
}

// namedEscape decodes \N{...} at start; pos is behind the N.
func (d *decoder) namedEscape(start int) (stop, ok bool) {
	const malformed = `malformed \N character escape`
	rest := d.src[d.pos:]
	if len(rest) == 0 || rest[0] != '{' {
		if len(rest) == 0 && d.partial {
			d.pos = start
			return true, true
		}
		return false, d.bad(start, d.pos, malformed)
	}
	n := bytes.IndexByte(rest, '}')
	if n < 0 && d.partial {
		d.pos = start
		return true, true
	}
	if n < 0 {
		return false, d.bad(start, len(d.src), malformed)
	}
	if n == 1 {
		return false, d.bad(start, d.pos+1, malformed)
	}
	r, found := d.rt.RuneNamed(string(rest[1:n]))
	if !found {
		return false, d.bad(start, d.pos+n+1, "unknown Unicode character name")
	}
	d.pos += n + 1
	d.out = appendRune(d.out, r)
	return false, true
}

func decodeRawUnicodeEscape(d *decoder) bool {
	for d.pos < len(d.src) {
		if !d.rt.Tick() || !d.ensure(4) {
			return false
		}
		c := d.src[d.pos]
		if c != '\\' {
			d.out = appendRune(d.out, rune(c))
			d.pos++
			continue
		}
		if d.pos+1 == len(d.src) {
			if d.partial {
				return true
			}
			d.out = append(d.out, '\\')
			d.pos++
			continue
		}
		next := d.src[d.pos+1]
		if next != 'u' && next != 'U' {
			// The second character never begins an escape: it may be a backslash.
			d.out = appendRune(append(d.out, '\\'), rune(next))
			d.pos += 2
			continue
		}
		start := d.pos
		d.pos += 2
		if stop, ok := d.hexEscape(start, next, `\Uxxxxxxxx out of range`); stop || !ok {
			return ok
		}
	}
	return true
}
