// Package sysconfig is the sysconfig module: where an installation would have
// its files, and the little that there is to say of the build.
package sysconfig

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed sysconfig.py
var source string

// Module is the recipe of sysconfig.
var Module = object.ModuleDef{
	Name:   "sysconfig",
	Doc:    "Access to Python's configuration information.",
	Source: source,
}
