package main

import (
	"strings"
	"testing"
)

func TestSeedNamesOneProgram(t *testing.T) {
	for _, k := range kinds {
		a, b, c := k.generate(7), k.generate(7), k.generate(8)
		if a != b {
			t.Errorf("%s: the same seed gives two programs", k.name)
		}
		if a == c {
			t.Errorf("%s: two seeds give the same program", k.name)
		}
		if strings.Count(a, random) != 1 {
			t.Errorf("%s: the random part is not marked", k.name)
		}
		for i, line := range strings.Split(a, "\n") {
			if strings.Contains(line, "%!") {
				t.Errorf("%s: line %d: bad verb in %q", k.name, i+1, line)
			}
		}
	}
}

func TestShrink(t *testing.T) {
	for _, c := range []struct{ name, body, needle, want string }{
		{"lines", "a\nb\nneedle\nc\nd\n", "needle", "needle\n"},
		{"block", "if x:\n    a\n    for y in z:\n        needle\n        b\nc\n", "needle", "needle\n"},
		{"brackets", "show(5, lambda: f([1, 2], (needle(3) + 4), {5: 6}))\n", "needle", "show(f((needle1)))\n"},
		{"string", "f('(', g(1, needle))\n", "needle", "f(needle)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			calls := 0
			got := shrink("fixed\n"+random+c.body, func(p string) bool {
				calls++
				if !strings.HasPrefix(p, "fixed\n"+random) {
					t.Fatalf("the fixed part was touched: %q", p)
				}
				return strings.Contains(p, c.needle)
			})
			_, got, _ = strings.Cut(got, random)
			if len(got) > len(c.want)+4 || !strings.Contains(got, c.needle) {
				t.Errorf("got %q, want about %q", got, c.want)
			}
			if calls > 600 {
				t.Errorf("%d tries", calls)
			}
		})
	}
}
