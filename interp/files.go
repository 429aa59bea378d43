package interp

import (
	"io/fs"
	"os"
	"sync"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// WriteFS is a file system that scripts may change.
type WriteFS = object.WriteFS

// File is an open file of a WriteFS.
type File = object.File

// DirFS returns the directory dir as a file system that scripts may read and
// change. Nothing outside of dir can be reached through it, by ".." or by
// links. If dir cannot be opened every operation says so.
//
// For reading only os.DirFS, embed.FS or any other fs.FS will do.
func DirFS(dir string) WriteFS { return &dirFS{dir: dir} }

// dirFS works on an os.Root, which is what holds the promise.
type dirFS struct {
	dir  string
	once sync.Once
	root *os.Root
	err  error
}

func (d *dirFS) open() (*os.Root, error) {
	d.once.Do(func() { d.root, d.err = os.OpenRoot(d.dir) })
	return d.root, d.err
}

// with runs f on the root.
func (d *dirFS) with(f func(*os.Root) error) error {
	r, err := d.open()
	if err != nil {
		return err
	}
	return f(r)
}

func (d *dirFS) Open(name string) (fs.File, error) {
	r, err := d.open()
	if err != nil {
		return nil, err
	}
	return r.Open(name)
}

func (d *dirFS) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	r, err := d.open()
	if err != nil {
		return nil, err
	}
	f, err := r.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Umask implements object.Masked: files are made by this process.
func (d *dirFS) Umask() fs.FileMode { return object.ProcessUmask() }

func (d *dirFS) Mkdir(name string, perm fs.FileMode) error {
	return d.with(func(r *os.Root) error { return r.Mkdir(name, perm) })
}

func (d *dirFS) Remove(name string) error {
	return d.with(func(r *os.Root) error { return r.Remove(name) })
}

func (d *dirFS) Rename(oldname, newname string) error {
	return d.with(func(r *os.Root) error { return r.Rename(oldname, newname) })
}

func (d *dirFS) Stat(name string) (info fs.FileInfo, err error) {
	err = d.with(func(r *os.Root) error { info, err = r.Stat(name); return err })
	return info, err
}

func (d *dirFS) Lstat(name string) (info fs.FileInfo, err error) {
	err = d.with(func(r *os.Root) error { info, err = r.Lstat(name); return err })
	return info, err
}

func (d *dirFS) ReadDir(name string) (list []fs.DirEntry, err error) {
	err = d.with(func(r *os.Root) error {
		f, err := r.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		list, err = f.ReadDir(-1)
		return err
	})
	return list, err
}

func (d *dirFS) Chmod(name string, mode fs.FileMode) error {
	return d.with(func(r *os.Root) error { return r.Chmod(name, mode) })
}

func (d *dirFS) Chtimes(name string, atime, mtime int64) error {
	return d.with(func(r *os.Root) error { return r.Chtimes(name, time.Unix(0, atime), time.Unix(0, mtime)) })
}

func (d *dirFS) Truncate(name string, size int64) error {
	return d.with(func(r *os.Root) error {
		f, err := r.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		defer f.Close()
		return f.Truncate(size)
	})
}

func (d *dirFS) Symlink(target, name string) error {
	return d.with(func(r *os.Root) error { return r.Symlink(target, name) })
}

func (d *dirFS) Readlink(name string) (target string, err error) {
	err = d.with(func(r *os.Root) error { target, err = r.Readlink(name); return err })
	return target, err
}

func (d *dirFS) Link(oldname, newname string) error {
	return d.with(func(r *os.Root) error { return r.Link(oldname, newname) })
}

// Chown changes the owner of a file; -1 leaves one as it is.
func (d *dirFS) Chown(name string, uid, gid int) error {
	return d.with(func(r *os.Root) error { return r.Chown(name, uid, gid) })
}

// Lchown is Chown for a link itself.
func (d *dirFS) Lchown(name string, uid, gid int) error {
	return d.with(func(r *os.Root) error { return r.Lchown(name, uid, gid) })
}

// Space says how large the file system of a file is.
func (d *dirFS) Space(name string) (space object.DiskSpace, err error) {
	err = d.with(func(r *os.Root) error {
		f, err := r.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		space, err = diskSpace(f)
		return err
	})
	return space, err
}
