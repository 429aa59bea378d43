package object

import "fmt"

// FrameObject is a frame as scripts see it, through sys._getframe, tb_frame
// and the frames of sleeping generators. The frames of plain calls are pooled
// and do not outlive the call: a FrameObject keeps what they were when it was
// made.
type FrameObject struct {
	Object
	code     *Code
	globals  *Dict
	scopes   *OddScopes // where globals and built-ins are unusual
	builtins *Dict
	line     int
	locals   *Dict  // a copy, nil when nobody kept one
	live     *Frame // the frame of a generator or coroutine, which lives on
	back     *FrameObject
	trace    Value
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
				if b := v.p.impl.(*FrameObject).back; b != nil {
					return b.Value()
				}
				return None
			}},
			{Sig: "f_code", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*FrameObject).code.Value() }},
			{Sig: "f_globals", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				f := v.p.impl.(*FrameObject)
				if f.scopes != nil {
					return f.scopes.Globals
				}
				return f.globals.Value()
			}},
			{Sig: "f_builtins", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				f := v.p.impl.(*FrameObject)
				if f.scopes != nil {
					return f.scopes.Builtins
				}
				if f.builtins != nil {
					return f.builtins.Value()
				}
				return rt.Builtins.Dict.Value()
			}},
			{Sig: "f_locals", Kind: Getter, Fn: frameLocals},
			{Sig: "f_lineno", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return Int(int64(v.p.impl.(*FrameObject).lineno())) }},
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
	if fr.Gen != nil {
		fr.Gen.Expose()
	}
	f := newFrameObject(fr.Code, fr.Fn.Globals)
	f.builtins, f.scopes = fr.Fn.Builtins, fr.Fn.odd
	f.live = fr
	return f
}

// Value returns the frame as a Python value.
func (f *FrameObject) Value() Value { return Value{p: &f.Object} }

// AsFrame returns the frame v, or nil. v must not be null.
func (v Value) AsFrame() *FrameObject { f, _ := v.p.impl.(*FrameObject); return f }

// Code returns f_code.
func (f *FrameObject) Code() *Code { return f.code }

// Globals returns f_globals.
func (f *FrameObject) Globals() *Dict { return f.globals }

// Back returns f_back, nil if there is none.
func (f *FrameObject) Back() *FrameObject { return f.back }

func (f *FrameObject) lineno() int {
	if f.live != nil {
		return f.live.Line()
	}
	return f.line
}

// Line returns f_lineno.
func (f *FrameObject) Line() int { return f.lineno() }

func reprFrame(rt *Runtime, v Value) Value {
	f := v.p.impl.(*FrameObject)
	file, ok := ReprText(rt, NewStr(f.code.Filename))
	if !ok {
		return Value{}
	}
	return NewStr(fmt.Sprintf("<frame at 0x%x, file %s, line %d, code %s>", rt.ID(v), file, f.lineno(), f.code.Name))
}

func clearFrame(rt *Runtime, self Value) Value {
	f := self.p.impl.(*FrameObject)
	w := stackWalk{rt: rt, next: rt.depth - 1}
	for fr := w.step(); fr != nil; fr = w.step() {
		if fr.Code == f.code && f.live == nil && f.locals != nil {
			return rt.RuntimeErrorf("cannot clear an executing frame")
		}
	}
	if f.live == nil {
		f.locals = nil
	}
	return None
}

// frameLocals answers f_locals. CPython 3.13 returns a write-through proxy for
// functions; here it is a copy, and for finished plain calls nobody kept one.
func frameLocals(rt *Runtime, v Value) Value {
	f := v.p.impl.(*FrameObject)
	switch {
	case f.live != nil:
		return rt.Locals(f.live)
	case f.locals != nil:
		return f.locals.Value()
	case f.code.NamesInDict:
		return f.globals.Value()
	}
	return rt.RuntimeErrorf("the locals of a finished frame are not kept")
}

// Locals returns what locals() is in fr: the namespace itself for module and
// class bodies, a new dict with the variables that are bound for functions.
func (rt *Runtime) Locals(fr *Frame) Value {
	if fr.Code.NamesInDict {
		if fr.NS.p != nil {
			return fr.NS
		}
		return fr.Fn.GlobalsValue()
	}
	d := NewDict()
	for i, name := range fr.Code.Varnames {
		if i >= len(fr.L) || fr.L[i].p == nil || name == "" || name[0] == '.' {
			continue
		}
		v := fr.L[i]
		if c := v.AsCell(); c != nil && (fr.Code.isCellSlot(i) || i >= fr.Code.OwnVars) {
			v = c.V
		} else if o := v.AsAccum(); o != nil {
			v = o.text(rt)
		}
		if v.p != nil {
			d.SetStr(name, v)
		}
	}
	for i, name := range fr.Code.Freevars {
		if i < len(fr.Fn.Closure) && fr.Fn.Closure[i].V.p != nil && name != "__class__" {
			d.SetStr(name, fr.Fn.Closure[i].V)
		}
	}
	return d.Value()
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

// FrameAt returns the frame n calls up the stack with its callers as f_back,
// nil if the stack is not that deep.
func (rt *Runtime) FrameAt(n int) *FrameObject {
	var first, last *FrameObject
	w := stackWalk{rt: rt, next: rt.depth - 1}
	for ; n > 0 && w.step() != nil; n-- {
	}
	for {
		fr := w.step()
		if fr == nil {
			return first
		}
		rt.Charge(384 + 48*int64(len(fr.L)))
		rt.Budget -= 16
		f := newFrameObject(fr.Code, fr.Fn.Globals)
		f.builtins, f.scopes, f.line = fr.Fn.Builtins, fr.Fn.odd, fr.Line()
		if d := AsDict(rt.Locals(fr)); d != nil {
			f.locals = d
		}
		if last == nil {
			first = f
		} else {
			last.back = f
		}
		last = f
	}
}
