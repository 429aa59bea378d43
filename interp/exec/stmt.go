package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// block compiles a list of statements into one.
func (c *compiler) block(list []ast.Stmt) Stmt {
	c.deeper()
	defer c.shallower()
	var s []Stmt
	for _, n := range list {
		if x := c.stmt(n); x != nil {
			s = append(s, x)
		}
	}
	return sequence(s)
}

// sequence runs statements one after the other until one changes the flow.
func sequence(s []Stmt) Stmt {
	switch len(s) {
	case 0:
		return func(*Frame) ctl { return next }
	case 1:
		return s[0]
	case 2:
		a, b := s[0], s[1]
		return func(fr *Frame) ctl {
			if k := a(fr); k != next {
				return k
			}
			return b(fr)
		}
	case 3:
		a, b, d := s[0], s[1], s[2]
		return func(fr *Frame) ctl {
			if k := a(fr); k != next {
				return k
			}
			if k := b(fr); k != next {
				return k
			}
			return d(fr)
		}
	case 4:
		a, b, d, e := s[0], s[1], s[2], s[3]
		return func(fr *Frame) ctl {
			if k := a(fr); k != next {
				return k
			}
			if k := b(fr); k != next {
				return k
			}
			if k := d(fr); k != next {
				return k
			}
			return e(fr)
		}
	}
	return func(fr *Frame) ctl {
		for _, x := range s {
			if k := x(fr); k != next {
				return k
			}
		}
		return next
	}
}

// stmt compiles a statement; nil means there is nothing to do at run time.
func (c *compiler) stmt(s ast.Stmt) Stmt {
	c.deeper()
	defer c.shallower()
	switch n := s.(type) {
	case *ast.ExprStmt:
		return c.exprStmt(n)
	case *ast.Assign:
		return c.assign(n)
	case *ast.AugAssign:
		return c.augAssign(n)
	case *ast.AnnAssign:
		return c.annAssign(n)
	case *ast.Return:
		return c.returnStmt(n)
	case *ast.If:
		return c.ifStmt(n)
	case *ast.While:
		return c.whileStmt(n)
	case *ast.For:
		body := c.block(ast.Stmts(n.Body))
		var els Stmt
		if n.Else != nil {
			els = c.block(ast.Stmts(n.Else))
		}
		return c.loop(n.Target, c.loopIterable(n.Iter), c.at(n.Iter), body, els)
	case *ast.Break:
		return func(*Frame) ctl { return breakLoop }
	case *ast.Continue:
		return func(*Frame) ctl { return continueLoop }
	case *ast.Pass:
		return nil
	case *ast.FunctionDef:
		return c.functionDef(n)
	case *ast.ClassDef:
		return c.classDef(n)
	case *ast.TypeAlias:
		return c.typeAlias(n)
	case *ast.Raise:
		return c.raiseStmt(n)
	case *ast.Try:
		return c.tryStmt(n)
	case *ast.With:
		return c.withStmt(n)
	case *ast.Assert:
		if c.unit.optimize > 0 {
			return nil
		}
		return c.assertStmt(n)
	case *ast.Delete:
		return c.deleteStmt(n)
	case *ast.Import:
		return c.importStmt(n)
	case *ast.ImportFrom:
		return c.importFrom(n)
	case *ast.Global, *ast.Nonlocal:
		return nil
	case *ast.Match:
		return c.matchStmt(n)
	}
	panic("exec: statement of unknown kind")
}

func (c *compiler) exprStmt(n *ast.ExprStmt) Stmt {
	if _, ok := n.Value.(*ast.Constant); ok && !c.unit.interactive {
		return nil
	}
	x := c.expr(n.Value)
	if c.unit.interactive && c.code.NamesInDict && c.sc.Kind == 0 {
		pos := c.at(n)
		return func(fr *Frame) ctl {
			v := x(fr)
			if v.IsNull() {
				return raise
			}
			fr.Pos = pos
			if !object.Display(fr.RT, v) {
				return raise
			}
			return next
		}
	}
	if call, ok := n.Value.(*ast.Call); ok {
		return c.callStmt(call, x)
	}
	return func(fr *Frame) ctl {
		if x(fr).IsNull() {
			return raise
		}
		return next
	}
}

