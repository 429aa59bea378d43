package io

import (
	"bytes"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the abstract base classes: what every stream can do, in terms of
// what its class provides.

// base is the first part of every stream.
type base struct {
	object.Object
	object.WalkMark
	dict   *object.Dict // attributes scripts set
	closed bool
}

func (b *base) common() *base { return b }

func (b *base) value() value { return object.ValueOf(&b.Object) }

func (b *base) walk(w *object.Walker) {
	if b.dict != nil {
		w.Visit(b.dict.Value())
	}
}

// stream is implemented by the structs of all streams.
type stream interface{ common() *base }

// plain is an instance of one of the abstract classes or of a Python class
// derived from them.
type plain struct{ base }

// Walk implements object.Walkable.
func (p *plain) Walk(w *object.Walker) int64 { p.walk(w); return 96 }

var ioBaseType, rawBaseType, bufferedBaseType, textBaseType *object.Type

// newType makes a type of streams.
func newType(name, doc string, base *object.Type, ops object.Ops, rows []row) *object.Type {
	if base == nil {
		ops.Dict = func(rt *runtime, v value, make bool) *object.Dict {
			s, ok := v.Impl().(stream)
			if !ok {
				return nil
			}
			b := s.common()
			if b.dict == nil && make {
				b.dict = object.NewDict()
			}
			return b.dict
		}
	}
	return object.NewBuiltinType(object.TypeSpec{Name: "_io." + name, Doc: doc, Base: base, Flags: object.HasDict | object.WeakRefs, Ops: ops, Rows: rows})
}

func newPlain(rt *runtime, cls *object.Type, args []value, names []string) value {
	p := &plain{}
	p.Object = object.NewObject(cls, p)
	rt.Charge(120)
	return p.value()
}

// initAny is the __init__ of the abstract classes: object's.
func initAny(rt *runtime, self value, args []value, names []string) bool { return true }

// closedState answers self.closed: 1, 0, or -1 with an exception pending.
func closedState(rt *runtime, self value) int {
	v := object.GetAttr(rt, self, "closed")
	if v.IsNull() {
		return -1
	}
	return object.Truth(rt, v)
}

// open reports whether self is not closed, with ValueError pending if it is.
func checkOpen(rt *runtime, self value) bool {
	switch closedState(rt, self) {
	case 0:
		return true
	case 1:
		rt.ValueErrorf(closedFile)
	}
	return false
}

// can asks a predicate of self, with UnsupportedOperation pending if it says no.
func can(rt *runtime, self value, method, message string) bool {
	v := object.CallMethod(rt, self, method)
	if v.IsNull() {
		return false
	}
	if v != object.True {
		unsupported(rt, message)
		return false
	}
	return true
}

func checker(method, message string) func(rt *runtime, self value) value {
	return func(rt *runtime, self value) value {
		if !can(rt, self, method, message) {
			return null
		}
		return object.True
	}
}

func refuse(what string) func(rt *runtime, a []value) value {
	return func(rt *runtime, a []value) value { return unsupported(rt, what) }
}

func no(rt *runtime, self value) value { return object.False }

func init() {
	ioBaseType = newType("_IOBase", "What all streams have in common: closing, lines, and the refusal of what a\nclass does not offer.", nil, object.Ops{
		New: newPlain, Init: initAny,
		Iter: func(rt *runtime, v value) value {
			if !checkOpen(rt, v) {
				return null
			}
			return v
		},
		Next: nextLine,
	}, []row{
		{Sig: "seek(self, offset, whence=0, /)", Doc: "Change the position and return it.", Fn: refuse("seek")},
		{Sig: "tell(self, /)", Doc: "Return the position.", Fn: func(rt *runtime, self value) value {
			return object.CallMethod(rt, self, "seek", object.Int(0), object.Int(1))
		}},
		{Sig: "truncate(self, size=None, /)", Doc: "Cut or extend to size bytes, the position unless given.", Fn: refuse("truncate")},
		{Sig: "flush(self, /)", Doc: "Write out what is buffered.", Fn: func(rt *runtime, self value) value {
			if !checkOpen(rt, self) {
				return null
			}
			return object.None
		}},
		{Sig: "close(self, /)", Doc: "Flush and close; closing twice is harmless.", Fn: closeBase},
		{Sig: "seekable(self, /)", Doc: "Whether seek, tell and truncate can be used.", Fn: no},
		{Sig: "readable(self, /)", Doc: "Whether the stream can be read.", Fn: no},
		{Sig: "writable(self, /)", Doc: "Whether the stream can be written.", Fn: no},
		{Sig: "_checkClosed(self, /)", Fn: func(rt *runtime, self value) value {
			if !checkOpen(rt, self) {
				return null
			}
			return object.None
		}},
		{Sig: "_checkSeekable(self, /)", Fn: checker("seekable", "File or stream is not seekable.")},
		{Sig: "_checkReadable(self, /)", Fn: checker("readable", "File or stream is not readable.")},
		{Sig: "_checkWritable(self, /)", Fn: checker("writable", "File or stream is not writable.")},
		{Sig: "fileno(self, /)", Doc: "Return the file descriptor below, if there is one.", Fn: refuse("fileno")},
		{Sig: "isatty(self, /)", Doc: "Whether the stream is a terminal.", Fn: func(rt *runtime, self value) value {
			if !checkOpen(rt, self) {
				return null
			}
			return object.False
		}},
		{Sig: "__enter__(self, /)", Fn: func(rt *runtime, self value) value {
			if !checkOpen(rt, self) {
				return null
			}
			return self
		}},
		{Sig: "__exit__(self, /, *args)", Fn: func(rt *runtime, a []value) value { return object.CallMethod(rt, a[0], "close") }},
		{Sig: "readline(self, size=-1, /)", Doc: "Read one line, at most size bytes of it.", Fn: readlineBase},
		{Sig: "readlines(self, hint=-1, /)", Doc: "Read the lines that are left, about hint bytes of them.", Fn: readlinesBase},
		{Sig: "writelines(self, lines, /)", Doc: "Write each of lines; no line ends are added.", Fn: writelinesBase},
		{Sig: "__dict__", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			b := self.Impl().(stream).common()
			if b.dict == nil {
				b.dict = object.NewDict()
			}
			return b.dict.Value()
		}},
		{Sig: "closed", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.Bool(self.Impl().(stream).common().closed) }},
	})
	rawBaseType = newType("_RawIOBase", "Base class of raw streams of bytes: one call is one read or write.", ioBaseType, object.Ops{New: newPlain, Init: initAny}, []row{
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size bytes, all of them when size is negative.", Fn: rawRead},
		{Sig: "readall(self, /)", Doc: "Read until the end.", Fn: rawReadAll},
		{Sig: "readinto(self, buffer, /)", Doc: "Read bytes into a buffer and return how many.", Fn: func(rt *runtime, self, b value) value { return rt.RaiseType(&object.NotImplementedErrorType) }},
		{Sig: "write(self, b, /)", Doc: "Write bytes and return how many were written.", Fn: func(rt *runtime, self, b value) value { return rt.RaiseType(&object.NotImplementedErrorType) }},
	})
	bufferedBaseType = newType("_BufferedIOBase", "Base class of buffered streams of bytes.", ioBaseType, object.Ops{New: newPlain, Init: initAny}, []row{
		{Sig: "detach(self, /)", Doc: "Separate the raw stream from this one and return it.", Fn: refuse("detach")},
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size bytes, all of them when size is negative or None.", Fn: refuse("read")},
		{Sig: "read1(self, size=-1, /)", Doc: "Read at most size bytes with at most one read of the raw stream.", Fn: refuse("read1")},
		{Sig: "readinto(self, buffer, /)", Doc: "Read bytes into a buffer and return how many.", Fn: func(rt *runtime, self, b value) value { return readInto(rt, self, b, "read", "readinto") }},
		{Sig: "readinto1(self, buffer, /)", Doc: "readinto with at most one read of the raw stream.", Fn: func(rt *runtime, self, b value) value { return readInto(rt, self, b, "read1", "readinto1") }},
		{Sig: "write(self, b, /)", Doc: "Write bytes and return how many.", Fn: refuse("write")},
	})
	textBaseType = newType("_TextIOBase", "Base class of text streams.", ioBaseType, object.Ops{New: newPlain, Init: initAny}, []row{
		{Sig: "detach(self, /)", Doc: "Separate the binary stream from this one and return it.", Fn: refuse("detach")},
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size characters, all of them when size is negative or None.", Fn: refuse("read")},
		{Sig: "readline(self, size=-1, /)", Doc: "Read one line, at most size characters of it.", Fn: refuse("readline")},
		{Sig: "write(self, s, /)", Doc: "Write a string and return its length.", Fn: refuse("write")},
		{Sig: "encoding", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.None }},
		{Sig: "newlines", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.None }},
		{Sig: "errors", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.None }},
	})
}

