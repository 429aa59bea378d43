// Package html is the html package: escaping, character references and the
// parser, written in Python over a table of names.
package html

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed html.py
var source string

//go:embed parser.py
var parser string

// names are the character references of HTML 5, name and code points, a line
// each.
//
//go:embed entities.txt
var names string

//go:embed entities.py
var entities string

// Module is the recipe of the package.
var Module = object.ModuleDef{
	Name:   "html",
	Doc:    "General functions for HTML manipulation.",
	Init:   pkg,
	Source: source,
}

func pkg(rt *object.Runtime, m *object.Module) bool {
	m.Set("__path__", object.NewList(nil))
	return true
}

// Parts are the modules of the package.
func Parts() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "html.entities", Doc: "HTML character entity references.", Source: entities, Init: func(rt *object.Runtime, m *object.Module) bool {
			m.Set("_table", rt.NewText(names))
			return true
		}},
		{Name: "html.parser", Doc: "A parser for HTML and XHTML.", Source: parser},
	}
}
