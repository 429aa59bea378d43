package object

// Super is a super object: attribute look-up on obj that starts after cls in
// the mro of objType.
type Super struct {
	Object
	cls     *Type
	obj     Value // null: unbound
	objType *Type
	dict    *Dict // instances of Python subclasses only
}

// SuperType is the type of super objects.
var SuperType Type

// NewSuper returns super(cls, obj). The executor compiles super() to it.
func NewSuper(rt *Runtime, cls *Type, obj Value) Value {
	t := superCheck(rt, cls, obj)
	if t == nil {
		return Value{}
	}
	s := &Super{cls: cls, obj: obj, objType: t}
	s.Object = Object{&SuperType, s}
	rt.Charge(64)
	return Value{p: &s.Object}
}

// superCheck returns the class whose mro super(cls, obj) walks: obj itself if
// it is a class derived from cls, else its class.
func superCheck(rt *Runtime, cls *Type, obj Value) *Type {
	if t := obj.AsType(); t != nil && t.IsSubtype(cls) {
		return t
	}
	if obj.p.typ.IsSubtype(cls) {
		return obj.p.typ
	}
	// A proxy may claim another class.
	c := LookupAttr(rt, obj, "__class__")
	if c.p == nil {
		if rt.exc != nil {
			return nil
		}
	} else if t := c.AsType(); t != nil && t != obj.p.typ && t.IsSubtype(cls) {
		return t
	}
	what, name := "instance of ", TypeName(obj)
	if t := obj.AsType(); t != nil {
		what, name = "type ", t.fullName
	}
	rt.TypeErrorf("super(type, obj): obj (%s%s) is not an instance or subtype of type (%s).", what, name, cls.fullName)
	return nil
}

// superEntry remembers what afterClass found for super() of one class.
type superEntry struct {
	ver  uint64 // of t: it changes with everything t inherits from
	cls  *Type
	name string
	v    Value
}

// superLookup is afterClass through a small cache.
func (rt *Runtime) superLookup(t, cls *Type, name string) Value {
	h := t.ver*0x9E3779B97F4A7C15 ^ cls.ver*0xD6E8FEB86659FD93
	if n := len(name); n > 0 {
		h ^= (uint64(name[0]) | uint64(name[n-1])<<8 | uint64(name[n/2])<<16 | uint64(n)<<24) * 0xC2B2AE3D27D4EB4F
	}
	e := &rt.supers[h>>(64-superCacheBits)]
	if e.ver == t.ver && e.cls == cls && e.name == name {
		return e.v
	}
	v := afterClass(t, cls, name)
	*e = superEntry{t.ver, cls, name, v}
	return v
}

const superCacheBits = 6

// afterClass finds name in the part of t's mro that follows cls.
func afterClass(t, cls *Type, name string) Value {
	mro := t.mro
	i := 0
	for i < len(mro) && mro[i] != cls {
		i++
	}
	for i++; i < len(mro); i++ {
		if v := mro[i].own(name); v.p != nil {
			return v
		}
	}
	return Value{}
}

// SuperMethod evaluates super(cls, obj).name for a call: when unbound is true
// the result is a function to be called with obj in front, which saves the
// super object and the bound method.
func SuperMethod(rt *Runtime, cls *Type, obj Value, name string) (m Value, unbound bool) {
	t := superCheck(rt, cls, obj)
	if t == nil {
		return Value{}, false
	}
	if name != "__class__" {
		if d := rt.superLookup(t, cls, name); d.p != nil {
			return bindSuper(rt, d, obj, t)
		}
	}
	s := NewSuper(rt, cls, obj)
	if s.p == nil {
		return s, false
	}
	return genericGetAttr(rt, s, name), false
}

