// Package base64 is the base64 module, written in Python over binascii and over
// digits.go.
package base64

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed base64.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "base64",
	Doc:  "Base16, Base32, Base64 (RFC 3548), Base85 and Ascii85 data encodings",
	Rows: []object.Row{
		{Sig: "_text32(alphabet, data, /)", Fn: text32},
		{Sig: "_bytes32(alphabet, data, /)", Fn: bytes32},
		{Sig: "_text85(alphabet, data, pad, zero, spaces, /)", Fn: text85},
		{Sig: "_from_a85(data, foldspaces, ignorechars, /)", Fn: fromA85},
		{Sig: "_from_b85(alphabet, data, /)", Fn: fromB85},
	},
	Source: source,
}
