package interp

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// FileRules say which files of the machine HostFS lets a script see. Paths
// stand for everything below them; relative ones are taken from Dir. What is
// denied is denied even where it is also allowed.
type FileRules struct {
	Dir                 string   // the script's working directory
	Read, Write         []string // allowed
	DenyRead, DenyWrite []string
	ReadAll, WriteAll   bool // allow everything that is not denied
}

// HostFS returns the machine's file system, rooted at "/", as far as the rules
// allow it. An access beyond them fails with an error that the script sees as
// a PermissionError naming the flag of the ouro command that would allow it.
// Links are followed before the rules are asked.
func HostFS(rules FileRules) WriteFS {
	h := &hostFS{rules: rules}
	for _, l := range []struct {
		from []string
		to   *[]string
	}{{rules.Read, &h.read}, {rules.Write, &h.write}, {rules.DenyRead, &h.noRead}, {rules.DenyWrite, &h.noWrite}} {
		for _, p := range l.from {
			if !filepath.IsAbs(p) {
				p = filepath.Join(rules.Dir, p)
			}
			real, _ := followLinks(p)
			*l.to = append(*l.to, real)
		}
	}
	return h
}

type hostFS struct {
	rules FileRules
	// The paths of the rules, absolute and with their links followed.
	read, write, noRead, noWrite []string
}

// followLinks follows the links in p, an absolute path, as far as p exists; a
// link to nothing yet is followed too, because creating through it creates its
// target. Beyond maxLinks it returns what is left as it is, with ELOOP.
func followLinks(p string) (string, error) {
	root := func(p string) (string, string) {
		v := filepath.VolumeName(p) // a drive of Windows, else ""
		return v + string(filepath.Separator), strings.TrimLeft(filepath.ToSlash(p[len(v):]), "/")
	}
	real, rest := root(filepath.Clean(p))
	links := 0
	for rest != "" {
		var part string
		part, rest, _ = strings.Cut(rest, "/")
		switch part {
		case "", ".":
			continue
		case "..":
			real = filepath.Dir(real)
			continue
		}
		next := filepath.Join(real, part)
		target, err := os.Readlink(next)
		if err != nil {
			real = next
			continue
		}
		if links++; links > maxLinks {
			return filepath.Join(next, rest), syscall.ELOOP
		}
		if filepath.IsAbs(target) {
			real, target = root(target)
		}
		rest = filepath.ToSlash(target) + "/" + rest
	}
	return real, nil
}

func under(p string, dirs []string) bool {
	const sep = string(filepath.Separator)
	for _, d := range dirs {
		if p == d || strings.HasPrefix(p, strings.TrimSuffix(d, sep)+sep) {
			return true
		}
	}
	return false
}

// path asks the rules about name and returns its place on the machine. With
// follow unset the last part of the name is not followed if it is a link.
func (h *hostFS) path(name string, write, follow bool) (string, error) {
	p := filepath.Join("/", filepath.FromSlash(name))
	r := &h.rules
	if write && r.WriteAll && len(h.noWrite) == 0 || !write && r.ReadAll && len(h.noRead) == 0 {
		return p, nil
	}
	real, base := p, ""
	if !follow && p != "/" {
		real, base = filepath.Dir(p), filepath.Base(p)
	}
	real, err := followLinks(real)
	real = filepath.Join(real, base)
	ok := (r.ReadAll || under(real, h.read)) && !under(real, h.noRead)
	if write {
		ok = (r.WriteAll || under(real, h.write)) && !under(real, h.noWrite)
	}
	if !ok {
		return "", &object.DeniedError{Write: write, Name: p}
	}
	if err != nil {
		return "", &fs.PathError{Op: "open", Path: p, Err: err}
	}
	return real, nil
}

func (h *hostFS) Open(name string) (fs.File, error) {
	p, err := h.path(name, false, true)
	if err != nil {
		return nil, err
	}
	return os.Open(p)
}

