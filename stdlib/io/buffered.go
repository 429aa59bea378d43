package io

import (
	"bytes"

	"github.com/ouro-lang/ouro/interp/object"
)

// buffered is a BufferedReader, BufferedWriter or BufferedRandom.
//
// Invariant: the position of raw is where buf[:have] ends; at most one of what
// was read ahead, buf[at:have], and what waits to be written, out, is there.
type buffered struct {
	base
	raw      value   // null: detached or not initialised
	file     *fileIO // raw, if it is a FileIO and not of a subclass
	detached bool
	readable bool
	writable bool
	through  bool // written data does not wait
	dirty    bool // markDirty was called
	busy     bool // raw is being called: its code must not come back here
	size     int
	buf      []byte
	at, have int
	out      []byte
}

// Walk implements object.Walkable.
func (b *buffered) Walk(w *object.Walker) int64 {
	b.walk(w)
	w.Visit(b.raw)
	return 240 + int64(cap(b.buf)+cap(b.out))
}

var readerType, writerType, randomType *object.Type

var (
	readerParams = object.NewParams("BufferedReader(raw, buffer_size=8192)")
	writerParams = object.NewParams("BufferedWriter(raw, buffer_size=8192)")
	randomParams = object.NewParams("BufferedRandom(raw, buffer_size=8192)")
)

// newBufferedType makes one of the three types.
func newBufferedType(name, doc string, params *object.Params, reads, writes bool, rows []row) *object.Type {
	ops := object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			b := &buffered{readable: reads, writable: writes}
			b.Object = object.NewObject(cls, b)
			rt.Charge(280)
			return b.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			return bufferedInit(rt, self, params, args, names)
		},
		Repr: func(rt *runtime, self value) value { return reprNamed(rt, self, "") },
	}
	if reads {
		ops.Next = func(rt *runtime, self value) value {
			if t := self.Type(); t != readerType && t != randomType {
				return nextLine(rt, self)
			}
			b := self.Impl().(*buffered)
			if !b.ready(rt, "readline") {
				return null
			}
			line, ok := b.line(rt, -1)
			if !ok || len(line) == 0 {
				return null
			}
			return newBytes(rt, line)
		}
	}
	all := append(bufferedRows(), rows...)
	return newType(name, doc, bufferedBaseType, ops, all)
}

func init() {
	reading := []row{
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size bytes, all of them when size is negative or None.", Fn: bufferedRead},
		{Sig: "peek(self, size=0, /)", Doc: "Return what comes next without moving on.", Fn: func(rt *runtime, self, n value) value {
			b := self.Impl().(*buffered)
			if !b.ready(rt, "peek") {
				return null
			}
			if !n.IsNull() {
				if _, ok := object.IndexInt(rt, n); !ok {
					return null
				}
			}
			if b.at == b.have && !b.fill(rt) {
				return null
			}
			return b.copied(rt, b.buf[b.at:b.have])
		}},
		{Sig: "read1(self, size=-1, /)", Doc: "Read at most size bytes with at most one read of the raw stream.", Fn: bufferedRead1},
		{Sig: "readinto(self, buffer, /)", Doc: "Read bytes into a buffer and return how many.", Fn: func(rt *runtime, self, buffer value) value {
			return bufferedReadInto(rt, self, buffer, "readinto", false)
		}},
		{Sig: "readinto1(self, buffer, /)", Doc: "readinto with at most one read of the raw stream.", Fn: func(rt *runtime, self, buffer value) value {
			return bufferedReadInto(rt, self, buffer, "readinto1", true)
		}},
		{Sig: "readline(self, size=-1, /)", Doc: "Read one line, at most size bytes of it.", Fn: func(rt *runtime, self, n value) value {
			b := self.Impl().(*buffered)
			limit, ok := size(rt, n)
			if !ok || !b.ready(rt, "readline") {
				return null
			}
			line, ok := b.line(rt, limit)
			if !ok {
				return null
			}
			return newBytes(rt, line)
		}},
	}
	writing := []row{
		{Sig: "write(self, buffer, /)", Doc: "Write bytes and return how many.", Fn: func(rt *runtime, self, data value) value {
			b := self.Impl().(*buffered)
			if !b.initialised(rt) {
				return null
			}
			src, ok := bytesArg(rt, data)
			if !ok || !b.readyWrite(rt, "write to closed file") || !b.write(rt, src) {
				return null
			}
			return object.Int(int64(len(src)))
		}},
	}
	flush := row{Sig: "flush(self, /)", Doc: "Write out what is buffered.", Fn: func(rt *runtime, self value) value {
		b := self.Impl().(*buffered)
		if !b.initialised(rt) || !b.readyWrite(rt, "flush of closed file") || !b.flushData(rt) || !b.rewind(rt) {
			return null
		}
		return object.None
	}}
	readerType = newBufferedType("BufferedReader", "A buffer over a raw stream that is read.", readerParams, true, false, append(reading[:len(reading):len(reading)],
		row{Sig: "flush(self, /)", Fn: func(rt *runtime, self value) value {
			b := self.Impl().(*buffered)
			if !b.initialised(rt) {
				return null
			}
			return object.CallMethod(rt, b.raw, "flush")
		}}, boolRow("readable")))
	writerType = newBufferedType("BufferedWriter", "A buffer over a raw stream that is written.", writerParams, false, true, append(writing[:len(writing):len(writing)], flush, boolRow("writable")))
	randomType = newBufferedType("BufferedRandom", "A buffer over a raw stream that is read and written.", randomParams, true, true,
		append(append(reading[:len(reading):len(reading)], writing...), flush, boolRow("readable"), boolRow("writable")))
}

