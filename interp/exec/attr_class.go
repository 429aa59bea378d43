package exec

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// This file holds the inline caches for attributes that classes have: class
// attributes and properties read through instances, and attributes of classes
// themselves.

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
	if t.Value().Type() != &object.TypeType || !rt.Lookup(&object.TypeType, name).IsNull() {
		return false
	}
	d := rt.Lookup(t, name)
	if t.Flags&object.Heap == 0 {
		if d.IsNull() {
			return false
		}
		// A class method is one bound to the class.
		f := object.GetAttr(rt, t.Value(), name)
		if f.IsNull() || f.AsBuiltin() == nil {
			return false
		}
		*cm = classMethod{ver: t.Ver(), fn: f}
		return true
	}
	switch object.KindOf(d) {
	case object.AttrFunction:
		*cm = classMethod{ver: t.Ver(), fn: d}
	case object.AttrStatic:
		*cm = classMethod{ver: t.Ver(), fn: object.Unwrapped(d)}
	case object.AttrClassMethod:
		f := object.Unwrapped(d)
		if f.AsFunction() == nil {
			return false
		}
		*cm = classMethod{ver: t.Ver(), fn: f, self: t.Value()}
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
		*cm = classMethod{shape: s, ver: t.Ver(), fn: f}
		return true
	case object.AttrClassMethod:
		if f.AsFunction() != nil {
			*cm = classMethod{shape: s, ver: t.Ver(), fn: f, self: t.Value()}
			return true
		}
	}
	return false
}
