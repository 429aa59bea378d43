package object

import (
	"strconv"
	"strings"
)

// strRepr is Ops.Repr.
func strRepr(rt *Runtime, v Value) Value {
	s := AsStr(v).s
	n := len(s)
	if n >= bigAlloc {
		// An escaped control character takes four times its text.
		if !rt.Read(n) {
			return Value{}
		}
		n = quotedLen(s, quoteFor(s))
	}
	if !rt.Alloc(int64(n) + strHeader) {
		return Value{}
	}
	return rt.largeStr(QuoteStr(s))
}

const lowerHex = "0123456789abcdef"

// QuoteStr returns repr(s).
func QuoteStr(s string) string {
	quote := quoteFor(s)
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7F || c == '\\' || c == quote {
			plain = false
			break
		}
	}
	if plain {
		q := string(rune(quote))
		return q + s + q
	}
	var b strings.Builder
	if len(s) < bigAlloc {
		b.Grow(len(s) + 16)
	} else {
		b.Grow(quotedLen(s, quote))
	}
	b.WriteByte(quote)
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < 0x7F && c != '\\' && c != quote {
			i++
			continue
		}
		r, size := rune(c), 1
		if c >= 0x80 {
			if r, size = runeAt(s, i); isPrintable(r) {
				i += size
				continue
			}
		}
		b.WriteString(s[from:i])
		i += size
		from = i
		switch {
		case c == quote || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\t':
			b.WriteString(`\t`)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		default:
			writeEscape(&b, r)
		}
	}
	b.WriteString(s[from:])
	b.WriteByte(quote)
	return b.String()
}

// quoteFor returns the quote that repr(s) has.
func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

// quotedLen returns the length of repr(s).
func quotedLen(s string, quote byte) int {
	n := len(s) + 2
	for i := 0; i < len(s); {
		c := s[i]
		r, size := rune(c), 1
		if c >= 0x80 {
			if r, size = runeAt(s, i); isPrintable(r) {
				i += size
				continue
			}
		}
		i += size
		switch {
		case c >= ' ' && c < 0x7F && c != '\\' && c != quote:
		case c == quote || c == '\\' || c == '\t' || c == '\n' || c == '\r':
			n++
		case r < 0x100:
			n += 4 - size
		case r < 0x10000:
			n += 6 - size
		default:
			n += 10 - size
		}
	}
	return n
}

// writeEscape writes r as \xhh, \uhhhh or \Uhhhhhhhh.
func writeEscape(b *strings.Builder, r rune) {
	digits := 2
	switch {
	case r < 0x100:
		b.WriteString(`\x`)
	case r < 0x10000:
		b.WriteString(`\u`)
		digits = 4
	default:
		b.WriteString(`\U`)
		digits = 8
	}
	for d := digits - 1; d >= 0; d-- {
		b.WriteByte(lowerHex[r>>(4*d)&15])
	}
}

// asciiRepr returns s, a repr, with everything beyond ASCII escaped: what
// ascii() and !a give.
func asciiRepr(s string) string {
	if isASCIIText(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		i += size
		if r < 0x80 {
			b.WriteByte(byte(r))
		} else {
			writeEscape(&b, r)
		}
	}
	return b.String()
}

// ASCII returns ascii(v), a str.
func ASCII(rt *Runtime, v Value) Value {
	r := Repr(rt, v)
	if r.p == nil {
		return Value{}
	}
	s := AsStr(r)
	if s.isASCII() {
		return r
	}
	if !rt.Alloc(int64(4 * len(s.s))) {
		return Value{}
	}
	return rt.largeStr(asciiRepr(s.s))
}

// appendEscape appends r as \xhh, \uhhhh or \Uhhhhhhhh.
func appendEscape(out []byte, r rune) []byte {
	digits := 2
	switch {
	case r < 0x100:
		out = append(out, '\\', 'x')
	case r < 0x10000:
		out = append(out, '\\', 'u')
		digits = 4
	default:
		out = append(out, '\\', 'U')
		digits = 8
	}
	for d := digits - 1; d >= 0; d-- {
		out = append(out, lowerHex[r>>(4*d)&15])
	}
	return out
}

func appendInt(out []byte, n int64) []byte { return strconv.AppendInt(out, n, 10) }
