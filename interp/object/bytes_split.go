package object

import "bytes"

// This file takes bytes and bytearrays apart: split, splitlines, partition,
// strip. White space is ASCII white space here.

var byteSpace = [256]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, ' ': true}

// octetCutter collects slices of one bytes or bytearray object.
type octetCutter struct {
	rt   *Runtime
	self Value
	src  []byte
	out  []Value
}

func newOctetCutter(rt *Runtime, self Value, n int) (c octetCutter, ok bool) {
	src := octets(self)
	if !rt.Work(n) || !rt.Alloc(int64(len(src))) || !rt.AllocN(int64(n), 16+bytesHeader) {
		return c, false
	}
	if AsBytes(self) == nil || len(src) > shareBelow {
		src = bytes.Clone(src)
	}
	return octetCutter{rt, self, src, make([]Value, 0, n)}, true
}

func (c *octetCutter) cut(a, b int) {
	piece := c.src[a:b:b]
	if AsBytearray(c.self) != nil {
		c.out = append(c.out, newBytearray(piece))
		return
	}
	if len(c.src) > shareBelow {
		piece = bytes.Clone(piece)
	}
	c.out = append(c.out, NewBytes(piece))
}

func (c *octetCutter) list(reverse bool) Value {
	if reverse {
		for i, j := 0, len(c.out)-1; i < j; i, j = i+1, j-1 {
			c.out[i], c.out[j] = c.out[j], c.out[i]
		}
	}
	return NewList(c.out)
}

func skipByteSpace(b []byte, i int, space bool) int {
	for i < len(b) && byteSpace[b[i]] == space {
		i++
	}
	return i
}

func skipByteSpaceBack(b []byte, i int, space bool) int {
	for i > 0 && byteSpace[b[i-1]] == space {
		i--
	}
	return i
}

func octetsSplit(rt *Runtime, self, sepArg, maxArg Value) Value {
	return splitOctets(rt, self, sepArg, maxArg, false)
}

func octetsRSplit(rt *Runtime, self, sepArg, maxArg Value) Value {
	return splitOctets(rt, self, sepArg, maxArg, true)
}

func splitOctets(rt *Runtime, self, sepArg, maxArg Value, fromRight bool) Value {
	limit, ok := optionalCount(rt, maxArg)
	if !ok {
		return Value{}
	}
	if limit < 0 {
		limit = maxIndex
	}
	if noneOrAbsent(sepArg) {
		return splitOctetWords(rt, self, limit, fromRight)
	}
	sep, ok := bufferArg(rt, sepArg)
	if !ok {
		return Value{}
	}
	if len(sep) == 0 {
		return rt.ValueErrorf("empty separator")
	}
	b := octets(self)
	n, ok := countText(rt, b, sep)
	if !ok {
		return Value{}
	}
	if n = min(n, limit); n == 0 {
		v := unchanged(rt, self)
		if v.p == nil {
			return v
		}
		return NewList([]Value{v})
	}
	c, ok := newOctetCutter(rt, self, n+1)
	if !ok {
		return Value{}
	}
	lo, hi := 0, len(b)
	for ; n > 0; n-- {
		if fromRight {
			i, ok := lastIndex(rt, b[:hi], sep)
			if !ok {
				return Value{}
			}
			c.cut(i+len(sep), hi)
			hi = i
		} else {
			i, ok := indexFrom(rt, b, sep, lo)
			if !ok {
				return Value{}
			}
			c.cut(lo, i)
			lo = i + len(sep)
		}
	}
	c.cut(lo, hi)
	return c.list(fromRight)
}

func splitOctetWords(rt *Runtime, self Value, limit int, fromRight bool) Value {
	b := octets(self)
	n := 0
	for i := skipByteSpace(b, 0, true); i < len(b) && n <= limit; i = skipByteSpace(b, i, true) {
		n++
		i = skipByteSpace(b, i, false)
	}
	c, ok := newOctetCutter(rt, self, n)
	if !ok {
		return Value{}
	}
	if fromRight {
		for i := skipByteSpaceBack(b, len(b), true); i > 0; i = skipByteSpaceBack(b, i, true) {
			if limit == 0 {
				c.cut(0, i)
				break
			}
			limit--
			j := skipByteSpaceBack(b, i, false)
			c.cut(j, i)
			i = j
		}
		return c.list(true)
	}
	for i := skipByteSpace(b, 0, true); i < len(b); i = skipByteSpace(b, i, true) {
		if limit == 0 {
			c.cut(i, len(b))
			break
		}
		limit--
		j := skipByteSpace(b, i, false)
		c.cut(i, j)
		i = j
	}
	return c.list(false)
}

