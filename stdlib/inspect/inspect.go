// Package inspect is the inspect module, written in Python; what it needs of
// the interpreter is here.
package inspect

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed predicates.py
var predicates string

//go:embed source.py
var sources string

//go:embed frames.py
var frames string

//go:embed signature.py
var signatures string

//go:embed argspec.py
var argspec string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "inspect",
	Doc:  "Get useful information from live Python objects.",
	Rows: []object.Row{
		{Sig: "_source_text(filename, /)", Doc: "Return the text of a source file that is known to the interpreter, or None.", Fn: sourceText},
	},
	Parts: []string{predicates, sources, frames, signatures, argspec},
}

func sourceText(rt *object.Runtime, name object.Value) object.Value {
	s := object.AsStr(name)
	if s == nil || rt.Hooks.SourceText == nil {
		return object.None
	}
	text, ok := rt.Hooks.SourceText(s.Go())
	if !ok {
		return object.None
	}
	if !rt.Alloc(int64(len(text))) {
		return object.Value{}
	}
	return object.NewStr(text)
}
