package object

import (
	"bytes"
	"math"
)

// Bytes is a bytes object. Its content never changes.
type Bytes struct {
	Object
	b    []byte
	mark walkMark
	hash uint64 // 0: not computed
}

// BytesType is the type of bytes objects.
var BytesType Type

// bytesHeader is what a Bytes takes besides its content.
const bytesHeader = 64

// NewBytes returns a bytes object with the content b, which it takes over.
func NewBytes(b []byte) Value {
	if len(b) <= 1 {
		if len(b) == 0 {
			return emptyBytes.Value()
		}
		return byteChars[b[0]].Value()
	}
	o := &Bytes{b: b}
	o.Object = Object{&BytesType, o}
	return Value{p: &o.Object}
}

// newBytes is NewBytes that charges the Runtime.
func (rt *Runtime) newBytes(b []byte) Value {
	rt.allocated += int64(bytesHeader + len(b))
	return NewBytes(b)
}

// Value returns the object as a Python value.
func (b *Bytes) Value() Value { return Value{p: &b.Object} }

// Go returns the content, which must not be changed.
func (b *Bytes) Go() []byte { return b.b }

// AsBytes returns the bytes object in v (exact or subclass), or nil.
func AsBytes(v Value) *Bytes {
	b, _ := exactOf(v).p.impl.(*Bytes)
	return b
}

var emptyBytes *Bytes

// byteChars are the bytes objects of length one. Like charStrs they are shared
// and have nothing left to compute.
var byteChars [256]*Bytes

func init() {
	var all [256]byte
	objects := make([]Bytes, 257)
	text := all[:]
	mk := func(o *Bytes, b []byte) *Bytes {
		o.b, o.hash = b, hashText(b)
		o.Object = Object{&BytesType, o}
		return o
	}
	for i := range byteChars {
		text[i] = byte(i)
		byteChars[i] = mk(&objects[i], text[i:i+1:i+1])
	}
	emptyBytes = mk(&objects[256], []byte{})
}

// octets returns the content of v, a bytes or bytearray object or an instance
// of a subclass; nil for anything else. The content of a bytearray may change
// whenever script code runs.
func octets(v Value) []byte {
	switch o := exactOf(v).p.impl.(type) {
	case *Bytes:
		return o.b
	case *Bytearray:
		return o.b
	}
	return nil
}

// likeSelf returns b as an object of self's built-in type: what the methods
// that bytes and bytearray share return.
func likeSelf(rt *Runtime, self Value, b []byte) Value {
	if AsBytearray(self) != nil {
		return rt.Large(rt.newBytearray(b), len(b))
	}
	return rt.Large(rt.newBytes(b), len(b))
}

// unchanged returns self's content as the result of a method that found
// nothing to change: bytes are shared, bytearrays copied.
func unchanged(rt *Runtime, self Value) Value {
	if b := AsBytes(self); b != nil {
		return b.Value()
	}
	return copyOctets(rt, octets(self), func(b []byte) Value { return rt.newBytearray(b) })
}

// copyOctets hands make a copy of b.
func copyOctets(rt *Runtime, b []byte, make func([]byte) Value) Value {
	if !rt.Alloc(int64(len(b))) {
		return Value{}
	}
	return make(bytes.Clone(b))
}

// sliceOctets returns self[a:b] for a method of bytes or bytearray.
func sliceOctets(rt *Runtime, self Value, a, b int) Value {
	if bs := AsBytes(self); bs != nil {
		if b-a == len(bs.b) {
			return bs.Value()
		}
		if len(bs.b) <= shareBelow || b-a >= len(bs.b)/2 {
			return rt.newBytes(bs.b[a:b:b])
		}
	}
	if !rt.Alloc(int64(b - a)) {
		return Value{}
	}
	return likeSelf(rt, self, bytes.Clone(octets(self)[a:b]))
}

// bufferOf returns the bytes of any object that has the buffer protocol. ok is
// false without a pending exception when v is no such object, with one when it
// cannot give its bytes: a released view, or one whose bytes do not lie side by side.
func bufferOf(rt *Runtime, v Value) (b []byte, ok bool) {
	if m, ok := exactOf(v).p.impl.(*MemoryView); ok && m.alive(rt) && !m.contiguous() {
		rt.Raisef(&BufferErrorType, "memoryview: underlying buffer is not C-contiguous")
		return nil, false
	}
	return scatteredBuffer(rt, v)
}

