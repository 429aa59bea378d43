package object

import "testing"

// Text with code points of every width, and surrogates.
const mixedText = "aé€😀b\xed\xa0\x80c"

func TestStrIndex(t *testing.T) {
	rt := NewRuntime(Limits{})
	want := []string{"a", "é", "€", "😀", "b", "\xed\xa0\x80", "c"}
	long := ""
	for i := 0; i < 100; i++ {
		long += mixedText
	}
	s := NewStr(long).ExactStr()
	if s.Len() != 700 {
		t.Fatalf("Len = %d", s.Len())
	}
	for _, i := range []int{0, 1, 5, 6, 63, 64, 65, 127, 128, 350, 699, -1, -700} {
		v := StrIndex(rt, s, i)
		if got := AsStr(v).s; got != want[(i+700)%7] {
			t.Errorf("s[%d] = %q", i, got)
		}
	}
	if StrIndex(rt, s, 700).p != nil || StrIndex(rt, s, -701).p != nil {
		t.Error("index out of range found something")
	}
	for i := 0; i < 700; i++ {
		if j := s.runeIndex(s.byteOffset(i)); j != i {
			t.Fatalf("runeIndex(byteOffset(%d)) = %d", i, j)
		}
	}
}

func TestConcatGrows(t *testing.T) {
	rt := NewRuntime(Limits{})
	s := NewStr("x").ExactStr()
	piece := NewStr("é-").ExactStr()
	var kept []*Str
	for i := 0; i < 3000; i++ {
		s = ConcatStr(rt, s, piece).ExactStr()
		if i%100 == 0 {
			kept = append(kept, s)
			s.byteOffset(s.Len() - 1)
		}
	}
	if s.Len() != 6001 {
		t.Fatalf("Len = %d", s.Len())
	}
	// Growing two ways from one str must not mix them up.
	for i, k := range kept {
		a := ConcatStr(rt, k, NewStr("AAAA").ExactStr()).ExactStr()
		b := ConcatStr(rt, k, NewStr("BBBB").ExactStr()).ExactStr()
		if a.s != k.s+"AAAA" || b.s != k.s+"BBBB" || s.s[:len(k.s)] != k.s {
			t.Fatalf("fork %d is wrong", i)
		}
		if got := AsStr(StrIndex(rt, b, -1)).s; got != "B" {
			t.Fatalf("fork %d: last is %q", i, got)
		}
		if k.Len() != 1+2*(100*i+1) {
			t.Fatalf("kept %d: Len = %d", i, k.Len())
		}
	}
}

func TestConcatIsLinear(t *testing.T) {
	rt := NewRuntime(Limits{Memory: -1})
	s, x := NewStr("x").ExactStr(), NewStr("y").ExactStr()
	for i := 0; i < 200_000; i++ {
		s = ConcatStr(rt, s, x).ExactStr()
	}
	// Quadratic growth would charge 20 GB.
	if rt.allocated > 100<<20 {
		t.Errorf("charged %d bytes", rt.allocated)
	}
}

func TestHugeIsRefused(t *testing.T) {
	rt := NewRuntime(Limits{})
	s := NewStr("ab")
	for name, f := range map[string]func() Value{
		"mul":   func() Value { return Binary(rt, Mul, s, Int(1<<40)) },
		"bytes": func() Value { return Binary(rt, Mul, NewBytes([]byte("ab")), Int(1<<40)) },
	} {
		if v := f(); v.p != nil || !rt.Matches(&MemoryErrorType) {
			t.Errorf("%s: no MemoryError", name)
		}
		rt.Clear()
	}
}

func TestQuoteStr(t *testing.T) {
	for in, want := range map[string]string{
		"abc":           "'abc'",
		"it's":          `"it's"`,
		`it's "x"`:      `'it\'s "x"'`,
		"\x00\n\t\x7f":  `'\x00\n\t\x7f'`,
		"é\u00a0\u200b": `'é\xa0\u200b'`,
		"\xed\xa0\x80":  `'\ud800'`,
		"😀\U000e0001":   `'😀\U000e0001'`,
		`\`:             `'\\'`,
	} {
		if got := QuoteStr(in); got != want {
			t.Errorf("repr(%q) = %s, want %s", in, got, want)
		}
	}
}
