package io

import (
	"bytes"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the writing side of buffered files.

// writeRaw writes once and returns how many bytes went out, -1 if none can now.
func (b *buffered) writeRaw(rt *runtime, src []byte) (int, bool) {
	if b.file != nil {
		if b.file.h == nil {
			rt.ValueErrorf("I/O operation on closed file")
			return 0, false
		}
		return b.file.writeRaw(rt, src)
	}
	if !b.enter(rt) || !rt.Alloc(int64(len(src))) {
		return 0, false
	}
	view := object.NewMemoryView(rt, object.NewBytes(bytes.Clone(src)))
	v := object.CallMethod(rt, b.raw, "write", view)
	b.busy = false
	if v.IsNull() {
		return 0, false
	}
	if v.IsNone() {
		return -1, true
	}
	n, ok := object.IndexInt(rt, v)
	if !ok {
		return 0, false
	}
	if n < 0 || n > int64(len(src)) {
		rt.Raisef(&object.OSErrorType, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(src))
		return 0, false
	}
	return int(n), rt.Tick()
}

// flushData writes out what waits.
func (b *buffered) flushData(rt *runtime) bool {
	for len(b.out) > 0 {
		n, ok := b.writeRaw(rt, b.out)
		if !ok {
			return false
		}
		if n < 0 {
			return b.blocked(rt, 0)
		}
		b.out = append(b.out[:0], b.out[n:]...)
	}
	if b.dirty {
		b.dirty = false
		markClean(rt, b)
	}
	return true
}

// blocked raises the exception for a stream that takes no more now; n bytes of
// what was to be written are written or kept.
func (b *buffered) blocked(rt *runtime, n int) bool {
	errno := int64(0) // a stream of the script's tells none
	if b.file != nil {
		errno = 11
	}
	rt.RaiseException(rt.NewException(&object.BlockingIOErrorType, object.Int(errno), object.NewStr("write could not complete without blocking"), object.Int(int64(n))))
	return false
}

// keep puts src behind what could not be written, if that is because the stream
// takes no more now; what does not fit is lost.
func (b *buffered) keep(rt *runtime, src []byte) bool {
	if !rt.Matches(&object.BlockingIOErrorType) {
		return false
	}
	room := max(b.size-len(b.out), 0)
	if len(src) > room {
		rt.Clear()
		b.out = append(b.out, src[:room]...)
		return b.blocked(rt, room)
	}
	rt.Clear()
	b.out = append(b.out, src...)
	return true
}

func (b *buffered) fileName() string {
	if b.file != nil && b.file.h != nil {
		return b.file.h.Name
	}
	return ""
}

// write takes src into the buffer or, if it is large, writes it.
func (b *buffered) write(rt *runtime, src []byte) bool {
	if b.have > b.at && !b.rewind(rt) {
		return false
	}
	b.at, b.have = 0, 0
	if len(b.out)+len(src) > b.size {
		if !b.flushData(rt) {
			return b.keep(rt, src)
		}
		for written := 0; len(src) > b.size; {
			n, ok := b.writeRaw(rt, src)
			if !ok {
				return false
			}
			if n < 0 {
				// What fits is kept, the rest is lost, as in CPython.
				b.out = append(b.out, src[:b.size]...)
				return b.blocked(rt, written+b.size)
			}
			src = src[n:]
			written += n
		}
	}
	if len(src) > 0 {
		if b.out == nil {
			b.out = make([]byte, 0, b.size)
		}
		b.out = append(b.out, src...)
		if b.through {
			return b.flushData(rt)
		}
		if !b.dirty {
			b.dirty = true
			markDirty(rt, b)
		}
	}
	return rt.Work(1 + len(src)>>6)
}
