package object

// This file resumes sleeping frames. See the picture in generator.go.

// innermost returns the Generator at the inner end of the chain g drives.
func (g *Generator) innermost() *Generator {
	if t := g.top; t != nil && t.child == nil && t.State != GenClosed {
		return t
	}
	t := g
	for t.child != nil && t.child.State != GenClosed {
		t = t.child
	}
	return t
}

// Running reports whether g or the chain it stands in is being run.
func (g *Generator) Running() bool {
	for g.parent != nil {
		g = g.parent
	}
	return g.State == GenRunning
}

// forgetTops drops the cached innermost frames of whoever drives g: g is being
// resumed behind their back.
func (g *Generator) forgetTops() {
	for p := g.parent; p != nil; p = p.parent {
		p.top = nil
	}
}

// afterThrow stands for the exception of a Resume that goes on with a value as
// part of a throw: what the innermost frame waited for took the exception.
var afterThrow Exception

// Resume runs g with the value sent (or with exc raised where it waits) until
// it yields, returns or raises. The caller has checked that g is neither
// running nor closed.
func (g *Generator) Resume(rt *Runtime, sent Value, exc *Exception) (Value, Outcome) {
	if g.parent != nil {
		g.forgetTops()
	}
	d := rt.depth
	if d >= rt.pushDepth || d >= len(rt.frames) || !g.Code.Cheap {
		if !rt.pushSlow(g.Code) {
			return Value{}, Raised
		}
	}
	if !rt.Tick() {
		if !g.Code.Cheap {
			rt.endCostly(g.Code, d)
		}
		return Value{}, Raised
	}
	slot := rt.frames[d]
	rt.depth = d + 1
	callerHandled, callerDriver := rt.handled, rt.driverHandled
	rt.driverHandled = callerHandled
	g.State = GenRunning

	slot.gen = g
	cur := g.innermost()
	g.top = nil // what it names may end and be used again
	v, out := g.drive(rt, cur, sent, exc)

	slot.gen = nil
	rt.depth = d
	if !g.Code.Cheap {
		rt.endCostly(g.Code, d)
	}
	rt.handled, rt.driverHandled = callerHandled, callerDriver
	if out == Yielded {
		g.State = GenSuspended
	}
	return v, out
}

// drive is the trampoline of Resume: it runs the innermost frame and hands
// results, exceptions and control along the chain.
func (g *Generator) drive(rt *Runtime, cur *Generator, sent Value, exc *Exception) (Value, Outcome) {
	if exc == nil {
		cur.Ret = sent
		return g.driveOn(rt, cur, 0, false, -1)
	}
	cur.Outer = nil
	raising := exc != &afterThrow
	if raising {
		// Thrown in, an exception gets what the innermost frame is handling as
		// context; neither the frames in between nor the thrower count, as in
		// CPython's _PyErr_ChainStackItem.
		rt.handled = cur.Handled
		rt.RaiseException(exc)
		if rt.handled == nil {
			rt.handled = rt.driverHandled
		}
	} else {
		cur.Ret = sent
	}
	return g.driveOn(rt, cur, 0, raising, cur.levels)
}

// driveFrom continues after cur's frame has given control away with sig.
func (g *Generator) driveFrom(rt *Runtime, cur *Generator, sig int) (Value, Outcome) {
	return g.driveOn(rt, cur, sig, false, -1)
}

