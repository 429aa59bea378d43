package object

import "bytes"

// This file is the buffer protocol of Python classes: __buffer__ gives a view,
// __release_buffer__ gets it back.

// Flags of buffer requests.
const (
	bufferSimple   = 0
	bufferWritable = 1
	bufferFullRO   = 0x11C
)

// bufferMethod returns the special method of a Python class that redefines it,
// or of a built-in type without memory of its own, null if there is none.
func bufferMethod(rt *Runtime, v Value, name string) Value {
	f := rt.lookup(v.p.typ, name)
	if v.AsInstance() == nil {
		return f
	}
	if f.p != nil && f.p.typ == &MethodDescriptorType {
		return Value{}
	}
	return f
}

// askBuffer calls v's __buffer__; nil if it has none, or with an exception
// pending.
func askBuffer(rt *Runtime, v Value, flags int64) *MemoryView {
	f := bufferMethod(rt, v, "__buffer__")
	if f.p == nil {
		return nil
	}
	r := callSpecial(rt, f, v, Int(flags))
	if r.p == nil {
		return nil
	}
	m, ok := r.p.impl.(*MemoryView)
	if !ok {
		rt.TypeErrorf("__buffer__ returned non-memoryview object")
		return nil
	}
	if !m.alive(rt) {
		return nil
	}
	return m
}

// giveBack hands the view that __buffer__ of v returned to __release_buffer__.
func giveBack(rt *Runtime, v Value, m *MemoryView) {
	pending := rt.exc
	rt.exc = nil
	if f := bufferMethod(rt, v, "__release_buffer__"); f.p != nil && m.obj.p != nil {
		if callSpecial(rt, f, v, m.Value()).p == nil {
			if rt.Catchable() {
				rt.ReportUnraisableIn(rt.Clear(), "Exception ignored in __release_buffer__ of "+TypeName(v), None)
			}
		}
	}
	m.release()
	rt.exc = pending
}

// pythonBytes is the content of an object whose class has __buffer__; false if
// it has not, or with an exception pending. It is a copy: the memory goes back.
func pythonBytes(rt *Runtime, v Value) ([]byte, bool) {
	m := askBuffer(rt, v, bufferSimple)
	if m == nil {
		return nil, false
	}
	b, ok := m.content(rt)
	if ok = ok && rt.Alloc(int64(len(b))); ok {
		b = bytes.Clone(b)
	}
	giveBack(rt, v, m)
	return b, ok
}

// pythonView is memoryview(v) for an object whose class has __buffer__.
func pythonView(rt *Runtime, v Value, flags int64) Value {
	m := askBuffer(rt, v, flags)
	if m == nil {
		if rt.exc == nil {
			rt.TypeErrorf("memoryview: a bytes-like object is required, not '%s'", TypeName(v))
		}
		return Value{}
	}
	c := m.derive(rt)
	c.from, c.inner = v, m
	return c.Value()
}

// end is release, which the object that lent the memory learns of.
func (m *MemoryView) end(rt *Runtime) {
	from, inner := m.from, m.inner
	m.release()
	if from.p != nil {
		giveBack(rt, from, inner)
	}
}

// bufferOfBuiltin is __buffer__ of the built-in types.
func bufferOfBuiltin(rt *Runtime, v, flags Value) Value {
	n, ok := IndexInt(rt, flags)
	if !ok {
		return Value{}
	}
	m := NewMemoryView(rt, v)
	if m.p == nil {
		return m
	}
	if view := m.p.impl.(*MemoryView); n&bufferWritable != 0 && view.readonly {
		if _, is := v.p.impl.(*MemoryView); is {
			return rt.Raisef(&BufferErrorType, "memoryview: underlying buffer is not writable")
		}
		return rt.Raisef(&BufferErrorType, "Object is not writable.")
	}
	return m
}

func init() {
	for _, t := range []*Type{&BytesType, &BytearrayType} {
		AddRows(t, BufferRow())
	}
}

// BufferRow is the row of __buffer__ for built-in types that have memory.
func BufferRow() Row {
	return Row{Sig: "__buffer__(self, flags, /)", Doc: "Return a buffer object that exposes the underlying memory of the object.", Fn: bufferOfBuiltin}
}

// fromFlags is memoryview._from_flags.
func fromFlags(rt *Runtime, cls, v, flags Value) Value {
	n, ok := IndexInt(rt, flags)
	if !ok {
		return Value{}
	}
	if bufferMethod(rt, v, "__buffer__").p != nil {
		return pythonView(rt, v, n)
	}
	return bufferOfBuiltin(rt, v, flags)
}
