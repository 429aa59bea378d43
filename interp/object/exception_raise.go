package object

// This file is what raise and except statements do with the objects they are
// given: CPython's do_raise, CHECK_EXC_MATCH and PyErr_GivenExceptionMatches.

// RaiseFrom executes "raise exc from cause"; a null cause is "raise exc". It
// returns null.
func (rt *Runtime) RaiseFrom(exc, cause Value) Value {
	e := rt.instantiate(exc, "exceptions must derive from BaseException")
	if e == nil {
		return Value{}
	}
	if cause.p != nil {
		var c *Exception
		if !cause.IsNone() {
			if c = rt.instantiate(cause, "exception causes must derive from BaseException"); c == nil {
				return Value{}
			}
		}
		e.SetCause(c)
	}
	return rt.RaiseException(e)
}

// instantiate returns the exception that v is or, for an exception class, a
// new instance of it; nil with an exception pending otherwise.
func (rt *Runtime) instantiate(v Value, wrong string) *Exception {
	if e := AsException(v); e != nil {
		return e
	}
	t := v.AsType()
	if t == nil || t.Flags&Exc == 0 {
		rt.TypeErrorf("%s", wrong)
		return nil
	}
	x := Call(rt, v, nil, nil)
	if x.p == nil {
		return nil
	}
	e := AsException(x)
	if e == nil {
		class, ok := ReprText(rt, v)
		if !ok {
			return nil
		}
		got, ok := ReprText(rt, x.p.typ.Value())
		if !ok {
			return nil
		}
		rt.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", class, got)
	}
	return e
}

// RaiseAgain executes a bare raise statement: the exception being handled goes
// on with the traceback it has. It returns null.
func (rt *Runtime) RaiseAgain() Value {
	if rt.handled == nil {
		return rt.RuntimeErrorf("No active exception to reraise")
	}
	return rt.Reraise(rt.handled)
}

// MatchException reports whether an except clause with the value spec catches
// exc: 1, 0, or -1 with an exception pending because spec is neither an
// exception class nor a tuple of them. A fatal exception is caught by nothing.
func (rt *Runtime) MatchException(exc *Exception, spec Value) int {
	if exc.fatal {
		return 0
	}
	// The common case first: one built-in or Python class, checked by identity.
	if t, ok := spec.p.impl.(*Type); ok && t.Flags&Exc != 0 {
		return b2i(exc.typ == t || exc.typ.IsSubtype(t))
	}
	if t := AsTuple(spec); t != nil {
		for _, c := range t.items {
			if !isExceptionClass(c) {
				return rt.cannotCatch()
			}
		}
		return b2i(matchesSpec(exc, spec))
	}
	return rt.cannotCatch()
}

func (rt *Runtime) cannotCatch() int {
	rt.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
	return -1
}

func isExceptionClass(v Value) bool {
	t := v.AsType()
	return t != nil && t.Flags&Exc != 0
}

// matchesSpec reports whether exc is an instance of the class spec or of one
// in the tuple spec, which may be nested; anything else matches nothing. As in
// CPython metaclasses are not asked.
func matchesSpec(exc *Exception, spec Value) bool {
	if t, ok := spec.p.impl.(*Type); ok {
		return t.Flags&Exc != 0 && exc.typ.IsSubtype(t)
	}
	if t := AsTuple(spec); t != nil {
		for _, c := range t.items {
			if matchesSpec(exc, c) {
				return true
			}
		}
	}
	return false
}
