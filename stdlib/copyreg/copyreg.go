// Package copyreg is the copyreg module: what copy and pickle are told about
// types that cannot speak for themselves.
package copyreg

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed copyreg.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "copyreg",
	Doc:  "Helper to provide extensibility for pickle.\n\nThis is only useful to add pickle support for extension types defined in\nC, not for instances of user-defined classes.",
	Init: func(rt *object.Runtime, m *object.Module) bool {
		for _, f := range object.ReduceFunctions() {
			m.Set(f.Name, f.Value())
		}
		return true
	},
	Source: source,
}

// Table returns copyreg.dispatch_table, nil if nothing has imported the module.
func Table(rt *object.Runtime) *object.Dict {
	m := rt.Modules.GetStr("copyreg")
	if m.IsNull() || m.AsModule() == nil {
		return nil
	}
	t := m.AsModule().Dict.GetStr("dispatch_table")
	if t.IsNull() {
		return nil
	}
	return object.AsDict(t)
}
