// Package zipfile is the zipfile module, written in Python over zlib, bz2 and
// lzma.
package zipfile

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed zipfile.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "zipfile", Doc: "Read and write ZIP files.", Source: source}
