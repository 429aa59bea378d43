package object

// This file is about the namespaces a function looks global names up in when
// they are not a plain dict and the dict of a module: exec() takes a subclass
// of dict as globals, and any mapping as its "__builtins__".

// OddScopes are such namespaces. The Globals of a function that has them is the
// dict inside, Builtins an empty one, so that nothing is found on the short
// ways that look into dicts by themselves.
type OddScopes struct {
	Globals, Builtins Value
}

// Odd returns the function's unusual namespaces, nil for nearly all functions.
func (f *Function) Odd() *OddScopes { return f.odd }

// Nested returns a function over code that looks its global names up where f
// does.
func (f *Function) Nested(code *Code, defaults []Value, kwdefaults *Dict, closure []*Cell) *Function {
	n := NewFunction(code, f.Globals, f.Builtins, defaults, kwdefaults, closure)
	n.odd = f.odd
	return n
}

// GlobalsValue returns the function's globals as scripts see them.
func (f *Function) GlobalsValue() Value {
	if f.odd != nil {
		return f.odd.Globals
	}
	return f.Globals.Value()
}

// BuiltinsValue returns the function's built-ins as scripts see them.
func (f *Function) BuiltinsValue(rt *Runtime) Value {
	switch {
	case f.odd != nil:
		return f.odd.Builtins
	case f.Builtins != nil:
		return f.Builtins.Value()
	}
	return rt.Builtins.Dict.Value()
}

// Builtin looks name up in the function's built-ins; null without a pending
// exception if they have no such name.
func (f *Function) Builtin(rt *Runtime, name string) Value {
	if f.odd != nil {
		return optionalItem(rt, f.odd.Builtins, name)
	}
	if f.Builtins == nil {
		return Value{}
	}
	return f.Builtins.GetStr(name)
}

// OddGlobal reads a global name through unusual namespaces; null without a
// pending exception if it is nowhere. plain says to pass over a __getitem__ of
// the globals.
func (f *Function) OddGlobal(rt *Runtime, name string, plain bool) Value {
	v := f.Globals.GetStr(name)
	if !plain {
		v = optionalItem(rt, f.odd.Globals, name)
	}
	if v.p == nil && rt.exc == nil {
		v = optionalItem(rt, f.odd.Builtins, name)
	}
	return v
}

// optionalItem is m[name]; null without a pending exception for a KeyError.
func optionalItem(rt *Runtime, m Value, name string) Value {
	if d := m.ExactDict(); d != nil {
		return d.GetStr(name)
	}
	v := GetItem(rt, m, rt.Intern(name))
	if v.p == nil && rt.Matches(&KeyErrorType) {
		rt.Clear()
	}
	return v
}

// setScopes gives f its namespaces from globals, a dict or an instance of a
// subclass. Globals that name no built-ins see those of the running code.
func (f *Function) setScopes(rt *Runtime, globals Value) {
	f.Globals = AsDict(globals)
	v := f.Globals.GetStr("__builtins__")
	if v.p == nil {
		v = rt.runningBuiltins()
	} else if m := v.AsModule(); m != nil {
		v = m.Dict.Value()
	}
	if f.Builtins = v.ExactDict(); f.Builtins != nil && globals.ExactDict() != nil {
		return
	}
	f.odd = &OddScopes{globals, v}
	f.Builtins = NewDict()
}

// runningBuiltins returns the built-ins of the innermost Python function.
func (rt *Runtime) runningBuiltins() Value {
	if fr := rt.CurrentFrame(0); fr != nil && fr.Fn != nil {
		return fr.Fn.BuiltinsValue(rt)
	}
	return rt.Builtins.Dict.Value()
}
