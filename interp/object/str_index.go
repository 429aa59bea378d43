package object

import (
	"sort"
	"strings"
)

// This file finds code points by number in text that is not ASCII, and slices.

// crumbEvery is how many code points lie between two breadcrumbs.
const crumbEvery = 64

// strExt is what only some strs need.
//
// Strs that share a tail (str_concat.go) share the ext too: each is a prefix
// of the longest, so the breadcrumbs of one are those of all, as far as they go.
type strExt struct {
	// marks[k] is the byte offset of code point k*crumbEvery. Computed as far
	// as the longest str asked about.
	marks []int
	tail  *strTail
	mark  walkMark
}

// crumbs returns the breadcrumbs of s.
func (s *Str) crumbs() []int {
	need := s.Len()/crumbEvery + 1
	if s.ext == nil {
		s.ext = &strExt{}
	}
	e := s.ext
	if len(e.marks) >= need {
		return e.marks[:need]
	}
	if cap(e.marks) < need {
		grown := make([]int, len(e.marks), max(need, 2*len(e.marks)))
		copy(grown, e.marks)
		e.marks = grown
	}
	if len(e.marks) == 0 {
		e.marks = append(e.marks, 0)
	}
	pos := e.marks[len(e.marks)-1]
	for len(e.marks) < need {
		pos = skipRunes(s.s, pos, crumbEvery)
		e.marks = append(e.marks, pos)
	}
	return e.marks
}

// skipRunes returns the byte offset n code points after byte i, at most len(s).
func skipRunes(s string, i, n int) int {
	for n >= 8 && i+8 <= len(s) {
		w := word(s, i)
		c := w >> 7 &^ (w >> 6) & 0x0101010101010101
		n -= 8 - int(c*0x0101010101010101>>56)
		i += 8
	}
	for ; n > 0 && i < len(s); n-- {
		// i may stand inside a code point that began in the last word.
		for i < len(s) && s[i]&0xC0 == 0x80 {
			i++
		}
		i++
	}
	for i < len(s) && s[i]&0xC0 == 0x80 {
		i++
	}
	return min(i, len(s))
}

// byteOffset returns where code point i of s begins, 0 <= i <= s.Len().
func (s *Str) byteOffset(i int) int {
	if s.isASCII() {
		return i
	}
	if i >= s.Len() {
		return len(s.s)
	}
	if i < crumbEvery {
		return skipRunes(s.s, 0, i)
	}
	m := s.crumbs()
	return skipRunes(s.s, m[i/crumbEvery], i%crumbEvery)
}

// runeIndex returns the number of the code point that begins at byte off.
func (s *Str) runeIndex(off int) int {
	if s.isASCII() {
		return off
	}
	if off < 4*crumbEvery {
		return countRunes(s.s[:off])
	}
	m := s.crumbs()
	k := sort.SearchInts(m, off+1) - 1
	return k*crumbEvery + countRunes(s.s[m[k]:off])
}

// StrIndex evaluates s[i]; a negative i counts from the end.
func StrIndex(rt *Runtime, s *Str, i int) Value {
	n := s.Len()
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return rt.IndexErrorf("string index out of range")
	}
	if n == len(s.s) {
		return charStrs[s.s[i]].Value()
	}
	off := s.byteOffset(i)
	if off >= len(s.s) {
		return rt.IndexErrorf("string index out of range")
	}
	r, _ := runeAt(s.s, off)
	return rt.newRune(r)
}

// sliceStr returns the code points lo to hi of s, 0 <= lo, hi <= s.Len().
func sliceStr(rt *Runtime, s *Str, lo, hi int) Value {
	if lo >= hi {
		return emptyStr.Value()
	}
	n := s.Len()
	if lo == 0 && hi == n {
		return s.Value()
	}
	if n == len(s.s) {
		if hi-lo == 1 {
			return charStrs[s.s[lo]].Value()
		}
		return rt.newASCII(rt.piece(s.s, lo, hi))
	}
	a := s.byteOffset(lo)
	b := s.byteOffset(hi)
	if hi-lo == 1 {
		r, _ := runeAt(s.s, a)
		return rt.newRune(r)
	}
	return rt.newCounted(rt.piece(s.s, a, b), hi-lo)
}

// shareBelow is the size up to which pieces of a text keep the whole text
// alive instead of being copied: small enough that what a script holds is
// never far more than what it is charged for.
const shareBelow = 512

// piece returns s[a:b], copied unless keeping s alive for it is cheap.
func (rt *Runtime) piece(s string, a, b int) string {
	if len(s) <= shareBelow || b-a >= len(s)/2 {
		return s[a:b]
	}
	return strings.Clone(s[a:b])
}

// strGetItem is Ops.GetItem.
func strGetItem(rt *Runtime, v, key Value) Value {
	s := AsStr(v)
	if key.p == &intTag {
		if i := int64(key.n); i < int64(len(s.s)) && i >= -int64(len(s.s)) {
			return StrIndex(rt, s, int(i))
		}
		return rt.IndexErrorf("string index out of range")
	}
	if sl := key.AsSlice(); sl != nil {
		lo, step, n, ok := sl.Resolve(rt, s.Len())
		if !ok {
			return Value{}
		}
		return strStride(rt, s, lo, step, n)
	}
	if key.p.typ.Ops.Index == nil {
		return rt.TypeErrorf("string indices must be integers, not '%s'", TypeName(key))
	}
	i, ok := indexFor(rt, key)
	if !ok {
		return Value{}
	}
	return StrIndex(rt, s, i)
}

// indexFor returns key as an index: like IndexInt, but what does not fit
// raises the IndexError of a sequence subscript.
func indexFor(rt *Runtime, key Value) (int, bool) {
	i := Index(rt, key)
	if i.p == nil {
		return 0, false
	}
	if i.p != &intTag {
		rt.IndexErrorf("cannot fit '%s' into an index-sized integer", TypeName(key))
		return 0, false
	}
	return int(int64(i.n)), true
}

// strStride returns the n code points lo, lo+step, ...
func strStride(rt *Runtime, s *Str, lo, step, n int) Value {
	if n <= 0 {
		return emptyStr.Value()
	}
	if step == 1 {
		return sliceStr(rt, s, lo, lo+n)
	}
	if n == 1 {
		return sliceStr(rt, s, lo, lo+1)
	}
	if s.isASCII() {
		if !rt.Alloc(int64(n)) {
			return Value{}
		}
		w := newTextPieces(rt, n)
		for k, i := 0, lo; k < n; k++ {
			if w.buf = append(w.buf, s.s[i]); len(w.buf) >= pieceBytes && !w.flush() {
				return Value{}
			}
			i += step
		}
		return rt.newASCII(w.text())
	}
	if !rt.AllocN(int64(n), 4) {
		return Value{}
	}
	w := newTextPieces(rt, min(4*n, len(s.s)))
	off := s.byteOffset(lo)
	for k := 0; k < n; k++ {
		if len(w.buf) >= pieceBytes && !w.flush() {
			return Value{}
		}
		r, size := runeAt(s.s, off)
		w.buf = appendRune(w.buf, r)
		if k == n-1 {
			break
		}
		switch {
		case step > 0 && step < crumbEvery:
			off = skipRunes(s.s, off+size, step-1)
		case step < 0 && step > -crumbEvery:
			for j := step; j < 0; j++ {
				_, w := runeBefore(s.s, off)
				off -= w
			}
		default:
			off = s.byteOffset(lo + (k+1)*step)
		}
	}
	return rt.newCounted(w.text(), n)
}
