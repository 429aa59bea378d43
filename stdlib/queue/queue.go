// Package queue is the queue module, written in Python.
package queue

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed queue.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "queue",
	Doc:    "A multi-producer, multi-consumer queue.",
	Source: source,
}
