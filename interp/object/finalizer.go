package object

import (
	"slices"
	"weak"
)

// This file calls __del__, and closes suspended generators (generator_lost.go).
// CPython does when the last reference to an object goes. Here nothing tells of that moment: instances of classes with a __del__
// stand on a list, and where the difference could be seen (a del statement, a
// weak reference that is asked, print, gc.collect) somebody looks which of them
// the program can still reach. What is left at the end of the run has its turn
// then.

// finals is the list.
type finals struct {
	list []*Instance
	look int // look without being asked when the list has this length
	due  bool
	// clones are the objects whose __del__ is about to be called. Nobody looks
	// for others meanwhile.
	clones []*Object
	gens   lostGenerators
}

const (
	// finalsMin is how many objects with a __del__ may wait before somebody looks
	// without a reason.
	finalsMin = 1 << 10
	// finalRounds bounds how many layers of objects one look finalizes: what an
	// object held becomes unreachable when its __del__ has run.
	finalRounds = 32
	// maxProbes bounds how many objects Go's collector is asked about at once: a
	// question takes memory that nobody accounts for.
	maxProbes = 1 << 14
)

// noteFinal puts an instance that was just made on the list, if its class has a
// __del__.
func (rt *Runtime) noteFinal(in *Instance) *Instance {
	if in.typ.special[SpDel].p != nil {
		f := &rt.finals
		if f.list = append(f.list, in); len(f.list) >= max(f.look, finalsMin) {
			f.due = true
		}
	}
	return in
}

// any reports whether something waits to be finalized.
func (f *finals) any() bool {
	f.gens.sift()
	return len(f.list) > 0 || len(f.gens.list) > 0
}

// HasFinals reports whether some object waits for its __del__.
func (rt *Runtime) HasFinals() bool { return len(rt.finals.list) > 0 }

// walkFinals visits the objects on the list: for the memory limit they are
// there until they are finalized.
func (rt *Runtime) walkFinals(w *Walker) {
	if !w.skipWeak {
		for _, in := range rt.finals.list {
			w.root(in.Value())
		}
	}
	for _, in := range rt.finals.clones {
		if in != nil {
			w.root(Value{p: in})
		}
	}
}

// finalProbe is an object the walk did not come by. Whether a running built-in
// holds it, only Go's collector knows: it is asked what becomes of the object
// when the list lets go of it. Should it go, a clone of it, which nobody can
// tell from it, takes its place.
type finalProbe struct {
	at    weak.Pointer[Object]
	clone *Object
	place int // in the list
	id    uint64
}

// probeFinals takes from the list what the walk w did not come by and what no
// other such object refers to. cycles are the places of those that only each
// other refer to.
func (rt *Runtime) probeFinals(w *Walker) (probes []finalProbe, cycles []int) {
	f := &rt.finals
	var lost []int
	for i, in := range f.list {
		if !w.reached(&in.Object) {
			lost = append(lost, i)
		}
	}
	gens := f.gens.lost(w)
	if len(lost) == 0 && len(gens) == 0 {
		return nil, nil
	}
	for _, i := range lost {
		f.list[i].Walk(w)
		w.drain()
	}
	for _, i := range gens {
		f.gens.list[i].walkOutermost(w)
	}
	for _, i := range lost {
		in := f.list[i]
		if w.reached(&in.Object) {
			cycles = append(cycles, i)
			continue
		}
		if len(probes) < maxProbes {
			probes = append(probes, finalProbe{at: weak.Make(&in.Object), clone: &in.clone().Object, place: i})
			f.list[i] = nil
		}
	}
	for _, i := range gens {
		// The places of generators follow those of instances.
		if g := f.gens.list[i]; w.reached(&g.Object) {
			cycles = append(cycles, len(f.list)+i)
		} else if len(probes) < maxProbes {
			probes = append(probes, rt.probeGenerator(i))
		}
	}
	return probes, cycles
}

// clone returns an instance that cannot be told from in, once in is gone.
func (in *Instance) clone() *Instance {
	c := &Instance{shape: in.shape, slots: append([]Value(nil), in.slots...), id: in.id}
	c.Object = Object{in.typ, c}
	return c
}

// settleFinals puts back what is still there and returns what is not.
func (rt *Runtime) settleFinals(probes []finalProbe) (gone []*Object) {
	f := &rt.finals
	for _, p := range probes {
		o := p.at.Value()
		if g, ok := p.clone.impl.(*Generator); ok {
			rt.settleGenerator(g, o, p)
		} else if o != nil {
			f.list[p.place] = o.impl.(*Instance)
		}
		if o == nil {
			gone = append(gone, p.clone)
		}
	}
	f.gens.compact()
	kept := f.list[:0]
	for _, in := range f.list {
		if in != nil {
			kept = append(kept, in)
		}
	}
	clear(f.list[len(kept):])
	f.list = kept
	return gone
}

// takeFinals takes the objects at places off the list.
func (rt *Runtime) takeFinals(places []int) []*Object {
	f := &rt.finals
	var out []*Object
	for _, i := range places {
		if n := len(f.list); i < n {
			out = append(out, &f.list[i].Object)
			f.list[i] = nil
		} else {
			out = append(out, &f.gens.list[i-n].Object)
			f.gens.list[i-n] = nil
		}
	}
	rt.settleFinals(nil)
	return out
}

