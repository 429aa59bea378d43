package object

import "strings"

// This file is the methods that change or ask about case, and the other
// questions about all characters of a str.

// The case mappings of ASCII.
var asciiUpper, asciiLower, asciiSwap = func() (upper, lower, swap [256]byte) {
	for i := range upper {
		c := byte(i)
		upper[i], lower[i], swap[i] = byteToUpper(c), byteToLower(c), c
		if swap[i] = byteToUpper(c); swap[i] == c {
			swap[i] = byteToLower(c)
		}
	}
	return
}()

// mapASCII returns s, which is ASCII, with f applied to each byte.
func mapASCII(rt *Runtime, s *Str, f *[256]byte) Value {
	i := 0
	look := lookout{rt: rt}
	for i < len(s.s) && f[s.s[i]] == s.s[i] {
		if i++; !look.past(i) {
			return Value{}
		}
	}
	if i == len(s.s) {
		return s.Value()
	}
	if !rt.Work(len(s.s)>>5) || !rt.Alloc(int64(len(s.s))) {
		return Value{}
	}
	var out strings.Builder
	out.Grow(len(s.s))
	var chunk [64]byte
	look.next = 0
	for from := 0; from < len(s.s); from += len(chunk) {
		if !look.past(from) {
			return Value{}
		}
		n := copy(chunk[:], s.s[from:])
		for k, c := range chunk[:n] {
			chunk[k] = f[c]
		}
		out.Write(chunk[:n])
	}
	return rt.newASCII(out.String())
}

// mapRunes returns s with each character replaced by what f appends for it.
func mapRunes(rt *Runtime, s *Str, f func(out []byte, pos int, r rune) []byte) Value {
	// No mapping makes more than three characters out of one, or triples bytes.
	if !rt.Work(len(s.s)>>3) || !rt.AllocN(int64(len(s.s)), 3) {
		return Value{}
	}
	w := newTextPieces(rt, len(s.s)+len(s.s)/8)
	for i := 0; i < len(s.s); {
		if len(w.buf) >= pieceBytes && !w.flush() {
			return Value{}
		}
		r, size := runeAt(s.s, i)
		w.buf = f(w.buf, i, r)
		i += size
	}
	return rt.largeStr(w.text())
}

func strUpper(rt *Runtime, self Value) Value {
	s := AsStr(self)
	if s.isASCII() {
		return mapASCII(rt, s, &asciiUpper)
	}
	return mapRunes(rt, s, func(out []byte, _ int, r rune) []byte {
		if r < 0x80 {
			return append(out, byteToUpper(byte(r)))
		}
		return upperCase.append(out, r)
	})
}

func strLower(rt *Runtime, self Value) Value {
	s := AsStr(self)
	if s.isASCII() {
		return mapASCII(rt, s, &asciiLower)
	}
	return mapRunes(rt, s, func(out []byte, pos int, r rune) []byte { return appendLower(out, s.s, pos, r) })
}

func strCaseFold(rt *Runtime, self Value) Value {
	s := AsStr(self)
	if s.isASCII() {
		return mapASCII(rt, s, &asciiLower)
	}
	return mapRunes(rt, s, func(out []byte, _ int, r rune) []byte {
		if r < 0x80 {
			return append(out, byteToLower(byte(r)))
		}
		return foldCase.append(out, r)
	})
}

func strSwapCase(rt *Runtime, self Value) Value {
	s := AsStr(self)
	if s.isASCII() {
		return mapASCII(rt, s, &asciiSwap)
	}
	return mapRunes(rt, s, func(out []byte, pos int, r rune) []byte {
		switch {
		case isUpper(r):
			return appendLower(out, s.s, pos, r)
		case isLower(r):
			return upperCase.append(out, r)
		}
		return appendRune(out, r)
	})
}

func strCapitalize(rt *Runtime, self Value) Value {
	s := AsStr(self)
	if s.isASCII() {
		return titleASCII(rt, s, false)
	}
	return mapRunes(rt, s, func(out []byte, pos int, r rune) []byte {
		if pos == 0 {
			return titleCase.append(out, r)
		}
		return appendLower(out, s.s, pos, r)
	})
}

