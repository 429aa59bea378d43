package math

import (
	"bufio"
	gomath "math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestLibm compares with values recorded from CPython on glibc. Functions whose
// algorithm is glibc's must have the same bits; those that return the nearest
// float may differ by one unit in the last place once in a while, because
// glibc's are not always the nearest.
func TestLibm(t *testing.T) {
	fns := map[string]func(float64) float64{
		"exp": exp, "exp2": exp2, "expm1": expm1, "log": log, "log2": log2, "log10": log10, "log1p": log1p,
		"sin": sin, "cos": cos, "tan": tan, "asin": asin, "acos": acos, "atan": atan,
		"sinh": sinh, "cosh": cosh, "tanh": tanh, "asinh": asinh, "acosh": acosh, "atanh": atanh,
		"erf": erf, "erfc": erfc, "cbrt": cbrt,
	}
	exact := map[string]bool{"exp": true, "exp2": true, "erf": true, "erfc": true, "cbrt": true, "cosh": true, "sin": true, "cos": true}
	f, err := os.Open("testdata/libm.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	differ, total := map[string]int{}, map[string]int{}
	s := bufio.NewScanner(f)
	for s.Scan() {
		parts := strings.Fields(s.Text())
		name := parts[0]
		xb, err1 := strconv.ParseUint(parts[1], 16, 64)
		want, err2 := strconv.ParseUint(parts[2], 16, 64)
		if err1 != nil || err2 != nil || fns[name] == nil {
			t.Fatalf("bad line %q", s.Text())
		}
		x := gomath.Float64frombits(xb)
		got := gomath.Float64bits(fns[name](x))
		total[name]++
		if got == want {
			continue
		}
		differ[name]++
		if d := int64(got - want); exact[name] || d < -3 || d > 3 {
			t.Errorf("%s(%x) = %x, want %x", name, x, gomath.Float64frombits(got), gomath.Float64frombits(want))
		}
	}
	for name := range fns {
		if total[name] < 50 {
			t.Errorf("%s: %d values recorded", name, total[name])
		}
		if differ[name] > 2 {
			t.Errorf("%s: %d of %d differ", name, differ[name], total[name])
		}
	}
}