// finalize calls __del__ of each of list, and closes the generators among them.
// What that raises nobody can catch. False: a limit has fallen.
func (rt *Runtime) finalize(list []*Object) bool {
	f := &rt.finals
	if len(list) == 0 {
		return true
	}
	f.clones = slices.Clone(list)
	ok := true
	for i, o := range list {
		f.clones[i] = nil
		if g, is := o.impl.(*Generator); is {
			ok = rt.abandonAside(g)
		} else {
			ok = rt.CallDel(Value{p: o})
		}
		if !ok {
			break
		}
	}
	f.clones = nil
	return ok
}

// CallDel calls __del__ of v, if its class has one. What that raises nobody can
// catch. False: a limit has fallen.
func (rt *Runtime) CallDel(v Value) bool {
	var del Value
	if t := v.p.typ; t.special != nil {
		del = t.special[SpDel]
	} else {
		del = t.Lookup("__del__")
	}
	if del.p == nil {
		return true
	}
	exc, noted := rt.exc, rt.noted
	rt.exc = nil
	if callSpecial(rt, del, v).p == nil {
		if !rt.Catchable() {
			return false
		}
		rt.ReportUnraisable(rt.Clear(), del)
		if rt.exc != nil {
			return false
		}
	}
	rt.exc, rt.noted = exc, noted
	return true
}

// FinalizeAll calls __del__ of every object that is left: what CPython does
// when it clears the modules at the end. Source lines are not shown any more
// then.
func (rt *Runtime) FinalizeAll() bool {
	if !rt.finals.any() {
		return true
	}
	if rt.Sys != nil {
		for _, name := range []string{"last_exc", "last_type", "last_value", "last_traceback"} {
			rt.Sys.DelStr(name)
		}
	}
	// What only the last exception held goes with it, while lines still show.
	if rt.collectWeak(false); rt.exc != nil && !rt.Catchable() {
		return false
	}
	lines := rt.Hooks.SourceLine
	rt.Hooks.SourceLine = nil
	defer func() { rt.Hooks.SourceLine = lines }()
	// Nothing runs any more: what the walk does not come by is gone.
	rt.walkWeak = true
	w := rt.walk(1 << 62)
	rt.walkWeak = false
	var gone []int
	for i, in := range rt.finals.list {
		if !w.reached(&in.Object) {
			gone = append(gone, i)
		}
	}
	for _, i := range rt.finals.gens.lost(w) {
		gone = append(gone, len(rt.finals.list)+i)
	}
	if !rt.finalize(rt.takeFinals(gone)) {
		return false
	}
	for range finalRounds {
		if !rt.finals.any() {
			break
		}
		list := rt.finalOrder()
		rt.finals.list, rt.finals.gens.list = nil, nil
		if !rt.finalize(list) {
			return false
		}
	}
	return true
}

// finalOrder returns the objects on the list in the order in which CPython's
// collector has come by them: breadth first from the variables of __main__,
// lists and tuples from behind; then the others, as they were made.
func (rt *Runtime) finalOrder() []*Object {
	list := make([]*Object, 0, len(rt.finals.list)+len(rt.finals.gens.list))
	for _, in := range rt.finals.list {
		list = append(list, &in.Object)
	}
	for _, g := range rt.finals.gens.list {
		list = append(list, &g.Object)
	}
	main := rt.Modules.GetStr("__main__")
	if main.p == nil || main.AsModule() == nil {
		return list
	}
	wanted := make(map[*Object]bool, len(list))
	for _, o := range list {
		wanted[o] = true
	}
	order := make([]*Object, 0, len(list))
	w := &Walker{epoch: rt.nextWalk(), stop: 1 << 62, seen: map[*Object]struct{}{}, depth: walkLevels}
	w.Visit(main.AsModule().Dict.Value())
	for i := 0; i < len(w.todo) && len(wanted) > 0 && rt.Tick(); i++ {
		o := w.todo[i]
		if wanted[o] {
			order = append(order, o)
			delete(wanted, o)
		}
		n := len(w.todo)
		w.enter(o)
		switch o.impl.(type) {
		case *List, *Tuple:
			slices.Reverse(w.todo[n:])
		}
	}
	for _, o := range list {
		if wanted[o] {
			order = append(order, o)
		}
	}
	return order
}

// SweepFinals looks for objects whose __del__ is due, for somebody about to
// show what the program has done. False: an exception is pending.
func (rt *Runtime) SweepFinals() bool {
	return len(rt.finals.list) == 0 || rt.SweepWeak()
}

// FinalizeLost is SweepFinals however often it was called, for somebody who knows
// that an object has just been dropped. False: a limit has fallen.
func (rt *Runtime) FinalizeLost() bool {
	rt.collectWeak(false)
	return rt.exc == nil || rt.Catchable()
}

// finalizeDue is SweepFinals because there are many.
func (rt *Runtime) finalizeDue() bool {
	rt.collectWeak(true)
	return rt.exc == nil || rt.Catchable()
}
