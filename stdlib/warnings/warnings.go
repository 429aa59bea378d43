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
		{Sig: "_place(level, /)", Doc: "File, line and globals of the level-th caller; None if there are not so many.", Fn: func(rt *object.Runtime, level object.Value) object.Value {
			fr := rt.CurrentFrame(int(level.Int()))
			if fr == nil {
				return object.None
			}
			return object.NewTuple3(object.NewStr(fr.Code.Filename), object.Int(int64(fr.Line())), fr.Globals().Value())
		}},
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
