package object

// This file defines type, the class of classes: calling a class, its
// attributes and what scripts may change about it.

// TypeType is type.
var TypeType Type

// typeCall calls a class: type(x), or __new__ and then __init__.
func typeCall(rt *Runtime, f Value, args []Value, names []string) Value {
	t := f.p.impl.(*Type)
	if t == &TypeType {
		n := len(args) - len(names)
		if n == 1 && len(names) == 0 {
			return args[0].p.typ.Value()
		}
		if n == 1 {
			return rt.TypeErrorf("type() takes no keyword arguments")
		}
		if n != 3 {
			return rt.TypeErrorf("type() takes 1 or 3 arguments")
		}
	}
	return rt.Instantiate(t, args, names)
}

// Instantiate makes an instance of t as calling it does (type.__call__; a
// metaclass with a __call__ of its own is the caller's business: see
// Type.PlainCall).
func (rt *Runtime) Instantiate(t *Type, args []Value, names []string) Value {
	if t.Flags&(NoNew|Heap|Abstract) == Heap && t.newOwner == &ObjectType {
		if f, ok := t.special[SpInit].p.impl.(*Function); ok {
			return rt.makeInstance(t, f, args, names)
		}
	}
	if t.Flags&NoNew != 0 {
		return rt.TypeErrorf("cannot create '%s' instances", t.fullName)
	}
	v := t.Ops.New(rt, t, args, names)
	if v.p == nil {
		return v
	}
	typ := v.p.typ
	if typ != t && !typ.IsSubtype(t) {
		// __new__ returned something else: then it is not initialised.
		return v
	}
	if typ.initOwner == &ObjectType && len(args) == 0 {
		return v
	}
	if init := typ.Ops.Init; init != nil && !init(rt, v, args, names) {
		return Value{}
	}
	return v
}

// makeInstance is Instantiate for classes that object.__new__ and a Python
// __init__ make: most of them.
func (rt *Runtime) makeInstance(t *Type, init *Function, args []Value, names []string) Value {
	v := rt.noteFinal(rt.NewInstance(t)).Value()
	all := rt.PushArgs(len(args) + 1)
	all[0] = v
	copy(all[1:], args)
	var r Value
	if rt.Enter("") {
		r = init.Call(rt, all, names)
		rt.Leave()
	}
	rt.PopArgs(all)
	if r.p == nil || !initReturned(rt, r) {
		return Value{}
	}
	return v
}

// PlainCall reports whether calling t means type.__call__, and if further
// instances of t are made by object.__new__ alone, the Python function that
// initialises them: then NewInstance and a call of init do what calling t does.
func (t *Type) PlainCall() (plain bool, init *Function) {
	meta := t.Object.typ
	if meta != &TypeType && (meta.Flags&Heap == 0 || nativeOwner(meta.special[SpCall], SpCall) != &TypeType) {
		return false, nil
	}
	if t.Flags&Heap != 0 && t.newOwner == &ObjectType && t.Flags&Abstract == 0 && t.special[SpDel].p == nil {
		return true, t.special[SpInit].AsFunction()
	}
	return true, nil
}

func typeInit(rt *Runtime, self Value, args []Value, names []string) bool {
	n := len(args) - len(names)
	if len(names) > 0 && n == 1 {
		rt.TypeErrorf("type.__init__() takes no keyword arguments")
		return false
	}
	if n != 1 && n != 3 {
		rt.TypeErrorf("type.__init__() takes 1 or 3 arguments")
		return false
	}
	return true
}

// typeGetAttr is type.__getattribute__: data descriptors of the metaclass,
// then the class and its bases, then the metaclass.
func typeGetAttr(rt *Runtime, v Value, name string) Value {
	t := v.p.impl.(*Type)
	x := typeLookup(rt, t, name)
	if x.p == nil && rt.exc == nil {
		return rt.AttributeErrorf(v, name, "type object '%s' has no attribute '%s'", t.fullName, name)
	}
	return x
}

