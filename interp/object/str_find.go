package object

import (
	"bytes"
	"strings"
)

// This file searches: find, index, count, startswith and their relatives.

// textRange is the part of a str a search looks at, as the optional start and
// end arguments give it.
type textRange struct {
	text string // s.s[from:to]
	from int    // bytes
	lo   int    // code points; may lie beyond the end of the str
	n    int    // length in code points; negative when the range is empty
}

// textBound returns an optional slice index clamped to what fits an int.
func textBound(rt *Runtime, v Value, def int) (int, bool) {
	if v.p == &intTag {
		return int(int64(v.n)), true
	}
	if noneOrAbsent(v) {
		return def, true
	}
	if v.p.typ.Ops.Index == nil {
		rt.TypeErrorf("slice indices must be integers or None or have an __index__ method")
		return 0, false
	}
	i := Index(rt, v)
	if i.p == nil {
		return 0, false
	}
	if b, ok := i.p.impl.(*BigInt); ok {
		if b.v.Sign() < 0 {
			return -1 << 62, true
		}
		return 1<<62 - 1, true
	}
	return int(int64(i.n)), true
}

// adjustRange applies Python's rules for start and end to a length: end is
// clamped, start is not.
func adjustRange(start, end, n int) (int, int) {
	if end > n {
		end = n
	} else if end < 0 {
		end = max(end+n, 0)
	}
	if start < 0 {
		start = max(start+n, 0)
	}
	return start, end
}

// maxIndex stands for "to the end" in start and end arguments.
const maxIndex = 1<<62 - 1

func (s *Str) rangeOf(rt *Runtime, start, end Value) (r textRange, ok bool) {
	if noneOrAbsent(start) && noneOrAbsent(end) {
		return textRange{text: s.s, n: s.Len()}, rt.Work(len(s.s) >> 7)
	}
	lo, ok := textBound(rt, start, 0)
	if !ok {
		return r, false
	}
	hi, ok := textBound(rt, end, maxIndex)
	if !ok {
		return r, false
	}
	lo, hi = adjustRange(lo, hi, s.Len())
	r.lo, r.n = lo, hi-lo
	if r.n < 0 {
		return r, true
	}
	r.from = s.byteOffset(lo)
	r.text = s.s[r.from:s.byteOffset(hi)]
	return r, rt.Work(len(r.text) >> 7)
}

// find returns the number of the first code point of sub in r, or of its last
// occurrence; -1 if sub does not occur.
func (r textRange) find(rt *Runtime, s, sub *Str, last bool) (i int, ok bool) {
	if r.n < 0 {
		return -1, true
	}
	if sub.s == "" {
		if last {
			return r.lo + r.n, true
		}
		return r.lo, true
	}
	if last {
		i, ok = lastIndex(rt, r.text, sub.s)
	} else {
		i, ok = indexFrom(rt, r.text, sub.s, 0)
	}
	if i <= 0 {
		if i == 0 {
			return r.lo, ok
		}
		return -1, ok
	}
	return s.runeIndex(r.from + i), ok
}

// subArg returns the str argument of the searching method fn.
func subArg(rt *Runtime, v Value, fn string) *Str {
	s := AsStr(v)
	if s == nil {
		rt.TypeErrorf("%s() argument 1 must be str, not %s", fn, typeNameNone(v))
	}
	return s
}

func strFind(rt *Runtime, a []Value) Value { return strPosition(rt, a, "find", false) }

func strRFind(rt *Runtime, a []Value) Value { return strPosition(rt, a, "rfind", true) }

func strPosition(rt *Runtime, a []Value, fn string, last bool) Value {
	i, ok := strSearch(rt, a, fn, last)
	if !ok {
		return Value{}
	}
	return Int(int64(i))
}

func strIndexOf(rt *Runtime, a []Value) Value { return strFound(rt, a, "index", false) }

func strRIndexOf(rt *Runtime, a []Value) Value { return strFound(rt, a, "rindex", true) }

