package codecs

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the functions of single codecs, which CPython keeps in _codecs:
// each gives back what it made and how much it took.

// plain are the codecs with an encoder and a decoder of their own; last says
// whether the decoder takes "final" and what it is when not given.
var plain = []struct {
	function, encoding, last string
}{
	{"ascii", "ascii", ""},
	{"latin_1", "latin-1", ""},
	{"raw_unicode_escape", "raw_unicode_escape", "True"},
	{"unicode_escape", "unicode_escape", "True"},
	{"utf_16", "utf-16", "False"},
	{"utf_16_be", "utf-16-be", "False"},
	{"utf_16_le", "utf-16-le", "False"},
	{"utf_32", "utf-32", "False"},
	{"utf_32_be", "utf-32-be", "False"},
	{"utf_32_le", "utf-32-le", "False"},
	{"utf_7", "utf-7", "False"},
	{"utf_8", "utf-8", "False"},
}

func functionRows() []object.Row {
	rows := []object.Row{
		{Sig: "charmap_build(map, /)", Fn: charmapBuild},
		{Sig: "charmap_decode(data, errors=None, mapping=None, /)", Fn: charmapDecode},
		{Sig: "charmap_encode(str, errors=None, mapping=None, /)", Fn: charmapEncode},
		{Sig: "escape_decode(data, errors=None, /)", Fn: escapeDecode},
		{Sig: "escape_encode(data, errors=None, /)", Fn: escapeEncode},
		{Sig: "readbuffer_encode(data, errors=None, /)", Fn: func(rt *runtime, data, errors value) value {
			b, ok := textOrBytes(rt, data)
			if _, known := errorsOf(rt, "readbuffer_encode", errors); !ok || !known {
				return null
			}
			return took(object.NewBytes([]byte(b)), len(b))
		}},
		{Sig: "utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)", Fn: exDecode("utf-16")},
		{Sig: "utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)", Fn: exDecode("utf-32")},
	}
	for _, p := range plain {
		encode, decode := p.function+"_encode", p.function+"_decode"
		row := object.Row{Sig: encode + "(str, errors=None, /)", Fn: func(rt *runtime, s, errors value) value {
			return encodeWith(rt, encode, p.encoding, s, errors)
		}}
		if p.encoding == "utf-16" || p.encoding == "utf-32" {
			row = object.Row{Sig: encode + "(str, errors=None, byteorder=0, /)", Fn: func(rt *runtime, s, errors, order value) value {
				suffix, ok := byteOrder(rt, order)
				if !ok {
					return null
				}
				return encodeWith(rt, encode, p.encoding+suffix, s, errors)
			}}
		}
		rows = append(rows, row)
		if p.last == "" {
			rows = append(rows, object.Row{Sig: decode + "(data, errors=None, /)", Fn: func(rt *runtime, data, errors value) value {
				return decodeWith(rt, decode, p.encoding, data, errors, object.True)
			}})
			continue
		}
		rows = append(rows, object.Row{Sig: decode + "(data, errors=None, final=" + p.last + ", /)", Fn: func(rt *runtime, data, errors, final value) value {
			if final.IsNull() {
				final = object.Bool(p.last == "True")
			}
			return decodeWith(rt, decode, p.encoding, data, errors, final)
		}})
	}
	return rows
}

// took is the answer of a codec.
func took(v value, n int) value {
	if v.IsNull() {
		return null
	}
	return object.NewTuple2(v, object.Int(int64(n)))
}

// errorsOf reads the name of an error handler.
func errorsOf(rt *runtime, function string, v value) (string, bool) {
	if v.IsNull() || v.IsNone() {
		return "strict", true
	}
	s := object.AsStr(v)
	if s == nil {
		rt.TypeErrorf("%s() argument 2 must be str or None, not %s", function, object.TypeName(v))
		return "", false
	}
	return s.Go(), true
}

// byteOrder is the end of an encoding's name for an argument byteorder.
func byteOrder(rt *runtime, v value) (string, bool) {
	if v.IsNull() {
		return "", true
	}
	n, ok := object.IndexInt(rt, v)
	switch {
	case n < 0:
		return "-le", ok
	case n > 0:
		return "-be", ok
	}
	return "", ok
}

