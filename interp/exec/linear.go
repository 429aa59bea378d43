package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file turns the body of a generator, coroutine or async generator into
// a list of steps.
//
// A statement without a yield or await inside is one closure in one step.
// Others are taken apart: control flow becomes jumps between steps, and what
// an expression computed before it went to sleep waits in temporary slots. The
// state of a sleeping frame is therefore its program counter and its slots.
//
//	x = a + await f(b)        step 0   t0 = a
//	                          step 1   await f(b)     sleeps here, PC = 1 or 2
//	                          step 2   (go on waiting)
//	                          step 3   x = t0 + Ret
//
// Exceptions: a table maps ranges of steps to handlers. Leaving a try, with or
// except block by return, break or continue emits the block's clean-up on the
// way out, as CPython's compiler does, so there is no state that says where to
// go on after a finally.

// linear is what the compiler of suspendable code keeps besides compiler.
type linear struct {
	emits    []func() object.Step
	waits    []int32 // per step: the slot of the iterator waited for, or -1
	after    []*label
	handlers []pendingHandler
	blocks   []*blockCtx
	loops    []*loopCtx
	plain    []Stmt // adjacent plain statements not emitted yet
	// What finishLinear knows while it builds the steps, last first.
	code *object.Code
	at   int   // the step being built
	runs []int // how many steps each built step runs at most
}

// label is a step number known once everything is emitted.
type label struct{ pc int }

type pendingHandler struct {
	from, to int
	target   *label
}

// blockCtx is a block whose clean-up runs on every way out.
type blockCtx struct {
	// exit emits the clean-up for leaving the block by return, break or
	// continue.
	exit func()
	// guard is where exceptions of the block go, nil if there is no handler;
	// open is the first step of the range that is not in the table yet.
	guard *label
	open  int
}

type loopCtx struct {
	brk, cont *label
	// depth and brkDepth are how many blocks stay open after a continue and
	// after a break.
	depth, brkDepth int
}

// linearBody compiles the whole function.
func (c *compiler) linearBody() {
	c.beginLinear()
	if c.src.expr != nil {
		c.emitReturn(c.expr(c.hoist(c.src.expr)))
	} else {
		c.linearStmts(c.src.body)
		c.emitReturn(constExpr(object.None))
	}
	c.finishLinear()
}

// beginLinear prepares for steps; captured parameters move to cells first.
func (c *compiler) beginLinear() {
	c.lin = &linear{}
	if code := c.code; len(code.CellSlots) > 0 {
		c.do(func(fr *Frame) ctl {
			object.WrapCells(code, fr.L)
			return next
		})
	}
}

// finishLinear builds the steps now that all labels are known: the last first,
// so that a step can hold the one it goes on with.
func (c *compiler) finishLinear() {
	l, code := c.lin, c.code
	for _, h := range l.handlers {
		if h.from < h.to {
			code.Handlers = append(code.Handlers, object.Handler{From: int32(h.from), To: int32(h.to), Target: int32(h.target.pc)})
		}
	}
	code.Steps = make([]object.Step, len(l.emits))
	code.WaitSlots = l.waits
	code.AfterWait = make([]int32, len(l.emits))
	l.code, l.runs = code, make([]int, len(l.emits))
	for i := len(l.emits) - 1; i >= 0; i-- {
		l.at, l.runs[i] = i, 1
		code.Steps[i] = l.emits[i]()
		if l.after[i] != nil {
			code.AfterWait[i] = int32(l.after[i].pc)
		}
	}
}

// mostRun bounds how many steps one step runs, and with it Go's stack.
const mostRun = 4

// then returns step pc for the step being built to go on with itself, without
// the way back to the loop over the steps. It is nil where that loop is needed:
// backwards, where another handler takes the exceptions, and after mostRun.
func (l *linear) then(pc int) object.Step {
	if pc <= l.at || pc >= len(l.emits) || l.runs[pc] >= mostRun || l.code.Handler(pc) != l.code.Handler(l.at) {
		return nil
	}
	l.runs[l.at] = max(l.runs[l.at], l.runs[pc]+1)
	return l.code.Steps[pc]
}

// thenOr is then with a step that returns pc where there is no such step.
func (l *linear) thenOr(pc int) object.Step {
	if s := l.then(pc); s != nil {
		return s
	}
	return func(*Frame) int { return pc }
}

// emit adds a step and returns its number. Waiting plain statements go first.
func (c *compiler) emit(f func() object.Step) int {
	c.flush()
	return c.emitRaw(f)
}

