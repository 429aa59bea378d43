// Package tempfile is the tempfile module, written in Python.
package tempfile

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed tempfile.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "tempfile", Doc: "Temporary files.", Source: source}
