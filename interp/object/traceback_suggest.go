package object

import "sort"

// This file finds the name a user may have meant: CPython's
// Python/suggestions.c and the same distance in Lib/traceback.py.

const (
	moveCost          = 2 // one insertion, deletion or other change
	caseCost          = 1 // a change of case only
	maxSuggestSize    = 40
	maxSuggestions    = 750
	maxSuggestionLeft = 1 << 30
)

// suggest returns the candidate closest to name, "" if none is close enough.
func (rt *Runtime) suggest(name string, candidates []string) string {
	if len(candidates) >= maxSuggestions || len(name) == 0 {
		return ""
	}
	// CPython measures UTF-8 bytes.
	wrong := []byte(name)
	best, bestDist := "", maxSuggestionLeft
	for _, c := range candidates {
		if c == name {
			continue
		}
		item := []byte(c)
		// No more than a third of the characters involved may change.
		limit := (len(item) + len(wrong) + 3) * moveCost / 6
		limit = min(limit, bestDist-1)
		if d := nameDistance(wrong, item, limit); d <= limit {
			best, bestDist = c, d
		}
	}
	return best
}

// Suggest is suggest for other packages.
func (rt *Runtime) Suggest(name string, candidates []string) string {
	return rt.suggest(name, candidates)
}

func substitutionCost(a, b byte) int {
	if a == b {
		return 0
	}
	if lowerASCII(a) == lowerASCII(b) {
		return caseCost
	}
	return moveCost
}

func lowerASCII(r byte) byte {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// nameDistance is the weighted edit distance between a and b, or something
// above limit as soon as it is known to be that.
func nameDistance(a, b []byte, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxSuggestSize || len(b) > maxSuggestSize {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j, cb := range b {
		diag := j * moveCost
		result = diag
		least := maxSuggestionLeft
		for i, ca := range a {
			substitute := diag + substitutionCost(cb, ca)
			diag = row[i]
			result = min(substitute, min(result, diag)+moveCost)
			row[i] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

// hint returns what follows the message of a NameError, AttributeError or
// ImportError: ". Did you mean: 'x'?" and the like.
func (c *tbCollector) hint(e *Exception) string {
	member := "name"
	names := e.typ.IsSubtype(&NameErrorType)
	switch {
	case e.typ.IsSubtype(&ImportErrorType):
		member = "name_from"
	case names || e.typ.IsSubtype(&AttributeErrorType):
	default:
		return ""
	}
	v := LookupAttr(c.rt, e.Value(), member)
	if v.p == nil {
		c.rt.Clear()
		return ""
	}
	s := AsStr(v)
	if s == nil {
		return ""
	}
	hint := ""
	better := c.meant(e, s.s)
	if better != "" {
		hint = ". Did you mean: '" + better + "'?"
	}
	if names && isStdlibModule(s.s) {
		if better != "" {
			hint += " Or did you forget to import '" + s.s + "'?"
		} else {
			hint = ". Did you forget to import '" + s.s + "'?"
		}
	}
	return hint
}

// meant returns the name that e's wrong one may stand for.
func (c *tbCollector) meant(e *Exception, wrong string) string {
	rt := c.rt
	var last *Traceback
	for t := e.tb; t != nil; t = t.Next {
		last = t
	}
	switch {
	case e.typ.IsSubtype(&AttributeErrorType):
		obj := e.Field("obj")
		if obj.p == nil {
			obj = None
		}
		hide := wrong == "" || wrong[0] != '_'
		if hide && last != nil && last.extra().ofSelf {
			// Inside a class its private names are fair suggestions.
			hide = false
		}
		return rt.suggest(wrong, c.dir(obj, hide))
	case e.typ.IsSubtype(&ImportErrorType):
		name := e.Field("name")
		if name.p == nil || AsStr(name) == nil {
			return ""
		}
		mod := rt.ImportName(AsStr(name).s, nil, Value{}, 0)
		if mod.p == nil {
			rt.Clear()
			return ""
		}
		return rt.suggest(wrong, c.dir(mod, wrong == "" || wrong[0] != '_'))
	}
	if last == nil {
		return ""
	}
	var names []string
	locals := last.extra().locals
	if locals == nil {
		locals = last.Globals
	}
	globals := last.Globals
	builtins := rt.Builtins.Dict
	for _, d := range []*Dict{locals, globals, builtins} {
		for i := 0; d != nil; i++ {
			k, _, ok := d.Entry(i)
			if !ok {
				break
			}
			if k.p != nil && AsStr(k) != nil {
				names = append(names, AsStr(k).s)
			}
		}
	}
	if self := locals.GetStr("self"); self.p != nil {
		if LookupAttr(rt, self, wrong).p != nil {
			return "self." + wrong
		}
		rt.Clear()
	}
	return rt.suggest(wrong, names)
}

// dir returns dir(v), without the names that begin with an underscore if hide
// is set; nothing if it fails.
func (c *tbCollector) dir(v Value, hide bool) []string {
	rt := c.rt
	m := rt.lookup(v.p.typ, "__dir__")
	if m.p == nil {
		return nil
	}
	l := callSpecial(rt, m, v)
	if l.p == nil {
		rt.Clear()
		return nil
	}
	items, ok := ToSlice(rt, l)
	if !ok {
		rt.Clear()
		return nil
	}
	var names []string
	for _, x := range items {
		s := AsStr(x)
		if s == nil {
			return nil // dir() could not sort them
		}
		if !(hide && s.s != "" && s.s[0] == '_') {
			names = append(names, s.s)
		}
	}
	sort.Strings(names)
	return names
}
