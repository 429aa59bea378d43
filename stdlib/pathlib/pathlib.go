// Package pathlib is the pathlib module, written in Python.
package pathlib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed pathlib.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "pathlib",
	Doc:    "Object-oriented filesystem paths.\n\nPure paths are text with a meaning; concrete paths also ask and change the file\nsystem.",
	Source: source,
}