// scatteredBuffer is bufferOf that collects the bytes of any view.
func scatteredBuffer(rt *Runtime, v Value) (b []byte, ok bool) {
	switch o := exactOf(v).p.impl.(type) {
	case *Bytes:
		return o.b, true
	case *Bytearray:
		return o.b, true
	case *MemoryView:
		return o.content(rt)
	case ByteStore:
		store, _, _ := o.ByteStore()
		return store.b, true
	}
	return pythonBytes(rt, v)
}

// bufferArg is bufferOf that raises TypeError for other objects.
func bufferArg(rt *Runtime, v Value) ([]byte, bool) {
	b, ok := bufferOf(rt, v)
	if !ok && rt.exc == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", TypeName(v))
	}
	return b, ok
}

// hasBuffer reports whether v has the buffer protocol.
func hasBuffer(v Value) bool {
	switch exactOf(v).p.impl.(type) {
	case *Bytes, *Bytearray, *MemoryView, ByteStore:
		return true
	}
	return false
}

// Walk implements Walkable.
func (b *Bytes) Walk(w *Walker) int64 { return bytesHeader + int64(len(b.b)+7)&^7 }

// Walk implements Walkable.
func (it *OctetIterator) Walk(w *Walker) int64 {
	w.Visit(it.seq)
	return 64
}

func octetsLen(rt *Runtime, v Value) int { return len(octets(v)) }

func octetsBool(rt *Runtime, v Value) int { return b2i(len(octets(v)) != 0) }

func bytesHash(rt *Runtime, v Value) (uint64, bool) {
	b := AsBytes(v)
	if b.hash == 0 && len(b.b) > 0 {
		b.hash = hashText(b.b)
	}
	return b.hash, true
}

// warnOfBytes warns, under -b, about bytes that are compared with what can never
// be equal; false with an exception pending.
func warnOfBytes(rt *Runtime, what string, a, b Value) bool {
	switch {
	case AsStr(a) != nil || AsStr(b) != nil:
		return rt.Warn(&BytesWarningType, "Comparison between "+what+" and string")
	case what == "bytes" && (a.Type().IsSubtype(&IntType) || b.Type().IsSubtype(&IntType)):
		return rt.Warn(&BytesWarningType, "Comparison between bytes and int")
	}
	return true
}

// bytesStr is str() of bytes: their repr, which is hardly what was meant.
func bytesStr(rt *Runtime, v Value) Value {
	if rt.Flags.BytesWarning > 0 && !rt.Warn(&BytesWarningType, "str() on a bytes instance") {
		return Value{}
	}
	return bytesRepr(rt, v)
}

func bytesCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, y := AsBytes(a), AsBytes(b)
	if x == nil || y == nil {
		if rt.Flags.BytesWarning > 0 && (op == EQ || op == NE) && !warnOfBytes(rt, "bytes", a, b) {
			return Value{}
		}
		return NotImplemented
	}
	return cmpResult(op, bytes.Compare(x.b, y.b))
}

// byteArg returns an argument that stands for a byte: clipped is false when v
// is not an integer at all and nothing is pending.
func byteArg(rt *Runtime, v Value, msg string) (c byte, isInt, ok bool) {
	var n int64
	if v.p == &intTag || v.p == &boolTag {
		n = int64(v.n)
	} else {
		if v.p.typ.Ops.Index == nil {
			return 0, false, false
		}
		i := Index(rt, v)
		if i.p == nil {
			return 0, true, false
		}
		if n = -1; i.p == &intTag {
			n = int64(i.n)
		}
	}
	if n < 0 || n > 255 {
		rt.ValueErrorf("%s", msg)
		return 0, true, false
	}
	return byte(n), true, true
}

const byteRange = "byte must be in range(0, 256)"

func octetsContains(rt *Runtime, v, x Value) int {
	c, isInt, ok := byteArg(rt, x, byteRange)
	if isInt {
		if !ok {
			return -1
		}
		return b2i(bytes.IndexByte(octets(v), c) >= 0)
	}
	sub, ok := bufferArg(rt, x)
	if !ok {
		return -1
	}
	b := octets(v)
	if len(sub) == 0 {
		return 1
	}
	if !rt.Work(len(b) >> 6) {
		return -1
	}
	i, ok := indexFrom(rt, b, sub, 0)
	if !ok {
		return -1
	}
	return b2i(i >= 0)
}

