package math

import (
	gomath "math"
	"math/big"
	mathbits "math/bits"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the functions on integers of any size.

var integerRows = []object.Row{
	{Sig: "comb(n, k, /)", Doc: "Number of ways to choose k items from n items without repetition and without\norder.", Fn: comb},
	{Sig: "factorial(n, /)", Doc: "Find n!.", Fn: factorial},
	{Sig: "gcd(*integers)", Doc: "Greatest Common Divisor.", Fn: object.StarFn(gcdAll)},
	{Sig: "isqrt(n, /)", Doc: "Return the integer part of the square root of the input.", Fn: isqrt},
	{Sig: "lcm(*integers)", Doc: "Least Common Multiple.", Fn: object.StarFn(lcmAll)},
	{Sig: "perm(n, k=None, /)", Doc: "Number of ways to choose k items from n items without repetition and with order.\n\nWithout k, n!.", Fn: perm},
}

// product multiplies the whole numbers lo..hi in a balanced tree, so that big
// factors meet big factors.
func product(rt *runtime, lo, hi int64) value {
	if !rt.Tick() {
		return null
	}
	if hi-lo < 8 {
		p := object.Int(1)
		for i := lo; i <= hi; i++ {
			if p = object.Binary(rt, object.Mul, p, object.Int(i)); p.IsNull() {
				return null
			}
		}
		return p
	}
	mid := lo + (hi-lo)/2
	a := product(rt, lo, mid)
	if a.IsNull() {
		return null
	}
	b := product(rt, mid+1, hi)
	if b.IsNull() {
		return null
	}
	return object.Binary(rt, object.Mul, a, b)
}

// smallFactorials are those that fit 64 bits.
var smallFactorials = func() (f [21]int64) {
	f[0] = 1
	for i := 1; i < len(f); i++ {
		f[i] = f[i-1] * int64(i)
	}
	return
}()

func factorial(rt *runtime, v value) value {
	if v.IsInt() && uint64(v.Int()) < uint64(len(smallFactorials)) {
		return object.Int(smallFactorials[v.Int()])
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		return null
	}
	n, b, _ := object.AsInt(i)
	switch {
	case b != nil && b.Sign() > 0:
		return rt.OverflowErrorf("factorial() argument should not exceed %d", int64(gomath.MaxInt64))
	case b != nil || n < 0:
		return rt.ValueErrorf("factorial() not defined for negative values")
	case n > 1<<32:
		// The result does not fit any memory.
		return rt.RaiseType(&object.MemoryErrorType)
	}
	return product(rt, 2, n)
}

// choose reads n and k of comb and perm; k is null if it was not given.
func choose(rt *runtime, n, k value) (x, y *big.Int, ok bool) {
	if n = object.Index(rt, n); n.IsNull() {
		return
	}
	if k = object.Index(rt, k); k.IsNull() {
		return
	}
	x, y = object.AsBig(n), object.AsBig(k)
	if x.Sign() < 0 {
		rt.ValueErrorf("n must be a non-negative integer")
		return
	}
	if y.Sign() < 0 {
		rt.ValueErrorf("k must be a non-negative integer")
		return
	}
	return x, y, true
}

// falling returns n * (n-1) * ... with k factors.
func falling(rt *runtime, n *big.Int, k int64) value {
	if n.IsInt64() {
		return product(rt, n.Int64()-k+1, n.Int64())
	}
	if k < 8 {
		p := object.Int(1)
		for i := int64(0); i < k; i++ {
			f := object.IntFromBig(new(big.Int).Sub(n, big.NewInt(i)))
			if p = object.Binary(rt, object.Mul, p, f); p.IsNull() {
				return null
			}
		}
		return p
	}
	a := falling(rt, n, k/2)
	if a.IsNull() {
		return null
	}
	b := falling(rt, new(big.Int).Sub(n, big.NewInt(k/2)), k-k/2)
	if b.IsNull() {
		return null
	}
	return object.Binary(rt, object.Mul, a, b)
}

// chooseSmall is comb of small numbers; false where a product leaves 64 bits.
func chooseSmall(n, k int64) (int64, bool) {
	k = min(k, n-k)
	r := int64(1)
	for i := int64(1); i <= k; i++ {
		hi, lo := mathbits.Mul64(uint64(r), uint64(n-k+i))
		if hi != 0 || lo > gomath.MaxInt64 {
			return 0, false
		}
		r = int64(lo) / i
	}
	return r, true
}

// fallingSmall is n * (n-1) * ... with k factors; false where it leaves 64 bits.
func fallingSmall(n, k int64) (int64, bool) {
	r := int64(1)
	for ; k > 0; k, n = k-1, n-1 {
		hi, lo := mathbits.Mul64(uint64(r), uint64(n))
		if hi != 0 || lo > gomath.MaxInt64 {
			return 0, false
		}
		r = int64(lo)
	}
	return r, true
}

// smallChoice reports whether n and k are ints with 0 <= k <= n, and n so small
// that loops over k need no accounting.
func smallChoice(n, k value) bool {
	return n.IsInt() && k.IsInt() && k.Int() >= 0 && k.Int() <= n.Int() && n.Int() < 1<<12
}

func perm(rt *runtime, nv, kv value) value {
	if !kv.IsNull() && smallChoice(nv, kv) {
		if r, ok := fallingSmall(nv.Int(), kv.Int()); ok {
			return object.Int(r)
		}
	}
	if object.NoneOrAbsent(kv) {
		return factorial(rt, nv)
	}
	n, k, ok := choose(rt, nv, kv)
	switch {
	case !ok:
		return null
	case n.Cmp(k) < 0:
		return object.Int(0)
	case !k.IsInt64():
		return rt.OverflowErrorf("k must not exceed %d", int64(gomath.MaxInt64))
	}
	return falling(rt, n, k.Int64())
}

func comb(rt *runtime, nv, kv value) value {
	if smallChoice(nv, kv) {
		if r, ok := chooseSmall(nv.Int(), kv.Int()); ok {
			return object.Int(r)
		}
	}
	n, k, ok := choose(rt, nv, kv)
	if !ok {
		return null
	}
	rest := new(big.Int).Sub(n, k)
	if rest.Sign() < 0 {
		return object.Int(0)
	}
	if rest.Cmp(k) < 0 {
		k = rest
	}
	if !k.IsInt64() {
		return rt.OverflowErrorf("min(n - k, k) must not exceed %d", int64(gomath.MaxInt64))
	}
	num := falling(rt, n, k.Int64())
	if num.IsNull() {
		return null
	}
	den := product(rt, 2, k.Int64())
	if den.IsNull() {
		return null
	}
	return object.Binary(rt, object.FloorDiv, num, den)
}

func isqrt(rt *runtime, v value) value {
	if v.IsInt() && v.Int() >= 0 && v.Int() < 1<<52 {
		return object.Int(int64(gomath.Sqrt(float64(v.Int()))))
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		return null
	}
	b := object.AsBig(i)
	if b.Sign() < 0 {
		return rt.ValueErrorf("isqrt() argument must be nonnegative")
	}
	if b.BitLen() > maxPlainRoot {
		return isqrtLarge(rt, i, b.BitLen())
	}
	words := b.BitLen()/64 + 1
	if !rt.Work(words * words / 8) {
		return null
	}
	return object.IntFromBig(new(big.Int).Sqrt(b))
}

// maxPlainRoot is the length in bits up to which a root is taken at once.
const maxPlainRoot = 1 << 14

// isqrtLarge takes the root with as many digits more in each round as there
// are, by the operators of ints, which can be interrupted:
// a is the root of n >> 2*(c-d), one off at most.
func isqrtLarge(rt *runtime, n value, bits int) value {
	op := func(o object.Op, x value, y value) value {
		if x.IsNull() || y.IsNull() {
			return null
		}
		return object.Binary(rt, o, x, y)
	}
	num := func(i int) value { return object.Int(int64(i)) }
	c := (bits - 1) / 2
	a, d := num(1), 0
	for s := mathbits.Len(uint(c)) - 1; s >= 0; s-- {
		e := d
		d = c >> s
		q := op(object.FloorDiv, op(object.RShift, n, num(2*c-e-d+1)), a)
		a = op(object.Add, op(object.LShift, a, num(d-e-1)), q)
		if a.IsNull() {
			return null
		}
	}
	square := op(object.Mul, a, a)
	if square.IsNull() {
		return null
	}
	if object.AsBig(square).Cmp(object.AsBig(n)) > 0 {
		return op(object.Sub, a, num(1))
	}
	return a
}

// gcd2 returns the greatest common divisor of two ints, not negative.
func gcd2(rt *runtime, a, b value) value {
	if a.IsInt() && b.IsInt() && a.Int() != gomath.MinInt64 && b.Int() != gomath.MinInt64 {
		x, y := a.Int(), b.Int()
		for y != 0 {
			x, y = y, x%y
		}
		return object.Int(max(x, -x))
	}
	x, y := object.AsBig(a), object.AsBig(b)
	if !rt.Alloc(int64((x.BitLen() + y.BitLen()) / 4)) {
		return null
	}
	g := object.GCD(rt, new(big.Int).Abs(x), new(big.Int).Abs(y))
	if g == nil {
		return null
	}
	return object.IntFromBig(g)
}

func gcdAll(rt *runtime, args []value) value {
	g := object.Int(0)
	for _, v := range args {
		i := object.Index(rt, v)
		if i.IsNull() {
			return null
		}
		if g = gcd2(rt, g, i); g.IsNull() {
			return null
		}
	}
	return g
}

func lcmAll(rt *runtime, args []value) value {
	l := object.Int(1)
	for _, v := range args {
		i := object.Index(rt, v)
		if i.IsNull() {
			return null
		}
		if l == object.Int(0) || i == object.Int(0) {
			l = object.Int(0)
			continue
		}
		g := gcd2(rt, l, i)
		if g.IsNull() {
			return null
		}
		q := object.Binary(rt, object.FloorDiv, i, g)
		if q.IsNull() {
			return null
		}
		if l = object.Binary(rt, object.Mul, l, q); l.IsNull() {
			return null
		}
		if object.AsBig(l).Sign() < 0 {
			if l = object.Unary(rt, object.Neg, l); l.IsNull() {
				return null
			}
		}
	}
	return l
}
