// Package collections is the collections module. The deque is written in Go;
// the classes that derive from dict, tuple and the abstract base classes are in
// collections.py, with helpers from here.
package collections

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed collections.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "collections",
	Doc:  "This module implements specialized container datatypes providing alternatives\nto Python's general purpose built-in containers, dict, list, set, and tuple.",
	Rows: []object.Row{
		{Sig: "_count_of(item, /)", Fn: func(rt *runtime, item value) value {
			if t := item.ExactTuple(); t != nil && t.Len() > 1 {
				return t.At(1)
			}
			return object.GetItem(rt, item, object.Int(1))
		}},
		{Sig: "_count_elements(mapping, iterable, /)", Doc: "Count elements in the iterable, updating the mapping", Fn: countElements},
		{Sig: "_same_order(a, b, /)", Fn: sameOrder},
		{Sig: "_move_to_end(mapping, key, last, /)", Fn: moveToEnd},
		{Sig: "_pop_first(mapping, /)", Fn: popFirst},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("deque", dequeType.Value())
		m.Set("_deque_iterator", dequeIterType.Value())
		m.Set("_tuplegetter", getterType.Value())
		for i := range orderedMethods {
			r := &orderedMethods[i]
			m.Set(orderedNames[i], object.NewMethod(&object.DictType, r))
		}
		// A package: collections.abc lies below it.
		m.Set("__path__", object.NewList(nil))
		return true
	},
	Source: source,
}

// countElements adds one to mapping[x] for each x. A plain dict below the
// mapping is worked on directly unless its class redefines access.
func countElements(rt *runtime, mapping, iterable value) value {
	d := object.AsDict(mapping)
	if d != nil {
		t := mapping.Type()
		if rt.Lookup(t, "get") != rt.Lookup(&object.DictType, "get") || rt.Lookup(t, "__setitem__") != rt.Lookup(&object.DictType, "__setitem__") {
			d = nil
		}
	}
	var get value
	if d == nil {
		if get = object.GetAttr(rt, mapping, "get"); get.IsNull() {
			return null
		}
	}
	one := object.Int(1)
	ok := object.Iterate(rt, iterable, func(x value) bool {
		var old value
		if d != nil {
			if old = d.Get(rt, x); old.IsNull() && rt.Pending() != nil {
				return false
			}
		} else if old = object.Call2(rt, get, x, object.Int(0)); old.IsNull() {
			return false
		}
		n := one
		if !old.IsNull() {
			if n = object.Binary(rt, object.Add, old, one); n.IsNull() {
				return false
			}
		}
		if d != nil {
			return d.Set(rt, x, n)
		}
		return object.SetItem(rt, mapping, x, n)
	})
	return none(ok)
}

func moveToEnd(rt *runtime, mapping, key, last value) value {
	t := object.Truth(rt, last)
	if t < 0 {
		return null
	}
	found, ok := object.AsDict(mapping).MoveToEnd(rt, key, t == 1)
	switch {
	case !ok:
		return null
	case !found:
		return rt.KeyError(key)
	}
	return object.None
}

// sameOrder reports whether two OrderedDicts have equal keys in the same order.
func sameOrder(rt *runtime, a, b value) value {
	x, y := object.AsDict(a), object.AsDict(b)
	xv, yv := x.Ver(rt), y.Ver(rt)
	i, j := 0, 0
	for {
		k, l := nextKey(x, &i), nextKey(y, &j)
		if k.IsNull() || l.IsNull() {
			return object.Bool(k.IsNull() && l.IsNull())
		}
		same := object.Equal(rt, k, l)
		switch {
		case same < 0 || !rt.Tick():
			return null
		case !x.SameVer(xv) || !y.SameVer(yv):
			return rt.RuntimeErrorf("OrderedDict mutated during iteration")
		case same == 0:
			return object.False
		}
	}
}

// nextKey returns the first key from entry i on, null after the last, and moves
// i behind it.
func nextKey(d *object.Dict, i *int) value {
	for {
		k, _, ok := d.Entry(*i)
		if !ok {
			return null
		}
		if *i++; !k.IsNull() {
			return k
		}
	}
}

