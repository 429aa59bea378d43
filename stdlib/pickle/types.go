package pickle

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file defines the built-in types of the module: _Writer, which does the
// work of a Pickler, and PickleBuffer.

var writerType, bufferType *object.Type

// buffer is a PickleBuffer: an object whose bytes may travel out of band.
type buffer struct {
	object.Object
	object.WalkMark
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
			{Sig: "dump(self, obj, write, persistent_id, reducer_override, dispatch_table, fast, /)", Fn: dumpWith},
			{Sig: "memo(self, /)", Fn: func(rt *runtime, v value) value { return v.Impl().(*writer).memoDict(rt) }},
			{Sig: "setmemo(self, memo, /)", Fn: setMemo},
			{Sig: "clear(self, /)", Fn: func(rt *runtime, v value) value {
				w := v.Impl().(*writer)
				w.memo, w.text, w.next = map[value]int{}, textMemo{}, 0
				return object.None
			}},
		},
	})
	bufferType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_pickle.PickleBuffer",
		Doc:   "Wrapper for potentially out-of-band buffers",
		Flags: object.Final | object.WeakRefs,
		Ops:   object.Ops{New: newBuffer, Init: func(*runtime, value, []value, []string) bool { return true }},
		Rows: []object.Row{
			{Sig: "raw(self, /)", Doc: "Return a memoryview of the raw memory underlying this buffer.", Fn: func(rt *runtime, v value) value {
				b := v.Impl().(*buffer)
				if b.view.IsNull() {
					return rt.ValueErrorf("operation forbidden on released PickleBuffer object")
				}
				whole := object.GetAttr(rt, b.view, "contiguous")
				if whole.IsNull() {
					return null
				}
				if !whole.IsTrue() {
					return rt.Raisef(&object.BufferErrorType, "cannot extract raw buffer from non-contiguous buffer")
				}
				return b.view
			}},
			{Sig: "__buffer__(self, flags, /)", Doc: "Return a buffer object that exposes the underlying memory of the object.", Fn: func(rt *runtime, v, flags value) value {
				b := v.Impl().(*buffer)
				if b.view.IsNull() {
					return rt.ValueErrorf("operation forbidden on released PickleBuffer object")
				}
				return object.Call1(rt, object.MemoryViewType.Value(), b.view)
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
	w := makeWriter(rt, args[0], args[1], args[2])
	if w == nil {
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
	w.sink = a[2]
	hooks := [...]*value{&w.persistentID, &w.override, &w.dispatch}
	for i, h := range hooks {
		// What a Pickler does not have is _Writer here: None is not callable.
		if *h = a[3+i]; *h == writerType.Value() {
			*h = null
		}
	}
	var ok bool
	if w.fast, ok = truth(rt, a[6], false); !ok {
		return null
	}
	return w.dump(rt, a[1])
}

// memoDict is the memo as a dict of (number, object) by id.
func (w *writer) memoDict(rt *runtime) value {
	type numbered struct {
		v value
		n int
	}
	if !rt.AllocN(int64(len(w.memo)+w.text.len()), 24+160) {
		return null
	}
	all := make([]numbered, 0, len(w.memo)+w.text.len())
	for v, n := range w.memo {
		all = append(all, numbered{v, n})
	}
	for _, e := range w.text.entries {
		if e.at != removed {
			all = append(all, numbered{object.NewStr(e.text), e.at})
		}
	}
	slices.SortFunc(all, func(a, b numbered) int { return cmp.Compare(a.n, b.n) })
	d := object.NewDict()
	for _, x := range all {
		if !d.Set(rt, object.Int(int64(rt.ID(x.v))), object.NewTuple2(object.Int(int64(x.n)), x.v)) {
			return null
		}
	}
	return d.Value()
}

// setMemo replaces the memo by such a dict.
func setMemo(rt *runtime, v, memo value) value {
	w := v.Impl().(*writer)
	d := object.AsDict(memo)
	objects, text := map[value]int{}, textMemo{}
	for i := 0; d != nil; i++ {
		k, x, ok := d.Entry(i)
		if !ok {
			break
		}
		if k.IsNull() {
			continue
		}
		t := object.AsTuple(x)
		if t == nil || t.Len() != 2 {
			return rt.TypeErrorf("'memo' values must be 2-item tuples")
		}
		n, _, ok := object.AsInt(t.At(0))
		if !ok {
			return rt.TypeErrorf("an integer is required")
		}
		if !rt.Alloc(64) {
			return null
		}
		if s := t.At(1).ExactStr(); s != nil {
			text.set(s.Go(), int(n))
		} else {
			objects[t.At(1)] = int(n)
		}
	}
	w.memo, w.text, w.next = objects, text, len(objects)+text.len()
	return object.None
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
	whole := object.GetAttr(rt, b.view, "contiguous")
	if whole.IsNull() {
		return false
	}
	if !whole.IsTrue() {
		fail(rt, "PicklingError", "PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
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
		return w.blob(rt, sized(len(raw), opShortBinBytes, opBinBytes, opBinBytes8), string(raw), null) && w.put(rt, v)
	}
	return w.blob(rt, binary.LittleEndian.AppendUint64([]byte{opByteArray8}, uint64(len(raw))), string(raw), null) && w.put(rt, v)
}
