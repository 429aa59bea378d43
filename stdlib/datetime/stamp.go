package datetime

import (
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/time"
)

// stamp is a datetime.
type stamp struct {
	object.Object
	day
	clock
	fold int
	tz   value
}

// Walk visits the time zone.
func (s *stamp) Walk(w *object.Walker) int64 {
	w.Visit(s.tz)
	return 112
}

var stampType *object.Type

func newStampOf(t *object.Type, d day, c clock, tz value, fold int) *stamp {
	s := &stamp{day: d, clock: c, tz: tz, fold: fold}
	s.Object = object.NewObject(t, s)
	return s
}

func (s *stamp) value() value { return object.ValueOf(&s.Object) }

// asStamp returns the datetime in v, nil if it is none.
func asStamp(v value) *stamp {
	if s, ok := v.Impl().(*stamp); ok {
		return s
	}
	if v.AsInstance() != nil {
		s, _ := object.ExactOf(v).Impl().(*stamp)
		return s
	}
	return nil
}

func plainStamp(rt *runtime, d day, c clock, tz value, fold int) value {
	rt.Charge(112)
	return newStampOf(stampType, d, c, tz, fold).value()
}

// makeStamp makes a datetime of the class cls: a subclass is called.
func makeStamp(rt *runtime, cls *object.Type, d day, c clock, tz value, fold int) value {
	if cls == stampType {
		if !d.check(rt) || !c.check(rt, fold) {
			return null
		}
		return plainStamp(rt, d, c, tz, fold)
	}
	args := []value{num(d.year), num(d.month), num(d.day), num(c.hour), num(c.minute), num(c.second), num(c.micro), tz}
	if fold == 0 {
		return object.Call(rt, cls.Value(), args, nil)
	}
	return object.Call(rt, cls.Value(), append(args, num(fold)), []string{"fold"})
}

var stampFields = []string{"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"}

