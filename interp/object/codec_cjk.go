package object

import (
	"bytes"
	"compress/zlib"
	_ "embed" // the tables
	"encoding/binary"
	"io"
	"slices"
	"sync"
)

// This file is the tables of the multi-byte encodings of East Asia and the
// codecs that are little more than such a table. codec_iso2022.go has those
// that switch between tables.

//go:embed codec_cjk.bin
var cjkData string

// The tables, in the order of codec_cjk.py.
const (
	cjkGBK = iota
	cjkGB2312
	cjkGB18030
	cjkCP949
	cjkEUCKR
	cjkJohab
	cjkBig5
	cjkCP950
	cjkHKSCS
	cjkCP932
	cjkShiftJIS
	cjkEUCJP
	cjkJISX0212
	cjkJISX0208
	numCJK
)

// cjkBase are the tables that others are written as a difference to.
var cjkBase = [numCJK]int{cjkGBK: -1, cjkGB2312: cjkGBK, cjkGB18030: cjkGBK, cjkCP949: -1, cjkEUCKR: cjkCP949, cjkJohab: -1,
	cjkBig5: -1, cjkCP950: cjkBig5, cjkHKSCS: cjkBig5, cjkCP932: -1, cjkShiftJIS: cjkCP932, cjkEUCJP: -1, cjkJISX0212: -1, cjkJISX0208: cjkEUCJP}

// pairTable is a table, made when it is first asked for.
type pairTable struct {
	once sync.Once
	// singles are the characters of single bytes.
	singles [256]rune
	// pairs are the characters of pairs of bytes from 0x8000 on, 0: none.
	pairs []rune
	// codes are the bytes of characters, in pages of 256 characters, 0: none.
	codes [0x300]*[256]uint16
}

const (
	noChar    = -1 // of a byte that stands for nothing
	firstByte = -2 // of a byte that begins a longer sequence
)

var cjkTables [numCJK]pairTable

func cjkTable(i int) *pairTable {
	t := &cjkTables[i]
	t.once.Do(func() { t.load(i) })
	return t
}

