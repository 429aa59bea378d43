package decimal

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads and writes decimal numbers.

// ascii turns digits of any script into ASCII, drops underscores and white
// space around; ok is false for other characters.
func ascii(s string) (string, bool) {
	s = strings.TrimFunc(s, unicode.IsSpace)
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 || s[i] == '_' {
			plain = false
			break
		}
	}
	if plain {
		return s, true
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '_':
		case r < 0x80:
			b.WriteRune(r)
		case unicode.Is(unicode.Nd, r):
			// The digits of a script stand together, zero in front.
			z := r
			for unicode.Is(unicode.Nd, z-1) && r-z < 9 {
				z--
			}
			b.WriteByte(byte('0' + (r - z)))
		default:
			return "", false
		}
	}
	return b.String(), true
}

// parse reads a number; ok is false for text that is none.
func (c *calc) parse(text string) (x num, ok bool) {
	if x, ok := parseWord(text); ok {
		return x, true
	}
	s, ok := ascii(text)
	if !ok {
		return x, false
	}
	if s != "" && (s[0] == '+' || s[0] == '-') {
		x.neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return x, false
	}
	if s[0] != '.' && (s[0] < '0' || s[0] > '9') {
		return x.special(s)
	}
	mant, exp := s, int64(0)
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mant = s[:i]
		e := s[i+1:]
		if e != "" && (e[0] == '+' || e[0] == '-') {
			e = e[1:]
		}
		if e == "" || strings.Trim(e, "0123456789") != "" {
			return x, false
		}
		n, err := strconv.ParseInt(s[i+1:], 10, 64)
		if err != nil || n > 1<<61 || n < -1<<61 {
			n = 1 << 61
			if s[i+1] == '-' {
				n = -n
			}
		}
		exp = n
	}
	whole, frac, _ := strings.Cut(mant, ".")
	all := whole + frac
	if all == "" || strings.Trim(all, "0123456789") != "" {
		return x, false
	}
	if len(all) > 1000 && !c.costly(int64(len(all))) {
		return x, false
	}
	if x.coef = c.rt.BigFromDigits(all, 10); x.coef == nil {
		c.failed = true
		return x, false
	}
	x.exp = exp - int64(len(frac))
	return x, true
}

// special reads infinities and NaNs.
func (x num) special(s string) (num, bool) {
	low := strings.ToLower(s)
	x.coef = bigZero
	switch {
	case low == "inf" || low == "infinity":
		x.kind = infinite
		return x, true
	case strings.HasPrefix(low, "nan"):
		x.kind, low = quiet, low[3:]
	case strings.HasPrefix(low, "snan"):
		x.kind, low = signaling, low[4:]
	default:
		return x, false
	}
	if strings.Trim(low, "0123456789") != "" {
		return x, false
	}
	if low != "" {
		x.coef, _ = new(big.Int).SetString(low, 10)
	}
	return x, true
}

// text writes x as str() does; eng asks for exponents that are multiples of 3.
func (x num) text(eng bool, capitals int) string {
	if s, ok := x.textWord(); ok && !eng {
		return s
	}
	sign := ""
	if x.neg {
		sign = "-"
	}
	switch x.kind {
	case infinite:
		return sign + "Infinity"
	case quiet, signaling:
		payload := ""
		if x.coef.Sign() != 0 {
			payload = x.coef.Text(10)
		}
		if x.kind == signaling {
			return sign + "sNaN" + payload
		}
		return sign + "NaN" + payload
	}
	s := x.coef.Text(10)
	n := int64(len(s))
	left := x.exp + n
	var dot int64
	switch {
	case x.exp <= 0 && left > -6:
		dot = left
	case !eng:
		dot = 1
	case x.coef.Sign() == 0:
		dot = mod3(left+1) - 1
	default:
		dot = mod3(left-1) + 1
	}
	var b strings.Builder
	b.WriteString(sign)
	switch {
	case dot <= 0:
		b.WriteString("0." + strings.Repeat("0", int(-dot)) + s)
	case dot >= n:
		b.WriteString(s + strings.Repeat("0", int(dot-n)))
	default:
		b.WriteString(s[:dot] + "." + s[dot:])
	}
	if left != dot {
		e := "E"
		if capitals == 0 {
			e = "e"
		}
		b.WriteString(e)
		if left > dot {
			b.WriteByte('+')
		}
		b.WriteString(strconv.FormatInt(left-dot, 10))
	}
	return b.String()
}

