// Package typing is the typing module: what annotations are made of. The type
// parameters themselves belong to the language and stand in interp/object.
package typing

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed typing.py
var source string

//go:embed late.py
var late string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "typing",
	Doc:  "The typing module: support for gradual typing.",
	Init: func(rt *object.Runtime, m *object.Module) bool {
		for _, t := range []*object.Type{&object.TypeVarType, &object.ParamSpecType, &object.TypeVarTupleType,
			&object.ParamSpecArgsType, &object.ParamSpecKwargsType, &object.TypeAliasType} {
			m.Set(t.Name, t.Value())
		}
		m.Set("_idfunc", object.NewBuiltin(&identity, "_typing").Value())
		m.Set("NoDefault", object.NoDefault())
		return true
	},
	Source: source,
}

var identity = object.Row{Sig: "_idfunc(x, /)", Fn: func(rt *object.Runtime, x object.Value) object.Value { return x }}

// Late is the recipe of the module that holds the protocols and file types,
// which are made when somebody asks typing for them.
var Late = object.ModuleDef{Name: "_typing_late", Source: late}
