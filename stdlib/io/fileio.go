package io

import (
	"io/fs"
	"os"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// fileIO is a raw stream over an open file.
type fileIO struct {
	base
	h          *Handle // nil: closed or never opened
	fd         int64
	name       value
	readable   bool
	writable   bool
	created    bool // mode 'x'
	appending  bool
	closefd    bool
	seekable   int8 // 0: not asked yet, 1: yes, -1: no
	blksize    int64
	finalizing bool
}

// Walk implements object.Walkable.
func (f *fileIO) Walk(w *object.Walker) int64 { f.walk(w); w.Visit(f.name); return 200 }

var fileType *object.Type

var fileParams = object.NewParams("FileIO(file, mode='r', closefd=True, opener=None)")

func fileSelf(rt *runtime, self value) *fileIO {
	f := self.Impl().(*fileIO)
	if f.h == nil {
		rt.ValueErrorf("I/O operation on closed file")
		return nil
	}
	return f
}

func init() {
	fileType = newType("FileIO", "A raw stream over a file.", rawBaseType, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			f := &fileIO{fd: -1, name: object.None, closefd: true, blksize: defaultBuffer}
			f.Object = object.NewObject(cls, f)
			rt.Charge(260)
			return f.value()
		},
		Init: fileInit,
		Repr: fileRepr,
	}, []row{
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size bytes with one call of the system, all of them when size is negative.", Fn: fileRead},
		{Sig: "readall(self, /)", Doc: "Read until the end.", Fn: func(rt *runtime, self value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			if !f.readable {
				return unsupported(rt, "File not open for reading")
			}
			b, ok := f.readAll(rt)
			if !ok {
				return null
			}
			return newBytes(rt, b)
		}},
		{Sig: "readinto(self, buffer, /)", Doc: "Read bytes into a buffer and return how many.", Fn: func(rt *runtime, self, buffer value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			if !f.readable {
				return unsupported(rt, "File not open for reading")
			}
			b, ok := target(rt, "readinto", buffer)
			if !ok {
				return null
			}
			n, ok := f.readRaw(rt, b)
			if !ok {
				return null
			}
			return object.Int(int64(n))
		}},
		{Sig: "write(self, b, /)", Doc: "Write bytes and return how many were written.", Fn: func(rt *runtime, self, data value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			if !f.writable {
				return unsupported(rt, "File not open for writing")
			}
			b, ok := bytesArg(rt, data)
			if !ok {
				return null
			}
			n, ok := f.writeRaw(rt, b)
			if !ok {
				return null
			}
			return object.Int(int64(n))
		}},
		{Sig: "seek(self, pos, whence=0, /)", Doc: "Change the position and return it.", Fn: func(rt *runtime, self, pos, whence value) value {
			f := fileSelf(rt, self)
			if f == nil {
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
			at, ok := f.seek(rt, n, int(w))
			if !ok {
				return null
			}
			return object.Int(at)
		}},
		{Sig: "tell(self, /)", Doc: "Return the position.", Fn: func(rt *runtime, self value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			at, ok := f.seek(rt, 0, 1)
			if !ok {
				return null
			}
			return object.Int(at)
		}},
		{Sig: "truncate(self, size=None, /)", Doc: "Cut or extend to size bytes, the position unless given.", Fn: fileTruncate},
		{Sig: "close(self, /)", Doc: "Close the file.", Fn: fileClose},
		{Sig: "seekable(self, /)", Doc: "Whether the position can be changed.", Fn: func(rt *runtime, self value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			return object.Bool(f.canSeek())
		}},
		{Sig: "readable(self, /)", Fn: func(rt *runtime, self value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			return object.Bool(f.readable)
		}},
		{Sig: "writable(self, /)", Fn: func(rt *runtime, self value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			return object.Bool(f.writable)
		}},
		{Sig: "fileno(self, /)", Doc: "Return the file descriptor.", Fn: func(rt *runtime, self value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			return object.Int(f.fd)
		}},
		{Sig: "isatty(self, /)", Fn: func(rt *runtime, self value) value {
			f := fileSelf(rt, self)
			if f == nil {
				return null
			}
			return object.Bool(f.h.IsTerminal(rt))
		}},
		{Sig: "_dealloc_warn(self, object, /)", Fn: func(rt *runtime, self, o value) value { return object.None }},
		{Sig: "__reduce__(self, /)", Fn: cannotPickle},
		{Sig: "__reduce_ex__(self, object, /)", Fn: func(rt *runtime, self, protocol value) value { return cannotPickle(rt, self) }},
		{Sig: "_blksize", Kind: object.Member, Fn: func(rt *runtime, self value) value { return object.Int(self.Impl().(*fileIO).blksize) }},
		{Sig: "_finalizing", Kind: object.Member, Fn: no},
		{Sig: "closed", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.Bool(self.Impl().(*fileIO).h == nil) }},
		{Sig: "closefd", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.Bool(self.Impl().(*fileIO).closefd) }},
		{Sig: "mode", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.NewStr(self.Impl().(*fileIO).mode()) }},
		{Sig: "name", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			if n := self.Impl().(*fileIO).name; !n.IsNull() {
				return n
			}
			return rt.AttributeErrorf(self, "name", "'%s' object has no attribute 'name'", object.TypeName(self))
		}, Set: func(rt *runtime, self, x value) bool { self.Impl().(*fileIO).name = x; return true }},
	})
}

