package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file compiles def and lambda: what happens when the statement runs. The
// body is compiled when the function is called for the first time.

// newCode describes the code of a function scope.
func (c *compiler) newCode(sc *scope.Scope, name string, line int32, args *ast.Arguments) *object.Code {
	code := &object.Code{Name: name, Qualname: sc.Qualname, Filename: c.code.Filename, FirstLine: int(line),
		Freevars: sc.Frees, Flags: object.Optimized | object.NewLocals, Compile: compileCode, Tree: c.code.Tree}
	if args != nil {
		code.NumPosOnly = len(args.PosOnly)
		code.NumArgs = len(args.PosOnly) + len(args.Args)
		code.NumKwOnly = len(args.KwOnly)
		if args.Vararg != nil {
			code.Flags |= object.VarArgs
		}
		if args.Kwarg != nil {
			code.Flags |= object.VarKeywords
		}
	}
	code.Varnames = sc.Varnames
	if sc.Nested {
		code.Flags |= object.Nested
	}
	switch {
	case sc.IsAsync && sc.IsGenerator():
		code.Flags |= object.IsAsyncGen
	case sc.IsAsync:
		code.Flags |= object.IsCoroutine
	case sc.IsGenerator():
		code.Flags |= object.IsGenerator
	}
	code.Flags |= object.CodeFlags(c.unit.future)
	code.PlainArgs = code.NumKwOnly == 0 && code.Flags&(object.VarArgs|object.VarKeywords) == 0
	code.SetCallShape()
	return code
}

// capture compiles the making of a function's closure: the cells of the scope
// the function is defined in.
func (c *compiler) capture(code *object.Code) func(fr *Frame) []*object.Cell {
	c.code.Inner = append(c.code.Inner, code)
	if len(code.Freevars) == 0 {
		return func(*Frame) []*object.Cell { return nil }
	}
	type from struct {
		free bool
		i    int
	}
	cells := make([]from, len(code.Freevars))
	for k, name := range code.Freevars {
		w, i := c.sc.CaptureOf(name)
		cells[k] = from{w == scope.Free, i}
	}
	return func(fr *Frame) []*object.Cell {
		l := make([]*object.Cell, len(cells))
		for k, f := range cells {
			if f.free {
				l[k] = fr.Fn.Closure[f.i]
			} else {
				l[k] = fr.L[f.i].AsCell()
			}
		}
		fr.RT.Charge(int64(24 + 8*len(l)))
		return l
	}
}

// makeFunction compiles the making of a function from its defaults (positional
// and keyword-only).
func (c *compiler) makeFunction(code *object.Code, args *ast.Arguments) Expr {
	capture := c.capture(code)
	var defaults func(fr *Frame) ([]Value, bool)
	if args != nil && len(args.Defaults) > 0 {
		defaults = c.values(args.Defaults, inDisplay, nil)
	}
	type kwDefault struct {
		name string
		x    Expr
	}
	var kws []kwDefault
	if args != nil {
		for i, a := range args.KwOnly {
			if d := args.KwDefaults[i]; d != nil {
				kws = append(kws, kwDefault{c.mangle(a.Name), c.expr(d)})
			}
		}
	}
	return func(fr *Frame) Value {
		var defs []Value
		if defaults != nil {
			var ok bool
			if defs, ok = defaults(fr); !ok {
				return Value{}
			}
		}
		var kwd *object.Dict
		for _, k := range kws {
			v := k.x(fr)
			if v.IsNull() {
				return v
			}
			if kwd == nil {
				kwd = object.NewDict()
			}
			kwd.SetStr(k.name, v)
		}
		fr.RT.Charge(220)
		f := fr.Fn.Nested(code, defs, kwd, capture(fr))
		return f.Value()
	}
}

func (c *compiler) lambda(n *ast.Lambda) Expr {
	sc := c.unit.table.Of(n)
	code := c.newCode(sc, "<lambda>", n.Line, n.Args)
	code.Source = &source{unit: c.unit, sc: sc, args: n.Args, expr: n.Body}
	return c.makeFunction(code, n.Args)
}

