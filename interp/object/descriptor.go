package object

// This file defines the types of functions written in Go and of computed
// attributes: what reading them through an instance or a class gives, how they
// print and what they tell about themselves.

// SlotMember is the descriptor of one name in __slots__: it reads and writes a
// fixed slot of the instance.
type SlotMember struct {
	Object
	Name  string
	Owner *Type
	Index int
}

func newSlotMember(name string, owner *Type, index int) *SlotMember {
	m := &SlotMember{Name: name, Owner: owner, Index: index}
	m.Object = Object{&MemberType, m}
	return m
}

// Value returns the descriptor as a Python value.
func (m *SlotMember) Value() Value { return Value{p: &m.Object} }

// AttrKind tells an inline cache what an attribute found on a class does when
// it is read or written through an instance.
type AttrKind uint8

// The kinds.
const (
	AttrNone        AttrKind = iota // not found
	AttrValue                       // no descriptor: the value itself, after the instance's attributes
	AttrFunction                    // a Python function: binds to the instance
	AttrMethod                      // a *Builtin method of a built-in type: binds to the instance
	AttrStatic                      // a staticmethod: see Unwrapped
	AttrClassMethod                 // a classmethod: see Unwrapped
	AttrGetter                      // another descriptor without __set__: after the instance's attributes
	AttrData                        // a data descriptor: before the instance's attributes
	AttrSlot                        // a *SlotMember: data descriptor that is one slot of the instance
)

// KindOf classifies v, an attribute as Runtime.Lookup returns it.
func KindOf(v Value) AttrKind {
	if v.p == nil {
		return AttrNone
	}
	switch o := v.p.impl.(type) {
	case *Function:
		return AttrFunction
	case *Builtin:
		if o.BindsSelf() {
			return AttrMethod
		}
	case *SlotMember:
		if o.Owner.solid.Flags&HasDict == 0 {
			return AttrSlot
		}
		return AttrData
	case *staticMethod:
		if o.typ == &StaticMethodType {
			return AttrStatic
		}
	case *classMethod:
		if o.typ == &ClassMethodType {
			return AttrClassMethod
		}
	}
	switch ops := &v.p.typ.Ops; {
	case ops.Set != nil:
		return AttrData
	case ops.Get != nil:
		return AttrGetter
	}
	return AttrValue
}

// Unwrapped returns the function in a staticmethod or classmethod, null for
// other values.
func Unwrapped(v Value) Value {
	switch o := v.p.impl.(type) {
	case *staticMethod:
		return o.Func
	case *classMethod:
		return o.Func
	}
	return Value{}
}

// PropertyGetter returns the Python function that reads the property v, nil if
// v is not exactly a property with such a getter.
func PropertyGetter(v Value) *Function {
	if p, ok := v.p.impl.(*Property); ok && p.typ == &PropertyType && p.get.p != nil {
		return p.get.AsFunction()
	}
	return nil
}

// AsSlotMember returns the descriptor v, or nil. v must not be null.
func (v Value) AsSlotMember() *SlotMember { m, _ := v.p.impl.(*SlotMember); return m }

// doesNotApply raises what every descriptor says when it meets an object of
// another type.
func doesNotApply(rt *Runtime, name string, owner *Type, obj Value) Value {
	return rt.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, owner.fullName, TypeName(obj))
}

func getMember(rt *Runtime, d, obj Value, cls *Type) Value {
	m, ok := d.p.impl.(*SlotMember)
	if !ok {
		return getGetSet(rt, d, obj, cls)
	}
	if obj.p == nil {
		return d
	}
	if !obj.p.typ.IsSubtype(m.Owner) {
		return doesNotApply(rt, m.Name, m.Owner, obj)
	}
	var v Value
	if in, ok := obj.p.impl.(*Instance); ok {
		v = in.slots[m.Index]
	} else if e := AsException(obj); e != nil {
		v = e.Field(slotField + m.Name)
	} else if dict := slotDict(rt, obj, false); dict != nil {
		v = dict.GetStr(m.Name)
	}
	if v.p == nil {
		// Here alone CPython names the class by its path, and leaves it to who asked to say of what object.
		return rt.Raisef(&AttributeErrorType, "'%s' object has no attribute '%s'", typePath(obj.p.typ), m.Name)
	}
	return v
}

