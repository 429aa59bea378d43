// Package fractions is the fractions module, written in Python.
package fractions

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed fractions.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "fractions", Doc: "Fraction, infinite-precision, rational numbers.", Source: source}
