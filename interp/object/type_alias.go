package object

// TypeAlias is a typing.TypeAliasType: what "type X = ..." makes.
type TypeAlias struct {
	Object
	WalkMark
	name   string
	params Value // tuple, null: none
	value  Value // null: not evaluated yet
	lazy   *Lazy
	module Value
}

// TypeAliasType is typing.TypeAliasType.
var TypeAliasType Type

// NewTypeAlias returns the alias of a type statement. params is null for an
// alias that is not generic.
func NewTypeAlias(rt *Runtime, name string, params Value, value *Lazy) Value {
	return newTypeAlias(rt, &TypeAlias{name: name, params: params, lazy: value, module: value.Fn.moduleValue(rt)})
}

func newTypeAlias(rt *Runtime, a *TypeAlias) Value {
	rt.Charge(160)
	a.Object = Object{&TypeAliasType, a}
	return Value{p: &a.Object}
}

func asTypeAlias(v Value) *TypeAlias { return v.p.impl.(*TypeAlias) }

// Walk implements Walkable.
func (a *TypeAlias) Walk(w *Walker) int64 {
	w.Visit(a.params)
	w.Visit(a.value)
	w.Visit(a.module)
	a.lazy.walk(w)
	return 160
}

func (a *TypeAlias) get(rt *Runtime) Value {
	if a.value.p == nil {
		v := a.lazy.eval(rt)
		if v.p == nil {
			return v
		}
		a.value, a.lazy = v, nil
	}
	return a.value
}

// parameters are the type parameters as they are substituted: a TypeVarTuple
// unpacked.
func (a *TypeAlias) parameters(rt *Runtime) Value {
	if a.params.p == nil {
		return EmptyTuple
	}
	items := AsTuple(a.params).items
	out := make([]Value, len(items))
	for i, p := range items {
		if p.p.typ == &TypeVarTupleType {
			if p = unpackParam(rt, p); p.p == nil {
				return p
			}
		}
		out[i] = p
	}
	return NewTuple(out)
}

var typeAliasSignature = parseSignature("typealias(name, value, *, type_params=())", false)

func init() {
	TypeAliasType.define(TypeSpec{Name: "typing.TypeAliasType", Flags: Final,
		Doc: "TypeAliasType(name, value, *, type_params=())\n\nA type alias, as the type statement makes it.",
		Ops: Ops{
			New: func(rt *Runtime, cls *Type, args []Value, names []string) Value {
				var l [3]Value
				if !typeAliasSignature.bindNamed(rt, "typealias", l[:], args, names) {
					return Value{}
				}
				s := AsStr(l[0])
				if s == nil {
					return rt.TypeErrorf("typealias() argument 'name' must be str, not %s", typeNameNone(l[0]))
				}
				a := &TypeAlias{name: s.s, value: l[1], module: moduleOfCaller(rt)}
				if l[2].p != nil {
					t := AsTuple(l[2])
					if t == nil {
						return rt.TypeErrorf("type_params must be a tuple")
					}
					if t.Len() > 0 {
						a.params = l[2]
					}
				}
				return newTypeAlias(rt, a)
			},
			Repr: func(rt *Runtime, v Value) Value { return NewStr(asTypeAlias(v).name) },
			GetItem: func(rt *Runtime, v, key Value) Value {
				if asTypeAlias(v).params.p == nil {
					return rt.TypeErrorf("Only generic type aliases are subscriptable")
				}
				rt.Charge(160)
				return NewGenericAlias(v, key)
			},
			Binary: [numOps]func(rt *Runtime, a, b Value) Value{Or: unionOr},
		},
		Rows: []Row{
			{Sig: "__name__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return rt.Intern(asTypeAlias(v).name) }},
			{Sig: "__module__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asTypeAlias(v).module }},
			{Sig: "__value__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asTypeAlias(v).get(rt) }},
			{Sig: "__type_params__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if p := asTypeAlias(v).params; p.p != nil {
					return p
				}
				return EmptyTuple
			}},
			{Sig: "__parameters__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asTypeAlias(v).parameters(rt) }},
			{Sig: "__reduce__(self, /)", Fn: func(rt *Runtime, v Value) Value { return rt.Intern(asTypeAlias(v).name) }},
		},
	})
}
