package loop

import (
	"fmt"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is reprlib.repr, which bounds the results in the reprs of futures.

// reprlib's limits.
const (
	shortLevels = 6
	shortItems  = 6
	shortDict   = 4
	shortString = 30
	shortInt    = 40
	shortOther  = 30
)

func shortRepr(rt *runtime, v value) (string, bool) { return shorten(rt, v, shortLevels) }

func shorten(rt *runtime, v value, level int) (string, bool) {
	if v.Type().ModuleName() == "builtins" {
		switch v.Type().Name {
		case "str":
			if s := object.AsStr(v); s != nil {
				return shortStr(rt, s)
			}
		case "int":
			text, ok := object.ReprText(rt, v)
			return cut(text, shortInt), ok
		case "list", "tuple", "set", "frozenset":
			if object.AsList(v) != nil || object.AsTuple(v) != nil || object.AsSet(v) != nil {
				return shortItemsOf(rt, v, level)
			}
		case "dict":
			if d := object.AsDict(v); d != nil {
				return shortDictOf(rt, v, d, level)
			}
		}
	}
	text, ok := object.ReprText(rt, v)
	if !ok {
		if !rt.Matches(&object.ExceptionType) {
			return "", false
		}
		rt.Clear()
		return fmt.Sprintf("<%s instance at %#x>", v.Type().Name, rt.ID(v)), true
	}
	return cut(text, shortOther), true
}

// cut takes the middle out of a text that is too long.
func cut(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	i := (limit - 3) / 2
	j := limit - 3 - i
	return string(r[:i]) + "..." + string(r[len(r)-j:])
}

func shortStr(rt *runtime, s *object.Str) (string, bool) {
	r := []rune(s.Go())
	text := object.QuoteStr(string(r[:min(len(r), shortString)]))
	if len([]rune(text)) <= shortString {
		return text, true
	}
	i := (shortString - 3) / 2
	j := shortString - 3 - i
	j = min(j, len(r))
	q := []rune(object.QuoteStr(string(r[:min(i, len(r))]) + string(r[len(r)-j:])))
	return string(q[:i]) + "..." + string(q[len(q)-j:]), true
}

func shortItemsOf(rt *runtime, v value, level int) (string, bool) {
	name := v.Type().Name
	left, right := "[", "]"
	items := v
	switch name {
	case "tuple":
		left, right = "(", ")"
	case "set", "frozenset":
		if object.AsSet(v).Len() == 0 {
			return name + "()", true
		}
		left, right = "{", "}"
		if name == "frozenset" {
			left, right = "frozenset({", "})"
		}
		var ok bool
		if items, ok = possiblySorted(rt, v); !ok {
			return "", false
		}
	}
	list, ok := object.ToSlice(rt, items)
	if !ok {
		return "", false
	}
	n := len(list)
	if level <= 0 && n > 0 {
		return left + "..." + right, true
	}
	var parts []string
	for i, x := range list {
		if i == shortItems {
			parts = append(parts, "...")
			break
		}
		s, ok := shorten(rt, x, level-1)
		if !ok {
			return "", false
		}
		parts = append(parts, s)
	}
	text := strings.Join(parts, ", ")
	if n == 1 && name == "tuple" {
		text += ","
	}
	return left + text + right, true
}

func shortDictOf(rt *runtime, v value, d *object.Dict, level int) (string, bool) {
	if d.Len() == 0 {
		return "{}", true
	}
	if level <= 0 {
		return "{...}", true
	}
	keys, ok := possiblySorted(rt, v)
	if !ok {
		return "", false
	}
	list, ok := object.ToSlice(rt, keys)
	if !ok {
		return "", false
	}
	var parts []string
	for i, k := range list {
		if i == shortDict {
			parts = append(parts, "...")
			break
		}
		ks, ok := shorten(rt, k, level-1)
		if !ok {
			return "", false
		}
		x := object.GetItem(rt, v, k)
		if x.IsNull() {
			return "", false
		}
		xs, ok := shorten(rt, x, level-1)
		if !ok {
			return "", false
		}
		parts = append(parts, ks+": "+xs)
	}
	return "{" + strings.Join(parts, ", ") + "}", true
}

// possiblySorted returns the items of v sorted if they can be.
func possiblySorted(rt *runtime, v value) (value, bool) {
	list, ok := object.ToSlice(rt, v)
	if !ok {
		return null, false
	}
	l := object.NewList(append([]value(nil), list...))
	if !object.AsList(l).Sort(rt, null, false) {
		if !rt.Matches(&object.ExceptionType) {
			return null, false
		}
		rt.Clear()
		l = object.NewList(append([]value(nil), list...))
	}
	return l, true
}
