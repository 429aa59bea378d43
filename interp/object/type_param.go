package object

// This file holds type parameters: typing.TypeVar, ParamSpec and TypeVarTuple,
// as made by their constructors and by "def f[T]". What substitution and
// checks need beyond that is written in Python in the typing module.

// TypeParamKind tells the three kinds of type parameters apart.
type TypeParamKind uint8

// The kinds.
const (
	TypeVarParam TypeParamKind = iota
	ParamSpecParam
	TypeVarTupleParam
)

// Lazy is an expression that is evaluated when somebody asks for its value:
// the bound of a type parameter, the value of a type alias.
type Lazy struct {
	Fn *Function
	NS Value // the namespace of the class around it, null if there is none
}

func (l *Lazy) eval(rt *Runtime) Value {
	fr := rt.Push(l.Fn)
	if fr == nil {
		return Value{}
	}
	fr.NS = l.NS
	v := fr.Code.Body(fr)
	fr.NS = Value{}
	if v.p == nil {
		rt.PopRaised(fr)
		return v
	}
	rt.Pop(fr)
	return v
}

func (l *Lazy) walk(w *Walker) {
	if l != nil {
		w.object(&l.Fn.Object)
		w.Visit(l.NS)
	}
}

// TypeParam says what a type parameter is made of: see NewTypeParam.
type TypeParam struct {
	Kind        TypeParamKind
	Name        string
	Constrained bool  // Bound gives a tuple of constraints
	Bound       *Lazy // nil: none
	Default     *Lazy // nil: none
}

// typeParam is a TypeVar, ParamSpec or TypeVarTuple object.
//
// Invariant: bound, constraints and def are null as long as they are unknown
// or absent; spec then says how to evaluate them.
type typeParam struct {
	Object
	WalkMark
	spec                                 TypeParam
	bound, constraints, def              Value
	covariant, contravariant, inferrable bool
	attrs                                *Dict
}

// The types of this file.
var (
	TypeVarType         Type
	ParamSpecType       Type
	TypeVarTupleType    Type
	ParamSpecArgsType   Type
	ParamSpecKwargsType Type
	noDefaultType       Type
)

type noDefaultMark struct{ Object }

var noDefaultObject noDefaultMark

// NoDefault is typing.NoDefault.
func NoDefault() Value { return Value{p: &noDefaultObject.Object} }

// NewTypeParam returns the type parameter of a generic statement.
func NewTypeParam(rt *Runtime, p TypeParam) Value {
	return newTypeParam(rt, &typeParam{spec: p, inferrable: true})
}

func newTypeParam(rt *Runtime, p *typeParam) Value {
	rt.Charge(240)
	t := [...]*Type{TypeVarParam: &TypeVarType, ParamSpecParam: &ParamSpecType, TypeVarTupleParam: &TypeVarTupleType}[p.spec.Kind]
	p.Object = Object{t, p}
	return Value{p: &p.Object}
}

func asTypeParam(v Value) *typeParam { return v.p.impl.(*typeParam) }

// Walk implements Walkable.
func (p *typeParam) Walk(w *Walker) int64 {
	p.spec.Bound.walk(w)
	p.spec.Default.walk(w)
	w.Visit(p.bound)
	w.Visit(p.constraints)
	w.Visit(p.def)
	w.dict(p.attrs)
	return 240
}

// typing calls a function of the typing module.
func (rt *Runtime) typing(name string, args ...Value) Value {
	m := rt.importModule("typing")
	if m.p == nil {
		return m
	}
	return CallMethod(rt, m, name, args...)
}

// SubscriptGeneric returns the last base of a class with the given type
// parameters: typing.Generic[*params].
func SubscriptGeneric(rt *Runtime, params Value) Value {
	return rt.typing("_subscript_generic", params)
}

