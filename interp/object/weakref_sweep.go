package object

import (
	"cmp"
	"slices"
)

// This file decides when to look for objects that only weak references refer
// to. CPython needs not look: it clears a weak reference the moment its object
// goes. Here a look costs a walk over everything. So looks are taken where the
// difference could be seen, after a del statement and when a weak reference is
// asked, and become rarer when a program asks often.

const (
	// freeWalk is how many objects are walked by without thinking of the cost.
	freeWalk = 1 << 22
	// gcWalk is what a run of Go's collector counts as.
	gcWalk = 1 << 13
	// maxSkip bounds how many questions are answered without a look.
	maxSkip = 1 << 20
)

// SweepWeak clears the weak references to objects that nothing else refers to,
// unless it was called too often lately, and calls their callbacks; before, it
// calls the __del__ of those that have one. It returns
// false with an exception pending when a limit was reached.
func (rt *Runtime) SweepWeak() bool {
	t := &rt.weak
	if !rt.Sweeps() {
		return true
	}
	if t.skip > 0 {
		t.skip--
		return true
	}
	rt.collectWeak(false)
	if t.walked > freeWalk {
		t.late++
		t.skip = min(maxSkip, 1<<min(t.late, 20))
	}
	return rt.exc == nil || rt.Catchable()
}

// sweepFor is SweepWeak for somebody who asks the weak reference r, which the
// walk must come by to clear it.
func (rt *Runtime) sweepFor(r Value) bool {
	if rt.weak.skip > 0 {
		rt.weak.skip--
		return true
	}
	h := rt.Hold(r)
	ok := rt.SweepWeak()
	rt.Release(h)
	return ok
}

// Sweeps reports whether SweepWeak may have something to do.
func (rt *Runtime) Sweeps() bool {
	return len(rt.weak.refs) > 0 || len(rt.finals.list) > 0 || rt.finals.gens.asked
}

// WeakTargets returns the objects that weak references refer to.
func (rt *Runtime) WeakTargets() []Value {
	var refs []*WeakRef
	for k := range rt.weak.refs {
		if o := k.Value(); o != nil {
			if all := rt.weakRefs(Value{p: o}); len(all) > 0 {
				refs = append(refs, all[len(all)-1])
			}
		}
	}
	slices.SortFunc(refs, func(a, b *WeakRef) int { return cmp.Compare(a.seq, b.seq) })
	list := make([]Value, len(refs))
	for i, r := range refs {
		list[i] = r.target
	}
	return list
}

// Referents returns the objects v holds, strings and numbers left out. False
// means an exception is pending.
func (rt *Runtime) Referents(v Value) ([]Value, bool) {
	if v.p.impl == nil {
		return nil, true
	}
	w := &Walker{epoch: rt.nextWalk(), stop: 1 << 62, seen: map[*Object]struct{}{}, depth: walkLevels}
	w.enter(v.p)
	if !rt.AllocN(int64(len(w.todo)), 16) {
		return nil, false
	}
	out := make([]Value, len(w.todo))
	for i, o := range w.todo {
		out[i] = Value{p: o}
	}
	return out, true
}