func cannotPickle(rt *runtime, self value) value {
	return rt.TypeErrorf("cannot pickle '%s' instances", object.TypeName(self))
}

// fileMode is what a mode string of FileIO means.
func (f *fileIO) parseMode(rt *runtime, mode string) (flag int, ok bool) {
	kinds, plus := 0, 0
	f.readable, f.writable, f.created, f.appending = false, false, false, false
	for _, c := range mode {
		switch c {
		case 'x':
			kinds++
			f.created, f.writable = true, true
			flag |= os.O_EXCL | os.O_CREATE
		case 'r':
			kinds++
			f.readable = true
		case 'w':
			kinds++
			f.writable = true
			flag |= os.O_CREATE | os.O_TRUNC
		case 'a':
			kinds++
			f.writable, f.appending = true, true
			flag |= os.O_APPEND | os.O_CREATE
		case 'b':
		case '+':
			plus++
			f.readable, f.writable = true, true
		default:
			rt.ValueErrorf("invalid mode: %s", mode)
			return 0, false
		}
	}
	if kinds != 1 || plus > 1 {
		rt.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
		return 0, false
	}
	switch {
	case f.readable && f.writable:
		flag |= os.O_RDWR
	case f.writable:
		flag |= os.O_WRONLY
	}
	return flag, true
}

func (f *fileIO) mode() string {
	plus := ""
	if f.readable {
		plus = "+"
	}
	switch {
	case f.created:
		return "xb" + plus
	case f.appending:
		return "ab" + plus
	case f.readable && f.writable:
		return "rb+"
	case f.readable:
		return "rb"
	}
	return "wb"
}

// PathText returns the text of a path argument: a str, bytes or an object with
// __fspath__. False with an exception pending.
func PathText(rt *runtime, v value) (string, bool) {
	v = FSPath(rt, v)
	if v.IsNull() {
		return "", false
	}
	if s := object.AsStr(v); s != nil {
		return s.Go(), true
	}
	// As os.fsdecode: what is not UTF-8 becomes lone surrogates.
	t := object.Decode(rt, object.AsBytes(v).Go(), "utf-8", "surrogateescape", null)
	if t.IsNull() {
		return "", false
	}
	return object.AsStr(t).Go(), true
}

// FSPath is os.fspath.
func FSPath(rt *runtime, v value) value {
	if object.AsStr(v) != nil || object.AsBytes(v) != nil {
		return v
	}
	m := rt.Lookup(v.Type(), "__fspath__")
	if m.IsNull() || m.IsNone() {
		return rt.TypeErrorf("expected str, bytes or os.PathLike object, not %s", shortName(v))
	}
	p := object.CallSpecial(rt, m, v)
	if p.IsNull() {
		return null
	}
	if object.AsStr(p) == nil && object.AsBytes(p) == nil {
		return rt.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", shortName(v), shortName(p))
	}
	return p
}

func shortName(v value) string { return object.TypeName(v) }

// SystemPath gives a path the form in which file systems have it: bytes, where
// a lone surrogate stands for a byte that is not UTF-8.
func SystemPath(rt *runtime, text string) (string, bool) {
	if isASCII(text) {
		for i := 0; i < len(text); i++ {
			if text[i] == 0 {
				rt.ValueErrorf("embedded null byte")
				return "", false
			}
		}
		return text, true
	}
	v := object.Encode(rt, object.AsStr(object.NewStr(text)), "utf-8", "surrogateescape")
	if v.IsNull() {
		return "", false
	}
	b := object.AsBytes(v).Go()
	for _, c := range b {
		if c == 0 {
			rt.ValueErrorf("embedded null byte")
			return "", false
		}
	}
	return string(b), true
}

