package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file compiles comprehensions. A list, set or dict comprehension runs in
// the frame around it: its result grows in a temporary slot, its variables
// have slots of their own. A generator expression is a function.

// inComp compiles what f compiles with the names of the comprehension n, after
// the first iterable was compiled outside. enter prepares the comprehension's
// variables, leave forgets them: locals() shows them only meanwhile.
func (c *compiler) inComp(n ast.Node, f func(sc *scope.Scope)) (enter, leave func(fr *Frame)) {
	outer := c.sc
	sc := c.unit.table.Of(n)
	c.sc = sc
	f(sc)
	c.sc = outer
	var cells, slots []int
	for _, sym := range sc.Locals() {
		switch sym.Where {
		case scope.Cell:
			cells = append(cells, sym.Index)
		case scope.Local:
			slots = append(slots, sym.Index)
		}
	}
	all := append(append([]int(nil), slots...), cells...)
	enter = func(fr *Frame) {
		for _, i := range slots {
			fr.L[i] = Value{}
		}
		for _, i := range cells {
			fr.L[i] = object.NewCell(Value{})
		}
	}
	return enter, func(fr *Frame) {
		for _, i := range all {
			fr.L[i] = Value{}
		}
	}
}

// compLoops compiles the clauses of a comprehension around the innermost
// statement body. The first iterable is in x.
func (c *compiler) compLoops(gens []*ast.Comprehension, x iterable, body Stmt) Stmt {
	s := body
	for i := len(gens) - 1; i >= 0; i-- {
		g := gens[i]
		for j := len(g.Ifs) - 1; j >= 0; j-- {
			test, inner := c.cond(g.Ifs[j]), s
			s = func(fr *Frame) ctl {
				switch test(fr) {
				case 1:
					return inner(fr)
				case 0:
					return next
				}
				return raise
			}
		}
		iter := x
		if i > 0 {
			iter = c.loopIterable(g.Iter)
		}
		s = c.loop(g.Target, iter, c.at(g.Iter), s, nil)
	}
	return s
}

func (c *compiler) listComp(n *ast.ListComp) Expr {
	acc := c.temp()
	defer c.release(acc)
	x := c.loopIterable(n.Generators[0].Iter)
	var loops Stmt
	enter, leave := c.inComp(n, func(*scope.Scope) {
		elt := c.expr(n.Elt)
		loops = c.compLoops(n.Generators, x, func(fr *Frame) ctl {
			v := elt(fr)
			if v.IsNull() || !fr.L[acc].ExactList().Append(fr.RT, v) {
				return raise
			}
			return next
		})
	})
	return func(fr *Frame) Value {
		enter(fr)
		saved := fr.L[acc]
		fr.L[acc] = object.NewList(nil)
		ok := loops(fr) == next
		leave(fr)
		v := fr.L[acc]
		fr.L[acc] = saved
		if !ok {
			return Value{}
		}
		return v
	}
}

func (c *compiler) setComp(n *ast.SetComp) Expr {
	acc := c.temp()
	defer c.release(acc)
	x := c.loopIterable(n.Generators[0].Iter)
	pos := c.at(n.Elt)
	var loops Stmt
	enter, leave := c.inComp(n, func(*scope.Scope) {
		elt := c.expr(n.Elt)
		loops = c.compLoops(n.Generators, x, func(fr *Frame) ctl {
			v := elt(fr)
			if v.IsNull() {
				return raise
			}
			fr.Pos = pos
			if !object.SetAdd(fr.RT, fr.L[acc], v) {
				return raise
			}
			return next
		})
	})
	return func(fr *Frame) Value {
		enter(fr)
		saved := fr.L[acc]
		fr.L[acc] = object.NewSetOf(fr.RT, nil)
		ok := loops(fr) == next
		leave(fr)
		v := fr.L[acc]
		fr.L[acc] = saved
		if !ok {
			return Value{}
		}
		return v
	}
}

func (c *compiler) dictComp(n *ast.DictComp) Expr {
	acc := c.temp()
	defer c.release(acc)
	x := c.loopIterable(n.Generators[0].Iter)
	pos := c.at(n.Key)
	var loops Stmt
	enter, leave := c.inComp(n, func(*scope.Scope) {
		kx, vx := c.expr(n.Key), c.expr(n.Value)
		loops = c.compLoops(n.Generators, x, func(fr *Frame) ctl {
			k := kx(fr)
			if k.IsNull() {
				return raise
			}
			v := vx(fr)
			if v.IsNull() {
				return raise
			}
			fr.Pos = pos
			if !fr.L[acc].ExactDict().Set(fr.RT, k, v) {
				return raise
			}
			return next
		})
	})
	return func(fr *Frame) Value {
		enter(fr)
		saved := fr.L[acc]
		fr.L[acc] = object.NewDict().Value()
		ok := loops(fr) == next
		leave(fr)
		v := fr.L[acc]
		fr.L[acc] = saved
		if !ok {
			return Value{}
		}
		return v
	}
}

