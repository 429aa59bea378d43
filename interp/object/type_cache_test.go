package object

import (
	"strconv"
	"sync"
	"testing"
)

// What the executor's inline caches rely on: versions, shapes and kinds.

func TestVersions(t *testing.T) {
	rt := NewRuntime(Limits{})
	a := class(rt, "A", nil, "x", Int(1))
	b := class(rt, "B", []Value{a})
	c := class(rt, "C", nil)
	va, vb, vc := a.AsType().Ver(), b.AsType().Ver(), c.AsType().Ver()
	if va == vb || vb == vc || va == IntType.Ver() || IntType.Ver() == StrType.Ver() {
		t.Error("two types share a version")
	}
	if rt.Lookup(b.AsType(), "x") != Int(1) {
		t.Error("x")
	}
	if !SetAttr(rt, a, "x", Int(2)) {
		t.Fatal(result(rt, Value{}))
	}
	if a.AsType().Ver() == va || b.AsType().Ver() == vb || c.AsType().Ver() != vc {
		t.Error("versions after a change of A")
	}
	if rt.Lookup(b.AsType(), "x") != Int(2) {
		t.Error("the cache kept an old x")
	}
	va = a.AsType().Ver()
	o := Call0(rt, b)
	if !SetAttr(rt, o, "y", Int(3)) || a.AsType().Ver() != va {
		t.Error("an attribute of an instance changes the class")
	}
}

func TestOpsFollowTheClass(t *testing.T) {
	rt := NewRuntime(Limits{})
	a := class(rt, "A", nil)
	b := class(rt, "B", []Value{a})
	o := Call0(rt, b)
	if got := result(rt, Binary(rt, Add, o, None)); got != "TypeError: unsupported operand type(s) for +: 'B' and 'NoneType'" {
		t.Error(got)
	}
	add := method("__add__", "self other", func(rt *Runtime, a []Value) Value { return Int(7) })
	if !SetAttr(rt, a, "__add__", add) || Binary(rt, Add, o, None) != Int(7) {
		t.Error("B does not take over A.__add__")
	}
	if !SetAttr(rt, a, "__add__", Value{}) || b.AsType().Ops.Binary[Add] != nil {
		t.Error("B keeps a deleted A.__add__")
	}
	if !b.AsType().GenericGetAttr() || !b.AsType().GenericSetAttr() {
		t.Error("B is generic")
	}
	ga := method("__getattr__", "self name", func(rt *Runtime, a []Value) Value { return a[1] })
	if !SetAttr(rt, a, "__getattr__", ga) || b.AsType().GenericGetAttr() {
		t.Error("__getattr__ makes a class ungeneric")
	}
	if got := result(rt, GetAttr(rt, o, "zzz")); got != "'zzz'" {
		t.Error(got)
	}
}

// A slot may disappear while its function is running.
func TestSpecialMethodDeletedWhileInUse(t *testing.T) {
	rt := NewRuntime(Limits{})
	var cls Value
	next := method("__next__", "self", func(rt *Runtime, a []Value) Value {
		if !SetAttr(rt, cls, "__next__", Value{}) {
			return Value{}
		}
		return Int(1)
	})
	iter := method("__iter__", "self", func(rt *Runtime, a []Value) Value { return a[0] })
	cls = class(rt, "It", nil, "__next__", next, "__iter__", iter)
	ok := Iterate(rt, Call0(rt, cls), func(Value) bool { return true })
	if got := result(rt, Value{}); ok || got != "TypeError: 'It' object is not iterable" {
		t.Error(got)
	}
}

func TestShapes(t *testing.T) {
	rt := NewRuntime(Limits{})
	a := class(rt, "A", nil)
	p, q := Call0(rt, a), Call0(rt, a)
	for _, n := range []string{"x", "y"} {
		SetAttr(rt, p, n, Int(1))
		SetAttr(rt, q, n, Int(2))
	}
	in := p.AsInstance()
	if in.Shape() != q.AsInstance().Shape() || in.Shape().Slot("y") != 1 || in.At(1) != Int(1) {
		t.Error("two instances with the same attributes differ in shape")
	}
	// Names without end must not make shapes without end.
	for i := range 3 * maxShapes {
		SetAttr(rt, Call0(rt, a), "n"+strconv.Itoa(i), None)
	}
	if n := a.AsType().shapes; n > maxShapes {
		t.Error("shapes:", n)
	}
	for i := range 3 * maxShape {
		SetAttr(rt, p, "m"+strconv.Itoa(i), Int(int64(i)))
	}
	if !in.Shape().DictMode() || GetAttr(rt, p, "m100") != Int(100) || GetAttr(rt, p, "y") != Int(1) {
		t.Error("an instance with many attributes")
	}
	d := getDict(rt, q)
	d.ExactDict().SetStr("z", Int(9))
	if GetAttr(rt, q, "z") != Int(9) || !SetAttr(rt, q, "w", Int(8)) || d.ExactDict().GetStr("w") != Int(8) {
		t.Error("__dict__ is not live")
	}
}