// moduleOfCaller is the module of the code that calls a constructor.
func moduleOfCaller(rt *Runtime) Value {
	if fr := rt.CurrentFrame(0); fr != nil {
		if m := fr.Fn.Globals.GetStr("__name__"); m.p != nil {
			return m
		}
	}
	return None
}

func (p *typeParam) getBound(rt *Runtime) Value {
	if p.bound.p == nil && p.spec.Bound != nil && !p.spec.Constrained {
		v := p.spec.Bound.eval(rt)
		if v.p == nil {
			return v
		}
		p.bound, p.spec.Bound = v, nil
	}
	return orNone(p.bound)
}

func (p *typeParam) getConstraints(rt *Runtime) Value {
	if p.constraints.p == nil && p.spec.Bound != nil && p.spec.Constrained {
		v := p.spec.Bound.eval(rt)
		if v.p == nil {
			return v
		}
		p.constraints, p.spec.Bound = v, nil
	}
	if p.constraints.p == nil {
		return EmptyTuple
	}
	return p.constraints
}

func (p *typeParam) getDefault(rt *Runtime) Value {
	if p.def.p == nil {
		if p.spec.Default == nil {
			return NoDefault()
		}
		v := p.spec.Default.eval(rt)
		if v.p == nil {
			return v
		}
		p.def = v
	}
	return p.def
}

func typeParamRepr(rt *Runtime, v Value) Value {
	p := asTypeParam(v)
	switch {
	case p.inferrable || p.spec.Kind == TypeVarTupleParam:
		return NewStr(p.spec.Name)
	case p.covariant:
		return NewStr("+" + p.spec.Name)
	case p.contravariant:
		return NewStr("-" + p.spec.Name)
	}
	return NewStr("~" + p.spec.Name)
}

var (
	typeVarSignature      = parseSignature("typevar(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)", false)
	paramSpecSignature    = parseSignature("paramspec(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)", false)
	typeVarTupleSignature = parseSignature("typevartuple(name, *, default=typing.NoDefault)", false)
)

// newParam makes a type parameter from the arguments of its constructor: the
// name, then bound, default and the three flags as far as the kind has them.
func newParam(rt *Runtime, kind TypeParamKind, what string, name, bound, def Value, flags []Value) Value {
	s := AsStr(name)
	if s == nil {
		return rt.TypeErrorf("%s() argument 'name' must be str, not %s", what, typeNameNone(name))
	}
	p := &typeParam{spec: TypeParam{Kind: kind, Name: s.s}, attrs: NewDict()}
	for i, dst := range []*bool{&p.covariant, &p.contravariant, &p.inferrable} {
		if i < len(flags) && flags[i].p != nil {
			t := Truth(rt, flags[i])
			if t < 0 {
				return Value{}
			}
			*dst = t == 1
		}
	}
	if p.covariant && p.contravariant {
		return rt.ValueErrorf("Bivariant types are not supported.")
	}
	if p.inferrable && (p.covariant || p.contravariant) {
		return rt.ValueErrorf("Variance cannot be specified with infer_variance.")
	}
	if !noneOrAbsent(bound) {
		if bound = rt.typing("_type_check", bound, NewStr("Bound must be a type.")); bound.p == nil {
			return bound
		}
		p.bound = bound
	}
	if def.p != nil && def != NoDefault() {
		p.def = def
	}
	p.attrs.SetStr("__module__", moduleOfCaller(rt))
	return newTypeParam(rt, p)
}

func newTypeVar(rt *Runtime, cls *Type, args []Value, names []string) Value {
	var l [7]Value
	if !typeVarSignature.bindNamed(rt, "typevar", l[:], args, names) {
		return Value{}
	}
	constraints := AsTuple(l[1])
	v := newParam(rt, TypeVarParam, "typevar", l[0], l[2], l[3], l[4:])
	if v.p == nil {
		return v
	}
	switch {
	case constraints.Len() == 1:
		return rt.TypeErrorf("A single constraint is not allowed")
	case constraints.Len() > 1 && !noneOrAbsent(l[2]):
		return rt.TypeErrorf("Constraints cannot be combined with bound=...")
	case constraints.Len() > 1:
		asTypeParam(v).constraints = l[1]
	}
	return v
}

