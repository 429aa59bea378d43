package object

import "bytes"

func asView(v Value) *MemoryView { return v.p.impl.(*MemoryView) }

func viewLen(rt *Runtime, v Value) int {
	m := asView(v)
	if !m.alive(rt) {
		return -1
	}
	if len(m.shape) == 0 {
		rt.TypeErrorf("0-dim memory has no length")
		return -1
	}
	return m.shape[0]
}

// viewRepr shows an address; ids stand for addresses here.
func viewRepr(rt *Runtime, v Value) Value {
	what := "<memory at 0x"
	if asView(v).obj.p == nil {
		what = "<released memory at 0x"
	}
	id := rt.ID(v)
	out := []byte(what)
	for shift := 60; shift >= 0; shift -= 4 {
		if id>>shift != 0 || shift == 0 {
			out = append(out, lowerHex[id>>shift&15])
		}
	}
	return NewStr(string(append(out, '>')))
}

// position returns the byte offset of the item a subscript selects.
func (m *MemoryView) position(rt *Runtime, key Value) (int, bool) {
	if t := AsTuple(key); t != nil {
		if len(t.items) != len(m.shape) {
			if len(t.items) < len(m.shape) {
				rt.Raisef(&NotImplementedErrorType, "sub-views are not implemented")
			} else {
				rt.TypeErrorf("cannot index %d-dimension view with %d-element tuple", len(m.shape), len(t.items))
			}
			return 0, false
		}
		row, at := 0, 0
		for dim, k := range t.items {
			i, ok := m.dimIndex(rt, k, dim)
			if !ok {
				return 0, false
			}
			if dim == 0 {
				row = i
			} else {
				at = at*m.shape[dim] + i
			}
		}
		return m.offset + row*m.stride + at*m.itemsize, true
	}
	i, ok := m.dimIndex(rt, key, 0)
	return m.offset + i*m.stride, ok
}

func (m *MemoryView) dimIndex(rt *Runtime, key Value, dim int) (int, bool) {
	i, ok := indexFor(rt, key)
	if !ok {
		return 0, false
	}
	if !m.alive(rt) {
		return 0, false
	}
	n := m.shape[dim]
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		rt.IndexErrorf("index out of bounds on dimension %d", dim+1)
		return 0, false
	}
	return i, true
}

// indexTuple reports whether key is a tuple of indexes, or of slices only.
func indexTuple(key Value) (isIndex, isSlices bool) {
	t := AsTuple(key)
	if t == nil {
		return false, false
	}
	isIndex, isSlices = true, len(t.items) > 0
	for _, k := range t.items {
		isIndex = isIndex && k.p.typ.Ops.Index != nil
		isSlices = isSlices && k.AsSlice() != nil
	}
	return isIndex, isSlices
}

