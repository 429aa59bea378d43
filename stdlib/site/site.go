// Package site is the site module, as far as a path of imports that nobody
// installs into has something for it: nothing is added when a program starts.
package site

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed site.py
var source string

// Module is the recipe of site.
var Module = object.ModuleDef{
	Name:   "site",
	Doc:    "Site-specific folders on the path of imports.",
	Source: source,
}
