package object

import "strings"

// Row is one attribute of a built-in type or module as its file lists it: the
// signature, the documentation and the function in one place. help(), argument
// errors and dir() follow from it.
type Row struct {
	// Sig is the signature as inspect.signature would print it, with the name in
	// front: "append(self, object, /)". For a Getter it is the attribute's name.
	Sig string
	Doc string
	// Fn is one of
	//   func(*Runtime) Value
	//   func(*Runtime, Value) Value                       one parameter
	//   func(*Runtime, Value, Value) Value                two
	//   func(*Runtime, Value, Value, Value) Value         three
	//   func(*Runtime, []Value) Value                     bound by Sig: a value a parameter, *args a tuple, **kwargs a dict
	//   StarFn                                            "f(a, b, /, *rest)": the arguments as they are given
	//   func(*Runtime, []Value, []string) Value           unbound: positional, then one value a name
	// Parameters with a default that was not given arrive as null Values.
	Fn any
	// Set makes a Getter writable; a null x deletes.
	Set  func(rt *Runtime, self, x Value) bool
	Kind RowKind
}

// StarFn is the function of a row whose parameters are positional ones and
// *args behind them: it gets the arguments one after the other, without a tuple
// for the rest.
type StarFn func(rt *Runtime, args []Value) Value

// RowKind says what kind of attribute a Row describes.
type RowKind uint8

const (
	// Method is a function of a module or an instance method of a type.
	Method RowKind = iota
	// ClassMethod gets the class as its first argument.
	ClassMethod
	// StaticMethod gets neither.
	StaticMethod
	// Getter is a computed attribute; Fn is func(*Runtime, Value) Value.
	Getter
	// Member is a Getter that prints as a member descriptor (a field).
	Member
	// Constant is a class attribute that is a plain value; Fn is the Value. All
	// interpreters see it, so it must be immutable.
	Constant
	// Def is a Method that is a def of Python code in CPython: argument errors
	// are worded as for Python functions, and the type is function.
	Def
	// AsyncDef is a Def that is an async def there.
	AsyncDef
	// AsyncMethod is a Method that gives coroutines.
	AsyncMethod
)

func (r *Row) name() string {
	if i := strings.IndexByte(r.Sig, '('); i >= 0 {
		return r.Sig[:i]
	}
	return r.Sig
}

// Builtin is a function written in Go: of a module, or a method of a built-in
// type (then Owner is set and the first argument is self).
type Builtin struct {
	Object
	Name   string
	Row    *Row
	Owner  *Type  // the type it is a method of, nil for module functions
	Module string // __module__ of module functions
	Self   Value  // bound methods: the object (null if unbound)
	static *Type  // static methods: the type they belong to
	// Annotations makes the __annotations__ of a Def, a dict; nil: none.
	Annotations func(*Runtime) Value

	f0 func(*Runtime) Value
	f1 func(*Runtime, Value) Value
	f2 func(*Runtime, Value, Value) Value
	f3 func(*Runtime, Value, Value, Value) Value
	fn func(*Runtime, []Value) Value
	fk func(*Runtime, []Value, []string) Value
	fs StarFn

	sig signatureRef
}

// The types of functions written in Go.
var (
	BuiltinType           Type // builtin_function_or_method
	MethodDescriptorType  Type // method_descriptor
	WrapperDescriptorType Type // wrapper_descriptor
	ClassMethodDescrType  Type // classmethod_descriptor
	GetSetType            Type // getset_descriptor
	MemberType            Type // member_descriptor
)

// NewBuiltin returns the module function r describes.
func NewBuiltin(r *Row, module string) *Builtin {
	b := &Builtin{Name: r.name(), Row: r, Module: module}
	b.Object = Object{&BuiltinType, b}
	if r.isDef() {
		b.typ = &FunctionType
	}
	b.setFn(r.Fn)
	return b
}

