// Package dataclasses is the dataclasses module, written in Python: what it
// generates for a class is source text, compiled once for the class.
package dataclasses

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed dataclasses.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "dataclasses", Source: source}
