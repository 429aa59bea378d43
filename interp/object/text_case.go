package object

import "sort"

// This file changes the case of characters.

// runeRun says that the characters lo, lo+step ... hi map to those delta away.
type runeRun struct {
	lo, hi      rune
	step, delta int32
}

// runeText maps a character to several.
type runeText struct {
	r    rune
	text string
}

// caseMap is one of the case mappings.
type caseMap struct {
	runs []runeRun
	more []runeText
}

var (
	lowerCase = &caseMap{lowerRuns, lowerMap}
	upperCase = &caseMap{upperRuns, upperMap}
	titleCase = &caseMap{titleRuns, titleMap}
	foldCase  = &caseMap{foldRuns, foldMap}
)

// append appends what r maps to.
func (m *caseMap) append(out []byte, r rune) []byte {
	if i := sort.Search(len(m.more), func(i int) bool { return m.more[i].r >= r }); i < len(m.more) && m.more[i].r == r {
		return append(out, m.more[i].text...)
	}
	return appendRune(out, m.one(r))
}

// one returns the character r maps to; r must not map to several.
func (m *caseMap) one(r rune) rune {
	// Runs of step 2 may overlap: look at the neighbours too.
	i := sort.Search(len(m.runs), func(i int) bool { return m.runs[i].lo > r })
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if t := &m.runs[k]; r <= t.hi && (r-t.lo)%t.step == 0 {
			return r + t.delta
		}
	}
	return r
}

// appendLower is lower.append with the rule of the Greek final sigma: a capital
// sigma at the end of a word becomes another letter than elsewhere. pos is
// where r stands in s.
func appendLower(out []byte, s string, pos int, r rune) []byte {
	if r == 'Σ' {
		if isFinalSigma(s, pos) {
			return append(out, "ς"...)
		}
		return append(out, "σ"...)
	}
	if r < 0x80 {
		return append(out, byteToLower(byte(r)))
	}
	return lowerCase.append(out, r)
}

// isFinalSigma reports whether the sigma at byte pos ends a word: a cased
// character stands before it and none after it, not counting ignorable ones.
func isFinalSigma(s string, pos int) bool {
	cased := false
	for i := pos; i > 0; {
		r, size := runeBefore(s, i)
		i -= size
		if !isIgnorable(r) {
			cased = isCased(r)
			break
		}
	}
	if !cased {
		return false
	}
	for i := pos + 2; i < len(s); {
		r, size := runeAt(s, i)
		i += size
		if !isIgnorable(r) {
			return !isCased(r)
		}
	}
	return true
}
