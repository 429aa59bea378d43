// Package gzip is the gzip module: files of compressed data over zlib and io.
package gzip

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed gzip.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "gzip",
	Doc:    "Reading and writing of gzip files, and of gzip data in memory.",
	Source: source,
}
