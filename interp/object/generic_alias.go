package object

import "strings"

// GenericAlias is a parameterised built-in class such as list[int].
type GenericAlias struct {
	Object
	WalkMark
	origin   Value
	args     Value // tuple
	params   Value // tuple, null: not computed
	unpacked bool  // *tuple[int, ...]
}

// GenericAliasType is types.GenericAlias.
var GenericAliasType Type

// NewGenericAlias returns origin[key]; a tuple key gives several arguments.
func NewGenericAlias(origin, key Value) Value {
	args := key
	if _, ok := key.p.impl.(*Tuple); !ok {
		args = NewTuple([]Value{key})
	}
	g := &GenericAlias{origin: origin, args: args}
	g.Object = Object{&GenericAliasType, g}
	return Value{p: &g.Object}
}

func asAlias(v Value) *GenericAlias { return v.p.impl.(*GenericAlias) }

// aliasArgText prints one argument of an alias or union: classes by name.
func aliasArgText(rt *Runtime, v Value) (string, bool) {
	switch {
	case v == Ellipsis:
		return "...", true
	case v.p.typ == &NoneType:
		return "None", true
	}
	if t := v.AsType(); t != nil && t != &GenericAliasType && t.Flags&Heap == 0 {
		if m := t.ModuleName(); m != "builtins" && m != "" {
			return m + "." + t.Qualname, true
		}
		return t.Qualname, true
	}
	if g, ok := v.p.impl.(*GenericAlias); ok {
		return g.text(rt)
	}
	// Functions and the like print by name too, as in CPython's ga_repr_item;
	// what has __origin__ and __args__ knows how to print itself.
	if o := LookupAttr(rt, v, "__origin__"); o.p != nil {
		if a := LookupAttr(rt, v, "__args__"); a.p != nil {
			return ReprText(rt, v)
		}
	}
	if rt.exc != nil {
		return "", false
	}
	q := LookupAttr(rt, v, "__qualname__")
	if q.p == nil && rt.exc != nil {
		return "", false
	}
	if q.p != nil {
		m := LookupAttr(rt, v, "__module__")
		if m.p == nil && rt.exc != nil {
			return "", false
		}
		if m.p != nil && m != None {
			qs, ok := ToText(rt, q)
			if !ok {
				return "", false
			}
			ms, ok := ToText(rt, m)
			if !ok || ms == "builtins" {
				return qs, ok
			}
			return ms + "." + qs, true
		}
	}
	return ReprText(rt, v)
}

func (g *GenericAlias) text(rt *Runtime) (string, bool) {
	if !rt.Enter(" while getting the repr of an object") {
		return "", false
	}
	defer rt.Leave()
	var b strings.Builder
	if g.unpacked {
		b.WriteByte('*')
	}
	s, ok := aliasArgText(rt, g.origin)
	if !ok {
		return "", false
	}
	b.WriteString(s)
	b.WriteByte('[')
	items := g.args.p.impl.(*Tuple).items
	for i, x := range items {
		if i > 0 {
			b.WriteString(", ")
		}
		if l, ok := x.p.impl.(*List); ok {
			// Callable's parameter lists.
			b.WriteByte('[')
			for j := 0; j < len(l.items); j++ {
				if j > 0 {
					b.WriteString(", ")
				}
				if s, ok = aliasArgText(rt, l.items[j]); !ok {
					return "", false
				}
				b.WriteString(s)
			}
			b.WriteByte(']')
			continue
		}
		if s, ok = aliasArgText(rt, x); !ok {
			return "", false
		}
		b.WriteString(s)
	}
	if len(items) == 0 {
		b.WriteString("()")
	}
	b.WriteByte(']')
	// What is shared is written again and again.
	return b.String(), rt.Work(1+b.Len()/bytesPerStep) && rt.Alloc(int64(b.Len()))
}

// optionalAttr returns an attribute, null if v has none; false means an
// exception is pending.
func optionalAttr(rt *Runtime, v Value, name string) (Value, bool) {
	x := LookupAttr(rt, v, name)
	return x, x.p != nil || rt.exc == nil
}

