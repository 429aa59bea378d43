// Package doctest is the doctest module, written in Python.
package doctest

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed doctest.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "doctest", Doc: "A framework for running examples in docstrings.", Source: source}
