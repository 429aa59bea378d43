// Package keyword is the keyword module, written in Python.
package keyword

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed keyword.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "keyword", Doc: "Keywords of the language.", Source: source}
