// Package linecache is the linecache module, written in Python.
package linecache

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed linecache.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "linecache", Doc: "Lines of source files, remembered.", Source: source}
