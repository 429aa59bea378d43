package sys

import (
	gostrings "strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// breakpointHook is what breakpoint() calls: the function that PYTHONBREAKPOINT
// names in the environment of the script, or of the command.
func breakpointHook(rt *runtime, args []value, names []string) value {
	name := rt.Flags.Breakpoint
	if v, ok := rt.Host.Env["PYTHONBREAKPOINT"]; ok && !rt.Flags.IgnoreEnv {
		name = v
	}
	switch name {
	case "0":
		return object.None
	case "", "pdb.set_trace":
		return rt.Raisef(&object.NotImplementedErrorType, "breakpoint(): there is no debugger")
	}
	module, attr := "builtins", name
	if i := gostrings.LastIndexByte(name, '.'); i >= 0 {
		module, attr = name[:i], name[i+1:]
	}
	var f value
	m := rt.Hooks.Import(rt, module)
	if m.IsNull() && !rt.Matches(&object.ImportErrorType) {
		return null
	}
	if !m.IsNull() {
		f = object.GetAttr(rt, m, attr)
		if f.IsNull() && !rt.Matches(&object.AttributeErrorType) {
			return null
		}
	}
	if f.IsNull() {
		rt.Clear()
		if !rt.Warn(&object.RuntimeWarningType, "Ignoring unimportable $PYTHONBREAKPOINT: \""+name+"\"") {
			return null
		}
		return object.None
	}
	return object.Call(rt, f, args, names)
}
