package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

type scopeOf = *scope.Scope

// This file takes sleeping statements apart: assignments, ifs, loops, match.

func (c *compiler) linearExprStmt(n *ast.ExprStmt) {
	x := c.hoist(n.Value)
	if isRet(x) && !c.unit.interactive {
		// What the await gave is not used; fr.Ret is overwritten by the next one.
		return
	}
	if s := c.stmt(&ast.ExprStmt{Loc: n.Loc, Value: x}); s != nil {
		c.do(s)
	}
}

func (c *compiler) linearAssign(n *ast.Assign) {
	v := c.hoist(n.Value)
	sleepy := false
	for _, t := range n.Targets {
		sleepy = sleepy || sleeps(t)
	}
	if !sleepy {
		c.do(c.assign(&ast.Assign{Loc: n.Loc, Targets: n.Targets, Value: v}))
		return
	}
	val, _ := c.keep(v)
	for _, t := range n.Targets {
		c.linearTarget(t, val)
	}
}

// linearTarget assigns an expression that can be evaluated again to a target
// that may sleep.
func (c *compiler) linearTarget(t ast.Expr, val ast.Expr) {
	var elts []ast.Expr
	switch n := t.(type) {
	case *ast.Tuple:
		elts = n.Elts
	case *ast.List:
		elts = n.Elts
	}
	if elts == nil || !sleeps(t) {
		c.do(c.assign(&ast.Assign{Loc: t.Span(), Targets: []ast.Expr{c.hoistTarget(t)}, Value: val}))
		return
	}
	// Unpack into temporaries first, then assign one by one.
	x := c.expr(val)
	temps := make([]int, len(elts))
	stores := make([]Store, len(elts))
	star := -1
	for i, e := range elts {
		k := c.temp()
		temps[i] = k
		stores[i] = func(fr *Frame, v Value) bool {
			fr.L[k] = v
			return true
		}
		if _, ok := e.(*ast.Starred); ok {
			star = i
		}
	}
	pos := c.at(t)
	n := len(elts)
	c.do(func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		fr.Pos = pos
		vals := make([]Value, n)
		ok := true
		if star >= 0 {
			vals, ok = object.UnpackStar(fr.RT, v, star, n-star-1)
		} else {
			ok = object.Unpack(fr.RT, v, vals)
		}
		if !ok {
			return raise
		}
		for i := range stores {
			stores[i](fr, vals[i])
		}
		return next
	})
	for i, e := range elts {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		c.linearTarget(e, &temporary{e, temps[i], false})
	}
}

// hoistTarget hoists the parts of an assignment target.
func (c *compiler) hoistTarget(t ast.Expr) ast.Expr {
	if !sleeps(t) {
		return t
	}
	switch n := t.(type) {
	case *ast.Attribute:
		return &ast.Attribute{Loc: n.Loc, Value: c.hoist(n.Value), Attr: n.Attr, Ctx: n.Ctx}
	case *ast.Subscript:
		l := c.hoistAll([]ast.Expr{n.Value, n.Index})
		return &ast.Subscript{Loc: n.Loc, Value: l[0], Index: l[1], Ctx: n.Ctx}
	case *ast.Starred:
		return &ast.Starred{Loc: n.Loc, Value: c.hoistTarget(n.Value), Ctx: n.Ctx}
	case *ast.Tuple:
		return &ast.Tuple{Loc: n.Loc, Elts: c.hoistTargets(n.Elts), Ctx: n.Ctx}
	case *ast.List:
		return &ast.List{Loc: n.Loc, Elts: c.hoistTargets(n.Elts), Ctx: n.Ctx}
	}
	return t
}

func (c *compiler) hoistTargets(list []ast.Expr) []ast.Expr {
	out := make([]ast.Expr, len(list))
	for i, t := range list {
		out[i] = c.hoistTarget(t)
	}
	return out
}

