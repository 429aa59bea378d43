package decimal

import (
	"math/big"
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what Decimal objects answer to. Most operations are those of
// Context objects, too (context_methods.go): one table makes the rows of the two.

type (
	unary  func(c *calc, a num) num
	binary func(c *calc, a, b num) num
)

// unaries take an optional context as methods of Decimal.
var unaries = []struct {
	name, doc string
	f         unary
}{
	{"exp", "Return e**x, correctly rounded.", (*calc).exp},
	{"ln", "Return the natural logarithm, correctly rounded.", (*calc).ln},
	{"log10", "Return the base ten logarithm, correctly rounded.", (*calc).log10},
	{"logb", "Return the adjusted exponent as a Decimal.", (*calc).logb},
	{"logical_invert", "Return the digit-wise inversion of a logical operand.", (*calc).logicalInvert},
	{"next_minus", "Return the largest number below the operand.", func(c *calc, a num) num { return c.neighbour(a, false) }},
	{"next_plus", "Return the smallest number above the operand.", func(c *calc, a num) num { return c.neighbour(a, true) }},
	{"normalize", "Return the number without zeros at its end.", (*calc).normalize},
	{"sqrt", "Return the square root to full precision.", (*calc).sqrt},
}

func compareTo(c *calc, a, b num) num {
	if n, ok := c.nans(a, b); ok {
		return n
	}
	return small(int64(compareNums(a, b)))
}

func compareSignal(c *calc, a, b num) num {
	if a.isNaN() || b.isNaN() {
		c.status |= invalidOperation
	}
	return compareTo(c, a, b)
}

func totalMag(c *calc, a, b num) num {
	a.neg, b.neg = false, false
	return small(int64(compareTotal(a, b)))
}

// binaries are methods with one more operand and an optional context.
var binaries = []struct {
	name, doc string
	f         binary
}{
	{"compare", "Compare to another number: a Decimal that is -1, 0, 1 or NaN.", compareTo},
	{"compare_signal", "Compare as compare() does, but every NaN signals.", compareSignal},
	{"compare_total", "Compare in the order in which no two different Decimals are equal.", func(c *calc, a, b num) num { return small(int64(compareTotal(a, b))) }},
	{"compare_total_mag", "Compare as compare_total() does, without signs.", totalMag},
	{"copy_sign", "Return the first operand with the sign of the second.", func(c *calc, a, b num) num { a.neg = b.neg; return a }},
	{"logical_and", "Return the digit-wise and of logical operands.", func(c *calc, a, b num) num {
		return c.logical(a, b, func(x, y byte) bool { return x&y == 1 })
	}},
	{"logical_or", "Return the digit-wise or of logical operands.", func(c *calc, a, b num) num {
		return c.logical(a, b, func(x, y byte) bool { return x|y == 1 })
	}},
	{"logical_xor", "Return the digit-wise exclusive or of logical operands.", func(c *calc, a, b num) num {
		return c.logical(a, b, func(x, y byte) bool { return x != y })
	}},
	{"max", "Return the larger number; a number is preferred to a NaN.", func(c *calc, a, b num) num { return c.extreme(a, b, true, false) }},
	{"max_mag", "Return the number with the larger absolute value.", func(c *calc, a, b num) num { return c.extreme(a, b, true, true) }},
	{"min", "Return the smaller number; a number is preferred to a NaN.", func(c *calc, a, b num) num { return c.extreme(a, b, false, false) }},
	{"min_mag", "Return the number with the smaller absolute value.", func(c *calc, a, b num) num { return c.extreme(a, b, false, true) }},
	{"next_toward", "Return the number next to the first operand in the direction of the second.", (*calc).nextToward},
	{"remainder_near", "Return the remainder of the division to the nearest whole quotient.", (*calc).remNear},
	{"rotate", "Return the digits of the first operand rotated by the second.", (*calc).rotate},
	{"scaleb", "Return the first operand with its exponent changed by the second.", (*calc).scaleb},
	{"shift", "Return the digits of the first operand shifted by the second.", (*calc).shift},
}

// contextOnly are operations that Decimals have operators for.
var contextOnly = []struct {
	name, doc string
	f         binary
}{
	{"add", "Return the sum of x and y.", func(c *calc, a, b num) num { return c.add(a, b, false) }},
	{"subtract", "Return the difference between x and y.", func(c *calc, a, b num) num { return c.add(a, b, true) }},
	{"multiply", "Return the product of x and y.", (*calc).mul},
	{"divide", "Return x divided by y.", (*calc).div},
	{"divide_int", "Return x divided by y, truncated to an integer.", (*calc).floorDiv},
	{"remainder", "Return the remainder from integer division.", (*calc).rem},
	{"quantize", "Return x with the exponent of y.", func(c *calc, a, b num) num { return c.quantize(a, b, c.rounding) }},
}

// tests are predicates; those of numbers in a context come last.
var tests = []struct {
	name string
	f    func(c *calc, a num) bool
}{
	{"is_canonical", func(c *calc, a num) bool { return true }},
	{"is_finite", func(c *calc, a num) bool { return a.kind == finite }},
	{"is_infinite", func(c *calc, a num) bool { return a.kind == infinite }},
	{"is_nan", func(c *calc, a num) bool { return a.isNaN() }},
	{"is_qnan", func(c *calc, a num) bool { return a.kind == quiet }},
	{"is_signed", func(c *calc, a num) bool { return a.neg }},
	{"is_snan", func(c *calc, a num) bool { return a.kind == signaling }},
	{"is_zero", func(c *calc, a num) bool { return a.isZero() }},
	{"is_normal", func(c *calc, a num) bool { return a.kind == finite && !a.isZero() && a.adjusted() >= c.emin }},
	{"is_subnormal", func(c *calc, a num) bool { return a.kind == finite && !a.isZero() && a.adjusted() < c.emin }},
}

// run computes f of a and b (null: none) in the context x.
func run1(rt *runtime, x *context, f unary, a num) value {
	c := x.calc(rt)
	r := f(&c, a)
	return x.done(rt, &c, r)
}

func run2(rt *runtime, x *context, f binary, a, b num) value {
	c := x.calc(rt)
	r := f(&c, a, b)
	return x.done(rt, &c, r)
}

// operator makes a binary operator of f.
func operator(f binary) func(rt *runtime, a, b value) value {
	return func(rt *runtime, a, b value) value {
		p, ok := exact(a)
		if !ok {
			return object.NotImplemented
		}
		q, ok := exact(b)
		if !ok {
			return object.NotImplemented
		}
		x := currentContext(rt)
		if x == nil {
			return null
		}
		return run2(rt, x, f, p, q)
	}
}

func divModOf(rt *runtime, x *context, p, q num) value {
	c := x.calc(rt)
	quo, rem := c.divMod(p, q)
	if c.failed || !x.note(rt, c.status) {
		return null
	}
	return object.NewTuple2(newDecimal(rt, quo), newDecimal(rt, rem))
}

func decimalRows() []object.Row {
	none := func(name, doc string, f func(rt *runtime, a num) value) object.Row {
		return object.Row{Sig: name + "(self, /)", Doc: doc, Fn: func(rt *runtime, v value) value { return f(rt, numOf(v)) }}
	}
	self := func(rt *runtime, v value) value { return v }
	rows := []object.Row{
		{Sig: "real", Kind: object.Getter, Fn: self},
		{Sig: "imag", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return newDecimal(rt, num{coef: bigZero}) }},
		none("adjusted", "Return the exponent of the leading digit; 0 for infinities, NaNs and zero.", func(rt *runtime, a num) value {
			if a.kind != finite {
				return object.Int(0)
			}
			return object.Int(a.adjusted())
		}),
		none("as_tuple", "Return a tuple of sign, digits and exponent.", asTuple),
		none("as_integer_ratio", "Return a pair of ints whose quotient is the number, in lowest terms.", integerRatio),
		{Sig: "canonical(self, /)", Doc: "Return the number itself.", Fn: self},
		{Sig: "conjugate(self, /)", Doc: "Return the number itself.", Fn: self},
		none("copy_abs", "Return the absolute value, without rounding.", func(rt *runtime, a num) value { a.neg = false; return newDecimal(rt, a) }),
		none("copy_negate", "Return the negation, without rounding.", func(rt *runtime, a num) value { a.neg = !a.neg; return newDecimal(rt, a) }),
		none("radix", "Return Decimal(10), the radix.", func(rt *runtime, a num) value { return newDecimal(rt, small(10)) }),
		{Sig: "from_float(type, f, /)", Kind: object.ClassMethod, Doc: "Return the exact value of a float or int.", Fn: fromFloat},
		{Sig: "same_quantum(self, /, other, context=None)", Doc: "Test whether both numbers have the same exponent.", Fn: func(rt *runtime, v, o, ctx value) value {
			b, ok := operand(rt, o)
			if !ok {
				return null
			}
			return object.Bool(sameQuantum(numOf(v), b))
		}},
		{Sig: "number_class(self, /, context=None)", Doc: "Return the class of the number as text.", Fn: func(rt *runtime, v, ctx value) value {
			x := contextArgument(rt, ctx)
			if x == nil {
				return null
			}
			c := x.calc(rt)
			return object.NewStr(c.class(numOf(v)))
		}},
		{Sig: "to_eng_string(self, /, context=None)", Doc: "Return the number as text with an exponent that is a multiple of 3.", Fn: func(rt *runtime, v, ctx value) value {
			x := contextArgument(rt, ctx)
			if x == nil {
				return null
			}
			return object.NewStr(numOf(v).text(true, x.capitals))
		}},
		{Sig: "fma(self, /, other, third, context=None)", Doc: "Return self*other+third with one rounding.", Fn: func(rt *runtime, a []value) value {
			x := contextArgument(rt, a[3])
			if x == nil {
				return null
			}
			return fmaOf(rt, x, a[0], a[1], a[2])
		}},
		{Sig: "quantize(self, /, exp, rounding=None, context=None)", Doc: "Return the number rounded to the exponent of another.", Fn: quantize},
		{Sig: "to_integral(self, /, rounding=None, context=None)", Doc: "Round to the nearest whole number.", Fn: func(rt *runtime, v, r, ctx value) value { return toIntegral(rt, v, r, ctx, false) }},
		{Sig: "to_integral_value(self, /, rounding=None, context=None)", Doc: "Round to the nearest whole number.", Fn: func(rt *runtime, v, r, ctx value) value { return toIntegral(rt, v, r, ctx, false) }},
		{Sig: "to_integral_exact(self, /, rounding=None, context=None)", Doc: "Round to the nearest whole number, noting what was lost.", Fn: func(rt *runtime, v, r, ctx value) value { return toIntegral(rt, v, r, ctx, true) }},
		none("__trunc__", "", func(rt *runtime, a num) value { return whole(rt, a, roundDown) }),
		none("__floor__", "", func(rt *runtime, a num) value { return whole(rt, a, roundFloor) }),
		none("__ceil__", "", func(rt *runtime, a num) value { return whole(rt, a, roundCeiling) }),
		{Sig: "__round__(self, ndigits=<unrepresentable>, /)", Fn: round},
		{Sig: "__copy__(self, /)", Fn: self},
		{Sig: "__deepcopy__(self, memo, /)", Fn: func(rt *runtime, v, memo value) value { return v }},
		{Sig: "__reduce__(self, /)", Fn: func(rt *runtime, v value) value {
			return object.NewTuple2(v.Type().Value(), object.NewTuple1(object.NewStr(numOf(v).text(false, 1))))
		}},
	}
	for _, u := range unaries {
		f := u.f
		rows = append(rows, object.Row{Sig: u.name + "(self, /, context=None)", Doc: u.doc, Fn: func(rt *runtime, v, ctx value) value {
			x := contextArgument(rt, ctx)
			if x == nil {
				return null
			}
			return run1(rt, x, f, numOf(v))
		}})
	}
	for _, b := range binaries {
		f := b.f
		rows = append(rows, object.Row{Sig: b.name + "(self, /, other, context=None)", Doc: b.doc, Fn: func(rt *runtime, v, o, ctx value) value {
			x := contextArgument(rt, ctx)
			if x == nil {
				return null
			}
			q, ok := operand(rt, o)
			if !ok {
				return null
			}
			return run2(rt, x, f, numOf(v), q)
		}})
	}
	for i, p := range tests {
		f := p.f
		if i < len(tests)-2 {
			rows = append(rows, none(p.name, "Test the number.", func(rt *runtime, a num) value { return object.Bool(f(nil, a)) }))
			continue
		}
		rows = append(rows, object.Row{Sig: p.name + "(self, /, context=None)", Doc: "Test the number.", Fn: func(rt *runtime, v, ctx value) value {
			x := contextArgument(rt, ctx)
			if x == nil {
				return null
			}
			c := x.calc(rt)
			return object.Bool(f(&c, numOf(v)))
		}})
	}
	return rows
}

