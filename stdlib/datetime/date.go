package datetime

import (
	"fmt"

	"github.com/ouro-lang/ouro/interp/object"
)

// day is the date part of dates and datetimes.
type day struct {
	year, month, day int
}

func (d day) ordinal() int { return ordinal(d.year, d.month, d.day) }

func (d day) compare(e day) int {
	switch {
	case d.year != e.year:
		return sign(d.year - e.year)
	case d.month != e.month:
		return sign(d.month - e.month)
	}
	return sign(d.day - e.day)
}

func (d day) check(rt *runtime) bool {
	switch {
	case d.year < minYear || d.year > maxYear:
		rt.ValueErrorf("year %d is out of range", d.year)
	case d.month < 1 || d.month > 12:
		rt.ValueErrorf("month must be in 1..12")
	case d.day < 1 || d.day > daysIn(d.year, d.month):
		rt.ValueErrorf("day is out of range for month")
	default:
		return true
	}
	return false
}

// dateObject is a date.
type dateObject struct {
	object.Object
	day
}

// Walk counts the object.
func (d *dateObject) Walk(w *object.Walker) int64 { return 48 }

var dateType *object.Type

func newDateOf(t *object.Type, d day) *dateObject {
	o := &dateObject{day: d}
	o.Object = object.NewObject(t, o)
	return o
}

func (d *dateObject) value() value { return object.ValueOf(&d.Object) }

// dayOf returns the date of a date or datetime.
func dayOf(v value) (day, bool) {
	switch o := object.ExactOf(v).Impl().(type) {
	case *dateObject:
		return o.day, true
	case *stamp:
		return o.day, true
	}
	return day{}, false
}

func selfDay(v value) day {
	d, _ := dayOf(v)
	return d
}

func plainDate(rt *runtime, d day) value {
	rt.Charge(48)
	return newDateOf(dateType, d).value()
}

// makeDate makes a date of the class cls: a subclass is called.
func makeDate(rt *runtime, cls *object.Type, d day) value {
	if cls == dateType {
		if !d.check(rt) {
			return null
		}
		return plainDate(rt, d)
	}
	return object.Call(rt, cls.Value(), []value{num(d.year), num(d.month), num(d.day)}, nil)
}

var dateFields = []string{"year", "month", "day"}

func newDate(rt *runtime, cls *object.Type, args []value, names []string) value {
	if len(args) == 1 && len(names) == 0 {
		if d, ok := pickledDay(args[0]); ok {
			return subDate(rt, cls, plainDate(rt, d))
		}
	}
	var a [3]value
	if !bindFields(rt, a[:], dateFields, 3, 0, args, names) {
		return null
	}
	var d day
	if !readInts(rt, a[:], &d.year, &d.month, &d.day) || !d.check(rt) {
		return null
	}
	return subDate(rt, cls, plainDate(rt, d))
}

func readInts(rt *runtime, a []value, dst ...*int) bool {
	for i, p := range dst {
		if a[i].IsNull() {
			continue
		}
		n, ok := cInt(rt, a[i])
		if !ok {
			return false
		}
		*p = n
	}
	return true
}

