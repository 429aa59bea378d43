package object

import "testing"

// benchMethod calls method name of self with args b.N times.
func benchMethod(b *testing.B, self Value, name string, args ...Value) {
	rt := NewRuntime(Limits{Memory: -1})
	m := self.p.typ.Lookup(name).AsBuiltin()
	all := append([]Value{self}, args...)
	b.ReportAllocs()
	for b.Loop() {
		rt.Budget = 1 << 40
		if v := m.Call(rt, all, nil); v.p == nil {
			b.Fatal(rt.Pending().msg)
		}
	}
}

func BenchmarkStrMethods(b *testing.B) {
	s := NewStr("hello world")
	words := NewStr("the quick brown fox jumps over the lazy dog")
	parts := make([]Value, 100)
	for i := range parts {
		parts[i] = NewStr("abc")
	}
	for _, c := range []struct {
		name string
		self Value
		args []Value
	}{
		{"find", s, []Value{NewStr("wor")}},
		{"startswith", s, []Value{NewStr("hello")}},
		{"strip", NewStr("  hello "), nil},
		{"upper", s, nil},
		{"isalpha", NewStr("hello"), nil},
		{"split", words, nil},
		{"split", words, []Value{NewStr(" ")}},
		{"replace", NewStr("hello world hello world"), []Value{NewStr("world"), NewStr("there")}},
		{"join", NewStr(","), []Value{NewList(parts)}},
		{"encode", s, nil},
		{"decode", NewBytes([]byte("hello world")), nil},
		{"format", NewStr("{} {}"), []Value{Int(12345), s}},
	} {
		b.Run(c.name, func(b *testing.B) { benchMethod(b, c.self, c.name, c.args...) })
	}
}

func benchOp(b *testing.B, f func(rt *Runtime) Value) {
	rt := NewRuntime(Limits{Memory: -1})
	b.ReportAllocs()
	for b.Loop() {
		rt.Budget = 1 << 40
		if v := f(rt); v.p == nil {
			b.Fatal(rt.Pending().msg)
		}
	}
}

func BenchmarkStrOps(b *testing.B) {
	s, t := NewStr("hello world"), NewStr("hello")
	u := NewStr("héllo wörld, héllo wörld")
	args := NewTuple([]Value{Int(12345), s})
	format := NewStr("%d %s")
	b.Run("concat", func(b *testing.B) {
		benchOp(b, func(rt *Runtime) Value { return ConcatStr(rt, s.ExactStr(), t.ExactStr()) })
	})
	b.Run("index", func(b *testing.B) { benchOp(b, func(rt *Runtime) Value { return StrIndex(rt, s.ExactStr(), 4) }) })
	b.Run("index-unicode", func(b *testing.B) { benchOp(b, func(rt *Runtime) Value { return StrIndex(rt, u.ExactStr(), 14) }) })
	b.Run("percent", func(b *testing.B) { benchOp(b, func(rt *Runtime) Value { return strMod(rt, format, args) }) })
	b.Run("repr", func(b *testing.B) { benchOp(b, func(rt *Runtime) Value { return strRepr(rt, s) }) })
	b.Run("slice", func(b *testing.B) { benchOp(b, func(rt *Runtime) Value { return sliceStr(rt, s.ExactStr(), 2, 8) }) })
	b.Run("fstring", func(b *testing.B) { benchOp(b, func(rt *Runtime) Value { return JoinStrs(rt, []Value{s, t, u}) }) })
	b.Run("grow", func(b *testing.B) {
		g := NewStr("x").ExactStr()
		benchOp(b, func(rt *Runtime) Value {
			if len(g.s) > 1<<20 {
				g = NewStr("x").ExactStr()
			}
			v := ConcatStr(rt, g, t.ExactStr())
			g = v.ExactStr()
			return v
		})
	})
}
