package object

import "strconv"

// This file makes what CPython's library writes in Python and this one in Go
// look alike: a Builtin whose row is a Def has the type function. What a script
// asks of it (__code__, __defaults__, attributes of its own) is kept in a
// Function that each interpreter makes when it is first asked for.

// BindsSelf reports whether b, found in a class, is a function that takes the
// instance as its first argument.
func (b *Builtin) BindsSelf() bool {
	return b.typ == &MethodDescriptorType || b.typ == &FunctionType
}

// IsMethod reports whether v is a method that the built-in type owner has, bound to
// self.
func IsMethod(v, self Value, owner *Type) bool {
	var b *Builtin
	switch m := v.p.impl.(type) {
	case *Builtin:
		if m.Self != self {
			return false
		}
		b = m
	case *BoundMethod:
		if m.Self != self {
			return false
		}
		b = m.Func.AsBuiltin()
	}
	return b != nil && b.Owner == owner
}

// IsCoroutineFunction reports whether b returns coroutines as an async def does.
func (b *Builtin) IsCoroutineFunction() bool {
	return b.Row.Kind == AsyncDef || b.Row.Kind == AsyncMethod
}

func (r *Row) isDef() bool { return r.Kind == Def || r.Kind == AsyncDef }

// shownFunctions are the Functions of one interpreter that stand for functions
// written in Go.
type shownFunctions map[*Builtin]*Function

const shownKey = "function.shown"

// Walk implements Walkable.
func (m shownFunctions) Walk(w *Walker) int64 {
	for _, f := range m {
		w.Visit(f.Value())
	}
	return int64(len(m)) * 64
}

// functionOf returns the function v, for one written in Go what shows it.
func functionOf(rt *Runtime, v Value) *Function {
	b, ok := v.p.impl.(*Builtin)
	if !ok {
		return asFunction(v)
	}
	shown, _ := rt.State[shownKey].(shownFunctions)
	if f := shown[b]; f != nil {
		return f
	}
	if shown == nil {
		shown = shownFunctions{}
		rt.State[shownKey] = shown
	}
	f := b.shown(rt)
	shown[b] = f
	rt.Charge(800)
	return f
}

// shown makes the Function that stands for b in an interpreter.
func (b *Builtin) shown(rt *Runtime) *Function {
	s := b.signature()
	f := s.function(b.Name)
	f.name, f.qualname = b.Name, b.qualname()
	f.doc = docOf(b.Row.Doc)
	module := b.Module
	if b.Owner != nil {
		module = b.Owner.ModuleName()
	}
	f.module = rt.Intern(module)
	f.Globals = NewDict()
	if m := rt.Modules.GetStr(module); m.p != nil && m.AsModule() != nil {
		f.Globals = m.AsModule().Dict
	}
	if rt.Builtins != nil {
		f.Builtins = rt.Builtins.Dict
	}
	d := 0
	for _, p := range s.Params {
		switch {
		case !p.Opt:
		case p.Kind == KeywordOnly:
			f.KwDefaults.SetStr(p.Name, defaultValue(p.Default))
		default:
			f.Defaults[d] = defaultValue(p.Default)
			d++
		}
	}
	if b.Annotations != nil {
		f.annotations = b.Annotations(rt)
	}
	c := f.Code
	if s.self == 1 && c.NumPosOnly == 1 {
		c.NumPosOnly = 0 // only calls insist on self coming first
	}
	c.Qualname, c.Filename, c.FirstLine = f.qualname, "<frozen "+module+">", 1
	c.Doc = f.doc
	c.Flags |= Optimized | NewLocals
	if b.Row.Kind == AsyncDef {
		c.Flags |= IsCoroutine
	}
	c.OwnVars = len(c.Varnames)
	c.FastArgs, c.GenArgs = -1, -1
	c.Compile = compileShown
	return f
}

// compileShown is the Code.Compile of shown functions: what they do is no code
// that another function could run.
func compileShown(_ *Runtime, c *Code) bool {
	c.NumSlots = len(c.Varnames)
	fail := func(rt *Runtime) Value {
		return rt.Raisef(&RuntimeErrorType, "%s() is written in Go: its code runs in no other function", c.Name)
	}
	c.Body = func(fr *Frame) Value { return fail(fr.RT) }
	c.Steps = []Step{func(fr *Frame) int {
		fail(fr.RT)
		return SigRaise
	}}
	c.WaitSlots, c.AfterWait = []int32{-1}, []int32{-1}
	c.Spans = []Span{{Line: 1, EndLine: 1}}
	return true
}

// defaultValue is the value of a default as signatures of rows write it.
func defaultValue(text string) Value {
	switch text {
	case "None":
		return None
	case "True":
		return True
	case "False":
		return False
	case "()":
		return EmptyTuple
	case "[]":
		return NewList(nil)
	case "b''":
		return NewBytes(nil)
	}
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		return Int(i)
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return Float(f)
	}
	if n := len(text); n >= 2 && text[0] == text[n-1] && (text[0] == '\'' || text[0] == '"') {
		return NewStr(text[1 : n-1])
	}
	return NewStr(text)
}

// mutableFunction is functionOf for setters of what a call obeys: nil, with
// TypeError pending, for functions written in Go.
func mutableFunction(rt *Runtime, v Value, name string) *Function {
	if b, ok := v.p.impl.(*Builtin); ok {
		rt.TypeErrorf("cannot set '%s' of %s(), which is written in Go", name, b.Name)
		return nil
	}
	return asFunction(v)
}
