package object

// Property is a property object.
type Property struct {
	Object
	WalkMark
	get, set, del Value // null: none
	doc           Value
	name          Value // set by __set_name__ or a script; null: the getter's
	dict          *Dict // instances of Python subclasses only
	getterDoc     bool  // doc was taken from the getter
}

// PropertyType is the type of properties.
var PropertyType Type

func asProperty(v Value) *Property { return v.p.impl.(*Property) }

// NewProperty returns property(get, set): null means none.
func NewProperty(get, set, doc Value) Value {
	p := &Property{get: get, set: set, doc: None}
	if doc.p != nil {
		p.doc = doc
	}
	p.Object = Object{&PropertyType, p}
	return Value{p: &p.Object}
}

func propertyNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	p := &Property{doc: None}
	p.Object = Object{cls, p}
	rt.Charge(160)
	return Value{p: &p.Object}
}

var propertySignature = parseSignature("property(fget=None, fset=None, fdel=None, doc=None)", false)

func propertyInit(rt *Runtime, self Value, args []Value, names []string) bool {
	p := asProperty(self)
	var l [4]Value
	if !propertySignature.bindNamed(rt, "property", l[:], args, names) {
		return false
	}
	set := func(v Value) Value {
		if noneOrAbsent(v) {
			return Value{}
		}
		return v
	}
	p.get, p.set, p.del, p.name, p.getterDoc = set(l[0]), set(l[1]), set(l[2]), Value{}, false
	doc := set(l[3])
	if doc.p == nil && p.get.p != nil {
		if doc = LookupAttr(rt, p.get, "__doc__"); doc.p == nil && rt.exc != nil {
			return false
		}
		p.getterDoc = doc.p != nil && doc != None
	}
	if doc.p == nil {
		doc = None
	}
	if p.typ == &PropertyType {
		p.doc = doc
		return true
	}
	// An instance of a Python subclass keeps its documentation as an ordinary
	// attribute, because the class's __doc__ would hide the member.
	if p.typ.Ops.Dict == nil {
		p.doc = doc
		return true
	}
	if p.typ.Ops.SetAttr(rt, self, "__doc__", doc) {
		return true
	}
	// With __slots__ there may be no place for it: what the getter brings is
	// refused, what was given by hand is dropped.
	if p.getterDoc || !rt.Matches(&AttributeErrorType) {
		return false
	}
	rt.Clear()
	return true
}

// propertyName returns the name for error messages, quoted and with a space in
// front of it, or "".
func (p *Property) nameValue(rt *Runtime) Value {
	if p.name.p != nil {
		return p.name
	}
	if p.get.p != nil {
		v := LookupAttr(rt, p.get, "__name__")
		if v.p == nil && rt.exc != nil {
			rt.Clear()
		}
		return v
	}
	return Value{}
}

func (p *Property) noAccess(rt *Runtime, obj Value, what string) Value {
	name := ""
	if n := p.nameValue(rt); n.p != nil {
		s, ok := ReprText(rt, n)
		if !ok {
			return Value{}
		}
		name = " " + s
	}
	return rt.Raisef(&AttributeErrorType, "property%s of '%s' object has no %s", name, obj.p.typ.Qualname, what)
}

func propertyGet(rt *Runtime, d, obj Value, cls *Type) Value {
	p := asProperty(d)
	if noneOrAbsent(obj) {
		return d
	}
	if p.get.p == nil {
		return p.noAccess(rt, obj, "getter")
	}
	return Call1(rt, p.get, obj)
}

func propertySet(rt *Runtime, d, obj, x Value) bool {
	p := asProperty(d)
	if x.p == nil {
		if p.del.p == nil {
			p.noAccess(rt, obj, "deleter")
			return false
		}
		return Call1(rt, p.del, obj).p != nil
	}
	if p.set.p == nil {
		p.noAccess(rt, obj, "setter")
		return false
	}
	return Call2(rt, p.set, obj, x).p != nil
}

