package interp

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads the statements of a script's tree.

func (r *treeReader) stmts(n object.Value, field string) []ast.Stmt {
	var out []ast.Stmt
	for _, v := range r.list(n, field) {
		if v.IsNone() {
			r.valueError("None disallowed in statement list")
		}
		s := r.stmt(v)
		if r.bad {
			return nil
		}
		out = append(out, s)
	}
	return out
}

// suite reads an optional body; nil if it is empty.
func (r *treeReader) suite(n object.Value, field string) ast.Suite {
	if b := r.stmts(n, field); len(b) > 0 {
		return ast.Block(b)
	}
	return nil
}

// body reads a body that must not be empty.
func (r *treeReader) body(n object.Value) ast.Suite {
	s := r.suite(n, "body")
	if s == nil {
		r.valueError("empty body on %s", r.kind(n))
	}
	return s
}

func (r *treeReader) stmt(v object.Value) ast.Stmt {
	if !r.enter() {
		return nil
	}
	defer r.rt.Leave()
	loc := r.loc(v, "stmt")
	if r.bad {
		return nil
	}
	s := r.stmtNode(r.kind(v), v, loc)
	if r.bad {
		return nil
	}
	return s
}

func (r *treeReader) stmtNode(kind string, v object.Value, loc ast.Loc) ast.Stmt {
	const load, store = ast.Load, ast.Store
	switch kind {
	case "FunctionDef", "AsyncFunctionDef":
		return &ast.FunctionDef{Loc: loc, Name: r.name(v, "name"), Args: r.arguments(v), Body: r.body(v), Decorators: r.exprs(v, "decorator_list", load),
			Returns: r.optional(v, "returns"), TypeParams: r.typeParams(v), IsAsync: kind[0] == 'A'}
	case "ClassDef":
		return &ast.ClassDef{Loc: loc, Name: r.name(v, "name"), Bases: r.exprs(v, "bases", load), Keywords: r.keywords(v), Body: r.body(v),
			Decorators: r.exprs(v, "decorator_list", load), TypeParams: r.typeParams(v)}
	case "Return":
		return &ast.Return{Loc: loc, Value: r.optional(v, "value")}
	case "Delete":
		return &ast.Delete{Loc: loc, Targets: r.exprList(v, r.some(v, "targets"), ast.Del)}
	case "Assign":
		return &ast.Assign{Loc: loc, Targets: r.exprList(v, r.some(v, "targets"), store), Value: r.expr(v, "value", load)}
	case "TypeAlias":
		name, ok := r.expr(v, "name", store).(*ast.Name)
		if !ok {
			r.typeError("TypeAlias with non-Name name")
		}
		return &ast.TypeAlias{Loc: loc, Name: name, TypeParams: r.typeParams(v), Value: r.expr(v, "value", load)}
	case "AugAssign":
		return &ast.AugAssign{Loc: loc, Target: r.place(v, "augmented assignment"), Op: ast.Operator(r.operator(r.required(v, "op"), "operator", binaryOps)), Value: r.expr(v, "value", load)}
	case "AnnAssign":
		n := &ast.AnnAssign{Loc: loc, Target: r.place(v, "annotated assignment"), Annotation: r.expr(v, "annotation", load), Value: r.optional(v, "value"), Simple: r.number(v, "simple", -1, "AnnAssign") != 0}
		if _, ok := n.Target.(*ast.Name); n.Simple && !ok {
			r.typeError("AnnAssign with simple non-Name target")
		}
		return n
	case "For", "AsyncFor":
		return &ast.For{Loc: loc, Target: r.expr(v, "target", store), Iter: r.expr(v, "iter", load), Body: r.body(v), Else: r.suite(v, "orelse"), IsAsync: kind[0] == 'A'}
	case "While":
		return &ast.While{Loc: loc, Test: r.expr(v, "test", load), Body: r.body(v), Else: r.suite(v, "orelse")}
	case "If":
		return r.ifStmt(v, loc)
	case "With", "AsyncWith":
		return r.with(v, loc, kind[0] == 'A')
	case "Match":
		return r.match(v, loc)
	case "Raise":
		n := &ast.Raise{Loc: loc, Exc: r.optional(v, "exc"), Cause: r.optional(v, "cause")}
		if n.Exc == nil && n.Cause != nil {
			r.valueError("Raise with cause but no exception")
		}
		return n
	case "Try", "TryStar":
		return r.try(v, loc, kind == "TryStar")
	case "Assert":
		return &ast.Assert{Loc: loc, Test: r.expr(v, "test", load), Msg: r.optional(v, "msg")}
	case "Import":
		return &ast.Import{Loc: loc, Names: r.aliases(v)}
	case "ImportFrom":
		level := 0
		if l := r.field(v, "level"); !r.bad && !l.IsNull() && !l.IsNone() {
			level = r.number(v, "level", 0, "ImportFrom")
		}
		if level < 0 {
			r.valueError("Negative ImportFrom level")
		}
		return &ast.ImportFrom{Loc: loc, Level: ast.Dots(level), Module: r.optionalName(v, "module"), Names: r.aliases(v)}
	case "Global":
		return &ast.Global{Loc: loc, Names: r.identifiers(v)}
	case "Nonlocal":
		return &ast.Nonlocal{Loc: loc, Names: r.identifiers(v)}
	case "Expr":
		return &ast.ExprStmt{Loc: loc, Value: r.expr(v, "value", load)}
	case "Pass":
		return &ast.Pass{Loc: loc}
	case "Break":
		return &ast.Break{Loc: loc}
	case "Continue":
		return &ast.Continue{Loc: loc}
	}
	r.expected("stmt", v)
	return nil
}