func closeBase(rt *runtime, self value) value {
	b := self.Impl().(stream).common()
	if b.closed {
		return object.None
	}
	r := object.CallMethod(rt, self, "flush")
	b.closed = true
	if r.IsNull() {
		return null
	}
	return object.None
}

// nextLine is __next__ of all streams: the readline of self's class.
func nextLine(rt *runtime, self value) value {
	line := object.CallMethod(rt, self, "readline")
	if line.IsNull() {
		return null
	}
	n := object.Len(rt, line)
	if n <= 0 {
		return null
	}
	return line
}

// readlineBase reads byte by byte, or with the help of peek if there is one.
func readlineBase(rt *runtime, self, sizeArg value) value {
	limit, ok := size(rt, sizeArg)
	if !ok {
		return null
	}
	peek := object.LookupAttr(rt, self, "peek")
	if peek.IsNull() && rt.Pending() != nil {
		return null
	}
	var out []byte
	for limit < 0 || int64(len(out)) < limit {
		n := int64(1)
		if !peek.IsNull() {
			v := object.Call1(rt, peek, object.Int(1))
			if v.IsNull() {
				return null
			}
			b := object.AsBytes(v)
			if b == nil {
				return rt.Raisef(&object.OSErrorType, "peek() should have returned a bytes object, not '%s'", object.TypeName(v))
			}
			if ahead := b.Go(); len(ahead) > 0 {
				n = int64(len(ahead))
				if limit >= 0 {
					n = min(n, limit-int64(len(out)))
				}
				if i := bytes.IndexByte(ahead[:n], '\n'); i >= 0 {
					n = int64(i) + 1
				}
			}
		}
		v := object.CallMethod(rt, self, "read", object.Int(n))
		if v.IsNull() {
			return null
		}
		b := object.AsBytes(v)
		if b == nil {
			return rt.Raisef(&object.OSErrorType, "read() should have returned a bytes object, not '%s'", object.TypeName(v))
		}
		if len(b.Go()) == 0 {
			break
		}
		if out, ok = gather(rt, out, b.Go()); !ok {
			return null
		}
		if out[len(out)-1] == '\n' {
			break
		}
	}
	return newBytes(rt, out)
}

