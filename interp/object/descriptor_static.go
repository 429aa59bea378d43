package object

// This file implements classmethod and staticmethod. Both copy the function's
// __name__, __doc__ and the like into their own __dict__ and show the function
// as __wrapped__.

// staticMethod is a staticmethod object.
type staticMethod struct {
	Object
	Func Value
	dict *Dict
}

// classMethod is a classmethod object.
type classMethod struct {
	Object
	Func Value
	dict *Dict
}

// The types of the two decorators.
var (
	StaticMethodType Type
	ClassMethodType  Type
)

// NewStaticMethod returns staticmethod(f).
func NewStaticMethod(f Value) Value {
	s := &staticMethod{Func: f}
	s.Object = Object{&StaticMethodType, s}
	return Value{p: &s.Object}
}

// NewClassMethod returns classmethod(f).
func NewClassMethod(f Value) Value {
	c := &classMethod{Func: f}
	c.Object = Object{&ClassMethodType, c}
	return Value{p: &c.Object}
}

func asStaticMethod(v Value) *staticMethod {
	s, _ := v.p.impl.(*staticMethod)
	return s
}

// wrappedAttrs are the attributes functools_wraps copies in CPython.
var wrappedAttrs = [...]string{"__module__", "__name__", "__qualname__", "__doc__"}

// wrappedSize is about what an object takes whose __dict__ holds them.
const wrappedSize = 600

// copyWrapped copies the attributes of f that exist into d.
func copyWrapped(rt *Runtime, d *Dict, f Value) bool {
	if fn := f.AsFunction(); fn != nil {
		// The usual case without the detour through attribute look-up.
		d.SetStr("__module__", fn.moduleValue(rt))
		d.SetStr("__name__", rt.Intern(fn.name))
		d.SetStr("__qualname__", rt.Intern(fn.qualname))
		d.SetStr("__doc__", fn.docValue())
		d.SetStr("__annotations__", fn.annotationsDict())
		return true
	}
	for _, n := range wrappedAttrs {
		v := LookupAttr(rt, f, n)
		if v.p == nil {
			if rt.exc != nil {
				return false
			}
			continue
		}
		d.SetStr(n, v)
	}
	if v := LookupAttr(rt, f, "__annotations__"); v.p != nil {
		d.SetStr("__annotations__", v)
	}
	return rt.exc == nil
}

// oneFunction reads the only argument of classmethod(f) and staticmethod(f).
func oneFunction(rt *Runtime, what string, args []Value, names []string) Value {
	if len(names) > 0 {
		return rt.TypeErrorf("%s() takes no keyword arguments", what)
	}
	if len(args) != 1 {
		return rt.TypeErrorf("%s expected 1 argument, got %d", what, len(args))
	}
	return args[0]
}

func init() {
	isAbstract := func(rt *Runtime, f Value) Value {
		if f.p == nil || f == None {
			return False
		}
		return boolResult(isAbstractMethod(rt, f))
	}
	StaticMethodType.define(TypeSpec{
		Name: "staticmethod", Flags: HasDict,
		Doc: "Make a function of a class a static method: it gets neither the instance nor\nthe class as first argument.\n\n    class C:\n        @staticmethod\n        def f(a, b): ...\n\nC.f(1, 2) and C().f(1, 2) do the same.",
		Ops: Ops{
			New: func(rt *Runtime, cls *Type, args []Value, names []string) Value {
				s := &staticMethod{Func: None}
				s.Object = Object{cls, s}
				return Value{p: &s.Object}
			},
			Init: func(rt *Runtime, self Value, args []Value, names []string) bool {
				f := oneFunction(rt, "staticmethod", args, names)
				if f.p == nil {
					return false
				}
				s := self.p.impl.(*staticMethod)
				s.Func, s.dict = f, NewDict()
				rt.Charge(wrappedSize)
				return copyWrapped(rt, s.dict, f)
			},
			Get: func(rt *Runtime, d, obj Value, cls *Type) Value { return d.p.impl.(*staticMethod).Func },
			Call: func(rt *Runtime, v Value, args []Value, names []string) Value {
				return Call(rt, v.p.impl.(*staticMethod).Func, args, names)
			},
			Repr: func(rt *Runtime, v Value) Value {
				return wrapRepr(rt, "<staticmethod(", v.p.impl.(*staticMethod).Func, ")>")
			},
			Dict: func(rt *Runtime, v Value, make bool) *Dict {
				s := v.p.impl.(*staticMethod)
				if s.dict == nil {
					s.dict = NewDict()
					if s.Func != None && !copyWrapped(rt, s.dict, s.Func) {
						rt.Clear()
					}
				}
				return s.dict
			},
		},
		Rows: []Row{
			{Sig: "__func__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*staticMethod).Func }},
			{Sig: "__wrapped__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*staticMethod).Func }},
			{Sig: "__isabstractmethod__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return isAbstract(rt, v.p.impl.(*staticMethod).Func) }},
			dictRow,
		},
	})
	ClassMethodType.define(TypeSpec{
		Name: "classmethod", Flags: HasDict,
		Doc: "Make a function of a class a class method: it gets the class as first\nargument, also when it is called through an instance.\n\n    class C:\n        @classmethod\n        def f(cls, a, b): ...\n",
		Ops: Ops{
			New: func(rt *Runtime, cls *Type, args []Value, names []string) Value {
				c := &classMethod{Func: None}
				c.Object = Object{cls, c}
				return Value{p: &c.Object}
			},
			Init: func(rt *Runtime, self Value, args []Value, names []string) bool {
				f := oneFunction(rt, "classmethod", args, names)
				if f.p == nil {
					return false
				}
				c := self.p.impl.(*classMethod)
				c.Func, c.dict = f, NewDict()
				rt.Charge(wrappedSize)
				return copyWrapped(rt, c.dict, f)
			},
			Get: func(rt *Runtime, d, obj Value, cls *Type) Value {
				if cls == nil {
					cls = obj.p.typ
				}
				return NewBoundMethod(cls.Value(), d.p.impl.(*classMethod).Func)
			},
			Repr: func(rt *Runtime, v Value) Value {
				return wrapRepr(rt, "<classmethod(", v.p.impl.(*classMethod).Func, ")>")
			},
			Dict: func(rt *Runtime, v Value, make bool) *Dict {
				c := v.p.impl.(*classMethod)
				if c.dict == nil {
					c.dict = NewDict()
					if c.Func != None && !copyWrapped(rt, c.dict, c.Func) {
						rt.Clear()
					}
				}
				return c.dict
			},
		},
		Rows: []Row{
			{Sig: "__func__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*classMethod).Func }},
			{Sig: "__wrapped__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*classMethod).Func }},
			{Sig: "__isabstractmethod__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return isAbstract(rt, v.p.impl.(*classMethod).Func) }},
			dictRow,
		},
	})
}

// isAbstractMethod reports whether f.__isabstractmethod__ is true: 1, 0, or -1
// with an exception pending.
func isAbstractMethod(rt *Runtime, f Value) int {
	if !rt.Enter("") {
		return -1
	}
	v := LookupAttr(rt, f, "__isabstractmethod__")
	rt.Leave()
	if v.p == nil {
		if rt.exc != nil {
			return -1
		}
		return 0
	}
	return Truth(rt, v)
}

// wrapRepr returns before + repr(v) + after.
func wrapRepr(rt *Runtime, before string, v Value, after string) Value {
	s, ok := ReprText(rt, v)
	if !ok {
		return Value{}
	}
	return NewStr(before + s + after)
}