// dataOf is the bytes of a bytes-like argument, which no error handler can
// change.
func dataOf(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok {
		if rt.Pending() == nil {
			rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
		}
		return nil, false
	}
	if object.AsBytes(v) == nil {
		if !rt.Alloc(int64(len(b))) {
			return nil, false
		}
		b = append([]byte(nil), b...)
	}
	return b, true
}

// textOrBytes is dataOf that takes a str for its UTF-8.
func textOrBytes(rt *runtime, v value) ([]byte, bool) {
	if s := object.AsStr(v); s != nil {
		b := object.Encode(rt, s, "utf-8", "strict")
		if b.IsNull() {
			return nil, false
		}
		return object.AsBytes(b).Go(), true
	}
	return dataOf(rt, v)
}

func encodeWith(rt *runtime, function, encoding string, text, errors value) value {
	s := object.AsStr(text)
	if s == nil {
		return rt.TypeErrorf("%s() argument 1 must be str, not %s", function, object.TypeName(text))
	}
	handler, ok := errorsOf(rt, function, errors)
	if !ok {
		return null
	}
	return took(object.Encode(rt, s, encoding, handler), s.Len())
}

func decodeWith(rt *runtime, function, encoding string, data, errors, final value) value {
	read := dataOf
	if strings.HasSuffix(encoding, "unicode_escape") {
		read = textOrBytes
	}
	b, ok := read(rt, data)
	if !ok {
		return null
	}
	handler, ok := errorsOf(rt, function, errors)
	if !ok {
		return null
	}
	last := object.Truth(rt, final)
	if last < 0 {
		return null
	}
	v, n := object.DecodePartial(rt, b, encoding, handler, bytesOnly(data), last == 1)
	return took(v, n)
}

// bytesOnly is v for exceptions to show, null if v is not bytes.
func bytesOnly(v value) value {
	if object.AsBytes(v) == nil {
		return null
	}
	return v
}

// exDecode is utf_16_ex_decode and utf_32_ex_decode, which also tell the byte
// order that a mark at the beginning gave.
func exDecode(encoding string) func(rt *runtime, args []value) value {
	function := strings.ReplaceAll(encoding, "-", "_") + "_ex_decode"
	return func(rt *runtime, args []value) value {
		suffix, ok := byteOrder(rt, args[2])
		if !ok {
			return null
		}
		final := args[3]
		if final.IsNull() {
			final = object.False
		}
		r := decodeWith(rt, function, encoding+suffix, args[0], args[1], final)
		if r.IsNull() {
			return null
		}
		order := map[string]int64{"": 0, "-le": -1, "-be": 1}[suffix]
		if b, _ := dataOf(rt, args[0]); suffix == "" {
			switch head := string(b); {
			case encoding == "utf-16" && strings.HasPrefix(head, "\xff\xfe"), encoding == "utf-32" && strings.HasPrefix(head, "\xff\xfe\x00\x00"):
				order = -1
			case encoding == "utf-16" && strings.HasPrefix(head, "\xfe\xff"), encoding == "utf-32" && strings.HasPrefix(head, "\x00\x00\xfe\xff"):
				order = 1
			}
		}
		t := object.AsTuple(r)
		return object.NewTuple3(t.At(0), t.At(1), object.Int(order))
	}
}

func charmapBuild(rt *runtime, v value) value {
	s := object.AsStr(v)
	if s == nil {
		return rt.TypeErrorf("charmap_build() argument must be str, not %s", object.ClinicTypeName(v))
	}
	if !rt.AllocN(int64(s.Len()), 64) || !rt.Work(s.Len()/4) {
		return null
	}
	d := object.NewDict()
	for i, off := 0, 0; off < len(s.Go()); i++ {
		r, size := object.RuneAt(s.Go(), off)
		if r != 0xFFFE && !d.Set(rt, object.Int(int64(r)), object.Int(int64(i))) {
			return null
		}
		off += size
	}
	return d.Value()
}

