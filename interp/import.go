package interp

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/exec"
	"github.com/ouro-lang/ouro/interp/object"
)

// importModule implements import for one absolute, dotted name: it asks the
// finders of sys.meta_path. It follows CPython's _find_and_load.
func (in *Interp) importModule(rt *object.Runtime, name string) object.Value {
	if v := rt.Modules.GetStr(name); !v.IsNull() {
		if v.IsNone() {
			return rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "import of %s halted; None in sys.modules", name)
		}
		return v
	}
	parentName, last := "", name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		parentName, last = name[:i], name[i+1:]
	}
	var parent, path object.Value
	if parentName != "" {
		if parent = in.importModule(rt, parentName); parent.IsNull() {
			return parent
		}
		if v := rt.Modules.GetStr(name); !v.IsNull() {
			return v
		}
		if p := parent.AsModule(); p != nil {
			path = p.Dict.GetStr("__path__")
		}
		if path.IsNull() {
			return rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "No module named '%s'; '%s' is not a package", name, parentName)
		}
	}
	v := in.load(rt, name, path)
	if v.IsNull() {
		return v
	}
	// The module may have replaced itself in sys.modules.
	if w := rt.Modules.GetStr(name); !w.IsNull() {
		v = w
	}
	if !parent.IsNull() && !object.SetAttr(rt, parent, last, v) {
		return object.Value{}
	}
	return v
}

// importWork is what looking for a module counts as, found or not.
const importWork = 200

// load asks the finders of sys.meta_path for a module and runs it. path is the
// __path__ of its package, null for a module that is in none.
func (in *Interp) load(rt *object.Runtime, name string, path object.Value) object.Value {
	var v object.Value
	finders := in.metaPath()
	if finders == nil {
		if v = in.loadBuiltin(rt, name); v.IsNull() && rt.Pending() == nil {
			v = in.loadFound(rt, name, path)
		}
	} else {
		for i := 0; i < finders.Len() && v.IsNull() && rt.Pending() == nil; i++ {
			switch f := finders.At(i); f {
			case object.FrozenImporterType.Value():
			case object.BuiltinImporterType.Value():
				v = in.loadBuiltin(rt, name)
			case object.PathFinderType.Value():
				v = in.loadFound(rt, name, path)
			default:
				v = in.askFinder(rt, f, name, path)
			}
		}
	}
	if v.IsNull() && rt.Pending() == nil {
		return rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "No module named '%s'", name)
	}
	return v
}

// sysAttr returns an attribute of sys, null before a script has imported sys.
func (in *Interp) sysAttr(name string) object.Value {
	if v := in.rt.Modules.GetStr("sys"); !v.IsNull() {
		if m := v.AsModule(); m != nil {
			return m.Dict.GetStr(name)
		}
	}
	return object.Value{}
}

// metaPath returns sys.meta_path, nil if no script can have changed it.
func (in *Interp) metaPath() *object.List {
	v := in.sysAttr("meta_path")
	if v.IsNull() {
		return nil
	}
	return object.AsList(v)
}

// loadBuiltin makes a module of the Config; null without an exception if there
// is none of this name.
func (in *Interp) loadBuiltin(rt *object.Runtime, name string) object.Value {
	if !rt.Work(importWork) {
		return object.Value{}
	}
	def := in.modules[name]
	if def == nil || in.shadowed(name) {
		return object.Value{}
	}
	m := def.Make(rt)
	if m == nil {
		return object.Value{}
	}
	rt.Modules.SetStr(name, m.Value())
	return m.Value()
}

// loadFound runs the module that sys.path or the package's __path__ leads to.
func (in *Interp) loadFound(rt *object.Runtime, name string, path object.Value) object.Value {
	at := in.locate(name, path)
	switch {
	case rt.Pending() != nil || !at.found():
		return object.Value{}
	case at.file == "":
		return in.namespace(rt, name, at.dirs)
	}
	return in.loadSource(rt, nil, name, at.file, at.text, at.pkg)
}

