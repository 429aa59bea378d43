package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file compiles assignments of all forms.

func (c *compiler) assign(n *ast.Assign) Stmt {
	if len(n.Targets) == 1 {
		switch t := n.Targets[0].(type) {
		case *ast.Name:
			x := c.expr(n.Value)
			if i, ok := c.local(t.Id); ok {
				return func(fr *Frame) ctl {
					v := x(fr)
					if v.IsNull() {
						return raise
					}
					fr.L[i] = v
					return next
				}
			}
			return storeStmt(x, c.storeName(t.Id, c.at(t)))
		case *ast.Attribute:
			return c.assignAttr(t, c.expr(n.Value))
		case *ast.Subscript:
			return c.assignItem(t, c.expr(n.Value))
		case *ast.Tuple:
			if s := c.assignPairs(t, n.Value); s != nil {
				return s
			}
		}
		return storeStmt(c.expr(n.Value), c.target(n.Targets[0]))
	}
	x := c.expr(n.Value)
	stores := make([]Store, len(n.Targets))
	for i, t := range n.Targets {
		stores[i] = c.target(t)
	}
	return func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		for _, s := range stores {
			if !s(fr, v) {
				return raise
			}
		}
		return next
	}
}

//go:noinline
func storeStmt(x Expr, store Store) Stmt {
	return func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() || !store(fr, v) {
			return raise
		}
		return next
	}
}

func (c *compiler) assignAttr(t *ast.Attribute, x Expr) Stmt {
	set := c.setAttr(t)
	if i, ok := c.localSlot(t.Value); ok {
		pos := c.at(t.Value)
		return func(fr *Frame) ctl {
			v := x(fr)
			if v.IsNull() {
				return raise
			}
			o := fr.L[i]
			if o.IsNull() {
				return unboundStmt(fr, i, pos)
			}
			if !set(fr, o, v) {
				return raise
			}
			return next
		}
	}
	ox := c.expr(t.Value)
	return func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		o := ox(fr)
		if o.IsNull() || !set(fr, o, v) {
			return raise
		}
		return next
	}
}

func (c *compiler) assignItem(t *ast.Subscript, x Expr) Stmt {
	ox, set := c.expr(t.Value), c.setItem(t)
	if s, ok := t.Index.(*ast.Slice); ok {
		kx := c.indexOf(s)
		return func(fr *Frame) ctl {
			v := x(fr)
			if v.IsNull() {
				return raise
			}
			o := ox(fr)
			if o.IsNull() {
				return raise
			}
			k := kx(fr, o)
			if k.IsNull() || !set(fr, o, k, v) {
				return raise
			}
			return next
		}
	}
	kx := c.expr(t.Index)
	return func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		o := ox(fr)
		if o.IsNull() {
			return raise
		}
		k := kx(fr)
		if k.IsNull() || !set(fr, o, k, v) {
			return raise
		}
		return next
	}
}

// assignPairs compiles a, b = x, y (two or three of each, no stars) without
// making a tuple; nil when the shape is another.
func (c *compiler) assignPairs(t *ast.Tuple, value ast.Expr) Stmt {
	src, ok := value.(*ast.Tuple)
	if !ok || len(src.Elts) != len(t.Elts) || len(t.Elts) < 2 || len(t.Elts) > 3 || hasStar(src.Elts) || hasStar(t.Elts) {
		return nil
	}
	xs := make([]Expr, 3)
	ss := make([]Store, 3)
	for i := range t.Elts {
		xs[i], ss[i] = c.expr(src.Elts[i]), c.target(t.Elts[i])
	}
	three := len(t.Elts) == 3
	return func(fr *Frame) ctl {
		a := xs[0](fr)
		if a.IsNull() {
			return raise
		}
		b := xs[1](fr)
		if b.IsNull() {
			return raise
		}
		if three {
			d := xs[2](fr)
			if d.IsNull() || !ss[0](fr, a) || !ss[1](fr, b) || !ss[2](fr, d) {
				return raise
			}
			return next
		}
		if !ss[0](fr, a) || !ss[1](fr, b) {
			return raise
		}
		return next
	}
}