// NewFunc returns a Go function as a Python value: NewBuiltin for one row.
func NewFunc(sig, doc string, fn any) Value {
	return NewBuiltin(&Row{Sig: sig, Doc: doc, Fn: fn}, "builtins").Value()
}

func (b *Builtin) setFn(fn any) {
	if strings.IndexByte(b.Row.Sig, '*') >= 0 {
		// Keyword-only and variadic parameters do not stand where the positional
		// arguments do: such functions are never called directly.
		switch f := fn.(type) {
		case func(*Runtime, Value) Value:
			fn = func(rt *Runtime, a []Value) Value { return f(rt, a[0]) }
		case func(*Runtime, Value, Value) Value:
			fn = func(rt *Runtime, a []Value) Value { return f(rt, a[0], a[1]) }
		case func(*Runtime, Value, Value, Value) Value:
			fn = func(rt *Runtime, a []Value) Value { return f(rt, a[0], a[1], a[2]) }
		}
	}
	switch f := fn.(type) {
	case func(*Runtime) Value:
		b.f0 = f
	case func(*Runtime, Value) Value:
		b.f1 = f
	case func(*Runtime, Value, Value) Value:
		b.f2 = f
	case func(*Runtime, Value, Value, Value) Value:
		b.f3 = f
	case func(*Runtime, []Value) Value:
		b.fn = f
	case func(*Runtime, []Value, []string) Value:
		b.fk = f
	case StarFn:
		b.fs = f
	default:
		panic("object: row " + b.Name + ": function of an unknown shape")
	}
}

// Value returns the function as a Python value.
func (b *Builtin) Value() Value { return Value{p: &b.Object} }

// attribute returns what the class namespace of t holds for r.
func (r *Row) attribute(t *Type) Value {
	switch r.Kind {
	case Constant:
		return r.Fn.(Value)
	case Getter, Member:
		g := &GetSet{Name: r.name(), Row: r, Owner: t, Get: r.Fn.(func(*Runtime, Value) Value), Set: r.Set}
		typ := &GetSetType
		if r.Kind == Member {
			typ = &MemberType
		}
		g.Object = Object{typ, g}
		return Value{p: &g.Object}
	}
	b := &Builtin{Name: r.name(), Row: r, Owner: t}
	b.setFn(r.Fn)
	switch {
	case r.Kind == ClassMethod:
		b.Object = Object{&ClassMethodDescrType, b}
	case r.Kind == StaticMethod:
		b.Owner, b.static = nil, t
		b.Object = Object{&BuiltinType, b}
		return NewStaticMethod(b.Value())
	case r.isDef():
		b.Object = Object{&FunctionType, b}
	default:
		b.Object = Object{&MethodDescriptorType, b}
	}
	return Value{p: &b.Object}
}

// GetSet is a computed attribute of a built-in type.
type GetSet struct {
	Object
	Name  string
	Row   *Row
	Owner *Type
	Get   func(*Runtime, Value) Value
	Set   func(rt *Runtime, self, x Value) bool
}

// AsBuiltin returns the Go function v, or nil. v must not be null.
func (v Value) AsBuiltin() *Builtin { b, _ := v.p.impl.(*Builtin); return b }

// Bind returns the method b bound to self.
func (b *Builtin) Bind(self Value) Value {
	m := &Builtin{Name: b.Name, Row: b.Row, Owner: b.Owner, Self: self, f0: b.f0, f1: b.f1, f2: b.f2, f3: b.f3, fn: b.fn, fk: b.fk, fs: b.fs}
	m.Object = Object{&BuiltinType, m}
	m.sig.p.Store(b.signature())
	return Value{p: &m.Object}
}

func callBuiltin(rt *Runtime, v Value, args []Value, names []string) Value {
	b := v.p.impl.(*Builtin)
	if b.Self.p == nil {
		return b.Call(rt, args, names)
	}
	all := rt.PushArgs(len(args) + 1)
	all[0] = b.Self
	copy(all[1:], args)
	r := b.invoke(rt, all, names)
	rt.PopArgs(all)
	return r
}

