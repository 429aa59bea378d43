package object

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"syscall"
)

// WriteFS is a file system that scripts may change. Names are those of package
// fs; flags are those of os.OpenFile. Errors should hold a syscall.Errno or one
// of the errors of package fs, from which the script's OSError is made.
type WriteFS interface {
	fs.FS
	OpenFile(name string, flag int, perm fs.FileMode) (File, error)
	Mkdir(name string, perm fs.FileMode) error
	Remove(name string) error // a file, a link or an empty directory
	Rename(oldname, newname string) error
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error) // does not follow a link
	ReadDir(name string) ([]fs.DirEntry, error)
	Chmod(name string, mode fs.FileMode) error
	Chtimes(name string, atime, mtime int64) error // nanoseconds since 1970
	Truncate(name string, size int64) error
	Symlink(target, name string) error
	Readlink(name string) (string, error)
	Link(oldname, newname string) error
}

// DiskSpace is what a file system says that also has the method
// Space(name string) (DiskSpace, error): how large it is.
type DiskSpace struct {
	BlockSize               uint64
	Blocks, Free, Available uint64 // in blocks; Available to the script
	Files, FilesFree        uint64
	Flags, NameMax          uint64
}

// File is an open file of a WriteFS; *os.File is one.
type File interface {
	fs.File
	io.Writer
	io.Seeker
	Truncate(size int64) error
	Sync() error
}

// DeniedError is what a file system answers when its rules forbid an access
// that the one who started the script could allow.
type DeniedError struct {
	Write bool   // to be written or changed, not only read
	Name  string // the path the rules were asked about
}

func (e *DeniedError) Error() string {
	if e.Write {
		return "write access to " + e.Name + " was not granted"
	}
	return "read access to " + e.Name + " was not granted"
}

// Is makes errors.Is(err, fs.ErrPermission) true.
func (e *DeniedError) Is(target error) bool { return target == fs.ErrPermission }

// Cwd returns the script's working directory.
func (rt *Runtime) Cwd() string {
	if rt.cwd == "" {
		rt.cwd = path.Clean("/" + rt.Host.Dir)
	}
	return rt.cwd
}

// SetCwd is os.chdir; dir is absolute and clean.
func (rt *Runtime) SetCwd(dir string) { rt.cwd = dir }

// FileName turns a path of the script's into a name of Host.Files. The errors
// are those the system's own look-up would give.
func (rt *Runtime) FileName(p string) (string, error) {
	if p == "" {
		return "", syscall.ENOENT
	}
	if len(p) > 4095 {
		return "", syscall.ENAMETOOLONG
	}
	full := p
	if full[0] != '/' {
		full = rt.Cwd() + "/" + full
	}
	if strings.Contains(full, "..") {
		var err error
		if full, err = rt.resolveDots(full); err != nil {
			return "", err
		}
	}
	name := strings.TrimPrefix(path.Clean(full), "/")
	if name == "" {
		return ".", nil
	}
	// Behind a slash only a directory can stand.
	if strings.HasSuffix(p, "/") || strings.HasSuffix(p, "/.") {
		if info, err := rt.StatFile(name); err == nil && !info.IsDir() {
			return "", syscall.ENOTDIR
		}
	}
	return name, nil
}

// resolveDots takes the ".." out of an absolute path as the system does: above
// a link lies what is above its target, and "x/../y" is no name for y when there
// is no directory x.
func (rt *Runtime) resolveDots(full string) (string, error) {
	var seen []string
	parts := strings.Split(full, "/")
	for links := 0; len(parts) > 0; {
		switch part := parts[0]; {
		case part == "" || part == "." || part == ".." && len(seen) == 0:
			parts = parts[1:]
			continue
		case part != "..":
			seen, parts = append(seen, part), parts[1:]
			continue
		}
		name := strings.Join(seen, "/")
		info, err := rt.StatFile(name)
		if err != nil {
			return "", err
		}
		if !info.IsDir() {
			return "", syscall.ENOTDIR
		}
		seen = seen[:len(seen)-1]
		if w, ok := rt.Host.Files.(WriteFS); ok {
			if target, err := w.Readlink(name); err == nil {
				// The ".." stays: it is about the target now.
				if links++; links > 40 {
					return "", syscall.ELOOP
				}
				if path.IsAbs(target) {
					seen = seen[:0]
				}
				parts = append(strings.Split(target, "/"), parts...)
				continue
			}
		}
		parts = parts[1:]
	}
	return "/" + strings.Join(seen, "/"), nil
}

