package xml

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads one token: text, a reference, a tag, a comment.

// token reads the token at the beginning of the text and returns its length, 0
// if it is not complete. ok is false with an exception pending.
func (p *parser) token(rt *runtime, final bool) (n int, ok bool) {
	s := p.text
	if s[0] != '<' {
		return p.characters(rt, s, final)
	}
	between := func(kind, start, end string) (int, bool) {
		i := strings.Index(s[len(start):], end)
		if i < 0 {
			return 0, true
		}
		body := s[len(start) : len(start)+i]
		if kind == "comment" && strings.Contains(body, "--") {
			p.wrong(errToken, len(start)+strings.Index(body, "--")+2)
			return 0, true
		}
		if kind == "data" && body == "" {
			return len(start) + len(end), true
		}
		if bad := invalid(body); bad >= 0 {
			p.wrong(errToken, len(start)+bad)
			return 0, true
		}
		rt.Charge(int64(64 + len(body)))
		return len(start) + i + len(end), !p.tell(rt, kind, rt.NewText(p.piece(body)), object.None).IsNull()
	}
	switch {
	case len(s) < 2:
		return 0, true
	case strings.HasPrefix(s, "<!--"):
		return between("comment", "<!--", "-->")
	case strings.HasPrefix(s, "<![CDATA["):
		if len(p.open) == 0 {
			p.wrong(errToken, 2)
			return 0, true
		}
		if !p.details {
			return between("data", "<![CDATA[", "]]>")
		}
		if !strings.Contains(s, "]]>") {
			return 0, true
		}
		if p.tell(rt, "section", object.True, object.None).IsNull() {
			return 0, false
		}
		n, ok := between("data", "<![CDATA[", "]]>")
		if !ok || p.tell(rt, "section", object.False, object.None).IsNull() {
			return 0, false
		}
		return n, true
	case strings.HasPrefix(s, "<!DOCTYPE"):
		return p.docType(rt, s)
	case s[1] == '!':
		if len(s) < len("<![CDATA[") && !final && (strings.HasPrefix("<!--", s) || strings.HasPrefix("<![CDATA[", s) || strings.HasPrefix("<!DOCTYPE", s)) {
			return 0, true
		}
		p.wrong(errToken, 2)
		return 0, true
	case s[1] == '?':
		return p.instruction(rt, s)
	case s[1] == '/':
		return p.endTag(rt, s)
	}
	return p.startTag(rt, s)
}

// invalid returns the place of the first character that no document may have,
// -1 if there is none.
func invalid(s string) int {
	for i, r := range s {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return i
		}
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}

// characters reads text up to the next tag or reference.
func (p *parser) characters(rt *runtime, s string, final bool) (int, bool) {
	if len(p.open) == 0 {
		i := len(s) - len(strings.TrimLeft(s, " \t\n\r"))
		if i == 0 {
			code := errSyntax
			if p.root {
				code = errJunk
			}
			if bad := invalid(s[:1]); bad >= 0 {
				code = errToken
			}
			p.wrong(code, 0)
		}
		return i, true
	}
	if s[0] == '&' {
		return p.reference(rt, s)
	}
	i := strings.IndexAny(s, "<&")
	if i < 0 {
		i = len(s)
		// The end of a section may still be coming.
		if tail := strings.TrimRight(s, "]"); !final && len(s)-len(tail) < 3 {
			i = len(tail)
		}
		if i == 0 {
			return 0, true
		}
	}
	if bad := strings.Index(s[:i], "]]>"); bad >= 0 {
		p.wrong(errToken, bad+len("]]"))
		return 0, true
	}
	if bad := invalid(s[:i]); bad >= 0 {
		p.wrong(errToken, bad)
		return 0, true
	}
	rt.Charge(int64(64 + i))
	return i, !p.tell(rt, "data", rt.NewText(p.piece(s[:i])), object.None).IsNull()
}

// nameLen returns how long the name at the beginning of s is.
func nameLen(s string) int {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 0x80, c == '_', c == ':', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case i > 0 && (c == '-' || c == '.' || '0' <= c && c <= '9'):
		default:
			return i
		}
	}
	return len(s)
}

var predefined = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

// reference reads a reference to a character or an entity in text.
func (p *parser) reference(rt *runtime, s string) (int, bool) {
	text, n, code, at := p.resolve(rt, s, 0)
	switch {
	case n == 0 && code == 0:
		return 0, rt.Pending() == nil
	case code == errEntity && p.external:
		name := s[1 : n-1]
		known := p.tell(rt, "entity", object.NewStr(name), object.None)
		if known.IsNull() {
			return 0, false
		}
		if known != object.True {
			p.wrong(code, 0)
			p.fail.message = "undefined entity &" + name + ";"
		}
		return n, true
	case code != 0:
		p.wrong(code, at)
		return 0, true
	}
	rt.Charge(int64(64 + len(text)))
	return n, !p.tell(rt, "data", rt.NewText(p.piece(text)), object.None).IsNull()
}

