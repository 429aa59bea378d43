package io

import (
	"errors"
	stdio "io"
	"io/fs"
	"os"
	gopath "path"
	"strings"
	"syscall"
	"weak"

	"github.com/ouro-lang/ouro/interp/object"
)

// Handle is an open file of the host's file system, or one of the standard
// streams: what a file descriptor stands for.
type Handle struct {
	file   fs.File
	std    int // 1 + the number of a standard stream, 0: none
	Name   string
	flag   int
	closed bool
	// refs counts the descriptors that share file and its position; nil is one.
	refs *int
	pipe *pipeEnd           // instead of file
	dev  Device             // instead of file
	slow *object.SlowReader // reads file where that may wait for ever; else nil
	// inherit and noBlock are the descriptor's flags.
	inherit, noBlock bool
}

// maxHandles bounds the files one interpreter has open: the limit of the
// process is shared with its host.
const maxHandles = 512

// table is the file descriptors of an interpreter. Files opened by os.open are
// kept until they are closed; those of streams go with the stream.
type table struct {
	entries []entry
	dirty   []flusher // streams with data that was not written yet, oldest first
	sweepAt int       // look for lost streams at this many
}

type entry struct {
	weak   weak.Pointer[Handle]
	strong *Handle
}

func (e *entry) get() *Handle {
	if e.strong != nil {
		return e.strong
	}
	return e.weak.Value()
}

const stateKey = "io.files"

func tableOf(rt *runtime) *table {
	t, _ := rt.State[stateKey].(*table)
	if t == nil {
		t = &table{}
		for fd := range 3 {
			t.entries = append(t.entries, entry{strong: &Handle{std: fd + 1, Name: [...]string{"<stdin>", "<stdout>", "<stderr>"}[fd]}})
		}
		rt.State[stateKey] = t
		rt.FlushFiles = flushAll
	}
	return t
}

// add gives a handle the lowest free descriptor; false if there is none.
func (t *table) add(rt *runtime, h *Handle, keep bool) (int, bool) {
	for tries := 0; ; tries++ {
		for fd := 3; fd < maxHandles; fd++ {
			if fd >= len(t.entries) {
				t.entries = append(t.entries, entry{})
			}
			e := &t.entries[fd]
			if e.get() != nil {
				continue
			}
			if keep {
				*e = entry{strong: h}
			} else {
				*e = entry{weak: weak.Make(h)}
			}
			return fd, true
		}
		if tries > 0 {
			return -1, false
		}
		// Streams nobody refers to any more give their files back.
		t.sweep(rt)
		rt.RunCollector()
	}
}

// HandleOf returns the open file behind a descriptor, nil if there is none.
func HandleOf(rt *runtime, fd int64) *Handle {
	t := tableOf(rt)
	if fd < 0 || fd >= int64(len(t.entries)) {
		return nil
	}
	if h := t.entries[fd].get(); h != nil && !h.closed {
		return h
	}
	return nil
}

// openMasked opens a file and has the script's mask count if that makes it.
func openMasked(rt *runtime, w object.WriteFS, name string, flag int, perm fs.FileMode) (object.File, error) {
	if flag&os.O_CREATE == 0 {
		return w.OpenFile(name, flag, perm)
	}
	perm, again := rt.Masked(perm)
	if again != 0 {
		if _, err := w.Lstat(name); err == nil {
			again = 0 // it is there: its permissions stay
		}
	}
	f, err := w.OpenFile(name, flag, perm)
	if err == nil && again != 0 {
		w.Chmod(name, again)
	}
	return f, err
}

// OpenHandle opens a file by the script's name for it. keep is set for
// descriptors that nothing but close gives back.
func OpenHandle(rt *runtime, path string, flag int, perm fs.FileMode, keep bool) (fd int, h *Handle, err error) {
	if bare := strings.TrimRight(path, "/"); bare != path && bare != "" && flag&os.O_CREATE != 0 {
		// What is made is a file, and behind a slash no file can stand.
		if path, err = rt.FileName(bare); err == nil {
			if _, err = rt.StatFile(gopath.Dir(path)); err == nil {
				err = syscall.EISDIR
			}
		}
		return -1, nil, err
	}
	name, err := rt.FileName(path)
	if err != nil {
		return -1, nil, err
	}
	settle(rt, name)
	h = &Handle{Name: name, flag: flag}
	if w, ok := rt.Host.Files.(object.WriteFS); ok {
		open, slow := openMasked, isSlow(w, name, flag)
		if slow {
			open = openSlow
		}
		f, err := open(rt, w, name, flag, perm)
		if err != nil {
			return -1, nil, err
		}
		h.file = f
		if slow {
			h.slow = object.NewSlowReader(rt, f)
		}
	} else {
		if flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE|os.O_TRUNC|os.O_APPEND) != 0 {
			return -1, nil, syscall.EROFS
		}
		if h.file, err = rt.Host.Files.Open(name); err != nil {
			return -1, nil, err
		}
	}
	fd, ok := tableOf(rt).add(rt, h, keep)
	if !ok {
		h.file.Close()
		return -1, nil, syscall.EMFILE
	}
	return fd, h, nil
}

