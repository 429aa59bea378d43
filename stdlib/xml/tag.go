package xml

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads the tags by which elements begin.

// attribute is an attribute as it is written, its value without references.
type attribute struct {
	name, value string
	at          int
}

// startTag reads the beginning of an element, or all of an empty one.
func (p *parser) startTag(rt *runtime, s string) (int, bool) {
	k := nameLen(s[1:])
	if k == 0 {
		p.wrong(errToken, 1)
		return 0, true
	}
	if len(p.open) == 0 && p.root {
		p.wrong(errJunk, 0)
		return 0, true
	}
	name := s[1 : 1+k]
	attrs, n, empty, ok := p.attributes(rt, s, 1+k)
	if !ok || n == 0 {
		return 0, ok
	}
	bound := len(p.bound)
	for _, a := range attrs {
		if p.asWritten {
			break
		}
		if prefix, ok := declares(a.name); ok {
			p.bound = append(p.bound, binding{prefix, a.value})
			rt.Charge(int64(48 + len(a.value)))
			if p.tell(rt, "start-ns", rt.NewText(prefix), rt.NewText(a.value)).IsNull() {
				return 0, false
			}
		}
	}
	tag, ok := p.qualified(name, true)
	if !ok {
		p.wrong(errPrefix, 0)
		return 0, true
	}
	d := object.NewDict()
	for _, a := range attrs {
		if _, ok := declares(a.name); ok && !p.asWritten {
			continue
		}
		key, ok := p.qualified(a.name, false)
		if !ok {
			p.wrong(errPrefix, 0)
			return 0, true
		}
		rt.Charge(int64(200 + len(key) + len(a.value)))
		if !d.GetStr(key).IsNull() {
			p.wrong(errTwice, a.at)
			return 0, true
		}
		d.SetStr(strings.Clone(key), rt.NewText(strings.Clone(a.value)))
	}
	rt.Charge(int64(300 + len(tag)))
	// A name that is a part of the text would keep all of it.
	name, tag = strings.Clone(name), strings.Clone(tag)
	t := rt.NewText(tag)
	p.open = append(p.open, element{name, t, bound})
	p.root = true
	if p.tell(rt, "start", t, d.Value()).IsNull() {
		return 0, false
	}
	return n, !empty || p.ended(rt)
}

// declares returns the prefix that an attribute binds to a namespace.
func declares(name string) (prefix string, ok bool) {
	if name == "xmlns" {
		return "", true
	}
	return strings.CutPrefix(name, "xmlns:")
}

// qualified returns a name with its namespace; ok is false if the prefix is
// not bound.
func (p *parser) qualified(name string, element bool) (string, bool) {
	prefix, local, found := strings.Cut(name, ":")
	if p.asWritten {
		return name, true
	}
	if !found {
		if !element {
			return name, true
		}
		prefix, local = "", name
	}
	for i := len(p.bound) - 1; i >= 0; i-- {
		if b := p.bound[i]; b.prefix == prefix {
			if b.uri == "" {
				return local, prefix == ""
			}
			return "{" + b.uri + "}" + local, true
		}
	}
	return local, prefix == ""
}

// attributes reads what stands between a tag's name and its end; n is 0 if the
// tag is not complete.
func (p *parser) attributes(rt *runtime, s string, i int) (attrs []attribute, n int, empty, ok bool) {
	bad := func(code, at int) ([]attribute, int, bool, bool) {
		p.wrong(code, at)
		return nil, 0, false, true
	}
	space := func() bool {
		from := i
		for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\n') {
			i++
		}
		return i > from
	}
	for {
		if !rt.Tick() {
			return nil, 0, false, false
		}
		spaced := space()
		switch {
		case i == len(s):
			return nil, 0, false, true
		case s[i] == '>':
			return attrs, i + 1, false, true
		case s[i] == '/':
			if i+1 == len(s) {
				return nil, 0, false, true
			}
			if s[i+1] != '>' {
				return bad(errToken, i+1)
			}
			return attrs, i + 2, true, true
		}
		k := nameLen(s[i:])
		if k == 0 || !spaced {
			return bad(errToken, i)
		}
		at := i
		i += k
		space()
		if i == len(s) {
			return nil, 0, false, true
		}
		if s[i] != '=' {
			return bad(errToken, i)
		}
		i++
		space()
		if i == len(s) {
			return nil, 0, false, true
		}
		if s[i] != '"' && s[i] != '\'' {
			return bad(errToken, i)
		}
		end := strings.IndexByte(s[i+1:], s[i])
		if end < 0 {
			return nil, 0, false, true
		}
		raw := s[i+1 : i+1+end]
		if j := strings.IndexByte(raw, '<'); j >= 0 {
			return bad(errToken, i+1+j)
		}
		if j := invalid(raw); j >= 0 {
			return bad(errToken, i+1+j)
		}
		text, code, where := p.plain(rt, raw)
		if rt.Pending() != nil {
			return nil, 0, false, false
		}
		if code == errEntity {
			return bad(code, 0)
		}
		if code != 0 {
			return bad(code, i+1+where)
		}
		for _, a := range attrs {
			if a.name == s[at:at+k] {
				return bad(errTwice, at)
			}
		}
		if !rt.Work(len(attrs)) {
			return nil, 0, false, false
		}
		attrs = append(attrs, attribute{s[at : at+k], text, at})
		i += end + 2
	}
}

// plain is the value of an attribute without references.
func (p *parser) plain(rt *runtime, raw string) (text string, code, at int) {
	if strings.IndexAny(raw, "&\t\n") < 0 {
		return raw, 0, 0
	}
	var b strings.Builder
	for i := 0; i < len(raw); {
		switch c := raw[i]; c {
		case '\t', '\n':
			b.WriteByte(' ')
			i++
		case '&':
			text, n, code, at := p.resolve(rt, raw[i:], 0)
			if code != 0 || n == 0 {
				return "", max(code, errToken), i + at
			}
			b.WriteString(text)
			i += n
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String(), 0, 0
}
