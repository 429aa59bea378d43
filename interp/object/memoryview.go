package object

import (
	"encoding/binary"
	"math"
	"math/big"
	"strings"
)

// MemoryView is a memoryview: items of one format in the bytes of another
// object. buf is the object's own memory, from its first byte on. What the
// first dimension counts begins at offset + i*stride; the other dimensions are
// contiguous: only the first can be sliced.
type MemoryView struct {
	Object
	WalkMark
	obj      Value      // what it looks at, null once released
	owner    *Bytearray // counts its views; nil for other objects
	buf      []byte
	readonly bool
	format   byte // a struct format character
	at       bool // the format was given with an @ in front
	itemsize int
	offset   int
	stride   int   // of the first dimension
	shape    []int // lengths of the dimensions
	// from is the object whose __buffer__ gave inner, which this view shows.
	from  Value
	inner *MemoryView
	// hash is kept: a view can be hashed after its release if it was before.
	hash   uint64
	hashed bool
}

// MemoryViewType is the type of memoryviews.
var MemoryViewType Type

// NewMemoryView returns memoryview(v), null with TypeError pending if v has no
// bytes to show.
func NewMemoryView(rt *Runtime, v Value) Value {
	m := &MemoryView{format: 'B', itemsize: 1, stride: 1}
	switch o := exactOf(v).p.impl.(type) {
	case *Bytes:
		m.obj, m.buf, m.readonly = v, o.b, true
	case *Bytearray:
		m.obj, m.buf, m.owner = v, o.b, o
	case *MemoryView:
		if !o.alive(rt) {
			return Value{}
		}
		return o.derive(rt).Value()
	case ByteStore:
		m.owner, m.format, m.itemsize = o.ByteStore()
		m.obj, m.buf, m.stride = v, m.owner.b, m.itemsize
	default:
		return pythonView(rt, v, bufferFullRO)
	}
	m.shape = []int{len(m.buf) / m.itemsize}
	return m.adopt(rt)
}

// glance is a view of v that no script sees, nil if v has no bytes.
func glance(v Value) *MemoryView {
	switch o := exactOf(v).p.impl.(type) {
	case *MemoryView:
		return o
	case ByteStore:
		store, format, size := o.ByteStore()
		return &MemoryView{obj: v, buf: store.b, format: format, itemsize: size, stride: size, shape: []int{len(store.b) / size}}
	}
	if !hasBuffer(v) {
		return nil
	}
	b := octets(v)
	return &MemoryView{obj: v, buf: b, format: 'B', itemsize: 1, stride: 1, shape: []int{len(b)}}
}

// Walk implements Walkable.
func (m *MemoryView) Walk(w *Walker) int64 {
	w.Visit(m.obj)
	if m.from.p != nil {
		w.Visit(m.from)
		w.Visit(m.inner.Value())
	}
	return 200 + 8*int64(len(m.shape))
}

// derive returns another view like m.
func (m *MemoryView) derive(rt *Runtime) *MemoryView {
	c := *m
	c.from, c.inner, c.hashed = Value{}, nil, false
	c.adopt(rt)
	return &c
}

// adopt finishes a new view: the owner is told.
func (m *MemoryView) adopt(rt *Runtime) Value {
	m.Object = Object{&MemoryViewType, m}
	if m.owner != nil {
		m.owner.export(m)
	}
	rt.Charge(200)
	return m.Value()
}

// Value returns the object as a Python value.
func (m *MemoryView) Value() Value { return Value{p: &m.Object} }

func memoryViewNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(args) > 1 {
		return rt.TypeErrorf("memoryview() takes at most 1 argument (%d given)", len(args))
	}
	var p [1]Value
	if !bindNew(rt, "memoryview", []string{"object"}, p[:], args, names) {
		return Value{}
	}
	if p[0].p == nil {
		return rt.TypeErrorf("memoryview() missing required argument 'object' (pos 1)")
	}
	return NewMemoryView(rt, p[0])
}

// alive raises ValueError if the view was released.
func (m *MemoryView) alive(rt *Runtime) bool {
	if m.obj.p == nil {
		rt.ValueErrorf("operation forbidden on released memoryview object")
		return false
	}
	return true
}

