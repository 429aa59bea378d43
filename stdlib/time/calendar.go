package time

import (
	"fmt"
	"strings"
	gotime "time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is dates: struct_time and its texts.

var structTimeType = object.NewStructSeqType(object.StructSeq{
	Name: "time.struct_time",
	Doc:  "The time as a record, as returned by gmtime() and localtime(), and as accepted\nby asctime(), mktime() and strftime().",
	Fields: []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
		"tm_zone", "tm_gmtoff"},
	Visible: 9,
	Make:    true,
})

var calendarRows = []object.Row{
	{Sig: "gmtime(seconds=None, /)", Doc: "Convert seconds since the Epoch to a time tuple in UTC.", Fn: gmtime},
	{Sig: "localtime(seconds=None, /)", Doc: "Convert seconds since the Epoch to a time tuple in local time.", Fn: localtime},
	{Sig: "mktime(time_tuple, /)", Doc: "Convert a time tuple in local time to seconds since the Epoch.", Fn: mktime},
	{Sig: "asctime(time_tuple=<unrepresentable>, /)", Doc: "Convert a time tuple to a string such as 'Sat Jun 06 16:26:11 1998'.", Fn: asctime},
	{Sig: "ctime(seconds=None, /)", Doc: "Convert seconds since the Epoch to a string in local time.", Fn: ctime},
	{Sig: "strftime(format, time_tuple=<unrepresentable>, /)", Doc: "Convert a time tuple to a string according to a format.", Fn: strftime},
	{Sig: "strptime(string, format='%a %b %d %H:%M:%S %Y', /)", Doc: "Read a string by a format and return a time tuple.", Fn: strptime},
	{Sig: "tzset()", Doc: "Take the local time zone from the variable TZ of os.environ, or the clock's.", Fn: tzset},
}

// structTime returns t as a struct_time. zone is what tm_zone says.
func structTime(t gotime.Time, zone string) value {
	_, offset := t.Zone()
	dst := int64(0)
	if t.IsDST() {
		dst = 1
	}
	return object.NewStructSeq(structTimeType, 9,
		num(int64(t.Year())), num(int64(t.Month())), num(int64(t.Day())), num(int64(t.Hour())), num(int64(t.Minute())), num(int64(t.Second())),
		num(int64(t.Weekday()+6)%7), num(int64(t.YearDay())), num(dst), str(zone), num(int64(offset)))
}

// maxYear is what CPython's struct tm can hold in an int.
const maxYear = 1<<31 - 1

func at(rt *runtime, v value) (gotime.Time, bool) {
	secs, ok := timestamp(rt, v)
	if !ok {
		return gotime.Time{}, false
	}
	const limit = (maxYear - 1970) * 31556952
	if secs > limit || secs < -limit {
		rt.OSError(75, "Value too large for defined data type", "")
		return gotime.Time{}, false
	}
	return gotime.Unix(secs, 0), true
}

func gmtime(rt *runtime, v value) value {
	t, ok := at(rt, v)
	if !ok {
		return null
	}
	// tm_zone of UTC is "GMT" in glibc.
	return structTime(t.UTC(), "GMT")
}

func local(rt *runtime, t gotime.Time) gotime.Time { return t.In(rt.Now().Location()) }

func localtime(rt *runtime, v value) value {
	t, ok := at(rt, v)
	if !ok {
		return null
	}
	t = local(rt, t)
	zone, _ := t.Zone()
	return structTime(t, zone)
}

// tm is a C struct tm: the numbers of a time tuple, not necessarily those of
// an existing date.
type tm struct {
	year, mon, day, hour, min, sec, wday, yday, isdst int
	zone                                              string
	offset                                            int
}

// readTM reads a time tuple; fn is the function's name for errors.
func readTM(rt *runtime, v value, fn string) (tm, bool) {
	t := object.AsTuple(v)
	if t == nil {
		rt.TypeErrorf("Tuple or struct_time argument required")
		return tm{}, false
	}
	if t.Len() != 9 {
		rt.TypeErrorf("%s(): illegal time tuple argument", fn)
		return tm{}, false
	}
	var n [9]int
	for i, x := range t.Items() {
		k, ok := object.IndexInt(rt, x)
		if !ok {
			if e := rt.Pending(); e != nil && e.Value().Type() == &object.OverflowErrorType {
				rt.Clear()
				rt.OverflowErrorf("Python int too large to convert to C long")
			}
			return tm{}, false
		}
		// C counts years from 1900.
		if i == 0 && k >= -1<<31 && k < 1900-1<<31 {
			rt.OverflowErrorf("year out of range")
			return tm{}, false
		}
		switch {
		case k > 1<<31-1:
			rt.OverflowErrorf("signed integer is greater than maximum")
			return tm{}, false
		case k < -1<<31:
			rt.OverflowErrorf("signed integer is less than minimum")
			return tm{}, false
		}
		n[i] = int(k)
	}
	out := tm{year: n[0], mon: n[1] - 1, day: n[2], hour: n[3], min: n[4], sec: n[5], wday: (n[6] + 1) % 7, yday: n[7] - 1, isdst: n[8]}
	out.zone, out.offset = rt.Now().Zone()
	if v.Type() == structTimeType {
		if z := object.GetAttr(rt, v, "tm_zone"); !z.IsNull() && object.AsStr(z) != nil {
			out.zone = object.AsStr(z).Go()
		}
		if o := object.GetAttr(rt, v, "tm_gmtoff"); !o.IsNull() && o.IsInt() {
			out.offset = int(o.Int())
		}
	}
	return out, true
}

