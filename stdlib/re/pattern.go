package re

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// pattern is a compiled regular expression.
type pattern struct {
	object.Object
	object.WalkMark
	st         *state
	src        value
	flags      int
	prog       *program
	names      []string
	nameGroups []int
	index      value // groupindex, once asked for
	template   *template
}

// Walk counts the program and visits the source.
func (p *pattern) Walk(w *object.Walker) int64 {
	w.Visit(p.src)
	w.Visit(p.index)
	return 560 + p.prog.bytes
}

func (p *pattern) value() value { return object.ValueOf(&p.Object) }

func asPattern(v value) *pattern { return v.Impl().(*pattern) }

var patternType *object.Type

// The manners of looking for a match.
const (
	anywhere = iota
	atStart
	whole
)

func init() {
	const spanParams = "(self, /, string, pos=0, endpos=9223372036854775807)"
	find := func(name, doc string, how int) object.Row {
		return object.Row{Sig: name + spanParams, Doc: doc, Fn: func(rt *runtime, a []value) value {
			return asPattern(a[0]).find(rt, a[1], a[2], a[3], how)
		}}
	}
	patternType = object.NewBuiltinType(object.TypeSpec{
		Name:  "re.Pattern",
		Doc:   "Compiled regular expression object.",
		Flags: object.NoNew | object.Final | object.WeakRefs,
		Ops: object.Ops{
			Repr:    reprPattern,
			Compare: comparePatterns,
			Hash: func(rt *runtime, v value) (uint64, bool) {
				p := asPattern(v)
				h, ok := object.Hash(rt, p.src)
				return h*31 + uint64(p.flags), ok
			},
		},
		Rows: []object.Row{
			find("match", "Matches zero or more characters at the beginning of the string.", atStart),
			find("fullmatch", "Matches against all of the string.", whole),
			find("search", "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.", anywhere),
			{Sig: "findall" + spanParams, Doc: "Return a list of all non-overlapping matches of pattern in string.", Fn: func(rt *runtime, a []value) value {
				return findall(rt, asPattern(a[0]), a[1], a[2], a[3])
			}},
			{Sig: "finditer" + spanParams, Doc: "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.", Fn: func(rt *runtime, a []value) value {
				return finditer(rt, asPattern(a[0]), a[1], a[2], a[3])
			}},
			{Sig: "scanner" + spanParams, Fn: func(rt *runtime, a []value) value {
				s := newScan(rt, asPattern(a[0]), a[1], a[2], a[3], scannerType)
				if s == nil {
					return null
				}
				return object.ValueOf(&s.Object)
			}},
			{Sig: "sub(self, /, repl, string, count=0)", Doc: "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.", Fn: func(rt *runtime, a []value) value {
				return asPattern(a[0]).sub(rt, a[1], a[2], a[3], false)
			}},
			{Sig: "subn(self, /, repl, string, count=0)", Doc: "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.", Fn: func(rt *runtime, a []value) value {
				return asPattern(a[0]).sub(rt, a[1], a[2], a[3], true)
			}},
			{Sig: "split(self, /, string, maxsplit=0)", Doc: "Split string by the occurrences of pattern.", Fn: func(rt *runtime, v, s, n value) value { return split(rt, asPattern(v), s, n) }},
			{Sig: "__copy__(self, /)", Fn: func(rt *runtime, v value) value { return v }},
			{Sig: "__deepcopy__(self, memo, /)", Doc: "", Fn: func(rt *runtime, v, memo value) value { return v }},
			{Sig: "__reduce__(self, /)", Fn: func(rt *runtime, v value) value {
				p := asPattern(v)
				m := rt.ImportName("re", nil, object.None, 0)
				if m.IsNull() {
					return null
				}
				f := object.GetAttr(rt, m, "_compile")
				if f.IsNull() {
					return null
				}
				return object.NewTuple2(f, object.NewTuple2(p.src, object.Int(int64(p.flags))))
			}},
			{Sig: "__class_getitem__(cls, object, /)", Doc: "See PEP 585", Kind: object.ClassMethod, Fn: func(rt *runtime, cls, item value) value { return object.NewGenericAlias(cls, item) }},
			{Sig: "pattern", Doc: "The pattern string from which the RE object was compiled.", Kind: object.Member, Fn: func(rt *runtime, v value) value { return asPattern(v).src }},
			{Sig: "flags", Doc: "The regex matching flags.", Kind: object.Member, Fn: func(rt *runtime, v value) value { return object.Int(int64(asPattern(v).flags)) }},
			{Sig: "groups", Doc: "The number of capturing groups in the pattern.", Kind: object.Member, Fn: func(rt *runtime, v value) value { return object.Int(int64(asPattern(v).prog.groups)) }},
			{Sig: "groupindex", Doc: "A dictionary mapping group names to group numbers.", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				p := asPattern(v)
				if p.index.IsNull() {
					d := object.NewDict()
					for i, n := range p.names {
						d.SetStr(n, object.Int(int64(p.nameGroups[i])))
					}
					p.index = object.NewMappingProxy(d.Value())
				}
				return p.index
			}},
		},
	})
}