func (c *compiler) functionDef(n *ast.FunctionDef) Stmt {
	store := c.storeName(n.Name, c.at(n))
	decorators := make([]Expr, len(n.Decorators))
	dpos := make([]int32, len(n.Decorators))
	for i, d := range n.Decorators {
		decorators[i], dpos[i] = c.expr(d), c.at(d)
	}
	make1 := c.plainDef(n, n)
	if len(decorators) == 0 {
		return func(fr *Frame) ctl {
			f := make1(fr)
			if f.IsNull() || !store(fr, f) {
				return raise
			}
			return next
		}
	}
	return func(fr *Frame) ctl {
		rt := fr.RT
		l := rt.PushArgs(len(decorators))
		for i, d := range decorators {
			v := d(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return raise
			}
			l[i] = v
		}
		f := make1(fr)
		for i := len(l) - 1; i >= 0 && !f.IsNull(); i-- {
			fr.Pos = dpos[i]
			f = object.Call1(rt, l[i], f)
		}
		rt.PopArgs(l)
		if f.IsNull() || !store(fr, f) {
			return raise
		}
		return next
	}
}

// plainDef compiles the function object of a def without its decorators. n is the statement, possibly with defaults rewritten; key is the
// node of the tree, by which scope knows it.
func (c *compiler) plainDef(n, key *ast.FunctionDef) Expr {
	if key.TypeParams != nil {
		return c.genericDef(n, key)
	}
	return c.bareDef(n, key)
}

// bareDef is plainDef but for the type parameters.
func (c *compiler) bareDef(n, key *ast.FunctionDef) Expr {
	sc := c.unit.table.Of(key)
	code := c.newCode(sc, n.Name, firstLine(key), n.Args)
	body := ast.Stmts(n.Body)
	code.Doc = c.unit.docstring(body)
	code.Source = &source{unit: c.unit, sc: sc, args: n.Args, body: body}
	mk := c.makeFunction(code, n.Args)
	ann := c.annotations(n)
	if ann == nil {
		return mk
	}
	return func(fr *Frame) Value {
		f := mk(fr)
		if f.IsNull() {
			return f
		}
		a := ann(fr)
		if a.IsNull() {
			return a
		}
		f.AsFunction().SetAnnotations(a)
		return f
	}
}

// docstring returns the docstring of a body, null if it has none.
func (u *Unit) docstring(body []ast.Stmt) Value {
	if len(body) > 0 && u.optimize < 2 {
		if s, ok := body[0].(*ast.ExprStmt); ok {
			if k, ok := s.Value.(*ast.Constant); ok && k.Kind == ast.Str {
				return object.NewStr(object.CleanDoc(k.Str))
			}
		}
	}
	return Value{}
}

// annotations compiles the __annotations__ of a def, nil if it has none.
func (c *compiler) annotations(n *ast.FunctionDef) Expr {
	type item struct {
		name string
		x    Expr
	}
	var items []item
	add := func(args ...*ast.Arg) {
		for _, a := range args {
			if a != nil && a.Annotation != nil {
				items = append(items, item{c.mangle(a.Name), c.annotation(a.Annotation, true)})
			}
		}
	}
	// CPython comes to the positional-only ones late.
	add(n.Args.Args...)
	add(n.Args.PosOnly...)
	add(n.Args.Vararg)
	add(n.Args.KwOnly...)
	add(n.Args.Kwarg)
	if n.Returns != nil {
		items = append(items, item{"return", c.annotation(n.Returns, true)})
	}
	if items == nil {
		return nil
	}
	return func(fr *Frame) Value {
		d := object.NewDict()
		for i := range items {
			v := items[i].x(fr)
			if v.IsNull() {
				return v
			}
			d.SetStr(items[i].name, v)
		}
		return d.Value()
	}
}

// annotation compiles an annotation: its value, or if it mayBeText its text
// under "from __future__ import annotations". A starred one (*args: *Ts) is
// unpacked to its only item.
func (c *compiler) annotation(e ast.Expr, mayBeText bool) Expr {
	if mayBeText && c.unit.future&ast.FutureAnnotations != 0 {
		return constExpr(object.NewStr(ast.Unparse(e)))
	}
	if s, ok := e.(*ast.Starred); ok {
		x := c.expr(s.Value)
		pos := c.at(e)
		return func(fr *Frame) Value {
			v := x(fr)
			if v.IsNull() {
				return v
			}
			fr.Pos = pos
			vals, ok := object.ToSlice(fr.RT, v)
			if !ok {
				return Value{}
			}
			if len(vals) != 1 {
				return fr.RT.ValueErrorf("not enough values to unpack (expected 1, got %d)", len(vals))
			}
			return vals[0]
		}
	}
	return c.expr(e)
}
