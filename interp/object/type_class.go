package object

// This file is what a class statement does around its body: CPython's
// __build_class__. The executor calls BeginClass, runs the body in NS and calls
// End.

// ClassStatement is a class statement in progress.
type ClassStatement struct {
	// NS is the namespace the body runs in: a dict, or whatever __prepare__
	// returned.
	NS       Value
	name     string
	meta     Value
	orig     Value // the bases as written
	bases    Value
	names    []string // keywords without metaclass
	keywords []Value
}

// BeginClass evaluates the header of a class statement: args are the bases,
// then one value for each of names. False with an exception pending.
func BeginClass(rt *Runtime, name string, args []Value, names []string) (*ClassStatement, bool) {
	n := len(args) - len(names)
	c := &ClassStatement{name: name}
	c.orig = NewTuple(append([]Value(nil), args[:n]...))
	c.bases = ResolveBases(rt, c.orig)
	if c.bases.p == nil {
		return nil, false
	}
	for i, k := range names {
		if k == "metaclass" {
			c.meta = args[n+i]
			continue
		}
		c.names = append(c.names, k)
		c.keywords = append(c.keywords, args[n+i])
	}
	bases := c.bases.p.impl.(*Tuple).items
	if c.meta.p == nil {
		c.meta = TypeType.Value()
		if len(bases) > 0 {
			c.meta = bases[0].p.typ.Value()
		}
	}
	meta := c.meta.AsType()
	if meta != nil {
		winner, ok := calculateMeta(rt, meta, bases)
		if !ok {
			return nil, false
		}
		meta, c.meta = winner, winner.Value()
	}
	return c, c.prepare(rt, meta)
}

// prepare makes the namespace.
func (c *ClassStatement) prepare(rt *Runtime, meta *Type) bool {
	if meta == &TypeType {
		c.NS = NewDict().Value()
		return true
	}
	p := LookupAttr(rt, c.meta, "__prepare__")
	if p.p == nil {
		if rt.exc != nil {
			return false
		}
		c.NS = NewDict().Value()
		return true
	}
	l := rt.PushArgs(2 + len(c.keywords))
	l[0], l[1] = NewStr(c.name), c.bases
	copy(l[2:], c.keywords)
	c.NS = Call(rt, p, l, c.names)
	rt.PopArgs(l)
	if c.NS.p == nil {
		return false
	}
	if ops := &c.NS.p.typ.Ops; ops.GetItem == nil {
		who := "<metaclass>"
		if meta != nil {
			who = meta.Name
		}
		rt.TypeErrorf("%s.__prepare__() must return a mapping, not %s", who, TypeName(c.NS))
		return false
	}
	return true
}

// BuildClassRow is builtins.__build_class__, which class statements call by
// name: a script may put another function there.
var BuildClassRow = Row{
	Sig: "__build_class__(func, name, /, *bases, [metaclass], **kwds)",
	Doc: "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nWhat a class statement calls.",
	Fn:  buildClass,
}

// IsBuildClass reports whether f is the built-in __build_class__.
func IsBuildClass(f Value) bool {
	b := f.AsBuiltin()
	return b != nil && b.Row == &BuildClassRow
}

func buildClass(rt *Runtime, args []Value, names []string) Value {
	n := len(args) - len(names)
	if n < 2 {
		return rt.TypeErrorf("__build_class__: not enough arguments")
	}
	fn := args[0].AsFunction()
	if fn == nil {
		return rt.TypeErrorf("__build_class__: func must be a function")
	}
	name := AsStr(args[1])
	if name == nil {
		return rt.TypeErrorf("__build_class__: name is not a string")
	}
	c, ok := BeginClass(rt, name.Go(), args[2:], names)
	if !ok {
		return Value{}
	}
	var cell Value
	if fn.Code.NamesInDict {
		cell = RunBody(rt, fn, c.NS)
	} else {
		cell = fn.Call(rt, nil, nil)
	}
	if cell.p == nil {
		return Value{}
	}
	return c.End(rt, cell.AsCell())
}

