// Package tomllib is the tomllib module, written in Python.
package tomllib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed tomllib.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "tomllib", Doc: "Reading of TOML files.", Source: source}
