package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles local variables that build up text with += in a loop: the
// slot holds an object.Accum while only += touches it. Every other read of the
// variable, loadName's, puts the str in its place first.

// loadAccum reads a variable that may hold an Accum.
//
//go:noinline
func loadAccum(i int, pos int32) Expr {
	return func(fr *Frame) Value {
		v := fr.L[i]
		if v.IsNull() {
			return unbound(fr, i, pos)
		}
		if o := v.AsAccum(); o != nil {
			v = o.Take(fr.RT)
			fr.L[i] = v
		}
		return v
	}
}

// augAccum compiles id += e; nil when e itself reads the variable, or when the
// operator is another.
func (c *compiler) augAccum(n *ast.AugAssign, id string, i int, lpos int32) Stmt {
	if n.Op != ast.Add {
		return nil
	}
	mentioned := false
	if ast.Walk(n.Value, func(x ast.Node) bool {
		if name, ok := x.(*ast.Name); ok && name.Id == id {
			mentioned = true
		}
		return !mentioned
	}) != nil || mentioned {
		return nil
	}
	pos := c.at(n)
	x := textPart{str: c.strCall(n.Value)}
	if x.str == nil {
		x.x = c.expr(n.Value)
	}
	return func(fr *Frame) ctl {
		a := fr.L[i]
		if a.IsNull() {
			return unboundStmt(fr, i, lpos)
		}
		b, digits := x.eval(fr)
		if b.IsNull() {
			return raise
		}
		rt := fr.RT
		if digits {
			if o := a.AsAccum(); o != nil {
				if !rt.Tick() || !o.AppendInt(rt, b.Int()) {
					fr.Pos = pos
					return raise
				}
				return next
			}
			b, _ = object.Construct1(rt, &object.StrType, b)
		}
		if t := b.ExactStr(); t != nil {
			if o := a.AsAccum(); o != nil {
				if !rt.Tick() || !o.Append(rt, t) {
					fr.Pos = pos
					return raise
				}
				return next
			}
			if s := a.ExactStr(); s != nil {
				if s.Go() == "" {
					fr.L[i] = b
					return next
				}
				fr.Pos = pos
				v := object.Accumulate(rt, s, t)
				if v.IsNull() {
					return raise
				}
				fr.L[i] = v
				return next
			}
		} else if o := a.AsAccum(); o != nil {
			a = o.Take(rt)
			fr.L[i] = a
		}
		return augSlow(fr, object.Add, i, a, b, pos)
	}
}