// End makes the class once the body has run. cell is the cell methods read
// __class__ from, nil if none does; End puts it into the namespace under
// __classcell__ itself.
func (c *ClassStatement) End(rt *Runtime, cell *Cell) Value {
	if c.bases != c.orig && !SetItem(rt, c.NS, rt.Intern("__orig_bases__"), c.orig) {
		return Value{}
	}
	if cell != nil {
		cv := Value{p: &cell.Object}
		if !SetItem(rt, c.NS, rt.Intern("__classcell__"), cv) {
			return Value{}
		}
	}
	l := rt.PushArgs(3 + len(c.keywords))
	l[0], l[1], l[2] = NewStr(c.name), c.bases, c.NS
	copy(l[3:], c.keywords)
	cls := Call(rt, c.meta, l, c.names)
	rt.PopArgs(l)
	if cls.p == nil || cell == nil || cls.AsType() == nil {
		return cls
	}
	if cell.V.p == nil {
		if s, ok := ReprText(rt, cls); ok {
			rt.RuntimeErrorf("__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?", c.name, s)
		}
		return Value{}
	}
	if cell.V != cls {
		s, ok := ReprText(rt, cell.V)
		if !ok {
			return Value{}
		}
		if s2, ok := ReprText(rt, cls); ok {
			rt.TypeErrorf("__class__ set to %s defining '%s' as %s", s, c.name, s2)
		}
		return Value{}
	}
	return cls
}

// ResolveBases replaces the bases that are not classes by what their
// __mro_entries__ returns: types.resolve_bases. It returns the tuple it was
// given if there are none.
func ResolveBases(rt *Runtime, bases Value) Value {
	items := bases.p.impl.(*Tuple).items
	var out []Value
	for i, b := range items {
		if b.AsType() != nil {
			if out != nil {
				out = append(out, b)
			}
			continue
		}
		m := LookupAttr(rt, b, "__mro_entries__")
		if m.p == nil {
			if rt.exc != nil {
				return Value{}
			}
			if out != nil {
				out = append(out, b)
			}
			continue
		}
		r := Call1(rt, m, bases)
		if r.p == nil {
			return r
		}
		t := AsTuple(r)
		if t == nil {
			return rt.TypeErrorf("__mro_entries__ must return a tuple")
		}
		if out == nil {
			out = append(make([]Value, 0, len(items)), items[:i]...)
		}
		out = append(out, t.items...)
	}
	if out == nil {
		return bases
	}
	return NewTuple(out)
}

// classGetItem evaluates cls[key]: by the class's __class_getitem__, or as a
// generic alias for the built-in generics.
func classGetItem(rt *Runtime, t *Type, key Value) Value {
	if t == &TypeType {
		// type[int] is an alias; type itself has no __class_getitem__.
		return NewGenericAlias(t.Value(), key)
	}
	m := typeLookup(rt, t, "__class_getitem__")
	if m.p == nil && rt.exc != nil {
		return m
	}
	if m.p == nil || m == None {
		return rt.TypeErrorf("type '%s' is not subscriptable", t.fullName)
	}
	return Call1(rt, m, key)
}

// genericRow is the __class_getitem__ of built-in generics, for their rows.
var genericRow = Row{Sig: "__class_getitem__(cls, object, /)", Kind: ClassMethod, Doc: "Types can be parameterised: see PEP 585.",
	Fn: func(rt *Runtime, cls, key Value) Value { rt.Charge(160); return NewGenericAlias(cls, key) }}

// genericTypes lists the types of this package that can be parameterised.
var genericTypes = map[*Type]bool{
	&ListType: true, &DictType: true, &TupleType: true, &SetType: true, &FrozensetType: true, &EnumerateType: true,
	&MappingProxyType: true, &BaseExceptionGroupType: true, &GeneratorType: true, &CoroutineType: true, &AsyncGenType: true,
}

// GenericRow returns the row that makes a built-in type generic: T[key] is a
// types.GenericAlias.
func GenericRow() Row { return genericRow }