func strFound(rt *Runtime, a []Value, fn string, last bool) Value {
	i, ok := strSearch(rt, a, fn, last)
	if !ok {
		return Value{}
	}
	if i < 0 {
		return rt.ValueErrorf("substring not found")
	}
	return Int(int64(i))
}

// strSearch binds (self, sub, start, end) and searches.
func strSearch(rt *Runtime, a []Value, fn string, last bool) (int, bool) {
	s := AsStr(a[0])
	sub := subArg(rt, a[1], fn)
	if sub == nil {
		return 0, false
	}
	r, ok := s.rangeOf(rt, a[2], a[3])
	if !ok {
		return 0, false
	}
	return r.find(rt, s, sub, last)
}

func strCount(rt *Runtime, a []Value) Value {
	s := AsStr(a[0])
	sub := subArg(rt, a[1], "count")
	if sub == nil {
		return Value{}
	}
	r, ok := s.rangeOf(rt, a[2], a[3])
	switch {
	case !ok:
		return Value{}
	case r.n < 0:
		return Int(0)
	case sub.s == "":
		return Int(int64(r.n) + 1)
	}
	n, ok := countText(rt, r.text, sub.s)
	if !ok {
		return Value{}
	}
	return Int(int64(n))
}

func strStartsWith(rt *Runtime, a []Value) Value {
	return strAffix(rt, a, "startswith", strings.HasPrefix)
}

func strEndsWith(rt *Runtime, a []Value) Value {
	return strAffix(rt, a, "endswith", strings.HasSuffix)
}

func strAffix(rt *Runtime, a []Value, fn string, has func(s, affix string) bool) Value {
	s := AsStr(a[0])
	r, ok := s.rangeOf(rt, a[2], a[3])
	if !ok {
		return Value{}
	}
	if t := AsTuple(a[1]); t != nil {
		for _, x := range t.items {
			if !rt.Tick() {
				return Value{}
			}
			sub := AsStr(x)
			if sub == nil {
				return rt.TypeErrorf("tuple for %s must only contain str, not %s", fn, TypeName(x))
			}
			if r.n >= 0 && has(r.text, sub.s) {
				return True
			}
		}
		return False
	}
	sub := AsStr(a[1])
	if sub == nil {
		return rt.TypeErrorf("%s first arg must be str or a tuple of str, not %s", fn, TypeName(a[1]))
	}
	return Bool(r.n >= 0 && has(r.text, sub.s))
}

func strRemovePrefix(rt *Runtime, self, prefix Value) Value {
	s, p := AsStr(self), AsStr(prefix)
	if p == nil {
		return rt.TypeErrorf("removeprefix() argument must be str, not %s", typeNameNone(prefix))
	}
	if p.s == "" || !strings.HasPrefix(s.s, p.s) {
		return s.Value()
	}
	return rt.newStr(rt.piece(s.s, len(p.s), len(s.s)))
}

func strRemoveSuffix(rt *Runtime, self, suffix Value) Value {
	s, p := AsStr(self), AsStr(suffix)
	if p == nil {
		return rt.TypeErrorf("removesuffix() argument must be str, not %s", typeNameNone(suffix))
	}
	if p.s == "" || !strings.HasSuffix(s.s, p.s) {
		return s.Value()
	}
	return rt.newStr(rt.piece(s.s, 0, len(s.s)-len(p.s)))
}

