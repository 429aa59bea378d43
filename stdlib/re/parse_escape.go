package re

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file parses escapes and character sets.

func isOctal(c rune) bool { return '0' <= c && c <= '7' }

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isHex(c rune) bool { return isDigit(c) || 'a' <= c|32 && c|32 <= 'f' && c < 0x80 }

func isLetter(c rune) bool { return c < 0x80 && 'a' <= c|32 && c|32 <= 'z' }

// while collects up to n characters for which ok holds.
func (s *scanner) while(n int, ok func(rune) bool) string {
	var b []byte
	for ; n > 0 && s.c != noRune && ok(s.c); n-- {
		b = append(b, byte(s.c))
		s.advance()
	}
	return string(b)
}

var controlEscapes = map[rune]rune{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}

var categories = map[rune]int8{'d': catDigit, 'D': catNotDigit, 's': catSpace, 'S': catNotSpace, 'w': catWord, 'W': catNotWord}

// charEscape parses the escapes that stand for one character in sets and
// outside: \x41 \u0041 \U00000041 \N{NAME}.
func (p *parser) charEscape(esc rune) (r rune, ok bool) {
	n := 0
	switch {
	case esc == 'x':
		n = 2
	case esc == 'u' && p.text:
		n = 4
	case esc == 'U' && p.text:
		n = 8
	case esc == 'N' && p.text:
		return p.namedChar(), true
	default:
		return 0, false
	}
	hex := p.while(n, isHex)
	if len(hex) != n {
		p.fail(len(hex)+2, "incomplete escape \\"+string(esc)+hex)
	}
	v, _ := strconv.ParseUint(hex, 16, 64)
	if v > 0x10FFFF {
		p.fail(len(hex)+2, "bad escape \\"+string(esc)+hex)
	}
	return rune(v), true
}

func (p *parser) namedChar() rune {
	if !p.match('{') {
		p.fail(0, "missing {")
	}
	name := p.until('}', "character name")
	t := runesText(name)
	r, ok := object.RuneNamed(t)
	if !ok {
		p.fail(len(name)+4, "undefined character name "+object.QuoteStr(t))
	}
	return r
}

// badEscape throws about an escape that has no meaning.
func (p *parser) badEscape(esc rune) {
	p.fail(2, "bad escape "+runesText([]rune{'\\', esc}))
}

// octal reads the value of an escape of octal digits.
func (p *parser) octal(digits string) rune {
	v, _ := strconv.ParseInt(digits, 8, 32)
	if v > 0o377 {
		p.fail(len(digits)+1, "octal escape value \\"+digits+" outside of range 0-0o377")
	}
	return rune(v)
}

// escape parses an escape outside of sets.
func (p *parser) escape(esc rune) node {
	lit := func(r rune) node { return node{kind: nLiteral, r: r} }
	if c, ok := categories[esc]; ok {
		return node{kind: nIn, set: []setItem{{c, 0, 0}}}
	}
	switch esc {
	case 'A':
		return node{kind: nAt, at: atBeginStr}
	case 'Z':
		return node{kind: nAt, at: atEndStr}
	case 'b':
		return node{kind: nAt, at: atBoundary}
	case 'B':
		return node{kind: nAt, at: atNotBoundary}
	}
	if r, ok := controlEscapes[esc]; ok {
		return lit(r)
	}
	if r, ok := p.charEscape(esc); ok {
		return lit(r)
	}
	if esc == '0' {
		return lit(p.octal("0" + p.while(2, isOctal)))
	}
	if isDigit(esc) {
		digits := string(esc)
		if p.c != noRune && isDigit(p.c) {
			digits += string(p.c)
			p.advance()
			if isOctal(rune(digits[0])) && isOctal(rune(digits[1])) && p.c != noRune && isOctal(p.c) {
				digits += string(p.c)
				p.advance()
				return lit(p.octal(digits))
			}
		}
		g, _ := strconv.Atoi(digits)
		if g < len(p.groups) {
			if !p.groups[g].closed {
				p.fail(len(digits)+1, "cannot refer to an open group")
			}
			p.checkBehind(g)
			return node{kind: nBackref, group: g}
		}
		p.fail(len(digits), "invalid group reference "+strconv.Itoa(g))
	}
	if isLetter(esc) {
		p.badEscape(esc)
	}
	return lit(esc)
}

// classEscape parses an escape in a set.
func (p *parser) classEscape(esc rune) setItem {
	lit := func(r rune) setItem { return setItem{-1, r, r} }
	if r, ok := controlEscapes[esc]; ok {
		return lit(r)
	}
	if c, ok := categories[esc]; ok {
		return setItem{c, 0, 0}
	}
	if r, ok := p.charEscape(esc); ok {
		return lit(r)
	}
	if isOctal(esc) {
		return lit(p.octal(string(esc) + p.while(2, isOctal)))
	}
	if isDigit(esc) || isLetter(esc) {
		p.badEscape(esc)
	}
	return lit(esc)
}

var setOperations = map[rune]string{'-': "difference", '&': "intersection", '~': "symmetric difference", '|': "union"}

// class parses a character set, behind its "[".
func (p *parser) class() node {
	here := p.tell() - 1
	if p.c == '[' {
		p.warn(&object.FutureWarningType, "Possible nested set at position %d", p.tell())
	}
	n := node{kind: nIn, not: p.match('^')}
	for {
		c, esc := p.c, p.esc
		this, w := p.nextText(), p.width()
		p.advance()
		if c == noRune {
			p.fail(p.tell()-here, "unterminated character set")
		}
		if c == ']' && len(n.set) > 0 {
			break
		}
		if !p.rt.Tick() {
			panic(pendingError{})
		}
		var a setItem
		if c == '\\' {
			a = p.classEscape(esc)
		} else {
			if name, ok := setOperations[c]; ok && len(n.set) > 0 && p.c == c {
				p.warn(&object.FutureWarningType, "Possible set %s at position %d", name, p.tell()-1)
			}
			a = setItem{-1, c, c}
		}
		if !p.match('-') {
			n.set = append(n.set, a)
			continue
		}
		c, esc = p.c, p.esc
		that, w2 := p.nextText(), p.width()
		p.advance()
		if c == noRune {
			p.fail(p.tell()-here, "unterminated character set")
		}
		if c == ']' {
			n.set = append(n.set, a, setItem{-1, '-', '-'})
			break
		}
		var b setItem
		if c == '\\' {
			b = p.classEscape(esc)
		} else {
			if c == '-' {
				p.warn(&object.FutureWarningType, "Possible set difference at position %d", p.tell()-2)
			}
			b = setItem{-1, c, c}
		}
		if a.cat >= 0 || b.cat >= 0 || b.lo < a.lo {
			p.fail(w+1+w2, "bad character range "+this+"-"+that)
		}
		n.set = append(n.set, setItem{-1, a.lo, b.lo})
	}
	if n.single() {
		r := n.set[0].lo
		if n.not {
			return node{kind: nNotLiteral, r: r}
		}
		return node{kind: nLiteral, r: r}
	}
	return n
}

// single reports whether the set has one character.
func (n *node) single() bool {
	for _, it := range n.set {
		if it != n.set[0] {
			return false
		}
	}
	it := n.set[0]
	return it.cat < 0 && it.lo == it.hi
}
