// Package optparse is the optparse module: options of command lines.
package optparse

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed optparse.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "optparse",
	Doc:    "Options of command lines: what argparse came after.",
	Source: source,
}
