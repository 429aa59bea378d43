package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
	"github.com/ouro-lang/ouro/stdlib"
)

// own are names that every module or class has.
var own = map[string]bool{"__name__": true, "__file__": true, "__doc__": true, "__builtins__": true, "__spec__": true, "__cached__": true,
	"__loader__": true, "__package__": true, "__annotations__": true, "__path__": true, "__class__": true, "__module__": true, "__qualname__": true,
	"__firstlineno__": true, "__static_attributes__": true,
	"WindowsError": true, // built in on one system only
}

// judge reports what is wrong with a node.
func (k *checker) judge(n ast.Node, sc *scope.Scope, async bool) {
	switch n := n.(type) {
	case *ast.Name:
		if n.Ctx == ast.Load && k.undefined(n.Id, sc) && !k.expected(n.Span(), func(g guard) bool { return g.names }) {
			k.add(n.Span(), "undefined-name", "name '%s' is not defined%s", n.Id, k.similar(n.Id))
		}
	case *ast.Import:
		for _, a := range n.Names {
			k.module(a.Span(), a.Name)
		}
	case *ast.ImportFrom:
		if n.Level == 0 && k.module(n.Span(), n.Module) {
			for _, a := range n.Names {
				if a.Name != "*" {
					k.member(a.Span(), n.Module, a.Name)
				}
			}
		}
	case *ast.Attribute:
		if of, ok := n.Value.(*ast.Name); ok && n.Ctx == ast.Load && k.global(of.Id, sc) && !strings.Contains(k.modules[of.Id], ".") {
			if m := k.modules[of.Id]; m != "" {
				k.member(n.Span(), m, n.Attr)
			}
		}
	case *ast.ExprStmt:
		k.dropped(n.Value, sc)
	case *ast.Call:
		switch name := k.callee(n, sc); {
		case async && name == "time.sleep":
			k.add(n.Span(), "blocking-call", "time.sleep stops every task; use: await asyncio.sleep(...)")
		case (name == "asyncio.run" || name == "asyncio.create_task") && len(n.Args) > 0:
			if f, ok := n.Args[0].(*ast.Name); ok && k.isAsync(f.Id, sc) {
				k.add(f.Span(), "not-called", "%s wants a coroutine; did you mean: %s()", name, f.Id)
			}
		case name == "asyncio.gather":
			for _, a := range n.Args {
				if f, ok := a.(*ast.Name); ok && k.isAsync(f.Id, sc) {
					k.add(f.Span(), "not-called", "%s wants coroutines; did you mean: %s()", name, f.Id)
				}
			}
		}
	case *ast.Await:
		switch v := n.Value.(type) {
		case *ast.Name:
			if k.isAsync(v.Id, sc) {
				k.add(n.Span(), "not-called", "%s is a function, which cannot be awaited; did you mean: await %s()", v.Id, v.Id)
			}
		case *ast.Constant, *ast.JoinedStr, *ast.List, *ast.Dict, *ast.Set, *ast.Tuple, *ast.ListComp, *ast.SetComp, *ast.DictComp, *ast.Compare:
			k.add(n.Span(), "useless-await", "this value cannot be awaited")
		case *ast.Call:
			if name := k.callee(v, sc); name == "time.sleep" {
				k.add(n.Span(), "useless-await", "time.sleep cannot be awaited; did you mean: await asyncio.sleep(...)")
			} else if f, ok := v.Func.(*ast.Name); ok && f.Id == "print" && k.known[f.Id] && !k.bound[f.Id] {
				k.add(n.Span(), "useless-await", "print() returns None, which cannot be awaited")
			}
		}
	}
}

// undefined reports whether a name read in a scope is bound nowhere it is looked
// for.
func (k *checker) undefined(id string, sc *scope.Scope) bool {
	if k.open || own[id] || k.known[id] || k.binds[k.table.Top][id] > 0 {
		return false
	}
	sym := sc.Lookup(sc.Mangle(id))
	if sym == nil {
		return false
	}
	switch sym.Where {
	case scope.Global:
	case scope.Dict:
		if k.binds[sc][id] > 0 {
			return false
		}
	default:
		return false
	}
	return true
}

