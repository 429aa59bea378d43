package re

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file replaces: sub, subn and expand.

// part of a template: text, or a group.
type part struct {
	text  string
	group int // -1: text
}

// template is a replacement taken apart. A pattern remembers the last one.
type template struct {
	src   string
	bytes bool
	parts []part
}

// literalText returns the text of a replacement without escapes.
func literalText(rt *runtime, v value, text bool) (string, bool) {
	if text {
		if s := object.AsStr(v); s != nil {
			return s.Go(), true
		}
		return "", false
	}
	if object.AsStr(v) != nil {
		return "", false
	}
	b, ok := object.BufferOf(rt, v)
	return string(b), ok
}

// templateOf takes v apart; nil with an exception pending.
func (p *pattern) templateOf(rt *runtime, v value) *template {
	var src []rune
	s := object.AsStr(v)
	text := s != nil
	var raw string
	if text {
		raw = s.Go()
	} else if b, ok := object.BufferOf(rt, v); ok {
		raw = string(b)
	} else {
		notBytesLike(rt, v)
		return nil
	}
	if p.template != nil && p.template.src == raw && p.template.bytes == !text {
		return p.template
	}
	t := &template{src: raw, bytes: !text}
	if !strings.Contains(raw, "\\") {
		t.parts = []part{{raw, -1}}
		p.template = t
		return t
	}
	if !rt.Work(len(raw)) || !rt.AllocN(int64(len(raw)), 8) {
		return nil
	}
	for i := 0; i < len(raw); {
		r, n := rune(raw[i]), 1
		if text {
			r, n = object.RuneAt(raw, i)
		}
		src = append(src, r)
		i += n
	}
	parts, err := parseTemplate(rt, p, src, text)
	if err != nil {
		if rt.Pending() == nil {
			raise(rt, err, v)
		}
		return nil
	}
	t.parts = parts
	p.template = t
	return t
}

// parseTemplate takes a replacement apart.
func parseTemplate(rt *runtime, p *pattern, src []rune, text bool) (parts []part, err *patternError) {
	s := &scanner{src: src, text: text}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case patternError:
			parts, err = nil, &r
		case pendingError:
			parts, err = nil, &patternError{}
		default:
			panic(r)
		}
	}()
	var lit []byte
	add := func(r rune) {
		if text {
			lit = object.AppendRune(lit, r)
		} else {
			lit = append(lit, byte(r))
		}
	}
	group := func(g, offset int, shown string) {
		if g < 0 || g > p.prog.groups {
			s.fail(offset, "invalid group reference "+shown)
		}
		if len(lit) > 0 {
			parts = append(parts, part{string(lit), -1})
			lit = lit[:0]
		}
		parts = append(parts, part{"", g})
	}
	s.advance()
	for s.c != noRune {
		c, esc := s.c, s.esc
		s.advance()
		if c != '\\' {
			add(c)
			continue
		}
		switch {
		case esc == 'g':
			if !s.match('<') {
				s.fail(0, "missing <")
			}
			name := s.until('>', "group name")
			if !isDecimalName(name) {
				s.checkName(name, 1)
				t := runesText(name)
				g := -1
				for i, n := range p.names {
					if n == t {
						g = p.nameGroups[i]
					}
				}
				if g < 0 {
					rt.IndexErrorf("unknown group name %s", object.QuoteStr(t))
					panic(pendingError{})
				}
				group(g, len(name)+1, "")
				break
			}
			n, bad := strconv.Atoi(string(name))
			if bad != nil || n > p.prog.groups {
				n = -1
			}
			group(n, len(name)+1, trimZeros(string(name)))
		case esc == '0':
			v, _ := strconv.ParseInt("0"+s.while(2, isOctal), 8, 32)
			add(rune(v & 0xFF))
		case isDigit(esc):
			digits := string(esc)
			octal := false
			if s.c != noRune && isDigit(s.c) {
				digits += string(s.c)
				s.advance()
				if isOctal(rune(digits[0])) && isOctal(rune(digits[1])) && s.c != noRune && isOctal(s.c) {
					digits += string(s.c)
					s.advance()
					octal = true
					v, _ := strconv.ParseInt(digits, 8, 32)
					if v > 0o377 {
						s.fail(len(digits)+1, "octal escape value \\"+digits+" outside of range 0-0o377")
					}
					add(rune(v))
				}
			}
			if !octal {
				n, _ := strconv.Atoi(digits)
				group(n, len(digits), strconv.Itoa(n))
			}
		default:
			r, ok := controlEscapes[esc]
			if !ok {
				if isLetter(esc) {
					s.fail(2, "bad escape \\"+string(esc))
				}
				add('\\')
				r = esc
			}
			add(r)
		}
	}
	if len(lit) > 0 || len(parts) == 0 {
		parts = append(parts, part{string(lit), -1})
	}
	return parts, nil
}

