package interp

import (
	"reflect"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file lends slices and maps by reference: what a pointer to one becomes.

// isContainer reports whether pointers to t lend a container.
func isContainer(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8 || t.Kind() == reflect.Map
}

// hostContainer returns the object of a pointer to a slice or map.
func (in *Interp) hostContainer(v reflect.Value) (object.Value, error) { return in.hostObject(v, nil) }

// element converts what a container holds, structs by reference.
func (h *hostObject) element(rt *object.Runtime, x reflect.Value) object.Value {
	v, _ := h.get(rt, x)
	return v
}

// index returns the item of a slice that key names.
func (h *hostObject) index(rt *object.Runtime, key object.Value) (reflect.Value, bool) {
	i, ok := object.IndexInt(rt, key)
	if !ok {
		return reflect.Value{}, false
	}
	s := h.v.Elem()
	n := int64(s.Len())
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		rt.IndexErrorf("list index out of range")
		return reflect.Value{}, false
	}
	return s.Index(int(i)), true
}

// from converts val into a new Go value of type t.
func (h *hostObject) from(rt *object.Runtime, val object.Value, t reflect.Type) (reflect.Value, bool) {
	x := reflect.New(t).Elem()
	if err := h.in.fromScript(val, x, 0); err != nil {
		h.in.raise(err)
		return x, false
	}
	return x, true
}

func sliceOps(spec *object.TypeSpec) {
	host := func(v object.Value) *hostObject { return v.Impl().(*hostObject) }
	spec.Ops.Len = func(rt *object.Runtime, v object.Value) int { return host(v).v.Elem().Len() }
	spec.Ops.GetItem = func(rt *object.Runtime, v, key object.Value) object.Value {
		x, ok := host(v).index(rt, key)
		if !ok {
			return object.Value{}
		}
		return host(v).element(rt, x)
	}
	spec.Ops.SetItem = func(rt *object.Runtime, v, key, val object.Value) bool {
		h := host(v)
		n, ok := h.from(rt, val, h.v.Elem().Type().Elem())
		if !ok {
			return false
		}
		x, ok := h.index(rt, key)
		if ok {
			x.Set(n)
		}
		return ok
	}
	spec.Ops.Repr = func(rt *object.Runtime, v object.Value) object.Value { return host(v).repr(rt) }
	spec.Rows = append(spec.Rows, object.Row{Sig: "append(self, object, /)", Doc: "Append a value to the Go slice.",
		Fn: func(rt *object.Runtime, self, val object.Value) object.Value {
			h := host(self)
			n, ok := h.from(rt, val, h.v.Elem().Type().Elem())
			if !ok || !rt.Alloc(int64(n.Type().Size())*2) {
				return object.Value{}
			}
			h.v.Elem().Set(reflect.Append(h.v.Elem(), n))
			return object.None
		}})
}

// repr is the repr of a copy of the container.
func (h *hostObject) repr(rt *object.Runtime) object.Value {
	v, err := h.in.convert(h.v.Elem(), 0)
	if err != nil {
		return h.in.raise(err)
	}
	return object.Repr(rt, v)
}

func mapOps(spec *object.TypeSpec) {
	host := func(v object.Value) *hostObject { return v.Impl().(*hostObject) }
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
		x, ok := h.from(rt, k, m.Type().Key())
		if !ok {
			return false
		}
		n, ok := h.from(rt, val, m.Type().Elem())
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
	spec.Rows = append(spec.Rows,
		object.Row{Sig: "keys(self, /)", Doc: "The keys, in order, as a list.", Fn: keys},
		object.Row{Sig: "get(self, key, default=None, /)", Doc: "The value of a key, or default.", Fn: func(rt *object.Runtime, self, k, def object.Value) object.Value {
			if x := find(rt, self, k); x.IsValid() {
				return host(self).element(rt, x)
			}
			if def.IsNull() {
				return object.None
			}
			return def
		}},
		object.Row{Sig: "items(self, /)", Doc: "A list of the keys and values.", Fn: func(rt *object.Runtime, self object.Value) object.Value {
			l := keys(rt, self)
			if l.IsNull() {
				return l
			}
			ks := l.ExactList().Items()
			items := make([]object.Value, 0, len(ks))
			for _, k := range ks {
				x := find(rt, self, k)
				if !x.IsValid() {
					continue
				}
				v := host(self).element(rt, x)
				if v.IsNull() {
					return v
				}
				items = append(items, object.NewTuple([]object.Value{k, v}))
			}
			return object.NewList(items)
		}})
}
