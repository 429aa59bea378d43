// Package itertools is the itertools module: iterators as structs with fields,
// so that a suspended program that holds them is data.
package itertools

import "github.com/ouro-lang/ouro/interp/object"

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "itertools",
	Doc:  "Functional tools for creating and using iterators.",
	Rows: []object.Row{
		{Sig: "tee(iterable, n=2, /)", Doc: "Returns a tuple of n independent iterators.", Fn: tee},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		for _, t := range types {
			m.Set(t.Name, t.Value())
		}
		return true
	},
}

// types are the classes of the module, in the order of their definition.
var types []*object.Type

// maker makes the exact object of a type from constructor arguments.
type maker func(rt *runtime, args []value, names []string) value

// define makes an iterator type and puts it into the module.
func define(name, doc string, make maker, next func(rt *runtime, v value) value, rows ...object.Row) *object.Type {
	return defineRepr(name, doc, make, next, nil, rows...)
}

// defineRepr is define for a type with a repr of its own.
func defineRepr(name, doc string, make maker, next, repr func(rt *runtime, v value) value, rows ...object.Row) *object.Type {
	var t *object.Type
	flags := object.TypeFlags(0)
	if name == "_tee" {
		flags = object.WeakRefs // the only one of them
	}
	t = object.NewBuiltinType(object.TypeSpec{
		Name:  "itertools." + name,
		Doc:   doc,
		Flags: flags,
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				if len(names) > 0 && cls != t && leavesKeywords(name) && cls.Lookup("__init__") != object.ObjectType.Lookup("__init__") {
					args, names = args[:len(args)-len(names)], nil
				}
				v := make(rt, args, names)
				if v.IsNull() || cls == t {
					return v
				}
				return rt.NewPayloadInstance(cls, v)
			},
			Iter: func(rt *runtime, v value) value { return v },
			Next: next,
			Repr: repr,
		},
		Rows: rows,
	})
	types = append(types, t)
	return t
}

// leavesKeywords tells which iterators know no keywords: a subclass with an
// __init__ of its own may have some.
func leavesKeywords(name string) bool {
	switch name {
	case "chain", "cycle", "dropwhile", "filterfalse", "islice", "pairwise", "starmap", "takewhile":
		return true
	}
	return false
}

// self returns the struct behind v, which may be an instance of a Python
// subclass.
func self[T any](v value) T {
	if x, ok := v.Impl().(T); ok {
		return x
	}
	return object.ExactOf(v).Impl().(T)
}

// iterators returns iter(x) for each x.
func iterators(rt *runtime, xs []value) ([]value, bool) {
	if !rt.AllocN(int64(len(xs)), 16) {
		return nil, false
	}
	its := make([]value, len(xs))
	for i, x := range xs {
		if its[i] = object.Iter(rt, x); its[i].IsNull() {
			return nil, false
		}
	}
	return its, true
}

// step is Next with the work accounted for.
func step(rt *runtime, it value) value {
	if !rt.Tick() {
		return null
	}
	return object.Next(rt, it)
}

// makeTuple returns a tuple of n items and the items, for the caller to fill.
func makeTuple(rt *runtime, n int) (value, []value) {
	rt.Charge(int64(40 + 16*n))
	return object.MakeTuple(n)
}

// pair returns the tuple (a, b).
func pair(rt *runtime, a, b value) value {
	rt.Charge(72)
	return object.NewTuple2(a, b)
}
