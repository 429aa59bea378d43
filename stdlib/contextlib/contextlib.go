// Package contextlib is the contextlib module, written in Python.
package contextlib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed contextlib.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "contextlib",
	Doc:    "Utilities for with-statement contexts.  See PEP 343.",
	Source: source,
}
