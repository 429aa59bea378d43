package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles look-ups of pairs: d[x, y], (x, y) in s, d.get((x, y)).
// The tuple is made only where FindPair asks for it.

// pair returns the items of a display of two items that is no constant.
func (c *compiler) pair(e ast.Expr) (x, y Expr, ok bool) {
	n, is := e.(*ast.Tuple)
	if !is || len(n.Elts) != 2 || hasStar(n.Elts) {
		return nil, nil, false
	}
	if _, constant := c.literal(n, tupleDepth); constant {
		return nil, nil, false
	}
	return c.expr(n.Elts[0]), c.expr(n.Elts[1]), true
}

func newPair(fr *Frame, x, y Value) Value {
	fr.RT.Charge(80)
	return object.NewTuple2(x, y)
}

// pairIn compiles (x, y) in r; is is the answer for a member.
//
//go:noinline
func pairIn(x, y, r Expr, is int, pos int32) Cond {
	return func(fr *Frame) int {
		a := x(fr)
		if a.IsNull() {
			return -1
		}
		b := y(fr)
		if b.IsNull() {
			return -1
		}
		s := r(fr)
		if s.IsNull() {
			return -1
		}
		fr.Pos = pos
		m := object.HasPair(fr.RT, s, a, b)
		if m < 0 {
			m = object.Contains(fr.RT, s, newPair(fr, a, b))
		}
		switch m {
		case 1:
			return is
		case 0:
			return 1 - is
		}
		return -1
	}
}

// pairItem compiles o[x, y].
//
//go:noinline
func pairItem(o, x, y Expr, pos int32) Expr {
	return func(fr *Frame) Value {
		v := o(fr)
		if v.IsNull() {
			return v
		}
		a := x(fr)
		if a.IsNull() {
			return a
		}
		b := y(fr)
		if b.IsNull() {
			return b
		}
		if d := v.ExactDict(); d != nil {
			if i := d.FindPair(fr.RT, a, b); i >= 0 {
				return d.ValueAt(i)
			}
		}
		fr.Pos = pos
		return object.GetItem(fr.RT, v, newPair(fr, a, b))
	}
}

// getPair evaluates o.get((x, y)) or o.get((x, y), other), where other may be
// nil; done is false, and nothing is evaluated, if o is no exact dict.
func getPair(fr *Frame, o Value, x, y Expr, other *operand, pos int32) (v Value, done bool) {
	d := o.ExactDict()
	if d == nil {
		return v, false
	}
	a := x(fr)
	if a.IsNull() {
		return a, true
	}
	b := y(fr)
	if b.IsNull() {
		return b, true
	}
	v = object.None
	if other != nil {
		if v = other.get(fr); v.IsNull() {
			return other.absent(fr), true
		}
	}
	fr.Pos = pos
	i := d.FindPair(fr.RT, a, b)
	if i == object.MakePair {
		var ok bool
		if i, ok = d.Find(fr.RT, newPair(fr, a, b)); !ok {
			return Value{}, true
		}
	}
	if i >= 0 {
		v = d.ValueAt(i)
	}
	return v, true
}
