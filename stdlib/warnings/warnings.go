// Package warnings is the warnings module, written in Python.
package warnings

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed warnings.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "warnings",
	Doc:  "Python part of the warnings subsystem.",
	Rows: []object.Row{
		{Sig: "_source_line(filename, lineno, /)", Fn: func(rt *object.Runtime, file, line object.Value) object.Value {
			name := object.AsStr(file)
			if name == nil || !line.IsInt() || rt.Hooks.SourceLine == nil {
				return object.NewStr("")
			}
			return object.NewStr(rt.Hooks.SourceLine(name.Go(), int(line.Int())))
		}},
	},
	Source: source,
}