// slotField begins the names under which exceptions keep their slots among
// their fields.
const slotField = "slot "

// slotDict returns what keeps the slots of an object that is a struct of its
// own, such as a property: the dict of its attributes.
func slotDict(rt *Runtime, obj Value, make bool) *Dict {
	if p, ok := obj.p.impl.(*Property); ok && p.typ.Flags&NoDict != 0 {
		if p.dict == nil && make {
			p.dict = NewDict()
		}
		return p.dict
	}
	if f := obj.p.typ.Ops.Dict; f != nil {
		return f(rt, obj, make)
	}
	return nil
}

// typePath returns the name of t with its module, if that is neither builtins
// nor __main__: what %T is in CPython's messages.
func typePath(t *Type) string {
	if m := t.ModuleName(); m != "" && m != "builtins" && m != "__main__" {
		return m + "." + t.Qualname
	}
	return t.Qualname
}

func setMember(rt *Runtime, d, obj, x Value) bool {
	m, ok := d.p.impl.(*SlotMember)
	if !ok {
		return setGetSet(rt, d, obj, x)
	}
	if !obj.p.typ.IsSubtype(m.Owner) {
		doesNotApply(rt, m.Name, m.Owner, obj)
		return false
	}
	if in, ok := obj.p.impl.(*Instance); ok {
		if x.p == nil && in.slots[m.Index].p == nil {
			rt.Raisef(&AttributeErrorType, "%s", m.Name)
			return false
		}
		in.slots[m.Index] = x
		return true
	}
	if e := AsException(obj); e != nil && (x.p != nil || e.Field(slotField+m.Name).p != nil) {
		e.SetField(slotField+m.Name, x)
		return true
	}
	dict := slotDict(rt, obj, true)
	if x.p != nil && dict != nil {
		rt.setStr(dict, m.Name, x)
		return true
	}
	if dict == nil || !dict.DelStr(m.Name) {
		rt.Raisef(&AttributeErrorType, "%s", m.Name)
		return false
	}
	return true
}

func getGetSet(rt *Runtime, d, obj Value, cls *Type) Value {
	g := d.p.impl.(*GetSet)
	if obj.p == nil {
		return d
	}
	if !obj.p.typ.IsSubtype(g.Owner) {
		return doesNotApply(rt, g.Name, g.Owner, obj)
	}
	return g.Get(rt, obj)
}

func setGetSet(rt *Runtime, d, obj, x Value) bool {
	g := d.p.impl.(*GetSet)
	if !obj.p.typ.IsSubtype(g.Owner) {
		doesNotApply(rt, g.Name, g.Owner, obj)
		return false
	}
	if g.Set == nil {
		if g.typ == &MemberType {
			rt.Raisef(&AttributeErrorType, "readonly attribute")
		} else {
			rt.Raisef(&AttributeErrorType, "attribute '%s' of '%s' objects is not writable", g.Name, g.Owner.fullName)
		}
		return false
	}
	return g.Set(rt, obj, x)
}

// newGetSet returns a computed attribute that is no row of a built-in type:
// the __dict__ and __weakref__ of a Python class.
func newGetSet(row *Row, owner *Type) Value {
	return row.attribute(owner)
}

func bindMethodDescriptor(rt *Runtime, d, obj Value, cls *Type) Value {
	b := d.p.impl.(*Builtin)
	if obj.p == nil {
		return d
	}
	if b.mustCheck(obj) {
		return doesNotApply(rt, b.Name, b.Owner, obj)
	}
	rt.Charge(176)
	return b.Bind(obj)
}

