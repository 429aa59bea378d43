package object

// This file is what modules that work on text need: positions in a str, its
// characters, and questions about single characters by CPython's tables.

// IsASCII reports whether the text is all ASCII, so that positions are bytes.
func (s *Str) IsASCII() bool { return s.isASCII() }

// ByteOffset returns where code point i of s begins, 0 <= i <= s.Len().
func (s *Str) ByteOffset(i int) int { return s.byteOffset(i) }

// RuneIndex returns the number of the code point that begins at byte off.
func (s *Str) RuneIndex(off int) int { return s.runeIndex(off) }

// Piece returns the text between two byte offsets as a str of its own, charged
// to the Runtime.
func (s *Str) Piece(rt *Runtime, a, b int) Value {
	switch {
	case a >= b:
		return emptyStr.Value()
	case b-a == len(s.s):
		return s.Value()
	case s.isASCII():
		if b-a == 1 {
			return charStrs[s.s[a]].Value()
		}
		return rt.newASCII(rt.piece(s.s, a, b))
	}
	return rt.newStr(rt.piece(s.s, a, b))
}

// NewText is NewStr that charges the Runtime for the text.
func (rt *Runtime) NewText(s string) Value { return rt.newStr(s) }

// NewRune returns the one-character str r.
func (rt *Runtime) NewRune(r rune) Value { return rt.newRune(r) }

// RuneAt decodes the code point that starts at byte i of s; lone surrogates
// are code points.
func RuneAt(s string, i int) (r rune, size int) { return runeAt(s, i) }

// RuneBefore decodes the code point that ends at byte i of s, i > 0.
func RuneBefore(s string, i int) (r rune, size int) { return runeBefore(s, i) }

// AppendRune appends the encoding of r, surrogates included.
func AppendRune(dst []byte, r rune) []byte { return appendRune(dst, r) }

// CountRunes returns the number of code points of s.
func CountRunes(s string) int { return countRunes(s) }

// IsAlnum, IsSpace, IsDecimal ... answer as the str methods of the same names.
func IsAlnum(r rune) bool { return isAlnum(r) }

// IsAlpha: see IsAlnum.
func IsAlpha(r rune) bool { return isAlpha(r) }

// IsSpace: see IsAlnum.
func IsSpace(r rune) bool { return isSpace(r) }

// IsDecimal: see IsAlnum.
func IsDecimal(r rune) bool { return isDecimal(r) }

// IsDigit: see IsAlnum.
func IsDigit(r rune) bool { return isDigitRune(r) }

// IsNumeric: see IsAlnum.
func IsNumeric(r rune) bool { return isNumeric(r) }

// IsPrintable: see IsAlnum.
func IsPrintable(r rune) bool { return isPrintable(r) }

// DecimalValue returns the value of a decimal digit of any script, -1 for
// other characters.
func DecimalValue(r rune) int { return decimalValue(r) }

// LowerRune returns the first character of r's lower case, as CPython's
// Py_UNICODE_TOLOWER.
func LowerRune(r rune) rune { return lowerCase.first(r) }

// UpperRune returns the first character of r's upper case.
func UpperRune(r rune) rune { return upperCase.first(r) }

func (m *caseMap) first(r rune) rune {
	if r < 0x80 {
		switch {
		case m == lowerCase && 'A' <= r && r <= 'Z':
			return r + 32
		case m == upperCase && 'a' <= r && r <= 'z':
			return r - 32
		}
		return r
	}
	for i := range m.more {
		if m.more[i].r == r {
			c, _ := runeAt(m.more[i].text, 0)
			return c
		}
	}
	return m.one(r)
}

// WithLower calls f with each character other than lo whose LowerRune is lo.
func WithLower(lo rune, f func(r rune)) {
	for i := range lowerCase.runs {
		t := &lowerCase.runs[i]
		if r := lo - rune(t.delta); r != lo && t.lo <= r && r <= t.hi && (r-t.lo)%t.step == 0 && LowerRune(r) == lo {
			f(r)
		}
	}
	for i := range lowerCase.more {
		if m := &lowerCase.more[i]; m.r != lo && lowerCase.first(m.r) == lo {
			f(m.r)
		}
	}
}
