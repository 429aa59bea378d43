package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles calls. Calls of plain Python functions go from node to
// body without an argument slice; everything else passes its arguments on the
// argument stack.

func (c *compiler) call(n *ast.Call) Expr {
	pos := c.at(n)
	star := false
	for _, a := range n.Args {
		if _, ok := a.(*ast.Starred); ok {
			star = true
		}
	}
	for _, k := range n.Keywords {
		if k.Arg == "" {
			star = true
		}
	}
	if star {
		return c.starCall(n, pos)
	}
	if f, ok := n.Func.(*ast.Name); ok && f.Id == "super" && len(n.Args) == 0 && len(n.Keywords) == 0 {
		if x := c.superCall(f, pos); x != nil {
			return x
		}
	}
	args := make([]Expr, len(n.Args))
	for i, a := range n.Args {
		args[i] = c.expr(a)
	}
	pos = c.callAt(n)
	if len(n.Keywords) > 0 {
		return c.keywordCall(n, args, pos)
	}
	if attr, ok := n.Func.(*ast.Attribute); ok {
		return c.methodCall(attr, args, pos, len(args) == 1 && isGenExp(n.Args[0]))
	}
	f := c.expr(n.Func)
	if len(args) == 1 && isGenExp(n.Args[0]) {
		return c.drainingCall(f, args[0], pos)
	}
	switch len(args) {
	case 0:
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn0(fr, fn)
			}
			if t := fv.AsType(); t != nil {
				if _, init := t.PlainCall(); init != nil {
					self := fr.RT.NewInstance(t).Value()
					return initialised(fr, self, callFn1(fr, init, self))
				}
			}
			return object.Call(fr.RT, fv, nil, nil)
		}
	case 1:
		a := args[0]
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			x := a(fr)
			if x.IsNull() {
				return x
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn1(fr, fn, x)
			}
			if b := fv.AsBuiltin(); b != nil {
				return b.Call1(fr.RT, x)
			}
			if t := fv.AsType(); t != nil {
				if _, init := t.PlainCall(); init != nil {
					self := fr.RT.NewInstance(t).Value()
					return initialised(fr, self, callFn2(fr, init, self, x))
				}
				if v, ok := object.Construct1(fr.RT, t, x); ok {
					return v
				}
			}
			return object.Call1(fr.RT, fv, x)
		}
	case 2:
		a, b := args[0], args[1]
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			x := a(fr)
			if x.IsNull() {
				return x
			}
			y := b(fr)
			if y.IsNull() {
				return y
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn2(fr, fn, x, y)
			}
			if b := fv.AsBuiltin(); b != nil {
				return b.Call2(fr.RT, x, y)
			}
			if t := fv.AsType(); t != nil {
				if _, init := t.PlainCall(); init != nil {
					self := fr.RT.NewInstance(t).Value()
					return initialised(fr, self, callFn3(fr, init, self, x, y))
				}
			}
			return object.Call2(fr.RT, fv, x, y)
		}
	case 3:
		a, b, d := args[0], args[1], args[2]
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			x := a(fr)
			if x.IsNull() {
				return x
			}
			y := b(fr)
			if y.IsNull() {
				return y
			}
			z := d(fr)
			if z.IsNull() {
				return z
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn3(fr, fn, x, y, z)
			}
			return call3(fr, fv, x, y, z)
		}
	}
	return func(fr *Frame) Value {
		fv := f(fr)
		if fv.IsNull() {
			return fv
		}
		rt := fr.RT
		l := rt.PushArgs(len(args))
		for i, a := range args {
			v := a(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			l[i] = v
		}
		fr.Pos = pos
		v := callN(rt, fv, l, nil)
		rt.PopArgs(l)
		return v
	}
}

// callN calls with arguments that stand on the argument stack.
func callN(rt *object.Runtime, f Value, args []Value, names []string) Value {
	if fn := f.AsFunction(); fn != nil {
		return fn.Call(rt, args, names)
	}
	return object.Call(rt, f, args, names)
}

func call3(fr *Frame, f, x, y, z Value) Value {
	rt := fr.RT
	if b := f.AsBuiltin(); b != nil {
		return b.Call3(rt, x, y, z)
	}
	l := rt.PushArgs(3)
	l[0], l[1], l[2] = x, y, z
	v := object.Call(rt, f, l, nil)
	rt.PopArgs(l)
	return v
}

// initialised returns the new instance self, whose __init__ returned r.
func initialised(fr *Frame, self, r Value) Value {
	if r.IsNone() {
		return self
	}
	if !r.IsNull() {
		object.InitReturned(fr.RT, r)
	}
	return Value{}
}