func bindClassMethodDescriptor(rt *Runtime, d, obj Value, cls *Type) Value {
	b := d.p.impl.(*Builtin)
	if cls == nil {
		if obj.p == nil {
			return rt.TypeErrorf("descriptor '%s' for type '%s' needs either an object or a type", b.Name, b.Owner.fullName)
		}
		cls = obj.p.typ
	}
	if !cls.IsSubtype(b.Owner) {
		return rt.TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", b.Name, b.Owner.fullName, cls.fullName)
	}
	return b.Bind(cls.Value())
}

// checkClass checks the first argument of dict.__dict__['fromkeys'](cls, ...).
func (b *Builtin) checkClass(rt *Runtime, args []Value, names []string) bool {
	if len(args) == len(names) {
		rt.TypeErrorf("descriptor '%s' of '%s' object needs an argument", b.Name, b.Owner.fullName)
		return false
	}
	cls := args[0].AsType()
	if cls == nil {
		rt.TypeErrorf("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", b.Name, b.Owner.fullName, TypeName(args[0]))
		return false
	}
	if !cls.IsSubtype(b.Owner) {
		rt.TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", b.Name, b.Owner.fullName, cls.fullName)
		return false
	}
	return true
}

func reprBuiltin(rt *Runtime, v Value) Value {
	b := v.p.impl.(*Builtin)
	if b.static != nil {
		return NewStr("<built-in method " + b.Name + " of type object at " + rt.Address(b.static.Value()) + ">")
	}
	if b.Self.p == nil || b.Self.AsModule() != nil {
		return NewStr("<built-in function " + b.Name + ">")
	}
	return NewStr("<built-in method " + b.Name + " of " + TypeName(b.Self) + " object at " + rt.Address(b.Self) + ">")
}

func reprMethodDescriptor(rt *Runtime, v Value) Value {
	b := v.p.impl.(*Builtin)
	return NewStr("<method '" + b.Name + "' of '" + b.Owner.fullName + "' objects>")
}

func reprGetSet(rt *Runtime, v Value) Value {
	switch d := v.p.impl.(type) {
	case *SlotMember:
		return NewStr("<member '" + d.Name + "' of '" + d.Owner.fullName + "' objects>")
	case *GetSet:
		kind := "attribute"
		if d.typ == &MemberType {
			kind = "member"
		}
		return NewStr("<" + kind + " '" + d.Name + "' of '" + d.Owner.fullName + "' objects>")
	}
	return Value{}
}

// compareBuiltin makes [].append == [].append false but l.append == l.append
// true, as CPython's meth_richcompare.
func compareBuiltin(rt *Runtime, x, y Value, op Cmp) Value {
	a, ok1 := x.p.impl.(*Builtin)
	b, ok2 := y.p.impl.(*Builtin)
	if !ok1 || !ok2 || op != EQ && op != NE {
		return NotImplemented
	}
	same := a == b || a.Self == b.Self && a.Row == b.Row && a.Owner == b.Owner && a.Name == b.Name
	return Bool(same == (op == EQ))
}

func hashBuiltin(rt *Runtime, v Value) (uint64, bool) {
	b := v.p.impl.(*Builtin)
	h := hashString(b.Name)
	if b.Self.p != nil {
		h ^= identityHash(rt, b.Self)
	}
	return h, true
}

func (b *Builtin) qualname() string {
	switch {
	case b.Owner != nil:
		return b.Owner.Qualname + "." + b.Name
	case b.static != nil:
		return b.static.Qualname + "." + b.Name
	case b.Self.p != nil && b.Self.AsModule() == nil:
		// A static method of a type, or its __new__: bound to the type.
		if t := b.Self.AsType(); t != nil {
			return t.Qualname + "." + b.Name
		}
		return b.Self.p.typ.Qualname + "." + b.Name
	}
	return b.Name
}

func docOf(s string) Value {
	if s == "" {
		return None
	}
	return NewStr(s)
}

