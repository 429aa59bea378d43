package exec

import (
	"maps"
	"slices"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles class statements, as CPython's __build_class__: bases and
// keywords are evaluated, the metaclass makes the namespace, the body runs in
// it, the metaclass is called.

func (c *compiler) classDef(n *ast.ClassDef) Stmt {
	store := c.storeName(n.Name, c.at(n))
	decorators := make([]Expr, len(n.Decorators))
	dpos := make([]int32, len(n.Decorators))
	for i, d := range n.Decorators {
		decorators[i], dpos[i] = c.expr(d), c.at(d)
	}
	make1 := c.plainClass(n, n)
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
		cls := make1(fr)
		for i := len(l) - 1; i >= 0 && !cls.IsNull(); i-- {
			fr.Pos = dpos[i]
			cls = object.Call1(rt, l[i], cls)
		}
		rt.PopArgs(l)
		if cls.IsNull() || !store(fr, cls) {
			return raise
		}
		return next
	}
}

// plainClass compiles the class object of a class statement. n is the
// statement, possibly with bases rewritten; key is the node of the tree, by
// which scope knows it.
func (c *compiler) plainClass(n, key *ast.ClassDef) Expr {
	if key.TypeParams != nil {
		return c.genericClass(n, key)
	}
	return c.bareClass(n, key)
}

// bareClass is plainClass but for the type parameters.
func (c *compiler) bareClass(n, key *ast.ClassDef) Expr {
	sc := c.unit.table.Of(key)
	body := ast.Stmts(n.Body)
	code := &object.Code{Name: n.Name, Qualname: sc.Qualname, Filename: c.code.Filename, FirstLine: int(firstLine(key)),
		Freevars: sc.Frees, Compile: compileCode, Tree: c.code.Tree, NamesInDict: true, Flags: object.CodeFlags(c.unit.future)}
	code.Source = &source{unit: c.unit, sc: sc, body: body, node: key, custom: func(ic *compiler) { ic.classBody(key, body) }}
	capture := c.capture(code)
	bases := append([]ast.Expr(nil), n.Bases...)
	base := c.starred(bases, inCall, nil)
	kws := n.Keywords
	kwx := make([]Expr, len(kws))
	for i, k := range kws {
		kwx[i] = c.expr(k.Value)
	}
	pos := c.at(n)
	return func(fr *Frame) Value {
		rt := fr.RT
		fr.Pos = pos
		build := fr.Fn.Builtin(rt, "__build_class__")
		if build.IsNull() {
			if rt.Pending() == nil {
				rt.Raisef(&object.NameErrorType, "__build_class__ not found")
			}
			return build
		}
		bv, ok := base(fr, nil, Value{})
		if !ok {
			return Value{}
		}
		var names []string
		var vals []Value
		for i, x := range kwx {
			v := x(fr)
			if v.IsNull() {
				return v
			}
			if kws[i].Arg != "" {
				names, vals = append(names, kws[i].Arg), append(vals, v)
				continue
			}
			if names, vals, ok = spread(fr, Value{}, v, names, vals, pos); !ok {
				return Value{}
			}
		}
		fr.Pos = pos
		if !allStrings(rt, names) {
			return Value{}
		}
		fn := fr.Fn.Nested(code, nil, nil, capture(fr))
		if !object.IsBuildClass(build) {
			all := append([]Value{fn.Value(), object.NewStr(n.Name)}, bv...)
			return object.Call(rt, build, append(all, vals...), names)
		}
		cls, ok := object.BeginClass(rt, n.Name, append(bv, vals...), names)
		if !ok {
			return Value{}
		}
		cell := object.RunBody(rt, fn, cls.NS)
		if cell.IsNull() {
			return cell
		}
		return cls.End(rt, cell.AsCell())
	}
}