// callStmt is a call whose result is dropped: a coroutine that the call made
// will never be awaited then, which is worth a warning at once. When an
// argument is a call itself, the coroutine may be that one's and be kept by the
// callee: it is reported at the end of the run if nobody awaited it.
func (c *compiler) callStmt(n *ast.Call, x Expr) Stmt {
	fresh := true
	for _, a := range n.Args {
		fresh = fresh && !calls(a)
	}
	for _, k := range n.Keywords {
		fresh = fresh && !calls(k.Value)
	}
	if f, ok := n.Func.(*ast.Name); ok && f.Id == "print" && !fresh {
		return c.printStmt(x)
	}
	return func(fr *Frame) ctl {
		made := fr.RT.CoroutinesMade()
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		if fresh && fr.RT.CoroutinesMade() != made && object.IsCoroutineOrStep(v) && v == fr.RT.LastCoroutine() {
			if !fr.RT.Dropped(v, fr.Code.Filename, fr.Line()) {
				return raise
			}
		}
		return next
	}
}

// printStmt compiles a print whose arguments contain calls. print keeps
// nothing: a coroutine made for it that has not been started when it returns
// is lost.
//
//go:noinline
func (c *compiler) printStmt(x Expr) Stmt {
	return func(fr *Frame) ctl {
		rt := fr.RT
		made := rt.CoroutinesMade()
		if x(fr).IsNull() {
			return raise
		}
		if v := rt.LastCoroutine(); rt.CoroutinesMade() != made && fr.Fn.Builtins.GetStr("print").AsBuiltin() != nil && fr.Fn.Globals.GetStr("print").IsNull() {
			if rt.LostArgument(v) && !rt.Dropped(v, fr.Code.Filename, fr.Line()) {
				return raise
			}
		}
		return next
	}
}

// calls reports whether a call stands in n.
func calls(n ast.Node) bool {
	found := false
	ast.Walk(n, func(n ast.Node) bool {
		if _, ok := n.(*ast.Call); ok {
			found = true
		}
		return !found
	})
	return found
}

func (c *compiler) returnStmt(n *ast.Return) Stmt {
	if n.Value == nil {
		return func(fr *Frame) ctl {
			fr.Ret = object.None
			return returned
		}
	}
	x := c.expr(n.Value)
	return func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		fr.Ret = v
		return returned
	}
}

func (c *compiler) ifStmt(n *ast.If) Stmt {
	var els Stmt
	if n.Else != nil {
		els = c.block(ast.Stmts(n.Else))
	}
	if len(n.Elifs) == 0 {
		return ifElse(c.cond(n.Test), c.block(ast.Stmts(n.Body)), els)
	}
	if len(n.Elifs) < 8 {
		for i := len(n.Elifs) - 1; i >= 0; i-- {
			e := n.Elifs[i]
			els = ifElse(c.cond(e.Test), c.block(ast.Stmts(e.Body)), els)
		}
		return ifElse(c.cond(n.Test), c.block(ast.Stmts(n.Body)), els)
	}
	// A long chain is a loop, so that its length costs no Go stack.
	tests := []Cond{c.cond(n.Test)}
	bodies := []Stmt{c.block(ast.Stmts(n.Body))}
	for _, e := range n.Elifs {
		tests = append(tests, c.cond(e.Test))
		bodies = append(bodies, c.block(ast.Stmts(e.Body)))
	}
	return func(fr *Frame) ctl {
		for i, t := range tests {
			switch t(fr) {
			case 1:
				return bodies[i](fr)
			case -1:
				return raise
			}
		}
		if els != nil {
			return els(fr)
		}
		return next
	}
}

func ifElse(test Cond, body, els Stmt) Stmt {
	if els == nil {
		return func(fr *Frame) ctl {
			switch test(fr) {
			case 1:
				return body(fr)
			case 0:
				return next
			}
			return raise
		}
	}
	return func(fr *Frame) ctl {
		switch test(fr) {
		case 1:
			return body(fr)
		case 0:
			return els(fr)
		}
		return raise
	}
}