func (c *compiler) emitRaw(f func() object.Step) int {
	l := c.lin
	l.emits = append(l.emits, f)
	l.waits = append(l.waits, -1)
	l.after = append(l.after, nil)
	return len(l.emits) - 1
}

// flush emits the plain statements collected so far as one step.
func (c *compiler) flush() {
	l := c.lin
	if len(l.plain) == 0 {
		return
	}
	s := sequence(l.plain)
	l.plain = nil
	n := len(l.emits)
	c.emitRaw(func() object.Step {
		if after := l.then(n + 1); after != nil {
			return func(fr *Frame) int {
				if s(fr) == next {
					return after(fr)
				}
				return object.SigRaise
			}
		}
		return func(fr *Frame) int {
			if s(fr) == next {
				return n + 1
			}
			return object.SigRaise
		}
	})
}

// fuse adds a step that runs the plain statements collected so far before it
// does its own work; pre is nil if there are none.
func (c *compiler) fuse(f func(pre Stmt) object.Step) int {
	l := c.lin
	var pre Stmt
	if len(l.plain) > 0 {
		pre = sequence(l.plain)
		l.plain = nil
	}
	return c.emitRaw(func() object.Step { return f(pre) })
}

// here returns the number of the next step.
func (c *compiler) here() int {
	c.flush()
	return len(c.lin.emits)
}

func (c *compiler) place(l *label) { l.pc = c.here() }

// do adds a statement that neither jumps nor sleeps.
func (c *compiler) do(s Stmt) { c.lin.plain = append(c.lin.plain, s) }

// jump emits an unconditional jump.
func (c *compiler) jump(to *label) {
	c.fuse(func(pre Stmt) object.Step {
		after := c.lin.thenOr(to.pc)
		if pre == nil {
			return after
		}
		return func(fr *Frame) int {
			if pre(fr) != next {
				return object.SigRaise
			}
			return after(fr)
		}
	})
}

// jumpBack emits the jump that closes a loop; it is where the loop's work is
// accounted.
//
//go:noinline
func (c *compiler) jumpBack(to *label, pos int32) {
	c.fuse(func(pre Stmt) object.Step {
		pc := to.pc
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			if !fr.RT.Turn() {
				fr.Pos = pos
				return object.SigRaise
			}
			return pc
		}
	})
}

// branch emits a conditional jump: to yes or no.
func (c *compiler) branch(test Cond, yes, no *label) {
	c.fuse(func(pre Stmt) object.Step {
		y, n := c.lin.thenOr(yes.pc), c.lin.thenOr(no.pc)
		return func(fr *Frame) int {
			if pre != nil && pre(fr) != next {
				return object.SigRaise
			}
			switch test(fr) {
			case 1:
				return y(fr)
			case 0:
				return n(fr)
			}
			return object.SigRaise
		}
	})
}

// emitReturn emits the evaluation of the result and the return.
func (c *compiler) emitReturn(x Expr) {
	l := c.lin
	if len(l.blocks) == 0 {
		c.fuse(func(pre Stmt) object.Step {
			return func(fr *Frame) int {
				if pre != nil && pre(fr) != next {
					return object.SigRaise
				}
				v := x(fr)
				if v.IsNull() {
					return object.SigRaise
				}
				fr.Ret = v
				return object.SigReturn
			}
		})
		return
	}
	t := c.temp()
	c.do(func(fr *Frame) ctl {
		v := x(fr)
		if v.IsNull() {
			return raise
		}
		fr.L[t] = v
		return next
	})
	c.leave(0, func() {
		c.emit(func() object.Step {
			return func(fr *Frame) int {
				fr.Ret = fr.L[t]
				return object.SigReturn
			}
		})
	})
	c.release(t)
}

// leave emits the clean-up of all blocks from the innermost down to depth, and
// then what f emits, none of it inside the blocks.
func (c *compiler) leave(depth int, f func()) {
	l := c.lin
	blocks := l.blocks
	loops := l.loops
	c.flush()
	for i := len(blocks) - 1; i >= depth; i-- {
		b := blocks[i]
		c.closeRange(b)
		l.blocks = blocks[:i:i]
		// Loops inside the block are left too.
		for len(l.loops) > 0 && l.loops[len(l.loops)-1].brkDepth > i {
			n := len(l.loops) - 1
			l.loops = l.loops[:n:n]
		}
		b.exit()
		c.flush()
	}
	f()
	c.flush()
	l.blocks, l.loops = blocks, loops
	for i := depth; i < len(blocks); i++ {
		blocks[i].open = c.here()
	}
}

