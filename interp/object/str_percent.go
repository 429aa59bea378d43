package object

import "math"

// This file is the % operator of str, bytes and bytearray.

// percent is one run of the operator over a format.
type percent struct {
	textBuilder
	format string
	pos    int
	octets bool    // the format is bytes: so are keys and results of %s
	args   Value   // the right operand
	tuple  []Value // its items if it is a tuple
	next   int     // the next item of tuple
	single bool    // args is one value, not a tuple
	used   bool    // it has been taken
	whole  Value   // the str all of the result is: CPython returns that very object
	dict   Value   // args if it can be asked for keys, else null
}

// conversion is one conversion specifier.
type conversion struct {
	minus, plus, blank, alt, zero bool
	width, prec                   int // prec -1: not given
	char                          rune
}

// strMod is str.__mod__.
func strMod(rt *Runtime, a, b Value) Value {
	s := AsStr(a)
	if s == nil {
		return NotImplemented
	}
	p := percent{textBuilder: textBuilder{rt: rt, out: rt.takeScratch()}, format: s.s}
	ok := p.run(b)
	rt.giveScratch(p.out)
	if !ok {
		return Value{}
	}
	if p.whole.p != nil {
		return p.whole
	}
	return rt.newStr(p.text())
}

// octetsMod is __mod__ of bytes and bytearray.
func octetsMod(rt *Runtime, a, b Value) Value {
	f := octets(a)
	if f == nil && AsBytearray(a) == nil {
		return NotImplemented
	}
	if !rt.Alloc(int64(len(f))) {
		return Value{}
	}
	p := percent{textBuilder: textBuilder{rt: rt}, format: string(f), octets: true}
	if !p.run(b) {
		return Value{}
	}
	return likeSelf(rt, a, p.bytes())
}

func (p *percent) run(args Value) bool {
	p.args = args
	if t := AsTuple(args); t != nil {
		p.tuple = t.items
	} else {
		p.single = true
		if args.p.typ.Ops.GetItem != nil && AsStr(args) == nil && !(p.octets && octets(args) != nil) {
			p.dict = args
		}
	}
	for p.pos < len(p.format) {
		start := p.pos
		for p.pos < len(p.format) && p.format[p.pos] != '%' {
			p.pos++
		}
		if !p.write(p.format[start:p.pos]) {
			return false
		}
		if p.pos == len(p.format) {
			break
		}
		p.pos++
		if !p.rt.Tick() || !p.convert() {
			return false
		}
	}
	if p.dict.p == nil && (p.single && !p.used || p.next < len(p.tuple)) {
		what := "string"
		if p.octets {
			what = "bytes"
		}
		p.rt.TypeErrorf("not all arguments converted during %s formatting", what)
		return false
	}
	return true
}

// fill appends n copies of c.
func (p *percent) fill(c byte, n int) bool {
	if n <= 0 {
		return true
	}
	if !p.ensure(n) {
		return false
	}
	for ; n > 0; n-- {
		p.out = append(p.out, c)
	}
	return true
}

// argument returns the next argument.
func (p *percent) argument() Value {
	if p.single {
		if !p.used {
			p.used = true
			return p.args
		}
	} else if p.next < len(p.tuple) {
		p.next++
		return p.tuple[p.next-1]
	}
	return p.rt.TypeErrorf("not enough arguments for format string")
}

// peek returns the byte at pos; at the end of the format it raises ValueError.
func (p *percent) peek() (byte, bool) {
	if p.pos >= len(p.format) {
		p.rt.ValueErrorf("incomplete format")
		return 0, false
	}
	return p.format[p.pos], true
}

