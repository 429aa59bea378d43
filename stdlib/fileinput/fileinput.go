// Package fileinput is the fileinput module, written in Python.
package fileinput

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed fileinput.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "fileinput", Doc: "Helper class to quickly write a loop over all standard input files.", Source: source}