// Call1 calls b with one positional argument (for a method: self). It is the
// executor's fast path.
func (b *Builtin) Call1(rt *Runtime, x Value) Value {
	if b.Self.p != nil {
		return b.invoke2(rt, b.Self, x)
	}
	if b.bindsTo(x) {
		return b.invoke1(rt, x)
	}
	args := rt.PushArgs(1)
	args[0] = x
	r := b.Call(rt, args, nil)
	rt.PopArgs(args)
	return r
}

// Call2: see Call1.
func (b *Builtin) Call2(rt *Runtime, x, y Value) Value {
	if b.Self.p != nil {
		return b.invoke3(rt, b.Self, x, y)
	}
	if b.bindsTo(x) {
		return b.invoke2(rt, x, y)
	}
	args := rt.PushArgs(2)
	args[0], args[1] = x, y
	r := b.Call(rt, args, nil)
	rt.PopArgs(args)
	return r
}

// Call3: see Call1.
func (b *Builtin) Call3(rt *Runtime, x, y, z Value) Value {
	if b.Self.p == nil && b.bindsTo(x) {
		return b.invoke3(rt, x, y, z)
	}
	args := rt.PushArgs(3)
	args[0], args[1], args[2] = x, y, z
	r := callBuiltin(rt, b.Value(), args, nil)
	rt.PopArgs(args)
	return r
}

// takes returns the signature if n positional arguments are a call that needs
// no binding: what is left out is null. It is nil until the signature has been
// read.
func (b *Builtin) takes(n int) *Signature {
	if s := b.sig.p.Load(); s != nil && s.plain && s.min <= n && n <= s.max {
		return s
	}
	return nil
}

// invoke1 is invoke with one positional argument.
func (b *Builtin) invoke1(rt *Runtime, x Value) Value {
	if b.f1 != nil {
		return b.f1(rt, x)
	}
	if s := b.takes(1); s != nil {
		switch {
		case b.f2 != nil:
			return b.f2(rt, x, Value{})
		case b.f3 != nil:
			return b.f3(rt, x, Value{}, Value{})
		case b.fn != nil:
			args := rt.PushArgs(len(s.Params))
			args[0] = x
			r := b.fn(rt, args)
			rt.PopArgs(args)
			return r
		}
	}
	args := rt.PushArgs(1)
	args[0] = x
	r := b.invoke(rt, args, nil)
	rt.PopArgs(args)
	return r
}

// invoke2: see invoke1.
func (b *Builtin) invoke2(rt *Runtime, x, y Value) Value {
	if b.f2 != nil {
		return b.f2(rt, x, y)
	}
	if s := b.takes(2); s != nil {
		switch {
		case b.f3 != nil:
			return b.f3(rt, x, y, Value{})
		case b.fn != nil:
			args := rt.PushArgs(len(s.Params))
			args[0], args[1] = x, y
			r := b.fn(rt, args)
			rt.PopArgs(args)
			return r
		}
	}
	args := rt.PushArgs(2)
	args[0], args[1] = x, y
	r := b.invoke(rt, args, nil)
	rt.PopArgs(args)
	return r
}

// invoke3: see invoke1.
func (b *Builtin) invoke3(rt *Runtime, x, y, z Value) Value {
	if b.f3 != nil {
		return b.f3(rt, x, y, z)
	}
	if s := b.takes(3); s != nil && b.fn != nil {
		args := rt.PushArgs(len(s.Params))
		args[0], args[1], args[2] = x, y, z
		r := b.fn(rt, args)
		rt.PopArgs(args)
		return r
	}
	args := rt.PushArgs(3)
	args[0], args[1], args[2] = x, y, z
	r := b.invoke(rt, args, nil)
	rt.PopArgs(args)
	return r
}