// typeParameters collects the type parameters in args, each once: what can be
// substituted (it has __typing_subst__) and the __parameters__ of the others.
func typeParameters(rt *Runtime, args []Value) (Value, bool) {
	var list []Value
	add := func(v Value) {
		for _, x := range list {
			if x == v {
				return
			}
		}
		list = append(list, v)
	}
	for _, a := range args {
		if !rt.Work(1 + len(list)/8) {
			return Value{}, false
		}
		if a.AsType() != nil {
			continue
		}
		s, ok := optionalAttr(rt, a, "__typing_subst__")
		if !ok {
			return Value{}, false
		}
		if s.p != nil {
			add(a)
			continue
		}
		p, ok := optionalAttr(rt, a, "__parameters__")
		if !ok {
			return Value{}, false
		}
		if p.p != nil {
			if t := AsTuple(p); t != nil {
				for _, x := range t.items {
					add(x)
				}
			}
		}
	}
	return NewTuple(list), true
}

func (g *GenericAlias) parameters(rt *Runtime) Value {
	if g.params.p == nil {
		if !rt.Enter("") {
			return Value{}
		}
		p, ok := typeParameters(rt, g.args.p.impl.(*Tuple).items)
		rt.Leave()
		if !ok {
			return Value{}
		}
		g.params = p
	}
	return g.params
}

// unpackArgs replaces unpacked tuples (*tuple[int, str]) in the key of a
// subscription by what they hold.
func unpackArgs(rt *Runtime, key Value) ([]Value, bool) {
	items := []Value{key}
	if t := AsTuple(key); t != nil {
		items = t.items
	}
	var out []Value
	for i, x := range items {
		if x.AsType() == nil {
			u, ok := optionalAttr(rt, x, "__typing_unpacked_tuple_args__")
			if !ok {
				return nil, false
			}
			if u.p != nil && u != None {
				inner := AsTuple(u)
				if inner != nil && (inner.Len() == 0 || inner.items[inner.Len()-1] != Ellipsis) {
					if out == nil {
						out = append(make([]Value, 0, len(items)+inner.Len()), items[:i]...)
					}
					out = append(out, inner.items...)
					continue
				}
			}
		}
		if out != nil {
			out = append(out, x)
		}
	}
	if out == nil {
		return items, true
	}
	return out, true
}

// substitute replaces the type parameters params in args by what key gives
// for them, as CPython's _Py_subs_parameters.
func substitute(rt *Runtime, self Value, params []Value, args []Value, key Value) ([]Value, bool) {
	if len(params) == 0 {
		s, ok := ReprText(rt, self)
		if ok {
			rt.TypeErrorf("%s is not a generic class", s)
		}
		return nil, false
	}
	items, ok := unpackArgs(rt, key)
	if !ok {
		return nil, false
	}
	for _, p := range params {
		prepare, ok := optionalAttr(rt, p, "__typing_prepare_subst__")
		if !ok {
			return nil, false
		}
		if prepare.p == nil || prepare == None {
			continue
		}
		r := Call2(rt, prepare, self, NewTuple(items))
		if r.p == nil {
			return nil, false
		}
		items = []Value{r}
		if t := AsTuple(r); t != nil {
			items = t.items
		}
	}
	if len(items) != len(params) {
		s, ok := ReprText(rt, self)
		if ok {
			few := "few"
			if len(items) > len(params) {
				few = "many"
			}
			rt.TypeErrorf("Too %s arguments for %s; actual %d, expected %d", few, s, len(items), len(params))
		}
		return nil, false
	}
	find := func(v Value) Value {
		for i, p := range params {
			if p == v {
				return items[i]
			}
		}
		return Value{}
	}
	out := make([]Value, 0, len(args))
	for _, a := range args {
		if !rt.Work(1 + len(params)) {
			return nil, false
		}
		if a.AsType() != nil {
			out = append(out, a)
			continue
		}
		u, ok := optionalAttr(rt, a, "__typing_is_unpacked_typevartuple__")
		if !ok {
			return nil, false
		}
		unpacked := u.p != nil && Truth(rt, u) == 1
		subst, ok := optionalAttr(rt, a, "__typing_subst__")
		if !ok {
			return nil, false
		}
		switch x := find(a); {
		case subst.p != nil && x.p != nil:
			if a = Call1(rt, subst, x); a.p == nil {
				return nil, false
			}
		default:
			if a = substituteIn(rt, a, find); a.p == nil {
				return nil, false
			}
		}
		if t := AsTuple(a); unpacked && t != nil {
			out = append(out, t.items...)
			continue
		}
		out = append(out, a)
	}
	return out, true
}

