package object

// This file defines the attributes of functions.

func asFunction(v Value) *Function { return v.p.impl.(*Function) }

// moduleValue is __module__: the __name__ of the globals unless it was set.
func (f *Function) moduleValue(rt *Runtime) Value {
	if f.module.p == nil {
		f.module = None
		if f.Globals != nil {
			if m := f.Globals.GetStr("__name__"); m.p != nil {
				f.module = m
			}
		}
	}
	return f.module
}

func (f *Function) docValue() Value { return orNone(f.doc) }

// annotationsDict is __annotations__, made when first asked for.
func (f *Function) annotationsDict() Value {
	if f.annotations.p == nil {
		f.annotations = NewDict().Value()
	}
	return f.annotations
}

func (f *Function) setDict(d *Dict) { f.attrs = d }

// Closure cells as the tuple scripts see, None without free variables.
func (f *Function) closureValue() Value {
	if len(f.Closure) == 0 {
		return None
	}
	items := make([]Value, len(f.Closure))
	for i, c := range f.Closure {
		items[i] = Value{p: &c.Object}
	}
	return NewTuple(items)
}

// textSetter returns a setter that insists on a str.
func textSetter(name string, text func(*Function) *string, place func(*givenNames) *Value) func(rt *Runtime, v, x Value) bool {
	return func(rt *Runtime, v, x Value) bool {
		if x.p != nil {
			if s := AsStr(x); s != nil {
				f := functionOf(rt, v)
				*text(f) = s.s
				f.given = f.given.noted(x, place)
				return true
			}
		}
		rt.TypeErrorf("%s must be set to a string object", name)
		return false
	}
}

func setCode(rt *Runtime, v, x Value) bool {
	f := mutableFunction(rt, v, "__code__")
	if f == nil {
		return false
	}
	var c *Code
	if x.p != nil {
		c, _ = x.p.impl.(*Code)
	}
	if c == nil {
		rt.TypeErrorf("__code__ must be set to a code object")
		return false
	}
	if len(c.Freevars) != len(f.Closure) {
		rt.ValueErrorf("%s() requires a code object with %d free vars, not %d", f.name, len(f.Closure), len(c.Freevars))
		return false
	}
	if (f.Code.Flags^c.Flags)&Suspendable != 0 && !rt.Warn(&DeprecationWarningType,
		"Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)") {
		return false
	}
	f.Code = c
	return true
}

func setDefaults(rt *Runtime, v, x Value) bool {
	f := mutableFunction(rt, v, "__defaults__")
	if f == nil {
		return false
	}
	if noneOrAbsent(x) {
		f.Defaults = nil
		return true
	}
	t := AsTuple(x)
	if t == nil {
		rt.TypeErrorf("__defaults__ must be set to a tuple object")
		return false
	}
	f.Defaults = t.items
	return true
}

func setKwDefaults(rt *Runtime, v, x Value) bool {
	f := mutableFunction(rt, v, "__kwdefaults__")
	if f == nil {
		return false
	}
	if noneOrAbsent(x) {
		f.KwDefaults = nil
		return true
	}
	d := AsDict(x)
	if d == nil {
		rt.TypeErrorf("__kwdefaults__ must be set to a dict object")
		return false
	}
	f.KwDefaults = d
	return true
}

func setAnnotations(rt *Runtime, v, x Value) bool {
	f := functionOf(rt, v)
	if noneOrAbsent(x) {
		f.annotations = Value{}
		return true
	}
	if AsDict(x) == nil {
		rt.TypeErrorf("__annotations__ must be set to a dict object")
		return false
	}
	f.annotations = x
	return true
}

func setTypeParamsOf(rt *Runtime, v, x Value) bool {
	if x.p == nil || AsTuple(x) == nil {
		rt.TypeErrorf("__type_params__ must be set to a tuple")
		return false
	}
	functionOf(rt, v).typeParams = x
	return true
}

func setFunctionDict(rt *Runtime, v, x Value) bool {
	if x.p == nil {
		rt.TypeErrorf("cannot delete __dict__")
		return false
	}
	return setDict(rt, functionOf(rt, v).Value(), x)
}