// strReplace is str.replace(old, new, count).
func strReplace(rt *Runtime, a []Value) Value {
	s, from, to := AsStr(a[0]), AsStr(a[1]), AsStr(a[2])
	if from == nil {
		return rt.TypeErrorf("replace() argument 1 must be str, not %s", typeNameNone(a[1]))
	}
	if to == nil {
		return rt.TypeErrorf("replace() argument 2 must be str, not %s", typeNameNone(a[2]))
	}
	limit, ok := optionalCount(rt, a[3])
	if !ok {
		return Value{}
	}
	if limit == 0 || from.s == to.s || len(from.s) > len(s.s) {
		return s.Value()
	}
	if !rt.Work(len(s.s) >> 7) {
		return Value{}
	}
	if from.s == "" {
		return interleave(rt, s, to, limit)
	}
	n := limit
	if limit < 0 || limit > 1 {
		if n, ok = countText(rt, s.s, from.s); !ok {
			return Value{}
		}
		if limit >= 0 && n > limit {
			n = limit
		}
	} else if i, ok := indexFrom(rt, s.s, from.s, 0); i < 0 {
		if n = 0; !ok {
			return Value{}
		}
	}
	if n == 0 {
		return s.Value()
	}
	size, ok := grownSize(rt, len(s.s), n, len(to.s)-len(from.s), "replace string is too long")
	if !ok {
		return Value{}
	}
	if len(from.s) == 1 && len(to.s) == 1 {
		return replaceByte(rt, s.s, from.s[0], to.s[0], n)
	}
	var b strings.Builder
	b.Grow(size)
	pos := 0
	look := lookout{rt: rt}
	for ; n > 0; n-- {
		i, ok := indexFrom(rt, s.s, from.s, pos)
		if !ok || n%replacesPerLook == 0 && !rt.Work(replacesPerLook/4) || !look.past(b.Len()) {
			return Value{}
		}
		b.WriteString(s.s[pos:i])
		b.WriteString(to.s)
		pos = i + len(from.s)
	}
	b.WriteString(s.s[pos:])
	return rt.largeStr(b.String())
}

// replacesPerLook is how many replacements are made before the limits are
// looked at again: some microseconds of work.
const replacesPerLook = 1024

// replaceByte replaces the first n bytes from of s, a piece at a time on the
// stack, so that the text is allocated once.
func replaceByte(rt *Runtime, s string, from, to byte, n int) Value {
	var piece [1024]byte
	var b strings.Builder
	b.Grow(len(s))
	look := lookout{rt: rt}
	for len(s) > 0 && n > 0 {
		if !look.past(b.Len()) {
			return Value{}
		}
		p := piece[:copy(piece[:], s)]
		s = s[len(p):]
		for at := 0; n > 0; n-- {
			i := bytes.IndexByte(p[at:], from)
			if i < 0 {
				break
			}
			p[at+i] = to
			at += i + 1
		}
		b.Write(p)
	}
	b.WriteString(s)
	return rt.largeStr(b.String())
}

// interleave is s.replace("", to, limit).
func interleave(rt *Runtime, s, to *Str, limit int) Value {
	n := s.Len() + 1
	if limit >= 0 && n > limit {
		n = limit
	}
	size, ok := grownSize(rt, len(s.s), n, len(to.s), "replace string is too long")
	if !ok {
		return Value{}
	}
	var b strings.Builder
	b.Grow(size)
	pos := 0
	look := lookout{rt: rt}
	for ; n > 0; n-- {
		if n%replacesPerLook == 0 && !rt.Work(replacesPerLook/4) || !look.past(b.Len()) {
			return Value{}
		}
		b.WriteString(to.s)
		if pos < len(s.s) && n > 1 {
			_, w := runeAt(s.s, pos)
			b.WriteString(s.s[pos : pos+w])
			pos += w
		}
	}
	b.WriteString(s.s[pos:])
	return rt.largeStr(b.String())
}

// grownSize returns size + n*delta and accounts for it.
func grownSize(rt *Runtime, size, n, delta int, tooLong string) (int, bool) {
	if delta > 0 && n > (maxIndex-size)/delta {
		rt.OverflowErrorf("%s", tooLong)
		return 0, false
	}
	size += n * delta
	return size, rt.Alloc(int64(size) + strHeader)
}

// optionalCount returns a count argument whose default is -1.
func optionalCount(rt *Runtime, v Value) (int, bool) {
	if absent(v) {
		return -1, true
	}
	n, ok := IndexInt(rt, v)
	return int(n), ok
}