// typeLookup is typeGetAttr that answers null without an exception.
func typeLookup(rt *Runtime, t *Type, name string) Value {
	meta := t.Object.typ
	d := rt.lookup(meta, name)
	var get func(rt *Runtime, descr, obj Value, cls *Type) Value
	if d.p != nil {
		get = d.p.typ.Ops.Get
		if get != nil && d.p.typ.Ops.Set != nil {
			return get(rt, d, t.Value(), meta)
		}
	}
	if x := rt.lookup(t, name); x.p != nil {
		if f := x.p.typ.Ops.Get; f != nil {
			return f(rt, x, Value{}, t)
		}
		return x
	}
	if get != nil {
		return get(rt, d, t.Value(), meta)
	}
	return d
}

func typeSetAttr(rt *Runtime, v Value, name string, x Value) bool {
	t := v.p.impl.(*Type)
	if t.Flags&Heap == 0 {
		return immutable(rt, t, "set", name)
	}
	if d := rt.lookup(t.Object.typ, name); d.p != nil && d.p.typ.Ops.Set != nil {
		return d.p.typ.Ops.Set(rt, d, v, x)
	}
	if x.p == nil {
		if !t.dict.DelStr(name) {
			rt.AttributeErrorf(v, name, "type object '%s' has no attribute '%s'", t.fullName, name)
			return false
		}
	} else {
		rt.Charge(48)
		t.dict.SetStr(name, x)
	}
	t.attributeChanged(rt, name)
	return true
}

// attributeChanged is to be called after the namespace of t changed.
func (t *Type) attributeChanged(rt *Runtime, name string) {
	special := false
	if len(name) > 5 && name[0] == '_' {
		_, special = specialByName[name]
	}
	t.changed(rt, special)
}

// SetClassAttr sets an attribute of the Python class t past its metaclass, as
// type.__setattr__ does; a null x deletes.
func (t *Type) SetClassAttr(rt *Runtime, name string, x Value) bool {
	return typeSetAttr(rt, t.Value(), name, x)
}

func immutable(rt *Runtime, t *Type, what, name string) bool {
	rt.TypeErrorf("cannot %s '%s' attribute of immutable type '%s'", what, name, t.fullName)
	return false
}

// typeRepr prints <class 'module.name'>.
func typeRepr(rt *Runtime, v Value) Value {
	t := v.p.impl.(*Type)
	if m := t.ModuleName(); m != "" && m != "builtins" {
		return NewStr("<class '" + m + "." + t.Qualname + "'>")
	}
	return NewStr("<class '" + t.fullName + "'>")
}

func asType(v Value) *Type { return v.p.impl.(*Type) }

// settable checks that attribute name of the class v may be set to x.
func settable(rt *Runtime, v Value, name string, x Value) bool {
	t := asType(v)
	if t.Flags&Heap == 0 {
		return immutable(rt, t, "set", name)
	}
	if x.p == nil {
		return immutable(rt, t, "delete", name)
	}
	return true
}

// setClassDict stores an attribute that the metaclass keeps a descriptor for.
func setClassDict(rt *Runtime, t *Type, name string, x Value) {
	t.dict.SetStr(name, x)
	t.attributeChanged(rt, name)
}

func setTypeName(rt *Runtime, v, x Value) bool {
	if !settable(rt, v, "__name__", x) {
		return false
	}
	t := asType(v)
	s := AsStr(x)
	if s == nil {
		rt.TypeErrorf("can only assign string to %s.__name__, not '%s'", t.Name, TypeName(x))
		return false
	}
	if !typeNameAllowed(rt, s.s) {
		return false
	}
	t.Name, t.fullName = s.s, s.s
	t.given = t.given.noted(x, nameOf)
	t.changed(rt, false)
	return true
}

