package os

import (
	"io/fs"
	"strings"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/io"
)

// This file is what describes files: stat, and the entries of directories.

var statType = object.NewStructSeqType(object.StructSeq{
	Name: "os.stat_result",
	Doc:  "What stat tells about a file: also a tuple of its first ten fields.",
	Fields: []string{"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
		"st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"},
	Visible: 10,
	Make:    true,
})

var terminalSizeType = object.NewStructSeqType(object.StructSeq{
	Name: "os.terminal_size", Doc: "A tuple of (columns, lines) for holding terminal window size", Fields: []string{"columns", "lines"}, Make: true})

var unameType = object.NewStructSeqType(object.StructSeq{
	Name: "posix.uname_result", Doc: "A description of the system.", Fields: []string{"sysname", "nodename", "release", "version", "machine"}, Make: true})

var timesType = object.NewStructSeqType(object.StructSeq{
	Name: "posix.times_result", Doc: "Processor times.", Fields: []string{"user", "system", "children_user", "children_system", "elapsed"}, Make: true})

// sysStat is what a file system tells beyond fs.FileInfo.
type sysStat struct {
	ino, dev, nlink, rdev uint64
	uid, gid              uint32
	atime, ctime          time.Time
	blksize, blocks       int64
}

func statOf(info fs.FileInfo) value {
	s := sysStat{nlink: 1, uid: 1000, gid: 1000, atime: info.ModTime(), ctime: info.ModTime(), blksize: 4096, blocks: (info.Size() + 511) / 512}
	if more, ok := info.(interface {
		Inode() uint64
		Links() uint64
		AccessTime() time.Time
	}); ok {
		s.ino, s.nlink, s.atime, s.dev = more.Inode(), more.Links(), more.AccessTime(), 1
	}
	fillStat(&s, info.Sys())
	num := func(n uint64) value { return object.Int(int64(n)) }
	secs := func(t time.Time) value { return object.Int(t.Unix()) }
	float := func(t time.Time) value { return object.Float(float64(t.Unix()) + 1e-9*float64(t.Nanosecond())) }
	nanos := func(t time.Time) value { return object.Int(t.UnixNano()) }
	m := info.ModTime()
	return object.NewStructSeq(statType, 10, object.Int(modeBits(info.Mode())), num(s.ino), num(s.dev), num(s.nlink), num(uint64(s.uid)), num(uint64(s.gid)),
		object.Int(info.Size()), secs(s.atime), secs(m), secs(s.ctime), float(s.atime), float(m), float(s.ctime), nanos(s.atime), nanos(m), nanos(s.ctime),
		object.Int(s.blksize), object.Int(s.blocks), num(s.rdev))
}

// modeBits is st_mode for Go's mode.
func modeBits(m fs.FileMode) int64 {
	bits := int64(m.Perm())
	switch {
	case m&fs.ModeDir != 0:
		bits |= 0o040000
	case m&fs.ModeSymlink != 0:
		bits |= 0o120000
	case m&fs.ModeNamedPipe != 0:
		bits |= 0o010000
	case m&fs.ModeSocket != 0:
		bits |= 0o140000
	case m&fs.ModeCharDevice != 0:
		bits |= 0o020000
	case m&fs.ModeDevice != 0:
		bits |= 0o060000
	default:
		bits |= 0o100000
	}
	if m&fs.ModeSetuid != 0 {
		bits |= 0o4000
	}
	if m&fs.ModeSetgid != 0 {
		bits |= 0o2000
	}
	if m&fs.ModeSticky != 0 {
		bits |= 0o1000
	}
	return bits
}

func statPath(rt *runtime, fn string, p, dirFd value, follow bool) value {
	kinds := "fd"
	if fn == "lstat" {
		kinds = ""
	}
	w, ok := pathArg(rt, fn, "path", p, kinds)
	if !ok || !w.at(rt, dirFd) {
		return null
	}
	if w.fd >= 0 || kinds == "fd" && w.path == "" && w.given.IsInt() {
		h := io.HandleOf(rt, w.fd)
		if h == nil {
			if fn == "fstat" {
				return rt.RaiseFileError(syscall.EBADF)
			}
			return rt.RaiseFileError(syscall.EBADF, w.given)
		}
		info, err := h.Stat()
		if err != nil {
			return rt.RaiseFileError(err, w.given)
		}
		if info == nil {
			return statOf(pipeInfo{})
		}
		return statOf(info)
	}
	name, ok := w.name(rt, fn)
	if !ok {
		return null
	}
	io.Settle(rt, name)
	var info fs.FileInfo
	var err error
	if follow || strings.HasSuffix(w.path, "/") {
		info, err = rt.StatFile(name)
	} else {
		info, err = lstat(rt, name)
	}
	if err != nil {
		return rt.RaiseFileError(err, w.given)
	}
	return statOf(info)
}

