package datetime

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// tzObject is what a tzinfo object holds by itself: nothing.
type tzObject struct{ object.Object }

// Walk counts the object.
func (z *tzObject) Walk(w *object.Walker) int64 { return 32 }

// zone is a timezone.
type zone struct {
	object.Object
	offset *span
	name   value // null: named by the offset
}

// Walk visits offset and name.
func (z *zone) Walk(w *object.Walker) int64 {
	w.Visit(z.offset.value())
	if !z.name.IsNull() {
		w.Visit(z.name)
	}
	return 64
}

var tzinfoType, zoneType *object.Type

func newZoneOf(t *object.Type, offset *span, name value) *zone {
	z := &zone{offset: offset, name: name}
	z.Object = object.NewObject(t, z)
	return z
}

func (z *zone) value() value { return object.ValueOf(&z.Object) }

var (
	utcZone   = newZoneOf(&object.ObjectType, zeroSpan, null)
	firstZone = newZoneOf(&object.ObjectType, newSpanOf(&object.ObjectType, -1, 60, 0), null)
	lastZone  = newZoneOf(&object.ObjectType, newSpanOf(&object.ObjectType, 0, 86340, 0), null)
	utc       = utcZone.value()
)

func asZone(v value) *zone {
	z, _ := v.Impl().(*zone)
	return z
}

func isTZ(v value) bool { return object.IsInstance(v, tzinfoType) }

// TZInfo returns the class tzinfo, for modules that derive from it.
func TZInfo() *object.Type { return tzinfoType }

func tzArgument(rt *runtime, v value) (value, bool) {
	if object.NoneOrAbsent(v) {
		return object.None, true
	}
	if !isTZ(v) {
		rt.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", object.TypeName(v))
		return null, false
	}
	return v, true
}

func (d *span) withinDay() bool {
	return d.days == 0 || d.days == -1 && (d.secs > 0 || d.micros > 0)
}

const badOffset = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)"

// newZone makes a timezone; the zero offset without a name is utc.
func newZone(rt *runtime, offset, name value) value {
	d := asSpan(offset)
	if name.IsNull() && d.days == 0 && d.secs == 0 && d.micros == 0 {
		return utc
	}
	if !d.withinDay() {
		s, ok := object.ReprText(rt, offset)
		if !ok {
			return null
		}
		return rt.ValueErrorf("%s, not %s.", badOffset, s)
	}
	rt.Charge(64)
	return newZoneOf(zoneType, d, name).value()
}

var zoneParams = object.NewParams("timezone(offset, name=<unrepresentable>)")

func createZone(rt *runtime, cls *object.Type, args []value, names []string) value {
	var a [2]value
	if !zoneParams.Bind(rt, a[:], args, names) {
		return null
	}
	if asSpan(a[0]) == nil {
		return clinicType(rt, "timezone", 1, "datetime.timedelta", a[0])
	}
	if !a[1].IsNull() && object.AsStr(a[1]) == nil {
		return clinicType(rt, "timezone", 2, "str", a[1])
	}
	return newZone(rt, a[0], a[1])
}

// zoneArgument checks the argument of a timezone's methods.
func zoneArgument(rt *runtime, method string, v value) bool {
	if !v.IsNone() && asStamp(v) == nil {
		rt.TypeErrorf("%s(dt) argument must be a datetime instance or None, not %s", method, object.TypeName(v))
		return false
	}
	return true
}

func (z *zone) text() value {
	if !z.name.IsNull() {
		return z.name
	}
	if z.offset.days == 0 && z.offset.secs == 0 && z.offset.micros == 0 {
		return str("UTC")
	}
	return str(string(z.offset.appendOffset([]byte("UTC"), ":")))
}