var flagNames = []struct {
	flag int
	name string
}{{flagIgnoreCase, "re.IGNORECASE"}, {flagLocale, "re.LOCALE"}, {flagMultiline, "re.MULTILINE"}, {flagDotAll, "re.DOTALL"},
	{flagUnicode, "re.UNICODE"}, {flagVerbose, "re.VERBOSE"}, {flagDebug, "re.DEBUG"}, {flagASCII, "re.ASCII"}}

// truncated is repr(v), cut after n characters.
func truncated(rt *runtime, v value, n int) (string, bool) {
	s, ok := object.ReprText(rt, v)
	if !ok {
		return "", false
	}
	for i := 0; i < len(s); n-- {
		if n == 0 {
			return s[:i], true
		}
		_, w := object.RuneAt(s, i)
		i += w
	}
	return s, true
}

func reprPattern(rt *runtime, v value) value {
	p := asPattern(v)
	s, ok := truncated(rt, p.src, 200)
	if !ok {
		return null
	}
	flags := p.flags
	if p.prog.text && flags&typeFlags == flagUnicode {
		flags &^= flagUnicode
	}
	var parts []string
	for _, f := range flagNames {
		if flags&f.flag != 0 {
			parts = append(parts, f.name)
			flags &^= f.flag
		}
	}
	if flags != 0 {
		parts = append(parts, "0x"+strconv.FormatInt(int64(flags), 16))
	}
	if len(parts) > 0 {
		s += ", " + strings.Join(parts, "|")
	}
	return rt.NewText("re.compile(" + s + ")")
}

func comparePatterns(rt *runtime, a, b value, op object.Cmp) value {
	p, ok1 := a.Impl().(*pattern)
	q, ok2 := b.Impl().(*pattern)
	if !ok1 || !ok2 || op != object.EQ && op != object.NE {
		return object.NotImplemented
	}
	same := p == q
	if !same && p.flags == q.flags && p.prog.text == q.prog.text {
		r := object.Equal(rt, p.src, q.src)
		if r < 0 {
			return null
		}
		same = r == 1
	}
	return object.Bool(same == (op == object.EQ))
}

// group returns the number of the group key names, -1 if there is none.
func (p *pattern) group(rt *runtime, key value) int {
	if key.IsInt() {
		if n := key.Int(); n >= 0 && n <= int64(p.prog.groups) {
			return int(n)
		}
		return -1
	}
	if s := object.AsStr(key); s != nil {
		for i, n := range p.names {
			if n == s.Go() {
				return p.nameGroups[i]
			}
		}
		return -1
	}
	if key.Type().Ops.Index != nil {
		if n := object.Index(rt, key); !n.IsNull() && n.IsInt() && n.Int() >= 0 && n.Int() <= int64(p.prog.groups) {
			return int(n.Int())
		}
	}
	return -1
}

// haystack is what a pattern is matched against.
type haystack struct {
	v    value
	str  *object.Str // nil for bytes
	b    []byte
	utf8 bool
}

