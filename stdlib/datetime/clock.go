package datetime

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// clock is the time of day of times and datetimes.
type clock struct {
	hour, minute, second, micro int
}

func (c clock) seconds() int { return (c.hour*60+c.minute)*60 + c.second }

func (c clock) compare(d clock) int {
	if n := c.seconds() - d.seconds(); n != 0 {
		return sign(n)
	}
	return sign(c.micro - d.micro)
}

func (c clock) check(rt *runtime, fold int) bool {
	switch {
	case c.hour < 0 || c.hour > 23:
		rt.ValueErrorf("hour must be in 0..23")
	case c.minute < 0 || c.minute > 59:
		rt.ValueErrorf("minute must be in 0..59")
	case c.second < 0 || c.second > 59:
		rt.ValueErrorf("second must be in 0..59")
	case c.micro < 0 || c.micro > 999999:
		rt.ValueErrorf("microsecond must be in 0..999999")
	case fold != 0 && fold != 1:
		rt.ValueErrorf("fold must be either 0 or 1")
	default:
		return true
	}
	return false
}

// clockObject is a time.
type clockObject struct {
	object.Object
	clock
	fold int
	tz   value
}

// Walk visits the time zone.
func (c *clockObject) Walk(w *object.Walker) int64 {
	w.Visit(c.tz)
	return 80
}

var clockType *object.Type

func newClockOf(t *object.Type, c clock, tz value, fold int) *clockObject {
	o := &clockObject{clock: c, tz: tz, fold: fold}
	o.Object = object.NewObject(t, o)
	return o
}

func (c *clockObject) value() value { return object.ValueOf(&c.Object) }

func asClock(v value) *clockObject {
	o, _ := object.ExactOf(v).Impl().(*clockObject)
	return o
}

func plainClock(rt *runtime, c clock, tz value, fold int) value {
	rt.Charge(80)
	return newClockOf(clockType, c, tz, fold).value()
}

// makeClock makes a time of the class cls: a subclass is called.
func makeClock(rt *runtime, cls *object.Type, c clock, tz value, fold int) value {
	if cls == clockType {
		if !c.check(rt, fold) {
			return null
		}
		return plainClock(rt, c, tz, fold)
	}
	args := []value{num(c.hour), num(c.minute), num(c.second), num(c.micro), tz}
	if fold == 0 {
		return object.Call(rt, cls.Value(), args, nil)
	}
	return object.Call(rt, cls.Value(), append(args, num(fold)), []string{"fold"})
}

var clockFields = []string{"hour", "minute", "second", "microsecond", "tzinfo", "fold"}

