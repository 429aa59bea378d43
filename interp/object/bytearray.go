package object

import (
	"bytes"
	"math"
	"slices"
	"weak"
)

// Bytearray is a bytearray. While a memoryview looks at its content it keeps
// its length: exports counts the views that have not been released. Views that
// were simply forgotten are found out when the length is to change: see
// resizable.
type Bytearray struct {
	Object
	b       []byte
	mark    walkMark
	exports int
	pins    int // methods at work that rely on the length
	views   []weak.Pointer[MemoryView]
	front   int // bytes dropped in front of b, still in its memory
}

// BytearrayType is the type of bytearrays.
var BytearrayType Type

// bytearrayHeader is what a Bytearray takes besides its content.
const bytearrayHeader = 112

// NewBytearray returns a bytearray with the content b, which it takes over.
func NewBytearray(b []byte) *Bytearray {
	o := &Bytearray{b: b}
	o.Object = Object{&BytearrayType, o}
	return o
}

func newBytearray(b []byte) Value { return NewBytearray(b).Value() }

// newBytearray is NewBytearray that charges the Runtime.
func (rt *Runtime) newBytearray(b []byte) Value {
	rt.allocated += int64(bytearrayHeader + len(b))
	return newBytearray(b)
}

// Value returns the object as a Python value.
func (b *Bytearray) Value() Value { return Value{p: &b.Object} }

// Go returns the content, which changes as the script changes it.
func (b *Bytearray) Go() []byte { return b.b }

// AsBytearray returns the bytearray in v (exact or subclass), or nil.
func AsBytearray(v Value) *Bytearray {
	b, _ := exactOf(v).p.impl.(*Bytearray)
	return b
}

// Walk implements Walkable.
func (b *Bytearray) Walk(w *Walker) int64 { return bytearrayHeader + int64(b.front+cap(b.b)) }

// export notes that m looks at b.
func (b *Bytearray) export(m *MemoryView) {
	b.exports++
	if len(b.views) == cap(b.views) {
		b.views = slices.DeleteFunc(b.views, func(w weak.Pointer[MemoryView]) bool {
			v := w.Value()
			return v == nil || v.owner != b
		})
	}
	b.views = append(b.views, weak.Make(m))
}

// resizable reports whether the length may change, with BufferError if not.
//
// In CPython a view that nobody refers to any more is gone at once. Go does not
// tell, so when unreleased views stand in the way, those that the script cannot
// reach are dropped from the count.
func (b *Bytearray) resizable(rt *Runtime) bool {
	if b.pins > 0 {
		rt.Raisef(&BufferErrorType, "Existing exports of data: object cannot be re-sized")
		return false
	}
	if b.exports == 0 {
		return true
	}
	w := rt.walk(math.MaxInt64)
	if !rt.Work(int(w.Objects >> 4)) {
		return false
	}
	live := b.views[:0]
	for _, p := range b.views {
		if m := p.Value(); m != nil && m.owner == b && w.reached(&m.Object) {
			live = append(live, p)
		}
	}
	clear(b.views[len(live):])
	b.views, b.exports = live, len(live)
	if b.exports > 0 {
		rt.Raisef(&BufferErrorType, "Existing exports of data: object cannot be re-sized")
		return false
	}
	return true
}

// grow makes room for n more bytes.
func (b *Bytearray) grow(rt *Runtime, n int) bool {
	if cap(b.b)-len(b.b) >= n {
		return true
	}
	want := len(b.b) + n
	want += want/8 + 16
	if !rt.Alloc(int64(want)) {
		return false
	}
	grown, ok := makeLarge[byte](rt, 0, want, 1)
	if ok {
		grown, ok = rt.copyBytes(grown, b.b)
	}
	if !ok {
		return false
	}
	b.b, b.front = grown, 0
	return true
}

// replace puts x in the place of b.b[lo:hi]. x must not be part of b.b.
func (b *Bytearray) replace(rt *Runtime, lo, hi int, x []byte) bool {
	if len(x) == hi-lo {
		copy(b.b[lo:hi], x)
		return true
	}
	if !b.resizable(rt) {
		return false
	}
	if lo == 0 && len(x) == 0 {
		// A buffer that is consumed from the front: nothing needs to move.
		b.b = b.b[hi:]
		if b.front += hi; b.front > len(b.b) {
			b.b, b.front = bytes.Clone(b.b), 0
		}
		return true
	}
	if !rt.Read(len(b.b) - lo) { // what lies behind moves
		return false
	}
	if d := len(x) - (hi - lo); d > 0 && !b.grow(rt, d) {
		return false
	}
	b.b = slices.Replace(b.b, lo, hi, x...)
	return true
}

