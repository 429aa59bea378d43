package object

// AbandonOwn is Abandon for a generator that a loop statement made for itself. A
// script's own hook (sys.set_asyncgen_hooks) has seen it and may have kept it;
// an event loop only notes it, whatever class it is of.
func (rt *Runtime) AbandonOwn(g *Generator) bool {
	if e := g.ext; e != nil && e.hooks != nil && e.hooks.FirstBy.p != nil && e.hooks.Owner.p == nil {
		if reached, ok := rt.ReachedOften([]Value{g.Value()}); !ok || reached[0] {
			return true
		}
	}
	return rt.Abandon(g)
}

// Abandon does for a sleeping generator what CPython does when the last
// reference to it goes: a generator is closed, an async generator is handed to
// the event loop to be closed there. An exception of its clean-up code goes to
// sys.unraisablehook. False means that a limit has fallen.
func (rt *Runtime) Abandon(g *Generator) bool {
	if g.State != GenSuspended || g.Running() {
		return true
	}
	if g.ext != nil && g.ext.source != nil {
		// What a generator expression iterates over goes with it.
		src := g.ext.source
		g.ext.source = nil
		return rt.Abandon(g) && rt.Abandon(src)
	}
	if done, ok := g.finalBy(rt); done {
		return ok
	}
	// The clean-up sees nothing of the exception that is on its way.
	handled := rt.handled
	rt.handled = nil
	ok := g.CloseGen(rt)
	rt.handled = handled
	if ok {
		return true
	}
	e := rt.exc
	if e.fatal {
		return false
	}
	rt.exc = nil
	rt.ReportUnraisable(e, g.Value())
	return rt.exc == nil
}
