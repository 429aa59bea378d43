package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/parser"
	"github.com/ouro-lang/ouro/stdlib"
)

// This file is "ouro check": what is wrong with programs, without running them.

// finding is one thing that is wrong.
type finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"` // from 1
	Code    string `json:"code"`
	Message string `json:"message"`
}

// The codes of findings, with what they are about.
var checks = map[string]string{
	"syntax-error":    "The program does not compile.",
	"syntax-warning":  "The compiler warns about it.",
	"undefined-name":  "A name that nothing in the program defines.",
	"unknown-module":  "An import of a module that is neither in the standard library nor beside the program.",
	"never-awaited":   "A coroutine is made and dropped: it never runs.",
	"blocking-call":   "A call that stops the event loop inside async code.",
	"useless-await":   "An await of a value that cannot be awaited.",
	"unkept-task":     "A task that nobody refers to may be collected before it is done.",
	"cannot-be-read":  "The file cannot be read.",
	"too-deep-nested": "The program is nested too deeply to be checked.",
}

const checkUsage = "usage: ouro check [--format=text|json|sarif] FILE...\n"

// check checks files. The exit status is 0 if nothing was found, 1 if something
// was, 2 if it could not be done.
func (c *command) check(args []string) int {
	format := "text"
	var files []string
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--format" && i+1 < len(args):
			i++
			format = args[i]
		case strings.HasPrefix(a, "--format="):
			format = strings.TrimPrefix(a, "--format=")
		case a == "-h" || a == "--help":
			fmt.Fprint(c.stdout, checkUsage)
			return exitOK
		case a != "-" && strings.HasPrefix(a, "-"):
			fmt.Fprintf(c.stderr, "unknown option %s\n%s", a, checkUsage)
			return exitUsage
		default:
			files = append(files, a)
		}
	}
	if len(files) == 0 || format != "text" && format != "json" && format != "sarif" {
		fmt.Fprint(c.stderr, checkUsage)
		return exitUsage
	}
	in, err := interp.New(interp.Config{})
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	defer in.Close()
	builtins := map[string]bool{}
	for _, k := range builtinNames(in) {
		builtins[k] = true
	}
	found, failed := []finding{}, false
	for _, name := range files {
		src, err := os.ReadFile(c.path(name))
		if err != nil {
			found = append(found, finding{name, 1, 1, "cannot-be-read", err.Error()})
			failed = true
			continue
		}
		ck := checker{c: c, file: name, known: builtins}
		ck.run(src)
		sort.SliceStable(ck.found, func(i, j int) bool {
			a, b := ck.found[i], ck.found[j]
			return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
		})
		found = append(found, ck.found...)
	}
	if err := writeFindings(c.stdout, format, found); err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	switch {
	case failed:
		return exitUsage
	case len(found) > 0:
		return exitFailure
	}
	return exitOK
}

// builtinNames returns what the builtins module has.
func builtinNames(in *interp.Interp) []string {
	var names []string
	rt := in.Runtime()
	object.Iterate(rt, rt.Builtins.Dict.Value(), func(k object.Value) bool {
		names = append(names, object.AsStr(k).Go())
		return true
	})
	return names
}

// checker checks one file.
type checker struct {
	c     *command
	file  string
	known map[string]bool // builtins
	found []finding

	bound   map[string]bool // names the program defines anywhere
	star    bool            // from x import *: anything may be defined
	async   map[string]bool // names of async functions of the module
	modules map[string]string
}

func (k *checker) add(at ast.Span, code, format string, args ...any) {
	k.found = append(k.found, finding{k.file, int(at.Line), int(at.Col) + 1, code, fmt.Sprintf(format, args...)})
}

func (k *checker) run(src []byte) {
	if _, err := interp.CompileFile(k.file, src); err != nil {
		var s *interp.SyntaxError
		if errors.As(err, &s) {
			k.found = append(k.found, finding{k.file, max(s.Line, 1), max(s.Col, 1), "syntax-error", s.Class + ": " + s.Msg})
		} else {
			k.found = append(k.found, finding{k.file, 1, 1, "syntax-error", err.Error()})
		}
		return
	}
	m, err := parser.Parse(k.file, src)
	if err != nil {
		return
	}
	for _, w := range m.Warnings {
		at := w.Span
		if at.Line == 0 {
			at.Line = int32(w.Line)
		}
		k.add(at, "syntax-warning", "%s", w.Msg)
	}
	k.bound, k.async, k.modules = map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, s := range m.Body {
		if f, ok := s.(*ast.FunctionDef); ok && f.IsAsync && len(f.Decorators) == 0 {
			k.async[f.Name] = true
		}
	}
	if ast.WalkModule(m, k.bind) != nil {
		k.add(ast.Span{Line: 1}, "too-deep-nested", "nested too deeply to be checked")
		return
	}
	for _, s := range m.Body {
		k.stmt(s, false)
	}
}

