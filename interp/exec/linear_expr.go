package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file takes sleeping expressions apart. hoist emits the steps up to and
// including the last sleep in an expression and returns an expression for what
// is left, in which computed parts are temporaries.

// built is an expression that is compiled already.
type built struct {
	ast.Expr
	x     Expr
	isRet bool // made by ret
}

// Span keeps the place of the expression it stands for.
func (b *built) Span() ast.Span { return b.Expr.Span() }

// Span keeps the place of the expression it stands for.
func (t *temporary) Span() ast.Span { return t.Expr.Span() }

// ret is the value the last await, yield or yield from in an expression gave.
// It must be evaluated in the step after it.
func ret(e ast.Expr) ast.Expr {
	return &built{Expr: e, isRet: true, x: func(fr *Frame) Value {
		v := fr.Ret
		fr.Ret = Value{}
		return v
	}}
}

func isRet(e ast.Expr) bool {
	b, ok := e.(*built)
	return ok && b.isRet
}

// addRet is l + ret: the sum of what an await gave and what came before it.
//
//go:noinline
func addRet(l Expr, pos int32) Expr {
	return func(fr *Frame) Value {
		a := l(fr)
		if a.IsNull() {
			return a
		}
		b := fr.Ret
		fr.Ret = Value{}
		if a.IsInt() && b.IsInt() {
			x, y := a.Int(), b.Int()
			if s := x + y; (x^s)&(y^s) >= 0 {
				return object.Int(s)
			}
		}
		fr.Pos = pos
		return object.Binary(fr.RT, object.Add, a, b)
	}
}

// spill emits the evaluation of e into a temporary that is read once.
func (c *compiler) spill(e ast.Expr) ast.Expr {
	if _, ok := e.(*ast.Constant); ok {
		return e
	}
	if t, ok := e.(*temporary); ok {
		return t
	}
	if s, ok := e.(*ast.Starred); ok {
		// The iterable is consumed when its turn comes.
		x := c.starred([]ast.Expr{s}, inDisplay, nil)
		t := c.temp()
		c.do(func(fr *Frame) ctl {
			l, ok := x(fr, nil, Value{})
			if !ok {
				return raise
			}
			fr.L[t] = object.NewList(l)
			return next
		})
		return &ast.Starred{Loc: s.Loc, Value: &temporary{s.Value, t, true}}
	}
	x := c.expr(e)
	t := c.temp()
	c.do(func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		fr.L[t] = v
		return next
	})
	return &temporary{e, t, true}
}

// done gives back the temporaries of an expression that has been compiled. A
// temporary stays reserved until the function is compiled when in doubt; that
// costs a slot, not correctness.
func (c *compiler) keep(e ast.Expr) (ast.Expr, int) {
	x := c.spill(e)
	if t, ok := x.(*temporary); ok {
		t.last = false
		return t, t.slot
	}
	return x, -1
}

// hoistAll hoists operands that are evaluated in order: everything before the
// last one that sleeps is computed into temporaries.
func (c *compiler) hoistAll(list []ast.Expr) []ast.Expr {
	last := -1
	for i, e := range list {
		if e != nil && sleeps(e) {
			last = i
		}
	}
	if last < 0 {
		return list
	}
	out := append([]ast.Expr(nil), list...)
	for i := 0; i <= last; i++ {
		e := list[i]
		if e == nil {
			continue
		}
		e = c.hoist(e)
		if i < last {
			e = c.spill(e)
		}
		out[i] = e
	}
	return out
}

