package threading

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed threading.py
var source string

// Threading is the recipe of the module threading.
var Threading = object.ModuleDef{
	Name:   "threading",
	Doc:    "Thread module emulating a subset of Java's threading model.",
	Source: source,
}
