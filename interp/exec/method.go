package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles obj.name(args): no bound method is made.

// methodSite is such a call. As with callSite, what its methods return
// evaluates it.
type methodSite struct {
	methodCache
	recv      operand
	a, b, d   operand
	args      []operand
	name      string
	apos, pos int32 // places of the attribute and of the call
	known     knownMethod
	genexp    bool // the argument is a generator expression
	x, y      Expr // of get((x, y)), or nil
}

func (c *compiler) methodCall(n *ast.Attribute, exprs []ast.Expr, pos int32) Expr {
	s := &methodSite{name: c.mangle(n.Attr), apos: c.attrAt(n), pos: pos}
	s.genexp = len(exprs) == 1 && isGenExp(exprs[0])
	if !s.genexp {
		s.known = known(s.name, len(exprs))
	}
	args := make([]operand, len(exprs))
	for i, e := range exprs {
		if i == 0 && s.known == getMethod {
			if x, y, ok := c.pair(e); ok {
				s.x, s.y = x, y
				args[i] = operand{x: tupleOf2(x, y), local: -1}
				continue
			}
		}
		args[i] = c.operand(e)
	}
	if target := c.superTarget(n.Value); target != nil {
		xs := make([]Expr, len(args))
		for i := range args {
			xs[i] = args[i].x
		}
		return c.superMethodCall(target, n, xs, pos)
	}
	s.recv, s.args = c.operand(n.Value), args
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
	}
	return s.callN()
}

// hit returns the method of an instance of the shape met last, nil for others.
func (s *methodSite) hit(o Value) *object.Function {
	if in := o.AsInstance(); in != nil && in.Shape() == s.shape && s.cls.Ver() == s.ver {
		return s.fn
	}
	return nil
}

//go:noinline
func (s *methodSite) call0() Expr {
	return func(fr *Frame) Value {
		o := s.recv.get(fr)
		if o.IsNull() {
			return s.recv.absent(fr)
		}
		if fn := s.hit(o); fn != nil {
			fr.Pos = s.pos
			return callFn1(fr, fn, o)
		}
		f, self := s.find(fr, o, s.name, s.apos)
		if f.IsNull() {
			return f
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			if self.IsNull() {
				return callFn0(fr, fn)
			}
			return callFn1(fr, fn, self)
		}
		if self.IsNull() {
			return object.Call(fr.RT, f, nil, nil)
		}
		return f.AsBuiltin().Call1(fr.RT, self)
	}
}

//go:noinline
func (s *methodSite) call1() Expr {
	return func(fr *Frame) Value {
		o := s.recv.get(fr)
		if o.IsNull() {
			return s.recv.absent(fr)
		}
		if s.known != unknownMethod {
			if s.x != nil {
				if v, done := getPair(fr, o, s.x, s.y, nil, s.pos); done {
					return v
				}
			} else if v, done := callKnown(fr, s.known, o, &s.a, nil, s.pos); done {
				return v
			}
		}
		if fn := s.hit(o); fn != nil {
			v := s.a.get(fr)
			if v.IsNull() {
				return s.a.absent(fr)
			}
			fr.Pos = s.pos
			return callFn2(fr, fn, o, v)
		}
		f, self := s.find(fr, o, s.name, s.apos)
		if f.IsNull() {
			return f
		}
		v := s.a.get(fr)
		if v.IsNull() {
			return s.a.absent(fr)
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			if self.IsNull() {
				return callFn1(fr, fn, v)
			}
			return callFn2(fr, fn, self, v)
		}
		if s.genexp {
			drainBy(v, f)
		}
		if b := f.AsBuiltin(); b != nil {
			if self.IsNull() {
				return b.Call1(fr.RT, v)
			}
			return b.Call2(fr.RT, self, v)
		}
		return object.Call1(fr.RT, f, v)
	}
}

//go:noinline
func (s *methodSite) call2() Expr {
	return func(fr *Frame) Value {
		o := s.recv.get(fr)
		if o.IsNull() {
			return s.recv.absent(fr)
		}
		if s.known != unknownMethod {
			if s.x != nil {
				if v, done := getPair(fr, o, s.x, s.y, &s.b, s.pos); done {
					return v
				}
			} else if v, done := callKnown(fr, s.known, o, &s.a, &s.b, s.pos); done {
				return v
			}
		}
		if fn := s.hit(o); fn != nil {
			v := s.a.get(fr)
			if v.IsNull() {
				return s.a.absent(fr)
			}
			w := s.b.get(fr)
			if w.IsNull() {
				return s.b.absent(fr)
			}
			fr.Pos = s.pos
			return callFn3(fr, fn, o, v, w)
		}
		f, self := s.find(fr, o, s.name, s.apos)
		if f.IsNull() {
			return f
		}
		v := s.a.get(fr)
		if v.IsNull() {
			return s.a.absent(fr)
		}
		w := s.b.get(fr)
		if w.IsNull() {
			return s.b.absent(fr)
		}
		fr.Pos = s.pos
		if fn := f.AsFunction(); fn != nil {
			if self.IsNull() {
				return callFn2(fr, fn, v, w)
			}
			return callFn3(fr, fn, self, v, w)
		}
		if self.IsNull() {
			if b := f.AsBuiltin(); b != nil {
				return b.Call2(fr.RT, v, w)
			}
			return object.Call2(fr.RT, f, v, w)
		}
		return call3(fr, f, self, v, w)
	}
}

//go:noinline
func (s *methodSite) call3() Expr {
	return func(fr *Frame) Value {
		o := s.recv.get(fr)
		if o.IsNull() {
			return s.recv.absent(fr)
		}
		if fn := s.hit(o); fn != nil {
			v := s.a.get(fr)
			if v.IsNull() {
				return s.a.absent(fr)
			}
			w := s.b.get(fr)
			if w.IsNull() {
				return s.b.absent(fr)
			}
			x := s.d.get(fr)
			if x.IsNull() {
				return s.d.absent(fr)
			}
			fr.Pos = s.pos
			return callFn4(fr, fn, o, v, w, x)
		}
		f, self := s.find(fr, o, s.name, s.apos)
		if f.IsNull() {
			return f
		}
		v := s.a.get(fr)
		if v.IsNull() {
			return s.a.absent(fr)
		}
		w := s.b.get(fr)
		if w.IsNull() {
			return s.b.absent(fr)
		}
		x := s.d.get(fr)
		if x.IsNull() {
			return s.d.absent(fr)
		}
		fr.Pos = s.pos
		if self.IsNull() {
			return call3(fr, f, v, w, x)
		}
		if fn := f.AsFunction(); fn != nil {
			return callFn4(fr, fn, self, v, w, x)
		}
		rt := fr.RT
		l := rt.PushArgs(4)
		l[0], l[1], l[2], l[3] = self, v, w, x
		v = object.Call(rt, f, l, nil)
		rt.PopArgs(l)
		return v
	}
}

//go:noinline
func (s *methodSite) callN() Expr {
	return func(fr *Frame) Value {
		o := s.recv.get(fr)
		if o.IsNull() {
			return s.recv.absent(fr)
		}
		f, self := s.find(fr, o, s.name, s.apos)
		if f.IsNull() {
			return f
		}
		rt := fr.RT
		l := rt.PushArgs(len(s.args) + 1)
		k := 0
		if !self.IsNull() {
			l[0] = self
			k = 1
		}
		if v, ok := evalArgs(fr, s.args, l[k:]); !ok {
			rt.PopArgs(l)
			return v
		}
		fr.Pos = s.pos
		v := callN(rt, f, l[:len(s.args)+k], nil)
		rt.PopArgs(l)
		return v
	}
}
