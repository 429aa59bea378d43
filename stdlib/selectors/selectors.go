// Package selectors is the modules select and selectors: waiting until sockets
// and pipes of the script can be used.
package selectors

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/socket"
)

//go:embed select.py
var selectSource string

//go:embed selectors.py
var source string

// Select is the recipe of the module select.
var Select = object.ModuleDef{
	Name: "select",
	Doc:  "Waiting until descriptors of sockets and pipes can be used.",
	Rows: []object.Row{
		{Sig: "_wait(asked, timeout, /)", Fn: socket.Wait},
		{Sig: "_can_poll(fd, /)", Fn: socket.CanPoll},
	},
	Source: selectSource,
}

// Module is the recipe of the module selectors.
var Module = object.ModuleDef{
	Name:   "selectors",
	Doc:    "Waiting for several sockets and pipes at once, over the module select.",
	Source: source,
}
