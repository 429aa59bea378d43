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
		{Sig: "_gives_coroutines(function, /)", Doc: "Whether a function written in Go is a coroutine function.", Fn: givesCoroutines},
		{Sig: "_place(entry, /)", Doc: "Return lines and columns, from and to, of what a frame or traceback is at, or None.", Fn: place},
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

func place(rt *object.Runtime, entry object.Value) object.Value {
	var span object.Span
	if t := entry.AsTraceback(); t != nil {
		span = t.Span()
	} else if f := entry.AsFrame(); f != nil {
		span = f.Span()
	}
	if span.EndLine < span.Line || span.EndLine == span.Line && span.EndCol <= span.Col {
		return object.None
	}
	items := []object.Value{object.Int(int64(span.Line)), object.Int(int64(span.EndLine)), object.Int(int64(span.Col)), object.Int(int64(span.EndCol))}
	return object.NewTuple(items)
}

// givesCoroutines knows the coroutine functions that no code flag tells of.
func givesCoroutines(_ *object.Runtime, f object.Value) object.Value {
	b := f.AsBuiltin()
	return object.Bool(b != nil && b.IsCoroutineFunction())
}
