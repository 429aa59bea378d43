package interp

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// MemFS returns an empty file system in memory that scripts may read and
// change: a sandbox that leaves nothing behind. It may be shared by several
// interpreters. It holds at most 256 MB; see MemoryFS.SetLimit.
func MemFS() *MemoryFS {
	return &MemoryFS{root: &memNode{mode: fs.ModeDir | 0o755, children: map[string]*memNode{}, mtime: time.Now()}, limit: 256 << 20}
}

// MemoryFS is a file system in memory.
type MemoryFS struct {
	mu    sync.Mutex
	root  *memNode
	used  int64
	limit int64
	ino   uint64
}

// SetLimit bounds the bytes that files take; names count 256 bytes each.
func (m *MemoryFS) SetLimit(bytes int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.limit = bytes
}

// WriteFile puts a file into the file system, with the directories above it.
func (m *MemoryFS) WriteFile(name string, data []byte) error {
	for i, c := range name {
		if c == '/' {
			if err := m.Mkdir(name[:i], 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
				return err
			}
		}
	}
	f, err := m.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}

// memNode is a file, a directory or a link.
type memNode struct {
	mode     fs.FileMode
	data     []byte
	children map[string]*memNode
	target   string // of a link
	mtime    time.Time
	atime    time.Time
	ino      uint64
	links    int
}

const (
	nameCost = 256
	maxLinks = 40
)

func fail(op, name string, err error) error { return &fs.PathError{Op: op, Path: name, Err: err} }

// find walks to name. With create the last part need not exist: dir and base
// then say where it would be.
func (m *MemoryFS) find(name string, follow bool) (n, dir *memNode, base string, err error) {
	hops := 0
	parts := strings.Split(name, "/")
	stack := []*memNode{m.root}
	for len(parts) > 0 {
		part := parts[0]
		parts = parts[1:]
		at := stack[len(stack)-1]
		switch part {
		case "", ".":
			continue
		case "..":
			if len(stack) > 1 {
				stack = stack[:len(stack)-1]
			}
			continue
		}
		if !at.mode.IsDir() {
			return nil, nil, "", syscall.ENOTDIR
		}
		if len(part) > 255 {
			return nil, nil, "", syscall.ENAMETOOLONG
		}
		next := at.children[part]
		last := len(parts) == 0
		if next == nil {
			if last {
				return nil, at, part, nil
			}
			return nil, nil, "", syscall.ENOENT
		}
		if next.mode&fs.ModeSymlink != 0 && (!last || follow) {
			if hops++; hops > maxLinks {
				return nil, nil, "", syscall.ELOOP
			}
			parts = append(strings.Split(next.target, "/"), parts...)
			if path.IsAbs(next.target) {
				stack = stack[:1]
			}
			continue
		}
		if last {
			return next, at, part, nil
		}
		stack = append(stack, next)
	}
	return stack[len(stack)-1], nil, ".", nil
}

// get is find for what must exist.
func (m *MemoryFS) get(op, name string, follow bool) (*memNode, error) {
	n, _, _, err := m.find(name, follow)
	if err == nil && n == nil {
		err = syscall.ENOENT
	}
	if err != nil {
		return nil, fail(op, name, err)
	}
	return n, nil
}

func (m *MemoryFS) take(bytes int64) error {
	if m.used+bytes > m.limit {
		return syscall.ENOSPC
	}
	m.used += bytes
	return nil
}

// add puts a new node into a directory.
func (m *MemoryFS) add(dir *memNode, base string, n *memNode) error {
	if err := m.take(nameCost); err != nil {
		return err
	}
	if n.ino == 0 {
		m.ino++
		n.ino = m.ino
		n.mtime = time.Now()
		n.atime = n.mtime
	}
	n.links++
	dir.children[base] = n
	dir.mtime = time.Now()
	return nil
}

// drop takes a node out of a directory.
func (m *MemoryFS) drop(dir *memNode, base string) {
	n := dir.children[base]
	delete(dir.children, base)
	dir.mtime = time.Now()
	m.used -= nameCost
	if n.links--; n.links == 0 {
		m.used -= int64(len(n.data))
	}
}

