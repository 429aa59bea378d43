package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles try statements of plain code. An exception passes through
// as the status raise; the handler table of suspendable code is in linear.go.

func (c *compiler) tryStmt(n *ast.Try) Stmt {
	s := c.block(ast.Stmts(n.Body))
	if len(n.Handlers) > 0 {
		var els Stmt
		if n.Else != nil {
			els = c.block(ast.Stmts(n.Else))
		}
		if n.IsStar {
			s = c.exceptStar(n, s, els)
		} else {
			s = c.except(n, s, els)
		}
	}
	if n.Final != nil {
		s = finally(s, c.block(ast.Stmts(n.Final)))
	}
	return s
}

// handler is a compiled except clause.
type handler struct {
	spec  Expr // nil: catches all
	pos   int32
	bind  Store // nil: no name
	clear Stmt
	body  Stmt
}

func (c *compiler) handlers(n *ast.Try) []handler {
	hs := make([]handler, len(n.Handlers))
	for i, h := range n.Handlers {
		hs[i].body = c.block(ast.Stmts(h.Body))
		if h.Type != nil {
			hs[i].spec, hs[i].pos = c.expr(h.Type), c.at(h)
		}
		if h.Name != "" {
			hs[i].bind, hs[i].clear = c.exceptName(h)
		}
	}
	return hs
}

// exceptName compiles the binding of "as name" and its removal at the end of
// the clause.
func (c *compiler) exceptName(h *ast.ExceptHandler) (Store, Stmt) {
	pos := c.at(h)
	store := c.storeName(h.Name, pos)
	del := c.deleteName(h.Name, pos)
	return store, func(fr *Frame) ctl {
		// The name is set to None first, so that a body that deleted it raises
		// nothing.
		if !store(fr, object.None) {
			return raise
		}
		return del(fr)
	}
}

func (c *compiler) except(n *ast.Try, body, els Stmt) Stmt {
	hs := c.handlers(n)
	return func(fr *Frame) ctl {
		k := body(fr)
		if k != raise {
			if k == next && els != nil {
				return els(fr)
			}
			return k
		}
		rt := fr.RT
		rt.NoteTraceback(fr)
		e := rt.Pending()
		if e.Fatal() {
			return raise
		}
		rt.Clear()
		old := rt.SetHandled(e)
		for i := range hs {
			h := &hs[i]
			if h.spec != nil {
				spec := h.spec(fr)
				if spec.IsNull() {
					rt.SetHandled(old)
					return raise
				}
				fr.Pos = h.pos
				switch rt.MatchException(e, spec) {
				case -1:
					rt.SetHandled(old)
					return raise
				case 0:
					continue
				}
			}
			k := handle(fr, h, e.Value())
			rt.SetHandled(old)
			return k
		}
		rt.SetHandled(old)
		rt.Reraise(e)
		return raise
	}
}

// handle runs the body of an except clause that matched.
func handle(fr *Frame, h *handler, e Value) ctl {
	if h.bind == nil {
		return h.body(fr)
	}
	if !h.bind(fr, e) {
		return raise
	}
	k := h.body(fr)
	return cleanUp(fr, k, h.clear)
}

// cleanUp runs s after something that ended in k, without losing its result or
// exception.
func cleanUp(fr *Frame, k ctl, s Stmt) ctl {
	if k != raise {
		ret := fr.Ret
		if s(fr) != next {
			return raise
		}
		fr.Ret = ret
		return k
	}
	rt := fr.RT
	rt.NoteTraceback(fr)
	e := rt.Pending()
	if e.Fatal() {
		return raise
	}
	rt.Clear()
	if s(fr) != next {
		return raise
	}
	rt.Reraise(e)
	return raise
}

// finally runs final whatever body does. What final does itself wins.
//
//go:noinline
func finally(body, final Stmt) Stmt {
	return func(fr *Frame) ctl {
		k := body(fr)
		if k != raise {
			ret := fr.Ret
			fr.Ret = Value{}
			if f := final(fr); f != next {
				return f
			}
			fr.Ret = ret
			return k
		}
		rt := fr.RT
		rt.NoteTraceback(fr)
		e := rt.Pending()
		if e.Fatal() {
			return raise
		}
		rt.Clear()
		old := rt.SetHandled(e)
		f := final(fr)
		rt.SetHandled(old)
		if f != next {
			return f
		}
		rt.Reraise(e)
		return raise
	}
}

// exceptStar compiles except*: every clause takes its part of the exception
// group; what is left, and what clauses raised, is raised together.
func (c *compiler) exceptStar(n *ast.Try, body, els Stmt) Stmt {
	hs := c.handlers(n)
	return func(fr *Frame) ctl {
		k := body(fr)
		if k != raise {
			if k == next && els != nil {
				return els(fr)
			}
			return k
		}
		rt := fr.RT
		rt.NoteTraceback(fr)
		orig := rt.Pending()
		if orig.Fatal() {
			return raise
		}
		rt.Clear()
		old := rt.SetHandled(orig)
		rest := orig
		var raised []*object.Exception
		for i := range hs {
			if rest == nil {
				break
			}
			h := &hs[i]
			spec := h.spec(fr)
			if spec.IsNull() {
				rt.SetHandled(old)
				return raise
			}
			fr.Pos = h.pos
			match, left, ok := rt.MatchGroup(rest, spec)
			if !ok {
				rt.SetHandled(old)
				return raise
			}
			rest = left
			if match == nil {
				continue
			}
			rt.SetHandled(match)
			if handle(fr, h, match.Value()) == raise {
				rt.NoteTraceback(fr)
				e := rt.Pending()
				if e.Fatal() {
					rt.SetHandled(old)
					return raise
				}
				rt.Clear()
				raised = append(raised, e)
			}
			rt.SetHandled(orig)
		}
		if rest != nil {
			raised = append(raised, rest)
		}
		result, ok := rt.CombineStar(orig, raised)
		rt.SetHandled(old)
		if !ok {
			return raise
		}
		if result == nil {
			return next
		}
		rt.Reraise(result)
		return raise
	}
}
