// Package bz2 is the bz2 module: compression by sorting blocks, as bzip2 does.
package bz2

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed bz2.py
var source string

// Modules returns the recipes of bz2 and of its part in Go.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_bz2", Init: func(rt *runtime, m *object.Module) bool {
			m.Set("BZ2Compressor", compressorType.Value())
			m.Set("BZ2Decompressor", decompressorType.Value())
			return true
		}},
		{Name: "bz2", Doc: "Compression and decompression in the format of bzip2: files, classes that take\ntheir data in pieces, and functions that take it whole.", Source: source},
	}
}

// compressor is a BZ2Compressor.
type compressor struct {
	object.Object
	object.WalkMark
	e       *encoder
	flushed bool
}

// decompressor is a BZ2Decompressor.
type decompressor struct {
	object.Object
	object.WalkMark
	d      decoder
	unused []byte
	hungry bool // what is there does not make a block
	eof    bool
}

// Walk counts the block.
func (c *compressor) Walk(w *object.Walker) int64 {
	return int64(400 + cap(c.e.block) + cap(c.e.out))
}

// Walk counts what waits.
func (c *decompressor) Walk(w *object.Walker) int64 {
	return int64(200 + cap(c.d.in) + cap(c.d.out) + cap(c.unused))
}

var compressorType, decompressorType *object.Type

var levelParams = object.NewParams("BZ2Compressor(compresslevel=9, /)")

func compressorOf(v value) *compressor     { return object.ExactOf(v).Impl().(*compressor) }
func decompressorOf(v value) *decompressor { return object.ExactOf(v).Impl().(*decompressor) }

func init() {
	compressorType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_bz2.BZ2Compressor",
		Doc:   "Create a compressor object for compressing data incrementally.\n\n  compresslevel\n    Compression level, as a number between 1 and 9.",
		Flags: object.Final,
		Ops: object.Ops{New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			var a [1]value
			if !levelParams.Bind(rt, a[:], args, names) {
				return null
			}
			level := int64(9)
			if !a[0].IsNull() {
				var ok bool
				if level, ok = object.IndexInt(rt, a[0]); !ok {
					return null
				}
			}
			if level < 1 || level > 9 {
				return rt.ValueErrorf("compresslevel must be between 1 and 9")
			}
			c := &compressor{e: newEncoder(int(level))}
			c.Object = object.NewObject(compressorType, c)
			rt.Charge(600)
			return object.ValueOf(&c.Object)
		}},
		Rows: []object.Row{
			{Sig: "compress(self, data, /)", Doc: "Provide data to the compressor object.\n\nReturns a chunk of compressed data if possible, or b'' otherwise.", Fn: compress},
			{Sig: "flush(self, /)", Doc: "Finish the compression process.\n\nReturns the compressed data left in internal buffers. The compressor cannot\nbe used afterwards.", Fn: flush},
		},
	})
	member := func(name, doc string, f func(*decompressor) value) object.Row {
		return object.Row{Sig: name, Doc: doc, Kind: object.Member, Fn: func(rt *runtime, v value) value { return f(decompressorOf(v)) }}
	}
	decompressorType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_bz2.BZ2Decompressor",
		Doc:   "Create a decompressor object for decompressing data incrementally.",
		Flags: object.Final,
		Ops: object.Ops{New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			switch {
			case len(names) > 0:
				return rt.TypeErrorf("BZ2Decompressor() takes no keyword arguments")
			case len(args) > 0:
				return rt.TypeErrorf("BZ2Decompressor() takes no positional arguments")
			}
			c := &decompressor{hungry: true}
			c.Object = object.NewObject(decompressorType, c)
			rt.Charge(300)
			return object.ValueOf(&c.Object)
		}},
		Rows: []object.Row{
			{Sig: "decompress(self, /, data, max_length=-1)", Doc: "Decompress data, returning uncompressed data as bytes.\n\nAt most max_length bytes are returned if it is not negative; what is left\nfollows with the next call.", Fn: decompress},
			member("eof", "True if the end-of-stream marker has been reached.", func(c *decompressor) value { return object.Bool(c.eof) }),
			member("unused_data", "Data found after the end of the compressed stream.", func(c *decompressor) value { return object.NewBytes(c.unused) }),
			member("needs_input", "True if more input is needed before more decompressed data can be produced.", func(c *decompressor) value { return object.Bool(c.hungry && !c.eof) }),
		},
	})
}

func data(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok && rt.Pending() == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return b, ok
}

// output hands out what is compressed so far.
func (c *compressor) output() value {
	out := c.e.out
	c.e.out = nil
	return object.NewBytes(out)
}

func compress(rt *runtime, v, in value) value {
	c := compressorOf(v)
	b, ok := data(rt, in)
	if !ok {
		return null
	}
	if c.flushed {
		return rt.ValueErrorf("Compressor has been flushed")
	}
	if !rt.Alloc(int64(min(len(b), 900000)+len(b)/2)) || !rt.Work(len(b)/16) || !c.e.write(rt, b) {
		return null
	}
	return c.output()
}

func flush(rt *runtime, v value) value {
	c := compressorOf(v)
	if c.flushed {
		return rt.ValueErrorf("Repeated call to flush()")
	}
	c.flushed = true
	if !c.e.close(rt) {
		return null
	}
	return c.output()
}

func decompress(rt *runtime, v, in, most value) value {
	c := decompressorOf(v)
	b, ok := data(rt, in)
	if !ok {
		return null
	}
	limit := int64(-1)
	if !most.IsNull() {
		if limit, ok = object.IndexInt(rt, most); !ok {
			return null
		}
	}
	if c.eof {
		return rt.Raisef(&object.EOFErrorType, "End of stream already reached")
	}
	if !rt.Alloc(int64(len(b) + len(c.d.in))) {
		return null
	}
	c.d.in = append(append([]byte(nil), c.d.in...), b...)
	for !c.d.done && (limit < 0 || int64(len(c.d.out)) < limit) {
		if !rt.Work(len(c.d.in)/64 + 1) {
			return null
		}
		before := len(c.d.out)
		err := c.d.advance(rt)
		if err == errStop || !rt.Work((len(c.d.out)-before)/16) {
			return null
		}
		if err == errShort {
			break
		}
		if err != nil {
			return rt.Raisef(&object.OSErrorType, "%s", err)
		}
	}
	out := c.d.out
	if limit >= 0 && int64(len(out)) > limit {
		out = out[:limit]
	}
	c.d.out = append([]byte(nil), c.d.out[len(out):]...)
	c.hungry = len(c.d.out) == 0 && (limit < 0 || int64(len(out)) < limit)
	if c.d.done && len(c.d.out) == 0 {
		c.eof = true
		c.unused, c.d.in = c.d.in, nil
	}
	return object.NewBytes(append([]byte(nil), out...))
}