// driveOn is the loop of the trampoline. sig is what the frame of cur has
// returned already, 0 if it has not run yet.
//
// To CPython a throw is a call of throw at each level of the chain, outermost
// first. As long as these calls last, an exception that leaves a frame gets
// what the next frame out is handling as context, and the frame itself sees
// nothing of what those further out are handling: its Outer is nil. That
// concerns the frames down to level, which were there when it began and have
// not ended; without a throw it is -1.
func (g *Generator) driveOn(rt *Runtime, cur *Generator, sig int, raising bool, level int32) (Value, Outcome) {
	// thrown: the exception on its way was thrown in and no frame has run since.
	thrown := raising
	for {
		if !thrown {
			cur.becomeHandled(rt)
		}
		if sig == 0 {
			in := cur
			pc := int(cur.PC)
			if raising {
				pc = SigRaise
			}
			outer := rt.lowest
			rt.lowest = level
			cur, sig = runChain(cur, pc)
			level, rt.lowest = rt.lowest, outer
			thrown = thrown && cur == in
		}
		was := sig
		sig = 0
		thrown = thrown && was == SigRaise
		switch was {
		case SigYield:
			if level >= 0 {
				cur.relink(level)
			}
			g.top = cur
			v := cur.Ret
			cur.Ret = Value{}
			return v, Yielded
		case SigAsyncYield:
			v := cur.Ret
			cur.Ret = Value{}
			if cur == g {
				return v, Returned
			}
			// The async generator's item goes to whoever awaits __anext__; the
			// generator itself sleeps on, outside the chain.
			cur.State = GenSuspended
			cur.asyncDone()
			p := cur.parent
			cur.parent, p.child = nil, nil
			cur, raising = p, false
			cur.Ret = v
			level = cur.lower(level)
		case SigCallFresh:
			// The child of a call that runChain could not let happen.
			child := cur.child
			child.finish()
			cur.child = nil
			raising = true
		case SigCall:
			child := cur.child
			child.levels = cur.levels + 1
			child.Outer = cur.Handled
			if child.Outer == nil {
				child.Outer = cur.Outer
			}
			if !rt.Turn() || !rt.within(child.levels) {
				child.parent, cur.child = nil, nil
				if child.State == GenCreated {
					// In CPython it is the child that fails: it has been awaited.
					child.finish()
				}
				child.asyncDone()
				raising = true
				continue
			}
			child.parent = cur
			child.State = GenSuspended
			raising = rt.exc != nil
			// A half-run chain is joined at its inner end.
			cur = child.innermost()
			child.top = nil
			if !raising && child.typ != &AsyncGenType {
				cur.Ret = None
			}
		case SigReturn:
			v := cur.Ret
			async := cur.typ == &AsyncGenType
			cur.finish()
			if cur == g {
				if async {
					rt.RaiseType(&StopAsyncIterationType)
					return Value{}, Raised
				}
				return v, Returned
			}
			p := cur.parent
			cur.parent, p.child = nil, nil
			if cur.recycle {
				rt.free(cur)
			}
			cur, raising = p, false
			cur.Ret = v
			level = cur.lower(level)
			if async {
				rt.handled = nil
				rt.RaiseException(rt.newException(&StopAsyncIterationType, EmptyTuple))
				raising = true
			}
		case SigRaise:
			rt.noteLeaving(&cur.Frame)
			cur.finish()
			cur.convertStop(rt)
			if cur == g {
				return Value{}, Raised
			}
			p := cur.parent
			chained := cur.levels <= level
			cur.parent, p.child = nil, nil
			if cur.recycle {
				rt.free(cur)
			}
			cur, raising = p, true
			level = cur.lower(level)
			if chained && !rt.exc.fatal {
				rt.handled = cur.Handled
				rt.RaiseException(rt.exc)
				cur.becomeHandled(rt)
			}
		}
	}
}

// lower returns the level of a throw that has come back to g.
func (g *Generator) lower(level int32) int32 {
	if g.levels < level {
		g.Outer = nil
		return g.levels
	}
	return level
}

// relink finds out what the frames that wait for g and those inside them handle,
// down to level: a throw is over that they knew nothing of.
func (g *Generator) relink(level int32) {
	from := g
	for p := g.parent; ; p = p.parent {
		var h *Exception
		switch {
		case p == nil:
		case p.Handled != nil:
			h = p.Handled
		case p.levels < level:
			h = p.Outer
		default:
			continue
		}
		for ; from != p; from = from.parent {
			from.Outer = h
		}
		if p == nil || p.levels < level {
			return
		}
	}
}

// becomeHandled makes the exception that g's frame is handling, or the frames
// that wait for it, the handled one.
func (g *Generator) becomeHandled(rt *Runtime) {
	switch {
	case g.Handled != nil:
		rt.handled = g.Handled
	case g.Outer != nil:
		rt.handled = g.Outer
	default:
		rt.handled = rt.driverHandled
	}
}

// within reports whether levels more calls are allowed; if not, RecursionError
// is pending.
func (rt *Runtime) within(levels int32) bool {
	if rt.depth+int(levels) <= rt.maxDepth {
		return true
	}
	rt.Raisef(&RecursionErrorType, "maximum recursion depth exceeded")
	return false
}

