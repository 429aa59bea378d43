package io

import (
	"bytes"

	"github.com/ouro-lang/ouro/interp/object"
)

// bytesIO is a binary stream over bytes in memory.
type bytesIO struct {
	base
	buf []byte
	pos int64
	// view is what getbuffer's views look at: buf, as long as there is a view.
	view *object.Bytearray
}

// Walk implements object.Walkable.
func (b *bytesIO) Walk(w *object.Walker) int64 { b.walk(w); return 160 + int64(cap(b.buf)) }

var bytesIOType *object.Type

// bytesSelf returns the struct of self if it is open, nil with ValueError pending if not.
func bytesSelf(rt *runtime, self value) *bytesIO {
	b := self.Impl().(*bytesIO)
	if b.closed {
		rt.ValueErrorf(closedFile)
		return nil
	}
	return b
}

var bytesIOParams = object.NewParams("BytesIO(initial_bytes=b'')")

func init() {
	rows := []row{
		{Sig: "readable(self, /)", Fn: bytesYes},
		{Sig: "seekable(self, /)", Fn: bytesYes},
		{Sig: "writable(self, /)", Fn: bytesYes},
		{Sig: "close(self, /)", Doc: "Give the bytes up.", Fn: func(rt *runtime, self value) value {
			b := self.Impl().(*bytesIO)
			if !b.resizable(rt) {
				return null
			}
			b.closed, b.buf = true, nil
			return object.None
		}},
		{Sig: "flush(self, /)", Doc: "Does nothing.", Fn: func(rt *runtime, self value) value {
			if bytesSelf(rt, self) == nil {
				return null
			}
			return object.None
		}},
		{Sig: "isatty(self, /)", Doc: "Always False.", Fn: func(rt *runtime, self value) value {
			if bytesSelf(rt, self) == nil {
				return null
			}
			return object.False
		}},
		{Sig: "tell(self, /)", Doc: "Return the position.", Fn: func(rt *runtime, self value) value {
			b := bytesSelf(rt, self)
			if b == nil {
				return null
			}
			return object.Int(b.pos)
		}},
		{Sig: "write(self, b, /)", Doc: "Write bytes and return how many.", Fn: bytesWrite},
		{Sig: "writelines(self, lines, /)", Doc: "Write each of lines.", Fn: func(rt *runtime, self, lines value) value {
			if bytesSelf(rt, self) == nil {
				return null
			}
			if !object.Iterate(rt, lines, func(line value) bool { return !bytesWrite(rt, self, line).IsNull() }) {
				return null
			}
			return object.None
		}},
		{Sig: "read1(self, size=-1, /)", Doc: "The same as read.", Fn: bytesRead},
		{Sig: "readinto(self, buffer, /)", Doc: "Read bytes into a buffer and return how many.", Fn: func(rt *runtime, self, buffer value) value {
			b := bytesSelf(rt, self)
			if b == nil {
				return null
			}
			dst, ok := target(rt, "readinto", buffer)
			if !ok {
				return null
			}
			return object.Int(int64(copy(dst, b.take(int64(len(dst))))))
		}},
		{Sig: "readline(self, size=-1, /)", Doc: "Read one line, at most size bytes of it.", Fn: func(rt *runtime, self, n value) value {
			b := bytesSelf(rt, self)
			if b == nil {
				return null
			}
			limit, ok := size(rt, n)
			if !ok {
				return null
			}
			return b.copied(rt, b.line(limit))
		}},
		{Sig: "readlines(self, size=None, /)", Doc: "Read the lines that are left, about size bytes of them.", Fn: bytesReadlines},
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size bytes, all of them when size is negative or None.", Fn: bytesRead},
		{Sig: "getbuffer(self, /)", Doc: "Return a view of the bytes, not a copy.", Fn: bytesView},
		{Sig: "getvalue(self, /)", Doc: "Return all the bytes.", Fn: func(rt *runtime, self value) value {
			b := bytesSelf(rt, self)
			if b == nil {
				return null
			}
			return b.copied(rt, b.buf)
		}},
		{Sig: "seek(self, pos, whence=0, /)", Doc: "Change the position and return it.", Fn: bytesSeek},
		{Sig: "truncate(self, size=None, /)", Doc: "Cut to size bytes, the position unless given.", Fn: bytesTruncate},
		{Sig: "__getstate__(self, /)", Fn: bytesGetState},
		{Sig: "__setstate__(self, object, /)", Fn: bytesSetState},
		{Sig: "closed", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.Bool(self.Impl().(*bytesIO).closed) }},
	}
	bytesIOType = newType("BytesIO", "A binary stream over bytes in memory.", bufferedBaseType, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			b := &bytesIO{}
			b.Object = object.NewObject(cls, b)
			rt.Charge(200)
			return b.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			var a [1]value
			if !bytesIOParams.Bind(rt, a[:], args, names) {
				return false
			}
			b := self.Impl().(*bytesIO)
			if !b.resizable(rt) {
				return false
			}
			b.buf, b.pos = nil, 0
			if object.NoneOrAbsent(a[0]) {
				return true
			}
			src, ok := bytesArg(rt, a[0])
			if !ok || !rt.Alloc(int64(len(src))) {
				return false
			}
			b.buf = bytes.Clone(src)
			return true
		},
		Iter: func(rt *runtime, v value) value { return v },
		Next: func(rt *runtime, v value) value {
			b := bytesSelf(rt, v)
			if b == nil {
				return null
			}
			line := b.line(-1)
			if len(line) == 0 {
				return null
			}
			return b.copied(rt, line)
		},
	}, rows)
}

