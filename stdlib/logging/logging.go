// Package logging is the logging package with its handlers and configuration,
// written in Python.
package logging

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed logging.py
var source string

//go:embed handlers.py
var handlers string

//go:embed net.py
var net string // the part of handlers that needs sockets

//go:embed config.py
var config string

// The recipes of logging and of the modules below it.
var (
	Module = object.ModuleDef{
		Name: "logging",
		Doc:  "Logging package for Python. Based on PEP 282 and comments thereto in\ncomp.lang.python.",
		Init: func(rt *object.Runtime, m *object.Module) bool {
			m.Set("__path__", object.NewList(nil))
			return true
		},
		Source: source,
	}
	Handlers = object.ModuleDef{Name: "logging.handlers", Doc: "Handlers beyond those of logging itself.", Source: handlers + net}
	Config   = object.ModuleDef{Name: "logging.config", Doc: "Configuration of logging by a dictionary or a file.", Source: config}
)
