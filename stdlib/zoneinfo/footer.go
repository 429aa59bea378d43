package zoneinfo

import "strings"

// This file knows the rules that stand at the end of a TZif file, in the form of
// the environment variable TZ: "CET-1CEST,M3.5.0,M10.5.0/3".

// footer returns the rule of a TZif file: what stands in its last line. A file
// of the first version has none.
func footer(data []byte) string {
	if len(data) < 5 || data[4] == 0 {
		return ""
	}
	text := strings.TrimSuffix(string(data), "\n")
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// rule reads a rule from its start; what is left of the text is not yet read.
type rule struct{ rest string }

// validRule reports whether CPython takes the text for a rule.
func validRule(text string) bool {
	r := &rule{text}
	if !r.name() || !r.duration(24) {
		return false
	}
	if r.rest == "" {
		return true
	}
	if !r.name() {
		return false
	}
	if !strings.HasPrefix(r.rest, ",") && !r.duration(24) {
		return false
	}
	return r.change() && r.change() && r.rest == ""
}

func (r *rule) next(c byte) bool {
	if r.rest == "" || r.rest[0] != c {
		return false
	}
	r.rest = r.rest[1:]
	return true
}

// name reads an abbreviation: letters, or more than that between < and >.
func (r *rule) name() bool {
	n := 0
	if r.next('<') {
		for n < len(r.rest) && r.rest[n] != '>' {
			if c := r.rest[n]; !letter(c) && !digit(c) && c != '+' && c != '-' {
				return false
			}
			n++
		}
		r.rest = r.rest[n:]
		return n > 0 && r.next('>')
	}
	for n < len(r.rest) && letter(r.rest[n]) {
		n++
	}
	r.rest = r.rest[n:]
	return n > 0
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func digit(c byte) bool  { return c >= '0' && c <= '9' }

// number reads a number of so many digits, no larger than limit.
func (r *rule) number(least, most, limit int) bool {
	n, v := 0, 0
	for n < len(r.rest) && n < most && digit(r.rest[n]) {
		v = v*10 + int(r.rest[n]-'0')
		n++
	}
	r.rest = r.rest[n:]
	return n >= least && v <= limit
}

// duration reads hours, minutes and seconds with a sign.
func (r *rule) duration(hours int) bool {
	if !r.next('+') {
		r.next('-')
	}
	if !r.number(1, 3, hours) {
		return false
	}
	for range 2 {
		if !r.next(':') {
			return true
		}
		if !r.number(2, 2, 59) {
			return false
		}
	}
	return true
}

// change reads the day and time of a change: Mm.w.d, Jn or n.
func (r *rule) change() bool {
	if !r.next(',') {
		return false
	}
	ok := false
	switch {
	case r.next('M'):
		ok = !strings.HasPrefix(r.rest, "0.") && r.number(1, 2, 12) && r.next('.') &&
			!strings.HasPrefix(r.rest, "0") && r.number(1, 1, 5) && r.next('.') && r.number(1, 1, 6)
	case r.next('J'):
		ok = strings.Trim(r.rest[:min(3, len(r.rest))], "0/,") != "" && r.number(1, 3, 365)
	default:
		ok = r.number(1, 3, 365)
	}
	if ok && r.next('/') {
		ok = r.duration(167)
	}
	return ok
}
