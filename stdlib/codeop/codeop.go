// Package codeop is the codeop module, written in Python.
package codeop

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed codeop.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "codeop", Doc: "Compile what was typed so far, and tell whether it is a whole command.", Source: source}
