package object

// Binary evaluates a op b with CPython's binary_op1 rules: the right operand's
// function goes first when its type is a subclass of the left's with a
// function of its own; NotImplemented passes on to the other.
func Binary(rt *Runtime, op Op, a, b Value) Value {
	if op == Add {
		switch s := a.p.impl.(type) {
		case *Str:
			if t, ok := b.p.impl.(*Str); ok {
				return ConcatStr(rt, s, t)
			}
		case nil:
			// n + (x != y) counts.
			if a.p == &intTag && b.p == &boolTag {
				if s := int64(a.n) + int64(b.n); s >= int64(a.n) {
					return Int(s)
				}
			}
		}
	}
	v := binary1(rt, op, a, b)
	if v.p == &notImplTag {
		return binaryError(rt, op, a, b, false)
	}
	return v
}

func binary1(rt *Runtime, op Op, a, b Value) Value {
	ta, tb := a.p.typ, b.p.typ
	fa, fb := ta.Ops.Binary[op], tb.Ops.Binary[op]
	if a.p == &intTag && b.p == &floatTag && fb != nil {
		return fb(rt, a, b) // int's function would pass
	}
	if a.p == &floatTag && b.p == &intTag && fa != nil {
		return fa(rt, a, b)
	}
	// One function that serves both types is asked once; the one for Python
	// classes tries the reflected method itself.
	if fb != nil && ta.opOwner[op] != tb.opOwner[op] {
		// The + and * of a sequence are no operators of numbers to CPython: those of the right operand go first.
		if fa != nil && (tb.IsSubtype(ta) || tb.opOwner[op] == &pythonOwner && (op == Add || op == Mul) && ta.opOwner[op].concatenates()) {
			if v := fb(rt, a, b); v.p != &notImplTag {
				return v
			}
			fb = nil
		}
	} else {
		fb = nil
	}
	if fa != nil {
		if v := fa(rt, a, b); v.p != &notImplTag {
			return v
		}
	}
	// CPython concatenates for the left operand only, and repeats the left of two sequences.
	if fb != nil && !((op == Add || op == Mul && fa != nil && ta.opOwner[op].concatenates()) && tb.opOwner[op].concatenates()) {
		return fb(rt, a, b)
	}
	return NotImplemented
}

// InPlace evaluates a op= b: the in-place function of a first, then as Binary.
func InPlace(rt *Runtime, op Op, a, b Value) Value {
	if f := a.p.typ.Ops.InPlace[op]; f != nil {
		ta := a.p.typ
		asked := (op == Add || op == Mul) && (ta.opOwner[op] == &pythonOwner || b.p.typ.opOwner[op] == &pythonOwner) && ta.growsInPlace(op)
		if asked {
			// Here too methods of a number go before those of a sequence.
			if v := dispatchBinary[op](rt, a, b); v.p != &notImplTag {
				return v
			}
		}
		if v := f(rt, a, b); v.p != &notImplTag {
			return v
		}
		switch {
		case asked && op == Mul:
			return rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", TypeName(b))
		case asked:
			return binaryError(rt, op, a, b, true)
		}
	}
	if own := a.p.typ.opOwner[Mul]; op == Mul && a.p.typ.hasSequenceTable() && (own == nil || !own.concatenates()) {
		return inPlaceMul(rt, a, b)
	}
	v := binary1(rt, op, a, b)
	if v.p == &notImplTag {
		return binaryError(rt, op, a, b, true)
	}
	return v
}

// growsInPlace reports whether t's in-place + or * is that of a built-in sequence, which CPython asks after the methods
// of numbers. A Python class that inherits __iadd__ has it among those of a number.
func (t *Type) growsInPlace(op Op) bool {
	if !t.solid.concatenates() {
		return false
	}
	const sp = SpInPlace + Special(Mul)
	return t.Flags&Heap == 0 || op == Mul && t.special[sp].p != nil && nativeOwner(t.special[sp], sp) != nil
}

// hasSequenceTable reports whether CPython's t has a table of the sequence protocol: every Python class, and what
// has a length or can be asked what it contains.
func (t *Type) hasSequenceTable() bool {
	return t.Flags&Heap != 0 || t.Ops.Len != nil || t.Ops.Contains != nil
}

// inPlaceMul is a *= b for an a that has the table of the sequence protocol but
// is none. Then CPython does not ask the right operand: I(2) * [1] repeats the list,
// x = I(2); x *= [1] does not.
func inPlaceMul(rt *Runtime, a, b Value) Value {
	t := b.p.typ.opOwner[Mul]
	if t == nil || !t.concatenates() {
		v := binary1(rt, Mul, a, b)
		if v.p == &notImplTag {
			return operandError(rt, Mul, a, b, true)
		}
		return v
	}
	if f := a.p.typ.Ops.Binary[Mul]; f != nil {
		if v := f(rt, a, b); v.p != &notImplTag {
			return v
		}
	}
	return operandError(rt, Mul, a, b, true)
}