// Open opens a file or directory for reading.
func (m *MemoryFS) Open(name string) (fs.File, error) { return m.OpenFile(name, os.O_RDONLY, 0) }

// OpenFile opens a file as os.OpenFile does.
func (m *MemoryFS) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, dir, base, err := m.find(name, flag&os.O_EXCL == 0)
	write := flag&(os.O_WRONLY|os.O_RDWR) != 0
	switch {
	case err != nil:
	case n == nil && flag&os.O_CREATE == 0:
		err = syscall.ENOENT
	case n == nil:
		n = &memNode{mode: perm.Perm()}
		err = m.add(dir, base, n)
	case flag&(os.O_CREATE|os.O_EXCL) == os.O_CREATE|os.O_EXCL:
		err = syscall.EEXIST
	case n.mode.IsDir() && (write || flag&os.O_CREATE != 0):
		err = syscall.EISDIR
	case write && n.mode&0o200 == 0 || flag&os.O_WRONLY == 0 && n.mode&0o400 == 0:
		err = syscall.EACCES
	case flag&os.O_TRUNC != 0 && write:
		m.resize(n, 0)
	}
	if err != nil {
		return nil, fail("open", name, err)
	}
	return &memFile{fs: m, node: n, name: path.Base(name), flag: flag}, nil
}

// resize changes the length of a file; false when there is no room.
func (m *MemoryFS) resize(n *memNode, size int64) error {
	old := int64(len(n.data))
	if err := m.take(size - old); err != nil {
		return err
	}
	switch {
	case size <= old:
		n.data = n.data[:size]
		clear(n.data[size:old])
	case size <= int64(cap(n.data)):
		n.data = n.data[:size]
	default:
		n.data = append(n.data, make([]byte, size-old)...)
	}
	n.mtime = time.Now()
	return nil
}

// Mkdir makes a directory.
func (m *MemoryFS) Mkdir(name string, perm fs.FileMode) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, dir, base, err := m.find(name, false)
	if err == nil && n != nil {
		err = syscall.EEXIST
	}
	if err == nil {
		err = m.add(dir, base, &memNode{mode: fs.ModeDir | perm.Perm(), children: map[string]*memNode{}})
	}
	if err != nil {
		return fail("mkdir", name, err)
	}
	return nil
}

// Remove removes a file, a link or an empty directory.
func (m *MemoryFS) Remove(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, dir, base, err := m.find(name, false)
	switch {
	case err != nil:
	case n == nil:
		err = syscall.ENOENT
	case dir == nil:
		err = syscall.EBUSY
	case len(n.children) > 0:
		err = syscall.ENOTEMPTY
	default:
		m.drop(dir, base)
	}
	if err != nil {
		return fail("remove", name, err)
	}
	return nil
}

// contains reports whether x is below n or n itself.
func (n *memNode) contains(x *memNode) bool {
	if n == x {
		return true
	}
	for _, c := range n.children {
		if c.contains(x) {
			return true
		}
	}
	return false
}

// Rename moves a file or directory, over an existing one of its kind.
func (m *MemoryFS) Rename(oldname, newname string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, dir, base, err := m.find(oldname, false)
	to, todir, tobase, toerr := m.find(newname, false)
	switch {
	case err != nil:
	case n == nil:
		err = syscall.ENOENT
	case toerr != nil:
		err = toerr
	case dir == nil || todir == nil:
		err = syscall.EBUSY
	case to == n:
	case n.mode.IsDir() && n.contains(todir):
		err = syscall.EINVAL
	case to != nil && to.mode.IsDir() && !n.mode.IsDir():
		err = syscall.EISDIR
	case to != nil && !to.mode.IsDir() && n.mode.IsDir():
		err = syscall.ENOTDIR
	case to != nil && len(to.children) > 0:
		err = syscall.ENOTEMPTY
	default:
		if to != nil {
			m.drop(todir, tobase)
		}
		delete(dir.children, base)
		todir.children[tobase] = n
	}
	if err != nil {
		return &os.LinkError{Op: "rename", Old: oldname, New: newname, Err: err}
	}
	return nil
}