// classBody compiles the body of a class: it fills the namespace and returns
// the __class__ cell, or None.
func (c *compiler) classBody(n *ast.ClassDef, body []ast.Stmt) {
	sc := c.sc
	pos := c.at(n)
	var pre []Stmt
	// These names are stored unmangled and whatever scope says of them.
	module := c.loadGlobal("__name__", pos)
	nsSet := func(name string, v func(fr *Frame) Value) {
		pre = append(pre, func(fr *Frame) ctl {
			x := v(fr)
			if x.IsNull() {
				return raise
			}
			if d := fr.NS.ExactDict(); d != nil {
				d.SetStr(name, x)
				return next
			}
			fr.Pos = pos
			if !object.SetItem(fr.RT, fr.NS, fr.RT.Intern(name), x) {
				return raise
			}
			return next
		})
	}
	nsSet("__module__", module)
	qual := object.NewStr(sc.Qualname)
	nsSet("__qualname__", func(*Frame) Value { return qual })
	first := object.Int(int64(firstLine(n)))
	nsSet("__firstlineno__", func(*Frame) Value { return first })
	if n.TypeParams != nil {
		nsSet("__type_params__", c.loadName(".type_params", pos))
	}
	if doc := c.unit.docstring(body); !doc.IsNull() {
		nsSet("__doc__", func(*Frame) Value { return doc })
		body = body[1:]
	}
	if hasAnnotations(body) {
		pre = append(pre, func(fr *Frame) ctl {
			// A namespace made by __prepare__ may have them already.
			v := nsGet(fr, "__annotations__", pos)
			if v.IsNull() && (fr.RT.Pending() != nil || !object.SetItem(fr.RT, fr.NS, fr.RT.Intern("__annotations__"), object.NewDict().Value())) {
				return raise
			}
			return next
		})
	}
	rest := c.block(body)
	static := object.NewTuple(staticAttributes(body))
	cell := -1
	if sc.ClassCell {
		if sym := sc.ClassCellSymbol(); sym != nil {
			cell = sym.Index
		}
	}
	code := c.code
	code.Body = func(fr *Frame) Value {
		if len(code.CellSlots) > 0 {
			object.WrapCells(code, fr.L)
		}
		for _, s := range pre {
			if s(fr) != next {
				return Value{}
			}
		}
		if rest(fr) != next {
			return Value{}
		}
		rt := fr.RT
		if !object.SetItem(rt, fr.NS, rt.Intern("__static_attributes__"), static) {
			return Value{}
		}
		if cell >= 0 {
			return fr.L[cell]
		}
		return object.None
	}
}

// hasAnnotations reports whether a body annotates names outside functions.
func hasAnnotations(body []ast.Stmt) bool {
	found := false
	for _, s := range body {
		ast.Walk(s, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			case *ast.AnnAssign:
				found = true
			case ast.Expr:
				return false
			}
			return !found
		})
	}
	return found
}

// staticAttributes lists the names the methods of a class body assign on
// self, sorted, for __static_attributes__. As in CPython an augmented assignment
// does not count, and what a class within a method assigns is that class's.
func staticAttributes(body []ast.Stmt) []Value {
	seen := map[string]bool{}
	inMethod := false
	var visit func(n ast.Node) bool
	function := func(n ast.Node) bool {
		outer := inMethod
		inMethod = true
		ast.Walk(n, func(m ast.Node) bool { return m == n || visit(m) })
		inMethod = outer
		return false
	}
	visit = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ClassDef:
			return false
		case *ast.FunctionDef, *ast.Lambda:
			return function(n)
		case *ast.AugAssign:
			ast.Walk(n.Value, visit)
			if a, ok := n.Target.(*ast.Attribute); ok {
				ast.Walk(a.Value, visit)
				return false
			}
		case *ast.Attribute:
			if x, ok := n.Value.(*ast.Name); ok && inMethod && n.Ctx == ast.Store && x.Id == "self" {
				seen[n.Attr] = true
			}
		}
		return true
	}
	for _, s := range body {
		ast.Walk(s, visit)
	}
	names := make([]Value, 0, len(seen))
	for _, n := range slices.Sorted(maps.Keys(seen)) {
		names = append(names, object.NewStr(n))
	}
	return names
}
