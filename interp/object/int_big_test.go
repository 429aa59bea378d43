package object

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

func randomBig(r *rand.Rand, bits int) *big.Int {
	words := make([]big.Word, bits/64+1)
	for i := range words {
		words[i] = big.Word(r.Uint64())
	}
	b := new(big.Int).SetBits(words)
	b.Rsh(b, uint(b.BitLen()-min(bits, b.BitLen())))
	if r.IntN(2) == 0 {
		b.Neg(b)
	}
	return b
}

// The operations that are cut into pieces agree with math/big in one go.
func TestLargeInPieces(t *testing.T) {
	rt := NewRuntime(Limits{})
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range [][2]int{{2_500_000, 2_400_000}, {3_000_000, 900_000}, {5_000_000, 30_000}} {
		x, y := randomBig(r, c[0]), randomBig(r, c[1])
		if got := rt.mulBig(x, y); got.Cmp(new(big.Int).Mul(x, y)) != 0 {
			t.Errorf("product of %d and %d bits differs", c[0], c[1])
		}
		q, m := rt.quoRemBig(x, y)
		wq, wm := new(big.Int).QuoRem(x, y, new(big.Int))
		if q.Cmp(wq) != 0 || m.Cmp(wm) != 0 {
			t.Errorf("quotient of %d and %d bits differs", c[0], c[1])
		}
	}
}

func TestLargeText(t *testing.T) {
	rt := NewRuntime(Limits{})
	rt.IntDigits = 0
	r := rand.New(rand.NewPCG(3, 4))
	for _, bits := range []int{100, 100_000, 1_500_000} {
		x := randomBig(r, bits)
		s, ok := rt.bigText(x, 10)
		if want := x.String(); !ok || s != want {
			t.Errorf("decimal text of %d bits differs", bits)
		}
		if got := rt.bigFromDigits(strings.TrimPrefix(s, "-"), 10); got.CmpAbs(x) != 0 {
			t.Errorf("%d bits: the text does not read back", bits)
		}
	}
	zeros := new(big.Int).Exp(big.NewInt(10), big.NewInt(600_000), nil)
	if s, _ := rt.bigText(zeros, 10); s != "1"+strings.Repeat("0", 600_000) {
		t.Error("10**600000 loses zeros")
	}
	for _, base := range []int{2, 8, 16, 32} {
		digits := strings.Repeat("10", 30_000)
		want, _ := new(big.Int).SetString(digits, base)
		if rt.bigFromDigits(digits, base).Cmp(want) != 0 {
			t.Errorf("base %d differs", base)
		}
	}
}

func TestPowMod(t *testing.T) {
	rt := NewRuntime(Limits{})
	r := rand.New(rand.NewPCG(5, 6))
	for i := range 200 {
		x, y, m := randomBig(r, 1+i*7), randomBig(r, 1+i*5), randomBig(r, 2+i*6)
		y.Abs(y)
		if m.Sign() == 0 {
			continue
		}
		got := AsBig(intPow3(rt, IntFromBig(new(big.Int).Set(x)), IntFromBig(new(big.Int).Set(y)), IntFromBig(new(big.Int).Set(m))))
		want := new(big.Int).Exp(x, y, new(big.Int).Abs(m))
		want.Mod(want, new(big.Int).Abs(m))
		if m.Sign() < 0 && want.Sign() != 0 {
			want.Add(want, m)
		}
		if got.Cmp(want) != 0 {
			t.Fatalf("pow(%v, %v, %v) = %v, want %v", x, y, m, got, want)
		}
	}
	for i := int64(1); i < 50; i++ {
		inv := rt.inverseBig(big.NewInt(i), big.NewInt(101))
		if inv.Mul(inv, big.NewInt(i)).Mod(inv, big.NewInt(101)).Int64() != 1 {
			t.Errorf("inverse of %d modulo 101 is wrong", i)
		}
	}
}

// What would take for ever or all memory is refused at once, and long work
// stops at a limit.
func TestIntLimits(t *testing.T) {
	rt := NewRuntime(Limits{})
	ten, n := Int(10), num(t, "1000000000")
	if got := outcome(rt, Binary(rt, Pow, ten, n)); got != "MemoryError" {
		t.Errorf("10**10**9: %s", got)
	}
	if got := Binary(rt, Pow, Int(2), Int(1_000_000)); got.IsNull() || AsBig(got).BitLen() != 1_000_001 {
		t.Errorf("2**10**6 fails")
	}
	x := Binary(rt, LShift, Int(3), Int(2_000_000_000))
	if got := outcome(rt, Binary(rt, Mul, x, x)); got != "MemoryError" {
		t.Errorf("a product beyond 2**31 bits: %s", got)
	}
	small := NewRuntime(Limits{Memory: 1 << 20})
	if got := outcome(small, Binary(small, LShift, Int(1), Int(100_000_000))); got != "MemoryError" {
		t.Errorf("1 << 10**8 in 1 MB: %s", got)
	}
	few := NewRuntime(Limits{Steps: 1_000_000})
	if v := Binary(few, Pow, Int(3), Int(100_000_000)); !v.IsNull() || few.LimitReached() == nil {
		t.Error("3**10**8 does not stop at the step limit")
	}
}

func TestDivisionRounds(t *testing.T) {
	rt := NewRuntime(Limits{})
	for _, c := range [][3]string{
		{"36028797018963969", "2", "1.8014398509481984e+16"},
		{"36028797018963970", "2", "1.8014398509481984e+16"},
		{"36028797018963971", "2", "1.8014398509481984e+16"},
		{"1", "1" + strings.Repeat("0", 323), "1e-323"},
		{"1", "1" + strings.Repeat("0", 324), "0.0"},
		{"3", "-1" + strings.Repeat("0", 324), "-5e-324"},
		{"-1", "1" + strings.Repeat("0", 400), "-0.0"},
		{"1" + strings.Repeat("0", 400), "1" + strings.Repeat("0", 92), "1e+308"},
		{"1" + strings.Repeat("0", 400), "1" + strings.Repeat("0", 91), "OverflowError: integer division result too large for a float"},
	} {
		if got := outcome(rt, Binary(rt, TrueDiv, num(t, c[0]), num(t, c[1]))); got != c[2] {
			t.Errorf("%.20s / %.20s = %s, want %s", c[0], c[1], got, c[2])
		}
	}
}