func (h *hostFS) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	write := flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE|os.O_TRUNC|os.O_APPEND) != 0
	p, err := h.path(name, write, true)
	if err == nil && flag&os.O_WRONLY == 0 && write {
		_, err = h.path(name, false, true)
	}
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(p, flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Umask implements object.Masked: files are made by this process.
func (h *hostFS) Umask() fs.FileMode { return object.ProcessUmask() }

func (h *hostFS) Mkdir(name string, perm fs.FileMode) error {
	p, err := h.path(name, true, false)
	if err != nil {
		return err
	}
	return os.Mkdir(p, perm)
}

func (h *hostFS) Remove(name string) error {
	p, err := h.path(name, true, false)
	if err != nil {
		return err
	}
	return os.Remove(p)
}

func (h *hostFS) Rename(oldname, newname string) error {
	p, err := h.path(oldname, true, false)
	if err != nil {
		return err
	}
	q, err := h.path(newname, true, false)
	if err != nil {
		return err
	}
	return os.Rename(p, q)
}

func (h *hostFS) Stat(name string) (fs.FileInfo, error) {
	p, err := h.path(name, false, true)
	if err != nil {
		return nil, err
	}
	return os.Stat(p)
}

func (h *hostFS) Lstat(name string) (fs.FileInfo, error) {
	p, err := h.path(name, false, false)
	if err != nil {
		// That there are the directories above what is allowed is no secret, and
		// following links in a path looks at each of them.
		real := filepath.Join("/", filepath.FromSlash(name))
		for _, d := range h.read {
			if under(d, []string{real}) && !under(real, h.noRead) {
				return os.Lstat(real)
			}
		}
		return nil, err
	}
	return os.Lstat(p)
}

func (h *hostFS) ReadDir(name string) ([]fs.DirEntry, error) {
	p, err := h.path(name, false, true)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.ReadDir(-1)
}

func (h *hostFS) Chmod(name string, mode fs.FileMode) error {
	p, err := h.path(name, true, true)
	if err != nil {
		return err
	}
	return os.Chmod(p, mode)
}

func (h *hostFS) Chtimes(name string, atime, mtime int64) error {
	p, err := h.path(name, true, true)
	if err != nil {
		return err
	}
	return os.Chtimes(p, time.Unix(0, atime), time.Unix(0, mtime))
}

func (h *hostFS) Truncate(name string, size int64) error {
	p, err := h.path(name, true, true)
	if err != nil {
		return err
	}
	return os.Truncate(p, size)
}

func (h *hostFS) Symlink(target, name string) error {
	p, err := h.path(name, true, false)
	if err != nil {
		return err
	}
	return os.Symlink(target, p)
}

func (h *hostFS) Readlink(name string) (string, error) {
	p, err := h.path(name, false, false)
	if err != nil {
		return "", err
	}
	return os.Readlink(p)
}

func (h *hostFS) Link(oldname, newname string) error {
	// A hard link opens its file under a new name: both rights are needed.
	p, err := h.path(oldname, true, false)
	if err == nil {
		_, err = h.path(oldname, false, false)
	}
	if err != nil {
		return err
	}
	q, err := h.path(newname, true, false)
	if err != nil {
		return err
	}
	return os.Link(p, q)
}

// Chown changes the owner of a file; -1 leaves one as it is.
func (h *hostFS) Chown(name string, uid, gid int) error {
	p, err := h.path(name, true, true)
	if err != nil {
		return err
	}
	return os.Chown(p, uid, gid)
}

// Lchown is Chown for a link itself.
func (h *hostFS) Lchown(name string, uid, gid int) error {
	p, err := h.path(name, true, false)
	if err != nil {
		return err
	}
	return os.Lchown(p, uid, gid)
}

// Space says how large the file system of a file is.
func (h *hostFS) Space(name string) (object.DiskSpace, error) {
	p, err := h.path(name, false, true)
	if err != nil {
		return object.DiskSpace{}, err
	}
	f, err := os.Open(p)
	if err != nil {
		return object.DiskSpace{}, err
	}
	defer f.Close()
	return diskSpace(f)
}