// hoist: see the top of the file.
func (c *compiler) hoist(e ast.Expr) ast.Expr {
	if e == nil || !sleeps(e) {
		return e
	}
	c.deeper()
	defer c.shallower()
	switch n := e.(type) {
	case *ast.Await:
		v := c.hoist(n.Value)
		if call, ok := v.(*ast.Call); ok {
			if callsName(call) {
				c.awaitName(call, c.at(n))
				return ret(n)
			}
			if f := c.awaitedCall(call); f != nil {
				c.awaitFresh(f, c.at(n))
				return ret(n)
			}
		}
		c.await(c.expr(v), c.at(n))
		return ret(n)
	case *ast.Yield:
		v := Expr(constExpr(object.None))
		if n.Value != nil {
			v = c.expr(c.hoist(n.Value))
		}
		c.yield(v, c.at(n))
		return ret(n)
	case *ast.YieldFrom:
		c.yieldFrom(c.expr(c.hoist(n.Value)), c.at(n))
		return ret(n)
	case *ast.BinOp:
		l := c.hoistAll([]ast.Expr{n.Left, n.Right})
		return &ast.BinOp{Loc: n.Loc, Op: n.Op, Left: l[0], Right: l[1]}
	case *ast.UnaryOp:
		return &ast.UnaryOp{Loc: n.Loc, Op: n.Op, Operand: c.hoist(n.Operand)}
	case *ast.BoolOp:
		return c.hoistBoolOp(n)
	case *ast.IfExp:
		return c.hoistIfExp(n)
	case *ast.Compare:
		if len(n.Ops) > 1 {
			return c.hoistChain(n)
		}
		l := c.hoistAll([]ast.Expr{n.Left, n.Comparators[0]})
		return &ast.Compare{Loc: n.Loc, Left: l[0], Ops: n.Ops, Comparators: l[1:]}
	case *ast.NamedExpr:
		return &ast.NamedExpr{Loc: n.Loc, Target: n.Target, Value: c.hoist(n.Value)}
	case *ast.Call:
		return c.hoistCall(n)
	case *ast.Attribute:
		return &ast.Attribute{Loc: n.Loc, Value: c.hoist(n.Value), Attr: n.Attr, Ctx: n.Ctx}
	case *ast.Subscript:
		l := c.hoistAll([]ast.Expr{n.Value, n.Index})
		return &ast.Subscript{Loc: n.Loc, Value: l[0], Index: l[1], Ctx: n.Ctx}
	case *ast.Slice:
		l := c.hoistAll([]ast.Expr{n.Lower, n.Upper, n.Step})
		return &ast.Slice{Loc: n.Loc, Lower: l[0], Upper: l[1], Step: l[2]}
	case *ast.Starred:
		return &ast.Starred{Loc: n.Loc, Value: c.hoist(n.Value), Ctx: n.Ctx}
	case *ast.Tuple:
		return &ast.Tuple{Loc: n.Loc, Elts: c.hoistAll(n.Elts), Ctx: n.Ctx}
	case *ast.List:
		return &ast.List{Loc: n.Loc, Elts: c.hoistAll(n.Elts), Ctx: n.Ctx}
	case *ast.Set:
		return &ast.Set{Loc: n.Loc, Elts: c.hoistAll(n.Elts)}
	case *ast.Dict:
		return c.hoistDict(n)
	case *ast.JoinedStr:
		return &ast.JoinedStr{Loc: n.Loc, Values: c.hoistAll(n.Values)}
	case *ast.FormattedValue:
		l := []ast.Expr{n.Value}
		if n.FormatSpec != nil {
			l = append(l, n.FormatSpec)
		}
		l = c.hoistAll(l)
		f := &ast.FormattedValue{Loc: n.Loc, Value: l[0], Conversion: n.Conversion}
		if n.FormatSpec != nil {
			f.FormatSpec = l[1]
		}
		return f
	case *ast.ListComp:
		return c.hoistComp(n, n.Generators, func() Expr {
			return func(*Frame) Value { return object.NewList(nil) }
		}, []ast.Expr{n.Elt}, func(fr *Frame, acc Value, v []Value) bool { return acc.ExactList().Append(fr.RT, v[0]) })
	case *ast.SetComp:
		return c.hoistComp(n, n.Generators, func() Expr {
			return func(fr *Frame) Value { return object.NewSetOf(fr.RT, nil) }
		}, []ast.Expr{n.Elt}, func(fr *Frame, acc Value, v []Value) bool { return object.SetAdd(fr.RT, acc, v[0]) })
	case *ast.DictComp:
		return c.hoistComp(n, n.Generators, func() Expr {
			return func(*Frame) Value { return object.NewDict().Value() }
		}, []ast.Expr{n.Key, n.Value}, func(fr *Frame, acc Value, v []Value) bool {
			return acc.ExactDict().Set(fr.RT, v[0], v[1])
		})
	case *ast.GeneratorExp:
		g := *n.Generators[0]
		g.Iter = c.hoist(g.Iter)
		return c.replacedGenExp(n, &g)
	case *ast.Lambda:
		args := c.hoistDefaults(n.Args)
		sc := c.unit.table.Of(n)
		code := c.newCode(sc, "<lambda>", n.Line, n.Args)
		code.Source = &source{unit: c.unit, sc: sc, args: n.Args, expr: n.Body}
		return &built{Expr: n, x: c.makeFunction(code, args)}
	}
	panic("exec: sleeping expression of unknown kind")
}