// check puts zeros right where CPython does and refuses what strftime cannot
// take.
func (t *tm) check(rt *runtime) bool {
	bad := func(what string) bool {
		rt.ValueErrorf("%s out of range", what)
		return false
	}
	switch {
	case t.mon == -1:
		t.mon = 0
	case t.mon < 0 || t.mon > 11:
		return bad("month")
	}
	switch {
	case t.day == 0:
		t.day = 1
	case t.day < 0 || t.day > 31:
		return bad("day of month")
	}
	if t.hour < 0 || t.hour > 23 {
		return bad("hour")
	}
	if t.min < 0 || t.min > 59 {
		return bad("minute")
	}
	if t.sec < 0 || t.sec > 61 {
		return bad("seconds")
	}
	if t.wday < 0 {
		return bad("day of week")
	}
	switch {
	case t.yday == -1:
		t.yday = 0
	case t.yday < 0 || t.yday > 365:
		return bad("day of year")
	}
	return true
}

func (t *tm) date() gotime.Time {
	return gotime.Date(t.year, gotime.Month(t.mon+1), t.day, t.hour, t.min, t.sec, 0, gotime.UTC)
}

func mktime(rt *runtime, v value) value {
	t, ok := readTM(rt, v, "mktime")
	if !ok {
		return null
	}
	loc := rt.Now().Location()
	when := gotime.Date(t.year, gotime.Month(t.mon+1), t.day, t.hour, t.min, t.sec, 0, loc)
	return object.Float(float64(when.Unix()))
}