// sequenceOperand raises what a sequence's own + and * say about an operand
// they do not take. In CPython those run last, after both operands' number
// methods, so the message is theirs. It reports whether it raised.
func sequenceOperand(rt *Runtime, op Op, owner *Type, a, b Value) bool {
	switch op {
	case Add:
		if owner == nil || !owner.concatenates() {
			return false
		}
		switch owner.fullName {
		case "bytes", "bytearray":
			rt.TypeErrorf("can't concat %s to %s", TypeName(b), TypeName(a))
		default:
			rt.TypeErrorf("can only concatenate %s (not \"%s\") to %s", owner.shortName(), TypeName(b), owner.shortName())
		}
		return true
	case Mul:
		other := b
		if owner == nil || !owner.concatenates() || a.p.typ.hidesSequence(Mul) {
			owner, other = b.p.typ.solid, a
			if owner == nil || !owner.concatenates() || b.p.typ.hidesSequence(Mul) {
				return false
			}
		}
		rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", TypeName(other))
		return true
	}
	return false
}

// concatenates reports whether t's + is concatenation.
func (t *Type) concatenates() bool {
	return t.ownSpecial.has(Special(Add)) && !t.ownSpecial.has(SpReflected+Special(Add))
}

func (t *Type) shortName() string {
	if t.fullName == "collections.deque" {
		return "deque"
	}
	return t.fullName
}

// hidesSequence reports whether the Python class t has methods of its own in the place of the concatenation or
// repetition of the sequence that it derives from.
func (t *Type) hidesSequence(op Op) bool {
	if t.Flags&Heap == 0 {
		return false
	}
	own := func(sp Special) bool { return t.special[sp].p != nil && nativeOwner(t.special[sp], sp) == nil }
	return own(Special(op)) || op == Mul && own(SpReflected+Special(op))
}

func binaryError(rt *Runtime, op Op, a, b Value, inPlace bool) Value {
	if (op == Mul || op == Add && !a.p.typ.hidesSequence(Add)) && sequenceOperand(rt, op, a.p.typ.solid, a, b) {
		return Value{}
	}
	return operandError(rt, op, a, b, inPlace)
}

func operandError(rt *Runtime, op Op, a, b Value, inPlace bool) Value {
	sym := opSymbols[op]
	if inPlace {
		if op == Pow {
			sym = "**"
		}
		sym += "="
	}
	// CPython offers help to those who meant Python 2's print statement.
	if op == RShift && !inPlace {
		if bf := a.AsBuiltin(); bf != nil && bf.Name == "print" {
			return rt.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?", sym, TypeName(a), TypeName(b))
		}
	}
	return rt.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", sym, TypeName(a), TypeName(b))
}

// Power evaluates pow(a, b, mod); mod null or None is a ** b.
func Power(rt *Runtime, a, b, mod Value) Value {
	if noneOrAbsent(mod) {
		return Binary(rt, Pow, a, b)
	}
	for _, v := range [3]Value{a, b, mod} {
		if f := v.p.typ.Ops.Pow3; f != nil {
			if r := f(rt, a, b, mod); r.p != &notImplTag {
				return r
			}
		}
	}
	return rt.TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", TypeName(a), TypeName(b), TypeName(mod))
}

// UnaryOp is a unary operator.
type UnaryOp uint8

// The unary operators that types define.
const (
	Neg UnaryOp = iota
	Pos
	Invert
)

// Unary evaluates op v.
func Unary(rt *Runtime, op UnaryOp, v Value) Value {
	o := &v.p.typ.Ops
	f, sym := o.Neg, "-"
	switch op {
	case Pos:
		f, sym = o.Pos, "+"
	case Invert:
		f, sym = o.Invert, "~"
	}
	if f == nil {
		return rt.TypeErrorf("bad operand type for unary %s: '%s'", sym, TypeName(v))
	}
	return f(rt, v)
}

// Index returns v as an exact int (of any size) through __index__.
func Index(rt *Runtime, v Value) Value {
	if v.p == &intTag {
		return v
	}
	if v.p == &boolTag {
		return Int(int64(v.n))
	}
	if _, ok := v.p.impl.(*BigInt); ok {
		return v
	}
	if pv := payload(v); pv.p != nil && pv.p.typ == &IntType {
		return pv
	}
	f := v.p.typ.Ops.Index
	if f == nil {
		return rt.TypeErrorf("'%s' object cannot be interpreted as an integer", TypeName(v))
	}
	return checkInt(rt, f(rt, v), "__index__")
}

// IndexInt returns v as an int64 through __index__; what completes
// OverflowError's message when it does not fit ("" for the usual one).
func IndexInt(rt *Runtime, v Value) (int64, bool) {
	if v.p == &intTag || v.p == &boolTag {
		return int64(v.n), true
	}
	i := Index(rt, v)
	if i.p == nil {
		return 0, false
	}
	if i.p != &intTag {
		rt.OverflowErrorf("Python int too large to convert to C ssize_t")
		return 0, false
	}
	return int64(i.n), true
}
