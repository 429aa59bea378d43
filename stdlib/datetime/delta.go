package datetime

import (
	gomath "math"
	"math/big"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// span is a timedelta. Invariant: 0 <= secs < 86400, 0 <= micros < 1000000,
// |days| <= 999999999.
type span struct {
	object.Object
	days, secs, micros int
}

const maxDays = 999999999

// Walk counts the object.
func (d *span) Walk(w *object.Walker) int64 { return 48 }

var deltaType *object.Type

func newSpanOf(t *object.Type, days, secs, micros int) *span {
	d := &span{days: days, secs: secs, micros: micros}
	d.Object = object.NewObject(t, d)
	return d
}

func (d *span) value() value { return object.ValueOf(&d.Object) }

// asSpan returns the timedelta in v, nil if it is none.
func asSpan(v value) *span {
	if d, ok := v.Impl().(*span); ok {
		return d
	}
	if v.AsInstance() != nil {
		d, _ := object.ExactOf(v).Impl().(*span)
		return d
	}
	return nil
}

// newSpan makes a timedelta of parts that need not be in their ranges.
func newSpan(rt *runtime, days, secs, micros int) value {
	if micros < 0 || micros >= 1000000 {
		q := floorDiv(micros, 1000000)
		secs += q
		micros -= q * 1000000
	}
	if secs < 0 || secs >= daySeconds {
		q := floorDiv(secs, daySeconds)
		days += q
		secs -= q * daySeconds
	}
	if days > maxDays || days < -maxDays {
		return rt.OverflowErrorf("days=%d; must have magnitude <= 999999999", days)
	}
	rt.Charge(48)
	return newSpanOf(deltaType, days, secs, micros).value()
}

// spanOfMicros makes a timedelta of a number of microseconds.
func spanOfMicros(rt *runtime, n *big.Int) value {
	if n.IsInt64() {
		m := n.Int64()
		d := m / dayMicros
		return newSpan(rt, int(d), 0, 0+int(m-d*dayMicros))
	}
	days, rest := new(big.Int).DivMod(n, big.NewInt(dayMicros), new(big.Int))
	if !days.IsInt64() || days.Int64() > gomath.MaxInt32 || days.Int64() < gomath.MinInt32 {
		return rt.OverflowErrorf("Python int too large to convert to C int")
	}
	return newSpan(rt, int(days.Int64()), 0, int(rest.Int64()))
}

func (d *span) total() *big.Int { return bigMicros(int64(d.days), int64(d.secs), int64(d.micros)) }

// small returns the microseconds if they fit easily.
func (d *span) small() (int64, bool) {
	if d.days > 100000000 || d.days < -100000000 {
		return 0, false
	}
	return (int64(d.days)*daySeconds+int64(d.secs))*1000000 + int64(d.micros), true
}

func (d *span) compare(e *span) int {
	switch {
	case d.days != e.days:
		return sign(d.days - e.days)
	case d.secs != e.secs:
		return sign(d.secs - e.secs)
	}
	return sign(d.micros - e.micros)
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

var spanParams = object.NewParams("__new__(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)")

// spanUnits are the parameters in the order in which they are summed, with
// their length in microseconds.
var spanUnits = [7]struct {
	param  int
	name   string
	micros int64
}{
	{2, "microseconds", 1}, {3, "milliseconds", 1000}, {1, "seconds", 1000000}, {4, "minutes", 60000000},
	{5, "hours", 3600000000}, {0, "days", dayMicros}, {6, "weeks", 7 * dayMicros},
}

func newDelta(rt *runtime, cls *object.Type, args []value, names []string) value {
	var a [7]value
	if !spanParams.Bind(rt, a[:], args, names) {
		return null
	}
	// Days and microseconds apart, while both are small; sum otherwise.
	days, micros := int64(0), int64(0)
	var sum *big.Int
	left := 0.0
	add := func(n int64, unit int64) {
		const small = 1 << 40
		if n < small && n > -small && sum == nil {
			if unit >= dayMicros {
				days += n * (unit / dayMicros)
				return
			}
			per := dayMicros / unit
			days += n / per
			micros += n % per * unit
			return
		}
		if sum == nil {
			sum = bigMicros(days, 0, micros)
		}
		t := big.NewInt(n)
		sum.Add(sum, t.Mul(t, big.NewInt(unit)))
	}
	for _, u := range spanUnits {
		v := a[u.param]
		if v.IsNull() {
			continue
		}
		x := object.ExactOf(v)
		switch n, b, ok := object.AsInt(v); {
		case ok && b == nil:
			add(n, u.micros)
		case ok:
			if sum == nil {
				sum = bigMicros(days, 0, micros)
			}
			sum.Add(sum, new(big.Int).Mul(b, big.NewInt(u.micros)))
		case x.IsFloat():
			whole, frac := gomath.Modf(x.Float())
			i := object.IntFromFloat(rt, whole)
			if i.IsNull() {
				return null
			}
			if i.IsInt() {
				add(i.Int(), u.micros)
			} else {
				if sum == nil {
					sum = bigMicros(days, 0, micros)
				}
				sum.Add(sum, new(big.Int).Mul(object.AsBig(i), big.NewInt(u.micros)))
			}
			if frac == 0 || gomath.IsNaN(frac) {
				continue
			}
			whole, frac = gomath.Modf(float64(u.micros) * frac)
			add(int64(whole), 1)
			left += frac
		default:
			return rt.TypeErrorf("unsupported type for timedelta %s component: %s", u.name, object.TypeName(v))
		}
	}
	if left != 0 {
		// Round what is left of microseconds half to even of the whole sum.
		whole := gomath.Round(left)
		if gomath.Abs(whole-left) == 0.5 {
			odd := float64(micros & 1)
			if sum != nil {
				odd = float64(sum.Bit(0))
			}
			whole = 2.0*gomath.Round((left+odd)*0.5) - odd
		}
		add(int64(whole), 1)
	}
	if sum == nil && days < 1<<31 && days > -1<<31 {
		return subSpan(rt, cls, newSpan(rt, int(days), 0, int(micros)))
	}
	if sum == nil {
		sum = bigMicros(days, 0, micros)
	}
	return subSpan(rt, cls, spanOfMicros(rt, sum))
}

// subSpan makes of a plain timedelta one of the class cls.
func subSpan(rt *runtime, cls *object.Type, v value) value {
	if v.IsNull() || cls == deltaType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

func init() {
	deltaType = object.NewBuiltinType(object.TypeSpec{
		Name: "datetime.timedelta",
		Doc:  "Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)\n\nAll arguments are optional and default to 0.\nArguments may be integers or floats, and may be positive or negative.",
		Ops: object.Ops{
			New:  newDelta,
			Repr: reprSpan,
			Str:  func(rt *runtime, v value) value { return str(asSpan(v).text()) },
			Bool: func(rt *runtime, v value) int {
				d := asSpan(v)
				if d.days != 0 || d.secs != 0 || d.micros != 0 {
					return 1
				}
				return 0
			},
			Hash: func(rt *runtime, v value) (uint64, bool) { return asSpan(v).hash(), true },
			Compare: func(rt *runtime, a, b value, op object.Cmp) value {
				d, e := asSpan(a), asSpan(b)
				if d == nil || e == nil {
					return object.NotImplemented
				}
				return compared(op, d.compare(e))
			},
			Neg: func(rt *runtime, v value) value {
				d := asSpan(v)
				return newSpan(rt, -d.days, -d.secs, -d.micros)
			},
			Pos: func(rt *runtime, v value) value {
				d := asSpan(v)
				return newSpan(rt, d.days, d.secs, d.micros)
			},
			Abs: func(rt *runtime, v value) value {
				d := asSpan(v)
				if d.days < 0 {
					return newSpan(rt, -d.days, -d.secs, -d.micros)
				}
				return newSpan(rt, d.days, d.secs, d.micros)
			},
			Binary: [14]func(rt *runtime, a, b value) value{
				object.Add: func(rt *runtime, a, b value) value {
					d, e := asSpan(a), asSpan(b)
					if d == nil || e == nil {
						return object.NotImplemented
					}
					return newSpan(rt, d.days+e.days, d.secs+e.secs, d.micros+e.micros)
				},
				object.Sub: func(rt *runtime, a, b value) value {
					d, e := asSpan(a), asSpan(b)
					if d == nil || e == nil {
						return object.NotImplemented
					}
					return newSpan(rt, d.days-e.days, d.secs-e.secs, d.micros-e.micros)
				},
				object.Mul:      mulSpan,
				object.TrueDiv:  divSpan,
				object.FloorDiv: floorDivSpan,
				object.Mod: func(rt *runtime, a, b value) value {
					_, m := divModSpan(rt, a, b, "integer modulo by zero")
					return m
				},
				object.DivMod: func(rt *runtime, a, b value) value {
					q, m := divModSpan(rt, a, b, "integer division or modulo by zero")
					if m.IsNull() || m.IsNotImplemented() {
						return m
					}
					return object.NewTuple2(q, m)
				},
			},
		},
		Rows: []object.Row{
			{Sig: "days", Kind: object.Member, Doc: "Number of days.", Fn: func(rt *runtime, v value) value { return num(asSpan(v).days) }},
			{Sig: "seconds", Kind: object.Member, Doc: "Number of seconds (>= 0 and less than 1 day).", Fn: func(rt *runtime, v value) value { return num(asSpan(v).secs) }},
			{Sig: "microseconds", Kind: object.Member, Doc: "Number of microseconds (>= 0 and less than 1 second).", Fn: func(rt *runtime, v value) value { return num(asSpan(v).micros) }},
			{Sig: "total_seconds(self, /)", Doc: "Total seconds in the duration.", Fn: func(rt *runtime, v value) value { return object.Float(asSpan(v).seconds()) }},
			{Sig: "__reduce__(self, /)", Doc: "__reduce__() -> (cls, state)", Fn: func(rt *runtime, v value) value {
				d := asSpan(v)
				return reduction(v.Type(), num(d.days), num(d.secs), num(d.micros))
			}},
			{Sig: "min", Kind: object.Constant, Fn: minSpan.value()},
			{Sig: "max", Kind: object.Constant, Fn: maxSpan.value()},
			{Sig: "resolution", Kind: object.Constant, Fn: oneMicro.value()},
		},
	})
	for _, d := range []*span{minSpan, maxSpan, oneMicro, oneDay, zeroSpan, oneMinute} {
		d.Object.SetType(deltaType)
	}
}

// The spans classes have as attributes. Their type is set once it exists.
var (
	minSpan   = newSpanOf(&object.ObjectType, -maxDays, 0, 0)
	maxSpan   = newSpanOf(&object.ObjectType, maxDays, daySeconds-1, 999999)
	oneMicro  = newSpanOf(&object.ObjectType, 0, 0, 1)
	oneMinute = newSpanOf(&object.ObjectType, 0, 60, 0)
	oneDay    = newSpanOf(&object.ObjectType, 1, 0, 0)
	zeroSpan  = newSpanOf(&object.ObjectType, 0, 0, 0)
)

func (d *span) hash() uint64 { return mixHash(d.days, d.secs, d.micros) }

func (d *span) seconds() float64 {
	if n, ok := d.small(); ok && n < 1<<53 && n > -1<<53 {
		return float64(n) / 1e6
	}
	f, _ := new(big.Rat).SetFrac(d.total(), big.NewInt(1000000)).Float64()
	return f
}

func reprSpan(rt *runtime, v value) value {
	d := asSpan(v)
	var parts []string
	if d.days != 0 {
		parts = append(parts, "days="+strconv.Itoa(d.days))
	}
	if d.secs != 0 {
		parts = append(parts, "seconds="+strconv.Itoa(d.secs))
	}
	if d.micros != 0 {
		parts = append(parts, "microseconds="+strconv.Itoa(d.micros))
	}
	if parts == nil {
		parts = []string{"0"}
	}
	return str(v.Type().TypeName() + "(" + strings.Join(parts, ", ") + ")")
}

func (d *span) text() string {
	b := make([]byte, 0, 40)
	if d.days != 0 {
		b = strconv.AppendInt(b, int64(d.days), 10)
		b = append(b, " day"...)
		if d.days != 1 && d.days != -1 {
			b = append(b, 's')
		}
		b = append(b, ", "...)
	}
	b = strconv.AppendInt(b, int64(d.secs/3600), 10)
	b = append(b, ':')
	b = digits(b, d.secs/60%60, 2)
	b = append(b, ':')
	b = digits(b, d.secs%60, 2)
	if d.micros != 0 {
		b = append(b, '.')
		b = digits(b, d.micros, 6)
	}
	return string(b)
}

// digits appends n with at least width digits.
func digits(b []byte, n, width int) []byte {
	start := len(b)
	for range width {
		b = append(b, '0')
	}
	for i := len(b) - 1; i >= start; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return b
}

// ratio takes a float apart as float.as_integer_ratio does.
func ratio(rt *runtime, f float64) (n, d *big.Int) {
	switch {
	case gomath.IsNaN(f):
		rt.ValueErrorf("cannot convert NaN to integer ratio")
		return nil, nil
	case gomath.IsInf(f, 0):
		rt.OverflowErrorf("cannot convert Infinity to integer ratio")
		return nil, nil
	}
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom()
}

// nearest divides, rounding half to even.
func nearest(rt *runtime, n, d *big.Int) value {
	if d.Sign() == 0 {
		return rt.Raisef(&object.ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	if d.Sign() < 0 {
		n, d = new(big.Int).Neg(n), new(big.Int).Neg(d)
	}
	q, r := new(big.Int).DivMod(n, d, new(big.Int))
	r.Lsh(r, 1)
	if c := r.Cmp(d); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return spanOfMicros(rt, q)
}

// bigOf returns an int operand.
func bigOf(v value) *big.Int {
	n, b, ok := object.AsInt(v)
	switch {
	case !ok:
		return nil
	case b == nil:
		return big.NewInt(n)
	}
	return b
}

func floatOf(v value) (float64, bool) {
	if x := object.ExactOf(v); x.IsFloat() {
		return x.Float(), true
	}
	return 0, false
}

func mulSpan(rt *runtime, a, b value) value {
	d := asSpan(a)
	if d == nil {
		d, b = asSpan(b), a
	}
	if n := bigOf(b); n != nil {
		if s, ok := d.small(); ok && n.IsInt64() {
			if k := n.Int64(); k < 1000 && k > -1000 && s < 1<<52 && s > -1<<52 {
				return newSpan(rt, 0, 0, int(s*k))
			}
		}
		return spanOfMicros(rt, new(big.Int).Mul(d.total(), n))
	}
	if f, ok := floatOf(b); ok {
		n, den := ratio(rt, f)
		if n == nil {
			return null
		}
		return nearest(rt, new(big.Int).Mul(d.total(), n), den)
	}
	return object.NotImplemented
}

func divSpan(rt *runtime, a, b value) value {
	d := asSpan(a)
	if d == nil {
		return object.NotImplemented
	}
	if e := asSpan(b); e != nil {
		return object.Binary(rt, object.TrueDiv, object.IntFromBig(d.total()), object.IntFromBig(e.total()))
	}
	if f, ok := floatOf(b); ok {
		n, den := ratio(rt, f)
		if n == nil {
			return null
		}
		return nearest(rt, new(big.Int).Mul(d.total(), den), n)
	}
	if n := bigOf(b); n != nil {
		return nearest(rt, d.total(), n)
	}
	return object.NotImplemented
}

func floorDivSpan(rt *runtime, a, b value) value {
	d := asSpan(a)
	if d == nil {
		return object.NotImplemented
	}
	if asSpan(b) != nil {
		q, m := divModSpan(rt, a, b, "integer division or modulo by zero")
		if m.IsNull() {
			return null
		}
		return q
	}
	n := bigOf(b)
	if n == nil {
		return object.NotImplemented
	}
	if n.Sign() == 0 {
		return rt.Raisef(&object.ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	return spanOfMicros(rt, floorBig(d.total(), n))
}

func floorBig(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	if r.Sign() != 0 && (r.Sign() < 0) != (b.Sign() < 0) {
		q.Sub(q, big.NewInt(1))
	}
	return q
}

func divModSpan(rt *runtime, a, b value, zero string) (q, m value) {
	d, e := asSpan(a), asSpan(b)
	if d == nil || e == nil {
		return object.NotImplemented, object.NotImplemented
	}
	x, y := d.total(), e.total()
	if y.Sign() == 0 {
		return null, rt.Raisef(&object.ZeroDivisionErrorType, "%s", zero)
	}
	k := floorBig(x, y)
	rest := new(big.Int).Sub(x, new(big.Int).Mul(k, y))
	return object.IntFromBig(k), spanOfMicros(rt, rest)
}