func bytesYes(rt *runtime, self value) value {
	if bytesSelf(rt, self) == nil {
		return null
	}
	return object.True
}

// resizable reports whether no view looks at the bytes, with BufferError
// pending if one does.
func (b *bytesIO) resizable(rt *runtime) bool {
	if b.view == nil {
		return true
	}
	if !b.view.Resizable(rt) {
		return false
	}
	b.view = nil
	return true
}

func (b *bytesIO) copied(rt *runtime, part []byte) value {
	if !rt.Alloc(int64(len(part))) || !rt.Work(len(part)>>6) {
		return null
	}
	return newBytes(rt, bytes.Clone(part))
}

// rest is what lies behind the position.
func (b *bytesIO) rest() []byte {
	if b.pos >= int64(len(b.buf)) {
		return nil
	}
	return b.buf[b.pos:]
}

// take reads at most n bytes, all for -1; they are not copied.
func (b *bytesIO) take(n int64) []byte {
	part := b.rest()
	if n >= 0 && n < int64(len(part)) {
		part = part[:n]
	}
	b.pos += int64(len(part))
	return part
}

func (b *bytesIO) line(limit int64) []byte {
	part := b.rest()
	if limit >= 0 && limit < int64(len(part)) {
		part = part[:limit]
	}
	if i := bytes.IndexByte(part, '\n'); i >= 0 {
		part = part[:i+1]
	}
	b.pos += int64(len(part))
	return part
}

// write writes src at the position.
func (b *bytesIO) write(rt *runtime, src []byte) bool {
	if !b.resizable(rt) {
		return false
	}
	if len(src) == 0 {
		return true
	}
	end := b.pos + int64(len(src))
	if end < 0 {
		rt.OverflowErrorf("new buffer size too large")
		return false
	}
	if end > int64(cap(b.buf)) {
		room := max(end, min(2*int64(cap(b.buf)), int64(cap(b.buf))+1<<24), 64)
		if !rt.Alloc(room) {
			return false
		}
		grown := make([]byte, len(b.buf), room)
		copy(grown, b.buf)
		b.buf = grown
	}
	if n := int64(len(b.buf)); end > n {
		b.buf = b.buf[:end]
		if b.pos > n {
			// A gap that a seek left reads as zeros.
			clear(b.buf[n:b.pos])
		}
	}
	copy(b.buf[b.pos:], src)
	b.pos = end
	return rt.Work(len(src) >> 6)
}

func bytesWrite(rt *runtime, self, data value) value {
	b := bytesSelf(rt, self)
	if b == nil {
		return null
	}
	src, ok := bytesArg(rt, data)
	if !ok || !b.write(rt, src) {
		return null
	}
	return object.Int(int64(len(src)))
}

