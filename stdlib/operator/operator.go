// Package operator is the operator module: the operators as functions.
package operator

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "operator",
	Doc:  "Operator interface: functions corresponding to the intrinsic operators of Python.",
	Rows: table,
	Init: func(rt *runtime, m *object.Module) bool {
		var all []value
		for _, r := range table {
			name := r.Sig[:strings.IndexByte(r.Sig, '(')]
			all = append(all, object.NewStr(name))
			// Most functions also go by the name of the special method.
			if !plainOnly[name] {
				m.Set("__"+strings.TrimRight(name, "_")+"__", m.Dict.GetStr(name))
			}
		}
		for _, t := range []*object.Type{itemgetterType, attrgetterType, methodcallerType} {
			m.Set(t.Name, t.Value())
			all = append(all, object.NewStr(t.Name))
		}
		m.Set("__all__", object.NewList(all))
		return true
	},
}

var table = rows()

var plainOnly = map[string]bool{"countOf": true, "indexOf": true, "is_": true, "is_not": true, "length_hint": true, "truth": true}

func binary(name, symbol string, op object.Op) object.Row {
	return object.Row{Sig: name + "(a, b, /)", Doc: "Same as a " + symbol + " b.", Fn: func(rt *runtime, a, b value) value { return object.Binary(rt, op, a, b) }}
}

func inPlace(name, symbol string, op object.Op) object.Row {
	return object.Row{Sig: name + "(a, b, /)", Doc: "Same as a " + symbol + "= b.", Fn: func(rt *runtime, a, b value) value { return object.InPlace(rt, op, a, b) }}
}

func compare(name, symbol string, op object.Cmp) object.Row {
	return object.Row{Sig: name + "(a, b, /)", Doc: "Same as a " + symbol + " b.", Fn: func(rt *runtime, a, b value) value { return object.Compare(rt, op, a, b) }}
}

func unary(name, symbol string, op object.UnaryOp) object.Row {
	return object.Row{Sig: name + "(a, /)", Doc: "Same as " + symbol + "a.", Fn: func(rt *runtime, a value) value { return object.Unary(rt, op, a) }}
}

func truth(n int) value {
	if n < 0 {
		return null
	}
	return object.Bool(n == 1)
}

func none(ok bool) value {
	if !ok {
		return null
	}
	return object.None
}