// substituteIn substitutes in an argument that is generic itself.
func substituteIn(rt *Runtime, a Value, find func(Value) Value) Value {
	p, ok := optionalAttr(rt, a, "__parameters__")
	if !ok {
		return Value{}
	}
	if p.p == nil {
		return a
	}
	t := AsTuple(p)
	if t == nil || t.Len() == 0 {
		return a
	}
	var sub []Value
	for _, x := range t.items {
		y := find(x)
		switch {
		case y.p == nil:
			sub = append(sub, x)
		case x.p.typ.Ops.Iter != nil && AsTuple(y) != nil:
			// A TypeVarTuple takes several.
			sub = append(sub, AsTuple(y).items...)
		default:
			sub = append(sub, y)
		}
	}
	return GetItem(rt, a, NewTuple(sub))
}

// ownAliasAttrs are the attributes an alias does not take from its origin.
var ownAliasAttrs = map[string]bool{
	"__class__": true, "__bases__": true, "__origin__": true, "__args__": true, "__unpacked__": true, "__parameters__": true,
	"__typing_unpacked_tuple_args__": true, "__mro_entries__": true, "__reduce_ex__": true, "__reduce__": true,
	"__copy__": true, "__deepcopy__": true,
}

// aliasIter is the iterator of an alias: *tuple[int, ...] unpacks to one starred
// alias.
type aliasIter struct {
	Object
	WalkMark
	alias Value // null once it has been given
}

var aliasIterType Type

// Walk implements Walkable.
func (it *aliasIter) Walk(w *Walker) int64 { w.Visit(it.alias); return 40 }

func init() {
	aliasIterType.define(TypeSpec{
		Name: "generic_alias_iterator", Flags: Final | NoNew,
		Ops: Ops{
			Iter: func(rt *Runtime, v Value) Value { return v },
			Next: func(rt *Runtime, v Value) Value {
				it := v.p.impl.(*aliasIter)
				if it.alias.p == nil {
					return Value{}
				}
				g := asAlias(exactOf(it.alias))
				n := &GenericAlias{origin: g.origin, args: g.args, unpacked: true}
				n.Object = Object{&GenericAliasType, n}
				it.alias = Value{}
				return Value{p: &n.Object}
			},
		},
		Rows: []Row{{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: func(rt *Runtime, v Value) Value {
			arg := v.p.impl.(*aliasIter).alias
			if arg.p == nil {
				arg = EmptyTuple
			}
			return NewTuple([]Value{builtinNamed(rt, "iter"), NewTuple([]Value{arg})})
		}}},
	})
}

func aliasGetAttr(rt *Runtime, v Value, name string) Value {
	if !ownAliasAttrs[name] {
		if !rt.Enter("") {
			return Value{}
		}
		x := GetAttr(rt, asAlias(v).origin, name)
		rt.Leave()
		return x
	}
	return genericGetAttr(rt, v, name)
}

func aliasCall(rt *Runtime, v Value, args []Value, names []string) Value {
	o := Call(rt, asAlias(v).origin, args, names)
	if o.p == nil {
		return o
	}
	// The object remembers what it was made from if it can.
	if !SetAttr(rt, o, "__orig_class__", v) {
		if !rt.Matches(&AttributeErrorType) && !rt.Matches(&TypeErrorType) {
			return Value{}
		}
		rt.Clear()
	}
	return o
}

