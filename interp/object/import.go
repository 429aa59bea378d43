package object

import "strings"

// This file is __import__ on top of Hooks.Import, which finds and runs one
// absolute module name.

// ImportName is __import__: it imports name, relative to the package of globals
// when level is not 0. Without fromlist it returns the top package of a dotted
// name, with one the module itself, whose submodules in fromlist are imported
// too.
func (rt *Runtime) ImportName(name string, globals *Dict, fromlist Value, level int) Value {
	if level < 0 {
		return rt.ValueErrorf("level must be >= 0")
	}
	full := name
	if level > 0 {
		pkg, ok := rt.packageOf(globals, level)
		if !ok {
			return Value{}
		}
		full = pkg
		if name != "" {
			full += "." + name
		}
	} else if name == "" {
		return rt.ValueErrorf("Empty module name")
	}
	m := rt.importModule(full)
	if m.p == nil {
		return Value{}
	}
	wanted := false
	if !noneOrAbsent(fromlist) {
		t := Truth(rt, fromlist)
		if t < 0 {
			return Value{}
		}
		wanted = t == 1
	}
	if wanted {
		return rt.importFromList(m, full, fromlist)
	}
	top, _, dotted := strings.Cut(name, ".")
	if !dotted || name == "" {
		return m
	}
	if level > 0 {
		top = full[:len(full)-len(name)+len(top)]
	}
	return rt.importModule(top)
}

func (rt *Runtime) importModule(name string) Value {
	if v := rt.Modules.GetStr(name); v.p != nil && !v.IsNone() {
		return v
	}
	if strings.IndexByte(name, 0) >= 0 {
		shown, _ := ReprText(rt, NewStr(name))
		return rt.ImportErrorf(&ModuleNotFoundErrorType, name, "No module named %s", shown)
	}
	if rt.Hooks.Import == nil {
		return rt.ImportErrorf(&ModuleNotFoundErrorType, name, "No module named '%s'", name)
	}
	return rt.Hooks.Import(rt, name)
}

// packageOf returns the package a relative import starts from.
func (rt *Runtime) packageOf(globals *Dict, level int) (string, bool) {
	if globals == nil {
		rt.Raisef(&KeyErrorType, "'__name__' not in globals")
		return "", false
	}
	pkg := ""
	if v := globals.GetStr("__package__"); v.p != nil && !v.IsNone() {
		s := AsStr(v)
		if s == nil {
			rt.TypeErrorf("package must be a string")
			return "", false
		}
		pkg = s.s
	} else if spec := globals.GetStr("__spec__"); spec.p != nil && !spec.IsNone() {
		parent := GetAttr(rt, spec, "parent")
		if parent.p == nil {
			return "", false
		}
		s := AsStr(parent)
		if s == nil {
			rt.TypeErrorf("__spec__.parent must be a string")
			return "", false
		}
		pkg = s.s
	} else {
		if !rt.Warn(&ImportWarningType, "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__") {
			return "", false
		}
		v := globals.GetStr("__name__")
		if v.p == nil {
			rt.RaiseValue(&KeyErrorType, NewStr("'__name__' not in globals"))
			return "", false
		}
		s := AsStr(v)
		if s == nil {
			rt.TypeErrorf("__name__ must be a string")
			return "", false
		}
		pkg = s.s
		if globals.GetStr("__path__").p == nil {
			i := strings.LastIndexByte(pkg, '.')
			pkg = pkg[:max(i, 0)]
		}
	}
	if pkg == "" {
		rt.Raisef(&ImportErrorType, "attempted relative import with no known parent package")
		return "", false
	}
	for ; level > 1; level-- {
		i := strings.LastIndexByte(pkg, '.')
		if i < 0 {
			rt.Raisef(&ImportErrorType, "attempted relative import beyond top-level package")
			return "", false
		}
		pkg = pkg[:i]
	}
	return pkg, true
}

// importFromList imports the submodules of package m that fromlist names and
// that m does not have yet.
func (rt *Runtime) importFromList(m Value, full string, fromlist Value) Value {
	if LookupAttr(rt, m, "__path__").p == nil {
		if rt.exc != nil {
			return Value{}
		}
		return m
	}
	ok := Iterate(rt, fromlist, func(x Value) bool {
		s := AsStr(x)
		if s == nil {
			rt.TypeErrorf("Item in ``from list'' must be str, not %s", TypeName(x))
			return false
		}
		if s.s == "*" {
			all := LookupAttr(rt, m, "__all__")
			if all.p == nil {
				return rt.exc == nil
			}
			return rt.importFromList(m, full, all).p != nil
		}
		if LookupAttr(rt, m, s.s).p != nil {
			return true
		}
		if rt.exc != nil {
			return false
		}
		sub := full + "." + s.s
		if rt.importModule(sub).p != nil {
			return true
		}
		// A submodule that does not exist is reported by the import statement,
		// which will not find the attribute.
		if rt.Matches(&ModuleNotFoundErrorType) {
			if n := rt.exc.Field("name"); n.p != nil && AsStr(n) != nil && AsStr(n).s == sub {
				rt.Clear()
				return true
			}
		}
		return false
	})
	if !ok {
		return Value{}
	}
	return m
}

// CannotImport raises the ImportError of "from m import name" for a name the
// module does not have, as CPython's IMPORT_FROM.
func (rt *Runtime) CannotImport(m Value, pkg, name string) Value {
	shown := pkg
	if pkg == "" {
		shown = "<unknown module name>"
	}
	file := Value{}
	if mod := m.AsModule(); mod != nil {
		file = mod.Dict.GetStr("__file__")
	}
	if mod := m.AsModule(); mod != nil && mod.Running && file.p != nil && AsStr(file) != nil {
		rt.ImportErrorf(&ImportErrorType, pkg, "cannot import name '%s' from partially initialized module '%s' (most likely due to a circular import) (%s)", name, shown, AsStr(file).s)
		rt.exc.SetField("path", file)
	} else if file.p != nil && AsStr(file) != nil {
		rt.ImportErrorf(&ImportErrorType, pkg, "cannot import name '%s' from '%s' (%s)", name, shown, AsStr(file).s)
		rt.exc.SetField("path", file)
	} else {
		rt.ImportErrorf(&ImportErrorType, pkg, "cannot import name '%s' from '%s' (unknown location)", name, shown)
	}
	rt.exc.SetField("name_from", rt.Intern(name))
	return Value{}
}