// textSignature is __text_signature__: the row's signature with self marked,
// None for functions that have none.
func (b *Builtin) textSignature() Value {
	s := b.Signature()
	out := "("
	for i, p := range s.Params {
		if i > 0 {
			out += ", "
		}
		if i > 0 && s.Params[i-1].Kind == PositionalOnly && p.Kind != PositionalOnly {
			out += "/, "
		}
		if p.Kind == KeywordOnly && (i == 0 || s.Params[i-1].Kind < VarPositional) {
			out += "*, "
		}
		switch {
		case i == 0 && s.self == 1:
			out += "$"
		case p.Kind == VarPositional:
			out += "*"
		case p.Kind == VarKeyword:
			out += "**"
		}
		out += p.Name
		if p.Opt {
			out += "=" + p.Default
		}
		if i == len(s.Params)-1 && p.Kind == PositionalOnly {
			out += ", /"
		}
	}
	return NewStr(out + ")")
}

func asBuiltin(v Value) *Builtin { return v.p.impl.(*Builtin) }

func init() {
	name := Row{Sig: "__name__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return rt.Intern(asBuiltin(v).Name) }}
	memberName := name
	memberName.Kind = Member
	qualname := Row{Sig: "__qualname__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr(asBuiltin(v).qualname()) }}
	doc := Row{Sig: "__doc__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return docOf(asBuiltin(v).Row.Doc) }}
	text := Row{Sig: "__text_signature__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asBuiltin(v).textSignature() }}
	objclass := Row{Sig: "__objclass__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return asBuiltin(v).Owner.Value() }}
	BuiltinType.define(TypeSpec{Name: "builtin_function_or_method", Flags: Final | NoNew,
		Ops: Ops{Repr: reprBuiltin, Call: callBuiltin, Compare: compareBuiltin, Hash: hashBuiltin},
		Rows: []Row{name, qualname, doc, text,
			{Sig: "__self__", Kind: Getter, Fn: builtinSelf},
			{Sig: "__module__", Kind: Member, Fn: func(rt *Runtime, v Value) Value {
				if b := asBuiltin(v); b.Module != "" {
					return rt.Intern(b.Module)
				}
				return None
			}},
		}})
	MethodDescriptorType.define(TypeSpec{Name: "method_descriptor", Flags: Final | NoNew,
		Ops:  Ops{Repr: reprMethodDescriptor, Call: callBuiltin, Get: bindMethodDescriptor},
		Rows: []Row{memberName, qualname, doc, text, objclass}})
	ClassMethodDescrType.define(TypeSpec{Name: "classmethod_descriptor", Flags: Final | NoNew,
		Ops:  Ops{Repr: reprMethodDescriptor, Call: callBuiltin, Get: bindClassMethodDescriptor},
		Rows: []Row{memberName, qualname, doc, text, objclass}})
	GetSetType.define(TypeSpec{Name: "getset_descriptor", Flags: Final | NoNew,
		Ops: Ops{Repr: reprGetSet, Get: getGetSet, Set: setGetSet}, Rows: memberRows()})
	MemberType.define(TypeSpec{Name: "member_descriptor", Flags: Final | NoNew,
		Ops: Ops{Repr: reprGetSet, Get: getMember, Set: setMember}, Rows: memberRows()})
}

// builtinSelf is __self__: the object, the type of a static method, or the
// module of a function.
func builtinSelf(rt *Runtime, v Value) Value {
	b := asBuiltin(v)
	if b.static != nil {
		return b.static.Value()
	}
	if b.Self.p != nil {
		return b.Self
	}
	if b.Module != "" {
		if m := rt.Modules.GetStr(b.Module); m.p != nil {
			return m
		}
	}
	return None
}

func memberRows() []Row {
	parts := func(v Value) (string, *Type, string) {
		switch d := v.p.impl.(type) {
		case *SlotMember:
			return d.Name, d.Owner, ""
		case *GetSet:
			return d.Name, d.Owner, d.Row.Doc
		}
		return "", &ObjectType, ""
	}
	return []Row{
		{Sig: "__name__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { n, _, _ := parts(v); return rt.Intern(n) }},
		{Sig: "__objclass__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { _, t, _ := parts(v); return t.Value() }},
		{Sig: "__qualname__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
			n, t, _ := parts(v)
			return NewStr(t.Qualname + "." + n)
		}},
		{Sig: "__doc__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { _, _, d := parts(v); return docOf(d) }},
	}
}