func newStamp(rt *runtime, cls *object.Type, args []value, names []string) value {
	v := null
	if n := len(args); n >= 1 && n <= 2 && len(names) == 0 {
		v = pickledStamp(rt, args)
	}
	if v.IsNull() && rt.Pending() == nil {
		var a [9]value
		if !bindFields(rt, a[:], stampFields, 3, 1, args, names) {
			return null
		}
		var d day
		var c clock
		fold := 0
		if !readInts(rt, a[:], &d.year, &d.month, &d.day, &c.hour, &c.minute, &c.second, &c.micro) || !readInts(rt, a[8:], &fold) {
			return null
		}
		if !d.check(rt) || !c.check(rt, fold) {
			return null
		}
		if !a[7].IsNull() && !a[7].IsNone() && !isTZ(a[7]) {
			tzArgument(rt, a[7])
			return null
		}
		tz := a[7]
		if tz.IsNull() {
			tz = object.None
		}
		v = plainStamp(rt, d, c, tz, fold)
	}
	if v.IsNull() || cls == stampType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

func pickledStamp(rt *runtime, args []value) value {
	b := pickledState(args[0], 10)
	if b == nil {
		return null
	}
	month := int(b[2] & 0x7f)
	if month < 1 || month > 12 {
		return null
	}
	d := day{int(b[0])<<8 | int(b[1]), month, int(b[3])}
	if d.year < minYear || d.year > maxYear || d.day < 1 || d.day > daysIn(d.year, d.month) || b[4] > 23 || b[5] > 59 || b[6] > 59 {
		return null
	}
	tz := object.None
	if len(args) == 2 {
		if tz = args[1]; !tz.IsNone() && !isTZ(tz) {
			return rt.TypeErrorf("bad tzinfo state arg")
		}
	}
	c := clock{int(b[4]), int(b[5]), int(b[6]), int(b[7])<<16 | int(b[8])<<8 | int(b[9])}
	return plainStamp(rt, d, c, tz, int(b[2]>>7))
}

func reduceStamp(rt *runtime, v value, fold bool) value {
	s := asStamp(v)
	b := s.day.appendState(nil)
	if fold && s.fold == 1 {
		b[2] |= 0x80
	}
	state := object.NewBytes(s.clock.appendState(b, false))
	if s.tz.IsNone() {
		return reduction(v.Type(), state)
	}
	return reduction(v.Type(), state, s.tz)
}

const (
	nowSig     = "now(type, /, tz=None)"
	replaceSig = "(self, /, year=<unrepresentable>, month=<unrepresentable>, day=<unrepresentable>, hour=<unrepresentable>, minute=<unrepresentable>, second=<unrepresentable>, microsecond=<unrepresentable>, tzinfo=<unrepresentable>, *, fold=<unrepresentable>)"
)

func init() {
	field := func(name string, f func(s *stamp) value) object.Row {
		return object.Row{Sig: name, Kind: object.Getter, Fn: func(rt *runtime, v value) value { return f(asStamp(v)) }}
	}
	stampType = object.NewBuiltinType(object.TypeSpec{
		Name: "datetime.datetime",
		Doc:  "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe year, month and day arguments are required. tzinfo may be None, or an\ninstance of a tzinfo subclass. The remaining arguments may be ints.",
		Base: dateType,
		Ops: object.Ops{
			New:     newStamp,
			Repr:    reprStamp,
			Format:  formatSpec,
			Str:     func(rt *runtime, v value) value { return object.CallMethod(rt, v, "isoformat", str(" ")) },
			Hash:    hashStamp,
			Compare: compareStamps,
			Binary:  [14]func(rt *runtime, a, b value) value{object.Add: addStamp, object.Sub: subtractStamp},
		},
		Rows: []object.Row{
			field("hour", func(s *stamp) value { return num(s.hour) }),
			field("minute", func(s *stamp) value { return num(s.minute) }),
			field("second", func(s *stamp) value { return num(s.second) }),
			field("microsecond", func(s *stamp) value { return num(s.micro) }),
			field("tzinfo", func(s *stamp) value { return s.tz }),
			field("fold", func(s *stamp) value { return num(s.fold) }),
			{Sig: "min", Kind: object.Constant, Fn: firstStamp.value()},
			{Sig: "max", Kind: object.Constant, Fn: lastStamp.value()},
			{Sig: "resolution", Kind: object.Constant, Fn: oneMicro.value()},
			{Sig: nowSig, Kind: object.ClassMethod, Doc: "Returns new datetime object representing current time local to tz.", Fn: now},
			{Sig: "utcnow(type, /)", Kind: object.ClassMethod, Doc: "Return a new datetime representing UTC day and time.", Fn: func(rt *runtime, cls value) value {
				if !rt.Warn(&object.DeprecationWarningType, "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).") {
					return null
				}
				d, c := split(rt.Now().UTC())
				return makeStamp(rt, cls.AsType(), d, c, object.None, 0)
			}},
			{Sig: "utcfromtimestamp(type, timestamp, /)", Kind: object.ClassMethod, Doc: "Construct a naive UTC datetime from a POSIX timestamp.", Fn: func(rt *runtime, cls, ts value) value {
				if !rt.Warn(&object.DeprecationWarningType, "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).") {
					return null
				}
				return atTimestamp(rt, cls.AsType(), ts, true, object.None)
			}},
			{Sig: "fromtimestamp(type, /, timestamp, tz=None)", Kind: object.ClassMethod, Doc: "Create a datetime from a POSIX timestamp such as time.time() returns, in the\ntime zone tz.", Fn: fromTimestamp},
			{Sig: "strptime(type, date_string, format, /)", Kind: object.ClassMethod, Doc: "string, format -> new datetime parsed from a string (like time.strptime()).", Fn: strptime},
			{Sig: "combine(type, /, date, time, tzinfo=<unrepresentable>)", Kind: object.ClassMethod, Doc: "date, time -> datetime with same date and time fields", Fn: combine},
			{Sig: "fromisoformat(type, string, /)", Kind: object.ClassMethod, Doc: "Construct a datetime from a string in ISO 8601 format.", Fn: stampFromISO},
			{Sig: "date(self, /)", Doc: "Return date object with same year, month and day.", Fn: func(rt *runtime, v value) value { return plainDate(rt, asStamp(v).day) }},
			{Sig: "time(self, /)", Doc: "Return time object with same time but with tzinfo=None.", Fn: func(rt *runtime, v value) value {
				s := asStamp(v)
				return plainClock(rt, s.clock, object.None, s.fold)
			}},
			{Sig: "timetz(self, /)", Doc: "Return time object with same time and tzinfo.", Fn: func(rt *runtime, v value) value {
				s := asStamp(v)
				return plainClock(rt, s.clock, s.tz, s.fold)
			}},
			{Sig: "ctime(self, /)", Doc: "Return ctime() style string.", Fn: func(rt *runtime, v value) value {
				s := asStamp(v)
				return str(ctimeText(s.day, s.hour, s.minute, s.second))
			}},
			{Sig: "timetuple(self, /)", Doc: "Return time tuple, compatible with time.localtime().", Fn: func(rt *runtime, v value) value {
				s := asStamp(v)
				dst := -1
				if !s.tz.IsNone() {
					if dst = dstFlag(rt, s.tz, v); dst < -1 {
						return null
					}
				}
				return s.day.timeTuple(s.hour, s.minute, s.second, dst)
			}},
			{Sig: "utctimetuple(self, /)", Doc: "Return UTC time tuple, compatible with time.localtime().", Fn: func(rt *runtime, v value) value {
				s := asStamp(v)
				off, ok := offsetOf(rt, s.tz, v)
				if !ok {
					return null
				}
				if off != nil {
					u := s.shifted(rt, stampType, off, -1)
					if u.IsNull() {
						return null
					}
					s = asStamp(u)
				}
				return s.day.timeTuple(s.hour, s.minute, s.second, 0)
			}},
			{Sig: "timestamp(self, /)", Doc: "Return POSIX timestamp as float.", Fn: timestamp},
			{Sig: "isoformat(self, /, sep='T', timespec='auto')", Doc: "Return the datetime formatted according to ISO 8601, with sep between date and\ntime; timespec says which of hours, minutes, seconds, milliseconds and\nmicroseconds are shown.", Fn: isoformat},
			{Sig: "utcoffset(self, /)", Doc: "Return self.tzinfo.utcoffset(self).", Fn: func(rt *runtime, v value) value { return utcOffset(rt, asStamp(v).tz, v) }},
			{Sig: "tzname(self, /)", Doc: "Return self.tzinfo.tzname(self).", Fn: func(rt *runtime, v value) value { return zoneName(rt, asStamp(v).tz, v) }},
			{Sig: "dst(self, /)", Doc: "Return self.tzinfo.dst(self).", Fn: func(rt *runtime, v value) value { return dstOffset(rt, asStamp(v).tz, v) }},
			{Sig: "replace" + replaceSig, Doc: "Return datetime with new specified fields.", Fn: replaceStamp},
			{Sig: "__replace__" + replaceSig, Doc: "The same as replace().", Fn: replaceStamp},
			{Sig: "astimezone(self, /, tz=None)", Doc: "tz -> convert to local time in new timezone tz", Fn: asTimeZone},
			{Sig: "__reduce_ex__(self, proto, /)", Doc: "__reduce_ex__(proto) -> (cls, state)", Fn: func(rt *runtime, v, proto value) value {
				p, ok := cInt(rt, proto)
				if !ok {
					return null
				}
				return reduceStamp(rt, v, p > 3)
			}},
			{Sig: "__reduce__(self, /)", Doc: "__reduce__() -> (cls, state)", Fn: func(rt *runtime, v value) value { return reduceStamp(rt, v, false) }},
		},
	})
	firstStamp.Object.SetType(stampType)
	lastStamp.Object.SetType(stampType)
}

var (
	firstStamp = newStampOf(&object.ObjectType, day{minYear, 1, 1}, clock{}, object.None, 0)
	lastStamp  = newStampOf(&object.ObjectType, day{maxYear, 12, 31}, clock{23, 59, 59, 999999}, object.None, 0)
)

func replaceStamp(rt *runtime, a []value) value {
	s := asStamp(a[0])
	d, c, tz, fold := s.day, s.clock, s.tz, s.fold
	if !readInts(rt, a[1:], &d.year, &d.month, &d.day, &c.hour, &c.minute, &c.second, &c.micro) || !readInts(rt, a[9:], &fold) {
		return null
	}
	if !a[8].IsNull() {
		var ok bool
		if tz, ok = tzArgument(rt, a[8]); !ok {
			return null
		}
	}
	if fold != 0 && fold != 1 {
		return rt.ValueErrorf("fold must be either 0 or 1")
	}
	return makeStamp(rt, a[0].Type(), d, c, tz, fold)
}

func reprStamp(rt *runtime, v value) value {
	s := asStamp(v)
	b := append([]byte(v.Type().TypeName()), '(')
	b = append(s.day.appendNumbers(b), ", "...)
	b = s.clock.appendNumbers(b)
	if s.fold == 1 {
		b = append(b, ", fold=1"...)
	}
	if !s.tz.IsNone() {
		t, ok := object.ReprText(rt, s.tz)
		if !ok {
			return null
		}
		b = append(append(b, ", tzinfo="...), t...)
	}
	return str(string(append(b, ')')))
}

func isoformat(rt *runtime, v, sep, spec value) value {
	s := asStamp(v)
	between := "T"
	if !sep.IsNull() {
		t := object.AsStr(sep)
		if t == nil || t.Len() != 1 {
			return rt.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", object.ClinicTypeName(sep))
		}
		between = t.Go()
	}
	b, ok := s.clock.appendISO(rt, append(s.day.appendISO(make([]byte, 0, 40)), between...), spec)
	if !ok {
		return null
	}
	return withOffset(rt, b, s.tz, v)
}

// dstFlag is tm_isdst: 1, 0, -1 for unknown; -2 with an exception pending.
func dstFlag(rt *runtime, tz, arg value) int {
	d := dstOffset(rt, tz, arg)
	switch {
	case d.IsNull():
		return -2
	case d.IsNone():
		return -1
	}
	return object.Truth(rt, d)
}

// micros counts from the first instant there is.
func (s *stamp) micros() int64 {
	return (int64(s.day.ordinal())*daySeconds+int64(s.clock.seconds()))*1000000 + int64(s.clock.micro)
}

func (d *span) micros64() int64 {
	return (int64(d.days)*daySeconds+int64(d.secs))*1000000 + int64(d.micros)
}

func (s *stamp) compare(o *stamp) int {
	if c := s.day.compare(o.day); c != 0 {
		return c
	}
	return s.clock.compare(o.clock)
}

// shifted is the datetime factor*d later, of the class cls.
func (s *stamp) shifted(rt *runtime, cls *object.Type, d *span, factor int) value {
	c := s.clock
	micro := c.micro + factor*d.micros
	second := c.seconds() + factor*d.secs
	if micro < 0 || micro >= 1000000 {
		q := floorDiv(micro, 1000000)
		micro, second = micro-q*1000000, second+q
	}
	days := factor * d.days
	if second < 0 || second >= daySeconds {
		q := floorDiv(second, daySeconds)
		second, days = second-q*daySeconds, days+q
	}
	date := s.day
	if days != 0 {
		var ok bool
		if date, ok = date.shifted(rt, days); !ok {
			return null
		}
	}
	return makeStamp(rt, cls, date, clock{second / 3600, second / 60 % 60, second % 60, micro}, s.tz, 0)
}

func addStamp(rt *runtime, a, b value) value {
	if asSpan(a) != nil {
		a, b = b, a
	}
	s, d := asStamp(a), asSpan(b)
	if s == nil || d == nil {
		return object.NotImplemented
	}
	return s.shifted(rt, a.Type(), d, 1)
}

func subtractStamp(rt *runtime, a, b value) value {
	s := asStamp(a)
	if s == nil {
		return object.NotImplemented
	}
	if d := asSpan(b); d != nil {
		return s.shifted(rt, a.Type(), d, -1)
	}
	o := asStamp(b)
	if o == nil {
		return object.NotImplemented
	}
	diff := s.micros() - o.micros()
	if s.tz != o.tz {
		x, ok := offsetOf(rt, s.tz, a)
		if !ok {
			return null
		}
		y, ok := offsetOf(rt, o.tz, b)
		if !ok {
			return null
		}
		switch {
		case x == nil && y == nil:
		case x == nil || y == nil:
			return rt.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
		default:
			diff -= x.micros64() - y.micros64()
		}
	}
	return newSpan(rt, int(diff/dayMicros), 0, int(diff%dayMicros))
}

// flipped is the offset with the other fold.
func (s *stamp) flipped(rt *runtime) (*span, bool) {
	o := newStampOf(stampType, s.day, s.clock, s.tz, 1-s.fold)
	return offsetOf(rt, s.tz, o.value())
}

func compareStamps(rt *runtime, a, b value, op object.Cmp) value {
	s, o := asStamp(a), asStamp(b)
	if s == nil || o == nil {
		return object.NotImplemented
	}
	if s.tz == o.tz {
		return compared(op, s.compare(o))
	}
	x, ok := offsetOf(rt, s.tz, a)
	if !ok {
		return null
	}
	y, ok := offsetOf(rt, o.tz, b)
	if !ok {
		return null
	}
	var diff int
	switch {
	case sameOffset(x, y):
		diff = s.compare(o)
	case x != nil && y != nil:
		p, q := s.micros()-x.micros64(), o.micros()-y.micros64()
		diff = sign(int(p - q))
	case op == object.EQ:
		return object.False
	case op == object.NE:
		return object.True
	default:
		return rt.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	}
	if diff == 0 && (op == object.EQ || op == object.NE) {
		// PEP 495: times in a fold or gap of their zone equal none of another zone.
		for _, p := range []struct {
			s   *stamp
			off *span
		}{{s, x}, {o, y}} {
			f, ok := p.s.flipped(rt)
			if !ok {
				return null
			}
			if !sameOffset(f, p.off) {
				diff = 1
				break
			}
		}
	}
	return compared(op, diff)
}

func hashStamp(rt *runtime, v value) (uint64, bool) {
	s := asStamp(v)
	arg := v
	if s.fold == 1 {
		arg = newStampOf(stampType, s.day, s.clock, s.tz, 0).value()
	}
	off, ok := offsetOf(rt, s.tz, arg)
	if !ok {
		return 0, false
	}
	m := s.micros()
	if off != nil {
		m -= off.micros64()
	}
	return mixHash(int(m)), true
}

func combine(rt *runtime, a []value) value {
	d, ok := dayOf(a[1])
	if !ok {
		return clinicType(rt, "combine", 1, "datetime.date", a[1])
	}
	c := asClock(a[2])
	if c == nil {
		return clinicType(rt, "combine", 2, "datetime.time", a[2])
	}
	tz := c.tz
	if !a[3].IsNull() {
		if tz, ok = tzArgument(rt, a[3]); !ok {
			return null
		}
	}
	return makeStamp(rt, a[0].AsType(), d, c.clock, tz, c.fold)
}

func strptime(rt *runtime, cls, data, format value) value {
	s, f := object.AsStr(data), object.AsStr(format)
	if s == nil {
		return clinicType(rt, "strptime", 1, "str", data)
	}
	if f == nil {
		return clinicType(rt, "strptime", 2, "str", format)
	}
	p, ok := time.Strptime(rt, s.Go(), f.Go())
	if !ok {
		return null
	}
	args := []value{num(p.Year), num(p.Month), num(p.Day), num(p.Hour), num(p.Minute), num(p.Second), num(p.Micro)}
	if p.HasOffset {
		off := newSpan(rt, 0, p.Offset, p.OffsetMicro)
		if off.IsNull() {
			return null
		}
		name := null
		if p.Zone != "" {
			name = str(p.Zone)
		}
		z := newZone(rt, off, name)
		if z.IsNull() {
			return null
		}
		args = append(args, z)
	}
	return object.Call(rt, cls, args, nil)
}
