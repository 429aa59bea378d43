package object

// Frame is one activation of a Code.
//
// Frames of plain functions are pooled: one per depth, reused, never escaping.
// Frames of generators and coroutines are embedded in their Generator and are
// data through and through: code, program counter, slots. Everything such a
// frame holds between two steps is in L, Ret, Handled and the counters.
type Frame struct {
	L    []Value // parameters, locals, temporaries
	RT   *Runtime
	Fn   *Function
	Code *Code
	// Pos is the index in Code.Spans of the operation in progress. Every node
	// sets it before it does something that can raise or run other Python code,
	// so that a frame always knows its line without work on the way in.
	Pos int32
	PC  int32
	Ret Value // suspendable code: the last value received, or the result
	NS  Value // code with NamesInDict: the local namespace
	// Handled is the innermost exception being handled in this frame, nil if none.
	Handled *Exception
	// Outer is the exception being handled in the frames that wait for this one.
	Outer *Exception
	// Gen is the Generator a suspendable frame belongs to, nil for plain calls.
	Gen *Generator
	// seen is the frame as scripts see it, nil for those nobody looked at.
	seen *FrameObject
}

// pooledFrame is the frame of a plain call, with room for its slots, so that a
// call allocates nothing.
type pooledFrame struct {
	Frame
	inline [8]Value
	big    []Value
	// gen is the generator resumed at this depth, nil for plain calls. See
	// running.
	gen *Generator
	// sink is where the items of a generator expression go that is drained at
	// this depth.
	sink *sink
}

// running returns the Generator whose steps run in place s of the stack: the
// inner end of the chain that was resumed there; nil for a plain call. The few
// who ask walk the chain, so that calls and returns in it need not keep a note.
func (s *pooledFrame) running() *Generator {
	g := s.gen
	if g == nil {
		return nil
	}
	for c := g.child; c != nil && c.parent == g && c.State == GenSuspended; c = g.child {
		g = c
	}
	return g
}

// GlobalsValue returns what the frame's globals() is.
func (fr *Frame) GlobalsValue() Value { return fr.Fn.GlobalsValue() }

// Globals returns the dict the frame's global names live in.
func (fr *Frame) Globals() *Dict { return fr.Fn.Globals }

// Push returns a frame for one call of fn with cleared slots, or nil with an
// exception pending when a limit does not let the call happen.
func (rt *Runtime) Push(fn *Function) *Frame {
	code := fn.Code
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

// bind gives a pooled frame the slots another code needs.
func (fr *pooledFrame) bind(code *Code) {
	fr.Code = code
	n := code.NumSlots
	switch {
	case n <= len(fr.inline):
		fr.L = fr.inline[:n]
	case n <= cap(fr.big):
		fr.L = fr.big[:n]
	default:
		fr.big = make([]Value, n, n+n/2)
		fr.L = fr.big
	}
}

// cheapCost is the cost of ordinary code, which the depth limit alone bounds.
const cheapCost = 24

func (rt *Runtime) pushSlow(code *Code) bool {
	if rt.depth >= rt.maxDepth {
		rt.Raisef(&RecursionErrorType, "maximum recursion depth exceeded")
		return false
	}
	if rt.Budget < 0 && !rt.refillYield() {
		return false
	}
	if !code.Ready && !code.Prepare(rt) {
		return false
	}
	if rt.profiler != nil {
		// A call that is not cheap is noticed when it ends, too.
		code.Cheap = false
		rt.profiler.Enter(code, rt.depth)
	}
	if code.Cost > cheapCost {
		if rt.stackCost+code.Cost > rt.maxStack {
			rt.Raisef(&RecursionErrorType, "maximum recursion depth exceeded")
			return false
		}
		rt.stackCost += code.Cost
	}
	for rt.depth >= len(rt.frames) {
		rt.frames = append(rt.frames, &pooledFrame{Frame: Frame{RT: rt}})
		rt.Charge(300)
	}
	return true
}

// Pop ends the call Push began. If the body raised, the frame's entry is added
// to the traceback first.
func (rt *Runtime) Pop(fr *Frame) {
	if !fr.Code.Cheap {
		rt.popSlow(fr)
	}
	l := fr.L
	switch len(l) {
	case 0:
	case 1:
		l[0] = Value{}
	case 2:
		l[0], l[1] = Value{}, Value{}
	case 3:
		l[0], l[1], l[2] = Value{}, Value{}, Value{}
	default:
		clear(l)
	}
	rt.depth--
}

// PopRaised is Pop for a body that returned null.
func (rt *Runtime) PopRaised(fr *Frame) {
	rt.noteLeaving(fr)
	rt.Pop(fr)
}

// Depth returns how many Python calls are in progress.
func (rt *Runtime) Depth() int { return rt.depth }

// CurrentFrame returns the running frame n calls up the stack (0 = the
// innermost), nil if the stack is not that deep.
func (rt *Runtime) CurrentFrame(n int) *Frame {
	w := stackWalk{rt: rt, next: rt.depth - 1}
	for ; n > 0 && w.step() != nil; n-- {
	}
	return w.step()
}

// stackWalk goes up the stack. Of a chain of coroutines only the innermost has a
// place there; those that await it follow.
type stackWalk struct {
	rt   *Runtime
	next int
	gen  *Generator // the next frame is this one's, nil: the stack's
}

// step returns the next frame, nil at the end.
func (w *stackWalk) step() *Frame {
	g := w.gen
	if g == nil {
		if w.next < 0 || w.next >= len(w.rt.frames) {
			return nil
		}
		slot := w.rt.frames[w.next]
		w.next--
		if g = slot.running(); g == nil {
			return &slot.Frame
		}
	}
	w.gen = nil
	if g.State != GenRunning { // the one whose Resume drives the chain is
		w.gen = g.parent
	}
	return &g.Frame
}

// Line returns the source line of the operation in progress.
func (fr *Frame) Line() int {
	if fr.Code != nil && int(fr.Pos) < len(fr.Code.Spans) {
		return int(fr.Code.Spans[fr.Pos].Line)
	}
	if fr.Code != nil {
		return fr.Code.FirstLine
	}
	return 0
}

// Cell is a variable shared between a function and the functions nested in it.
type Cell struct {
	Object
	V    Value // null: unbound
	mark walkMark
}

// NewCell returns a cell holding v as a Python value.
func NewCell(v Value) Value {
	c := &Cell{V: v}
	c.Object = Object{&CellType, c}
	return Value{p: &c.Object}
}