// titleASCII is title of s, which is ASCII, or capitalize: then only the first
// character becomes a capital.
func titleASCII(rt *Runtime, s *Str, words bool) Value {
	if !rt.Work(len(s.s)>>4) || !rt.Alloc(int64(len(s.s))) {
		return Value{}
	}
	w := newTextPieces(rt, len(s.s))
	inWord := false
	for i := range len(s.s) {
		c := s.s[i]
		inWas := inWord
		inWord = !words || asciiSwap[c] != c
		if inWas {
			c = asciiLower[c]
		} else {
			c = asciiUpper[c]
		}
		if w.buf = append(w.buf, c); len(w.buf) >= pieceBytes && !w.flush() {
			return Value{}
		}
	}
	return rt.newASCII(w.text())
}

func strTitle(rt *Runtime, self Value) Value {
	s := AsStr(self)
	if s.isASCII() {
		return titleASCII(rt, s, true)
	}
	prev := false
	return mapRunes(rt, s, func(out []byte, pos int, r rune) []byte {
		if prev {
			out = appendLower(out, s.s, pos, r)
		} else {
			out = titleCase.append(out, r)
		}
		prev = isCased(r)
		return out
	})
}

// allRunes is the answer of isalpha and the like: no character fails, and
// there is one.
func allRunes(rt *Runtime, self Value, is func(rune) bool) Value {
	s := AsStr(self).s
	if !rt.Work(len(s) >> 6) {
		return Value{}
	}
	look := lookout{rt: rt}
	for i := 0; i < len(s); {
		if !look.past(i) {
			return Value{}
		}
		r, size := runeAt(s, i)
		if !is(r) {
			return False
		}
		i += size
	}
	return Bool(s != "")
}

func strIsAlnum(rt *Runtime, self Value) Value   { return allRunes(rt, self, isAlnum) }
func strIsAlpha(rt *Runtime, self Value) Value   { return allRunes(rt, self, isAlpha) }
func strIsDecimal(rt *Runtime, self Value) Value { return allRunes(rt, self, isDecimal) }
func strIsDigit(rt *Runtime, self Value) Value   { return allRunes(rt, self, isDigitRune) }
func strIsNumeric(rt *Runtime, self Value) Value { return allRunes(rt, self, isNumeric) }
func strIsSpace(rt *Runtime, self Value) Value   { return allRunes(rt, self, isSpace) }

func strIsPrintable(rt *Runtime, self Value) Value {
	if AsStr(self).s == "" {
		return True
	}
	return allRunes(rt, self, isPrintable)
}

func strIsASCII(rt *Runtime, self Value) Value { return Bool(AsStr(self).isASCII()) }

func strIsIdentifier(rt *Runtime, self Value) Value {
	s := AsStr(self).s
	look := lookout{rt: rt}
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		if !inIdentifier(r, i == 0) {
			return False
		}
		if i += size; !look.past(i) {
			return Value{}
		}
	}
	return Bool(s != "")
}

func strIsLower(rt *Runtime, self Value) Value {
	return oneCaseText(rt, AsStr(self).s, isLower, isUpper)
}

func strIsUpper(rt *Runtime, self Value) Value {
	return oneCaseText(rt, AsStr(self).s, isUpper, isLower)
}

func oneCaseText(rt *Runtime, s string, want, not func(rune) bool) Value {
	seen := false
	look := lookout{rt: rt}
	for i := 0; i < len(s); {
		if !look.past(i) {
			return Value{}
		}
		r, size := runeAt(s, i)
		if not(r) || isTitle(r) {
			return False
		}
		seen = seen || want(r)
		i += size
	}
	return Bool(seen)
}

func strIsTitle(rt *Runtime, self Value) Value {
	s := AsStr(self).s
	seen, prev := false, false
	look := lookout{rt: rt}
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		if i += size; !look.past(i) {
			return Value{}
		}
		switch {
		case isUpper(r) || isTitle(r):
			if prev {
				return False
			}
			seen, prev = true, true
		case isLower(r):
			if !prev {
				return False
			}
			seen = true
		default:
			prev = false
		}
	}
	return Bool(seen)
}