// hoistDefaults hoists the defaults of a parameter list.
func (c *compiler) hoistDefaults(a *ast.Arguments) *ast.Arguments {
	all := append(append([]ast.Expr(nil), a.Defaults...), a.KwDefaults...)
	all = c.hoistAll(all)
	b := *a
	b.Defaults, b.KwDefaults = all[:len(a.Defaults)], all[len(a.Defaults):]
	return &b
}

// replacedGenExp compiles a generator expression whose first clause was
// rewritten.
func (c *compiler) replacedGenExp(n *ast.GeneratorExp, first *ast.Comprehension) ast.Expr {
	return &built{Expr: n, x: c.genExpFrom(n, first)}
}

func (c *compiler) hoistCall(n *ast.Call) ast.Expr {
	list := []ast.Expr{n.Func}
	list = append(list, n.Args...)
	for _, k := range n.Keywords {
		list = append(list, k.Value)
	}
	list = c.hoistAll(list)
	call := &ast.Call{Loc: n.Loc, Func: list[0], Args: list[1 : 1+len(n.Args)]}
	for i, k := range n.Keywords {
		call.Keywords = append(call.Keywords, &ast.Keyword{Loc: k.Loc, Arg: k.Arg, Value: list[1+len(n.Args)+i]})
	}
	return call
}

func (c *compiler) hoistDict(n *ast.Dict) ast.Expr {
	var list []ast.Expr
	for i, k := range n.Keys {
		if k != nil {
			list = append(list, k)
		}
		list = append(list, n.Values[i])
	}
	list = c.hoistAll(list)
	d := &ast.Dict{Loc: n.Loc}
	j := 0
	for _, k := range n.Keys {
		if k == nil {
			d.Keys = append(d.Keys, nil)
		} else {
			d.Keys = append(d.Keys, list[j])
			j++
		}
		d.Values = append(d.Values, list[j])
		j++
	}
	return d
}

// intoTemp emits the whole evaluation of e into slot t.
func (c *compiler) intoTemp(e ast.Expr, t int) {
	x := c.expr(c.hoist(e))
	c.do(func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		fr.L[t] = v
		return next
	})
}

func (c *compiler) hoistBoolOp(n *ast.BoolOp) ast.Expr {
	t := c.temp()
	end := &label{}
	for i, v := range n.Values {
		c.intoTemp(v, t)
		if i == len(n.Values)-1 {
			break
		}
		goOn := &label{}
		pos := c.at(v)
		test := func(fr *Frame) int { return truth(fr, fr.L[t], pos) }
		if n.Op == ast.And {
			c.branch(test, goOn, end)
		} else {
			c.branch(test, end, goOn)
		}
		c.place(goOn)
	}
	c.place(end)
	return &temporary{n, t, true}
}

