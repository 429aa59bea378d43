package re

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// match is the result of a search that succeeded.
type match struct {
	object.Object
	object.WalkMark
	hay      haystack
	p        *pattern
	pos, end int   // as given, in characters; end is -1 for the end of the text
	regs     []int // where the groups begin and end, in bytes; -1 for groups that took no part
	last     int
	few      [6]int
}

// Walk visits the text and the pattern.
func (m *match) Walk(w *object.Walker) int64 {
	w.Visit(m.hay.v)
	w.Visit(m.p.value())
	return int64(200 + 8*len(m.regs))
}

func asMatch(v value) *match { return v.Impl().(*match) }

// match returns the Match object for what was just found.
func (s *search) match(rt *runtime) value {
	m := &match{hay: s.haystack, p: s.p, pos: s.pos, end: s.end, last: s.last}
	m.Object = object.NewObject(matchType, m)
	rt.Charge(int64(200 + 8*len(s.marks)))
	m.regs = append(m.few[:0], s.marks...)
	for i := 2; i < len(m.regs); i += 2 {
		if m.regs[i] < 0 || m.regs[i+1] < m.regs[i] {
			m.regs[i], m.regs[i+1] = -1, -1
		}
	}
	return object.ValueOf(&m.Object)
}

// text returns group g, or missing if it took no part.
func (m *match) text(rt *runtime, g int, missing value) value {
	a, b := m.regs[2*g], m.regs[2*g+1]
	if a < 0 {
		return missing
	}
	if m.hay.str == nil {
		// A bytearray may have changed since.
		if now, ok := object.BytesOf(m.hay.v); ok {
			m.hay.b = now
			a, b = min(a, len(now)), min(b, len(now))
		}
	}
	return m.hay.piece(rt, a, b)
}

// which reads the number or name of a group.
func (m *match) which(rt *runtime, key value) (int, bool) {
	if key.IsNull() {
		return 0, true
	}
	g := m.p.group(rt, key)
	if g < 0 {
		if rt.Pending() == nil || rt.Catchable() {
			rt.Clear()
			rt.IndexErrorf("no such group")
		}
		return 0, false
	}
	return g, true
}

// border returns where group g begins (0) or ends (1), in characters.
func (m *match) border(g, side int) int64 {
	off := m.regs[2*g+side]
	if off < 0 {
		return -1
	}
	return int64(m.hay.position(off))
}

func (m *match) span(g int) value {
	return object.NewTuple2(object.Int(m.border(g, 0)), object.Int(m.border(g, 1)))
}

func (m *match) groups(rt *runtime, missing value) value {
	n := m.p.prog.groups
	if !rt.AllocN(int64(n), 16) {
		return null
	}
	items := make([]value, n)
	for i := range items {
		if items[i] = m.text(rt, i+1, missing); items[i].IsNull() {
			return null
		}
	}
	return object.NewTuple(items)
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

var matchType *object.Type

func init() {
	border := func(side int) func(rt *runtime, v, g value) value {
		return func(rt *runtime, v, g value) value {
			m := asMatch(v)
			i, ok := m.which(rt, g)
			if !ok {
				return null
			}
			return object.Int(m.border(i, side))
		}
	}
	self := func(rt *runtime, v value) value { return v }
	matchType = object.NewBuiltinType(object.TypeSpec{
		Name:  "re.Match",
		Doc:   "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
		Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Repr: reprMatch,
			GetItem: func(rt *runtime, v, key value) value {
				m := asMatch(v)
				g, ok := m.which(rt, key)
				if !ok {
					return null
				}
				return m.text(rt, g, object.None)
			},
		},
		Rows: []object.Row{
			{Sig: "group(self, /, *args)", Doc: "group([group1, ...]) -> str or tuple.\n\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match.", Fn: groupCall},
			{Sig: "start(self, group=0, /)", Doc: "Return index of the start of the substring matched by group.", Fn: border(0)},
			{Sig: "end(self, group=0, /)", Doc: "Return index of the end of the substring matched by group.", Fn: border(1)},
			{Sig: "span(self, group=0, /)", Doc: "For match object m, return the 2-tuple (m.start(group), m.end(group)).", Fn: func(rt *runtime, v, g value) value {
				m := asMatch(v)
				i, ok := m.which(rt, g)
				if !ok {
					return null
				}
				return m.span(i)
			}},
			{Sig: "groups(self, /, default=None)", Doc: "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.", Fn: func(rt *runtime, v, missing value) value {
				return asMatch(v).groups(rt, orNone(missing))
			}},
			{Sig: "groupdict(self, /, default=None)", Doc: "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.", Fn: func(rt *runtime, v, missing value) value {
				m := asMatch(v)
				d := object.NewDict()
				for i, n := range m.p.names {
					x := m.text(rt, m.p.nameGroups[i], orNone(missing))
					if x.IsNull() {
						return null
					}
					d.SetStr(n, x)
				}
				return d.Value()
			}},
			{Sig: "expand(self, /, template)", Doc: "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.", Fn: func(rt *runtime, v, t value) value {
				return expand(rt, asMatch(v), t)
			}},
			{Sig: "__copy__(self, /)", Fn: self},
			{Sig: "__deepcopy__(self, memo, /)", Fn: func(rt *runtime, v, memo value) value { return v }},
			{Sig: "__class_getitem__(cls, object, /)", Doc: "See PEP 585", Kind: object.ClassMethod, Fn: func(rt *runtime, cls, item value) value { return object.NewGenericAlias(cls, item) }},
			{Sig: "string", Doc: "The string passed to match() or search().", Kind: object.Member, Fn: func(rt *runtime, v value) value { return asMatch(v).hay.v }},
			{Sig: "re", Doc: "The regular expression object.", Kind: object.Member, Fn: func(rt *runtime, v value) value { return asMatch(v).p.value() }},
			{Sig: "pos", Doc: "The index into the string at which the RE engine started looking for a match.", Kind: object.Member, Fn: func(rt *runtime, v value) value { return object.Int(int64(asMatch(v).pos)) }},
			{Sig: "endpos", Doc: "The index into the string beyond which the RE engine will not go.", Kind: object.Member, Fn: func(rt *runtime, v value) value {
				m := asMatch(v)
				if m.end < 0 {
					return object.Int(int64(m.hay.length()))
				}
				return object.Int(int64(m.end))
			}},
			{Sig: "lastindex", Doc: "The integer index of the last matched capturing group.", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				if m := asMatch(v); m.last > 0 {
					return object.Int(int64(m.last))
				}
				return object.None
			}},
			{Sig: "lastgroup", Doc: "The name of the last matched capturing group.", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				m := asMatch(v)
				for i, g := range m.p.nameGroups {
					if g == m.last {
						return object.NewStr(m.p.names[i])
					}
				}
				return object.None
			}},
			{Sig: "regs", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				m := asMatch(v)
				items := make([]value, m.p.prog.groups+1)
				for i := range items {
					items[i] = m.span(i)
				}
				return object.NewTuple(items)
			}},
		},
	})
}

