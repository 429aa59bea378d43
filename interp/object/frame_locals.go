package object

import (
	"slices"
	"strings"
)

// This file is the variables of frames: what locals() and f_locals give.

// Locals returns what locals() is in fr: the namespace itself for module and
// class bodies, a new dict with the variables that are bound for functions.
func (rt *Runtime) Locals(fr *Frame) Value {
	if fr.Code.NamesInDict {
		if d := hiddenLocals(rt, fr.Code, fr.L); d != nil {
			return d.Value()
		}
		if fr.NS.p != nil {
			return fr.NS
		}
		return fr.Fn.GlobalsValue()
	}
	d := NewDict()
	variables(rt, fr.Code, fr.L, fr.Fn, func(name string, v Value) { d.SetStr(name, v) })
	if fr.seen != nil && fr.seen.live == fr && fr.seen.extra != nil && !d.merge(rt, fr.seen.extra, true) {
		return Value{}
	}
	return d.Value()
}

// hiddenLocals returns the variables of the comprehensions that are running in a
// module's or class's frame, nil if there are none: CPython shows them alone.
func hiddenLocals(rt *Runtime, code *Code, slots []Value) (d *Dict) {
	for i, name := range code.Varnames {
		if i >= len(slots) {
			break
		}
		if slots[i].p == nil || name == "" || name[0] == '.' {
			continue
		}
		if v := slotValue(rt, code, slots, i); v.p != nil {
			if d == nil {
				d = NewDict()
			}
			d.SetStr(name, v)
		}
	}
	return d
}

// variables calls f with the bound variables of a function's frame.
func variables(rt *Runtime, code *Code, slots []Value, fn *Function, f func(name string, v Value)) {
	var cells []int32 // CPython has the variables that inner functions share after the others
	for i, name := range code.Varnames {
		if i >= len(slots) || name == "" || name[0] == '.' {
			continue
		}
		if len(code.CellSlots) > 0 && i >= code.NumParams() && code.isCellSlot(i) {
			cells = append(cells, int32(i))
			continue
		}
		if v := slotValue(rt, code, slots, i); v.p != nil {
			f(name, v)
		}
	}
	slices.SortFunc(cells, func(a, b int32) int { return strings.Compare(code.Varnames[a], code.Varnames[b]) })
	for _, i := range cells {
		if v := slotValue(rt, code, slots, int(i)); v.p != nil {
			f(code.Varnames[i], v)
		}
	}
	if fn == nil {
		return
	}
	for i, name := range code.Freevars {
		if i < len(fn.Closure) && fn.Closure[i].V.p != nil {
			f(name, fn.Closure[i].V)
		}
	}
}

// slotValue returns the value of the variable in slot i, null if it is unbound.
func slotValue(rt *Runtime, code *Code, slots []Value, i int) Value {
	v := slots[i]
	if v.p == nil {
		return v
	}
	if c := v.AsCell(); c != nil && (code.isCellSlot(i) || i >= code.OwnVars) {
		return c.V
	}
	if o := v.AsAccum(); o != nil {
		return o.text(rt)
	}
	return v
}

// scope returns the function whose closure the frame sees, nil once the frame
// has been cleared.
func (f *FrameObject) scope() *Function {
	if f.cleared {
		return nil
	}
	return f.fn
}

func (f *FrameObject) variables() []Value {
	if f.live != nil {
		return f.live.L
	}
	return f.slots
}

// variable returns the value of a variable; ok is false if the frame has none
// of that name.
func (f *FrameObject) variable(rt *Runtime, name string) (v Value, ok bool) {
	slots := f.variables()
	for i, n := range f.code.Varnames {
		if n == name && i < len(slots) {
			if v = slotValue(rt, f.code, slots, i); v.p != nil || i < f.code.OwnVars {
				return v, true
			}
		}
	}
	for i, n := range f.code.Freevars {
		if n == name && f.scope() != nil && i < len(f.fn.Closure) {
			return f.fn.Closure[i].V, true
		}
	}
	return Value{}, false
}

// setVariable assigns to a variable; false if the frame has none of that name.
func (f *FrameObject) setVariable(name string, v Value) bool {
	slots := f.variables()
	for i, n := range f.code.Varnames {
		if n != name || i >= len(slots) || i >= f.code.OwnVars && slots[i].p == nil {
			continue
		}
		if old := slots[i]; old.p != nil {
			if c := old.AsCell(); c != nil && (f.code.isCellSlot(i) || i >= f.code.OwnVars) {
				c.V = v
				return true
			}
		}
		slots[i] = v
		return true
	}
	for i, n := range f.code.Freevars {
		if n == name && f.scope() != nil && i < len(f.fn.Closure) {
			f.fn.Closure[i].V = v
			return true
		}
	}
	return false
}

