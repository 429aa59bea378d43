// Package secrets is the secrets module, written in Python.
package secrets

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed secrets.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "secrets", Doc: "Random numbers for managing secrets, from the host's entropy.", Source: source}
