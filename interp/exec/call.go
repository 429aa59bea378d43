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
	pos = c.callAt(n)
	if attr, ok := n.Func.(*ast.Attribute); ok && len(n.Keywords) == 0 {
		return c.methodCall(attr, n.Args, pos)
	}
	args := make([]operand, len(n.Args))
	for i, a := range n.Args {
		args[i] = c.operand(a)
	}
	if len(n.Keywords) > 0 {
		return c.keywordCall(n, args, pos)
	}
	s := &callSite{globalCache: globalCache{ver: noVer, builtinVer: noVer}, args: args, pos: pos}
	if f, ok := n.Func.(*ast.Name); ok && c.readsGlobal(f.Id) {
		s.f = cachedGlobal(&s.globalCache, c.mangle(f.Id), c.at(f))
	} else {
		s.f = c.expr(n.Func)
	}
	if len(args) == 1 && isGenExp(n.Args[0]) {
		return c.drainingCall(s.f, args[0].x, pos)
	}
	switch len(args) {
	case 0:
		return s.call0()
	case 1:
		s.a = args[0]
		return s.call1()
	case 2:
		s.a, s.b = args[0], args[1]
		return s.call2()
	case 3:
		s.a, s.b, s.d = args[0], args[1], args[2]
		return s.call3()
	case 4:
		s.a, s.b, s.d, s.e = args[0], args[1], args[2], args[3]
		return s.call4()
	}
	return s.callN()
}

// callSite is a call of f with positional arguments. What its methods return
// evaluates it: all it needs is behind one pointer, because each captured variable of a
// closure would be loaded and saved before the first call in it. A global
// variable for f is read from its cache here; f does it otherwise.
type callSite struct {
	globalCache
	f          Expr
	a, b, d, e operand
	args       []operand
	pos        int32
}

//go:noinline
func (s *callSite) call0() Expr {
	return func(fr *Frame) Value {
		var f Value
		if g := fr.Fn.Globals; g.SameVer(s.ver) && s.index >= 0 {
			f = g.ValueAt(s.index)
		} else if f = s.f(fr); f.IsNull() {
			return f
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			return callFn0(fr, fn)
		}
		if t := f.AsType(); t != nil {
			if _, init := t.PlainCall(); init != nil {
				self := fr.RT.NewInstance(t).Value()
				return initialised(fr, self, callFn1(fr, init, self))
			}
		}
		return object.Call(fr.RT, f, nil, nil)
	}
}

//go:noinline
func (s *callSite) call1() Expr {
	return func(fr *Frame) Value {
		var f Value
		if g := fr.Fn.Globals; g.SameVer(s.ver) && s.index >= 0 {
			f = g.ValueAt(s.index)
		} else if f = s.f(fr); f.IsNull() {
			return f
		}
		x := s.a.get(fr)
		if x.IsNull() {
			return s.a.absent(fr)
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			return callFn1(fr, fn, x)
		}
		if b := f.AsBuiltin(); b != nil {
			return b.Call1(fr.RT, x)
		}
		if t := f.AsType(); t != nil {
			if _, init := t.PlainCall(); init != nil {
				self := fr.RT.NewInstance(t).Value()
				return initialised(fr, self, callFn2(fr, init, self, x))
			}
			if v, ok := object.Construct1(fr.RT, t, x); ok {
				return v
			}
		}
		return object.Call1(fr.RT, f, x)
	}
}

//go:noinline
func (s *callSite) call2() Expr {
	return func(fr *Frame) Value {
		var f Value
		if g := fr.Fn.Globals; g.SameVer(s.ver) && s.index >= 0 {
			f = g.ValueAt(s.index)
		} else if f = s.f(fr); f.IsNull() {
			return f
		}
		x := s.a.get(fr)
		if x.IsNull() {
			return s.a.absent(fr)
		}
		y := s.b.get(fr)
		if y.IsNull() {
			return s.b.absent(fr)
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			return callFn2(fr, fn, x, y)
		}
		if b := f.AsBuiltin(); b != nil {
			return b.Call2(fr.RT, x, y)
		}
		if t := f.AsType(); t != nil {
			if _, init := t.PlainCall(); init != nil {
				self := fr.RT.NewInstance(t).Value()
				return initialised(fr, self, callFn3(fr, init, self, x, y))
			}
		}
		return object.Call2(fr.RT, f, x, y)
	}
}

