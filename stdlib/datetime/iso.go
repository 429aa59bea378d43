package datetime

import (
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads ISO 8601. What is accepted beyond the standard, and what
// not, follows CPython's C parser.

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// scanner reads a text that ends in NUL bytes for ever.
type scanner struct {
	s string
	i int
}

func (p *scanner) at(i int) byte {
	if i < len(p.s) {
		return p.s[i]
	}
	return 0
}

func (p *scanner) digits(n int) (int, bool) {
	x := 0
	for range n {
		c := p.at(p.i)
		if !isDigit(c) {
			return 0, false
		}
		x = x*10 + int(c-'0')
		p.i++
	}
	return x, true
}

// parseDate reads the date s; ok is false for what is no date at all.
func parseDate(s string) (d day, ok bool) {
	p := &scanner{s: s}
	if d.year, ok = p.digits(4); !ok {
		return d, false
	}
	dashes := p.at(p.i) == '-'
	if dashes {
		p.i++
	}
	if p.at(p.i) == 'W' {
		p.i++
		week, ok := p.digits(2)
		if !ok {
			return d, false
		}
		weekday := 1
		if p.i < len(s) {
			if dashes {
				if p.at(p.i) != '-' {
					return d, false
				}
				p.i++
			}
			if weekday, ok = p.digits(1); !ok {
				return d, false
			}
		}
		if d.year < minYear {
			return d, false
		}
		var bad byte
		d.year, d.month, d.day, bad = fromISO(d.year, week, weekday)
		return d, bad == 0
	}
	if d.month, ok = p.digits(2); !ok {
		return d, false
	}
	if dashes {
		if p.at(p.i) != '-' {
			return d, false
		}
		p.i++
	}
	d.day, ok = p.digits(2)
	return d, ok && p.i == len(s)
}

// separator finds where the date ends in a date and time of at least 7 bytes.
func separator(s string) int {
	at := func(i int) byte { return (&scanner{s: s}).at(i) }
	n := len(s)
	switch {
	case n == 7:
		return 7
	case at(4) == '-' && at(5) == 'W':
		if n < 8 {
			return -1
		}
		if n > 8 && s[8] == '-' {
			if n == 9 {
				return -1
			}
			if n > 10 && isDigit(s[10]) {
				return 8
			}
			return 10
		}
		return 8
	case at(4) == '-':
		return 10
	case at(4) == 'W':
		pos := 7
		for pos < n && isDigit(s[pos]) {
			pos++
		}
		switch {
		case pos < 9:
			return pos
		case pos%2 == 0:
			return 7
		}
		return 8
	}
	return 8
}

// parseClock reads HH[:MM[:SS[.ffffff]]]; rest says that text follows.
func parseClock(s string, end int) (c clock, rest, ok bool) {
	p := &scanner{s: s}
	vals := [3]*int{&c.hour, &c.minute, &c.second}
	colons := true
	for i := range vals {
		if *vals[i], ok = p.digits(2); !ok {
			return c, false, false
		}
		ch := p.at(p.i)
		p.i++
		if i == 0 {
			colons = ch == ':'
		}
		if p.i >= end {
			return c, ch != 0, true
		}
		if colons && ch == ':' {
			if i == 2 {
				break
			}
			continue
		}
		if ch == '.' || ch == ',' {
			break
		}
		if colons {
			return c, false, false
		}
		p.i--
	}
	n := min(end-p.i, 6)
	if c.micro, ok = p.digits(n); !ok {
		return c, false, false
	}
	for ; n < 6; n++ {
		c.micro *= 10
	}
	for isDigit(p.at(p.i)) {
		p.i++
	}
	return c, p.at(p.i) != 0, true
}

// parseTime reads a time with an optional offset in seconds and microseconds.
func parseTime(s string) (c clock, aware bool, secs, micros int, ok bool) {
	z := 0
	for z < len(s) && s[z] != '+' && s[z] != '-' && s[z] != 'Z' {
		z++
	}
	if len(s) == 0 {
		return c, false, 0, 0, false
	}
	c, rest, ok := parseClock(s, z)
	switch {
	case !ok:
		return c, false, 0, 0, false
	case z == len(s):
		return c, false, 0, 0, !rest
	case s[z] == 'Z':
		return c, true, 0, 0, z+1 == len(s)
	}
	o, rest, ok := parseClock(s[z+1:], len(s)-z-1)
	if !ok || rest {
		return c, false, 0, 0, false
	}
	secs, micros = o.seconds(), o.micro
	if s[z] == '-' {
		secs, micros = -secs, -micros
	}
	return c, true, secs, micros, true
}

func parsedZone(rt *runtime, aware bool, secs, micros int) (value, bool) {
	switch {
	case !aware:
		return object.None, true
	case secs == 0:
		return utc, true
	}
	d := newSpan(rt, 0, secs, micros)
	if d.IsNull() {
		return null, false
	}
	z := newZone(rt, d, null)
	return z, !z.IsNull()
}

// isoText is the argument of fromisoformat.
func isoText(rt *runtime, v value) (string, bool) {
	s := object.AsStr(v)
	if s == nil {
		rt.TypeErrorf("fromisoformat: argument must be str")
		return "", false
	}
	return s.Go(), true
}

func badISO(rt *runtime, v value) value {
	s, ok := object.ReprText(rt, v)
	if !ok {
		return null
	}
	return rt.ValueErrorf("Invalid isoformat string: %s", s)
}

func dateFromISO(rt *runtime, cls, v value) value {
	s, ok := isoText(rt, v)
	if !ok {
		return null
	}
	if n := len(s); n != 7 && n != 8 && n != 10 {
		return badISO(rt, v)
	}
	d, ok := parseDate(s)
	if !ok {
		return badISO(rt, v)
	}
	return fromDay(rt, cls.AsType(), d)
}

func clockFromISO(rt *runtime, cls, v value) value {
	s, ok := isoText(rt, v)
	if !ok {
		return null
	}
	if s != "" && s[0] == 'T' {
		s = s[1:]
	}
	c, aware, secs, micros, ok := parseTime(s)
	if !ok {
		return badISO(rt, v)
	}
	tz, ok := parsedZone(rt, aware, secs, micros)
	if !ok {
		return null
	}
	return makeClock(rt, cls.AsType(), c, tz, 0)
}

func stampFromISO(rt *runtime, cls, v value) value {
	s, ok := isoText(rt, v)
	if !ok {
		return null
	}
	if len(s) < 7 {
		return badISO(rt, v)
	}
	sep := separator(s)
	if sep < 0 || sep > len(s) {
		return badISO(rt, v)
	}
	d, ok := parseDate(s[:sep])
	if !ok {
		return badISO(rt, v)
	}
	var c clock
	tz := object.None
	if len(s) > sep {
		r, n := utf8.DecodeRuneInString(s[sep:])
		if r == utf8.RuneError && s[sep] == 0xED {
			n = 3 // a surrogate, which CPython takes as a separator, too
		}
		var aware bool
		var secs, micros int
		if c, aware, secs, micros, ok = parseTime(s[sep+n:]); !ok {
			return badISO(rt, v)
		}
		if tz, ok = parsedZone(rt, aware, secs, micros); !ok {
			return null
		}
	}
	return makeStamp(rt, cls.AsType(), d, c, tz, 0)
}
