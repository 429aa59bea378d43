package object

import (
	"math/big"
	"math/rand"
	"testing"
)

func TestGCD(t *testing.T) {
	rt := NewRuntime(Limits{})
	rng := rand.New(rand.NewSource(1))
	number := func(bits int) *big.Int {
		return new(big.Int).Rand(rng, new(big.Int).Lsh(big.NewInt(1), uint(bits)))
	}
	for i := range 60 {
		g := number(1 + i*700)
		a, b := number(60_000+rng.Intn(60_000)), number(40_000+rng.Intn(80_000))
		switch i % 5 {
		case 1:
			a.Lsh(b, uint(rng.Intn(90_000)))
		case 2:
			a.Add(b, big.NewInt(rng.Int63()))
		case 3:
			b.SetInt64(0)
		case 4:
			a.Exp(big.NewInt(3), big.NewInt(40_000), nil)
			b.Exp(big.NewInt(7), big.NewInt(30_000), nil)
		}
		a.Mul(a, g)
		b.Mul(b, g)
		x, y := new(big.Int).Set(a), new(big.Int).Set(b)
		want := new(big.Int).GCD(nil, nil, a, b)
		if got := GCD(rt, a, b); got.Cmp(want) != 0 {
			t.Fatalf("case %d: %d bits instead of %d", i, got.BitLen(), want.BitLen())
		}
		if a.Cmp(x) != 0 || b.Cmp(y) != 0 {
			t.Fatalf("case %d: an operand has changed", i)
		}
	}
	var a, b big.Int // neighbours among Fibonacci's numbers: every quotient is 1
	b.SetInt64(1)
	for range 200_000 {
		a.Add(&a, &b)
		a, b = b, a
	}
	if g := GCD(rt, &a, &b); g.Cmp(big.NewInt(1)) != 0 {
		t.Errorf("neighbouring Fibonacci numbers share %d bits", g.BitLen())
	}
}

func TestGCDStops(t *testing.T) {
	rt := NewRuntime(Limits{Steps: 20_000})
	rt.SetLimits(Limits{Steps: 20_000})
	a := new(big.Int).Exp(big.NewInt(3), big.NewInt(400_000), nil)
	b := new(big.Int).Exp(big.NewInt(7), big.NewInt(300_000), nil)
	if g := GCD(rt, a, b); g != nil {
		t.Error("20,000 steps suffice for numbers of 800,000 bits")
	}
}
