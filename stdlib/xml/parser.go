package xml

import (
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// parser reads a document piece by piece and calls a function of the script's
// for what is in it.
type parser struct {
	object.Object
	event    value
	encoding string // given or declared; empty: not known yet
	given    bool
	raw      []byte // bytes that are not a whole character yet
	cr       bool   // the last character was a carriage return

	text      string // what has not been read yet
	line, col int
	open      []element
	bound     []binding
	root      bool // there was one
	first     bool // nothing but the declaration can come first
	external  bool // the document type names something outside
	entities  map[string]string
	expanded  int64
	fail      *failure
	busy      bool
	asWritten bool // names are told as they are written, with their prefixes
	details   bool // the declaration and the borders of sections are told, too
}

// element is an element that has begun.
type element struct {
	name  string // as it is written
	tag   value
	bound int // how many prefixes were bound before it
}

type binding struct{ prefix, uri string }

// failure is what is wrong with a document, numbered as expat does.
type failure struct {
	code, line, col int
	message         string // empty: that of the code
}

const (
	errSyntax      = 2
	errNoElement   = 3
	errToken       = 4
	errUnclosed    = 5
	errMismatch    = 7
	errTwice       = 8
	errJunk        = 9
	errEntity      = 11
	errCharacter   = 14
	errDeclaration = 17
	errEncoding    = 18
	errPrefix      = 27
)

// Walk visits what the reader holds.
func (p *parser) Walk(w *object.Walker) int64 {
	w.Visit(p.event)
	for _, e := range p.open {
		w.Visit(e.tag)
	}
	n := 300 + len(p.text) + len(p.raw) + 64*cap(p.open) + 32*cap(p.bound)
	for name, text := range p.entities {
		n += 64 + len(name) + len(text)
	}
	return int64(n)
}

var parserType *object.Type

func init() {
	parserType = object.NewBuiltinType(object.TypeSpec{Name: "_elementtree._Parser", Flags: object.Final, Rows: []object.Row{
		{Sig: "feed(self, data, /)", Doc: "Read the next piece; return what is wrong or None.", Fn: feed},
		{Sig: "close(self, /)", Doc: "End the document; return what is wrong or None.", Fn: func(rt *runtime, v value) value {
			p := v.Impl().(*parser)
			last := string(p.raw) // too few bytes to tell their encoding, or half a character
			p.raw = nil
			return p.advance(rt, last, true)
		}},
		{Sig: "position(self, /)", Doc: "Return the line and the column of what is told.", Fn: func(rt *runtime, v value) value {
			p := v.Impl().(*parser)
			return object.NewTuple([]value{object.Int(int64(p.line)), object.Int(int64(p.col))})
		}},
	}})
}

func newParser(rt *runtime, encoding, event, asWritten value) value {
	p := &parser{event: event, asWritten: asWritten == object.True, details: !asWritten.IsNull(), line: 1, first: true, bound: []binding{{"xml", "http://www.w3.org/XML/1998/namespace"}}}
	if s := object.AsStr(encoding); s != nil {
		p.encoding, p.given = strings.ToLower(s.Go()), true
	}
	p.Object = object.NewObject(parserType, p)
	rt.Charge(300)
	return object.ValueOf(&p.Object)
}

func feed(rt *runtime, v, data value) value {
	p := v.Impl().(*parser)
	if s := object.AsStr(data); s != nil {
		if p.encoding == "" {
			p.encoding = "utf-8"
		}
		p.given = true
		return p.advance(rt, s.Go(), false)
	}
	b, ok := object.BytesOf(data)
	if !ok {
		return rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(data))
	}
	text, ok := p.decode(rt, b)
	if !ok {
		return null
	}
	return p.advance(rt, text, false)
}

// decode turns the next bytes into text.
func (p *parser) decode(rt *runtime, b []byte) (string, bool) {
	if !rt.Alloc(int64(len(p.raw) + 2*len(b))) {
		return "", false
	}
	b = append(p.raw, b...)
	p.raw = nil
	if p.encoding == "" {
		switch {
		case len(b) < 4:
			p.raw = b
			return "", true
		case b[0] == 0xff && b[1] == 0xfe:
			p.encoding, b = "utf-16-le", b[2:]
		case b[0] == 0xfe && b[1] == 0xff:
			p.encoding, b = "utf-16-be", b[2:]
		case b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf:
			p.encoding, b = "utf-8", b[3:]
		default:
			p.encoding = declared(b)
		}
	}
	switch p.encoding {
	case "utf-8", "utf8", "us-ascii", "ascii":
		cut := len(b)
		for n := 1; n <= 3 && n <= len(b); n++ {
			if c := b[len(b)-n]; c >= 0xc0 {
				if !utf8.FullRune(b[len(b)-n:]) {
					cut = len(b) - n
				}
				break
			} else if c < 0x80 {
				break
			}
		}
		p.raw = append([]byte(nil), b[cut:]...)
		return string(b[:cut]), true
	case "utf-16-le", "utf-16-be":
		if len(b)%2 != 0 {
			p.raw, b = []byte{b[len(b)-1]}, b[:len(b)-1]
		}
	}
	text := object.CallMethod(rt, object.NewBytes(b), "decode", object.NewStr(p.encoding))
	if text.IsNull() {
		if rt.Matches(&object.LookupErrorType) {
			rt.Clear()
			p.fail = &failure{code: errEncoding, line: 1, col: 30}
			return "", true
		}
		if rt.Matches(&object.ValueErrorType) {
			rt.Clear()
			p.fail = &failure{code: errToken, line: p.line, col: p.col}
			return "", true
		}
		return "", false
	}
	return object.AsStr(text).Go(), true
}

