// Package types is the types module: names for classes that have none
// elsewhere.
package types

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed types.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "types",
	Doc:  "Define names for built-in types that aren't directly accessible as a builtin.",
	Rows: []object.Row{
		{Sig: "_iterable_coroutine(func, /)", Fn: func(rt *object.Runtime, f object.Value) object.Value {
			if !f.AsFunction().MakeIterableCoroutine(rt) {
				return object.Value{}
			}
			return f
		}},
	},
	Init: func(rt *object.Runtime, m *object.Module) bool {
		for name, t := range map[string]*object.Type{
			"SimpleNamespace": &object.NamespaceType,
			"TracebackType":   &object.TracebackType,
			"FrameType":       &object.FrameType,
			"CellType":        &object.CellType,
			"CodeType":        &object.CodeType,
		} {
			m.Set(name, t.Value())
		}
		return true
	},
	Source: source,
}