func fileInit(rt *runtime, self value, args []value, names []string) bool {
	var a [4]value
	if !fileParams.Bind(rt, a[:], args, names) {
		return false
	}
	f := self.Impl().(*fileIO)
	if f.h != nil && f.closefd {
		if fileClose(rt, self).IsNull() {
			return false
		}
	}
	mode := "r"
	if !a[1].IsNull() {
		s := object.AsStr(a[1])
		if s == nil {
			rt.TypeErrorf("FileIO() argument 'mode' must be str, not %s", object.ClinicTypeName(a[1]))
			return false
		}
		mode = s.Go()
	}
	closefd := true
	if !a[2].IsNull() {
		t := object.Truth(rt, a[2])
		if t < 0 {
			return false
		}
		closefd = t == 1
	}
	fd, path := int64(-1), ""
	switch x := object.ExactOf(a[0]); {
	case x.IsFloat():
		rt.TypeErrorf("expected str, bytes or os.PathLike object, not %s", shortName(a[0]))
		return false
	case x.IsBool() || a[0].Type().Ops.Index != nil && object.AsStr(a[0]) == nil:
		if x.IsBool() && !rt.Warn(&object.RuntimeWarningType, "bool is used as a file descriptor") {
			return false
		}
		var ok bool
		if fd, ok = object.IndexInt(rt, a[0]); !ok {
			return false
		}
		if fd < 0 {
			rt.ValueErrorf("negative file descriptor")
			return false
		}
	default:
		text, ok := PathText(rt, a[0])
		if !ok {
			return false
		}
		if path, ok = SystemPath(rt, text); !ok {
			return false
		}
	}
	flag, ok := f.parseMode(rt, mode)
	if !ok {
		return false
	}
	f.name, f.closefd, f.seekable = a[0], closefd, 0
	switch {
	case fd >= 0:
		f.h, f.fd = HandleOf(rt, fd), fd
		if f.h == nil {
			rt.RaiseFileError(syscall.EBADF)
			return false
		}
	case !closefd:
		rt.ValueErrorf("Cannot use closefd=False with file name")
		return false
	case !object.NoneOrAbsent(a[3]):
		v := object.Call2(rt, a[3], a[0], object.Int(int64(flag|syscall.O_CLOEXEC)))
		if v.IsNull() {
			return false
		}
		if v.Type().Ops.Index == nil {
			rt.TypeErrorf("expected integer from opener")
			return false
		}
		if fd, ok = object.IndexInt(rt, v); !ok {
			return false
		}
		if fd < 0 {
			rt.ValueErrorf("opener returned %d", fd)
			return false
		}
		f.h, f.fd = HandleOf(rt, fd), fd
		if f.h == nil {
			rt.RaiseFileError(syscall.EBADF, a[0])
			return false
		}
	case rt.Host.Files == nil:
		text, ok := object.ReprText(rt, a[0])
		if ok {
			rt.NoFiles("open(" + text + ")")
		}
		return false
	default:
		n, h, err := OpenHandle(rt, path, flag, 0o666, false)
		if err != nil {
			rt.RaiseFileError(err, a[0])
			return false
		}
		f.h, f.fd = h, int64(n)
	}
	if info, err := f.h.Stat(); err != nil || info != nil && info.IsDir() {
		if err == nil {
			err = syscall.EISDIR
		}
		if closefd {
			CloseHandle(rt, f.fd)
		}
		f.h = nil
		rt.RaiseFileError(err, a[0])
		return false
	}
	if f.appending && f.canSeek() {
		f.h.Seek(0, 2)
	}
	return true
}

func fileRepr(rt *runtime, self value) value {
	f := self.Impl().(*fileIO)
	head := "<" + object.TypeName(self) + " "
	if f.h == nil {
		return object.NewStr(head + "[closed]>")
	}
	if f.name.IsNull() {
		r, _ := object.ReprText(rt, object.Int(f.fd))
		return object.NewStr(head + "fd=" + r + " mode='" + f.mode() + "' closefd=" + boolText(f.closefd) + ">")
	}
	if !rt.ReprEnter(self) {
		return rt.RuntimeErrorf("reentrant call inside %s.__repr__", object.TypeName(self))
	}
	name, ok := object.ReprText(rt, f.name)
	rt.ReprLeave()
	if !ok {
		return null
	}
	return object.NewStr(head + "name=" + name + " mode='" + f.mode() + "' closefd=" + boolText(f.closefd) + ">")
}