func (c *compiler) linearAugAssign(n *ast.AugAssign) {
	op := binOps[n.Op]
	pos := c.at(n)
	// combine evaluates old op= value for an old value in a temporary.
	combine := func(old ast.Expr) ast.Expr {
		a, b := c.expr(old), c.expr(c.hoist(n.Value))
		return &built{Expr: n.Target, x: func(fr *Frame) Value {
			x := a(fr)
			y := b(fr)
			if y.IsNull() {
				return y
			}
			return inPlace(fr, op, x, y, pos)
		}}
	}
	switch t := n.Target.(type) {
	case *ast.Name:
		old := c.spill(&ast.Name{Loc: t.Loc, Id: t.Id, Ctx: ast.Load})
		c.do(c.assign(&ast.Assign{Loc: n.Loc, Targets: []ast.Expr{t}, Value: combine(old)}))
	case *ast.Attribute:
		o, _ := c.keep(c.hoist(t.Value))
		old := c.spill(&ast.Attribute{Loc: t.Loc, Value: o, Attr: t.Attr, Ctx: ast.Load})
		c.do(c.assign(&ast.Assign{Loc: n.Loc, Targets: []ast.Expr{&ast.Attribute{Loc: t.Loc, Value: o, Attr: t.Attr, Ctx: ast.Store}}, Value: combine(old)}))
	case *ast.Subscript:
		l := c.hoistAll([]ast.Expr{t.Value, t.Index})
		o, _ := c.keep(l[0])
		k, _ := c.keep(l[1])
		old := c.spill(&ast.Subscript{Loc: t.Loc, Value: o, Index: k, Ctx: ast.Load})
		c.do(c.assign(&ast.Assign{Loc: n.Loc, Targets: []ast.Expr{&ast.Subscript{Loc: t.Loc, Value: o, Index: k, Ctx: ast.Store}}, Value: combine(old)}))
	}
}

func (c *compiler) linearAssert(n *ast.Assert) {
	ok, bad := &label{}, &label{}
	c.branch(c.cond(c.hoist(n.Test)), ok, bad)
	c.place(bad)
	var msg ast.Expr
	if n.Msg != nil {
		msg = c.hoist(n.Msg)
	}
	c.do(c.assertStmt(&ast.Assert{Loc: n.Loc, Test: &ast.Constant{Loc: n.Test.Span(), Kind: ast.False}, Msg: msg}))
	c.place(ok)
}

func (c *compiler) linearIf(n *ast.If) {
	end := &label{}
	c.ifSteps(n.Test, ast.Stmts(n.Body), end)
	for _, e := range n.Elifs {
		c.ifSteps(e.Test, ast.Stmts(e.Body), end)
	}
	c.linearStmts(ast.Stmts(n.Else))
	c.place(end)
}

// ifSteps emits one branch; what follows is the else.
func (c *compiler) ifSteps(test ast.Expr, body []ast.Stmt, end *label) {
	yes, no := &label{}, &label{}
	c.branch(c.cond(c.hoist(test)), yes, no)
	c.place(yes)
	c.linearStmts(body)
	c.jump(end)
	c.place(no)
}

func (c *compiler) linearWhile(n *ast.While) {
	top, body, els, end := &label{}, &label{}, &label{}, &label{}
	c.place(top)
	c.branch(c.cond(c.hoist(n.Test)), body, els)
	c.place(body)
	c.inLoop(end, top, func() { c.linearStmts(ast.Stmts(n.Body)) })
	c.jumpBack(top, c.at(n.Test))
	c.place(els)
	c.linearStmts(ast.Stmts(n.Else))
	c.place(end)
}

func (c *compiler) inLoop(brk, cont *label, f func()) { c.inLoopAt(brk, cont, nil, f) }

// inLoopAt is inLoop for a loop whose own block is guard: break leaves it,
// continue does not.
func (c *compiler) inLoopAt(brk, cont *label, guard *blockCtx, f func()) {
	l := c.lin
	lp := &loopCtx{brk, cont, len(l.blocks), len(l.blocks)}
	if guard != nil {
		lp.brkDepth--
	}
	l.loops = append(l.loops, lp)
	f()
	l.loops = l.loops[:len(l.loops)-1]
}

func (c *compiler) linearFor(n *ast.For) {
	var els func()
	if n.Else != nil {
		els = func() { c.linearStmts(ast.Stmts(n.Else)) }
	}
	c.forSteps(n.Target, c.hoist(n.Iter), n.IsAsync, c.at(n.Iter), c.at(n), func(*label) { c.linearStmts(ast.Stmts(n.Body)) }, els, false)
}

