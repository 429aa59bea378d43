package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles tuple, list, set and dict displays, subscripts and slices.

func hasStar(elts []ast.Expr) bool {
	for _, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			return true
		}
	}
	return false
}

// exprs compiles each of list.
func (c *compiler) exprs(list []ast.Expr) []Expr {
	xs := make([]Expr, len(list))
	for i, e := range list {
		xs[i] = c.expr(e)
	}
	return xs
}

// values compiles expressions whose values are collected in a new slice.
func (c *compiler) values(elts []ast.Expr, kind starKind, display ast.Node) func(fr *Frame) ([]Value, bool) {
	if hasStar(elts) {
		f := c.starred(elts, kind, display)
		return func(fr *Frame) ([]Value, bool) {
			l, ok := f(fr, make([]Value, 0, len(elts)), Value{})
			if ok {
				fr.RT.Charge(int64(16 * len(l)))
			}
			return l, ok
		}
	}
	xs := c.exprs(elts)
	return func(fr *Frame) ([]Value, bool) {
		l := make([]Value, len(xs))
		for i, x := range xs {
			v := x(fr)
			if v.IsNull() {
				return nil, false
			}
			l[i] = v
		}
		fr.RT.Charge(int64(40 + 16*len(l)))
		return l, true
	}
}

func (c *compiler) tupleExpr(n *ast.Tuple) Expr {
	if t, ok := c.literal(n, tupleDepth); ok {
		return constExpr(t)
	}
	if len(n.Elts) == 2 && !hasStar(n.Elts) {
		return tupleOf2(c.expr(n.Elts[0]), c.expr(n.Elts[1]))
	}
	if !hasStar(n.Elts) {
		return c.tupleOf(n.Elts)
	}
	vals := c.values(n.Elts, inDisplay, n)
	return func(fr *Frame) Value {
		l, ok := vals(fr)
		if !ok {
			return Value{}
		}
		return object.NewTuple(l)
	}
}

//go:noinline
func tupleOf2(a, b Expr) Expr {
	return func(fr *Frame) Value {
		x := a(fr)
		if x.IsNull() {
			return x
		}
		y := b(fr)
		if y.IsNull() {
			return y
		}
		fr.RT.Charge(80)
		return object.NewTuple2(x, y)
	}
}

// tupleOf compiles a tuple without stars of one, three or more items.
func (c *compiler) tupleOf(elts []ast.Expr) Expr {
	xs := c.exprs(elts)
	if len(xs) == 3 {
		a, b, d := xs[0], xs[1], xs[2]
		return func(fr *Frame) Value {
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
			fr.RT.Charge(96)
			return object.NewTuple3(x, y, z)
		}
	}
	return func(fr *Frame) Value {
		t, l := object.MakeTuple(len(xs))
		for i, x := range xs {
			v := x(fr)
			if v.IsNull() {
				return v
			}
			l[i] = v
		}
		fr.RT.Charge(int64(48 + 16*len(l)))
		return t
	}
}

func (c *compiler) listExpr(n *ast.List) Expr {
	if len(n.Elts) == 0 {
		return func(fr *Frame) Value {
			fr.RT.Charge(48)
			return object.NewList(nil)
		}
	}
	if hasStar(n.Elts) {
		vals := c.values(n.Elts, inDisplay, n)
		return func(fr *Frame) Value {
			l, ok := vals(fr)
			if !ok {
				return Value{}
			}
			return object.NewList(l)
		}
	}
	xs := c.exprs(n.Elts)
	return func(fr *Frame) Value {
		v, l := object.MakeList(len(xs))
		for i, x := range xs {
			y := x(fr)
			if y.IsNull() {
				return y
			}
			l[i] = y
		}
		fr.RT.Charge(int64(48 + 16*len(l)))
		return v
	}
}

