// Package selectors is the modules select and selectors as far as they make
// sense where sockets have no descriptors: names, constants and errors.
package selectors

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed select.py
var selectSource string

//go:embed selectors.py
var source string

// Select is the recipe of the module select.
var Select = object.ModuleDef{
	Name:   "select",
	Doc:    "Waiting for descriptors, of which scripts have none: calls raise NotImplementedError.",
	Source: selectSource,
}

// Module is the recipe of the module selectors.
var Module = object.ModuleDef{
	Name:   "selectors",
	Doc:    "Multiplexing over descriptors, of which scripts have none: registering one raises NotImplementedError.",
	Source: source,
}
