package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles match statements. A pattern is compiled into a function
// that tests a subject and collects captures in temporary slots; names are
// bound only once the whole pattern has matched, as in CPython.

// matcher tests a value: 1, 0, or -1 with an exception pending.
type matcher func(fr *Frame, v Value) int

// captures are the names a pattern binds and the temporaries they wait in.
type captures struct {
	names []string
	temps []int
}

func (c *compiler) matchStmt(n *ast.Match) Stmt {
	subject := c.expr(n.Subject)
	type arm struct {
		match matcher
		bind  Stmt
		guard Cond
		body  Stmt
	}
	arms := make([]arm, len(n.Cases))
	for i, cs := range n.Cases {
		m, bind := c.matchCase(cs.Pattern)
		arms[i] = arm{match: m, bind: bind, body: c.block(ast.Stmts(cs.Body))}
		if cs.Guard != nil {
			arms[i].guard = c.cond(cs.Guard)
		}
	}
	return func(fr *Frame) ctl {
		v := subject(fr)
		if v.IsNull() {
			return raise
		}
		for i := range arms {
			a := &arms[i]
			switch a.match(fr, v) {
			case -1:
				return raise
			case 0:
				continue
			}
			if a.bind != nil && a.bind(fr) != next {
				return raise
			}
			if a.guard != nil {
				switch a.guard(fr) {
				case -1:
					return raise
				case 0:
					continue
				}
			}
			return a.body(fr)
		}
		return next
	}
}

// matchCase compiles the pattern of a case: the test, and the binding of what
// it captured (nil if nothing).
func (c *compiler) matchCase(p ast.Pattern) (matcher, Stmt) {
	var caps captures
	m := c.pattern(p, &caps)
	if len(caps.names) == 0 {
		return m, nil
	}
	stores := make([]Store, len(caps.names))
	for i, name := range caps.names {
		stores[i] = c.storeName(name, c.at(p))
		c.release(caps.temps[i])
	}
	temps := caps.temps
	return m, func(fr *Frame) ctl {
		for i, s := range stores {
			v := fr.L[temps[i]]
			fr.L[temps[i]] = Value{}
			if !s(fr, v) {
				return raise
			}
		}
		return next
	}
}

// capture returns the temporary for name, the same in all alternatives of an
// or-pattern.
func (c *compiler) captureTemp(caps *captures, name string) int {
	for i, n := range caps.names {
		if n == name {
			return caps.temps[i]
		}
	}
	t := c.temp()
	caps.names = append(caps.names, name)
	caps.temps = append(caps.temps, t)
	return t
}

func (c *compiler) pattern(p ast.Pattern, caps *captures) matcher {
	c.deeper()
	defer c.shallower()
	pos := c.at(p)
	switch n := p.(type) {
	case *ast.MatchValue:
		x := c.expr(n.Value)
		return func(fr *Frame, v Value) int {
			w := x(fr)
			if w.IsNull() {
				return -1
			}
			return compareOp(fr, ast.Eq, v, w, pos)
		}
	case *ast.MatchSingleton:
		want := c.constant(&ast.Constant{Kind: n.Value})
		return func(_ *Frame, v Value) int { return b2i(v == want) }
	case *ast.MatchAs:
		var inner matcher
		if n.Pattern != nil {
			inner = c.pattern(n.Pattern, caps)
		}
		if n.Name == "" {
			if inner != nil {
				return inner
			}
			return func(*Frame, Value) int { return 1 }
		}
		t := c.captureTemp(caps, n.Name)
		return func(fr *Frame, v Value) int {
			if inner != nil {
				if r := inner(fr, v); r != 1 {
					return r
				}
			}
			fr.L[t] = v
			return 1
		}
	case *ast.MatchOr:
		alts := make([]matcher, len(n.Patterns))
		for i, a := range n.Patterns {
			alts[i] = c.pattern(a, caps)
		}
		return func(fr *Frame, v Value) int {
			for _, a := range alts {
				if r := a(fr, v); r != 0 {
					return r
				}
			}
			return 0
		}
	case *ast.MatchSequence:
		return c.sequencePattern(n, caps, pos)
	case *ast.MatchMapping:
		return c.mappingPattern(n, caps, pos)
	case *ast.MatchClass:
		return c.classPattern(n, caps, pos)
	}
	panic("exec: pattern of unknown kind")
}

