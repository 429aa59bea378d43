package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles the body of a plain function into one Expr: a body made
// of statements, ifs and returns needs no status codes and no place to keep
// the result.

// tail compiles a list of statements that ends a function.
func (c *compiler) tail(list []ast.Stmt) Expr {
	c.deeper()
	defer c.shallower()
	var pre []Stmt
	for i, s := range list {
		switch n := s.(type) {
		case *ast.Return:
			return after(pre, c.tailReturn(n))
		case *ast.If:
			if x := c.tailIf(n, list[i+1:]); x != nil {
				return after(pre, x)
			}
		}
		x := c.stmt(s)
		if x == nil {
			continue
		}
		if mayReturn(s) {
			return after(pre, c.tailFlow(x, list[i+1:]))
		}
		pre = append(pre, x)
	}
	return after(pre, constExpr(object.None))
}

func (c *compiler) tailReturn(n *ast.Return) Expr {
	if n.Value == nil {
		return constExpr(object.None)
	}
	return c.expr(n.Value)
}

// after runs pre, then x.
func after(pre []Stmt, x Expr) Expr {
	switch len(pre) {
	case 0:
		return x
	case 1:
		a := pre[0]
		return func(fr *Frame) Value {
			if a(fr) != next {
				return Value{}
			}
			return x(fr)
		}
	case 2:
		a, b := pre[0], pre[1]
		return func(fr *Frame) Value {
			if a(fr) != next || b(fr) != next {
				return Value{}
			}
			return x(fr)
		}
	}
	return func(fr *Frame) Value {
		for _, s := range pre {
			if s(fr) != next {
				return Value{}
			}
		}
		return x(fr)
	}
}

// tailFlow compiles a statement that may return, and what follows it.
func (c *compiler) tailFlow(s Stmt, rest []ast.Stmt) Expr {
	x := c.tail(rest)
	return func(fr *Frame) Value {
		switch s(fr) {
		case next:
			return x(fr)
		case returned:
			v := fr.Ret
			fr.Ret = Value{}
			return v
		}
		return Value{}
	}
}

// tailIf compiles an if with a branch that always leaves the function, and
// what follows it; nil for other ifs, unless nothing follows.
func (c *compiler) tailIf(n *ast.If, rest []ast.Stmt) Expr {
	if len(n.Elifs) > 0 && len(n.Elifs) >= 8 {
		return nil
	}
	body := ast.Stmts(n.Body)
	if len(rest) > 0 && !leaves(body) {
		return nil
	}
	test := c.cond(n.Test)
	a := c.tail(body)
	var b Expr
	switch {
	case len(n.Elifs) > 0:
		e := n.Elifs[0]
		inner := &ast.If{Loc: e.Loc, Test: e.Test, Body: e.Body, Elifs: n.Elifs[1:], Else: n.Else}
		b = c.tail(append([]ast.Stmt{inner}, rest...))
	case n.Else != nil:
		els := ast.Stmts(n.Else)
		b = c.tail(append(els[:len(els):len(els)], rest...))
	default:
		b = c.tail(rest)
	}
	return func(fr *Frame) Value {
		switch test(fr) {
		case 1:
			return a(fr)
		case 0:
			return b(fr)
		}
		return Value{}
	}
}

// leaves reports whether a body always ends in return or raise.
func leaves(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	switch n := list[len(list)-1].(type) {
	case *ast.Return, *ast.Raise:
		return true
	case *ast.If:
		if n.Else == nil || !leaves(ast.Stmts(n.Body)) || !leaves(ast.Stmts(n.Else)) {
			return false
		}
		for _, e := range n.Elifs {
			if !leaves(ast.Stmts(e.Body)) {
				return false
			}
		}
		return true
	}
	return false
}

// mayReturn reports whether a return stands anywhere in a statement.
func mayReturn(s ast.Stmt) bool {
	found := false
	ast.Walk(s, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Return:
			found = true
		case ast.Expr, *ast.FunctionDef, *ast.ClassDef:
			return false
		}
		return !found
	})
	return found
}
