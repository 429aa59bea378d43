package interp

import (
	"reflect"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is a Go map, lent by reference, as a script's dict.

// dict is a dict of the keys and values, in the order of the keys, structs by
// reference.
func (h *hostObject) dict(rt *object.Runtime) object.Value {
	m := h.v.Elem()
	if !rt.AllocN(int64(m.Len()), 96) {
		return object.Value{}
	}
	keys := m.MapKeys()
	sortKeys(keys)
	d := object.NewDict()
	for _, k := range keys {
		if !rt.Tick() {
			return object.Value{}
		}
		x, err := h.in.keyToScript(k, 0)
		if err != nil {
			return h.in.raise(err)
		}
		y := h.element(rt, m.MapIndex(k))
		if y.IsNull() || !d.Set(rt, x, y) {
			return object.Value{}
		}
	}
	return d.Value()
}

func mapOps(spec *object.TypeSpec) {
	host := func(v object.Value) *hostObject { return v.Impl().(*hostObject) }
	spec.Ops.Compare, spec.Ops.Hash = compareContainer, nil
	// key converts a key; one of another type is in no map.
	key := func(rt *object.Runtime, v, k object.Value) (reflect.Value, bool) {
		h := host(v)
		x := reflect.New(h.v.Elem().Type().Key()).Elem()
		if h.in.fromScript(k, x, 0) != nil || !x.Comparable() {
			return x, false
		}
		return x, true
	}
	find := func(rt *object.Runtime, v, k object.Value) reflect.Value {
		x, ok := key(rt, v, k)
		if !ok {
			return reflect.Value{}
		}
		return host(v).v.Elem().MapIndex(x)
	}
	keys := func(rt *object.Runtime, v object.Value) object.Value {
		h := host(v)
		if !rt.AllocN(int64(h.v.Elem().Len()), 64) {
			return object.Value{}
		}
		ks := h.v.Elem().MapKeys()
		sortKeys(ks)
		items := make([]object.Value, len(ks))
		for i, k := range ks {
			if items[i] = h.element(rt, k); items[i].IsNull() {
				return object.Value{}
			}
		}
		return object.NewList(items)
	}
	spec.Ops.Len = func(rt *object.Runtime, v object.Value) int { return host(v).v.Elem().Len() }
	spec.Ops.GetItem = func(rt *object.Runtime, v, k object.Value) object.Value {
		x := find(rt, v, k)
		if !x.IsValid() {
			return rt.KeyError(k)
		}
		return host(v).element(rt, x)
	}
	spec.Ops.Contains = func(rt *object.Runtime, v, k object.Value) int {
		if find(rt, v, k).IsValid() {
			return 1
		}
		return 0
	}
	spec.Ops.SetItem = func(rt *object.Runtime, v, k, val object.Value) bool {
		h := host(v)
		m := h.v.Elem()
		x, ok := h.from(k, m.Type().Key(), "key "+shortRepr(k))
		if !ok {
			return false
		}
		n, ok := h.from(val, m.Type().Elem(), "["+shortRepr(k)+"]")
		if !ok || !rt.Alloc(int64(n.Type().Size()+x.Type().Size())*2) {
			return false
		}
		if m.IsNil() {
			m.Set(reflect.MakeMap(m.Type()))
		}
		if err := setMapIndex(m, x, n); err != nil {
			h.in.raise(err)
			return false
		}
		return true
	}
	spec.Ops.DelItem = func(rt *object.Runtime, v, k object.Value) bool {
		if !find(rt, v, k).IsValid() {
			rt.KeyError(k)
			return false
		}
		x, _ := key(rt, v, k)
		host(v).v.Elem().SetMapIndex(x, reflect.Value{})
		return true
	}
	spec.Ops.Iter = func(rt *object.Runtime, v object.Value) object.Value {
		l := keys(rt, v)
		if l.IsNull() {
			return l
		}
		return object.Iter(rt, l)
	}
	spec.Ops.Repr = func(rt *object.Runtime, v object.Value) object.Value { return host(v).repr(rt) }
	set, del := spec.Ops.SetItem, spec.Ops.DelItem
	// of is what a method of a dict with the same items gives.
	of := func(rt *object.Runtime, self object.Value, method string) object.Value {
		d := host(self).dict(rt)
		if d.IsNull() {
			return d
		}
		v := object.CallMethod(rt, d, method)
		if v.IsNull() {
			return v
		}
		return object.Call1(rt, object.ListType.Value(), v)
	}
	spec.Rows = append(spec.Rows,
		object.Row{Sig: "keys(self, /)", Doc: "The keys, in order, as a list.", Fn: keys},
		object.Row{Sig: "values(self, /)", Doc: "The values, in the order of the keys, as a list.",
			Fn: func(rt *object.Runtime, self object.Value) object.Value { return of(rt, self, "values") }},
		object.Row{Sig: "items(self, /)", Doc: "A list of the keys and values.",
			Fn: func(rt *object.Runtime, self object.Value) object.Value { return of(rt, self, "items") }},
		object.Row{Sig: "get(self, key, default=None, /)", Doc: "The value of a key, or default.", Fn: func(rt *object.Runtime, self, k, def object.Value) object.Value {
			if x := find(rt, self, k); x.IsValid() {
				return host(self).element(rt, x)
			}
			if def.IsNull() {
				return object.None
			}
			return def
		}},
		object.Row{Sig: "pop(self, key, default=<unrepresentable>, /)", Doc: "Take a key out and return its value, or default.",
			Fn: func(rt *object.Runtime, self, k, def object.Value) object.Value {
				x := find(rt, self, k)
				if !x.IsValid() {
					if def.IsNull() {
						return rt.KeyError(k)
					}
					return def
				}
				v := host(self).element(rt, x)
				if v.IsNull() || !del(rt, self, k) {
					return object.Value{}
				}
				return v
			}},
		object.Row{Sig: "setdefault(self, key, default=None, /)", Doc: "The value of a key, which is made default if there is none.",
			Fn: func(rt *object.Runtime, self, k, def object.Value) object.Value {
				if x := find(rt, self, k); x.IsValid() {
					return host(self).element(rt, x)
				}
				if def.IsNull() {
					def = object.None
				}
				if !set(rt, self, k, def) {
					return object.Value{}
				}
				return host(self).element(rt, find(rt, self, k))
			}},
		object.Row{Sig: "update(self, other, /)", Doc: "Set the keys of other, a dict or pairs.",
			Fn: func(rt *object.Runtime, self, other object.Value) object.Value {
				d := object.Call1(rt, object.DictType.Value(), other)
				if d.IsNull() {
					return d
				}
				pairs := object.CallMethod(rt, d, "items")
				if pairs.IsNull() {
					return pairs
				}
				ok := object.Iterate(rt, pairs, func(p object.Value) bool {
					t := object.AsTuple(p)
					return set(rt, self, t.At(0), t.At(1))
				})
				return pick(ok, object.None)
			}},
		object.Row{Sig: "clear(self, /)", Doc: "Take all keys out.", Fn: func(rt *object.Runtime, self object.Value) object.Value {
			host(self).v.Elem().Clear()
			return object.None
		}},
		object.Row{Sig: "copy(self, /)", Doc: "A dict of the keys and values.",
			Fn: func(rt *object.Runtime, self object.Value) object.Value { return host(self).dict(rt) }})
}
