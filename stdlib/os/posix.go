// Package os is the modules os and posix: the files, environment and process
// that a host grants. What touches the host is written here in Go, as posix;
// the rest of os is Python.
package os

import (
	_ "embed"
	"io/fs"
	"path"
	"slices"
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

//go:embed rare.py
var rare string

// Rare is the recipe of what os reads when it is first asked for.
var Rare = object.ModuleDef{Name: "_os_rare", Source: rare}

// Module is the recipe of os.
var Module = object.ModuleDef{Name: "os", Doc: "The script's view of the system: files, environment, process.", Source: source}

// Posix is the recipe of posix.
var Posix = object.ModuleDef{
	Name:  "posix",
	Doc:   "The functions of os that ask the host, in Go.",
	Later: func() []row { return slices.Concat(rows, descriptorRows, systemRows) },
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("stat_result", statType.Value())
		m.Set("DirEntry", entryType.Value())
		m.Set("ScandirIterator", scanType.Value())
		m.Set("terminal_size", terminalSizeType.Value())
		m.Set("uname_result", unameType.Value())
		m.Set("times_result", timesType.Value())
		m.Set("statvfs_result", statvfsType.Value())
		m.Set("sched_param", schedParamType.Value())
		m.Set("waitid_result", waitidType.Value())
		m.Set("_rusage", usageType.Value())
		m.Set("error", object.OSErrorType.Value())
		for name, n := range constants() {
			m.Set(name, object.Int(int64(n)))
		}
		setConfiguration(m)
		env := object.NewDict()
		for k, v := range rt.Host.Env {
			env.SetStr(k, object.NewStr(v))
		}
		m.Set("_env", env.Value())
		return true
	},
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
			if v.Type() == &object.BoolType && !rt.Warn(&object.RuntimeWarningType, "bool is used as a file descriptor") {
				return w, false
			}
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
		if !ok || len(a) > 1 && !w.at(rt, a[1]) {
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

// at takes a relative path from the directory of a dir_fd argument.
func (w *where) at(rt *runtime, dir value) bool {
	if object.NoneOrAbsent(dir) {
		return true
	}
	if dir.Type().Ops.Index == nil {
		rt.TypeErrorf("argument should be integer or None, not %s", object.TypeName(dir))
		return false
	}
	fd, ok := object.IndexInt(rt, dir)
	if !ok {
		return false
	}
	if w.fd >= 0 || strings.HasPrefix(w.path, "/") {
		return true
	}
	h := io.HandleOf(rt, fd)
	if h == nil {
		rt.RaiseFileError(syscall.EBADF, w.given)
		return false
	}
	info, err := h.Stat()
	if err == nil && (info == nil || !info.IsDir()) {
		err = syscall.ENOTDIR
	}
	if err != nil {
		rt.RaiseFileError(err, w.given)
		return false
	}
	if w.path != "" {
		w.path = path.Join("/", h.Name) + "/" + w.path
	}
	return true
}

// directory turns a descriptor of a directory into its path.
func (w *where) directory(rt *runtime) bool {
	h := io.HandleOf(rt, w.fd)
	if h == nil {
		rt.RaiseFileError(syscall.EBADF, w.given)
		return false
	}
	info, err := h.Stat()
	if err == nil && (info == nil || !info.IsDir()) {
		err = syscall.ENOTDIR
	}
	if err != nil {
		rt.RaiseFileError(err, w.given)
		return false
	}
	w.path, w.fd = path.Join("/", h.Name), -1
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
		if !ok || !from.at(rt, a[2]) {
			return null
		}
		to, ok := pathArg(rt, fn, "dst", a[1], "")
		if !ok || !to.at(rt, a[3]) {
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
		return change("mkdir", func(f object.WriteFS, n string) error {
			made, again := rt.Masked(fs.FileMode(mode))
			err := f.Mkdir(n, made)
			if err == nil && again != 0 {
				err = f.Chmod(n, again)
			}
			return err
		})(rt, []value{a[0], a[2]})
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
		if !ok || !to.at(rt, a[3]) {
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
		if !ok || !w.at(rt, a[1]) {
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
		if a[0].Type().Ops.Index != nil {
			return fchmod(rt, a[0], a[1])
		}
		here, link := !a[3].IsNull() && object.Truth(rt, a[3]) == 0, false
		v := change("chmod", func(f object.WriteFS, n string) error {
			if here {
				// Linux knows no permissions of links.
				info, err := f.Lstat(n)
				if link = err == nil && info.Mode()&fs.ModeSymlink != 0; link {
					return nil
				}
			}
			return f.Chmod(n, fs.FileMode(mode).Perm())
		})(rt, []value{a[0], a[2]})
		if link {
			return rt.Raisef(&object.NotImplementedErrorType, "chmod: follow_symlinks unavailable on this platform")
		}
		return v
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
	{Sig: "chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", Doc: "Change the owner of a file; -1 leaves one as it is.", Fn: chown("chown")},
	{Sig: "lchown(path, uid, gid)", Doc: "Change the owner of a file or link; -1 leaves one as it is.", Fn: chown("lchown")},
	{Sig: "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", Doc: "Tell whether a file can be used.", Fn: access},
	{Sig: "getcwd()", Doc: "Return the working directory.", Fn: func(rt *runtime) value { return object.NewStr(rt.Cwd()) }},
	{Sig: "getcwdb()", Doc: "Return the working directory as bytes.", Fn: func(rt *runtime) value { return object.NewBytes([]byte(rt.Cwd())) }},
	{Sig: "chdir(path)", Doc: "Change the working directory.", Fn: func(rt *runtime, p value) value {
		w, ok := pathArg(rt, "chdir", "path", p, "fd")
		if !ok {
			return null
		}
		if w.fd >= 0 && !w.directory(rt) {
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
	{Sig: "fspath(path)", Doc: "Return the str or bytes of a path.", Fn: io.FSPath},
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

func access(rt *runtime, a []value) value {
	mode, ok := object.IndexInt(rt, a[1])
	if !ok {
		return null
	}
	w, ok := pathArg(rt, "access", "path", a[0], "")
	if !ok || !w.at(rt, a[2]) {
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
	w, ok := pathArg(rt, "utime", "path", a[0], "fd")
	if !ok || !w.at(rt, a[3]) {
		return null
	}
	if w.fd >= 0 {
		h := io.HandleOf(rt, w.fd)
		if h == nil {
			return rt.RaiseFileError(syscall.EBADF)
		}
		w.path = "/" + h.Name
	}
	fsys, name, ok := w.writable(rt, "utime")
	if !ok {
		return null
	}
	if err := fsys.Chtimes(name, atime, mtime); err != nil {
		return rt.RaiseFileError(err, w.given)
	}
	return object.None
}
