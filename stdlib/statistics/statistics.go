// Package statistics is the statistics module, written in Python.
package statistics

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed statistics.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "statistics", Doc: "Basic statistics: averages, measures of spread, relations and the normal\ndistribution.", Source: source}
