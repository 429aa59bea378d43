package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file takes try and with statements apart that sleep.

// restoreHandled emits the end of an exception's handling: the exception that
// was handled before, kept in slot old, is the handled one again.
func (c *compiler) restoreHandled(old int) {
	c.do(func(fr *Frame) ctl {
		fr.SetHandledIn(excIn(fr, old))
		fr.L[old] = Value{}
		return next
	})
}

func excIn(fr *Frame, slot int) *object.Exception {
	if v := fr.L[slot]; !v.IsNull() {
		return object.AsException(v)
	}
	return nil
}

// catch emits the start of a handler: the pending exception moves to slot exc
// and becomes the handled one; the former one moves to slot old.
//
//go:noinline
func (c *compiler) catch(exc, old int) {
	c.do(func(fr *Frame) ctl {
		e := fr.RT.Clear()
		fr.L[exc] = e.Value()
		fr.L[old] = Value{}
		if prev := fr.SetHandledIn(e); prev != nil {
			fr.L[old] = prev.Value()
		}
		return next
	})
}

// reraise emits the re-raise of the exception in slot exc.
func (c *compiler) reraise(exc int) {
	c.emit(func() object.Step {
		return func(fr *Frame) int {
			e := excIn(fr, exc)
			fr.L[exc] = Value{}
			fr.RT.Reraise(e)
			return object.SigRaise
		}
	})
}

// handling emits body as the handler of the exception in exc: however it is
// left, the previously handled exception is restored. more runs with the
// restoring (the removal of "as name").
func (c *compiler) handling(exc, old int, more func(), body func()) {
	failed, end := &label{}, &label{}
	cleanup := func() {
		if more != nil {
			more()
		}
		c.restoreHandled(old)
		c.do(func(fr *Frame) ctl {
			fr.L[exc] = Value{}
			return next
		})
	}
	b := c.enterBlock(failed, cleanup)
	body()
	c.exitBlock(b)
	cleanup()
	c.jump(end)
	// An exception in the handler: clean up, then let it go on.
	c.place(failed)
	inner := c.temp()
	c.do(func(fr *Frame) ctl {
		fr.L[inner] = fr.RT.Clear().Value()
		return next
	})
	cleanup()
	c.reraise(inner)
	c.release(inner)
	c.place(end)
}

func (c *compiler) linearTry(n *ast.Try) {
	if n.Final == nil {
		c.tryExcept(n)
		return
	}
	failed, end := &label{}, &label{}
	final := ast.Stmts(n.Final)
	b := c.enterBlock(failed, func() { c.linearStmts(final) })
	if len(n.Handlers) > 0 {
		c.tryExcept(n)
	} else {
		c.linearStmts(ast.Stmts(n.Body))
	}
	c.exitBlock(b)
	c.linearStmts(final)
	c.jump(end)
	c.place(failed)
	exc, old := c.temp(), c.temp()
	c.catch(exc, old)
	keep := c.temp()
	c.do(func(fr *Frame) ctl {
		fr.L[keep] = fr.L[exc]
		return next
	})
	c.handling(exc, old, nil, func() { c.linearStmts(final) })
	c.reraise(keep)
	c.place(end)
	c.release(exc)
	c.release(old)
	c.release(keep)
}

func (c *compiler) tryExcept(n *ast.Try) {
	if n.IsStar {
		c.tryStar(n)
		return
	}
	failed, end := &label{}, &label{}
	b := c.enterBlock(failed, func() {})
	c.linearStmts(ast.Stmts(n.Body))
	c.exitBlock(b)
	c.linearStmts(ast.Stmts(n.Else))
	c.jump(end)
	c.place(failed)
	exc, old, keep := c.temp(), c.temp(), c.temp()
	c.catch(exc, old)
	c.do(func(fr *Frame) ctl {
		fr.L[keep] = fr.L[exc]
		return next
	})
	none := &label{}
	// The clauses' expressions are evaluated while the exception is handled.
	c.handling(exc, old, nil, func() {
		for _, h := range n.Handlers {
			nextClause := &label{}
			if h.Type != nil {
				yes := &label{}
				spec := c.expr(c.hoist(h.Type))
				pos := c.at(h)
				c.branch(func(fr *Frame) int {
					s := spec(fr)
					if s.IsNull() {
						return -1
					}
					fr.Pos = pos
					return fr.RT.MatchException(excIn(fr, keep), s)
				}, yes, nextClause)
				c.place(yes)
			}
			c.clauseBody(h, keep)
			c.leave(len(c.lin.blocks)-1, func() { c.jump(end) })
			c.place(nextClause)
		}
		c.leave(len(c.lin.blocks)-1, func() { c.jump(none) })
	})
	c.place(none)
	c.reraise(keep)
	c.place(end)
	c.do(func(fr *Frame) ctl {
		fr.L[keep] = Value{}
		return next
	})
	c.release(exc)
	c.release(old)
	c.release(keep)
}

