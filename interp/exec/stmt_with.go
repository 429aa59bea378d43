package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles with statements of plain code. Several managers are
// nested statements.

func (c *compiler) withStmt(n *ast.With) Stmt {
	body := c.block(ast.Stmts(n.Body))
	for i := len(n.Items) - 1; i >= 0; i-- {
		body = c.withItem(n.Items[i], body)
	}
	return body
}

func (c *compiler) withItem(it *ast.WithItem, body Stmt) Stmt {
	x := c.expr(it.Context)
	pos := c.at(it.Context)
	var bind Store
	if it.Vars != nil {
		bind = c.target(it.Vars)
	}
	return func(fr *Frame) ctl {
		m := x(fr)
		if m.IsNull() {
			return raise
		}
		fr.Pos = pos
		rt := fr.RT
		enter, exit := withMethods(rt, m)
		if exit.IsNull() {
			return raise
		}
		v := object.CallSpecial(rt, enter, m)
		if v.IsNull() {
			return raise
		}
		var k ctl
		if bind != nil && !bind(fr, v) {
			k = raise
		} else {
			k = body(fr)
		}
		if k != raise {
			ret := fr.Ret
			fr.Ret = Value{}
			fr.Pos = pos
			if object.CallSpecial(rt, exit, m, object.None, object.None, object.None).IsNull() {
				return raise
			}
			fr.Ret = ret
			return k
		}
		rt.NoteTraceback(fr)
		e := rt.Pending()
		if e.Fatal() {
			return raise
		}
		rt.Clear()
		old := rt.SetHandled(e)
		fr.Pos = pos
		r := callExit(rt, exit, m, e)
		t := -1
		if !r.IsNull() {
			t = truth(fr, r, pos)
		}
		rt.SetHandled(old)
		switch t {
		case 1:
			return next
		case 0:
			rt.Reraise(e)
		}
		return raise
	}
}

// withMethods looks up __enter__ and __exit__ on the class of m; a null exit
// means an exception is pending.
func withMethods(rt *object.Runtime, m Value) (enter, exit Value) {
	enter = object.SpecialMethod(rt, m, "__enter__")
	exit = object.SpecialMethod(rt, m, "__exit__")
	if enter.IsNull() {
		return Value{}, rt.TypeErrorf("'%s' object does not support the context manager protocol", m.Type().TypeName())
	}
	if exit.IsNull() {
		return Value{}, rt.TypeErrorf("'%s' object does not support the context manager protocol (missed __exit__ method)", m.Type().TypeName())
	}
	return enter, exit
}

// callExit calls __exit__ (or __aexit__) for an exception.
func callExit(rt *object.Runtime, exit, m Value, e *object.Exception) Value {
	return object.CallSpecial(rt, exit, m, e.Value().Type().Value(), e.Value(), rt.TracebackValue(e))
}