func subDate(rt *runtime, cls *object.Type, v value) value {
	if v.IsNull() || cls == dateType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

// pickledDay reads the state in a pickled date.
func pickledDay(v value) (day, bool) {
	b := pickledState(v, 4)
	if b == nil || b[2] < 1 || b[2] > 12 {
		return day{}, false
	}
	d := day{int(b[0])<<8 | int(b[1]), int(b[2]), int(b[3])}
	return d, d.year >= minYear && d.year <= maxYear && d.day >= 1 && d.day <= daysIn(d.year, d.month)
}

// pickledState returns the bytes of a state of n bytes: bytes, or the str that
// Python 2's pickles hold.
func pickledState(v value, n int) []byte {
	if b := object.AsBytes(v); b != nil {
		if len(b.Go()) == n {
			return b.Go()
		}
		return nil
	}
	if s := object.AsStr(v); s != nil && s.Len() == n {
		var b []byte
		for _, r := range s.Go() {
			if r > 255 {
				return nil
			}
			b = append(b, byte(r))
		}
		return b
	}
	return nil
}

func (d day) appendState(b []byte) []byte {
	return append(b, byte(d.year>>8), byte(d.year), byte(d.month), byte(d.day))
}

func init() {
	dateType = object.NewBuiltinType(object.TypeSpec{
		Name: "datetime.date",
		Doc:  "date(year, month, day) --> date object",
		Ops: object.Ops{
			New:    newDate,
			Repr:   reprDate,
			Format: formatSpec,
			Str:    func(rt *runtime, v value) value { return object.CallMethod(rt, v, "isoformat") },
			Hash: func(rt *runtime, v value) (uint64, bool) {
				d := selfDay(v)
				return mixHash(d.year, d.month, d.day), true
			},
			Compare: compareDates,
			Binary:  [14]func(rt *runtime, a, b value) value{object.Add: addDate, object.Sub: subtractDate},
		},
		Rows: []object.Row{
			{Sig: "year", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return num(selfDay(v).year) }},
			{Sig: "month", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return num(selfDay(v).month) }},
			{Sig: "day", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return num(selfDay(v).day) }},
			{Sig: "min", Kind: object.Constant, Fn: firstDate.value()},
			{Sig: "max", Kind: object.Constant, Fn: lastDate.value()},
			{Sig: "resolution", Kind: object.Constant, Fn: oneDay.value()},
			{Sig: "today(type, /)", Kind: object.ClassMethod, Doc: "Current date or datetime:  same as self.__class__.fromtimestamp(time.time()).", Fn: today},
			{Sig: "fromtimestamp(type, timestamp, /)", Kind: object.ClassMethod, Doc: "The local date at a POSIX timestamp such as time.time() returns.", Fn: func(rt *runtime, cls, ts value) value {
				secs, ok := floorSeconds(rt, ts)
				if !ok {
					return null
				}
				t, ok := localAt(rt, secs)
				if !ok {
					return null
				}
				return makeDate(rt, cls.AsType(), day{t.Year(), int(t.Month()), t.Day()})
			}},
			{Sig: "fromordinal(type, ordinal, /)", Kind: object.ClassMethod, Doc: "int -> date corresponding to a proleptic Gregorian ordinal.", Fn: func(rt *runtime, cls, n value) value {
				i, ok := cInt(rt, n)
				if !ok {
					return null
				}
				if i < 1 {
					return rt.ValueErrorf("ordinal must be >= 1")
				}
				y, m, d := fromOrdinal(i)
				return fromDay(rt, cls.AsType(), day{y, m, d})
			}},
			{Sig: "fromisoformat(type, string, /)", Kind: object.ClassMethod, Doc: "Construct a date from a string in ISO 8601 format.", Fn: dateFromISO},
			{Sig: "fromisocalendar(type, year, week, day)", Kind: object.ClassMethod, Doc: "The date of a year, week and day of the week as isocalendar() returns them.", Fn: func(rt *runtime, a []value) value {
				var y, w, d int
				if !readInts(rt, a[1:], &y, &w, &d) {
					if rt.Matches(&object.OverflowErrorType) {
						rt.Clear()
						return rt.ValueErrorf("ISO calendar component out of range")
					}
					return null
				}
				if y < minYear || y > maxYear {
					return rt.ValueErrorf("Year is out of range: %d", y)
				}
				year, month, dd, bad := fromISO(y, w, d)
				switch bad {
				case 'w':
					return rt.ValueErrorf("Invalid week: %d", w)
				case 'd':
					return rt.ValueErrorf("Invalid day: %d (range is [1, 7])", d)
				case 'o':
					year = 0
				}
				return fromDay(rt, a[0].AsType(), day{year, month, dd})
			}},
			{Sig: "ctime(self, /)", Doc: "Return ctime() style string.", Fn: func(rt *runtime, v value) value { return str(ctimeText(selfDay(v), 0, 0, 0)) }},
			{Sig: "strftime(self, format)", Doc: "format -> strftime() style string.", Fn: strftime},
			{Sig: "isoformat(self, /)", Doc: "Return string in ISO 8601 format, YYYY-MM-DD.", Fn: func(rt *runtime, v value) value { return str(string(selfDay(v).appendISO(nil))) }},
			{Sig: "isoweekday(self, /)", Doc: "Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7", Fn: func(rt *runtime, v value) value { return num(selfDay(v).weekday() + 1) }},
			{Sig: "isocalendar(self, /)", Doc: "Return a named tuple containing ISO year, week number, and weekday.", Fn: func(rt *runtime, v value) value {
				d := selfDay(v)
				y, w, wd := isoCalendar(d.year, d.month, d.day)
				return object.NewStructSeq(isoDateType, 3, num(y), num(w), num(wd))
			}},
			{Sig: "toordinal(self, /)", Doc: "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.", Fn: func(rt *runtime, v value) value { return num(selfDay(v).ordinal()) }},
			{Sig: "weekday(self, /)", Doc: "Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6", Fn: func(rt *runtime, v value) value { return num(selfDay(v).weekday()) }},
			{Sig: "timetuple(self, /)", Doc: "Return time tuple, compatible with time.localtime().", Fn: func(rt *runtime, v value) value {
				return selfDay(v).timeTuple(0, 0, 0, -1)
			}},
			{Sig: "replace(self, /, year=<unrepresentable>, month=<unrepresentable>, day=<unrepresentable>)", Doc: "Return date with new specified fields.", Fn: replaceDate},
			{Sig: "__replace__(self, /, year=<unrepresentable>, month=<unrepresentable>, day=<unrepresentable>)", Doc: "The same as replace().", Fn: replaceDate},
			{Sig: "__reduce__(self, /)", Doc: "__reduce__() -> (cls, state)", Fn: func(rt *runtime, v value) value {
				return reduction(v.Type(), object.NewBytes(selfDay(v).appendState(nil)))
			}},
		},
	})
	firstDate.Object.SetType(dateType)
	lastDate.Object.SetType(dateType)
	isoField := func(name, doc string, i int) object.Row {
		return object.Row{Sig: name, Kind: object.Getter, Doc: doc, Fn: func(rt *runtime, v value) value { return object.AsTuple(v).At(i) }}
	}
	isoDateType = object.NewBuiltinType(object.TypeSpec{
		Name:  "datetime.IsoCalendarDate",
		Doc:   "The result of date.isocalendar() or datetime.isocalendar()\n\nThis object may be accessed either as a tuple of\n  ((year, week, weekday))\nor via the object attributes as named in the above tuple.",
		Base:  &object.TupleType,
		Flags: object.NoNew,
		Ops: object.Ops{Repr: func(rt *runtime, v value) value {
			t := object.AsTuple(v)
			return str(fmt.Sprintf("%s(year=%d, week=%d, weekday=%d)", v.Type().TypeName(), t.At(0).Int(), t.At(1).Int(), t.At(2).Int()))
		}},
		Rows: []object.Row{
			isoField("year", "ISO year", 0),
			isoField("week", "ISO week", 1),
			isoField("weekday", "ISO weekday", 2),
			{Sig: "__reduce__(self, /)", Doc: "__reduce__() -> (cls, state)", Fn: func(rt *runtime, v value) value {
				return reduction(&object.TupleType, object.NewTuple(append([]value(nil), object.AsTuple(v).Items()...)))
			}},
		},
	})
}

