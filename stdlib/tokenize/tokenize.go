// Package tokenize is the tokenize module, written in Python.
package tokenize

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed tokenize.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "tokenize", Doc: "Tokenization help for Python programs.", Source: source}
