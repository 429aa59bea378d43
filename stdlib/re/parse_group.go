package re

import (
	"fmt"
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file parses what begins with a parenthesis.

// group parses a group, behind its "(". It returns false for what leaves
// nothing to match: comments and global flags. Global flags can change whether
// the pattern is verbose.
func (p *parser) group(verbose bool, nested int, first bool, outer *bool) (node, bool) {
	start := p.tell() - 1
	capture, atomic := true, false
	var name []rune
	add, del := 0, 0
	if p.match('?') {
		c := p.get("unexpected end of pattern")
		switch c {
		case 'P':
			switch {
			case p.match('<'):
				name = p.until('>', "group name")
				p.checkName(name, 1)
			case p.match('='):
				name := p.until(')', "group name")
				p.checkName(name, 1)
				g := p.named(name)
				if !p.groups[g].closed {
					p.fail(len(name)+1, "cannot refer to an open group")
				}
				p.checkBehind(g)
				return node{kind: nBackref, group: g}, true
			default:
				n := p.width()
				s := p.nextText()
				p.get("unexpected end of pattern")
				p.fail(n+2, "unknown extension ?P"+s)
			}
		case ':':
			capture = false
		case '#':
			for {
				if p.c == noRune {
					p.fail(p.tell()-start, "missing ), unterminated comment")
				}
				c := p.c
				p.advance()
				if c == ')' {
					return node{}, false
				}
			}
		case '=', '!', '<':
			return p.lookaround(c, verbose, nested, start), true
		case '(':
			return p.conditional(verbose, nested, start), true
		case '>':
			capture, atomic = false, true
		default:
			if _, ok := flagOf(c); !ok && c != '-' {
				s, n := string(c), 1
				if c == '\\' {
					// The scanner hands out a backslash with what follows it.
					s, n = runesText(p.src[start+2:start+4]), 2
				} else {
					s = runesText([]rune{c})
				}
				p.fail(n+1, "unknown extension ?"+s)
			}
			var global bool
			if add, del, global = p.inlineFlags(c); global {
				if !first {
					p.fail(p.tell()-start, "global flags not at the start of the expression")
				}
				*outer = p.flags&flagVerbose != 0
				return node{}, false
			}
			capture = false
		}
	}
	g := 0
	if capture {
		g = p.open(name)
	}
	sub := p.alternatives((verbose || add&flagVerbose != 0) && del&flagVerbose == 0, nested+1)
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
	if capture {
		lo, hi := width(sub, p.groups)
		p.groups[g] = span{lo, hi, true}
	}
	if atomic {
		return node{kind: nAtomic, subs: [][]node{sub}}, true
	}
	return node{kind: nSub, group: g, add: add, del: del, subs: [][]node{sub}}, true
}

// get takes the next character; msg is the error at the end of the pattern.
func (p *parser) get(msg string) rune {
	c := p.c
	p.advance()
	if c == noRune {
		p.fail(0, msg)
	}
	return c
}

// nextText returns what get would take, an escape with its backslash.
func (p *parser) nextText() string {
	switch p.c {
	case noRune:
		return ""
	case '\\':
		return runesText([]rune{'\\', p.esc})
	}
	return runesText([]rune{p.c})
}

// width returns how many characters nextText has.
func (p *parser) width() int {
	switch p.c {
	case noRune:
		return 0
	case '\\':
		return 2
	}
	return 1
}

// named returns the number of the group called name.
func (p *parser) named(name []rune) int {
	t := runesText(name)
	p.rt.Work(1 + len(p.names)/4)
	for i, n := range p.names {
		if n == t {
			return p.nameGroups[i]
		}
	}
	p.fail(len(name)+1, "unknown group name "+object.QuoteStr(t))
	return 0
}

func (p *parser) open(name []rune) int {
	g := len(p.groups)
	p.groups = append(p.groups, span{})
	p.rt.Charge(64)
	if name != nil {
		t := runesText(name)
		p.rt.Work(1 + len(p.names)/4)
		for i, n := range p.names {
			if n == t {
				p.fail(len(name)+1, fmt.Sprintf("redefinition of group name %s as group %d; was group %d", object.QuoteStr(t), g, p.nameGroups[i]))
			}
		}
		p.names = append(p.names, t)
		p.nameGroups = append(p.nameGroups, g)
	}
	return g
}

// checkBehind throws when a lookbehind refers to a group defined inside it.
func (p *parser) checkBehind(g int) {
	if p.behind < 0 {
		return
	}
	if g >= len(p.groups) || !p.groups[g].closed {
		p.fail(0, "cannot refer to an open group")
	}
	if g >= p.behind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

func (p *parser) lookaround(c rune, verbose bool, nested, start int) node {
	n := node{kind: nAssert}
	saved := p.behind
	if c == '<' {
		n.behind = true
		w, s := p.width(), p.nextText()
		c = p.get("unexpected end of pattern")
		if c != '=' && c != '!' {
			p.fail(w+2, "unknown extension ?<"+s)
		}
		if p.behind < 0 {
			p.behind = len(p.groups)
		}
	}
	sub := p.alternatives(verbose, nested+1)
	p.behind = saved
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
	n.not = c == '!'
	if n.not && len(sub) == 0 {
		return node{kind: nFail}
	}
	n.subs = [][]node{sub}
	return n
}

func (p *parser) conditional(verbose bool, nested, start int) node {
	name := p.until(')', "group name")
	var g int
	if !isDecimalName(name) {
		p.checkName(name, 1)
		g = p.named(name)
	} else {
		v, err := strconv.ParseInt(string(name), 10, 64)
		switch {
		case err == nil && v == 0:
			p.fail(len(name)+1, "bad group number")
		case err != nil || v >= maxGroups:
			p.fail(len(name)+1, "invalid group reference "+trimZeros(string(name)))
		}
		g = int(v)
		if _, ok := p.condPos[g]; !ok {
			p.condPos[g] = p.tell() - len(name) - 1
		}
	}
	p.checkBehind(g)
	n := node{kind: nCond, group: g, subs: [][]node{p.sequence(verbose, nested+1, false)}}
	if p.match('|') {
		n.subs = append(n.subs, p.sequence(verbose, nested+1, false))
		if p.c == '|' {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
	return n
}

func trimZeros(s string) string {
	for len(s) > 1 && s[0] == '0' {
		s = s[1:]
	}
	return s
}

func flagOf(c rune) (int, bool) {
	switch c {
	case 'i':
		return flagIgnoreCase, true
	case 'L':
		return flagLocale, true
	case 'm':
		return flagMultiline, true
	case 's':
		return flagDotAll, true
	case 'x':
		return flagVerbose, true
	case 'a':
		return flagASCII, true
	case 'u':
		return flagUnicode, true
	}
	return 0, false
}

// flagError throws about a character that is no flag.
func (p *parser) flagError(c rune, otherwise string, n int) {
	if c != '\\' && object.IsAlpha(c) {
		otherwise = "unknown flag"
	}
	p.fail(n, otherwise)
}

// inlineFlags parses (?aiLmsux-imsx:...) from the flag c on; global reports
// (?aiLmsux).
func (p *parser) inlineFlags(c rune) (add, del int, global bool) {
	if c != '-' {
		for {
			f, _ := flagOf(c)
			switch {
			case p.text && c == 'L':
				p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
			case !p.text && c == 'u':
				p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
			}
			add |= f
			if f&typeFlags != 0 && add&typeFlags != f {
				p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
			}
			n := p.width()
			c = p.get("missing -, : or )")
			if c == ')' || c == '-' || c == ':' {
				break
			}
			if _, ok := flagOf(c); !ok {
				p.flagError(c, "missing -, : or )", n)
			}
		}
	}
	if c == ')' {
		p.flags |= add
		return 0, 0, true
	}
	if c == '-' {
		n := p.width()
		c = p.get("missing flag")
		if _, ok := flagOf(c); !ok {
			p.flagError(c, "missing flag", n)
		}
		for {
			f, _ := flagOf(c)
			if f&typeFlags != 0 {
				p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
			}
			del |= f
			n := p.width()
			c = p.get("missing :")
			if c == ':' {
				break
			}
			if _, ok := flagOf(c); !ok {
				p.flagError(c, "missing :", n)
			}
		}
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, false
}