func TestKinds(t *testing.T) {
	rt := NewRuntime(Limits{})
	slots := NewTuple([]Value{NewStr("s")})
	f := method("f", "self", func(rt *Runtime, a []Value) Value { return None })
	a := class(rt, "A", nil, "__slots__", slots, "f", f, "v", Int(1), "p", NewProperty(f, Value{}, Value{}),
		"c", NewClassMethod(f), "st", NewStaticMethod(f)).AsType()
	for name, want := range map[string]AttrKind{"f": AttrFunction, "v": AttrValue, "p": AttrData, "c": AttrClassMethod, "st": AttrStatic,
		"s": AttrSlot, "nope": AttrNone, "__init__": AttrGetter, "__class__": AttrData, "__dir__": AttrMethod} {
		if got := KindOf(rt.Lookup(a, name)); got != want {
			t.Errorf("%s: kind %d, want %d", name, got, want)
		}
	}
	o := Call0(rt, a.Value())
	m := rt.Lookup(a, "s").AsSlotMember()
	if !SetAttr(rt, o, "s", Int(5)) || o.AsInstance().At(m.Index) != Int(5) {
		t.Error("slot")
	}
	if fn, unbound := GetMethod(rt, o, "f"); !unbound || fn != f {
		t.Error("GetMethod")
	}
	if plain, init := a.PlainCall(); !plain || init != nil {
		t.Error("PlainCall without __init__")
	}
	b := class(rt, "B", []Value{a.Value()}, "__init__", f).AsType()
	if plain, init := b.PlainCall(); !plain || init != f.AsFunction() {
		t.Error("PlainCall with __init__")
	}
	s, unbound := SuperMethod(rt, b, Call0(rt, b.Value()), "f")
	if !unbound || s != f {
		t.Error("SuperMethod")
	}
}

// Built-in types are shared by interpreters on several goroutines.
func TestSharedTypes(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			rt := NewRuntime(Limits{})
			for _, bt := range builtinTypes {
				if GetAttr(rt, bt.Value(), "__doc__").IsNull() || typeDir(rt, bt.Value()).IsNull() {
					t.Error(bt.Name, result(rt, Value{}))
				}
				bt.builtinAttrs()
				for _, n := range bt.names {
					Hash(rt, bt.Own(n))
					rt.Clear()
					Repr(rt, bt.Own(n))
					if GetAttr(rt, bt.Value(), n).IsNull() {
						rt.Clear()
					}
				}
				if bt.Flags&Final == 0 {
					class(rt, "Sub", []Value{bt.Value()})
					rt.Clear()
				}
			}
		})
	}
	wg.Wait()
}

// Calling a special method of a Python class allocates nothing by itself.
func TestDispatchAllocatesNothing(t *testing.T) {
	rt := NewRuntime(Limits{})
	self := func(rt *Runtime, a []Value) Value { return a[0] }
	yes := func(rt *Runtime, a []Value) Value { return True }
	a := class(rt, "A", nil,
		"__add__", method("__add__", "self other", self), "__eq__", method("__eq__", "self other", yes),
		"__getitem__", method("__getitem__", "self key", self), "__bool__", method("__bool__", "self", yes),
		"__call__", method("__call__", "self", self), "__iter__", method("__iter__", "self", self), "__next__", method("__next__", "self", self))
	o := Call0(rt, a)
	for name, f := range map[string]func(){
		"+":    func() { Binary(rt, Add, o, o) },
		"==":   func() { Compare(rt, EQ, o, None) },
		"[]":   func() { GetItem(rt, o, None) },
		"bool": func() { Truth(rt, o) },
		"()":   func() { Call0(rt, o) },
		"next": func() { Next(rt, o) },
		"iter": func() { Iter(rt, o) },
	} {
		if n := testing.AllocsPerRun(100, f); n > 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
