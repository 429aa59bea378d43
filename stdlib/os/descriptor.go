package os

import (
	"io/fs"
	"os"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/io"
)

// descriptorRows are the functions of open files.
var descriptorRows = []row{
	{Sig: "ftruncate(fd, length, /)", Doc: "Set the length of an open file.", Fn: ftruncate},
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
		if !ok || !w.at(rt, a[3]) {
			return null
		}
		name, ok := w.name(rt, "open")
		if !ok {
			return null
		}
		if flags&0o400000 != 0 {
			// File systems of hosts follow links before they look at flags.
			if info, err := lstat(rt, name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
				return rt.RaiseFileError(syscall.ELOOP, w.given)
			}
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
	{Sig: "fsync(fd)", Doc: "Write a file to its disk.", Fn: fsync},
	{Sig: "fdatasync(fd)", Doc: "Write the data of a file to its disk.", Fn: fsync},
	{Sig: "isatty(fd, /)", Doc: "Tell whether a descriptor is a terminal.", Fn: func(rt *runtime, fd value) value {
		n, ok := object.IndexInt(rt, fd)
		if !ok {
			return null
		}
		h := io.HandleOf(rt, n)
		return object.Bool(h != nil && h.IsTerminal(rt))
	}},
	{Sig: "dup2(fd, fd2, inheritable=True)", Doc: "Make a descriptor stand for the open file of another.", Fn: func(rt *runtime, fd, fd2, inheritable value) value {
		from, ok := object.IndexInt(rt, fd)
		if !ok {
			return null
		}
		to, ok := object.IndexInt(rt, fd2)
		if !ok {
			return null
		}
		inherit := true
		if !inheritable.IsNull() {
			t := object.Truth(rt, inheritable)
			if t < 0 {
				return null
			}
			inherit = t == 1
		}
		if err := io.Dup2(rt, from, to, inherit); err != nil {
			return rt.RaiseFileError(err)
		}
		return object.Int(to)
	}},
	{Sig: "pipe()", Doc: "Make a pipe; return the descriptors to read from and to write to.", Fn: func(rt *runtime) value { return pipe(rt, 0) }},
	{Sig: "pipe2(flags, /)", Doc: "Make a pipe with flags; return the descriptors to read from and to write to.", Fn: func(rt *runtime, flags value) value {
		n, ok := object.IndexInt(rt, flags)
		if !ok {
			return null
		}
		// O_CLOEXEC, O_NONBLOCK and O_DIRECT are all that pipe2 knows.
		if n&^(0o2000000|0o4000|0o40000) != 0 {
			return rt.RaiseFileError(syscall.EINVAL)
		}
		return pipe(rt, n)
	}},
	{Sig: "get_inheritable(fd, /)", Doc: "Tell whether programs started from here get the descriptor.", Fn: func(rt *runtime, fd value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		return object.Bool(h.Inheritable())
	}},
	{Sig: "set_inheritable(fd, inheritable, /)", Doc: "Set what get_inheritable tells.", Fn: func(rt *runtime, fd, on value) value {
		return setFlag(rt, fd, on, (*io.Handle).SetInheritable)
	}},
	{Sig: "get_blocking(fd, /)", Doc: "Tell whether reading and writing wait.", Fn: func(rt *runtime, fd value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		return object.Bool(h.Blocking())
	}},
	{Sig: "set_blocking(fd, blocking, /)", Doc: "Set whether reading and writing wait.", Fn: func(rt *runtime, fd, on value) value {
		return setFlag(rt, fd, on, (*io.Handle).SetBlocking)
	}},
	{Sig: "fchmod(fd, mode)", Doc: "Change the permissions of an open file.", Fn: fchmod},
	{Sig: "fchown(fd, uid, gid)", Doc: "Change the owner of an open file; -1 leaves one as it is.", Fn: func(rt *runtime, fd, uid, gid value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		u, ok := owner(rt, "uid", uid)
		if !ok {
			return null
		}
		g, ok := owner(rt, "gid", gid)
		if !ok {
			return null
		}
		if err := h.Chown(u, g); err != nil {
			return rt.RaiseFileError(err)
		}
		return object.None
	}},
	{Sig: "ttyname(fd, /)", Doc: "Return the name of the terminal of a descriptor.", Fn: func(rt *runtime, fd value) value {
		if handle(rt, fd) == nil {
			return null
		}
		// What terminal the host has is not for scripts to know.
		return rt.RaiseFileError(syscall.ENOTTY)
	}},
	{Sig: "device_encoding(fd)", Doc: "Return the encoding of a terminal, None for what is none.", Fn: func(rt *runtime, fd value) value {
		n, ok := object.IndexInt(rt, fd)
		if !ok {
			return null
		}
		if h := io.HandleOf(rt, n); h != nil && h.IsTerminal(rt) {
			return object.NewStr("UTF-8")
		}
		return object.None
	}},
	{Sig: "fstatvfs(fd, /)", Doc: "Describe the file system of an open file.", Fn: func(rt *runtime, fd value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		return statvfs(rt, "/"+h.Name, null)
	}},
	{Sig: "statvfs(path)", Doc: "Describe the file system of a file.", Fn: func(rt *runtime, p value) value {
		w, ok := pathArg(rt, "statvfs", "path", p, "fd")
		if !ok {
			return null
		}
		if w.fd >= 0 {
			h := io.HandleOf(rt, w.fd)
			if h == nil {
				return rt.RaiseFileError(syscall.EBADF, p)
			}
			return statvfs(rt, "/"+h.Name, p)
		}
		if _, ok := w.name(rt, "statvfs"); !ok {
			return null
		}
		return statvfs(rt, w.path, w.given)
	}},
	{Sig: "posix_fadvise(fd, offset, length, advice, /)", Doc: "Tell how a file will be read; nothing comes of it.", Fn: func(rt *runtime, a []value) value {
		h := handle(rt, a[0])
		if h == nil {
			return null
		}
		for _, v := range a[1:3] {
			if _, ok := object.IndexInt(rt, v); !ok {
				return null
			}
		}
		advice, ok := object.IndexInt(rt, a[3])
		switch {
		case !ok:
			return null
		case advice < 0 || advice > 5:
			return rt.RaiseFileError(syscall.EINVAL)
		case h.IsPipe():
			return rt.RaiseFileError(syscall.ESPIPE)
		}
		return object.None
	}},
	{Sig: "posix_fallocate(fd, offset, length, /)", Doc: "Make a file at least so long.", Fn: func(rt *runtime, fd, offset, length value) value {
		h := handle(rt, fd)
		if h == nil {
			return null
		}
		at, ok := object.IndexInt(rt, offset)
		if !ok {
			return null
		}
		n, ok := object.IndexInt(rt, length)
		switch {
		case !ok:
			return null
		case at < 0 || n <= 0:
			return rt.RaiseFileError(syscall.EINVAL)
		case h.IsPipe():
			return rt.RaiseFileError(syscall.ESPIPE)
		case at > 1<<62-n:
			return rt.RaiseFileError(syscall.EFBIG)
		}
		info, err := h.Stat()
		if err == nil && info == nil {
			err = syscall.ESPIPE
		}
		if err == nil && info.Size() < at+n {
			err = h.Truncate(at + n)
		}
		if err != nil {
			return rt.RaiseFileError(err)
		}
		return object.None
	}},
}

// goFlags turns Linux's flags, which scripts see, into those of this machine.
func goFlags(flags int64) int {
	out := int(flags & 3)
	for _, f := range []struct {
		linux int64
		here  int
	}{{0o100, os.O_CREATE}, {0o200, os.O_EXCL}, {0o1000, os.O_TRUNC}, {0o2000, os.O_APPEND}, {0o200000, oDirectory}} {
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

func fsync(rt *runtime, fd value) value {
	if fd.Type().Ops.Index == nil {
		m := object.GetAttr(rt, fd, "fileno")
		if m.IsNull() {
			rt.Clear()
			return rt.TypeErrorf("argument must be an int, or have a fileno() method.")
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
}

func pipe(rt *runtime, flags int64) value {
	r, w, err := io.Pipe(rt, flags&0o4000 != 0)
	if err != nil {
		return rt.RaiseFileError(err)
	}
	if r < 0 {
		return null
	}
	return object.NewTuple([]value{object.Int(int64(r)), object.Int(int64(w))})
}

// setFlag sets a flag of a descriptor.
func setFlag(rt *runtime, fd, on value, set func(*io.Handle, bool)) value {
	h := handle(rt, fd)
	if h == nil {
		return null
	}
	t := object.Truth(rt, on)
	if t < 0 {
		return null
	}
	set(h, t == 1)
	return object.None
}

func fchmod(rt *runtime, fd, mode value) value {
	h := handle(rt, fd)
	if h == nil {
		return null
	}
	m, ok := object.IndexInt(rt, mode)
	if !ok {
		return null
	}
	if err := h.Chmod(fs.FileMode(m).Perm()); err != nil {
		return rt.RaiseFileError(err)
	}
	return object.None
}
