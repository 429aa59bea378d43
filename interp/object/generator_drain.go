package object

// This file runs a generator expression for the one built-in it was written
// for, as in sum(x * y for x, y in pairs): nobody else can know of the
// generator, so its loops run as a plain function's do and hand each item to
// the built-in, without a frame that goes to sleep in between.

// DrainBy says that g, a generator expression that stands as the only argument
// in a call of f, can be drained if f is a built-in that takes all items (or
// drops the generator).
func (g *Generator) DrainBy(f Value) {
	switch o := f.p.impl.(type) {
	case *Builtin:
		switch o.Owner {
		case nil:
			switch o.Name {
			case "sum", "any", "all", "min", "max", "sorted":
				g.drained = true
			}
		case &StrType:
			g.drained = o.Name == "join"
		case &ListType:
			g.drained = o.Name == "extend"
		}
	case *Type:
		switch o {
		case &ListType, &TupleType, &SetType, &FrozensetType, &DictType:
			g.drained = true
		}
	}
}

// sink is where the items of a running drain go.
type sink struct {
	f func(Value) bool
	// exc and noted are the exception with which f stopped the drain.
	exc   *Exception
	noted bool
	// source is the generator the outermost loop walks, if only it knows it:
	// CPython drops that one first.
	source *Generator
}

// Drainable reports whether v is a generator that may be drained.
func Drainable(v Value) bool {
	g, ok := v.p.impl.(*Generator)
	return ok && g.drained && g.State == GenCreated && g.Code.Drain != nil
}

// Drain calls f with each item of v, which is Drainable, until f returns
// false. It reports false with an exception pending, be it f's or the
// generator's.
func Drain(rt *Runtime, v Value, f func(Value) bool) bool {
	g := v.p.impl.(*Generator)
	code := g.Code.Drain
	if !code.Ready && !code.Prepare(rt) {
		return false
	}
	d := rt.depth
	fr := rt.pushAs(g.Fn, code)
	if fr == nil {
		return false
	}
	fr.L[0] = g.L[0]
	g.State = GenRunning
	s := sink{f: f}
	if g.ext != nil {
		s.source = g.ext.source
	}
	slot := rt.frames[d]
	slot.sink = &s
	r := code.Body(fr)
	slot.sink = nil
	g.finish()
	if r.p == nil {
		rt.PopRaised(fr)
		g.convertStop(rt)
		return false
	}
	rt.Pop(fr)
	if s.exc != nil {
		rt.exc, rt.noted = s.exc, s.noted
		return false
	}
	return true
}

// Emit hands an item to whom the running frame is drained for. False ends the
// loops; no exception is pending then: one of the receiver's waits until the
// frame is gone.
func (rt *Runtime) Emit(v Value) bool {
	s := rt.frames[rt.depth-1].sink
	if s.f(v) {
		return true
	}
	s.exc, s.noted = rt.exc, rt.noted
	rt.exc, rt.noted = nil, false
	if s.source != nil && !rt.Abandon(s.source) {
		s.exc, s.noted = rt.exc, rt.noted
		rt.exc, rt.noted = nil, false
	}
	return false
}

// pushAs is Push for the body of other code than fn's, with the same closure.
func (rt *Runtime) pushAs(fn *Function, code *Code) *Frame {
	d := rt.depth
	rt.Budget--
	if d >= rt.pushDepth || d >= len(rt.frames) || rt.Budget < 0 || !code.Cheap {
		if !rt.pushSlow(code) {
			return nil
		}
	}
	fr := rt.frames[d]
	rt.depth = d + 1
	if fr.Code != code {
		fr.bind(code)
	}
	fr.Fn = fn
	return &fr.Frame
}
