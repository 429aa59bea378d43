package object

import "strings"

// ModuleDef is the recipe of a module written in Go. Recipes are shared by all
// interpreters and never change; a module is made from one at its first import
// in an interpreter.
type ModuleDef struct {
	Name string // as imported, dotted
	Doc  string
	Rows []Row // its functions
	// Later returns more functions, put together at the import; it may be nil.
	Later func() []Row
	// Init adds what is not a function; it may be nil. It returns false with an
	// exception pending.
	Init func(rt *Runtime, m *Module) bool
	// Source is Python code that runs in the module after Init, for what is
	// best written in Python.
	Source string
	// Parts continue Source, for modules of several files: they are put together
	// at the import, so that a program that does not import it pays nothing.
	Parts []string
}

// Make makes the module for one interpreter; nil with an exception pending.
func (d *ModuleDef) Make(rt *Runtime) *Module {
	m := NewModule(d.Name)
	m.Builtin = true
	if d.Doc != "" {
		m.Set("__doc__", NewStr(d.Doc))
	}
	m.Add(d.Rows)
	if d.Later != nil {
		m.Add(d.Later())
	}
	if d.Init != nil && !d.Init(rt, m) {
		return nil
	}
	if d.Source != "" || d.Parts != nil {
		// While it runs, the module is found by what it calls.
		rt.Modules.SetStr(d.Name, m.Value())
		if !d.run(rt, m) {
			rt.Modules.DelStr(d.Name)
			return nil
		}
	}
	return m
}

// run executes Source as the body of m.
func (d *ModuleDef) run(rt *Runtime, m *Module) bool {
	m.Set("__builtins__", rt.Builtins.Dict.Value())
	c := rt.Hooks.Compile(rt, d.Source+strings.Join(d.Parts, ""), "<frozen "+d.Name+">", "exec", CompileFlags{})
	return c != nil && rt.RunCode(c, m.Dict, Value{}).p != nil
}