// StatFile is fs.Stat of Host.Files, which must be there.
func (rt *Runtime) StatFile(name string) (fs.FileInfo, error) {
	if w, ok := rt.Host.Files.(WriteFS); ok {
		return w.Stat(name)
	}
	return fs.Stat(rt.Host.Files, name)
}

// Errno returns the system's number for an error of a file system.
func Errno(err error) syscall.Errno {
	var no syscall.Errno
	switch {
	case errors.As(err, &no) && no != 0:
		return no
	case errors.Is(err, fs.ErrNotExist):
		return syscall.ENOENT
	case errors.Is(err, fs.ErrExist):
		return syscall.EEXIST
	case errors.Is(err, fs.ErrPermission):
		return syscall.EACCES
	case errors.Is(err, fs.ErrClosed):
		return syscall.EBADF
	case errors.Is(err, fs.ErrInvalid):
		return syscall.EINVAL
	case errors.Is(err, errors.ErrUnsupported):
		return syscall.ENOTSUP
	case strings.Contains(err.Error(), "escapes from parent"):
		// os.Root has no exported error for a link that leads out of it.
		return syscall.EACCES
	}
	return syscall.EIO
}

// StrError returns C's words for an error number on Linux.
func StrError(no int) string {
	if no == 0 {
		return "Success"
	}
	if s, ok := strerrors[no]; ok {
		return s
	}
	s := syscall.Errno(no).Error()
	if strings.HasPrefix(s, "errno ") {
		return "Unknown error " + s[6:]
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// strerrors lists where C's words are not Go's with a capital.
var strerrors = map[int]string{
	5: "Input/output error", 7: "Argument list too long", 8: "Exec format error", 12: "Cannot allocate memory",
	18: "Invalid cross-device link", 25: "Inappropriate ioctl for device", 41: "Unknown error 41", 58: "Unknown error 58",
}

// RaiseFileError raises the OSError for an error of a file system. names are
// the one or two files it is about, as the script named them. ErrRaised says
// that an exception is pending already.
func (rt *Runtime) RaiseFileError(err error, names ...Value) Value {
	if err == ErrRaised {
		return Value{}
	}
	var denied *DeniedError
	if errors.As(err, &denied) {
		op := "read"
		if denied.Write {
			op = "write"
		}
		shown := denied.Name
		if len(names) > 0 && AsStr(names[0]) != nil {
			shown = AsStr(names[0]).s
		}
		e := rt.NewException(&PermissionErrorType, NewStr(op+` "`+shown+`": run again with --allow-`+op+"="+shown))
		e.SetField("errno", Int(int64(syscall.EACCES)))
		return rt.RaiseException(e)
	}
	no := int(Errno(err))
	args := []Value{Int(int64(no)), NewStr(StrError(no))}
	switch len(names) {
	case 1:
		args = append(args, names[0])
	case 2:
		args = append(args, names[0], None, names[1])
	}
	v := newOSError(rt, &OSErrorType, args, nil)
	if v.p == nil {
		return v
	}
	return rt.RaiseException(AsException(v))
}

// NoFiles raises the PermissionError of an interpreter that was granted no
// files; what names the refused operation, as in "open('x')".
func (rt *Runtime) NoFiles(what string) Value {
	e := rt.NewException(&PermissionErrorType, NewStr(what+": this interpreter was not given access to files"))
	e.SetField("errno", Int(int64(syscall.EACCES)))
	return rt.RaiseException(e)
}
