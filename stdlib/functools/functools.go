// Package functools is the functools module. What is called often is written
// in Go, the rest in functools.py.
package functools

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed functools.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "functools",
	Doc:  "Tools for working with functions and callable objects.",
	Rows: []object.Row{
		{Sig: "reduce(function, iterable, initial=<unrepresentable>, /)", Doc: "Apply a function of two arguments cumulatively to the items of an iterable, from\nleft to right, so as to reduce it to a single value.", Fn: reduce},
		{Sig: "cmp_to_key(mycmp)", Doc: "Convert a cmp= function into a key= function.", Fn: cmpToKey},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("partial", partialType.Value())
		m.Set("_lru_cache_wrapper", lruType.Value())
		return true
	},
	Source: source,
}

func reduce(rt *runtime, f, iterable, initial value) value {
	it := object.Iter(rt, iterable)
	if it.IsNull() {
		if rt.Matches(&object.TypeErrorType) {
			rt.Clear()
			return rt.TypeErrorf("reduce() arg 2 must support iteration")
		}
		return null
	}
	acc := initial
	for {
		if !rt.Tick() {
			return null
		}
		x := object.Next(rt, it)
		switch {
		case x.IsNull() && rt.Pending() != nil:
			return null
		case x.IsNull() && acc.IsNull():
			return rt.TypeErrorf("reduce() of empty iterable with no initial value")
		case x.IsNull():
			return acc
		case acc.IsNull():
			acc = x
		default:
			if acc = object.Call2(rt, f, acc, x); acc.IsNull() {
				return null
			}
		}
	}
}

// newDict is what obj.__dict__ = x stores.
func newDict(rt *runtime, x value) (*object.Dict, bool) {
	if x.IsNull() {
		rt.TypeErrorf("cannot delete __dict__")
		return nil, false
	}
	d := object.AsDict(x)
	if d == nil {
		rt.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", object.TypeName(x))
	}
	return d, d != nil
}

// key is what cmp_to_key's function makes of an object.
type key struct {
	object.Object
	object.WalkMark
	cmp, obj value // obj is null in the function itself
}

func (k *key) Walk(w *object.Walker) int64 {
	w.Visit(k.cmp)
	w.Visit(k.obj)
	return 64
}

var keyType *object.Type

func init() {
	keyType = object.NewBuiltinType(object.TypeSpec{
		Name:  "functools.KeyWrapper",
		Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Call: func(rt *runtime, f value, args []value, names []string) value {
				k := f.Impl().(*key)
				if len(names) == 1 && names[0] != "obj" {
					return rt.TypeErrorf("K() got an unexpected keyword argument '%s'", names[0])
				}
				if len(args) != 1 {
					return rt.TypeErrorf("K() missing required argument 'obj' (pos 1)")
				}
				return newKey(k.cmp, args[0])
			},
			Compare: compareKeys,
		},
		Rows: []object.Row{{Sig: "obj", Kind: object.Member, Doc: "Value wrapped by a key function.", Fn: func(rt *runtime, v value) value {
			k := v.Impl().(*key)
			if k.obj.IsNull() {
				return rt.Raisef(&object.AttributeErrorType, "object")
			}
			return k.obj
		}}, {Sig: "__text_signature__", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.NewStr("(obj)") }}},
	})
}

func newKey(cmp, obj value) value {
	k := &key{cmp: cmp, obj: obj}
	k.Object = object.NewObject(keyType, k)
	return object.ValueOf(&k.Object)
}

func cmpToKey(rt *runtime, cmp value) value { return newKey(cmp, null) }

func compareKeys(rt *runtime, a, b value, op object.Cmp) value {
	x, ok := a.Impl().(*key)
	y, ok2 := b.Impl().(*key)
	if !ok || !ok2 {
		return rt.TypeErrorf("other argument must be K instance")
	}
	if x.obj.IsNull() || y.obj.IsNull() {
		return rt.Raisef(&object.AttributeErrorType, "object")
	}
	r := object.Call2(rt, x.cmp, x.obj, y.obj)
	if r.IsNull() {
		return null
	}
	return object.Compare(rt, op, r, object.Int(0))
}
