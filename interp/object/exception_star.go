package object

// This file is what except* statements need: CPython's exception_group_match
// and _PyExc_PrepReraiseStar.
//
// The executor runs
//
//	try: ... except* A: ... except* B: ...
//
// as: rest := the exception raised by the body; for each clause match, rest =
// MatchGroup(rest, spec), and when there is a match the clause's body runs with
// it as the exception being handled. Exceptions from those bodies and what is
// left in rest go to CombineStar, whose result is raised on.

// MatchGroup divides exc by the class or tuple of classes spec of an except*
// clause. Either part may be nil; ok is false with an exception pending. A
// naked exception that matches comes back in a group of one.
func (rt *Runtime) MatchGroup(exc *Exception, spec Value) (match, rest *Exception, ok bool) {
	if !rt.checkStarSpec(spec) {
		return nil, nil, false
	}
	if exc == nil {
		return nil, nil, true
	}
	if exc.fatal {
		return nil, exc, true
	}
	group := exc.typ.IsSubtype(&BaseExceptionGroupType)
	if matchesSpec(exc, spec) {
		if group {
			return exc, nil, true
		}
		// As CPython: the group of one is made from a tuple, and its args show it.
		match = AsException(newGroup(rt, &BaseExceptionGroupType, []Value{NewStr(""), NewTuple([]Value{exc.Value()})}, nil))
		return match, nil, match != nil
	}
	if !group {
		return nil, exc, true
	}
	pair := CallMethod(rt, exc.Value(), "split", spec)
	if pair.p == nil {
		return nil, nil, false
	}
	t := AsTuple(pair)
	if t == nil {
		rt.TypeErrorf("%s.split must return a tuple, not %s", exc.typ.Name, TypeName(pair))
		return nil, nil, false
	}
	if len(t.items) < 2 {
		rt.TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", exc.typ.Name, len(t.items))
		return nil, nil, false
	}
	// An overridden split may return anything: what is no exception is no part.
	return AsException(t.items[0]), AsException(t.items[1]), true
}

func (rt *Runtime) checkStarSpec(spec Value) bool {
	specs := []Value{spec}
	if t := AsTuple(spec); t != nil {
		specs = t.items
	}
	for _, c := range specs {
		if !isExceptionClass(c) {
			rt.cannotCatch()
			return false
		}
	}
	for _, c := range specs {
		if c.AsType().IsSubtype(&BaseExceptionGroupType) {
			rt.TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
			return false
		}
	}
	return true
}

// CombineStar returns what goes on after all except* clauses have run: orig is
// what the try body raised, excs what the clauses raised and the part nobody
// matched, in that order. The result is nil when nothing is left; ok is false
// with an exception pending.
//
// Parts of orig that were raised again unchanged are put together as one group
// with orig's structure; new exceptions stand beside it.
func (rt *Runtime) CombineStar(orig *Exception, excs []*Exception) (result *Exception, ok bool) {
	if len(excs) == 0 {
		return nil, true
	}
	if !orig.typ.IsSubtype(&BaseExceptionGroupType) {
		// A naked exception was wrapped; at most one clause ran.
		return excs[0], true
	}
	var raised []Value
	again := map[*Exception]bool{}
	for _, e := range excs {
		if e == nil {
			continue
		}
		if e.tb == orig.tb && e.cause == orig.cause && e.context == orig.context && e.typ.IsSubtype(&BaseExceptionGroupType) {
			if !rt.noteLeaves(e, again) {
				return nil, false
			}
		} else {
			raised = append(raised, e.Value())
		}
	}
	var kept *Exception
	if len(again) > 0 {
		if kept, _, ok = splitGroup(rt, orig, &groupMatcher{among: again}, false); !ok {
			return nil, false
		}
	}
	if len(raised) == 0 {
		return kept, true
	}
	if kept != nil {
		raised = append(raised, kept.Value())
	}
	if len(raised) == 1 {
		return AsException(raised[0]), true
	}
	g := rt.NewGroup(&BaseExceptionGroupType, "", raised)
	return g, g != nil
}

// noteLeaves collects the exceptions in e that are not groups.
func (rt *Runtime) noteLeaves(e *Exception, leaves map[*Exception]bool) bool {
	if !e.typ.IsSubtype(&BaseExceptionGroupType) {
		leaves[e] = true
		return true
	}
	if !rt.Enter(" in collect_exception_group_leaf_ids") {
		return false
	}
	defer rt.Leave()
	for _, x := range e.Group() {
		if !rt.noteLeaves(AsException(x), leaves) {
			return false
		}
	}
	return true
}