// forSteps emits a for loop. body gets the label that goes to the next item.
// In a comprehension no break can occur.
// at is where an async for waits for the next item: all of it, for CPython.
func (c *compiler) forSteps(target, iter ast.Expr, async bool, pos, at int32, body func(cont *label), els func(), comp bool) {
	top, done, end := &label{}, &label{}, &label{}
	it := c.temp()
	x := c.iterable(iter)
	// own is where a generator that only the loop knows of stands.
	own := -1
	switch iter.(type) {
	case *ast.Call, *ast.GeneratorExp:
		own = c.temp()
	}
	c.do(func(fr *Frame) ctl {
		v, fresh := x(fr)
		if v.IsNull() {
			return raise
		}
		if own >= 0 {
			fr.L[own] = Value{}
			if fresh {
				fr.L[own] = v
			}
		}
		fr.Pos = pos
		if async {
			v = object.AIter(fr.RT, v)
		} else {
			v = object.Iter(fr.RT, v)
		}
		if v.IsNull() {
			return raise
		}
		fr.L[it] = v
		return next
	})
	var guard *blockCtx
	failed := &label{}
	if own >= 0 {
		guard = c.enterBlock(failed, func() { c.do(abandonIn(own, it)) })
	}
	c.place(top)
	if async {
		c.anextSteps(it, at, done)
	} else {
		c.emit(func() object.Step {
			d, item := done.pc, c.lin.thenOr(top.pc+1)
			return func(fr *Frame) int {
				rt := fr.RT
				fr.Pos = pos
				if !rt.Turn() {
					return object.SigRaise
				}
				iter := fr.L[it]
				v := iter.Type().Ops.Next(rt, iter)
				if v.IsNull() {
					if rt.Pending() != nil {
						return object.SigRaise
					}
					return d
				}
				fr.Ret = v
				return item(fr)
			}
		})
	}
	item := ret(target)
	if sleeps(target) {
		item, _ = c.keep(item)
	}
	c.linearTarget(target, item)
	run := func() { body(top) }
	if comp {
		run()
	} else {
		c.inLoopAt(end, top, guard, run)
	}
	c.jump(top)
	if guard != nil {
		c.exitBlock(guard)
		c.place(failed)
		exc := c.temp()
		c.do(func(fr *Frame) ctl {
			fr.L[exc] = fr.RT.Clear().Value()
			return next
		})
		c.do(abandonIn(own, it))
		c.reraise(exc)
		c.release(exc)
	}
	c.place(done)
	c.do(func(fr *Frame) ctl {
		fr.L[it] = Value{}
		return next
	})
	if els != nil {
		els()
	}
	c.place(end)
	c.do(func(fr *Frame) ctl {
		fr.L[it] = Value{}
		return next
	})
	c.release(it)
}

// abandonIn closes the generator in slot own, if there is one, and lets go of
// the loop's iterator, which may be the same object.
//
//go:noinline
func abandonIn(own, it int) Stmt {
	return func(fr *Frame) ctl {
		g, _ := implOf(fr.L[own]).(*object.Generator)
		fr.L[own], fr.L[it] = Value{}, Value{}
		if g != nil && !fr.RT.AbandonOwn(g) {
			return raise
		}
		return next
	}
}

// anextSteps awaits the next item of the async iterator in slot it: the item
// is in fr.Ret; at the end control goes to done.
func (c *compiler) anextSteps(it int, pos int32, done *label) {
	stop, ok := &label{}, &label{}
	guard := c.enterBlock(stop, func() {})
	n, slot := len(c.lin.emits), c.temp()
	c.fuse(func(pre Stmt) object.Step {
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			fr.Pos = pos
			if !fr.RT.Turn() {
				return object.SigRaise
			}
			v := object.ANextAwaitable(fr.RT, fr.L[it])
			if v.IsNull() {
				return object.SigRaise
			}
			return object.BeginANext(fr, v, slot, n+1, n+2)
		}
	})
	c.waitStep(slot, n, pos, &label{n + 2})
	c.release(slot)
	c.exitBlock(guard)
	c.jump(ok)
	c.place(stop)
	c.emit(func() object.Step {
		d := done.pc
		return func(fr *Frame) int {
			rt := fr.RT
			if rt.Matches(&object.StopAsyncIterationType) {
				rt.Clear()
				return d
			}
			return object.SigRaise
		}
	})
	c.place(ok)
}