func init() {
	unimplemented := func(name, doc string) object.Row {
		return object.Row{Sig: name + "(self, dt, /)", Doc: doc, Fn: func(rt *runtime, v, dt value) value {
			return rt.Raisef(&object.NotImplementedErrorType, "a tzinfo subclass must implement %s()", name)
		}}
	}
	tzinfoType = object.NewBuiltinType(object.TypeSpec{
		Name: "datetime.tzinfo",
		Doc:  "Abstract base class for time zone info objects.",
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				z := &tzObject{}
				z.Object = object.NewObject(tzinfoType, z)
				if cls == tzinfoType {
					return object.ValueOf(&z.Object)
				}
				return rt.NewPayloadInstance(cls, object.ValueOf(&z.Object))
			},
			Init: func(rt *runtime, v value, args []value, names []string) bool { return true },
		},
		Rows: []object.Row{
			unimplemented("tzname", "datetime -> string name of time zone."),
			unimplemented("utcoffset", "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"),
			unimplemented("dst", "datetime -> DST offset as timedelta positive east of UTC."),
			{Sig: "fromutc(self, dt, /)", Doc: "datetime in UTC -> datetime in local time.", Fn: tzFromUTC},
			{Sig: "__reduce__(self, /)", Doc: "-> (cls, state)", Fn: reduceTZ},
		},
	})
	zoneType = object.NewBuiltinType(object.TypeSpec{
		Name:  "datetime.timezone",
		Doc:   "Fixed offset from UTC implementation of tzinfo.",
		Base:  tzinfoType,
		Flags: object.Final,
		Ops: object.Ops{
			New: createZone,
			Repr: func(rt *runtime, v value) value {
				z := asZone(v)
				if v == utc {
					return str("datetime.timezone.utc")
				}
				d, ok := object.ReprText(rt, z.offset.value())
				if !ok {
					return null
				}
				if z.name.IsNull() {
					return str("datetime.timezone(" + d + ")")
				}
				n, ok := object.ReprText(rt, z.name)
				if !ok {
					return null
				}
				return str("datetime.timezone(" + d + ", " + n + ")")
			},
			Str:  func(rt *runtime, v value) value { return asZone(v).text() },
			Hash: func(rt *runtime, v value) (uint64, bool) { return asZone(v).offset.hash(), true },
			Compare: func(rt *runtime, a, b value, op object.Cmp) value {
				x, y := asZone(a), asZone(b)
				if x == nil || y == nil || op != object.EQ && op != object.NE {
					return object.NotImplemented
				}
				return compared(op, x.offset.compare(y.offset))
			},
		},
		Rows: []object.Row{
			{Sig: "tzname(self, dt, /)", Doc: "If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'.", Fn: func(rt *runtime, v, dt value) value {
				if !zoneArgument(rt, "tzname", dt) {
					return null
				}
				return asZone(v).text()
			}},
			{Sig: "utcoffset(self, dt, /)", Doc: "Return fixed offset.", Fn: func(rt *runtime, v, dt value) value {
				if !zoneArgument(rt, "utcoffset", dt) {
					return null
				}
				return asZone(v).offset.value()
			}},
			{Sig: "dst(self, dt, /)", Doc: "Return None.", Fn: func(rt *runtime, v, dt value) value {
				if !zoneArgument(rt, "dst", dt) {
					return null
				}
				return object.None
			}},
			{Sig: "fromutc(self, dt, /)", Doc: "datetime in UTC -> datetime in local time.", Fn: func(rt *runtime, v, dt value) value {
				s := asStamp(dt)
				if s == nil {
					return rt.TypeErrorf("fromutc: argument must be a datetime")
				}
				if s.tz != v {
					return rt.ValueErrorf("fromutc: dt.tzinfo is not self")
				}
				return s.shifted(rt, dt.Type(), asZone(v).offset, 1)
			}},
			{Sig: "__getinitargs__(self, /)", Doc: "pickle support", Fn: func(rt *runtime, v value) value {
				z := asZone(v)
				if z.name.IsNull() {
					return object.NewTuple1(z.offset.value())
				}
				return object.NewTuple2(z.offset.value(), z.name)
			}},
			{Sig: "utc", Kind: object.Constant, Fn: utc},
			{Sig: "min", Kind: object.Constant, Fn: firstZone.value()},
			{Sig: "max", Kind: object.Constant, Fn: lastZone.value()},
		},
	})
	for _, z := range []*zone{utcZone, firstZone, lastZone} {
		z.Object.SetType(zoneType)
		z.offset.Object.SetType(deltaType)
	}
}

