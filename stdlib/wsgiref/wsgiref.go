// Package wsgiref is the wsgiref package without its validator: what stands
// between a server and a WSGI application, written in Python.
package wsgiref

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed headers.py
var headers string

//go:embed util.py
var util string

//go:embed handlers.py
var handlers string

//go:embed simple_server.py
var simpleServer string

//go:embed types.py
var types string

// Modules are the package and its modules.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "wsgiref", Doc: "A reference implementation of WSGI.", Init: func(rt *object.Runtime, m *object.Module) bool {
			m.Set("__path__", object.NewList(nil))
			return true
		}},
		{Name: "wsgiref.handlers", Doc: "Base classes for gateways between servers and applications.", Source: handlers},
		{Name: "wsgiref.headers", Doc: "Headers of a response, as a mapping.", Source: headers},
		{Name: "wsgiref.simple_server", Doc: "An HTTP server that runs a WSGI application.", Source: simpleServer},
		{Name: "wsgiref.types", Doc: "Types for WSGI.", Source: types},
		{Name: "wsgiref.util", Doc: "What applications and servers need of an environment.", Source: util},
	}
}
