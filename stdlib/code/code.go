// Package code is the code module, written in Python.
package code

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed code.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "code", Doc: "Prompts of a program's own: read commands, run them, show what went wrong.", Source: source}
