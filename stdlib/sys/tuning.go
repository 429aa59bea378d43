package sys

import "github.com/ouro-lang/ouro/interp/object"

// This file is what programs adjust or ask about the interpreter itself: the
// switch interval, audit hooks, and numbers about memory.

// tuning is the state of these functions for one interpreter.
type tuning struct {
	object.Object
	interval float64
	hooks    []value
}

// Walk visits the audit hooks.
func (t *tuning) Walk(w *object.Walker) int64 {
	w.VisitAll(t.hooks)
	return int64(64 + 16*len(t.hooks))
}

var tuningType = object.NewBuiltinType(object.TypeSpec{Name: "sys._Tuning", Flags: object.Final | object.NoNew})

func tuningOf(rt *runtime) *tuning {
	if t, ok := rt.State["sys.tuning"].(*tuning); ok {
		return t
	}
	t := &tuning{interval: 0.005}
	t.Object = object.NewObject(tuningType, t)
	rt.State["sys.tuning"] = t
	if rt.Sys != nil {
		// What the namespace holds is what a walk of the memory finds.
		rt.Sys.SetStr("_tuning", object.ValueOf(&t.Object))
	}
	return t
}

var tuningRows = []object.Row{
	{Sig: "getswitchinterval()", Doc: "Return the thread switch interval.", Fn: func(rt *runtime) value { return object.Float(tuningOf(rt).interval) }},
	{Sig: "setswitchinterval(interval, /)", Doc: "Set the thread switch interval; threads here take turns where they wait.", Fn: setSwitchInterval},
	{Sig: "addaudithook(hook)", Doc: "Add a function that is called with each audit event.", Fn: addAuditHook},
	{Sig: "audit(event, /, *args)", Doc: "Raise an audit event with the given arguments.", Fn: audit},
	{Sig: "call_tracing(func, args, /)", Doc: "Call func(*args).", Fn: func(rt *runtime, fn, args value) value {
		t := object.AsTuple(args)
		if t == nil {
			return rt.TypeErrorf("call_tracing() argument 2 must be tuple, not %s", object.TypeName(args))
		}
		return object.Call(rt, fn, append([]value(nil), t.Items()...), nil)
	}},
	{Sig: "getunicodeinternedsize(*, _only_immortal=False)", Doc: "Return the number of interned strings.", Fn: func(rt *runtime, a []value) value {
		return object.Int(int64(rt.Interned()))
	}},
	{Sig: "is_stack_trampoline_active()", Doc: "Return whether calls are made through a trampoline for profilers: never.", Fn: func(rt *runtime) value { return object.False }},
	{Sig: "deactivate_stack_trampoline()", Doc: "Does nothing: there is no trampoline.", Fn: func(rt *runtime) value { return object.None }},
}

func setSwitchInterval(rt *runtime, v value) value {
	f, ok := object.AsFloat(rt, v)
	if !ok {
		return null
	}
	if !(f > 0) {
		return rt.ValueErrorf("switch interval must be strictly positive")
	}
	tuningOf(rt).interval = f
	return object.None
}

func addAuditHook(rt *runtime, hook value) value {
	t := tuningOf(rt)
	if audited := audit(rt, []value{object.NewStr("sys.addaudithook")}, nil); audited.IsNull() {
		// A hook that objects keeps others out, silently if it raises a
		// RuntimeError.
		if rt.Matches(&object.RuntimeErrorType) {
			rt.Clear()
			return object.None
		}
		return null
	}
	if !rt.Alloc(16) {
		return null
	}
	t.hooks = append(t.hooks, hook)
	return object.None
}

func audit(rt *runtime, args []value, names []string) value {
	if len(names) > 0 {
		return rt.TypeErrorf("audit() takes no keyword arguments")
	}
	if len(args) == 0 {
		return rt.TypeErrorf("audit() missing 1 required positional argument: 'event'")
	}
	hooks := tuningOf(rt).hooks
	if len(hooks) == 0 {
		return object.None
	}
	if object.AsStr(args[0]) == nil {
		return rt.TypeErrorf("expected str for argument 'event', not %s", object.TypeName(args[0]))
	}
	rest := object.NewTuple(append([]value(nil), args[1:]...))
	for _, h := range hooks {
		if object.Call2(rt, h, args[0], rest).IsNull() {
			return null
		}
	}
	return object.None
}