func (c *compiler) setExpr(n *ast.Set) Expr {
	if len(n.Elts) > 2 && allConstant(n.Elts) {
		memo := c.constantSet(n)
		return func(fr *Frame) Value {
			s := memo(fr)
			if s == nil {
				return Value{}
			}
			return s.CopySet(fr.RT)
		}
	}
	vals := c.values(n.Elts, inSet, n)
	pos := c.at(n)
	return func(fr *Frame) Value {
		l, ok := vals(fr)
		if !ok {
			return Value{}
		}
		fr.Pos = pos
		return object.NewSetOf(fr.RT, l)
	}
}

// constantSet compiles a display of constants, whose set is made once and never
// given away: CPython keeps a frozenset among the constants.
func (c *compiler) constantSet(n *ast.Set) func(fr *Frame) *object.Set {
	vals := c.values(n.Elts, inSet, n)
	pos := c.at(n)
	var memo *object.Set
	return func(fr *Frame) *object.Set {
		if memo == nil {
			l, ok := vals(fr)
			if !ok {
				return nil
			}
			fr.Pos = pos
			memo = object.NewConstantSet(fr.RT, l)
		}
		return memo
	}
}

// container compiles what in and not in look into: a display of constants is
// made once.
func (c *compiler) container(e ast.Expr) Expr {
	switch n := e.(type) {
	case *ast.Set:
		if allConstant(n.Elts) {
			memo := c.constantSet(n)
			return func(fr *Frame) Value {
				if s := memo(fr); s != nil {
					return s.Value()
				}
				return Value{}
			}
		}
	case *ast.List:
		if t, ok := c.literalTuple(n.Elts, tupleDepth); ok {
			return constExpr(t)
		}
	}
	return c.expr(e)
}

// allConstant reports whether CPython's optimizer makes constants of all es.
func allConstant(es []ast.Expr) bool {
	for _, e := range es {
		ok := false
		switch n := e.(type) {
		case *ast.Constant:
			ok = true
		case *ast.UnaryOp:
			ok = allConstant([]ast.Expr{n.Operand})
		case *ast.BinOp:
			ok = allConstant([]ast.Expr{n.Left, n.Right})
		case *ast.Tuple:
			ok = allConstant(n.Elts)
		}
		if !ok {
			return false
		}
	}
	return true
}

// dictItem is key: value or, with a nil key, **value.
type dictItem struct {
	k, v Expr
	// together: the key is looked at when all items up to the next end are evaluated.
	together, end bool
}

// CPython builds up to so many neighbouring items at once, after all of them
// are evaluated, and longer rows item by item, cut into pieces of longRow + 1.
const longRow = 16

// togetherItems marks the items that CPython adds to the dict together.
func togetherItems(keys []ast.Expr, items []dictItem) {
	for from := 0; from < len(keys); {
		to := from
		for to < len(keys) && keys[to] != nil && to-from <= longRow {
			to++
		}
		if n := to - from; 1 < n && n < longRow {
			for i := from; i < to; i++ {
				items[i].together = true
			}
			items[to-1].end = true
		}
		from = max(to, from+1)
	}
}

func (c *compiler) dictExpr(n *ast.Dict) Expr {
	pos := c.at(n)
	items := make([]dictItem, len(n.Keys))
	for i, k := range n.Keys {
		items[i].v = c.expr(n.Values[i])
		if k != nil {
			items[i].k = c.expr(k)
		}
	}
	togetherItems(n.Keys, items)
	return func(fr *Frame) Value {
		d := object.NewDictSize(len(items))
		rt := fr.RT
		rt.Charge(int64(80 + 48*len(items)))
		var waiting []Value // keys and values, from the first key whose hash is more than a number
		for i := range items {
			it := &items[i]
			if it.k == nil {
				m := it.v(fr)
				if m.IsNull() {
					return m
				}
				fr.Pos = pos
				if !object.IsMapping(m) {
					return rt.TypeErrorf("'%s' object is not a mapping", object.TypeName(m))
				}
				if !d.Update(rt, m) {
					return Value{}
				}
				continue
			}
			k := it.k(fr)
			if k.IsNull() {
				return k
			}
			v := it.v(fr)
			if v.IsNull() {
				return v
			}
			if waiting != nil {
				waiting = append(waiting, k, v)
			} else if s := k.ExactStr(); s != nil {
				d.SetKey(s, v)
			} else if it.together && !it.end && !k.IsInt() {
				waiting = append(make([]Value, 0, 2*(len(items)-i)), k, v)
			} else {
				fr.Pos = pos
				if !d.Set(rt, k, v) {
					return Value{}
				}
			}
			if it.end && waiting != nil {
				fr.Pos = pos
				for j := 0; j < len(waiting); j += 2 {
					if !d.Set(rt, waiting[j], waiting[j+1]) {
						return Value{}
					}
				}
				waiting = nil
			}
		}
		return d.Value()
	}
}