// release gives the memory back; releasing twice is harmless.
func (m *MemoryView) release() {
	if m.obj.p == nil {
		return
	}
	if b := m.owner; b != nil {
		// A view that was given up for lost is not counted any more.
		b.exports = max(b.exports-1, 0)
	}
	m.obj, m.owner, m.buf = Value{}, nil, nil
	m.from, m.inner = Value{}, nil
}

// items returns the number of items.
func (m *MemoryView) items() int {
	n := 1
	for _, d := range m.shape {
		n *= d
	}
	return n
}

// rowItems returns the number of items that the first dimension counts as one.
func (m *MemoryView) rowItems() int {
	n := 1
	for _, d := range m.shape[1:] {
		n *= d
	}
	return n
}

func (m *MemoryView) contiguous() bool {
	return len(m.shape) == 0 || m.shape[0] == 1 || m.stride == m.rowItems()*m.itemsize || len(m.shape) > 1 && m.items() == 0
}

// fortran reports whether the items lie one after the other in Fortran order.
func (m *MemoryView) fortran() bool {
	if len(m.shape) < 2 {
		return m.contiguous()
	}
	if m.items() == 0 {
		return true
	}
	n := m.itemsize
	for i, stride := range m.strides() {
		if m.shape[i] > 1 && stride != n {
			return false
		}
		n *= m.shape[i]
	}
	return true
}

// content returns the bytes of the view in order: its own memory if it is
// contiguous, a copy if not. False with an exception pending.
func (m *MemoryView) content(rt *Runtime) ([]byte, bool) {
	if !m.alive(rt) {
		return nil, false
	}
	n := m.items()
	if m.contiguous() {
		return m.buf[m.offset : m.offset+n*m.itemsize], true
	}
	if !rt.Alloc(int64(n * m.itemsize)) {
		return nil, false
	}
	out := make([]byte, 0, n*m.itemsize)
	row := m.rowItems() * m.itemsize
	for i := range m.shape[0] {
		at := m.offset + i*m.stride
		out = append(out, m.buf[at:at+row]...)
	}
	return out, true
}

// formatText returns the format attribute.
func (m *MemoryView) formatText() string {
	if m.at {
		return "@" + string(rune(m.format))
	}
	return string(rune(m.format))
}

// formatSize returns the size of an item of a native format, 0 if there is no
// such format.
func formatSize(c byte) int {
	switch c {
	case 'c', 'b', 'B', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P':
		return 8
	}
	return 0
}

// unpack returns the item at byte at.
func (m *MemoryView) unpack(at int) Value {
	b := m.buf[at : at+m.itemsize]
	switch m.format {
	case 'B':
		return Int(int64(b[0]))
	case 'b':
		return Int(int64(int8(b[0])))
	case 'c':
		return NewBytes([]byte{b[0]})
	case '?':
		return Bool(b[0] != 0)
	case 'h':
		return Int(int64(int16(binary.LittleEndian.Uint16(b))))
	case 'H':
		return Int(int64(binary.LittleEndian.Uint16(b)))
	case 'i':
		return Int(int64(int32(binary.LittleEndian.Uint32(b))))
	case 'I':
		return Int(int64(binary.LittleEndian.Uint32(b)))
	case 'l', 'q', 'n':
		return Int(int64(binary.LittleEndian.Uint64(b)))
	case 'f':
		return Float(float64(math.Float32frombits(binary.LittleEndian.Uint32(b))))
	case 'd':
		return Float(math.Float64frombits(binary.LittleEndian.Uint64(b)))
	case 'e':
		return Float(halfToFloat(binary.LittleEndian.Uint16(b)))
	}
	return IntFromBig(new(big.Int).SetUint64(binary.LittleEndian.Uint64(b)))
}

