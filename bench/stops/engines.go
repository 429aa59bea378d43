package main

import (
	"context"

	"github.com/d5/tengo/v2"
	"github.com/d5/tengo/v2/stdlib"
	"github.com/dop251/goja"
	"github.com/ouro-lang/ouro/interp"
	ourolib "github.com/ouro-lang/ouro/stdlib"
	lua "github.com/yuin/gopher-lua"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// engines are run with every limit they have.
var engines = []struct {
	name string
	run  func(ctx context.Context, source string) error
}{
	{"ouro", runOuro},
	{"starlark", runStarlark},
	{"goja", runGoja},
	{"lua", runLua},
	{"tengo", runTengo},
}

func engineNamed(name string) func(context.Context, string) error {
	for _, e := range engines {
		if e.name == name {
			return e.run
		}
	}
	return func(context.Context, string) error { return errUnknown }
}

func runOuro(ctx context.Context, source string) error {
	in, err := interp.New(interp.Config{Modules: ourolib.All(), Limits: interp.Limits{Memory: memory}})
	if err != nil {
		return err
	}
	defer in.Close()
	_, err = in.RunString(ctx, "hostile.py", source)
	return err
}

func runStarlark(ctx context.Context, source string) error {
	thread := &starlark.Thread{Name: "hostile", Print: func(*starlark.Thread, string) {}}
	stop := context.AfterFunc(ctx, func() { thread.Cancel(ctx.Err().Error()) })
	defer stop()
	options := &syntax.FileOptions{While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true, Set: true}
	_, err := starlark.ExecFileOptions(options, thread, "hostile.star", source, nil)
	return err
}

func runGoja(ctx context.Context, source string) error {
	vm := goja.New()
	vm.SetMaxCallStackSize(1000)
	stop := context.AfterFunc(ctx, func() { vm.Interrupt(ctx.Err()) })
	defer stop()
	_, err := vm.RunString(source)
	return err
}

func runLua(ctx context.Context, source string) error {
	l := lua.NewState()
	defer l.Close()
	l.SetContext(ctx)
	return l.DoString(source)
}

func runTengo(ctx context.Context, source string) error {
	s := tengo.NewScript([]byte(source))
	s.SetImports(stdlib.GetModuleMap("text"))
	// A limit on the number of allocations is what it has for memory.
	s.SetMaxAllocs(5_000_000)
	_, err := s.RunContext(ctx)
	return err
}
