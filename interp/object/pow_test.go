package object

import (
	"math"
	"math/big"
	"testing"
)

// bigLog returns log(x) for x near 1 with some 200 bits: the series of
// 2*atanh((x-1)/(x+1)).
func bigLog(x *big.Float) *big.Float {
	one := big.NewFloat(1).SetPrec(200)
	n := new(big.Float).SetPrec(200).Sub(x, one)
	d := new(big.Float).SetPrec(200).Add(x, one)
	t := n.Quo(n, d)
	sq := new(big.Float).SetPrec(200).Mul(t, t)
	sum := new(big.Float).SetPrec(200)
	for i := int64(1); i < 120; i += 2 {
		q := new(big.Float).SetPrec(200).Quo(t, new(big.Float).SetPrec(200).SetInt64(i))
		sum.Add(sum, q)
		t = new(big.Float).SetPrec(200).Mul(t, sq)
	}
	return sum.Mul(sum, big.NewFloat(2))
}

func TestPowTables(t *testing.T) {
	for i, row := range powLogs {
		// The interval in which powBase puts row i, and 1/centre.
		from := math.Float64frombits(powBase + uint64(i)<<45)
		to := math.Float64frombits(powBase + uint64(i+1)<<45)
		grid := 128.0
		if inv := 2 / (from + to); inv < 1 {
			grid = 256
		}
		inv := math.Round(2/(from+to)*grid) / grid
		if row[0] != inv {
			t.Errorf("row %d: 1/c is %x, want %x", i, row[0], inv)
		}
		l := bigLog(new(big.Float).SetPrec(200).SetFloat64(row[0]))
		l.Neg(l)
		scaled := new(big.Float).SetPrec(200).SetMantExp(l, 43)
		f, _ := scaled.Float64()
		head := math.Ldexp(math.RoundToEven(f), -43)
		rest, _ := new(big.Float).SetPrec(200).Sub(l, big.NewFloat(head)).Float64()
		if row[1] != head || row[2] != rest {
			t.Errorf("row %d: log is %x %x, want %x %x", i, row[1], row[2], head, rest)
		}
	}
	root := new(big.Float).SetPrec(200).SetInt64(2)
	for i := 0; i < 7; i++ {
		root.Sqrt(root)
	}
	p := big.NewFloat(1).SetPrec(200)
	for k, e := range powExps {
		h, _ := p.Float64()
		q := new(big.Float).SetPrec(200).Quo(p, big.NewFloat(h))
		tail, _ := q.Sub(q, big.NewFloat(1)).Float64()
		if b := math.Float64bits(h) - uint64(k)<<45; e.bits != b || e.tail != tail {
			t.Errorf("2**(%d/128): %x %x, want %x %x", k, e.tail, e.bits, tail, b)
		}
		p.Mul(p, root)
	}
}

func TestPowFloat(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range [][3]float64{
		{2, 0.5, 0x1.6a09e667f3bcdp+0},
		{10, -5, 0x1.4f8b588e368f1p-17},
		{0x1.3c767850a3b8p-02, 0x1.bfff98f6b064fp+08, 0x1.079ccdb31bbc8p-759},
		{0x1.15p+0, -0x1.9p+12, 0x1.090d941fc6e15p-728},
		{-2, -1073, -0x1p-1073},
		{-2, 3, -8},
		{2, 1024, inf},
		{2, -1075, 0},
		{0.5, 1074, 5e-324},
		{5e-324, 0.5, 0x1p-537},
		{1, nan, 1}, {nan, 0, 1}, {nan, 1, nan}, {-1, inf, 1}, {-8, inf, inf}, {-8, -inf, 0}, {0.5, inf, 0},
		{0, 3, 0}, {math.Copysign(0, -1), 3, math.Copysign(0, -1)}, {math.Copysign(0, -1), 2, 0}, {0, -1, inf},
		{-inf, 0.5, inf}, {-inf, 3, -inf}, {-inf, -3, math.Copysign(0, -1)}, {inf, -0.5, 0}, {-8, 1.0 / 3, nan},
		{1 + 1e-10, 1e-70, 1}, {3, 1e300, inf}, {3, -1e300, 0}, {1, 1e300, 1}, {-1, 1e300, 1}, {-1, 1e15 + 1, -1},
	} {
		if z := PowFloat(c[0], c[1]); math.Float64bits(z) != math.Float64bits(c[2]) && !(z != z && c[2] != c[2]) {
			t.Errorf("%x ** %x = %x, want %x", c[0], c[1], z, c[2])
		}
	}
}

func BenchmarkPowFloat(b *testing.B) {
	x := 0.0
	for i := 0; i < b.N; i++ {
		x += PowFloat(float64(i)+0.3, 1.5)
	}
	if x < 0 {
		b.Fatal(x)
	}
}
