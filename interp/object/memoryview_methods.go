package object

import (
	"bytes"
	"math"
	"slices"
	"strings"
)

func init() {
	MemoryIteratorType.define(TypeSpec{Name: "memory_iterator", Flags: Final | NoNew,
		Ops: Ops{Iter: func(rt *Runtime, v Value) Value { return v }, Next: viewIterNext}})
	MemoryViewType.define(TypeSpec{
		Name:  "memoryview",
		Doc:   "A view of the memory of an object that has the buffer protocol.",
		Flags: Final | SeqType,
		Ops: Ops{
			Len: viewLen, GetItem: viewGetItem, SetItem: viewSetItem, DelItem: viewDelItem, Iter: viewIter,
			Compare: viewCompare, Hash: viewHash, Repr: viewRepr, New: memoryViewNew,
		},
		Rows: []Row{
			BufferRow(),
			{Sig: "_from_flags(type, object, flags, /)", Kind: ClassMethod, Fn: fromFlags},
			{"__enter__(self, /)", "", viewEnter, nil, Method},
			{"__exit__(self, /, *args)", "Release the view.", viewExit, nil, Method},
			{"cast(self, /, format, shape=None)", "A view of the same memory as items of another format or in another shape.", viewCast, nil, Method},
			{"hex(self, sep=None, bytes_per_sep=1)", "The bytes in hexadecimal.", viewHex, nil, Method},
			{"release(self, /)", "Give the memory back; the view cannot be used any more.", viewRelease, nil, Method},
			{"tobytes(self, /, order='C')", "The bytes of the view, in order.", viewToBytes, nil, Method},
			{"tolist(self, /)", "The items as a list.", viewToList, nil, Method},
			{"toreadonly(self, /)", "A view of the same memory that cannot change it.", viewToReadOnly, nil, Method},
			viewGetter("c_contiguous", "Whether the items lie one after the other in C order.", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
			viewGetter("contiguous", "Whether the items lie one after the other.", func(m *MemoryView) Value { return Bool(m.contiguous() || m.fortran()) }),
			viewGetter("f_contiguous", "Whether the items lie one after the other in Fortran order.", func(m *MemoryView) Value { return Bool(m.fortran()) }),
			viewGetter("format", "The format of the items, in the style of module struct.", func(m *MemoryView) Value { return NewStr(m.formatText()) }),
			viewGetter("itemsize", "The size of an item in bytes.", func(m *MemoryView) Value { return Int(int64(m.itemsize)) }),
			viewGetter("nbytes", "The size of all items in bytes.", func(m *MemoryView) Value { return Int(int64(m.items() * m.itemsize)) }),
			viewGetter("ndim", "The number of dimensions.", func(m *MemoryView) Value { return Int(int64(len(m.shape))) }),
			viewGetter("obj", "The object whose memory it is.", func(m *MemoryView) Value { return m.obj }),
			viewGetter("readonly", "Whether the memory cannot be changed.", func(m *MemoryView) Value { return Bool(m.readonly) }),
			viewGetter("shape", "The lengths of the dimensions.", func(m *MemoryView) Value { return intTuple(m.shape) }),
			viewGetter("strides", "The distances in bytes between items, by dimension.", func(m *MemoryView) Value { return intTuple(m.strides()) }),
			viewGetter("suboffsets", "Used for arrays of pointers only.", func(m *MemoryView) Value { return EmptyTuple }),
		},
	})
}

func viewGetter(name, doc string, get func(*MemoryView) Value) Row {
	return Row{Sig: name, Doc: doc, Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
		m := asView(v)
		if !m.alive(rt) {
			return Value{}
		}
		return get(m)
	}}
}

func (m *MemoryView) strides() []int {
	out := make([]int, len(m.shape))
	n := m.itemsize
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = n
		n *= m.shape[i]
	}
	if len(out) > 0 {
		out[0] = m.stride
	}
	return out
}

func intTuple(ints []int) Value {
	items := make([]Value, len(ints))
	for i, n := range ints {
		items[i] = Int(int64(n))
	}
	return NewTuple(items)
}

func viewEnter(rt *Runtime, v Value) Value {
	if !asView(v).alive(rt) {
		return Value{}
	}
	return v
}

func viewExit(rt *Runtime, v, args Value) Value {
	asView(v).end(rt)
	return None
}

func viewRelease(rt *Runtime, v Value) Value {
	asView(v).end(rt)
	return None
}

func viewHex(rt *Runtime, v, sep, per Value) Value {
	b, ok := asView(v).content(rt)
	if !ok {
		return Value{}
	}
	return hexOf(rt, b, sep, per)
}

func viewToBytes(rt *Runtime, v, orderArg Value) Value {
	m := asView(v)
	order := byte('C')
	if !noneOrAbsent(orderArg) {
		if AsStr(orderArg) == nil {
			return rt.TypeErrorf("tobytes() argument 'order' must be str or None, not %s", TypeName(orderArg))
		}
		s, ok := textArg(rt, orderArg, "tobytes", "'order'", "C")
		if !ok {
			return Value{}
		}
		if s != "C" && s != "F" && s != "A" {
			return rt.ValueErrorf("order must be 'C', 'F' or 'A'")
		}
		order = s[0]
	}
	b, ok := m.content(rt)
	if !ok || !rt.Alloc(int64(len(b))) {
		return Value{}
	}
	b = bytes.Clone(b)
	if order == 'F' && len(m.shape) > 1 {
		b = m.columns(b)
	}
	return rt.newBytes(b)
}

