package zoneinfo

import (
	"encoding/binary"
	"strings"
)

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

// counts returns how many kinds of time a file of the second version or later
// has, -1 if it is not long enough to tell.
func counts(data []byte) int {
	const header, second = 44, 8
	if len(data) < header {
		return -1
	}
	n := func(at int) int { return int(binary.BigEndian.Uint32(data[at:])) & (1<<26 - 1) }
	// The data of the first version come before the header of the second.
	skip := header + n(20) + n(24) + n(28)*second + n(32)*5 + n(36)*6 + n(40)
	if skip+header > len(data) {
		return -1
	}
	return n(skip + 36)
}

// onlyRule is the content of a file that has but a rule and the kind of time
// that comes first in it: Go reads no files without a kind.
func onlyRule(text string) []byte {
	r := &rule{text}
	r.name()
	name := strings.Trim(text[:len(text)-len(r.rest)], "<>")
	offset := -r.seconds()
	var b []byte
	for range 2 {
		b = append(b, "TZif3"...)
		b = append(b, make([]byte, 15)...)
		for _, n := range []int{0, 0, 0, 0, 1, len(name) + 1} {
			b = binary.BigEndian.AppendUint32(b, uint32(n))
		}
		b = binary.BigEndian.AppendUint32(b, uint32(offset))
		b = append(b, 0, 0)
		b = append(b, name...)
		b = append(b, 0)
	}
	return append(b, "\n"+text+"\n"...)
}

// seconds reads a duration that is known to be one.
func (r *rule) seconds() int {
	sign, total := 1, 0
	if r.next('-') {
		sign = -1
	} else {
		r.next('+')
	}
	for unit := 3600; unit > 0; unit /= 60 {
		v := 0
		for r.rest != "" && digit(r.rest[0]) {
			v = v*10 + int(r.rest[0]-'0')
			r.rest = r.rest[1:]
		}
		total += v * unit
		if !r.next(':') {
			break
		}
	}
	return sign * total
}

// constant reports whether the rule knows no summer time.
func constant(text string) bool {
	r := &rule{text}
	return r.name() && r.duration(24) && r.rest == ""
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

// number reads a number of so many digits, between two limits.
func (r *rule) number(least, most, low, high int) bool {
	n, v := 0, 0
	for n < len(r.rest) && n < most && digit(r.rest[n]) {
		v = v*10 + int(r.rest[n]-'0')
		n++
	}
	r.rest = r.rest[n:]
	return n >= least && low <= v && v <= high
}

// duration reads hours, minutes and seconds with a sign.
func (r *rule) duration(hours int) bool {
	if !r.next('+') {
		r.next('-')
	}
	if !r.number(1, 3, 0, hours) {
		return false
	}
	for range 2 {
		if !r.next(':') {
			return true
		}
		if !r.number(2, 2, 0, 59) {
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
		ok = r.number(1, 2, 1, 12) && r.next('.') && r.number(1, 1, 1, 5) && r.next('.') && r.number(1, 1, 0, 6)
	case r.next('J'):
		ok = r.number(1, 3, 1, 365)
	default:
		ok = r.number(1, 3, 0, 365)
	}
	if ok && r.next('/') {
		ok = r.duration(167)
	}
	return ok
}