func setTypeQualname(rt *Runtime, v, x Value) bool {
	if !settable(rt, v, "__qualname__", x) {
		return false
	}
	t := asType(v)
	s := AsStr(x)
	if s == nil {
		rt.TypeErrorf("can only assign string to %s.__qualname__, not '%s'", t.Name, TypeName(x))
		return false
	}
	t.Qualname = s.s
	t.given = t.given.noted(x, qualnameOf)
	return true
}

func getTypeModule(rt *Runtime, v Value) Value {
	t := asType(v)
	if t.Flags&Heap == 0 {
		return rt.Intern(t.Module)
	}
	if m := t.dict.GetStr("__module__"); m.p != nil {
		return m
	}
	return rt.AttributeErrorf(v, "__module__", "__module__")
}

func getTypeDoc(rt *Runtime, v Value) Value {
	t := asType(v)
	if t.Flags&Heap == 0 {
		return t.docValue()
	}
	// Not inherited: every class has its own, None if it has no docstring.
	d := rt.lookup(t, "__doc__")
	if d.p == nil {
		return None
	}
	if get := d.p.typ.Ops.Get; get != nil {
		return get(rt, d, Value{}, t)
	}
	return d
}

// getTypeAnnotations makes an empty dict for classes without annotations.
func getTypeAnnotations(rt *Runtime, v Value) Value {
	t := asType(v)
	if t.Flags&Heap == 0 {
		if t.Flags&ShortName != 0 && t.Flags&Exc == 0 {
			return NewDict().Value() // CPython's class is written in Python
		}
		return rt.AttributeErrorf(v, "__annotations__", "type object '%s' has no attribute '__annotations__'", t.fullName)
	}
	a := t.dict.GetStr("__annotations__")
	if a.p != nil {
		if get := a.p.typ.Ops.Get; get != nil {
			return get(rt, a, Value{}, t)
		}
		return a
	}
	a = NewDict().Value()
	setClassDict(rt, t, "__annotations__", a)
	return a
}

func setTypeAnnotations(rt *Runtime, v, x Value) bool {
	t := asType(v)
	if t.Flags&Heap == 0 {
		return immutable(rt, t, "set", "__annotations__")
	}
	if x.p != nil {
		setClassDict(rt, t, "__annotations__", x)
		return true
	}
	if !t.dict.DelStr("__annotations__") {
		rt.AttributeErrorf(v, "__annotations__", "__annotations__")
		return false
	}
	t.attributeChanged(rt, "__annotations__")
	return true
}

func getAbstractMethods(rt *Runtime, v Value) Value {
	t := asType(v)
	if t != &TypeType && t.Flags&Heap != 0 {
		if m := t.dict.GetStr("__abstractmethods__"); m.p != nil {
			return m
		}
	}
	return rt.AttributeErrorf(v, "__abstractmethods__", "__abstractmethods__")
}

func setAbstractMethods(rt *Runtime, v, x Value) bool {
	t := asType(v)
	if t.Flags&Heap == 0 {
		return immutable(rt, t, "set", "__abstractmethods__")
	}
	if x.p == nil {
		if !t.dict.DelStr("__abstractmethods__") {
			rt.AttributeErrorf(v, "__abstractmethods__", "__abstractmethods__")
			return false
		}
		t.Flags &^= Abstract
	} else {
		abstract := Truth(rt, x)
		if abstract < 0 {
			return false
		}
		t.dict.SetStr("__abstractmethods__", x)
		t.Flags &^= Abstract
		if abstract > 0 {
			t.Flags |= Abstract
		}
	}
	t.changed(rt, false)
	return true
}

func getTypeParams(rt *Runtime, v Value) Value {
	t := asType(v)
	if t.Flags&Heap != 0 {
		if p := t.dict.GetStr("__type_params__"); p.p != nil {
			return p
		}
	}
	return EmptyTuple
}