// functionNew is types.FunctionType(code, globals, name, defaults, closure,
// kwdefaults).
func functionNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	var l [6]Value
	if !functionSignature.bindNamed(rt, "function", l[:], args, names) {
		return Value{}
	}
	c, ok := l[0].p.impl.(*Code)
	if !ok {
		return rt.TypeErrorf("function() argument 'code' must be code, not %s", typeNameNone(l[0]))
	}
	globals := AsDict(l[1])
	if globals == nil {
		return rt.TypeErrorf("function() argument 'globals' must be dict, not %s", typeNameNone(l[1]))
	}
	if !noneOrAbsent(l[2]) && AsStr(l[2]) == nil {
		return rt.TypeErrorf("arg 3 (name) must be None or string")
	}
	var defaults []Value
	if !noneOrAbsent(l[3]) {
		t := AsTuple(l[3])
		if t == nil {
			return rt.TypeErrorf("arg 4 (defaults) must be None or tuple")
		}
		defaults = t.items
	}
	closure, ok := closureArg(rt, c, l[4])
	if !ok {
		return Value{}
	}
	var kwdefaults *Dict
	if !noneOrAbsent(l[5]) {
		if kwdefaults = AsDict(l[5]); kwdefaults == nil {
			return rt.TypeErrorf("arg 6 (kwdefaults) must be None or dict")
		}
	}
	f := NewFunction(c, globals, nil, defaults, kwdefaults, closure)
	f.setScopes(rt, l[1])
	if !noneOrAbsent(l[2]) {
		f.name = AsStr(l[2]).s
		f.given = f.given.noted(l[2], nameOf)
		f.qualname = c.Qualname
	}
	return f.Value()
}

var functionSignature = parseSignature("function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", false)

func closureArg(rt *Runtime, c *Code, v Value) ([]*Cell, bool) {
	n := len(c.Freevars)
	var items []Value
	if v.p != nil && AsTuple(v) != nil {
		items = AsTuple(v).items
	} else if !noneOrAbsent(v) || n > 0 {
		if noneOrAbsent(v) {
			rt.TypeErrorf("arg 5 (closure) must be tuple")
		} else {
			rt.TypeErrorf("arg 5 (closure) must be None or tuple")
		}
		return nil, false
	}
	if len(items) != n {
		rt.ValueErrorf("%s requires closure of length %d, not %d", c.Name, n, len(items))
		return nil, false
	}
	cells := make([]*Cell, n)
	for i, x := range items {
		if cells[i] = x.AsCell(); cells[i] == nil {
			rt.TypeErrorf("arg 5 (closure) expected cell, found %s", TypeName(x))
			return nil, false
		}
	}
	return cells, true
}

func init() {
	FunctionType.define(TypeSpec{
		Name: "function", Flags: Final | HasDict,
		Doc: "function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)\n\nMake a function from a code object.",
		Ops: Ops{
			New: functionNew, Call: callFunction,
			Get: func(rt *Runtime, d, obj Value, cls *Type) Value {
				if obj.p == nil {
					return d
				}
				return NewBoundMethod(obj, d)
			},
			Repr: func(rt *Runtime, v Value) Value {
				return NewStr("<function " + functionOf(rt, v).qualname + " at " + rt.Address(v) + ">")
			},
			Dict: func(rt *Runtime, v Value, make bool) *Dict {
				f := functionOf(rt, v)
				if f.attrs == nil && make {
					f.attrs = NewDict()
				}
				return f.attrs
			},
		},
		Rows: []Row{
			{Sig: "__closure__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).closureValue() }},
			{Sig: "__doc__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).docValue() },
				Set: func(rt *Runtime, v, x Value) bool { functionOf(rt, v).doc = x; return true }},
			{Sig: "__globals__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).GlobalsValue() }},
			{Sig: "__module__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).moduleValue(rt) },
				Set: func(rt *Runtime, v, x Value) bool { functionOf(rt, v).module = orNone(x); return true }},
			{Sig: "__builtins__", Kind: Member, Fn: func(rt *Runtime, v Value) Value {
				return functionOf(rt, v).BuiltinsValue(rt)
			}},
			{Sig: "__code__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).Code.Value() }, Set: setCode},
			{Sig: "__defaults__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if d := functionOf(rt, v).Defaults; len(d) > 0 {
					return NewTuple(d)
				}
				return None
			}, Set: setDefaults},
			{Sig: "__kwdefaults__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if d := functionOf(rt, v).KwDefaults; d != nil {
					return d.Value()
				}
				return None
			}, Set: setKwDefaults},
			{Sig: "__annotations__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).annotationsDict() }, Set: setAnnotations},
			{Sig: "__dict__", Kind: Getter, Fn: getDict, Set: setFunctionDict},
			{Sig: "__name__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).nameValue(rt) },
				Set: textSetter("__name__", func(f *Function) *string { return &f.name }, nameOf)},
			{Sig: "__qualname__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return functionOf(rt, v).qualnameValue(rt) },
				Set: textSetter("__qualname__", func(f *Function) *string { return &f.qualname }, qualnameOf)},
			{Sig: "__type_params__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if p := functionOf(rt, v).typeParams; p.p != nil {
					return p
				}
				return EmptyTuple
			}, Set: setTypeParamsOf},
		},
	})
}
