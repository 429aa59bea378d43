// Package locale is the locale module, written in Python.
package locale

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed locale.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "locale", Doc: "Locales: the C locale only.", Source: source}
