package pickle

import (
	"encoding/binary"
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// writer is a pickle in the making: the opcodes so far, and the memo, which a
// Pickler keeps from one dump to the next.
type writer struct {
	object.Object
	object.WalkMark
	out   []byte
	proto int
	fix   bool // names of modules as Python 2 knows them
	fast  bool

	framing bool
	frame   int // where the current frame begins, -1 if none

	memo map[value]int
	// text is the memo of strings: equal strings are one, as they are in CPython
	// when they come from one piece of source.
	text textMemo
	next int

	persistentID value
	override     value
	dispatch     value // a Pickler's own dispatch_table
	buffers      value
	sink         value // takes the bytes frame by frame; null: dump returns all of them
}

const (
	frameTarget = 64 * 1024
	frameMin    = 4
	frameHeader = 9
	batch       = 1000
	firstRoom   = 128 // bytes a pickle begins with
)

// Walk visits the hooks and what the memo keeps alive.
func (w *writer) Walk(k *object.Walker) int64 {
	for _, v := range [...]value{w.persistentID, w.override, w.dispatch, w.buffers, w.sink} {
		if !v.IsNull() {
			k.Visit(v)
		}
	}
	for v := range w.memo {
		k.Visit(v)
	}
	return int64(200 + 48*len(w.memo) + 48*w.text.len())
}

func (w *writer) bin() bool { return w.proto > 0 }

// dump pickles obj and returns the bytes, or None when a file has got them.
func (w *writer) dump(rt *runtime, obj value) value {
	w.out, w.frame, w.framing = make([]byte, 0, firstRoom), -1, false
	if w.proto >= 2 {
		w.out = append(w.out, opProto, byte(w.proto))
		w.framing = w.proto >= 4
	}
	if !w.save(rt, obj) {
		w.out = nil
		return null
	}
	w.op(opStop)
	w.closeFrame()
	if !w.sink.IsNull() {
		ok := w.flush(rt)
		w.out = nil
		if !ok {
			return null
		}
		return object.None
	}
	out := w.out
	w.out = nil
	return object.NewBytes(out)
}

// flush hands what is finished to the file.
func (w *writer) flush(rt *runtime) bool {
	if len(w.out) == 0 {
		return true
	}
	out := w.out
	w.out = make([]byte, 0, 64) // not nil: the Pickler is still in use
	return !object.Call1(rt, w.sink, object.NewBytes(out)).IsNull()
}

// room opens a frame if one is needed.
func (w *writer) room() {
	if w.framing && w.frame < 0 {
		w.frame = len(w.out)
		w.out = append(w.out, opFrame, 0, 0, 0, 0, 0, 0, 0, 0)
	}
}

func (w *writer) op(code ...byte) {
	w.room()
	w.out = append(w.out, code...)
}

// op32 writes an opcode and a number of four bytes.
func (w *writer) op32(code byte, n uint32) {
	w.room()
	w.out = append(w.out, code, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
}

func (w *writer) text_(s string) {
	w.room()
	w.out = append(w.out, s...)
}

// closeFrame writes the length of the current frame; a very short one loses
// its header.
func (w *writer) closeFrame() {
	if !w.framing || w.frame < 0 {
		return
	}
	n := len(w.out) - w.frame - frameHeader
	if n >= frameMin {
		binary.LittleEndian.PutUint64(w.out[w.frame+1:], uint64(n))
	} else {
		w.out = append(w.out[:w.frame], w.out[w.frame+frameHeader:]...)
	}
	w.frame = -1
}

// boundary ends a frame that has become large.
func (w *writer) boundary(rt *runtime) bool {
	if w.framing && w.frame >= 0 && len(w.out)-w.frame-frameHeader >= frameTarget {
		w.closeFrame()
		return w.sink.IsNull() || w.flush(rt)
	}
	return true
}

// blob writes an opcode's header and its data; large data stand outside frames
// and go to a file as they are: v, if that is the object the data are of.
func (w *writer) blob(rt *runtime, header []byte, data string, v value) bool {
	if len(data) < frameTarget {
		w.op(header...)
		w.text_(data)
		return true
	}
	w.closeFrame()
	framing := w.framing
	w.framing = false
	w.op(header...)
	w.framing = framing
	if w.sink.IsNull() {
		w.out = append(w.out, data...)
		return true
	}
	if v.IsNull() {
		v = object.NewBytes([]byte(data))
	}
	return w.flush(rt) && !object.Call1(rt, w.sink, v).IsNull()
}

// sized returns the header of a blob: the opcode for its size and the size.
// A zero opcode does not exist in this protocol.
func sized(n int, short, medium, long byte) []byte {
	switch {
	case short != 0 && n <= 0xff:
		return []byte{short, byte(n)}
	case n <= 0xffffffff || long == 0:
		return binary.LittleEndian.AppendUint32([]byte{medium}, uint32(n))
	}
	return binary.LittleEndian.AppendUint64([]byte{long}, uint64(n))
}

// put remembers v and writes the opcode that makes the reader do so.
func (w *writer) put(rt *runtime, v value) bool {
	if w.fast {
		return true
	}
	if !rt.Alloc(64) {
		return false
	}
	if s := v.ExactStr(); s != nil {
		w.text.set(s.Go(), w.next)
	} else {
		w.memo[v] = w.next
	}
	i := w.next
	w.next++
	switch {
	case w.proto >= 4:
		w.op(opMemoize)
	case !w.bin():
		w.text_(string(rune(opPut)) + strconv.Itoa(i) + "\n")
	case i < 256:
		w.op(opBinPut, byte(i))
	default:
		w.op32(opLongBinPut, uint32(i))
	}
	return true
}

// known returns the memo's number of v.
func (w *writer) known(v value) (int, bool) {
	if s := v.ExactStr(); s != nil {
		return w.text.get(s.Go())
	}
	i, ok := w.memo[v]
	return i, ok
}

func (w *writer) get(i int) {
	switch {
	case !w.bin():
		w.text_(string(rune(opGet)) + strconv.Itoa(i) + "\n")
	case i < 256:
		w.op(opBinGet, byte(i))
	default:
		w.op32(opLongBinGet, uint32(i))
	}
}
