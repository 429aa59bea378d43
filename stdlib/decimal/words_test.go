package decimal

import (
	"math/big"
	"math/rand"
	"testing"
)

// TestDropWide compares rounding in words with rounding in big integers, with
// many ties and near ties.
func TestDropWide(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 50_000 {
		k := int64(r.Intn(60)) + 1
		n := new(big.Int).Rand(r, pow10(1+int64(r.Intn(76))))
		if r.Intn(2) == 0 {
			// A quotient and half of the divisor, or about that.
			n.Rand(r, pow10(1+int64(r.Intn(16))))
			n.Mul(n, pow10(k)).Add(n, new(big.Int).Quo(pow10(k), big.NewInt(2))).Add(n, big.NewInt(int64(r.Intn(3)-1)))
		}
		if len(n.Bits()) > wideWords || n.Sign() < 0 {
			continue
		}
		neg, rounding := r.Intn(2) == 0, r.Intn(round05Up+1)
		q, inexact := dropWide(neg, n.Bits(), k, rounding)
		want, lost := dropBig(neg, n, k, rounding)
		if q.Cmp(want) != 0 || inexact != lost {
			t.Fatalf("%v dropped %d, mode %d, neg %v: %v %v, want %v %v", n, k, rounding, neg, q, inexact, want, lost)
		}
	}
}
