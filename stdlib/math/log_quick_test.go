package math

import (
	gomath "math"
	"math/rand"
	"testing"
)

// TestQuickLog compares the logarithms in few operations with those in pairs of
// floats: where they claim to know the nearest float they must.
func TestQuickLog(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	unsure, total := 0, 0
	for n := range 400_000 {
		var x float64
		switch n % 4 {
		case 0:
			x = gomath.Float64frombits(r.Uint64() >> 1)
		case 1:
			x = 1 + (r.Float64()-0.5)*gomath.Ldexp(1, -r.Intn(52))
		case 2:
			x = r.Float64() * 1000
		case 3:
			x = float64(r.Intn(1 << 20))
		}
		if !(x > 0) || gomath.IsInf(x, 0) {
			continue
		}
		k, l := logParts(x)
		both := l
		if k != 0 {
			both = ln2Pair.mulFloat(k).add(l)
		}
		for _, c := range []struct {
			name string
			f    func(float64) (float64, bool)
			want float64
		}{
			{"log", quickLogE, both.float()},
			{"log2", quickLog2, l.div(ln2Pair).addFloat(k).float()},
		} {
			total++
			got, ok := c.f(x)
			if !ok {
				unsure++
			} else if got != c.want {
				t.Fatalf("%s(%x) = %x, want %x", c.name, x, got, c.want)
			}
		}
	}
	if unsure*250 > total {
		t.Errorf("%d of %d are not known", unsure, total)
	}
}

func BenchmarkLog(b *testing.B) {
	for b.Loop() {
		log(123.456)
	}
}
