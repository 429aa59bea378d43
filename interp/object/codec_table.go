package object

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// This file holds the encodings in which every byte is a character.

// byteTable is a single-byte encoding.
type byteTable struct{ cm *charmap.Charmap }

// encode returns the byte for r.
func (t *byteTable) encode(r rune) (byte, bool) {
	if r == utf8.RuneError {
		return 0, false
	}
	b, ok := t.cm.EncodeRune(r)
	if ok && t.undefined(b) {
		return 0, false
	}
	return b, ok
}

// decode returns the character of b, false if there is none.
func (t *byteTable) decode(b byte) (rune, bool) {
	if t.undefined(b) {
		return 0, false
	}
	r := t.cm.DecodeByte(b)
	return r, r != utf8.RuneError
}

// undefined reports whether b has no character though the table of the text
// package, which follows web browsers, maps it to a control character.
func (t *byteTable) undefined(b byte) bool {
	if b < 0x80 {
		return false
	}
	r := t.cm.DecodeByte(b)
	return 0x80 <= r && r < 0xA0 && (t.cm == charmap.Windows1252 || t.cm == charmap.Windows1250 || t.cm == charmap.Windows1251 ||
		t.cm == charmap.Windows1253 || t.cm == charmap.Windows1254 || t.cm == charmap.Windows1257)
}

// tableCodecs lists the encodings: the codec's name, its table and its other
// names, normalized.
var tableCodecs = []struct {
	name    string
	cm      *charmap.Charmap
	aliases []string
}{
	{"cp1252", charmap.Windows1252, []string{"cp1252", "1252", "windows_1252"}},
}

func addTableCodecs(byName map[string]*codec) {
	for _, t := range tableCodecs {
		c := &codec{name: t.name, label: "charmap", decode: decodeTable, encode: encodeTable, table: &byteTable{t.cm}}
		for _, a := range t.aliases {
			byName[a] = c
		}
	}
}

func decodeTable(d *decoder) bool {
	t := d.codec.table
	for d.pos < len(d.src) {
		if !d.ensure(3) {
			return false
		}
		r, ok := t.decode(d.src[d.pos])
		if !ok {
			if !d.bad(d.pos, d.pos+1, "character maps to <undefined>") {
				return false
			}
			continue
		}
		d.out = appendRune(d.out, r)
		d.pos++
	}
	return true
}

func encodeTable(e *encoder) bool {
	t := e.codec.table
	s := e.src.s
	for e.pos < len(s) {
		if !e.ensure(1) {
			return false
		}
		r, size := e.next()
		if b, ok := t.encode(r); ok {
			e.out = append(e.out, b)
			e.pos += size
			e.index++
			continue
		}
		n := 1
		for p := e.pos + size; p < len(s); {
			r, size := runeAt(s, p)
			if _, ok := t.encode(r); ok {
				break
			}
			n++
			p += size
		}
		if !e.bad(n, "character maps to <undefined>") {
			return false
		}
	}
	return true
}
