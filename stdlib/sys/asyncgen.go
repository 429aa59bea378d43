package sys

import "github.com/ouro-lang/ouro/interp/object"

// This file is set_asyncgen_hooks and get_asyncgen_hooks.

var asyncGenHooksType = object.NewStructSeqType(object.StructSeq{Name: "asyncgen_hooks",
	Doc: "The functions that are told of asynchronous generators, as a named tuple.", Fields: []string{"firstiter", "finalizer"}})

func getAsyncGenHooks(rt *runtime) value {
	first, final := rt.AsyncGenHooks().Shown(rt)
	if first.IsNull() {
		return null
	}
	return seq(asyncGenHooksType, first, final)
}

func setAsyncGenHooks(rt *runtime, args []value, names []string) value {
	if len(args) > 2 {
		return rt.TypeErrorf("function takes at most 2 arguments (%d given)", len(args))
	}
	var hooks [2]value
	for i, v := range args {
		at := i
		if k := i - (len(args) - len(names)); k >= 0 {
			switch names[k] {
			case "firstiter":
				at = 0
			case "finalizer":
				at = 1
			default:
				return rt.TypeErrorf("this function got an unexpected keyword argument '%s'", names[k])
			}
		}
		if !hooks[at].IsNull() {
			return rt.TypeErrorf("argument for function given by name ('%s') and position (%d)", names[i-(len(args)-len(names))], at+1)
		}
		hooks[at] = v
	}
	for i, name := range [2]string{1: "firstiter", 0: "finalizer"} {
		v := hooks[1-i]
		if !object.NoneOrAbsent(v) && v.Type().Ops.Call == nil {
			return rt.TypeErrorf("callable %s expected, got %s", name, object.TypeName(v))
		}
	}
	first, final := rt.AsyncGenHooks().Shown(rt)
	if first.IsNull() {
		return null
	}
	// What is not given stays as it is.
	if !hooks[0].IsNull() {
		first = hooks[0]
	}
	if !hooks[1].IsNull() {
		final = hooks[1]
	}
	rt.SetAsyncGenHooks(object.ScriptAsyncGenHooks(first, final))
	return object.None
}
