package interp

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// place is where a module was found: a file, or folders without an __init__.py,
// which together are a namespace package.
type place struct {
	file string // as scripts see it
	text []byte
	pkg  bool
	dirs []object.Value
}

func (p *place) found() bool { return p.file != "" || len(p.dirs) > 0 }

// findPlace is locate for a module whose package was imported before.
func (in *Interp) findPlace(name string) place {
	var dirs object.Value
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		parent := in.rt.Modules.GetStr(name[:i])
		if parent.IsNull() || parent.AsModule() == nil {
			return place{}
		}
		if dirs = parent.AsModule().Dict.GetStr("__path__"); dirs.IsNull() {
			return place{}
		}
	}
	return in.locate(name, dirs)
}

// locate looks for the source of a module in the folders that its package's
// __path__ names; dirs is null for a module outside of packages, which sys.path
// leads to. An exception may be pending afterwards.
func (in *Interp) locate(name string, dirs object.Value) place {
	rt := in.rt
	last := name[strings.LastIndexByte(name, '.')+1:]
	var at place
	try := func(entry string) bool {
		if !rt.Work(importWork) {
			return false
		}
		found := in.look(entry, last)
		if found.file != "" {
			at = found
			return false
		}
		at.dirs = append(at.dirs, found.dirs...)
		return rt.Pending() == nil
	}
	if dirs.IsNull() {
		if dirs = in.sysAttr("path"); dirs.IsNull() {
			entries := rt.Path
			if len(entries) == 0 {
				entries = []string{""}
			}
			for _, entry := range entries {
				if !try(entry) {
					break
				}
			}
			return at
		}
	}
	object.Iterate(rt, dirs, func(v object.Value) bool {
		s := object.AsStr(v)
		return s == nil || try(s.Go())
	})
	if rt.Pending() != nil {
		return place{}
	}
	return at
}

// look looks for one module in one folder. A folder that the script was not
// granted, or that cannot be read, is passed over, as CPython does.
func (in *Interp) look(entry, last string) place {
	fsys, dir, shown := in.folder(entry)
	if fsys == nil {
		return place{}
	}
	if shown != "" && !strings.HasSuffix(shown, "/") {
		shown += "/"
	}
	base := path.Join(dir, last)
	for _, tail := range [...]string{"/__init__.py", ".py"} {
		text, err := in.readSource(fsys, base+tail)
		if err == nil {
			return place{file: shown + last + tail, text: text, pkg: tail != ".py"}
		}
		if in.rt.Pending() != nil {
			return place{}
		}
		if !errors.Is(err, os.ErrNotExist) && !errors.Is(err, errNotFile) && !errors.Is(err, os.ErrPermission) {
			in.rt.ImportErrorf(&object.ImportErrorType, last, "%v", err)
			return place{}
		}
	}
	if info, err := fs.Stat(fsys, base); err == nil && info.IsDir() {
		return place{dirs: []object.Value{object.NewStr(shown + last)}}
	}
	return place{}
}

// folder returns the file system in which an entry of sys.path lies, its name
// there and its name for scripts; nil if there is none. What is below Source
// needs no grant.
func (in *Interp) folder(entry string) (fsys fs.FS, dir, shown string) {
	rt, root := in.rt, ""
	if len(in.config.Path) > 0 {
		root = in.config.Path[0]
	}
	if root == "" {
		root = rt.Host.Dir
	}
	shown = entry
	switch {
	case entry == "":
		shown = root
	case entry[0] != '/' && (root != "" && root[0] == '/' || in.config.Source == nil):
		shown = path.Join(rt.Cwd(), entry)
	}
	if in.config.Source != nil {
		if dir := below(path.Clean(root), path.Clean(shown)); dir != "" {
			return in.config.Source, dir, shown
		}
	}
	if rt.Host.Files == nil {
		return nil, "", ""
	}
	name, err := rt.FileName(shown)
	if err != nil {
		return nil, "", ""
	}
	return rt.Host.Files, name, shown
}

// below returns the name of dir relative to root, empty if it lies elsewhere.
func below(root, dir string) string {
	switch {
	case dir == root:
		return "."
	case root == ".":
		if fs.ValidPath(dir) {
			return dir
		}
	case strings.HasPrefix(dir, strings.TrimSuffix(root, "/")+"/"):
		return strings.TrimPrefix(dir[len(strings.TrimSuffix(root, "/")):], "/")
	}
	return ""
}

// readSource reads a regular file, whose size is accounted for; a directory is
// not one.
func (in *Interp) readSource(fsys fs.FS, name string) ([]byte, error) {
	if !fs.ValidPath(name) {
		return nil, fs.ErrNotExist
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotFile
	}
	if !in.rt.Alloc(info.Size()) {
		return nil, errNotFile
	}
	return fs.ReadFile(fsys, name)
}

// sourceOf implements the hook behind loaders: the text of a file that an import
// could find.
func (in *Interp) sourceOf(file string) ([]byte, error) {
	dir, name := path.Split(file)
	fsys, base, _ := in.folder(strings.TrimSuffix(dir, "/"))
	if fsys == nil {
		return nil, fs.ErrNotExist
	}
	return in.readSource(fsys, path.Join(base, name))
}

// findModule implements the hook behind importlib.util.find_spec.
func (in *Interp) findModule(name string, dirs object.Value) (file string, folders []object.Value, found bool) {
	var at place
	switch {
	case !dirs.IsNull():
		at = in.locate(name, dirs)
	case in.modules[name] != nil && !in.shadowed(name):
		return "", nil, true
	default:
		at = in.findPlace(name)
	}
	if at.pkg {
		at.dirs = []object.Value{object.NewStr(strings.TrimSuffix(at.file, "/__init__.py"))}
	}
	return at.file, at.dirs, at.found()
}
