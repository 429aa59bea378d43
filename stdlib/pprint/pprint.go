// Package pprint is the pprint module, written in Python.
package pprint

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed pprint.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "pprint", Doc: "Pretty-printed data.", Source: source}
