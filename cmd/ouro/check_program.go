package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/scope"
	"github.com/ouro-lang/ouro/parser"
)

// This file finds in the tree of a program what goes wrong when it runs. A program
// that is right must pass, so what cannot be decided is not reported.

// checker checks one file.
type checker struct {
	c     *command
	in    *interp.Interp
	file  string
	known map[string]bool // builtins
	found []finding

	table   *scope.Table
	future  bool                            // annotations are not evaluated
	binds   map[*scope.Scope]map[string]int // how often a scope's own code binds a name
	bound   map[string]bool                 // every name that is bound somewhere, for suggestions
	open    bool                            // names may come from where nobody can see
	paths   bool                            // sys.path and the like are changed
	defs    map[*scope.Scope]map[string]definition
	bodies  map[*scope.Scope]*ast.ClassDef
	methods map[*scope.Scope]map[string]bool // async methods of classes
	modules map[string]string                // names of modules, and of what was imported from them
	words   map[string]bool                  // the program's strings
	set     map[string]bool                  // attributes of modules that it sets
	guarded []guard
}

// guard is a stretch of lines in which some mistakes are expected.
type guard struct {
	from, to                int32
	names, imports, members bool
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
	if k.table, err = scope.Analyze(m, scope.Mode{}); err != nil {
		return
	}
	for _, w := range k.table.Warnings {
		k.add(w.Span, "syntax-warning", "%s", w.Msg)
	}
	k.future = m.Future&ast.FutureAnnotations != 0
	k.binds, k.methods = map[*scope.Scope]map[string]int{}, map[*scope.Scope]map[string]bool{}
	k.bound, k.modules, k.words = map[string]bool{}, map[string]string{}, map[string]bool{}
	k.defs, k.bodies = map[*scope.Scope]map[string]definition{}, map[*scope.Scope]*ast.ClassDef{}
	k.set = map[string]bool{}
	if ast.WalkModule(m, func(ast.Node) bool { return true }) != nil {
		k.add(ast.Span{Line: 1}, "too-deep-nested", "nested too deeply to be checked")
		return
	}
	for _, s := range m.Body {
		k.walk(s, k.table.Top, false, k.gather)
	}
	for _, s := range m.Body {
		k.walk(s, k.table.Top, false, k.judge)
	}
}

// visitor is told a node, the scope it stands in, and whether that is an async
// function.
type visitor func(n ast.Node, sc *scope.Scope, async bool)

// walk visits a tree, each node with its scope.
func (k *checker) walk(root ast.Node, sc *scope.Scope, async bool, visit visitor) {
	each := func(list []ast.Expr, sc *scope.Scope) {
		for _, e := range list {
			if e != nil {
				k.walk(e, sc, async, visit)
			}
		}
	}
	ast.Walk(root, func(n ast.Node) bool {
		visit(n, sc, async)
		switch n := n.(type) {
		case *ast.FunctionDef:
			each(n.Decorators, sc)
			each(n.Args.Defaults, sc)
			each(n.Args.KwDefaults, sc)
			if n.TypeParams == nil && !k.future {
				each(annotations(n), sc)
			}
			k.walkBody(ast.Stmts(n.Body), k.table.Of(n), n.IsAsync, visit)
			return false
		case *ast.Lambda:
			each(n.Args.Defaults, sc)
			each(n.Args.KwDefaults, sc)
			k.walk(n.Body, k.table.Of(n), false, visit)
			return false
		case *ast.ClassDef:
			each(n.Decorators, sc)
			if n.TypeParams == nil {
				each(n.Bases, sc)
				for _, kw := range n.Keywords {
					k.walk(kw.Value, sc, async, visit)
				}
			}
			k.walkBody(ast.Stmts(n.Body), k.table.Of(n), false, visit)
			return false
		case *ast.ListComp:
			k.comprehension(n, n.Generators, sc, async, visit, n.Elt)
			return false
		case *ast.SetComp:
			k.comprehension(n, n.Generators, sc, async, visit, n.Elt)
			return false
		case *ast.DictComp:
			k.comprehension(n, n.Generators, sc, async, visit, n.Key, n.Value)
			return false
		case *ast.GeneratorExp:
			k.comprehension(n, n.Generators, sc, async, visit, n.Elt)
			return false
		case *ast.TypeAlias:
			return false
		case *ast.AnnAssign:
			k.walk(n.Target, sc, async, visit)
			if !k.future && !sc.IsFunction() {
				k.walk(n.Annotation, sc, async, visit)
			}
			if n.Value != nil {
				k.walk(n.Value, sc, async, visit)
			}
			return false
		}
		return true
	})
}

func (k *checker) walkBody(body []ast.Stmt, sc *scope.Scope, async bool, visit visitor) {
	for _, s := range body {
		k.walk(s, sc, async, visit)
	}
}

