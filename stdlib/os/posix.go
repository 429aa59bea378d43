// Package os is the modules os and posix: the files, environment and process
// that a host grants. What touches the host is written here in Go, as posix;
// the rest of os is Python.
package os

import (
	_ "embed"
	"io/fs"
	"os"
	"path"
	goruntime "runtime"
	"strings"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/io"
)

type (
	runtime = object.Runtime
	value   = object.Value
	row     = object.Row
)

var null value

//go:embed os.py
var source string

// Module is the recipe of os.
var Module = object.ModuleDef{Name: "os", Doc: "The script's view of the system: files, environment, process.", Source: source}

// Posix is the recipe of posix.
var Posix = object.ModuleDef{
	Name: "posix",
	Doc:  "The functions of os that ask the host, in Go.",
	Rows: rows,
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("stat_result", statType.Value())
		m.Set("DirEntry", entryType.Value())
		m.Set("ScandirIterator", scanType.Value())
		m.Set("terminal_size", terminalSizeType.Value())
		m.Set("uname_result", unameType.Value())
		m.Set("times_result", timesType.Value())
		m.Set("error", object.OSErrorType.Value())
		for name, n := range constants {
			m.Set(name, object.Int(int64(n)))
		}
		env := object.NewDict()
		for k, v := range rt.Host.Env {
			env.SetStr(k, object.NewStr(v))
		}
		m.Set("_env", env.Value())
		return true
	},
}

var constants = map[string]int{
	"F_OK": 0, "R_OK": 4, "W_OK": 2, "X_OK": 1, "O_RDONLY": 0, "O_WRONLY": 1, "O_RDWR": 2, "O_CREAT": 0o100, "O_EXCL": 0o200,
	"O_NOCTTY": 0o400, "O_TRUNC": 0o1000, "O_APPEND": 0o2000, "O_NONBLOCK": 0o4000, "O_NDELAY": 0o4000, "O_DSYNC": 0o10000,
	"O_SYNC": 0o4010000, "O_RSYNC": 0o4010000, "O_ASYNC": 0o20000, "O_DIRECTORY": 0o200000, "O_NOFOLLOW": 0o400000,
	"O_CLOEXEC": 0o2000000, "O_ACCMODE": 3, "EX_OK": 0, "EX_USAGE": 64, "EX_DATAERR": 65, "EX_NOINPUT": 66, "EX_NOUSER": 67,
	"EX_NOHOST": 68, "EX_UNAVAILABLE": 69, "EX_SOFTWARE": 70, "EX_OSERR": 71, "EX_OSFILE": 72, "EX_CANTCREAT": 73,
	"EX_IOERR": 74, "EX_TEMPFAIL": 75, "EX_PROTOCOL": 76, "EX_NOPERM": 77, "EX_CONFIG": 78, "WNOHANG": 1, "WUNTRACED": 2,
	"WCONTINUED": 8, "TMP_MAX": 238328, "NGROUPS_MAX": 65536, "SEEK_DATA": 3, "SEEK_HOLE": 4,
}

// where is a path argument: a path, or a descriptor.
type where struct {
	path  string // as the file system has it
	given value  // as the script has it, for errors
	fd    int64  // -1: a path
	bytes bool   // given as bytes: names are returned as bytes
}

// pathArg reads a path argument of function fn. kind says what else it may be:
// "fd" an open file, "none" the working directory.
func pathArg(rt *runtime, fn, arg string, v value, kinds string) (w where, ok bool) {
	w = where{given: v, fd: -1}
	mayFd, mayNone := strings.Contains(kinds, "fd"), strings.Contains(kinds, "none")
	if mayNone && object.NoneOrAbsent(v) {
		w.path, w.given = ".", object.None
		return w, true
	}
	if object.AsStr(v) == nil && object.AsBytes(v) == nil {
		switch {
		case mayFd && v.Type().Ops.Index != nil:
			w.fd, ok = object.IndexInt(rt, v)
			return w, ok
		case !rt.Lookup(v.Type(), "__fspath__").IsNull():
			if v = io.FSPath(rt, v); v.IsNull() {
				return w, false
			}
			w.given = v
		default:
			kind := "string, bytes or os.PathLike"
			switch {
			case mayFd && mayNone:
				kind = "string, bytes, os.PathLike, integer or None"
			case mayFd:
				kind = "string, bytes, os.PathLike or integer"
			case mayNone:
				kind = "string, bytes, os.PathLike or None"
			}
			rt.TypeErrorf("%s: %s should be %s, not %s", fn, arg, kind, object.TypeName(v))
			return w, false
		}
	}
	if b := object.AsBytes(v); b != nil {
		w.path, w.bytes = string(b.Go()), true
	} else {
		e := object.Encode(rt, object.AsStr(v), "utf-8", "surrogateescape")
		if e.IsNull() {
			return w, false
		}
		w.path = string(object.AsBytes(e).Go())
	}
	if strings.IndexByte(w.path, 0) >= 0 {
		rt.ValueErrorf("%s: embedded null character in %s", fn, arg)
		return w, false
	}
	return w, true
}

