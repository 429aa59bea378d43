package object

import (
	"strings"
	"testing"
)

// method returns a Python function whose body is written in Go; a is the
// frame's slots.
func method(name, params string, body func(rt *Runtime, a []Value) Value) Value {
	names := strings.Fields(params)
	c := &Code{Name: name, Qualname: name, NumArgs: len(names), Varnames: names, NumSlots: len(names), Simple: true, Ready: true, Cost: 10}
	c.Body = func(fr *Frame) Value { return body(fr.RT, fr.L) }
	globals := NewDict()
	globals.SetStr("__name__", NewStr("__main__"))
	return NewFunction(c, globals, NewDict(), nil, nil, nil).Value()
}

// class makes a class; attrs alternates names and values.
func class(rt *Runtime, name string, bases []Value, attrs ...any) Value {
	ns := NewDict()
	ns.SetStr("__module__", NewStr("__main__"))
	for i := 0; i < len(attrs); i += 2 {
		ns.SetStr(attrs[i].(string), attrs[i+1].(Value))
	}
	return Call(rt, TypeType.Value(), []Value{NewStr(name), NewTuple(bases), ns.Value()}, nil)
}

// result prints a value, or the pending exception as "Type: message".
func result(rt *Runtime, v Value) string {
	if v.p == nil {
		e := rt.Clear()
		if e == nil {
			return "null without exception"
		}
		return e.typ.Name + ": " + e.msg
	}
	s, ok := ReprText(rt, v)
	if !ok {
		return result(rt, Value{})
	}
	return s
}

func TestClassBasics(t *testing.T) {
	rt := NewRuntime(Limits{})
	a := class(rt, "A", nil,
		"__init__", method("__init__", "self x", func(rt *Runtime, a []Value) Value {
			if !SetAttr(rt, a[0], "x", a[1]) {
				return Value{}
			}
			return None
		}),
		"__repr__", method("__repr__", "self", func(rt *Runtime, a []Value) Value { return NewStr("<A!>") }),
		"__eq__", method("__eq__", "self other", func(rt *Runtime, a []Value) Value { return NewStr("eq") }),
		"__add__", method("__add__", "self other", func(rt *Runtime, a []Value) Value { return NewStr("add") }),
		"__radd__", method("__radd__", "self other", func(rt *Runtime, a []Value) Value { return NewStr("radd") }),
		"f", method("f", "self", func(rt *Runtime, a []Value) Value { return GetAttr(rt, a[0], "x") }),
	)
	if a.IsNull() {
		t.Fatal(result(rt, a))
	}
	b := class(rt, "B", []Value{a})
	o := Call1(rt, b, NewStr("hello"))
	check := func(got Value, want string) {
		t.Helper()
		if s := result(rt, got); s != want {
			t.Errorf("got %s, want %s", s, want)
		}
	}
	check(o, "<A!>")
	if s := AsStr(CallMethod(rt, o, "f")); s == nil || s.s != "hello" {
		t.Error("f()")
	}
	for _, c := range []struct {
		got  Value
		want string
	}{
		{Binary(rt, Add, o, None), "add"}, {Binary(rt, Add, None, o), "radd"}, {Compare(rt, EQ, o, None), "eq"}, {Compare(rt, EQ, None, o), "eq"},
	} {
		if c.got.p == nil || AsStr(c.got) == nil || AsStr(c.got).s != c.want {
			t.Errorf("%s: %s", c.want, result(rt, c.got))
		}
	}
	check(GetAttr(rt, o, "nope"), "AttributeError: 'B' object has no attribute 'nope'")
	check(GetAttr(rt, b, "nope"), "AttributeError: type object 'B' has no attribute 'nope'")
	check(Call0(rt, b), "TypeError: __init__() missing 1 required positional argument: 'x'")
	check(b, "<class '__main__.B'>")
	if _, ok := Hash(rt, o); ok {
		t.Error("hash of a class with __eq__ alone")
	}
	check(Value{}, "TypeError: unhashable type: 'B'")
}
