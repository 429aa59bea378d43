// Package cmd is the cmd module, written in Python.
package cmd

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed cmd.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "cmd",
	Doc:    "A base class for interpreters of lines: each command is a method.",
	Source: source,
}
