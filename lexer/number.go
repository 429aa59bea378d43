package lexer

import (
	"strings"
	"unicode/utf8"
)

// This file scans numbers, whose mistakes CPython names one by one.

// number scans a number that begins at l.pos with a digit, or with a dot
// before a digit.
func (l *Lexer) number() bool {
	start := l.pos
	c := l.src[l.pos]
	if c == '0' {
		switch l.src[l.pos+1] {
		case 'x', 'X':
			return l.radix(start, "hexadecimal", isHex)
		case 'o', 'O':
			return l.radix(start, "octal", isOctal)
		case 'b', 'B':
			return l.radix(start, "binary", isBinary)
		}
	}
	if c != '.' {
		if !l.digits() {
			return false
		}
		zeros := c == '0' && l.pos > start+1 && strings.Trim(l.src[start:l.pos], "0_") != ""
		switch l.src[l.pos] {
		case '.', 'e', 'E', 'j', 'J':
			// A fraction, exponent or imaginary number may have leading zeros. At the e of an else CPython stops looking too.
		default:
			if zeros {
				return l.leadingZeros(start)
			}
			if !l.endOfNumber("decimal") {
				return false
			}
			l.emit(Number, start)
			return true
		}
	}
	kind := "decimal"
	if l.src[l.pos] == '.' {
		l.pos++
		if isDigit(l.src[l.pos]) && !l.digits() {
			return false
		}
	}
	if e := l.src[l.pos]; e == 'e' || e == 'E' {
		if l.isExponent() {
			l.pos++
			if s := l.src[l.pos]; s == '+' || s == '-' {
				l.pos++
			}
			if !l.digits() {
				return false
			}
		} else if s := l.src[l.pos+1]; s == '+' || s == '-' {
			l.pos += 2
			return l.fail(l.pos, "invalid decimal literal")
		}
	}
	if j := l.src[l.pos]; j == 'j' || j == 'J' {
		l.pos++
		kind = "imaginary"
	}
	if !l.endOfNumber(kind) {
		return false
	}
	l.emit(Number, start)
	return true
}

// isExponent tells whether the e at l.pos has digits behind it.
func (l *Lexer) isExponent() bool {
	i := l.pos + 1
	if s := l.src[i]; s == '+' || s == '-' {
		i++
	}
	return isDigit(l.src[i])
}

// digits scans decimal digits with single underscores between them.
func (l *Lexer) digits() bool {
	for {
		for isDigit(l.src[l.pos]) {
			if l.pos++; l.pos >= l.lookAt && !l.watched() {
				return false
			}
		}
		if l.src[l.pos] != '_' {
			return true
		}
		l.pos++
		if !isDigit(l.src[l.pos]) {
			return l.fail(l.pos, "invalid decimal literal")
		}
	}
}

func (l *Lexer) radix(start int, kind string, valid func(byte) bool) bool {
	l.pos += 2
	for {
		if l.src[l.pos] == '_' {
			l.pos++
		}
		if c := l.src[l.pos]; !valid(c) {
			if isDigit(c) {
				l.pos++
				return l.fail(l.pos, "invalid digit '"+string(c)+"' in "+kind+" literal")
			}
			return l.fail(l.pos, "invalid "+kind+" literal")
		}
		for valid(l.src[l.pos]) {
			if l.pos++; l.pos >= l.lookAt && !l.watched() {
				return false
			}
		}
		if l.src[l.pos] != '_' {
			break
		}
	}
	if c := l.src[l.pos]; isDigit(c) {
		l.pos++
		return l.fail(l.pos, "invalid digit '"+string(c)+"' in "+kind+" literal")
	}
	if !l.endOfNumber(kind) {
		return false
	}
	l.emit(Number, start)
	return true
}

// leadingZeros reports an old octal number, pointing at the zeros.
func (l *Lexer) leadingZeros(start int) bool {
	zeros := start
	for c := l.src[zeros]; c == '0' || c == '_'; c = l.src[zeros] {
		zeros++
	}
	l.fail(l.pos, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
	// Here CPython's columns are bytes.
	l.err.Col = start - l.lineStart + 1
	l.err.EndCol = zeros - l.lineStart + 1
	return false
}

// endOfNumber looks at what follows a number. A keyword that may follow an
// expression draws only a warning, as in "1if x else y".
func (l *Lexer) endOfNumber(kind string) bool {
	c := l.src[l.pos]
	if c >= utf8.RuneSelf || !isIdent[c] {
		return true
	}
	rest := l.src[l.pos:]
	for _, word := range [...]string{"and", "else", "for", "if", "in", "is", "or", "not"} {
		if strings.HasPrefix(rest, word) && (word[0] == 'i' || !isIdent[rest[len(word)]]) {
			l.Warnings = append(l.Warnings, Warning{l.line, l.pos, l.pos - l.lineStart, "invalid " + kind + " literal"})
			return true
		}
	}
	return l.fail(l.pos, "invalid "+kind+" literal")
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isOctal(c byte) bool  { return c >= '0' && c <= '7' }
func isBinary(c byte) bool { return c == '0' || c == '1' }
func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
