package sys

import (
	"math"
	gostrings "strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the records sys describes the implementation with. Numbers are
// CPython's where scripts compute with them.

func record(name, doc string, fields ...string) *object.Type {
	return object.NewStructSeqType(object.StructSeq{Name: "sys." + name, Doc: doc, Fields: fields})
}

var (
	versionInfoType = record("version_info", "Version information as a named tuple.",
		"major", "minor", "micro", "releaselevel", "serial")
	floatInfoType = record("float_info", "What is known about the float type.",
		"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")
	intInfoType = record("int_info", "What is known about the int type.",
		"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfoType = record("hash_info", "The parameters of the hashes of numbers.",
		"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
	threadInfoType = record("thread_info", "What is known about threads.", "name", "lock", "version")
	flagsType      = record("flags", "Flags given to the interpreter.",
		"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
		"verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
		"warn_default_encoding", "safe_path", "int_max_str_digits")
)

func seq(t *object.Type, items ...value) value { return object.NewStructSeq(t, len(items), items...) }

func versionInfo() value {
	return seq(versionInfoType, num(3), num(13), num(0), str("final"), num(0))
}

func floatInfo() value {
	return seq(floatInfoType, object.Float(math.MaxFloat64), num(1024), num(308), object.Float(0x1p-1022), num(-1021), num(-307),
		num(15), num(53), object.Float(0x1p-52), num(2), num(1))
}

func intInfo() value {
	return seq(intInfoType, num(30), num(4), num(4300), num(640))
}

func hashInfo() value {
	return seq(hashInfoType, num(64), num(1<<61-1), num(314159), num(0), num(1000003), str("ouro"), num(64), num(64), num(0))
}

func threadInfo() value {
	return seq(threadInfoType, str("none"), object.None, object.None)
}

func flags(rt *runtime) value {
	f := &rt.Flags
	return seq(flagsType, count(f.Debug), count(f.Inspect), count(f.Interactive), count(f.Optimize), yes(f.NoBytecode),
		yes(f.NoUserSite || f.Isolated), yes(f.NoSite), yes(f.IgnoreEnv || f.Isolated), count(f.Verbose), count(f.BytesWarning),
		count(f.Quiet), yes(!f.FixedHashes), yes(f.Isolated), object.Bool(f.DevMode), yes(f.UTF8Mode), num(0),
		object.Bool(f.SafePath || f.Isolated), num(int64(rt.IntDigits)))
}

func count(n int) value { return num(int64(n)) }

func yes(b bool) value {
	if b {
		return num(1)
	}
	return num(0)
}

// xoptions is sys._xoptions: what -X was given.
func xoptions(rt *runtime) value {
	d := object.NewDict()
	for _, o := range rt.Flags.Options {
		if name, text, ok := gostrings.Cut(o, "="); ok {
			d.SetStr(name, str(text))
		} else {
			d.SetStr(name, object.True)
		}
	}
	return d.Value()
}

// getsizeof answers by CPython's layout on 64-bit machines, so that programs
// that compare sizes see the usual relations.
func getsizeof(rt *runtime, v, def value) value {
	if v.Type().Flags&object.Heap != 0 {
		if m := rt.Lookup(v.Type(), "__sizeof__"); !m.IsNull() {
			n := object.CallSpecial(rt, m, v)
			if !n.IsNull() {
				return checkedSize(rt, n, def)
			}
			return sizeOr(rt, def)
		}
	}
	n := int64(48)
	x := object.ExactOf(v)
	switch {
	case v.IsNone():
		n = 16
	case x.IsInt() || x.IsBool():
		n = 28
		if i := x.Int(); i >= 1<<60 || i <= -(1<<60) {
			n = 36
		} else if i >= 1<<30 || i <= -(1<<30) {
			n = 32
		}
	case x.IsFloat():
		n = 24
	case x.ExactStr() != nil:
		n = 41 + int64(len(x.ExactStr().Go()))
	case x.ExactTuple() != nil:
		n = 40 + 8*int64(x.ExactTuple().Len())
	case x.ExactList() != nil:
		n = 56 + 8*int64(x.ExactList().Len())
	case x.ExactDict() != nil:
		n = 64
		if k := int64(x.ExactDict().Len()); k > 0 {
			n = 184 + 32*max(0, k-5)
		}
	default:
		if b, ok := object.BytesOf(v); ok {
			n = 33 + int64(len(b))
		}
	}
	return num(n)
}

// checkedSize refuses what __sizeof__ may not return.
func checkedSize(rt *runtime, v, def value) value {
	x := object.ExactOf(v)
	if !x.IsInt() && !x.IsBool() {
		rt.TypeErrorf("an integer is required")
		return sizeOr(rt, def)
	}
	n, ok := object.IndexInt(rt, x)
	if !ok {
		if rt.Matches(&object.IndexErrorType) || rt.Matches(&object.OverflowErrorType) {
			rt.Clear()
			rt.Raisef(&object.OverflowErrorType, "Python int too large to convert to C ssize_t")
		}
		return null
	}
	if n < 0 {
		return rt.ValueErrorf("__sizeof__() should return >= 0")
	}
	return num(int64(n))
}

// sizeOr returns the default of getsizeof if there is one and a TypeError is
// pending, which it clears.
func sizeOr(rt *runtime, def value) value {
	if !def.IsNull() && rt.Matches(&object.TypeErrorType) {
		rt.Clear()
		return def
	}
	return null
}
