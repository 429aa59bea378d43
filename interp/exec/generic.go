package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file compiles type parameters and type statements (PEP 695, PEP 696).
// A generic def, class or alias is made by a function of its own that is
// called at once: its variables are the type parameters. Bounds, defaults and
// the values of aliases are functions too, called when somebody asks.

// generic compiles the function around a generic statement and the call of it.
// given are expressions of the scope outside that the statement needs (the
// defaults of a def); make compiles what the function returns, and gets for
// each of given the expression by which the function sees it.
func (c *compiler) generic(node ast.Node, tps *ast.TypeParams, given []ast.Expr, make func(in *compiler, given []ast.Expr) Expr) Expr {
	sc := c.unit.table.TypeParamScope(node)
	code := &object.Code{Name: sc.Name, Qualname: sc.Qualname, Filename: c.code.Filename, FirstLine: int(firstLine(node)),
		Varnames: sc.Varnames, Freevars: sc.Frees, Flags: object.Optimized | object.NewLocals, Compile: compileCode, Tree: c.code.Tree}
	code.Source = &source{unit: c.unit, sc: sc, node: node, custom: func(in *compiler) {
		seen := []ast.Expr(nil)
		for _, g := range given {
			slot := in.temp()
			seen = append(seen, &built{Expr: g, x: func(fr *Frame) Value { return fr.L[slot] }})
		}
		x := make(in, seen)
		params := in.typeParams(tps)
		in.code.Body = in.withPrologue(func(fr *Frame) Value {
			if !params(fr) {
				return Value{}
			}
			return x(fr)
		})
	}}
	capture := c.capture(code)
	xs := []Expr(nil)
	for _, g := range given {
		xs = append(xs, c.expr(g))
	}
	first := len(sc.Varnames)
	pos := c.at(node)
	return func(fr *Frame) Value {
		rt := fr.RT
		vals := rt.PushArgs(len(xs))
		for i, x := range xs {
			if vals[i] = x(fr); vals[i].IsNull() {
				rt.PopArgs(vals)
				return Value{}
			}
		}
		fr.Pos = pos
		rt.Charge(220)
		fn := fr.Fn.Nested(code, nil, nil, capture(fr))
		in := rt.Push(fn)
		if in == nil {
			rt.PopArgs(vals)
			return Value{}
		}
		copy(in.L[first:], vals)
		rt.PopArgs(vals)
		if sc.SeesClass {
			in.NS = fr.NS
		}
		v := code.Body(in)
		in.NS = Value{}
		if v.IsNull() {
			rt.PopRaised(in)
			return v
		}
		rt.Pop(in)
		return v
	}
}

// firstLine is the line a definition begins on: its first decorator's.
func firstLine(node ast.Node) int32 {
	var decorators []ast.Expr
	switch n := node.(type) {
	case *ast.FunctionDef:
		decorators = n.Decorators
	case *ast.ClassDef:
		decorators = n.Decorators
	}
	if len(decorators) > 0 {
		return decorators[0].Span().Line
	}
	return node.Span().Line
}

// typeParams compiles the making of the type parameters: one variable each,
// and all of them as the tuple in ".type_params".
func (c *compiler) typeParams(tps *ast.TypeParams) func(fr *Frame) bool {
	var params []func(fr *Frame) Value
	for _, tp := range tps.Items() {
		p := object.TypeParam{}
		var bound, def func(fr *Frame) *object.Lazy
		var store Store
		switch n := tp.(type) {
		case *ast.TypeVar:
			p.Kind, p.Name = object.TypeVarParam, n.Name
			bound = c.lazy(c.unit.table.Of(n), n.Bound, n.Bound)
			_, p.Constrained = n.Bound.(*ast.Tuple)
			def = c.lazy(c.unit.table.DefaultOf(n), n.Default, n.Default)
			store = c.storeName(n.Name, c.at(n))
		case *ast.TypeVarTuple:
			p.Kind, p.Name = object.TypeVarTupleParam, n.Name
			def = c.lazy(c.unit.table.DefaultOf(n), n.Default, n.Default)
			store = c.storeName(n.Name, c.at(n))
		case *ast.ParamSpec:
			p.Kind, p.Name = object.ParamSpecParam, n.Name
			def = c.lazy(c.unit.table.DefaultOf(n), n.Default, n.Default)
			store = c.storeName(n.Name, c.at(n))
		}
		params = append(params, func(fr *Frame) Value {
			p := p
			if bound != nil {
				p.Bound = bound(fr)
			}
			if def != nil {
				p.Default = def(fr)
			}
			v := object.NewTypeParam(fr.RT, p)
			store(fr, v)
			return v
		})
	}
	all := c.storeName(".type_params", 0)
	return func(fr *Frame) bool {
		items := make([]Value, len(params))
		for i, p := range params {
			items[i] = p(fr)
		}
		return all(fr, object.NewTuple(items))
	}
}

