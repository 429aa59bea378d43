// Package ipaddress is the ipaddress module, written in Python.
package ipaddress

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed ipaddress.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "ipaddress", Doc: "IPv4 and IPv6 addresses, networks and interfaces.", Source: source}
