// Package peer runs a program on the script languages that people put into Go programs today: starlark-go, goja,
// gopher-lua and tengo. Each runs alone in a process of its own (bench -peer NAME FILE), with the settings a host that
// wants speed and compatibility would choose, so that processor time and memory compare with those of any other command.
package peer

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
)

// An Engine is one embedded language.
type Engine struct {
	Name   string // as in -engines
	Ext    string // of its programs, with the dot
	Module string // the Go module it comes from
	Run    func(file, source string, args []string) error
	Parse  func(file, source string) (statements int, err error) // nil where parsing is not compared
}

// Engines lists the peers in the order they are reported.
var Engines = []Engine{
	{Name: "starlark", Ext: ".star", Module: "go.starlark.net", Run: runStarlark, Parse: parseStarlark},
	{Name: "goja", Ext: ".js", Module: "github.com/dop251/goja", Run: runGoja},
	{Name: "lua", Ext: ".lua", Module: "github.com/yuin/gopher-lua", Run: runLua},
	{Name: "tengo", Ext: ".tengo", Module: "github.com/d5/tengo/v2", Run: runTengo},
}

// Find returns the engine of that name.
func Find(name string) (Engine, error) {
	var names []string
	for _, e := range Engines {
		if e.Name == name {
			return e, nil
		}
		names = append(names, e.Name)
	}
	return Engine{}, fmt.Errorf("no peer %q: there are %s", name, strings.Join(names, ", "))
}

// RunFile runs one program to its end.
func RunFile(name, file string, args []string) error {
	engine, err := Find(name)
	if err != nil {
		return err
	}
	source, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return engine.Run(file, string(source), args)
}

// Version is the version of the engine's module that this binary was built with.
func (e Engine) Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, dep := range info.Deps {
		if dep.Path == e.Module {
			return dep.Version
		}
	}
	return "unknown"
}
