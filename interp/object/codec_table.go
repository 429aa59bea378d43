package object

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// This file holds the encodings in which every byte is a character.

// byteTable is a single-byte encoding.
type byteTable struct {
	cm *charmap.Charmap
	// c1 says that the bytes 0x80 to 0x9F are the control characters of these
	// numbers, which the tables of the text package leave out.
	c1 bool
	// page is the table where cm is nil.
	page *codePage
}

// codePage is a table of codec_pages.go.
type codePage struct {
	name    string
	aliases []string
	chars   string

	once   sync.Once
	decode [256]rune
	encode map[rune]byte
}

// read fills in the two directions when the encoding is first used.
func (p *codePage) read() {
	chars := []rune(p.chars)
	first := 256 - len(chars)
	p.encode = make(map[rune]byte, 256)
	for i := range p.decode {
		r := rune(i)
		if i >= first {
			r = chars[i-first]
		}
		p.decode[i] = r
		if r != utf8.RuneError {
			p.encode[r] = byte(i)
		}
	}
}

// encode returns the byte for r.
func (t *byteTable) encode(r rune) (byte, bool) {
	if t.page != nil {
		t.page.once.Do(t.page.read)
		b, ok := t.page.encode[r]
		return b, ok
	}
	switch {
	case t.c1 && 0x80 <= r && r < 0xA0:
		return byte(r), true
	case r == utf8.RuneError:
		return 0, false
	}
	return t.cm.EncodeRune(r)
}

// decode returns the character of b, false if there is none.
func (t *byteTable) decode(b byte) (rune, bool) {
	if t.page != nil {
		t.page.once.Do(t.page.read)
		r := t.page.decode[b]
		return r, r != utf8.RuneError
	}
	if t.c1 && 0x80 <= b && b < 0xA0 {
		return rune(b), true
	}
	r := t.cm.DecodeByte(b)
	return r, r != utf8.RuneError
}