//go:noinline
func (s *callSite) call3() Expr {
	return func(fr *Frame) Value {
		var f Value
		if g := fr.Fn.Globals; g.SameVer(s.ver) && s.index >= 0 {
			f = g.ValueAt(s.index)
		} else if f = s.f(fr); f.IsNull() {
			return f
		}
		x := s.a.get(fr)
		if x.IsNull() {
			return s.a.absent(fr)
		}
		y := s.b.get(fr)
		if y.IsNull() {
			return s.b.absent(fr)
		}
		z := s.d.get(fr)
		if z.IsNull() {
			return s.d.absent(fr)
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			return callFn3(fr, fn, x, y, z)
		}
		return call3(fr, f, x, y, z)
	}
}

//go:noinline
func (s *callSite) call4() Expr {
	return func(fr *Frame) Value {
		var f Value
		if g := fr.Fn.Globals; g.SameVer(s.ver) && s.index >= 0 {
			f = g.ValueAt(s.index)
		} else if f = s.f(fr); f.IsNull() {
			return f
		}
		x := s.a.get(fr)
		if x.IsNull() {
			return s.a.absent(fr)
		}
		y := s.b.get(fr)
		if y.IsNull() {
			return s.b.absent(fr)
		}
		z := s.d.get(fr)
		if z.IsNull() {
			return s.d.absent(fr)
		}
		w := s.e.get(fr)
		if w.IsNull() {
			return s.e.absent(fr)
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			return callFn4(fr, fn, x, y, z, w)
		}
		rt := fr.RT
		l := rt.PushArgs(4)
		l[0], l[1], l[2], l[3] = x, y, z, w
		v := object.Call(rt, f, l, nil)
		rt.PopArgs(l)
		return v
	}
}

//go:noinline
func (s *callSite) callN() Expr {
	return func(fr *Frame) Value {
		f := s.f(fr)
		if f.IsNull() {
			return f
		}
		rt := fr.RT
		l := rt.PushArgs(len(s.args))
		if v, ok := evalArgs(fr, s.args, l); !ok {
			rt.PopArgs(l)
			return v
		}
		fr.Pos = s.pos
		v := callN(rt, f, l, nil)
		rt.PopArgs(l)
		return v
	}
}

// evalArgs evaluates arguments into l; if one fails, the null Value.
func evalArgs(fr *Frame, args []operand, l []Value) (v Value, ok bool) {
	for i := range args {
		v := args[i].get(fr)
		if v.IsNull() {
			return args[i].absent(fr), false
		}
		l[i] = v
	}
	return v, true
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

func callFn4(fr *Frame, fn *object.Function, x, y, z, w Value) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 4 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		nf.L[0], nf.L[1], nf.L[2], nf.L[3] = x, y, z, w
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 4 {
		g := newGen(rt, fn)
		if g == nil {
			return Value{}
		}
		g.L[0], g.L[1], g.L[2], g.L[3] = x, y, z, w
		return g.Value()
	}
	l := rt.PushArgs(4)
	l[0], l[1], l[2], l[3] = x, y, z, w
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
func (c *compiler) keywordCall(n *ast.Call, args []operand, pos int32) Expr {
	f := c.callee(n.Func)
	names := make([]string, len(n.Keywords))
	genexp := len(args) == 1 && isGenExp(n.Args[0])
	for i, k := range n.Keywords {
		names[i] = k.Arg
		args = append(args, c.operand(k.Value))
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
		if v, ok := evalArgs(fr, args, l[k:]); !ok {
			rt.PopArgs(l)
			return v
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