// typeFlags gives the bits of tp_flags scripts ask about.
func typeFlags(t *Type) int64 {
	flags := int64(1<<12 | 1<<18) // READY, HAVE_VERSION_TAG
	if t.Flags&Heap != 0 {
		flags |= 1<<9 | 1<<14 // HEAPTYPE, HAVE_GC
	} else {
		flags |= 1 << 8 // IMMUTABLETYPE
	}
	set := func(yes bool, bit uint) {
		if yes {
			flags |= 1 << bit
		}
	}
	set(t.Flags&Final == 0, 10)
	set(t.Flags&NoNew != 0, 7)
	set(t.Flags&SeqType != 0, 5)
	set(t.Flags&MapType != 0, 6)
	set(t.Flags&Abstract != 0, 20)
	for i, b := range [...]*Type{&IntType, &ListType, &TupleType, nil, &StrType, &DictType, &BaseExceptionType, &TypeType} {
		set(b != nil && t.IsSubtype(b), uint(24+i))
	}
	set(t.solid.fullName == "bytes", 27)
	return flags
}

// typeDir is type.__dir__: the names of the class and its bases, without the
// metaclass's.
func typeDir(rt *Runtime, v Value) Value {
	names := NewDict()
	if !mergeClassNames(rt, names, v) {
		return Value{}
	}
	return keyList(names)
}

// itemSize returns CPython's tp_itemsize: what one more item takes.
func itemSize(t *Type) int64 {
	switch {
	case t.IsSubtype(&IntType):
		return 4
	case t.IsSubtype(&TupleType):
		return 8
	case t.IsSubtype(&BytesType):
		return 1
	case t.IsSubtype(&TypeType):
		return 40
	}
	return 0
}

