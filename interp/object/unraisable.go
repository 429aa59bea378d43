package object

// unraisableType is the type of what sys.unraisablehook is called with.
var unraisableType *Type

func init() {
	unraisableType = NewStructSeqType(StructSeq{Name: "UnraisableHookArgs", Make: true,
		Doc:    "What sys.unraisablehook is called with.",
		Fields: []string{"exc_type", "exc_value", "exc_traceback", "err_msg", "object"}})
}

// ReportUnraisable hands an exception that nobody can catch to
// sys.unraisablehook: it came out of clean-up code that ran behind the
// program's back. obj is what was being cleaned up.
func (rt *Runtime) ReportUnraisable(e *Exception, obj Value) { rt.reportUnraisable(e, "", obj) }

// ReportUnraisableIn is ReportUnraisable with other words than "Exception
// ignored in".
func (rt *Runtime) ReportUnraisableIn(e *Exception, where string, obj Value) {
	rt.reportUnraisable(e, where, obj)
}

func (rt *Runtime) reportUnraisable(e *Exception, where string, obj Value) {
	msg := None
	if where != "" {
		msg = NewStr(where)
	}
	if rt.Sys != nil {
		if hook := rt.Sys.GetStr("unraisablehook"); hook.p != nil && hook != rt.Sys.GetStr("__unraisablehook__") && hook != None {
			tb := None
			if e.Tb() != nil {
				tb = e.Tb().Value()
			}
			args := NewStructSeq(unraisableType, 5, e.typ.Value(), e.Value(), tb, msg, obj)
			if Call1(rt, hook, args).p != nil || !rt.Catchable() {
				return
			}
			e, obj, where = rt.Clear(), hook, "Exception ignored in sys.unraisablehook"
		}
	}
	if where == "" {
		where = "Exception ignored in"
	}
	if obj != None {
		text, ok := ReprText(rt, obj)
		if !ok {
			if !rt.Catchable() {
				return
			}
			rt.Clear()
			text = "<object repr() failed>"
		}
		where += ": " + text
	} else {
		where += ":"
	}
	if !rt.writeStderr(where+"\n"+rt.FormatUnraisable(e)) && rt.exc != nil && rt.Catchable() {
		rt.Clear()
	}
}

// reportNoClose reports the pending exception of looking for the close method of
// it, which is no reason not to go on. False: a limit has fallen.
func (rt *Runtime) reportNoClose(it Value) bool {
	if !rt.Catchable() {
		return false
	}
	rt.ReportUnraisable(rt.Clear(), it)
	return rt.exc == nil
}

// writeStderr writes to sys.stderr as the script sees it: nothing if there is
// none.
func (rt *Runtime) writeStderr(text string) bool {
	if rt.Sys == nil {
		return rt.WriteText(2, text)
	}
	out := rt.Sys.GetStr("stderr")
	if out.p == nil || out == None {
		return true
	}
	if s := out.AsStream(); s != nil {
		return s.Closed() || rt.WriteText(s.FD(), text)
	}
	return CallMethod(rt, out, "write", NewStr(text)).p != nil
}