func bytesGetItem(rt *Runtime, v, key Value) Value {
	b := AsBytes(v)
	if sl := key.AsSlice(); sl != nil {
		lo, step, n, ok := sl.Resolve(rt, len(b.b))
		if !ok {
			return Value{}
		}
		if step == 1 && n > 0 {
			return sliceOctets(rt, v, lo, lo+n)
		}
		out, ok := strideOctets(rt, b.b, lo, step, n)
		if !ok {
			return Value{}
		}
		return rt.newBytes(out)
	}
	i, ok := octetIndex(rt, key, len(b.b), "byte", "index out of range")
	if !ok {
		return Value{}
	}
	return Int(int64(b.b[i]))
}

// octetIndex returns the subscript key for n bytes.
func octetIndex(rt *Runtime, key Value, n int, what, outOfRange string) (int, bool) {
	i := 0
	if key.p == &intTag {
		i = int(int64(key.n))
	} else {
		if key.p.typ.Ops.Index == nil {
			rt.TypeErrorf("%s indices must be integers or slices, not %s", what, TypeName(key))
			return 0, false
		}
		var ok bool
		if i, ok = indexFor(rt, key); !ok {
			return 0, false
		}
	}
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		rt.IndexErrorf("%s", outOfRange)
		return 0, false
	}
	return i, true
}

// strideOctets returns a new slice of the n bytes lo, lo+step, ...
func strideOctets(rt *Runtime, b []byte, lo, step, n int) ([]byte, bool) {
	if n <= 0 {
		return nil, true
	}
	if !rt.Alloc(int64(n)) {
		return nil, false
	}
	out, ok := makeLarge[byte](rt, n, n, 1)
	if !ok {
		return nil, false
	}
	look := lookout{rt: rt}
	for k := range out {
		if !look.past(k) {
			return nil, false
		}
		out[k] = b[lo]
		lo += step
	}
	return out, true
}

// concatOctets evaluates a + b for bytes and bytearray.
func concatOctets(rt *Runtime, a, b Value) Value {
	x := octets(a)
	if x == nil && AsBytearray(a) == nil {
		return NotImplemented
	}
	y, ok := bufferOf(rt, b)
	if !ok {
		rt.Clear()
		if f := b.p.typ.Ops.Binary[Add]; f != nil && !hasBuffer(b) && b.p.typ.opOwner[Add] != &pythonOwner {
			if r := f(rt, a, b); r.p != &notImplTag {
				return r
			}
		}
		return rt.TypeErrorf("can't concat %s to %s", TypeName(b), TypeName(a))
	}
	if len(y) == 0 && AsBytes(a) != nil {
		return AsBytes(a).Value()
	}
	if len(x) == 0 && AsBytes(a) != nil && AsBytes(b) != nil {
		return AsBytes(b).Value()
	}
	if !rt.Alloc(int64(len(x) + len(y))) {
		return Value{}
	}
	out, ok := makeLarge[byte](rt, 0, len(x)+len(y), 1)
	if ok {
		out, ok = rt.copyBytes(out, x)
	}
	if ok {
		out, ok = rt.copyBytes(out, y)
	}
	if !ok {
		return Value{}
	}
	return likeSelf(rt, a, out)
}

func mulOctets(rt *Runtime, a, b Value) Value {
	self, n := a, b
	if octets(a) == nil && AsBytearray(a) == nil {
		self, n = b, a
	}
	count, none, ok := timesCount(rt, n)
	if !ok {
		if none {
			return repeatOther(rt, self, n, a, b)
		}
		return Value{}
	}
	b2, ok := repeatOctets(rt, self, count)
	if !ok {
		return Value{}
	}
	if bs := AsBytes(self); bs != nil && (count == 1 || len(bs.b) == 0) {
		return bs.Value()
	}
	return likeSelf(rt, self, b2)
}