func groupCall(rt *runtime, args []value, names []string) value {
	m := asMatch(args[0])
	if len(names) > 0 {
		return rt.TypeErrorf("Match.group() takes no keyword arguments")
	}
	switch len(args) {
	case 1:
		return m.text(rt, 0, object.None)
	case 2:
		g, ok := m.which(rt, args[1])
		if !ok {
			return null
		}
		return m.text(rt, g, object.None)
	}
	items := make([]value, len(args)-1)
	for i := range items {
		g, ok := m.which(rt, args[i+1])
		if !ok {
			return null
		}
		if items[i] = m.text(rt, g, object.None); items[i].IsNull() {
			return null
		}
	}
	return object.NewTuple(items)
}

func reprMatch(rt *runtime, v value) value {
	m := asMatch(v)
	s, ok := truncated(rt, m.text(rt, 0, object.None), 50)
	if !ok {
		return null
	}
	return rt.NewText("<re.Match object; span=(" + strconv.FormatInt(m.border(0, 0), 10) + ", " + strconv.FormatInt(m.border(0, 1), 10) + "), match=" + s + ">")
}

// scan is a scanner object, or the iterator of finditer: a search that goes on
// where the last one ended.
type scan struct {
	object.Object
	object.WalkMark
	search
	at, advance int
}

// Walk visits the text and the pattern.
func (s *scan) Walk(w *object.Walker) int64 {
	w.Visit(s.v)
	w.Visit(s.p.value())
	return 200
}

var scannerType, iteratorType *object.Type

func init() {
	step := func(how int) func(rt *runtime, v value) value {
		return func(rt *runtime, v value) value {
			m := v.Impl().(*scan).step(rt, how)
			if m.IsNull() && rt.Pending() == nil {
				return object.None
			}
			return m
		}
	}
	scannerType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_sre.SRE_Scanner",
		Flags: object.NoNew | object.Final,
		Rows: []object.Row{
			{Sig: "match(self, /)", Fn: step(atStart)},
			{Sig: "search(self, /)", Fn: step(anywhere)},
			{Sig: "pattern", Kind: object.Member, Fn: func(rt *runtime, v value) value { return v.Impl().(*scan).p.value() }},
		},
	})
	iteratorType = object.NewBuiltinType(object.TypeSpec{
		Name:  "callable_iterator",
		Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Iter: func(rt *runtime, v value) value { return v },
			Next: func(rt *runtime, v value) value { return v.Impl().(*scan).step(rt, anywhere) },
		},
	})
}

func newScan(rt *runtime, p *pattern, v, pos, endpos value, t *object.Type) *scan {
	s := &scan{advance: -1}
	s.Object = object.NewObject(t, s)
	rt.Charge(200)
	if !s.start(rt, p, v, pos, endpos) {
		return nil
	}
	s.at = s.from
	return s
}

func finditer(rt *runtime, p *pattern, v, pos, endpos value) value {
	s := newScan(rt, p, v, pos, endpos, iteratorType)
	if s == nil {
		return null
	}
	return object.ValueOf(&s.Object)
}

// step returns the next match, null at the end.
func (s *scan) step(rt *runtime, how int) value {
	if s.at < 0 {
		return null
	}
	if s.str == nil {
		if b, ok := object.BytesOf(s.v); ok {
			s.b = b
		}
	}
	switch s.next(rt, s.at, s.advance, how) {
	case -1:
		return null
	case 0:
		s.at = -1
		return null
	}
	v := s.match(rt)
	s.at, s.advance = s.after()
	s.marks = nil
	return v
}
