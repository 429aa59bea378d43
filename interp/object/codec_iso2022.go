package object

import (
	"bytes"

	"golang.org/x/text/encoding/charmap"
)

// This file is the encodings that switch between sets of characters: ISO 2022
// by escape sequences, HZ by tildes.

// charSet is a set of characters that ISO 2022 switches to.
type charSet struct {
	escape string // what designates it
	plane  int    // where: 0 at once, 1 for the bytes between SO and SI, 2 for one character behind ESC N
	width  int    // bytes of a character
	// decode returns a character, 0 for none; encode its bytes, 0 for none. CPython
	// never encodes for the plane 2.
	decode func(b []byte) rune
	encode func(r rune) uint16
}

func tableSet(escape string, plane, table int) *charSet {
	return &charSet{escape: escape, plane: plane, width: 2,
		decode: func(b []byte) rune {
			if b[1] >= 0x80 {
				return 0
			}
			return cjkTable(table).pair(b[0]|0x80, b[1]|0x80)
		},
		encode: func(r rune) uint16 {
			if c := cjkTable(table).code(r); c&0x8080 == 0x8080 {
				return c & 0x7F7F
			}
			return 0
		}}
}

func setLatin1(b []byte) rune { return rune(b[0] | 0x80) }

// roman is JIS X 0201's variant of ASCII, its other half the small Katakana.
func setRoman(b []byte) rune {
	switch b[0] {
	case '\\':
		return 0xA5
	case '~':
		return 0x203E
	}
	return rune(b[0])
}

func codeRoman(r rune) uint16 {
	switch {
	case r == 0xA5:
		return '\\'
	case r == 0x203E:
		return '~'
	case r < 0x80 && r != '\\' && r != '~':
		return uint16(r)
	}
	return 0
}

func setKatakana(b []byte) rune {
	if b[0] >= 0x21 && b[0] <= 0x5F {
		return 0xFF61 - 0x21 + rune(b[0])
	}
	return 0
}

func codeKatakana(r rune) uint16 {
	if r >= 0xFF61 && r <= 0xFF9F {
		return uint16(r - 0xFF61 + 0x21)
	}
	return 0
}

// iso2022 is an encoding: its sets, in the order in which a character is looked
// for.
type iso2022 struct {
	sets  []*charSet
	shift bool // SO and SI switch
	g2    bool // there are sets for single characters
	jis   bool // ESC & @ may stand before a designation
}

func addISO2022Codecs(add func(c *codec, aliases ...string)) {
	jisx0208 := tableSet("\x1b$B", 0, cjkJISX0208)
	jisx0212 := tableSet("\x1b$(D", 0, cjkJISX0212)
	// The set of 1978 swapped two dozen characters, which CPython leaves alone.
	old := tableSet("\x1b$@", 0, cjkJISX0208)
	roman := &charSet{escape: "\x1b(J", width: 1, decode: setRoman, encode: codeRoman}
	katakana := &charSet{escape: "\x1b(I", width: 1, decode: setKatakana, encode: codeKatakana}
	greek := byteTable{cm: charmap.ISO8859_7, c1: true}
	sets := map[string]*iso2022{
		"iso2022_jp":   {sets: []*charSet{jisx0208, roman, old}, jis: true},
		"iso2022_jp_1": {sets: []*charSet{jisx0208, jisx0212, roman, old}, jis: true},
		"iso2022_jp_2": {sets: []*charSet{jisx0208, jisx0212, tableSet("\x1b$(C", 0, cjkEUCKR), tableSet("\x1b$(A", 0, cjkGB2312), roman, old,
			{escape: "\x1b.A", plane: 2, width: 1, decode: setLatin1},
			{escape: "\x1b.F", plane: 2, width: 1,
				decode: func(b []byte) rune {
					r, ok := greek.decode(b[0] | 0x80)
					if !ok {
						return 0
					}
					return r
				}}}, jis: true, g2: true},
		"iso2022_jp_ext": {sets: []*charSet{jisx0208, jisx0212, roman, katakana, old}, jis: true},
		"iso2022_kr":     {sets: []*charSet{tableSet("\x1b$)C", 1, cjkEUCKR)}, shift: true},
	}
	for name, i := range sets {
		short := "iso2022" + name[len("iso2022_"):]
		long := "iso_2022_" + name[len("iso2022_"):]
		c := &codec{name: name, decode: i.decode, encode: encodePairs, multi: &multibyte{put: i.put}}
		switch name {
		case "iso2022_jp", "iso2022_kr":
			add(c, short, long, "cs"+short)
		default:
			add(c, short, long)
		}
	}
	add(&codec{name: "hz", decode: decodeHZ, encode: encodePairs, multi: &multibyte{put: putHZ}}, "hz_gb", "hz_gb_2312", "hzgb")
}