func readlinesBase(rt *runtime, self, hint value) value {
	limit := int64(-1)
	if !object.NoneOrAbsent(hint) {
		if hint.Type().Ops.Index == nil {
			return rt.TypeErrorf("argument should be integer or None, not '%s'", object.TypeName(hint))
		}
		var ok bool
		if limit, ok = object.IndexInt(rt, hint); !ok {
			return null
		}
	}
	list := object.NewList(nil)
	defer rt.Release(rt.Hold(list))
	total := int64(0)
	ok := object.Iterate(rt, self, func(line value) bool {
		if !object.AsList(list).Append(rt, line) {
			return false
		}
		if limit > 0 {
			n := object.Len(rt, line)
			if n < 0 {
				return false
			}
			if total += int64(n); total >= limit {
				return false
			}
		}
		return true
	})
	if !ok && rt.Pending() != nil {
		return null
	}
	return list
}

func writelinesBase(rt *runtime, self, lines value) value {
	if !checkOpen(rt, self) {
		return null
	}
	ok := object.Iterate(rt, lines, func(line value) bool { return !object.CallMethod(rt, self, "write", line).IsNull() })
	if !ok {
		return null
	}
	return object.None
}

// rawRead is RawIOBase.read, in terms of readinto.
func rawRead(rt *runtime, self, sizeArg value) value {
	n, ok := size(rt, sizeArg)
	if !ok {
		return null
	}
	if n < 0 {
		return object.CallMethod(rt, self, "readall")
	}
	b, v := rawFetch(rt, self, n)
	if b == nil {
		return v
	}
	return newBytes(rt, append([]byte(nil), b...))
}

// rawFetch calls self.readinto with room for n bytes. Without bytes v is what
// readinto returned instead: None, or null with an exception pending.
func rawFetch(rt *runtime, self value, n int64) (b []byte, v value) {
	if !rt.Alloc(n) {
		return nil, null
	}
	a := object.NewBytearray(make([]byte, n))
	v = object.CallMethod(rt, self, "readinto", a.Value())
	if v.IsNull() || v.IsNone() {
		return nil, v
	}
	got, ok := object.IndexInt(rt, v)
	if !ok {
		return nil, null
	}
	b = a.Go()
	if got < 0 || got > int64(len(b)) {
		return nil, rt.ValueErrorf("readinto() returned invalid length %d (should have been between 0 and %d)", got, n)
	}
	if got == 0 {
		return []byte{}, null
	}
	return b[:got], null
}

func rawReadAll(rt *runtime, self value) value {
	var out []byte
	for {
		v := object.CallMethod(rt, self, "read", object.Int(defaultBuffer))
		if v.IsNull() {
			return null
		}
		if v.IsNone() {
			if out == nil {
				return v
			}
			break
		}
		b := object.AsBytes(v)
		if b == nil {
			return rt.TypeErrorf("read() should return bytes")
		}
		if len(b.Go()) == 0 {
			break
		}
		var ok bool
		if out, ok = gather(rt, out, b.Go()); !ok {
			return null
		}
	}
	return newBytes(rt, out)
}

// readInto is BufferedIOBase.readinto, in terms of read.
func readInto(rt *runtime, self, buffer value, method, name string) value {
	dst, ok := target(rt, name, buffer)
	if !ok {
		return null
	}
	v := object.CallMethod(rt, self, method, object.Int(int64(len(dst))))
	if v.IsNull() {
		return null
	}
	b := object.AsBytes(v)
	if b == nil {
		return rt.TypeErrorf("read() should return bytes")
	}
	if dst, ok = target(rt, name, buffer); !ok {
		return null
	}
	if len(b.Go()) > len(dst) {
		return rt.ValueErrorf("read() returned too much data: %d bytes requested, %d returned", len(dst), len(b.Go()))
	}
	return object.Int(int64(copy(dst, b.Go())))
}