func rows() []object.Row {
	rows := []object.Row{
		compare("lt", "<", object.LT), compare("le", "<=", object.LE), compare("eq", "==", object.EQ),
		compare("ne", "!=", object.NE), compare("ge", ">=", object.GE), compare("gt", ">", object.GT),
		{Sig: "not_(a, /)", Doc: "Same as not a.", Fn: func(rt *runtime, a value) value {
			n := object.Truth(rt, a)
			if n < 0 {
				return null
			}
			return object.Bool(n == 0)
		}},
		{Sig: "truth(a, /)", Doc: "Return True if a is true, False otherwise.", Fn: func(rt *runtime, a value) value { return truth(object.Truth(rt, a)) }},
		{Sig: "is_(a, b, /)", Doc: "Same as a is b.", Fn: func(rt *runtime, a, b value) value { return object.Bool(a == b) }},
		{Sig: "is_not(a, b, /)", Doc: "Same as a is not b.", Fn: func(rt *runtime, a, b value) value { return object.Bool(a != b) }},
		{Sig: "abs(a, /)", Doc: "Same as abs(a).", Fn: func(rt *runtime, a value) value {
			f := a.Type().Ops.Abs
			if f == nil {
				return rt.TypeErrorf("bad operand type for abs(): '%s'", object.TypeName(a))
			}
			return f(rt, a)
		}},
		{Sig: "index(a, /)", Doc: "Same as a.__index__()", Fn: object.Index},
		unary("inv", "~", object.Invert), unary("invert", "~", object.Invert), unary("neg", "-", object.Neg), unary("pos", "+", object.Pos),
		{Sig: "concat(a, b, /)", Doc: "Same as a + b, for a and b sequences.", Fn: func(rt *runtime, a, b value) value { return concat(rt, a, b, object.Binary) }},
		{Sig: "iconcat(a, b, /)", Doc: "Same as a += b, for a and b sequences.", Fn: func(rt *runtime, a, b value) value { return concat(rt, a, b, object.InPlace) }},
		{Sig: "contains(a, b, /)", Doc: "Same as b in a (note reversed operands).", Fn: func(rt *runtime, a, b value) value { return truth(object.Contains(rt, a, b)) }},
		{Sig: "countOf(a, b, /)", Doc: "Return the number of items in a which are, or which equal, b.", Fn: countOf},
		{Sig: "indexOf(a, b, /)", Doc: "Return the first index of b in a.", Fn: indexOf},
		{Sig: "getitem(a, b, /)", Doc: "Same as a[b].", Fn: object.GetItem},
		{Sig: "setitem(a, b, c, /)", Doc: "Same as a[b] = c.", Fn: func(rt *runtime, a, b, c value) value { return none(object.SetItem(rt, a, b, c)) }},
		{Sig: "delitem(a, b, /)", Doc: "Same as del a[b].", Fn: func(rt *runtime, a, b value) value { return none(object.DelItem(rt, a, b)) }},
		{Sig: "length_hint(obj, default=0, /)", Doc: "Return an estimate of the number of items in obj.", Fn: lengthHint},
		{Sig: "call(obj, /, *args, **kwargs)", Doc: "Same as obj(*args, **kwargs).", Fn: func(rt *runtime, args []value, names []string) value {
			if len(args) == len(names) {
				return rt.TypeErrorf("call expected at least 1 argument, got 0")
			}
			return object.Call(rt, args[0], args[1:], names)
		}},
	}
	for _, b := range []struct {
		name, symbol string
		op           object.Op
	}{
		{"add", "+", object.Add}, {"sub", "-", object.Sub}, {"mul", "*", object.Mul}, {"matmul", "@", object.MatMul},
		{"truediv", "/", object.TrueDiv}, {"floordiv", "//", object.FloorDiv}, {"mod", "%", object.Mod}, {"pow", "**", object.Pow},
		{"lshift", "<<", object.LShift}, {"rshift", ">>", object.RShift}, {"and_", "&", object.And}, {"or_", "|", object.Or}, {"xor", "^", object.Xor},
	} {
		rows = append(rows, binary(b.name, b.symbol, b.op), inPlace("i"+strings.TrimRight(b.name, "_"), b.symbol, b.op))
	}
	return rows
}

func concat(rt *runtime, a, b value, f func(*runtime, object.Op, value, value) value) value {
	if a.Type().Ops.GetItem == nil {
		return rt.TypeErrorf("'%s' object can't be concatenated", object.TypeName(a))
	}
	return f(rt, object.Add, a, b)
}

func countOf(rt *runtime, a, b value) value {
	n := int64(0)
	ok := object.Iterate(rt, a, func(x value) bool {
		r := object.Equal(rt, x, b)
		if r == 1 {
			n++
		}
		return r >= 0
	})
	if !ok {
		return null
	}
	return object.Int(n)
}

func indexOf(rt *runtime, a, b value) value {
	i, found := int64(-1), false
	ok := object.Iterate(rt, a, func(x value) bool {
		i++
		r := object.Equal(rt, x, b)
		found = r == 1
		return r == 0
	})
	switch {
	case !ok:
		return null
	case !found:
		return rt.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return object.Int(i)
}

func lengthHint(rt *runtime, v, def value) value {
	if def.IsNull() {
		def = object.Int(0)
	} else if _, _, ok := object.AsInt(def); !ok {
		return rt.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeName(def))
	}
	if v.Type().Ops.Len != nil {
		n := object.Len(rt, v)
		if n >= 0 {
			return object.Int(int64(n))
		}
		if !rt.Matches(&object.TypeErrorType) {
			return null
		}
		rt.Clear()
	}
	m := rt.Lookup(v.Type(), "__length_hint__")
	if m.IsNull() {
		return def
	}
	r := object.CallSpecial(rt, m, v)
	if r.IsNull() {
		if rt.Matches(&object.TypeErrorType) {
			rt.Clear()
			return def
		}
		return null
	}
	if r.IsNotImplemented() {
		return def
	}
	n, b, ok := object.AsInt(r)
	if !ok {
		return rt.TypeErrorf("__length_hint__ must be an integer, not %s", object.TypeName(r))
	}
	if b == nil && n < 0 || b != nil && b.Sign() < 0 {
		return rt.ValueErrorf("__length_hint__() should return >= 0")
	}
	return r
}
