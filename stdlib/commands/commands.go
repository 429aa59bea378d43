// Package commands is what modules of the standard library do when they are run
// by -m, apart from them, so that importing them does not read it.
package commands

import (
	"embed"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed py
var sources embed.FS

// Modules are the recipes: _commands.X has the function main of python -m X.
func Modules() []object.ModuleDef {
	list := []object.ModuleDef{{Name: "_commands", Doc: "What modules do that are run by -m.", Init: func(rt *object.Runtime, m *object.Module) bool {
		m.Set("__path__", object.NewList(nil))
		return true
	}}}
	files, _ := sources.ReadDir("py")
	for _, f := range files {
		text, _ := sources.ReadFile("py/" + f.Name())
		name := strings.TrimSuffix(f.Name(), ".py")
		list = append(list, object.ModuleDef{Name: "_commands." + name, Doc: "What python -m " + name + " does.", Source: string(text)})
	}
	return list
}
