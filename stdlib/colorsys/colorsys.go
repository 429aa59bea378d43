// Package colorsys is the colorsys module, written in Python.
package colorsys

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed colorsys.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "colorsys", Doc: "Conversion functions between RGB and other color systems.", Source: source}
