package os

import (
	"io/fs"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is who a file belongs to and how much room its disk has: what only
// some file systems of hosts know.

// ownerFS is a file system whose files have owners.
type ownerFS interface {
	Chown(name string, uid, gid int) error
	Lchown(name string, uid, gid int) error
}

// spaceFS is a file system that knows how large it is.
type spaceFS interface {
	Space(name string) (object.DiskSpace, error)
}

var statvfsType = object.NewStructSeqType(object.StructSeq{
	Name: "os.statvfs_result",
	Doc:  "What statvfs tells about a file system.",
	Fields: []string{"f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax",
		"f_fsid"},
	Visible: 10,
	Make:    true,
})

// statvfs describes the file system that a path of the script lies in.
func statvfs(rt *runtime, path string, given value) value {
	fail := func(err error) value {
		if given.IsNull() {
			return rt.RaiseFileError(err)
		}
		return rt.RaiseFileError(err, given)
	}
	if rt.Host.Files == nil {
		return rt.NoFiles("os.statvfs()")
	}
	name, err := rt.FileName(path)
	if err == nil {
		_, err = rt.StatFile(name)
	}
	if err != nil {
		return fail(err)
	}
	fsys, ok := rt.Host.Files.(spaceFS)
	if !ok {
		return fail(syscall.ENOSYS)
	}
	d, err := fsys.Space(name)
	if err != nil {
		return fail(err)
	}
	num := func(n uint64) value { return object.Int(int64(n)) }
	return object.NewStructSeq(statvfsType, 10, num(d.BlockSize), num(d.BlockSize), num(d.Blocks), num(d.Free), num(d.Available),
		num(d.Files), num(d.FilesFree), num(d.FilesFree), num(d.Flags), num(d.NameMax), num(0))
}

// owner reads a uid or gid argument; -1 is "as it is".
func owner(rt *runtime, what string, v value) (int, bool) {
	if v.Type().Ops.Index == nil {
		rt.TypeErrorf("%s should be integer, not %s", what, object.TypeName(v))
		return 0, false
	}
	n, ok := object.IndexInt(rt, v)
	switch {
	case !ok:
		return 0, false
	case n < -1:
		rt.OverflowErrorf("%s is less than minimum", what)
		return 0, false
	case n > 1<<32-1:
		rt.OverflowErrorf("%s is greater than maximum", what)
		return 0, false
	}
	return int(n), true
}

// chown makes chown and lchown.
func chown(fn string) func(rt *runtime, a []value) value {
	return func(rt *runtime, a []value) value {
		w, ok := pathArg(rt, fn, "path", a[0], map[string]string{"chown": "fd"}[fn])
		if !ok || len(a) > 3 && !w.at(rt, a[3]) {
			return null
		}
		uid, ok := owner(rt, "uid", a[1])
		if !ok {
			return null
		}
		gid, ok := owner(rt, "gid", a[2])
		if !ok {
			return null
		}
		follow := fn == "chown"
		if len(a) > 4 && !a[4].IsNull() {
			t := object.Truth(rt, a[4])
			if t < 0 {
				return null
			}
			follow = t == 1
		}
		if w.fd >= 0 {
			h := handle(rt, a[0])
			if h == nil {
				return null
			}
			if err := h.Chown(uid, gid); err != nil {
				return rt.RaiseFileError(err, w.given)
			}
			return object.None
		}
		fsys, name, ok := w.writable(rt, fn)
		if !ok {
			return null
		}
		if err := chownFile(rt, fsys, name, uid, gid, follow); err != nil {
			return rt.RaiseFileError(err, w.given)
		}
		return object.None
	}
}

// chownFile changes the owner of a file. Where files have no owners, all belong
// to the script: nothing changes if it names itself.
func chownFile(rt *runtime, fsys object.WriteFS, name string, uid, gid int, follow bool) error {
	if o, ok := fsys.(ownerFS); ok {
		if follow {
			return o.Chown(name, uid, gid)
		}
		return o.Lchown(name, uid, gid)
	}
	var err error
	var info fs.FileInfo
	if follow {
		info, err = fsys.Stat(name)
	} else {
		info, err = fsys.Lstat(name)
	}
	if err == nil && info != nil && (uid != -1 && uid != scriptUser || gid != -1 && gid != scriptUser) {
		err = syscall.EPERM
	}
	return err
}
