package sys

import (
	"slices"
	gostrings "strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// breakpointHook is what breakpoint() calls: the function that PYTHONBREAKPOINT
// names in the environment of the script, or of the command.
func breakpointHook(rt *runtime, args []value, names []string) value {
	name, ok := rt.Flags.Breakpoint, true
	if !rt.Flags.IgnoreEnv {
		if name, ok = breakpointName(rt, name); !ok {
			return null
		}
	}
	switch name {
	case "0":
		return object.None
	case "":
		name = "pdb.set_trace"
	}
	if slices.Contains(gostrings.Split(name, "."), "") || gostrings.Contains(name, "/") {
		return noBreakpoint(rt, name)
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
		if name == "pdb.set_trace" {
			return rt.Raisef(&object.NotImplementedErrorType, "breakpoint(): there is no debugger")
		}
		return noBreakpoint(rt, name)
	}
	return object.Call(rt, f, args, names)
}

func noBreakpoint(rt *runtime, name string) value {
	if !rt.Warn(&object.RuntimeWarningType, "Ignoring unimportable $PYTHONBREAKPOINT: \""+name+"\"") {
		return null
	}
	return object.None
}

// breakpointName returns the variable as the script's os.environ has it; without
// the variable it is name.
func breakpointName(rt *runtime, name string) (string, bool) {
	m := rt.Modules.GetStr("os")
	if m.IsNull() || m.AsModule() == nil || m.AsModule().Dict.GetStr("environ").IsNull() {
		if v, ok := rt.Host.Env["PYTHONBREAKPOINT"]; ok {
			return v, true
		}
		return name, true
	}
	v := object.CallMethod(rt, m.AsModule().Dict.GetStr("environ"), "get", str("PYTHONBREAKPOINT"))
	if v.IsNull() {
		return "", false
	}
	if s := object.AsStr(v); s != nil {
		return s.Go(), true
	}
	return name, true
}
