package builtins

import (
	"math"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the functions about numbers.

var numberRows = []object.Row{
	{Sig: "abs(x, /)", Doc: "Return the absolute value of the argument.", Fn: abs},
	{Sig: "bin(number, /)", Doc: "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'", Fn: func(rt *runtime, v value) value { return based(rt, v, "#b") }},
	{Sig: "hex(number, /)", Doc: "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'", Fn: func(rt *runtime, v value) value { return based(rt, v, "#x") }},
	{Sig: "oct(number, /)", Doc: "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'", Fn: func(rt *runtime, v value) value { return based(rt, v, "#o") }},
	{Sig: "divmod(x, y, /)", Doc: "Return the tuple (x//y, x%y).", Fn: func(rt *runtime, a, b value) value { return object.Binary(rt, object.DivMod, a, b) }},
	{Sig: "pow(base, exp, mod=None)", Doc: "Return base**exp, or base**exp % mod when three arguments are given.", Fn: object.Power},
	{Sig: "round(number, ndigits=None)", Doc: "Round a number to a given precision in decimal digits.\n\nWithout ndigits the result is an integer; ndigits may be negative.", Fn: round},
	{Sig: "sum(iterable, /, start=0)", Doc: "Return the sum of the start value and the numbers of an iterable.\n\nWhen the iterable is empty, return the start value.", Fn: sum},
	{Sig: "hash(obj, /)", Doc: "Return the hash value of the object.\n\nObjects that compare equal have the same hash value.", Fn: hash},
	{Sig: "id(obj, /)", Doc: "Return a number that no other object has while this one lives.", Fn: func(rt *runtime, v value) value { return object.Int(int64(rt.ID(v))) }},
}

func abs(rt *runtime, v value) value {
	f := v.Type().Ops.Abs
	if f == nil {
		return rt.TypeErrorf("bad operand type for abs(): '%s'", object.TypeName(v))
	}
	return f(rt, v)
}

// based writes an integer in the base of format code spec.
func based(rt *runtime, v value, spec string) value {
	i := object.Index(rt, v)
	if i.IsNull() {
		return null
	}
	return object.Format(rt, i, spec)
}

func round(rt *runtime, v, digits value) value {
	m := rt.Lookup(v.Type(), "__round__")
	if m.IsNull() {
		return rt.TypeErrorf("type %s doesn't define __round__ method", object.TypeName(v))
	}
	if digits.IsNull() || digits.IsNone() {
		return object.CallSpecial(rt, m, v)
	}
	return object.CallSpecial(rt, m, v, digits)
}

func hash(rt *runtime, v value) value {
	h, ok := object.Hash(rt, v)
	if !ok {
		return null
	}
	return object.Int(int64(h))
}

// sumError refuses a start, after CPython has made the iterator.
func sumError(rt *runtime, iterable value, msg string) value {
	if object.Iter(rt, iterable).IsNull() {
		return null
	}
	return rt.TypeErrorf("%s", msg)
}

// sum adds ints in machine words and floats with Neumaier's compensation, as
// CPython does since 3.12: sum([0.1] * 10) is exactly 1.0.
func sum(rt *runtime, iterable, start value) value {
	total := start
	switch {
	case start.IsNull():
		total = object.Int(0)
	case object.AsStr(start) != nil:
		return sumError(rt, iterable, "sum() can't sum strings [use ''.join(seq) instead]")
	default:
		switch start.Type().Solid().Name {
		case "bytes":
			return sumError(rt, iterable, "sum() can't sum bytes [use b''.join(seq) instead]")
		case "bytearray":
			return sumError(rt, iterable, "sum() can't sum bytearray [use b''.join(seq) instead]")
		}
	}
	if object.Drainable(iterable) {
		return sumDrained(rt, iterable, total)
	}
	t := summing{total: total}
	t.begin()
	var w walk
	if !w.start(rt, iterable) {
		return null
	}
	for {
		v := w.next(rt)
		if v.IsNull() {
			return w.end(rt, t.result())
		}
		if !t.add(rt, v) {
			return null
		}
	}
}

// sumDrained is sum for a generator expression made for it.
func sumDrained(rt *runtime, g, start value) value {
	t := summing{total: start}
	t.begin()
	if !object.Drain(rt, g, func(v value) bool { return t.add(rt, v) }) {
		return null
	}
	return t.result()
}

// summing is a sum in progress: in a machine int as long as that holds it, in
// a float with its compensation (as CPython since 3.12), else in total.
type summing struct {
	kind  sumKind
	int   int64
	float float64
	c     float64
	total value
}

type sumKind uint8

const (
	sumValue sumKind = iota
	sumInt
	sumFloat
)

// begin looks at what kind of value the total is.
func (t *summing) begin() {
	switch {
	case t.total.IsInt():
		t.kind, t.int = sumInt, t.total.Int()
	case t.total.IsFloat():
		t.kind, t.float, t.c = sumFloat, t.total.Float(), 0
	default:
		t.kind = sumValue
	}
}

func (t *summing) result() value {
	switch t.kind {
	case sumInt:
		return object.Int(t.int)
	case sumFloat:
		return object.Float(compensated(t.float, t.c))
	}
	return t.total
}

// add adds v; false with an exception pending.
func (t *summing) add(rt *runtime, v value) bool {
	switch t.kind {
	case sumInt:
		if v.IsInt() || v.IsBool() {
			n := v.Int()
			if s := t.int + n; (t.int^s)&(n^s) >= 0 {
				t.int = s
				return true
			}
		}
	case sumFloat:
		if v.IsFloat() {
			x := v.Float()
			s := t.float + x
			if math.Abs(t.float) >= math.Abs(x) {
				t.c += (t.float - s) + x
			} else {
				t.c += (x - s) + t.float
			}
			t.float = s
			return true
		}
		if v.IsInt() || v.IsBool() {
			t.float += float64(v.Int())
			return true
		}
	}
	kind := t.kind
	t.total = object.Binary(rt, object.Add, t.result(), v)
	if t.total.IsNull() {
		return false
	}
	// Once the fast ways are left they are not taken again, but for ints that
	// have met a float.
	t.kind = sumValue
	if kind == sumInt && t.total.IsFloat() {
		t.begin()
	}
	return true
}

// compensated adds the lost low-order bits c, unless that would turn an
// infinite or overflowed sum into a NaN or lose the sign of a zero.
func compensated(acc, c float64) float64 {
	if c != 0 && !math.IsInf(c, 0) && !math.IsNaN(c) {
		return acc + c
	}
	return acc
}