// callFn0 and its siblings call a Python function with that many positional
// arguments.
func callFn0(fr *Frame, fn *object.Function) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 0 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 0 {
		g := newGen(rt, fn)
		if g == nil {
			return Value{}
		}
		return g.Value()
	}
	return fn.Call(rt, nil, nil)
}

func callFn1(fr *Frame, fn *object.Function, x Value) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 1 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		nf.L[0] = x
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 1 {
		g := newGen(rt, fn)
		if g == nil {
			return Value{}
		}
		g.L[0] = x
		return g.Value()
	}
	l := rt.PushArgs(1)
	l[0] = x
	v := fn.Call(rt, l, nil)
	rt.PopArgs(l)
	return v
}

func callFn2(fr *Frame, fn *object.Function, x, y Value) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 2 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		nf.L[0], nf.L[1] = x, y
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 2 {
		g := newGen(rt, fn)
		if g == nil {
			return Value{}
		}
		g.L[0], g.L[1] = x, y
		return g.Value()
	}
	l := rt.PushArgs(2)
	l[0], l[1] = x, y
	v := fn.Call(rt, l, nil)
	rt.PopArgs(l)
	return v
}

func callFn3(fr *Frame, fn *object.Function, x, y, z Value) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 3 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		nf.L[0], nf.L[1], nf.L[2] = x, y, z
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 3 {
		g := newGen(rt, fn)
		if g == nil {
			return Value{}
		}
		g.L[0], g.L[1], g.L[2] = x, y, z
		return g.Value()
	}
	l := rt.PushArgs(3)
	l[0], l[1], l[2] = x, y, z
	v := fn.Call(rt, l, nil)
	rt.PopArgs(l)
	return v
}

// newGen is object.NewGenerator, nil with an exception pending.
func newGen(rt *object.Runtime, fn *object.Function) *object.Generator {
	if !fn.Code.Ready && !fn.Code.Prepare(rt) {
		return nil
	}
	return object.NewGenerator(rt, fn)
}

func isGenExp(e ast.Expr) bool {
	_, ok := e.(*ast.GeneratorExp)
	return ok
}

// drainBy tells the generator v, whose expression is an argument in a call of
// f and nowhere else.
func drainBy(v, f Value) {
	if g := v.AsGenerator(); g != nil {
		g.DrainBy(f)
	}
}

// drainingCall is f(a) for an a that is a generator expression.
//
//go:noinline
func (c *compiler) drainingCall(f, a Expr, pos int32) Expr {
	return func(fr *Frame) Value {
		fv := f(fr)
		if fv.IsNull() {
			return fv
		}
		x := a(fr)
		if x.IsNull() {
			return x
		}
		fr.Pos = pos
		if fn := fv.AsFunction(); fn != nil {
			return callFn1(fr, fn, x)
		}
		drainBy(x, fv)
		return object.Call1(fr.RT, fv, x)
	}
}

// keywordCall compiles a call with keyword arguments and no stars.
func (c *compiler) keywordCall(n *ast.Call, args []Expr, pos int32) Expr {
	f := c.callee(n.Func)
	names := make([]string, len(n.Keywords))
	genexp := len(args) == 1 && isGenExp(n.Args[0])
	for i, k := range n.Keywords {
		names[i] = k.Arg
		args = append(args, c.expr(k.Value))
	}
	return func(fr *Frame) Value {
		fv, self := f(fr)
		if fv.IsNull() {
			return fv
		}
		rt := fr.RT
		k := 0
		l := rt.PushArgs(len(args) + 1)
		if !self.IsNull() {
			l[0] = self
			k = 1
		}
		for i, a := range args {
			v := a(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			l[i+k] = v
		}
		fr.Pos = pos
		if genexp {
			drainBy(l[k], fv)
		}
		v := callN(rt, fv, l[:len(args)+k], names)
		rt.PopArgs(l)
		return v
	}
}

// callee evaluates what is called; for a method found on the class the
// function and its self come apart, so that no bound method is made.
func (c *compiler) callee(e ast.Expr) func(fr *Frame) (f, self Value) {
	attr, ok := e.(*ast.Attribute)
	if !ok {
		x := c.expr(e)
		return func(fr *Frame) (Value, Value) { return x(fr), Value{} }
	}
	x := c.expr(attr.Value)
	ic := &methodCache{}
	name := c.mangle(attr.Attr)
	pos := c.attrAt(attr)
	return func(fr *Frame) (Value, Value) {
		o := x(fr)
		if o.IsNull() {
			return o, Value{}
		}
		return ic.find(fr, o, name, pos)
	}
}