// global reports whether a name read in a scope is the module's, which binds it
// by nothing but imports.
func (k *checker) global(id string, sc *scope.Scope) bool {
	if _, imported := k.modules[id]; !imported {
		return false
	}
	sym := sc.Lookup(sc.Mangle(id))
	return sym != nil && (sym.Where == scope.Global || sym.Where == scope.Dict && sc == k.table.Top) && k.binds[k.table.Top][id] == 1
}

// callee names what is called, as "module.function"; "" if it is not known.
func (k *checker) callee(n *ast.Call, sc *scope.Scope) string {
	switch f := n.Func.(type) {
	case *ast.Name:
		if k.global(f.Id, sc) {
			return k.modules[f.Id]
		}
	case *ast.Attribute:
		if of, ok := f.Value.(*ast.Name); ok && k.global(of.Id, sc) {
			return k.modules[of.Id] + "." + f.Attr
		}
	}
	return ""
}

// module reports a module that an import cannot find; true if it is one of the
// standard library.
func (k *checker) module(at ast.Span, name string) bool {
	if k.beside(name) {
		return false
	}
	for _, m := range stdlib.All() {
		if m.Name == name {
			return true
		}
		if strings.HasPrefix(m.Name, name+".") {
			return false
		}
	}
	if name == "__future__" || name == "builtins" || name == "__main__" || name == "os.path" ||
		k.expected(at, func(g guard) bool { return g.imports }) {
		return false
	}
	first, _, _ := strings.Cut(name, ".")
	switch {
	case object.IsStdlibModule(first):
		k.add(at, "unknown-module", "module '%s' of the standard library is not supported", name)
	case !k.paths:
		k.add(at, "unknown-module", "no module named '%s'", name)
	}
	return false
}

// beside reports whether there is a file for a module: where an import of the
// program would look, or where one of its package would.
func (k *checker) beside(name string) bool {
	first, _, _ := strings.Cut(name, ".")
	dir := filepath.Dir(k.c.path(k.file))
	for {
		if fileOf(dir, first) {
			return true
		}
		if _, err := os.Stat(filepath.Join(dir, "__init__.py")); err != nil || filepath.Dir(dir) == dir {
			return fileOf(k.c.dir, first)
		}
		dir = filepath.Dir(dir)
	}
}

func fileOf(dir, module string) bool {
	for _, p := range []string{module + ".py", filepath.Join(module, "__init__.py")} {
		if _, err := os.Stat(filepath.Join(dir, p)); err == nil {
			return true
		}
	}
	info, err := os.Stat(filepath.Join(dir, module))
	return err == nil && info.IsDir() && !object.IsStdlibModule(module)
}

// member reports an attribute that a module of the standard library lacks.
func (k *checker) member(at ast.Span, module, name string) {
	if k.words[name] || k.set[module+"."+name] || module == "sys" && later[name] || strings.HasPrefix(name, "_") || k.paths || k.beside(module) || k.expected(at, func(g guard) bool { return g.members }) {
		return
	}
	all := stdlib.All()
	if slices.ContainsFunc(all, func(m interp.Module) bool { return m.Name == module+"."+name }) {
		return
	}
	for _, m := range all {
		if m.Name != module {
			continue
		}
		v, err := k.in.Eval(context.Background(), fmt.Sprintf("hasattr(__import__(%s, fromlist=['x']), %s)", quote(module), quote(name)))
		if err == nil && v.String() == "False" {
			k.add(at, "unknown-name", "module '%s' has no '%s'", module, name)
		}
		return
	}
}

// later are attributes of sys that are there at a prompt, after an error, or once
// somebody sets them.
var later = map[string]bool{"ps1": true, "ps2": true, "last_type": true, "last_value": true, "last_traceback": true, "last_exc": true,
	"tracebacklimit": true, "gettotalrefcount": true, "getwindowsversion": true, "winver": true, "dllhandle": true, "frozen": true}

// similar suggests a name that is defined.
func (k *checker) similar(name string) string {
	best, least := "", len(name)/3+1
	for _, names := range []map[string]bool{k.bound, k.known} {
		for n := range names {
			if n == name {
				continue
			}
			if d := editDistance(name, n); d < least || d == least && best != "" && n < best {
				best, least = n, d
			}
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean '" + best + "'?"
}
