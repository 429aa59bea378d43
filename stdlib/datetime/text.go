package datetime

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/time"
)

// This file writes dates and times.

var (
	dayNames   = [7]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
	monthNames = [13]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

func ctimeText(d day, hour, minute, second int) string {
	b := append([]byte(dayNames[d.weekday()]), ' ')
	b = append(append(b, monthNames[d.month]...), ' ')
	if d.day < 10 {
		b = append(b, ' ')
	}
	b = append(strconv.AppendInt(b, int64(d.day), 10), ' ')
	b = append(digits(b, hour, 2), ':')
	b = append(digits(b, minute, 2), ':')
	b = append(digits(b, second, 2), ' ')
	return string(digits(b, d.year, 4))
}

func (d day) appendISO(b []byte) []byte {
	b = append(digits(b, d.year, 4), '-')
	b = append(digits(b, d.month, 2), '-')
	return digits(b, d.day, 2)
}

func (d day) appendNumbers(b []byte) []byte {
	b = strconv.AppendInt(b, int64(d.year), 10)
	b = strconv.AppendInt(append(b, ", "...), int64(d.month), 10)
	return strconv.AppendInt(append(b, ", "...), int64(d.day), 10)
}

func (c clock) appendNumbers(b []byte) []byte {
	b = strconv.AppendInt(b, int64(c.hour), 10)
	b = strconv.AppendInt(append(b, ", "...), int64(c.minute), 10)
	if c.second != 0 || c.micro != 0 {
		b = strconv.AppendInt(append(b, ", "...), int64(c.second), 10)
	}
	if c.micro != 0 {
		b = strconv.AppendInt(append(b, ", "...), int64(c.micro), 10)
	}
	return b
}

// appendISO writes the time as spec (null: auto) wants it.
func (c clock) appendISO(rt *runtime, b []byte, spec value) ([]byte, bool) {
	name := "auto"
	if !spec.IsNull() {
		s := object.AsStr(spec)
		if s == nil {
			clinicKeyword(rt, "isoformat", "timespec", spec)
			return nil, false
		}
		if name = s.Go(); !rt.IsUTF8(name) {
			return nil, false
		}
		if strings.IndexByte(name, 0) >= 0 {
			rt.ValueErrorf("embedded null character")
			return nil, false
		}
	}
	if name == "auto" {
		if name = "seconds"; c.micro != 0 {
			name = "microseconds"
		}
	}
	b = digits(b, c.hour, 2)
	switch name {
	case "hours":
		return b, true
	case "minutes":
		return digits(append(b, ':'), c.minute, 2), true
	case "seconds", "milliseconds", "microseconds":
	default:
		rt.ValueErrorf("Unknown timespec value")
		return nil, false
	}
	b = digits(append(b, ':'), c.minute, 2)
	b = digits(append(b, ':'), c.second, 2)
	switch name {
	case "milliseconds":
		b = digits(append(b, '.'), c.micro/1000, 3)
	case "microseconds":
		b = digits(append(b, '.'), c.micro, 6)
	}
	return b, true
}

func clinicKeyword(rt *runtime, fn, param string, v value) value {
	return rt.TypeErrorf("%s() argument '%s' must be str, not %s", fn, param, object.ClinicTypeName(v))
}

// appendOffset writes +HH:MM[:SS[.ffffff]].
func (d *span) appendOffset(b []byte, sep string) []byte {
	secs, micros := d.secs, d.micros
	if d.days < 0 {
		b = append(b, '-')
		secs = daySeconds - d.secs
		if micros != 0 {
			secs, micros = secs-1, 1000000-micros
		}
	} else {
		b = append(b, '+')
	}
	b = append(digits(b, secs/3600, 2), sep...)
	b = digits(b, secs/60%60, 2)
	if secs%60 != 0 || micros != 0 {
		b = digits(append(b, sep...), secs%60, 2)
	}
	if micros != 0 {
		b = digits(append(b, '.'), micros, 6)
	}
	return b
}

// withOffset completes a text by the offset of tz for arg, if there is one.
func withOffset(rt *runtime, b []byte, tz, arg value) value {
	off, ok := offsetOf(rt, tz, arg)
	if !ok {
		return null
	}
	if off != nil {
		b = off.appendOffset(b, ":")
	}
	return str(string(b))
}

func (d day) timeTuple(hour, minute, second, dst int) value {
	return time.Fields{d.year, d.month, d.day, hour, minute, second, d.weekday(), dayOfYear(d.year, d.month, d.day), dst}.StructTime()
}

// parts returns what strftime needs of a date, time or datetime.
func parts(v value) (d day, c clock, tz, arg value) {
	switch o := object.ExactOf(v).Impl().(type) {
	case *dateObject:
		return o.day, clock{}, object.None, null
	case *clockObject:
		return day{1900, 1, 1}, o.clock, o.tz, object.None
	case *stamp:
		return o.day, o.clock, o.tz, v
	}
	return day{1900, 1, 1}, clock{}, object.None, null
}

func strftime(rt *runtime, v, format value) value {
	f := object.AsStr(format)
	if f == nil {
		return clinicType(rt, "strftime", 1, "str", format)
	}
	d, c, tz, arg := parts(v)
	text := f.Go()
	if !rt.Work(len(text) / 8) {
		return null
	}
	if !rt.IsUTF8(text) {
		return null
	}
	// The end of a C string, for CPython.
	text, _, _ = strings.Cut(text, "\x00")
	if strings.IndexByte(text, '%') >= 0 {
		var ok bool
		if text, ok = expand(rt, text, c.micro, tz, arg); !ok {
			return null
		}
	}
	dst := -1
	if !tz.IsNone() && !arg.IsNull() && !arg.IsNone() {
		dst = dstFlag(rt, tz, arg)
		if dst < -1 {
			return null
		}
	}
	out, ok := time.Fields{d.year, d.month, d.day, c.hour, c.minute, c.second, d.weekday(), dayOfYear(d.year, d.month, d.day), dst}.Format(rt, text)
	if !ok {
		return null
	}
	return str(out)
}

// expand replaces what only the object knows: %z, %:z, %Z and %f.
func expand(rt *runtime, text string, micro int, tz, arg value) (string, bool) {
	var b strings.Builder
	last := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '%' {
			continue
		}
		start := i
		i++
		var s string
		switch {
		case text[i] == 'f':
			s = string(digits(nil, micro, 6))
		case text[i] == 'z', text[i] == ':' && i+1 < len(text) && text[i+1] == 'z':
			sep := ""
			if text[i] == ':' {
				sep = ":"
				i++
			}
			off, ok := offsetOf(rt, tz, arg)
			if !ok {
				return "", false
			}
			if off != nil {
				s = string(off.appendOffset(nil, sep))
			}
		case text[i] == 'Z':
			n := zoneName(rt, tz, arg)
			if n.IsNull() {
				return "", false
			}
			if !n.IsNone() {
				s = strings.ReplaceAll(object.AsStr(n).Go(), "%", "%%")
				if !rt.IsUTF8(s) {
					return "", false
				}
			}
		default:
			continue
		}
		b.WriteString(text[last:start])
		b.WriteString(s)
		last = i + 1
	}
	if last == 0 {
		return text, true
	}
	b.WriteString(text[last:])
	return b.String(), true
}

// formatSpec is __format__: strftime, which a subclass may redefine.
func formatSpec(rt *runtime, v value, spec string) value {
	if spec == "" {
		return object.ToStr(rt, v)
	}
	return object.CallMethod(rt, v, "strftime", str(spec))
}
