// Package getpass is the getpass module, written in Python.
package getpass

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed getpass.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "getpass", Doc: "Utilities to get a password and/or the current user name.", Source: source}
