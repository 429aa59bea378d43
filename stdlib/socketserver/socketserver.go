// Package socketserver is the module socketserver, written in Python over
// socket and threading.
package socketserver

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed socketserver.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "socketserver", Doc: "Servers: classes that accept requests and handlers that answer them.", Source: source}