// runChain runs the frame of cur from pc and goes on with the frames it calls,
// and with those that called it, as long as these are coroutines made by
// NewAwaited that return normally: by far the most of what a chain does. It
// answers the frame in whose name a signal is left for driveOn. With SigRaise
// for pc, the pending exception is raised at the step that cur sleeps in.
//
// What is needed for calls and returns only is read where it is needed: each
// variable that lives across a step costs every step a load.
func runChain(cur *Generator, pc int) (last *Generator, sig int) {
	at := int(cur.PC) - 1
	for {
		steps := cur.Code.Steps
		for pc >= 0 {
			at = pc
			pc = steps[at](&cur.Frame)
		}
		switch pc {
		case SigCallFresh:
			rt, child := cur.RT, cur.child
			levels := cur.levels + 1
			if rt.depth+int(levels) > rt.maxDepth {
				rt.Raisef(&RecursionErrorType, "maximum recursion depth exceeded")
				return cur, SigCallFresh
			}
			if rt.Budget--; rt.Budget < 0 && !rt.refillYield() {
				return cur, SigCallFresh
			}
			child.parent, child.levels = cur, levels
			child.State = GenSuspended
			if cur.Handled != nil {
				child.Outer = cur.Handled
			} else if cur.Outer != nil {
				child.Outer = cur.Outer
			}
			// The handled exception stays what it is: that of cur.
			cur, pc = child, 0
		case SigReturn:
			// The outermost is never one of NewAwaited's.
			if !cur.recycle {
				return cur, SigReturn
			}
			rt, p := cur.RT, cur.parent
			p.Ret = cur.Ret
			p.child = nil
			cur.finishFresh()
			rt.free(cur)
			cur = p
			if rt.lowest >= 0 {
				rt.lowest = cur.lower(rt.lowest)
			}
			cur.becomeHandled(rt)
			pc = int(cur.PC)
		case SigRaise:
			h := cur.Code.Handler(at)
			if h < 0 || cur.RT.exc.fatal {
				return cur, SigRaise
			}
			cur.RT.NoteTraceback(&cur.Frame)
			pc = h
		default:
			return cur, pc
		}
	}
}

// run executes steps until one gives control away: runChain for a single frame.
func (g *Generator) run(rt *Runtime) int {
	fr := &g.Frame
	code := fr.Code
	steps := code.Steps
	pc := int(fr.PC)
	at := pc
	for {
		for pc >= 0 {
			at = pc
			pc = steps[at](fr)
		}
		if pc != SigRaise {
			return pc
		}
		h := code.Handler(at)
		if h < 0 || rt.exc.fatal {
			return SigRaise
		}
		rt.NoteTraceback(fr)
		pc = h
	}
}

// Handler returns where an exception raised by step at continues, -1 if
// nowhere.
func (c *Code) Handler(at int) int {
	for i := range c.Handlers {
		h := &c.Handlers[i]
		if int(h.From) <= at && at < int(h.To) {
			return int(h.Target)
		}
	}
	return -1
}

// finish marks g as closed and drops what its frame held.
func (g *Generator) finish() {
	if g.seen != nil {
		g.seen.end(&g.Frame)
	}
	g.State = GenClosed
	g.asyncDone()
	clear(g.L)
	if !g.recycle {
		g.L = nil
	}
	g.Ret, g.NS = Value{}, Value{}
	g.Handled, g.Outer = nil, nil
	g.child, g.top = nil, nil
}

// finishFresh is finish for a coroutine made by NewAwaited: no async generator,
// no namespace, nobody resumed it from outside.
func (g *Generator) finishFresh() {
	if l := g.L; len(l) <= 4 {
		// A few stores cost less than the call that clears memory.
		switch len(l) {
		case 4:
			l[3] = Value{}
			fallthrough
		case 3:
			l[2] = Value{}
			fallthrough
		case 2:
			l[1] = Value{}
			fallthrough
		case 1:
			l[0] = Value{}
		}
	} else {
		clear(l)
	}
	g.State = GenClosed
	g.Ret = Value{}
	g.parent = nil
	if g.Handled != nil || g.Outer != nil {
		g.Handled, g.Outer = nil, nil
	}
	if g.ext != nil {
		g.asyncDone()
	}
}

