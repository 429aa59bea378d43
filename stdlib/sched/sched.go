// Package sched is the sched module, written in Python.
package sched

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed sched.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "sched",
	Doc:    "A scheduler of events, for any clock.",
	Source: source,
}
