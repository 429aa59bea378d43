// Package copy is the copy module.
package copy

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/copyreg"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed copy.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "copy",
	Doc:  "Generic (shallow and deep) copying operations.",
	Rows: []object.Row{
		{Sig: "copy(x)", Doc: "Shallow copy operation on arbitrary Python objects.", Fn: shallow, Kind: object.Def},
		{Sig: "deepcopy(x, memo=None, _nil=[])", Doc: "Deep copy operation on arbitrary Python objects.", Fn: deep, Kind: object.Def},
	},
	Source: source,
}

// atomic reports whether objects of exactly type t are their own copies.
func atomic(t *object.Type) bool {
	switch t {
	case &object.NoneType, &object.IntType, &object.FloatType, &object.BoolType, &object.ComplexType, &object.BytesType,
		&object.StrType, &object.CodeType, &object.TypeType, &object.RangeType, &object.BuiltinType, &object.FunctionType,
		&object.EllipsisType, &object.NotImplementedType, &object.PropertyType, &object.WeakRefType:
		return true
	}
	return false
}

// fail raises copy.Error.
func fail(rt *runtime, format string, a ...any) value {
	class := &object.TypeErrorType
	if m := rt.Modules.GetStr("copy"); !m.IsNull() && m.AsModule() != nil {
		if e := m.AsModule().Dict.GetStr("Error"); !e.IsNull() && e.AsType() != nil {
			class = e.AsType()
		}
	}
	return rt.Raisef(class, format, a...)
}

// reduce returns the reduction of x: what copyreg says of its class, or
// __reduce_ex__(4), or __reduce__().
func reduce(rt *runtime, x value, how string) value {
	cls := x.Type()
	if t := copyreg.Table(rt); t != nil {
		if f := t.Get(rt, cls.Value()); !f.IsNull() {
			return object.Call1(rt, f, x)
		} else if rt.Pending() != nil {
			return null
		}
	}
	if f := object.LookupAttr(rt, x, "__reduce_ex__"); !object.NoneOrAbsent(f) {
		return object.Call1(rt, f, object.Int(4))
	} else if rt.Pending() != nil {
		return null
	}
	if f := object.LookupAttr(rt, x, "__reduce__"); !object.NoneOrAbsent(f) {
		return object.Call0(rt, f)
	} else if rt.Pending() != nil {
		return null
	}
	name, ok := object.ToText(rt, cls.Value())
	if !ok {
		return null
	}
	return fail(rt, "un(%s)copyable object of type %s", how, name)
}

func shallow(rt *runtime, x value) value {
	cls := x.Type()
	switch {
	case atomic(cls) || cls == &object.TupleType || cls == &object.FrozensetType || cls == &object.SliceType:
		return x
	case cls == &object.ListType || cls == &object.DictType || cls == &object.SetType || cls == &object.BytearrayType:
		return object.CallMethod(rt, x, "copy")
	case cls.IsSubtype(&object.TypeType):
		return x
	}
	f := object.LookupAttr(rt, cls.Value(), "__copy__")
	if !object.NoneOrAbsent(f) {
		return object.Call1(rt, f, x)
	}
	if rt.Pending() != nil {
		return null
	}
	rv := reduce(rt, x, "shallow")
	if rv.IsNull() || object.AsStr(rv) != nil {
		if rv.IsNull() {
			return null
		}
		return x
	}
	return rebuild(rt, x, rv, nil)
}

// parts returns the items of a reduction, which must be a tuple.
func parts(rt *runtime, rv value) ([]value, bool) {
	t := object.AsTuple(rv)
	if t == nil {
		rt.TypeErrorf("Value after * must be an iterable, not %s", object.TypeName(rv))
		return nil, false
	}
	l := append([]value(nil), t.Items()...)
	switch {
	case len(l) == 0:
		rt.TypeErrorf("_reconstruct() missing 2 required positional arguments: 'func' and 'args'")
		return nil, false
	case len(l) == 1:
		rt.TypeErrorf("_reconstruct() missing 1 required positional argument: 'args'")
		return nil, false
	case len(l) > 5:
		rt.TypeErrorf("_reconstruct() takes from 4 to 7 positional arguments but %d were given", len(l)+2)
		return nil, false
	}
	for len(l) < 5 {
		l = append(l, object.None)
	}
	return l, true
}

