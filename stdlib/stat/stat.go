// Package stat is the stat module: the bits of st_mode.
package stat

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed stat.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "stat", Doc: "The fields of os.stat and the bits of st_mode.", Source: source}
