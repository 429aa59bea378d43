// Package builtins holds the functions of the builtins module. The types it
// names live in package object; __build_class__ and super's zero-argument form
// belong to the executor.
package builtins

import (
	"sync"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// New makes the builtins module of one interpreter.
func New(rt *object.Runtime) *object.Module { return template().Module() }

var template = sync.OnceValue(func() *object.ModuleTemplate { return object.NewModuleTemplate(newModule()) })

func newModule() *object.Module {
	const names = 170 // about as many as there are
	m := object.NewModule("builtins")
	m.Builtin = true
	m.Reserve(names)
	m.Set("__doc__", object.NewStr("Built-in functions, types, exceptions, and other objects."))
	for _, rows := range [][]object.Row{printRows, numberRows, iterRows, attrRows, textRows, codeRows} {
		m.Add(rows)
	}
	m.Set("__build_class__", object.NewBuiltin(&object.BuildClassRow, "builtins").Value())
	for _, t := range object.PublicTypes() {
		m.Set(t.Name, t.Value())
	}
	for _, t := range object.ExceptionTypes() {
		m.Set(t.Name, t.Value())
	}
	m.Set("EnvironmentError", object.OSErrorType.Value())
	m.Set("IOError", object.OSErrorType.Value())
	m.Set("None", object.None)
	m.Set("True", object.True)
	m.Set("False", object.False)
	m.Set("Ellipsis", object.Ellipsis)
	m.Set("NotImplemented", object.NotImplemented)
	m.Set("__debug__", object.True)
	addSite(m)
	return m
}