var (
	days   = [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	months = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

func (t *tm) asctime() value {
	return str(fmt.Sprintf("%s %s%3d %.2d:%.2d:%.2d %d", days[t.wday][:3], months[t.mon][:3], t.day, t.hour, t.min, t.sec, t.year))
}

func asctime(rt *runtime, v value) value {
	if v.IsNull() {
		v = localtime(rt, null)
	}
	t, ok := readTM(rt, v, "asctime")
	if !ok || !t.check(rt) {
		return null
	}
	return t.asctime()
}

func ctime(rt *runtime, v value) value {
	st := localtime(rt, v)
	if st.IsNull() {
		return null
	}
	return asctime(rt, st)
}

func strftime(rt *runtime, format, v value) value {
	f := object.AsStr(format)
	if f == nil {
		return rt.TypeErrorf("strftime() argument 1 must be str, not %s", object.ClinicTypeName(format))
	}
	if v.IsNull() {
		v = localtime(rt, null)
	}
	if strings.IndexByte(f.Go(), 0) >= 0 {
		return rt.ValueErrorf("embedded null character")
	}
	t, ok := readTM(rt, v, "strftime")
	if !ok || !t.check(rt) {
		return null
	}
	if !rt.Alloc(int64(8 * len(f.Go()))) {
		return null
	}
	out, ok := t.formatted(rt, f.Go())
	if !ok {
		return null
	}
	return str(out)
}

// formatted is format in pieces, accounted for: a directive of two characters
// can become a thousand.
func (t *tm) formatted(rt *runtime, f string) (string, bool) {
	var b strings.Builder
	for len(f) > 0 {
		end := min(len(f), 1024)
		// A directive is not cut in two: none has a percent sign or a letter inside
		// but at its end.
		for end < len(f) && f[end] != '%' {
			end++
		}
		if end < len(f) && f[end-1] == '%' {
			end++
		}
		before := b.Len()
		t.format(&b, f[:end])
		f = f[end:]
		if n := b.Len() - before; !rt.Work(end+n/16) || !rt.Alloc(int64(2*n)) {
			return "", false
		}
	}
	return b.String(), true
}

// format writes what glibc's strftime writes in the C locale; flags and widths
// of the GNU extension included (%-d, %_d, %0e, %^a, %10Y).
func (t *tm) format(b *strings.Builder, f string) {
	for i := 0; i < len(f); i++ {
		if f[i] != '%' || i+1 == len(f) {
			b.WriteByte(f[i])
			continue
		}
		start := i
		i++
		pad, upper, width := byte(0), false, 0
		for ; i < len(f) && strings.IndexByte("_-0^#", f[i]) >= 0; i++ {
			if f[i] == '^' {
				upper = true
			} else if f[i] != '#' {
				pad = f[i]
			}
		}
		for ; i < len(f) && '0' <= f[i] && f[i] <= '9' && width < 1000; i++ {
			width = width*10 + int(f[i]-'0')
		}
		if i < len(f) && (f[i] == 'E' || f[i] == 'O') {
			i++
		}
		if i >= len(f) {
			b.WriteString(f[start:])
			return
		}
		s, ok := t.field(f[i], pad, width)
		if !ok {
			s = f[start : i+1]
		}
		if upper {
			s = strings.ToUpper(s)
		}
		for n := len(s); ok && n < width; n++ {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
}

// field is one directive without its flags; pad overrides the usual padding.
func (t *tm) field(c, pad byte, width int) (string, bool) {
	number := func(n, digits int, fill byte) (string, bool) {
		switch pad {
		case '-':
			digits = 0
		case '_':
			fill = ' '
		case '0':
			fill = '0'
		}
		if pad != '-' {
			digits = max(digits, width)
		}
		s, sign := fmt.Sprint(n), ""
		if n < 0 && fill == '0' {
			s, sign = s[1:], "-"
		}
		for len(sign)+len(s) < digits {
			s = string(fill) + s
		}
		return sign + s, true
	}
	sub := func(f string) (string, bool) {
		var b strings.Builder
		t.format(&b, f)
		return b.String(), true
	}
	hour12 := (t.hour+11)%12 + 1
	switch c {
	case 'a':
		return days[t.wday][:3], true
	case 'A':
		return days[t.wday], true
	case 'b', 'h':
		return months[t.mon][:3], true
	case 'B':
		return months[t.mon], true
	case 'c':
		return sub("%a %b %e %H:%M:%S %Y")
	case 'C':
		return number(floorDiv(t.year, 100), 0, '0')
	case 'd':
		return number(t.day, 2, '0')
	case 'D', 'x':
		return sub("%m/%d/%y")
	case 'e':
		return number(t.day, 2, ' ')
	case 'F':
		return sub("%Y-%m-%d")
	case 'g':
		y, _ := t.isoWeek()
		return number(y-100*floorDiv(y, 100), 2, '0')
	case 'G':
		y, _ := t.isoWeek()
		return number(y, 0, '0')
	case 'H':
		return number(t.hour, 2, '0')
	case 'I':
		return number(hour12, 2, '0')
	case 'j':
		return number(t.yday+1, 3, '0')
	case 'k':
		return number(t.hour, 2, ' ')
	case 'l':
		return number(hour12, 2, ' ')
	case 'm':
		return number(t.mon+1, 2, '0')
	case 'M':
		return number(t.min, 2, '0')
	case 'n':
		return "\n", true
	case 'p', 'P':
		s := "AM"
		if t.hour >= 12 {
			s = "PM"
		}
		if c == 'P' {
			s = strings.ToLower(s)
		}
		return s, true
	case 'r':
		return sub("%I:%M:%S %p")
	case 'R':
		return sub("%H:%M")
	case 's':
		return number(int(t.date().Unix())-t.offset, 0, '0')
	case 'S':
		return number(t.sec, 2, '0')
	case 't':
		return "\t", true
	case 'T', 'X':
		return sub("%H:%M:%S")
	case 'u':
		return number((t.wday+6)%7+1, 1, '0')
	case 'U':
		return number((t.yday-t.wday+7)/7, 2, '0')
	case 'V':
		_, w := t.isoWeek()
		return number(w, 2, '0')
	case 'w':
		return number(t.wday, 1, '0')
	case 'W':
		return number((t.yday-(t.wday+6)%7+7)/7, 2, '0')
	case 'y':
		return number(t.year-100*floorDiv(t.year, 100), 2, '0')
	case 'Y':
		return number(t.year, 0, '0')
	case 'z':
		sign, o := '+', t.offset
		if o < 0 {
			sign, o = '-', -o
		}
		return fmt.Sprintf("%c%02d%02d", sign, o/3600, o/60%60), true
	case 'Z':
		return t.zone, true
	case '%':
		return "%", true
	}
	return "", false
}

// isoWeek counts as glibc does: from the day of the year and the weekday, which
// need not belong to the same date.
func (t *tm) isoWeek() (year, week int) {
	daysSince := func(yday int) int { return yday - (yday-t.wday+4+21*7)%7 + 3 }
	length := func(y int) int {
		if isLeap(y) {
			return 366
		}
		return 365
	}
	year = t.year
	n := daysSince(t.yday)
	if n < 0 {
		year--
		n = daysSince(t.yday + length(year))
	} else if d := daysSince(t.yday - length(year)); d >= 0 {
		year++
		n = d
	}
	return year, n/7 + 1
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