// repeatOctets returns the content of self count times over, in a new slice.
func repeatOctets(rt *Runtime, self Value, count int) ([]byte, bool) {
	b := octets(self)
	if count <= 0 || len(b) == 0 {
		return nil, true
	}
	if count > math.MaxInt/len(b) {
		if AsBytes(self) != nil {
			rt.OverflowErrorf("repeated bytes are too long")
		} else {
			rt.RaiseType(&MemoryErrorType)
		}
		return nil, false
	}
	if !rt.AllocN(int64(count), int64(len(b))) {
		return nil, false
	}
	if len(b)*count < Large {
		return bytes.Repeat(b, count), true
	}
	out, ok := makeLarge[byte](rt, 0, len(b)*count, 1)
	some := min(count, max(1, searchPiece/len(b)))
	for piece := bytes.Repeat(b, some); ok && count > 0; count -= some {
		some = min(some, count)
		out, ok = rt.copyBytes(out, piece[:some*len(b)])
		ok = ok && rt.Look()
	}
	return out, ok
}

// OctetIterator walks a bytes or bytearray object.
type OctetIterator struct {
	Object
	WalkMark
	seq Value // null once exhausted
	i   int
}

// The types of iterators over bytes and bytearray objects.
var (
	BytesIteratorType     Type
	BytearrayIteratorType Type
)

func octetsIter(rt *Runtime, v Value) Value {
	it := &OctetIterator{seq: v}
	it.Object = Object{&BytesIteratorType, it}
	if AsBytearray(v) != nil {
		it.typ = &BytearrayIteratorType
	}
	rt.Charge(bytesHeader)
	return Value{p: &it.Object}
}

func octetIterNext(rt *Runtime, v Value) Value {
	it := v.p.impl.(*OctetIterator)
	if it.seq.p == nil {
		return Value{}
	}
	b := octets(it.seq)
	if it.i >= len(b) {
		it.seq = Value{}
		return Value{}
	}
	it.i++
	return Int(int64(b[it.i-1]))
}

func octetIterLengthHint(rt *Runtime, v Value) Value {
	it := v.p.impl.(*OctetIterator)
	if it.seq.p == nil {
		return Int(0)
	}
	return Int(int64(max(len(octets(it.seq))-it.i, 0)))
}

func octetIterReduce(rt *Runtime, v Value) Value {
	it := v.p.impl.(*OctetIterator)
	fn := rt.builtinNamed("iter")
	if fn.p == nil {
		return Value{}
	}
	if it.seq.p == nil {
		return NewTuple([]Value{fn, NewTuple([]Value{EmptyTuple})})
	}
	return NewTuple([]Value{fn, NewTuple([]Value{it.seq}), Int(int64(it.i))})
}

func octetIterSetState(rt *Runtime, v, state Value) Value {
	n, ok := IndexInt(rt, state)
	if !ok {
		return Value{}
	}
	it := v.p.impl.(*OctetIterator)
	if it.seq.p != nil {
		it.i = int(min(max(n, 0), int64(len(octets(it.seq)))))
	}
	return None
}

func init() {
	rows := []Row{
		{"__length_hint__(self, /)", "An estimate of how many bytes are left.", octetIterLengthHint, nil, Method},
		{"__reduce__(self, /)", "What the iterator can be rebuilt from.", octetIterReduce, nil, Method},
		{"__setstate__(self, object, /)", "Move to the given byte.", octetIterSetState, nil, Method},
	}
	ops := Ops{Iter: func(rt *Runtime, v Value) Value { return v }, Next: octetIterNext}
	BytesIteratorType.define(TypeSpec{Name: "bytes_iterator", Flags: Final | NoNew, Ops: ops, Rows: rows})
	BytearrayIteratorType.define(TypeSpec{Name: "bytearray_iterator", Flags: Final | NoNew, Ops: ops, Rows: rows})

	bops := Ops{
		Bool: octetsBool, Len: octetsLen, GetItem: bytesGetItem, Contains: octetsContains, Iter: octetsIter,
		Hash: bytesHash, Compare: bytesCompare, Repr: bytesRepr, Str: bytesStr, New: bytesNew,
	}
	bops.Binary[Add] = concatOctets
	bops.Binary[Mul] = mulOctets
	bops.Binary[Mod] = octetsMod
	BytesType.define(TypeSpec{
		Name: "bytes",
		Doc:  bytesDoc,
		Ops:  bops,
		Rows: bytesRows,
	})
}

const bytesDoc = `bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter, all zero
bytes() -> empty bytes object

An immutable row of bytes.`