// load unpacks the table numbered n.
func (t *pairTable) load(n int) {
	data := cjkData
	for ; n > 0; n-- {
		data = data[4+int(binary.BigEndian.Uint32([]byte(data[:4]))):]
	}
	size := int(binary.BigEndian.Uint32([]byte(data[:4])))
	z, err := zlib.NewReader(bytes.NewReader([]byte(data[4 : 4+size])))
	if err != nil {
		panic(err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	next := func() int {
		v, n := binary.Uvarint(raw)
		raw = raw[n:]
		return int(v)
	}
	for i := range t.singles {
		switch v := next(); v {
		case 0:
			t.singles[i] = noChar
		case 1:
			t.singles[i] = firstByte
		default:
			t.singles[i] = rune(v - 2)
		}
	}
	var below []rune
	for i := range cjkTables {
		if t == &cjkTables[i] && cjkBase[i] >= 0 {
			below = cjkTable(cjkBase[i]).pairs
		}
	}
	t.pairs = make([]rune, 0x8000)
	states := raw[:0x8000]
	raw = raw[0x8000:]
	last := 0
	for i, state := range states {
		switch {
		case state == 2:
			v := next()
			last += v>>1 ^ -(v & 1)
			t.pairs[i] = rune(last)
		case state == 0 && below != nil:
			t.pairs[i] = below[i]
		}
	}
	for i, r := range t.singles {
		if r > 0 {
			t.addCode(r, i, false)
		}
	}
	for i, r := range t.pairs {
		if r != 0 {
			t.addCode(r, 0x8000+i, false)
		}
	}
	last = 0
	for count := next(); count > 0; count-- {
		last += next()
		t.addCode(rune(last), next(), true)
	}
}

func (t *pairTable) addCode(r rune, code int, odd bool) {
	page := t.codes[r>>8]
	if page == nil {
		page = new([256]uint16)
		t.codes[r>>8] = page
	}
	if odd || page[r&255] == 0 {
		page[r&255] = uint16(code)
	}
}

// code returns the bytes of r as a number, 0 if there are none.
func (t *pairTable) code(r rune) uint16 {
	if i := int(r >> 8); i < len(t.codes) && t.codes[i] != nil {
		return t.codes[i][r&255]
	}
	return 0
}

// pair returns the character of two bytes, 0 if there is none.
func (t *pairTable) pair(a, b byte) rune {
	if a < 0x80 {
		return 0
	}
	return t.pairs[int(a)<<8+int(b)-0x8000]
}

// multibyte is what a codec over a table knows besides the table.
type multibyte struct {
	table int
	// long reads a sequence that is not a pair: the characters, the second 0 for
	// none, and how many bytes that is, 0 if src begins with no such sequence, -1
	// if the rest of it is missing, -2 if it is wrong.
	long func(t *pairTable, src []byte) (r, second rune, n int)
	// beyond appends a character that no pair stands for; nil if it cannot.
	beyond func(t *pairTable, out []byte, r rune) []byte
	// put encodes in encodings with a state; nil: by the table.
	put func(e *encoder, r rune) bool
	// combining is how the code of two characters is found.
	combining func(r, second rune) uint16
}

const (
	illegalSequence    = "illegal multibyte sequence"
	incompleteSequence = "incomplete multibyte sequence"
)

// addCJKCodecs adds the multi-byte codecs by all their names.
func addCJKCodecs(byName map[string]*codec) {
	add := func(c *codec, aliases ...string) {
		c.label = c.name
		byName[c.name] = c
		for _, a := range aliases {
			byName[a] = c
		}
	}
	table := func(name string, m multibyte) *codec {
		return &codec{name: name, decode: decodePairs, encode: encodePairs, multi: &m, ascii: true}
	}
	add(table("gb2312", multibyte{table: cjkGB2312}),
		"chinese", "csiso58gb231280", "euc_cn", "euccn", "eucgb2312_cn", "gb2312_1980", "gb2312_80", "iso_ir_58", "x_mac_simp_chinese")
	add(table("gbk", multibyte{table: cjkGBK}), "936", "cp936", "ms936")
	add(table("gb18030", multibyte{table: cjkGB18030, long: longGB18030, beyond: beyondGB18030}), "gb18030_2000")
	add(table("cp949", multibyte{table: cjkCP949}), "949", "ms949", "uhc")
	add(table("euc_kr", multibyte{table: cjkEUCKR, long: longEUCKR, beyond: beyondEUCKR}),
		"euckr", "korean", "ks_c_5601", "ks_c_5601_1987", "ks_x_1001", "ksc5601", "ksx1001", "x_mac_korean")
	add(table("johab", multibyte{table: cjkJohab}), "cp1361", "ms1361")
	add(table("big5", multibyte{table: cjkBig5}), "big5_tw", "csbig5", "x_mac_trad_chinese")
	add(table("cp950", multibyte{table: cjkCP950}), "950", "ms950")
	add(table("big5hkscs", multibyte{table: cjkHKSCS, long: longHKSCS, combining: combiningHKSCS}), "big5_hkscs", "hkscs")
	add(table("cp932", multibyte{table: cjkCP932}), "932", "ms932", "ms_kanji", "mskanji", "windows_31j")
	add(table("shift_jis", multibyte{table: cjkShiftJIS}), "csshiftjis", "s_jis", "shiftjis", "sjis", "x_mac_japanese")
	add(table("euc_jp", multibyte{table: cjkEUCJP, long: longEUCJP, beyond: beyondEUCJP}), "eucjp", "u_jis", "ujis")
	addISO2022Codecs(add)
}

func decodePairs(d *decoder) bool {
	m := d.codec.multi
	t := cjkTable(m.table)
	for d.pos < len(d.src) {
		if !d.rt.Tick() || !d.ensure(8) {
			return false
		}
		rest := d.src[d.pos:]
		r, second, n := t.singles[rest[0]], rune(0), 1
		switch {
		case r == noChar:
			n = -2
		case r == firstByte:
			n = 0
			if m.long != nil {
				r, second, n = m.long(t, rest)
			}
			switch {
			case n != 0:
			case len(rest) < 2:
				n = -1
			default:
				if r, n = t.pair(rest[0], rest[1]), 2; r == 0 {
					n = -2
				}
			}
		}
		switch {
		case n == -1 && d.partial:
			return true
		case n == -1:
			if !d.bad(d.pos, len(d.src), incompleteSequence) {
				return false
			}
		case n == -2:
			if !d.bad(d.pos, d.pos+1, illegalSequence) {
				return false
			}
		default:
			d.pos += n
			d.out = appendRune(d.out, r)
			if second != 0 {
				d.out = appendRune(d.out, second)
			}
		}
	}
	return true
}

func encodePairs(e *encoder) bool {
	m := e.codec.multi
	s := e.src.s
	for e.pos < len(s) {
		if !e.rt.Tick() || !e.ensure(16) {
			return false
		}
		r, size := e.next()
		if m.combining != nil && e.pos+size < len(s) {
			second, more := runeAt(s, e.pos+size)
			if code := m.combining(r, second); code != 0 {
				e.out = append(e.out, byte(code>>8), byte(code))
				e.pos += size + more
				e.index += 2
				continue
			}
		}
		if !e.putMulti(r) {
			if e.rt.exc != nil || !e.bad(1, illegalSequence) {
				return false
			}
			continue
		}
		e.pos += size
		e.index++
	}
	if m.put != nil {
		return e.ensure(8) && e.resetShift()
	}
	return true
}

// putMulti appends the bytes of r; false if there are none.
func (e *encoder) putMulti(r rune) bool {
	m := e.codec.multi
	if m.put != nil {
		return m.put(e, r)
	}
	t := cjkTable(m.table)
	switch code := t.code(r); {
	case code > 0xFF:
		e.out = append(e.out, byte(code>>8), byte(code))
	case code > 0 || r == 0:
		e.out = append(e.out, byte(code))
	case m.beyond == nil:
		return false
	default:
		out := m.beyond(t, e.out, r)
		if out == nil {
			return false
		}
		e.out = out
	}
	return true
}

// --- what is longer than a pair ---

var (
	gb18030Once sync.Once
	gb18030Four []rune
)

// gb18030Chars returns the characters below U+10000 that take four bytes, in
// order.
func gb18030Chars(t *pairTable) []rune {
	gb18030Once.Do(func() {
		for r := rune(0x80); r < 0x10000; r++ {
			if !isSurrogate(r) && t.code(r) == 0 {
				gb18030Four = append(gb18030Four, r)
			}
		}
	})
	return gb18030Four
}

func longGB18030(t *pairTable, src []byte) (r, second rune, n int) {
	if len(src) < 2 || src[1] < '0' || src[1] > '9' {
		return 0, 0, 0
	}
	if len(src) < 4 {
		return 0, 0, -1
	}
	if src[0] < 0x81 || src[0] > 0xFE || src[2] < 0x81 || src[2] > 0xFE || src[3] < '0' || src[3] > '9' {
		return 0, 0, -2
	}
	i := (int(src[0])-0x81)*12600 + (int(src[1])-'0')*1260 + (int(src[2])-0x81)*10 + int(src[3]) - '0'
	if four := gb18030Chars(t); i < len(four) {
		return four[i], 0, 4
	}
	if i -= 15 * 12600; i >= 0 && i <= 0xFFFFF {
		return rune(0x10000 + i), 0, 4
	}
	return 0, 0, -2
}

func beyondGB18030(t *pairTable, out []byte, r rune) []byte {
	i := 0
	switch {
	case isSurrogate(r):
		return nil
	case r >= 0x10000:
		i = int(r) - 0x10000 + 15*12600
	default:
		var ok bool
		if i, ok = slices.BinarySearch(gb18030Chars(t), r); !ok {
			return nil
		}
	}
	return append(out, byte(0x81+i/12600), byte('0'+i/1260%10), byte(0x81+i/10%126), byte('0'+i%10))
}

func longEUCJP(_ *pairTable, src []byte) (r, second rune, n int) {
	if src[0] != 0x8F {
		return 0, 0, 0
	}
	if len(src) < 3 {
		return 0, 0, -1
	}
	if r = cjkTable(cjkJISX0212).pair(src[1], src[2]); r == 0 {
		return 0, 0, -2
	}
	return r, 0, 3
}

func beyondEUCJP(_ *pairTable, out []byte, r rune) []byte {
	code := cjkTable(cjkJISX0212).code(r)
	if code == 0 {
		return nil
	}
	return append(out, 0x8F, byte(code>>8), byte(code))
}

// A syllable of Hangul that KS X 1001 lacks is a filler and three letters in
// EUC-KR: these are the second bytes of the letters that begin and end one.
const (
	hangulInitials = "\xa1\xa2\xa4\xa7\xa8\xa9\xb1\xb2\xb3\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe"
	hangulFinals   = "\xd4\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb4\xb5\xb6\xb7\xb8\xba\xbb\xbc\xbd\xbe"
	firstVowel     = 0xBF // the second byte of the first of 21 vowels
	hangulLetter   = 0xA4 // the first byte of all
	hangulFiller   = 0xD4
	hangulFirst    = 0xAC00
	hangulLast     = 0xD7A3
)

func longEUCKR(_ *pairTable, src []byte) (r, second rune, n int) {
	if len(src) < 2 || src[0] != hangulLetter || src[1] != hangulFiller {
		return 0, 0, 0
	}
	if len(src) < 8 {
		return 0, 0, -1
	}
	initial := bytes.IndexByte([]byte(hangulInitials), src[3])
	vowel := int(src[5]) - firstVowel
	final := bytes.IndexByte([]byte(hangulFinals), src[7])
	if src[2] != hangulLetter || src[4] != hangulLetter || src[6] != hangulLetter || initial < 0 || vowel < 0 || vowel >= 21 || final < 0 {
		return 0, 0, -2
	}
	return rune(hangulFirst + (initial*21+vowel)*28 + final), 0, 8
}

func beyondEUCKR(_ *pairTable, out []byte, r rune) []byte {
	if r < hangulFirst || r > hangulLast {
		return nil
	}
	i := int(r - hangulFirst)
	return append(out, hangulLetter, hangulFiller, hangulLetter, hangulInitials[i/28/21], hangulLetter, byte(firstVowel+i/28%21), hangulLetter, hangulFinals[i%28])
}

// hkscsPairs are the codes of HKSCS that stand for two characters.
var hkscsPairs = [...]struct {
	code      uint16
	r, second rune
}{{0x8862, 0xCA, 0x304}, {0x8864, 0xCA, 0x30C}, {0x88A3, 0xEA, 0x304}, {0x88A5, 0xEA, 0x30C}}

func longHKSCS(_ *pairTable, src []byte) (r, second rune, n int) {
	if len(src) >= 2 && src[0] == 0x88 {
		for _, p := range hkscsPairs {
			if byte(p.code) == src[1] {
				return p.r, p.second, 2
			}
		}
	}
	return 0, 0, 0
}

func combiningHKSCS(r, second rune) uint16 {
	if r == 0xCA || r == 0xEA {
		for _, p := range hkscsPairs {
			if p.r == r && p.second == second {
				return p.code
			}
		}
	}
	return 0
}