var isoDateType *object.Type

var (
	firstDate = newDateOf(&object.ObjectType, day{minYear, 1, 1})
	lastDate  = newDateOf(&object.ObjectType, day{maxYear, 12, 31})
)

// fromDay makes a date, or a datetime at midnight, of the class cls.
func fromDay(rt *runtime, cls *object.Type, d day) value {
	if cls == stampType {
		if !d.check(rt) {
			return null
		}
		return plainStamp(rt, d, clock{}, object.None, 0)
	}
	return makeDate(rt, cls, d)
}

func today(rt *runtime, cls value) value {
	if cls.AsType() == dateType {
		t := rt.Now()
		return makeDate(rt, dateType, day{t.Year(), int(t.Month()), t.Day()})
	}
	now := object.Float(float64(rt.Now().UnixNano()) / 1e9)
	return object.CallMethod(rt, cls, "fromtimestamp", now)
}

func replaceDate(rt *runtime, a []value) value {
	d := selfDay(a[0])
	if !readInts(rt, a[1:], &d.year, &d.month, &d.day) {
		return null
	}
	return makeDate(rt, a[0].Type(), d)
}

func reprDate(rt *runtime, v value) value {
	d := selfDay(v)
	b := append([]byte(v.Type().TypeName()), '(')
	b = d.appendNumbers(b)
	return str(string(append(b, ')')))
}

func compareDates(rt *runtime, a, b value, op object.Cmp) value {
	d, ok := object.ExactOf(a).Impl().(*dateObject)
	e, ok2 := object.ExactOf(b).Impl().(*dateObject)
	if !ok || !ok2 {
		return object.NotImplemented
	}
	return compared(op, d.day.compare(e.day))
}

// shifted is the date n days later.
func (d day) shifted(rt *runtime, n int) (day, bool) {
	if k := d.day + n; k >= 1 && k <= 28 {
		return day{d.year, d.month, k}, true
	}
	o := d.ordinal() + n
	if o < 1 || o > maxOrdinal {
		rt.OverflowErrorf("date value out of range")
		return day{}, false
	}
	y, m, dd := fromOrdinal(o)
	return day{y, m, dd}, true
}

func addDate(rt *runtime, a, b value) value {
	if asSpan(a) != nil {
		a, b = b, a
	}
	s := asSpan(b)
	if s == nil {
		return object.NotImplemented
	}
	d, ok := selfDay(a).shifted(rt, s.days)
	if !ok {
		return null
	}
	return makeDate(rt, a.Type(), d)
}

func subtractDate(rt *runtime, a, b value) value {
	d, ok := dayOf(a)
	if !ok || asStamp(a) != nil || asStamp(b) != nil {
		return object.NotImplemented
	}
	if e, ok := dayOf(b); ok {
		return newSpan(rt, d.ordinal()-e.ordinal(), 0, 0)
	}
	s := asSpan(b)
	if s == nil {
		return object.NotImplemented
	}
	if d, ok = d.shifted(rt, -s.days); !ok {
		return null
	}
	return makeDate(rt, a.Type(), d)
}

func (d day) weekday() int { return weekday(d.year, d.month, d.day) }
