// Package enum is the enum module, written in Python.
package enum

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed enum.py
var enumeration string

//go:embed flag.py
var flag string

//go:embed check.py
var check string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "enum", Parts: []string{enumeration, flag, check}}
