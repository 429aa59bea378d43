// Package configparser is the configparser module, written in Python.
package configparser

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed configparser.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "configparser", Doc: "Configuration file parser.", Source: source}
