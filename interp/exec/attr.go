package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles attribute access and method calls, with inline caches.

// attrCache remembers how an attribute was found last: in a slot of instances
// of one shape, or in the namespace of one module. Shapes met before stand in
// more.
//
// A shape belongs to one class, so comparing shapes compares classes; the
// class's version says that no descriptor has come to hide the attribute.
type attrCache struct {
	shapeSlot
	more []shapeSlot

	class   classAttr
	keyed   *keyedAttr
	dictVer uint64 // module attributes: version of the namespace
	index   int
}

// shapeSlot says that instances of shape have the attribute in slot as long as
// their class has version ver.
type shapeSlot struct {
	shape *object.Shape
	cls   *object.Type
	ver   uint64
	slot  int
}

// maxShapes is how many shapes an inline cache remembers besides the last one.
const maxShapes = 4

func (c *compiler) attribute(n *ast.Attribute) Expr {
	name := c.mangle(n.Attr)
	pos := c.attrAt(n)
	ic := &attrCache{dictVer: noVer}
	if i, ok := c.localSlot(n.Value); ok {
		lpos := c.at(n.Value)
		return func(fr *Frame) Value {
			v := fr.L[i]
			if v.IsNull() {
				return unbound(fr, i, lpos)
			}
			if in := v.AsInstance(); in != nil && in.Shape() == ic.shape && ic.cls.Ver() == ic.ver {
				if a := in.At(ic.slot); !a.IsNull() { // null: a deleted name of __slots__
					return a
				}
			}
			return ic.miss(fr, v, name, pos)
		}
	}
	x := c.expr(n.Value)
	return func(fr *Frame) Value {
		v := x(fr)
		if v.IsNull() {
			return v
		}
		if in := v.AsInstance(); in != nil && in.Shape() == ic.shape && ic.cls.Ver() == ic.ver {
			if a := in.At(ic.slot); !a.IsNull() {
				return a
			}
		}
		return ic.miss(fr, v, name, pos)
	}
}

func (ic *attrCache) miss(fr *Frame, v Value, name string, pos int32) Value {
	fr.Pos = pos
	rt := fr.RT
	if x, ok := ic.class.load(fr, v); ok {
		if x.IsNull() {
			if !v.Type().GenericGetAttr() {
				return object.AskGetattr(rt, v, name)
			}
			rt.BlameAttribute(v, name)
		}
		return x
	}
	if m := v.AsModule(); m != nil && v.Type() == &object.ModuleType {
		if m.Dict.SameVer(ic.dictVer) {
			return m.Dict.ValueAt(ic.index)
		}
		if i := m.Dict.IndexOfStr(name); i >= 0 {
			ic.dictVer, ic.index = m.Dict.Ver(rt), i
			return m.Dict.ValueAt(i)
		}
	} else if in := v.AsInstance(); in != nil && in.Shape().DictMode() {
		if ic.keyed.holds(in) || in.Shape().Class().FindsPlainly() && noteKeyed(&ic.keyed, rt, in, name) {
			if x := in.Dict().GetKey(ic.keyed.key); !x.IsNull() {
				return x
			}
			if x := ic.keyed.val; !x.IsNull() {
				return x
			}
		} else if t := in.Shape().Class(); t.GenericGetAttr() {
			ic.class.note(in, t, rt.Lookup(t, name)) // a data descriptor: the dict is not asked
		}
	} else if in != nil {
		s := in.Shape()
		for i := range ic.more {
			if m := &ic.more[i]; m.shape == s && m.cls.Ver() == m.ver {
				if x := in.At(m.slot); !x.IsNull() {
					return x
				}
			}
		}
		t := v.Type()
		if !t.FindsPlainly() {
			return object.GetAttr(rt, v, name)
		}
		d := rt.Lookup(t, name)
		slot := s.Slot(name)
		if m := slotOf(t, d); m >= 0 {
			slot = m
		} else if slot < 0 || object.KindOf(d) >= object.AttrData {
			slot = -1
			ic.class.note(in, t, d)
		}
		if slot >= 0 {
			if x := in.At(slot); !x.IsNull() {
				if ic.shape != nil && ic.shape != s && len(ic.more) < maxShapes {
					ic.more = append(ic.more, ic.shapeSlot)
				}
				ic.shapeSlot = shapeSlot{s, t, t.Ver(), slot}
				return x
			}
		}
	} else if t := v.AsType(); t != nil {
		ic.class.noteClass(rt, t, name)
	}
	return object.GetAttr(rt, v, name)
}