// Close closes the file behind a descriptor.
func CloseHandle(rt *runtime, fd int64) error {
	h := HandleOf(rt, fd)
	if h == nil {
		return syscall.EBADF
	}
	tableOf(rt).entries[fd] = entry{}
	return h.release()
}

// release gives up one descriptor's share of an open file.
func (h *Handle) release() error {
	h.closed = true
	if h.refs != nil {
		if *h.refs--; *h.refs > 0 {
			return nil
		}
	}
	if h.pipe != nil {
		h.pipe.close()
	}
	if h.dev != nil {
		h.dev.Close()
	}
	if h.file == nil {
		return nil
	}
	return h.file.Close()
}

// share makes another Handle of the same open file.
func (h *Handle) share() *Handle {
	if h.refs == nil {
		h.refs = new(int)
		*h.refs = 1
	}
	*h.refs++
	c := *h
	return &c
}

// Dup gives a file a second descriptor; both have one position.
func Dup(rt *runtime, fd int64) (int, error) {
	h := HandleOf(rt, fd)
	if h == nil {
		return -1, syscall.EBADF
	}
	c := h.share()
	c.inherit = false
	n, ok := tableOf(rt).add(rt, c, true)
	if !ok {
		c.release()
		return -1, syscall.EMFILE
	}
	return n, nil
}

// Dup2 makes the descriptor to stand for the file of from, and closes what it
// stood for. The standard streams of a program are its host's: their descriptors
// cannot be given another file.
func Dup2(rt *runtime, from, to int64, inherit bool) error {
	h := HandleOf(rt, from)
	if h == nil || to < 0 || to >= maxHandles {
		return syscall.EBADF
	}
	if from == to {
		return nil
	}
	t := tableOf(rt)
	for int64(len(t.entries)) <= to {
		t.entries = append(t.entries, entry{})
	}
	old := t.entries[to].get()
	if old != nil && to < 3 && old.std != h.std {
		return syscall.ENOTSUP
	}
	c := h.share()
	c.inherit = inherit
	if old != nil && !old.closed {
		old.release()
	}
	t.entries[to] = entry{strong: c}
	return nil
}

// Inheritable tells whether programs that are started get the descriptor.
func (h *Handle) Inheritable() bool { return h.inherit || h.std != 0 }

// SetInheritable sets what Inheritable tells.
func (h *Handle) SetInheritable(on bool) { h.inherit = on }

// Blocking tells whether reading waits for data.
func (h *Handle) Blocking() bool {
	if h.dev != nil {
		return h.dev.Blocking()
	}
	return !h.noBlock
}

// SetBlocking sets what Blocking tells.
func (h *Handle) SetBlocking(on bool) {
	if h.dev != nil {
		h.dev.SetBlocking(on)
		return
	}
	h.noBlock = !on
}

// Read reads into b; 0 at the end. A false ok means that an exception is
// pending, of the standard input.
func (h *Handle) Read(rt *runtime, b []byte) (n int, err error, ok bool) {
	switch {
	case h.closed:
		return 0, syscall.EBADF, true
	case h.std == 1:
		n, ok := rt.ReadBytes(b)
		return n, nil, ok
	case h.std != 0:
		return 0, syscall.EBADF, true
	case h.pipe != nil:
		return h.pipe.read(rt, b, h.noBlock)
	case h.dev != nil:
		return h.dev.Read(rt, b)
	}
	if h.slow != nil {
		n, err = h.slow.Read(b)
	} else {
		n, err = h.file.Read(b)
	}
	if err == object.ErrRaised {
		return 0, nil, false
	}
	if errors.Is(err, stdio.EOF) {
		err = nil
	}
	return n, err, true
}

// Write writes b; see Read.
func (h *Handle) Write(rt *runtime, b []byte) (n int, err error, ok bool) {
	switch {
	case h.closed || h.std == 1:
		return 0, syscall.EBADF, true
	case h.std != 0:
		// What goes to a descriptor waits in no buffer.
		return len(b), nil, rt.WriteBytes(h.std-1, b) && rt.FlushText(h.std-1)
	case h.pipe != nil:
		return h.pipe.write(rt, b, h.noBlock)
	case h.dev != nil:
		return h.dev.Write(rt, b)
	}
	w, isWriter := h.file.(stdio.Writer)
	if !isWriter || h.flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		return 0, syscall.EBADF, true
	}
	n, err = w.Write(b)
	return n, err, true
}

// File returns the file of the host's file system, nil for a pipe or a standard
// stream.
func (h *Handle) File() fs.File { return h.file }

