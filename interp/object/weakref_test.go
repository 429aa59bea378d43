package object

import "testing"

func TestWeakRef(t *testing.T) {
	rt := NewRuntime(Limits{})
	rt.Builtins = NewModule("builtins")
	a := class(rt, "A", nil)
	holder := NewDict()
	rt.Modules.SetStr("holder", holder.Value())
	holder.SetStr("a", Call0(rt, a))
	ref := rt.NewWeakRef(holder.GetStr("a"), Value{})
	if rt.NewWeakRef(holder.GetStr("a"), None) != ref {
		t.Error("a second reference without callback is another object")
	}
	var order []string
	for _, n := range []string{"one", "two"} {
		cb := NewFunc("cb(ref, /)", "", func(rt *Runtime, r Value) Value {
			if !r.AsWeakRef().Target().IsNull() {
				t.Error("the object is still there in the callback")
			}
			order = append(order, n)
			return None
		})
		holder.SetStr(n, rt.NewWeakRef(holder.GetStr("a"), cb))
	}
	holder.SetStr("ref", ref)
	if n := rt.CollectWeak(); n != 0 || ref.AsWeakRef().Target().IsNull() {
		t.Fatal("cleared a reference to an object in use")
	}
	if len(rt.WeakRefs(holder.GetStr("a"))) != 3 {
		t.Error("WeakRefs does not find all")
	}
	h, _ := Hash(rt, ref)
	holder.DelStr("a")
	if n := rt.CollectWeak(); n != 1 || !ref.AsWeakRef().Target().IsNull() {
		t.Fatal("did not clear a reference to garbage:", n)
	}
	if len(order) != 2 || order[0] != "two" {
		t.Error("callbacks:", order)
	}
	if h2, ok := Hash(rt, ref); !ok || h2 != h {
		t.Error("the hash is lost with the object")
	}
	if got := result(rt, Call1(rt, WeakRefType.Value(), Int(1))); got != "TypeError: cannot create weak reference to 'int' object" {
		t.Error(got)
	}
}

func TestWeakProxy(t *testing.T) {
	rt := NewRuntime(Limits{})
	rt.Builtins = NewModule("builtins")
	l := class(rt, "L", []Value{ListType.Value()})
	holder := NewDict()
	rt.Modules.SetStr("holder", holder.Value())
	holder.SetStr("l", Call1(rt, l, NewList([]Value{Int(1), Int(2)})))
	p := rt.NewWeakProxy(holder.GetStr("l"), Value{})
	holder.SetStr("p", p)
	if s := result(rt, Binary(rt, Add, p, NewList([]Value{Int(3)}))); s != "[1, 2, 3]" {
		t.Error(s)
	}
	if Len(rt, p) != 2 || Contains(rt, p, Int(2)) != 1 || result(rt, GetItem(rt, p, Int(1))) != "2" {
		t.Error("len, in or []")
	}
	if got := result(rt, Call0(rt, p)); got != "TypeError: 'weakref.ProxyType' object is not callable" {
		t.Error(got)
	}
	holder.DelStr("l")
	rt.CollectWeak()
	if got := result(rt, GetAttr(rt, p, "x")); got != "ReferenceError: weakly-referenced object no longer exists" {
		t.Error(got)
	}
}
