package object

import (
	"math"
	"strconv"
	"strings"
)

// This file makes strs out of strs: +, *, join.

// strTail is a buffer with room behind its text, shared by the strs that grew
// in it. Each of them is a prefix of the text, and the one that is all of it
// can be extended in place: the others never see what comes behind them. So a
// loop of s += x copies each byte a bounded number of times.
//
// A strTail is never moved to a larger buffer: a str that does not fit any
// more starts a new one. Otherwise a short prefix would keep everything that
// was ever appended alive.
type strTail struct{ b strings.Builder }

// TailFrom is the length from which a concatenation is worth a buffer.
const TailFrom = 128

// ConcatStr returns a + b.
func ConcatStr(rt *Runtime, a, b *Str) Value {
	la, lb := len(a.s), len(b.s)
	if la == 0 {
		return b.Value()
	}
	if lb == 0 {
		return a.Value()
	}
	n := la + lb
	if n < TailFrom || lb > la {
		if !rt.Alloc(int64(n) + strHeader) {
			return Value{}
		}
		if n >= Large {
			return rt.concatLarge(a, b)
		}
		o := &Str{s: a.s + b.s}
		if k, m := a.size&sizeMask, b.size&sizeMask; k != 0 && m != 0 {
			o.size = k + m - 1
		}
		o.Object = Object{&StrType, o}
		return rt.Large(Value{p: &o.Object}, n)
	}
	e := a.ext
	room := e != nil && e.tail != nil && e.tail.b.Len() == la && e.tail.b.Cap()-la >= lb
	cost := int64(strHeader + lb)
	if !room {
		cost += int64(n)
	}
	if !rt.Alloc(cost) {
		return Value{}
	}
	// Code points are counted as the text grows, if they are counted at all:
	// counting the whole again after each step would be quadratic too.
	size := uint64(0)
	if known := a.size & sizeMask; known != 0 {
		size = known + uint64(b.Len())
	}
	o := &Str{size: size | concatResult}
	o.Object = Object{&StrType, o}
	if a.size&concatResult == 0 {
		// The first concatenation may be the last: no room yet.
		if n >= Large {
			return rt.concatLarge(a, b)
		}
		o.s = a.s + b.s
		return rt.Large(Value{p: &o.Object}, n)
	}
	if !room {
		var ok bool
		if e, ok = rt.newTail(a, n+n/2); !ok {
			return Value{}
		}
		rt.Large(Value{p: &o.Object}, n+n/2)
	}
	if !rt.writeText(&e.tail.b, b.s) {
		return Value{}
	}
	o.s = e.tail.b.String()
	o.ext = e
	return Value{p: &o.Object}
}

// concatLarge is a + b, accounted for, in pieces.
func (rt *Runtime) concatLarge(a, b *Str) Value {
	var t strings.Builder
	t.Grow(len(a.s) + len(b.s))
	if !rt.writeText(&t, a.s) || !rt.writeText(&t, b.s) {
		return Value{}
	}
	o := &Str{s: t.String()}
	if k, m := a.size&sizeMask, b.size&sizeMask; k != 0 && m != 0 {
		o.size = k + m - 1
	}
	o.size |= concatResult
	o.Object = Object{&StrType, o}
	return rt.Large(Value{p: &o.Object}, len(o.s))
}

// newTail returns a buffer of the given capacity that begins with a; false with
// an exception pending.
func (rt *Runtime) newTail(a *Str, capacity int) (*strExt, bool) {
	e := &strExt{tail: &strTail{}}
	e.tail.b.Grow(capacity)
	if !rt.writeText(&e.tail.b, a.s) {
		return nil, false
	}
	if a.ext != nil && len(a.ext.marks) > 0 {
		n := min(len(a.ext.marks), a.Len()/crumbEvery+1)
		e.marks = a.ext.marks[:n:n]
	}
	return e, true
}