const (
	escByte = 0x1B
	shiftIn = 0x0F
	// shiftOut switches to the second plane.
	shiftOut = 0x0E
	// maxEscape is how long an escape sequence is at most.
	maxEscape = 16
)

func (i *iso2022) decode(d *decoder) bool {
	var planes [3]*charSet // nil: ASCII
	shifted, through := false, false
	calm, calmOut := 0, 0 // up to where nothing was switched
	for d.pos < len(d.src) {
		if !d.rt.Tick() || !d.ensure(8) {
			return false
		}
		if planes[0] == nil && planes[2] == nil && !shifted && !through {
			calm, calmOut = d.pos, d.n+len(d.out)
		}
		rest := d.src[d.pos:]
		c := rest[0]
		n := 1 // bytes dealt with; negative: that many are wrong, 0: there must be more
		switch {
		case through:
			// Behind an escape that is none of ours, everything stands for itself.
			d.out = appendRune(d.out, rune(c))
			through = c < '@' || c > 'Z'
		case c == escByte && len(rest) < 2:
			n = 0
		case c == escByte && bytes.IndexByte([]byte("()$.&"), rest[1]) >= 0:
			n = i.designate(rest, &planes)
		case c == escByte && i.g2 && rest[1] == 'N':
			switch {
			case len(rest) < 3:
				n = 0
			case planes[2] == nil && rest[2] < 0x80:
				d.out = append(d.out, rest[2])
				n = 3
			default:
				n = -3
				if planes[2] != nil && rest[2] >= 0x20 && rest[2] < 0x80 {
					if r := planes[2].decode(rest[2:]); r != 0 {
						d.out = appendRune(d.out, r)
						n = 3
					}
				}
			}
		case c == escByte:
			d.out = append(d.out, c)
			through = true
		case c == shiftIn && i.shift:
			shifted = false
		case c == shiftOut && i.shift:
			shifted = true
		case c == '\n':
			shifted = false
			d.out = append(d.out, c)
		case c >= 0x80:
			n = -1
		default:
			set := planes[0]
			if shifted {
				set = planes[1]
			}
			switch {
			case c < 0x20 || set == nil:
				d.out = append(d.out, c)
			case len(rest) < set.width:
				n = 0
			default:
				n = -set.width
				if r := set.decode(rest); r != 0 {
					d.out = appendRune(d.out, r)
					n = set.width
				}
			}
		}
		switch {
		case n > 0:
			d.pos += n
		case n < 0:
			if !d.bad(d.pos, d.pos-n, illegalSequence) {
				return false
			}
		case d.partial:
			d.pos = calm
			d.truncate(calmOut)
			return true
		default:
			if !d.bad(d.pos, len(d.src), incompleteSequence) {
				return false
			}
		}
	}
	if d.partial && (planes[0] != nil || planes[2] != nil || shifted || through) {
		// What comes next has to know: it begins where nothing was switched.
		d.pos = calm
		d.truncate(calmOut)
	}
	return true
}

// designate reads the escape sequence that src begins with. It returns its
// length, negative if it is not one of this encoding, 0 if it is not whole.
func (i *iso2022) designate(src []byte, planes *[3]*charSet) int {
	n := 0
	for k := 1; n == 0; k++ {
		switch {
		case k >= maxEscape:
			return -1
		case k >= len(src):
			return 0
		case src[k] >= 'A' && src[k] <= 'Z' || src[k] == '@':
			n = k + 1
			if i.jis && k+1 < len(src) && src[k-1] == '&' && src[k] == '@' {
				if n == 3 && len(src) < 6 && bytes.HasPrefix([]byte("\x1b$B"), src[3:]) {
					return 0
				}
				if n == 3 && len(src) >= 6 && string(src[3:6]) == "\x1b$B" {
					planes[0] = i.sets[0]
					return 6
				}
			}
		}
	}
	mid := src[1 : n-1]
	double := len(mid) > 0 && mid[0] == '$'
	if double {
		mid = mid[1:]
	}
	plane := 0
	switch string(mid) {
	case "(":
	case ")":
		plane = 1
	case ".":
		if plane = 2; !i.g2 || double {
			return -n
		}
	default:
		if !double || len(mid) > 0 {
			return -n
		}
	}
	var set *charSet
	if last := src[n-1]; double || last != 'B' {
		for _, s := range i.sets {
			if s.escape[len(s.escape)-1] == last && double == (s.width == 2) {
				set = s
				break
			}
		}
		if set == nil {
			return -n
		}
	}
	if plane != 1 || i.shift {
		planes[plane] = set
	}
	return n
}

