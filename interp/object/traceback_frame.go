package object

import "fmt"

// FrameObject is a frame as scripts see it, through sys._getframe, tb_frame
// and the frames of generators.
//
// The frames of plain calls are pooled. One that a script looks at runs with a
// watched copy of its code, which is never Cheap: so that Pop, which asks only
// that, comes to part the two and the object keeps the variables.
type FrameObject struct {
	Object
	WalkMark
	code    *Code
	fn      *Function // nil when all that is left are the globals
	globals *Dict
	live    *Frame // while the call runs, or its generator sleeps
	line    int
	slots   []Value // the variables of a call that has ended
	lost    bool    // nobody kept them
	cleared bool    // clear() was called
	ns      Value   // the namespace of a module or class body
	extra   *Dict   // what a script stored in f_locals under other names
	back    *FrameObject
}

// FrameType is the type of frames.
var FrameType Type

func init() {
	FrameType.define(TypeSpec{
		Name:  "frame",
		Flags: Final | NoNew,
		Ops:   Ops{Repr: reprFrame},
		Rows: []Row{
			{Sig: "clear(self, /)", Doc: "Drop the references the frame holds.", Fn: clearFrame},
			{Sig: "f_back", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if b := v.p.impl.(*FrameObject).Back(rt); b != nil {
					return b.Value()
				}
				return None
			}},
			{Sig: "f_code", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*FrameObject).code.Value() }},
			{Sig: "f_globals", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				f := v.p.impl.(*FrameObject)
				if f.fn != nil {
					return f.fn.GlobalsValue()
				}
				return f.globals.Value()
			}},
			{Sig: "f_builtins", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				f := v.p.impl.(*FrameObject)
				if f.fn != nil {
					return f.fn.BuiltinsValue(rt)
				}
				return rt.Builtins.Dict.Value()
			}},
			{Sig: "f_locals", Kind: Getter, Fn: frameLocals},
			{Sig: "f_lineno", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return Int(int64(v.p.impl.(*FrameObject).Line())) }},
			{Sig: "f_lasti", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return Int(0) }},
			{Sig: "f_trace", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return None }},
		},
	})
}

func newFrameObject(code *Code, globals *Dict) *FrameObject {
	f := &FrameObject{code: code, globals: globals}
	f.Object = Object{&FrameType, f}
	return f
}

// NewLiveFrame returns the frame of a generator, coroutine or async generator
// as scripts see it.
func NewLiveFrame(fr *Frame) *FrameObject {
	if fr.seen != nil {
		return fr.seen
	}
	if fr.Gen != nil {
		fr.Gen.Expose()
	}
	f := newFrameObject(fr.Code.own(), fr.Fn.Globals)
	f.fn, f.live, f.ns = fr.Fn, fr, fr.NS
	fr.seen = f
	fr.RT.Charge(160)
	return f
}

// plainFrame returns the frame in place i of the stack, one of a plain call, as
// scripts see it.
func (rt *Runtime) plainFrame(i int) *FrameObject {
	fr := &rt.frames[i].Frame
	if fr.Code.watching != nil && fr.seen != nil {
		return fr.seen
	}
	fr.seen = nil
	f := NewLiveFrame(fr)
	fr.Code = fr.Code.watch()
	return f
}

// watch returns the copy of c that tells Pop to look at the frame.
func (c *Code) watch() *Code {
	if c.watched == nil {
		w := c.clone()
		w.watching, w.Cheap = c, false
		c.watched = w
	}
	return c.watched
}

// own returns the code a watched copy was made of, c itself for others.
func (c *Code) own() *Code {
	if c.watching != nil {
		return c.watching
	}
	return c
}

// popSlow is what Pop does for frames that somebody looked at, for code that
// takes much of Go's stack and for calls that a profiler counts.
func (rt *Runtime) popSlow(fr *Frame) {
	c := fr.Code
	if c.watching != nil {
		c = c.watching
		if f := fr.seen; f != nil {
			f.back = f.Back(rt)
			f.end(fr)
		}
		fr.seen, fr.Code = nil, c
	}
	if !c.Cheap {
		rt.endCostly(c, rt.depth-1)
	}
}

// end keeps what is left of a frame whose call ends.
func (f *FrameObject) end(fr *Frame) {
	f.line, f.live = fr.Line(), nil
	f.slots = fr.keep()
}

// keep returns the values of fr's variables.
func (fr *Frame) keep() []Value {
	n := min(len(fr.Code.Varnames), len(fr.L))
	if n == 0 {
		return nil
	}
	fr.RT.Charge(int64(16 * n))
	return append(make([]Value, 0, n), fr.L[:n]...)
}

// Value returns the frame as a Python value.
func (f *FrameObject) Value() Value { return Value{p: &f.Object} }