// open makes v ready to be searched.
func (h *haystack) open(rt *runtime, p *pattern, v value) bool {
	h.v = v
	if s := object.AsStr(v); s != nil {
		if !p.prog.text {
			rt.TypeErrorf("cannot use a bytes pattern on a string-like object")
			return false
		}
		h.str, h.utf8 = s, !s.IsASCII()
		return true
	}
	b, ok := object.BytesOf(v)
	if !ok {
		m := object.NewMemoryView(rt, v)
		if m.IsNull() {
			if rt.Matches(&object.TypeErrorType) {
				rt.Clear()
				rt.TypeErrorf("expected string or bytes-like object, got '%s'", object.TypeName(v))
			}
			return false
		}
		if b, ok = object.BufferOf(rt, m); !ok {
			rt.Clear()
			rt.TypeErrorf("expected string or bytes-like object, got '%s'", object.TypeName(v))
			return false
		}
		b = bytes.Clone(b)
	}
	if p.prog.text {
		rt.TypeErrorf("cannot use a string pattern on a bytes-like object")
		return false
	}
	h.b = b
	return true
}

// size is the length in bytes.
func (h *haystack) size() int {
	if h.str != nil {
		return len(h.str.Go())
	}
	return len(h.b)
}

// offset returns the byte offset of character i.
func (h *haystack) offset(i int) int {
	if h.utf8 {
		return h.str.ByteOffset(i)
	}
	return i
}

// position returns the number of the character at byte off.
func (h *haystack) position(off int) int {
	if h.utf8 && off > 0 {
		return h.str.RuneIndex(off)
	}
	return off
}

// length is the length in characters.
func (h *haystack) length() int {
	if h.str != nil {
		return h.str.Len()
	}
	return len(h.b)
}

// piece returns the text between two byte offsets.
func (h *haystack) piece(rt *runtime, a, b int) value {
	if h.str != nil {
		return h.str.Piece(rt, a, b)
	}
	if a >= b {
		return object.NewBytes(nil)
	}
	if a == 0 && b == len(h.b) && h.v.Type() == &object.BytesType {
		return h.v
	}
	if !rt.Alloc(int64(64 + b - a)) {
		return null
	}
	return object.NewBytes(append([]byte(nil), h.b[a:b]...))
}

// search is a search in progress: what every kind of search shares.
type search struct {
	haystack
	p        *pattern
	pos, end int // the part that is searched, in characters
	from, to int // the same in bytes
	marks    []int
	last     int
}

// bound reads pos or endpos.
func bound(rt *runtime, v value, missing, n int) (int, bool) {
	if v.IsNull() {
		return missing, true
	}
	x := object.Index(rt, v)
	if x.IsNull() {
		return 0, false
	}
	if !x.IsInt() {
		_, b, _ := object.AsInt(x)
		if b != nil && b.Sign() < 0 {
			return 0, true
		}
		return n, true
	}
	return int(min(max(x.Int(), 0), int64(n))), true
}

func (s *search) start(rt *runtime, p *pattern, v, pos, endpos value) bool {
	s.p = p
	if !s.open(rt, p, v) {
		return false
	}
	if pos.IsNull() && endpos.IsNull() {
		s.to = s.size()
		s.end = -1 // counted when asked for
		return true
	}
	n := s.length()
	var ok bool
	if s.pos, ok = bound(rt, pos, 0, n); !ok {
		return false
	}
	if s.end, ok = bound(rt, endpos, n, n); !ok {
		return false
	}
	s.from, s.to = s.offset(s.pos), s.offset(s.end)
	return true
}

// next looks for a match at from or behind it; it must not end at advance. It
// returns 1, 0 for none, -1 with an exception pending.
func (s *search) next(rt *runtime, from, advance, how int) int {
	if from > s.to {
		return 0
	}
	st := s.p.st
	at := -1
	if s.str != nil {
		m := &st.text
		m.init(rt, s.p.prog, s.str.Go()[:s.to], s.utf8, st.stack)
		at = look(m, from, advance, how)
		s.marks, s.last, st.stack = m.marks, m.last, keep(m.stack)
		m.s = ""
		m.stack = nil
	} else {
		if len(s.b) < s.to { // a bytearray that shrank
			s.to = len(s.b)
			if from > s.to {
				return 0
			}
		}
		m := &st.octet
		m.init(rt, s.p.prog, s.b[:s.to], false, st.stack)
		at = look(m, from, advance, how)
		s.marks, s.last, st.stack = m.marks, m.last, keep(m.stack)
		m.s = nil
		m.stack = nil
	}
	switch at {
	case -1:
		return 0
	case -2:
		return -1
	}
	return 1
}