func (c *compiler) linearMatch(n *ast.Match) {
	subj, slot := c.keep(c.hoist(n.Subject))
	x := c.expr(subj)
	end := &label{}
	for _, cs := range n.Cases {
		m, bind := c.matchCase(cs.Pattern)
		yes, no := &label{}, &label{}
		c.branch(func(fr *Frame) int {
			r := m(fr, x(fr))
			if r == 1 && bind != nil && bind(fr) != next {
				return -1
			}
			return r
		}, yes, no)
		c.place(yes)
		if cs.Guard != nil {
			pass := &label{}
			c.branch(c.cond(c.hoist(cs.Guard)), pass, no)
			c.place(pass)
		}
		c.linearStmts(ast.Stmts(cs.Body))
		c.jump(end)
		c.place(no)
	}
	c.place(end)
	if slot >= 0 {
		c.do(func(fr *Frame) ctl {
			fr.L[slot] = Value{}
			return next
		})
		c.release(slot)
	}
}

func (c *compiler) linearDef(n *ast.FunctionDef) {
	decs := c.hoistDecorators(n.Decorators, n.Args.Defaults, n.Args.KwDefaults)
	m := *n
	m.Decorators = nil
	c.decorated(decs, n.Decorators, n.Name, n, func() Expr {
		m.Args = c.hoistDefaults(n.Args)
		if annotationsSleep(n) {
			c.spillDefaults(m.Args)
			m.Args = c.hoistAnnotations(m.Args)
			m.Returns = c.hoist(n.Returns)
		}
		return c.plainDef(&m, n)
	})
}

// spillDefaults moves defaults that were hoisted into temporaries: more sleeps
// follow before they are used.
func (c *compiler) spillDefaults(a *ast.Arguments) {
	for _, list := range [][]ast.Expr{a.Defaults, a.KwDefaults} {
		for i, d := range list {
			if d != nil {
				list[i] = c.spill(d)
			}
		}
	}
}

// hoistAnnotations hoists the annotations of a parameter list, in the order in
// which a def evaluates them.
func (c *compiler) hoistAnnotations(a *ast.Arguments) *ast.Arguments {
	b := *a
	one := func(p *ast.Arg) *ast.Arg {
		if p == nil || p.Annotation == nil || !sleeps(p.Annotation) {
			return p
		}
		q := *p
		q.Annotation = c.spill(c.hoist(p.Annotation))
		return &q
	}
	list := func(ps []*ast.Arg) []*ast.Arg {
		out := make([]*ast.Arg, len(ps))
		for i, p := range ps {
			out[i] = one(p)
		}
		return out
	}
	b.PosOnly, b.Args = list(a.PosOnly), list(a.Args)
	b.Vararg = one(a.Vararg)
	b.KwOnly = list(a.KwOnly)
	b.Kwarg = one(a.Kwarg)
	return &b
}

func (c *compiler) linearClass(n *ast.ClassDef) {
	decs := c.hoistDecorators(n.Decorators)
	c.decorated(decs, n.Decorators, n.Name, n, func() Expr {
		m := *n
		list := append([]ast.Expr(nil), n.Bases...)
		for _, k := range n.Keywords {
			list = append(list, k.Value)
		}
		list = c.hoistAll(list)
		m.Bases = list[:len(n.Bases)]
		m.Keywords = nil
		for i, k := range n.Keywords {
			m.Keywords = append(m.Keywords, &ast.Keyword{Loc: k.Loc, Arg: k.Arg, Value: list[len(n.Bases)+i]})
		}
		return c.plainClass(&m, n)
	})
}

// hoistDecorators computes decorators into temporaries.
func (c *compiler) hoistDecorators(decs []ast.Expr, _ ...[]ast.Expr) []ast.Expr {
	out := make([]ast.Expr, len(decs))
	for i, d := range decs {
		out[i], _ = c.keep(c.hoist(d))
	}
	return out
}

// decorated applies decorators in temporaries to what mk makes and binds it.
func (c *compiler) decorated(decs, orig []ast.Expr, name string, n ast.Node, mk func() Expr) {
	x := mk()
	store := c.storeName(name, c.at(n))
	ds := make([]Expr, len(decs))
	pos := make([]int32, len(decs))
	for i, d := range decs {
		ds[i], pos[i] = c.expr(d), c.at(orig[i])
	}
	c.do(func(fr *Frame) ctl {
		v := x(fr)
		for i := len(ds) - 1; i >= 0 && !v.IsNull(); i-- {
			f := ds[i](fr)
			if f.IsNull() {
				return raise
			}
			fr.Pos = pos[i]
			v = object.Call1(fr.RT, f, v)
		}
		if v.IsNull() || !store(fr, v) {
			return raise
		}
		return next
	})
}

// implOf is Impl for a slot that may be empty.
func implOf(v Value) any {
	if v.IsNull() {
		return nil
	}
	return v.Impl()
}
