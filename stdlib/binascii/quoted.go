package binascii

import "github.com/ouro-lang/ouro/interp/object"

// This file is quoted-printable.

const maxLine = 76

// piece is how much is read between two looks at the limits.
const piece = 1 << 13

func fromQP(rt *runtime, data, headerv value) value {
	b, ok := text(rt, data)
	if !ok {
		return null
	}
	header, ok := flag(rt, headerv, false)
	if !ok {
		return null
	}
	if !rt.Alloc(int64(len(b))) {
		return null
	}
	out := make([]byte, 0, len(b))
	for i, look := 0, piece; i < len(b); {
		if i >= look {
			if look += piece; !rt.Read(piece) {
				return null
			}
		}
		switch c := b[i]; {
		case c == '=':
			i++
			switch {
			case i >= len(b):
			case b[i] == '\n' || b[i] == '\r':
				// A soft line break.
				for i < len(b) && b[i] != '\n' {
					i++
				}
				if i < len(b) {
					i++
				}
			case b[i] == '=':
				// Broken, but tolerated: == is =.
				out = append(out, '=')
				i++
			case i+1 < len(b) && hexValues[b[i]]|hexValues[b[i+1]] < 16:
				out = append(out, hexValues[b[i]]<<4|hexValues[b[i+1]])
				i += 2
			default:
				out = append(out, '=')
			}
		case header && c == '_':
			out = append(out, ' ')
			i++
		default:
			out = append(out, c)
			i++
		}
	}
	return object.NewBytes(out)
}

// mustQuote reports whether b[i] cannot stand for itself; line is how much
// stands on the line so far.
func mustQuote(b []byte, i, line int, tabs, istext, header bool) bool {
	c := b[i]
	last := i+1 == len(b)
	switch {
	case c > 126 || c == '=' || header && c == '_':
		return true
	case c == '.' && line == 0:
		return last || b[i+1] == '\n' || b[i+1] == '\r' || b[i+1] == 0
	case !istext && (c == '\r' || c == '\n'):
		return true
	case (c == '\t' || c == ' ') && last:
		return true
	case c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ':
		return true
	case c < 33 && c != '\r' && c != '\n':
		return tabs
	}
	return false
}

func toQP(rt *runtime, a []value) value {
	b, ok := binary(rt, a[0])
	if !ok {
		return null
	}
	var opts [3]bool
	for i, missing := range [3]bool{false, true, false} {
		if opts[i], ok = flag(rt, a[1+i], missing); !ok {
			return null
		}
	}
	tabs, istext, header := opts[0], opts[1], opts[2]
	// Line ends are those of the data: CRLF if its first line ends so.
	crlf := false
	for i, c := range b {
		if c == '\n' {
			crlf = i > 0 && b[i-1] == '\r'
			break
		}
	}
	newline := []byte("\n")
	if crlf {
		newline = []byte("\r\n")
	}
	size := len(b) + len(b)/8
	if !rt.Alloc(int64(size)) {
		return null
	}
	out := make([]byte, 0, size)
	line := 0
	quote := func(c byte) { out = append(out, '=', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15]) }
	for i, look := 0, piece; i < len(b); {
		if i >= look {
			if look += piece; !rt.Read(piece) {
				return null
			}
			// A byte takes three and its share of line ends.
			if len(out)+4*piece > cap(out) {
				if !rt.Alloc(int64(2 * cap(out))) {
					return null
				}
				out = append(make([]byte, 0, 2*cap(out)+4*piece), out...)
			}
		}
		c := b[i]
		if mustQuote(b, i, line, tabs, istext, header) {
			if line+3 >= maxLine {
				out = append(append(out, '='), newline...)
				line = 0
			}
			quote(c)
			i++
			line += 3
			continue
		}
		if istext && (c == '\n' || c == '\r' && i+1 < len(b) && b[i+1] == '\n') {
			line = 0
			// White space before a line's end must not stand for itself.
			if n := len(out); n > 0 && (out[n-1] == ' ' || out[n-1] == '\t') {
				w := out[n-1]
				out = out[:n-1]
				quote(w)
			}
			out = append(out, newline...)
			if c == '\r' {
				i += 2
			} else {
				i++
			}
			continue
		}
		if i+1 != len(b) && b[i+1] != '\n' && line+1 >= maxLine {
			out = append(append(out, '='), newline...)
			line = 0
		}
		line++
		if header && c == ' ' {
			out = append(out, '_')
		} else {
			out = append(out, c)
		}
		i++
	}
	return object.NewBytes(out)
}
