// Package contextvars is the module contextvars: values that follow a task.
package contextvars

import "github.com/ouro-lang/ouro/interp/object"

// Module is the recipe of the module contextvars.
var Module = object.ModuleDef{
	Name: "contextvars",
	Rows: []object.Row{{Sig: "copy_context()", Doc: "Return a copy of the current context.", Fn: (*object.Runtime).CopyContextObject}},
	Init: func(rt *object.Runtime, m *object.Module) bool {
		m.Set("Context", object.ContextType.Value())
		m.Set("ContextVar", object.ContextVarType.Value())
		m.Set("Token", object.ContextTokenType.Value())
		m.Set("__all__", object.NewTuple([]object.Value{object.NewStr("Context"), object.NewStr("ContextVar"), object.NewStr("Token"), object.NewStr("copy_context")}))
		return true
	},
}
