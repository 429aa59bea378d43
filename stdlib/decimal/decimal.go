// Package decimal is the decimal module: the General Decimal Arithmetic
// Specification over math/big, with CPython's contexts, signals and words.
package decimal

import (
	_ "embed"
	"math"
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed decimal.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "decimal",
	Doc:  "Decimal fixed-point and floating-point arithmetic, after the General Decimal\nArithmetic Specification.",
	Rows: []object.Row{
		{Sig: "getcontext()", Doc: "Get the current default context.", Fn: func(rt *runtime) value {
			if x := currentContext(rt); x != nil {
				return x.value()
			}
			return null
		}},
		{Sig: "setcontext(context, /)", Doc: "Set a new default context.", Fn: setContext},
		{Sig: "localcontext(ctx=None, **kwargs)", Doc: "Return a context manager that sets a copy of a context, with the given\nattributes, for the statements below it.", Fn: localContext},
	},
	Init:   initModule,
	Source: source,
}

func initModule(rt *runtime, m *object.Module) bool {
	s := &state{module: m, current: object.NewContextVar(rt, "decimal_context")}
	s.template = newContext(plainSettings, defaultTraps)
	rt.State["decimal"] = s
	basic := settings{prec: 9, emin: -999999, emax: 999999, rounding: roundHalfUp, capitals: 1}
	extended := basic
	extended.rounding = roundHalfEven
	m.Set("Decimal", decimalType.Value())
	m.Set("Context", contextType.Value())
	m.Set("DefaultContext", s.template.value())
	m.Set("BasicContext", newContext(basic, invalidOperation|divisionByZero|overflow|underflow|clamped).value())
	m.Set("ExtendedContext", newContext(extended, 0).value())
	for _, n := range roundingNames {
		m.Set(n, object.NewStr(n))
	}
	for _, c := range []struct {
		name string
		n    int64
	}{{"MAX_PREC", maxPrec}, {"MAX_EMAX", maxEmax}, {"MIN_EMIN", minEmin}, {"MIN_ETINY", minEtiny}} {
		m.Set(c.name, object.Int(c.n))
	}
	return true
}

func setContext(rt *runtime, v value) value {
	x := asContext(v)
	if x == nil {
		return rt.TypeErrorf("argument must be a context")
	}
	s := stateOf(rt)
	d := s.module.Dict
	// The templates are not to be changed through the current context.
	if v == d.GetStr("DefaultContext") || v == d.GetStr("BasicContext") || v == d.GetStr("ExtendedContext") {
		c := x.copy()
		c.flags = 0
		v = c.value()
	}
	if !s.current.SetCurrent(rt, v) {
		return null
	}
	return object.None
}

func localContext(rt *runtime, a []value) value {
	x := currentContext(rt)
	if x == nil {
		return null
	}
	if !object.NoneOrAbsent(a[0]) {
		if x = asContext(a[0]); x == nil {
			return rt.TypeErrorf("optional argument must be a context")
		}
	}
	c := x.copy()
	kw := object.AsDict(a[1])
	for i := 0; ; i++ {
		k, v, ok := kw.Entry(i)
		if !ok {
			break
		}
		if k.IsNull() {
			continue
		}
		name, known := object.AsStr(k).Go(), false
		for _, f := range contextFields {
			known = known || f == name
		}
		if !known {
			return rt.TypeErrorf("this function got an unexpected keyword argument '%s'", name)
		}
		if !v.IsNone() && !c.setField(rt, name, v) {
			return null
		}
	}
	return object.Call1(rt, stateOf(rt).class("_manager"), c.value())
}

// decimal is a Decimal.
type decimal struct {
	object.Object
	object.WalkMark
	num
}

// Walk counts the coefficient.
func (d *decimal) Walk(w *object.Walker) int64 { return 112 + int64(d.coef.BitLen()/8) }

var decimalType *object.Type

func newDecimal(rt *runtime, x num) value {
	if n := x.coef.BitLen(); n > 256 {
		rt.Charge(int64(n / 8))
	}
	rt.Charge(96)
	d := &decimal{num: x}
	d.Object = object.NewObject(decimalType, d)
	return object.ValueOf(&d.Object)
}

func asDecimal(v value) *decimal {
	if d, ok := v.Impl().(*decimal); ok {
		return d
	}
	if v.AsInstance() != nil {
		d, _ := object.ExactOf(v).Impl().(*decimal)
		return d
	}
	return nil
}

func numOf(v value) num { return asDecimal(v).num }

// exact converts ints and Decimals; ok is false for other objects, without an
// exception.
func exact(v value) (num, bool) {
	if d := asDecimal(v); d != nil {
		return d.num, true
	}
	n, b, ok := object.AsInt(v)
	switch {
	case !ok:
		return num{}, false
	case b == nil:
		return small(n), true
	}
	return num{neg: b.Sign() < 0, coef: new(big.Int).Abs(b)}, true
}

// operand is exact for methods: other objects are a TypeError.
func operand(rt *runtime, v value) (num, bool) {
	x, ok := exact(v)
	if !ok {
		rt.TypeErrorf("conversion from %s to Decimal is not supported", object.TypeName(v))
	}
	return x, ok
}