func boolText(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func (f *fileIO) canSeek() bool {
	if f.seekable == 0 {
		f.seekable = -1
		if f.h.file != nil {
			info, err := f.h.file.Stat()
			// A terminal or pipe has the method, too.
			if err == nil && info.Mode()&(fs.ModeCharDevice|fs.ModeNamedPipe|fs.ModeSocket) == 0 {
				if _, err := f.h.Seek(0, 1); err == nil {
					f.seekable = 1
				}
			}
		}
	}
	return f.seekable == 1
}

// readRaw reads once into b.
func (f *fileIO) readRaw(rt *runtime, b []byte) (int, bool) {
	n, err, ok := f.h.Read(rt, b)
	if err != nil {
		rt.RaiseFileError(err)
		return 0, false
	}
	if !ok || !rt.Work(1+n>>6) {
		return 0, false
	}
	return n, true
}

// readAll reads until the end. Memory is asked for before it is filled, so
// that an endless file meets the limit.
func (f *fileIO) readAll(rt *runtime) ([]byte, bool) {
	room := int64(512)
	if info, err := f.h.Stat(); err == nil && info != nil && info.Size() > 0 {
		at, err := f.h.Seek(0, 1)
		if err == nil {
			room = max(info.Size()-at, 0) + 1
		}
	}
	if !rt.Alloc(room) {
		return nil, false
	}
	out := make([]byte, 0, room)
	for {
		if len(out) == cap(out) {
			more := max(int64(cap(out)), 4096)
			if !rt.Alloc(int64(cap(out)) + more) {
				return nil, false
			}
			grown := make([]byte, len(out), int64(cap(out))+more)
			copy(grown, out)
			out = grown
		}
		n, ok := f.readRaw(rt, out[len(out):cap(out)])
		if !ok {
			return nil, false
		}
		if n == 0 {
			return out, true
		}
		out = out[:len(out)+n]
	}
}

func fileRead(rt *runtime, self, n value) value {
	f := fileSelf(rt, self)
	if f == nil {
		return null
	}
	if !f.readable {
		return unsupported(rt, "File not open for reading")
	}
	limit, ok := size(rt, n)
	if !ok {
		return null
	}
	if limit < 0 {
		return object.CallMethod(rt, self, "readall")
	}
	if !rt.Alloc(limit) {
		return null
	}
	b := make([]byte, limit)
	got, ok := f.readRaw(rt, b)
	if !ok {
		return null
	}
	return newBytes(rt, b[:got:got])
}

func (f *fileIO) writeRaw(rt *runtime, b []byte) (int, bool) {
	n, err, ok := f.h.Write(rt, b)
	if err != nil {
		rt.RaiseFileError(err)
		return 0, false
	}
	return n, ok && rt.Work(1+len(b)>>6)
}

func (f *fileIO) seek(rt *runtime, offset int64, whence int) (int64, bool) {
	at, err := f.h.Seek(offset, whence)
	if err != nil {
		rt.RaiseFileError(err)
		return 0, false
	}
	return at, true
}

func fileTruncate(rt *runtime, self, n value) value {
	f := fileSelf(rt, self)
	if f == nil {
		return null
	}
	if !f.writable {
		return unsupported(rt, "File not open for writing")
	}
	var to int64
	var ok bool
	if object.NoneOrAbsent(n) {
		if to, ok = f.seek(rt, 0, 1); !ok {
			return null
		}
	} else if to, ok = object.IndexInt(rt, n); !ok {
		return null
	}
	if err := f.h.Truncate(to); err != nil {
		return rt.RaiseFileError(err)
	}
	return object.Int(to)
}

func fileClose(rt *runtime, self value) value {
	f := self.Impl().(*fileIO)
	r := closeBase(rt, self)
	h := f.h
	f.h = nil
	if h != nil && f.closefd {
		if h.closed {
			err := syscall.EBADF
			if !r.IsNull() {
				return rt.RaiseFileError(err)
			}
		} else if err := CloseHandle(rt, f.fd); err != nil && !r.IsNull() {
			return rt.RaiseFileError(err)
		}
	}
	return r
}

// stdBuffer returns the binary stream below sys.stdin, stdout or stderr.
func stdBuffer(rt *runtime, fd value) value {
	n, ok := object.IndexInt(rt, fd)
	if !ok {
		return null
	}
	if n < 0 || n > 2 {
		return rt.ValueErrorf("not a standard stream: %d", n)
	}
	mode, cls := "wb", writerType
	if n == 0 {
		mode, cls = "rb", readerType
	}
	raw := object.Call(rt, fileType.Value(), []value{fd, object.NewStr(mode), object.False}, []string{"closefd"})
	if raw.IsNull() {
		return null
	}
	raw.Impl().(*fileIO).name = object.NewStr([...]string{"<stdin>", "<stdout>", "<stderr>"}[n])
	b := object.Call1(rt, cls.Value(), raw)
	if b.IsNull() {
		return null
	}
	// What is written goes out at once: the text stream above writes past it.
	b.Impl().(*buffered).through = n != 0
	return b
}
