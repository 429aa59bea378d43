// Package numbers is the numbers module, written in Python.
package numbers

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed numbers.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "numbers", Doc: "Abstract Base Classes (ABCs) for numbers, according to PEP 3141.", Source: source}