// keep returns the stack for the next search unless it grew large.
func keep(st []frame) []frame {
	if cap(st) > 1<<14 {
		return nil
	}
	return st
}

func look[T subject](m *machine[T], from, advance, how int) int {
	m.advance, m.full = advance, how == whole
	var at int
	if how == anywhere {
		at = m.search(from)
	} else {
		at = m.at(from)
	}
	if m.fuel < fuelStep && !m.rt.Work((fuelStep-m.fuel)>>4) {
		return -2
	}
	if at >= 0 {
		m.marks[0], m.marks[1] = at, m.end
	}
	return at
}

// find is match, fullmatch and search.
func (p *pattern) find(rt *runtime, v, pos, endpos value, how int) value {
	var s search
	if !s.start(rt, p, v, pos, endpos) {
		return null
	}
	switch s.next(rt, s.from, -1, how) {
	case -1:
		return null
	case 0:
		return object.None
	}
	return s.match(rt)
}

// limit reads a count of replacements or splits.
func limit(rt *runtime, v value) (int, bool) {
	if v.IsNull() {
		return math.MaxInt, true
	}
	n, ok := object.IndexInt(rt, v)
	if !ok {
		return 0, false
	}
	if n == 0 {
		return math.MaxInt, true
	}
	return int(max(n, 0)), true
}

// result is what findall collects for a match.
func (s *search) result(rt *runtime) value {
	switch s.p.prog.groups {
	case 0:
		return s.piece(rt, s.marks[0], s.marks[1])
	case 1:
		return s.groupOr(rt, 1)
	}
	n := s.p.prog.groups
	if !rt.AllocN(int64(n), 16) {
		return null
	}
	rt.Charge(64)
	items := make([]value, n)
	for i := range items {
		if items[i] = s.groupOr(rt, i+1); items[i].IsNull() {
			return null
		}
	}
	return object.NewTuple(items)
}

// groupOr is group g, empty text if it did not take part.
func (s *search) groupOr(rt *runtime, g int) value {
	a, b := s.marks[2*g], s.marks[2*g+1]
	if a < 0 || b < a {
		a, b = 0, 0
	}
	return s.piece(rt, a, b)
}

func findall(rt *runtime, p *pattern, v, pos, endpos value) value {
	var s search
	if !s.start(rt, p, v, pos, endpos) {
		return null
	}
	var items object.Items
	defer rt.Release(rt.HoldWalk(&items))
	from, advance := s.from, -1
	for {
		switch s.next(rt, from, advance, anywhere) {
		case -1:
			return null
		case 0:
			return object.NewList(items)
		}
		x := s.result(rt)
		if x.IsNull() || !rt.Work(2) {
			return null
		}
		if !items.Add(rt, x) {
			return null
		}
		from, advance = s.after()
	}
}

// after returns where the next search begins, and where its match must not end:
// an empty match is not found twice.
func (s *search) after() (from, advance int) {
	from, advance = s.marks[1], -1
	if s.marks[0] == from {
		advance = from
	}
	return from, advance
}

func split(rt *runtime, p *pattern, v, maxsplit value) value {
	n, ok := limit(rt, maxsplit)
	var s search
	if !ok || !s.start(rt, p, v, null, null) {
		return null
	}
	var items object.Items
	defer rt.Release(rt.HoldWalk(&items))
	add := func(x value) bool { return !x.IsNull() && rt.Tick() && items.Add(rt, x) }
	from, last, advance := 0, 0, -1
	for ; n > 0; n-- {
		found := s.next(rt, from, advance, anywhere)
		if found < 0 {
			return null
		}
		if found == 0 {
			break
		}
		if !add(s.piece(rt, last, s.marks[0])) {
			return null
		}
		for g := 1; g <= p.prog.groups; g++ {
			x := object.None
			if a, b := s.marks[2*g], s.marks[2*g+1]; a >= 0 && b >= a {
				x = s.piece(rt, a, b)
			}
			if !add(x) {
				return null
			}
		}
		from, advance = s.after()
		last = from
	}
	if !add(s.piece(rt, last, s.size())) {
		return null
	}
	return object.NewList(items)
}