func (m *MemoryFS) stat(name string, follow bool) (fs.FileInfo, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.get("stat", name, follow)
	if err != nil {
		return nil, err
	}
	return n.info(path.Base(name)), nil
}

// Stat describes a file.
func (m *MemoryFS) Stat(name string) (fs.FileInfo, error) { return m.stat(name, true) }

// Lstat describes a file or a link.
func (m *MemoryFS) Lstat(name string) (fs.FileInfo, error) { return m.stat(name, false) }

// ReadDir lists a directory, sorted by name.
func (m *MemoryFS) ReadDir(name string) ([]fs.DirEntry, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.get("readdir", name, true)
	if err != nil {
		return nil, err
	}
	if !n.mode.IsDir() {
		return nil, fail("readdir", name, syscall.ENOTDIR)
	}
	return n.entries(), nil
}

func (n *memNode) entries() []fs.DirEntry {
	list := make([]fs.DirEntry, 0, len(n.children))
	for base, c := range n.children {
		list = append(list, fs.FileInfoToDirEntry(c.info(base)))
	}
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list
}

// Chmod sets the permission bits.
func (m *MemoryFS) Chmod(name string, mode fs.FileMode) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.get("chmod", name, true)
	if err == nil {
		n.mode = n.mode&^fs.ModePerm | mode.Perm()
	}
	return err
}

// Chtimes sets the times of access and change.
func (m *MemoryFS) Chtimes(name string, atime, mtime int64) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.get("chtimes", name, true)
	if err == nil {
		n.atime, n.mtime = time.Unix(0, atime), time.Unix(0, mtime)
	}
	return err
}

// Truncate sets the length of a file.
func (m *MemoryFS) Truncate(name string, size int64) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.get("truncate", name, true)
	switch {
	case err != nil:
		return err
	case n.mode.IsDir():
		err = syscall.EISDIR
	case size < 0:
		err = syscall.EINVAL
	default:
		err = m.resize(n, size)
	}
	if err != nil {
		return fail("truncate", name, err)
	}
	return nil
}

// Symlink makes a link.
func (m *MemoryFS) Symlink(target, name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, dir, base, err := m.find(name, false)
	if err == nil && n != nil {
		err = syscall.EEXIST
	}
	if err == nil {
		err = m.add(dir, base, &memNode{mode: fs.ModeSymlink | 0o777, target: target})
	}
	if err != nil {
		return fail("symlink", name, err)
	}
	return nil
}

// Readlink returns where a link leads.
func (m *MemoryFS) Readlink(name string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.get("readlink", name, false)
	if err != nil {
		return "", err
	}
	if n.mode&fs.ModeSymlink == 0 {
		return "", fail("readlink", name, syscall.EINVAL)
	}
	return n.target, nil
}

// Link gives a file a second name.
func (m *MemoryFS) Link(oldname, newname string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.get("link", oldname, false)
	if err != nil {
		return err
	}
	to, dir, base, err := m.find(newname, false)
	switch {
	case err != nil:
	case n.mode.IsDir():
		err = syscall.EPERM
	case to != nil:
		err = syscall.EEXIST
	default:
		err = m.add(dir, base, n)
	}
	if err != nil {
		return &os.LinkError{Op: "link", Old: oldname, New: newname, Err: err}
	}
	return nil
}

func (n *memNode) info(name string) *memInfo {
	size := int64(len(n.data))
	if n.mode&fs.ModeSymlink != 0 {
		size = int64(len(n.target))
	}
	links := uint64(n.links)
	if n.mode.IsDir() {
		links = 2
		for _, c := range n.children {
			if c.mode.IsDir() {
				links++
			}
		}
	}
	return &memInfo{name: name, size: size, mode: n.mode, mtime: n.mtime, atime: n.atime, ino: n.ino + 1, links: links}
}

