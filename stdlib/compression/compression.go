// Package compression is the _compression module: what the files of bz2 and lzma
// have in common.
package compression

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed compression.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "_compression",
	Doc:    "Internal classes used by the gzip, lzma and bz2 modules",
	Source: source,
}