// declared returns the encoding that a document's first bytes declare.
func declared(b []byte) string {
	s := string(b[:min(len(b), 200)])
	if !strings.HasPrefix(s, "<?xml") {
		return "utf-8"
	}
	if end := strings.Index(s, "?>"); end >= 0 {
		s = s[:end]
	}
	_, s, ok := strings.Cut(s, "encoding")
	if !ok {
		return "utf-8"
	}
	s = strings.TrimLeft(s, " \t\r\n=")
	if s == "" || s[0] != '"' && s[0] != '\'' {
		return "utf-8"
	}
	name, _, ok := strings.Cut(s[1:], s[:1])
	if !ok {
		return "utf-8"
	}
	return strings.ToLower(name)
}

// advance reads as far as there is text; final: this is the end. It returns
// None or what is wrong.
func (p *parser) advance(rt *runtime, more string, final bool) value {
	if p.busy {
		return rt.Raisef(&object.RuntimeErrorType, "the parser is called by what it calls")
	}
	if p.fail == nil && (!rt.Work((len(more)+len(p.text))/8) || !rt.Alloc(int64(len(more)+len(p.text)))) {
		return null
	}
	if p.fail == nil {
		p.text += p.lines(more)
		p.busy = true
		all := len(p.text)
		ok := p.read(rt, final)
		p.busy = false
		if 2*len(p.text) < all { // the rest would keep what was read
			p.text = strings.Clone(p.text)
		}
		if !ok {
			return null
		}
	}
	if p.fail == nil {
		return object.None
	}
	f := p.fail
	message := object.None
	if f.message != "" {
		message = object.NewStr(f.message)
	}
	return object.NewTuple([]value{object.Int(int64(f.code)), object.Int(int64(f.line)), object.Int(int64(f.col)), message})
}

// lines makes all ends of lines line feeds.
func (p *parser) lines(s string) string {
	if p.cr && strings.HasPrefix(s, "\n") {
		s = s[1:]
	}
	if s != "" {
		p.cr = s[len(s)-1] == '\r'
	}
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// wrong notes that the document is wrong at a place of the text.
func (p *parser) wrong(code, at int) bool {
	line, col := position(p.text[:min(at, len(p.text))], p.line, p.col)
	p.fail = &failure{code: code, line: line, col: col}
	return true
}

// position returns where s ends that begins at a place.
func position(s string, line, col int) (int, int) {
	if n := strings.Count(s, "\n"); n > 0 {
		return line + n, utf8.RuneCountInString(s[strings.LastIndexByte(s, '\n')+1:])
	}
	return line, col + utf8.RuneCountInString(s)
}

// skip drops the first n bytes of the text, which have been read.
func (p *parser) skip(n int) {
	p.line, p.col = position(p.text[:n], p.line, p.col)
	p.text = p.text[n:]
}

// tell calls the script's function.
func (p *parser) tell(rt *runtime, kind string, a, b value) value {
	l := rt.PushArgs(3)
	l[0], l[1], l[2] = object.NewStr(kind), a, b
	v := object.Call(rt, p.event, l, nil)
	rt.PopArgs(l)
	return v
}

// read reads the tokens that are complete. False: an exception is pending.
func (p *parser) read(rt *runtime, final bool) bool {
	for p.fail == nil && p.text != "" {
		if !rt.Tick() {
			return false
		}
		n, ok := p.token(rt, final)
		if !ok {
			return false
		}
		if p.fail != nil {
			return true
		}
		if n == 0 {
			break
		}
		p.skip(n)
		p.first = false
	}
	switch {
	case !final || p.fail != nil:
	case p.text != "" && p.text[0] == '<':
		p.wrong(errUnclosed, 0)
	case p.text != "" && p.text[0] == '&':
		p.wrong(errUnclosed, 0)
	case !p.root || len(p.open) > 0:
		p.wrong(errNoElement, len(p.text))
	}
	return true
}
