package object

import "strconv"

// This file makes s += x in a loop cost no more than copying x.

// Accum is a str under construction. It stands in the slot of a local variable
// and nowhere else: the executor turns it into the str (Take) before anybody
// else can see the value. Short text is in buf; text that has outgrown it is
// in a strTail, which the str then shares.
type Accum struct {
	Object
	WalkMark
	buf   []byte
	ext   *strExt // ext.tail holds all of the text; nil as long as buf does
	runes int     // code points so far, -1 if they have not been counted
}

// accumType is never seen by scripts.
var accumType Type

func init() { accumType.define(TypeSpec{Name: "str_accumulator", Flags: NoNew}) }

// maxFreeAccums bounds the accumulators kept for use.
const maxFreeAccums = 8

// Accumulate starts the accumulation a + b; the result is an Accum for a local
// slot, null with an exception pending.
func Accumulate(rt *Runtime, a, b *Str) Value {
	var o *Accum
	if n := len(rt.freeAccums); n > 0 {
		o = rt.freeAccums[n-1]
		rt.freeAccums = rt.freeAccums[:n-1]
	} else {
		o = &Accum{buf: make([]byte, 0, TailFrom)}
		o.Object = Object{&accumType, o}
		rt.Charge(strHeader + TailFrom)
	}
	o.runes = int(a.size&sizeMask) - 1
	if len(a.s) <= TailFrom {
		o.buf = append(o.buf[:0], a.s...)
	} else if e := a.ext; e != nil && e.tail != nil && e.tail.b.Len() == len(a.s) && e.tail.b.Cap()-len(a.s) >= len(b.s) {
		o.ext = e
	} else if !o.grow(rt, a.s, a.ext, len(b.s)) {
		return Value{}
	}
	if !o.Append(rt, b) {
		return Value{}
	}
	return Value{p: &o.Object}
}

// Append adds b to the text; false with an exception pending.
func (o *Accum) Append(rt *Runtime, b *Str) bool {
	n := 0
	if o.runes >= 0 {
		n = b.Len()
	}
	if o.ext == nil && len(o.buf)+len(b.s) <= TailFrom {
		o.buf = append(o.buf, b.s...)
		o.runes += n
		return true
	}
	return o.appendTail(rt, b.s, n)
}

// AppendInt adds the digits of i; false with an exception pending.
func (o *Accum) AppendInt(rt *Runtime, i int64) bool {
	if o.ext == nil && len(o.buf) <= TailFrom-20 {
		n := len(o.buf)
		o.buf = strconv.AppendInt(o.buf, i, 10)
		if o.runes >= 0 {
			o.runes += len(o.buf) - n
		}
		return true
	}
	s := strconv.FormatInt(i, 10)
	if o.runes < 0 {
		return o.appendTail(rt, s, 0)
	}
	return o.appendTail(rt, s, len(s))
}

// appendTail adds s, which has the given number of code points (0 if nobody
// counts them), to the text in the tail, which it makes if there is none.
func (o *Accum) appendTail(rt *Runtime, s string, runes int) bool {
	o.runes += runes
	if o.ext == nil && !o.grow(rt, string(o.buf), nil, len(s)) {
		return false
	}
	t := o.ext.tail
	if t.b.Cap()-t.b.Len() < len(s) && !o.grow(rt, t.b.String(), o.ext, len(s)) {
		return false
	}
	// The text is charged, as work is, in the measure it grows.
	if !rt.Alloc(int64(len(s))) {
		return false
	}
	return rt.writeText(&o.ext.tail.b, s)
}

// grow moves the text to a tail with room for more bytes and half as much
// again. e is what is known of the text so far.
func (o *Accum) grow(rt *Runtime, text string, e *strExt, more int) bool {
	n := len(text) + more
	n += n / 2
	if !rt.Alloc(int64(n)) {
		return false
	}
	t, ok := rt.newTail(&Str{s: text, ext: e, size: uint64(o.runes + 1)}, n)
	if !ok {
		return false
	}
	rt.Large(Value{p: &o.Object}, n)
	o.ext = t
	return true
}

// Take returns the str; the accumulator must not be used any more.
func (o *Accum) Take(rt *Runtime) Value {
	v := o.text(rt)
	o.buf, o.ext = o.buf[:0], nil
	if len(rt.freeAccums) < maxFreeAccums {
		rt.freeAccums = append(rt.freeAccums, o)
	}
	return v
}

// text returns the str as it is now.
func (o *Accum) text(rt *Runtime) Value {
	if o.ext == nil {
		if len(o.buf) <= 2 {
			return NewStr(string(o.buf))
		}
		rt.allocated += int64(strHeader + len(o.buf))
		s := &Str{s: string(o.buf), size: uint64(o.runes + 1)}
		s.Object = Object{&StrType, s}
		return Value{p: &s.Object}
	}
	rt.allocated += strHeader
	s := &Str{s: o.ext.tail.b.String(), size: uint64(o.runes+1) | concatResult, ext: o.ext}
	s.Object = Object{&StrType, s}
	return Value{p: &s.Object}
}

// AsAccum returns the str under construction that v is, nil if it is none. v
// may be null.
func (v Value) AsAccum() *Accum {
	if v.p == nil {
		return nil
	}
	o, _ := v.p.impl.(*Accum)
	return o
}

// Walk implements Walkable.
func (o *Accum) Walk(w *Walker) int64 {
	n := int64(strHeader + cap(o.buf))
	if e := o.ext; e != nil && !w.visited(&e.mark) {
		n += int64(40 + 8*cap(e.marks) + 24 + e.tail.b.Cap())
	}
	return n
}
