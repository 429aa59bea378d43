package object

import (
	"math/rand"
	"strings"
	"testing"
)

// TestSearch compares the searches with Go's own, on texts of few letters, in
// which needles nearly occur everywhere.
func TestSearch(t *testing.T) {
	rt := NewRuntime(Limits{})
	r := rand.New(rand.NewSource(1))
	letters := func(n, k int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte('a' + r.Intn(k))
		}
		return string(b)
	}
	for i := range 20000 {
		n := r.Intn(400)
		if i%100 == 0 {
			n = r.Intn(200000)
		}
		s := letters(n, 1+r.Intn(3))
		if r.Intn(3) == 0 {
			s = strings.Repeat(letters(1+r.Intn(9), 2), n/8+1)
		}
		sub := letters(1+r.Intn(200), 1+r.Intn(2))
		if m := r.Intn(300) + 1; r.Intn(2) == 0 && m < len(s) {
			k := r.Intn(len(s) - m)
			sub = s[k : k+m]
		}
		check := func(what string, got int, ok bool, want int) {
			t.Helper()
			if !ok || got != want {
				t.Fatalf("%s of %q in %q: %d, want %d", what, sub, s, got, want)
			}
		}
		got, ok := indexFrom(rt, s, sub, 0)
		check("index", got, ok, strings.Index(s, sub))
		got, ok = indexFrom(rt, []byte(s), []byte(sub), 0)
		check("index in bytes", got, ok, strings.Index(s, sub))
		got, ok = lastIndex(rt, s, sub)
		check("last index", got, ok, strings.LastIndex(s, sub))
		got, ok = countText(rt, s, sub)
		check("count", got, ok, strings.Count(s, sub))
		got, ok = twoWay(rt, s, sub, false)
		check("two-way", got, ok, strings.Index(s, sub))
		if got, ok = twoWay(rt, s, sub, true); got >= 0 {
			got = len(s) - got - len(sub)
		}
		check("two-way backwards", got, ok, strings.LastIndex(s, sub))
	}
}

func BenchmarkSearch(b *testing.B) {
	rt := NewRuntime(Limits{Steps: -1})
	s := strings.Repeat("the quick brown fox jumps over the lazy dog ", 100)
	for _, sub := range []string{"x", "lazy cat", strings.Repeat("lazy dog ", 20)} {
		for range b.N {
			indexFrom(rt, s, sub, 0)
			indexFrom(rt, s[:40], sub, 0)
		}
	}
}
