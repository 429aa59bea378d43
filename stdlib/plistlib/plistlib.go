// Package plistlib is the plistlib module, written in Python.
package plistlib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

var (
	//go:embed plistlib.py
	xml string
	//go:embed binary.py
	binary string
)

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "plistlib", Doc: "Read and write Apple's property lists.", Source: xml, Parts: []string{binary}}