func mod3(n int64) int64 { return (n%3 + 3) % 3 }

// spec is a format specification.
type spec struct {
	fill      string
	align     byte
	sign      byte
	old       bool // the type N, which is to go
	noNegZero bool
	point     bool // the flag #: there always is a point
	zeros     bool // the flag 0, which groups the zeros it adds
	width     int
	group     string
	prec      int
	typ       byte
}

func parseSpec(s string) (f spec, ok bool) {
	f = spec{fill: " ", align: '>', sign: '-', prec: -1}
	r := []rune(s)
	i := 0
	isAlign := func(c rune) bool { return c == '<' || c == '>' || c == '=' || c == '^' }
	if len(r) > 1 && isAlign(r[1]) {
		f.fill, f.align = string(r[0]), byte(r[1])
		i = 2
	} else if len(r) > 0 && isAlign(r[0]) {
		f.align = byte(r[0])
		i = 1
	}
	explicit := i > 0
	at := func() rune {
		if i < len(r) {
			return r[i]
		}
		return 0
	}
	if c := at(); c == '+' || c == '-' || c == ' ' {
		f.sign = byte(c)
		i++
	}
	if at() == 'z' {
		f.noNegZero = true
		i++
	}
	if at() == '#' {
		f.point = true
		i++
	}
	if at() == '0' {
		if explicit {
			return f, false
		}
		f.fill, f.align, f.zeros = "0", '=', true
		i++
	}
	number := func() (int, bool) {
		n, start := 0, i
		for at() >= '0' && at() <= '9' {
			if n = n*10 + int(at()-'0'); n > 1<<40 {
				return 0, false
			}
			i++
		}
		return n, i > start
	}
	if at() >= '1' && at() <= '9' {
		if f.width, ok = number(); !ok {
			return f, false
		}
	}
	if c := at(); c == ',' {
		f.group = ","
		i++
	}
	if at() == '.' {
		i++
		if f.prec, ok = number(); !ok {
			return f, false
		}
	}
	if i < len(r) {
		if c := r[i]; c < 0x80 && strings.ContainsRune("eEfFgGnN%", c) {
			f.typ = byte(c)
			i++
		}
	}
	if f.typ|0x20 == 'n' {
		f.old = f.typ == 'N'
		f.typ -= 'n' - 'g'
		if f.group != "" {
			return f, false
		}
	}
	return f, i == len(r)
}

