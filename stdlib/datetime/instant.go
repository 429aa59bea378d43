package datetime

import (
	gomath "math"
	gotime "time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the way between datetimes and points in time.

func split(t gotime.Time) (day, clock) {
	return day{t.Year(), int(t.Month()), t.Day()}, clock{t.Hour(), t.Minute(), t.Second(), t.Nanosecond() / 1000}
}

func local(rt *runtime) *gotime.Location { return rt.Now().Location() }

// fits reports whether C's struct tm holds the year of a timestamp.
func fits(rt *runtime, secs int64) bool {
	const limit = (1<<31 - 1 - 1970) * 31556952
	if secs > limit || secs < -limit {
		rt.OSError(75, "Value too large for defined data type", "")
		return false
	}
	return true
}

func localAt(rt *runtime, secs int64) (gotime.Time, bool) {
	if !fits(rt, secs) {
		return gotime.Time{}, false
	}
	return gotime.Unix(secs, 0).In(local(rt)), true
}

// floorSeconds reads a timestamp, rounded down.
func floorSeconds(rt *runtime, v value) (int64, bool) {
	if f, ok := floatOf(v); ok {
		return wholeSeconds(rt, gomath.Floor(f))
	}
	return intSeconds(rt, v)
}

func wholeSeconds(rt *runtime, f float64) (int64, bool) {
	switch {
	case gomath.IsNaN(f):
		rt.ValueErrorf("Invalid value NaN (not a number)")
		return 0, false
	case f >= 1<<63 || f < -1<<63:
		rt.OverflowErrorf("timestamp out of range for platform time_t")
		return 0, false
	}
	return int64(f), true
}

func intSeconds(rt *runtime, v value) (int64, bool) {
	if v.Type().Ops.Index == nil {
		rt.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeName(v))
		return 0, false
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		return 0, false
	}
	if !i.IsInt() {
		rt.OverflowErrorf("timestamp out of range for platform time_t")
		return 0, false
	}
	return i.Int(), true
}

// readTimestamp reads a timestamp to the microsecond, half to even.
func readTimestamp(rt *runtime, v value) (secs int64, micro int, ok bool) {
	f, isFloat := floatOf(v)
	if !isFloat {
		secs, ok = intSeconds(rt, v)
		return secs, 0, ok
	}
	whole, frac := gomath.Modf(f)
	frac = gomath.RoundToEven(frac * 1e6)
	if frac >= 1e6 {
		frac, whole = frac-1e6, whole+1
	} else if frac < 0 {
		frac, whole = frac+1e6, whole-1
	}
	secs, ok = wholeSeconds(rt, whole)
	if gomath.IsNaN(frac) {
		frac = 0
	}
	return secs, int(frac), ok
}

// foldOf reports whether the local time of t, in loc, comes a second time.
func foldOf(t gotime.Time) int {
	_, now := t.Zone()
	_, before := t.Add(-24 * gotime.Hour).Zone()
	if before > now {
		// The clock went back by this much: was the same reading seen before?
		u := t.Add(-gotime.Duration(before-now) * gotime.Second)
		if _, o := u.Zone(); o == before {
			return 1
		}
	}
	return 0
}

// atTimestamp makes a datetime of a timestamp, in UTC or local time.
func atTimestamp(rt *runtime, cls *object.Type, ts value, inUTC bool, tz value) value {
	secs, micro, ok := readTimestamp(rt, ts)
	if !ok || !fits(rt, secs) {
		return null
	}
	t := gotime.Unix(secs, int64(micro)*1000)
	fold := 0
	if inUTC {
		t = t.UTC()
	} else {
		t = t.In(local(rt))
		// CPython looks at the day before, too, for a clock that was set back.
		if before := t.AddDate(0, 0, -1).Year(); before < minYear && t.Year() >= minYear {
			return rt.ValueErrorf("year %d is out of range", before)
		}
		fold = foldOf(t)
	}
	d, c := split(t)
	return makeStamp(rt, cls, d, c, tz, fold)
}

func fromTimestamp(rt *runtime, cls, ts, tzv value) value {
	tz, ok := tzArgument(rt, tzv)
	if !ok {
		return null
	}
	v := atTimestamp(rt, cls.AsType(), ts, !tz.IsNone(), tz)
	if v.IsNull() || tz.IsNone() {
		return v
	}
	return object.CallMethod(rt, tz, "fromutc", v)
}