// askFinder imports with what a script put into sys.meta_path.
func (in *Interp) askFinder(rt *object.Runtime, finder object.Value, name string, path object.Value) object.Value {
	if !rt.Work(importWork) {
		return object.Value{}
	}
	find := object.LookupAttr(rt, finder, "find_spec")
	if find.IsNull() {
		return find
	}
	if path.IsNull() {
		path = object.None
	}
	spec := object.Call(rt, find, []object.Value{object.NewStr(name), path, object.None}, nil)
	if spec.IsNull() || spec.IsNone() {
		return object.Value{}
	}
	return in.bootstrap(rt, "_load", spec)
}

// bootstrap calls a function of the part of importlib that is written in Python.
func (in *Interp) bootstrap(rt *object.Runtime, function string, args ...object.Value) object.Value {
	m := in.importModule(rt, "importlib._bootstrap")
	if m.IsNull() {
		return m
	}
	f := object.GetAttr(rt, m, function)
	if f.IsNull() {
		return f
	}
	return object.Call(rt, f, args, nil)
}

// reload implements the hook behind importlib.reload: the body of a module in
// Python runs again in the module it made.
func (in *Interp) reload(rt *object.Runtime, m *object.Module, name string) bool {
	if in.modules[name] != nil {
		return true
	}
	at := in.findPlace(name)
	switch {
	case rt.Pending() != nil:
		return false
	case !at.found():
		rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "spec not found for the module '%s'", name)
		return false
	case at.file == "":
		return true
	}
	return !in.loadSource(rt, m, name, at.file, at.text, at.pkg).IsNull()
}

// moduleUnit compiles a module of Source; nil with an exception pending.
func (in *Interp) moduleUnit(file string, text []byte) *exec.Unit {
	meter := newMeter(in.rt, len(text))
	if meter == nil {
		return nil
	}
	p, err := compileFile(meter, file, text)
	meter.close()
	if err != nil {
		if err != errStopped {
			in.raiseSyntaxError(err, true)
		}
		return nil
	}
	in.remember(p.unit)
	if !in.warnAbout(p.unit) {
		return nil
	}
	return p.unit
}

// loadSource runs a module's source: in a new module, or again in m.
func (in *Interp) loadSource(rt *object.Runtime, m *object.Module, name, file string, text []byte, pkg bool) object.Value {
	again := m != nil
	if !again {
		m = object.NewModule(name)
	}
	m.Set("__file__", object.NewStr(file))
	m.Set("__builtins__", rt.Builtins.Dict.Value())
	parent := name
	if !pkg {
		parent = name[:max(strings.LastIndexByte(name, '.'), 0)]
	}
	m.Set("__package__", object.NewStr(parent))
	rt.SpecifyModule(m, name, file, pkg)
	rt.Modules.SetStr(name, m.Value())
	if !in.runSource(rt, m, file, text) {
		if !again {
			rt.Modules.DelStr(name)
		}
		return object.Value{}
	}
	return m.Value()
}

// runSource runs source in the namespace of a module.
func (in *Interp) runSource(rt *object.Runtime, m *object.Module, file string, text []byte) bool {
	u := in.moduleUnit(file, text)
	if u == nil {
		return false
	}
	c := u.Optimized(min(rt.Flags.Optimize, 2)).Code()
	c.Tree = rt.NewCodeTree(codeBytes(len(text)))
	m.Running = true
	v := rt.RunCode(c, m.Dict, object.Value{})
	m.Running = false
	return !v.IsNull()
}

// namespace makes a package of folders that have no __init__.py.
func (in *Interp) namespace(rt *object.Runtime, name string, dirs []object.Value) object.Value {
	if in.modules["importlib._bootstrap"] != nil {
		return in.bootstrap(rt, "_namespace", object.NewStr(name), object.NewList(dirs))
	}
	m := object.NewModule(name)
	m.Set("__path__", object.NewList(dirs))
	m.Set("__package__", object.NewStr(name))
	rt.Modules.SetStr(name, m.Value())
	return m.Value()
}
