// Package importlib is the importlib package as far as this interpreter's
// imports have something to show: a fixed list of modules, and a folder of
// sources.
package importlib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

//go:embed importlib.py
var source string

//go:embed util.py
var util string

//go:embed machinery.py
var machinery string

// Modules returns the recipes of importlib and what is below it.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{
			Name: "importlib",
			Doc:  "A pure Python implementation of import.",
			Rows: []object.Row{
				{Sig: "_reload(module, name, /)", Fn: reload},
				{Sig: "_find(name, /)", Fn: find},
			},
			Init: func(rt *runtime, m *object.Module) bool {
				m.Set("__path__", object.NewList(nil))
				m.Set("__import__", rt.Builtins.Dict.GetStr("__import__"))
				return true
			},
			Source: source,
		},
		{Name: "importlib.machinery", Doc: "The machinery of importlib: finders, loaders, hooks, etc.", Source: machinery},
		{Name: "importlib.util", Doc: "Utility code for constructing importers, etc.", Source: util},
	}
}

func reload(rt *runtime, m, name value) value {
	s := object.AsStr(name)
	if m.AsModule() == nil || s == nil {
		return rt.TypeErrorf("reload() argument must be a module")
	}
	if rt.Hooks.Reload != nil && !rt.Hooks.Reload(rt, m.AsModule(), s.Go()) {
		return value{}
	}
	return object.None
}

// find returns (file or None, is a package), or None if there is no such
// module.
func find(rt *runtime, name value) value {
	s := object.AsStr(name)
	if s == nil || rt.Hooks.FindModule == nil {
		return object.None
	}
	file, pkg, ok := rt.Hooks.FindModule(s.Go())
	if !ok {
		return object.None
	}
	f := object.None
	if file != "" {
		f = object.NewStr(file)
	}
	return object.NewTuple([]value{f, object.Bool(pkg)})
}
