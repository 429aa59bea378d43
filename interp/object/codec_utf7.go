package object

// This file is UTF-7: ASCII that holds runs of UTF-16 in base64, between a '+'
// and whatever is no base64.

// base64Digits are the digits of UTF-7's runs.
const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// base64Value returns the value of a digit, -1 if c is none.
func base64Value(c byte) int {
	switch {
	case 'A' <= c && c <= 'Z':
		return int(c - 'A')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 26
	case isDigit(c):
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

// utf7Direct reports whether r stands for itself: printable ASCII and white
// space without the three characters that UTF-7 keeps out.
func utf7Direct(r rune) bool {
	switch r {
	case '\t', '\n', '\r':
		return true
	case '+', '\\', '~':
		return false
	}
	return ' ' <= r && r < 0x7F
}

func encodeUTF7(e *encoder) bool {
	s := e.src.s
	shifted := false
	bits, buf := 0, uint32(0)
	for i := 0; i < len(s); {
		if !e.rt.Tick() || !e.ensure(10) {
			return false
		}
		r, size := runeAt(s, i)
		i += size
		switch {
		case utf7Direct(r):
			if shifted {
				shifted = false
				if bits > 0 {
					e.out = append(e.out, base64Digits[buf<<(6-bits)&63])
					bits, buf = 0, 0
				}
				if base64Value(byte(r)) >= 0 || r == '-' {
					e.out = append(e.out, '-')
				}
			}
			e.out = append(e.out, byte(r))
			continue
		case shifted:
		case r == '+':
			e.out = append(e.out, '+', '-')
			continue
		default:
			e.out = append(e.out, '+')
			shifted = true
		}
		units := [2]rune{r}
		n := 1
		if r > 0xFFFF {
			units = [2]rune{0xD800 + (r-0x10000)>>10, 0xDC00 + r&0x3FF}
			n = 2
		}
		for _, u := range units[:n] {
			buf = buf<<16 | uint32(u)
			for bits += 16; bits >= 6; {
				bits -= 6
				e.out = append(e.out, base64Digits[buf>>bits&63])
			}
			buf &= 1<<bits - 1
		}
	}
	if !e.ensure(2) {
		return false
	}
	if bits > 0 {
		e.out = append(e.out, base64Digits[buf<<(6-bits)&63])
	}
	if shifted {
		e.out = append(e.out, '-')
	}
	return true
}

// utf7Run is the state of decoding inside of a base64 run.
type utf7Run struct {
	on   bool
	high rune // the first half of a surrogate pair
	bits int
	buf  uint32
}

// digit takes in one digit and appends what it completes to out.
func (u *utf7Run) digit(out []byte, v int) []byte {
	u.buf = u.buf<<6 | uint32(v)
	if u.bits += 6; u.bits < 16 {
		return out
	}
	u.bits -= 16
	r := rune(u.buf >> u.bits)
	u.buf &= 1<<u.bits - 1
	if high := u.high; high != 0 {
		u.high = 0
		if r>>10 == 0xDC00>>10 {
			return appendRune(out, 0x10000+(high&0x3FF)<<10+r&0x3FF)
		}
		out = appendRune(out, high) // it stands alone
	}
	if r>>10 == 0xD800>>10 {
		u.high = r
		return out
	}
	return appendRune(out, r)
}

func decodeUTF7(d *decoder) bool {
	var run utf7Run
	start, out := 0, 0 // of the run, in the bytes and in the text
	for {
		for d.pos < len(d.src) {
			if !d.rt.Tick() || !d.ensure(8) {
				return false
			}
			c := d.src[d.pos]
			wrong := ""
			switch {
			case run.on && base64Value(c) >= 0:
				d.pos++
				d.out = run.digit(d.out, base64Value(c))
			case run.on:
				run.on = false
				switch {
				case run.bits >= 6:
					wrong = "partial character in shift sequence"
				case run.buf != 0:
					wrong = "non-zero padding bits in base64 sequence"
				default:
					if run.high != 0 && c < 0x80 && c != '+' {
						d.out = appendRune(d.out, run.high)
					}
					run.high = 0
					if c == '-' {
						d.pos++
					}
				}
			case c == '+':
				start = d.pos
				d.pos++
				switch {
				case d.pos < len(d.src) && d.src[d.pos] == '-':
					d.pos++
					d.out = append(d.out, '+')
				case d.pos < len(d.src) && base64Value(d.src[d.pos]) < 0:
					wrong = "ill-formed sequence"
				default:
					run, out = utf7Run{on: true}, d.n+len(d.out)
				}
			case c < 0x80:
				d.pos++
				d.out = append(d.out, c)
			default:
				start = d.pos
				wrong = "unexpected special character"
			}
			if wrong != "" && !d.bad(start, d.pos+1, wrong) {
				return false
			}
		}
		if !run.on {
			return true
		}
		if d.partial {
			// The run begins anew when there is more.
			d.pos = start
			d.truncate(out)
			return true
		}
		run.on = false
		if run.high == 0 && run.bits < 6 && run.buf == 0 {
			return true
		}
		if !d.bad(start, len(d.src), "unterminated shift sequence") {
			return false
		}
	}
}