// pipeInfo describes a standard stream.
type pipeInfo struct{}

func (pipeInfo) Name() string       { return "" }
func (pipeInfo) Size() int64        { return 0 }
func (pipeInfo) Mode() fs.FileMode  { return fs.ModeNamedPipe | 0o600 }
func (pipeInfo) ModTime() time.Time { return time.Unix(0, 0) }
func (pipeInfo) IsDir() bool        { return false }
func (pipeInfo) Sys() any           { return nil }

func readDir(rt *runtime, fn string, w *where) ([]fs.DirEntry, bool) {
	if w.fd >= 0 && !w.directory(rt) {
		return nil, false
	}
	name, ok := w.name(rt, fn)
	if !ok {
		return nil, false
	}
	var list []fs.DirEntry
	var err error
	if f, ok := rt.Host.Files.(object.WriteFS); ok {
		list, err = f.ReadDir(name)
	} else {
		info, statErr := fs.Stat(rt.Host.Files, name)
		switch {
		case statErr != nil:
			err = statErr
		case !info.IsDir():
			err = syscall.ENOTDIR
		default:
			list, err = fs.ReadDir(rt.Host.Files, name)
		}
	}
	if err != nil {
		rt.RaiseFileError(err, w.given)
		return nil, false
	}
	return list, rt.AllocN(int64(len(list)), 80) && rt.Work(len(list))
}

// dirEntry is an os.DirEntry.
type dirEntry struct {
	object.Object
	object.WalkMark
	entry      fs.DirEntry
	name, path value
	fsname     string // in the host's file system
	stat       value  // once asked for
	lstat      value
}

// Walk implements object.Walkable.
func (e *dirEntry) Walk(w *object.Walker) int64 {
	w.Visit(e.name)
	w.Visit(e.path)
	w.Visit(e.stat)
	w.Visit(e.lstat)
	return 200
}

var entryType, scanType *object.Type

func entrySelf(v value) *dirEntry { return v.Impl().(*dirEntry) }

