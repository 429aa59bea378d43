package object

// Reversed is reversed(seq) for a seq without __reversed__.
type Reversed struct {
	Object
	WalkMark
	seq Value // null once exhausted
	i   int64
}

// ReversedType is the type of reversed objects.
var ReversedType Type

func init() {
	ReversedType.define(TypeSpec{
		Name: "reversed",
		Doc:  "Iterator over the items of a sequence from the last to the first.",
		Ops:  Ops{New: newReversed, Iter: selfIter, Next: reversedNext},
		Rows: []Row{hintRow(reversedHint)},
	})
}

func newReversed(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if !ownInit(cls, &ReversedType) && !noKeywords(rt, "reversed", names) {
		return Value{}
	}
	args = args[:len(args)-len(names)]
	if !countArgs(rt, "reversed", len(args), 1, 1) {
		return Value{}
	}
	seq := args[0]
	rt.Charge(64)
	if m := SpecialMethod(rt, seq, "__reversed__"); m.p != nil {
		if m.p == &noneTag {
			return rt.TypeErrorf("'%s' object is not reversible", TypeName(seq))
		}
		return CallSpecial(rt, m, seq)
	}
	if !isSequence(seq) {
		return rt.TypeErrorf("'%s' object is not reversible", TypeName(seq))
	}
	n := Len(rt, seq)
	if n < 0 {
		return Value{}
	}
	r := &Reversed{seq: seq, i: int64(n) - 1}
	r.Object = Object{&ReversedType, r}
	return wrapPayload(rt, cls, &ReversedType, Value{p: &r.Object})
}

func reversedNext(rt *Runtime, v Value) Value {
	r, ok := v.p.impl.(*Reversed)
	if !ok {
		r = payload(v).p.impl.(*Reversed)
	}
	if r.i < 0 {
		r.seq = Value{}
		return Value{}
	}
	x := GetItem(rt, r.seq, Int(r.i))
	if x.p != nil {
		r.i--
		return x
	}
	if rt.Matches(&IndexErrorType) || rt.Matches(&StopIterationType) {
		rt.Clear()
		r.i, r.seq = -1, Value{}
	}
	return Value{}
}

func reversedHint(rt *Runtime, v Value) Value {
	r := exactOf(v).p.impl.(*Reversed)
	if r.seq.p == nil {
		return Int(0)
	}
	n := Len(rt, r.seq)
	if n < 0 {
		return Value{}
	}
	if int64(n) < r.i+1 {
		return Int(0)
	}
	return Int(r.i + 1)
}
