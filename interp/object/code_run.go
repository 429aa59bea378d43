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
	fn := NewFunction(c, globals, rt.builtinsOf(globals), nil, nil, closure)
	if locals == globals.Value() {
		// Null stands for "the globals themselves".
		locals = Value{}
	}
	c.Prepare(rt)
	if c.Flags&Suspendable != 0 {
		g := NewGenerator(rt, fn)
		g.NS = locals
		return g.Value()
	}
	fr := rt.Push(fn)
	if fr == nil {
		return Value{}
	}
	fr.NS = locals
	v := c.Body(fr)
	fr.NS = Value{}
	if v.p == nil {
		rt.PopRaised(fr)
		return v
	}
	rt.Pop(fr)
	return v
}

// builtinsOf returns the built-ins that code in globals sees and, as exec does,
// puts them there if globals names none.
func (rt *Runtime) builtinsOf(globals *Dict) *Dict {
	v := globals.GetStr("__builtins__")
	if v.p == nil {
		globals.SetStr("__builtins__", rt.Builtins.Dict.Value())
		return rt.Builtins.Dict
	}
	if m := v.AsModule(); m != nil {
		return m.Dict
	}
	if d := AsDict(v); d != nil {
		return d
	}
	return NewDict()
}

// AsCode returns the code object v, or nil. v must not be null.
func (v Value) AsCode() *Code { c, _ := v.p.impl.(*Code); return c }

// clone returns a code object like c, which has its executable form already:
// the steps know their frame's code, not the one they were made for.
func (c *Code) clone() *Code {
	n := *c
	n.Object, n.mark = Object{}, 0
	return &n
}
