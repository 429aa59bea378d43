package object

// This file does what match statements need of objects: CPython's MATCH_KEYS
// and MATCH_CLASS.

// MatchKeys returns the values of keys in a mapping; nil without an exception
// when one is missing.
func MatchKeys(rt *Runtime, m Value, keys []Value) ([]Value, bool) {
	if len(keys) == 0 {
		return nil, true
	}
	seen := NewSet()
	vals := make([]Value, len(keys))
	exact, _ := m.p.impl.(*Dict)
	var get, missing Value
	if exact == nil {
		if get = GetAttr(rt, m, "get"); get.p == nil {
			return nil, false
		}
		o := &Instance{shape: &Shape{cls: &ObjectType}}
		o.Object = Object{&ObjectType, o}
		missing = o.Value()
	}
	for i, k := range keys {
		switch seen.Contains(rt, k) {
		case -1:
			return nil, false
		case 1:
			if s, ok := ReprText(rt, k); ok {
				rt.ValueErrorf("mapping pattern checks duplicate key (%s)", s)
			}
			return nil, false
		}
		if !seen.Add(rt, k) {
			return nil, false
		}
		if exact != nil {
			vals[i] = exact.Get(rt, k)
			if vals[i].p == nil {
				return nil, rt.exc == nil
			}
			continue
		}
		v := Call2(rt, get, k, missing)
		if v.p == nil {
			return nil, false
		}
		if v == missing {
			return nil, true
		}
		vals[i] = v
	}
	return vals, true
}

// selfMatching are the built-in types whose class pattern takes the subject
// itself as its one positional sub-pattern.
var selfMatching = []*Type{&BoolType, &BytearrayType, &BytesType, &DictType, &FloatType, &FrozensetType, &IntType, &ListType, &SetType, &StrType, &TupleType}

// MatchClass tests v against a class pattern with npos positional and the
// named keyword sub-patterns: 1 with the attributes' values, 0, or -1 with an
// exception pending.
func MatchClass(rt *Runtime, v, cls Value, npos int, names []string) ([]Value, int) {
	t := cls.AsType()
	if t == nil {
		rt.TypeErrorf("called match pattern must be a class")
		return nil, -1
	}
	if r := IsInstanceOf(rt, v, cls); r != 1 {
		return nil, r
	}
	vals := make([]Value, 0, npos+len(names))
	var seen []string
	get := func(name string) int {
		for _, s := range seen {
			if s == name {
				rt.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", t.Name, name)
				return -1
			}
		}
		seen = append(seen, name)
		x := LookupAttr(rt, v, name)
		if x.p == nil {
			if rt.exc != nil {
				return -1
			}
			return 0
		}
		vals = append(vals, x)
		return 1
	}
	if npos > 0 {
		args := LookupAttr(rt, cls, "__match_args__")
		if args.p == nil {
			if rt.exc != nil {
				return nil, -1
			}
			allowed := 0
			for _, s := range selfMatching {
				if t.IsSubtype(s) {
					allowed = 1
				}
			}
			if npos > allowed {
				rt.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", t.Name, allowed, plural(allowed), npos)
				return nil, -1
			}
			vals = append(vals, v)
		} else {
			tup := AsTuple(args)
			if tup == nil {
				rt.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", t.Name, TypeName(args))
				return nil, -1
			}
			if npos > tup.Len() {
				rt.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", t.Name, tup.Len(), plural(tup.Len()), npos)
				return nil, -1
			}
			for i := 0; i < npos; i++ {
				s := AsStr(tup.At(i))
				if s == nil {
					rt.TypeErrorf("__match_args__ elements must be strings (got %s)", TypeName(tup.At(i)))
					return nil, -1
				}
				if r := get(s.s); r != 1 {
					return nil, r
				}
			}
		}
	}
	for _, n := range names {
		if r := get(n); r != 1 {
			return nil, r
		}
	}
	return vals, 1
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