// frameLocals answers f_locals: the namespace of module and class bodies, a
// proxy that writes through for functions.
func frameLocals(rt *Runtime, v Value) Value {
	f := v.p.impl.(*FrameObject)
	if f.code.NamesInDict && hiddenLocals(rt, f.code, f.variables()) != nil {
		return newLocalsProxy(f)
	}
	switch {
	case f.code.NamesInDict && f.ns.p != nil:
		return f.ns
	case f.code.NamesInDict && f.fn != nil:
		return f.fn.GlobalsValue()
	case f.code.NamesInDict:
		return f.globals.Value()
	case f.lost:
		return rt.RuntimeErrorf("the locals of a finished frame are not kept")
	}
	return newLocalsProxy(f)
}

// localsProxy is a FrameLocalsProxy: the variables of a function's frame as a
// mapping.
type localsProxy struct {
	Object
	WalkMark
	f *FrameObject
}

// localsProxyType is the type of FrameLocalsProxy objects, which no module has
// by name.
var localsProxyType Type

func newLocalsProxy(f *FrameObject) Value {
	p := &localsProxy{f: f}
	p.Object = Object{&localsProxyType, p}
	return Value{p: &p.Object}
}

// Walk implements Walkable.
func (p *localsProxy) Walk(w *Walker) int64 { w.object(&p.f.Object); return 32 }

// dict returns a new dict of what the proxy shows, nil with an exception
// pending.
func (p *localsProxy) dict(rt *Runtime) *Dict {
	d := NewDict()
	variables(rt, p.f.code, p.f.variables(), p.f.scope(), func(name string, v Value) { d.SetStr(name, v) })
	if p.f.extra != nil && !d.merge(rt, p.f.extra, true) {
		return nil
	}
	return d
}

// copied returns the dict as a value, null with an exception pending.
func (p *localsProxy) copied(rt *Runtime) Value {
	if d := p.dict(rt); d != nil {
		return d.Value()
	}
	return Value{}
}

// named returns the name of the variable that key stands for: any object that
// hashes and compares as the name does. ok is false with an exception pending.
func (p *localsProxy) named(rt *Runtime, key Value) (name string, found, ok bool) {
	if s := key.ExactStr(); s != nil {
		return s.s, true, true
	}
	hash, ok := Hash(rt, key)
	if !ok {
		return "", false, false
	}
	for _, names := range [2][]string{p.f.code.Varnames, p.f.code.Freevars} {
		for _, n := range names {
			v := rt.Intern(n)
			if h, _ := Hash(rt, v); h != hash {
				continue
			}
			switch Equal(rt, v, key) {
			case 1:
				return n, true, true
			case -1:
				return "", false, false
			}
		}
	}
	return "", false, true
}

func (p *localsProxy) get(rt *Runtime, key Value) Value {
	name, found, ok := p.named(rt, key)
	if !ok {
		return Value{}
	}
	if found {
		if v, ok := p.f.variable(rt, name); ok && v.p != nil {
			return v
		}
	}
	if p.f.extra == nil {
		return Value{}
	}
	return p.f.extra.Get(rt, key)
}

func (p *localsProxy) set(rt *Runtime, key, x Value) bool {
	name, found, ok := p.named(rt, key)
	if !ok {
		return false
	}
	if found && p.f.setVariable(name, x) {
		return true
	}
	if p.f.extra == nil {
		p.f.extra = NewDict()
	}
	return p.f.extra.Set(rt, key, x)
}

func asProxy(v Value) *localsProxy { return v.p.impl.(*localsProxy) }

// proxyMethod makes a row's function of one that works on a copy of the
// variables.
func proxyMethod(name string) func(rt *Runtime, v Value) Value {
	return func(rt *Runtime, v Value) Value {
		d := asProxy(v).copied(rt)
		if d.p == nil {
			return d
		}
		view := CallMethod(rt, d, name)
		if view.p == nil {
			return view
		}
		items, ok := ToSlice(rt, view)
		if !ok {
			return Value{}
		}
		return NewList(items)
	}
}

func proxyNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(args) != 1 || len(names) > 0 {
		return rt.TypeErrorf("FrameLocalsProxy expected 1 argument, got %d", len(args))
	}
	f := args[0].AsFrame()
	if f == nil {
		return rt.TypeErrorf("expect frame, not %s", TypeName(args[0]))
	}
	return newLocalsProxy(f)
}

