// Package pkgutil is the pkgutil module, written in Python over the import
// system.
package pkgutil

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed pkgutil.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "pkgutil", Doc: "Utilities to support packages.", Source: source}
