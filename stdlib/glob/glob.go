// Package glob is the glob module, written in Python.
package glob

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed glob.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "glob", Doc: "Filename globbing utility.", Source: source}