func (g *Generator) asyncDone() {
	if g.ext != nil {
		g.ext.asyncRunning = false
	}
}

// convertStop applies PEP 479: a StopIteration that leaves a generator becomes
// a RuntimeError.
func (g *Generator) convertStop(rt *Runtime) {
	e := rt.exc
	if e.fatal {
		return
	}
	what := ""
	switch {
	case e.typ.IsSubtype(&StopIterationType):
		what = "StopIteration"
	case g.typ == &AsyncGenType && e.typ.IsSubtype(&StopAsyncIterationType):
		what = "StopAsyncIteration"
	default:
		return
	}
	kind := "generator"
	switch g.typ {
	case &CoroutineType:
		kind = "coroutine"
	case &AsyncGenType:
		kind = "async generator"
	}
	rt.convertStop(kind, what)
}

// convertStop replaces the pending StopIteration by the RuntimeError of PEP 479.
func (rt *Runtime) convertStop(kind, what string) {
	e := rt.exc
	rt.exc = nil
	old := rt.handled
	rt.handled = e
	rt.RuntimeErrorf("%s raised %s", kind, what)
	rt.handled = old
	rt.exc.SetCause(e)
}

// SetHandledIn makes e the exception being handled in a suspendable frame, and
// returns the former one.
func (fr *Frame) SetHandledIn(e *Exception) *Exception {
	old := fr.Handled
	fr.Handled = e
	rt := fr.RT
	switch {
	case e != nil:
		rt.handled = e
	case fr.Outer != nil:
		rt.handled = fr.Outer
	default:
		rt.handled = rt.driverHandled
	}
	return old
}

// Delegate returns the iterator g waits for when that is not a Generator (null
// if there is none): the frame's slot for the step it sleeps in.
func (g *Generator) Delegate() Value {
	if g.State != GenSuspended || g.L == nil || int(g.PC) >= len(g.Code.WaitSlots) {
		return Value{}
	}
	if s := g.Code.WaitSlots[g.PC]; s >= 0 {
		return g.L[s]
	}
	return Value{}
}

// SendValue resumes g as send(v) does, checking its state.
func (g *Generator) SendValue(rt *Runtime, v Value) (Value, Outcome) {
	if g.Running() {
		rt.ValueErrorf("%s already executing", g.kind())
		return Value{}, Raised
	}
	switch g.State {
	case GenClosed:
		if g.typ == &CoroutineType {
			rt.RuntimeErrorf("cannot reuse already awaited coroutine")
			return Value{}, Raised
		}
		if g.typ == &AsyncGenType {
			rt.RaiseType(&StopAsyncIterationType)
			return Value{}, Raised
		}
		return None, Returned
	case GenCreated:
		if v.p != &noneTag {
			rt.TypeErrorf("can't send non-None value to a just-started %s", g.kind())
			return Value{}, Raised
		}
	}
	return g.Resume(rt, v, nil)
}

func (g *Generator) kind() string {
	switch g.typ {
	case &CoroutineType:
		return "coroutine"
	case &AsyncGenType:
		return "async generator"
	}
	return "generator"
}

// ThrowInto raises e where g sleeps, as throw() does: through whatever it
// waits for.
func (g *Generator) ThrowInto(rt *Runtime, e *Exception) (Value, Outcome) {
	if g.Running() {
		rt.ValueErrorf("%s already executing", g.kind())
		return Value{}, Raised
	}
	switch g.State {
	case GenClosed:
		if g.typ == &CoroutineType {
			rt.RuntimeErrorf("cannot reuse already awaited coroutine")
			return Value{}, Raised
		}
		rt.exc, rt.noted = e, false
		return Value{}, Raised
	case GenCreated:
		// The exception is raised before the first step.
		rt.exc, rt.noted = e, false
		rt.NoteTraceback(&g.Frame)
		rt.noted = false
		g.finish() // not within the body: a StopIteration stays what it is
		return Value{}, Raised
	}
	if e.typ.IsSubtype(&GeneratorExitType) && g.child != nil {
		// close() of the delegate first, then the exception here.
		child := g.child
		child.parent, g.child, g.top = nil, nil, nil
		if child.State == GenSuspended || child.State == GenCreated {
			g.State = GenRunning
			ok := child.CloseGen(rt)
			g.State = GenSuspended
			if !ok {
				e = rt.Clear()
			}
		}
		return g.Resume(rt, Value{}, e)
	}
	in := g.innermost()
	if it := in.Delegate(); it.p != nil {
		return g.throwThrough(rt, in, it, e)
	}
	return g.Resume(rt, Value{}, e)
}

