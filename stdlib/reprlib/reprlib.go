// Package reprlib is the reprlib module, written in Python.
package reprlib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed reprlib.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "reprlib", Doc: "Representations that stay short.", Source: source}
