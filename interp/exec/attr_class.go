package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file holds the inline caches for attributes that classes have: class
// attributes and properties read through instances, attributes of classes
// themselves, and what super() finds.

// classAttr remembers what a name stood for last in a class: for instances of
// one shape, which do not have it themselves, or for the class itself (then
// shape is nil).
type classAttr struct {
	shape    *object.Shape
	cls      *object.Type
	ver      uint64
	val      Value
	property bool // val is a property with a Python function as getter
}

// load returns what the cache holds about v; ok is false if it holds nothing.
func (ca *classAttr) load(fr *Frame, v Value) (x Value, ok bool) {
	if in := v.AsInstance(); in != nil {
		if in.Shape() != ca.shape || ca.cls.Ver() != ca.ver {
			return Value{}, false
		}
		if ca.property {
			// Its __init__ can change a property, so the getter is asked for each time.
			if g := object.PropertyGetter(ca.val); g != nil {
				return callFn1(fr, g, v), true
			}
			return Value{}, false
		}
		return ca.val, true
	}
	if t := v.AsType(); t != nil && ca.shape == nil && t.Ver() == ca.ver {
		return ca.val, true
	}
	return Value{}, false
}

// note remembers d, what name is in the class of the instance in, if it can be
// read without further questions next time.
func (ca *classAttr) note(in *object.Instance, t *object.Type, d Value) {
	s := in.Shape()
	switch object.KindOf(d) {
	case object.AttrValue:
		*ca = classAttr{shape: s, cls: t, ver: t.Ver(), val: d}
	case object.AttrData:
		if object.PropertyGetter(d) != nil {
			*ca = classAttr{shape: s, cls: t, ver: t.Ver(), val: d, property: true}
		}
	}
}

// noteClass does the same for an attribute read through the class t itself.
func (ca *classAttr) noteClass(rt *object.Runtime, t *object.Type, name string) {
	if t.Value().Type() != &object.TypeType || !rt.Lookup(&object.TypeType, name).IsNull() {
		return
	}
	d := rt.Lookup(t, name)
	switch object.KindOf(d) {
	case object.AttrValue, object.AttrFunction:
		*ca = classAttr{ver: t.Ver(), val: d}
	}
}

// classMethod remembers the function behind a method called through a class,
// or behind a static or class method called through instances of one shape.
type classMethod struct {
	shape *object.Shape // nil: through the class
	ver   uint64
	fn    Value
	self  Value // the class, for class methods
}

// noteMethod finds the function t.name calls and the self it takes; ok is false
// when it is not as simple as that.
func (cm *classMethod) note(rt *object.Runtime, t *object.Type, name string) bool {
	if t.Flags&object.Heap == 0 || t.Value().Type() != &object.TypeType || !rt.Lookup(&object.TypeType, name).IsNull() {
		return false
	}
	d := rt.Lookup(t, name)
	switch object.KindOf(d) {
	case object.AttrFunction:
		*cm = classMethod{nil, t.Ver(), d, Value{}}
	case object.AttrStatic:
		*cm = classMethod{nil, t.Ver(), object.Unwrapped(d), Value{}}
	case object.AttrClassMethod:
		f := object.Unwrapped(d)
		if f.AsFunction() == nil {
			return false
		}
		*cm = classMethod{nil, t.Ver(), f, t.Value()}
	default:
		return false
	}
	return true
}

// noteInstance is note for d, a static or class method found in the class t of
// an instance of shape s.
func (cm *classMethod) noteInstance(s *object.Shape, t *object.Type, d Value) bool {
	f := object.Unwrapped(d)
	switch object.KindOf(d) {
	case object.AttrStatic:
		*cm = classMethod{s, t.Ver(), f, Value{}}
		return true
	case object.AttrClassMethod:
		if f.AsFunction() != nil {
			*cm = classMethod{s, t.Ver(), f, t.Value()}
			return true
		}
	}
	return false
}

// superTarget compiles super() without arguments inside a method to what it
// stands for: the class to start after and the object. It returns nil if e is
// something else.
func (c *compiler) superTarget(e ast.Expr) func(fr *Frame) (cls *object.Type, self, other Value) {
	call, ok := e.(*ast.Call)
	if !ok || len(call.Args) > 0 || len(call.Keywords) > 0 {
		return nil
	}
	f, ok := call.Func.(*ast.Name)
	if !ok || f.Id != "super" || c.sc.Lookup("__class__").Where != scope.Free {
		return nil
	}
	return c.superParts(f, c.at(call))
}

// superMethodCall compiles super().name(args): no super object is made, nor a
// bound method.
func (c *compiler) superMethodCall(target func(fr *Frame) (*object.Type, Value, Value), n *ast.Attribute, args []Expr, pos int32) Expr {
	name := c.mangle(n.Attr)
	apos := c.attrAt(n)
	find := func(fr *Frame) (f, self Value) {
		cls, self, other := target(fr)
		rt := fr.RT
		if cls == nil {
			// super is not the built-in: other is what it returned.
			if other.IsNull() {
				return other, other
			}
			fr.Pos = apos
			return object.GetAttr(rt, other, name), Value{}
		}
		fr.Pos = apos
		f, unbound := object.SuperMethod(rt, cls, self, name)
		if !unbound {
			self = Value{}
		}
		return f, self
	}
	switch len(args) {
	case 0:
		return func(fr *Frame) Value {
			f, self := find(fr)
			if f.IsNull() {
				return f
			}
			fr.Pos = pos
			if fn := f.AsFunction(); fn != nil && !self.IsNull() {
				return callFn1(fr, fn, self)
			}
			if self.IsNull() {
				return object.Call(fr.RT, f, nil, nil)
			}
			return object.Call1(fr.RT, f, self)
		}
	case 1:
		a := args[0]
		return func(fr *Frame) Value {
			f, self := find(fr)
			if f.IsNull() {
				return f
			}
			v := a(fr)
			if v.IsNull() {
				return v
			}
			fr.Pos = pos
			if fn := f.AsFunction(); fn != nil && !self.IsNull() {
				return callFn2(fr, fn, self, v)
			}
			if self.IsNull() {
				return object.Call1(fr.RT, f, v)
			}
			return object.Call2(fr.RT, f, self, v)
		}
	}
	return func(fr *Frame) Value {
		f, self := find(fr)
		if f.IsNull() {
			return f
		}
		rt := fr.RT
		l := rt.PushArgs(len(args) + 1)
		k := 0
		if !self.IsNull() {
			l[0] = self
			k = 1
		}
		for i, a := range args {
			v := a(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			l[i+k] = v
		}
		fr.Pos = pos
		v := callN(rt, f, l[:len(args)+k], nil)
		rt.PopArgs(l)
		return v
	}
}