func (c *compiler) hoistIfExp(n *ast.IfExp) ast.Expr {
	t := c.temp()
	yes, no, end := &label{}, &label{}, &label{}
	c.branch(c.cond(c.hoist(n.Test)), yes, no)
	c.place(yes)
	c.intoTemp(n.Body, t)
	c.jump(end)
	c.place(no)
	c.intoTemp(n.Orelse, t)
	c.place(end)
	return &temporary{n, t, true}
}

func (c *compiler) hoistChain(n *ast.Compare) ast.Expr {
	a, b, r := c.temp(), c.temp(), c.temp()
	end := &label{}
	pos := c.at(n)
	c.intoTemp(n.Left, a)
	for i, x := range n.Comparators {
		c.intoTemp(x, b)
		op, from, to := n.Ops[i], a, b
		c.do(func(fr *Frame) ctl {
			v := compareValue(fr, op, fr.L[from], fr.L[to], pos)
			if v.IsNull() {
				return raise
			}
			fr.L[r] = v
			return next
		})
		if i < len(n.Comparators)-1 {
			goOn := &label{}
			c.branch(func(fr *Frame) int { return truth(fr, fr.L[r], pos) }, goOn, end)
			c.place(goOn)
		}
		a, b = b, a
	}
	c.place(end)
	return &temporary{n, r, true}
}

// hoistComp takes a comprehension apart that sleeps: its loops become steps.
func (c *compiler) hoistComp(n ast.Expr, gens []*ast.Comprehension, fresh func() Expr, elts []ast.Expr, add func(fr *Frame, acc Value, v []Value) bool) ast.Expr {
	acc := c.temp()
	mk := fresh()
	first, _ := c.keep(c.hoist(gens[0].Iter))
	pos := c.at(elts[0])
	outer := c.sc
	enter := c.inCompLinear(n)
	c.do(func(fr *Frame) ctl {
		enter(fr)
		fr.L[acc] = mk(fr)
		return next
	})
	c.compSteps(gens, first, c.at(n), func() {
		list := c.hoistAll(elts)
		xs := make([]Expr, len(list))
		for i, e := range list {
			xs[i] = c.expr(e)
		}
		c.do(func(fr *Frame) ctl {
			var v [2]Value
			for i, x := range xs {
				if v[i] = x(fr); v[i].IsNull() {
					return raise
				}
			}
			fr.Pos = pos
			if !add(fr, fr.L[acc], v[:len(xs)]) {
				return raise
			}
			return next
		})
	})
	c.sc = outer
	return &temporary{n, acc, true}
}

// inCompLinear enters the scope of a comprehension; the caller restores c.sc.
func (c *compiler) inCompLinear(n ast.Expr) func(fr *Frame) {
	enter, _ := c.inComp(n, func(sc scopeOf) {})
	c.sc = c.unit.table.Of(n)
	return enter
}

// compSteps emits the clauses of a comprehension around body.
// at is the place of the comprehension.
func (c *compiler) compSteps(gens []*ast.Comprehension, iter ast.Expr, at int32, body func()) {
	if len(gens) == 0 {
		body()
		return
	}
	g := gens[0]
	if iter == nil {
		iter = c.hoist(g.Iter)
	}
	c.forSteps(g.Target, iter, g.IsAsync, c.at(g.Iter), at, func(cont *label) {
		for _, t := range g.Ifs {
			yes := &label{}
			c.branch(c.cond(c.hoist(t)), yes, cont)
			c.place(yes)
		}
		c.compSteps(gens[1:], nil, at, body)
	}, nil, true)
}

// --- the three ways to fall asleep ---

// yield emits the yield of a value; what is sent is in fr.Ret afterwards.
func (c *compiler) yield(x Expr, pos int32) {
	sig := object.SigYield
	if c.code.Flags&object.IsAsyncGen != 0 {
		sig = object.SigAsyncYield
	}
	n := len(c.lin.emits)
	c.fuse(func(pre Stmt) object.Step {
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			v := x(fr)
			if v.IsNull() {
				return object.SigRaise
			}
			fr.Pos = pos
			fr.Ret = v
			fr.PC = int32(n + 1)
			return sig
		}
	})
}

