package zlib

import "github.com/ouro-lang/ouro/interp/object"

// This file is the objects that compress and decompress in pieces.

var compressType, decompressType, readerType *object.Type

// compressor is a zlib.Compress.
type compressor struct {
	object.Object
	object.WalkMark
	d *deflater
}

// Walk counts the state.
func (c *compressor) Walk(w *object.Walker) int64 {
	if c.d.w == nil {
		return 256
	}
	return writerSize + windowSize + int64(c.d.buf.Cap())
}

// decompressor is a zlib.Decompress or a zlib._ZlibDecompressor.
type decompressor struct {
	object.Object
	object.WalkMark
	d      *inflater
	dict   []byte
	unused []byte // what follows the stream
	tail   []byte // what did not fit into the output
	eof    bool
	full   bool // a _ZlibDecompressor that has more to give without input
}

// Walk counts the state.
func (c *decompressor) Walk(w *object.Walker) int64 {
	n := int64(512 + cap(c.d.window) + cap(c.d.carry) + cap(c.unused) + cap(c.tail) + cap(c.dict))
	if c.d.lit != nil {
		n += 4 << 10
	}
	return n
}

func compressorOf(v value) *compressor     { return object.ExactOf(v).Impl().(*compressor) }
func decompressorOf(v value) *decompressor { return object.ExactOf(v).Impl().(*decompressor) }

func init() {
	getter := func(name string, f func(*decompressor) value) object.Row {
		return object.Row{Sig: name, Kind: object.Member, Fn: func(rt *runtime, v value) value { return f(decompressorOf(v)) }}
	}
	eof := getter("eof", func(c *decompressor) value { return object.Bool(c.eof) })
	unused := getter("unused_data", func(c *decompressor) value { return object.NewBytes(c.unused) })
	compressType = object.NewBuiltinType(object.TypeSpec{Name: "zlib.Compress", Flags: object.NoNew | object.Final, Rows: []object.Row{
		{Sig: "compress(self, data, /)", Doc: "Take data in and return what is compressed so far.", Fn: compressMore},
		{Sig: "flush(self, mode=4, /)", Doc: "Return what is compressed; Z_FINISH, the default, ends the stream.", Fn: compressFlush},
		{Sig: "copy(self)", Doc: "Return a copy of the compressor.", Fn: compressCopy},
		{Sig: "__copy__(self)", Doc: "Return a copy of the compressor.", Fn: compressCopy},
		{Sig: "__deepcopy__(self, memo, /)", Doc: "Return a copy of the compressor.", Fn: func(rt *runtime, v, memo value) value { return compressCopy(rt, v) }},
	}})
	decompressType = object.NewBuiltinType(object.TypeSpec{Name: "zlib.Decompress", Flags: object.NoNew | object.Final, Rows: []object.Row{
		{Sig: "decompress(self, data, /, max_length=0)", Doc: "Return decompressed data; what does not fit into max_length bytes is in unconsumed_tail.", Fn: decompressMore},
		{Sig: "flush(self, length=16384, /)", Doc: "Return what is left.", Fn: decompressFlush},
		{Sig: "copy(self)", Doc: "Return a copy of the decompressor.", Fn: decompressCopy},
		{Sig: "__copy__(self)", Doc: "Return a copy of the decompressor.", Fn: decompressCopy},
		{Sig: "__deepcopy__(self, memo, /)", Doc: "Return a copy of the decompressor.", Fn: func(rt *runtime, v, memo value) value { return decompressCopy(rt, v) }},
		unused, eof,
		getter("unconsumed_tail", func(c *decompressor) value { return object.NewBytes(c.tail) }),
	}})
	params := object.NewParams("_ZlibDecompressor(wbits=15, zdict=b'')")
	readerType = object.NewBuiltinType(object.TypeSpec{
		Name:  "zlib._ZlibDecompressor",
		Doc:   "A decompressor that keeps the input it has not used.",
		Flags: object.Final,
		Ops: object.Ops{New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			var a [2]value
			if !params.Bind(rt, a[:], args, names) {
				return null
			}
			return newDecompressor(rt, readerType, a[0], a[1])
		}},
		Rows: []object.Row{
			{Sig: "decompress(self, data, max_length=-1)", Doc: "Return decompressed data, at most max_length bytes; input that is not used yet is kept.", Fn: readMore},
			unused, eof,
			getter("needs_input", func(c *decompressor) value { return object.Bool(!c.eof && !c.full) }),
		},
	})
}

