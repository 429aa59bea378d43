package object

// This file is OSError: the errno decides the class, and the constructor's
// arguments split into members in CPython's peculiar way.

// errnoClasses maps the errno values of Linux to the classes of PEP 3151.
func errnoClass(n int64) *Type {
	switch n {
	case 11, 114, 115: // EAGAIN, EALREADY, EINPROGRESS
		return &BlockingIOErrorType
	case 32, 108: // EPIPE, ESHUTDOWN
		return &BrokenPipeErrorType
	case 10: // ECHILD
		return &ChildProcessErrorType
	case 103: // ECONNABORTED
		return &ConnectionAbortedErrorType
	case 111: // ECONNREFUSED
		return &ConnectionRefusedErrorType
	case 104: // ECONNRESET
		return &ConnectionResetErrorType
	case 17: // EEXIST
		return &FileExistsErrorType
	case 2: // ENOENT
		return &FileNotFoundErrorType
	case 21: // EISDIR
		return &IsADirectoryErrorType
	case 20: // ENOTDIR
		return &NotADirectoryErrorType
	case 4: // EINTR
		return &InterruptedErrorType
	case 13, 1: // EACCES, EPERM
		return &PermissionErrorType
	case 3: // ESRCH
		return &ProcessLookupErrorType
	case 110: // ETIMEDOUT
		return &TimeoutErrorType
	}
	return nil
}

func osErrorExtra() (Ops, []Row) {
	return Ops{New: newOSError, Init: initOSError, Str: strOSError}, []Row{
		memberRow("errno", "POSIX exception code"),
		memberRow("strerror", "exception strerror"),
		memberRow("filename", "exception filename"),
		memberRow("filename2", "second exception filename"),
		{Sig: "characters_written", Kind: Getter, Fn: getWritten, Set: setWritten},
		{Sig: "__reduce__(self, /)", Fn: reduceOSError},
	}
}

// initParses reports whether __init__ rather than __new__ reads the arguments:
// so for a Python subclass that overrides __init__ but not __new__, whose
// signature may be anything.
func initParses(rt *Runtime, cls *Type) bool {
	if cls.Flags&Heap == 0 {
		return false
	}
	return rt.lookup(cls, "__init__") != OSErrorType.own("__init__") && rt.lookup(cls, "__new__") == OSErrorType.own("__new__")
}

func newOSError(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if initParses(rt, cls) {
		return rt.newException(cls, EmptyTuple).Value()
	}
	if len(names) > 0 {
		return rt.TypeErrorf("%s() takes no keyword arguments", cls.Name)
	}
	if cls == &OSErrorType && len(args) >= 2 && len(args) <= 5 && args[0].IsInt() {
		if c := errnoClass(args[0].Int()); c != nil {
			cls = c
		}
	}
	e := rt.newException(cls, EmptyTuple)
	fillOSError(rt, e, args)
	if rt.exc != nil {
		return Value{}
	}
	return e.Value()
}

func initOSError(rt *Runtime, self Value, args []Value, names []string) bool {
	if !initParses(rt, self.p.typ) {
		return true
	}
	if len(names) > 0 {
		rt.TypeErrorf("%s() takes no keyword arguments", TypeName(self))
		return false
	}
	fillOSError(rt, AsException(self), args)
	return rt.exc == nil
}

// fillOSError reads (errno, strerror[, filename[, winerror[, filename2]]]).
// With another number of arguments they are args and nothing else.
func fillOSError(rt *Runtime, e *Exception, args []Value) {
	e.args = tupleOf(args)
	if len(args) < 2 || len(args) > 5 {
		return
	}
	e.SetField("errno", args[0])
	e.SetField("strerror", args[1])
	if len(args) == 2 || args[2].IsNone() {
		return
	}
	// BlockingIOError's third argument is a number of characters, not a name.
	if e.typ == &BlockingIOErrorType && args[2].p.typ.Ops.Index != nil {
		n, ok := IndexInt(rt, args[2])
		if ok {
			e.SetField("written", Int(n))
		}
		return
	}
	e.SetField("filename", args[2])
	if len(args) == 5 && !args[4].IsNone() {
		e.SetField("filename2", args[4])
	}
	// args keeps two items only, so that unpacking errno and strerror works.
	e.args = tupleOf(args[:2])
}

func strOSError(rt *Runtime, v Value) Value {
	e := AsException(v)
	no, msg := e.Field("errno"), e.Field("strerror")
	file, file2 := e.Field("filename"), e.Field("filename2")
	or := func(x Value) Value {
		if x.p == nil {
			return None
		}
		return x
	}
	switch {
	case file.p != nil && file2.p != nil:
		return sprintValues(rt, "[Errno ", or(no), "s] ", or(msg), "s: ", file, "r -> ", file2, "r")
	case file.p != nil:
		return sprintValues(rt, "[Errno ", or(no), "s] ", or(msg), "s: ", file, "r")
	case no.p != nil && msg.p != nil:
		return sprintValues(rt, "[Errno ", no, "s] ", msg, "s")
	}
	return strException(rt, v)
}

// sprintValues joins texts and Values; the first letter of the text after a
// Value says whether its str ('s') or its repr ('r') is meant.
func sprintValues(rt *Runtime, parts ...any) Value {
	out := ""
	for i, p := range parts {
		switch p := p.(type) {
		case string:
			if i > 0 {
				p = p[1:]
			}
			out += p
		case Value:
			show := ToText
			if parts[i+1].(string)[0] == 'r' {
				show = ReprText
			}
			s, ok := show(rt, p)
			if !ok {
				return Value{}
			}
			out += s
		}
	}
	return NewStr(out)
}

func getWritten(rt *Runtime, v Value) Value {
	if n := AsException(v).Field("written"); n.p != nil && !n.IsNone() {
		return n
	}
	return rt.Raisef(&AttributeErrorType, "characters_written")
}

func setWritten(rt *Runtime, self, x Value) bool {
	e := AsException(self)
	if x.p == nil {
		if n := e.Field("written"); n.p == nil || n.IsNone() {
			rt.Raisef(&AttributeErrorType, "characters_written")
			return false
		}
		e.SetField("written", None)
		return true
	}
	n, ok := IndexInt(rt, x)
	if ok {
		e.SetField("written", Int(n))
	}
	return ok
}

// reduceOSError puts the file names back among the arguments.
func reduceOSError(rt *Runtime, self Value) Value {
	e := AsException(self)
	args := e.Args().p.impl.(*Tuple)
	if file := e.Field("filename"); file.p != nil && len(args.items) == 2 {
		items := append([]Value{}, args.items...)
		items = append(items, file)
		if file2 := e.Field("filename2"); file2.p != nil {
			items = append(items, None, file2)
		}
		return reduceWith(e, NewTuple(items), nil)
	}
	return reduceWith(e, args.Value(), nil)
}

// OSError raises the class of OSError for errno, with the file name it is
// about unless name is "".
func (rt *Runtime) OSError(errno int, strerror, name string) Value {
	args := []Value{Int(int64(errno)), NewStr(strerror)}
	if name != "" {
		args = append(args, NewStr(name))
	}
	v := newOSError(rt, &OSErrorType, args, nil)
	if v.p == nil {
		return v
	}
	return rt.RaiseException(AsException(v))
}