// clauseBody emits the body of an except clause with its name bound.
func (c *compiler) clauseBody(h *ast.ExceptHandler, exc int) {
	body := ast.Stmts(h.Body)
	if h.Name == "" {
		c.linearStmts(body)
		return
	}
	bind, clear := c.exceptName(h)
	c.do(func(fr *Frame) ctl {
		if !bind(fr, fr.L[exc]) {
			return raise
		}
		return next
	})
	failed, end := &label{}, &label{}
	b := c.enterBlock(failed, func() { c.do(clear) })
	c.linearStmts(body)
	c.exitBlock(b)
	c.do(clear)
	c.jump(end)
	c.place(failed)
	inner := c.temp()
	c.do(func(fr *Frame) ctl {
		fr.L[inner] = fr.RT.Clear().Value()
		return next
	})
	c.do(clear)
	c.reraise(inner)
	c.release(inner)
	c.place(end)
}

// tryStar emits try/except*.
func (c *compiler) tryStar(n *ast.Try) {
	failed, end := &label{}, &label{}
	b := c.enterBlock(failed, func() {})
	c.linearStmts(ast.Stmts(n.Body))
	c.exitBlock(b)
	c.linearStmts(ast.Stmts(n.Else))
	c.jump(end)
	c.place(failed)
	exc, old := c.temp(), c.temp()
	// orig is the group caught, rest what no clause took yet, match the part of
	// the clause at work, raised a list of what clauses raised.
	orig, rest, match, raised, result := c.temp(), c.temp(), c.temp(), c.temp(), c.temp()
	c.catch(exc, old)
	c.do(func(fr *Frame) ctl {
		fr.L[orig], fr.L[rest] = fr.L[exc], fr.L[exc]
		fr.L[raised] = object.NewList(nil)
		return next
	})
	c.handling(exc, old, nil, func() {
		for _, h := range n.Handlers {
			yes, skip := &label{}, &label{}
			spec := c.expr(c.hoist(h.Type))
			pos := c.at(h)
			c.branch(func(fr *Frame) int {
				if fr.L[rest].IsNull() {
					return 0
				}
				s := spec(fr)
				if s.IsNull() {
					return -1
				}
				fr.Pos = pos
				m, left, ok := fr.RT.MatchGroup(excIn(fr, rest), s)
				if !ok {
					return -1
				}
				fr.L[rest] = Value{}
				if left != nil {
					fr.L[rest] = left.Value()
				}
				if m == nil {
					return 0
				}
				fr.L[match] = m.Value()
				fr.SetHandledIn(m)
				return 1
			}, yes, skip)
			c.place(yes)
			bad, ok := &label{}, &label{}
			cb := c.enterBlock(bad, func() {})
			c.clauseBody(h, match)
			c.exitBlock(cb)
			c.jump(ok)
			c.place(bad)
			c.do(func(fr *Frame) ctl {
				e := fr.RT.Clear()
				fr.L[raised].ExactList().Append(fr.RT, e.Value())
				return next
			})
			c.place(ok)
			c.do(func(fr *Frame) ctl {
				fr.SetHandledIn(excIn(fr, orig))
				return next
			})
			c.place(skip)
		}
		c.do(func(fr *Frame) ctl {
			var list []*object.Exception
			for _, v := range fr.L[raised].ExactList().Items() {
				list = append(list, object.AsException(v))
			}
			if r := excIn(fr, rest); r != nil {
				list = append(list, r)
			}
			e, ok := fr.RT.CombineStar(excIn(fr, orig), list)
			if !ok {
				return raise
			}
			fr.L[result] = Value{}
			if e != nil {
				fr.L[result] = e.Value()
			}
			return next
		})
	})
	again := &label{}
	c.branch(func(fr *Frame) int { return b2i(!fr.L[result].IsNull()) }, again, end)
	c.place(again)
	c.reraise(result)
	c.place(end)
}