// name returns the name of w in the host's file system.
func (w *where) name(rt *runtime, fn string) (string, bool) {
	if rt.Host.Files == nil {
		rt.NoFiles("os." + fn + "()")
		return "", false
	}
	n, err := rt.FileName(w.path)
	if err != nil {
		rt.RaiseFileError(err, w.given)
		return "", false
	}
	return n, true
}

// writable returns the file system for changing it.
func (w *where) writable(rt *runtime, fn string) (object.WriteFS, string, bool) {
	n, ok := w.name(rt, fn)
	if !ok {
		return nil, "", false
	}
	fsys, ok := rt.Host.Files.(object.WriteFS)
	if !ok {
		rt.RaiseFileError(syscall.EROFS, w.given)
		return nil, "", false
	}
	return fsys, n, true
}

// text gives a name of the file system the form of the path it was asked with.
func (w *where) text(rt *runtime, name string) value {
	if w.bytes {
		return object.NewBytes([]byte(name))
	}
	return object.Decode(rt, []byte(name), "utf-8", "surrogateescape", null)
}

// change makes a function that changes the file system at one path.
func change(fn string, f func(fsys object.WriteFS, name string) error) func(rt *runtime, a []value) value {
	return func(rt *runtime, a []value) value {
		w, ok := pathArg(rt, fn, "path", a[0], "")
		if !ok || !noDirFd(rt, a[1:]) {
			return null
		}
		fsys, name, ok := w.writable(rt, fn)
		if !ok {
			return null
		}
		if err := f(fsys, name); err != nil {
			return rt.RaiseFileError(err, w.given)
		}
		return object.None
	}
}

// noDirFd refuses dir_fd arguments, which need descriptors of directories.
func noDirFd(rt *runtime, rest []value) bool {
	for _, v := range rest {
		if !object.NoneOrAbsent(v) {
			rt.Raisef(&object.NotImplementedErrorType, "dir_fd unavailable on this platform")
			return false
		}
	}
	return true
}

// lstat is Lstat of any file system.
func lstat(rt *runtime, name string) (fs.FileInfo, error) {
	if w, ok := rt.Host.Files.(object.WriteFS); ok {
		return w.Lstat(name)
	}
	return fs.Stat(rt.Host.Files, name)
}

// change2 makes a function of two paths.
func change2(fn string, f func(fsys object.WriteFS, from, to string) error) func(rt *runtime, a []value) value {
	return func(rt *runtime, a []value) value {
		from, ok := pathArg(rt, fn, "src", a[0], "")
		if !ok {
			return null
		}
		to, ok := pathArg(rt, fn, "dst", a[1], "")
		if !ok || !noDirFd(rt, a[2:4]) {
			return null
		}
		if rt.Host.Files == nil {
			return rt.NoFiles("os." + fn + "()")
		}
		fsys, isWritable := rt.Host.Files.(object.WriteFS)
		p, err := rt.FileName(from.path)
		var q string
		if err == nil {
			q, err = rt.FileName(to.path)
		}
		if err == nil && !isWritable {
			err = syscall.EROFS
		}
		if err == nil {
			io.Settle(rt, p)
			io.Settle(rt, q)
			err = f(fsys, p, q)
		}
		if err != nil {
			return rt.RaiseFileError(err, from.given, to.given)
		}
		return object.None
	}
}