// genExp compiles a generator expression: a generator function that is called
// at once with the iterator of its first iterable.
func (c *compiler) genExp(n *ast.GeneratorExp) Expr { return c.genExpFrom(n, n.Generators[0]) }

// genExpFrom is genExp with the first clause given: its iterable may have been
// computed in earlier steps.
func (c *compiler) genExpFrom(n *ast.GeneratorExp, first *ast.Comprehension) Expr {
	sc := c.unit.table.Of(n)
	code := c.newCode(sc, "<genexpr>", n.Line, nil)
	code.NumArgs, code.PlainArgs = 1, true
	code.SetCallShape()
	code.Source = &source{unit: c.unit, sc: sc, node: n, custom: func(ic *compiler) { ic.genExpBody(n) }}
	code.Drain = c.drainCode(n, sc)
	mk := c.makeFunction(code, nil)
	x := c.iterable(first.Iter)
	pos := c.at(n.Generators[0].Iter)
	return func(fr *Frame) Value {
		fv := mk(fr)
		v, fresh := x(fr)
		if v.IsNull() {
			return v
		}
		fr.Pos = pos
		if first.IsAsync {
			v = object.AIter(fr.RT, v)
		} else {
			v = object.Iter(fr.RT, v)
		}
		if v.IsNull() {
			return v
		}
		g := newGen(fr.RT, fv.AsFunction())
		if g == nil {
			return Value{}
		}
		g.L[0] = v
		if fresh {
			if src, ok := v.Impl().(*object.Generator); ok {
				g.Owns(src)
			}
		}
		return g.Value()
	}
}

// genExpBody compiles the body of a generator expression: its loops around a
// yield. The parameter ".0" holds the iterator of the first clause.
// drainCode returns the code that runs n's loops without sleeping (see
// object.Drain); nil if n awaits.
func (c *compiler) drainCode(n *ast.GeneratorExp, sc *scope.Scope) *object.Code {
	if sc.IsAsync || sleeps(n.Elt) {
		return nil
	}
	for _, g := range n.Generators {
		if g.IsAsync || sleeps(g.Target) {
			return nil
		}
		for _, e := range g.Ifs {
			if sleeps(e) {
				return nil
			}
		}
	}
	code := c.newCode(sc, "<genexpr>", n.Line, nil)
	code.NumArgs, code.PlainArgs = 1, true
	code.Flags &^= object.Suspendable
	code.SetCallShape()
	code.Source = &source{unit: c.unit, sc: sc, custom: func(ic *compiler) { ic.drainBody(n) }}
	return code
}

func (c *compiler) drainBody(n *ast.GeneratorExp) {
	slot := c.sc.Lookup(".0").Index
	first := func(fr *Frame) (Value, bool) {
		v := fr.L[slot]
		fr.L[slot] = Value{}
		return v, false
	}
	elt := c.expr(n.Elt)
	loops := c.compLoops(n.Generators, first, func(fr *Frame) ctl {
		v := elt(fr)
		if v.IsNull() {
			return raise
		}
		if !fr.RT.Emit(v) {
			return returned
		}
		return next
	})
	c.code.Body = c.withPrologue(func(fr *Frame) Value {
		if loops(fr) == raise {
			return Value{}
		}
		return object.None
	})
}

func (c *compiler) genExpBody(n *ast.GeneratorExp) {
	c.beginLinear()
	slot := c.sc.Lookup(".0").Index
	first := &built{Expr: n.Generators[0].Iter, x: func(fr *Frame) Value {
		v := fr.L[slot]
		fr.L[slot] = Value{}
		return v
	}}
	c.compSteps(n.Generators, first, c.at(n), func() {
		c.yield(c.expr(c.hoist(n.Elt)), c.at(n.Elt))
		c.do(func(fr *Frame) ctl {
			fr.Ret = Value{}
			return next
		})
	})
	c.emitReturn(constExpr(object.None))
	c.finishLinear()
}