func newClock(rt *runtime, cls *object.Type, args []value, names []string) value {
	v := null
	if pos := len(args) - len(names); pos >= 1 && pos <= 2 && len(names) == 0 {
		v = pickledClock(rt, args)
	}
	if v.IsNull() && rt.Pending() == nil {
		var a [6]value
		if !bindFields(rt, a[:], clockFields, 0, 1, args, names) {
			return null
		}
		var c clock
		fold := 0
		if !readInts(rt, a[:], &c.hour, &c.minute, &c.second, &c.micro) || !readInts(rt, a[5:], &fold) {
			return null
		}
		if !c.check(rt, fold) {
			return null
		}
		tz, ok := tzArgument(rt, a[4])
		if !ok {
			return null
		}
		v = plainClock(rt, c, tz, fold)
	}
	if v.IsNull() || cls == clockType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

// pickledClock reads the state in a pickled time; null without an exception if
// args are something else.
func pickledClock(rt *runtime, args []value) value {
	b := pickledState(args[0], 6)
	if b == nil || b[0]&0x7f > 23 {
		return null
	}
	tz := object.None
	if len(args) == 2 {
		if tz = args[1]; !tz.IsNone() && !isTZ(tz) {
			return rt.TypeErrorf("bad tzinfo state arg")
		}
	}
	return plainClock(rt, clock{int(b[0] & 0x7f), int(b[1]), int(b[2]), int(b[3])<<16 | int(b[4])<<8 | int(b[5])}, tz, int(b[0]>>7))
}

func (c clock) appendState(b []byte, fold bool) []byte {
	h := byte(c.hour)
	if fold {
		h |= 0x80
	}
	return append(b, h, byte(c.minute), byte(c.second), byte(c.micro>>16), byte(c.micro>>8), byte(c.micro))
}

func reduceClock(rt *runtime, v value, fold bool) value {
	c := asClock(v)
	state := object.NewBytes(c.appendState(nil, fold && c.fold == 1))
	if c.tz.IsNone() {
		return reduction(v.Type(), state)
	}
	return reduction(v.Type(), state, c.tz)
}

func init() {
	field := func(name string, f func(c *clockObject) value) object.Row {
		return object.Row{Sig: name, Kind: object.Getter, Fn: func(rt *runtime, v value) value { return f(asClock(v)) }}
	}
	clockType = object.NewBuiltinType(object.TypeSpec{
		Name: "datetime.time",
		Doc:  "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nAll arguments are optional. tzinfo may be None, or an instance of\na tzinfo subclass. The remaining arguments may be ints.",
		Ops: object.Ops{
			New:     newClock,
			Repr:    reprClock,
			Format:  formatSpec,
			Str:     func(rt *runtime, v value) value { return object.CallMethod(rt, v, "isoformat") },
			Hash:    hashClock,
			Compare: compareClocks,
		},
		Rows: []object.Row{
			field("hour", func(c *clockObject) value { return num(c.hour) }),
			field("minute", func(c *clockObject) value { return num(c.minute) }),
			field("second", func(c *clockObject) value { return num(c.second) }),
			field("microsecond", func(c *clockObject) value { return num(c.micro) }),
			field("tzinfo", func(c *clockObject) value { return c.tz }),
			field("fold", func(c *clockObject) value { return num(c.fold) }),
			{Sig: "min", Kind: object.Constant, Fn: firstClock.value()},
			{Sig: "max", Kind: object.Constant, Fn: lastClock.value()},
			{Sig: "resolution", Kind: object.Constant, Fn: oneMicro.value()},
			{Sig: "fromisoformat(type, string, /)", Kind: object.ClassMethod, Doc: "Construct a time from a string in ISO 8601 format.", Fn: clockFromISO},
			{Sig: "isoformat(self, /, timespec='auto')", Doc: "Return the time formatted according to ISO 8601: HH:MM:SS.ffffff+HH:MM.\n\ntimespec says which of hours, minutes, seconds, milliseconds and microseconds\nare shown.", Fn: func(rt *runtime, v, spec value) value {
				c := asClock(v)
				b, ok := c.clock.appendISO(rt, nil, spec)
				if !ok {
					return null
				}
				return withOffset(rt, b, c.tz, object.None)
			}},
			{Sig: "strftime(self, format)", Doc: "format -> strftime() style string.", Fn: strftime},
			{Sig: "utcoffset(self, /)", Doc: "Return self.tzinfo.utcoffset(self).", Fn: func(rt *runtime, v value) value { return utcOffset(rt, asClock(v).tz, object.None) }},
			{Sig: "tzname(self, /)", Doc: "Return self.tzinfo.tzname(self).", Fn: func(rt *runtime, v value) value { return zoneName(rt, asClock(v).tz, object.None) }},
			{Sig: "dst(self, /)", Doc: "Return self.tzinfo.dst(self).", Fn: func(rt *runtime, v value) value { return dstOffset(rt, asClock(v).tz, object.None) }},
			{Sig: "replace(self, /, hour=<unrepresentable>, minute=<unrepresentable>, second=<unrepresentable>, microsecond=<unrepresentable>, tzinfo=<unrepresentable>, *, fold=<unrepresentable>)", Doc: "Return time with new specified fields.", Fn: replaceClock},
			{Sig: "__replace__(self, /, hour=<unrepresentable>, minute=<unrepresentable>, second=<unrepresentable>, microsecond=<unrepresentable>, tzinfo=<unrepresentable>, *, fold=<unrepresentable>)", Doc: "The same as replace().", Fn: replaceClock},
			{Sig: "__reduce_ex__(self, proto, /)", Doc: "__reduce_ex__(proto) -> (cls, state)", Fn: func(rt *runtime, v, proto value) value {
				p, ok := cInt(rt, proto)
				if !ok {
					return null
				}
				return reduceClock(rt, v, p > 3)
			}},
			{Sig: "__reduce__(self, /)", Doc: "__reduce__() -> (cls, state)", Fn: func(rt *runtime, v value) value { return reduceClock(rt, v, false) }},
		},
	})
	firstClock.Object.SetType(clockType)
	lastClock.Object.SetType(clockType)
}

var (
	firstClock = newClockOf(&object.ObjectType, clock{}, object.None, 0)
	lastClock  = newClockOf(&object.ObjectType, clock{23, 59, 59, 999999}, object.None, 0)
)

func replaceClock(rt *runtime, a []value) value {
	o := asClock(a[0])
	c, tz, fold := o.clock, o.tz, o.fold
	if !readInts(rt, a[1:], &c.hour, &c.minute, &c.second, &c.micro) || !readInts(rt, a[6:], &fold) {
		return null
	}
	if !a[5].IsNull() {
		var ok bool
		if tz, ok = tzArgument(rt, a[5]); !ok {
			return null
		}
	}
	if fold != 0 && fold != 1 {
		return rt.ValueErrorf("fold must be either 0 or 1")
	}
	return makeClock(rt, a[0].Type(), c, tz, fold)
}

func reprClock(rt *runtime, v value) value {
	c := asClock(v)
	b := append([]byte(v.Type().TypeName()), '(')
	b = c.clock.appendNumbers(b)
	if !c.tz.IsNone() {
		s, ok := object.ReprText(rt, c.tz)
		if !ok {
			return null
		}
		b = append(append(b, ", tzinfo="...), s...)
	}
	if c.fold == 1 {
		b = append(b, ", fold=1"...)
	}
	return str(string(append(b, ')')))
}

// offsetOf is the offset of a time or datetime as a span; nil without a
// pending exception: naive.
func offsetOf(rt *runtime, tz, arg value) (*span, bool) {
	v := utcOffset(rt, tz, arg)
	if v.IsNull() {
		return nil, false
	}
	return asSpan(v), true
}

func hashClock(rt *runtime, v value) (uint64, bool) {
	c := asClock(v)
	off, ok := offsetOf(rt, c.tz, object.None)
	if !ok {
		return 0, false
	}
	if off == nil {
		return mixHash(c.hour, c.minute, c.second, c.micro), true
	}
	secs := c.seconds() - off.days*daySeconds - off.secs
	micros := c.micro - off.micros
	if micros < 0 {
		secs, micros = secs-1, micros+1000000
	}
	return mixHash(0, 0, secs, micros), true
}

func sameOffset(a, b *span) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.compare(b) == 0
}

func compareClocks(rt *runtime, a, b value, op object.Cmp) value {
	c, d := asClock(a), asClock(b)
	if c == nil || d == nil {
		return object.NotImplemented
	}
	if c.tz == d.tz {
		return compared(op, c.clock.compare(d.clock))
	}
	x, ok := offsetOf(rt, c.tz, object.None)
	if !ok {
		return null
	}
	y, ok := offsetOf(rt, d.tz, object.None)
	if !ok {
		return null
	}
	switch {
	case sameOffset(x, y):
		return compared(op, c.clock.compare(d.clock))
	case x != nil && y != nil:
		p := (c.seconds()-x.days*daySeconds-x.secs)*1000000 + c.micro - x.micros
		q := (d.seconds()-y.days*daySeconds-y.secs)*1000000 + d.micro - y.micros
		return compared(op, sign(p-q))
	case op == object.EQ:
		return object.False
	case op == object.NE:
		return object.True
	}
	return rt.TypeErrorf("can't compare offset-naive and offset-aware times")
}