var rows = []row{
	{Sig: "stat(path, *, dir_fd=None, follow_symlinks=True)", Doc: "Describe a file.", Fn: func(rt *runtime, a []value) value {
		follow := true
		if !a[2].IsNull() {
			t := object.Truth(rt, a[2])
			if t < 0 {
				return null
			}
			follow = t == 1
		}
		return statPath(rt, "stat", a[0], a[1], follow)
	}},
	{Sig: "lstat(path, *, dir_fd=None)", Doc: "Describe a file or link.", Fn: func(rt *runtime, a []value) value { return statPath(rt, "lstat", a[0], a[1], false) }},
	{Sig: "fstat(fd)", Doc: "Describe an open file.", Fn: func(rt *runtime, fd value) value {
		if fd.Type().Ops.Index == nil {
			return rt.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeName(fd))
		}
		return statPath(rt, "fstat", fd, null, true)
	}},
	{Sig: "listdir(path=None)", Doc: "Return the names in a directory.", Fn: func(rt *runtime, p value) value {
		w, ok := pathArg(rt, "listdir", "path", p, "fd none")
		if !ok {
			return null
		}
		list, ok := readDir(rt, "listdir", &w)
		if !ok {
			return null
		}
		names := make([]value, len(list))
		for i, e := range list {
			if names[i] = w.text(rt, e.Name()); names[i].IsNull() {
				return null
			}
		}
		return object.NewList(names)
	}},
	{Sig: "scandir(path=None)", Doc: "Return an iterator of DirEntry objects.", Fn: scandir},
	{Sig: "mkdir(path, mode=511, *, dir_fd=None)", Doc: "Make a directory.", Fn: func(rt *runtime, a []value) value {
		mode := int64(0o777)
		if !a[1].IsNull() {
			var ok bool
			if mode, ok = object.IndexInt(rt, a[1]); !ok {
				return null
			}
		}
		return change("mkdir", func(f object.WriteFS, n string) error { return f.Mkdir(n, fs.FileMode(mode).Perm()) })(rt, []value{a[0], a[2]})
	}},
	{Sig: "rmdir(path, *, dir_fd=None)", Doc: "Remove an empty directory.", Fn: change("rmdir", func(f object.WriteFS, n string) error {
		info, err := f.Lstat(n)
		if err != nil {
			return err
		}
		if !info.IsDir() {
			return syscall.ENOTDIR
		}
		return f.Remove(n)
	})},
	{Sig: "remove(path, *, dir_fd=None)", Doc: "Remove a file.", Fn: change("remove", unlink)},
	{Sig: "unlink(path, *, dir_fd=None)", Doc: "Remove a file.", Fn: change("unlink", unlink)},
	{Sig: "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc: "Rename a file or directory.", Fn: change2("rename", object.WriteFS.Rename)},
	{Sig: "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc: "Rename a file or directory, over an existing one.", Fn: change2("replace", object.WriteFS.Rename)},
	{Sig: "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", Doc: "Give a file a second name.", Fn: change2("link", object.WriteFS.Link)},
	{Sig: "symlink(src, dst, target_is_directory=False, *, dir_fd=None)", Doc: "Make a link to src named dst.", Fn: func(rt *runtime, a []value) value {
		from, ok := pathArg(rt, "symlink", "src", a[0], "")
		if !ok {
			return null
		}
		to, ok := pathArg(rt, "symlink", "dst", a[1], "")
		if !ok {
			return null
		}
		fsys, name, ok := to.writable(rt, "symlink")
		if !ok {
			return null
		}
		if err := fsys.Symlink(from.path, name); err != nil {
			return rt.RaiseFileError(err, from.given, to.given)
		}
		return object.None
	}},
	{Sig: "readlink(path, *, dir_fd=None)", Doc: "Return where a link leads.", Fn: func(rt *runtime, a []value) value {
		w, ok := pathArg(rt, "readlink", "path", a[0], "")
		if !ok {
			return null
		}
		name, ok := w.name(rt, "readlink")
		if !ok {
			return null
		}
		fsys, ok := rt.Host.Files.(object.WriteFS)
		if !ok {
			if _, err := fs.Stat(rt.Host.Files, name); err != nil {
				return rt.RaiseFileError(err, w.given)
			}
			return rt.RaiseFileError(syscall.EINVAL, w.given)
		}
		target, err := fsys.Readlink(name)
		if err != nil {
			return rt.RaiseFileError(err, w.given)
		}
		return w.text(rt, target)
	}},
	{Sig: "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", Doc: "Change the permissions of a file.", Fn: func(rt *runtime, a []value) value {
		mode, ok := object.IndexInt(rt, a[1])
		if !ok {
			return null
		}
		return change("chmod", func(f object.WriteFS, n string) error { return f.Chmod(n, fs.FileMode(mode).Perm()) })(rt, []value{a[0], a[2]})
	}},
	{Sig: "utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)", Doc: "Set the times of access and change.", Fn: utime},
	{Sig: "truncate(path, length)", Doc: "Set the length of a file.", Fn: func(rt *runtime, p, length value) value {
		n, ok := object.IndexInt(rt, length)
		if !ok {
			return null
		}
		w, ok := pathArg(rt, "truncate", "path", p, "fd")
		if !ok {
			return null
		}
		if w.fd >= 0 {
			return ftruncate(rt, p, length)
		}
		return change("truncate", func(f object.WriteFS, name string) error { return f.Truncate(name, n) })(rt, []value{p})
	}},
	{Sig: "ftruncate(fd, length, /)", Doc: "Set the length of an open file.", Fn: ftruncate},
	{Sig: "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", Doc: "Tell whether a file can be used.", Fn: access},
	{Sig: "getcwd()", Doc: "Return the working directory.", Fn: func(rt *runtime) value { return object.NewStr(rt.Cwd()) }},
	{Sig: "getcwdb()", Doc: "Return the working directory as bytes.", Fn: func(rt *runtime) value { return object.NewBytes([]byte(rt.Cwd())) }},
	{Sig: "chdir(path)", Doc: "Change the working directory.", Fn: func(rt *runtime, p value) value {
		w, ok := pathArg(rt, "chdir", "path", p, "")
		if !ok {
			return null
		}
		name, ok := w.name(rt, "chdir")
		if !ok {
			return null
		}
		info, err := rt.StatFile(name)
		if err == nil && !info.IsDir() {
			err = syscall.ENOTDIR
		}
		if err != nil {
			return rt.RaiseFileError(err, w.given)
		}
		rt.SetCwd(path.Clean("/" + name))
		return object.None
	}},
	{Sig: "open(path, flags, mode=511, *, dir_fd=None)", Doc: "Open a file and return its descriptor.", Fn: func(rt *runtime, a []value) value {
		flags, ok := object.IndexInt(rt, a[1])
		if !ok {
			return null
		}
		mode := int64(0o777)
		if !a[2].IsNull() {
			if mode, ok = object.IndexInt(rt, a[2]); !ok {
				return null
			}
		}
		w, ok := pathArg(rt, "open", "path", a[0], "")
		if !ok {
			return null
		}
		if _, ok = w.name(rt, "open"); !ok {
			return null
		}
		fd, _, err := io.OpenHandle(rt, w.path, goFlags(flags), fs.FileMode(mode).Perm(), true)
		if err != nil {
			return rt.RaiseFileError(err, w.given)
		}
		return object.Int(int64(fd))
	}},
	{Sig: "close(fd)", Doc: "Close a descriptor.", Fn: func(rt *runtime, fd value) value {
		n, ok := object.IndexInt(rt, fd)
		if !ok {
			return null
		}
		if err := io.CloseHandle(rt, n); err != nil {
			return rt.RaiseFileError(err)
		}
		return object.None
	}},
	{Sig: "dup(fd, /)", Doc: "Give an open file a second descriptor.", Fn: func(rt *runtime, fd value) value {
		n, ok := object.IndexInt(rt, fd)
		if !ok {
			return null
		}
		d, err := io.Dup(rt, n)
		if err != nil {
			return rt.RaiseFileError(err)
		}
		return object.Int(int64(d))
	}},
	{Sig: "read(fd, length, /)", Doc: "Read from a descriptor.", Fn: func(rt *runtime, fd, length value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		n, ok := object.IndexInt(rt, length)
		if !ok {
			return null
		}
		if n < 0 {
			return rt.RaiseFileError(syscall.EINVAL)
		}
		if !rt.Alloc(n) {
			return null
		}
		b := make([]byte, n)
		got, err, ok := h.Read(rt, b)
		if err != nil {
			return rt.RaiseFileError(err)
		}
		if !ok {
			return null
		}
		return object.NewBytes(b[:got])
	}},
	{Sig: "write(fd, data, /)", Doc: "Write to a descriptor.", Fn: func(rt *runtime, fd, data value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		b, ok := object.BufferOf(rt, data)
		if !ok {
			if rt.Pending() == nil {
				rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(data))
			}
			return null
		}
		n, err, ok := h.Write(rt, b)
		if err != nil {
			return rt.RaiseFileError(err)
		}
		if !ok {
			return null
		}
		return object.Int(int64(n))
	}},
	{Sig: "lseek(fd, position, whence, /)", Doc: "Change the position of an open file.", Fn: func(rt *runtime, fd, pos, whence value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		n, ok := object.IndexInt(rt, pos)
		if !ok {
			return null
		}
		w, ok := object.IndexInt(rt, whence)
		if !ok {
			return null
		}
		at, err := h.Seek(n, int(w))
		if err != nil {
			return rt.RaiseFileError(err)
		}
		return object.Int(at)
	}},
	{Sig: "fsync(fd)", Doc: "Write a file to its disk.", Fn: func(rt *runtime, fd value) value {
		if object.AsStr(fd) == nil && fd.Type().Ops.Index == nil {
			m := object.GetAttr(rt, fd, "fileno")
			if m.IsNull() {
				rt.Clear()
				return rt.TypeErrorf("argument must be an int, or have a fileno() method")
			}
			if fd = object.Call0(rt, m); fd.IsNull() {
				return null
			}
		}
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		if err := h.Sync(); err != nil {
			return rt.RaiseFileError(err)
		}
		return object.None
	}},
	{Sig: "isatty(fd, /)", Doc: "Tell whether a descriptor is a terminal.", Fn: func(rt *runtime, fd value) value {
		n, ok := object.IndexInt(rt, fd)
		if !ok {
			return null
		}
		h := io.HandleOf(rt, n)
		return object.Bool(h != nil && h.IsTerminal(rt))
	}},
	{Sig: "fspath(path)", Doc: "Return the str or bytes of a path.", Fn: io.FSPath},
	{Sig: "strerror(code, /)", Doc: "Return the words for an error number.", Fn: func(rt *runtime, code value) value {
		n, ok := object.IndexInt(rt, code)
		if !ok {
			return null
		}
		return object.NewStr(object.StrError(int(n)))
	}},
	{Sig: "cpu_count()", Doc: "Return the number of processors.", Fn: func(rt *runtime) value { return object.Int(int64(goruntime.NumCPU())) }},
	{Sig: "getpid()", Doc: "Return a process number. It tells nothing about the host.", Fn: func(rt *runtime) value { return object.Int(4242) }},
	{Sig: "getppid()", Fn: func(rt *runtime) value { return object.Int(4241) }},
	{Sig: "getuid()", Fn: func(rt *runtime) value { return object.Int(1000) }},
	{Sig: "geteuid()", Fn: func(rt *runtime) value { return object.Int(1000) }},
	{Sig: "getgid()", Fn: func(rt *runtime) value { return object.Int(1000) }},
	{Sig: "getegid()", Fn: func(rt *runtime) value { return object.Int(1000) }},
	{Sig: "umask(mask, /)", Doc: "Return the mask of permissions, which cannot be changed.", Fn: func(rt *runtime, mask value) value {
		if _, ok := object.IndexInt(rt, mask); !ok {
			return null
		}
		return object.Int(0o22)
	}},
	{Sig: "urandom(size, /)", Doc: "Return random bytes that no seed decides.", Fn: urandom},
	{Sig: "times()", Doc: "Return the processor times of the process.", Fn: func(rt *runtime) value {
		z := object.Float(0)
		return object.NewStructSeq(timesType, 5, z, z, z, z, z)
	}},
	{Sig: "uname()", Doc: "Describe the system; nothing in it is the host's.", Fn: func(rt *runtime) value {
		return object.NewStructSeq(unameType, 5, object.NewStr("Linux"), object.NewStr("localhost"), object.NewStr(""), object.NewStr(""), object.NewStr("x86_64"))
	}},
	{Sig: "_std_size(fd, /)", Fn: func(rt *runtime, fd value) value {
		// The size of a terminal is not known here: CPython raises this when there is none.
		return rt.RaiseFileError(syscall.ENOTTY)
	}},
}

