// Package platform is the platform module, written in Python.
package platform

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed platform.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "platform", Doc: "What there is to know about the platform. It is always the same: nothing of the host is told.", Source: source}