// orderedNames are what the methods of OrderedDict that differ from dict's only
// in the names of their arguments are called in the module.
var orderedNames = [...]string{"_ordered_pop", "_ordered_setdefault"}

var orderedMethods = [...]object.Row{
	{Sig: "pop(self, key, default=<unrepresentable>)", Doc: "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise, raise KeyError.", Fn: func(rt *runtime, v, key, missing value) value {
		if missing.IsNull() {
			return dictCall(rt, "pop", v, key)
		}
		return dictCall(rt, "pop", v, key, missing)
	}},
	{Sig: "setdefault(self, key, default=None)", Doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.", Fn: func(rt *runtime, v, key, missing value) value {
		if missing.IsNull() {
			missing = object.None
		}
		return dictCall(rt, "setdefault", v, key, missing)
	}},
}

// dictCall calls a method of dict.
func dictCall(rt *runtime, name string, args ...value) value {
	return object.Call(rt, rt.Lookup(&object.DictType, name), args, nil)
}

func popFirst(rt *runtime, mapping value) value {
	d := object.AsDict(mapping)
	if d.Len() == 0 {
		return rt.KeyError(object.NewStr("dictionary is empty"))
	}
	k, v := d.PopFirst()
	return object.NewTuple([]value{k, v})
}

// getter is the descriptor of a namedtuple's field.
type getter struct {
	object.Object
	object.WalkMark
	index int
	doc   value
}

// Walk visits the documentation, which scripts can set.
func (g *getter) Walk(w *object.Walker) int64 {
	w.Visit(g.doc)
	return 64
}

var getterParams = object.NewParams("_tuplegetter(index, doc, /)")

var getterType *object.Type

func init() {
	getterType = object.NewBuiltinType(object.TypeSpec{
		Name: "collections._tuplegetter",
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				var a [2]value
				if !getterParams.Bind(rt, a[:], args, names) {
					return null
				}
				i, ok := object.IndexInt(rt, a[0])
				if !ok {
					return null
				}
				g := &getter{index: int(i), doc: a[1]}
				g.Object = object.NewObject(getterType, g)
				return object.ValueOf(&g.Object)
			},
			Get: func(rt *runtime, descr, obj value, cls *object.Type) value {
				if obj.IsNull() {
					return descr
				}
				g := descr.Impl().(*getter)
				t := object.AsTuple(obj)
				if t == nil {
					if obj.IsNone() {
						return descr
					}
					return rt.TypeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.index, object.TypeName(obj))
				}
				if g.index < 0 || g.index >= t.Len() {
					return rt.IndexErrorf("tuple index out of range")
				}
				return t.At(g.index)
			},
			Set: func(rt *runtime, descr, obj, x value) bool {
				if x.IsNull() {
					rt.Raisef(&object.AttributeErrorType, "can't delete attribute")
				} else {
					rt.Raisef(&object.AttributeErrorType, "can't set attribute")
				}
				return false
			},
			Repr: func(rt *runtime, v value) value {
				g := v.Impl().(*getter)
				i, _ := object.ReprText(rt, object.Int(int64(g.index)))
				doc, ok := object.ReprText(rt, g.doc)
				if !ok {
					return null
				}
				return object.NewStr("_tuplegetter(" + i + ", " + doc + ")")
			},
		},
		Rows: []object.Row{
			{Sig: "__doc__", Kind: object.Member, Fn: func(rt *runtime, v value) value { return v.Impl().(*getter).doc }, Set: func(rt *runtime, v, x value) bool {
				if x.IsNull() {
					x = object.None
				}
				v.Impl().(*getter).doc = x
				return true
			}},
			{Sig: "__reduce__(self, /)", Fn: func(rt *runtime, v value) value {
				g := v.Impl().(*getter)
				return object.NewTuple([]value{getterType.Value(), object.NewTuple([]value{object.Int(int64(g.index)), g.doc})})
			}},
		},
	})
}