func (c *compiler) whileStmt(n *ast.While) Stmt {
	test := c.cond(n.Test)
	body := c.block(ast.Stmts(n.Body))
	var els Stmt
	if n.Else != nil {
		els = c.block(ast.Stmts(n.Else))
	}
	pos := c.at(n.Test)
	return func(fr *Frame) ctl {
		rt := fr.RT
		for {
			t := test(fr)
			if t <= 0 {
				if t < 0 {
					return raise
				}
				if els != nil {
					return els(fr)
				}
				return next
			}
			switch k := body(fr); k {
			case next, continueLoop:
			case breakLoop:
				return next
			default:
				return k
			}
			if !rt.Turn() {
				fr.Pos = pos
				return raise
			}
		}
	}
}

// loopTarget is where the items of a loop go: a local variable or anywhere.
// When the target is two targets, first and second take the parts of items
// that an iterator gives in pairs.
type loopTarget struct {
	slot          int // -1: store
	store         Store
	first, second Store
}

func (c *compiler) loopTarget(target ast.Expr) *loopTarget {
	if i, ok := c.localSlot(target); ok {
		return &loopTarget{slot: i}
	}
	t := &loopTarget{slot: -1, store: c.target(target)}
	var elts []ast.Expr
	switch n := target.(type) {
	case *ast.Tuple:
		elts = n.Elts
	case *ast.List:
		elts = n.Elts
	}
	if len(elts) == 2 && !hasStar(elts) {
		t.first, t.second = c.target(elts[0]), c.target(elts[1])
	}
	return t
}

// loop compiles a for loop, of a statement or of a comprehension.
func (c *compiler) loop(target ast.Expr, iter iterable, pos int32, body, els Stmt) Stmt {
	to := c.loopTarget(target)
	return func(fr *Frame) ctl {
		it, fresh := iter(fr)
		if it.IsNull() {
			return raise
		}
		k := runLoop(fr, it, to, body, pos)
		if fresh && k != next {
			k = closeFresh(fr, it, k)
		}
		if k == next && els != nil {
			return els(fr)
		}
		if k == breakLoop {
			return next
		}
		return k
	}
}

// runLoop runs body for each item of it: next at the end, breakLoop after a
// break. The kinds of iterables that loops meet most have no iterator. It does
// not look at a Range again once it has begun: see loopIterable.
func runLoop(fr *Frame, it Value, to *loopTarget, body Stmt, pos int32) ctl {
	rt := fr.RT
	slot, store := to.slot, to.store
	switch o := it.Impl().(type) {
	case *object.Range:
		if i, n, step, ok := o.Ints(); ok {
			for ; n > 0; n-- {
				if slot >= 0 {
					fr.L[slot] = object.Int(i)
				} else if !store(fr, object.Int(i)) {
					return raise
				}
				i += step
				if k := body(fr); k != next && k != continueLoop {
					return k
				}
				if !rt.Turn() {
					fr.Pos = pos
					return raise
				}
			}
			return next
		}
	case *object.List:
		for i := 0; i < o.Len(); i++ {
			if slot >= 0 {
				fr.L[slot] = o.At(i)
			} else if !store(fr, o.At(i)) {
				return raise
			}
			if k := body(fr); k != next && k != continueLoop {
				return k
			}
			if !rt.Turn() {
				fr.Pos = pos
				return raise
			}
		}
		return next
	case *object.Tuple:
		for i := 0; i < o.Len(); i++ {
			if slot >= 0 {
				fr.L[slot] = o.At(i)
			} else if !store(fr, o.At(i)) {
				return raise
			}
			if k := body(fr); k != next && k != continueLoop {
				return k
			}
			if !rt.Turn() {
				fr.Pos = pos
				return raise
			}
		}
		return next
	}
	fr.Pos = pos
	iter := object.Iter(rt, it)
	if iter.IsNull() {
		return raise
	}
	// An iterator may hold more and more: the memory walk has to see it.
	held := rt.Hold(iter)
	var p object.PairIter
	if to.first != nil {
		p = iter.AsPairIter()
	}
	var k ctl
	if p != nil {
		k = runPairs(fr, p, to, body, pos)
	} else {
		k = runIterator(fr, iter, slot, store, body, pos)
	}
	rt.Release(held)
	return k
}