func charmapDecode(rt *runtime, data, errors, mapping value) value {
	if mapping.IsNull() || mapping.IsNone() {
		return decodeWith(rt, "charmap_decode", "latin-1", data, errors, object.True)
	}
	b, ok := dataOf(rt, data)
	if !ok {
		return null
	}
	handler, ok := errorsOf(rt, "charmap_decode", errors)
	if !ok {
		return null
	}
	return took(object.DecodeCharmap(rt, b, handler, mapping, bytesOnly(data)), len(b))
}

func charmapEncode(rt *runtime, text, errors, mapping value) value {
	if mapping.IsNull() || mapping.IsNone() {
		return encodeWith(rt, "charmap_encode", "latin-1", text, errors)
	}
	s := object.AsStr(text)
	if s == nil {
		return rt.TypeErrorf("charmap_encode() argument 1 must be str, not %s", object.TypeName(text))
	}
	handler, ok := errorsOf(rt, "charmap_encode", errors)
	if !ok {
		return null
	}
	return took(object.EncodeCharmap(rt, s, handler, mapping), s.Len())
}

func escapeEncode(rt *runtime, data, errors value) value {
	b := object.AsBytes(data)
	if b == nil {
		return rt.TypeErrorf("escape_encode() argument 1 must be bytes, not %s", object.TypeName(data))
	}
	if _, ok := errorsOf(rt, "escape_encode", errors); !ok || !rt.Work(len(b.Go())/8) || !rt.AllocN(int64(len(b.Go())), 4) {
		return null
	}
	out := make([]byte, 0, len(b.Go()))
	const digits = "0123456789abcdef"
	for _, c := range b.Go() {
		switch {
		case c == '\\' || c == '\'':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 0x7F:
			out = append(out, '\\', 'x', digits[c>>4], digits[c&15])
		default:
			out = append(out, c)
		}
	}
	return took(object.NewBytes(out), len(b.Go()))
}

func escapeDecode(rt *runtime, data, errors value) value {
	b, ok := textOrBytes(rt, data)
	if !ok {
		return null
	}
	handler, ok := errorsOf(rt, "escape_decode", errors)
	if !ok || !rt.Work(len(b)/8) || !rt.Alloc(int64(len(b))) {
		return null
	}
	out := make([]byte, 0, len(b))
	invalid := "" // the first escape that will be an error some day
	for i := 0; i < len(b); {
		c := b[i]
		i++
		if c != '\\' {
			out = append(out, c)
			continue
		}
		if i == len(b) {
			return rt.ValueErrorf("Trailing \\ in string")
		}
		c = b[i]
		i++
		if at := strings.IndexByte("\n\\'\"abfnrtv", c); at > 0 {
			out = append(out, "\n\\'\"\a\b\f\n\r\t\v"[at])
			continue
		}
		switch {
		case c == '\n':
		case '0' <= c && c <= '7':
			n := int(c - '0')
			start := i - 1
			for ; i < len(b) && i < start+3 && '0' <= b[i] && b[i] <= '7'; i++ {
				n = n<<3 | int(b[i]-'0')
			}
			if n > 0xFF && invalid == "" {
				invalid = "octal escape sequence '\\" + string(b[start:i])
			}
			out = append(out, byte(n))
		case c == 'x' && i+1 < len(b) && hexDigit(b[i]) >= 0 && hexDigit(b[i+1]) >= 0:
			out = append(out, byte(hexDigit(b[i])<<4|hexDigit(b[i+1])))
			i += 2
		case c == 'x':
			switch handler {
			case "strict":
				return rt.ValueErrorf("invalid \\x escape at position %d", i-2)
			case "replace":
				out = append(out, '?')
			case "ignore":
			default:
				return rt.ValueErrorf("decoding error; unknown error handling code: %s", handler)
			}
			if i < len(b) && hexDigit(b[i]) >= 0 {
				i++
			}
		default:
			out = append(out, '\\', c)
			if invalid == "" {
				invalid = "escape sequence '\\" + string(rune(c))
			}
		}
	}
	if invalid != "" && !rt.Warn(&object.DeprecationWarningType, "invalid "+invalid+"'") {
		return null
	}
	return took(object.NewBytes(out), len(b))
}

// hexDigit returns the value of c, -1 if it is no hexadecimal digit.
func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
