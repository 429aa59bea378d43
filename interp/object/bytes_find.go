package object

import "bytes"

// This file searches and replaces in bytes and bytearrays.

// octetRange returns the part of b that the optional start and end select,
// where it begins, and false in ok when it is empty because start lies beyond
// end (then not even an empty needle is found).
type octetRange struct {
	b     []byte
	lo    int
	valid bool
}

func rangeOfOctets(rt *Runtime, self, start, end Value) (r octetRange, ok bool) {
	lo, ok := textBound(rt, start, 0)
	if !ok {
		return r, false
	}
	hi, ok := textBound(rt, end, maxIndex)
	if !ok {
		return r, false
	}
	// __index__ may have changed a bytearray: look at it now.
	b := octets(self)
	lo, hi = adjustRange(lo, hi, len(b))
	if lo > hi {
		return r, true
	}
	return octetRange{b[lo:hi], lo, true}, rt.Work((hi - lo) >> 7)
}

// needle returns what a searching method looks for: the bytes of a buffer, or
// one byte given as an int.
func needle(rt *Runtime, v Value) ([]byte, bool) {
	if b, ok := bufferOf(rt, v); ok {
		return b, true
	} else if rt.exc != nil {
		return nil, false
	}
	c, isInt, ok := byteArg(rt, v, byteRange)
	if !isInt {
		rt.TypeErrorf("argument should be integer or bytes-like object, not '%s'", TypeName(v))
	}
	if !ok {
		return nil, false
	}
	return byteChars[c].b, true
}

func octetsSearch(rt *Runtime, a []Value, last bool) (int, bool) {
	r, ok := rangeOfOctets(rt, a[0], a[2], a[3])
	if !ok {
		return 0, false
	}
	sub, ok := needle(rt, a[1])
	if !ok {
		return 0, false
	}
	if !r.valid {
		return -1, true
	}
	if len(sub) == 0 {
		if last {
			return r.lo + len(r.b), true
		}
		return r.lo, true
	}
	i := 0
	if last {
		i, ok = lastIndex(rt, r.b, sub)
	} else {
		i, ok = indexFrom(rt, r.b, sub, 0)
	}
	if i >= 0 {
		i += r.lo
	}
	return i, ok
}

func octetsFind(rt *Runtime, a []Value) Value { return octetPosition(rt, a, false) }

func octetsRFind(rt *Runtime, a []Value) Value { return octetPosition(rt, a, true) }

func octetPosition(rt *Runtime, a []Value, last bool) Value {
	i, ok := octetsSearch(rt, a, last)
	if !ok {
		return Value{}
	}
	return Int(int64(i))
}

func octetsIndex(rt *Runtime, a []Value) Value { return octetFound(rt, a, false) }

func octetsRIndex(rt *Runtime, a []Value) Value { return octetFound(rt, a, true) }

func octetFound(rt *Runtime, a []Value, last bool) Value {
	i, ok := octetsSearch(rt, a, last)
	if !ok {
		return Value{}
	}
	if i < 0 {
		return rt.ValueErrorf("subsection not found")
	}
	return Int(int64(i))
}

func octetsCount(rt *Runtime, a []Value) Value {
	r, ok := rangeOfOctets(rt, a[0], a[2], a[3])
	if !ok {
		return Value{}
	}
	sub, ok := needle(rt, a[1])
	switch {
	case !ok:
		return Value{}
	case !r.valid:
		return Int(0)
	case len(sub) == 0:
		return Int(int64(len(r.b)) + 1)
	}
	n, ok := countText(rt, r.b, sub)
	if !ok {
		return Value{}
	}
	return Int(int64(n))
}

func octetsStartsWith(rt *Runtime, a []Value) Value {
	return octetsAffix(rt, a, "startswith", bytes.HasPrefix)
}

func octetsEndsWith(rt *Runtime, a []Value) Value {
	return octetsAffix(rt, a, "endswith", bytes.HasSuffix)
}

func octetsAffix(rt *Runtime, a []Value, fn string, has func(s, affix []byte) bool) Value {
	r, ok := rangeOfOctets(rt, a[0], a[2], a[3])
	if !ok {
		return Value{}
	}
	if t := AsTuple(a[1]); t != nil {
		for _, x := range t.items {
			if !rt.Tick() {
				return Value{}
			}
			sub, ok := bufferArg(rt, x)
			if !ok {
				return Value{}
			}
			if r.valid && has(r.b, sub) {
				return True
			}
		}
		return False
	}
	sub, ok := bufferOf(rt, a[1])
	if !ok {
		if rt.exc == nil {
			rt.TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", fn, TypeName(a[1]))
		}
		return Value{}
	}
	return Bool(r.valid && has(r.b, sub))
}

func octetsRemovePrefix(rt *Runtime, self, prefix Value) Value {
	p, ok := bufferArg(rt, prefix)
	if !ok {
		return Value{}
	}
	b := octets(self)
	if len(p) == 0 || !bytes.HasPrefix(b, p) {
		return unchanged(rt, self)
	}
	return sliceOctets(rt, self, len(p), len(b))
}

