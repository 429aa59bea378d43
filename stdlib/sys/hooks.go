package sys

import "github.com/ouro-lang/ouro/interp/object"

// This file is the hooks: what happens to results typed at a prompt and to
// exceptions nobody caught.

func displayhook(rt *runtime, v value) value {
	if v.IsNone() {
		return object.None
	}
	// While the repr is made _ is None, so that nothing is displayed twice.
	rt.Builtins.Dict.SetStr("_", object.None)
	out := rt.Sys.GetStr("stdout")
	if out.IsNull() || out.IsNone() {
		return rt.RuntimeErrorf("lost sys.stdout")
	}
	text, ok := object.ReprText(rt, v)
	if !ok || object.CallMethod(rt, out, "write", str(text)).IsNull() || object.CallMethod(rt, out, "write", str("\n")).IsNull() {
		return null
	}
	rt.Builtins.Dict.SetStr("_", v)
	return object.None
}

// writeError writes to sys.stderr as the script sees it, to the host's stderr
// when the script has broken it.
func writeError(rt *runtime, text string) value {
	out := rt.Sys.GetStr("stderr")
	if out.IsNull() || out.IsNone() {
		return object.None
	}
	if s := out.AsStream(); s != nil && !s.Closed() {
		if !rt.WriteText(s.FD(), text) {
			return null
		}
		return object.None
	}
	if object.CallMethod(rt, out, "write", str(text)).IsNull() {
		return null
	}
	return object.None
}

func excepthook(rt *runtime, class, v, tb value) value {
	e := object.AsException(v)
	if e == nil {
		return writeError(rt, "TypeError: print_exception(): Exception expected for value, "+object.TypeName(v)+" found\n")
	}
	if t := tb.AsTraceback(); t != nil && e.Tb() == nil {
		e.SetTb(t)
	}
	return writeError(rt, rt.FormatException(e))
}

func unraisablehook(rt *runtime, u value) value {
	field := func(name string) value {
		v := object.LookupAttr(rt, u, name)
		if v.IsNull() && rt.Pending() == nil {
			return object.None
		}
		return v
	}
	v := field("exc_value")
	msg, obj := field("err_msg"), field("object")
	if v.IsNull() || msg.IsNull() || obj.IsNull() {
		return null
	}
	head := "Exception ignored in"
	if s := object.AsStr(msg); s != nil {
		head = s.Go()
	}
	if !obj.IsNone() {
		text, ok := object.ReprText(rt, obj)
		if !ok {
			if !rt.Catchable() {
				return null
			}
			rt.Clear()
			text = "<object repr() failed>"
		}
		head += ": " + text
	} else {
		head += ":"
	}
	text := head + "\n"
	if e := object.AsException(v); e != nil {
		text += rt.FormatUnraisable(e)
	}
	return writeError(rt, text)
}