func viewGetItem(rt *Runtime, v, key Value) Value {
	m := asView(v)
	if !m.alive(rt) {
		return Value{}
	}
	if len(m.shape) == 0 {
		if t := AsTuple(key); t != nil && len(t.items) == 0 {
			return m.unpack(m.offset)
		}
		if key == Ellipsis {
			return v
		}
		return rt.TypeErrorf("invalid indexing of 0-dim memory")
	}
	if sl := key.AsSlice(); sl != nil {
		s, ok := m.slice(rt, sl)
		if !ok {
			return Value{}
		}
		return s.adopt(rt)
	}
	isIndex, isSlices := indexTuple(key)
	switch {
	case isSlices:
		return rt.Raisef(&NotImplementedErrorType, "multi-dimensional slicing is not implemented")
	case key.p.typ.Ops.Index != nil:
		if len(m.shape) > 1 {
			if _, ok := indexFor(rt, key); !ok {
				return Value{}
			}
			return rt.Raisef(&NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
		}
	case !isIndex:
		return rt.TypeErrorf("memoryview: invalid slice key")
	}
	at, ok := m.position(rt, key)
	if !ok {
		return Value{}
	}
	return m.unpack(at)
}

// slice returns the view of a slice of the first dimension, not yet adopted.
func (m *MemoryView) slice(rt *Runtime, sl *Slice) (*MemoryView, bool) {
	lo, step, n, ok := sl.Resolve(rt, m.shape[0])
	if !ok || !m.alive(rt) {
		return nil, false
	}
	s := *m
	s.from, s.inner, s.hashed = Value{}, nil, false
	if n > 0 {
		s.offset = m.offset + lo*m.stride
	}
	s.stride = m.stride * step
	s.shape = append([]int{max(n, 0)}, m.shape[1:]...)
	return &s, true
}

func viewSetItem(rt *Runtime, v, key, x Value) bool {
	m := asView(v)
	if !m.alive(rt) {
		return false
	}
	if m.readonly {
		rt.TypeErrorf("cannot modify read-only memory")
		return false
	}
	if len(m.shape) == 0 {
		if t := AsTuple(key); t != nil && len(t.items) == 0 || key == Ellipsis {
			return m.pack(rt, m.offset, x)
		}
		rt.TypeErrorf("invalid indexing of 0-dim memory")
		return false
	}
	if sl := key.AsSlice(); sl != nil && len(m.shape) == 1 {
		return m.setSlice(rt, sl, x)
	}
	isIndex, isSlices := indexTuple(key)
	switch {
	case isSlices || key.AsSlice() != nil:
		rt.Raisef(&NotImplementedErrorType, "memoryview slice assignments are currently restricted to ndim = 1")
		return false
	case key.p.typ.Ops.Index != nil:
		if len(m.shape) > 1 {
			rt.Raisef(&NotImplementedErrorType, "sub-views are not implemented")
			return false
		}
	case !isIndex:
		rt.TypeErrorf("memoryview: invalid slice key")
		return false
	}
	at, ok := m.position(rt, key)
	return ok && m.pack(rt, at, x)
}

func (m *MemoryView) setSlice(rt *Runtime, sl *Slice, x Value) bool {
	var data []byte
	var ok bool
	if src, isView := x.p.impl.(*MemoryView); isView {
		data, ok = src.content(rt)
	} else {
		data, ok = bufferArg(rt, x)
	}
	if !ok {
		return false
	}
	dst, ok := m.slice(rt, sl)
	if !ok {
		return false
	}
	format, itemsize, dims := byte('B'), 1, 1
	if src := glance(x); src != nil {
		format, itemsize, dims = src.format, src.itemsize, len(src.shape)
	}
	n := dst.shape[0]
	if dims != 1 || format != m.format || itemsize != m.itemsize || len(data) != n*m.itemsize {
		rt.ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
		return false
	}
	// Source and target may overlap.
	if !rt.Alloc(int64(len(data))) {
		return false
	}
	data = bytes.Clone(data)
	for i := 0; i < n; i++ {
		at := dst.offset + i*dst.stride
		copy(m.buf[at:at+m.itemsize], data[i*m.itemsize:])
	}
	return true
}

func viewDelItem(rt *Runtime, v, key Value) bool {
	if m := asView(v); m.alive(rt) {
		if m.readonly {
			rt.TypeErrorf("cannot modify read-only memory")
		} else {
			rt.TypeErrorf("cannot delete memory")
		}
	}
	return false
}

// viewCompare compares items, as numbers when the formats differ.
func viewCompare(rt *Runtime, a, b Value, op Cmp) Value {
	if op != EQ && op != NE {
		return NotImplemented
	}
	m := asView(a)
	if a == b {
		return Bool((op == EQ) == (m.obj.p != nil || a == b))
	}
	if m.obj.p == nil {
		return Bool(op == NE)
	}
	other := glance(b)
	if other == nil {
		return NotImplemented
	}
	if other.obj.p == nil {
		return Bool(op == NE)
	}
	eq := viewsEqual(rt, m, other)
	if eq < 0 {
		return Value{}
	}
	return Bool((eq == 1) == (op == EQ))
}

func viewsEqual(rt *Runtime, m, o *MemoryView) int {
	if len(m.shape) != len(o.shape) {
		return 0
	}
	for i := range m.shape {
		if m.shape[i] != o.shape[i] {
			return 0
		}
	}
	if m.format == o.format && m.format != 'f' && m.format != 'd' && m.format != 'e' {
		x, ok := m.content(rt)
		if !ok {
			return -1
		}
		y, ok := o.content(rt)
		if !ok {
			return -1
		}
		if !rt.Work((len(x) + len(y)) / bytesPerStep) {
			return -1
		}
		return b2i(bytes.Equal(x, y))
	}
	for i, n := 0, m.items(); i < n; i++ {
		if !rt.Tick() {
			return -1
		}
		if eq := Equal(rt, m.unpack(m.nth(i)), o.unpack(o.nth(i))); eq != 1 {
			return eq
		}
	}
	return 1
}

// nth returns the byte offset of item i in C order.
func (m *MemoryView) nth(i int) int {
	switch len(m.shape) {
	case 0:
		return m.offset
	case 1:
		return m.offset + i*m.stride
	}
	row := m.rowItems()
	return m.offset + i/row*m.stride + i%row*m.itemsize
}

func viewHash(rt *Runtime, v Value) (uint64, bool) {
	m := asView(v)
	if m.hashed {
		return m.hash, true
	}
	if !m.alive(rt) {
		return 0, false
	}
	if !m.readonly {
		rt.ValueErrorf("cannot hash writable memoryview object")
		return 0, false
	}
	if m.format != 'B' && m.format != 'b' && m.format != 'c' {
		rt.ValueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
		return 0, false
	}
	b, ok := m.content(rt)
	if !ok {
		return 0, false
	}
	m.hash, m.hashed = hashText(b), true
	return m.hash, true
}

// ViewIterator walks a memoryview of one dimension.
type ViewIterator struct {
	Object
	WalkMark
	view *MemoryView // nil once exhausted
	i    int
}

// Walk implements Walkable.
func (it *ViewIterator) Walk(w *Walker) int64 {
	if it.view != nil {
		w.Visit(it.view.Value())
	}
	return 48
}

// MemoryIteratorType is the type of iterators over memoryviews.
var MemoryIteratorType Type

func viewIter(rt *Runtime, v Value) Value {
	m := asView(v)
	if !m.alive(rt) {
		return Value{}
	}
	switch len(m.shape) {
	case 0:
		return rt.TypeErrorf("invalid indexing of 0-dim memory")
	case 1:
	default:
		return rt.Raisef(&NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
	}
	it := &ViewIterator{view: m}
	it.Object = Object{&MemoryIteratorType, it}
	rt.Charge(64)
	return Value{p: &it.Object}
}

func viewIterNext(rt *Runtime, v Value) Value {
	it := v.p.impl.(*ViewIterator)
	m := it.view
	if m == nil {
		return Value{}
	}
	if it.i >= m.shape[0] {
		it.view = nil
		return Value{}
	}
	if !m.alive(rt) {
		return Value{}
	}
	it.i++
	return m.unpack(m.nth(it.i - 1))
}