// bindsTo reports whether b, which is not bound, can be called with self as its
// first argument without a further look.
func (b *Builtin) bindsTo(self Value) bool {
	return b.Owner == nil || b.typ != &ClassMethodDescrType && !b.mustCheck(self)
}

// mustCheck reports whether self needs the type check of a method descriptor.
func (b *Builtin) mustCheck(self Value) bool {
	return b.Owner != nil && self.p.typ != b.Owner && !self.p.typ.IsSubtype(b.Owner)
}

// Call calls b with positional args followed by a value for each of names;
// Self is not added.
func (b *Builtin) Call(rt *Runtime, args []Value, names []string) Value {
	if b.Owner != nil {
		if b.Object.typ == &ClassMethodDescrType {
			if !b.checkClass(rt, args, names) {
				return Value{}
			}
		} else if len(args) == len(names) {
			if b.Row.isDef() {
				return rt.TypeErrorf("%s.%s() missing 1 required positional argument: 'self'", b.Owner.Name, b.Name)
			}
			return rt.TypeErrorf("unbound method %s.%s() needs an argument", b.Owner.Name, b.Name)
		} else if b.mustCheck(args[0]) {
			return rt.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.Name, b.Owner.Name, TypeName(args[0]))
		}
	}
	return b.invoke(rt, args, names)
}

// invoke is Call for a self known to be right.
func (b *Builtin) invoke(rt *Runtime, args []Value, names []string) Value {
	if b.fk != nil {
		return b.fk(rt, args, names)
	}
	if len(names) == 0 {
		if b.fs != nil && len(args) >= b.signature().min {
			return b.fs(rt, args)
		}
		switch len(args) {
		case 0:
			if b.f0 != nil {
				return b.f0(rt)
			}
		case 1:
			if b.f1 != nil {
				return b.f1(rt, args[0])
			}
		case 2:
			if b.f2 != nil {
				return b.f2(rt, args[0], args[1])
			}
		case 3:
			if b.f3 != nil {
				return b.f3(rt, args[0], args[1], args[2])
			}
		}
	}
	return b.callBound(rt, args, names)
}

// callPlain calls b with positional arguments that are known to fit its
// signature: what is left out is null.
func (b *Builtin) callPlain(rt *Runtime, sig *Signature, args []Value) Value {
	switch {
	case b.fn != nil:
		l := rt.PushArgs(len(sig.Params))
		copy(l, args)
		r := b.fn(rt, l)
		rt.PopArgs(l)
		return r
	case b.f0 != nil:
		return b.f0(rt)
	}
	var l [3]Value
	copy(l[:], args)
	switch {
	case b.f1 != nil:
		return b.f1(rt, l[0])
	case b.f2 != nil:
		return b.f2(rt, l[0], l[1])
	}
	return b.f3(rt, l[0], l[1], l[2])
}

// callBound binds the arguments by the row's signature.
func (b *Builtin) callBound(rt *Runtime, args []Value, names []string) Value {
	sig := b.signature()
	if len(names) == 0 && sig.plain && len(args) >= sig.min && len(args) <= sig.max {
		return b.callPlain(rt, sig, args)
	}
	l := rt.PushArgs(len(sig.Params))
	var bound bool
	if sig.def != nil {
		bound = sig.bindDef(rt, l, args, names)
	} else {
		bound = sig.bind(rt, b, l, args, names)
	}
	var r Value
	switch {
	case !bound:
	case b.fn != nil:
		r = b.fn(rt, l)
	case b.f0 != nil:
		r = b.f0(rt)
	case b.f1 != nil:
		r = b.f1(rt, l[0])
	case b.f2 != nil:
		r = b.f2(rt, l[0], l[1])
	case b.f3 != nil:
		r = b.f3(rt, l[0], l[1], l[2])
	}
	rt.PopArgs(l)
	return r
}
