// Package this is the module this, written in Python.
package this

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed this.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "this", Doc: "The Zen of Python.", Source: source}
