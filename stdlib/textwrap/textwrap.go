// Package textwrap is the textwrap module, written in Python.
package textwrap

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed textwrap.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "textwrap", Doc: "Text wrapping and filling.", Source: source}