// slotOf returns the slot of instances of t that d, a name in __slots__ of t or
// a base, stands for; -1 if d is something else.
func slotOf(t *object.Type, d Value) int {
	if object.KindOf(d) == object.AttrSlot {
		if m := d.AsSlotMember(); t.IsSubtype(m.Owner) {
			return m.Index
		}
	}
	return -1
}

// methodCache remembers the function a method name stood for last: on
// instances of one shape, or on exact objects of one built-in type.
type methodCache struct {
	shapeMethod
	more []shapeMethod

	typ     *object.Type // a built-in type; its objects may have attributes of their own: see ownName
	builtin *object.Builtin
	class   classMethod
	keyed   *keyedAttr

	dictVer uint64
	index   int
	inited  bool
}

// shapeMethod says that a name is the method fn of instances of shape as long
// as their class has version ver.
type shapeMethod struct {
	shape *object.Shape
	cls   *object.Type
	ver   uint64
	fn    *object.Function
}

// find returns the function for o.name and the self it takes, or the attribute
// itself and null when it is not a method of the class.
func (ic *methodCache) find(fr *Frame, o Value, name string, pos int32) (f, self Value) {
	if in := o.AsInstance(); in != nil {
		if in.Shape() == ic.shape && ic.cls.Ver() == ic.ver {
			return ic.fn.Value(), o
		}
	} else if ic.builtin != nil && o.Type() == ic.typ && (ic.typ.Ops.Dict == nil || !ownName(fr.RT, o, name)) {
		return ic.builtin.Value(), o
	} else if m := o.AsModule(); m != nil && ic.inited && m.Dict.SameVer(ic.dictVer) {
		return m.Dict.ValueAt(ic.index), Value{}
	} else if t := o.AsType(); t != nil && t.Ver() == ic.class.ver && ic.class.shape == nil {
		return ic.class.fn, ic.class.self
	}
	return ic.miss(fr, o, name, pos)
}

// ownName reports whether an object of a built-in type that lets scripts set
// attributes has one called name.
func ownName(rt *object.Runtime, o Value, name string) bool {
	d := o.Type().Ops.Dict(rt, o, false)
	return d != nil && d.Len() > 0 && !d.GetStr(name).IsNull()
}

func (ic *methodCache) miss(fr *Frame, o Value, name string, pos int32) (f, self Value) {
	if in := o.AsInstance(); in != nil {
		s := in.Shape()
		if s == ic.class.shape && o.Type().Ver() == ic.class.ver {
			return ic.class.fn, ic.class.self
		}
		for i := range ic.more {
			if m := &ic.more[i]; m.shape == s && m.cls.Ver() == m.ver {
				return m.fn.Value(), o
			}
		}
		if s.DictMode() && ic.keyed.holds(in) && in.Dict().GetKey(ic.keyed.key).IsNull() {
			return ic.keyed.val, o
		}
	}
	fr.Pos = pos
	rt := fr.RT
	t := o.Type()
	if m := o.AsModule(); m != nil && t == &object.ModuleType {
		if i := m.Dict.IndexOfStr(name); i >= 0 {
			ic.inited, ic.dictVer, ic.index = true, m.Dict.Ver(rt), i
			return m.Dict.ValueAt(i), Value{}
		}
		return object.GetAttr(rt, o, name), Value{}
	}
	if cls := o.AsType(); cls != nil && ic.class.note(rt, cls, name) {
		return ic.class.fn, ic.class.self
	}
	if !t.FindsPlainly() {
		return object.GetAttr(rt, o, name), Value{}
	}
	d := rt.Lookup(t, name)
	if d.IsNull() {
		return object.GetAttr(rt, o, name), Value{}
	}
	if in := o.AsInstance(); in != nil {
		if fn := d.AsFunction(); fn != nil && d.Type() == &object.FunctionType {
			if in.Shape().DictMode() {
				if !in.Dict().GetStr(name).IsNull() {
					return object.GetMethodAttr(rt, o, name), Value{}
				}
				if noteKeyed(&ic.keyed, rt, in, name) {
					ic.keyed.val = d
				}
				return d, o
			}
			if in.Shape().Slot(name) < 0 {
				if s := in.Shape(); ic.shape != nil && ic.shape != s && len(ic.more) < maxShapes {
					ic.more = append(ic.more, ic.shapeMethod)
				}
				ic.shapeMethod = shapeMethod{in.Shape(), t, t.Ver(), fn}
				return d, o
			}
		} else if b := d.AsBuiltin(); b != nil && b.BindsSelf() && !in.Shape().DictMode() && in.Shape().Slot(name) < 0 {
			return d, o
		}
		if s := in.Shape(); !s.DictMode() && s.Slot(name) < 0 && ic.class.noteInstance(s, t, d) {
			return ic.class.fn, ic.class.self
		}
		return object.GetMethodAttr(rt, o, name), Value{}
	}
	if b := d.AsBuiltin(); b != nil && b.BindsSelf() && t.Flags&object.Heap == 0 && (t.Ops.Dict == nil || !ownName(rt, o, name)) {
		ic.typ, ic.builtin = t, b
		return d, o
	}
	return object.GetMethodAttr(rt, o, name), Value{}
}