// JoinStrs returns the concatenation of parts, which are strs or exact ints
// that fit 64 bits: what f-strings need.
func JoinStrs(rt *Runtime, parts []Value) Value {
	n := 0
	ascii := true // as far as it is known without looking
	for _, p := range parts {
		if p.p == &intTag {
			n += maxDigits
		} else {
			s := AsStr(p)
			n += len(s.s)
			ascii = ascii && s.size&sizeMask == uint64(len(s.s))+1
		}
		if n < 0 {
			return rt.OverflowErrorf("join() result is too long for a Python string")
		}
	}
	if len(parts) == 1 && parts[0].ExactStr() != nil {
		return parts[0]
	}
	if !rt.Alloc(int64(n) + strHeader) {
		return Value{}
	}
	var text string
	if n <= scratchMax {
		b := rt.takeScratch()
		for _, p := range parts {
			if p.p == &intTag {
				b = strconv.AppendInt(b, int64(p.n), 10)
			} else {
				b = append(b, AsStr(p).s...)
			}
		}
		text = string(b)
		rt.giveScratch(b)
	} else {
		var b strings.Builder
		b.Grow(n)
		for _, p := range parts {
			if p.p == &intTag {
				var digits [maxDigits]byte
				b.Write(strconv.AppendInt(digits[:0], int64(p.n), 10))
			} else {
				b.WriteString(AsStr(p).s)
			}
		}
		text = b.String()
	}
	if len(text) <= 2 {
		return NewStr(text)
	}
	o := &Str{s: text}
	if ascii {
		o.size = uint64(len(text)) + 1
	}
	o.Object = Object{&StrType, o}
	return rt.Large(Value{p: &o.Object}, len(text))
}

// maxDigits is how many characters an int of 64 bits takes at most.
const maxDigits = 20

// scratchMax bounds the buffer that is kept for text in the making.
const scratchMax = 4096

// takeScratch returns an empty buffer for text in the making, to be given back
// with giveScratch: most texts are short, and so cost one copy and no garbage.
// Whoever asks while it is taken gets none.
func (rt *Runtime) takeScratch() []byte {
	b := rt.scratch
	rt.scratch = nil
	if b == nil {
		return make([]byte, 0, 256)
	}
	return b[:0]
}

func (rt *Runtime) giveScratch(b []byte) {
	if cap(b) <= scratchMax {
		rt.scratch = b
	}
}

// concatOther answers a + b for a sequence a that cannot be concatenated with
// b: what b's own addition says, else CPython's message for a's type. b goes
// first because CPython tries numbers' addition before concatenation; the one of
// a Python class has been asked by then (binary1, InPlace).
func concatOther(rt *Runtime, a, b Value, format string) Value {
	if f := b.p.typ.Ops.Binary[Add]; f != nil && b.p.typ.opOwner[Add] != &pythonOwner {
		if r := f(rt, a, b); r.p != &notImplTag {
			return r
		}
	}
	return rt.TypeErrorf(format, TypeName(b))
}

func strAdd(rt *Runtime, a, b Value) Value {
	x := AsStr(a)
	if x == nil {
		return NotImplemented
	}
	y := AsStr(b)
	if y == nil {
		return concatOther(rt, a, b, "can only concatenate str (not \"%s\") to str")
	}
	return ConcatStr(rt, x, y)
}

// timesCount returns the int in n for a sequence repetition; ok is false with
// an exception pending. When n is not an integer at all, none is true and
// nothing is pending.
func timesCount(rt *Runtime, n Value) (count int, none, ok bool) {
	if n.p == &intTag || n.p == &boolTag {
		return int(int64(n.n)), false, true
	}
	if n.p.typ.Ops.Index == nil {
		return 0, true, false
	}
	i := Index(rt, n)
	if i.p == nil {
		return 0, false, false
	}
	if i.p != &intTag {
		rt.OverflowErrorf("cannot fit '%s' into an index-sized integer", TypeName(n))
		return 0, false, false
	}
	return int(int64(i.n)), false, true
}

// repeatOther answers seq * x for an x that is no integer; a and b are the
// operands in source order.
func repeatOther(rt *Runtime, seq, other, a, b Value) Value {
	if f := other.p.typ.Ops.Binary[Mul]; f != nil && !isSequence(other) && other.p.typ.opOwner[Mul] != &pythonOwner {
		if r := f(rt, a, b); r.p != &notImplTag {
			return r
		}
	}
	if isSequence(other) {
		return NotImplemented // binaryError words it by the left operand
	}
	return rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", TypeName(other))
}

func strMul(rt *Runtime, a, b Value) Value {
	s, n := AsStr(a), b
	if s == nil {
		s, n = AsStr(b), a
	}
	count, none, ok := timesCount(rt, n)
	if !ok {
		if none {
			if s == AsStr(a) {
				return repeatOther(rt, a, b, a, b)
			}
			return repeatOther(rt, b, a, a, b)
		}
		return Value{}
	}
	return repeatStr(rt, s, count)
}