// dictionary reads zdict.
func dictionary(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok {
		if rt.Pending() == nil {
			rt.TypeErrorf("zdict argument must support the buffer protocol")
		}
		return nil, false
	}
	return append([]byte{}, b...), rt.Alloc(int64(len(b)))
}

func compressobj(rt *runtime, a []value) value {
	n := [5]int{-1, 8, 15, 8, 0}
	for i := range n {
		var ok bool
		if n[i], ok = number(rt, a[i], n[i]); !ok {
			return null
		}
	}
	var dict []byte
	if !object.NoneOrAbsent(a[5]) {
		var ok bool
		if dict, ok = buffer(rt, a[5]); !ok {
			return null
		}
		if len(dict) == 0 {
			dict = nil
		}
	}
	f, bits, ok := writing(n[2])
	if !ok || n[0] < -1 || n[0] > 9 || n[1] != 8 || n[3] < 1 || n[3] > 9 || n[4] < 0 || n[4] > 4 {
		return rt.ValueErrorf("Invalid initialization option")
	}
	if dict != nil && f == formatGzip {
		return rt.ValueErrorf("Invalid dictionary")
	}
	if !rt.Alloc(writerSize) || !rt.Work(writerSize/256) {
		return null
	}
	c := &compressor{d: newDeflater(f, bits, n[0], n[4], dict)}
	c.Object = object.NewObject(compressType, c)
	return object.ValueOf(&c.Object)
}

func compressMore(rt *runtime, v, data value) value {
	b, ok := buffer(rt, data)
	if !ok {
		return null
	}
	d := compressorOf(v).d
	if d.done {
		return fail(rt, "Error -2 while compressing data: inconsistent stream state")
	}
	if !d.write(rt, b) {
		return null
	}
	if b, ok = d.output(rt); !ok {
		return null
	}
	return object.NewBytes(b)
}

func compressFlush(rt *runtime, v, mode value) value {
	m, ok := number(rt, mode, 4)
	if !ok {
		return null
	}
	d := compressorOf(v).d
	switch {
	case m == 0:
		return object.NewBytes(nil)
	case d.done || m < 0 || m > 5:
		return fail(rt, "Error -2 while flushing: inconsistent stream state")
	}
	if !rt.Work(pieceSize / 4) {
		return null
	}
	switch m {
	case 4:
		d.finish()
	case 3:
		// What follows a full flush refers to nothing before it.
		if !rt.Alloc(writerSize) {
			return null
		}
		d.writer(0).Flush()
		d.restart(nil)
	default:
		d.writer(0).Flush()
	}
	b, ok := d.output(rt)
	if !ok {
		return null
	}
	return object.NewBytes(b)
}

func compressCopy(rt *runtime, v value) value {
	d := compressorOf(v).d
	if d.done {
		return rt.ValueErrorf("Inconsistent stream state")
	}
	if !rt.Alloc(2*writerSize) || !rt.Work(writerSize/128) {
		return null
	}
	c := &compressor{d: d.clone()}
	c.Object = object.NewObject(compressType, c)
	return object.ValueOf(&c.Object)
}

func newDecompressor(rt *runtime, t *object.Type, wbits, zdict value) value {
	w, ok := number(rt, wbits, 15)
	if !ok {
		return null
	}
	var dict []byte
	if !zdict.IsNull() {
		if dict, ok = dictionary(rt, zdict); !ok {
			return null
		}
	}
	f, bits, ok := reading(w)
	if !ok {
		return rt.ValueErrorf("Invalid initialization option")
	}
	c := &decompressor{d: newInflater(f, bits), dict: dict}
	if f == formatRaw && dict != nil {
		c.d.use(dict)
	}
	rt.Charge(4 << 10)
	c.Object = object.NewObject(t, c)
	return object.ValueOf(&c.Object)
}

