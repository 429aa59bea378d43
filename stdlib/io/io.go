// Package io is the io and _io modules: the streams of Python, over what files
// the host grants (object.Host). The module io adds the abstract base classes
// to the classes of _io, which are written here in Go.
package io

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
	row     = object.Row
)

var null value

//go:embed io.py
var source string

// Module is the recipe of io.
var Module = object.ModuleDef{
	Name:   "io",
	Doc:    "Streams: text, binary and raw; open() and the classes behind it.",
	Source: source,
}

// Core is the recipe of _io.
var Core = object.ModuleDef{
	Name: "_io",
	Doc:  "The classes of io, in Go.",
	Rows: []row{
		{Sig: "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", Doc: openDoc, Fn: Open},
		{Sig: "open_code(path)", Doc: "Open a file with code in it, for reading bytes.", Fn: func(rt *runtime, path value) value {
			if object.AsStr(path) == nil {
				return rt.TypeErrorf("open_code() argument 'path' must be str, not %s", object.ClinicTypeName(path))
			}
			return Open(rt, []value{path, object.NewStr("rb"), null, null, null, null, null, null})
		}},
		{Sig: "text_encoding(encoding, stacklevel=2, /)", Doc: "Return the encoding, \"locale\" (\"utf-8\" in UTF-8 mode) if it is None.", Fn: func(rt *runtime, encoding, level value) value {
			if encoding.IsNone() {
				return object.NewStr("locale")
			}
			return encoding
		}},
		{Sig: "_std_buffer(fd, /)", Fn: stdBuffer},
	},
	Init: initCore,
}

const openDoc = `Open a file and return a stream.

mode is one of 'r' (read), 'w' (write, emptied first), 'x' (create) and 'a'
(append), with 'b' for bytes or 't' for text, and '+' to both read and write.
Text is decoded with encoding ("utf-8" unless given) and errors; newline says how
line ends are translated.`

const defaultBuffer = 8192

func initCore(rt *runtime, m *object.Module) bool {
	m.Set("DEFAULT_BUFFER_SIZE", object.Int(defaultBuffer))
	m.Set("UnsupportedOperation", object.UnsupportedOperationType.Value())
	m.Set("BlockingIOError", object.BlockingIOErrorType.Value())
	for _, t := range []*object.Type{ioBaseType, rawBaseType, bufferedBaseType, textBaseType, fileType, bytesIOType, stringIOType,
		readerType, writerType, randomType, pairType, textType, newlineType} {
		m.Set(t.Name, t.Value())
	}
	rt.RetypeStreams(stdType)
	rt.Hooks.Open = Open
	// One open function, whichever module it is taken from.
	if b := rt.Builtins.Dict.GetStr("open"); !b.IsNull() && b.AsBuiltin() != nil {
		m.Set("open", b)
	}
	return true
}

func unsupported(rt *runtime, what string) value {
	return rt.RaiseException(rt.NewException(&object.UnsupportedOperationType, object.NewStr(what)))
}

const closedFile = "I/O operation on closed file."

// size reads the size argument of read and its like: -1 for None or nothing.
func size(rt *runtime, v value) (int64, bool) {
	if object.NoneOrAbsent(v) {
		return -1, true
	}
	if v.Type().Ops.Index == nil {
		rt.TypeErrorf("argument should be integer or None, not '%s'", object.TypeName(v))
		return 0, false
	}
	return object.IndexInt(rt, v)
}

// bytesArg returns the bytes of a bytes-like argument.
func bytesArg(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok && rt.Pending() == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return b, ok
}

// target returns the memory of the argument of a readinto method.
func target(rt *runtime, method string, v value) ([]byte, bool) {
	b := object.WritableBuffer(rt, v)
	if b == nil {
		if rt.Pending() == nil {
			rt.TypeErrorf("%s() argument must be read-write bytes-like object, not %s", method, object.ClinicTypeName(v))
		}
		return nil, false
	}
	return b, true
}

// newBytes returns a bytes object that owns b.
func newBytes(rt *runtime, b []byte) value { return rt.Large(object.NewBytes(b), len(b)) }

// gather appends part to what a built-in collects. Memory is asked for as a
// whole each time it grows: the walk does not see what is held only here.
func gather(rt *runtime, out []byte, part []byte) ([]byte, bool) {
	if need := len(out) + len(part); need > cap(out) {
		room := max(need, 2*cap(out), 64)
		if !rt.Alloc(int64(room)) {
			return nil, false
		}
		grown := make([]byte, len(out), room)
		copy(grown, out)
		out = grown
	}
	return append(out, part...), rt.Tick()
}
