// Package zlib is the zlib module: checksums, compression and decompression that takes its data in pieces.
package zlib

import (
	_ "embed"
	"fmt"
	"hash/crc32"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed zlib.py
var source string

const doc = `Compression and decompression by DEFLATE, with the checksums that go with it.

adler32(data[, value]), crc32(data[, value]): checksums
compress(data[, level]), compressobj([level[, ...]]): compression
decompress(data[, wbits[, bufsize]]), decompressobj([wbits[, zdict]]): back again

wbits is the size of the window and, by its range, the container: zlib's own,
none (negative), gzip (16 more) or either (32 more).`

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "zlib",
	Doc:  doc,
	Rows: []object.Row{
		{Sig: "adler32(data, value=1, /)", Doc: "Compute an Adler-32 checksum of data, going on from value.", Fn: adler32},
		{Sig: "crc32(data, value=0, /)", Doc: "Compute a CRC-32 checksum of data, going on from value.", Fn: crc},
		{Sig: "compress(data, /, level=-1, wbits=15)", Doc: "Return data compressed.", Fn: compress},
		{Sig: "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)", Doc: "Return an object that compresses what it is given in pieces.", Fn: compressobj},
		{Sig: "decompress(data, /, wbits=15, bufsize=16384)", Doc: "Return what data was compressed from.", Fn: decompress},
		{Sig: "decompressobj(wbits=15, zdict=b'')", Doc: "Return an object that decompresses what it is given in pieces.", Fn: decompressobj},
		{Sig: "_set_error(error, /)", Fn: func(rt *runtime, e value) value {
			rt.State["zlib"] = e
			return object.None
		}},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("_ZlibDecompressor", readerType.Value())
		return true
	},
	Source: source,
}

// fail raises zlib.error.
func fail(rt *runtime, format string, a ...any) value {
	e := object.Call1(rt, rt.State["zlib"].(value), object.NewStr(fmt.Sprintf(format, a...)))
	if !e.IsNull() {
		rt.RaiseException(object.AsException(e))
	}
	return null
}

func buffer(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok && rt.Pending() == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return b, ok
}

// number reads an argument that is a C int.
func number(rt *runtime, v value, missing int) (int, bool) {
	if v.IsNull() {
		return missing, true
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		return 0, false
	}
	n, b, _ := object.AsInt(i)
	if b != nil || n != int64(int32(n)) {
		rt.OverflowErrorf("Python int too large to convert to C int")
		return 0, false
	}
	return int(n), true
}

// size reads an argument that is a Py_ssize_t.
func size(rt *runtime, v value, missing int) (int, bool) {
	if v.IsNull() {
		return missing, true
	}
	n, ok := object.IndexInt(rt, v)
	return int(n), ok
}

// start reads the value a checksum goes on from, of which 32 bits count.
func start(rt *runtime, v value, missing uint32) (uint32, bool) {
	if v.IsNull() {
		return missing, true
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		return 0, false
	}
	n, b, _ := object.AsInt(i)
	if b == nil {
		return uint32(n), true
	}
	low := uint32(0)
	for k := range 32 {
		low |= uint32(b.Bit(k)) << k
	}
	return low, true
}

func checksum(rt *runtime, data, from value, missing uint32, f func(uint32, []byte) uint32) value {
	b, ok := buffer(rt, data)
	if !ok {
		return null
	}
	s, ok := start(rt, from, missing)
	if !ok || !rt.Work(len(b)/32+1) {
		return null
	}
	return object.Int(int64(f(s, b)))
}

func adler32(rt *runtime, data, from value) value { return checksum(rt, data, from, 1, adler) }

func crc(rt *runtime, data, from value) value {
	return checksum(rt, data, from, 0, func(s uint32, b []byte) uint32 { return crc32.Update(s, crc32.IEEETable, b) })
}

// writing reads wbits as deflateInit2 does.
func writing(wbits int) (f format, bits uint, ok bool) {
	switch {
	case wbits < 0:
		f, wbits = formatRaw, -wbits
	case wbits > 15:
		f, wbits = formatGzip, wbits-16
	default:
		f = formatZlib
		if wbits == 8 {
			wbits = 9
		}
	}
	return f, uint(wbits), wbits >= 9 && wbits <= 15
}

// reading reads wbits as inflateInit2 does.
func reading(wbits int) (f format, bits uint, ok bool) {
	switch {
	case wbits < 0:
		return formatRaw, uint(-wbits), wbits >= -15 && wbits <= -8
	case wbits >= 48:
		return 0, 0, false
	case wbits >= 32:
		f = formatAny
	case wbits >= 16:
		f = formatGzip
	default:
		f = formatZlib
	}
	wbits &= 15
	return f, uint(wbits), wbits == 0 || wbits >= 8
}

func compress(rt *runtime, data, level, wbits value) value {
	b, ok := buffer(rt, data)
	if !ok {
		return null
	}
	l, ok := number(rt, level, -1)
	if !ok {
		return null
	}
	w, ok := number(rt, wbits, 15)
	if !ok {
		return null
	}
	f, bits, ok := writing(w)
	if !ok || l < -1 || l > 9 {
		return fail(rt, "Bad compression level")
	}
	out, ok := packOnce(rt, f, bits, l, b)
	if !ok {
		return null
	}
	return object.NewBytes(out)
}

// inflateError is what zlib.error says of data that is bad.
func inflateError(rt *runtime, d *inflater) value {
	return fail(rt, "Error -3 while decompressing data: %s", d.bad)
}

func decompress(rt *runtime, data, wbits, bufsize value) value {
	b, ok := buffer(rt, data)
	if !ok {
		return null
	}
	w, ok := number(rt, wbits, 15)
	if !ok {
		return null
	}
	n, ok := size(rt, bufsize, 16384)
	if !ok {
		return null
	}
	if n < 0 {
		return rt.ValueErrorf("bufsize must be non-negative")
	}
	f, bits, ok := reading(w)
	if !ok {
		return fail(rt, "Error -2 while preparing to decompress data: inconsistent stream state")
	}
	d := newInflater(f, bits)
	d.once = true
	out, _, s := d.run(rt, b, -1)
	switch s {
	case stopped:
		return null
	case dataError:
		return inflateError(rt, d)
	case needDict:
		return fail(rt, "Error 2 while decompressing data")
	case needInput:
		return fail(rt, "Error -5 while decompressing data: incomplete or truncated stream")
	}
	return object.NewBytes(out)
}
