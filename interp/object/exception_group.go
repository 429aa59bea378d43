package object

import "strconv"

// This file is exception groups: construction, split, subgroup and derive.
// except* is exception_star.go.

func groupExtra() (Ops, []Row) {
	return Ops{New: newGroup, Init: initBaseException, Str: strGroup}, []Row{
		{Sig: "__class_getitem__(cls, object, /)", Doc: "See PEP 585", Kind: ClassMethod, Fn: func(rt *Runtime, cls, item Value) Value { return NewGenericAlias(cls, item) }},
		{Sig: "derive(self, object, /)", Doc: "Make a group like this one around other exceptions: what split and subgroup call.", Fn: deriveGroup},
		{Sig: "split(self, object, /)", Doc: "Return two groups: what matches the condition and the rest; either may be None.", Fn: splitGroupMethod},
		{Sig: "subgroup(self, object, /)", Doc: "Return the group of what matches the condition, None if nothing does.", Fn: subgroupMethod},
		{Sig: "message", Doc: "exception message", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return AsException(v).Field("message") }, Set: readonlyMember},
		{Sig: "exceptions", Doc: "nested exceptions", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return groupTuple(AsException(v)) }, Set: readonlyMember},
	}
}

// finishTwoBases gives the two built-in classes that have one their second base.
func finishTwoBases() {
	u := &UnsupportedOperationType
	u.bases = []*Type{&OSErrorType, &ValueErrorType}
	u.mro = []*Type{u, &OSErrorType, &ValueErrorType, &ExceptionType, &BaseExceptionType, &ObjectType}
	t := &ExceptionGroupType
	t.bases = []*Type{&BaseExceptionGroupType, &ExceptionType}
	t.mro = []*Type{t, &BaseExceptionGroupType, &ExceptionType, &BaseExceptionType, &ObjectType}
}

func readonlyMember(rt *Runtime, self, x Value) bool {
	rt.Raisef(&AttributeErrorType, "readonly attribute")
	return false
}

// groupTuple is the exceptions attribute.
func groupTuple(e *Exception) Value {
	if e.members == nil {
		return EmptyTuple
	}
	return e.members.Value()
}