// convert handles the conversion whose % has just been read.
func (p *percent) convert() bool {
	c, ok := p.peek()
	if !ok {
		return false
	}
	if c == '%' {
		p.pos++
		return p.write("%")
	}
	if c == '(' && !p.key() {
		return false
	}
	cv := conversion{prec: -1}
	if !p.flags(&cv) || !p.width(&cv) || !p.precision(&cv) {
		return false
	}
	if c, ok = p.peek(); !ok {
		return false
	}
	if c == 'h' || c == 'l' || c == 'L' {
		p.pos++
		if _, ok = p.peek(); !ok {
			return false
		}
	}
	at := p.pos
	size := 1
	if p.octets {
		cv.char = rune(p.format[p.pos])
	} else {
		cv.char, size = runeAt(p.format, p.pos)
	}
	p.pos += size
	v := p.argument()
	if v.p == nil {
		return false
	}
	switch cv.char {
	case 's', 'r', 'a', 'b':
		if cv.char == 'b' && !p.octets {
			break
		}
		return p.anything(&cv, v)
	case 'c':
		return p.char(&cv, v)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.integer(&cv, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return p.float(&cv, v)
	}
	return p.unsupported(cv.char, at)
}

func (p *percent) unsupported(c rune, at int) bool {
	if p.octets && c >= 0x80 {
		// CPython passes the byte on as a signed char.
		p.rt.OverflowErrorf("character argument not in range(0x110000)")
		return false
	}
	shown := c
	if !p.octets && (c < ' ' || c > '~') {
		shown = '?'
	}
	if !p.octets {
		at = countRunes(p.format[:at])
	}
	p.rt.ValueErrorf("unsupported format character '%c' (0x%x) at index %d", shown, c, at)
	return false
}

// key reads a mapping key in parentheses, which may be nested, and makes what
// it stands for the argument.
func (p *percent) key() bool {
	if p.dict.p == nil {
		p.rt.TypeErrorf("format requires a mapping")
		return false
	}
	p.pos++
	start, depth := p.pos, 1
	for ; p.pos < len(p.format); p.pos++ {
		switch p.format[p.pos] {
		case ')':
			depth--
		case '(':
			depth++
		}
		if depth == 0 {
			break
		}
	}
	if p.pos >= len(p.format) {
		p.rt.ValueErrorf("incomplete format key")
		return false
	}
	key := NewStr(p.format[start:p.pos])
	if p.octets {
		key = NewBytes([]byte(p.format[start:p.pos]))
	}
	p.pos++
	v := GetItem(p.rt, p.dict, key)
	p.args, p.single, p.used = v, true, false
	return v.p != nil
}

func (p *percent) flags(cv *conversion) bool {
	for {
		c, ok := p.peek()
		if !ok {
			return false
		}
		switch c {
		case '-':
			cv.minus = true
		case '+':
			cv.plus = true
		case ' ':
			cv.blank = true
		case '#':
			cv.alt = true
		case '0':
			cv.zero = true
		default:
			return true
		}
		p.pos++
	}
}

// star returns the int a * stands for.
func (p *percent) star() (Value, bool) {
	p.pos++
	v := p.argument()
	if v.p == nil {
		return v, false
	}
	if v = exactOf(v); v.p.typ != &IntType && v.p != &boolTag {
		p.rt.TypeErrorf("* wants int")
		return v, false
	}
	return v, true
}

func (p *percent) width(cv *conversion) bool {
	c, ok := p.peek()
	if !ok {
		return false
	}
	if c == '*' {
		v, ok := p.star()
		if !ok {
			return false
		}
		n, ok := IndexInt(p.rt, v)
		if !ok {
			return false
		}
		if n < 0 {
			cv.minus = true
			n = -n
		}
		cv.width = int(max(n, 0)) // minus the lowest int is itself
		return true
	}
	n, ok := p.number(math.MaxInt, "width too big")
	cv.width = max(n, 0)
	return ok
}

func (p *percent) precision(cv *conversion) bool {
	c, ok := p.peek()
	if !ok || c != '.' {
		return ok
	}
	p.pos++
	if c, ok = p.peek(); !ok {
		return false
	}
	if c == '*' {
		v, ok := p.star()
		if !ok {
			return false
		}
		n, ok := cInt(p.rt, v)
		cv.prec = max(n, 0)
		return ok
	}
	tooBig := "precision too big"
	if p.octets {
		tooBig = "prec too big"
	}
	n, ok := p.number(math.MaxInt32, tooBig)
	cv.prec = max(n, 0)
	return ok
}

// number reads digits, -1 if there are none.
func (p *percent) number(limit int, tooBig string) (int, bool) {
	n := -1
	for p.pos < len(p.format) && isByteDigit(p.format[p.pos]) {
		d := int(p.format[p.pos] - '0')
		if n = max(n, 0); n > (limit-d)/10 {
			p.rt.ValueErrorf("%s", tooBig)
			return 0, false
		}
		n = n*10 + d
		p.pos++
	}
	return n, true
}

// anything is the conversions s, r, a, and b of bytes.
func (p *percent) anything(cv *conversion, v Value) bool {
	var s string
	n := 0 // length in what the width counts
	switch {
	case p.octets && (cv.char == 's' || cv.char == 'b'):
		b, ok := p.bytesOf(v)
		if !ok {
			return false
		}
		s, n = string(b), len(b)
	case cv.char == 's':
		if v.p == &intTag && cv.prec < 0 && cv.width == 0 {
			return p.decimal(v)
		}
		if v = ToStr(p.rt, v); v.p == nil {
			return false
		}
		s, n = AsStr(v).s, -1
	case cv.char == 'r' && !p.octets:
		if v = Repr(p.rt, v); v.p == nil {
			return false
		}
		s, n = AsStr(v).s, -1
	default:
		if v = ASCII(p.rt, v); v.p == nil {
			return false
		}
		s = AsStr(v).s
		n = len(s)
	}
	if cv.prec < 0 && cv.width == 0 {
		if !p.octets && len(p.out) == 0 && p.pos == len(p.format) {
			p.whole = v
		}
		return p.write(s)
	}
	if n < 0 {
		n = AsStr(v).Len()
	}
	if cv.prec >= 0 && cv.prec < n {
		if n == len(s) {
			s = s[:cv.prec]
		} else {
			s = s[:skipRunes(s, 0, cv.prec)]
		}
		n = cv.prec
	}
	return p.pad(cv, s, n)
}

// pad writes s, n characters long, into its field.
func (p *percent) pad(cv *conversion, s string, n int) bool {
	if cv.minus {
		return p.write(s) && p.fill(' ', cv.width-n)
	}
	return p.fill(' ', cv.width-n) && p.write(s)
}

// bytesOf returns what %s of a bytes format shows of v.
func (p *percent) bytesOf(v Value) ([]byte, bool) {
	if b, ok := scatteredBuffer(p.rt, v); ok {
		return b, true
	} else if p.rt.exc != nil {
		return nil, false
	}
	if m := p.rt.lookup(v.p.typ, "__bytes__"); m.p != nil {
		r := callSpecial(p.rt, m, v)
		if r.p == nil {
			return nil, false
		}
		b := AsBytes(r)
		if b == nil {
			p.rt.TypeErrorf("__bytes__ returned non-bytes (type %s)", TypeName(r))
			return nil, false
		}
		return b.b, true
	}
	p.rt.TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", TypeName(v))
	return nil, false
}

// char is the conversion c.
func (p *percent) char(cv *conversion, v Value) bool {
	limit, wrong, tooBig := int64(0x110000), "%c requires int or char", "%c arg not in range(0x110000)"
	if p.octets {
		limit, wrong, tooBig = 256, "%c requires an integer in range(256) or a single byte", "%c arg not in range(256)"
		if b := octets(v); b != nil {
			if len(b) != 1 {
				p.rt.TypeErrorf("%s", wrong)
				return false
			}
			return p.pad(cv, string(b), 1)
		}
	} else if s := AsStr(v); s != nil {
		if s.Len() != 1 {
			p.rt.TypeErrorf("%s", wrong)
			return false
		}
		return p.pad(cv, s.s, 1)
	}
	if v.p.typ.Ops.Index == nil {
		p.rt.TypeErrorf("%s", wrong)
		return false
	}
	i := Index(p.rt, v)
	if i.p == nil {
		if p.rt.Matches(&TypeErrorType) {
			p.rt.Clear()
			p.rt.TypeErrorf("%s", wrong)
		}
		return false
	}
	n := int64(i.n)
	if i.p != &intTag || n < 0 || n >= limit {
		p.rt.OverflowErrorf("%s", tooBig)
		return false
	}
	var buf [4]byte
	if p.octets {
		return p.pad(cv, string(append(buf[:0], byte(n))), 1)
	}
	return p.pad(cv, string(appendRune(buf[:0], rune(n))), 1)
}

// integer is the conversions to ints.
func (p *percent) integer(cv *conversion, v Value) bool {
	if cv.width == 0 && cv.prec < 0 && !cv.plus && !cv.blank && v.p == &intTag && (cv.char == 'd' || cv.char == 'i') {
		return p.decimal(v)
	}
	i, ok := p.intArg(cv.char, v)
	if !ok {
		return false
	}
	base := 10
	switch cv.char {
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	}
	s, ok := intText(p.rt, i, base)
	if !ok {
		return false
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	prefix := ""
	if cv.alt && base != 10 {
		prefix = "0" + string(cv.char)
	}
	if cv.char == 'X' {
		b := []byte(s)
		for k := range b {
			b[k] = byteToUpper(b[k])
		}
		s = string(b)
	}
	return p.putNumber(cv, sign, prefix, s, cv.prec-len(s))
}

// decimal writes the exact int v.
func (p *percent) decimal(v Value) bool {
	if !p.ensure(20) {
		return false
	}
	p.out = appendInt(p.out, int64(v.n))
	return true
}

// intArg returns v as an int for a conversion.
func (p *percent) intArg(char rune, v Value) (Value, bool) {
	if v.p.typ == &IntType {
		return v, true
	}
	if x := exactOf(v); x.p.typ == &IntType || x.p == &boolTag {
		return x, true
	}
	o := &v.p.typ.Ops
	hex := char == 'o' || char == 'x' || char == 'X'
	want := "a real number is required"
	if p.octets && char == 'i' {
		char = 'd' // as CPython's b'%i' says it
	}
	if hex {
		want = "an integer is required"
	}
	i := Value{}
	switch {
	case hex && o.Index != nil:
		i = Index(p.rt, v)
	case !hex && (o.Int != nil || o.Index != nil || v.p.typ.Lookup("__float__").p != nil || v.p.typ.IsSubtype(&ComplexType)):
		i = ToInt(p.rt, v)
	default:
		p.rt.TypeErrorf("%%%c format: %s, not %s", char, want, TypeName(v))
		return i, false
	}
	if i.p == nil && p.rt.Matches(&TypeErrorType) {
		p.rt.Clear()
		p.rt.TypeErrorf("%%%c format: %s, not %s", char, want, TypeName(v))
	}
	return i, i.p != nil
}

// float is the conversions to floats.
func (p *percent) float(cv *conversion, v Value) bool {
	f, ok := AsFloat(p.rt, v)
	if !ok {
		if p.octets && p.rt.Catchable() {
			// CPython's bytes put this error in the place of any other.
			p.rt.Clear()
			p.rt.TypeErrorf("float argument required, not %s", TypeName(v))
		}
		return false
	}
	prec := cv.prec
	if prec < 0 {
		prec = 6
	}
	s, ok := p.rt.floatText(f, byte(cv.char), prec, cv.alt, false, false)
	if !ok {
		return false
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	return p.putNumber(cv, sign, "", s, 0)
}

// putNumber writes a number into its field: sign, prefix, at least zeros zeros,
// digits.
func (p *percent) putNumber(cv *conversion, sign, prefix, digits string, zeros int) bool {
	if sign == "" && cv.plus {
		sign = "+"
	} else if sign == "" && cv.blank {
		sign = " "
	}
	zeros = max(zeros, 0)
	pad := cv.width - len(sign) - len(prefix) - zeros - len(digits)
	if pad > 0 && !cv.minus {
		if cv.zero {
			zeros += pad
		} else if !p.fill(' ', pad) {
			return false
		}
		pad = 0
	}
	return p.write(sign) && p.write(prefix) && p.fill('0', zeros) && p.write(digits) && p.fill(' ', pad)
}
