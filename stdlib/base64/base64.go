// Package base64 is the base64 module, written in Python over binascii.
package base64

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed base64.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "base64", Doc: "Base16, Base32, Base64 (RFC 3548), Base85 and Ascii85 data encodings", Source: source}