func decompressobj(rt *runtime, wbits, zdict value) value {
	return newDecompressor(rt, decompressType, wbits, zdict)
}

// run decompresses, giving the dictionary when it is asked for.
func (c *decompressor) run(rt *runtime, b []byte, limit int) (out []byte, s status, ok bool) {
	out, rest, s := c.d.run(rt, b, limit)
	if s == needDict && c.dict != nil {
		if !c.d.use(c.dict) {
			fail(rt, "Error -3 while setting zdict: invalid input data")
			return nil, s, false
		}
		out, rest, s = c.d.run(rt, rest, limit)
	}
	if s == stopped {
		return nil, s, false
	}
	if s == streamEnd {
		if !rt.Alloc(int64(len(c.unused) + len(rest))) {
			return nil, s, false
		}
		c.unused = append(c.unused[:len(c.unused):len(c.unused)], rest...)
		c.eof = true
		if len(c.tail) == 0 {
			// CPython leaves what follows in unconsumed_tail, too, if that was in use.
			rest = nil
		}
	}
	c.tail = rest
	return out, s, true
}

func decompressMore(rt *runtime, v, data, most value) value {
	b, ok := buffer(rt, data)
	if !ok {
		return null
	}
	n, ok := size(rt, most, 0)
	if !ok {
		return null
	}
	switch {
	case n < 0:
		return rt.ValueErrorf("max_length must be non-negative")
	case n == 0:
		n = -1
	}
	c := decompressorOf(v)
	out, s, ok := c.run(rt, b, n)
	switch {
	case !ok:
		return null
	case s == dataError:
		return inflateError(rt, c.d)
	case s == needDict:
		return fail(rt, "Error 2 while decompressing data")
	}
	return object.NewBytes(out)
}

func decompressFlush(rt *runtime, v, length value) value {
	n, ok := size(rt, length, 16384)
	if !ok {
		return null
	}
	if n <= 0 {
		return rt.ValueErrorf("length must be greater than zero")
	}
	c := decompressorOf(v)
	// Bad data ends the output here without an error, as in CPython.
	out, _, ok := c.run(rt, c.tail, -1)
	if !ok {
		return null
	}
	return object.NewBytes(out)
}

func decompressCopy(rt *runtime, v value) value {
	c := decompressorOf(v)
	if !rt.Alloc(windowSize + int64(len(c.d.carry))) {
		return null
	}
	k := &decompressor{d: c.d.clone(), dict: c.dict, unused: c.unused, tail: c.tail, eof: c.eof}
	k.Object = object.NewObject(decompressType, k)
	return object.ValueOf(&k.Object)
}

func readMore(rt *runtime, v, data, most value) value {
	b, ok := buffer(rt, data)
	if !ok {
		return null
	}
	n, ok := size(rt, most, -1)
	if !ok {
		return null
	}
	c := decompressorOf(v)
	if c.eof {
		return rt.Raisef(&object.EOFErrorType, "End of stream already reached")
	}
	if len(c.tail) > 0 {
		if !rt.Alloc(int64(len(c.tail) + len(b))) {
			return null
		}
		b = append(c.tail[:len(c.tail):len(c.tail)], b...)
	}
	out, s, ok := c.run(rt, b, max(n, -1))
	switch {
	case !ok:
		return null
	case s == dataError:
		return inflateError(rt, c.d)
	case s == needDict:
		return fail(rt, "Error 2 while decompressing data")
	}
	// A match that was cut short needs no input, nor does input that is kept.
	c.full = s == outputFull || n >= 0 && len(out) == n && len(c.tail) > 0
	return object.NewBytes(out)
}