func init() {
	noCheck := func(what string) func(rt *Runtime, v, x Value) Value {
		return func(rt *Runtime, v, x Value) Value {
			return rt.TypeErrorf("%s() argument 2 cannot be a parameterized generic", what)
		}
	}
	GenericAliasType.define(TypeSpec{
		Name: "types.GenericAlias",
		Doc:  "GenericAlias(origin, args, /)\n\nA parameterised class such as list[int].",
		Ops: Ops{
			New: func(rt *Runtime, cls *Type, args []Value, names []string) Value {
				if len(names) > 0 {
					return rt.TypeErrorf("GenericAlias() takes no keyword arguments")
				}
				if len(args) != 2 {
					return rt.TypeErrorf("GenericAlias expected 2 arguments, got %d", len(args))
				}
				rt.Charge(160)
				v := NewGenericAlias(args[0], args[1])
				if cls != &GenericAliasType {
					return rt.NewPayloadInstance(cls, v)
				}
				return v
			},
			Repr: func(rt *Runtime, v Value) Value {
				s, ok := asAlias(exactOf(v)).text(rt)
				if !ok {
					return Value{}
				}
				return NewStr(s)
			},
			Hash: func(rt *Runtime, v Value) (uint64, bool) {
				g := asAlias(exactOf(v))
				if !rt.Enter("") {
					return 0, false
				}
				defer rt.Leave()
				a, ok := Hash(rt, g.origin)
				if !ok {
					return 0, false
				}
				b, ok := Hash(rt, g.args)
				return a ^ b, ok
			},
			Compare: func(rt *Runtime, a, b Value, op Cmp) Value {
				x, ok1 := exactOf(a).p.impl.(*GenericAlias)
				y, ok2 := exactOf(b).p.impl.(*GenericAlias)
				if !ok1 || !ok2 || op != EQ && op != NE || x.unpacked != y.unpacked {
					return NotImplemented
				}
				if !rt.Enter(" in comparison") {
					return Value{}
				}
				defer rt.Leave()
				r := Equal(rt, x.origin, y.origin)
				if r > 0 {
					r = Equal(rt, x.args, y.args)
				}
				if r < 0 {
					return Value{}
				}
				return Bool((r == 1) == (op == EQ))
			},
			Call: func(rt *Runtime, v Value, args []Value, names []string) Value {
				return aliasCall(rt, exactOf(v), args, names)
			},
			GetAttr: func(rt *Runtime, v Value, name string) Value { return aliasGetAttr(rt, exactOf(v), name) },
			GetItem: func(rt *Runtime, v, key Value) Value {
				g := asAlias(exactOf(v))
				params := g.parameters(rt)
				if params.p == nil {
					return params
				}
				args, ok := substitute(rt, v, AsTuple(params).items, AsTuple(g.args).items, key)
				if !ok {
					return Value{}
				}
				rt.Charge(int64(160 + 16*len(args)))
				n := &GenericAlias{origin: g.origin, args: NewTuple(args), unpacked: g.unpacked}
				n.Object = Object{&GenericAliasType, n}
				return Value{p: &n.Object}
			},
			Iter: func(rt *Runtime, v Value) Value {
				it := &aliasIter{alias: v}
				it.Object = Object{&aliasIterType, it}
				return Value{p: &it.Object}
			},
			Binary: [numOps]func(rt *Runtime, a, b Value) Value{Or: unionOr},
		},
		Rows: []Row{
			{Sig: "__origin__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return asAlias(exactOf(v)).origin }},
			{Sig: "__args__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return asAlias(exactOf(v)).args }},
			{Sig: "__unpacked__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return Bool(asAlias(exactOf(v)).unpacked) }},
			{Sig: "__typing_unpacked_tuple_args__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if g := asAlias(exactOf(v)); g.unpacked && g.origin == TupleType.Value() {
					return g.args
				}
				return None
			}},
			{Sig: "__parameters__", Kind: Getter, Doc: "Type variables in the GenericAlias.", Fn: func(rt *Runtime, v Value) Value { return asAlias(exactOf(v)).parameters(rt) }},
			{Sig: "__mro_entries__(self, bases, /)", Fn: func(rt *Runtime, v, bases Value) Value {
				return NewTuple([]Value{asAlias(exactOf(v)).origin})
			}},
			{Sig: "__instancecheck__(self, instance, /)", Fn: noCheck("isinstance")},
			{Sig: "__subclasscheck__(self, subclass, /)", Fn: noCheck("issubclass")},
			{Sig: "__dir__(self, /)", Fn: func(rt *Runtime, v Value) Value {
				names := Call1(rt, builtinNamed(rt, "dir"), asAlias(exactOf(v)).origin)
				if names.p == nil {
					return names
				}
				l, ok := ToSlice(rt, names)
				if !ok {
					return Value{}
				}
				for name := range ownAliasAttrs {
					l = append(l, NewStr(name))
				}
				return NewSetOf(rt, l)
			}},
			{Sig: "__reduce__(self, /)", Fn: func(rt *Runtime, v Value) Value {
				g := asAlias(exactOf(v))
				if g.unpacked {
					// next(iter(alias)) is the unpacked one again.
					plain := &GenericAlias{origin: g.origin, args: g.args}
					plain.Object = Object{&GenericAliasType, plain}
					it := Iter(rt, Value{p: &plain.Object})
					if it.p == nil {
						return it
					}
					return NewTuple([]Value{builtinNamed(rt, "next"), NewTuple([]Value{it})})
				}
				return NewTuple([]Value{GenericAliasType.Value(), NewTuple([]Value{g.origin, g.args})})
			}},
		},
	})
}