func bytearrayCompare(rt *Runtime, a, b Value, op Cmp) Value {
	if rt.Flags.BytesWarning > 0 && (op == EQ || op == NE) && !warnOfBytes(rt, "bytearray", a, b) {
		return Value{}
	}
	x, okx := bufferOf(rt, a)
	if !okx {
		return otherBuffer(rt)
	}
	y, oky := bufferOf(rt, b)
	if !oky {
		return otherBuffer(rt)
	}
	return cmpResult(op, bytes.Compare(x, y))
}

// otherBuffer answers a comparison with something that has no bytes to give.
func otherBuffer(rt *Runtime) Value {
	if rt.exc != nil {
		if !rt.Catchable() {
			return Value{}
		}
		rt.Clear()
	}
	return NotImplemented
}

func bytearrayGetItem(rt *Runtime, v, key Value) Value {
	if sl := key.AsSlice(); sl != nil {
		// __index__ of a bound may change the bytearray: take its length last.
		from, to, by, ok := sl.Unpack(rt)
		if !ok {
			return Value{}
		}
		lo, _, n := AdjustSlice(len(octets(v)), from, to, by)
		step := int(by)
		out, ok := strideOctets(rt, octets(v), lo, step, n)
		if !ok {
			return Value{}
		}
		return rt.newBytearray(out)
	}
	i, ok := bytearrayIndex(rt, v, key)
	if !ok {
		return Value{}
	}
	return Int(int64(octets(v)[i]))
}

// bytearrayKey turns the index of an item into a small int. The size of a
// bytearray may change while it is asked for.
func bytearrayKey(rt *Runtime, key Value) (Value, bool) {
	if key.p == &intTag {
		return key, true
	}
	if key.p.typ.Ops.Index == nil {
		rt.TypeErrorf("bytearray indices must be integers or slices, not %s", TypeName(key))
		return Value{}, false
	}
	i, ok := indexFor(rt, key)
	return Int(int64(i)), ok
}

func bytearrayIndex(rt *Runtime, v, key Value) (int, bool) {
	key, ok := bytearrayKey(rt, key)
	if !ok {
		return 0, false
	}
	return octetIndex(rt, key, len(octets(v)), "bytearray", "bytearray index out of range")
}

func bytearraySetItem(rt *Runtime, v, key, x Value) bool {
	b := AsBytearray(v)
	if sl := key.AsSlice(); sl != nil {
		from, to, by, ok := sl.Unpack(rt)
		if !ok {
			return false
		}
		data, ok := assignable(rt, b, x)
		if !ok {
			return false
		}
		if y := AsBytearray(x); y == nil || y == b {
			// CPython makes a bytearray of the value and begins again.
			if from, to, by, ok = sl.Unpack(rt); !ok {
				return false
			}
		}
		lo, _, n := AdjustSlice(len(b.b), from, to, by)
		step := int(by)
		if step == 1 {
			return b.replace(rt, lo, lo+max(n, 0), data)
		}
		if len(data) == 0 {
			return b.deleteStride(rt, lo, step, n)
		}
		if len(data) != n {
			rt.ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(data), n)
			return false
		}
		if !rt.Work(n / 32) {
			return false
		}
		for _, c := range data {
			b.b[lo] = c
			lo += step
		}
		return true
	}
	key, ok := bytearrayKey(rt, key)
	if !ok {
		return false
	}
	// The value is looked at before the size: its __index__ may change the bytearray.
	c, ok := oneByte(rt, x)
	if !ok {
		return false
	}
	i, ok := bytearrayIndex(rt, v, key)
	if !ok {
		return false
	}
	b.b[i] = c
	return true
}

// assignable returns the bytes of a value assigned to a slice of b, in a slice
// that is not part of b's own.
func assignable(rt *Runtime, b *Bytearray, x Value) ([]byte, bool) {
	if y := AsBytearray(x); y != nil {
		if y == b {
			if !rt.Alloc(int64(len(y.b))) {
				return nil, false
			}
			return bytes.Clone(y.b), true
		}
		return y.b, true
	}
	if o := AsBytes(x); o != nil {
		return o.b, true
	}
	o := &x.p.typ.Ops
	if o.Index != nil || o.Float != nil || o.Int != nil || AsStr(x) != nil || AsComplex(x) != nil {
		rt.TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
		return nil, false
	}
	return contentOf(rt, x, "bytearray")
}

// oneByte returns v as a byte.
func oneByte(rt *Runtime, v Value) (byte, bool) {
	c, isInt, ok := byteArg(rt, v, byteRange)
	if !isInt {
		rt.TypeErrorf("'%s' object cannot be interpreted as an integer", TypeName(v))
	}
	return c, ok
}

