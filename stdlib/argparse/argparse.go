// Package argparse is the argparse module, written in Python.
package argparse

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed argparse.py
var parser string

//go:embed formatter.py
var formatter string

// The recipes: argparse, and the part of it that writes help, which programs
// that print none never load.
var (
	Module    = object.ModuleDef{Name: "argparse", Doc: "Command-line parsing library", Source: parser}
	Formatter = object.ModuleDef{Name: "_argparse_formatter", Doc: "How argparse writes help.", Source: formatter}
)