// place reads the single target of an assignment.
func (r *treeReader) place(v object.Value, what string) ast.Expr {
	e := r.expr(v, "target", ast.Store)
	kind := 0 // CPython's number for the class
	switch e.(type) {
	case *ast.Starred:
		kind = 23
	case *ast.List:
		kind = 25
	case *ast.Tuple:
		kind = 26
	}
	if kind > 0 && !r.bad {
		r.bad = true
		r.rt.Raisef(&object.SystemErrorType, "invalid node type (%d) for %s", kind, what)
	}
	return e
}

func (r *treeReader) identifiers(v object.Value) []string {
	var out []string
	for _, x := range r.some(v, "names") {
		out = append(out, r.bindable(r.text(x)))
	}
	return out
}

func (r *treeReader) aliases(v object.Value) []*ast.Alias {
	var out []*ast.Alias
	for _, a := range r.some(v, "names") {
		if r.bad {
			return nil
		}
		if r.kind(a) != "alias" {
			r.expected("alias", a)
			return nil
		}
		out = append(out, &ast.Alias{Loc: r.loc(a, "alias"), Name: r.name(a, "name"), AsName: r.optionalName(a, "asname")})
	}
	return out
}

// ifStmt reads an if statement; an orelse that is nothing but another if is an
// elif.
func (r *treeReader) ifStmt(v object.Value, loc ast.Loc) ast.Stmt {
	n := &ast.If{Loc: loc, Test: r.expr(v, "test", ast.Load), Body: r.body(v)}
	for !r.bad {
		rest := r.list(v, "orelse")
		if len(rest) != 1 || r.kind(rest[0]) != "If" {
			n.Else = r.suite(v, "orelse")
			break
		}
		v = rest[0]
		n.Elifs = append(n.Elifs, &ast.Elif{Loc: r.loc(v, "stmt"), Test: r.expr(v, "test", ast.Load), Body: r.body(v)})
	}
	return n
}

func (r *treeReader) with(v object.Value, loc ast.Loc, async bool) ast.Stmt {
	n := &ast.With{Loc: loc, IsAsync: async}
	for _, x := range r.some(v, "items") {
		if r.bad {
			return nil
		}
		if r.kind(x) != "withitem" {
			r.expected("withitem", x)
			return nil
		}
		w := &ast.WithItem{Context: r.expr(x, "context_expr", ast.Load)}
		if t := r.field(x, "optional_vars"); !r.bad && !t.IsNull() && !t.IsNone() {
			w.Vars = r.exprOf(x, t, ast.Store)
		}
		n.Items = append(n.Items, w)
	}
	n.Body = r.body(v)
	return n
}