func bytearrayDelItem(rt *Runtime, v, key Value) bool {
	b := AsBytearray(v)
	if sl := key.AsSlice(); sl != nil {
		from, to, by, ok := sl.Unpack(rt)
		if !ok {
			return false
		}
		lo, _, n := AdjustSlice(len(b.b), from, to, by)
		step := int(by)
		return b.deleteStride(rt, lo, step, n)
	}
	i, ok := bytearrayIndex(rt, v, key)
	return ok && b.replace(rt, i, i+1, nil)
}

// deleteStride deletes the n bytes lo, lo+step, ...
func (b *Bytearray) deleteStride(rt *Runtime, lo, step, n int) bool {
	if n <= 0 {
		return true
	}
	if step == 1 || n == 1 {
		return b.replace(rt, lo, lo+n, nil)
	}
	if !b.resizable(rt) || !rt.Work(len(b.b)>>5) {
		return false
	}
	if step < 0 {
		lo, step = lo+(n-1)*step, -step
	}
	out := b.b[:lo]
	next := lo
	for i := lo; i < len(b.b); i++ {
		if i == next && n > 0 {
			next += step
			n--
			continue
		}
		out = append(out, b.b[i])
	}
	b.b = out
	return true
}

func bytearrayIAdd(rt *Runtime, a, x Value) Value {
	b := AsBytearray(a)
	y, ok := bufferOf(rt, x)
	if !ok {
		rt.Clear()
		return rt.TypeErrorf("can't concat %s to %s", TypeName(x), TypeName(a))
	}
	// The operand may be a view of a itself: resizable must be able to find it.
	h := rt.Hold(x)
	ok = b.extend(rt, y)
	rt.Release(h)
	if !ok {
		return Value{}
	}
	return a
}

// extend appends x, which may be part of b.
func (b *Bytearray) extend(rt *Runtime, x []byte) bool {
	if len(x) == 0 {
		return true
	}
	if !b.resizable(rt) || !rt.Work(len(x)>>7) || !b.grow(rt, len(x)) {
		return false
	}
	b.b = append(b.b, x...)
	return true
}

func bytearrayIMul(rt *Runtime, a, x Value) Value {
	count, none, ok := timesCount(rt, x)
	if !ok {
		if none {
			return rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", TypeName(x))
		}
		return Value{}
	}
	b := AsBytearray(a)
	if count == 1 || len(b.b) == 0 {
		return a
	}
	if !b.resizable(rt) {
		return Value{}
	}
	out, ok := repeatOctets(rt, a, count)
	if !ok {
		return Value{}
	}
	b.b = out
	return a
}

func bytearrayNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	v := rt.newBytearray(nil)
	if cls == &BytearrayType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

func bytearrayInit(rt *Runtime, self Value, args []Value, names []string) bool {
	b := AsBytearray(self)
	src, ok := bindBytes(rt, "bytearray", args, names)
	if !ok {
		return false
	}
	if len(b.b) > 0 {
		if !b.resizable(rt) {
			return false
		}
		b.b = nil
	}
	data, ok := src.content(rt, "bytearray")
	if !ok {
		return false
	}
	b.b = data
	return true
}

func bytearrayRepr(rt *Runtime, v Value) Value {
	b := AsBytearray(v).b
	if !rt.AllocN(int64(len(b)), 2) {
		return Value{}
	}
	name := TypeName(v)
	out := make([]byte, 0, len(b)+len(name)+5)
	out = append(append(out, name...), '(')
	out = append(appendBytesRepr(out, b, true), ')')
	return NewStr(string(out))
}

// bytearrayStr is str() of a bytearray, as bytesStr.
func bytearrayStr(rt *Runtime, v Value) Value {
	if rt.Flags.BytesWarning > 0 && !rt.Warn(&BytesWarningType, "str() on a bytearray instance") {
		return Value{}
	}
	return bytearrayRepr(rt, v)
}

func init() {
	ops := Ops{
		Bool: octetsBool, Len: octetsLen, GetItem: bytearrayGetItem, SetItem: bytearraySetItem, DelItem: bytearrayDelItem,
		Contains: octetsContains, Iter: octetsIter, Compare: bytearrayCompare, Repr: bytearrayRepr, Str: bytearrayStr,
		New: bytearrayNew, Init: bytearrayInit,
	}
	ops.Binary[Add] = concatOctets
	ops.Binary[Mul] = mulOctets
	ops.Binary[Mod] = octetsMod
	ops.InPlace[Add] = bytearrayIAdd
	ops.InPlace[Mul] = bytearrayIMul
	BytearrayType.define(TypeSpec{
		Name: "bytearray",
		Doc:  bytearrayDoc,
		Ops:  ops,
		Rows: bytearrayRows,
	})
}

const bytearrayDoc = `bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytearray of size given by the parameter, all zero
bytearray() -> empty bytearray

A mutable row of bytes.`

// Resizable reports whether no view looks at the bytes, with BufferError
// pending if one does.
func (b *Bytearray) Resizable(rt *Runtime) bool { return b.resizable(rt) }