// columns brings the items of b, which are in C order, into Fortran order.
func (m *MemoryView) columns(b []byte) []byte {
	out := make([]byte, 0, len(b))
	index := make([]int, len(m.shape))
	for n := m.items(); n > 0; n-- {
		at := 0
		for d, i := range index {
			at = at*m.shape[d] + i
		}
		out = append(out, b[at*m.itemsize:(at+1)*m.itemsize]...)
		for d := range index {
			if index[d]++; index[d] < m.shape[d] {
				break
			}
			index[d] = 0
		}
	}
	return out
}

func viewToList(rt *Runtime, v Value) Value {
	m := asView(v)
	if !m.alive(rt) {
		return Value{}
	}
	if len(m.shape) == 0 {
		return m.unpack(m.offset)
	}
	if !rt.Work(m.items()) || !rt.AllocN(int64(m.items()), 48) {
		return Value{}
	}
	next := 0
	return m.nested(m.shape, &next)
}

func (m *MemoryView) nested(shape []int, next *int) Value {
	out := make([]Value, shape[0])
	for i := range out {
		if len(shape) > 1 {
			out[i] = m.nested(shape[1:], next)
			continue
		}
		out[i] = m.unpack(m.nth(*next))
		*next++
	}
	return NewList(out)
}

func viewToReadOnly(rt *Runtime, v Value) Value {
	m := asView(v)
	if !m.alive(rt) {
		return Value{}
	}
	c := m.derive(rt)
	c.readonly = true
	return c.Value()
}

// viewCast is cast(format, shape).
func viewCast(rt *Runtime, v, formatArg, shapeArg Value) Value {
	m := asView(v)
	if !m.alive(rt) {
		return Value{}
	}
	f := AsStr(formatArg)
	if f == nil {
		return rt.TypeErrorf("cast() argument 'format' must be str, not %s", typeNameNone(formatArg))
	}
	if !m.contiguous() {
		return rt.TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	multi := !absent(shapeArg)
	if (multi || len(m.shape) != 1) && slices.Contains(m.shape, 0) {
		return rt.TypeErrorf("memoryview: cannot cast view with zeros in shape or strides")
	}
	var dims []Value
	if multi {
		var ok bool
		if dims, ok = castDimensions(rt, m, shapeArg); !ok {
			return Value{}
		}
	}
	if Encode(rt, f, "ascii", "strict").p == nil {
		return Value{}
	}
	text, at := f.s, false
	if i := strings.IndexByte(text, 0); i >= 0 {
		text = text[:i] // C's strings end there
	}
	if len(text) == 2 && text[0] == '@' {
		text, at = text[1:], true
	}
	if len(text) != 1 || formatSize(text[0]) == 0 {
		return rt.ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	size := formatSize(text[0])
	if !isByteFormat(m.format) && !isByteFormat(text[0]) {
		return rt.TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	total := m.items() * m.itemsize
	if total%size != 0 {
		return rt.TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	c := *m
	c.format, c.at, c.itemsize, c.stride = text[0], at, size, size
	c.shape = []int{total / size}
	if multi {
		shape, ok := castShape(rt, dims)
		if !ok {
			return Value{}
		}
		n := 1
		for _, d := range shape {
			if n > math.MaxInt/d {
				return rt.ValueErrorf("memoryview.cast(): product(shape) > SSIZE_MAX")
			}
			n *= d
		}
		if n != total/size {
			return rt.TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
		}
		c.shape = shape
		if len(shape) > 0 {
			c.stride = size * c.rowItems()
		}
	}
	return c.adopt(rt)
}

func isByteFormat(c byte) bool { return c == 'B' || c == 'b' || c == 'c' }

// castDimensions returns the items of the shape argument of cast of m.
func castDimensions(rt *Runtime, m *MemoryView, v Value) ([]Value, bool) {
	var items []Value
	if l := AsList(v); l != nil {
		items = l.items
	} else if t := AsTuple(v); t != nil {
		items = t.items
	} else {
		rt.TypeErrorf("shape must be a list or a tuple")
		return nil, false
	}
	if len(items) > 64 {
		rt.ValueErrorf("memoryview: number of dimensions must not exceed 64")
		return nil, false
	}
	if len(items) != 1 && len(m.shape) != 1 {
		rt.TypeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
		return nil, false
	}
	return items, true
}

// castShape returns the lengths that items stand for.
func castShape(rt *Runtime, items []Value) ([]int, bool) {
	shape := make([]int, len(items))
	for i, x := range items {
		x = exactOf(x)
		if x.p != &intTag && x.p != &boolTag {
			if x.p.typ != &IntType {
				rt.TypeErrorf("memoryview.cast(): elements of shape must be integers")
			} else {
				rt.OverflowErrorf("Python int too large to convert to C ssize_t")
			}
			return nil, false
		}
		if int64(x.n) <= 0 {
			rt.ValueErrorf("memoryview.cast(): elements of shape must be integers > 0")
			return nil, false
		}
		shape[i] = int(int64(x.n))
	}
	return shape, true
}
