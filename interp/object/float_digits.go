package object

import (
	"strconv"
	"strings"
)

// enoughDigits is how many digits of a number decide which float it is: no
// float and no middle between two of them has more than 768.
const enoughDigits = 780

// parseDecimal is strconv.ParseFloat for a decimal number without infinities
// and underscores. Out of range gives an infinity or a zero, which is what
// Python wants. ParseFloat miscounts numbers of more than 800 digits and
// exponents of more than four, so it is given less of those.
func parseDecimal(s string) float64 {
	if len(s) > enoughDigits {
		s = shortDecimal(s)
	}
	f, _ := strconv.ParseFloat(s, 64)
	return f
}

// shortDecimal writes the number s with few digits, so that the float nearest
// to it stays the same.
func shortDecimal(s string) string {
	b := make([]byte, 0, enoughDigits+16)
	i, exp := 0, int64(0)
	if s[0] == '+' || s[0] == '-' {
		b, i = append(b, s[0]), 1
	}
	first := len(b)
	more, point := false, false
	for ; i < len(s); i++ {
		c := s[i]
		if c == '.' {
			point = true
			continue
		}
		if !isDigit(c) {
			break
		}
		if len(b)-first == enoughDigits {
			// Of the digits that follow, only their number counts, and whether any is not 0.
			from := i
			for i < len(s) && isDigit(s[i]) {
				i++
			}
			if !point {
				exp += int64(i - from)
			}
			more = more || strings.TrimLeft(s[from:i], "0") != ""
			i--
			continue
		}
		if point {
			exp--
		}
		if len(b) > first || c != '0' {
			b = append(b, c)
		}
	}
	if len(b) == first {
		b = append(b, '0')
	}
	if more {
		// Whatever follows, the number is a little above what was kept.
		b, exp = append(b, '1'), exp-1
	}
	if i < len(s) {
		e, err := strconv.ParseInt(s[i+1:], 10, 64)
		if err != nil || e > 1<<40 || e < -1<<40 {
			e = 1 << 40
			if s[i+1] == '-' {
				e = -e
			}
		}
		exp += e
	}
	const beyond = 5000
	exp = min(max(exp, -beyond), beyond)
	return string(strconv.AppendInt(append(b, 'e'), exp, 10))
}