// shiftState is where an encoder stands.
type shiftState struct {
	planes  [3]*charSet
	shifted bool
}

func (i *iso2022) put(e *encoder, r rune) bool {
	st := &e.shift
	if r < 0x80 {
		if !e.resetShift() {
			return false
		}
		e.out = append(e.out, byte(r))
		return true
	}
	for _, s := range i.sets {
		if s.plane == 2 {
			continue
		}
		code := s.encode(r)
		if code == 0 {
			continue
		}
		if st.planes[s.plane] != s {
			if s.plane == 0 && st.shifted {
				st.shifted = false
				e.out = append(e.out, shiftIn)
			}
			st.planes[s.plane] = s
			e.out = append(e.out, s.escape...)
		}
		if s.plane == 1 && !st.shifted {
			st.shifted = true
			e.out = append(e.out, shiftOut)
		}
		if s.width == 2 {
			e.out = append(e.out, byte(code>>8))
		}
		e.out = append(e.out, byte(code))
		return true
	}
	return false
}

// resetShift switches back to ASCII.
func (e *encoder) resetShift() bool {
	st := &e.shift
	if e.codec.name == "hz" {
		if st.shifted {
			e.out = append(e.out, "~}"...)
		}
	} else {
		if st.shifted {
			e.out = append(e.out, shiftIn)
		}
		if st.planes[0] != nil {
			st.planes[0] = nil
			e.out = append(e.out, "\x1b(B"...)
		}
	}
	st.shifted = false
	return true
}

func putHZ(e *encoder, r rune) bool {
	if r < 0x80 {
		e.resetShift()
		e.out = append(e.out, byte(r))
		if r == '~' {
			e.out = append(e.out, '~')
		}
		return true
	}
	code := cjkTable(cjkGB2312).code(r)
	if code == 0 {
		return false
	}
	if !e.shift.shifted {
		e.shift.shifted = true
		e.out = append(e.out, "~{"...)
	}
	e.out = append(e.out, byte(code>>8&0x7F), byte(code&0x7F))
	return true
}

func decodeHZ(d *decoder) bool {
	t := cjkTable(cjkGB2312)
	chinese := false
	start, out := 0, 0 // of the run of Chinese
	for d.pos < len(d.src) {
		if !d.rt.Tick() || !d.ensure(8) {
			return false
		}
		rest := d.src[d.pos:]
		n := 0
		switch {
		case len(rest) < 2 && (rest[0] == '~' || chinese && rest[0] < 0x80):
			if !d.partial {
				if !d.bad(d.pos, len(d.src), incompleteSequence) {
					return false
				}
				continue
			}
			if chinese {
				d.pos = start
				d.truncate(out)
			}
			return true
		case rest[0] == '~':
			n = 2
			switch {
			case rest[1] == '~' && !chinese:
				d.out = append(d.out, '~')
			case rest[1] == '{' && !chinese:
				chinese, start, out = true, d.pos, d.n+len(d.out)
			case rest[1] == '\n' && !chinese:
			case rest[1] == '}' && chinese:
				chinese = false
			default:
				n = 0
			}
		case rest[0] >= 0x80:
		case !chinese:
			d.out = append(d.out, rest[0])
			n = 1
		default:
			if r := t.pair(rest[0]|0x80, rest[1]^0x80); r != 0 {
				d.out = appendRune(d.out, r)
				n = 2
			}
		}
		if n > 0 {
			d.pos += n
		} else if !d.bad(d.pos, d.pos+1, illegalSequence) {
			return false
		}
	}
	if d.partial && chinese {
		d.pos = start
		d.truncate(out)
	}
	return true
}
