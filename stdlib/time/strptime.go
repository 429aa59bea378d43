package time

import (
	"slices"
	"strings"
	gotime "time"
	"unicode"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is strptime. CPython turns the format into a regular expression;
// here a format is a list of pieces, each of which proposes the ends of its
// match in the order in which that expression would try them.

// Parsed is what strptime reads.
type Parsed struct {
	Year, Month, Day, Hour, Minute, Second int
	Weekday, YearDay                       int // Monday is 0; January 1 is 1
	DST                                    int
	Micro                                  int
	Zone                                   string // what %Z matched, "" for nothing
	HasOffset                              bool
	Offset, OffsetMicro                    int
}

// piece is a part of a format: a directive, white space or a literal character.
type piece struct {
	directive byte // 0: a literal; ' ': white space
	literal   rune
}

const (
	maxPieces = 1 << 16
	noYear    = "Parsing dates involving a day of month without a year specified is ambiguious\n" +
		"and fails to parse leap day. The default behavior will change in Python 3.15\n" +
		"to either always raise an exception or to use a different default year (TBD).\n" +
		"To avoid trouble, add a specific year to the input & format.\n" +
		"See https://github.com/python/cpython/issues/70647."
)

// pieces takes a format apart; false with an exception pending.
func pieces(rt *runtime, format string) ([]piece, bool) {
	if len(format) > maxPieces {
		rt.ValueErrorf("strptime() format too long")
		return nil, false
	}
	var list []piece
	var day, year bool
	var split func(f string) bool
	split = func(f string) bool {
		for i := 0; i < len(f); {
			r, n := object.RuneAt(f, i)
			switch {
			case unicode.IsSpace(r):
				if k := len(list); k == 0 || list[k-1].directive != ' ' || i == 0 {
					list = append(list, piece{directive: ' '})
				}
			case r != '%':
				list = append(list, piece{literal: r})
			case i+1 == len(f):
				rt.ValueErrorf("stray %% in format '%s'", format)
				rt.Pending().SetCause(nil)
				return false
			default:
				c := f[i+1]
				n = 2
				switch c {
				case '%':
					list = append(list, piece{literal: '%'})
				case 'c':
					split("%a %b %d %H:%M:%S %Y")
				case 'x':
					split("%m/%d/%y")
				case 'X':
					split("%H:%M:%S")
				case 'd':
					day = true
					list = append(list, piece{directive: c})
				case 'Y', 'y', 'G':
					year = true
					list = append(list, piece{directive: c})
				case 'f', 'H', 'I', 'j', 'm', 'M', 'S', 'U', 'W', 'w', 'u', 'V', 'z', 'A', 'a', 'B', 'b', 'p', 'Z':
					list = append(list, piece{directive: c})
				default:
					_, size := object.RuneAt(f, i+1)
					rt.ValueErrorf("'%s' is a bad directive in format '%s'", f[i+1:i+1+size], format)
					// CPython raises it from None.
					rt.Pending().SetCause(nil)
					return false
				}
			}
			i += n
		}
		return true
	}
	if !split(format) {
		return nil, false
	}
	if day && !year && !rt.Warn(&object.DeprecationWarningType, noYear) {
		return nil, false
	}
	return list, true
}

func digit(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

func inRange(s string, i int, lo, hi byte) bool { return i < len(s) && s[i] >= lo && s[i] <= hi }

// prefixFold reports whether s begins with name, whatever the case.
func prefixFold(s, name string) bool {
	return len(s) >= len(name) && strings.EqualFold(s[:len(name)], name)
}

func longestName(s string, i int, names []string, short bool) []int {
	var ends []int
	for _, n := range names {
		if short {
			n = n[:3]
		}
		if prefixFold(s[i:], n) {
			ends = append(ends, i+len(n))
		}
	}
	slices.Sort(ends)
	slices.Reverse(ends)
	return ends
}

// ends proposes where a match of p that begins at s[i] may end.
func (p piece) ends(s string, i int, zones []string) []int {
	var out []int
	add := func(ok bool, n int) {
		if ok && i+n <= len(s) {
			out = append(out, i+n)
		}
	}
	switch p.directive {
	case 0:
		if i < len(s) {
			if r, n := object.RuneAt(s, i); r == p.literal || unicode.ToLower(r) == unicode.ToLower(p.literal) {
				out = append(out, i+n)
			}
		}
	case ' ':
		for j := i; j < len(s); {
			r, n := utf8.DecodeRuneInString(s[j:])
			if !unicode.IsSpace(r) {
				break
			}
			j += n
			out = append(out, j)
		}
		slices.Reverse(out)
	case 'd':
		add(inRange(s, i, '3', '3') && inRange(s, i+1, '0', '1'), 2)
		add(inRange(s, i, '1', '2') && digit(s, i+1), 2)
		add(inRange(s, i, '0', '0') && inRange(s, i+1, '1', '9'), 2)
		add(inRange(s, i, '1', '9'), 1)
		add(inRange(s, i, ' ', ' ') && inRange(s, i+1, '1', '9'), 2)
	case 'I':
		add(inRange(s, i, '1', '1') && inRange(s, i+1, '0', '2'), 2)
		add(inRange(s, i, '0', '0') && inRange(s, i+1, '1', '9'), 2)
		add(inRange(s, i, '1', '9'), 1)
		add(inRange(s, i, ' ', ' ') && inRange(s, i+1, '1', '9'), 2)
	case 'm':
		add(inRange(s, i, '1', '1') && inRange(s, i+1, '0', '2'), 2)
		add(inRange(s, i, '0', '0') && inRange(s, i+1, '1', '9'), 2)
		add(inRange(s, i, '1', '9'), 1)
	case 'f':
		n := 0
		for n < 6 && digit(s, i+n) {
			n++
		}
		for ; n > 0; n-- {
			add(true, n)
		}
	case 'H':
		add(inRange(s, i, '2', '2') && inRange(s, i+1, '0', '3'), 2)
		add(inRange(s, i, '0', '1') && digit(s, i+1), 2)
		add(digit(s, i), 1)
	case 'M':
		add(inRange(s, i, '0', '5') && digit(s, i+1), 2)
		add(digit(s, i), 1)
	case 'S':
		add(inRange(s, i, '6', '6') && inRange(s, i+1, '0', '1'), 2)
		add(inRange(s, i, '0', '5') && digit(s, i+1), 2)
		add(digit(s, i), 1)
	case 'U', 'W':
		add(inRange(s, i, '5', '5') && inRange(s, i+1, '0', '3'), 2)
		add(inRange(s, i, '0', '4') && digit(s, i+1), 2)
		add(digit(s, i), 1)
	case 'V':
		add(inRange(s, i, '5', '5') && inRange(s, i+1, '0', '3'), 2)
		add(inRange(s, i, '0', '0') && inRange(s, i+1, '1', '9'), 2)
		add(inRange(s, i, '1', '4') && digit(s, i+1), 2)
		add(digit(s, i), 1)
	case 'j':
		add(inRange(s, i, '3', '3') && inRange(s, i+1, '6', '6') && inRange(s, i+2, '0', '6'), 3)
		add(inRange(s, i, '3', '3') && inRange(s, i+1, '0', '5') && digit(s, i+2), 3)
		add(inRange(s, i, '1', '2') && digit(s, i+1) && digit(s, i+2), 3)
		add(inRange(s, i, '0', '0') && inRange(s, i+1, '1', '9') && digit(s, i+2), 3)
		add(inRange(s, i, '0', '0') && inRange(s, i+1, '0', '0') && inRange(s, i+2, '1', '9'), 3)
		add(inRange(s, i, '1', '9') && digit(s, i+1), 2)
		add(inRange(s, i, '0', '0') && inRange(s, i+1, '1', '9'), 2)
		add(inRange(s, i, '1', '9'), 1)
	case 'w':
		add(inRange(s, i, '0', '6'), 1)
	case 'u':
		add(inRange(s, i, '1', '7'), 1)
	case 'y':
		add(digit(s, i) && digit(s, i+1), 2)
	case 'Y', 'G':
		add(digit(s, i) && digit(s, i+1) && digit(s, i+2) && digit(s, i+3), 4)
	case 'a', 'A':
		out = longestName(s, i, days[:], p.directive == 'a')
	case 'b', 'B':
		out = longestName(s, i, months[:], p.directive == 'b')
	case 'p':
		out = longestName(s, i, []string{"AM", "PM"}, false)
	case 'Z':
		out = longestName(s, i, zones, false)
	case 'z':
		out = offsetEnds(s, i)
	}
	return out
}

// offsetEnds is ends for %z.
func offsetEnds(s string, i int) []int {
	if i < len(s) && s[i] == 'Z' {
		return []int{i + 1}
	}
	if i >= len(s) || s[i] != '+' && s[i] != '-' || !digit(s, i+1) || !digit(s, i+2) {
		return nil
	}
	colon := func(j int) int {
		if j < len(s) && s[j] == ':' {
			return j + 1
		}
		return j
	}
	j := colon(i + 3)
	if !inRange(s, j, '0', '5') || !digit(s, j+1) {
		return nil
	}
	j += 2
	ends := []int{j}
	if k := colon(j); inRange(s, k, '0', '5') && digit(s, k+1) {
		k += 2
		ends = append(ends, k)
		if k < len(s) && s[k] == '.' {
			for n := 1; n <= 6 && digit(s, k+n); n++ {
				ends = append(ends, k+n+1)
			}
		}
	}
	slices.Reverse(ends)
	return ends
}

// match finds the first match of all pieces from the start of s, with
// backtracking: at[k] is where piece k begins, at[len(list)] the end.
func match(rt *runtime, list []piece, s string, zones []string) (at []int, ok bool) {
	at = make([]int, len(list)+1)
	tries := make([][]int, len(list))
	k := 0
	fresh := true
	for k < len(list) {
		if !rt.Tick() {
			return nil, false
		}
		if fresh {
			tries[k] = list[k].ends(s, at[k], zones)
		}
		if len(tries[k]) == 0 {
			if k == 0 {
				return nil, true
			}
			k--
			fresh = false
			continue
		}
		at[k+1] = tries[k][0]
		tries[k] = tries[k][1:]
		k++
		fresh = true
	}
	return at, true
}

// Strptime reads data by format; false with an exception pending.
func Strptime(rt *runtime, data, format string) (Parsed, bool) {
	var p Parsed
	if !rt.Work(len(format)/4) || !rt.Alloc(int64(64*len(format))) {
		return p, false
	}
	list, ok := pieces(rt, format)
	if !ok {
		return p, false
	}
	local, _ := rt.Now().Zone()
	zones := []string{"utc", "gmt"}
	if l := strings.ToLower(local); l != "utc" && l != "gmt" && l != "" {
		zones = append(zones, l)
	}
	at, ok := match(rt, list, data, zones)
	if !ok {
		return p, false
	}
	if at == nil {
		rt.ValueErrorf("time data %s does not match format %s", object.QuoteStr(data), object.QuoteStr(format))
		return p, false
	}
	if end := at[len(list)]; end != len(data) {
		rt.ValueErrorf("unconverted data remains: %s", data[end:])
		return p, false
	}
	r := reading{Parsed: Parsed{Month: 1, Day: 1, DST: -1}, year: none, isoYear: none, isoWeek: none, week: none, weekday: none, julian: none, hour12: none}
	for k, q := range list {
		if !r.read(rt, q.directive, data[at[k]:at[k+1]]) {
			return p, false
		}
	}
	return r.finish(rt)
}

// none marks what the text did not say.
const none = -1 << 20

// reading is what was read so far.
type reading struct {
	Parsed
	year, isoYear, isoWeek, week, weekday, julian int
	weekMonday                                    bool
	hour12                                        int
	pm                                            bool
}

func number(s string) int {
	n := 0
	for _, c := range []byte(strings.TrimLeft(s, " ")) {
		n = n*10 + int(c-'0')
	}
	return n
}

func indexFold(names []string, s string, short bool) int {
	for i, n := range names {
		if short {
			n = n[:3]
		}
		if strings.EqualFold(n, s) {
			return i
		}
	}
	return 0
}

func micros(s string) int {
	for len(s) < 6 {
		s += "0"
	}
	return number(s)
}

func (r *reading) read(rt *runtime, directive byte, s string) bool {
	switch directive {
	case 'y':
		r.year = number(s) + 1900
		if r.year <= 1968 {
			r.year += 100
		}
	case 'Y':
		r.year = number(s)
	case 'G':
		r.isoYear = number(s)
	case 'm':
		r.Month = number(s)
	case 'B', 'b':
		r.Month = indexFold(months[:], s, directive == 'b') + 1
	case 'd':
		r.Day = number(s)
	case 'H':
		r.Hour = number(s)
	case 'I':
		r.hour12 = number(s)
	case 'p':
		r.pm = strings.EqualFold(s, "PM")
	case 'M':
		r.Minute = number(s)
	case 'S':
		r.Second = number(s)
	case 'f':
		r.Micro = micros(s)
	case 'A', 'a':
		r.weekday = (indexFold(days[:], s, directive == 'a') + 6) % 7
	case 'w':
		r.weekday = (number(s) + 6) % 7
	case 'u':
		r.weekday = number(s) - 1
	case 'j':
		r.julian = number(s)
	case 'U', 'W':
		r.week, r.weekMonday = number(s), directive == 'W'
	case 'V':
		r.isoWeek = number(s)
	case 'z':
		return r.readOffset(rt, s)
	case 'Z':
		r.Zone = s
		r.DST = 0
	}
	return true
}

func (r *reading) readOffset(rt *runtime, s string) bool {
	r.HasOffset = true
	if s == "Z" {
		return true
	}
	z := s
	if z[3] == ':' {
		z = z[:3] + z[4:]
		if len(z) > 5 {
			if z[5] != ':' {
				rt.ValueErrorf("Inconsistent use of : in %s", s)
				return false
			}
			z = z[:5] + z[6:]
		}
	}
	secs := 0
	if len(z) >= 7 {
		secs = number(strings.TrimLeft(z[5:7], ":"))
	}
	r.Offset = number(z[1:3])*3600 + number(z[3:5])*60 + secs
	if len(z) > 8 {
		r.OffsetMicro = micros(z[8:])
	}
	if z[0] == '-' {
		r.Offset, r.OffsetMicro = -r.Offset, -r.OffsetMicro
	}
	return true
}

// yearDayOf turns the number of a week and a weekday into a day of the year.
func yearDayOf(year, week, weekday int, monday bool) int {
	first := int(gotime.Date(year, 1, 1, 0, 0, 0, 0, gotime.UTC).Weekday()+6) % 7
	if !monday {
		first, weekday = (first+1)%7, (weekday+1)%7
	}
	if week == 0 {
		return 1 + weekday - first
	}
	return 1 + (7-first)%7 + 7*(week-1) + weekday
}

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// finish completes the date by what was read of it.
func (r *reading) finish(rt *runtime) (Parsed, bool) {
	bad := func(format string, a ...any) (Parsed, bool) {
		rt.ValueErrorf(format, a...)
		return Parsed{}, false
	}
	if r.hour12 != none {
		r.Hour = r.hour12 % 12
		if r.pm {
			r.Hour += 12
		}
	}
	switch {
	case r.isoYear != none && r.julian != none:
		return bad("Day of the year directive '%%j' is not compatible with ISO year directive '%%G'. Use '%%Y' instead.%s", "")
	case r.isoYear != none && (r.isoWeek == none || r.weekday == none):
		return bad("ISO year directive '%%G' must be used with the ISO week directive '%%V' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').%s", "")
	case r.isoYear == none && r.isoWeek != none && (r.year == none || r.weekday == none):
		return bad("ISO week directive '%%V' must be used with the ISO year directive '%%G' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').%s", "")
	case r.isoYear == none && r.isoWeek != none:
		return bad("ISO week directive '%%V' is incompatible with the year directive '%%Y'. Use the ISO year '%%G' instead.%s", "")
	}
	year, leapFix := r.year, false
	if year == none {
		year = 1900
		if r.Month == 2 && r.Day == 29 {
			year, leapFix = 1904, true
		}
	}
	julian := r.julian
	if julian == none && r.weekday != none {
		if r.week != none {
			julian = yearDayOf(year, r.week, r.weekday, r.weekMonday)
		} else if r.isoYear != none {
			if r.isoYear < 1 {
				return bad("Year is out of range: %d", r.isoYear)
			}
			// The Thursday of week 1 is always in the year itself.
			jan4 := gotime.Date(r.isoYear, 1, 4, 0, 0, 0, 0, gotime.UTC)
			d := jan4.AddDate(0, 0, -int(jan4.Weekday()+6)%7+(r.isoWeek-1)*7+r.weekday)
			if r.isoWeek == 0 {
				return bad("Invalid week: %d", r.isoWeek)
			}
			if _, w := d.ISOWeek(); w != r.isoWeek {
				return bad("Invalid week: %d", r.isoWeek)
			}
			year, r.Month, r.Day, julian = d.Year(), int(d.Month()), d.Day(), d.YearDay()
		}
		if julian != none && julian <= 0 {
			year--
			julian += 365
			if isLeap(year) {
				julian++
			}
		}
	}
	if year < 1 {
		return bad("year %d is out of range", year)
	}
	if julian == none {
		d := gotime.Date(year, gotime.Month(r.Month), r.Day, 0, 0, 0, 0, gotime.UTC)
		if d.Day() != r.Day {
			return bad("day is out of range for month")
		}
		julian = d.YearDay()
	} else {
		d := gotime.Date(year, 1, julian, 0, 0, 0, 0, gotime.UTC)
		year, r.Month, r.Day = d.Year(), int(d.Month()), d.Day()
	}
	if r.weekday == none {
		r.weekday = int(gotime.Date(year, gotime.Month(r.Month), r.Day, 0, 0, 0, 0, gotime.UTC).Weekday()+6) % 7
	}
	p := r.Parsed
	if p.Year = year; leapFix {
		p.Year = 1900
	}
	p.Weekday, p.YearDay = r.weekday, julian
	return p, true
}

func strptime(rt *runtime, data, format value) value {
	f := object.NewStr("%a %b %d %H:%M:%S %Y")
	if !format.IsNull() {
		f = format
	}
	for i, v := range []value{data, f} {
		if object.AsStr(v) == nil {
			s, ok := object.ReprText(rt, v.Type().Value())
			if !ok {
				return null
			}
			return rt.TypeErrorf("strptime() argument %d must be str, not %s", i, s)
		}
	}
	p, ok := Strptime(rt, object.AsStr(data).Go(), object.AsStr(f).Go())
	if !ok {
		return null
	}
	zone, offset := object.None, object.None
	if p.Zone != "" {
		zone = str(p.Zone)
	}
	if p.HasOffset {
		offset = num(int64(p.Offset))
	}
	f9 := Fields{p.Year, p.Month, p.Day, p.Hour, p.Minute, p.Second, p.Weekday, p.YearDay, p.DST}
	return f9.structTime(zone, offset)
}

// Fields are the nine numbers of a time tuple: Monday is 0, January 1 is 1.
type Fields [9]int

// StructTime returns the fields as a struct_time without a time zone.
func (f Fields) StructTime() value { return f.structTime(object.None, object.None) }

func (f Fields) structTime(zone, offset value) value {
	items := make([]value, 9, 11)
	for i, n := range f {
		items[i] = num(int64(n))
	}
	return object.NewStructSeq(structTimeType, 9, append(items, zone, offset)...)
}

// Format is strftime for fields that are right.
func (f Fields) Format(rt *runtime, format string) (string, bool) {
	t := tm{year: f[0], mon: f[1] - 1, day: f[2], hour: f[3], min: f[4], sec: f[5], wday: (f[6] + 1) % 7, yday: f[7] - 1, isdst: f[8]}
	t.zone, t.offset = rt.Now().Zone()
	if !rt.Alloc(int64(8*len(format))) || !rt.Work(len(format)/8) {
		return "", false
	}
	return t.formatted(rt, format)
}