// enterBlock opens a block whose exceptions go to guard (nil: nowhere).
func (c *compiler) enterBlock(guard *label, exit func()) *blockCtx {
	b := &blockCtx{exit: exit, guard: guard, open: c.here()}
	c.lin.blocks = append(c.lin.blocks, b)
	return b
}

// exitBlock closes the innermost block.
func (c *compiler) exitBlock(b *blockCtx) {
	c.closeRange(b)
	c.lin.blocks = c.lin.blocks[:len(c.lin.blocks)-1]
}

// closeRange puts the steps of b emitted since its range was opened into the
// table. Ranges of inner blocks are closed first, so the table lists inner
// ranges before outer ones.
func (c *compiler) closeRange(b *blockCtx) {
	if b.guard != nil {
		if end := c.here(); b.open < end {
			c.lin.handlers = append(c.lin.handlers, pendingHandler{b.open, end, b.guard})
		}
	}
	b.open = c.here()
}

// linearStmts compiles statements.
func (c *compiler) linearStmts(list []ast.Stmt) {
	for _, s := range list {
		c.linearStmt(s)
	}
}

func (c *compiler) linearStmt(s ast.Stmt) {
	if !sleeps(s) {
		c.plainStmt(s)
		return
	}
	switch n := s.(type) {
	case *ast.ExprStmt:
		c.linearExprStmt(n)
	case *ast.Assign:
		c.linearAssign(n)
	case *ast.AugAssign:
		c.linearAugAssign(n)
	case *ast.AnnAssign:
		if n.Value != nil {
			c.linearAssign(&ast.Assign{Loc: n.Loc, Targets: []ast.Expr{n.Target}, Value: n.Value})
		} else if x := c.stmt(&ast.AnnAssign{Loc: n.Loc, Target: c.hoistTarget(n.Target), Annotation: n.Annotation, Simple: n.Simple}); x != nil {
			c.do(x)
		}
	case *ast.Return:
		c.emitReturn(c.expr(c.hoist(n.Value)))
	case *ast.If:
		c.linearIf(n)
	case *ast.While:
		c.linearWhile(n)
	case *ast.For:
		c.linearFor(n)
	case *ast.Try:
		c.linearTry(n)
	case *ast.With:
		c.linearWith(n, 0)
	case *ast.Raise:
		list := []ast.Expr{n.Exc}
		if n.Cause != nil {
			list = append(list, n.Cause)
		}
		list = c.hoistAll(list)
		r := &ast.Raise{Loc: n.Loc, Exc: list[0]}
		if n.Cause != nil {
			r.Cause = list[1]
		}
		c.do(c.raiseStmt(r))
	case *ast.Assert:
		if c.unit.optimize == 0 {
			c.linearAssert(n)
		}
	case *ast.Delete:
		for _, t := range n.Targets {
			for _, d := range c.deleteTarget(c.hoistTarget(t)) {
				c.do(d)
			}
		}
	case *ast.Match:
		c.linearMatch(n)
	case *ast.FunctionDef:
		c.linearDef(n)
	case *ast.ClassDef:
		c.linearClass(n)
	default:
		panic("exec: sleeping statement of unknown kind")
	}
}

// plainStmt adds a statement that does not sleep. If it may leave the function
// or a loop that was taken apart, the ways out are emitted behind it.
func (c *compiler) plainStmt(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.Return:
		x := constExpr(object.None)
		if n.Value != nil {
			x = c.expr(n.Value)
		}
		c.emitReturn(x)
		return
	case *ast.Break:
		lp := c.lin.loops[len(c.lin.loops)-1]
		c.leave(lp.brkDepth, func() { c.jump(lp.brk) })
		return
	case *ast.Continue:
		lp := c.lin.loops[len(c.lin.loops)-1]
		c.leave(lp.depth, func() { c.jump(lp.cont) })
		return
	}
	x := c.stmt(s)
	if x == nil {
		return
	}
	ret, brk, cont := mayReturn(s), false, false
	if len(c.lin.loops) > 0 {
		brk, cont = mayLeaveLoop(s)
	}
	if !ret && !brk && !cont {
		c.do(x)
		return
	}
	onRet, onBrk, onCont, done := &label{}, &label{}, &label{}, &label{}
	c.emit(func() object.Step {
		r, b, k, d := onRet.pc, onBrk.pc, onCont.pc, done.pc
		return func(fr *Frame) int {
			switch x(fr) {
			case next:
				return d
			case returned:
				return r
			case breakLoop:
				return b
			case continueLoop:
				return k
			}
			return object.SigRaise
		}
	})
	if ret {
		c.place(onRet)
		c.emitReturn(func(fr *Frame) Value { return fr.Ret })
	}
	if brk {
		c.place(onBrk)
		lp := c.lin.loops[len(c.lin.loops)-1]
		c.leave(lp.brkDepth, func() { c.jump(lp.brk) })
	}
	if cont {
		c.place(onCont)
		lp := c.lin.loops[len(c.lin.loops)-1]
		c.leave(lp.depth, func() { c.jump(lp.cont) })
	}
	c.place(done)
}