// await emits the await of a value; the result is in fr.Ret afterwards.
//
//	step n      begin; a coroutine takes over from here, its result comes to n+2
//	step n+1    ask an iterator again with what was sent
//	step n+2
func (c *compiler) await(x Expr, pos int32) {
	n := len(c.lin.emits)
	slot := c.temp()
	done := &label{n + 2}
	c.fuse(func(pre Stmt) object.Step {
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			v := x(fr)
			if v.IsNull() {
				return object.SigRaise
			}
			fr.Pos = pos
			return object.BeginAwait(fr, v, slot, n+1, n+2)
		}
	})
	c.waitStep(slot, n, pos, done)
	c.release(slot)
}

// awaitedCall compiles the call in "await f(x)" for up to three positional
// arguments: for a coroutine function it makes a coroutine that can be used
// again, because only this await knows of it; any other value is returned as
// it is. It is nil for other forms of calls.
func (c *compiler) awaitedCall(n *ast.Call) func(fr *Frame) (*object.Generator, Value) {
	if len(n.Args) > 3 || len(n.Keywords) > 0 || hasStar(n.Args) {
		return nil
	}
	if f, ok := n.Func.(*ast.Name); ok && f.Id == "super" {
		return nil
	}
	pos := c.at(n)
	callee := c.callee(n.Func)
	xs := make([]Expr, len(n.Args))
	for i, a := range n.Args {
		xs[i] = c.expr(a)
	}
	return func(fr *Frame) (*object.Generator, Value) {
		f, self := callee(fr)
		if f.IsNull() {
			return nil, f
		}
		var args [4]Value
		k := 0
		if !self.IsNull() {
			args[0] = self
			k = 1
		}
		for _, x := range xs {
			v := x(fr)
			if v.IsNull() {
				return nil, v
			}
			args[k] = v
			k++
		}
		fr.Pos = pos
		if fn := awaitable(f, k); fn != nil {
			if fn.Code.AwaitArgs == 0 && !fn.Code.Prepare(fr.RT) {
				return nil, Value{}
			}
			g := object.NewAwaited(fr.RT, fn)
			for i := range k {
				g.L[i] = args[i]
			}
			return g, Value{}
		}
		return nil, awaitedOther(fr.RT, f, args, k)
	}
}

// awaitable returns the coroutine function f if it takes n positional
// arguments as they are, nil otherwise.
func awaitable(f Value, n int) *object.Function {
	fn := f.AsFunction()
	if fn == nil || fn.Code.GenArgs != n || fn.Code.Flags&object.IsCoroutine == 0 {
		return nil
	}
	return fn
}

// awaitedOther calls anything else in "await f(...)".
func awaitedOther(rt *object.Runtime, f Value, args [4]Value, n int) Value {
	b := f.AsBuiltin()
	if b != nil {
		rt.AwaitedBy = b.Row
	}
	var v Value
	switch {
	case b != nil && n == 1:
		v = b.Call1(rt, args[0])
	case b != nil && n == 2:
		v = b.Call2(rt, args[0], args[1])
	default:
		l := rt.PushArgs(n)
		copy(l, args[:n])
		v = callN(rt, f, l, nil)
		rt.PopArgs(l)
	}
	rt.AwaitedBy = nil
	return v
}

// callsName reports whether n is f(x) with a name for f.
func callsName(n *ast.Call) bool {
	f, ok := n.Func.(*ast.Name)
	return ok && f.Id != "super" && len(n.Args) == 1 && len(n.Keywords) == 0 && !hasStar(n.Args)
}

