package object

import "testing"

// hashTexts is the hash that was computed over the same texts by CPython 3.13 (for the characters the loop
// below visits):
//
//	def h(texts):
//	    x = 0
//	    for s in texts:
//	        for c in s:
//	            x = (x * 1000003 ^ ord(c)) & 0xffffffffffff
//	        x = (x * 31 + len(s)) & 0xffffffffffff
//	    return x
func hashTexts(text func(r rune) string) uint64 {
	const mask = 0xffffffffffff
	x := uint64(0)
	for r := rune(0); r <= 0x10FFFF; r++ {
		switch r {
		case 0x32400:
			r = 0xE0000 // nothing is assigned in between
		case 0xE0200:
			r = 0x10FFFF
		}
		n := uint64(0)
		for s, i := text(r), 0; i < len(s); n++ {
			c, size := runeAt(s, i)
			x = (x*1000003 ^ uint64(c)) & mask
			i += size
		}
		x = (x*31 + n) & mask
	}
	return x
}

// TestEveryCharacter asks str methods about each character that is assigned.
func TestEveryCharacter(t *testing.T) {
	rt := NewRuntime(Limits{Memory: -1})
	for _, c := range []struct {
		name string
		f    func(*Runtime, Value) Value
		want uint64
	}{
		{"isalnum", strIsAlnum, 13640905461936},
		{"isalpha", strIsAlpha, 56186428340315},
		{"isascii", strIsASCII, 196607625354321},
		{"isdecimal", strIsDecimal, 235894587884953},
		{"isdigit", strIsDigit, 93345798608205},
		{"isidentifier", strIsIdentifier, 33566740054844},
		{"islower", strIsLower, 224577094065705},
		{"isnumeric", strIsNumeric, 96284390679729},
		{"isprintable", strIsPrintable, 271420638095500},
		{"isspace", strIsSpace, 172938338351028},
		{"istitle", strIsTitle, 249065785614121},
		{"isupper", strIsUpper, 271298859220784},
	} {
		got := hashTexts(func(r rune) string {
			rt.Budget = 1 << 40
			if c.f(rt, rt.newRune(r)) == True {
				return "1"
			}
			return "0"
		})
		if got != c.want {
			t.Errorf("%s: hash %d, want %d", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		name          string
		f             func(*Runtime, Value) Value
		before, after string
		want          uint64
	}{
		{"lower", strLower, "", "", 140329072661848},
		{"upper", strUpper, "", "", 119948465577785},
		{"title", strTitle, "", "", 238819402476655},
		{"casefold", strCaseFold, "", "", 110201694431208},
		{"swapcase", strSwapCase, "", "", 517827697595},
		{"swapcase", strSwapCase, "A", "Σ", 241793209014021},
		{"swapcase", strSwapCase, "AΣ", "A", 248629516256404},
		{"capitalize", strCapitalize, "AΣ", "", 66234968226779},
		{"__repr__", strRepr, "", "", 79944097639519},
	} {
		got := hashTexts(func(r rune) string {
			rt.Budget = 1 << 40
			return AsStr(c.f(rt, NewStr(c.before+string(appendRune(nil, r))+c.after))).s
		})
		if got != c.want {
			t.Errorf("%s of %q + each + %q: hash %d, want %d", c.name, c.before, c.after, got, c.want)
		}
	}
}
