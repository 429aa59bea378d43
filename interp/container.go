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

// from converts val into a new Go value of type t; step says where it is to be.
func (h *hostObject) from(val object.Value, t reflect.Type, step string) (reflect.Value, bool) {
	x := reflect.New(t).Elem()
	if err := h.in.fromScript(val, x, 0); err != nil {
		h.in.raiseConversion(at(step, err))
		return x, false
	}
	return x, true
}

// compareContainer is == and != by what the containers hold. other is a list or
// dict, or another lent container.
func compareContainer(rt *object.Runtime, a, b object.Value, op object.Cmp) object.Value {
	if op != object.EQ && op != object.NE {
		return object.NotImplemented
	}
	if a == b {
		return object.Bool(op == object.EQ)
	}
	x := a.Impl().(*hostObject)
	kind := x.v.Elem().Kind()
	switch other := b.Impl().(type) {
	case *hostObject:
		if other.v.Kind() != reflect.Pointer || other.v.Elem().Kind() != kind {
			return object.NotImplemented
		}
		if b = other.copy(rt); b.IsNull() {
			return b
		}
	case *object.List:
		if kind != reflect.Slice {
			return object.NotImplemented
		}
	case *object.Dict:
		if kind != reflect.Map {
			return object.NotImplemented
		}
	default:
		return object.NotImplemented
	}
	c := x.copy(rt)
	if c.IsNull() || !rt.Enter(" in comparison") {
		return object.Value{}
	}
	defer rt.Leave()
	return object.Compare(rt, op, c, b)
}

// copy is a list or dict of what the container holds, structs by reference.
func (h *hostObject) copy(rt *object.Runtime) object.Value {
	if h.v.Elem().Kind() == reflect.Slice {
		return h.list(rt)
	}
	return h.dict(rt)
}

// repr is the repr of a copy of the container.
func (h *hostObject) repr(rt *object.Runtime) object.Value {
	v, err := h.in.convert(h.v.Elem(), 0)
	if err != nil {
		return h.in.raise(err)
	}
	return object.Repr(rt, v)
}
