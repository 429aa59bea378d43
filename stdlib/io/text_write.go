package io

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the writing side of TextIOWrapper.

// write takes text in.
func (t *textIO) write(rt *runtime, text string) bool {
	if !t.writable {
		unsupported(rt, "not writable")
		return false
	}
	now := false
	if t.lines && strings.ContainsAny(text, "\n\r") {
		now = true
	}
	if t.writeNL != "" && strings.IndexByte(text, '\n') >= 0 {
		if !rt.Alloc(2 * int64(len(text))) {
			return false
		}
		text = strings.ReplaceAll(text, "\n", t.writeNL)
	}
	if t.encodeAs == "utf-8" && isASCII(text) {
		if !rt.Alloc(int64(len(text))) {
			return false
		}
		if !t.makeRoom(rt, len(text)) {
			return false
		}
		t.pending = append(t.pending, text...)
	} else if text != "" {
		v := object.Encode(rt, object.AsStr(object.NewStr(text)), t.encodeAs, t.errors)
		if v.IsNull() {
			return false
		}
		out := object.AsBytes(v).Go()
		if !t.makeRoom(rt, len(out)) {
			return false
		}
		t.pending = append(t.pending, out...)
		t.encodeAs = withoutMark(t.encodeAs)
	}
	if !t.dirty && len(t.pending) > 0 {
		t.dirty = true
		markDirty(rt, t)
	}
	if t.source != nil {
		// Without a position to go back to, what was read ahead is kept: the other
		// direction of a pair is another stream.
		t.forget()
	}
	if int64(len(t.pending)) >= t.chunk || now || t.through {
		if !t.flushText(rt) {
			return false
		}
	}
	if now && object.CallMethod(rt, t.buffer, "flush").IsNull() {
		return false
	}
	return rt.Work(1 + len(text)>>6)
}

// makeRoom gives away what is pending before n bytes come that would not fit
// together with it.
func (t *textIO) makeRoom(rt *runtime, n int) bool {
	if int64(n) < t.chunk {
		return true
	}
	for len(t.pending) > 0 { // writing may bring more
		if !t.flushText(rt) {
			return false
		}
	}
	return true
}

// PrintText implements object.TextSink.
func (t *textIO) PrintText(rt *runtime, text string) bool {
	return textOpen(rt, t.value()) != nil && t.write(rt, text)
}

// flushText gives what is pending to the buffer.
func (t *textIO) flushText(rt *runtime) bool {
	if len(t.pending) == 0 {
		return true
	}
	out := t.pending
	t.pending = nil
	if t.binary != nil {
		if !t.binary.readyWrite(rt, "write to closed file") || !t.binary.write(rt, out) {
			return false
		}
		t.pending = out[:0]
	} else if object.CallMethod(rt, t.buffer, "write", newBytes(rt, out)).IsNull() {
		return false
	}
	if t.dirty {
		t.dirty = false
		markClean(rt, t)
	}
	return true
}

func (t *textIO) flushData(rt *runtime) bool {
	ok := t.flushText(rt)
	if t.dirty {
		t.dirty = false
		markClean(rt, t)
	}
	if ok && t.binary != nil {
		return t.binary.flushData(rt)
	}
	return ok
}

func (t *textIO) fileName() string {
	if t.binary != nil {
		return t.binary.fileName()
	}
	return ""
}

func textClose(rt *runtime, self value) value {
	t := textSelf(rt, self)
	if t == nil {
		return null
	}
	switch closedState(rt, self) {
	case 1:
		return object.None
	case -1:
		return null
	}
	return closeBoth(rt, self, t.buffer, func() {
		if t.dirty {
			t.dirty = false
			markClean(rt, t)
		}
		t.pending = nil
	})
}