const (
	maxEntityDepth = 32
	maxExpanded    = 8 << 20 // bytes that the entities of a document may become
)

// resolve returns what the reference at the beginning of s stands for, and its
// length, 0 if it is not complete. code and at say what is wrong.
func (p *parser) resolve(rt *runtime, s string, depth int) (text string, n, code, at int) {
	end := strings.IndexByte(s, ';')
	if strings.HasPrefix(s, "&#") {
		digits, base := s[2:max(end, 2)], 10
		if strings.HasPrefix(digits, "x") {
			digits, base = digits[1:], 16
		}
		if end < 0 {
			return "", 0, 0, 0
		}
		r, err := strconv.ParseUint(digits, base, 32)
		if err != nil {
			at := len("&#")
			for at < end && (s[at] >= '0' && s[at] <= '9' || at == 2 && base == 16 || base == 16 && strings.IndexByte("abcdefABCDEF", s[at]) >= 0) {
				at++
			}
			return "", 0, errToken, at
		}
		if r > 0x10ffff || r >= 0xd800 && r < 0xe000 || r < 0x20 && r != 9 && r != 10 && r != 13 || r == 0xfffe || r == 0xffff {
			return "", 0, errCharacter, 0
		}
		return string(rune(r)), end + 1, 0, 0
	}
	k := nameLen(s[1:])
	switch {
	case 1+k == len(s):
		return "", 0, 0, 0
	case k == 0 || s[1+k] != ';':
		return "", 0, errToken, 1 + k
	}
	name := s[1 : 1+k]
	if t, ok := predefined[name]; ok {
		return t, k + 2, 0, 0
	}
	t, ok := p.entities[name]
	if !ok || depth > maxEntityDepth {
		return "", k + 2, errEntity, 0
	}
	if strings.IndexByte(t, '<') >= 0 {
		// Entities that bring elements are not read.
		return "", k + 2, errEntity, 0
	}
	var b strings.Builder
	for t != "" {
		i := strings.IndexByte(t, '&')
		if i < 0 {
			i = len(t)
		}
		part, used := t[:i], i
		if i == 0 {
			part, used, code, _ = p.resolve(rt, t, depth+1)
			if code != 0 || used == 0 {
				return "", k + 2, max(code, errEntity), 0
			}
		}
		p.expanded += int64(len(part)) + 1
		if p.expanded > maxExpanded || !rt.Work(1+len(part)/64) {
			return "", k + 2, errEntity, 0
		}
		b.WriteString(part)
		t = t[used:]
	}
	return b.String(), k + 2, 0, 0
}

// instruction reads a processing instruction or the declaration.
func (p *parser) instruction(rt *runtime, s string) (int, bool) {
	end := strings.Index(s[2:], "?>")
	if end < 0 {
		return 0, true
	}
	end += len("<?")
	k := nameLen(s[2:])
	target, rest := s[2:2+k], s[2+k:end]
	switch {
	case k == 0:
		p.wrong(errToken, 2)
		return 0, true
	case target == "xml":
		if p.root && len(p.open) == 0 {
			p.wrong(errJunk, 0)
			return 0, true
		}
		if !p.first {
			p.wrong(errDeclaration, 0)
			return 0, true
		}
		if p.details {
			return end + 2, p.tellDeclaration(rt, rest)
		}
		return end + 2, true
	case strings.EqualFold(target, "xml"):
		p.wrong(errToken, 2)
		return 0, true
	case rest != "" && strings.TrimLeft(rest, " \t\n") == rest:
		p.wrong(errToken, 2+k)
		return 0, true
	}
	data := object.None
	if rest = strings.TrimLeft(rest, " \t\n"); rest != "" {
		data = rt.NewText(p.piece(rest))
	} else {
		data = object.NewStr("")
	}
	rt.Charge(int64(128 + len(rest)))
	return end + 2, !p.tell(rt, "pi", rt.NewText(p.piece(target)), data).IsNull()
}