func octetsRemoveSuffix(rt *Runtime, self, suffix Value) Value {
	p, ok := bufferArg(rt, suffix)
	if !ok {
		return Value{}
	}
	b := octets(self)
	if len(p) == 0 || !bytes.HasSuffix(b, p) {
		return unchanged(rt, self)
	}
	return sliceOctets(rt, self, 0, len(b)-len(p))
}

func octetsReplace(rt *Runtime, a []Value) Value {
	from, ok := bufferArg(rt, a[1])
	if !ok {
		return Value{}
	}
	to, ok := bufferArg(rt, a[2])
	if !ok {
		return Value{}
	}
	limit, ok := optionalCount(rt, a[3])
	if !ok {
		return Value{}
	}
	b := octets(a[0])
	if !rt.Work(len(b) >> 7) {
		return Value{}
	}
	n := 0
	switch {
	case len(from) == 0:
		// Without a needle every place between two bytes matches, but CPython
		// leaves alone what a pure insertion of nothing would not change.
		if n = len(b) + 1; len(to) == 0 {
			n = 0
		}
	case len(from) <= len(b):
		if n, ok = countText(rt, b, from); !ok {
			return Value{}
		}
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	if n == 0 {
		return unchanged(rt, a[0])
	}
	size, ok := grownSize(rt, len(b), n, len(to)-len(from), "replace bytes is too long")
	if !ok {
		return Value{}
	}
	out, ok := makeLarge[byte](rt, 0, size, 1)
	if !ok {
		return Value{}
	}
	look := lookout{rt: rt}
	if len(from) == 0 {
		pos := 0
		for ; n > 0; n-- {
			if n%replacesPerLook == 0 && !rt.Work(replacesPerLook/4) || !look.past(len(out)) {
				return Value{}
			}
			out = append(out, to...)
			if pos < len(b) && n > 1 {
				out = append(out, b[pos])
				pos++
			}
		}
		return likeSelf(rt, a[0], append(out, b[pos:]...))
	}
	pos := 0
	for ; n > 0; n-- {
		i, ok := indexFrom(rt, b, from, pos)
		if !ok || n%replacesPerLook == 0 && !rt.Work(replacesPerLook/4) || !look.past(len(out)) {
			return Value{}
		}
		out = append(append(out, b[pos:i]...), to...)
		pos = i + len(from)
	}
	return likeSelf(rt, a[0], append(out, b[pos:]...))
}

// octetsTranslate is translate(table, delete).
func octetsTranslate(rt *Runtime, self, tableArg, deleteArg Value) Value {
	var table, drop []byte
	ok := true
	if !tableArg.IsNone() {
		if table, ok = bufferArg(rt, tableArg); !ok {
			return Value{}
		}
		if len(table) != 256 {
			return rt.ValueErrorf("translation table must be 256 characters long")
		}
	}
	if !absent(deleteArg) {
		if drop, ok = bufferArg(rt, deleteArg); !ok {
			return Value{}
		}
	}
	b := octets(self)
	if !rt.Work(len(b)>>5) || !rt.Alloc(int64(len(b))) {
		return Value{}
	}
	var dropped [256]bool
	for _, c := range drop {
		dropped[c] = true
	}
	out := make([]byte, 0, len(b))
	look := lookout{rt: rt}
	for i, c := range b {
		if !look.past(i) {
			return Value{}
		}
		if dropped[c] {
			continue
		}
		if table != nil {
			c = table[c]
		}
		out = append(out, c)
	}
	if AsBytes(self) != nil && bytes.Equal(out, b) {
		return AsBytes(self).Value()
	}
	return likeSelf(rt, self, out)
}

// octetsMakeTrans is the static method maketrans(from, to).
func octetsMakeTrans(rt *Runtime, fromArg, toArg Value) Value {
	from, ok := bufferArg(rt, fromArg)
	if !ok {
		return Value{}
	}
	to, ok := bufferArg(rt, toArg)
	if !ok {
		return Value{}
	}
	if len(from) != len(to) {
		return rt.ValueErrorf("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range from {
		table[c] = to[i]
	}
	return rt.newBytes(table)
}

// octetsJoin is join(iterable_of_bytes).
func octetsJoin(rt *Runtime, self, seq Value) Value {
	b, _ := self.p.impl.(*Bytearray)
	if b != nil {
		b.pins++ // it must not change while script code makes the items
	}
	items, ok := fastSeq(rt, seq, "can only join an iterable")
	if b != nil {
		b.pins--
	}
	if !ok {
		return Value{}
	}
	sep := octets(self)
	if len(items) == 1 && AsBytes(self) != nil {
		if _, exact := items[0].p.impl.(*Bytes); exact {
			return items[0]
		}
	}
	n := 0
	for i, it := range items {
		b, ok := bufferOf(rt, it)
		if !ok {
			rt.Clear()
			return rt.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, TypeName(it))
		}
		n += len(b)
		if i > 0 {
			n += len(sep)
		}
		if n < 0 {
			return rt.OverflowErrorf("join() result is too long")
		}
	}
	if !rt.Work(len(items)) || !rt.Alloc(int64(n)) {
		return Value{}
	}
	out := make([]byte, 0, n)
	for i, it := range items {
		if i > 0 {
			out = append(out, sep...)
		}
		b, _ := bufferOf(rt, it)
		out = append(out, b...)
	}
	return likeSelf(rt, self, out)
}