// format is __format__.
func format(rt *runtime, v value, specText string) value {
	x := currentContext(rt)
	if x == nil {
		return null
	}
	f, ok := parseSpec(specText)
	if !ok {
		return rt.ValueErrorf("invalid format string")
	}
	if f.old && !rt.Warn(&object.DeprecationWarningType, "Format specifier 'N' is deprecated") {
		return null
	}
	if !rt.Alloc(int64(f.width) + int64(max(f.prec, 0))) {
		return null
	}
	c := calc{settings: settings{prec: maxPrec, emin: minEmin, emax: maxEmax, rounding: x.rounding}, rt: rt}
	a := numOf(v)
	body, exponent, suffix := "", "", ""
	if a.kind != finite {
		b := a
		b.neg = false
		body = b.text(false, 1)
		if f.zeros { // the flag 0: asked for with 0= there are zeros
			f.fill, f.align = " ", '>'
		}
		f.group = ""
		if f.typ == '%' {
			suffix = "%"
		}
	} else {
		if f.typ == '%' {
			a.exp += 2
			suffix = "%"
		}
		if f.prec >= 0 && a.digits() > 0 {
			switch f.typ {
			case 'e', 'E':
				a = c.keepDigits(a, int64(f.prec)+1)
			case 'f', 'F', '%':
				a = c.rescaled(a, int64(-f.prec), c.rounding)
			case 'g', 'G', 0:
				if a.digits() > int64(f.prec) {
					a = c.keepDigits(a, int64(max(f.prec, 1)))
				}
			}
		}
		if a.isZero() && a.exp > 0 && (f.typ == 'f' || f.typ == 'F' || f.typ == '%') {
			a = c.rescaled(a, 0, c.rounding)
		}
		if !c.failed && (f.typ == 'f' || f.typ == 'F' || f.typ == '%') && !c.room(a.digits()+max(a.exp, -a.exp)) {
			return null
		}
		if c.failed {
			return null
		}
		body, exponent = a.fields(f, x.capitals)
	}
	neg := a.neg
	if neg && f.noNegZero && a.isZero() {
		neg = false
	}
	sign := ""
	switch {
	case neg:
		sign = "-"
	case f.sign != '-':
		sign = string(f.sign)
	}
	whole, frac := body, ""
	if i := strings.IndexByte(body, '.'); i >= 0 {
		whole, frac = body[:i], body[i:]
	}
	if f.point && frac == "" && a.kind == finite {
		frac = "."
	}
	rest := frac + exponent + suffix
	if f.group != "" {
		least := 0
		if f.zeros {
			least = f.width - len(sign) - len(rest)
		}
		whole = grouped(whole, f.group, least)
	} else if f.align == '=' && f.fill == "0" {
		if n := f.width - len(sign) - len(rest) - len(whole); n > 0 {
			whole = strings.Repeat("0", n) + whole
		}
	}
	text := whole + rest
	if n := f.width - len(sign) - len(text); n > 0 {
		pad := strings.Repeat(f.fill, n)
		switch f.align {
		case '<':
			return object.NewStr(sign + text + pad)
		case '=':
			return object.NewStr(sign + pad + text)
		case '^':
			return object.NewStr(strings.Repeat(f.fill, n/2) + sign + text + strings.Repeat(f.fill, n-n/2))
		}
		return object.NewStr(pad + sign + text)
	}
	return object.NewStr(sign + text)
}

// keepDigits rounds a to n digits; zeros keep their exponent.
func (c *calc) keepDigits(a num, n int64) num {
	if a.isZero() {
		return a
	}
	r := c.rescaled(a, a.adjusted()+1-n, c.rounding)
	if r.digits() > n {
		r = c.rescaled(r, r.exp+1, c.rounding)
	}
	return r
}

// fields returns mantissa and exponent as the type wants them.
func (x num) fields(f spec, capitals int) (mant, exponent string) {
	s := x.coef.Text(10)
	n := int64(len(s))
	left := x.exp + n
	var dot int64
	switch f.typ {
	case 'e', 'E':
		if dot = 1; x.isZero() && f.prec >= 0 {
			s = "0" + strings.Repeat("0", f.prec)
			n = int64(len(s))
			left = x.exp + n
		}
	case 'f', 'F', '%':
		dot = left
	default:
		if x.exp <= 0 && left > -6 {
			dot = left
		} else {
			dot = 1
		}
	}
	switch {
	case dot <= 0:
		mant = "0." + strings.Repeat("0", int(-dot)) + s
	case dot >= n:
		mant = s + strings.Repeat("0", int(dot-n))
	default:
		mant = s[:dot] + "." + s[dot:]
	}
	if f.typ == 'e' || f.typ == 'E' || f.typ != 'f' && f.typ != 'F' && f.typ != '%' && left != dot {
		e := "E"
		if f.typ == 'e' || f.typ == 'g' || f.typ == 0 && capitals == 0 {
			e = "e"
		}
		d := left - dot
		sign := "+"
		if d < 0 {
			sign, d = "-", -d
		}
		exponent = e + sign + strconv.FormatInt(d, 10)
	}
	return mant, exponent
}

// grouped puts separators into digits, with zeros in front up to width.
func grouped(s, sep string, width int) string {
	for {
		n := len(s) + (len(s)-1)/3*len(sep)
		if n >= width {
			break
		}
		s = "0" + s
	}
	var b strings.Builder
	for i := range len(s) {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteString(sep)
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