// memInfo describes a file as it was when asked.
type memInfo struct {
	name         string
	size         int64
	mode         fs.FileMode
	mtime, atime time.Time
	ino, links   uint64
}

func (i *memInfo) Name() string       { return i.name }
func (i *memInfo) Size() int64        { return i.size }
func (i *memInfo) Mode() fs.FileMode  { return i.mode }
func (i *memInfo) ModTime() time.Time { return i.mtime }
func (i *memInfo) IsDir() bool        { return i.mode.IsDir() }
func (i *memInfo) Sys() any           { return nil }

// Inode, Links and AccessTime are what os.stat shows beyond fs.FileInfo.
func (i *memInfo) Inode() uint64         { return i.ino }
func (i *memInfo) Links() uint64         { return i.links }
func (i *memInfo) AccessTime() time.Time { return i.atime }

// memFile is an open file.
type memFile struct {
	fs     *MemoryFS
	node   *memNode
	name   string
	flag   int
	pos    int64
	closed bool
	listed bool
}

func (f *memFile) Stat() (fs.FileInfo, error) {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	if f.closed {
		return nil, fail("stat", f.name, fs.ErrClosed)
	}
	return f.node.info(f.name), nil
}

func (f *memFile) Read(b []byte) (int, error) {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	switch {
	case f.closed:
		return 0, fail("read", f.name, fs.ErrClosed)
	case f.node.mode.IsDir():
		return 0, fail("read", f.name, syscall.EISDIR)
	case f.flag&os.O_WRONLY != 0:
		return 0, fail("read", f.name, syscall.EBADF)
	case len(b) == 0:
		return 0, nil
	case f.pos >= int64(len(f.node.data)):
		return 0, io.EOF
	}
	n := copy(b, f.node.data[f.pos:])
	f.pos += int64(n)
	return n, nil
}

func (f *memFile) ReadDir(n int) ([]fs.DirEntry, error) {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	if !f.node.mode.IsDir() {
		return nil, fail("readdir", f.name, syscall.ENOTDIR)
	}
	if f.listed {
		if n > 0 {
			return nil, io.EOF
		}
		return nil, nil
	}
	f.listed = true
	return f.node.entries(), nil
}

func (f *memFile) Write(b []byte) (int, error) {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	switch {
	case f.closed:
		return 0, fail("write", f.name, fs.ErrClosed)
	case f.flag&(os.O_WRONLY|os.O_RDWR) == 0:
		return 0, fail("write", f.name, syscall.EBADF)
	}
	if f.flag&os.O_APPEND != 0 {
		f.pos = int64(len(f.node.data))
	}
	end := f.pos + int64(len(b))
	if end > int64(len(f.node.data)) {
		if err := f.fs.resize(f.node, end); err != nil {
			return 0, fail("write", f.name, err)
		}
	}
	copy(f.node.data[f.pos:], b)
	f.pos = end
	f.node.mtime = time.Now()
	return len(b), nil
}

func (f *memFile) Seek(offset int64, whence int) (int64, error) {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	switch whence {
	case io.SeekCurrent:
		offset += f.pos
	case io.SeekEnd:
		offset += int64(len(f.node.data))
	}
	switch {
	case f.closed:
		return 0, fail("seek", f.name, fs.ErrClosed)
	case offset < 0:
		return 0, fail("seek", f.name, syscall.EINVAL)
	}
	f.pos = offset
	return offset, nil
}

func (f *memFile) Truncate(size int64) error {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	if f.closed || f.flag&(os.O_WRONLY|os.O_RDWR) == 0 || size < 0 {
		return fail("truncate", f.name, syscall.EINVAL)
	}
	if err := f.fs.resize(f.node, size); err != nil {
		return fail("truncate", f.name, err)
	}
	return nil
}

func (f *memFile) Sync() error { return nil }

func (f *memFile) Close() error {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	if f.closed {
		return fail("close", f.name, fs.ErrClosed)
	}
	f.closed = true
	return nil
}