// AsFrame returns the frame v, or nil. v must not be null.
func (v Value) AsFrame() *FrameObject { f, _ := v.p.impl.(*FrameObject); return f }

// Code returns f_code.
func (f *FrameObject) Code() *Code { return f.code }

// Globals returns f_globals.
func (f *FrameObject) Globals() *Dict { return f.globals }

// Line returns f_lineno.
func (f *FrameObject) Line() int {
	if f.live != nil {
		return f.live.Line()
	}
	return f.line
}

// Span returns the place of what the frame does, nothing for one that has ended.
func (f *FrameObject) Span() Span {
	if f.live == nil || f.live.Code == nil || f.live.Pos < 0 || int(f.live.Pos) >= len(f.live.Code.Spans) {
		return Span{}
	}
	return f.live.Code.Spans[f.live.Pos]
}

// Back returns f_back: the frame that called f, or that waits for it.
func (f *FrameObject) Back(rt *Runtime) *FrameObject {
	if f.live == nil {
		return f.back
	}
	g := f.live.Gen
	if g != nil && g.waiter() != nil {
		return NewLiveFrame(&g.waiter().Frame)
	}
	for i := rt.depth - 1; i >= 0; i-- {
		top := rt.frames[i].running()
		if g == nil && (top != nil || &rt.frames[i].Frame != f.live) || g != nil && !top.waitsUnder(g) {
			continue
		}
		return rt.frameIn(i - 1)
	}
	return nil
}

// waiter returns the generator that waits for g in the chain that runs, nil for
// the one whose resume drives the chain.
func (g *Generator) waiter() *Generator {
	if g.State == GenRunning {
		return nil
	}
	return g.parent
}

// waitsUnder reports whether g is the outermost of the chain that top ends.
func (top *Generator) waitsUnder(g *Generator) bool {
	for ; top != nil; top = top.waiter() {
		if top == g {
			return true
		}
	}
	return false
}

// frameIn returns the innermost frame in place i of the stack, nil below it.
func (rt *Runtime) frameIn(i int) *FrameObject {
	if i < 0 {
		return nil
	}
	if g := rt.frames[i].running(); g != nil {
		return NewLiveFrame(&g.Frame)
	}
	return rt.plainFrame(i)
}

// FrameAt returns the frame n calls up the stack, nil if the stack is not that
// deep.
func (rt *Runtime) FrameAt(n int) *FrameObject {
	for i := rt.depth - 1; i >= 0; i-- {
		g := rt.frames[i].running()
		if g == nil {
			if n == 0 {
				return rt.plainFrame(i)
			}
			n--
			continue
		}
		for ; g != nil; g = g.waiter() {
			if n == 0 {
				return NewLiveFrame(&g.Frame)
			}
			n--
		}
	}
	return nil
}

// frameOf returns the innermost running frame of code, nil if none runs.
func (rt *Runtime) frameOf(code *Code) *FrameObject {
	for i := rt.depth - 1; i >= 0; i-- {
		g := rt.frames[i].running()
		if g == nil {
			if rt.frames[i].Code.own() == code {
				return rt.plainFrame(i)
			}
			continue
		}
		for ; g != nil; g = g.waiter() {
			if g.Code == code {
				return NewLiveFrame(&g.Frame)
			}
		}
	}
	return nil
}

func reprFrame(rt *Runtime, v Value) Value {
	f := v.p.impl.(*FrameObject)
	file, ok := ReprText(rt, NewStr(f.code.Filename))
	if !ok {
		return Value{}
	}
	return NewStr(fmt.Sprintf("<frame at 0x%x, file %s, line %d, code %s>", rt.ID(v), file, f.Line(), f.code.Name))
}

func clearFrame(rt *Runtime, self Value) Value {
	f := self.p.impl.(*FrameObject)
	if f.live == nil {
		clear(f.slots)
		f.extra, f.cleared = nil, true
		return None
	}
	g := f.live.Gen
	switch {
	case g == nil || g.State == GenRunning:
		return rt.RuntimeErrorf("cannot clear an executing frame")
	case g.State == GenSuspended:
		return rt.RuntimeErrorf("cannot clear a suspended frame")
	}
	return CallMethod(rt, g.Value(), "close")
}

// isSelf reports whether v is what the variable self stands for.
func (fr *Frame) isSelf(v Value) bool {
	if v.p == nil || len(fr.Code.Varnames) == 0 || fr.Code.Varnames[0] != "self" || len(fr.L) == 0 {
		return false
	}
	x := fr.L[0]
	if x.p != nil && x.AsCell() != nil && fr.Code.isCellSlot(0) {
		x = x.AsCell().V
	}
	return x == v
}

func (c *Code) isCellSlot(i int) bool {
	for _, s := range c.CellSlots {
		if int(s) == i {
			return true
		}
	}
	return false
}