// tableCodecs lists the encodings: the codec's name, its table and its names,
// normalized. Those whose tables differ from CPython's are in
// codec_pages.go.
var tableCodecs = []struct {
	name    string
	cm      *charmap.Charmap
	c1      bool
	aliases []string
}{
	{"cp1250", charmap.Windows1250, false, []string{"cp1250", "1250", "windows_1250"}},
	{"cp1251", charmap.Windows1251, false, []string{"cp1251", "1251", "windows_1251"}},
	{"cp1252", charmap.Windows1252, false, []string{"cp1252", "1252", "windows_1252"}},
	{"cp1253", charmap.Windows1253, false, []string{"cp1253", "1253", "windows_1253"}},
	{"cp1254", charmap.Windows1254, false, []string{"cp1254", "1254", "windows_1254"}},
	{"cp1256", charmap.Windows1256, false, []string{"cp1256", "1256", "windows_1256"}},
	{"cp1257", charmap.Windows1257, false, []string{"cp1257", "1257", "windows_1257"}},
	{"cp1258", charmap.Windows1258, false, []string{"cp1258", "1258", "windows_1258"}},
	{"cp437", charmap.CodePage437, false, []string{"cp437", "437", "cspc8codepage437", "ibm437"}},
	{"cp850", charmap.CodePage850, false, []string{"cp850", "850", "cspc850multilingual", "ibm850"}},
	{"cp852", charmap.CodePage852, false, []string{"cp852", "852", "cspcp852", "ibm852"}},
	{"cp855", charmap.CodePage855, false, []string{"cp855", "855", "csibm855", "ibm855"}},
	{"cp858", charmap.CodePage858, false, []string{"cp858", "858", "csibm858", "ibm858"}},
	{"cp860", charmap.CodePage860, false, []string{"cp860", "860", "csibm860", "ibm860"}},
	{"cp862", charmap.CodePage862, false, []string{"cp862", "862", "cspc862latinhebrew", "ibm862"}},
	{"cp863", charmap.CodePage863, false, []string{"cp863", "863", "csibm863", "ibm863"}},
	{"cp865", charmap.CodePage865, false, []string{"cp865", "865", "csibm865", "ibm865"}},
	{"cp866", charmap.CodePage866, false, []string{"cp866", "866", "csibm866", "ibm866"}},
	{"cp874", charmap.Windows874, false, []string{"cp874"}},
	{"iso8859-2", charmap.ISO8859_2, true, []string{"iso8859_2", "csisolatin2", "iso_8859_2", "iso_8859_2_1987", "iso_ir_101", "l2", "latin2"}},
	{"iso8859-3", charmap.ISO8859_3, true, []string{"iso8859_3", "csisolatin3", "iso_8859_3", "iso_8859_3_1988", "iso_ir_109", "l3", "latin3"}},
	{"iso8859-4", charmap.ISO8859_4, true, []string{"iso8859_4", "csisolatin4", "iso_8859_4", "iso_8859_4_1988", "iso_ir_110", "l4", "latin4"}},
	{"iso8859-5", charmap.ISO8859_5, true, []string{"iso8859_5", "csisolatincyrillic", "cyrillic", "iso_8859_5", "iso_8859_5_1988", "iso_ir_144"}},
	{"iso8859-6", charmap.ISO8859_6, true, []string{"iso8859_6", "arabic", "asmo_708", "csisolatinarabic", "ecma_114", "iso_8859_6", "iso_8859_6_1987", "iso_ir_127"}},
	{"iso8859-7", charmap.ISO8859_7, true, []string{"iso8859_7", "csisolatingreek", "ecma_118", "elot_928", "greek", "greek8", "iso_8859_7", "iso_8859_7_1987", "iso_ir_126"}},
	{"iso8859-8", charmap.ISO8859_8, true, []string{"iso8859_8", "csisolatinhebrew", "hebrew", "iso_8859_8", "iso_8859_8_1988", "iso_ir_138"}},
	{"iso8859-9", charmap.ISO8859_9, true, []string{"iso8859_9", "csisolatin5", "iso_8859_9", "iso_8859_9_1989", "iso_ir_148", "l5", "latin5"}},
	{"iso8859-10", charmap.ISO8859_10, true, []string{"iso8859_10", "csisolatin6", "iso_8859_10", "iso_8859_10_1992", "iso_ir_157", "l6", "latin6"}},
	{"iso8859-13", charmap.ISO8859_13, true, []string{"iso8859_13", "iso_8859_13", "l7", "latin7"}},
	{"iso8859-14", charmap.ISO8859_14, true, []string{"iso8859_14", "iso_8859_14", "iso_8859_14_1998", "iso_celtic", "iso_ir_199", "l8", "latin8"}},
	{"iso8859-15", charmap.ISO8859_15, true, []string{"iso8859_15", "iso_8859_15", "l9", "latin9"}},
	{"iso8859-16", charmap.ISO8859_16, true, []string{"iso8859_16", "iso_8859_16", "iso_8859_16_2001", "iso_ir_226", "l10", "latin10"}},
	{"koi8-r", charmap.KOI8R, false, []string{"koi8_r", "cskoi8r"}},
	{"mac-roman", charmap.Macintosh, false, []string{"mac_roman", "macintosh", "macroman"}},
	{"mac-cyrillic", charmap.MacintoshCyrillic, false, []string{"mac_cyrillic", "maccyrillic"}},
}

func addTableCodecs(byName map[string]*codec) {
	for _, t := range tableCodecs {
		c := &codec{name: t.name, label: "charmap", decode: decodeTable, encode: encodeTable, table: &byteTable{cm: t.cm, c1: t.c1}}
		for _, a := range t.aliases {
			byName[a] = c
		}
	}
	for i := range codePages {
		p := &codePages[i]
		c := &codec{name: p.name, label: "charmap", decode: decodeTable, encode: encodeTable, table: &byteTable{page: p}}
		for _, a := range p.aliases {
			byName[a] = c
		}
	}
}

func decodeTable(d *decoder) bool {
	t := d.codec.table
	for d.pos < len(d.src) {
		if !d.rt.Tick() || !d.ensure(3) {
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
		if !e.rt.Tick() || !e.ensure(1) {
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
