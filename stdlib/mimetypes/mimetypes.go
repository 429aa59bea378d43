// Package mimetypes is the mimetypes module, written in Python.
package mimetypes

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed mimetypes.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "mimetypes", Doc: "Guess the MIME type of a file from its name, and the other way round.", Source: source}
