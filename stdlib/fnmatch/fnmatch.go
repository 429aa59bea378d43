// Package fnmatch is the fnmatch module, written in Python.
package fnmatch

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed fnmatch.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "fnmatch", Doc: "Filename matching with shell patterns.", Source: source}
