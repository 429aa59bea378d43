// Package gc is the gc module. Memory is Go's collector's business; what
// scripts notice of it are weak references, which collect() clears.
package gc

import (
	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

// state is what a script has set.
type state struct {
	disabled   bool
	thresholds [3]int64
	debug      int64
	frozen     int64
	// collections and collected are counted by generation.
	collections, collected [3]int64
}

func stateOf(rt *runtime) *state {
	if s, ok := rt.State["gc"].(*state); ok {
		return s
	}
	s := &state{thresholds: [3]int64{2000, 10, 0}}
	rt.State["gc"] = s
	return s
}

func ints(list ...int64) []value {
	out := make([]value, len(list))
	for i, n := range list {
		out[i] = object.Int(n)
	}
	return out
}

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "gc",
	Doc: "This module provides access to the garbage collector for reference cycles.\n\n" +
		"Objects that nothing refers to go by themselves, cycles or not; collect() says\nwhen weak references are told.",
	Rows: []object.Row{
		{Sig: "enable()", Doc: "Enable automatic garbage collection.", Fn: func(rt *runtime) value { stateOf(rt).disabled = false; return object.None }},
		{Sig: "disable()", Doc: "Disable automatic garbage collection. Memory is given back all the same.", Fn: func(rt *runtime) value { stateOf(rt).disabled = true; return object.None }},
		{Sig: "isenabled()", Doc: "Returns true if automatic garbage collection is enabled.", Fn: func(rt *runtime) value { return object.Bool(!stateOf(rt).disabled) }},
		{Sig: "collect(generation=2)", Doc: "Clear the weak references to objects that are gone. Return how many objects that are.", Fn: collect},
		{Sig: "set_debug(flags, /)", Doc: "Set the garbage collection debugging flags, which are only remembered.", Fn: func(rt *runtime, flags value) value {
			n, ok := object.IndexInt(rt, flags)
			if !ok {
				return value{}
			}
			stateOf(rt).debug = n
			return object.None
		}},
		{Sig: "get_debug()", Doc: "Get the garbage collection debugging flags.", Fn: func(rt *runtime) value { return object.Int(stateOf(rt).debug) }},
		{Sig: "set_threshold(*thresholds)", Doc: "Set the collection thresholds, which are only remembered.", Fn: setThreshold},
		{Sig: "get_threshold()", Doc: "Return the current collection thresholds.", Fn: func(rt *runtime) value {
			s := stateOf(rt)
			return object.NewTuple(ints(s.thresholds[:]...))
		}},
		{Sig: "get_count()", Doc: "Return a three-tuple of the current collection counts: there are none.", Fn: func(rt *runtime) value { return object.NewTuple(ints(0, 0, 0)) }},
		{Sig: "get_stats()", Doc: "Return a list of dictionaries containing per-generation statistics.", Fn: stats},
		{Sig: "get_objects(generation=None)", Doc: "Return the objects that weak references refer to: others are not listed.", Fn: getObjects},
		{Sig: "get_referents(*objs)", Doc: "Return the list of objects that are directly referred to by objs.", Fn: referents},
		{Sig: "get_referrers(*objs)", Doc: "Not supported: objects do not know who refers to them.", Fn: func(rt *runtime, objs value) value {
			return rt.Raisef(&object.NotImplementedErrorType, "gc.get_referrers() is not supported")
		}},
		{Sig: "is_tracked(obj, /)", Doc: "Returns true if the object can be part of a cycle.", Fn: func(rt *runtime, o value) value { return object.Bool(tracked(o)) }},
		{Sig: "is_finalized(obj, /)", Doc: "Returns true if the object has been finalized: __del__ is never called.", Fn: func(rt *runtime, o value) value { return object.False }},
		{Sig: "freeze()", Doc: "Freeze all current objects: nothing to do.", Fn: func(rt *runtime) value { return object.None }},
		{Sig: "unfreeze()", Doc: "Unfreeze all objects: nothing to do.", Fn: func(rt *runtime) value { return object.None }},
		{Sig: "get_freeze_count()", Doc: "Return the number of frozen objects.", Fn: func(rt *runtime) value { return object.Int(stateOf(rt).frozen) }},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		for name, n := range map[string]int64{"DEBUG_STATS": 1, "DEBUG_COLLECTABLE": 2, "DEBUG_UNCOLLECTABLE": 4, "DEBUG_SAVEALL": 32, "DEBUG_LEAK": 38} {
			m.Set(name, object.Int(n))
		}
		m.Set("garbage", object.NewList(nil))
		m.Set("callbacks", object.NewList(nil))
		return true
	},
}

