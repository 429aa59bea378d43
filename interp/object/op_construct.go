package object

import "strconv"

// Construct1 is what calling the built-in class t with x gives, for the pairs
// of them that programs meet most; ok is false for all others.
func Construct1(rt *Runtime, t *Type, x Value) (v Value, ok bool) {
	switch t {
	case &StrType:
		if x.p == &intTag {
			var digits [20]byte
			rt.allocated += strHeader + 8
			s := strconv.AppendInt(digits[:0], int64(x.n), 10)
			if len(s) == 1 {
				return charStrs[s[0]].Value(), true
			}
			o := &Str{s: string(s), size: uint64(len(s)) + 1}
			o.Object = Object{&StrType, o}
			return Value{p: &o.Object}, true
		}
		if x.p.typ == &StrType {
			return x, true
		}
	case &IntType:
		if x.p == &intTag {
			return x, true
		}
		if x.p == &floatTag || x.p.typ == &StrType {
			return ToInt(rt, x), true
		}
	case &FloatType:
		if x.p == &intTag {
			return Float(float64(int64(x.n))), true
		}
		if x.p == &floatTag {
			return x, true
		}
	case &TypeType:
		return x.p.typ.Value(), true
	}
	return Value{}, false
}
