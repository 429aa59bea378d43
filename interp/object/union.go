package object

import "strings"

// Union is the type of int | str.
type Union struct {
	Object
	WalkMark
	args []Value // flat, each once
}

// UnionType is types.UnionType.
var UnionType Type

// NewUnion returns the union of args, flattened and without duplicates; a
// single member stands for itself. Null with an exception pending.
func NewUnion(rt *Runtime, args []Value) Value {
	var flat []Value
	for _, a := range args {
		if u, ok := a.p.impl.(*Union); ok {
			flat = append(flat, u.args...)
			continue
		}
		if a == None {
			a = NoneType.Value()
		}
		flat = append(flat, a)
	}
	var unique []Value
	for _, a := range flat {
		if !rt.Work(1 + len(unique)/8) {
			return Value{}
		}
		seen := false
		for _, b := range unique {
			if a == b {
				seen = true
				break
			}
			// Aliases are equal by what they say: list[int] | list[int].
			if a.AsType() == nil && b.AsType() == nil {
				r := Equal(rt, a, b)
				if r < 0 {
					return Value{}
				}
				if r > 0 {
					seen = true
					break
				}
			}
		}
		if !seen {
			unique = append(unique, a)
		}
	}
	if len(unique) == 1 {
		return unique[0]
	}
	u := &Union{args: unique}
	rt.Charge(int64(80 + 48*len(flat)))
	u.Object = Object{&UnionType, u}
	return Value{p: &u.Object}
}

// unionable reports whether v may stand in a union made with |.
func unionable(v Value) bool {
	if v == None || v.AsType() != nil {
		return true
	}
	switch exactOf(v).p.impl.(type) {
	case *GenericAlias, *Union:
		return true
	}
	return v.p.typ == &TypeAliasType
}

// unionOr is | of classes, aliases and unions.
func unionOr(rt *Runtime, a, b Value) Value {
	if !unionable(a) || !unionable(b) {
		return NotImplemented
	}
	return NewUnion(rt, []Value{a, b})
}

func unionRepr(rt *Runtime, v Value) Value {
	var b strings.Builder
	for i, a := range v.p.impl.(*Union).args {
		if i > 0 {
			b.WriteString(" | ")
		}
		if a.AsType() == &NoneType {
			b.WriteString("None")
			continue
		}
		s, ok := aliasArgText(rt, a)
		if !ok {
			return Value{}
		}
		b.WriteString(s)
	}
	if !rt.Work(1+b.Len()/bytesPerStep) || !rt.Alloc(int64(b.Len())) {
		return Value{}
	}
	return NewStr(b.String())
}

// unionCompare compares as sets: the order of members says nothing.
func unionCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*Union)
	y, ok2 := b.p.impl.(*Union)
	if !ok1 || !ok2 || op != EQ && op != NE {
		return NotImplemented
	}
	same := len(x.args) == len(y.args)
	for i := 0; same && i < len(x.args); i++ {
		found := false
		for _, o := range y.args {
			r := Equal(rt, x.args[i], o)
			if r < 0 {
				return Value{}
			}
			if r > 0 {
				found = true
				break
			}
		}
		same = found
	}
	return Bool(same == (op == EQ))
}

func init() {
	UnionType.define(TypeSpec{
		Name: "types.UnionType", Flags: Final | NoNew,
		Doc: "The type of unions: E.g. int | str",
		Ops: Ops{
			Repr: unionRepr, Compare: unionCompare,
			// As a frozenset of the members, which typing.Union's is too.
			Hash: func(rt *Runtime, v Value) (uint64, bool) {
				s := newSet(&FrozensetType)
				for _, a := range v.p.impl.(*Union).args {
					if !s.Add(rt, a) {
						return 0, false
					}
				}
				return frozensetHash(rt, s.Value())
			},
			GetItem: func(rt *Runtime, v, key Value) Value {
				u := v.p.impl.(*Union)
				params, ok := typeParameters(rt, u.args)
				if !ok {
					return Value{}
				}
				args, ok := substitute(rt, v, AsTuple(params).items, u.args, key)
				if !ok {
					return Value{}
				}
				all := args[0]
				for _, a := range args[1:] {
					if all = Binary(rt, Or, all, a); all.p == nil {
						return all
					}
				}
				return all
			},
			Binary: [numOps]func(rt *Runtime, a, b Value) Value{Or: unionOr},
		},
		Rows: []Row{
			{Sig: "__args__", Kind: Member, Fn: func(rt *Runtime, v Value) Value {
				return NewTuple(append([]Value(nil), v.p.impl.(*Union).args...))
			}},
			{Sig: "__parameters__", Kind: Getter, Doc: "Type variables in the types.UnionType.", Fn: func(rt *Runtime, v Value) Value {
				p, _ := typeParameters(rt, v.p.impl.(*Union).args)
				return p
			}},
		},
	})
}
