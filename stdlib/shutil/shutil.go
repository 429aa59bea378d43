// Package shutil is the shutil module, written in Python.
package shutil

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed shutil.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "shutil", Doc: "Utility functions for copying and archiving files and directory trees.", Source: source}
