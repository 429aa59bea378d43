package exec

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file finds out co_names and co_varnames when a script asks for them: the
// names of globals, attributes and imports in a code object, and those of its
// variables, in the order in which CPython's compiler meets them.

// CodeNames returns the co_names of a code object, and its co_varnames but for the
// parameters.
func CodeNames(c *object.Code) (names, locals []string) {
	src, ok := c.Source.(*source)
	if !ok {
		return nil, nil
	}
	w := &nameWalk{unit: src.unit, sc: src.sc, seen: map[string]bool{}, met: map[string]bool{}, names: []string{}}
	for _, p := range src.sc.Varnames[:c.NumParams()] {
		w.met[p] = true
	}
	g, isGen := src.node.(*ast.GeneratorExp)
	switch {
	case isGen:
		w.clauses(g.Generators, g.Elt)
	case src.sc.Kind == scope.Class:
		w.class(src.body)
	case src.custom != nil:
	case src.expr != nil:
		w.expr(src.expr)
	default:
		if src.sc.Kind == scope.Module && !src.unit.docstring(src.body).IsNull() {
			w.add("__doc__")
		}
		w.stmts(src.body)
	}
	return w.names, w.locals
}

type nameWalk struct {
	unit   *Unit
	sc     *scope.Scope
	names  []string
	seen   map[string]bool
	locals []string
	met    map[string]bool
	// blocks are the loops and those with a finally around, which a statement that
	// leaves them runs.
	blocks []constBlock
}

func (w *nameWalk) add(name string) {
	if !w.seen[name] {
		w.seen[name] = true
		w.names = append(w.names, name)
	}
}

// name adds a variable that is looked up by its name, or a local one.
func (w *nameWalk) name(id string) {
	id = w.sc.Mangle(id)
	switch w.sc.Lookup(id).Where {
	case scope.Global, scope.Dict:
		w.add(id)
	case scope.Local:
		if !w.met[id] {
			w.met[id] = true
			w.locals = append(w.locals, id)
		}
	}
}

func (w *nameWalk) class(body []ast.Stmt) {
	for _, n := range [...]string{"__name__", "__module__", "__qualname__", "__firstlineno__"} {
		w.add(n)
	}
	if !w.unit.docstring(body).IsNull() {
		w.add("__doc__")
	}
	w.stmts(body)
	w.add("__static_attributes__")
	if w.sc.ClassCell {
		w.add("__classcell__")
	}
}

func (w *nameWalk) suite(s ast.Suite) {
	if s != nil {
		w.stmts(s.List())
	}
}

func (w *nameWalk) stmts(body []ast.Stmt) {
	for _, s := range body {
		w.stmt(s)
	}
}

func (w *nameWalk) stmt(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.ExprStmt:
		w.expr(n.Value)
	case *ast.Assign:
		w.expr(n.Value)
		w.exprs(n.Targets)
	case *ast.AugAssign:
		w.expr(n.Target)
		w.expr(n.Value)
	case *ast.AnnAssign:
		w.annotated(n)
	case *ast.Return:
		w.expr(n.Value)
		w.unwind(false)
	case *ast.Break, *ast.Continue:
		w.unwind(true)
	case *ast.Delete:
		w.exprs(n.Targets)
	case *ast.For:
		w.expr(n.Iter)
		w.expr(n.Target)
		w.within(constBlock{kind: loopBlock}, n.Body)
		w.suite(n.Else)
	case *ast.While:
		w.expr(n.Test)
		w.within(constBlock{kind: loopBlock}, n.Body)
		w.suite(n.Else)
	case *ast.If:
		w.expr(n.Test)
		w.suite(n.Body)
		for _, e := range n.Elifs {
			w.expr(e.Test)
			w.suite(e.Body)
		}
		w.suite(n.Else)
	case *ast.With:
		for _, item := range n.Items {
			w.expr(item.Context)
			w.expr(item.Vars)
		}
		w.suite(n.Body)
	case *ast.Raise:
		w.expr(n.Exc)
		w.expr(n.Cause)
	case *ast.Assert:
		if w.unit.optimize > 0 {
			break
		}
		w.expr(n.Test)
		w.expr(n.Msg)
	case *ast.Try:
		w.try(n)
	case *ast.Match:
		w.expr(n.Subject)
		for _, c := range n.Cases {
			w.pattern(c.Pattern)
			w.expr(c.Guard)
			w.suite(c.Body)
		}
	case *ast.Import, *ast.ImportFrom:
		w.imports(n)
	case *ast.FunctionDef:
		w.exprs(n.Decorators)
		w.defaults(n.Args)
		if n.TypeParams == nil {
			w.annotations(n)
		}
		w.name(n.Name)
	case *ast.ClassDef:
		w.exprs(n.Decorators)
		if n.TypeParams == nil {
			w.exprs(n.Bases)
			w.keywords(n.Keywords)
		}
		w.name(n.Name)
	case *ast.TypeAlias:
		w.expr(n.Name)
	}
}