func (c *compiler) sequencePattern(n *ast.MatchSequence, caps *captures, pos int32) matcher {
	star := -1
	items := make([]matcher, len(n.Patterns)) // nil: matches whatever it is
	starTemp := -1
	wild := true
	for i, p := range n.Patterns {
		if s, ok := p.(*ast.MatchStar); ok {
			star = i
			if s.Name != "" {
				starTemp = c.captureTemp(caps, s.Name)
				wild = false
			}
			continue
		}
		if a, ok := p.(*ast.MatchAs); !ok || a.Pattern != nil || a.Name != "" {
			items[i] = c.pattern(p, caps)
			wild = false
		}
	}
	if len(items) == 1 && star == 0 && starTemp < 0 {
		// [*_] asks for nothing, not even the length.
		return func(fr *Frame, v Value) int {
			if v.Type().Flags&object.SeqType == 0 {
				return 0
			}
			return 1
		}
	}
	return func(fr *Frame, v Value) int {
		if v.Type().Flags&object.SeqType == 0 {
			return 0
		}
		rt := fr.RT
		rt.Budget -= int64(len(items)) // paid at the next step
		fr.Pos = pos
		if star < 0 || len(items) > 1 {
			size := object.Len(rt, v)
			if size < 0 {
				return -1
			}
			if star < 0 && size != len(items) || size < len(items)-1 {
				return 0
			}
		}
		if wild {
			return 1
		}
		if star >= 0 && starTemp < 0 {
			return matchItems(fr, v, items, star, pos)
		}
		// CPython unpacks: it asks the sequence for all items, in their order.
		var found []Value
		ok := true
		if star < 0 {
			found = make([]Value, len(items))
			ok = object.Unpack(rt, v, found)
		} else {
			found, ok = object.UnpackStar(rt, v, star, len(items)-star-1)
		}
		if !ok {
			return -1
		}
		if starTemp >= 0 {
			fr.L[starTemp] = found[star]
		}
		for i, m := range items {
			if m == nil || i == star {
				continue
			}
			if r := m(fr, found[i]); r != 1 {
				return r
			}
		}
		return 1
	}
}

// matchItems matches the items around a *_ one by one; those after it are found from the length, which is asked for anew.
func matchItems(fr *Frame, v Value, items []matcher, star int, pos int32) int {
	rt := fr.RT
	for i, m := range items {
		if m == nil || i == star {
			continue
		}
		fr.Pos = pos
		k := i
		if i > star {
			size := object.Len(rt, v)
			if size < 0 {
				return -1
			}
			k = size - (len(items) - i)
		}
		x := object.GetItem(rt, v, object.Int(int64(k)))
		if x.IsNull() {
			return -1
		}
		if r := m(fr, x); r != 1 {
			return r
		}
	}
	return 1
}

func (c *compiler) mappingPattern(n *ast.MatchMapping, caps *captures, pos int32) matcher {
	keys := make([]Expr, len(n.Keys))
	items := make([]matcher, len(n.Keys))
	for i, k := range n.Keys {
		keys[i] = c.expr(k)
		items[i] = c.pattern(n.Patterns[i], caps)
	}
	rest := -1
	if n.Rest != "" {
		rest = c.captureTemp(caps, n.Rest)
	}
	return func(fr *Frame, v Value) int {
		if v.Type().Flags&object.MapType == 0 {
			return 0
		}
		if len(keys) == 0 && rest < 0 {
			return 1
		}
		rt := fr.RT
		rt.Budget -= int64(2 + 2*len(keys)) // dicts are made of what matches
		fr.Pos = pos
		if n := object.Len(rt, v); n < 0 {
			return -1
		} else if n < len(keys) {
			return 0
		}
		ks := make([]Value, len(keys))
		for i, k := range keys {
			if ks[i] = k(fr); ks[i].IsNull() {
				return -1
			}
		}
		fr.Pos = pos
		vals, ok := object.MatchKeys(rt, v, ks)
		if !ok {
			return -1
		}
		if vals == nil && len(ks) > 0 {
			return 0
		}
		for i, m := range items {
			if r := m(fr, vals[i]); r != 1 {
				return r
			}
		}
		if rest >= 0 {
			d := object.NewDict()
			if !d.Update(rt, v) {
				return -1
			}
			for _, k := range ks {
				if _, ok := d.Del(rt, k); !ok {
					return -1
				}
			}
			fr.L[rest] = d.Value()
		}
		return 1
	}
}