// Standard returns which standard stream it is, -1 for none.
func (h *Handle) Standard() int { return h.std - 1 }

// Seek moves the position.
func (h *Handle) Seek(offset int64, whence int) (int64, error) {
	if h.closed {
		return 0, syscall.EBADF
	}
	s, ok := h.file.(stdio.Seeker)
	if h.file == nil || !ok {
		return 0, syscall.ESPIPE
	}
	if whence < 0 || whence > 2 {
		return 0, syscall.EINVAL
	}
	return s.Seek(offset, whence)
}

// Truncate sets the length.
func (h *Handle) Truncate(size int64) error {
	f, ok := h.file.(object.File)
	if !ok || h.flag&(os.O_WRONLY|os.O_RDWR) == 0 || size < 0 {
		return syscall.EINVAL
	}
	return f.Truncate(size)
}

// Chmod changes the permissions of the file.
func (h *Handle) Chmod(mode fs.FileMode) error {
	if f, ok := h.file.(interface{ Chmod(fs.FileMode) error }); ok {
		return f.Chmod(mode)
	}
	return syscall.EPERM
}

// Chown changes the owner of the file; -1 leaves one as it is.
func (h *Handle) Chown(uid, gid int) error {
	if f, ok := h.file.(interface{ Chown(uid, gid int) error }); ok {
		return f.Chown(uid, gid)
	}
	return syscall.EPERM
}

// Sync writes the file to its disk.
func (h *Handle) Sync() error {
	if h.pipe != nil || h.dev != nil {
		return syscall.EINVAL
	}
	if f, ok := h.file.(object.File); ok {
		return f.Sync()
	}
	if h.std != 0 {
		return syscall.EINVAL
	}
	return nil
}

// SyncAll writes all open files to their disks.
func SyncAll(rt *runtime) error {
	for _, e := range tableOf(rt).entries {
		if h := e.get(); h != nil && !h.closed && h.file != nil {
			if f, ok := h.file.(object.File); ok {
				if err := f.Sync(); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// Stat describes the file; nil for a standard stream and a pipe.
func (h *Handle) Stat() (fs.FileInfo, error) {
	if h.file == nil {
		return nil, nil
	}
	return h.file.Stat()
}

// IsTerminal reports whether the file is a terminal.
func (h *Handle) IsTerminal(rt *runtime) bool {
	return h.std != 0 && rt.IsTerminal(h.std-1)
}

// flusher is a stream that holds back written data.
type flusher interface {
	common() *base
	// flushData writes what is held back; false with an exception pending.
	flushData(rt *runtime) bool
	// fileName returns the file it goes to, "" if it is no file.
	fileName() string
}

// markDirty notes that f holds back data. It is called once until markClean.
func markDirty(rt *runtime, f flusher) {
	t := tableOf(rt)
	t.dirty = append(t.dirty, f)
	if len(t.dirty) > max(t.sweepAt, 256) {
		t.sweep(rt)
		t.sweepAt = 2 * len(t.dirty)
	}
}

// sweep writes out what streams that nobody refers to any more hold back.
func (t *table) sweep(rt *runtime) { t.settle(rt, append([]flusher(nil), t.dirty...)) }

func markClean(rt *runtime, f flusher) {
	t := tableOf(rt)
	for i := len(t.dirty) - 1; i >= 0; i-- {
		if t.dirty[i] == f {
			t.dirty = append(t.dirty[:i], t.dirty[i+1:]...)
			return
		}
	}
}

// settle writes out what streams to the file name hold back that nobody refers
// to any more: CPython closes a file when the last reference to it goes, so
// that "open('x', 'w').write(s)" is done before x is opened again.
func settle(rt *runtime, name string) {
	t := tableOf(rt)
	var found []flusher
	for _, f := range t.dirty {
		if f.fileName() == name {
			found = append(found, f)
		}
	}
	t.settle(rt, found)
}

func (t *table) settle(rt *runtime, found []flusher) {
	if len(found) == 0 {
		return
	}
	streams := make([]value, len(found))
	for i, f := range found {
		streams[i] = f.common().value()
	}
	for i, reached := range rt.Reached(streams, nil) {
		if !reached && !found[i].flushData(rt) {
			rt.Clear()
		}
	}
}

// Settle is settle for package os, which looks at files without opening them.
func Settle(rt *runtime, name string) {
	if t, _ := rt.State[stateKey].(*table); t != nil && len(t.dirty) > 0 {
		settle(rt, name)
	}
}

// flushAll writes out what all streams hold back: at the end of the program.
func flushAll(rt *runtime) {
	t := tableOf(rt)
	for len(t.dirty) > 0 {
		f := t.dirty[0]
		if !f.flushData(rt) && rt.Pending() != nil {
			e := rt.Clear()
			if e != nil && !e.Fatal() {
				rt.ReportUnraisable(e, f.common().value())
			}
		}
		markClean(rt, f)
	}
}
