package object

// BoolType is the type of True and False, a subclass of int that cannot be
// subclassed.
var BoolType Type

func init() {
	BoolType.define(TypeSpec{
		Name:  "bool",
		Doc:   "bool(x=False, /): True when x is true, else False. A subclass of int with these two objects.",
		Base:  &IntType,
		Flags: Final,
		Ops: Ops{
			Binary: [numOps]func(*Runtime, Value, Value) Value{
				And: boolAnd,
				Or:  boolOr,
				Xor: boolXor,
			},
			Invert: boolInvert,
			Repr:   boolRepr,
			New:    boolNew,
		},
	})
}

func boolNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(names) > 0 {
		return rt.TypeErrorf("bool() takes no keyword arguments")
	}
	switch len(args) {
	case 0:
		return False
	case 1:
	default:
		return rt.TypeErrorf("bool expected at most 1 argument, got %d", len(args))
	}
	t := Truth(rt, args[0])
	if t < 0 {
		return Value{}
	}
	return Bool(t > 0)
}

func boolRepr(rt *Runtime, v Value) Value {
	if v.n != 0 {
		return NewStr("True")
	}
	return NewStr("False")
}

func boolAnd(rt *Runtime, a, b Value) Value {
	if a.p == &boolTag && b.p == &boolTag {
		return Bool(a.n&b.n != 0)
	}
	return intAnd(rt, a, b)
}

func boolOr(rt *Runtime, a, b Value) Value {
	if a.p == &boolTag && b.p == &boolTag {
		return Bool(a.n|b.n != 0)
	}
	return intOr(rt, a, b)
}

func boolXor(rt *Runtime, a, b Value) Value {
	if a.p == &boolTag && b.p == &boolTag {
		return Bool(a.n != b.n)
	}
	return intXor(rt, a, b)
}

func boolInvert(rt *Runtime, v Value) Value {
	if !rt.warn(&DeprecationWarningType, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "+
		"This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. "+
		"Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.") {
		return Value{}
	}
	return Int(^int64(v.n))
}