func init() {
	follow := func(a []value, rt *runtime) (bool, bool) {
		if a[1].IsNull() {
			return true, true
		}
		t := object.Truth(rt, a[1])
		return t == 1, t >= 0
	}
	// is makes a question about the kind of an entry.
	is := func(dir bool) func(rt *runtime, a []value) value {
		return func(rt *runtime, a []value) value {
			f, ok := follow(a, rt)
			if !ok {
				return null
			}
			e := entrySelf(a[0])
			mode := e.entry.Type()
			if mode&fs.ModeSymlink != 0 && f {
				info, err := rt.StatFile(e.fsname)
				if err != nil {
					return object.False
				}
				mode = info.Mode()
			}
			if dir {
				return object.Bool(mode.IsDir())
			}
			return object.Bool(mode.IsRegular())
		}
	}
	entryType = object.NewBuiltinType(object.TypeSpec{
		Name: "posix.DirEntry", Doc: "An entry of a directory, as scandir yields them.", Flags: object.Final | object.NoNew,
		Ops: object.Ops{Repr: func(rt *runtime, v value) value {
			s, ok := object.ReprText(rt, entrySelf(v).name)
			if !ok {
				return null
			}
			return object.NewStr("<DirEntry " + s + ">")
		}},
		Rows: []row{
			{Sig: "is_dir(self, /, *, follow_symlinks=True)", Doc: "Whether it is a directory.", Fn: is(true)},
			{Sig: "is_file(self, /, *, follow_symlinks=True)", Doc: "Whether it is a file.", Fn: is(false)},
			{Sig: "is_symlink(self, /)", Doc: "Whether it is a link.", Fn: func(rt *runtime, v value) value {
				return object.Bool(entrySelf(v).entry.Type()&fs.ModeSymlink != 0)
			}},
			{Sig: "is_junction(self, /)", Doc: "Always False.", Fn: func(rt *runtime, v value) value { return object.False }},
			{Sig: "stat(self, /, *, follow_symlinks=True)", Doc: "Describe the file.", Fn: func(rt *runtime, a []value) value {
				f, ok := follow(a, rt)
				if !ok {
					return null
				}
				e := entrySelf(a[0])
				at := &e.lstat
				if f {
					at = &e.stat
				}
				if at.IsNull() {
					var info fs.FileInfo
					var err error
					if f {
						info, err = rt.StatFile(e.fsname)
					} else {
						info, err = lstat(rt, e.fsname)
					}
					if err != nil {
						return rt.RaiseFileError(err, e.path)
					}
					*at = statOf(info)
				}
				return *at
			}},
			{Sig: "inode(self, /)", Doc: "Return the inode number.", Fn: func(rt *runtime, v value) value {
				e := entrySelf(v)
				info, err := lstat(rt, e.fsname)
				if err != nil {
					return rt.RaiseFileError(err, e.path)
				}
				return object.AsTuple(statOf(info)).At(1)
			}},
			{Sig: "__fspath__(self, /)", Fn: func(rt *runtime, v value) value { return entrySelf(v).path }},
			{Sig: "name", Kind: object.Member, Fn: func(rt *runtime, v value) value { return entrySelf(v).name }},
			{Sig: "path", Kind: object.Member, Fn: func(rt *runtime, v value) value { return entrySelf(v).path }},
			{Sig: "__class_getitem__(cls, object, /)", Kind: object.ClassMethod, Fn: func(rt *runtime, cls, key value) value { return object.NewGenericAlias(cls, key) }},
		},
	})
	scanType = object.NewBuiltinType(object.TypeSpec{
		Name: "posix.ScandirIterator", Flags: object.Final | object.NoNew,
		Ops: object.Ops{
			Iter: func(rt *runtime, v value) value { return v },
			Next: func(rt *runtime, v value) value {
				s := v.Impl().(*scanner)
				if len(s.rest) == 0 {
					return null
				}
				e := s.rest[0]
				s.rest = s.rest[1:]
				return e
			},
		},
		Rows: []row{
			{Sig: "__enter__(self, /)", Fn: func(rt *runtime, v value) value { return v }},
			{Sig: "__exit__(self, /, *args)", Fn: func(rt *runtime, a []value) value { a[0].Impl().(*scanner).rest = nil; return object.None }},
			{Sig: "close(self, /)", Fn: func(rt *runtime, v value) value { v.Impl().(*scanner).rest = nil; return object.None }},
		},
	})
}

// scanner is the iterator scandir returns.
type scanner struct {
	object.Object
	rest []value
}

// Walk implements object.Walkable.
func (s *scanner) Walk(w *object.Walker) int64 {
	w.VisitAll(s.rest)
	return int64(64 + 16*len(s.rest))
}

func scandir(rt *runtime, p value) value {
	w, ok := pathArg(rt, "scandir", "path", p, "fd none")
	if !ok {
		return null
	}
	list, ok := readDir(rt, "scandir", &w)
	if !ok {
		return null
	}
	dir, err := rt.FileName(w.path)
	if err != nil {
		return rt.RaiseFileError(err, w.given)
	}
	s := &scanner{}
	for _, d := range list {
		e := &dirEntry{entry: d, fsname: strings.TrimPrefix(dir+"/"+d.Name(), "./")}
		e.Object = object.NewObject(entryType, e)
		at := w.path + "/" + d.Name()
		if strings.HasSuffix(w.path, "/") {
			at = w.path + d.Name()
		}
		if e.name = w.text(rt, d.Name()); e.name.IsNull() {
			return null
		}
		if e.path = w.text(rt, at); e.path.IsNull() {
			return null
		}
		if w.given.IsNone() {
			e.path = w.text(rt, "./"+d.Name())
		}
		s.rest = append(s.rest, object.ValueOf(&e.Object))
	}
	s.Object = object.NewObject(scanType, s)
	return object.ValueOf(&s.Object)
}

func urandom(rt *runtime, size value) value {
	n, ok := object.IndexInt(rt, size)
	if !ok {
		return null
	}
	if n < 0 {
		return rt.ValueErrorf("negative argument not allowed")
	}
	if !rt.Alloc(n) {
		return null
	}
	b := make([]byte, n)
	if !randomBytes(rt, b) {
		return null
	}
	return object.NewBytes(b)
}
