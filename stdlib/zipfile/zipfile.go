// Package zipfile is the zipfile module, written in Python over zlib, bz2 and
// lzma.
package zipfile

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

var (
	//go:embed zipfile.py
	source string
	//go:embed path.py
	path string
)

// Module is the recipe of the module, Path that of its class Path.
var (
	Module = object.ModuleDef{Name: "zipfile", Doc: "Read and write ZIP files.", Source: source,
		Init: func(rt *object.Runtime, m *object.Module) bool {
			m.Set("__path__", object.NewList(nil))
			return true
		}}
	Path = object.ModuleDef{Name: "zipfile._path", Doc: "Members of ZIP files as paths.", Source: path}
)