// awaitName is await for "f(x)", f a name: the commonest form, in one closure.
func (c *compiler) awaitName(call *ast.Call, pos int32) {
	id := call.Func.(*ast.Name).Id
	// A global is read from its cache here.
	ic := &globalCache{ver: noVer, builtinVer: noVer}
	var fx Expr
	if c.readsGlobal(id) {
		fx = cachedGlobal(ic, c.mangle(id), c.at(call.Func))
	} else {
		fx = c.expr(call.Func)
	}
	x := c.expr(call.Args[0])
	at := c.at(call)
	n := len(c.lin.emits)
	slot := c.temp()
	done := &label{n + 2}
	c.fuse(func(pre Stmt) object.Step {
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			var f Value
			if g := fr.Fn.Globals; g.SameVer(ic.ver) && ic.index >= 0 {
				f = g.ValueAt(ic.index)
			} else if f = fx(fr); f.IsNull() {
				return object.SigRaise
			}
			v := x(fr)
			if v.IsNull() {
				return object.SigRaise
			}
			if fn := f.AsFunction(); fn != nil && fn.Code.AwaitArgs == 2 {
				g := object.NewAwaited(fr.RT, fn)
				g.L[0] = v
				fr.Pos = pos
				return object.AwaitFresh(fr, g, n+2)
			}
			return awaitNamed(fr, f, v, at, pos, slot, n)
		}
	})
	c.waitStep(slot, n, pos, done)
	c.release(slot)
}

// awaitNamed is the rest of awaitName's step n: what is called is no coroutine
// function that is ready.
func awaitNamed(fr *Frame, f, v Value, at, pos int32, slot, n int) int {
	if fn := awaitable(f, 1); fn != nil {
		if !fn.Code.Prepare(fr.RT) {
			return object.SigRaise
		}
		g := object.NewAwaited(fr.RT, fn)
		g.L[0] = v
		fr.Pos = pos
		return object.AwaitFresh(fr, g, n+2)
	}
	fr.Pos = at
	v = awaitedOther(fr.RT, f, [4]Value{v}, 1)
	if v.IsNull() {
		return object.SigRaise
	}
	fr.Pos = pos
	return object.BeginAwait(fr, v, slot, n+1, n+2)
}

// awaitFresh is await for a call compiled by awaitedCall.
func (c *compiler) awaitFresh(call func(fr *Frame) (*object.Generator, Value), pos int32) {
	n := len(c.lin.emits)
	slot := c.temp()
	done := &label{n + 2}
	c.fuse(func(pre Stmt) object.Step {
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			g, v := call(fr)
			if g != nil {
				fr.Pos = pos
				return object.AwaitFresh(fr, g, n+2)
			}
			if v.IsNull() {
				return object.SigRaise
			}
			fr.Pos = pos
			return object.BeginAwait(fr, v, slot, n+1, n+2)
		}
	})
	c.waitStep(slot, n, pos, done)
	c.release(slot)
}

func (c *compiler) waitStep(slot, n int, pos int32, done *label) {
	c.emit(func() object.Step {
		return func(fr *Frame) int {
			fr.Pos = pos
			return object.GoOnAwait(fr, slot, n+1, n+2)
		}
	})
	c.lin.waits[n+1] = int32(slot)
	c.lin.after[n+1] = done
}

// yieldFrom emits the delegation to an iterator; what it returns is in fr.Ret
// afterwards.
func (c *compiler) yieldFrom(x Expr, pos int32) {
	n := len(c.lin.emits)
	slot := c.temp()
	done := &label{n + 2}
	c.fuse(func(pre Stmt) object.Step {
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			v := x(fr)
			if v.IsNull() {
				return object.SigRaise
			}
			fr.Pos = pos
			it := object.YieldFromIter(fr, v)
			if it.IsNull() {
				return object.SigRaise
			}
			return object.BeginYieldFrom(fr, it, slot, n+1, n+2)
		}
	})
	c.waitStep(slot, n, pos, done)
	c.release(slot)
}