func octetsSplitLines(rt *Runtime, self, keepArg Value) Value {
	keep := 0
	if !absent(keepArg) {
		if keep = Truth(rt, keepArg); keep < 0 {
			return Value{}
		}
	}
	b := octets(self)
	n := 1
	for _, ch := range b {
		if ch == '\n' || ch == '\r' {
			n++
		}
	}
	c, ok := newOctetCutter(rt, self, n)
	if !ok {
		return Value{}
	}
	for i := 0; i < len(b); {
		end := i
		for end < len(b) && b[end] != '\n' && b[end] != '\r' {
			end++
		}
		next := end
		if next < len(b) {
			next++
			if b[end] == '\r' && next < len(b) && b[next] == '\n' {
				next++
			}
		}
		if keep == 1 {
			end = next
		}
		c.cut(i, end)
		i = next
	}
	return c.list(false)
}

func octetsPartition(rt *Runtime, self, sepArg Value) Value {
	return partitionOctets(rt, self, sepArg, bytes.Index, false)
}

func octetsRPartition(rt *Runtime, self, sepArg Value) Value {
	return partitionOctets(rt, self, sepArg, bytes.LastIndex, true)
}

func partitionOctets(rt *Runtime, self, sepArg Value, find func(s, sep []byte) int, fromRight bool) Value {
	arg := sepArg
	if m, ok := sepArg.p.impl.(*MemoryView); ok && AsBytearray(self) != nil {
		// A bytearray makes a bytearray of the separator first: that takes any view.
		b, ok := m.content(rt)
		if !ok {
			return Value{}
		}
		arg = NewBytes(b)
	}
	sep, ok := bufferArg(rt, arg)
	if !ok {
		return Value{}
	}
	if len(sep) == 0 {
		return rt.ValueErrorf("empty separator")
	}
	b := octets(self)
	if !rt.Work(len(b) >> 7) {
		return Value{}
	}
	i := find(b, sep)
	if i < 0 {
		whole := unchanged(rt, self)
		if whole.p == nil {
			return whole
		}
		e1, e2 := likeSelf(rt, self, nil), likeSelf(rt, self, nil)
		if fromRight {
			return NewTuple([]Value{e1, e2, whole})
		}
		return NewTuple([]Value{whole, e1, e2})
	}
	if !rt.Alloc(int64(len(b))) {
		return Value{}
	}
	j := i + len(sep)
	mid := sepArg
	if AsBytearray(self) != nil {
		mid = newBytearray(bytes.Clone(sep))
	}
	return NewTuple([]Value{sliceOctets(rt, self, 0, i), mid, sliceOctets(rt, self, j, len(b))})
}

func octetsStrip(rt *Runtime, self, chars Value) Value  { return stripOctets(rt, self, chars, 3) }
func octetsLStrip(rt *Runtime, self, chars Value) Value { return stripOctets(rt, self, chars, 1) }
func octetsRStrip(rt *Runtime, self, chars Value) Value { return stripOctets(rt, self, chars, 2) }

func stripOctets(rt *Runtime, self, chars Value, sides int) Value {
	set := &byteSpace
	if !noneOrAbsent(chars) {
		drop, ok := bufferArg(rt, chars)
		if !ok {
			return Value{}
		}
		set = new([256]bool)
		for _, c := range drop {
			set[c] = true
		}
	}
	b := octets(self)
	lo, hi := 0, len(b)
	for sides&1 != 0 && lo < hi && set[b[lo]] {
		lo++
	}
	for sides&2 != 0 && lo < hi && set[b[hi-1]] {
		hi--
	}
	return sliceOctets(rt, self, lo, hi)
}