func (w *nameWalk) annotated(n *ast.AnnAssign) {
	switch t := n.Target.(type) {
	case *ast.Attribute:
		w.expr(n.Value)
		w.expr(t.Value)
		if n.Value != nil {
			w.add(w.sc.Mangle(t.Attr))
		}
	case *ast.Subscript:
		w.exprs([]ast.Expr{n.Value, t.Value, t.Index})
	default:
		if n.Value != nil {
			w.expr(n.Value)
			w.expr(t)
		}
	}
	if !n.Simple || w.sc.Kind != scope.Module && w.sc.Kind != scope.Class {
		return
	}
	if w.unit.future&ast.FutureAnnotations == 0 {
		w.expr(n.Annotation)
	}
	w.add("__annotations__")
}

func (w *nameWalk) try(n *ast.Try) {
	if n.Final == nil {
		w.handlers(n)
		return
	}
	w.blocks = append(w.blocks, constBlock{kind: finallyBlock, final: ast.Stmts(n.Final)})
	w.handlers(n)
	w.blocks = w.blocks[:len(w.blocks)-1]
	w.suite(n.Final)
}

func (w *nameWalk) handlers(n *ast.Try) {
	w.suite(n.Body)
	if !n.IsStar {
		w.suite(n.Else)
	}
	for _, h := range n.Handlers {
		w.expr(h.Type)
		if h.Name != "" {
			w.name(h.Name)
		}
		w.suite(h.Body)
	}
	if n.IsStar {
		w.suite(n.Else)
	}
}

func (w *nameWalk) within(b constBlock, body ast.Suite) {
	w.blocks = append(w.blocks, b)
	w.suite(body)
	w.blocks = w.blocks[:len(w.blocks)-1]
}

// unwind walks what runs when a return (or, with toLoop, a break or continue)
// leaves the blocks around it.
func (w *nameWalk) unwind(toLoop bool) {
	all := w.blocks
	for i := len(all) - 1; i >= 0 && !(toLoop && all[i].kind == loopBlock); i-- {
		w.blocks = all[:i:i]
		w.stmts(all[i].final)
	}
	w.blocks = all
}

func (w *nameWalk) imports(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.Import:
		for _, a := range n.Names {
			w.add(a.Name)
			first, rest, _ := strings.Cut(a.Name, ".")
			if a.AsName == "" {
				w.name(first)
				continue
			}
			for rest != "" {
				first, rest, _ = strings.Cut(rest, ".")
				w.add(first)
			}
			w.name(a.AsName)
		}
	case *ast.ImportFrom:
		w.add(n.Module)
		for _, a := range n.Names {
			if a.Name == "*" {
				continue
			}
			w.add(a.Name)
			if a.AsName != "" {
				w.name(a.AsName)
			} else {
				w.name(a.Name)
			}
		}
	}
}

func (w *nameWalk) defaults(a *ast.Arguments) {
	w.exprs(a.Defaults)
	w.exprs(a.KwDefaults)
}

func (w *nameWalk) annotations(n *ast.FunctionDef) {
	if w.unit.future&ast.FutureAnnotations != 0 {
		return
	}
	args := append(append([]*ast.Arg{}, n.Args.Args...), n.Args.PosOnly...)
	args = append(append(append(args, n.Args.Vararg), n.Args.KwOnly...), n.Args.Kwarg)
	for _, a := range args {
		if a != nil {
			w.expr(a.Annotation)
		}
	}
	w.expr(n.Returns)
}

func (w *nameWalk) keywords(list []*ast.Keyword) {
	for _, k := range list {
		w.expr(k.Value)
	}
}

func (w *nameWalk) exprs(list []ast.Expr) {
	for _, e := range list {
		w.expr(e)
	}
}