func bindSuper(rt *Runtime, d, obj Value, t *Type) (m Value, unbound bool) {
	self := obj
	if c := obj.AsType(); c == t {
		// A class method or __new__: through the class itself.
		self = Value{}
	} else if k := KindOf(d); k == AttrFunction || k == AttrMethod {
		return d, true
	}
	if get := d.p.typ.Ops.Get; get != nil {
		return get(rt, d, self, t), false
	}
	return d, false
}

func superGetAttr(rt *Runtime, v Value, name string) Value {
	s := v.p.impl.(*Super)
	if s.objType != nil && name != "__class__" {
		if d := rt.superLookup(s.objType, s.cls, name); d.p != nil {
			self := s.obj
			if c := self.AsType(); c == s.objType {
				self = Value{}
			}
			if get := d.p.typ.Ops.Get; get != nil {
				return get(rt, d, self, s.objType)
			}
			return d
		}
	}
	return genericGetAttr(rt, v, name)
}

func superInit(rt *Runtime, self Value, args []Value, names []string) bool {
	if len(names) > 0 {
		rt.TypeErrorf("super() takes no keyword arguments")
		return false
	}
	if len(args) == 0 {
		// super() is compiled specially; reached through another name it has
		// nothing to look at.
		rt.RuntimeErrorf("super(): no arguments")
		return false
	}
	if len(args) > 2 {
		rt.TypeErrorf("super() expected at most 2 arguments, got %d", len(args))
		return false
	}
	cls := args[0].AsType()
	if cls == nil {
		rt.TypeErrorf("super() argument 1 must be a type, not %s", TypeName(args[0]))
		return false
	}
	s := self.p.impl.(*Super)
	s.cls, s.obj, s.objType = cls, Value{}, nil
	if len(args) == 2 && args[1] != None {
		t := superCheck(rt, cls, args[1])
		if t == nil {
			return false
		}
		s.obj, s.objType = args[1], t
	}
	return true
}

func superNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	s := &Super{}
	s.Object = Object{cls, s}
	rt.Charge(64)
	return Value{p: &s.Object}
}

// superGet binds an unbound super, as reading a class attribute made by
// super(C) does.
func superGet(rt *Runtime, d, obj Value, cls *Type) Value {
	s := d.p.impl.(*Super)
	if noneOrAbsent(obj) || s.obj.p != nil || s.cls == nil {
		return d
	}
	if s.typ != &SuperType {
		return Call2(rt, s.typ.Value(), s.cls.Value(), obj)
	}
	return NewSuper(rt, s.cls, obj)
}

func superRepr(rt *Runtime, v Value) Value {
	s := v.p.impl.(*Super)
	name := "NULL"
	if s.cls != nil {
		name = s.cls.fullName
	}
	if s.objType != nil {
		return NewStr("<super: <class '" + name + "'>, <" + s.objType.fullName + " object>>")
	}
	return NewStr("<super: <class '" + name + "'>, NULL>")
}

func init() {
	class := func(t *Type) Value {
		if t == nil {
			return None
		}
		return t.Value()
	}
	SuperType.define(TypeSpec{
		Name: "super", Flags: HasDict,
		Doc: "super() -> super(__class__, first argument of the method)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; obj is an instance of type\nsuper(type, type2) -> bound super object; type2 is a subclass of type\n\nLooks attributes up in the classes that follow type in the mro of obj's class.",
		Ops: Ops{New: superNew, Init: superInit, GetAttr: superGetAttr, Get: superGet, Repr: superRepr,
			Dict: func(rt *Runtime, v Value, make bool) *Dict {
				s := v.p.impl.(*Super)
				if s.typ == &SuperType || s.typ.Flags&NoDict != 0 {
					return nil
				}
				if s.dict == nil && make {
					s.dict = NewDict()
				}
				return s.dict
			}},
		Rows: []Row{
			{Sig: "__thisclass__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return class(v.p.impl.(*Super).cls) }},
			{Sig: "__self__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return orNone(v.p.impl.(*Super).obj) }},
			{Sig: "__self_class__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return class(v.p.impl.(*Super).objType) }},
		},
	})
}