func boolRow(name string) row { return row{Sig: name + "(self, /)", Fn: askRaw(name)} }

// askRaw passes a question on to the raw stream.
func askRaw(method string) func(rt *runtime, self value) value {
	return func(rt *runtime, self value) value {
		b := self.Impl().(*buffered)
		if !b.initialised(rt) {
			return null
		}
		return object.CallMethod(rt, b.raw, method)
	}
}

func bufferedRows() []row {
	return []row{
		{Sig: "detach(self, /)", Doc: "Flush, separate the raw stream from this one and return it.", Fn: func(rt *runtime, self value) value {
			b := self.Impl().(*buffered)
			if !b.initialised(rt) || object.CallMethod(rt, self, "flush").IsNull() {
				return null
			}
			raw := b.raw
			b.raw, b.file, b.detached = null, nil, true
			return raw
		}},
		{Sig: "close(self, /)", Doc: "Flush and close.", Fn: bufferedClose},
		{Sig: "seekable(self, /)", Fn: askRaw("seekable")},
		{Sig: "fileno(self, /)", Fn: askRaw("fileno")},
		{Sig: "isatty(self, /)", Fn: askRaw("isatty")},
		{Sig: "_dealloc_warn(self, source, /)", Fn: func(rt *runtime, self, o value) value { return object.None }},
		{Sig: "seek(self, target, whence=0, /)", Doc: "Change the position and return it.", Fn: bufferedSeek},
		{Sig: "tell(self, /)", Doc: "Return the position.", Fn: func(rt *runtime, self value) value {
			b := self.Impl().(*buffered)
			if !b.initialised(rt) {
				return null
			}
			at, ok := b.tell(rt)
			if !ok {
				return null
			}
			// A character device stays at 0, also when bytes were read ahead.
			return object.Int(max(at, 0))
		}},
		{Sig: "truncate(self, pos=None, /)", Doc: "Cut or extend to pos bytes, the position unless given.", Fn: bufferedTruncate},
		{Sig: "__sizeof__(self, /)", Fn: func(rt *runtime, self value) value {
			return object.Int(160 + int64(self.Impl().(*buffered).size))
		}},
		{Sig: "__reduce__(self, /)", Fn: cannotPickle},
		{Sig: "__reduce_ex__(self, object, /)", Fn: func(rt *runtime, self, protocol value) value { return cannotPickle(rt, self) }},
		{Sig: "raw", Kind: object.Member, Fn: func(rt *runtime, self value) value {
			if raw := self.Impl().(*buffered).raw; !raw.IsNull() {
				return raw
			}
			return object.None
		}},
		{Sig: "_finalizing", Kind: object.Member, Fn: no},
		{Sig: "closed", Kind: object.Getter, Fn: rawAttr("closed")},
		{Sig: "name", Kind: object.Getter, Fn: rawAttr("name")},
		{Sig: "mode", Kind: object.Getter, Fn: rawAttr("mode")},
	}
}