func (k *checker) comprehension(n ast.Node, clauses []*ast.Comprehension, sc *scope.Scope, async bool, visit visitor, parts ...ast.Expr) {
	inner := k.table.Of(n)
	if inner == nil {
		inner = sc
	}
	for i, g := range clauses {
		if i == 0 {
			k.walk(g.Iter, sc, async, visit)
		} else {
			k.walk(g.Iter, inner, async, visit)
		}
		k.walk(g.Target, inner, async, visit)
		for _, e := range g.Ifs {
			k.walk(e, inner, async, visit)
		}
	}
	for _, e := range parts {
		k.walk(e, inner, async, visit)
	}
}

// annotations are those of a function's parameters and result.
func annotations(f *ast.FunctionDef) []ast.Expr {
	list := []ast.Expr{f.Returns}
	add := func(args ...*ast.Arg) {
		for _, a := range args {
			if a != nil {
				list = append(list, a.Annotation)
			}
		}
	}
	add(f.Args.PosOnly...)
	add(f.Args.Args...)
	add(f.Args.KwOnly...)
	add(f.Args.Vararg, f.Args.Kwarg)
	return list
}

// gather notes what the program binds, imports and expects to fail.
func (k *checker) gather(n ast.Node, sc *scope.Scope, async bool) {
	switch n := n.(type) {
	case *ast.Name:
		if n.Ctx != ast.Load {
			k.define(sc, n.Id)
		} else if n.Id == "globals" || n.Id == "__builtins__" {
			k.open = true
		}
	case *ast.FunctionDef:
		k.define(sc, n.Name)
		for _, a := range annotatedNames(n.Args) {
			k.bound[a] = true
		}
		k.generic(n.TypeParams)
		if n.IsAsync && !k.table.Of(n).HasYield {
			switch {
			case sc.Kind != scope.Class && len(n.Decorators) == 0:
				k.note(k.where(sc, n.Name), n.Name, definition{async: true})
			case sc.Kind == scope.Class && plainMethod(n):
				if k.methods[sc] == nil {
					k.methods[sc] = map[string]bool{}
				}
				k.methods[sc][n.Name] = true
			}
		}
	case *ast.Assign:
		k.noteAssign(n, sc)
	case *ast.ClassDef:
		k.define(sc, n.Name)
		k.bodies[k.table.Of(n)] = n
		if len(n.Decorators) == 0 && len(n.Keywords) == 0 {
			k.note(k.where(sc, n.Name), n.Name, definition{class: n})
		}
		k.generic(n.TypeParams)
		for _, d := range n.Decorators {
			name := ""
			switch d := d.(type) {
			case *ast.Attribute:
				name = d.Attr
			case *ast.Name:
				name = d.Id
			}
			if name == "global_enum" {
				k.open = true // its members become names of the module
			}
		}
		for _, kw := range n.Keywords {
			if kw.Arg == "metaclass" || kw.Arg == "" {
				// Its __prepare__ may bring names along.
				body := ast.Stmts(n.Body)
				k.guarded = append(k.guarded, guard{from: n.Line, to: body[len(body)-1].Span().EndLine, names: true})
			}
		}
	case *ast.TypeAlias:
		k.walk(n.Name, sc, async, k.gather)
		k.generic(n.TypeParams)
	case *ast.ExceptHandler:
		k.define(sc, n.Name)
	case *ast.MatchAs:
		k.define(sc, n.Name)
	case *ast.MatchStar:
		k.define(sc, n.Name)
	case *ast.MatchMapping:
		k.define(sc, n.Rest)
	case *ast.Global:
		for _, name := range n.Names {
			k.define(k.table.Top, name)
		}
	case *ast.Import:
		for _, a := range n.Names {
			name, module := a.AsName, a.Name
			if name == "" {
				name, _, _ = strings.Cut(a.Name, ".")
				module = name
			}
			k.define(sc, name)
			k.importAs(name, module)
		}
	case *ast.ImportFrom:
		for _, a := range n.Names {
			name := a.AsName
			if name == "" {
				name = a.Name
			}
			if name == "*" {
				k.open = true
				continue
			}
			k.define(sc, name)
			if n.Level == 0 {
				k.importAs(name, n.Module+"."+a.Name)
			}
		}
	case *ast.Constant:
		if n.Kind == ast.Str {
			k.words[n.Str] = true
		}
	case *ast.Attribute:
		k.gatherMember(n)
	case *ast.Call:
		if f, ok := n.Func.(*ast.Name); ok && len(n.Args) < 2 && (f.Id == "exec" || len(n.Args) == 0 && sc == k.table.Top && (f.Id == "vars" || f.Id == "locals")) {
			k.open = true
		}
	case *ast.Try:
		k.expect(ast.Stmts(n.Body), handled(n))
	case *ast.With:
		for _, item := range n.Items {
			if call, ok := item.Context.(*ast.Call); ok {
				k.expect(ast.Stmts(n.Body), classes(call.Args))
			}
		}
	case *ast.If:
		if platform(n.Test) {
			k.guarded = append(k.guarded, guard{from: n.Line, to: n.EndLine, names: true, imports: true, members: true})
		}
	}
}

// plainMethod reports whether calling a method calls its function: decorators of
// other kinds may do anything.
func plainMethod(n *ast.FunctionDef) bool {
	for _, d := range n.Decorators {
		if name, ok := d.(*ast.Name); !ok || name.Id != "staticmethod" && name.Id != "classmethod" {
			return false
		}
	}
	return true
}

