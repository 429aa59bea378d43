package io

import (
	"bytes"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the reading side of buffered files.

// readRaw reads once into dst: 0 at the end, -1 when there is nothing yet.
func (b *buffered) readRaw(rt *runtime, dst []byte) (int, bool) {
	if b.file != nil {
		if b.file.h == nil {
			rt.ValueErrorf("I/O operation on closed file")
			return 0, false
		}
		return b.file.readRaw(rt, dst)
	}
	if !b.enter(rt) || !rt.Alloc(int64(len(dst))) {
		return 0, false
	}
	a := object.NewBytearray(make([]byte, len(dst)))
	view := object.NewMemoryView(rt, a.Value())
	v := object.CallMethod(rt, b.raw, "readinto", view)
	b.busy = false
	if v.IsNull() {
		return 0, false
	}
	if v.IsNone() {
		return -1, true
	}
	n, ok := object.IndexInt(rt, v)
	if !ok {
		cause := rt.Pending()
		if rt.Catchable() {
			rt.Clear()
			rt.Raisef(&object.OSErrorType, "raw readinto() failed")
			rt.Pending().SetCause(cause)
		}
		return 0, false
	}
	if n < 0 || n > int64(len(dst)) {
		rt.Raisef(&object.OSErrorType, "raw readinto() returned invalid length %d (should have been between 0 and %d)", n, len(dst))
		return 0, false
	}
	copy(dst, a.Go()[:n])
	return int(n), rt.Work(int(1 + n>>6))
}

// fill reads once into the empty buffer. Nothing read leaves it empty.
func (b *buffered) fill(rt *runtime) bool {
	_, ok := b.fillState(rt)
	return ok
}

func (b *buffered) fillState(rt *runtime) (n int, ok bool) {
	if b.buf == nil {
		b.buf = make([]byte, b.size)
	}
	b.at, b.have = 0, 0
	n, ok = b.readRaw(rt, b.buf)
	if ok && n > 0 {
		b.have = n
	}
	return n, ok
}

// line reads a line into memory of its own.
func (b *buffered) line(rt *runtime, limit int64) ([]byte, bool) {
	var out []byte
	for {
		part := b.buf[b.at:b.have]
		if limit >= 0 && int64(len(part)) > limit-int64(len(out)) {
			part = part[:limit-int64(len(out))]
		}
		end := bytes.IndexByte(part, '\n')
		if end >= 0 {
			part = part[:end+1]
		}
		var ok bool
		if out, ok = gather(rt, out, part); !ok {
			return nil, false
		}
		b.at += len(part)
		if end >= 0 || limit >= 0 && int64(len(out)) >= limit {
			return out, true
		}
		n, ok := b.fillState(rt)
		if !ok {
			return nil, false
		}
		if n <= 0 {
			return out, true
		}
	}
}

// read reads n bytes, fewer at the end only. none is set if raw has nothing
// yet and neither has the buffer.
func (b *buffered) read(rt *runtime, n int64) (out []byte, none, ok bool) {
	ahead := b.buf[b.at:b.have]
	if int64(len(ahead)) >= n {
		if !rt.Alloc(n) {
			return nil, false, false
		}
		b.at += int(n)
		return bytes.Clone(ahead[:n]), false, true
	}
	if !rt.Alloc(n) {
		return nil, false, false
	}
	out = append(make([]byte, 0, n), ahead...)
	b.at, b.have = 0, 0
	for int64(len(out)) < n {
		want := n - int64(len(out))
		// Whole buffers are read straight into the result, as CPython does.
		if want >= int64(b.size) {
			got, ok := b.readRaw(rt, out[len(out):int64(len(out))+want/int64(b.size)*int64(b.size)])
			if !ok {
				return nil, false, false
			}
			if got <= 0 {
				return out, got < 0 && len(out) == 0, true
			}
			out = out[:len(out)+got]
			continue
		}
		got, ok := b.fillState(rt)
		if !ok {
			return nil, false, false
		}
		if got <= 0 {
			return out, got < 0 && len(out) == 0, true
		}
		take := min(want, int64(got))
		out = append(out, b.buf[:take]...)
		b.at = int(take)
	}
	return out, false, true
}

func bufferedRead(rt *runtime, self, n value) value {
	limit, ok := size(rt, n)
	if !ok {
		return null
	}
	if limit < -1 {
		return rt.ValueErrorf("read length must be non-negative or -1")
	}
	b := self.Impl().(*buffered)
	if !b.ready(rt, "read") {
		return null
	}
	if limit < 0 {
		return b.readAll(rt)
	}
	out, none, ok := b.read(rt, limit)
	if !ok {
		return null
	}
	if none {
		return object.None
	}
	return newBytes(rt, out)
}

// readAll reads until the end.
func (b *buffered) readAll(rt *runtime) value {
	out := bytes.Clone(b.buf[b.at:b.have])
	b.at, b.have = 0, 0
	if b.file != nil {
		rest, ok := b.file.readAll(rt)
		if !ok {
			return null
		}
		if len(out) == 0 {
			return newBytes(rt, rest)
		}
		if !rt.Alloc(int64(len(rest))) {
			return null
		}
		return newBytes(rt, append(out, rest...))
	}
	readall := object.LookupAttr(rt, b.raw, "readall")
	if readall.IsNull() && rt.Pending() != nil {
		return null
	}
	if !readall.IsNull() {
		v := object.Call0(rt, readall)
		if v.IsNull() {
			return null
		}
		if v.IsNone() {
			if len(out) == 0 {
				return v
			}
			return newBytes(rt, out)
		}
		rest := object.AsBytes(v)
		if rest == nil {
			return rt.TypeErrorf("readall() should return bytes")
		}
		if !rt.Alloc(int64(len(rest.Go()))) {
			return null
		}
		return newBytes(rt, append(out, rest.Go()...))
	}
	for {
		v := object.CallMethod(rt, b.raw, "read")
		if v.IsNull() {
			return null
		}
		part := object.AsBytes(v)
		if part == nil && !v.IsNone() {
			return rt.TypeErrorf("read() should return bytes")
		}
		if v.IsNone() || len(part.Go()) == 0 {
			if v.IsNone() && len(out) == 0 {
				return v
			}
			return newBytes(rt, out)
		}
		var ok bool
		if out, ok = gather(rt, out, part.Go()); !ok {
			return null
		}
	}
}

// read1 reads at most n bytes with at most one read of raw.
func (b *buffered) read1(rt *runtime, n int64) ([]byte, bool) {
	if b.at == b.have {
		if n > int64(b.size) {
			if !rt.Alloc(n) {
				return nil, false
			}
			out := make([]byte, n)
			got, ok := b.readRaw(rt, out)
			return out[:max(got, 0)], ok
		}
		if !b.fill(rt) {
			return nil, false
		}
	}
	take := int(min(n, int64(b.have-b.at)))
	if !rt.Alloc(int64(take)) {
		return nil, false
	}
	part := bytes.Clone(b.buf[b.at : b.at+take])
	b.at += take
	return part, true
}

func bufferedRead1(rt *runtime, self, n value) value {
	limit := int64(-1)
	if !n.IsNull() {
		var ok bool
		if limit, ok = object.IndexInt(rt, n); !ok {
			return null
		}
	}
	b := self.Impl().(*buffered)
	if !b.ready(rt, "read") {
		return null
	}
	if limit < 0 {
		limit = int64(b.size)
	}
	if limit == 0 {
		return object.NewBytes(nil)
	}
	out, ok := b.read1(rt, limit)
	if !ok {
		return null
	}
	return newBytes(rt, out)
}

func bufferedReadInto(rt *runtime, self, buffer value, name string, once bool) value {
	b := self.Impl().(*buffered)
	if !b.initialised(rt) {
		return null
	}
	dst, ok := target(rt, name, buffer)
	if !ok {
		return null
	}
	if !b.ready(rt, name) {
		return null
	}
	total, read := 0, false
	for total < len(dst) {
		if b.at == b.have {
			read = true
			n, ok := b.fillState(rt)
			if !ok {
				return null
			}
			if n <= 0 {
				if n < 0 && total == 0 {
					return object.None
				}
				break
			}
			// The code of raw may have changed the buffer's size.
			if dst, ok = target(rt, name, buffer); !ok {
				return null
			}
			if total > len(dst) {
				break
			}
		}
		n := copy(dst[total:], b.buf[b.at:b.have])
		b.at += n
		total += n
		// What was there is enough, unless more is wanted than the buffer holds.
		if once && (read || len(dst)-total <= b.size) {
			break
		}
	}
	return object.Int(int64(total))
}
