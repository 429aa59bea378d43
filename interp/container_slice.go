package interp

import (
	"reflect"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is a Go slice, lent by reference, as a script's list.

// list is a list of the items, structs by reference.
func (h *hostObject) list(rt *object.Runtime) object.Value {
	s := h.v.Elem()
	if !rt.AllocN(int64(s.Len()), 16) {
		return object.Value{}
	}
	items := make([]object.Value, s.Len())
	for i := range items {
		if !rt.Tick() {
			return object.Value{}
		}
		if items[i] = h.element(rt, s.Index(i)); items[i].IsNull() {
			return items[i]
		}
	}
	return object.NewList(items)
}

// items converts what an iterable gives into a new Go slice.
func (h *hostObject) items(iterable object.Value, step string) (reflect.Value, bool) {
	if other := hostOf(iterable); other != nil {
		// Its items are to be copied before they move.
		x := reflect.New(h.v.Type().Elem()).Elem()
		if other.toGo(x) {
			return reflect.AppendSlice(reflect.MakeSlice(x.Type(), 0, x.Len()), x), true
		}
	}
	return h.from(iterable, h.v.Type().Elem(), step)
}

// store makes items those of the Go slice. As with any other slice of Go,
// whoever has a copy of the slice's header does not see what is appended.
func (h *hostObject) store(items reflect.Value) { h.v.Elem().Set(items) }

// splice replaces count items from start on.
func (h *hostObject) splice(rt *object.Runtime, start, count int, by reflect.Value) bool {
	s := h.v.Elem()
	if by.Len() == 0 && start+count == s.Len() {
		h.store(s.Slice(0, start))
		return true
	}
	n := s.Len() - count + by.Len()
	if !rt.AllocN(int64(n), int64(s.Type().Elem().Size())) || !rt.Work(n/16) {
		return false
	}
	out := reflect.MakeSlice(s.Type(), 0, n)
	out = reflect.AppendSlice(out, s.Slice(0, start))
	out = reflect.AppendSlice(out, by)
	h.store(reflect.AppendSlice(out, s.Slice(start+count, s.Len())))
	return true
}

// thin takes out count items that lie step apart, from start on.
func (h *hostObject) thin(rt *object.Runtime, start, step, count int) bool {
	if step < 0 {
		start, step = start+(count-1)*step, -step
	}
	s := h.v.Elem()
	if !rt.AllocN(int64(s.Len()-count), int64(s.Type().Elem().Size())) || !rt.Work(s.Len()/16+count) {
		return false
	}
	out := reflect.MakeSlice(s.Type(), 0, s.Len()-count)
	from := 0
	for i := range count {
		out = reflect.AppendSlice(out, s.Slice(from, start+i*step))
		from = start + i*step + 1
	}
	h.store(reflect.AppendSlice(out, s.Slice(from, s.Len())))
	return true
}

// bounds resolves a slice object for the Go slice.
func (h *hostObject) bounds(rt *object.Runtime, s *object.Slice) (start, step, count int, ok bool) {
	a, b, c, ok := s.Unpack(rt)
	if !ok {
		return 0, 0, 0, false
	}
	// Unpack may have run script code, which may have changed the length.
	start, _, count = object.AdjustSlice(h.v.Elem().Len(), a, b, c)
	return start, int(c), count, true
}

// setSlice is self[s] = val, del self[s] where val is null.
func (h *hostObject) setSlice(rt *object.Runtime, s *object.Slice, val object.Value) bool {
	by := reflect.Zero(h.v.Type().Elem())
	var ok bool
	if !val.IsNull() {
		if by, ok = h.items(val, "[:]"); !ok {
			return false
		}
	}
	start, step, count, ok := h.bounds(rt, s)
	switch {
	case !ok:
		return false
	case step == 1:
		return h.splice(rt, start, count, by)
	case !val.IsNull() && by.Len() != count:
		rt.ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", by.Len(), count)
		return false
	}
	if val.IsNull() {
		return count == 0 || h.thin(rt, start, step, count)
	}
	for i := range count {
		if !rt.Tick() {
			return false
		}
		h.v.Elem().Index(start + i*step).Set(by.Index(i))
	}
	return true
}

// find returns the place of the first item equal to x, -1 if there is none;
// false: an exception is pending.
func (h *hostObject) find(rt *object.Runtime, x object.Value) (int, bool) {
	for i := 0; i < h.v.Elem().Len(); i++ {
		if !rt.Tick() {
			return 0, false
		}
		y := h.element(rt, h.v.Elem().Index(i))
		if y.IsNull() {
			return 0, false
		}
		switch object.Equal(rt, y, x) {
		case 1:
			return i, true
		case -1:
			return 0, false
		}
	}
	return -1, true
}

func sliceOps(spec *object.TypeSpec) {
	host := func(v object.Value) *hostObject { return v.Impl().(*hostObject) }
	done := func(ok bool) object.Value { return pick(ok, object.None) }
	spec.Ops.Compare, spec.Ops.Hash = compareContainer, nil
	spec.Ops.Len = func(rt *object.Runtime, v object.Value) int { return host(v).v.Elem().Len() }
	spec.Ops.GetItem = func(rt *object.Runtime, v, key object.Value) object.Value {
		if s := key.AsSlice(); s != nil {
			l := host(v).list(rt)
			if l.IsNull() {
				return l
			}
			return object.GetItem(rt, l, key)
		}
		x, ok := host(v).index(rt, key)
		if !ok {
			return object.Value{}
		}
		return host(v).element(rt, x)
	}
	spec.Ops.SetItem = func(rt *object.Runtime, v, key, val object.Value) bool {
		h := host(v)
		if s := key.AsSlice(); s != nil {
			return h.setSlice(rt, s, val)
		}
		n, ok := h.from(val, h.v.Elem().Type().Elem(), "["+shortRepr(key)+"]")
		if !ok {
			return false
		}
		x, ok := h.index(rt, key)
		if ok {
			x.Set(n)
		}
		return ok
	}
	spec.Ops.DelItem = func(rt *object.Runtime, v, key object.Value) bool {
		h := host(v)
		if s := key.AsSlice(); s != nil {
			return h.setSlice(rt, s, object.Value{})
		}
		i, ok := h.place(rt, key, "list assignment index out of range")
		return ok && h.splice(rt, i, 1, reflect.Zero(h.v.Type().Elem()))
	}
	spec.Ops.Repr = func(rt *object.Runtime, v object.Value) object.Value { return host(v).repr(rt) }
	spec.Rows = append(spec.Rows,
		object.Row{Sig: "append(self, object, /)", Doc: "Append a value to the Go slice.",
			Fn: func(rt *object.Runtime, self, val object.Value) object.Value {
				h := host(self)
				n, ok := h.from(val, h.v.Elem().Type().Elem(), "args[0]")
				if !ok || !rt.Alloc(int64(n.Type().Size())*2) {
					return object.Value{}
				}
				h.store(reflect.Append(h.v.Elem(), n))
				return object.None
			}},
		object.Row{Sig: "extend(self, iterable, /)", Doc: "Append all items of an iterable.",
			Fn: func(rt *object.Runtime, self, iterable object.Value) object.Value {
				h := host(self)
				by, ok := h.items(iterable, "args[0]")
				return done(ok && h.splice(rt, h.v.Elem().Len(), 0, by))
			}},
		object.Row{Sig: "insert(self, index, object, /)", Doc: "Insert a value before an index.",
			Fn: func(rt *object.Runtime, self, index, val object.Value) object.Value {
				h := host(self)
				n, ok := h.from(val, h.v.Elem().Type().Elem(), "args[1]")
				if !ok {
					return object.Value{}
				}
				i, ok := object.IndexInt(rt, index)
				if !ok {
					return object.Value{}
				}
				size := int64(h.v.Elem().Len())
				if i < 0 {
					i += size
				}
				one := reflect.Append(reflect.Zero(h.v.Type().Elem()), n)
				return done(h.splice(rt, int(min(max(i, 0), size)), 0, one))
			}},
		object.Row{Sig: "pop(self, index=-1, /)", Doc: "Take an item out, the last one by default.",
			Fn: func(rt *object.Runtime, self, index object.Value) object.Value {
				h := host(self)
				if h.v.Elem().Len() == 0 {
					return rt.IndexErrorf("pop from empty list")
				}
				if index.IsNull() {
					index = object.Int(-1)
				}
				i, ok := h.place(rt, index, "pop index out of range")
				if !ok {
					return object.Value{}
				}
				// What is taken out is no longer a part of the slice.
				x := reflect.New(h.v.Type().Elem().Elem()).Elem()
				x.Set(h.v.Elem().Index(i))
				v := h.element(rt, x)
				if v.IsNull() || !h.splice(rt, i, 1, reflect.Zero(h.v.Type().Elem())) {
					return object.Value{}
				}
				return v
			}},
		object.Row{Sig: "remove(self, value, /)", Doc: "Take the first item out that is equal to value.",
			Fn: func(rt *object.Runtime, self, val object.Value) object.Value {
				h := host(self)
				i, ok := h.find(rt, val)
				if ok && (i < 0 || i >= h.v.Elem().Len()) {
					return rt.ValueErrorf("list.remove(x): x not in list")
				}
				return done(ok && h.splice(rt, i, 1, reflect.Zero(h.v.Type().Elem())))
			}},
		object.Row{Sig: "index(self, value, /)", Doc: "The place of the first item that is equal to value.",
			Fn: func(rt *object.Runtime, self, val object.Value) object.Value {
				i, ok := host(self).find(rt, val)
				if ok && i < 0 {
					return rt.ValueErrorf("value is not in list")
				}
				return pick(ok, object.Int(int64(i)))
			}},
		object.Row{Sig: "count(self, value, /)", Doc: "How many items are equal to value.",
			Fn: func(rt *object.Runtime, self, val object.Value) object.Value {
				l := host(self).list(rt)
				if l.IsNull() {
					return l
				}
				return object.CallMethod(rt, l, "count", val)
			}},
		object.Row{Sig: "clear(self, /)", Doc: "Take all items out.",
			Fn: func(rt *object.Runtime, self object.Value) object.Value {
				h := host(self)
				h.store(reflect.Zero(h.v.Type().Elem()))
				return object.None
			}},
		object.Row{Sig: "reverse(self, /)", Doc: "Turn the order round, in place.",
			Fn: func(rt *object.Runtime, self object.Value) object.Value {
				s := host(self).v.Elem()
				if !rt.Work(s.Len()) {
					return object.Value{}
				}
				swap := reflect.Swapper(s.Interface())
				for i, j := 0, s.Len()-1; i < j; i, j = i+1, j-1 {
					swap(i, j)
				}
				return object.None
			}},
		object.Row{Sig: "copy(self, /)", Doc: "A list of the items.",
			Fn: func(rt *object.Runtime, self object.Value) object.Value { return host(self).list(rt) }},
		object.Row{Sig: "sort(self, /, *, key=None, reverse=False)", Doc: "Sort the items, in place.",
			Fn: func(rt *object.Runtime, self, key, reverse object.Value) object.Value {
				h := host(self)
				l := h.list(rt)
				if l.IsNull() {
					return l
				}
				args := []object.Value{key, reverse}
				names := []string{"key", "reverse"}
				if reverse.IsNull() {
					args[1] = object.False
				}
				if key.IsNull() {
					args[0] = object.None
				}
				sort := object.GetAttr(rt, l, "sort")
				if sort.IsNull() || object.Call(rt, sort, args, names).IsNull() {
					return object.Value{}
				}
				// Structs came by reference: copies are made before any is overwritten.
				by, ok := h.from(l, h.v.Type().Elem(), "items")
				if ok {
					h.store(by)
				}
				return done(ok)
			}},
	)
}

// place is the index of an item that key names; message is that of the
// IndexError if there is none.
func (h *hostObject) place(rt *object.Runtime, key object.Value, message string) (int, bool) {
	i, ok := object.IndexInt(rt, key)
	if !ok {
		return 0, false
	}
	n := int64(h.v.Elem().Len())
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		rt.IndexErrorf("%s", message)
		return 0, false
	}
	return int(i), true
}

// index returns the item of a slice that key names.
func (h *hostObject) index(rt *object.Runtime, key object.Value) (reflect.Value, bool) {
	i, ok := h.place(rt, key, "list index out of range")
	if !ok {
		return reflect.Value{}, false
	}
	return h.v.Elem().Index(i), true
}
