// Package weakref is the weakref module: references that do not keep their
// objects. When an object is found to be gone is said in interp/object.
package weakref

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

//go:embed weakref.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "weakref",
	Doc:  "Weak reference support for Python.\n\nThis module is an implementation of PEP 205.",
	Rows: []object.Row{
		{Sig: "proxy(object, callback=None, /)", Doc: "Make an object that stands for another one, which it does not keep.", Fn: func(rt *runtime, o, callback value) value {
			return rt.NewWeakProxy(o, callback)
		}},
		{Sig: "getweakrefcount(object, /)", Doc: "Return the number of weak references to an object.", Fn: func(rt *runtime, o value) value {
			if !rt.SweepWeak() {
				return value{}
			}
			return object.Int(int64(len(rt.WeakRefs(o))))
		}},
		{Sig: "getweakrefs(object, /)", Doc: "Return a list of all weak references to an object.", Fn: func(rt *runtime, o value) value {
			if !rt.SweepWeak() {
				return value{}
			}
			return object.NewList(rt.WeakRefs(o))
		}},
		{Sig: "_sweep()", Doc: "Look for objects that are gone, unless that was done often.", Fn: func(rt *runtime) value {
			if !rt.SweepWeak() {
				return value{}
			}
			return object.None
		}},
		{Sig: "_at_exit(func, /)", Doc: "Call a function at the end of the program.", Fn: atExit},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("ref", object.WeakRefType.Value())
		m.Set("ReferenceType", object.WeakRefType.Value())
		m.Set("ProxyType", object.WeakProxyType.Value())
		m.Set("CallableProxyType", object.WeakCallableProxyType.Value())
		return true
	},
	Source: source,
}

func atExit(rt *runtime, f value) value {
	next := rt.Hooks.AtExit
	rt.Hooks.AtExit = func(rt *runtime) {
		if object.Call0(rt, f).IsNull() && rt.Catchable() {
			rt.Clear()
		}
		if next != nil {
			next(rt)
		}
	}
	return object.None
}
