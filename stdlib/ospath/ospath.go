// Package ospath is the modules behind os.path: posixpath, ntpath and what they
// share, genericpath.
package ospath

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed genericpath.py
var generic string

//go:embed posixpath.py
var posix string

//go:embed ntpath.py
var nt string

// The recipes of the three modules.
var (
	Generic = object.ModuleDef{Name: "genericpath", Doc: "What the path modules of all systems share.", Source: generic}
	Posix   = object.ModuleDef{Name: "posixpath", Doc: "Paths as POSIX systems write them; on these it is os.path.", Source: posix}
	NT      = object.ModuleDef{Name: "ntpath", Doc: "Paths as Windows writes them.", Source: nt}
)