// ofFloat is the exact value of a float.
func ofFloat(f float64) num {
	neg := math.Signbit(f)
	switch {
	case math.IsNaN(f):
		return num{neg: neg, kind: quiet, coef: bigZero}
	case math.IsInf(f, 0):
		return infinity(neg)
	case f == 0:
		return num{neg: neg, coef: bigZero}
	}
	m, e := math.Frexp(math.Abs(f))
	n := new(big.Int).SetUint64(uint64(m * (1 << 53)))
	e -= 53
	for n.Bit(0) == 0 {
		n.Rsh(n, 1)
		e++
	}
	if e >= 0 {
		return num{neg: neg, coef: n.Lsh(n, uint(e))}
	}
	// n / 2**k = n * 5**k / 10**k
	n.Mul(n, new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(-e)), nil))
	return num{neg: neg, coef: n, exp: int64(e)}
}

// fits checks a number that was made without rounding against the widest
// context there is.
func (c *calc) fits(x num, rounds bool) num {
	if x.kind == finite && !rounds && (x.exp < minEtiny || x.coef.Sign() != 0 && x.adjusted() > maxEmax || x.coef.Sign() == 0 && x.exp > maxEmax) {
		c.status |= invalidOperation
		return notANumber()
	}
	return x
}

// convert makes a number of any object Decimal() takes; ctx is where
// conditions go. What comes next may round the number, then its exponent may be
// as large as it likes; if not, it must fit.
func convert(rt *runtime, v value, c *calc, rounds bool) (num, bool) {
	if x, ok := exact(v); ok {
		return x, true
	}
	if s := object.AsStr(v); s != nil {
		x, ok := c.parse(s.Go())
		if c.failed {
			return x, false
		}
		if !ok {
			return c.invalid(conversionSyntax), true
		}
		return c.fits(x, rounds), true
	}
	x := object.ExactOf(v)
	if x.IsFloat() {
		c.status |= floatOperation
		return ofFloat(x.Float()), true
	}
	if t := object.AsTuple(v); t != nil {
		return fromTuple(rt, t.Items(), c, rounds)
	}
	if l := object.AsList(v); l != nil {
		return fromTuple(rt, l.Items(), c, rounds)
	}
	rt.TypeErrorf("conversion from %s to Decimal is not supported", object.TypeName(v))
	return num{}, false
}

func fromTuple(rt *runtime, items []value, c *calc, rounds bool) (x num, ok bool) {
	bad := func(text string) (num, bool) {
		rt.ValueErrorf("%s", text)
		return num{}, false
	}
	if len(items) != 3 {
		return bad("argument must be a sequence of length 3")
	}
	sign, b, isInt := object.AsInt(items[0])
	if !isInt || b != nil || sign != 0 && sign != 1 {
		return bad("sign must be an integer with the value 0 or 1")
	}
	x.neg = sign == 1
	x.coef = bigZero
	if s := object.AsStr(items[2]); s != nil {
		switch s.Go() {
		case "F":
			x.kind = infinite
			return x, true
		case "n":
			x.kind = quiet
		case "N":
			x.kind = signaling
		default:
			return bad("string argument in the third position must be 'F', 'n' or 'N'")
		}
	} else {
		e, b, isInt := object.AsInt(items[2])
		if !isInt {
			return bad("exponent must be an integer")
		}
		if b != nil {
			rt.OverflowErrorf("Python int too large to convert to C ssize_t")
			return num{}, false
		}
		x.exp = e
	}
	var list []value
	switch {
	case object.AsTuple(items[1]) != nil:
		list = object.AsTuple(items[1]).Items()
	case object.AsList(items[1]) != nil:
		list = object.AsList(items[1]).Items()
	default:
		return bad("coefficient must be a tuple of digits")
	}
	if !c.costly(int64(len(list))) {
		return x, false
	}
	text := make([]byte, 0, len(list))
	for _, d := range list {
		n, b, isInt := object.AsInt(d)
		if !isInt || b != nil || n < 0 || n > 9 {
			return bad("coefficient must be a tuple of digits")
		}
		text = append(text, byte('0'+n))
	}
	if len(text) > 0 {
		x.coef, ok = setAside(rt, text)
		if !ok {
			return x, false
		}
	}
	x.exp = min(max(x.exp, -1<<61), 1<<61)
	return c.fits(x, rounds), true
}

var decimalParams = object.NewParams("Decimal(value='0', context=None)")

func createDecimal(rt *runtime, cls *object.Type, args []value, names []string) value {
	var a [2]value
	if !decimalParams.Bind(rt, a[:], args, names) {
		return null
	}
	ctx := contextArgument(rt, a[1])
	if ctx == nil {
		return null
	}
	if a[0].IsNull() {
		a[0] = object.Int(0)
	}
	if d := asDecimal(a[0]); d != nil && a[0].Type() == decimalType && cls == decimalType {
		return a[0]
	}
	c := ctx.calc(rt)
	x, ok := convert(rt, a[0], &c, false)
	if !ok || c.failed || !ctx.note(rt, c.status) {
		return null
	}
	return ofClass(rt, cls, x)
}

func ofClass(rt *runtime, cls *object.Type, x num) value {
	v := newDecimal(rt, x)
	if cls != decimalType {
		return rt.NewPayloadInstance(cls, v)
	}
	return v
}

// contextArgument reads an optional context; nil with an exception pending.
func contextArgument(rt *runtime, v value) *context {
	if object.NoneOrAbsent(v) {
		return currentContext(rt)
	}
	x := asContext(v)
	if x == nil {
		rt.TypeErrorf("optional argument must be a context")
	}
	return x
}