func (r *treeReader) try(v object.Value, loc ast.Loc, star bool) ast.Stmt {
	n := &ast.Try{Loc: loc, Body: r.body(v), IsStar: star}
	for _, h := range r.list(v, "handlers") {
		if r.bad {
			return nil
		}
		if r.kind(h) != "ExceptHandler" {
			r.expected("excepthandler", h)
			return nil
		}
		n.Handlers = append(n.Handlers, &ast.ExceptHandler{Loc: r.loc(h, "excepthandler"), Star: star, Type: r.optional(h, "type"), Name: r.optionalName(h, "name"), Body: r.body(h)})
	}
	n.Else, n.Final = r.suite(v, "orelse"), r.suite(v, "finalbody")
	switch {
	case len(n.Handlers) == 0 && n.Final == nil:
		r.valueError("%s has neither except handlers nor finalbody", r.kind(v))
	case len(n.Handlers) == 0 && n.Else != nil:
		r.valueError("%s has orelse but no except handlers", r.kind(v))
	}
	return n
}

func (r *treeReader) arguments(v object.Value) *ast.Arguments {
	a := r.required(v, "args")
	if r.bad {
		return nil
	}
	if r.kind(a) != "arguments" {
		r.expected("arguments", a)
		return nil
	}
	n := &ast.Arguments{PosOnly: r.params(a, "posonlyargs"), Args: r.params(a, "args"), Vararg: r.param(a, "vararg"),
		KwOnly: r.params(a, "kwonlyargs"), Kwarg: r.param(a, "kwarg"), Defaults: r.exprs(a, "defaults", ast.Load)}
	for _, d := range r.list(a, "kw_defaults") {
		if r.bad {
			return nil
		}
		if d.IsNone() {
			n.KwDefaults = append(n.KwDefaults, nil)
			continue
		}
		n.KwDefaults = append(n.KwDefaults, r.exprOf(a, d, ast.Load))
	}
	if len(n.Defaults) > len(n.PosOnly)+len(n.Args) {
		r.valueError("more positional defaults than args on arguments")
	}
	if len(n.KwDefaults) != len(n.KwOnly) {
		r.valueError("length of kwonlyargs is not the same as kw_defaults on arguments")
	}
	return n
}

func (r *treeReader) params(v object.Value, field string) []*ast.Arg {
	var out []*ast.Arg
	for _, a := range r.list(v, field) {
		out = append(out, r.arg(a))
	}
	return out
}

func (r *treeReader) param(v object.Value, field string) *ast.Arg {
	a := r.field(v, field)
	if r.bad || a.IsNull() || a.IsNone() {
		return nil
	}
	return r.arg(a)
}

func (r *treeReader) arg(a object.Value) *ast.Arg {
	if r.bad {
		return nil
	}
	if r.kind(a) != "arg" {
		r.expected("arg", a)
		return nil
	}
	return &ast.Arg{Loc: r.loc(a, "arg"), Name: r.name(a, "arg"), Annotation: r.optional(a, "annotation")}
}

func (r *treeReader) typeParams(v object.Value) *ast.TypeParams {
	items := r.list(v, "type_params")
	if len(items) == 0 {
		return nil
	}
	n := &ast.TypeParams{}
	for _, p := range items {
		if r.bad {
			return nil
		}
		loc := r.loc(p, "type_param")
		switch r.kind(p) {
		case "TypeVar":
			n.List = append(n.List, &ast.TypeVar{Loc: loc, Name: r.name(p, "name"), Bound: r.optional(p, "bound"), Default: r.optional(p, "default_value")})
		case "ParamSpec":
			n.List = append(n.List, &ast.ParamSpec{Loc: loc, Name: r.name(p, "name"), Default: r.optional(p, "default_value")})
		case "TypeVarTuple":
			n.List = append(n.List, &ast.TypeVarTuple{Loc: loc, Name: r.name(p, "name"), Default: r.optional(p, "default_value")})
		default:
			r.expected("type_param", p)
		}
	}
	return n
}
