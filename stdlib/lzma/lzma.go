// Package lzma is the lzma module: decompression of .xz, .lzma and raw streams
// that takes its data in pieces, compression over ulikunitz's xz.
package lzma

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed lzma.py
var source string

//go:embed core.py
var coreSource string

// Modules returns the recipes of lzma and of its part in Go.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_lzma", Source: coreSource, Init: func(rt *runtime, m *object.Module) bool {
			m.Set("_Encoder", encoderType.Value())
			m.Set("_Decoder", decoderType.Value())
			return true
		}},
		{Name: "lzma", Doc: "Compression and decompression in the formats of xz: files, classes that take\ntheir data in pieces, and functions that take it whole.", Source: source},
	}
}

// fail raises LZMAError.
func fail(rt *runtime, err error) value {
	m := rt.Modules.GetStr("_lzma").AsModule()
	e := object.Call1(rt, m.Dict.GetStr("LZMAError"), object.NewStr(err.Error()))
	if !e.IsNull() {
		rt.RaiseException(object.AsException(e))
	}
	return null
}

// encoderObject is what a LZMACompressor has in Go: the data so far. It is
// compressed when all of it is there.
type encoderObject struct {
	object.Object
	object.WalkMark
	e    encoding
	data []byte
}

// decoderObject is what a LZMADecompressor has in Go.
type decoderObject struct {
	object.Object
	object.WalkMark
	d      decoder
	unused []byte
	eof    bool
	hungry bool
}

// Walk counts the data.
func (c *encoderObject) Walk(w *object.Walker) int64 { return int64(128 + cap(c.data)) }

// Walk counts what waits and what matches refer to.
func (c *decoderObject) Walk(w *object.Walker) int64 {
	return int64(40<<10 + cap(c.d.in) + cap(c.d.out) + cap(c.d.plain) + cap(c.unused))
}

var encoderType, decoderType *object.Type

var (
	encoderParams = object.NewParams("_Encoder(format, check, dict, lc, lp, pb, lzma2, delta, /)")
	decoderParams = object.NewParams("_Decoder(format, dict, props, lzma2, delta, /)")
)

func ints(rt *runtime, a []value, to []int) bool {
	for i, v := range a {
		n, ok := object.IndexInt(rt, v)
		if !ok {
			return false
		}
		to[i] = int(n)
	}
	return true
}

func init() {
	encoderType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_lzma._Encoder",
		Flags: object.Final,
		Ops: object.Ops{New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			var a [8]value
			var n [8]int
			if !encoderParams.Bind(rt, a[:], args, names) || !ints(rt, a[:], n[:]) {
				return null
			}
			c := &encoderObject{e: encoding{format: n[0], check: n[1], dict: n[2], lzma2: n[6] != 0, delta: n[7]}}
			c.e.props.LC, c.e.props.LP, c.e.props.PB = n[3], n[4], n[5]
			c.Object = object.NewObject(encoderType, c)
			rt.Charge(128)
			return object.ValueOf(&c.Object)
		}},
		Rows: []object.Row{
			{Sig: "add(self, data, /)", Fn: func(rt *runtime, v, data value) value {
				c := object.ExactOf(v).Impl().(*encoderObject)
				b, ok := bytesOf(rt, data)
				if !ok || !rt.Alloc(2*int64(len(b))) {
					return null
				}
				c.data = append(c.data, b...)
				return object.None
			}},
			{Sig: "finish(self, /)", Fn: func(rt *runtime, v value) value {
				c := object.ExactOf(v).Impl().(*encoderObject)
				data := c.data
				c.data = nil
				out := c.e.encode(rt, data)
				if rt.Pending() != nil {
					return null
				}
				return object.NewBytes(out)
			}},
		},
	})
	member := func(name string, f func(*decoderObject) value) object.Row {
		return object.Row{Sig: name, Kind: object.Member, Fn: func(rt *runtime, v value) value { return f(object.ExactOf(v).Impl().(*decoderObject)) }}
	}
	decoderType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_lzma._Decoder",
		Flags: object.Final,
		Ops: object.Ops{New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			var a [5]value
			var n [5]int
			if !decoderParams.Bind(rt, a[:], args, names) || !ints(rt, a[:], n[:]) {
				return null
			}
			rt.Charge(40 << 10)
			c := &decoderObject{hungry: true}
			d := &c.d
			d.format, d.check, d.size, d.delta, d.dict = n[0], checkUnknown, -1, n[4], max(n[1], 4096)
			if d.format == formatRaw {
				d.check = checkNone
				if d.step = stepFirst; n[3] != 0 {
					d.beginData()
				} else if !d.properties(byte(n[2])) {
					return fail(rt, errOptions)
				}
			}
			c.Object = object.NewObject(decoderType, c)
			return object.ValueOf(&c.Object)
		}},
		Rows: []object.Row{
			{Sig: "decompress(self, data, max_length, /)", Fn: decompress},
			member("eof", func(c *decoderObject) value { return object.Bool(c.eof) }),
			member("check", func(c *decoderObject) value { return object.Int(int64(c.d.check)) }),
			member("unused_data", func(c *decoderObject) value { return object.NewBytes(c.unused) }),
			member("needs_input", func(c *decoderObject) value { return object.Bool(c.hungry && !c.eof) }),
		},
	})
}

func bytesOf(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok && rt.Pending() == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return b, ok
}

func decompress(rt *runtime, v, in, most value) value {
	c := object.ExactOf(v).Impl().(*decoderObject)
	b, ok := bytesOf(rt, in)
	if !ok {
		return null
	}
	limit, ok := object.IndexInt(rt, most)
	if !ok {
		return null
	}
	if c.eof {
		return rt.Raisef(&object.EOFErrorType, "Already at end of stream")
	}
	d := &c.d
	if !rt.Alloc(int64(len(b)+len(d.in)-d.pos)) || !rt.Work(len(b)/64+1) {
		return null
	}
	d.in, d.pos = append(append([]byte(nil), d.in[d.pos:]...), b...), 0
	want := -1
	if limit >= 0 {
		want = int(limit)
	}
	var err error
	for err == nil && d.step != stepDone && (want < 0 || d.ready() < want) {
		at := d.pos
		err = d.advance(rt, want)
		if err == nil && !rt.Work((d.pos-at)/16+1) {
			err = errStop
		}
	}
	switch err {
	case nil, errShort:
	case errStop:
		return null
	default:
		return fail(rt, err)
	}
	out, ok := d.take(rt, want)
	if !ok {
		return null
	}
	c.hungry = d.ready() == 0 && (want < 0 || len(out) < want)
	if d.step == stepDone && d.ready() == 0 {
		c.eof = true
		c.unused = d.in[d.pos:]
		d.in, d.pos, d.out = nil, 0, nil
		d.fresh, d.settled = 0, 0
	}
	return object.NewBytes(out)
}
