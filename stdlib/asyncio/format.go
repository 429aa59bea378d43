package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file shows callbacks and futures under the names of CPython's
// format_helpers and base_futures.

var formatRows = []row{
	{Sig: "_format_callback_source(func, args, *, debug=False)", Kind: object.Def, Fn: func(rt *runtime, a []value) value {
		debug := 0
		if !object.Absent(a[2]) {
			if debug = object.Truth(rt, a[2]); debug < 0 {
				return null
			}
		}
		var args []value
		if !a[1].IsNone() {
			t := object.AsTuple(a[1])
			if t == nil {
				return rt.TypeErrorf("args must be a tuple, not '%s'", object.TypeName(a[1]))
			}
			args = t.Items()
		}
		text, ok := loop.CallbackSource(rt, a[0], args, debug == 1)
		if !ok {
			return null
		}
		return object.NewStr(text)
	}},
}

var coroutineFormatRows = []row{
	{Sig: "_format_coroutine(coro)", Kind: object.Def, Fn: func(rt *runtime, v value) value {
		text, ok := loop.CoroutineText(rt, v)
		if !ok {
			return null
		}
		return object.NewStr(text)
	}},
}

// policyNameRows let asyncio.events show _event_loop_policy.
var policyNameRows = []row{
	{Sig: "_policy_in_force()", Fn: func(rt *runtime) value { return loop.StateOf(rt).PolicyInForce() }},
}

var futureFormatRows = []row{
	{Sig: "_future_repr(future)", Kind: object.Def, Fn: func(rt *runtime, v value) value {
		text, ok := object.ReprText(rt, v)
		if !ok {
			return null
		}
		return object.NewStr(text)
	}},
}