func bytesRead(rt *runtime, self, n value) value {
	b := bytesSelf(rt, self)
	if b == nil {
		return null
	}
	limit, ok := size(rt, n)
	if !ok {
		return null
	}
	return b.copied(rt, b.take(limit))
}

func bytesReadlines(rt *runtime, self, hint value) value {
	b := bytesSelf(rt, self)
	if b == nil {
		return null
	}
	limit, ok := size(rt, hint)
	if !ok {
		return null
	}
	list := object.NewList(nil)
	for total := int64(0); limit <= 0 || total < limit; {
		line := b.line(-1)
		if len(line) == 0 {
			break
		}
		total += int64(len(line))
		v := b.copied(rt, line)
		if v.IsNull() || !rt.Tick() || !object.AsList(list).Append(rt, v) {
			return null
		}
	}
	return list
}

func bytesView(rt *runtime, self value) value {
	b := bytesSelf(rt, self)
	if b == nil {
		return null
	}
	if b.view == nil {
		b.view = object.NewBytearray(b.buf)
	}
	return object.NewMemoryView(rt, b.view.Value())
}

func bytesSeek(rt *runtime, self, pos, whence value) value {
	b := bytesSelf(rt, self)
	if b == nil {
		return null
	}
	n, ok := object.IndexInt(rt, pos)
	if !ok {
		return null
	}
	w := int64(0)
	if !whence.IsNull() {
		if w, ok = object.IndexInt(rt, whence); !ok {
			return null
		}
	}
	switch w {
	case 0:
		if n < 0 {
			return rt.ValueErrorf("negative seek value %d", n)
		}
	case 1:
		n += b.pos
	case 2:
		n += int64(len(b.buf))
	default:
		return rt.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", w)
	}
	b.pos = max(n, 0)
	return object.Int(b.pos)
}

func bytesTruncate(rt *runtime, self, n value) value {
	b := bytesSelf(rt, self)
	if b == nil || !b.resizable(rt) {
		return null
	}
	to := b.pos
	if !object.NoneOrAbsent(n) {
		if n.Type().Ops.Index == nil {
			return rt.TypeErrorf("argument should be integer or None, not '%s'", object.TypeName(n))
		}
		var ok bool
		if to, ok = object.IndexInt(rt, n); !ok {
			return null
		}
		if to < 0 {
			return rt.ValueErrorf("negative size value %d", to)
		}
	}
	if to < int64(len(b.buf)) {
		b.buf = b.buf[:to]
	}
	return object.Int(to)
}

func bytesGetState(rt *runtime, self value) value {
	b := bytesSelf(rt, self)
	if b == nil {
		return null
	}
	dict := object.None
	if b.dict != nil {
		d, ok := b.dict.Copy(rt)
		if !ok {
			return null
		}
		dict = d.Value()
	}
	return object.NewTuple([]value{b.copied(rt, b.buf), object.Int(b.pos), dict})
}

func bytesSetState(rt *runtime, self, state value) value {
	t := object.AsTuple(state)
	if t == nil || t.Len() < 3 {
		return rt.TypeErrorf("%s.__setstate__ argument should be 3-tuple, got %s", object.TypeName(self), object.TypeName(state))
	}
	b := self.Impl().(*bytesIO)
	src, ok := bytesArg(rt, t.At(0))
	if !ok || !b.resizable(rt) || !rt.Alloc(int64(len(src))) {
		return null
	}
	if _, _, isInt := object.AsInt(t.At(1)); !isInt {
		return rt.TypeErrorf("second item of state must be an integer, not %s", object.TypeName(t.At(1)))
	}
	pos, ok := object.IndexInt(rt, t.At(1))
	if !ok {
		return null
	}
	if pos < 0 {
		return rt.ValueErrorf("position value cannot be negative")
	}
	b.buf, b.pos = bytes.Clone(src), pos
	if d := object.AsDict(t.At(2)); d != nil {
		if b.dict, ok = d.Copy(rt); !ok {
			return null
		}
	} else if !t.At(2).IsNone() {
		return rt.TypeErrorf("third item of state should be a dict, got a %s", object.TypeName(t.At(2)))
	}
	return object.None
}
