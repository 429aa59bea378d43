package object

// ReportUnraisable hands an exception that nobody can catch to
// sys.unraisablehook: it came out of clean-up code that ran behind the
// program's back. obj is what was being cleaned up.
func (rt *Runtime) ReportUnraisable(e *Exception, obj Value) {
	if h := rt.Hooks.Unraisable; h != nil {
		h(rt, e, "Exception ignored in", obj)
		return
	}
	text, ok := ReprText(rt, obj)
	if !ok {
		rt.Clear()
		text = "<object repr() failed>"
	}
	if !rt.WriteText(2, "Exception ignored in: "+text+"\n"+rt.FormatUnraisable(e)) && rt.exc != nil && rt.Catchable() {
		rt.Clear()
	}
}