// thrown is the last exception that throw() was called with, and how: what a generator waits for is given the same arguments.
type thrown struct {
	exc  *Exception
	args []Value
}

// arguments returns what throw() is called with for e.
func (t *thrown) arguments(e *Exception) []Value {
	if t.exc != e || e == nil {
		return []Value{e.Value()}
	}
	return t.args
}

// as notes the arguments of throw(); absent ones are not passed on.
func (t *thrown) as(e *Exception, args []Value) {
	for len(args) > 1 && args[len(args)-1].p == nil {
		args = args[:len(args)-1]
	}
	t.exc, t.args = e, append([]Value(nil), args...)
}

// throwThrough raises e in the iterator the innermost frame waits for and acts
// on what comes of it.
func (g *Generator) throwThrough(rt *Runtime, in *Generator, it Value, e *Exception) (Value, Outcome) {
	var x Value
	out := Raised
	g.State = GenRunning
	switch {
	case e.typ.IsSubtype(&GeneratorExitType):
		// Close the iterator if it can be closed; e is raised here whatever.
		rt.exc = nil
		if closer := LookupAttr(rt, it, "close"); closer.p != nil {
			if Call0(rt, closer).p == nil {
				e = rt.Clear()
			}
		} else if rt.exc != nil && !rt.reportNoClose(it) {
			return Value{}, Raised
		}
		rt.exc = e
	default:
		if o, ok := it.p.impl.(NativeAwait); ok {
			if x, out = o.AwaitThrow(rt, e); out == Raised && rt.exc == nil {
				rt.exc = e
			}
			break
		}
		throw := LookupAttr(rt, it, "throw")
		if throw.p == nil {
			if rt.exc == nil {
				rt.exc = e
			}
			break
		}
		if x = Call(rt, throw, rt.thrown.arguments(e), nil); x.p != nil {
			out = Yielded
		} else if rt.Matches(&StopIterationType) {
			x, out = rt.Clear().stopValue(), Returned
		}
	}
	g.State = GenSuspended
	if out == Raised && rt.Matches(&StopIterationType) {
		// Raised where a yield from waits it is the end of what is waited for, whoever raised it.
		x, out = rt.Clear().stopValue(), Returned
	}
	switch out {
	case Yielded:
		return x, Yielded
	case Returned:
		in.L[in.Code.WaitSlots[in.PC]] = Value{}
		in.PC = in.Code.AfterWait[in.PC]
		return g.Resume(rt, x, &afterThrow)
	}
	in.L[in.Code.WaitSlots[in.PC]] = Value{}
	pending := rt.exc
	rt.exc = nil
	return g.Resume(rt, Value{}, pending)
}

// CloseGen is close(): false with an exception pending.
func (g *Generator) CloseGen(rt *Runtime) bool {
	if g.Running() {
		rt.ValueErrorf("%s already executing", g.kind())
		return false
	}
	switch g.State {
	case GenClosed:
		return true
	case GenCreated:
		g.finish()
		return true
	}
	if !rt.Enter("") {
		return false
	}
	defer rt.Leave()
	e := rt.newException(&GeneratorExitType, EmptyTuple)
	e.context = rt.handled // of who closes, as where CPython raises it
	v, out := g.ThrowInto(rt, e)
	switch out {
	case Yielded:
		rt.RuntimeErrorf("%s ignored GeneratorExit", g.kind())
		return false
	case Returned:
		// close() returns what the generator returned (new in CPython 3.13).
		rt.StopValue = v
		return true
	}
	rt.StopValue = Value{}
	if rt.Matches(&GeneratorExitType) || rt.Matches(&StopIterationType) {
		rt.Clear()
		return true
	}
	return false
}

// Innermost returns the Generator at the inner end of the chain g drives: the
// one that is running or sleeps.
func (g *Generator) Innermost() *Generator { return g.innermost() }
