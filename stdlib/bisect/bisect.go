// Package bisect is the bisect module: places in sorted sequences.
package bisect

import "github.com/ouro-lang/ouro/interp/object"

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "bisect",
	Doc:  "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion.",
	Rows: []object.Row{
		find("bisect_right", true), find("bisect_left", false),
		insert("insort_right", true), insert("insort_left", false),
	},
	Init: func(rt *runtime, m *object.Module) bool {
		for _, name := range [...]string{"bisect_right", "bisect_left", "insort_right", "insort_left"} {
			m.Dict.GetStr(name).AsBuiltin().Module = "_bisect"
		}
		m.Set("bisect", m.Dict.GetStr("bisect_right"))
		m.Set("insort", m.Dict.GetStr("insort_right"))
		return true
	},
}

func find(name string, right bool) object.Row {
	return object.Row{Sig: name + "(a, x, lo=0, hi=None, *, key=None)", Doc: "Return the index where to insert item x in list a, assuming a is sorted.",
		Fn: func(rt *runtime, a []value) value {
			i, ok := place(rt, a[0], a[1], a[2], a[3], a[4], right)
			if !ok {
				return null
			}
			return object.Int(int64(i))
		}}
}

func insert(name string, right bool) object.Row {
	return object.Row{Sig: name + "(a, x, lo=0, hi=None, *, key=None)", Doc: "Insert item x in list a, and keep it sorted assuming a is sorted.",
		Fn: func(rt *runtime, a []value) value {
			x := a[1]
			if !object.NoneOrAbsent(a[4]) {
				if x = object.Call1(rt, a[4], x); x.IsNull() {
					return null
				}
			}
			i, ok := place(rt, a[0], x, a[2], a[3], a[4], right)
			if !ok {
				return null
			}
			if a[0].Type() == &object.ListType {
				l := object.AsList(a[0])
				if !l.InsertAt(rt, min(i, l.Len()), a[1]) {
					return null
				}
				return object.None
			}
			if object.CallMethod(rt, a[0], "insert", object.Int(int64(i)), a[1]).IsNull() {
				return null
			}
			return object.None
		}}
}

// place finds where x goes among the items lo to hi of a: after its equals if
// right is set.
func place(rt *runtime, a, x, from, to, key value, right bool) (int, bool) {
	lo, hi := int64(0), int64(0)
	ok := true
	if !from.IsNull() {
		if lo, ok = object.IndexInt(rt, from); !ok {
			return 0, false
		}
		if lo < 0 {
			rt.ValueErrorf("lo must be non-negative")
			return 0, false
		}
	}
	if hi = -1; !object.NoneOrAbsent(to) {
		if hi, ok = object.IndexInt(rt, to); !ok {
			return 0, false
		}
	}
	if hi == -1 { // to CPython's functions -1 is as good as None
		n := object.Len(rt, a)
		if n < 0 {
			return 0, false
		}
		hi = int64(n)
	}
	exact := a.Type() == &object.ListType
	for lo < hi {
		mid := lo + (hi-lo)/2
		var item value
		if l := object.AsList(a); exact {
			if mid >= int64(l.Len()) {
				rt.IndexErrorf("list index out of range")
				return 0, false
			}
			item = l.At(int(mid))
		} else if item = object.GetItem(rt, a, object.Int(mid)); item.IsNull() {
			return 0, false
		}
		if !object.NoneOrAbsent(key) {
			if item = object.Call1(rt, key, item); item.IsNull() {
				return 0, false
			}
		}
		c := 0
		if right {
			c = 1 - object.CompareBool(rt, object.LT, x, item)
		} else {
			c = object.CompareBool(rt, object.LT, item, x)
		}
		if rt.Pending() != nil || !rt.Tick() {
			return 0, false
		}
		if c == 1 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return int(lo), true
}