// lazy compiles an expression with a scope of its own that is evaluated later;
// nil if there is no expression.
func (c *compiler) lazy(sc *scope.Scope, node ast.Node, e ast.Expr) func(fr *Frame) *object.Lazy {
	if e == nil {
		return nil
	}
	code := &object.Code{Name: sc.Name, Qualname: sc.Qualname, Filename: c.code.Filename, FirstLine: int(e.Span().Line),
		Varnames: sc.Varnames, Freevars: sc.Frees, Flags: object.Optimized | object.NewLocals, Compile: compileCode, Tree: c.code.Tree}
	code.Source = &source{unit: c.unit, sc: sc, node: node, custom: func(in *compiler) { in.code.Body = in.withPrologue(in.annotation(e, false)) }}
	capture := c.capture(code)
	return func(fr *Frame) *object.Lazy {
		l := &object.Lazy{Fn: fr.Fn.Nested(code, nil, nil, capture(fr))}
		if sc.SeesClass {
			l.NS = fr.NS
		}
		fr.RT.Charge(240)
		return l
	}
}

// typeAlias compiles a type statement.
func (c *compiler) typeAlias(n *ast.TypeAlias) Stmt {
	name := n.Name.(*ast.Name)
	store := c.storeName(name.Id, c.at(name))
	alias := func(in *compiler, _ []ast.Expr) Expr {
		value := in.lazy(in.unit.table.Of(n), n, n.Value)
		params := constExpr(Value{})
		if n.TypeParams != nil {
			params = in.loadName(".type_params", in.at(n))
		}
		return func(fr *Frame) Value {
			return object.NewTypeAlias(fr.RT, name.Id, params(fr), value(fr))
		}
	}
	var x Expr
	if n.TypeParams == nil {
		x = alias(c, nil)
	} else {
		x = c.generic(n, n.TypeParams, nil, alias)
	}
	return func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() || !store(fr, v) {
			return raise
		}
		return next
	}
}

// genericDef is plainDef for a def with type parameters.
func (c *compiler) genericDef(n, key *ast.FunctionDef) Expr {
	var given []ast.Expr
	given = append(given, n.Args.Defaults...)
	for _, d := range n.Args.KwDefaults {
		if d != nil {
			given = append(given, d)
		}
	}
	return c.generic(key, key.TypeParams, given, func(in *compiler, seen []ast.Expr) Expr {
		m, args := *n, *n.Args
		k := len(args.Defaults)
		args.Defaults = seen[:k]
		args.KwDefaults = make([]ast.Expr, len(n.Args.KwDefaults))
		for i, d := range n.Args.KwDefaults {
			if d != nil {
				args.KwDefaults[i] = seen[k]
				k++
			}
		}
		m.Args = &args
		def := in.bareDef(&m, key)
		params := in.loadName(".type_params", in.at(key))
		return func(fr *Frame) Value {
			f := def(fr)
			if !f.IsNull() {
				f.AsFunction().SetTypeParams(params(fr))
			}
			return f
		}
	})
}

// genericClass is plainClass for a class with type parameters: Generic[...] is
// its last base.
func (c *compiler) genericClass(n, key *ast.ClassDef) Expr {
	return c.generic(key, key.TypeParams, nil, func(in *compiler, _ []ast.Expr) Expr {
		m := *n
		params := in.loadName(".type_params", in.at(key))
		base := &built{Expr: &ast.Name{Loc: ast.Loc(key.Span()), Id: "Generic"}, x: func(fr *Frame) Value {
			return object.SubscriptGeneric(fr.RT, params(fr))
		}}
		m.Bases = append(append([]ast.Expr(nil), n.Bases...), base)
		return in.bareClass(&m, key)
	})
}
