// Package hmac is the hmac module, written in Python over hashlib.
package hmac

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed hmac.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "hmac", Doc: "Keyed hashing of messages (RFC 2104).", Source: source}