func sameQuantum(a, b num) bool {
	if a.kind != finite || b.kind != finite {
		return a.isNaN() && b.isNaN() || a.kind == infinite && b.kind == infinite
	}
	return a.exp == b.exp
}

func fromFloat(rt *runtime, cls, v value) value {
	var x num
	if f := object.ExactOf(v); f.IsFloat() {
		x = ofFloat(f.Float())
	} else if n, ok := exact(v); ok && asDecimal(v) == nil {
		x = n
	} else {
		return rt.TypeErrorf("argument must be int or float")
	}
	d := newDecimal(rt, x)
	if cls.AsType() != decimalType {
		return object.Call1(rt, cls, d)
	}
	return d
}

func fmaOf(rt *runtime, x *context, av, bv, cv value) value {
	var n [3]num
	for i, v := range []value{av, bv, cv} {
		var ok bool
		if n[i], ok = operand(rt, v); !ok {
			return null
		}
	}
	c := x.calc(rt)
	r := c.fma(n[0], n[1], n[2])
	return x.done(rt, &c, r)
}

func quantize(rt *runtime, a []value) value {
	x := contextArgument(rt, a[3])
	if x == nil {
		return null
	}
	rounding := x.rounding
	if !object.NoneOrAbsent(a[2]) {
		var ok bool
		if rounding, ok = roundingOf(rt, a[2]); !ok {
			return null
		}
	}
	q, ok := operand(rt, a[1])
	if !ok {
		return null
	}
	c := x.calc(rt)
	c.rounding = rounding
	r := c.quantize(numOf(a[0]), q, rounding)
	return x.done(rt, &c, r)
}