// mayLeaveLoop reports whether a statement has a break or continue that
// belongs to a loop around it.
func mayLeaveLoop(s ast.Stmt) (brk, cont bool) {
	var visit func(list []ast.Stmt)
	visit = func(list []ast.Stmt) {
		for _, s := range list {
			switch n := s.(type) {
			case *ast.Break:
				brk = true
			case *ast.Continue:
				cont = true
			case *ast.If:
				visit(ast.Stmts(n.Body))
				for _, e := range n.Elifs {
					visit(ast.Stmts(e.Body))
				}
				visit(ast.Stmts(n.Else))
			case *ast.For:
				visit(ast.Stmts(n.Else))
			case *ast.While:
				visit(ast.Stmts(n.Else))
			case *ast.With:
				visit(ast.Stmts(n.Body))
			case *ast.Try:
				visit(ast.Stmts(n.Body))
				for _, h := range n.Handlers {
					visit(ast.Stmts(h.Body))
				}
				visit(ast.Stmts(n.Else))
				visit(ast.Stmts(n.Final))
			case *ast.Match:
				for _, cs := range n.Cases {
					visit(ast.Stmts(cs.Body))
				}
			}
		}
	}
	visit([]ast.Stmt{s})
	return brk, cont
}

// sleeps reports whether evaluating n may put the frame to sleep: whether a
// yield or await of this function (not of one nested in it) stands in it.
func sleeps(n ast.Node) bool {
	if n == nil {
		return false
	}
	found := false
	ast.Walk(n, func(n ast.Node) bool {
		if found {
			return false
		}
		switch x := n.(type) {
		case *ast.Await, *ast.Yield, *ast.YieldFrom:
			found = true
		case *ast.For:
			found = x.IsAsync
		case *ast.With:
			found = x.IsAsync
		case *ast.ListComp:
			found = asyncClause(x.Generators)
		case *ast.SetComp:
			found = asyncClause(x.Generators)
		case *ast.DictComp:
			found = asyncClause(x.Generators)
		case *ast.GeneratorExp:
			found = sleeps(x.Generators[0].Iter)
			return false
		case *ast.Lambda:
			found = anySleeps(x.Args.Defaults) || anySleeps(x.Args.KwDefaults)
			return false
		case *ast.FunctionDef:
			found = defSleeps(x)
			return false
		case *ast.ClassDef:
			found = anySleeps(x.Decorators) || anySleeps(x.Bases)
			for _, k := range x.Keywords {
				found = found || sleeps(k.Value)
			}
			return false
		case *temporary, *built:
			return false
		}
		return !found
	})
	return found
}

func anySleeps(list []ast.Expr) bool {
	for _, e := range list {
		if e != nil && sleeps(e) {
			return true
		}
	}
	return false
}

func defSleeps(x *ast.FunctionDef) bool {
	if anySleeps(x.Decorators) || anySleeps(x.Args.Defaults) || anySleeps(x.Args.KwDefaults) {
		return true
	}
	return annotationsSleep(x)
}

// annotationsSleep reports whether an annotation of a def sleeps.
func annotationsSleep(x *ast.FunctionDef) bool {
	found := x.Returns != nil && sleeps(x.Returns)
	for _, list := range [][]*ast.Arg{x.Args.PosOnly, x.Args.Args, x.Args.KwOnly, {x.Args.Vararg, x.Args.Kwarg}} {
		for _, a := range list {
			found = found || a != nil && a.Annotation != nil && sleeps(a.Annotation)
		}
	}
	return found
}

func asyncClause(gens []*ast.Comprehension) bool {
	for _, g := range gens {
		if g.IsAsync {
			return true
		}
	}
	return false
}