// pack stores v as the item at byte at.
func (m *MemoryView) pack(rt *Runtime, at int, v Value) bool {
	var buf [8]byte
	b := buf[:m.itemsize]
	switch m.format {
	case 'c':
		x := AsBytes(v)
		if x == nil {
			return m.badType(rt)
		}
		if len(x.b) != 1 {
			return m.badValue(rt)
		}
		b[0] = x.b[0]
	case '?':
		t := Truth(rt, v)
		if t < 0 {
			return false
		}
		b[0] = byte(t)
	case 'f', 'd', 'e':
		f, ok := packFloat(rt, v)
		if !ok {
			if rt.Matches(&TypeErrorType) {
				rt.Clear()
				return m.badType(rt)
			}
			return false
		}
		switch m.format {
		case 'd':
			binary.LittleEndian.PutUint64(b, math.Float64bits(f))
		case 'f':
			// Unlike struct.pack, a view stores what does not fit as infinity.
			binary.LittleEndian.PutUint32(b, math.Float32bits(float32(f)))
		default:
			h, ok := floatToHalf(f)
			if !ok {
				rt.OverflowErrorf("float too large to pack with e format")
				return false
			}
			binary.LittleEndian.PutUint16(b, h)
		}
	default:
		if v.p.typ.Ops.Index == nil {
			return m.badType(rt)
		}
		i := Index(rt, v)
		if i.p == nil {
			return false
		}
		if !packInt(b, i, strings.IndexByte("BHILQNP", m.format) < 0) {
			return m.badValue(rt)
		}
	}
	if !m.alive(rt) {
		return false
	}
	copy(m.buf[at:at+m.itemsize], b)
	return true
}

// packFloat returns v as a float.
func packFloat(rt *Runtime, v Value) (float64, bool) {
	switch {
	case v.p == &floatTag:
		return v.Float(), true
	case v.p == &intTag || v.p == &boolTag:
		return float64(int64(v.n)), true
	case v.p.typ.Ops.Float == nil:
		rt.TypeErrorf("must be real number, not %s", TypeName(v))
		return 0, false
	}
	f := exactOf(v.p.typ.Ops.Float(rt, v))
	if f.p != &floatTag {
		if f.p != nil {
			rt.TypeErrorf("must be real number, not %s", TypeName(v))
		}
		return 0, false
	}
	return f.Float(), true
}

// packInt stores the int i in little-endian order; false if it does not fit.
func packInt(b []byte, i Value, signed bool) bool {
	bits := uint(8 * len(b))
	var u uint64
	if big, ok := i.p.impl.(*BigInt); ok {
		if signed || !big.v.IsUint64() || bits < 64 {
			return false
		}
		u = big.v.Uint64()
	} else {
		n := int64(i.n)
		if signed && (n>>(bits-1) != 0 && n>>(bits-1) != -1) || !signed && (n < 0 || bits < 64 && n>>bits != 0) {
			return false
		}
		u = uint64(n)
	}
	for k := range b {
		b[k] = byte(u >> (8 * k))
	}
	return true
}

func (m *MemoryView) badType(rt *Runtime) bool {
	rt.TypeErrorf("memoryview: invalid type for format '%s'", m.formatText())
	return false
}

func (m *MemoryView) badValue(rt *Runtime) bool {
	rt.ValueErrorf("memoryview: invalid value for format '%s'", m.formatText())
	return false
}

// halfToFloat converts a number of the IEEE half-precision format.
func halfToFloat(h uint16) float64 {
	exp, frac := int(h>>10&31), float64(h&1023)
	f := 0.0
	switch exp {
	case 0:
		f = math.Ldexp(frac, -24)
	case 31:
		f = math.Inf(1)
		if frac != 0 {
			f = math.NaN()
		}
	default:
		f = math.Ldexp(1024+frac, exp-25)
	}
	if h&0x8000 != 0 {
		return math.Copysign(f, -1)
	}
	return f
}

// floatToHalf rounds f to half precision, to even; false if it is too large.
func floatToHalf(f float64) (uint16, bool) {
	sign := uint16(0)
	if math.Signbit(f) {
		sign = 0x8000
	}
	a := math.Abs(f)
	switch {
	case math.IsNaN(f):
		return sign | 0x7E00, true
	case math.IsInf(f, 0):
		return sign | 0x7C00, true
	case a < math.Ldexp(1, -14):
		return sign | uint16(math.RoundToEven(math.Ldexp(a, 24))), true
	}
	_, e := math.Frexp(a)
	n := int(math.RoundToEven(math.Ldexp(a, 11-e)))
	if n == 2048 {
		n, e = 1024, e+1
	}
	if e > 16 {
		return 0, false
	}
	return sign | uint16(e+14)<<10 | uint16(n-1024), true
}