// storeAttr compiles the assignment x.name = v; evaluating x and storing are
// apart, because the order in which targets are evaluated can be seen.
func (c *compiler) storeAttr(n *ast.Attribute) Store {
	x := c.expr(n.Value)
	set := c.setAttr(n)
	return func(fr *Frame, v Value) bool {
		o := x(fr)
		if o.IsNull() {
			return false
		}
		return set(fr, o, v)
	}
}

// setAttr compiles the storing half of x.name = v.
func (c *compiler) setAttr(n *ast.Attribute) func(fr *Frame, o, v Value) bool {
	name := c.mangle(n.Attr)
	pos := c.attrAt(n)
	ic := &storeCache{}
	return func(fr *Frame, o, v Value) bool {
		if in := o.AsInstance(); in != nil && in.Shape() == ic.shape && ic.cls.Ver() == ic.ver {
			if ic.grown == nil {
				in.SetAt(ic.slot, v)
				return true
			}
			fr.RT.Charge(16)
			in.Grow(ic.grown, v)
			return true
		}
		return ic.miss(fr, o, v, name, pos)
	}
}

// storeCache remembers where an attribute of instances of one shape is stored:
// in a slot they have, or in one that makes them grow.
type storeCache struct {
	shapeStore
	more  []shapeStore
	keyed *keyedAttr
}

// shapeStore says how instances of shape store the attribute as long as their
// class has version ver.
type shapeStore struct {
	shape, grown *object.Shape
	cls          *object.Type
	ver          uint64
	slot         int
}

func (ic *storeCache) miss(fr *Frame, o, v Value, name string, pos int32) bool {
	fr.Pos = pos
	rt := fr.RT
	if in := o.AsInstance(); in != nil && in.Shape().DictMode() {
		if ic.keyed.holds(in) || in.Shape().Class().GenericSetAttr() && noteKeyed(&ic.keyed, rt, in, name) {
			in.SetKeyed(rt, ic.keyed.key, v)
			return true
		}
	} else if in != nil {
		for i := range ic.more {
			if m := &ic.more[i]; m.shape == in.Shape() && m.cls.Ver() == m.ver {
				if m.grown == nil {
					in.SetAt(m.slot, v)
				} else {
					rt.Charge(16)
					in.Grow(m.grown, v)
				}
				return true
			}
		}
		t := o.Type()
		if !t.GenericSetAttr() {
			return object.SetAttr(rt, o, name, v)
		}
		d := rt.Lookup(t, name)
		if slot := slotOf(t, d); slot >= 0 {
			ic.shapeStore = shapeStore{in.Shape(), nil, t, t.Ver(), slot}
			in.SetAt(slot, v)
			return true
		}
		if t.Flags&object.NoDict == 0 && object.KindOf(d) < object.AttrData {
			s := in.Shape()
			if ic.shape != nil && ic.shape != s && len(ic.more) < maxShapes {
				ic.more = append(ic.more, ic.shapeStore)
			}
			ic.shape, ic.cls, ic.ver = s, t, t.Ver()
			if slot := s.Slot(name); slot >= 0 {
				ic.slot, ic.grown = slot, nil
				in.SetAt(slot, v)
				return true
			}
			if g := rt.ShapeWith(s, name); g != nil {
				ic.grown = g
				rt.Charge(16)
				in.Grow(g, v)
				return true
			}
			ic.shape = nil
		}
	}
	return object.SetAttr(rt, o, name, v)
}