func init() {
	member := func(name, doc string, f func(t *Type) Value) Row {
		return Row{Sig: name, Doc: doc, Kind: Member, Fn: func(rt *Runtime, v Value) Value { return f(asType(v)) }}
	}
	TypeType.define(TypeSpec{
		Name: "type", Flags: HasDict,
		Doc: "type(object) -> the object's class\ntype(name, bases, dict, **kwds) -> a new class",
		Ops: Ops{New: typeNew, Init: typeInit, Call: typeCall, GetAttr: typeGetAttr, SetAttr: typeSetAttr, Repr: typeRepr,
			Binary: [numOps]func(rt *Runtime, a, b Value) Value{Or: unionOr}},
		Rows: []Row{
			member("__base__", "", func(t *Type) Value {
				if t.base == nil {
					return None
				}
				return t.base.Value()
			}),
			{Sig: "__mro__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asType(v).mroValue() }},
			member("__flags__", "", func(t *Type) Value { return Int(typeFlags(t)) }),
			member("__basicsize__", "", func(t *Type) Value { return Int(int64(16 + 8*t.fixed)) }),
			member("__itemsize__", "", func(t *Type) Value { return Int(itemSize(t)) }),
			member("__dictoffset__", "", func(t *Type) Value {
				if t.instancesHaveDict() {
					return Int(-1)
				}
				return Int(0)
			}),
			member("__weakrefoffset__", "", func(t *Type) Value {
				if t.weaklyReferable() {
					return Int(-32)
				}
				return Int(0)
			}),
			{Sig: "__name__", Kind: Getter, Fn: typeName, Set: setTypeName},
			{Sig: "__qualname__", Kind: Getter, Fn: typeQualname, Set: setTypeQualname},
			{Sig: "__bases__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return typeTuple(asType(v).bases) }, Set: setBases},
			{Sig: "__module__", Kind: Getter, Fn: getTypeModule, Set: func(rt *Runtime, v, x Value) bool {
				if !settable(rt, v, "__module__", x) {
					return false
				}
				t := asType(v)
				// CPython drops the line the class began at: it belonged to the other module.
				t.dict.DelStr("__firstlineno__")
				setClassDict(rt, t, "__module__", x)
				return true
			}},
			{Sig: "__abstractmethods__", Kind: Getter, Fn: getAbstractMethods, Set: setAbstractMethods},
			{Sig: "__dict__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asType(v).dictProxy(rt) }},
			{Sig: "__doc__", Kind: Getter, Fn: getTypeDoc, Set: func(rt *Runtime, v, x Value) bool {
				if !settable(rt, v, "__doc__", x) {
					return false
				}
				setClassDict(rt, asType(v), "__doc__", x)
				return true
			}},
			{Sig: "__text_signature__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return docOf(asType(v).sig) }},
			{Sig: "__annotations__", Kind: Getter, Fn: getTypeAnnotations, Set: setTypeAnnotations},
			{Sig: "__type_params__", Kind: Getter, Fn: getTypeParams, Set: func(rt *Runtime, v, x Value) bool {
				if !settable(rt, v, "__type_params__", x) {
					return false
				}
				setClassDict(rt, asType(v), "__type_params__", x)
				return true
			}},
			{Sig: "mro(self, /)", Doc: "Compute the type's method resolution order.", Fn: func(rt *Runtime, v Value) Value {
				t := asType(v)
				if t.Flags&Heap == 0 {
					return NewList(append([]Value(nil), AsTuple(t.mroValue()).items...))
				}
				c := &Type{Name: t.Name, bases: t.bases}
				if !c.c3(rt) {
					return Value{}
				}
				c.mro[0] = t
				return NewList(AsTuple(c.mroValue()).items)
			}},
			{Sig: "__subclasses__(self, /)", Doc: "The direct subclasses, in the order they were made.", Fn: func(rt *Runtime, v Value) Value {
				var items []Value
				for _, c := range rt.allSubclasses(asType(v)) {
					items = append(items, c.Value())
				}
				return NewList(items)
			}},
			{Sig: "__prepare__(*args, **kwargs)", Kind: ClassMethod, Doc: "The namespace a class body runs in: an ordinary dict.",
				Fn: func(rt *Runtime, args []Value, names []string) Value { return NewDict().Value() }},
			{Sig: "__instancecheck__(self, instance, /)", Doc: "Answer isinstance(instance, self).", Fn: func(rt *Runtime, cls, v Value) Value {
				return boolResult(RealIsInstance(rt, v, cls))
			}},
			{Sig: "__subclasscheck__(self, subclass, /)", Doc: "Answer issubclass(subclass, self).", Fn: func(rt *Runtime, cls, v Value) Value {
				return boolResult(RealIsSubclass(rt, v, cls))
			}},
			{Sig: "__dir__(self, /)", Doc: "Names of the class's attributes and its bases'.", Fn: typeDir},
			{Sig: "__sizeof__(self, /)", Doc: "Size of the class in memory, in bytes.", Fn: func(rt *Runtime, v Value) Value { return Int(classCost) }},
		},
	})
}

// allSubclasses lists the direct subclasses of t: for built-in types first the
// built-in ones of this package.
func (rt *Runtime) allSubclasses(t *Type) []*Type {
	if t.Flags&Heap != 0 {
		return t.subclasses
	}
	var list []*Type
	for _, c := range builtinTypes {
		for _, b := range c.bases {
			if b == t {
				list = append(list, c)
			}
		}
	}
	return append(list, rt.subs[t]...)
}

func (t *Type) dictProxy(rt *Runtime) Value {
	rt.Charge(64)
	if t.Flags&Heap != 0 {
		return NewMappingProxy(t.dict.Value())
	}
	// The namespace of a built-in type is a copy.
	t.builtinAttrs()
	if !rt.Work(len(t.names)) || !rt.Alloc(int64(len(t.names))*listedName) {
		return Value{}
	}
	d := NewDictSize(len(t.names))
	for _, n := range t.names {
		d.SetStr(n, t.own(n))
	}
	return NewMappingProxy(d.Value())
}
