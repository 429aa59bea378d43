// Package quopri is the quopri module, written in Python.
package quopri

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed quopri.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "quopri", Doc: "Conversions to/from quoted-printable transport encoding as per RFC 1521.", Source: source}
