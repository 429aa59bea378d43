package object

// This file tells whoever runs async generators that one has begun, and hands
// over those that nobody refers to any more: an event loop, or the functions a
// script has given to sys.set_asyncgen_hooks.

// AsyncGenHooks are the hooks of a thread. Generators keep those they began
// with.
type AsyncGenHooks struct {
	// First is called before the first step of an async generator, Final with one
	// that nobody refers to; nil: nobody is told. False: an exception is pending.
	First, Final func(rt *Runtime, h *AsyncGenHooks, g *Generator) bool
	// FirstBy and FinalBy are what sys.get_asyncgen_hooks shows, null for None;
	// of an Owner, its attributes of the names Owned.
	FirstBy, FinalBy Value
	Owner            Value
	Owned            [2]string
}

// AsyncGenHooks returns the hooks of the running thread, nil if there are none.
func (rt *Runtime) AsyncGenHooks() *AsyncGenHooks { return rt.asyncGen }

// SetAsyncGenHooks changes them.
func (rt *Runtime) SetAsyncGenHooks(h *AsyncGenHooks) { rt.asyncGen = h }

// Shown returns what sys.get_asyncgen_hooks shows. Null values: an exception is
// pending.
func (h *AsyncGenHooks) Shown(rt *Runtime) (first, final Value) {
	switch {
	case h == nil:
		return None, None
	case h.Owner.p == nil:
		return orNone(h.FirstBy), orNone(h.FinalBy)
	}
	if first = GetAttr(rt, h.Owner, h.Owned[0]); first.p == nil {
		return Value{}, Value{}
	}
	if final = GetAttr(rt, h.Owner, h.Owned[1]); final.p == nil {
		return Value{}, Value{}
	}
	return first, final
}

// ScriptAsyncGenHooks returns the hooks that call first and final, null or None
// for nothing.
func ScriptAsyncGenHooks(first, final Value) *AsyncGenHooks {
	h := &AsyncGenHooks{}
	if !noneOrAbsent(first) {
		h.FirstBy = first
		h.First = func(rt *Runtime, h *AsyncGenHooks, g *Generator) bool {
			return Call1(rt, h.FirstBy, g.Value()).p != nil
		}
	}
	if !noneOrAbsent(final) {
		h.FinalBy = final
		h.Final = func(rt *Runtime, h *AsyncGenHooks, g *Generator) bool {
			if Call1(rt, h.FinalBy, g.Value()).p != nil || !rt.Catchable() {
				return rt.exc == nil
			}
			rt.ReportUnraisable(rt.Clear(), g.Value())
			return rt.exc == nil
		}
	}
	return h
}

func (h *AsyncGenHooks) walk(w *Walker) {
	if h != nil {
		w.Visit(h.FirstBy)
		w.Visit(h.FinalBy)
		w.Visit(h.Owner)
	}
}

// firstIter tells of a generator that starts to run.
func (g *Generator) firstIter(rt *Runtime) bool {
	e := g.extension()
	if e.hooked {
		return true
	}
	e.hooked = true
	h := rt.asyncGen
	if h == nil {
		return true
	}
	e.hooks = h
	return h.First == nil || h.First(rt, h, g)
}

// finalBy hands a suspended async generator to its hook; done is false if it has
// none. False: an exception is pending.
func (g *Generator) finalBy(rt *Runtime) (done, ok bool) {
	if g.typ != &AsyncGenType || g.ext == nil || g.ext.hooks == nil || g.ext.hooks.Final == nil || g.ext.closed {
		return false, true
	}
	return true, g.ext.hooks.Final(rt, g.ext.hooks, g)
}
