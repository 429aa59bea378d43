// Package pydoc is the pydoc module, written in Python: documentation as text.
package pydoc

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

var (
	//go:embed look.py
	look string
	//go:embed text.py
	text string
	//go:embed help.py
	help string
)

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "pydoc", Doc: "Documentation of what a program has, as text.", Parts: []string{look, text, help}}