func (c *compiler) subscript(n *ast.Subscript) Expr {
	pos := c.at(n)
	x := c.expr(n.Value)
	if k, ok := intConst(n.Index); ok && k >= 0 {
		key := object.Int(k)
		i := int(k)
		return func(fr *Frame) Value {
			v := x(fr)
			if v.IsNull() {
				return v
			}
			if l := v.ExactList(); l != nil {
				if i < l.Len() {
					return l.At(i)
				}
			} else if t := v.ExactTuple(); t != nil && i < t.Len() {
				return t.At(i)
			}
			fr.Pos = pos
			return object.GetItem(fr.RT, v, key)
		}
	}
	if l, ok := c.localSlot(n.Value); ok {
		if k, ok := c.localSlot(n.Index); ok {
			lpos, kpos := c.at(n.Value), c.at(n.Index)
			return func(fr *Frame) Value {
				v, key := fr.L[l], fr.L[k]
				if v.IsNull() {
					return unbound(fr, l, lpos)
				}
				if key.IsNull() {
					return unbound(fr, k, kpos)
				}
				if key.IsInt() {
					if l := v.ExactList(); l != nil {
						if i := uint64(key.Int()); i < uint64(l.Len()) {
							return l.At(int(i))
						}
					}
				}
				fr.Pos = pos
				return getItem(fr, v, key)
			}
		}
	}
	if s, ok := n.Index.(*ast.Slice); ok && s.Step == nil {
		return c.sliced(x, s, pos)
	}
	if s, ok := n.Index.(*ast.Slice); ok {
		return c.strided(x, s, pos)
	}
	if a, b, ok := c.pair(n.Index); ok {
		return pairItem(x, a, b, pos)
	}
	kx := c.expr(n.Index)
	return func(fr *Frame) Value {
		v := x(fr)
		if v.IsNull() {
			return v
		}
		key := kx(fr)
		if key.IsNull() {
			return key
		}
		fr.Pos = pos
		return getItem(fr, v, key)
	}
}

// getItem is object.GetItem with the exact built-in containers in front.
func getItem(fr *Frame, v, key Value) Value {
	if key.IsInt() {
		if l := v.ExactList(); l != nil {
			if i := uint64(key.Int()); i < uint64(l.Len()) {
				return l.At(int(i))
			}
		} else if t := v.ExactTuple(); t != nil {
			if i := uint64(key.Int()); i < uint64(t.Len()) {
				return t.At(int(i))
			}
		}
	} else if s := key.ExactStr(); s != nil {
		if d := v.ExactDict(); d != nil {
			if x := d.GetKey(s); !x.IsNull() {
				return x
			}
		}
	}
	return object.GetItem(fr.RT, v, key)
}

// setItem compiles the storing half of x[k] = v.
func (c *compiler) setItem(n *ast.Subscript) func(fr *Frame, o, k, v Value) bool {
	pos := c.at(n)
	return func(fr *Frame, o, k, v Value) bool {
		if k.IsInt() {
			if l := o.ExactList(); l != nil {
				if i := uint64(k.Int()); i < uint64(l.Len()) {
					l.SetAt(int(i), v)
					return true
				}
			}
		}
		fr.Pos = pos
		return object.SetItem(fr.RT, o, k, v)
	}
}