func unlink(f object.WriteFS, n string) error {
	info, err := f.Lstat(n)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return syscall.EISDIR
	}
	return f.Remove(n)
}

// goFlags turns Linux's flags, which scripts see, into those of this machine.
func goFlags(flags int64) int {
	out := int(flags & 3)
	for _, f := range []struct {
		linux int64
		here  int
	}{{0o100, os.O_CREATE}, {0o200, os.O_EXCL}, {0o1000, os.O_TRUNC}, {0o2000, os.O_APPEND}} {
		if flags&f.linux != 0 {
			out |= f.here
		}
	}
	return out
}

// handle returns the open file of a descriptor argument.
func handle(rt *runtime, fd value) *io.Handle {
	n, ok := object.IndexInt(rt, fd)
	if !ok {
		return nil
	}
	h := io.HandleOf(rt, n)
	if h == nil {
		rt.RaiseFileError(syscall.EBADF)
	}
	return h
}

func ftruncate(rt *runtime, fd, length value) value {
	h := handle(rt, fd)
	if h == nil {
		return null
	}
	n, ok := object.IndexInt(rt, length)
	if !ok {
		return null
	}
	if err := h.Truncate(n); err != nil {
		return rt.RaiseFileError(err)
	}
	return object.None
}

func access(rt *runtime, a []value) value {
	mode, ok := object.IndexInt(rt, a[1])
	if !ok {
		return null
	}
	w, ok := pathArg(rt, "access", "path", a[0], "")
	if !ok {
		return null
	}
	if rt.Host.Files == nil {
		return object.False
	}
	name, err := rt.FileName(w.path)
	if err != nil {
		return object.False
	}
	info, err := rt.StatFile(name)
	if err != nil {
		return object.False
	}
	if _, ok := rt.Host.Files.(object.WriteFS); !ok && mode&2 != 0 {
		return object.False
	}
	perm := int64(info.Mode().Perm())
	perm = perm | perm>>3 | perm>>6
	return object.Bool(mode&^perm&7 == 0)
}