// reduceTZ is tzinfo.__reduce__: the arguments of __getinitargs__ and the
// state.
func reduceTZ(rt *runtime, v value) value {
	args := object.EmptyTuple
	f := object.LookupAttr(rt, v, "__getinitargs__")
	if f.IsNull() && rt.Pending() != nil {
		return null
	}
	if !f.IsNull() {
		if args = object.Call0(rt, f); args.IsNull() {
			return null
		}
	}
	state := object.CallMethod(rt, v, "__getstate__")
	if state.IsNull() {
		return null
	}
	return object.NewTuple3(v.Type().Value(), args, state)
}

func tzFromUTC(rt *runtime, v, dt value) value {
	s := asStamp(dt)
	if s == nil {
		return rt.TypeErrorf("fromutc: argument must be a datetime")
	}
	if s.tz != v {
		return rt.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	off := object.CallMethod(rt, dt, "utcoffset")
	if off.IsNull() {
		return null
	}
	if off.IsNone() {
		return rt.ValueErrorf("fromutc: non-None utcoffset() result required")
	}
	dst := object.CallMethod(rt, dt, "dst")
	if dst.IsNull() {
		return null
	}
	if dst.IsNone() {
		return rt.ValueErrorf("fromutc: non-None dst() result required")
	}
	delta := object.Binary(rt, object.Sub, off, dst)
	if delta.IsNull() {
		return null
	}
	result := s.shifted(rt, dt.Type(), asSpan(delta), 1)
	if result.IsNull() {
		return null
	}
	dst = object.CallMethod(rt, result, "dst")
	if dst.IsNull() {
		return null
	}
	if dst.IsNone() {
		return rt.ValueErrorf("fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	if object.Truth(rt, dst) == 1 {
		return asStamp(result).shifted(rt, dt.Type(), asSpan(dst), 1)
	}
	return result
}

// utcOffset is tz.utcoffset(arg), checked.
func utcOffset(rt *runtime, tz, arg value) value { return tzSpan(rt, tz, "utcoffset", arg) }

// dstOffset is tz.dst(arg), checked.
func dstOffset(rt *runtime, tz, arg value) value { return tzSpan(rt, tz, "dst", arg) }

func tzSpan(rt *runtime, tz value, name string, arg value) value {
	if tz.IsNone() {
		return tz
	}
	if z := asZone(tz); z != nil {
		if name == "dst" {
			return object.None
		}
		return z.offset.value()
	}
	v := object.CallMethod(rt, tz, name, arg)
	if v.IsNull() || v.IsNone() {
		return v
	}
	d := asSpan(v)
	if d == nil {
		return rt.TypeErrorf("tzinfo.%s() must return None or timedelta, not '%s'", name, object.TypeName(v))
	}
	if !d.withinDay() {
		return rt.ValueErrorf("%s.", badOffset)
	}
	return v
}

// zoneName is tz.tzname(arg), checked.
func zoneName(rt *runtime, tz, arg value) value {
	if tz.IsNone() {
		return tz
	}
	if z := asZone(tz); z != nil {
		return z.text()
	}
	v := object.CallMethod(rt, tz, "tzname", arg)
	if v.IsNull() || v.IsNone() || object.AsStr(v) != nil {
		return v
	}
	return rt.TypeErrorf("tzinfo.tzname() must return None or a string, not '%s'", object.TypeName(v))
}
