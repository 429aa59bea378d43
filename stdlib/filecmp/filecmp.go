// Package filecmp is the filecmp module, written in Python.
package filecmp

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed filecmp.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "filecmp", Doc: "Utilities for comparing files and directories.", Source: source}
