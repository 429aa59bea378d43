// Package marshal is the marshal module: the format of CPython's .pyc files
// for values that are no code.
package marshal

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed marshal.py
var source string

// Module is the recipe of marshal.
var Module = object.ModuleDef{
	Name:   "marshal",
	Doc:    "Read and write values in the format of CPython's compiled files.",
	Source: source,
}