// gatherMember notes what an attribute means for the rest of the program.
func (k *checker) gatherMember(n *ast.Attribute) {
	of, _ := n.Value.(*ast.Name)
	switch {
	case n.Attr == "_convert_":
		k.open = true // of enum: it fills in a module
	case of != nil && n.Attr == "install" && n.Ctx == ast.Load:
		for _, name := range [...]string{"_", "gettext", "ngettext", "npgettext", "pgettext"} {
			k.define(k.table.Top, name) // of gettext: it adds built-in functions
		}
	case of == nil:
	case of.Id == "sys" && (n.Attr == "path" || n.Attr == "meta_path" || n.Attr == "modules" || n.Attr == "path_hooks"):
		k.paths = true
	case n.Ctx != ast.Load:
		k.set[of.Id+"."+n.Attr] = true
		if of.Id == "builtins" {
			k.define(k.table.Top, n.Attr)
		}
	}
}

func annotatedNames(a *ast.Arguments) (names []string) {
	for _, list := range [][]*ast.Arg{a.PosOnly, a.Args, a.KwOnly, {a.Vararg, a.Kwarg}} {
		for _, arg := range list {
			if arg != nil {
				names = append(names, arg.Name)
			}
		}
	}
	return names
}

// generic makes the type parameters of a definition known everywhere.
func (k *checker) generic(t *ast.TypeParams) {
	if t == nil {
		return
	}
	for _, p := range t.List {
		switch p := p.(type) {
		case *ast.TypeVar:
			k.define(k.table.Top, p.Name)
		case *ast.TypeVarTuple:
			k.define(k.table.Top, p.Name)
		case *ast.ParamSpec:
			k.define(k.table.Top, p.Name)
		}
	}
}

// define notes that code in a scope binds a name.
func (k *checker) define(sc *scope.Scope, name string) {
	if name == "" {
		return
	}
	if sym := sc.Lookup(sc.Mangle(name)); sym != nil && sym.Where == scope.Global {
		sc = k.table.Top
	}
	for sc.Kind == scope.Comprehension && sc.Parent != nil && sc.Lookup(name) == nil {
		sc = sc.Parent
	}
	if k.binds[sc] == nil {
		k.binds[sc] = map[string]int{}
	}
	k.binds[sc][name]++
	k.bound[name] = true
}

// importAs notes what an import makes of a name; of two kinds it is none.
func (k *checker) importAs(name, what string) {
	if old, ok := k.modules[name]; ok && old != what {
		what = ""
	}
	k.modules[name] = what
}

// expect notes that a block may fail with one of these classes.
func (k *checker) expect(body []ast.Stmt, classes []string) {
	g := guard{from: body[0].Span().Line, to: body[len(body)-1].Span().EndLine}
	for _, c := range classes {
		switch c {
		case "":
			g.names, g.imports, g.members = true, true, true
		case "Exception", "BaseException":
			g.imports, g.members = true, true
		case "NameError", "UnboundLocalError":
			g.names = true
		case "ImportError", "ModuleNotFoundError":
			g.imports, g.members = true, true
		case "AttributeError":
			g.members = true
		}
	}
	k.guarded = append(k.guarded, g)
}

// handled are the classes that a try statement catches, "" for all.
func handled(n *ast.Try) (names []string) {
	for _, h := range n.Handlers {
		if h.Type == nil {
			return []string{""}
		}
		if t, ok := h.Type.(*ast.Tuple); ok {
			names = append(names, classes(t.Elts)...)
		} else {
			names = append(names, classes([]ast.Expr{h.Type})...)
		}
	}
	return names
}

func classes(list []ast.Expr) (names []string) {
	for _, e := range list {
		if n, ok := e.(*ast.Name); ok {
			names = append(names, n.Id)
		}
	}
	return names
}

// platform tells whether a condition asks where the program runs, or whether it
// is only looked at by a type checker.
func platform(test ast.Expr) (asks bool) {
	ast.Walk(test, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Name:
			asks = asks || n.Id == "TYPE_CHECKING" || strings.HasPrefix(n.Id, "_") && strings.ToUpper(n.Id) == n.Id
		case *ast.Attribute:
			of, ok := n.Value.(*ast.Name)
			asks = asks || n.Attr == "TYPE_CHECKING" || ok && (of.Id == "sys" && (n.Attr == "platform" || n.Attr == "version_info" ||
				n.Attr == "implementation") || of.Id == "os" && n.Attr == "name" || of.Id == "platform")
		case *ast.Call:
			f, ok := n.Func.(*ast.Name)
			asks = asks || ok && f.Id == "hasattr"
		}
		return true
	})
	return asks
}

// expected reports whether a kind of mistake is expected in a line.
func (k *checker) expected(at ast.Span, kind func(guard) bool) bool {
	for _, g := range k.guarded {
		if kind(g) && g.from <= at.Line && at.Line <= g.to {
			return true
		}
	}
	return false
}