// linearWith emits item i of a with statement and, inside it, the rest.
func (c *compiler) linearWith(n *ast.With, i int) {
	if i == len(n.Items) {
		c.linearStmts(ast.Stmts(n.Body))
		return
	}
	it := n.Items[i]
	mgr, exit := c.temp(), c.temp()
	pos := c.at(it.Context)
	x := c.expr(c.hoist(it.Context))
	async := n.IsAsync
	enter := func(fr *Frame) Value {
		m := x(fr)
		if m.IsNull() {
			return m
		}
		fr.Pos = pos
		rt := fr.RT
		var en, ex Value
		if async {
			en, ex = asyncWithMethods(rt, m)
		} else {
			en, ex = withMethods(rt, m)
		}
		if ex.IsNull() {
			return Value{}
		}
		fr.L[mgr], fr.L[exit] = m, ex
		return object.CallSpecial(rt, en, m)
	}
	if async {
		c.await(c.awaitable(enter, "__aenter__"), pos)
	} else {
		c.do(func(fr *Frame) ctl {
			v := enter(fr)
			if v.IsNull() {
				return raise
			}
			fr.Ret = v
			return next
		})
	}
	failed, end := &label{}, &label{}
	leave := func() {
		call := func(fr *Frame) Value {
			fr.Pos = pos
			return object.CallSpecial(fr.RT, fr.L[exit], fr.L[mgr], object.None, object.None, object.None)
		}
		if async {
			c.await(c.awaitable(call, "__aexit__"), pos)
			c.do(func(fr *Frame) ctl {
				fr.Ret = Value{}
				return next
			})
		} else {
			c.do(discard(call))
		}
	}
	b := c.enterBlock(failed, leave)
	if it.Vars != nil {
		v := ret(it.Vars)
		if sleeps(it.Vars) {
			v, _ = c.keep(v)
		}
		c.linearTarget(it.Vars, v)
	}
	c.linearWith(n, i+1)
	c.exitBlock(b)
	leave()
	c.jump(end)
	c.place(failed)
	exc, old, keep, answer := c.temp(), c.temp(), c.temp(), c.temp()
	c.catch(exc, old)
	c.do(func(fr *Frame) ctl {
		fr.L[keep] = fr.L[exc]
		return next
	})
	c.handling(exc, old, nil, func() {
		call := func(fr *Frame) Value {
			fr.Pos = pos
			return callExit(fr.RT, fr.L[exit], fr.L[mgr], excIn(fr, keep))
		}
		var r Expr
		if async {
			c.await(c.awaitable(call, "__aexit__"), pos)
			r = func(fr *Frame) Value {
				v := fr.Ret
				fr.Ret = Value{}
				return v
			}
		} else {
			r = call
		}
		c.do(func(fr *Frame) ctl {
			v := r(fr)
			if v.IsNull() {
				return raise
			}
			t := truth(fr, v, pos)
			if t < 0 {
				return raise
			}
			fr.L[answer] = object.Int(int64(t))
			return next
		})
	})
	again := &label{}
	c.branch(func(fr *Frame) int { return 1 - int(fr.L[answer].Int()) }, again, end)
	c.place(again)
	c.reraise(keep)
	c.place(end)
	c.do(func(fr *Frame) ctl {
		fr.L[keep], fr.L[mgr], fr.L[exit] = Value{}, Value{}, Value{}
		return next
	})
	for _, t := range []int{mgr, exit, exc, old, keep, answer} {
		c.release(t)
	}
}

// awaitable checks that what an async with method returned can be awaited, in
// the words CPython has for it.
//
//go:noinline
func (c *compiler) awaitable(x Expr, method string) Expr {
	return func(fr *Frame) Value {
		v := x(fr)
		if !v.IsNull() && !object.IsAwaitable(v) {
			return fr.RT.TypeErrorf("'async with' received an object from %s that does not implement __await__: %s", method, object.TypeName(v))
		}
		return v
	}
}

// asyncWithMethods looks up __aenter__ and __aexit__; a null exit means an
// exception is pending.
func asyncWithMethods(rt *object.Runtime, m Value) (enter, exit Value) {
	enter = object.SpecialMethod(rt, m, "__aenter__")
	exit = object.SpecialMethod(rt, m, "__aexit__")
	if enter.IsNull() {
		return Value{}, rt.TypeErrorf("'%s' object does not support the asynchronous context manager protocol", m.Type().TypeName())
	}
	if exit.IsNull() {
		return Value{}, rt.TypeErrorf("'%s' object does not support the asynchronous context manager protocol (missed __aexit__ method)", m.Type().TypeName())
	}
	return enter, exit
}
