package builtins

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the functions about text.

var textRows = []object.Row{
	{Sig: "repr(obj, /)", Doc: "Return the text that describes the object to a programmer.", Fn: object.Repr},
	{Sig: "ascii(obj, /)", Doc: "Return repr(obj) with everything outside ASCII escaped.", Fn: ascii},
	{Sig: "chr(i, /)", Doc: "Return a string of one character with ordinal i; 0 <= i <= 0x10ffff.", Fn: chr},
	{Sig: "ord(c, /)", Doc: "Return the ordinal of a one-character string.", Fn: ord},
	{Sig: "format(value, format_spec='', /)", Doc: "Return type(value).__format__(value, format_spec).", Fn: format},
}

func ascii(rt *runtime, v value) value {
	r := object.Repr(rt, v)
	if r.IsNull() {
		return null
	}
	s := object.AsStr(r).Go()
	if t := escapeNonASCII(s); t != s {
		return object.NewStr(t)
	}
	return r // maybe of a subclass of str, as __repr__ gave it
}

// escapeNonASCII writes what is not ASCII as \x, \u or \U escapes; encoded
// surrogates count as one character.
func escapeNonASCII(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			b.WriteByte(s[i])
			i++
			continue
		}
		r, n := decodeRune(s[i:])
		i += n
		switch {
		case r <= 0xff:
			fmt.Fprintf(&b, "\\x%02x", r)
		case r <= 0xffff:
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			fmt.Fprintf(&b, "\\U%08x", r)
		}
	}
	return b.String()
}

// decodeRune is utf8.DecodeRuneInString that also knows encoded surrogates.
func decodeRune(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 {
		return rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return r, n
}

func chr(rt *runtime, v value) value {
	i := object.Index(rt, v)
	if i.IsNull() {
		return null
	}
	if !i.IsInt() || i.Int() < 0 || i.Int() > utf8.MaxRune {
		return rt.ValueErrorf("chr() arg not in range(0x110000)")
	}
	r := rune(i.Int())
	if 0xD800 <= r && r <= 0xDFFF {
		return object.NewStr(string([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3f, 0x80 | byte(r)&0x3f}))
	}
	return object.NewStr(string(r))
}

func ord(rt *runtime, v value) value {
	if s := object.AsStr(v); s != nil {
		text := s.Go()
		if r, n := decodeRune(text); n == len(text) && n > 0 {
			return object.Int(int64(r))
		}
		return rt.TypeErrorf("ord() expected a character, but string of length %d found", object.Len(rt, v))
	}
	if b, ok := object.BytesOf(v); ok {
		if len(b) == 1 {
			return object.Int(int64(b[0]))
		}
		return rt.TypeErrorf("ord() expected a character, but string of length %d found", len(b))
	}
	return rt.TypeErrorf("ord() expected string of length 1, but %s found", object.TypeName(v))
}

func format(rt *runtime, v, spec value) value {
	if spec.IsNull() {
		return object.Format(rt, v, "")
	}
	s := object.AsStr(spec)
	if s == nil {
		return rt.TypeErrorf("format() argument 2 must be str, not %s", noneOr(spec))
	}
	return object.Format(rt, v, s.Go())
}

// noneOr is how argument parsing names a wrong value's type.
func noneOr(v value) string {
	if v.IsNone() {
		return "None"
	}
	return object.TypeName(v)
}