func collect(rt *runtime, generation value) value {
	g := int64(2)
	if !generation.IsNull() {
		var ok bool
		if g, ok = object.IndexInt(rt, generation); !ok {
			return value{}
		}
	}
	if g < 0 || g > 2 {
		return rt.ValueErrorf("invalid generation")
	}
	// Callbacks hear of every collection, as in CPython.
	if !notify(rt, "start", g, 0) {
		return value{}
	}
	n := int64(0)
	if f := rt.Hooks.Collect; f != nil {
		k, ok := f(rt)
		if !ok {
			return value{}
		}
		n = int64(k)
	}
	n += int64(rt.CollectWeak())
	if rt.Pending() != nil {
		return value{}
	}
	s := stateOf(rt)
	s.collections[g]++
	s.collected[g] += n
	if !notify(rt, "stop", g, n) {
		return value{}
	}
	return object.Int(n)
}

func notify(rt *runtime, phase string, generation, collected int64) bool {
	m := rt.Modules.GetStr("gc")
	if m.IsNull() || m.AsModule() == nil {
		return true
	}
	list := m.AsModule().Dict.GetStr("callbacks")
	if list.IsNull() {
		return true
	}
	l := object.AsList(list)
	if l == nil || l.Len() == 0 {
		return true
	}
	info := object.NewDict()
	info.SetStr("generation", object.Int(generation))
	info.SetStr("collected", object.Int(collected))
	info.SetStr("uncollectable", object.Int(0))
	for i := 0; i < l.Len(); i++ {
		if !rt.Tick() {
			return false
		}
		if object.Call2(rt, l.At(i), object.NewStr(phase), info.Value()).IsNull() {
			return false
		}
	}
	return true
}

func setThreshold(rt *runtime, args value) value {
	s := stateOf(rt)
	a := object.AsTuple(args).Items()
	if len(a) == 0 || len(a) > 3 {
		return rt.TypeErrorf("gc.set_threshold requires 1 to 3 arguments")
	}
	for i, v := range a {
		n, ok := object.IndexInt(rt, v)
		if !ok {
			return value{}
		}
		s.thresholds[i] = n
	}
	return object.None
}

func stats(rt *runtime) value {
	s := stateOf(rt)
	var list []value
	for g := range s.collections {
		d := object.NewDict()
		d.SetStr("collections", object.Int(s.collections[g]))
		d.SetStr("collected", object.Int(s.collected[g]))
		d.SetStr("uncollectable", object.Int(0))
		list = append(list, d.Value())
	}
	return object.NewList(list)
}

func getObjects(rt *runtime, generation value) value {
	if !generation.IsNull() && !generation.IsNone() {
		g, ok := object.IndexInt(rt, generation)
		if !ok {
			return value{}
		}
		if g < -1 { // -1 stands for None
			return rt.ValueErrorf("generation parameter cannot be negative")
		}
		if g > 2 {
			return rt.ValueErrorf("generation parameter must be less than the number of available generations (3)")
		}
	}
	return object.NewList(rt.WeakTargets())
}

// tracked reports whether an object is a container.
func tracked(o value) bool {
	switch x := o.Impl().(type) {
	case nil, *object.Str, *object.Bytes, *object.BigInt:
		return false
	case *object.Dict:
		for i := 0; ; i++ {
			k, v, ok := x.Entry(i)
			if !ok {
				return false
			}
			if !k.IsNull() && (tracked(k) || tracked(v)) {
				return true
			}
		}
	case *object.Type:
		return x.Flags&object.Heap != 0
	case object.Walkable:
		return true
	}
	return false
}

func referents(rt *runtime, objs value) value {
	var out []value
	for _, o := range object.AsTuple(objs).Items() {
		list, ok := rt.Referents(o)
		if !ok {
			return value{}
		}
		out = append(out, list...)
	}
	return object.NewList(out)
}