// rebuild makes an object from its reduction; with a memo, everything in it is
// copied deeply.
func rebuild(rt *runtime, x, rv value, m *memo) value {
	l, ok := parts(rt, rv)
	if !ok {
		return null
	}
	args, ok := object.ToSlice(rt, l[1])
	if !ok {
		return null
	}
	if m != nil {
		args = append([]value(nil), args...)
		for i := range args {
			if args[i] = m.copy(rt, args[i]); args[i].IsNull() {
				return null
			}
		}
	}
	y := object.Call(rt, l[0], args, nil)
	if y.IsNull() {
		return null
	}
	if m != nil && !m.remember(rt, x, y) {
		return null
	}
	if !l[2].IsNone() && !setState(rt, y, l[2], m) {
		return null
	}
	if !l[3].IsNone() {
		ok := object.Iterate(rt, l[3], func(item value) bool {
			if m != nil {
				if item = m.copy(rt, item); item.IsNull() {
					return false
				}
			}
			return !object.CallMethod(rt, y, "append", item).IsNull()
		})
		if !ok {
			return null
		}
	}
	if !l[4].IsNone() {
		ok := object.Iterate(rt, l[4], func(pair value) bool {
			var kv [2]value
			if !object.Unpack(rt, pair, kv[:]) {
				return false
			}
			if m != nil {
				if kv[0] = m.copy(rt, kv[0]); kv[0].IsNull() {
					return false
				}
				if kv[1] = m.copy(rt, kv[1]); kv[1].IsNull() {
					return false
				}
			}
			return object.SetItem(rt, y, kv[0], kv[1])
		})
		if !ok {
			return null
		}
	}
	return y
}

// setState gives y the state of a reduction.
func setState(rt *runtime, y, state value, m *memo) bool {
	if m != nil {
		if state = m.copy(rt, state); state.IsNull() {
			return false
		}
	}
	if f := object.LookupAttr(rt, y, "__setstate__"); !f.IsNull() {
		return !object.Call1(rt, f, state).IsNull()
	} else if rt.Pending() != nil {
		return false
	}
	slots := null
	if t := object.AsTuple(state); t != nil && t.Len() == 2 {
		state, slots = t.At(0), t.At(1)
	}
	if !state.IsNone() {
		d := object.AsDict(state)
		if in, ok := y.Impl().(*object.Instance); ok && d != nil && plainAttrs(in, d) {
			for i := 0; ; i++ {
				k, v, ok := d.Entry(i)
				if !ok {
					break
				}
				if !k.IsNull() && !object.SetAttr(rt, y, object.AsStr(k).Go(), v) {
					return false
				}
			}
		} else {
			own := object.GetAttr(rt, y, "__dict__")
			if own.IsNull() || object.CallMethod(rt, own, "update", state).IsNull() {
				return false
			}
		}
	}
	if slots.IsNull() || slots.IsNone() {
		return true
	}
	return object.IterateMapping(rt, slots, func(k, v value) bool {
		s := object.AsStr(k)
		if s == nil {
			rt.TypeErrorf("attribute name must be string, not '%s'", object.TypeName(k))
			return false
		}
		return object.SetAttr(rt, y, s.Go(), v)
	})
}

// plainAttrs reports whether setting the attributes of d one by one is the
// same as updating the __dict__ of in: nothing in its class stands in the way.
func plainAttrs(in *object.Instance, d *object.Dict) bool {
	cls := in.Value().Type()
	if !cls.GenericSetAttr() {
		return false
	}
	for i := 0; ; i++ {
		k, _, ok := d.Entry(i)
		if !ok {
			return true
		}
		if k.IsNull() {
			continue
		}
		s := object.AsStr(k)
		if s == nil || !cls.Lookup(s.Go()).IsNull() {
			return false
		}
	}
}
