// Package graphlib is the graphlib module, written in Python.
package graphlib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed graphlib.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "graphlib", Source: source}