// copyWith returns a property like p with one function replaced, made by the
// class of p so that subclasses stay what they are.
func (p *Property) copyWith(rt *Runtime, get, set, del Value) Value {
	pick := func(x, old Value) Value {
		if noneOrAbsent(x) {
			x = old
		}
		if x.p == nil {
			return None
		}
		return x
	}
	doc := None
	if !p.getterDoc || get.p == nil || get == None {
		doc = p.doc
		if p.getterDoc {
			doc = None
		}
	}
	args := []Value{pick(get, p.get), pick(set, p.set), pick(del, p.del), doc}
	v := Call(rt, p.typ.Value(), args, nil)
	if v.p == nil {
		return v
	}
	if q, ok := v.p.impl.(*Property); ok {
		q.name = p.name
	}
	return v
}

func orNone(v Value) Value {
	if v.p == nil {
		return None
	}
	return v
}

func init() {
	PropertyType.define(TypeSpec{
		Name: "property", Flags: HasDict,
		Doc: "An attribute that is computed: fget reads it, fset writes it, fdel deletes it.\n\n    class C:\n        @property\n        def x(self):\n            \"This text documents the property.\"\n            return self._x\n        @x.setter\n        def x(self, value):\n            self._x = value\n",
		Ops: Ops{New: propertyNew, Init: propertyInit, Get: propertyGet, Set: propertySet,
			Dict: func(rt *Runtime, v Value, make bool) *Dict {
				p := asProperty(v)
				if p.typ == &PropertyType || p.typ.Flags&NoDict != 0 {
					return nil
				}
				if p.dict == nil && make {
					p.dict = NewDict()
				}
				return p.dict
			},
		},
		Rows: []Row{
			{Sig: "getter(self, object, /)", Doc: "Return a copy of the property with another getter.", Fn: func(rt *Runtime, v, f Value) Value { return asProperty(v).copyWith(rt, f, Value{}, Value{}) }},
			{Sig: "setter(self, object, /)", Doc: "Return a copy of the property with another setter.", Fn: func(rt *Runtime, v, f Value) Value { return asProperty(v).copyWith(rt, Value{}, f, Value{}) }},
			{Sig: "deleter(self, object, /)", Doc: "Return a copy of the property with another deleter.", Fn: func(rt *Runtime, v, f Value) Value { return asProperty(v).copyWith(rt, Value{}, Value{}, f) }},
			{Sig: "__set_name__(self, owner, name, /)", Doc: "Remember the name the property was given in its class.", Fn: func(rt *Runtime, args []Value, names []string) Value {
				if n := len(args) - 1; n != 2 {
					return rt.TypeErrorf("__set_name__() takes 2 positional arguments but %d were given", n)
				}
				asProperty(args[0]).name = args[2]
				return None
			}},
			{Sig: "fget", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return orNone(asProperty(v).get) }},
			{Sig: "fset", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return orNone(asProperty(v).set) }},
			{Sig: "fdel", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return orNone(asProperty(v).del) }},
			{Sig: "__doc__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return asProperty(v).doc },
				Set: func(rt *Runtime, v, x Value) bool { asProperty(v).doc = orNone(x); return true }},
			{Sig: "__name__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				p := asProperty(v)
				if p.name.p != nil {
					return p.name
				}
				if p.get.p != nil {
					if n := LookupAttr(rt, p.get, "__name__"); n.p != nil || rt.exc != nil {
						return n
					}
				}
				return rt.AttributeErrorf(v, "__name__", "'property' object has no attribute '__name__'")
			}, Set: func(rt *Runtime, v, x Value) bool { asProperty(v).name = x; return true }},
			{Sig: "__isabstractmethod__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				p := asProperty(v)
				for _, f := range [3]Value{p.get, p.set, p.del} {
					if f.p == nil {
						continue
					}
					if r := isAbstractMethod(rt, f); r != 0 {
						return boolResult(r)
					}
				}
				return False
			}},
		},
	})
}
