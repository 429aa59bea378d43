package math

import (
	gomath "math"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is sums, products and norms: CPython's own algorithms, with the
// lost low-order bits carried along.

var sumRows = []object.Row{
	{Sig: "dist(p, q, /)", Doc: "Return the Euclidean distance between two points p and q.\n\nThe points are sequences of the same length.", Fn: dist},
	{Sig: "fsum(seq, /)", Doc: "Return an accurate floating-point sum of values in the iterable seq.", Fn: fsum},
	{Sig: "hypot(*coordinates)", Doc: "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point.", Fn: object.StarFn(hypot)},
	{Sig: "prod(iterable, /, *, start=1)", Doc: "Calculate the product of all the elements in the input iterable.", Fn: prod},
	{Sig: "sumprod(p, q, /)", Doc: "Return the sum of products of values from two iterables p and q.", Fn: sumprod},
}

// pair is an unevaluated sum of two floats.
type pair struct{ hi, lo float64 }

// twoSum adds without loss.
func twoSum(a, b float64) pair {
	x := a + b
	z := x - a
	return pair{x, (a - (x - z)) + (b - z)}
}

// fastTwoSum adds without loss when |a| >= |b|.
func fastTwoSum(a, b float64) pair {
	x := a + b
	return pair{x, (a - x) + b}
}

// twoMul multiplies without loss.
func twoMul(a, b float64) pair {
	z := a * b
	return pair{z, gomath.FMA(a, b, -z)}
}

// norm is the square root of the sum of squares of vec, which it changes. Each
// square is exact; the root is corrected by one Newton step.
func norm(vec []float64, largest float64, nan bool) float64 {
	switch {
	case gomath.IsInf(largest, 0):
		return largest
	case nan:
		return gomath.NaN()
	case largest == 0 || len(vec) <= 1:
		return largest
	}
	_, e := gomath.Frexp(largest)
	if e < -1023 {
		// The scale would overflow: make subnormal numbers normal first.
		const tiny = 0x1p-1022
		for i := range vec {
			vec[i] /= tiny
		}
		return tiny * norm(vec, largest/tiny, nan)
	}
	scale := gomath.Ldexp(1, -e)
	sum, frac1, frac2 := 1.0, 0.0, 0.0
	for _, x := range vec {
		x *= scale
		p := twoMul(x, x)
		s := fastTwoSum(sum, p.hi)
		sum = s.hi
		frac1 += p.lo
		frac2 += s.lo
	}
	h := gomath.Sqrt(sum - 1 + (frac1 + frac2))
	p := twoMul(-h, h)
	s := fastTwoSum(sum, p.hi)
	sum = s.hi
	frac1 += p.lo
	frac2 += s.lo
	x := sum - 1 + (frac1 + frac2)
	h += x / (2 * h)
	return h / scale
}

// fewCoordinates is how many coordinates need no memory of their own.
const fewCoordinates = 4

func hypot(rt *runtime, args []value) value {
	var few [fewCoordinates]float64
	vec := few[:]
	if len(args) > len(few) {
		if !rt.AllocN(int64(len(args)), 8) {
			return null
		}
		vec = make([]float64, len(args))
	}
	vec = vec[:len(args)]
	largest, nan := 0.0, false
	for i, v := range args {
		x, ok := number(rt, v)
		if !ok {
			return null
		}
		x = gomath.Abs(x)
		vec[i] = x
		nan = nan || gomath.IsNaN(x)
		if x > largest {
			largest = x
		}
	}
	return object.Float(norm(vec, largest, nan))
}

func dist(rt *runtime, p, q value) value {
	a, ok := object.ToSlice(rt, p)
	if !ok {
		return null
	}
	b, ok := object.ToSlice(rt, q)
	if !ok {
		return null
	}
	if len(a) != len(b) {
		return rt.ValueErrorf("both points must have the same number of dimensions")
	}
	var few [fewCoordinates]float64
	vec := few[:]
	if len(a) > len(few) {
		if !rt.AllocN(int64(len(a)), 8) {
			return null
		}
		vec = make([]float64, len(a))
	}
	vec = vec[:len(a)]
	largest, nan := 0.0, false
	for i := range a {
		x, y, ok := numbers2(rt, a[i], b[i])
		if !ok {
			return null
		}
		d := gomath.Abs(x - y)
		vec[i] = d
		nan = nan || gomath.IsNaN(d)
		if d > largest {
			largest = d
		}
	}
	return object.Float(norm(vec, largest, nan))
}

// fsum keeps the exact sum as a list of floats that do not overlap, as Shewchuk
// describes, and rounds once at the end.
func fsum(rt *runtime, seq value) value {
	var partials []float64
	special, infs := 0.0, 0.0
	bad := false
	ok := object.Iterate(rt, seq, func(v value) bool {
		x, ok := number(rt, v)
		if !ok {
			return false
		}
		start := x
		n := 0
		for _, y := range partials {
			if gomath.Abs(x) < gomath.Abs(y) {
				x, y = y, x
			}
			hi := x + y
			yr := hi - x
			if lo := y - yr; lo != 0 {
				partials[n] = lo
				n++
			}
			x = hi
		}
		partials = partials[:n]
		if x != 0 {
			if !isFinite(x) {
				if isFinite(start) {
					rt.OverflowErrorf("intermediate overflow in fsum")
					bad = true
					return false
				}
				if gomath.IsInf(start, 0) {
					infs += start
				}
				special += start
				partials = partials[:0]
				return true
			}
			partials = append(partials, x)
		}
		return true
	})
	if !ok || bad {
		return null
	}
	if special != 0 {
		if gomath.IsNaN(infs) {
			return rt.ValueErrorf("-inf + inf in fsum")
		}
		return object.Float(special)
	}
	n := len(partials)
	hi := 0.0
	if n > 0 {
		n--
		hi = partials[n]
		lo := 0.0
		for n > 0 {
			x := hi
			n--
			y := partials[n]
			hi = x + y
			yr := hi - x
			if lo = y - yr; lo != 0 {
				break
			}
		}
		// Half way between two floats the next partial decides.
		if n > 0 && (lo < 0 && partials[n-1] < 0 || lo > 0 && partials[n-1] > 0) {
			y := lo * 2
			x := hi + y
			if y == x-hi {
				hi = x
			}
		}
	}
	return object.Float(hi)
}

func prod(rt *runtime, args []value) value {
	total := args[1]
	if total.IsNull() {
		total = object.Int(1)
	}
	ok := object.Iterate(rt, args[0], func(v value) bool {
		if total.IsFloat() && v.IsFloat() {
			total = object.Float(total.Float() * v.Float())
			return true
		}
		r := object.Binary(rt, object.Mul, total, v)
		if r.IsNull() {
			return false
		}
		total = r
		return true
	})
	if !ok {
		return null
	}
	return total
}

// triple is a sum of three floats.
type triple struct{ hi, lo, tiny float64 }

// addProduct adds x*y.
func (t triple) addProduct(x, y float64) triple {
	p := twoMul(x, y)
	s := twoSum(t.hi, p.hi)
	r1 := twoSum(t.lo, p.lo)
	r2 := twoSum(r1.hi, s.lo)
	return triple{s.hi, r2.hi, t.tiny + r1.lo + r2.lo}
}

func (t triple) float() float64 {
	last := twoSum(t.lo, t.tiny)
	total := twoSum(t.hi, last.hi)
	return total.hi + (total.lo + last.lo)
}

// sumprod starts with machine ints, goes over to floats of triple length and to
// any objects as the items demand; neither fast path is entered again once left.
func sumprod(rt *runtime, p, q value) value {
	a := object.Iter(rt, p)
	if a.IsNull() {
		return null
	}
	b := object.Iter(rt, q)
	if b.IsNull() {
		return null
	}
	total := object.Int(0)
	ints, floats := true, true
	var intTotal int64
	var fltTotal triple
	intUsed, fltUsed := false, false
	add := func(v value) bool {
		if !v.IsNull() {
			total = object.Binary(rt, object.Add, total, v)
		}
		return !v.IsNull() && !total.IsNull()
	}
	for {
		if !rt.Tick() {
			return null
		}
		x := object.Next(rt, a)
		if x.IsNull() && rt.Pending() != nil {
			return null
		}
		y := object.Next(rt, b)
		if y.IsNull() && rt.Pending() != nil {
			return null
		}
		if x.IsNull() != y.IsNull() {
			return rt.ValueErrorf("Inputs are not the same length")
		}
		done := x.IsNull()
		if ints {
			if !done && x.IsInt() && y.IsInt() {
				if m, ok := mulInt(x.Int(), y.Int()); ok {
					if s := intTotal + m; (intTotal^s)&(m^s) >= 0 {
						intTotal, intUsed = s, true
						continue
					}
				}
			}
			ints = false
			if intUsed && !add(object.Int(intTotal)) {
				return null
			}
		}
		if floats {
			if !done {
				fx, fy, ok := floatPair(x, y)
				if ok {
					if t := fltTotal.addProduct(fx, fy); isFinite(t.hi) {
						fltTotal, fltUsed = t, true
						continue
					}
				}
			}
			floats = false
			if fltUsed && !add(object.Float(fltTotal.float())) {
				return null
			}
		}
		if done {
			return total
		}
		if !add(object.Binary(rt, object.Mul, x, y)) {
			return null
		}
	}
}

// floatPair returns two numbers of which at least one is a float as floats.
func floatPair(x, y value) (fx, fy float64, ok bool) {
	switch {
	case x.IsFloat() && y.IsFloat():
		return x.Float(), y.Float(), true
	case x.IsFloat() && (y.IsInt() || y.IsBool()):
		return x.Float(), float64(y.Int()), true
	case y.IsFloat() && (x.IsInt() || x.IsBool()):
		return float64(x.Int()), y.Float(), true
	}
	return 0, 0, false
}

// mulInt multiplies unless the product overflows.
func mulInt(a, b int64) (int64, bool) {
	if a == 0 || b == 0 {
		return 0, true
	}
	p := a * b
	return p, p/b == a && !(a == -1 && b == gomath.MinInt64) && !(b == -1 && a == gomath.MinInt64)
}
