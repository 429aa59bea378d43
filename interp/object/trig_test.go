package object

import (
	"math"
	"math/big"
	"testing"
)

// bigSinCos returns sine and cosine of x with some 200 bits, by their series.
func bigSinCos(x *big.Float) (s, c *big.Float) {
	sum := [2]*big.Float{new(big.Float).SetPrec(200), new(big.Float).SetPrec(200)}
	t := big.NewFloat(1).SetPrec(200)
	for n := range 60 {
		f := sum[n&1]
		if n&2 == 0 {
			f.Add(f, t)
		} else {
			f.Sub(f, t)
		}
		t = new(big.Float).SetPrec(200).Mul(t, x)
		t.Quo(t, new(big.Float).SetInt64(int64(n+1)))
	}
	return sum[1], sum[0]
}

// twoParts splits x into its nearest float and the float nearest to the rest.
func twoParts(x *big.Float) (hi, lo float64) {
	hi, _ = x.Float64()
	lo, _ = new(big.Float).SetPrec(200).Sub(x, big.NewFloat(hi)).Float64()
	return hi, lo
}

func TestTrigTables(t *testing.T) {
	for k, row := range sinCos {
		s, c := bigSinCos(big.NewFloat(float64(k) / 128).SetPrec(200))
		var want [4]float64
		want[0], want[1] = twoParts(s)
		want[2], want[3] = twoParts(c)
		if row != want {
			t.Errorf("sinCos[%d] = %x, want %x", k, row, want)
		}
	}
	for k, row := range arcTan {
		// tan of the two parts is k/64 to within 2**-100.
		a := new(big.Float).SetPrec(200).Add(big.NewFloat(row[0]).SetPrec(200), big.NewFloat(row[1]))
		s, c := bigSinCos(a)
		d, _ := s.Sub(s.Quo(s, c), big.NewFloat(float64(k)/64)).Float64()
		if math.Abs(d) > 0x1p-100 {
			t.Errorf("arcTan[%d] is off by %g", k, d)
		}
	}
}

// The values are what glibc gives.
func TestTrigFloat(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"sin(1)", SinFloat(1), 0x1.aed548f090ceep-1},
		{"sin(pi)", SinFloat(math.Pi), 0x1.1a62633145c07p-53},
		{"sin(-0.1)", SinFloat(-0.1), -0x1.98eaecb8bcb2cp-4},
		{"sin(1e6)", SinFloat(1e6), -0x1.6664b2568d867p-2},
		{"sin(1e22)", SinFloat(1e22), -0x1.b453ab76bf397p-1},
		{"sin(763010997.4)", SinFloat(-0x1.6c14ddaae38d8p+29), 0x1.02db094e1d1f3p-1},
		{"cos(pi/2)", CosFloat(math.Pi / 2), 0x1.1a62633145c07p-54},
		{"cos(0.5)", CosFloat(0.5), 0x1.c1528065b7d5p-1},
		{"cos(-100)", CosFloat(-100), 0x1.b981dbf665fdfp-1},
		{"log(10)", LogFloat(10), 0x1.26bb1bbb55516p+1},
		{"log(5e-324)", LogFloat(5e-324), -0x1.74385446d71c3p+9},
		{"atan2(1,2)", Atan2Float(1, 2), 0x1.dac670561bb4fp-2},
		{"atan2(-3,-1)", Atan2Float(-3, -1), -0x1.e47df3d0dd4d1p+0},
		{"atan2(1e-300,-1)", Atan2Float(1e-300, -1), math.Pi},
		{"atan2(5e-324,1e-323)", Atan2Float(5e-324, 1e-323), 0x1.dac670561bb4fp-2},
		{"hypot(3,4)", HypotFloat(3, 4), 5},
		{"hypot(1e300,1e300)", HypotFloat(1e300, 1e300), 0x1.0e4d50f99b211p+997},
		{"hypot(5e-324,5e-324)", HypotFloat(5e-324, 5e-324), 5e-324},
	} {
		if math.Float64bits(c.got) != math.Float64bits(c.want) {
			t.Errorf("%s = %x, want %x", c.name, c.got, c.want)
		}
	}
}
