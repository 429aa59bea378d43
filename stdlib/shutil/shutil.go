// Package shutil is the shutil module, written in Python.
package shutil

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

var (
	//go:embed shutil.py
	source string
	//go:embed archive.py
	archive string
)

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "shutil", Doc: "Utility functions for copying and archiving files and directory trees.", Source: source, Parts: []string{archive}}
