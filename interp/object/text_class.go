package object

import "sort"

// This file answers questions about single characters from the tables of
// text_tables.go: CPython's tables, which differ in places from those of Go's
// unicode package and do not change with the Go release.

//go:generate sh -c "python3.13 text_tables.py > text_tables.go"

// runeRange is a range of characters, both ends included.
type runeRange struct{ lo, hi rune }

func inRanges(t []runeRange, r rune) bool {
	i := sort.Search(len(t), func(i int) bool { return t[i].hi >= r })
	return i < len(t) && t[i].lo <= r
}

// asciiClass tells in bits what an ASCII character is.
var asciiClass = func() (t [128]uint8) {
	for c := range t {
		b := byte(c)
		if isByteLower(b) {
			t[c] |= classLower | classAlpha | classStart | classContinue
		}
		if isByteUpper(b) {
			t[c] |= classUpper | classAlpha | classStart | classContinue
		}
		if isByteDigit(b) {
			t[c] |= classDigit | classContinue
		}
		if b == '_' {
			t[c] |= classStart | classContinue
		}
	}
	return t
}()

const (
	classLower = 1 << iota
	classUpper
	classAlpha
	classDigit
	classStart
	classContinue
)

func isClass(r rune, class uint8, t []runeRange) bool {
	if r < 128 {
		return asciiClass[r]&class != 0
	}
	return inRanges(t, r)
}

func isLower(r rune) bool     { return isClass(r, classLower, lowerRanges) }
func isUpper(r rune) bool     { return isClass(r, classUpper, upperRanges) }
func isAlpha(r rune) bool     { return isClass(r, classAlpha, alphaRanges) }
func isDecimal(r rune) bool   { return isClass(r, classDigit, decimalRanges) }
func isDigitRune(r rune) bool { return isClass(r, classDigit, digitRanges) }
func isNumeric(r rune) bool   { return isClass(r, classDigit, numericRanges) }
func isTitle(r rune) bool     { return r >= 128 && inRanges(titleCaseRanges, r) }
func isCased(r rune) bool     { return isClass(r, classAlpha, casedRanges) }
func isIgnorable(r rune) bool { return inRanges(ignorableRanges, r) }

func isAlnum(r rune) bool {
	if r < 128 {
		return asciiClass[r]&(classAlpha|classDigit) != 0
	}
	// Every digit and decimal is numeric.
	return inRanges(alphaRanges, r) || inRanges(numericRanges, r)
}

func isPrintable(r rune) bool {
	if r < 0x7F {
		return r >= ' '
	}
	return inRanges(printableRanges, r)
}

// decimalValue returns the value of a decimal digit of any script, -1 for
// other characters.
func decimalValue(r rune) int {
	if r < 128 {
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	i := sort.Search(len(decimalRanges), func(i int) bool { return decimalRanges[i].hi >= r })
	if i == len(decimalRanges) || decimalRanges[i].lo > r {
		return -1
	}
	// Each range is a number of runs from zero to nine.
	return int(r-decimalRanges[i].lo) % 10
}

// inIdentifier reports whether r may stand in an identifier, or begin one.
func inIdentifier(r rune, first bool) bool {
	if first {
		return isClass(r, classStart, idStartRanges)
	}
	return isClass(r, classContinue, idContinueRanges)
}

// IsIdentifier reports whether s is an identifier: str.isidentifier.
func IsIdentifier(s string) bool {
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		if !inIdentifier(r, i == 0) {
			return false
		}
		i += size
	}
	return s != ""
}