// repeatStr returns s * count.
func repeatStr(rt *Runtime, s *Str, count int) Value {
	if count <= 0 || len(s.s) == 0 {
		return emptyStr.Value()
	}
	if count == 1 {
		return s.Value()
	}
	if count > math.MaxInt/s.Len() {
		return rt.OverflowErrorf("repeated string is too long")
	}
	if !rt.AllocN(int64(count), int64(len(s.s))) {
		return Value{}
	}
	n := s.Len()
	if len(s.s)*count < Large {
		return rt.newCounted(strings.Repeat(s.s, count), n*count)
	}
	var b strings.Builder
	b.Grow(len(s.s) * count)
	some := min(count, max(1, searchPiece/len(s.s)))
	for piece := strings.Repeat(s.s, some); count > 0; count -= some {
		some = min(some, count)
		if !rt.writeText(&b, piece[:some*len(s.s)]) || !rt.Look() {
			return Value{}
		}
	}
	return rt.newCounted(b.String(), b.Len()/len(s.s)*n)
}

// strJoin is str.join.
func strJoin(rt *Runtime, self, seq Value) Value {
	sep := AsStr(self)
	items, ok := fastSeq(rt, seq, "can only join an iterable")
	if !ok {
		return Value{}
	}
	if len(items) == 0 {
		return emptyStr.Value()
	}
	if len(items) == 1 && items[0].ExactStr() != nil {
		return items[0]
	}
	n, last := 0, len(items)-1
	runes, counted := 0, true
	for from := 0; from <= last; from += joinChunk {
		part := items[from:min(from+joinChunk, len(items))]
		if !rt.Work(len(part) / 2) {
			return Value{}
		}
		for i, it := range part {
			s, ok := it.p.impl.(*Str)
			if !ok {
				if s = AsStr(it); s == nil {
					return rt.TypeErrorf("sequence item %d: expected str instance, %s found", from+i, TypeName(it))
				}
			}
			n += len(s.s)
			if n < 0 {
				return rt.OverflowErrorf("join() result is too long for a Python string")
			}
			if k := s.size & sizeMask; k != 0 {
				runes += int(k) - 1
			} else {
				counted = false
			}
		}
	}
	if k := len(sep.s); k > 0 {
		if last > (math.MaxInt-n)/k {
			return rt.OverflowErrorf("join() result is too long for a Python string")
		}
		n += last * k
	}
	if !rt.Alloc(int64(n)) {
		return Value{}
	}
	text, ok := rt.joined(items, sep.s, n)
	if !ok {
		return Value{}
	}
	if counted {
		return rt.newCounted(text, runes+last*sep.Len())
	}
	return rt.newStr(text)
}

// joined returns the texts of items, which are strs, with sep between them: n
// bytes. What is short is put together on the stack and allocated once.
func (rt *Runtime) joined(items []Value, sep string, n int) (string, bool) {
	if n <= shortJoin {
		var buf [shortJoin]byte
		b := append(buf[:0], AsStr(items[0]).s...)
		for _, it := range items[1:] {
			b = append(append(b, sep...), AsStr(it).s...)
		}
		return string(b), true
	}
	var b strings.Builder
	b.Grow(n)
	if !rt.writeText(&b, AsStr(items[0]).s) {
		return "", false
	}
	look := lookout{rt: rt}
	for i, it := range items[1:] {
		if !look.past(b.Len()) || i%joinChunk == 0 && !rt.Work(min(len(items)-i, joinChunk)/2) {
			return "", false
		}
		if sep != "" {
			b.WriteString(sep)
		}
		s, ok := it.p.impl.(*Str)
		if !ok {
			s = AsStr(it)
		}
		if len(s.s) < searchPiece {
			b.WriteString(s.s)
		} else if !rt.writeText(&b, s.s) {
			return "", false
		}
	}
	return b.String(), true
}

// shortJoin is how long a text may be that is joined on the stack.
const shortJoin = 64

// joinChunk is how many strs are joined between two looks at the limits.
const joinChunk = 1 << 12

// fastSeq returns the items of v for a built-in that walks them without
// running script code in between, so lists and tuples are not copied. A v that
// cannot be iterated raises TypeError with msg.
func fastSeq(rt *Runtime, v Value, msg string) ([]Value, bool) {
	switch o := v.p.impl.(type) {
	case *List:
		return o.items, true
	case *Tuple:
		return o.items, true
	}
	if Drainable(v) {
		return ToSlice(rt, v)
	}
	it := Iter(rt, v)
	if it.p == nil {
		if rt.Matches(&TypeErrorType) {
			rt.Clear()
			rt.TypeErrorf("%s", msg)
		}
		return nil, false
	}
	return ToSlice(rt, it) // the length of v itself is not asked for
}
