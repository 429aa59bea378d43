// Package datetime is the datetime module: dates, times, spans of time and
// time zones as immutable structs.
package datetime

import (
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "datetime",
	Doc:  "Dates, times, spans between them and time zones.",
	Init: func(rt *runtime, m *object.Module) bool {
		var names []value
		set := func(name string, v value) {
			m.Set(name, v)
			names = append(names, object.NewStr(name))
		}
		set("date", dateType.Value())
		set("datetime", stampType.Value())
		set("time", clockType.Value())
		set("timedelta", deltaType.Value())
		set("timezone", zoneType.Value())
		set("tzinfo", tzinfoType.Value())
		set("MINYEAR", num(minYear))
		set("MAXYEAR", num(maxYear))
		set("UTC", utc)
		m.Set("__all__", object.NewTuple(names))
		return true
	},
}

func str(s string) value { return object.NewStr(s) }

func num(n int) value { return object.Int(int64(n)) }

func reduction(t *object.Type, args ...value) value {
	return object.NewTuple2(t.Value(), object.NewTuple(args))
}

// cInt reads a C int as argument parsing does.
func cInt(rt *runtime, v value) (int, bool) {
	if !v.IsInt() {
		if v.Type().Ops.Index == nil {
			rt.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeName(v))
			return 0, false
		}
		if v = object.Index(rt, v); v.IsNull() {
			return 0, false
		}
	}
	n, b, _ := object.AsInt(v)
	switch {
	case b != nil:
		rt.OverflowErrorf("Python int too large to convert to C long")
	case n > 1<<31-1:
		rt.OverflowErrorf("signed integer is greater than maximum")
	case n < -1<<31:
		rt.OverflowErrorf("signed integer is less than minimum")
	default:
		return int(n), true
	}
	return 0, false
}

// bindFields binds the arguments of the classes whose argument errors name no
// function. The last kwonly names are keyword-only.
func bindFields(rt *runtime, dst []value, names []string, required, kwonly int, args []value, kw []string) bool {
	pos := len(args) - len(kw)
	if len(args) > len(names) {
		rt.TypeErrorf("function takes at most %d arguments (%d given)", len(names), len(args))
		return false
	}
	if limit := len(names) - kwonly; pos > limit {
		rt.TypeErrorf("function takes at most %d positional arguments (%d given)", limit, pos)
		return false
	}
	copy(dst, args[:pos])
	unknown := ""
	for i, k := range kw {
		at := -1
		for j, n := range names {
			if n == k {
				at = j
				break
			}
		}
		switch {
		case at < 0:
			if unknown == "" {
				unknown = k
			}
		case at < pos:
			rt.TypeErrorf("argument for function given by name ('%s') and position (%d)", k, at+1)
			return false
		default:
			dst[at] = args[pos+i]
		}
	}
	for i := range required {
		if dst[i].IsNull() {
			rt.TypeErrorf("function missing required argument '%s' (pos %d)", names[i], i+1)
			return false
		}
		// Arguments are converted one by one: a wrong one is noticed before the
		// next is missed.
		if _, ok := cInt(rt, dst[i]); !ok {
			return false
		}
	}
	if unknown != "" {
		hint := ""
		if best := rt.Suggest(unknown, names); best != "" {
			hint = ". Did you mean '" + best + "'?"
		}
		rt.TypeErrorf("this function got an unexpected keyword argument '%s'%s", unknown, hint)
		return false
	}
	return true
}

func clinicType(rt *runtime, fn string, n int, want string, v value) value {
	return rt.TypeErrorf("%s() argument %d must be %s, not %s", fn, n, want, object.ClinicTypeName(v))
}

func bigMicros(days, seconds, micros int64) *big.Int {
	n := big.NewInt(days)
	n.Mul(n, big.NewInt(daySeconds))
	n.Add(n, big.NewInt(seconds))
	n.Mul(n, big.NewInt(1000000))
	return n.Add(n, big.NewInt(micros))
}

// compared turns a three-way comparison into the answer for op.
func compared(op object.Cmp, diff int) value {
	switch op {
	case object.LT:
		return object.Bool(diff < 0)
	case object.LE:
		return object.Bool(diff <= 0)
	case object.EQ:
		return object.Bool(diff == 0)
	case object.NE:
		return object.Bool(diff != 0)
	case object.GT:
		return object.Bool(diff > 0)
	}
	return object.Bool(diff >= 0)
}

func mixHash(parts ...int) uint64 {
	h := uint64(0x9E3779B97F4A7C15)
	for _, p := range parts {
		h ^= uint64(p)
		h *= 0xD6E8FEB86659FD93
		h ^= h >> 32
	}
	if h == ^uint64(0) {
		h--
	}
	return h
}