func rawAttr(name string) func(rt *runtime, self value) value {
	return func(rt *runtime, self value) value {
		b := self.Impl().(*buffered)
		if !b.initialised(rt) {
			return null
		}
		return object.GetAttr(rt, b.raw, name)
	}
}

// reprNamed is the repr of a stream with a name, as "<_io.BufferedReader name='x'>".
func reprNamed(rt *runtime, self value, more string) value {
	head := "<" + object.TypeName(self)
	if !rt.ReprEnter(self) {
		return rt.RuntimeErrorf("reentrant call inside %s.__repr__", object.TypeName(self))
	}
	defer rt.ReprLeave()
	name := object.LookupAttr(rt, self, "name")
	if name.IsNull() && rt.Pending() != nil {
		if !rt.Matches(&object.ValueErrorType) {
			return null
		}
		rt.Clear()
	}
	if !name.IsNull() {
		text, ok := object.ReprText(rt, name)
		if !ok {
			return null
		}
		head += " name=" + text
	}
	return object.NewStr(head + more + ">")
}

func bufferedInit(rt *runtime, self value, params *object.Params, args []value, names []string) bool {
	var a [2]value
	if !params.Bind(rt, a[:], args, names) {
		return false
	}
	size := int64(defaultBuffer)
	if !a[1].IsNull() {
		var ok bool
		if size, ok = object.IndexInt(rt, a[1]); !ok {
			return false
		}
	}
	b := self.Impl().(*buffered)
	b.raw, b.file, b.detached = null, nil, false
	raw := a[0]
	if b.readable && b.writable && !can(rt, raw, "seekable", "File or stream is not seekable.") {
		return false
	}
	if b.readable && !can(rt, raw, "readable", "File or stream is not readable.") {
		return false
	}
	if b.writable && !can(rt, raw, "writable", "File or stream is not writable.") {
		return false
	}
	if size <= 0 {
		rt.ValueErrorf("buffer size must be strictly positive")
		return false
	}
	if !rt.Alloc(size) {
		return false
	}
	b.raw, b.size = raw, int(size)
	b.buf, b.out, b.at, b.have = nil, nil, 0, 0
	if raw.Type() == fileType {
		b.file = raw.Impl().(*fileIO)
	}
	return true
}

func (b *buffered) initialised(rt *runtime) bool {
	switch {
	case !b.raw.IsNull():
		return true
	case b.detached:
		rt.ValueErrorf("raw stream has been detached")
	default:
		rt.ValueErrorf("I/O operation on uninitialized object")
	}
	return false
}

