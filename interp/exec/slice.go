package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// bound compiles one of the three parts of a slice; absent ones are None.
func (c *compiler) bound(e ast.Expr) Expr {
	if e == nil {
		return constExpr(object.None)
	}
	return c.expr(e)
}

// parts compiles the three parts of a slice, evaluated from left to right.
func (c *compiler) parts(n *ast.Slice) func(fr *Frame) (lower, upper, step Value, ok bool) {
	lo, hi, st := c.bound(n.Lower), c.bound(n.Upper), c.bound(n.Step)
	return func(fr *Frame) (a, b, s Value, ok bool) {
		if a = lo(fr); a.IsNull() {
			return
		}
		if b = hi(fr); b.IsNull() {
			return
		}
		s = st(fr)
		return a, b, s, !s.IsNull()
	}
}

// sliceExpr compiles a slice that becomes an object, as it does in x[a:b, c].
func (c *compiler) sliceExpr(n *ast.Slice) Expr {
	parts := c.parts(n)
	return func(fr *Frame) Value {
		if a, b, s, ok := parts(fr); ok {
			return object.NewSlice(a, b, s)
		}
		return Value{}
	}
}

// indexOf compiles the index of a subscript. The result is told the container:
// a slice for a built-in sequence needs no object of its own. The index is to
// be used at once.
func (c *compiler) indexOf(e ast.Expr) func(fr *Frame, o Value) Value {
	n, ok := e.(*ast.Slice)
	if !ok {
		k := c.expr(e)
		return func(fr *Frame, _ Value) Value { return k(fr) }
	}
	parts := c.parts(n)
	return func(fr *Frame, o Value) Value {
		if a, b, s, ok := parts(fr); ok {
			return fr.RT.BriefSlice(o, a, b, s)
		}
		return Value{}
	}
}

// strided compiles x[lower:upper:step].
func (c *compiler) strided(x Expr, s *ast.Slice, pos int32) Expr {
	kx := c.indexOf(s)
	return func(fr *Frame) Value {
		v := x(fr)
		if v.IsNull() {
			return v
		}
		key := kx(fr, v)
		if key.IsNull() {
			return key
		}
		fr.Pos = pos
		return object.GetItem(fr.RT, v, key)
	}
}

// sliced compiles x[lower:upper]: lists, tuples and strs are cut without a
// slice object.
func (c *compiler) sliced(x Expr, s *ast.Slice, pos int32) Expr {
	lo, hi := c.bound(s.Lower), c.bound(s.Upper)
	return func(fr *Frame) Value {
		v := x(fr)
		if v.IsNull() {
			return v
		}
		a := lo(fr)
		if a.IsNull() {
			return a
		}
		b := hi(fr)
		if b.IsNull() {
			return b
		}
		fr.Pos = pos
		if (a.IsInt() || a.IsNone()) && (b.IsInt() || b.IsNone()) {
			if r, ok := object.Cut(fr.RT, v, a, b); ok {
				return r
			}
		}
		return getItem(fr, v, object.NewSlice(a, b, object.None))
	}
}
