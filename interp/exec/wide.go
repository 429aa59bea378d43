package exec

import (
	"math/bits"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles products and left shifts that are reduced at once:
// (a*b + c) & m, a*b % m, (a << n) & m. What is between the operators may need
// more than 64 bits, and is no object as long as all operands are ints of 64
// bits at most. Everything else goes operator by operator.
//
// Operands are evaluated in the order of the text; that an operator on ints,
// which no script can observe, waits until then changes nothing.

// wide compiles n if it has such a form, nil otherwise.
func (c *compiler) wide(n *ast.BinOp) Expr {
	reduce := binOps[n.Op]
	if reduce != object.And && reduce != object.Mod {
		return nil
	}
	left, ok := n.Left.(*ast.BinOp)
	if !ok {
		return nil
	}
	var add *ast.BinOp
	if binOps[left.Op] == object.Add {
		add = left
		if left, ok = add.Left.(*ast.BinOp); !ok {
			return nil
		}
	}
	first := binOps[left.Op]
	if first != object.Mul && (first != object.LShift || reduce != object.And) {
		return nil
	}
	if _, ok := c.fold(left); ok {
		return nil
	}
	w := &wideExpr{first: first, reduce: reduce, pos: c.at(n), firstPos: c.at(left)}
	w.a, w.b = c.expr(left.Left), c.expr(left.Right)
	if add != nil {
		w.c, w.addPos = c.expr(add.Right), c.at(add)
	}
	w.m = c.expr(n.Right)
	return w.eval
}

// wideExpr is a first b [+ c] reduce m.
type wideExpr struct {
	a, b, c, m            Expr
	first, reduce         object.Op
	firstPos, addPos, pos int32
}

func (x *wideExpr) eval(fr *Frame) Value {
	a := x.a(fr)
	if a.IsNull() {
		return a
	}
	b := x.b(fr)
	if b.IsNull() {
		return b
	}
	if a.IsInt() && b.IsInt() {
		if p, ok := x.small(a.Int(), b.Int()); ok {
			if x.c == nil {
				return x.reduceSmall(fr, p)
			}
			c := x.c(fr)
			if c.IsNull() {
				return c
			}
			if c.IsInt() {
				if s := p + c.Int(); (p^s)&(c.Int()^s) >= 0 {
					return x.reduceSmall(fr, s)
				}
			}
			fr.Pos = x.addPos
			return x.reduceAny(fr, object.Binary(fr.RT, object.Add, object.Int(p), c))
		}
	}
	return x.evalWide(fr, a, b)
}

// small returns a first b if that fits 64 bits.
func (x *wideExpr) small(a, b int64) (int64, bool) {
	if x.first == object.Mul {
		return mulInt64(a, b)
	}
	return a << (b & 63), a >= 0 && uint64(b) < 63 && a>>(63-b&63) == 0
}

// mulInt64 returns a*b if that fits 64 bits.
func mulInt64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	// From the unsigned to the signed high word.
	sh := int64(hi) - (a>>63)&b - (b>>63)&a
	return int64(lo), sh == int64(lo)>>63
}

func (x *wideExpr) reduceSmall(fr *Frame, p int64) Value {
	m := x.m(fr)
	if m.IsInt() {
		n := m.Int()
		if x.reduce == object.And {
			return object.Int(p & n)
		}
		if n > 0 {
			r := p % n
			if r < 0 {
				r += n
			}
			return object.Int(r)
		}
	}
	if m.IsNull() {
		return m
	}
	fr.Pos = x.pos
	return object.Binary(fr.RT, x.reduce, object.Int(p), m)
}

// reduceAny is reduceSmall for any left operand; null: an exception is pending.
func (x *wideExpr) reduceAny(fr *Frame, v Value) Value {
	if v.IsNull() {
		return v
	}
	m := x.m(fr)
	if m.IsNull() {
		return m
	}
	fr.Pos = x.pos
	return object.Binary(fr.RT, x.reduce, v, m)
}

func (x *wideExpr) evalWide(fr *Frame, a, b Value) Value {
	var w object.Wide
	var ok bool
	if x.first == object.Mul {
		w, ok = object.WideMul(a, b)
	} else {
		w, ok = object.WideShift(a, b)
	}
	rt := fr.RT
	if !ok {
		var v Value
		if a.IsFloat() && b.IsFloat() && x.first == object.Mul {
			v = object.Float(a.Float() * b.Float())
		} else {
			fr.Pos = x.firstPos
			v = object.Binary(rt, x.first, a, b)
		}
		if v.IsNull() || x.c == nil {
			return x.reduceAny(fr, v)
		}
		return x.addAny(fr, v, x.c(fr))
	}
	if x.c != nil {
		c := x.c(fr)
		sum, fits := w.Add(c)
		if !fits {
			return x.addAny(fr, w.Value(rt), c)
		}
		w = sum
	}
	m := x.m(fr)
	if m.IsNull() {
		return m
	}
	fr.Pos = x.pos
	var r Value
	if x.reduce == object.And {
		r, ok = w.And(rt, m)
	} else {
		r, ok = w.Mod(rt, m)
	}
	if ok {
		return r
	}
	return object.Binary(rt, x.reduce, w.Value(rt), m)
}

// addAny adds c, null if an exception is pending, to v and goes on.
func (x *wideExpr) addAny(fr *Frame, v, c Value) Value {
	if c.IsNull() {
		return c
	}
	fr.Pos = x.addPos
	return x.reduceAny(fr, object.Binary(fr.RT, object.Add, v, c))
}
