package object

import (
	"bytes"
	"strings"
)

// This file looks for one text in another in linear time, whatever the two are,
// and looks at the limits on the way. Go's own search is fast for short needles;
// for long ones it compares hashes, which texts can be made to share.

// text is what can be searched.
type text interface{ string | []byte }

const (
	// longNeedle is the length from which Go's search goes by hashes.
	longNeedle = 64
	// needleHead is how much of a long needle is looked for before the rest is
	// compared.
	needleHead = 32
	// searchPiece is how many bytes are searched between two looks at the limits.
	searchPiece = 1 << 20
	// freeCompares is how many bytes may be compared in vain before a search goes
	// on in the way that never does.
	freeCompares = 1 << 16
)

func plainIndex[T text](s, sub T) int {
	switch s := any(s).(type) {
	case string:
		return strings.Index(s, any(sub).(string))
	case []byte:
		return bytes.Index(s, any(sub).([]byte))
	}
	return -1
}

func plainLastIndex[T text](s, sub T) int {
	switch s := any(s).(type) {
	case string:
		return strings.LastIndex(s, any(sub).(string))
	case []byte:
		return bytes.LastIndex(s, any(sub).([]byte))
	}
	return -1
}

func plainCount[T text](s, sub T) int {
	switch s := any(s).(type) {
	case string:
		return strings.Count(s, any(sub).(string))
	case []byte:
		return bytes.Count(s, any(sub).([]byte))
	}
	return -1
}

// indexFrom returns where sub, which is not empty, first occurs in s at pos or
// behind it, -1 if it does not. ok is false with an exception pending.
func indexFrom[T text](rt *Runtime, s, sub T, pos int) (i int, ok bool) {
	if len(sub) >= longNeedle {
		return indexLong(rt, s, sub, pos)
	}
	for {
		end := min(pos+searchPiece+len(sub)-1, len(s))
		if i := plainIndex(s[pos:end], sub); i >= 0 {
			return pos + i, true
		}
		if end == len(s) {
			return -1, true
		}
		if pos = end - len(sub) + 1; !rt.Look() {
			return -1, false
		}
	}
}

// indexLong is indexFrom for a long needle.
func indexLong[T text](rt *Runtime, s, sub T, pos int) (int, bool) {
	start, spent := pos, 0
	for pos+len(sub) <= len(s) {
		i, ok := indexFrom(rt, s[:len(s)-len(sub)+needleHead], sub[:needleHead], pos)
		if i < 0 {
			return -1, ok
		}
		n := needleHead
		for step := 64; n < len(sub) && same(s[i+n:min(i+n+step, i+len(sub))], sub[n:min(n+step, len(sub))]); step = min(4*step, searchPiece) {
			n = min(n+step, len(sub))
			if step == searchPiece && !rt.Look() {
				return -1, false
			}
		}
		if n == len(sub) {
			return i, true
		}
		pos = i + 1
		if spent += n; spent > 8*(i-start)+freeCompares {
			i, ok := twoWay(rt, s[pos:], sub, false)
			if i >= 0 {
				i += pos
			}
			return i, ok
		}
	}
	return -1, true
}

func same[T text](a, b T) bool { return string(a) == string(b) }

// lastIndex is indexFrom for the last occurrence.
func lastIndex[T text](rt *Runtime, s, sub T) (i int, ok bool) {
	if len(sub) >= longNeedle {
		if i, ok = twoWay(rt, s, sub, true); i >= 0 {
			i = len(s) - i - len(sub)
		}
		return i, ok
	}
	for end := len(s); ; {
		from := max(end-searchPiece-len(sub)+1, 0)
		if i := plainLastIndex(s[from:end], sub); i >= 0 {
			return from + i, true
		}
		if from == 0 {
			return -1, true
		}
		if end = from + len(sub) - 1; !rt.Look() {
			return -1, false
		}
	}
}

// countText returns how often sub, which is not empty, occurs in s side by side.
func countText[T text](rt *Runtime, s, sub T) (n int, ok bool) {
	if len(s) <= searchPiece && len(sub) < longNeedle {
		return plainCount(s, sub), true
	}
	for pos := 0; ; n++ {
		if len(sub) == 1 {
			end := min(pos+searchPiece, len(s))
			n += plainCount(s[pos:end], sub) - 1
			if pos = end; pos == len(s) {
				return n + 1, true
			}
			if !rt.Look() {
				return n, false
			}
			continue
		}
		i, ok := indexFrom(rt, s, sub, pos)
		if i < 0 {
			return n, ok
		}
		if pos = i + len(sub); n%moveChunk == 0 && !rt.Look() {
			return n, false
		}
	}
}

// twoWay is the search of Crochemore and Perrin: the needle is cut in two, its
// right part compared from left to right, then its left part from right to left.
// It compares less than twice as many bytes as there are and takes no memory.
// backwards, it searches the two texts as they read from their ends.
func twoWay[T text](rt *Runtime, s, sub T, backwards bool) (int, bool) {
	n, m := len(s), len(sub)
	if m > n {
		return -1, true
	}
	w := wayfinder[T]{s: s, sub: sub}
	if backwards {
		w.sEnd, w.subEnd, w.sign = n-1, m-1, -1
	} else {
		w.sign = 1
	}
	cut, period := w.suffix(false)
	if c, p := w.suffix(true); c > cut {
		cut, period = c, p
	}
	if !rt.Look() {
		return -1, false
	}
	repeats := period+cut < m
	for i := 0; repeats && i <= cut; i++ {
		repeats = w.needle(i) == w.needle(i+period)
	}
	if !repeats {
		period = max(cut+1, m-cut-1) + 1
	}
	known := -1 // up to where the needle is known to fit
	for j, spent := 0, 0; j <= n-m; {
		i := cut + 1
		if repeats {
			i = max(cut, known) + 1
		}
		first := i
		for i < m && w.needle(i) == w.at(i+j) {
			i++
		}
		spent += i - first + 1
		if i < m {
			j += i - cut
			known = -1
		} else {
			i = cut
			for i > known && w.needle(i) == w.at(i+j) {
				i--
			}
			if i <= known {
				return j, true
			}
			spent += cut - i
			j += period
			if repeats {
				known = m - period - 1
			}
		}
		if spent > searchPiece {
			if spent = 0; !rt.Look() {
				return -1, false
			}
		}
	}
	return -1, true
}

// wayfinder reads the two texts of twoWay from left to right or from their ends.
type wayfinder[T text] struct {
	s, sub             T
	sEnd, subEnd, sign int
}

func (w *wayfinder[T]) at(i int) byte     { return w.s[w.sEnd+w.sign*i] }
func (w *wayfinder[T]) needle(i int) byte { return w.sub[w.subEnd+w.sign*i] }

// suffix returns where the largest suffix of the needle begins, less one, and
// its period; reversed says that the order of bytes is the other one.
func (w *wayfinder[T]) suffix(reversed bool) (cut, period int) {
	cut, period = -1, 1
	for j, k := 0, 1; j+k < len(w.sub); {
		a, b := w.needle(j+k), w.needle(cut+k)
		switch {
		case a == b:
			if k == period {
				j += period
				k = 1
			} else {
				k++
			}
		case (a < b) != reversed:
			j += k
			k = 1
			period = j - cut
		default:
			cut = j
			j = cut + 1
			k, period = 1, 1
		}
	}
	return cut, period
}
