// Package uuid is the uuid module, written in Python.
package uuid

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed uuid.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "uuid", Doc: "UUID objects (universally unique identifiers) according to RFC 4122.", Source: source}
