// Package gettext is the gettext module, written in Python.
package gettext

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed gettext.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "gettext", Doc: "Internationalization and localization support.", Source: source}