func proxyUpdate(rt *Runtime, v, other Value) Value {
	from := AsDict(other)
	if o, ok := other.p.impl.(*localsProxy); ok {
		if from = o.dict(rt); from == nil {
			return Value{}
		}
	}
	if from == nil {
		return rt.TypeErrorf("update() argument must be dict or another FrameLocalsProxy")
	}
	pairs, ok := ToSlice(rt, CallMethod(rt, from.Value(), "items"))
	if !ok {
		return Value{}
	}
	for _, pair := range pairs {
		kv := AsTuple(pair).Items()
		if !asProxy(v).set(rt, kv[0], kv[1]) {
			return Value{}
		}
	}
	return None
}

func proxyCompare(rt *Runtime, a, b Value, op Cmp) Value {
	if op != EQ && op != NE {
		return NotImplemented
	}
	if o, ok := b.p.impl.(*localsProxy); ok {
		return Bool((asProxy(a).f == o.f) == (op == EQ))
	}
	if AsDict(b) == nil {
		return NotImplemented
	}
	d := asProxy(a).copied(rt)
	if d.p == nil {
		return d
	}
	return Compare(rt, op, d, b)
}

func proxyOr(rt *Runtime, a, b Value) Value {
	var l [2]Value
	for i, v := range []Value{a, b} {
		if p, ok := v.p.impl.(*localsProxy); ok {
			if v = p.copied(rt); v.p == nil {
				return v
			}
		} else if AsDict(v) == nil {
			return NotImplemented
		}
		l[i] = v
	}
	return Binary(rt, Or, l[0], l[1])
}

func init() {
	localsProxyType.define(TypeSpec{
		Name: "FrameLocalsProxy", Flags: Final | MapType,
		Ops: Ops{
			New: proxyNew, Compare: proxyCompare,
			Len: func(rt *Runtime, v Value) int {
				if d := asProxy(v).dict(rt); d != nil {
					return d.Len()
				}
				return -1
			},
			GetItem: func(rt *Runtime, v, key Value) Value {
				x := asProxy(v).get(rt, key)
				if x.p == nil && rt.exc == nil {
					if s, ok := ReprText(rt, key); ok {
						rt.RaiseValue(&KeyErrorType, NewStr("local variable '"+s+"' is not defined"))
					}
				}
				return x
			},
			SetItem: func(rt *Runtime, v, key, x Value) bool { return asProxy(v).set(rt, key, x) },
			DelItem: func(rt *Runtime, v, key Value) bool {
				rt.TypeErrorf("cannot remove variables from FrameLocalsProxy")
				return false
			},
			Contains: func(rt *Runtime, v, x Value) int {
				switch found := asProxy(v).get(rt, x); {
				case found.p != nil:
					return 1
				case rt.exc != nil:
					return -1
				}
				return 0
			},
			Iter: func(rt *Runtime, v Value) Value {
				l := proxyMethod("keys")(rt, v)
				if l.p == nil {
					return l
				}
				return Iter(rt, l)
			},
			Repr: func(rt *Runtime, v Value) Value {
				if !rt.ReprEnter(v) {
					return NewStr("{...}")
				}
				defer rt.ReprLeave()
				d := asProxy(v).copied(rt)
				if d.p == nil {
					return d
				}
				return Repr(rt, d)
			},
			Binary: [numOps]func(rt *Runtime, a, b Value) Value{Or: proxyOr},
			InPlace: [numOps]func(rt *Runtime, a, b Value) Value{Or: func(rt *Runtime, a, b Value) Value {
				if proxyUpdate(rt, a, b).p == nil {
					return Value{}
				}
				return a
			}},
		},
		Rows: []Row{
			{Sig: "__reversed__(self, /)", Fn: func(rt *Runtime, v Value) Value {
				l := proxyMethod("keys")(rt, v)
				if l.p != nil {
					slices.Reverse(AsList(l).items)
				}
				return l
			}},
			{Sig: "keys(self, /)", Fn: proxyMethod("keys")},
			{Sig: "values(self, /)", Fn: proxyMethod("values")},
			{Sig: "items(self, /)", Fn: proxyMethod("items")},
			{Sig: "copy(self, /)", Fn: func(rt *Runtime, v Value) Value { return asProxy(v).copied(rt) }},
			{Sig: "update(self, other, /)", Fn: proxyUpdate},
			{Sig: "get(self, key, default=None, /)", Fn: func(rt *Runtime, v, key, d Value) Value {
				x := asProxy(v).get(rt, key)
				if x.p == nil && rt.exc == nil {
					return orNone(d)
				}
				return x
			}},
			{Sig: "setdefault(self, key, default=None, /)", Fn: func(rt *Runtime, v, key, d Value) Value {
				p := asProxy(v)
				x := p.get(rt, key)
				if x.p == nil && rt.exc == nil {
					if x = orNone(d); !p.set(rt, key, x) {
						return Value{}
					}
				}
				return x
			}},
		},
	})
}