// bind notes which names a node defines.
func (k *checker) bind(n ast.Node) bool {
	def := func(name string) {
		if name != "" {
			k.bound[name] = true
		}
	}
	switch n := n.(type) {
	case *ast.Name:
		if n.Ctx != ast.Load {
			def(n.Id)
		}
	case *ast.FunctionDef:
		def(n.Name)
	case *ast.ClassDef:
		def(n.Name)
	case *ast.Arg:
		def(n.Name)
	case *ast.ExceptHandler:
		def(n.Name)
	case *ast.Import:
		for _, a := range n.Names {
			name := a.AsName
			if name == "" {
				name, _, _ = strings.Cut(a.Name, ".")
				k.modules[name] = name
			} else {
				k.modules[name] = a.Name
			}
			def(name)
			k.module(a.Span(), a.Name)
		}
	case *ast.ImportFrom:
		for _, a := range n.Names {
			switch {
			case a.Name == "*":
				k.star = true
			case a.AsName != "":
				def(a.AsName)
			default:
				def(a.Name)
			}
		}
		if n.Level == 0 {
			k.module(n.Span(), n.Module)
		}
	case *ast.Global:
		for _, name := range n.Names {
			def(name)
		}
	case *ast.MatchAs:
		def(n.Name)
	case *ast.MatchStar:
		def(n.Name)
	case *ast.MatchMapping:
		def(n.Rest)
	case *ast.TypeVar:
		def(n.Name)
	case *ast.TypeVarTuple:
		def(n.Name)
	case *ast.ParamSpec:
		def(n.Name)
	}
	return true
}

// module reports a module that an import cannot find.
func (k *checker) module(at ast.Span, name string) {
	for _, m := range stdlib.All() {
		if m.Name == name || strings.HasPrefix(m.Name, name+".") {
			return
		}
	}
	if name == "__future__" || name == "builtins" || name == "__main__" {
		return
	}
	dir := k.c.path(k.file)
	dir = dir[:max(strings.LastIndexAny(dir, `/\`), 0)]
	first, _, _ := strings.Cut(name, ".")
	for _, p := range []string{"/" + first + ".py", "/" + first + "/__init__.py", "/" + first} {
		if _, err := os.Stat(dir + p); err == nil {
			return
		}
	}
	k.add(at, "unknown-module", "no module named '%s'", name)
}

// own are names that every module has.
var own = map[string]bool{"__name__": true, "__file__": true, "__doc__": true, "__builtins__": true, "__spec__": true,
	"__loader__": true, "__package__": true, "__annotations__": true, "__path__": true, "__class__": true, "__module__": true, "__qualname__": true}

// stmt checks a statement; async says whether it stands in an async function.
func (k *checker) stmt(s ast.Node, async bool) {
	if f, ok := s.(*ast.FunctionDef); ok {
		async = f.IsAsync
	}
	ast.Walk(s, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FunctionDef:
			if n == s {
				return true
			}
			k.stmt(n, false)
			return false
		case *ast.Lambda:
			if n == s {
				return true
			}
			k.stmt(n, false)
			return false
		case *ast.Name:
			if n.Ctx == ast.Load && !k.star && !k.bound[n.Id] && !k.known[n.Id] && !own[n.Id] {
				k.add(n.Span(), "undefined-name", "name '%s' is not defined%s", n.Id, k.similar(n.Id))
			}
		case *ast.ExprStmt:
			k.dropped(n)
		case *ast.Call:
			if async && k.calls(n, "time", "sleep") {
				k.add(n.Span(), "blocking-call", "time.sleep stops every task; use: await asyncio.sleep(...)")
			}
		case *ast.Await:
			switch n.Value.(type) {
			case *ast.Constant, *ast.JoinedStr, *ast.List, *ast.Dict, *ast.Set, *ast.Tuple, *ast.ListComp:
				k.add(n.Span(), "useless-await", "this value cannot be awaited")
			}
		}
		return true
	})
}

// dropped looks at an expression whose value nobody uses.
func (k *checker) dropped(n *ast.ExprStmt) {
	call, ok := n.Value.(*ast.Call)
	if !ok {
		return
	}
	if f, ok := call.Func.(*ast.Name); ok && k.async[f.Id] {
		k.add(n.Span(), "never-awaited", "coroutine '%s' is never awaited; did you mean: await %s(...)", f.Id, f.Id)
	}
	for _, name := range []string{"sleep", "wait_for", "wait", "to_thread", "open_connection", "start_server"} {
		if k.calls(call, "asyncio", name) {
			k.add(n.Span(), "never-awaited", "coroutine 'asyncio.%s' is never awaited; did you mean: await asyncio.%s(...)", name, name)
		}
	}
	if k.calls(call, "asyncio", "create_task") || k.calls(call, "asyncio", "ensure_future") {
		k.add(n.Span(), "unkept-task", "keep a reference to the task, or it may be collected before it is done")
	}
}

// calls reports whether n calls module.name.
func (k *checker) calls(n *ast.Call, module, name string) bool {
	a, ok := n.Func.(*ast.Attribute)
	if !ok || a.Attr != name {
		return false
	}
	m, ok := a.Value.(*ast.Name)
	return ok && k.modules[m.Id] == module
}

// similar suggests a name that is defined.
func (k *checker) similar(name string) string {
	best, least := "", len(name)/3+1
	for _, names := range []map[string]bool{k.bound, k.known} {
		for n := range names {
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