// isClosed asks raw; -1 with an exception pending.
func (b *buffered) isClosed(rt *runtime) int {
	if b.file != nil {
		return b2i(b.file.h == nil)
	}
	return closedState(rt, b.raw)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// ready prepares for reading: what waits is written first.
func (b *buffered) ready(rt *runtime, what string) bool {
	if !b.initialised(rt) {
		return false
	}
	if !b.readyWrite(rt, what+" of closed file") {
		return false
	}
	return len(b.out) == 0 || b.flushData(rt)
}

// readyWrite reports whether the stream is open.
func (b *buffered) readyWrite(rt *runtime, closed string) bool {
	switch b.isClosed(rt) {
	case 0:
		return true
	case 1:
		// What is left in the buffer can still be read from a closed BytesIO in
		// CPython only by accident; it is an error here as there.
		rt.ValueErrorf("%s", closed)
	}
	return false
}

func (b *buffered) copied(rt *runtime, part []byte) value {
	if !rt.Alloc(int64(len(part))) {
		return null
	}
	return newBytes(rt, bytes.Clone(part))
}

// enter keeps the code of raw from coming back into b.
func (b *buffered) enter(rt *runtime) bool {
	if b.busy {
		text, ok := object.ReprText(rt, b.value())
		if ok {
			rt.RuntimeErrorf("reentrant call inside %s", text)
		}
		return false
	}
	b.busy = true
	return true
}

// rewind gives up what was read ahead and moves raw to the position.
func (b *buffered) rewind(rt *runtime) bool {
	ahead := b.have - b.at
	b.at, b.have = 0, 0
	if ahead == 0 {
		return true
	}
	_, ok := b.seekRaw(rt, int64(-ahead), 1)
	return ok
}

func (b *buffered) seekRaw(rt *runtime, offset int64, whence int) (int64, bool) {
	if b.file != nil {
		if b.file.h == nil {
			rt.ValueErrorf("I/O operation on closed file")
			return 0, false
		}
		return b.file.seek(rt, offset, whence)
	}
	v := object.CallMethod(rt, b.raw, "seek", object.Int(offset), object.Int(int64(whence)))
	return b.position(rt, v)
}

// position reads what raw's seek or tell returned.
func (b *buffered) position(rt *runtime, v value) (int64, bool) {
	if v.IsNull() {
		return 0, false
	}
	at, ok := object.IndexInt(rt, v)
	if ok && at < 0 {
		rt.Raisef(&object.OSErrorType, "Raw stream returned invalid position %d", at)
		return 0, false
	}
	return at, ok
}

func (b *buffered) tell(rt *runtime) (int64, bool) {
	var at int64
	var ok bool
	if b.file != nil {
		if b.file.h == nil {
			rt.ValueErrorf("I/O operation on closed file")
			return 0, false
		}
		at, ok = b.file.seek(rt, 0, 1)
	} else {
		at, ok = b.position(rt, object.CallMethod(rt, b.raw, "tell"))
	}
	return at - int64(b.have-b.at) + int64(len(b.out)), ok
}

func bufferedSeek(rt *runtime, self, targetArg, whenceArg value) value {
	b := self.Impl().(*buffered)
	if !b.initialised(rt) {
		return null
	}
	whence := int64(0)
	if !whenceArg.IsNull() {
		var ok bool
		if whence, ok = object.IndexInt(rt, whenceArg); !ok {
			return null
		}
	}
	// 3 and 4 are SEEK_DATA and SEEK_HOLE, for the raw stream to know.
	if whence < 0 || whence > 4 {
		return rt.ValueErrorf("whence value %d unsupported", whence)
	}
	if !b.readyWrite(rt, "seek of closed file") || !can(rt, b.raw, "seekable", "File or stream is not seekable.") {
		return null
	}
	to, ok := object.IndexInt(rt, targetArg)
	if !ok || !b.flushData(rt) {
		return null
	}
	if whence == 1 {
		to -= int64(b.have - b.at)
	}
	at, ok := b.seekRaw(rt, to, int(whence))
	if !ok {
		return null
	}
	b.at, b.have = 0, 0
	return object.Int(at)
}

func bufferedTruncate(rt *runtime, self, pos value) value {
	b := self.Impl().(*buffered)
	if !b.initialised(rt) || !b.readyWrite(rt, "truncate of closed file") {
		return null
	}
	if !b.writable {
		return unsupported(rt, "truncate")
	}
	if !b.flushData(rt) {
		return null
	}
	if object.NoneOrAbsent(pos) {
		at, ok := b.tell(rt)
		if !ok {
			return null
		}
		pos = object.Int(at)
	}
	if !b.rewind(rt) {
		return null
	}
	return object.CallMethod(rt, b.raw, "truncate", pos)
}

func bufferedClose(rt *runtime, self value) value {
	b := self.Impl().(*buffered)
	if !b.initialised(rt) {
		return null
	}
	switch b.isClosed(rt) {
	case 1:
		return object.None
	case -1:
		return null
	}
	return closeBoth(rt, self, b.raw, func() {
		if b.dirty {
			b.dirty = false
			markClean(rt, b)
		}
		b.out = nil
	})
}

// closeBoth flushes a stream and closes the one below it, even if the flush
// fails; the last exception has the first as its context.
func closeBoth(rt *runtime, self, below value, clean func()) value {
	r := object.CallMethod(rt, self, "flush")
	var first *object.Exception
	if r.IsNull() {
		if !rt.Catchable() {
			return null
		}
		first = rt.Clear()
	}
	clean()
	r = object.CallMethod(rt, below, "close")
	if r.IsNull() {
		if first != nil && rt.Pending().Context() == nil {
			rt.Pending().SetContext(first)
		}
		return null
	}
	if first != nil {
		return rt.Reraise(first)
	}
	return r
}