// target compiles the assignment to any target.
func (c *compiler) target(t ast.Expr) Store {
	c.deeper()
	defer c.shallower()
	switch n := t.(type) {
	case *ast.Name:
		return c.storeName(n.Id, c.at(n))
	case *ast.Attribute:
		return c.storeAttr(n)
	case *ast.Subscript:
		ox, kx := c.expr(n.Value), c.expr(n.Index)
		set := c.setItem(n)
		return func(fr *Frame, v Value) bool {
			o := ox(fr)
			if o.IsNull() {
				return false
			}
			k := kx(fr)
			return !k.IsNull() && set(fr, o, k, v)
		}
	case *ast.Tuple:
		return c.unpack(n.Elts, c.at(n))
	case *ast.List:
		return c.unpack(n.Elts, c.at(n))
	case *ast.Starred:
		return c.target(n.Value)
	}
	panic("exec: assignment target of unknown kind")
}

// unpack compiles the assignment to a list of targets.
func (c *compiler) unpack(elts []ast.Expr, pos int32) Store {
	stores := make([]Store, len(elts))
	star := -1
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			star = i
		}
		stores[i] = c.target(e)
	}
	if star >= 0 {
		before, after := star, len(elts)-star-1
		return func(fr *Frame, v Value) bool {
			fr.Pos = pos
			vals, ok := object.UnpackStar(fr.RT, v, before, after)
			if !ok {
				return false
			}
			for i, s := range stores {
				if !s(fr, vals[i]) {
					return false
				}
			}
			return true
		}
	}
	n := len(elts)
	return func(fr *Frame, v Value) bool {
		// A tuple is immutable and is unpacked where it stands.
		if t := v.ExactTuple(); t != nil && t.Len() == n {
			for i, s := range stores {
				if !s(fr, t.At(i)) {
					return false
				}
			}
			return true
		}
		fr.Pos = pos
		rt := fr.RT
		l := rt.PushArgs(n)
		ok := object.Unpack(rt, v, l)
		for i := 0; ok && i < n; i++ {
			ok = stores[i](fr, l[i])
		}
		rt.PopArgs(l)
		return ok
	}
}

func (c *compiler) augAssign(n *ast.AugAssign) Stmt {
	op := binOps[n.Op]
	pos := c.at(n)
	switch t := n.Target.(type) {
	case *ast.Name:
		if sym := c.sc.Lookup(c.mangle(t.Id)); sym.Where == scope.Local {
			i, lpos := sym.Index, c.at(t)
			if sym.Accumulates() {
				if s := c.augAccum(n, t.Id, i, lpos); s != nil {
					return s
				}
			} else if int(op) < len(augLX) && augLX[op] != nil {
				if y, ok := intConst(n.Value); ok {
					return augLC[op](i, lpos, y, pos)
				}
				if j, ok := c.localSlot(n.Value); ok {
					return augLL[op](i, lpos, j, c.at(n.Value), pos)
				}
				return augLX[op](i, lpos, c.expr(n.Value), pos)
			}
		}
		load, store := c.loadName(t.Id, c.at(t)), c.storeName(t.Id, c.at(t))
		x := c.expr(n.Value)
		return func(fr *Frame) ctl {
			a := load(fr)
			if a.IsNull() {
				return raise
			}
			b := x(fr)
			if b.IsNull() {
				return raise
			}
			v := inPlace(fr, op, a, b, pos)
			if v.IsNull() || !store(fr, v) {
				return raise
			}
			return next
		}
	case *ast.Attribute:
		ox := c.expr(t.Value)
		get := c.getAttr(t)
		set := c.setAttr(t)
		x := c.expr(n.Value)
		return func(fr *Frame) ctl {
			o := ox(fr)
			if o.IsNull() {
				return raise
			}
			a := get(fr, o)
			if a.IsNull() {
				return raise
			}
			b := x(fr)
			if b.IsNull() {
				return raise
			}
			v := inPlace(fr, op, a, b, pos)
			if v.IsNull() || !set(fr, o, v) {
				return raise
			}
			return next
		}
	case *ast.Subscript:
		ox, kx := c.expr(t.Value), c.expr(t.Index)
		set := c.setItem(t)
		x := c.expr(n.Value)
		tpos := c.at(t)
		return func(fr *Frame) ctl {
			o := ox(fr)
			if o.IsNull() {
				return raise
			}
			k := kx(fr)
			if k.IsNull() {
				return raise
			}
			fr.Pos = tpos
			var a, key Value
			i := -1
			d := o.ExactDict()
			if d != nil {
				var ok bool
				if i, ok = d.Find(fr.RT, k); !ok {
					return raise
				}
			}
			if i >= 0 {
				key, a, _ = d.Entry(i)
			} else if a = getItem(fr, o, k); a.IsNull() {
				return raise
			}
			b := x(fr)
			if b.IsNull() {
				return raise
			}
			v := inPlace(fr, op, a, b, pos)
			if v.IsNull() {
				return raise
			}
			if i >= 0 && d.Replace(i, key, k, v) || set(fr, o, k, v) {
				return next
			}
			return raise
		}
	}
	panic("exec: target of augmented assignment of unknown kind")
}

