package object

// Function is a Python function made by def or lambda.
type Function struct {
	Object
	Code       *Code
	Globals    *Dict
	Builtins   *Dict
	Defaults   []Value // for the last len(Defaults) positional parameters
	KwDefaults *Dict   // nil: none
	Closure    []*Cell // for Code.Freevars

	name, qualname string
	doc            Value
	module         Value
	attrs          *Dict
	annotations    Value // dict, or null when there are none
	typeParams     Value
	odd            *OddScopes
	given          *givenNames // nil for nearly all
	mark           walkMark
}

// NewFunction returns a function over code. closure must have a cell for each
// of code.Freevars.
func NewFunction(code *Code, globals, builtins *Dict, defaults []Value, kwdefaults *Dict, closure []*Cell) *Function {
	f := &Function{Code: code, Globals: globals, Builtins: builtins, Defaults: defaults, KwDefaults: kwdefaults, Closure: closure,
		name: code.Name, qualname: code.Qualname, doc: code.Doc}
	f.Object = Object{&FunctionType, f}
	return f
}

// MakeIterableCoroutine lets await take the generators f returns, as
// types.coroutine does. It reports false with an exception pending.
func (f *Function) MakeIterableCoroutine(rt *Runtime) bool {
	if !f.Code.Prepare(rt) {
		return false
	}
	c := f.Code.clone()
	c.Flags |= IterableCoro
	f.Code = c
	return true
}

// Value returns the function as a Python value.
func (f *Function) Value() Value { return Value{p: &f.Object} }

// SetAnnotations sets __annotations__ (a dict).
func (f *Function) SetAnnotations(v Value) { f.annotations = v }

// SetTypeParams sets __type_params__ (a tuple).
func (f *Function) SetTypeParams(v Value) { f.typeParams = v }

// Name returns __name__.
func (f *Function) Name() string { return f.name }

// Qualname returns __qualname__.
func (f *Function) Qualname() string { return f.qualname }

// callFunction calls f with positional args followed by a value for each of
// names.
func callFunction(rt *Runtime, fv Value, args []Value, names []string) Value {
	if f, ok := fv.p.impl.(*Function); ok {
		return f.Call(rt, args, names)
	}
	return fv.p.impl.(*Builtin).Call(rt, args, names)
}

// Call calls f with positional args followed by a value for each of names. For
// generator and coroutine functions it returns the new object.
func (f *Function) Call(rt *Runtime, args []Value, names []string) Value {
	code := f.Code
	if !code.Ready && !code.Prepare(rt) {
		return Value{}
	}
	if code.Flags&Suspendable != 0 {
		g := NewGenerator(rt, f)
		if !bindArgs(rt, f, g.L, args, names) {
			g.State = GenClosed
			return Value{}
		}
		return g.Value()
	}
	fr := rt.Push(f)
	if fr == nil {
		return Value{}
	}
	if len(names) == 0 && code.Simple && len(args) == code.NumArgs {
		copy(fr.L, args)
	} else if !bindArgs(rt, f, fr.L, args, names) {
		// CPython raises a binding error in the caller's frame.
		rt.Pop(fr)
		return Value{}
	}
	v := code.Body(fr)
	if v.p == nil {
		rt.PopRaised(fr)
		return Value{}
	}
	rt.Pop(fr)
	return v
}

// BoundMethod is a function bound to its first argument.
type BoundMethod struct {
	Object
	Self, Func Value
	mark       walkMark
}

// NewBoundMethod returns fn bound to self as a Python value.
func NewBoundMethod(self, fn Value) Value {
	m := &BoundMethod{Self: self, Func: fn}
	m.Object = Object{&MethodType, m}
	return Value{p: &m.Object}
}

func callBoundMethod(rt *Runtime, v Value, args []Value, names []string) Value {
	m := v.p.impl.(*BoundMethod)
	if _, ok := m.Func.p.impl.(*BoundMethod); ok {
		return callMethodOfMethod(rt, m, args, names)
	}
	all := rt.PushArgs(len(args) + 1)
	all[0] = m.Self
	copy(all[1:], args)
	r := Call(rt, m.Func, all, names)
	rt.PopArgs(all)
	return r
}

// callMethodOfMethod calls a method whose function is itself a bound method, as
// deep as that goes. To copy the arguments once for each level would take the
// square of the depth.
func callMethodOfMethod(rt *Runtime, m *BoundMethod, args []Value, names []string) Value {
	depth, inner := 1, m
	for {
		next, ok := inner.Func.p.impl.(*BoundMethod)
		if !ok {
			break
		}
		inner = next
		depth++
		if !rt.Tick() {
			return Value{}
		}
	}
	if !rt.AllocN(int64(depth+len(args)), 16) {
		return Value{}
	}
	all := rt.PushArgs(depth + len(args))
	copy(all[depth:], args)
	for i, b := depth-1, m; i >= 0; i-- {
		all[i] = b.Self
		if i > 0 {
			b = b.Func.p.impl.(*BoundMethod)
		}
	}
	r := Call(rt, inner.Func, all, names)
	rt.PopArgs(all)
	return r
}

// The types of functions, methods and cells.
var (
	FunctionType Type
	MethodType   Type
	CellType     Type
)

// ModuleName returns __module__ as text, "" if it is not a str.
func (f *Function) ModuleName() string {
	v := f.module
	if v.p == nil && f.Globals != nil {
		v = f.Globals.GetStr("__name__")
	}
	if v.p == nil {
		return ""
	}
	if s := AsStr(v); s != nil {
		return s.s
	}
	return ""
}
