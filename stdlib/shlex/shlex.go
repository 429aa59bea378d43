// Package shlex is the shlex module, written in Python.
package shlex

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed shlex.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "shlex", Doc: "A lexical analyzer class for simple shell-like syntaxes.", Source: source}
