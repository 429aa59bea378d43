package pickle

import (
	"encoding/binary"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file defines the built-in types of the module: _Writer, which does the
// work of a Pickler, and PickleBuffer.

var writerType, bufferType *object.Type

// buffer is a PickleBuffer: an object whose bytes may travel out of band.
type buffer struct {
	object.Object
	obj  value
	view value // a memoryview; null once released
}

// Walk visits the object.
func (b *buffer) Walk(w *object.Walker) int64 {
	if !b.view.IsNull() {
		w.Visit(b.obj)
		w.Visit(b.view)
	}
	return 64
}

func init() {
	writerType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_pickle._Writer",
		Flags: object.Final,
		Ops:   object.Ops{New: newWriter, Init: func(*runtime, value, []value, []string) bool { return true }},
		Rows: []object.Row{
			{Sig: "dump(self, obj, persistent_id, reducer_override, dispatch_table, fast, /)", Fn: dumpWith},
			{Sig: "clear(self, /)", Fn: func(rt *runtime, v value) value {
				w := v.Impl().(*writer)
				w.memo, w.text, w.next = map[value]int{}, map[string]int{}, 0
				return object.None
			}},
		},
	})
	bufferType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_pickle.PickleBuffer",
		Doc:   "Wrapper for potentially out-of-band buffers",
		Flags: object.Final,
		Ops:   object.Ops{New: newBuffer, Init: func(*runtime, value, []value, []string) bool { return true }},
		Rows: []object.Row{
			{Sig: "raw(self, /)", Doc: "Return a memoryview of the raw memory underlying this buffer.", Fn: func(rt *runtime, v value) value {
				b := v.Impl().(*buffer)
				if b.view.IsNull() {
					return rt.ValueErrorf("operation forbidden on released PickleBuffer object")
				}
				return b.view
			}},
			{Sig: "release(self, /)", Doc: "Release the underlying buffer held by the PickleBuffer object.", Fn: func(rt *runtime, v value) value {
				b := v.Impl().(*buffer)
				b.obj, b.view = null, null
				return object.None
			}},
		},
	})
}

// newWriter is _Writer(protocol, fix_imports, buffer_callback).
func newWriter(rt *runtime, cls *object.Type, args []value, names []string) value {
	if !object.BindPositional(rt, "_Writer", args, names, 3, 3) {
		return null
	}
	p, ok := protocolArg(rt, args[0])
	if !ok {
		return null
	}
	fix, ok := truth(rt, args[1], true)
	if !ok {
		return null
	}
	w := &writer{proto: p, fix: fix && p < 3, memo: map[value]int{}, text: map[string]int{}}
	if !w.setBuffers(rt, args[2]) {
		return null
	}
	w.Object = object.NewObject(cls, w)
	return object.ValueOf(&w.Object)
}

func (w *writer) setBuffers(rt *runtime, callback value) bool {
	if callback.IsNull() || callback.IsNone() {
		return true
	}
	if w.proto < 5 {
		rt.ValueErrorf("buffer_callback needs protocol >= 5")
		return false
	}
	w.buffers = callback
	return true
}

func dumpWith(rt *runtime, a []value) value {
	w := a[0].Impl().(*writer)
	if w.out != nil {
		return rt.RuntimeErrorf("the Pickler is in use")
	}
	hooks := [...]*value{&w.persistentID, &w.override, &w.dispatch}
	for i, h := range hooks {
		*h = a[2+i]
		if h.IsNone() {
			*h = null
		}
	}
	var ok bool
	if w.fast, ok = truth(rt, a[5], false); !ok {
		return null
	}
	return w.dump(rt, a[1])
}

func newBuffer(rt *runtime, cls *object.Type, args []value, names []string) value {
	if !object.BindPositional(rt, "PickleBuffer", args, names, 1, 1) {
		return null
	}
	view := object.Call1(rt, object.MemoryViewType.Value(), args[0])
	if view.IsNull() {
		return null
	}
	b := &buffer{obj: args[0], view: view}
	b.Object = object.NewObject(cls, b)
	return object.ValueOf(&b.Object)
}

func (w *writer) saveBuffer(rt *runtime, v value) bool {
	b := v.Impl().(*buffer)
	if w.proto < 5 {
		fail(rt, "PicklingError", "PickleBuffer can only be pickled with protocol >= 5")
		return false
	}
	if b.view.IsNull() {
		rt.ValueErrorf("operation forbidden on released PickleBuffer object")
		return false
	}
	readonly := object.GetAttr(rt, b.view, "readonly")
	if readonly.IsNull() {
		return false
	}
	inBand := true
	if !w.buffers.IsNull() {
		r := object.Call1(rt, w.buffers, v)
		if r.IsNull() {
			return false
		}
		t := object.Truth(rt, r)
		if t < 0 {
			return false
		}
		inBand = t == 1
	}
	if !inBand {
		w.op(opNextBuffer)
		if readonly.IsTrue() {
			w.op(opReadOnlyBuffer)
		}
		return true
	}
	data := object.CallMethod(rt, b.view, "tobytes")
	if data.IsNull() {
		return false
	}
	raw := object.AsBytes(data).Go()
	if readonly.IsTrue() {
		w.blob(sized(len(raw), opShortBinBytes, opBinBytes, opBinBytes8), string(raw))
	} else {
		w.blob(binary.LittleEndian.AppendUint64([]byte{opByteArray8}, uint64(len(raw))), string(raw))
	}
	return w.put(rt, v)
}