// getAttr compiles the reading half of x.name for an object at hand.
func (c *compiler) getAttr(n *ast.Attribute) func(fr *Frame, o Value) Value {
	name := c.mangle(n.Attr)
	pos := c.attrAt(n)
	ic := &attrCache{dictVer: noVer}
	return func(fr *Frame, v Value) Value {
		if in := v.AsInstance(); in != nil && in.Shape() == ic.shape && ic.cls.Ver() == ic.ver {
			if a := in.At(ic.slot); !a.IsNull() {
				return a
			}
		}
		return ic.miss(fr, v, name, pos)
	}
}

// inPlace evaluates a op= b with the commonest cases in front.
func inPlace(fr *Frame, op object.Op, a, b Value, pos int32) Value {
	if a.IsInt() && b.IsInt() {
		x, y := a.Int(), b.Int()
		switch op {
		case object.Add:
			if s := x + y; (x^s)&(y^s) >= 0 {
				return object.Int(s)
			}
		case object.Sub:
			if s := x - y; (x^y)&(x^s) >= 0 {
				return object.Int(s)
			}
		}
	} else if a.IsFloat() && b.IsFloat() {
		switch op {
		case object.Add:
			return object.Float(a.Float() + b.Float())
		case object.Sub:
			return object.Float(a.Float() - b.Float())
		case object.Mul:
			return object.Float(a.Float() * b.Float())
		}
	}
	fr.Pos = pos
	return object.InPlace(fr.RT, op, a, b)
}

func (c *compiler) annAssign(n *ast.AnnAssign) Stmt {
	var list []Stmt
	if n.Value != nil {
		list = append(list, c.assign(&ast.Assign{Loc: n.Loc, Targets: []ast.Expr{n.Target}, Value: n.Value}))
	}
	inDict := c.code.NamesInDict
	name, isName := n.Target.(*ast.Name)
	switch {
	case isName && n.Simple && inDict:
		ann := c.annotation(n.Annotation, true)
		dict := c.loadDict("__annotations__", c.at(n))
		key := object.NewStr(c.mangle(name.Id))
		pos := c.at(n)
		list = append(list, func(fr *Frame) ctl {
			v := ann(fr)
			if v.IsNull() {
				return raise
			}
			d := dict(fr)
			if d.IsNull() {
				return raise
			}
			fr.Pos = pos
			if !object.SetItem(fr.RT, d, key, v) {
				return raise
			}
			return next
		})
	case !isName || !n.Simple:
		// The parts of a target without a value are evaluated all the same.
		if n.Value == nil {
			switch t := n.Target.(type) {
			case *ast.Attribute:
				list = append(list, discard(c.expr(t.Value)))
			case *ast.Subscript:
				list = append(list, discard(c.expr(t.Value)), discard(c.expr(t.Index)))
			}
		}
		if inDict && c.unit.future&ast.FutureAnnotations == 0 {
			list = append(list, discard(c.expr(n.Annotation)))
		}
	}
	if len(list) == 0 {
		return nil
	}
	return sequence(list)
}

//go:noinline
func discard(x Expr) Stmt {
	return func(fr *Frame) ctl {
		if x(fr).IsNull() {
			return raise
		}
		return next
	}
}