// tellDeclaration tells what the XML declaration says: version, encoding, and
// whether the document stands alone, -1 if it does not say.
func (p *parser) tellDeclaration(rt *runtime, text string) bool {
	find := func(name string) (string, bool) {
		_, s, ok := strings.Cut(text, name)
		s = strings.TrimLeft(s, " \t\n=")
		if !ok || s == "" {
			return "", false
		}
		v, _, _ := strings.Cut(s[1:], s[:1])
		return v, true
	}
	version, _ := find("version")
	encoding := object.None
	if e, ok := find("encoding"); ok {
		encoding = rt.NewText(e)
	}
	alone := int64(-1)
	if s, ok := find("standalone"); ok {
		alone = 0
		if s == "yes" {
			alone = 1
		}
	}
	about := object.NewTuple([]value{rt.NewText(version), encoding, object.Int(alone)})
	return !p.tell(rt, "declaration", about, object.None).IsNull()
}

// endTag reads the end of an element.
func (p *parser) endTag(rt *runtime, s string) (int, bool) {
	k := nameLen(s[2:])
	end := 2 + k
	for end < len(s) && strings.IndexByte(" \t\n", s[end]) >= 0 {
		end++
	}
	switch {
	case end == len(s):
		return 0, true
	case k == 0 || s[end] != '>':
		p.wrong(errToken, end)
		return 0, true
	case len(p.open) == 0:
		p.wrong(errToken, 1)
		return 0, true
	case p.open[len(p.open)-1].name != s[2:2+k]:
		p.wrong(errMismatch, 2)
		return 0, true
	}
	return end + 1, p.ended(rt)
}

// ended tells that the innermost element ends.
func (p *parser) ended(rt *runtime) bool {
	e := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	if p.tell(rt, "end", e.tag, object.None).IsNull() {
		return false
	}
	for len(p.bound) > e.bound {
		b := p.bound[len(p.bound)-1]
		p.bound = p.bound[:len(p.bound)-1]
		if p.tell(rt, "end-ns", rt.NewText(b.prefix), object.None).IsNull() {
			return false
		}
	}
	return true
}

// docType reads the document type: its name, and the entities it declares.
func (p *parser) docType(rt *runtime, s string) (int, bool) {
	if p.root {
		p.wrong(errJunk, 0)
		return 0, true
	}
	quote, inside, end := byte(0), false, -1
	for i := len("<!DOCTYPE"); i < len(s) && end < 0; i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case strings.HasPrefix(s[i:], "<!--"):
			k := strings.Index(s[i:], "-->")
			if k < 0 {
				return 0, true
			}
			i += k + 2
		case c == '"' || c == '\'':
			quote = c
		case c == '[':
			inside = true
		case c == ']':
			inside = false
		case c == '>' && !inside:
			end = i
		}
	}
	if end < 0 {
		return 0, true
	}
	head, subset, inner := strings.Cut(s[len("<!DOCTYPE"):end], "[")
	within := object.None
	if inner && p.details {
		within = rt.NewText(subset[:strings.LastIndexByte(subset, ']')])
	}
	fields := strings.Fields(head)
	if len(fields) == 0 {
		p.wrong(errToken, len("<!DOCTYPE"))
		return 0, true
	}
	p.external = len(fields) > 1
	for {
		_, rest, found := strings.Cut(subset, "<!ENTITY")
		if !found {
			break
		}
		subset = rest
		rest = strings.TrimLeft(rest, " \t\n")
		k := nameLen(rest)
		if p.tell(rt, "declared", rt.NewText(rest[:k]), object.None).IsNull() {
			return 0, false
		}
		text := strings.TrimLeft(rest[k:], " \t\n")
		if k == 0 || text == "" || text[0] != '"' && text[0] != '\'' {
			continue // a parameter entity, or one from outside
		}
		text, _, _ = strings.Cut(text[1:], text[:1])
		if p.entities == nil {
			p.entities = map[string]string{}
		}
		if _, twice := p.entities[rest[:k]]; !twice {
			rt.Charge(int64(100 + len(text)))
			p.entities[rest[:k]] = text
		}
	}
	public, system := object.None, object.None
	if quoted := strings.FieldsFunc(head, func(r rune) bool { return r == '"' }); len(fields) > 1 && len(quoted) > 1 {
		switch {
		case fields[1] == "PUBLIC" && len(quoted) >= 4:
			public, system = rt.NewText(quoted[1]), rt.NewText(quoted[3])
		case fields[1] == "SYSTEM":
			system = rt.NewText(quoted[1])
		}
	}
	about := object.NewTuple([]value{rt.NewText(fields[0]), public, system})
	return end + 1, !p.tell(rt, "doctype", about, within).IsNull()
}

// piece is a part of the text that is told: one that is small for the text it
// lies in is copied, because it would keep all of it.
func (p *parser) piece(s string) string {
	if 2*len(s) < len(p.text) {
		return strings.Clone(s)
	}
	return s
}
