package object

// This file reports warnings that Go code issues: through the warnings module,
// so that a script's filters decide. An interpreter without that module stays
// quiet.

// warnThroughModule is the usual Hooks.Warn. An empty filename means the line
// that is running.
func warnThroughModule(rt *Runtime, category *Type, message, filename string, line int) bool {
	m := rt.importModule("warnings")
	if m.p == nil {
		if rt.Matches(&ModuleNotFoundErrorType) {
			rt.Clear()
			return true
		}
		return false
	}
	msg := NewStr(message)
	if filename == "" && rt.depth > 0 {
		return CallMethod(rt, m, "warn", msg, category.Value()).p != nil
	}
	if filename == "" {
		filename = "<sys>"
	}
	return CallMethod(rt, m, "warn_explicit", msg, category.Value(), NewStr(filename), Int(int64(line))).p != nil
}

// Warn reports a warning about the line that is running. It returns false with
// an exception pending when the script's filters turn the warning into one.
func (rt *Runtime) Warn(category *Type, message string) bool {
	if rt.Hooks.Warn == nil {
		return true
	}
	return rt.Hooks.Warn(rt, category, message, "", 0)
}