// output collects the text of a result.
type output struct {
	rt  *runtime
	buf []byte
}

func (o *output) room(n int) bool {
	if cap(o.buf)-len(o.buf) >= n {
		return true
	}
	size := max(2*cap(o.buf), len(o.buf)+n, 128)
	if !o.rt.Alloc(int64(size)) {
		return false
	}
	grown := make([]byte, len(o.buf), size)
	copy(grown, o.buf)
	o.buf = grown
	return true
}

func (o *output) add(s string) bool {
	if !o.room(len(s)) {
		return false
	}
	o.buf = append(o.buf, s...)
	return true
}

// span adds the bytes a to b of h.
func (o *output) span(h *haystack, a, b int) bool {
	if a >= b {
		return true
	}
	if !o.room(b - a) {
		return false
	}
	if h.str != nil {
		o.buf = append(o.buf, h.str.Go()[a:b]...)
	} else {
		o.buf = append(o.buf, h.b[a:b]...)
	}
	return true
}

func (o *output) value(text bool) value {
	if text {
		return o.rt.Large(o.rt.NewText(string(o.buf)), len(o.buf))
	}
	return object.NewBytes(append([]byte(nil), o.buf...))
}

// fill adds a template, with the groups from marks.
func (o *output) fill(t *template, h *haystack, marks []int) bool {
	for i := range t.parts {
		p := &t.parts[i]
		if p.group < 0 {
			if !o.add(p.text) {
				return false
			}
			continue
		}
		if a, b := marks[2*p.group], marks[2*p.group+1]; a >= 0 && !o.span(h, a, b) {
			return false
		}
	}
	return true
}

// sub is Pattern.sub, and Pattern.subn if the count is wanted.
func (p *pattern) sub(rt *runtime, repl, v, count value, counted bool) value {
	n, ok := limit(rt, count)
	if !ok {
		return null
	}
	var s search
	if !s.start(rt, p, v, null, null) {
		return null
	}
	var t *template
	call := repl.Type().Ops.Call != nil
	if !call {
		if text, same := literalText(rt, repl, p.prog.text); same && !strings.Contains(text, "\\") {
			t = &template{parts: []part{{text, -1}}}
		} else if t = p.templateOf(rt, repl); t == nil {
			return null
		}
	}
	o := output{rt: rt}
	from, last, advance, done, items := 0, 0, -1, 0, 0
	for ; done < n; done++ {
		found := s.next(rt, from, advance, anywhere)
		if found < 0 || !rt.Work(2) {
			return null
		}
		if found == 0 {
			break
		}
		a, b := s.marks[0], s.marks[1]
		if a > last {
			items++
			if !o.span(&s.haystack, last, a) {
				return null
			}
		}
		from, advance = s.after()
		last = b
		if !call {
			if t.bytes == p.prog.text && t.src != "" || !sameKind(repl, p.prog.text) {
				return wrongItem(rt, repl, items, p.prog.text)
			}
			items++
			if !o.fill(t, &s.haystack, s.marks) {
				return null
			}
			continue
		}
		x := object.Call1(rt, repl, s.match(rt))
		if x.IsNull() {
			return null
		}
		if x.IsNone() {
			continue
		}
		text, same := literalText(rt, x, p.prog.text)
		if !same && rt.Pending() != nil {
			return null
		}
		if !same {
			return wrongItem(rt, x, items, p.prog.text)
		}
		items++
		if !o.add(text) {
			return null
		}
		if s.str == nil {
			if b, ok := object.BytesOf(v); ok {
				s.b = b
				s.to, last = min(s.to, len(b)), min(last, len(b))
			}
		}
	}
	out := null
	switch {
	case done == 0:
		out = s.piece(rt, 0, s.size())
	case o.span(&s.haystack, last, s.size()):
		out = o.value(p.prog.text)
	}
	if out.IsNull() || !counted {
		return out
	}
	return object.NewTuple2(out, object.Int(int64(done)))
}

// sameKind reports whether v is of the kind of text that is being replaced.
func sameKind(v value, text bool) bool { return (object.AsStr(v) != nil) == text }

// wrongItem raises what joining the pieces raises in CPython.
func wrongItem(rt *runtime, x value, item int, text bool) value {
	if text {
		return rt.TypeErrorf("sequence item %d: expected str instance, %s found", item, object.TypeName(x))
	}
	return rt.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", item, object.TypeName(x))
}

// expand is Match.expand.
func expand(rt *runtime, m *match, v value) value {
	t := m.p.templateOf(rt, v)
	if t == nil {
		return null
	}
	o := output{rt: rt}
	if !o.fill(t, &m.hay, m.regs) {
		return null
	}
	return o.value(m.p.prog.text)
}
