package object

// This file gives the small exception classes their members: StopIteration,
// SystemExit, KeyError, NameError, AttributeError and ImportError.

// excExtra returns what class t adds to its base.
func excExtra(t *Type) (Ops, []Row) {
	switch t {
	case &StopIterationType:
		return Ops{Init: initStopIteration}, []Row{memberRow("value", "generator return value")}
	case &SystemExitType:
		return Ops{Init: initSystemExit}, []Row{memberRow("code", "exception code")}
	case &KeyErrorType:
		return Ops{Str: strKeyError}, nil
	case &NameErrorType:
		return Ops{Init: initNameError, Str: strException}, []Row{memberRow("name", "name")}
	case &AttributeErrorType:
		return Ops{Init: initAttributeError, Str: strException}, []Row{
			memberRow("name", "attribute name"), memberRow("obj", "object"),
			{Sig: "__reduce__(self, /)", Fn: reduceAttributeError},
		}
	case &ImportErrorType:
		return Ops{Init: initImportError, Str: strImportError}, []Row{
			memberRow("msg", "exception message"), memberRow("name", "module name"),
			memberRow("path", "module path"), memberRow("name_from", "name imported from module"),
			{Sig: "__reduce__(self, /)", Fn: reduceImportError},
		}
	case &OSErrorType:
		return osErrorExtra()
	case &SyntaxErrorType:
		return syntaxErrorExtra()
	case &UnicodeDecodeErrorType, &UnicodeEncodeErrorType, &UnicodeTranslateErrorType:
		return unicodeErrorExtra(t)
	case &BaseExceptionGroupType:
		return groupExtra()
	}
	return Ops{}, nil
}

// memberRow is a plain member: None while it is not set, deletable.
func memberRow(name, doc string) Row {
	return Row{Sig: name, Doc: doc, Kind: Member,
		Fn: func(rt *Runtime, v Value) Value {
			e := AsException(v)
			if x := e.Field(name); x.p != nil {
				return x
			}
			if name == "msg" && e.args.p == nil {
				// Raised from Go: the message has not been made into an object yet.
				return NewStr(e.msg)
			}
			return None
		},
		Set: func(rt *Runtime, self, x Value) bool {
			if x.p == nil {
				x = None
			}
			AsException(self).SetField(name, x)
			return true
		},
	}
}

// keywordMembers takes the keyword arguments an exception class stores as
// members, each optional, and leaves the positional ones in args.
func keywordMembers(rt *Runtime, self Value, args []Value, names []string, members ...string) bool {
	e := AsException(self)
	if len(e.fields) > 0 {
		// __init__ is called again.
		for _, m := range members {
			e.SetField(m, None)
		}
	}
	npos := len(args) - len(names)
names:
	for i, n := range names {
		for _, m := range members {
			if m == n {
				e.SetField(m, args[npos+i])
				continue names
			}
		}
		class := e.typ.Name
		for t := e.typ; t != nil; t = t.base {
			// CPython's parser names the class whose __init__ it is.
			if t == &NameErrorType || t == &AttributeErrorType || t == &ImportErrorType {
				class = t.Name
				break
			}
		}
		if s := rt.suggest(n, members); s != "" {
			rt.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", class, n, s)
		} else {
			rt.TypeErrorf("%s() got an unexpected keyword argument '%s'", class, n)
		}
		return false
	}
	return true
}

func initStopIteration(rt *Runtime, self Value, args []Value, names []string) bool {
	if !initBaseException(rt, self, args, names) {
		return false
	}
	v := None
	if len(args) > 0 {
		v = args[0]
	}
	AsException(self).SetField("value", v)
	return true
}

func initSystemExit(rt *Runtime, self Value, args []Value, names []string) bool {
	if !initBaseException(rt, self, args, names) {
		return false
	}
	e := AsException(self)
	switch len(args) {
	case 0:
	case 1:
		e.SetField("code", args[0])
	default:
		e.SetField("code", e.args)
	}
	return true
}

// strKeyError shows the key as repr does: a missing ” would be invisible.
func strKeyError(rt *Runtime, v Value) Value {
	e := AsException(v)
	if args := e.Args().p.impl.(*Tuple); len(args.items) == 1 {
		return Repr(rt, args.items[0])
	}
	return strException(rt, v)
}

func initNameError(rt *Runtime, self Value, args []Value, names []string) bool {
	return initBaseException(rt, self, args[:len(args)-len(names)], nil) &&
		keywordMembers(rt, self, args, names, "name")
}

func initAttributeError(rt *Runtime, self Value, args []Value, names []string) bool {
	return initBaseException(rt, self, args[:len(args)-len(names)], nil) &&
		keywordMembers(rt, self, args, names, "name", "obj")
}

// reduceAttributeError leaves obj behind: it need not be picklable.
func reduceAttributeError(rt *Runtime, self Value) Value {
	e := AsException(self)
	var extra []field
	if n := e.Field("name"); n.p != nil {
		extra = append(extra, field{"name", n})
	}
	extra = append(extra, field{"args", e.Args()})
	return reduceWith(e, e.Args(), extra)
}

func initImportError(rt *Runtime, self Value, args []Value, names []string) bool {
	pos := args[:len(args)-len(names)]
	if !initBaseException(rt, self, pos, nil) || !keywordMembers(rt, self, args, names, "name", "path", "name_from") {
		return false
	}
	if len(pos) == 1 {
		AsException(self).SetField("msg", pos[0])
	} else if e := AsException(self); e.Field("msg").p != nil {
		e.SetField("msg", None)
	}
	return true
}

func strImportError(rt *Runtime, v Value) Value {
	// msg counts only while it is exactly a str.
	if m := AsException(v).Field("msg"); m.p != nil && m.ExactStr() != nil {
		return m
	}
	return strException(rt, v)
}

func reduceImportError(rt *Runtime, self Value) Value {
	e := AsException(self)
	var extra []field
	for _, n := range []string{"name", "path", "name_from"} {
		if v := e.Field(n); v.p != nil && !v.IsNone() {
			extra = append(extra, field{n, v})
		}
	}
	return reduceWith(e, e.Args(), extra)
}

// ImportErrorf raises ImportError, or ModuleNotFoundError as t says, about the
// module name.
func (rt *Runtime) ImportErrorf(t *Type, name string, format string, a ...any) Value {
	rt.Raisef(t, format, a...)
	rt.exc.SetField("name", NewStr(name))
	return Value{}
}

// NameErrorf raises NameError or UnboundLocalError about name.
func (rt *Runtime) NameErrorf(t *Type, name string, format string, a ...any) Value {
	rt.Raisef(t, format, a...)
	if t == &NameErrorType {
		// CPython leaves UnboundLocalError.name unset.
		rt.exc.SetField("name", rt.Intern(name))
	}
	return Value{}
}
