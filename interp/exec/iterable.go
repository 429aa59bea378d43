package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file gives for loops what they iterate over, and closes generators that
// nobody else can know of when a loop is left early. CPython does so because
// the loop holds the only reference; here the loop has to know that the
// generator was made for it: by a generator expression, or by a direct call of
// a generator function.

// iterable evaluates what a loop iterates over; fresh says that it is a
// generator only the loop knows.
type iterable func(fr *Frame) (v Value, fresh bool)

func (c *compiler) iterable(e ast.Expr) iterable {
	switch n := e.(type) {
	case *ast.GeneratorExp:
		x := c.expr(n)
		return func(fr *Frame) (Value, bool) { return x(fr), true }
	case *ast.Call:
		if f := c.callNoting(n); f != nil {
			return f
		}
	}
	x := c.expr(e)
	return func(fr *Frame) (Value, bool) { return x(fr), false }
}

// loopIterable is iterable for a loop that runs in Go and asks for the iterable
// once: range(...) then needs no object of its own.
func (c *compiler) loopIterable(e ast.Expr) iterable {
	n, ok := e.(*ast.Call)
	if !ok || len(n.Keywords) > 0 || hasStar(n.Args) || len(n.Args) == 0 || len(n.Args) > 3 {
		return c.iterable(e)
	}
	if f, ok := n.Func.(*ast.Name); !ok || f.Id != "range" {
		return c.iterable(e)
	}
	callee, pos := c.expr(n.Func), c.at(n)
	xs := make([]Expr, len(n.Args))
	for i, a := range n.Args {
		xs[i] = c.expr(a)
	}
	// Whoever loops over it has read it before the next one is made.
	r := object.NewRange(0, 0, 1)
	return func(fr *Frame) (Value, bool) {
		f := callee(fr)
		if f.IsNull() {
			return f, false
		}
		a := [3]Value{2: object.Int(1)}
		plain := f == object.RangeType.Value()
		for i, x := range xs {
			v := x(fr)
			if v.IsNull() {
				return v, false
			}
			a[i] = v
			plain = plain && v.IsInt()
		}
		if plain {
			if len(xs) == 1 {
				a[0], a[1] = object.Int(0), a[0]
			}
			if r.AsRange().Set(a[0].Int(), a[1].Int(), a[2].Int()) {
				return r, false
			}
			if len(xs) == 1 {
				a[0] = a[1]
			}
		}
		rt := fr.RT
		l := rt.PushArgs(len(xs))
		copy(l, a[:])
		fr.Pos = pos
		v := callN(rt, f, l, nil)
		rt.PopArgs(l)
		fn := f.AsFunction()
		return v, fn != nil && fn.Code.Flags&(object.IsGenerator|object.IsAsyncGen) != 0
	}
}

// callNoting compiles a call without stars so that the loop learns whether a
// generator function was called; nil for other calls.
func (c *compiler) callNoting(n *ast.Call) iterable {
	if hasStar(n.Args) {
		return nil
	}
	var names []string
	xs := make([]Expr, 0, len(n.Args)+len(n.Keywords))
	for _, k := range n.Keywords {
		if k.Arg == "" {
			return nil
		}
		names = append(names, k.Arg)
	}
	if f, ok := n.Func.(*ast.Name); ok && f.Id == "super" {
		return nil
	}
	for _, a := range n.Args {
		xs = append(xs, c.expr(a))
	}
	for _, k := range n.Keywords {
		xs = append(xs, c.expr(k.Value))
	}
	callee := c.callee(n.Func)
	pos := c.at(n)
	return func(fr *Frame) (Value, bool) {
		f, self := callee(fr)
		if f.IsNull() {
			return f, false
		}
		rt := fr.RT
		l := rt.PushArgs(len(xs) + 1)
		k := 0
		if !self.IsNull() {
			l[0] = self
			k = 1
		}
		for i, x := range xs {
			v := x(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v, false
			}
			l[i+k] = v
		}
		fr.Pos = pos
		v := callN(rt, f, l[:len(xs)+k], names)
		rt.PopArgs(l)
		fn := f.AsFunction()
		return v, fn != nil && fn.Code.Flags&(object.IsGenerator|object.IsAsyncGen) != 0
	}
}

// closeFresh closes the generator of a loop that ended in k before the
// generator did. An exception of its own clean-up code goes to
// sys.unraisablehook, as when CPython drops the last reference.
func closeFresh(fr *Frame, v Value, k ctl) ctl {
	g, ok := v.Impl().(*object.Generator)
	if !ok {
		return k
	}
	rt := fr.RT
	var pending *object.Exception
	if k == raise {
		rt.NoteTraceback(fr)
		pending = rt.Pending()
		if pending.Fatal() {
			return k
		}
		rt.Clear()
	}
	ret := fr.Ret
	if !rt.AbandonOwn(g) {
		return raise
	}
	fr.Ret = ret
	if pending != nil {
		rt.Reraise(pending)
	}
	return k
}
