// Package timeit is the timeit module, written in Python.
package timeit

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed timeit.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "timeit", Doc: "Tool for measuring execution time of small code snippets.", Source: source}