// nanoseconds reads a time in seconds.
func nanoseconds(rt *runtime, v value) (int64, bool) {
	if v.IsFloat() {
		f := v.Float()
		return int64(f * 1e9), true
	}
	n, ok := object.IndexInt(rt, v)
	return n * 1e9, ok
}

func utime(rt *runtime, a []value) value {
	var atime, mtime int64
	switch {
	case !object.NoneOrAbsent(a[1]) && !object.NoneOrAbsent(a[2]):
		return rt.ValueErrorf("utime: you may specify either 'times' or 'ns' but not both")
	case !object.NoneOrAbsent(a[1]):
		t := object.AsTuple(a[1])
		if t == nil || t.Len() != 2 {
			return rt.TypeErrorf("utime: 'times' must be either a tuple of two ints or None")
		}
		var ok bool
		if atime, ok = nanoseconds(rt, t.At(0)); !ok {
			return null
		}
		if mtime, ok = nanoseconds(rt, t.At(1)); !ok {
			return null
		}
	case !object.NoneOrAbsent(a[2]):
		t := object.AsTuple(a[2])
		if t == nil || t.Len() != 2 {
			return rt.TypeErrorf("utime: 'ns' must be a tuple of two ints")
		}
		var ok bool
		if atime, ok = object.IndexInt(rt, t.At(0)); !ok {
			return null
		}
		if mtime, ok = object.IndexInt(rt, t.At(1)); !ok {
			return null
		}
	default:
		atime = rt.Clock.Now().UnixNano()
		mtime = atime
	}
	return change("utime", func(f object.WriteFS, n string) error { return f.Chtimes(n, atime, mtime) })(rt, []value{a[0], a[3]})
}