func newGroup(rt *Runtime, cls *Type, args []Value, names []string) Value {
	pos := args[:len(args)-len(names)]
	if len(pos) != 2 {
		return rt.TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(pos))
	}
	msg, excs := pos[0], pos[1]
	if AsStr(msg) == nil {
		return rt.TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", typeNameNone(msg))
	}
	if !isSequence(excs) {
		return rt.TypeErrorf("second argument (exceptions) must be a sequence")
	}
	items, ok := ToSlice(rt, excs)
	if !ok {
		return Value{}
	}
	if len(items) == 0 {
		return rt.ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	nestedBase := false
	for i, x := range items {
		if !rt.Tick() {
			return Value{}
		}
		e := AsException(x)
		if e == nil {
			return rt.ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		nestedBase = nestedBase || !e.typ.IsSubtype(&ExceptionType)
	}
	switch {
	case cls == &ExceptionGroupType:
		if nestedBase {
			return rt.TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
		}
	case cls == &BaseExceptionGroupType:
		if !nestedBase {
			// All of them are Exceptions: the group is one too.
			cls = &ExceptionGroupType
		}
	default:
		if nestedBase && cls.IsSubtype(&ExceptionType) {
			return rt.TypeErrorf("Cannot nest BaseExceptions in '%s'", cls.Name)
		}
	}
	e := rt.newException(cls, tupleOf(pos))
	e.members = tupleOf(items).p.impl.(*Tuple)
	e.SetField("message", msg)
	return e.Value()
}

// NewGroup returns an (Base)ExceptionGroup around excs, nil with an exception
// pending if they do not make one.
func (rt *Runtime) NewGroup(t *Type, message string, excs []Value) *Exception {
	v := newGroup(rt, t, []Value{NewStr(message), NewList(append([]Value(nil), excs...))}, nil)
	if v.p == nil {
		return nil
	}
	return AsException(v)
}

func strGroup(rt *Runtime, v Value) Value {
	e := AsException(v)
	msg, ok := e.memberText(rt, "message")
	if !ok {
		return Value{}
	}
	s := " sub-exceptions)"
	if len(e.Group()) == 1 {
		s = " sub-exception)"
	}
	return NewStr(msg + " (" + strconv.Itoa(len(e.Group())) + s)
}

// deriveGroup is the derive that subclasses override.
func deriveGroup(rt *Runtime, self, excs Value) Value {
	return newGroup(rt, &BaseExceptionGroupType, []Value{AsException(self).Field("message"), excs}, nil)
}

// deriveFrom calls orig.derive(excs) and gives the result what a split part
// keeps of the whole: traceback, context, cause and a copy of the notes.
func deriveFrom(rt *Runtime, orig *Exception, excs []Value) *Exception {
	v := CallMethod(rt, orig.Value(), "derive", NewList(excs))
	if v.p == nil {
		return nil
	}
	g := AsException(v)
	if g == nil || !g.typ.IsSubtype(&BaseExceptionGroupType) {
		rt.TypeErrorf("derive must return an instance of BaseExceptionGroup")
		return nil
	}
	if orig.tb != nil {
		g.tb = orig.tb
	}
	g.context, g.cause, g.suppress = orig.context, orig.cause, true
	if orig.dict != nil {
		if notes := orig.dict.GetStr("__notes__"); notes.p != nil && isSequence(notes) {
			// Anything but a sequence is left behind without a word.
			items, ok := ToSlice(rt, notes)
			if !ok || !SetAttr(rt, v, "__notes__", NewList(append([]Value(nil), items...))) {
				return nil
			}
		}
	}
	return g
}

// groupMatcher is the condition of split: a class or tuple of classes, or a
// callable.
type groupMatcher struct {
	spec Value
	call bool
	// among selects by identity instead, for except*.
	among map[*Exception]bool
}

func newGroupMatcher(rt *Runtime, cond Value) (*groupMatcher, bool) {
	if isExceptionClass(cond) {
		return &groupMatcher{spec: cond}, true
	}
	if cond.AsType() == nil && cond.p.typ.Ops.Call != nil {
		return &groupMatcher{spec: cond, call: true}, true
	}
	if t := AsTuple(cond); t != nil {
		all := true
		for _, c := range t.items {
			all = all && isExceptionClass(c)
		}
		if all {
			return &groupMatcher{spec: cond}, true
		}
	}
	rt.TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
	return nil, false
}

// matches returns 1, 0, or -1 with an exception pending.
func (m *groupMatcher) matches(rt *Runtime, e *Exception) int {
	switch {
	case m.among != nil:
		return b2i(m.among[e])
	case m.call:
		v := Call1(rt, m.spec, e.Value())
		if v.p == nil {
			return -1
		}
		return Truth(rt, v)
	}
	return b2i(matchesSpec(e, m.spec))
}

// splitGroup divides e, a group or not, by m. Either part is nil when it would
// be empty; wantRest tells whether the second is built at all.
func splitGroup(rt *Runtime, e *Exception, m *groupMatcher, wantRest bool) (match, rest *Exception, ok bool) {
	switch m.matches(rt, e) {
	case -1:
		return nil, nil, false
	case 1:
		return e, nil, true
	}
	if !e.typ.IsSubtype(&BaseExceptionGroupType) {
		return nil, e, true
	}
	if !rt.Enter(" in exceptiongroup_split_recursive") {
		return nil, nil, false
	}
	defer rt.Leave()
	var in, out []Value
	for _, x := range e.Group() {
		if !rt.Tick() {
			return nil, nil, false
		}
		a, b, ok := splitGroup(rt, AsException(x), m, wantRest)
		if !ok {
			return nil, nil, false
		}
		if a != nil {
			in = append(in, a.Value())
		}
		if b != nil {
			out = append(out, b.Value())
		}
	}
	if len(in) > 0 {
		if match = deriveFrom(rt, e, in); match == nil {
			return nil, nil, false
		}
	}
	if len(out) > 0 && wantRest {
		if rest = deriveFrom(rt, e, out); rest == nil {
			return nil, nil, false
		}
	}
	return match, rest, true
}

func splitGroupMethod(rt *Runtime, self, cond Value) Value {
	m, ok := newGroupMatcher(rt, cond)
	if !ok {
		return Value{}
	}
	match, rest, ok := splitGroup(rt, AsException(self), m, true)
	if !ok {
		return Value{}
	}
	return NewTuple([]Value{exceptionOrNone(match), exceptionOrNone(rest)})
}

func subgroupMethod(rt *Runtime, self, cond Value) Value {
	m, ok := newGroupMatcher(rt, cond)
	if !ok {
		return Value{}
	}
	match, _, ok := splitGroup(rt, AsException(self), m, false)
	if !ok {
		return Value{}
	}
	return exceptionOrNone(match)
}