func newParamSpec(rt *Runtime, cls *Type, args []Value, names []string) Value {
	var l [6]Value
	if !paramSpecSignature.bindNamed(rt, "paramspec", l[:], args, names) {
		return Value{}
	}
	return newParam(rt, ParamSpecParam, "paramspec", l[0], l[1], l[2], l[3:])
}

func newTypeVarTuple(rt *Runtime, cls *Type, args []Value, names []string) Value {
	var l [2]Value
	if !typeVarTupleSignature.bindNamed(rt, "typevartuple", l[:], args, names) {
		return Value{}
	}
	return newParam(rt, TypeVarTupleParam, "typevartuple", l[0], Value{}, l[1], nil)
}

// paramSpecPart is P.args or P.kwargs.
type paramSpecPart struct {
	Object
	origin Value
}

func (p *paramSpecPart) Walk(w *Walker) int64 { w.Visit(p.origin); return 64 }

func newPart(rt *Runtime, t *Type, origin Value) Value {
	rt.Charge(64)
	p := &paramSpecPart{origin: origin}
	p.Object = Object{t, p}
	return Value{p: &p.Object}
}

func partType(t *Type, name, suffix string) {
	origin := func(v Value) Value { return v.p.impl.(*paramSpecPart).origin }
	t.define(TypeSpec{
		Name: "typing." + name, Flags: Final | WeakRefs,
		Doc: name + "(origin)\n\nThe " + suffix + " of a ParamSpec: P." + suffix + " stands for the arguments it stands for.",
		Ops: Ops{
			New: func(rt *Runtime, cls *Type, args []Value, names []string) Value {
				if len(args) != 1 || len(names) == 1 && names[0] != "origin" {
					return rt.TypeErrorf("paramspec%s() takes exactly 1 argument (%d given)", suffix, len(args))
				}
				return newPart(rt, t, args[0])
			},
			Repr: func(rt *Runtime, v Value) Value {
				if p, ok := origin(v).p.impl.(*typeParam); ok && p.spec.Kind == ParamSpecParam {
					return NewStr(p.spec.Name + "." + suffix)
				}
				s, ok := ReprText(rt, origin(v))
				if !ok {
					return Value{}
				}
				return NewStr(s + "." + suffix)
			},
			Hash: nil,
			Compare: func(rt *Runtime, a, b Value, op Cmp) Value {
				if a.p.typ != b.p.typ || op != EQ && op != NE {
					return NotImplemented
				}
				return Compare(rt, op, origin(a), origin(b))
			},
		},
		Rows: []Row{
			typingModuleRow(),
			{Sig: "__origin__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return origin(v) }},
			noSubclassRow(name),
		},
	})
}

// typingModuleRow is __module__ of objects: what was set, or "typing".
func typingModuleRow() Row {
	return Row{Sig: "__module__", Kind: Member, Fn: func(rt *Runtime, v Value) Value {
		if p, ok := v.p.impl.(*typeParam); ok && p.attrs != nil {
			if m := p.attrs.GetStr("__module__"); m.p != nil {
				return m
			}
		}
		return rt.Intern("typing")
	}, Set: func(rt *Runtime, v, x Value) bool {
		p, ok := v.p.impl.(*typeParam)
		if !ok {
			rt.Raisef(&AttributeErrorType, "'%s' object attribute '__module__' is read-only", TypeName(v))
			return false
		}
		if p.attrs == nil {
			p.attrs = NewDict()
		}
		if x.p == nil {
			p.attrs.DelStr("__module__")
			return true
		}
		rt.setStr(p.attrs, "__module__", x)
		return true
	}}
}

// noSubclassRow is the __mro_entries__ of what cannot be a base.
func noSubclassRow(name string) Row {
	return Row{Sig: "__mro_entries__(self, bases, /)", Fn: func(rt *Runtime, v, bases Value) Value {
		return rt.TypeErrorf("Cannot subclass an instance of %s", name)
	}}
}

// typingOr is | with a type parameter on one side.
func typingOr(rt *Runtime, a, b Value) Value { return rt.typing("_make_union", a, b) }

func init() {
	noDefaultType.define(TypeSpec{Name: "NoDefaultType", Flags: Final, Doc: "The type of the NoDefault singleton.",
		Ops: Ops{
			Repr: func(rt *Runtime, v Value) Value { return NewStr("typing.NoDefault") },
			New:  newSingleton("NoDefaultType", Value{p: &noDefaultObject.Object}),
		},
		Rows: []Row{{Sig: "__reduce__(self, /)", Fn: func(*Runtime, Value) Value { return NewStr("NoDefault") }}},
	})
	noDefaultObject.Object = Object{&noDefaultType, &noDefaultObject}

	dict := func(rt *Runtime, v Value, make bool) *Dict {
		p := asTypeParam(v)
		if p.attrs == nil && make {
			p.attrs = NewDict()
		}
		return p.attrs
	}
	flag := func(name string, f func(p *typeParam) bool) Row {
		return Row{Sig: name, Kind: Member, Fn: func(rt *Runtime, v Value) Value { return Bool(f(asTypeParam(v))) }}
	}
	name := Row{Sig: "__name__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return rt.Intern(asTypeParam(v).spec.Name) }}
	bound := Row{Sig: "__bound__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asTypeParam(v).getBound(rt) }}
	flags := []Row{
		flag("__covariant__", func(p *typeParam) bool { return p.covariant }),
		flag("__contravariant__", func(p *typeParam) bool { return p.contravariant }),
		flag("__infer_variance__", func(p *typeParam) bool { return p.inferrable }),
	}
	common := []Row{
		typingModuleRow(), name,
		{Sig: "__default__", Kind: Getter, Doc: "The default value for this type parameter.", Fn: func(rt *Runtime, v Value) Value { return asTypeParam(v).getDefault(rt) }},
		{Sig: "has_default(self, /)", Fn: func(rt *Runtime, v Value) Value {
			p := asTypeParam(v)
			return Bool(p.spec.Default != nil || p.def.p != nil)
		}},
		{Sig: "__reduce__(self, /)", Fn: func(rt *Runtime, v Value) Value { return rt.Intern(asTypeParam(v).spec.Name) }},
	}
	rows := func(lists ...[]Row) []Row {
		var all []Row
		for _, l := range lists {
			all = append(all, l...)
		}
		return append(all, common...)
	}
	or := [numOps]func(rt *Runtime, a, b Value) Value{Or: typingOr}

	TypeVarType.define(TypeSpec{Name: "typing.TypeVar", Flags: Final | HasDict | WeakRefs,
		Doc: "Type variable.\n\nA name that stands for one type, the same wherever it is used in a generic\nfunction, class or alias: def f[T](x: T) -> list[T].",
		Ops: Ops{New: newTypeVar, Repr: typeParamRepr, Dict: dict, Binary: or},
		Rows: rows(flags, []Row{
			bound, noSubclassRow("TypeVar"),
			{Sig: "__constraints__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return asTypeParam(v).getConstraints(rt) }},
			{Sig: "__typing_subst__(self, arg, /)", Fn: func(rt *Runtime, v, arg Value) Value { return rt.typing("_typevar_subst", v, arg) }},
			{Sig: "__typing_prepare_subst__(self, alias, args, /)", Fn: typeVarPrepare},
		}),
	})
	ParamSpecType.define(TypeSpec{Name: "typing.ParamSpec", Flags: Final | HasDict | WeakRefs,
		Doc: "Parameter specification variable.\n\nA name that stands for the parameters of a function: def f[**P](x: Callable[P, int]).",
		Ops: Ops{New: newParamSpec, Repr: typeParamRepr, Dict: dict, Binary: or},
		Rows: rows(flags, []Row{
			bound, noSubclassRow("ParamSpec"),
			{Sig: "args", Kind: Getter, Doc: "Represents positional arguments.", Fn: func(rt *Runtime, v Value) Value { return newPart(rt, &ParamSpecArgsType, v) }},
			{Sig: "kwargs", Kind: Getter, Doc: "Represents keyword arguments.", Fn: func(rt *Runtime, v Value) Value { return newPart(rt, &ParamSpecKwargsType, v) }},
			{Sig: "__typing_subst__(self, arg, /)", Fn: func(rt *Runtime, v, arg Value) Value { return rt.typing("_paramspec_subst", v, arg) }},
			{Sig: "__typing_prepare_subst__(self, alias, args, /)", Fn: func(rt *Runtime, a []Value) Value {
				return rt.typing("_paramspec_prepare_subst", a[0], a[1], a[2])
			}},
		}),
	})
	TypeVarTupleType.define(TypeSpec{Name: "typing.TypeVarTuple", Flags: Final | HasDict | WeakRefs,
		Doc: "Type variable tuple.\n\nA name that stands for any number of types: def f[*Ts](*args: *Ts).",
		Ops: Ops{New: newTypeVarTuple, Repr: typeParamRepr, Dict: dict,
			Iter: func(rt *Runtime, v Value) Value {
				u := unpackParam(rt, v)
				if u.p == nil {
					return u
				}
				return Iter(rt, NewTuple([]Value{u}))
			}},
		Rows: rows([]Row{
			noSubclassRow("TypeVarTuple"),
			{Sig: "__typing_subst__(self, arg, /)", Fn: func(rt *Runtime, v, arg Value) Value {
				return rt.TypeErrorf("Substitution of bare TypeVarTuple is not supported")
			}},
			{Sig: "__typing_prepare_subst__(self, alias, args, /)", Fn: func(rt *Runtime, a []Value) Value {
				return rt.typing("_typevartuple_prepare_subst", a[0], a[1], a[2])
			}},
		}),
	})
	partType(&ParamSpecArgsType, "ParamSpecArgs", "args")
	partType(&ParamSpecKwargsType, "ParamSpecKwargs", "kwargs")
}

// unpackParam is typing.Unpack[v].
func unpackParam(rt *Runtime, v Value) Value {
	m := rt.importModule("typing")
	if m.p == nil {
		return m
	}
	u := GetAttr(rt, m, "Unpack")
	if u.p == nil {
		return u
	}
	return GetItem(rt, u, v)
}

// typeVarPrepare adds the default of a type variable to arguments that are too
// few.
func typeVarPrepare(rt *Runtime, a []Value) Value {
	p, alias, args := asTypeParam(a[0]), a[1], a[2]
	params := GetAttr(rt, alias, "__parameters__")
	if params.p == nil {
		return params
	}
	list, ok := ToSlice(rt, args)
	if !ok {
		return Value{}
	}
	ps, ok := ToSlice(rt, params)
	if !ok {
		return Value{}
	}
	at := len(ps)
	for i, x := range ps {
		if x == a[0] {
			at = i
			break
		}
	}
	switch {
	case at < len(list):
		// The argument is there.
		return args
	case at == len(list):
		d := p.getDefault(rt)
		if d.p == nil {
			return d
		}
		if d != NoDefault() {
			return NewTuple(append(append([]Value(nil), list...), d))
		}
	}
	s, ok := ReprText(rt, alias)
	if !ok {
		return Value{}
	}
	return rt.TypeErrorf("Too few arguments for %s; actual %d, expected at least %d", s, len(list), at+1)
}
