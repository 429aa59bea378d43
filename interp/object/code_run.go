package object

// This file runs code objects that are not function bodies: what exec and eval
// are given.

// RunCode runs c in the given namespaces; the result is the value of an
// expression, None for statements, null with an exception pending.
func (rt *Runtime) RunCode(c *Code, globals *Dict, locals Value) Value {
	return rt.RunCodeClosure(c, globals, locals, nil)
}

// RunCodeClosure is RunCode for code with free variables.
func (rt *Runtime) RunCodeClosure(c *Code, globals *Dict, locals Value, closure []*Cell) Value {
	return rt.RunCodeIn(c, globals.Value(), locals, closure)
}

// RunCodeIn is RunCodeClosure for globals that are a dict or an instance of a
// subclass of dict.
func (rt *Runtime) RunCodeIn(c *Code, globals, locals Value, closure []*Cell) Value {
	d := AsDict(globals)
	if d.GetStr("__builtins__").p == nil {
		d.SetStr("__builtins__", rt.runningBuiltins())
	}
	fn := NewFunction(c, d, nil, nil, nil, closure)
	fn.setScopes(rt, globals)
	if locals == globals && fn.odd == nil {
		// Null stands for "the globals themselves".
		locals = Value{}
	} else if locals.p == nil && fn.odd != nil {
		locals = globals
	}
	return RunBody(rt, fn, locals)
}

// RunBody runs the code of fn, which keeps its names in a dict, with the local
// namespace ns; null stands for the globals.
func RunBody(rt *Runtime, fn *Function, ns Value) Value {
	c := fn.Code
	if !c.Prepare(rt) {
		return Value{}
	}
	if c.Flags&Suspendable != 0 {
		g := NewGenerator(rt, fn)
		g.NS = ns
		return g.Value()
	}
	fr := rt.Push(fn)
	if fr == nil {
		return Value{}
	}
	fr.NS = ns
	v := c.Body(fr)
	fr.NS = Value{}
	if v.p == nil {
		rt.PopRaised(fr)
		return v
	}
	rt.Pop(fr)
	return v
}

// AsCode returns the code object v, or nil. v must not be null.
func (v Value) AsCode() *Code { c, _ := v.p.impl.(*Code); return c }

// clone returns a code object like c, which has its executable form already:
// the steps know their frame's code, not the one they were made for.
func (c *Code) clone() *Code {
	n := *c
	n.Object, n.mark = Object{}, 0
	n.watched, n.watching = nil, nil
	return &n
}
