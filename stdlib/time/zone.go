package time

import (
	"encoding/binary"
	"strings"
	gotime "time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the local time zone: what the module says of it, and tzset.

// year is the mean length of a year, by which CPython finds a January and a
// July of about now.
const year = (365*24 + 6) * 3600

// setZoneNames sets timezone, altzone, daylight and tzname as CPython does: the
// zone in January is the standard one, unless July's is further west.
func setZoneNames(rt *runtime, m *object.Module) {
	now := rt.Now()
	winter := gotime.Unix(now.Unix()/year*year, 0).In(now.Location())
	summer := gotime.Unix(winter.Unix()+year/2, 0).In(now.Location())
	name, offset := winter.Zone()
	other, otherOffset := summer.Zone()
	if offset > otherOffset {
		name, offset, other, otherOffset = other, otherOffset, name, offset
	}
	daylight := int64(0)
	if offset != otherOffset {
		daylight = 1
	}
	m.Set("timezone", num(int64(-offset)))
	m.Set("altzone", num(int64(-otherOffset)))
	m.Set("daylight", num(daylight))
	m.Set("tzname", object.NewTuple([]value{str(name), str(other)}))
}

// tzset takes the time zone from TZ. A script that has not imported os cannot
// have changed it.
func tzset(rt *runtime) value {
	tz, ok := rt.Host.Env["TZ"]
	if v := rt.Modules.GetStr("os"); !v.IsNull() {
		env := object.LookupAttr(rt, v, "environ")
		if env.IsNull() {
			if rt.Pending() != nil {
				return null
			}
		} else {
			got := object.CallMethod(rt, env, "get", str("TZ"))
			if got.IsNull() {
				return null
			}
			s := object.AsStr(got)
			if ok = s != nil; ok {
				tz = s.Go()
			}
		}
	}
	rt.Zone = nil
	if ok {
		rt.Zone = location(tz)
	}
	if v := rt.Modules.GetStr("time"); !v.IsNull() && v.AsModule() != nil {
		setZoneNames(rt, v.AsModule())
	}
	return object.None
}

// location reads a value of TZ: the name of a zone, or a POSIX rule such as
// "EST+05EDT,M4.1.0,M10.5.0". What is neither is UTC, as in glibc.
func location(tz string) *gotime.Location {
	tz = strings.TrimPrefix(tz, ":")
	if tz == "" || len(tz) > 200 {
		return gotime.UTC
	}
	if tz != "Local" {
		if loc, err := gotime.LoadLocation(tz); err == nil {
			return loc
		}
	}
	name, seconds, rest, ok := posixZone(tz)
	if !ok {
		return gotime.UTC
	}
	if rest == "" {
		return gotime.FixedZone(name, seconds)
	}
	if !strings.Contains(rest, ",") {
		tz += ",M3.2.0,M11.1.0" // glibc's rule for a zone that names none
	}
	loc, err := gotime.LoadLocationFromTZData(tz, ruleData(name, seconds, tz))
	if err != nil {
		return gotime.UTC
	}
	return loc
}

// posixZone reads the first zone of a POSIX rule; seconds count east.
func posixZone(tz string) (name string, seconds int, rest string, ok bool) {
	if strings.HasPrefix(tz, "<") {
		if name, rest, ok = strings.Cut(tz[1:], ">"); !ok {
			return "", 0, "", false
		}
	} else {
		i := 0
		for i < len(tz) && (tz[i]|0x20 >= 'a' && tz[i]|0x20 <= 'z') {
			i++
		}
		name, rest = tz[:i], tz[i:]
	}
	if len(name) < 3 {
		return "", 0, "", false
	}
	sign := -1
	if rest != "" && (rest[0] == '+' || rest[0] == '-') {
		if rest[0] == '-' {
			sign = 1
		}
		rest = rest[1:]
	}
	digits, unit := 0, 3600
	for unit > 0 {
		n, i := 0, 0
		for i < len(rest) && i < 3 && rest[i] >= '0' && rest[i] <= '9' {
			n = n*10 + int(rest[i]-'0')
			i++
		}
		if i == 0 {
			break
		}
		digits += i
		seconds += n * unit
		unit /= 60
		rest = rest[i:]
		if !strings.HasPrefix(rest, ":") {
			break
		}
		rest = rest[1:]
	}
	// A bare name is UTC by another name, as in glibc.
	return name, sign * seconds, rest, digits > 0 || rest == ""
}

// ruleData is the content of a zone file that has no transitions of its own,
// only a rule at its end (RFC 8536).
func ruleData(name string, seconds int, rule string) []byte {
	header := func(types, chars int) []byte {
		b := append([]byte("TZif2"), make([]byte, 15)...)
		for _, n := range []int{0, 0, 0, 0, types, chars} {
			b = binary.BigEndian.AppendUint32(b, uint32(n))
		}
		return b
	}
	zone := binary.BigEndian.AppendUint32(nil, uint32(int32(seconds)))
	zone = append(append(append(zone, 0, 0), name...), 0)
	b := append(header(1, len(name)+1), zone...)
	b = append(append(b, header(1, len(name)+1)...), zone...)
	return append(append(append(b, '\n'), rule...), '\n')
}