func toIntegral(rt *runtime, v, r, ctx value, noted bool) value {
	x := contextArgument(rt, ctx)
	if x == nil {
		return null
	}
	rounding := x.rounding
	if !object.NoneOrAbsent(r) {
		var ok bool
		if rounding, ok = roundingOf(rt, r); !ok {
			return null
		}
	}
	return run1(rt, x, func(c *calc, a num) num { return c.toIntegral(a, rounding, noted) }, numOf(v))
}

// whole rounds to an int.
func whole(rt *runtime, a num, rounding int) value {
	switch {
	case a.isNaN():
		return rt.ValueErrorf("cannot convert NaN to integer")
	case a.kind == infinite:
		return rt.OverflowErrorf("cannot convert Infinity to integer")
	}
	c := calc{settings: settings{prec: maxPrec, emin: minEmin, emax: maxEmax}, rt: rt}
	r := c.rescaled(a, 0, rounding)
	if c.failed {
		return null
	}
	n := new(big.Int).Set(r.coef)
	if a.neg {
		n.Neg(n)
	}
	return object.IntFromBig(n)
}

func round(rt *runtime, v, nd value) value {
	if nd.IsNull() {
		return whole(rt, numOf(v), roundHalfEven)
	}
	n, b, ok := object.AsInt(nd)
	if !ok {
		return rt.TypeErrorf("optional arg must be an integer")
	}
	if b != nil {
		return rt.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	x := currentContext(rt)
	if x == nil {
		return null
	}
	return run1(rt, x, func(c *calc, a num) num { return c.quantize(a, num{coef: bigOne, exp: -n}, c.rounding) }, numOf(v))
}

func asTuple(rt *runtime, a num) value {
	sign := int64(0)
	if a.neg {
		sign = 1
	}
	var list []value
	if a.kind != infinite && (a.kind == finite || a.coef.Sign() != 0) {
		ok, n := true, a.digits()
		if !rt.AllocN(n, 17) || !rt.Work(int(n/4)) {
			return null
		}
		var text string
		if n < longAside {
			text = a.coef.Text(10)
		} else if text, ok = object.Aside(rt, func() string { return a.coef.Text(10) }); !ok {
			return null
		}
		list = make([]value, 0, len(text))
		for _, d := range []byte(text) {
			list = append(list, object.Int(int64(d-'0')))
		}
	}
	exp := object.Int(a.exp)
	switch a.kind {
	case infinite:
		exp, list = object.NewStr("F"), []value{object.Int(0)}
	case quiet:
		exp = object.NewStr("n")
	case signaling:
		exp = object.NewStr("N")
	}
	return object.Call(rt, stateOf(rt).class("DecimalTuple"), []value{object.Int(sign), object.NewTuple(list), exp}, nil)
}

func integerRatio(rt *runtime, a num) value {
	switch {
	case a.isNaN():
		return rt.ValueErrorf("cannot convert NaN to integer ratio")
	case a.kind == infinite:
		return rt.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	c := calc{settings: settings{prec: maxPrec, emin: minEmin, emax: maxEmax}, rt: rt}
	n, d := new(big.Int).Set(a.coef), big.NewInt(1)
	if a.isZero() {
		return object.NewTuple2(object.Int(0), object.Int(1))
	}
	if !c.costly(a.digits() + max(a.exp, -a.exp)) {
		return null
	}
	if a.exp >= 0 {
		n.Mul(n, pow10(a.exp))
	} else {
		d.Set(pow10(-a.exp))
		g := new(big.Int).GCD(nil, nil, n, d)
		n.Quo(n, g)
		d.Quo(d, g)
	}
	if a.neg {
		n.Neg(n)
	}
	return object.NewTuple2(object.IntFromBig(n), object.IntFromBig(d))
}

func toFloat(rt *runtime, v value) value {
	a := numOf(v)
	if a.kind == signaling {
		return rt.ValueErrorf("cannot convert signaling NaN to float")
	}
	if a.kind == quiet {
		a.coef = bigZero
	}
	if a.kind == finite && len(a.coef.Bits()) <= 1 && a.exp == 0 && a.coef.BitLen() <= 53 {
		f := float64(a.coef.Uint64())
		if a.neg {
			f = -f
		}
		return object.Float(f)
	}
	s := a.text(false, 1)
	if !rt.Work(len(s) / 8) {
		return null
	}
	f, _ := strconv.ParseFloat(s, 64)
	if a.kind == quiet && a.neg {
		return object.Call1(rt, object.FloatType.Value(), object.NewStr("-nan"))
	}
	return object.Float(f)
}

// hash agrees with the hashes of ints, floats and fractions.
func hash(rt *runtime, v value) (uint64, bool) {
	a := numOf(v)
	switch a.kind {
	case signaling:
		rt.TypeErrorf("Cannot hash a signaling NaN value")
		return 0, false
	case quiet:
		return object.HashIdentity(rt, v)
	case infinite:
		if a.neg {
			return ^uint64(314159) + 1, true
		}
		return 314159, true
	}
	var m uint64
	if a.coef.IsUint64() {
		m = a.coef.Uint64() % hashModulus
	} else {
		m = new(big.Int).Mod(a.coef, big.NewInt(hashModulus)).Uint64()
	}
	n := int64(hashTimes(m, hashPower(a.exp)))
	if a.neg {
		n = -n
	}
	if n == -1 {
		n = -2
	}
	return uint64(n), true
}

// other converts the second operand of a comparison.
func other(rt *runtime, x *context, a num, v value, op object.Cmp) (p, q num, ok bool) {
	if q, ok := exact(v); ok {
		return a, q, true
	}
	f := object.ExactOf(v)
	equality := op == object.EQ || op == object.NE
	if z := object.AsComplex(v); z != nil && equality {
		re, im := z.Parts()
		if im != 0 {
			return a, a, false
		}
		x.flags |= floatOperation
		return a, ofFloat(re), true
	}
	if f.IsFloat() {
		if equality {
			x.flags |= floatOperation
		} else if !x.note(rt, floatOperation) {
			return a, a, false
		}
		return a, ofFloat(f.Float()), true
	}
	// Rational numbers: a*denominator against the numerator.
	if v.AsInstance() == nil || rt.Lookup(v.Type(), "numerator").IsNull() || rt.Lookup(v.Type(), "denominator").IsNull() {
		return a, a, false
	}
	n, d := object.GetAttr(rt, v, "numerator"), null
	if !n.IsNull() {
		d = object.GetAttr(rt, v, "denominator")
	}
	if d.IsNull() {
		return a, a, false
	}
	nn, ok := exact(n)
	dd, ok2 := exact(d)
	if !ok || !ok2 {
		return a, a, false
	}
	if a.kind == finite {
		a.coef = new(big.Int).Mul(a.coef, dd.coef)
	}
	return a, nn, true
}

func compareDecimals(rt *runtime, av, bv value, op object.Cmp) value {
	d := asDecimal(av)
	if d == nil {
		return object.NotImplemented
	}
	if e := asDecimal(bv); e != nil && !d.isNaN() && !e.isNaN() {
		return ordered(compareNums(d.num, e.num), op)
	}
	x := currentContext(rt)
	if x == nil {
		return null
	}
	a, b, ok := other(rt, x, d.num, bv, op)
	if !ok {
		if rt.Pending() != nil {
			return null
		}
		return object.NotImplemented
	}
	if a.isNaN() || b.isNaN() {
		if (a.kind == signaling || b.kind == signaling || op != object.EQ && op != object.NE) && !x.note(rt, invalidOperation) {
			return null
		}
		return object.Bool(op == object.NE)
	}
	return ordered(compareNums(a, b), op)
}

// ordered is what op says of two numbers whose comparison gave r.
func ordered(r int, op object.Cmp) value {
	switch op {
	case object.LT:
		return object.Bool(r < 0)
	case object.LE:
		return object.Bool(r <= 0)
	case object.EQ:
		return object.Bool(r == 0)
	case object.NE:
		return object.Bool(r != 0)
	case object.GT:
		return object.Bool(r > 0)
	}
	return object.Bool(r >= 0)
}
