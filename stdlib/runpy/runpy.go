// Package runpy is the runpy module, written in Python.
package runpy

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed runpy.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "runpy", Doc: "Run modules and scripts without importing them.", Source: source}
