package object

// This file is traceback objects: the chain a script walks with tb_next. What
// is printed is made in traceback_render.go.

func init() {
	TracebackType.define(TypeSpec{
		Name:  "traceback",
		Doc:   "Create a new traceback object.",
		Flags: Final,
		Ops:   Ops{New: newTraceback},
		Rows: []Row{
			{Sig: "__dir__(self, /)", Fn: dirTraceback},
			{Sig: "tb_frame", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*Traceback).frameObject(rt).Value() }, Set: readonlyMember},
			{Sig: "tb_lasti", Kind: Member, Fn: func(rt *Runtime, v Value) Value {
				t := v.p.impl.(*Traceback)
				if t.Pos < 0 && t.ext != nil {
					return Int(int64(t.ext.lasti))
				}
				return Int(int64(t.Pos))
			}, Set: readonlyMember},
			{Sig: "tb_next", Kind: Getter, Fn: getNext, Set: setNext},
			{Sig: "tb_lineno", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return Int(int64(v.p.impl.(*Traceback).Line())) }},
		},
	})
}

// Value returns the traceback as a Python value.
func (t *Traceback) Value() Value {
	if t.Object.typ == nil {
		t.Object = Object{&TracebackType, t}
	}
	return Value{p: &t.Object}
}

// AsTraceback returns the traceback v, or nil. v must not be null.
func (v Value) AsTraceback() *Traceback { t, _ := v.p.impl.(*Traceback); return t }

// Line returns the line the entry is about.
func (t *Traceback) Line() int {
	if t.ext != nil && t.ext.line != 0 {
		return t.ext.line
	}
	return int(t.Span().Line)
}

func (t *Traceback) frameObject(rt *Runtime) *FrameObject {
	if t.ext == nil {
		t.ext = &tbExt{}
	}
	if t.ext.frame == nil {
		f := newFrameObject(t.Code, t.Globals)
		if t.fn != nil {
			f.fn, f.slots = t.fn, t.slots
			// The entry before this one is about the caller.
			if t.prev != nil {
				f.back = t.prev.frameObject(rt)
			}
		} else if live := rt.frameOf(t.Code); live != nil {
			f = live
		} else {
			f.lost = true
		}
		f.line = t.Line()
		t.ext.frame = f
	}
	return t.ext.frame
}

var tracebackParams = []string{"tb_next", "tb_frame", "tb_lasti", "tb_lineno"}

func newTraceback(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(args) > 4 {
		return rt.TypeErrorf("traceback() takes at most 4 arguments (%d given)", len(args))
	}
	var p [4]Value
	npos := len(args) - len(names)
	copy(p[:], args[:npos])
names:
	for i, n := range names {
		for j, want := range tracebackParams {
			if n == want {
				if p[j].p != nil {
					return rt.TypeErrorf("argument for traceback() given by name ('%s') and position (%d)", n, j+1)
				}
				p[j] = args[npos+i]
				continue names
			}
		}
		return rt.TypeErrorf("traceback() got an unexpected keyword argument '%s'", n)
	}
	for j, n := range tracebackParams {
		if p[j].p == nil {
			return rt.TypeErrorf("traceback() missing required argument '%s' (pos %d)", n, j+1)
		}
	}
	f, ok := p[1].p.impl.(*FrameObject)
	if !ok {
		return rt.TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", typeNameNone(p[1]))
	}
	var nums [2]int64
	for i := range nums {
		if nums[i], ok = IndexInt(rt, p[2+i]); !ok {
			return Value{}
		}
	}
	t := &Traceback{Code: f.code, Globals: f.globals, Pos: -1, ext: &tbExt{frame: f, lasti: int(nums[0]), line: int(nums[1])}}
	if !p[0].IsNone() {
		next := p[0].AsTraceback()
		if next == nil {
			return rt.TypeErrorf("expected traceback object or None, got '%s'", TypeName(p[0]))
		}
		t.Next = next
	}
	return t.Value()
}

func dirTraceback(rt *Runtime, self Value) Value {
	return NewList([]Value{NewStr("tb_frame"), NewStr("tb_next"), NewStr("tb_lasti"), NewStr("tb_lineno")})
}

func getNext(rt *Runtime, v Value) Value {
	if n := v.p.impl.(*Traceback).Next; n != nil {
		return n.Value()
	}
	return None
}

func setNext(rt *Runtime, self, x Value) bool {
	if x.p == nil {
		rt.TypeErrorf("can't delete tb_next attribute")
		return false
	}
	t := self.p.impl.(*Traceback)
	if x.IsNone() {
		t.Next = nil
		return true
	}
	next := x.AsTraceback()
	if next == nil {
		rt.TypeErrorf("expected traceback object, got '%s'", TypeName(x))
		return false
	}
	for c := next; c != nil; c = c.Next {
		if c == t {
			rt.ValueErrorf("traceback loop detected")
			return false
		}
	}
	t.Next = next
	return true
}
