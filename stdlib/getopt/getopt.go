// Package getopt is the getopt module, written in Python.
package getopt

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed getopt.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "getopt", Doc: "Parser for command line options.", Source: source}
