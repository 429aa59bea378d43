package object

import "unicode/utf8"

// strTranslate is str.translate(table).
func strTranslate(rt *Runtime, self, table Value) Value {
	s := AsStr(self)
	if !rt.Alloc(int64(len(s.s))) {
		return Value{}
	}
	// For text that is ASCII and stays so, CPython asks the table once a
	// character; scripts can see how often.
	once := s.isASCII()
	var known [128]struct {
		done bool
		text string
	}
	t := textBuilder{rt: rt, out: make([]byte, 0, len(s.s))}
	for i := 0; i < len(s.s); {
		if !rt.Tick() {
			return Value{}
		}
		r, size := runeAt(s.s, i)
		text := s.s[i : i+size]
		i += size
		if once && known[r].done {
			text = known[r].text
		} else {
			to, keep, ok := translation(rt, table, r)
			if !ok {
				return Value{}
			}
			if !keep {
				text = to
			}
			if once = once && len(text) <= 1 && isASCIIText(text); once {
				known[r].done, known[r].text = true, text
			}
		}
		if !t.write(text) {
			return Value{}
		}
	}
	return rt.largeStr(t.text())
}

// translation returns what table maps r to; keep is set when it has no entry.
func translation(rt *Runtime, table Value, r rune) (text string, keep, ok bool) {
	x := GetItem(rt, table, Int(int64(r)))
	if x.p == nil {
		if rt.Matches(&LookupErrorType) {
			rt.Clear()
			return "", true, true
		}
		return "", false, false
	}
	if x.IsNone() {
		return "", false, true
	}
	if s := AsStr(x); s != nil {
		return s.s, false, true
	}
	n := exactOf(x)
	if n.p != &intTag && n.p != &boolTag {
		if n.p.typ == &IntType {
			n = Int(-1)
		} else {
			rt.TypeErrorf("character mapping must return integer, None or str")
			return "", false, false
		}
	}
	if c := int64(n.n); c >= 0 && c <= utf8.MaxRune {
		return string(appendRune(nil, rune(c))), false, true
	}
	rt.ValueErrorf("character mapping must be in range(0x110000)")
	return "", false, false
}

// strMakeTrans is the static method str.maketrans(x, y, z).
func strMakeTrans(rt *Runtime, x, y, z Value) Value {
	d := NewDict()
	if absent(y) {
		src := AsDict(x)
		if src == nil || x.p.typ != &DictType {
			return rt.TypeErrorf("if you give only one argument to maketrans it must be a dict")
		}
		return transFromDict(rt, d, src)
	}
	to := AsStr(y)
	if to == nil {
		return rt.TypeErrorf("maketrans() argument 2 must be str, not %s", typeNameNone(y))
	}
	var drop *Str
	if !absent(z) {
		if drop = AsStr(z); drop == nil {
			return rt.TypeErrorf("maketrans() argument 3 must be str, not %s", typeNameNone(z))
		}
	}
	from := AsStr(x)
	if from == nil {
		return rt.TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	if from.Len() != to.Len() {
		return rt.ValueErrorf("the first two maketrans arguments must have equal length")
	}
	if !rt.AllocN(int64(from.Len()), 48) {
		return Value{}
	}
	for i, j := 0, 0; i < len(from.s); {
		if !rt.Tick() {
			return Value{}
		}
		a, n := runeAt(from.s, i)
		b, m := runeAt(to.s, j)
		i, j = i+n, j+m
		if !d.Set(rt, Int(int64(a)), Int(int64(b))) {
			return Value{}
		}
	}
	if drop != nil {
		for i := 0; i < len(drop.s); {
			if !rt.Tick() {
				return Value{}
			}
			r, n := runeAt(drop.s, i)
			i += n
			if !d.Set(rt, Int(int64(r)), None) {
				return Value{}
			}
		}
	}
	return d.Value()
}

// transFromDict copies src with one-character keys replaced by their code points.
func transFromDict(rt *Runtime, d, src *Dict) Value {
	for i := 0; ; i++ {
		k, v, ok := src.Entry(i)
		if !ok {
			return d.Value()
		}
		if k.p == nil {
			continue
		}
		if !rt.Tick() {
			return Value{}
		}
		if s := AsStr(k); s != nil {
			if s.Len() != 1 {
				return rt.ValueErrorf("string keys in translate table must be of length 1")
			}
			r, _ := runeAt(s.s, 0)
			k = Int(int64(r))
		} else if t := exactOf(k).p.typ; t != &IntType && t != &BoolType {
			return rt.TypeErrorf("keys in translate table must be strings or integers")
		}
		if !d.Set(rt, k, v) {
			return Value{}
		}
	}
}