func (w *nameWalk) expr(e ast.Expr) {
	switch n := e.(type) {
	case *ast.Name:
		if n.Id != "__debug__" {
			w.name(n.Id)
		}
	case *ast.Attribute:
		w.expr(n.Value)
		w.add(w.sc.Mangle(n.Attr))
	case *ast.Call:
		w.expr(n.Func)
		w.exprs(n.Args)
		w.keywords(n.Keywords)
	case *ast.Lambda:
		w.defaults(n.Args)
	case *ast.ListComp:
		w.inlined(n, n.Generators, n.Elt)
	case *ast.SetComp:
		w.inlined(n, n.Generators, n.Elt)
	case *ast.DictComp:
		w.inlined(n, n.Generators, n.Key, n.Value)
	case *ast.GeneratorExp:
		w.expr(n.Generators[0].Iter)
	case *ast.NamedExpr:
		w.expr(n.Value)
		w.name(n.Target.Id)
	case *ast.IfExp:
		w.exprs([]ast.Expr{n.Test, n.Body, n.Orelse})
	case *ast.Dict:
		for i, v := range n.Values {
			w.expr(n.Keys[i])
			w.expr(v)
		}
	case *ast.BoolOp:
		w.exprs(n.Values)
	case *ast.BinOp:
		w.exprs([]ast.Expr{n.Left, n.Right})
	case *ast.UnaryOp:
		w.expr(n.Operand)
	case *ast.Compare:
		w.expr(n.Left)
		w.exprs(n.Comparators)
	case *ast.Subscript:
		w.exprs([]ast.Expr{n.Value, n.Index})
	case *ast.Slice:
		w.exprs([]ast.Expr{n.Lower, n.Upper, n.Step})
	case *ast.Tuple:
		w.exprs(n.Elts)
	case *ast.List:
		w.exprs(n.Elts)
	case *ast.Set:
		w.exprs(n.Elts)
	case *ast.Starred:
		w.expr(n.Value)
	case *ast.Await:
		w.expr(n.Value)
	case *ast.Yield:
		w.expr(n.Value)
	case *ast.YieldFrom:
		w.expr(n.Value)
	case *ast.JoinedStr:
		w.exprs(n.Values)
	case *ast.FormattedValue:
		w.exprs([]ast.Expr{n.Value, n.FormatSpec})
	}
}

// inlined walks a comprehension, whose variables are its own.
func (w *nameWalk) inlined(n ast.Expr, gens []*ast.Comprehension, elts ...ast.Expr) {
	w.expr(gens[0].Iter)
	outer := w.sc
	if sc := w.unit.table.Of(n); sc != nil {
		w.sc = sc
	}
	w.clauses(gens, elts...)
	w.sc = outer
}

// clauses walks a comprehension from its first target on.
func (w *nameWalk) clauses(gens []*ast.Comprehension, elts ...ast.Expr) {
	for i, g := range gens {
		if i > 0 {
			w.expr(g.Iter)
		}
		w.expr(g.Target)
		w.exprs(g.Ifs)
	}
	w.exprs(elts)
}

// pattern walks what a pattern compares with, then the variables it binds.
func (w *nameWalk) pattern(p ast.Pattern) {
	var bound []string
	w.subpattern(p, &bound)
	for _, n := range bound {
		w.name(n)
	}
}

func (w *nameWalk) subpattern(p ast.Pattern, bound *[]string) {
	bind := func(name string) {
		if name != "" {
			*bound = append(*bound, name)
		}
	}
	all := func(list []ast.Pattern) {
		for _, q := range list {
			w.subpattern(q, bound)
		}
	}
	switch n := p.(type) {
	case *ast.MatchValue:
		w.expr(n.Value)
	case *ast.MatchSequence:
		all(n.Patterns)
	case *ast.MatchMapping:
		for _, k := range n.Keys {
			w.expr(k)
		}
		all(n.Patterns)
		bind(n.Rest)
	case *ast.MatchClass:
		w.expr(n.Cls)
		all(n.Patterns)
		all(n.KwdPatterns)
	case *ast.MatchStar:
		bind(n.Name)
	case *ast.MatchAs:
		if n.Pattern != nil {
			w.subpattern(n.Pattern, bound)
		}
		bind(n.Name)
	case *ast.MatchOr:
		all(n.Patterns)
	}
}
