package io

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is tell and seek of TextIOWrapper.

func (t *textIO) tell(rt *runtime) (int64, bool) {
	if !t.seekable {
		unsupported(rt, "underlying stream is not seekable")
		return 0, false
	}
	if !t.telling {
		rt.Raisef(&object.OSErrorType, "telling position disabled by next() call")
		return 0, false
	}
	if !t.flushText(rt) || object.CallMethod(rt, t.value(), "flush").IsNull() {
		return 0, false
	}
	v := object.CallMethod(rt, t.buffer, "tell")
	if v.IsNull() {
		return 0, false
	}
	at, ok := object.IndexInt(rt, v)
	if !ok || t.source == nil {
		return at, ok
	}
	n, _, ok := t.bytesUsed(rt)
	return at - int64(len(t.source)-n), ok
}

func textSeek(rt *runtime, self, cookie, whenceArg value) value {
	t := textOpen(rt, self)
	if t == nil {
		return null
	}
	whence := int64(0)
	if !whenceArg.IsNull() {
		var ok bool
		if whence, ok = object.IndexInt(rt, whenceArg); !ok {
			return null
		}
	}
	if !t.seekable {
		return unsupported(rt, "underlying stream is not seekable")
	}
	to, ok := object.IndexInt(rt, cookie)
	if !ok {
		return null
	}
	switch whence {
	case 0:
	case 1:
		if to != 0 {
			return unsupported(rt, "can't do nonzero cur-relative seeks")
		}
		if object.CallMethod(rt, self, "flush").IsNull() {
			return null
		}
		if to, ok = t.tell(rt); !ok {
			return null
		}
	case 2:
		if to != 0 {
			return unsupported(rt, "can't do nonzero end-relative seeks")
		}
		if object.CallMethod(rt, self, "flush").IsNull() {
			return null
		}
		t.forget()
		v := object.CallMethod(rt, t.buffer, "seek", object.Int(0), object.Int(2))
		if v.IsNull() {
			return null
		}
		n, ok := object.IndexInt(rt, v)
		if !ok {
			return null
		}
		t.placed(n)
		return v
	default:
		return rt.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if to < 0 {
		return rt.ValueErrorf("negative seek position %d", to)
	}
	if object.CallMethod(rt, self, "flush").IsNull() || object.CallMethod(rt, t.buffer, "seek", object.Int(to)).IsNull() {
		return null
	}
	t.forget()
	t.placed(to)
	return object.Int(to)
}

// placed notes that the stream now stands at byte n: at the beginning a byte
// order mark is read and written, elsewhere not.
func (t *textIO) placed(n int64) {
	if n == 0 {
		t.decodeAs, t.encodeAs = t.encoding, t.encoding
	} else {
		t.encodeAs = withoutMark(t.encoding)
	}
}