// runIterator is runLoop for what has an iterator.
func runIterator(fr *Frame, iter Value, slot int, store Store, body Stmt, pos int32) ctl {
	rt := fr.RT
	nextItem := iter.Type().Ops.Next
	for {
		fr.Pos = pos
		v := nextItem(rt, iter)
		if v.IsNull() {
			if rt.Pending() != nil {
				return raise
			}
			return next
		}
		if slot >= 0 {
			fr.L[slot] = v
		} else if !store(fr, v) {
			return raise
		}
		if k := body(fr); k != next && k != continueLoop {
			return k
		}
		if !rt.Turn() {
			fr.Pos = pos
			return raise
		}
	}
}

// runPairs is runLoop for items that come in pairs.
func runPairs(fr *Frame, p object.PairIter, to *loopTarget, body Stmt, pos int32) ctl {
	rt := fr.RT
	for {
		fr.Pos = pos
		a, b := p.NextPair(rt)
		if a.IsNull() {
			if rt.Pending() != nil {
				return raise
			}
			return next
		}
		if !to.first(fr, a) || !to.second(fr, b) {
			return raise
		}
		if k := body(fr); k != next && k != continueLoop {
			return k
		}
		if !rt.Tick() {
			fr.Pos = pos
			return raise
		}
	}
}

func (c *compiler) assertStmt(n *ast.Assert) Stmt {
	test := c.cond(n.Test)
	tpos := c.at(n.Test)
	var msg Expr
	if n.Msg != nil {
		msg = c.expr(n.Msg)
	}
	return func(fr *Frame) ctl {
		switch test(fr) {
		case 1:
			return next
		case -1:
			return raise
		}
		rt := fr.RT
		if msg == nil {
			fr.Pos = tpos
			rt.RaiseType(&object.AssertionErrorType)
			return raise
		}
		v := msg(fr)
		if !v.IsNull() {
			fr.Pos = tpos
			rt.RaiseValue(&object.AssertionErrorType, v)
		}
		return raise
	}
}

func (c *compiler) raiseStmt(n *ast.Raise) Stmt {
	pos := c.at(n)
	if n.Exc == nil {
		return func(fr *Frame) ctl {
			fr.Pos = pos
			fr.RT.RaiseAgain()
			return raise
		}
	}
	x := c.expr(n.Exc)
	var cause Expr
	if n.Cause != nil {
		cause = c.expr(n.Cause)
	}
	return func(fr *Frame) ctl {
		e := x(fr)
		if e.IsNull() {
			return raise
		}
		var from Value
		if cause != nil {
			if from = cause(fr); from.IsNull() {
				return raise
			}
		}
		fr.Pos = pos
		fr.RT.RaiseFrom(e, from)
		return raise
	}
}

func (c *compiler) deleteStmt(n *ast.Delete) Stmt {
	var list []Stmt
	for _, t := range n.Targets {
		list = append(list, c.deleteTarget(t)...)
	}
	return sequence(append(list, sweepAfterDel))
}

// sweepAfterDel tells weak references that what was deleted is gone.
func sweepAfterDel(fr *Frame) ctl {
	if fr.RT.Sweeps() && !fr.RT.SweepWeak() {
		return raise
	}
	return next
}

func (c *compiler) deleteTarget(t ast.Expr) []Stmt {
	switch n := t.(type) {
	case *ast.Name:
		return []Stmt{c.deleteName(n.Id, c.at(n))}
	case *ast.Attribute:
		x, name, pos := c.expr(n.Value), c.mangle(n.Attr), c.attrAt(n)
		return []Stmt{func(fr *Frame) ctl {
			o := x(fr)
			if o.IsNull() {
				return raise
			}
			fr.Pos = pos
			if !object.SetAttr(fr.RT, o, name, Value{}) {
				return raise
			}
			return next
		}}
	case *ast.Subscript:
		x, k, pos := c.expr(n.Value), c.indexOf(n.Index), c.at(n)
		return []Stmt{func(fr *Frame) ctl {
			o := x(fr)
			if o.IsNull() {
				return raise
			}
			key := k(fr, o)
			if key.IsNull() {
				return raise
			}
			fr.Pos = pos
			if !object.DelItem(fr.RT, o, key) {
				return raise
			}
			return next
		}}
	case *ast.Tuple:
		var list []Stmt
		for _, e := range n.Elts {
			list = append(list, c.deleteTarget(e)...)
		}
		return list
	case *ast.List:
		var list []Stmt
		for _, e := range n.Elts {
			list = append(list, c.deleteTarget(e)...)
		}
		return list
	}
	panic("exec: target of del of unknown kind")
}
