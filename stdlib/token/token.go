// Package token is the token module, written in Python.
package token

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed token.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "token", Doc: "Token constants.", Source: source}