func now(rt *runtime, cls, tzv value) value {
	tz, ok := tzArgument(rt, tzv)
	if !ok {
		return null
	}
	t := rt.Now()
	if tz.IsNone() {
		d, c := split(t)
		return makeStamp(rt, cls.AsType(), d, c, tz, foldOf(t))
	}
	d, c := split(t.UTC())
	v := makeStamp(rt, cls.AsType(), d, c, tz, 0)
	if v.IsNull() {
		return null
	}
	return object.CallMethod(rt, tz, "fromutc", v)
}

// unixSeconds is the time of a naive datetime, read as UTC.
func (s *stamp) unixSeconds() int64 {
	return int64(s.day.ordinal()-epochOrdinal)*daySeconds + int64(s.clock.seconds())
}

// localInstant is the time of a naive datetime, read as local time with a fold:
// CPython's search among the offsets around it.
func (s *stamp) localInstant(rt *runtime, fold int) (int64, bool) {
	loc := local(rt)
	u := s.unixSeconds()
	wall := func(t int64) int64 {
		_, off := gotime.Unix(t, 0).In(loc).Zone()
		return t + int64(off)
	}
	if s.day.ordinal() <= 1 {
		// CPython looks a day around the time, which does not exist.
		rt.ValueErrorf("year 0 is out of range")
		return 0, false
	}
	a := wall(u) - u
	u1 := u - a
	t1 := wall(u1)
	var b int64
	if t1 == u {
		// Found one solution; look for another one.
		u2 := u1 + daySeconds
		if fold == 0 {
			u2 = u1 - daySeconds
		}
		b = wall(u2) - u2
		if a == b {
			return u1, true
		}
	} else {
		b = t1 - u1
	}
	u2 := u - b
	switch {
	case wall(u2) == u:
		return u2, true
	case t1 == u:
		return u1, true
	case fold == 1:
		return min(u1, u2), true
	}
	return max(u1, u2), true
}

func timestamp(rt *runtime, v value) value {
	s := asStamp(v)
	if s.tz.IsNone() {
		secs, ok := s.localInstant(rt, s.fold)
		if !ok {
			return null
		}
		return object.Float(float64(secs) + float64(s.micro)/1e6)
	}
	off, ok := offsetOf(rt, s.tz, v)
	if !ok {
		return null
	}
	if off == nil {
		return rt.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
	}
	m := s.micros() - off.micros64() - epochOrdinal*dayMicros
	return object.Float((&span{days: int(m / dayMicros), micros: int(m % dayMicros)}).seconds())
}

// localZone is the local time zone at a point in time, as a timezone.
func localZone(rt *runtime, secs int64) value {
	t, ok := localAt(rt, secs)
	if !ok {
		return null
	}
	name, off := t.Zone()
	d := newSpan(rt, 0, off, 0)
	if d.IsNull() {
		return null
	}
	return newZone(rt, d, str(name))
}

func asTimeZone(rt *runtime, v, tzv value) value {
	tz, ok := tzArgument(rt, tzv)
	if !ok {
		return null
	}
	s := asStamp(v)
	selfTZ := s.tz
	if !selfTZ.IsNone() && selfTZ == tz {
		return v
	}
	off := (*span)(nil)
	if !selfTZ.IsNone() {
		if off, ok = offsetOf(rt, selfTZ, v); !ok {
			return null
		}
	}
	if off == nil {
		secs, ok := s.localInstant(rt, s.fold)
		if !ok {
			return null
		}
		other, ok := s.localInstant(rt, 1-s.fold)
		if !ok {
			return null
		}
		if other != secs && (other > secs) == (s.fold == 1) {
			// In a gap the zone is the one before it for fold 0, which is in force at the other reading.
			secs = other
		}
		if selfTZ = localZone(rt, secs); selfTZ.IsNull() {
			return null
		}
		if selfTZ == tz {
			return makeStamp(rt, v.Type(), s.day, s.clock, tz, s.fold)
		}
		off = asZone(selfTZ).offset
	}
	u := s.shifted(rt, v.Type(), off, -1)
	if u.IsNull() {
		return null
	}
	o := asStamp(u)
	if tz.IsNone() {
		if tz = localZone(rt, o.unixSeconds()); tz.IsNull() {
			return null
		}
	}
	// The copy carries tz while it still shows UTC: that is what fromutc takes.
	w := newStampOf(stampType, o.day, o.clock, tz, 0).value()
	if u.Type() != stampType {
		w = rt.NewPayloadInstance(u.Type(), w)
	}
	return object.CallMethod(rt, tz, "fromutc", w)
}
