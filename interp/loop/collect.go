package loop

import "github.com/ouro-lang/ouro/interp/object"

// This file is what gc.collect() does for asyncio: CPython's collector comes by
// loops that nobody has closed, by tasks that wait for what nobody can ever set,
// by futures whose exceptions nobody can retrieve any more, and by async
// generators that were left. A loop
// knows its own; a walk tells which of them the program still reaches.

// collect closes and reports what is lost. It returns how many objects that was;
// false: an exception is pending.
func (s *State) collect(rt *runtime) (int, bool) {
	var failed []*Future
	var gens []*object.Generator
	var tasks []*Task
	var open []*Loop
	for _, l := range s.loops {
		if !l.running && l.self.IsNull() {
			open = append(open, l)
		}
	}
	for _, l := range append(append([]*Loop(nil), s.ended...), s.loops...) {
		for _, f := range l.lost {
			if f.flags&futureLogTB != 0 {
				failed = append(failed, f)
			}
		}
		l.asyncGens = liveGens(l.asyncGens)
		gens = append(gens, l.asyncGens...)
		for t := l.first; t != nil; t = t.next {
			tasks = append(tasks, t)
		}
	}
	vs := make([]value, 0, len(open)+len(failed)+len(gens)+len(tasks))
	for _, l := range open {
		vs = append(vs, l.Value())
	}
	for _, f := range failed {
		vs = append(vs, f.Value())
	}
	for _, g := range gens {
		vs = append(vs, g.Value())
	}
	for _, t := range tasks {
		vs = append(vs, t.Value())
	}
	if len(vs) == 0 {
		return 0, true
	}
	if !rt.Alloc(int64(64 * len(vs))) {
		return 0, false
	}
	s.collecting = true
	reached := rt.Reached(vs, nil)
	s.collecting = false
	n := 0
	for i := range vs {
		if reached[i] {
			continue
		}
		n++
		ok := rt.Tick()
		switch i := i - len(open); {
		case !ok:
		case i < 0:
			ok = rt.CallDel(open[i+len(open)].Value())
		case i < len(failed):
			ok = failed[i].loop.reportLost(failed[i])
		case i < len(failed)+len(gens):
			ok = rt.Abandon(gens[i-len(failed)])
		default:
			ok = tasks[i-len(failed)-len(gens)].destroyed()
		}
		if !ok {
			return n, false
		}
	}
	return n, true
}

// destroyed closes the coroutine of a task that nothing can wake, and reports it.
func (t *Task) destroyed() bool {
	l := t.loop
	l.unlink(t)
	if t.coro != nil {
		if g, ok := t.Coroutine().Impl().(*object.Generator); ok && !l.rt.Abandon(g) {
			return false
		}
	}
	return l.reportDestroyed(t)
}

// reportDestroyed reports a task that will never end.
func (l *Loop) reportDestroyed(t *Task) bool {
	if t.flags&taskNoDestroyLog != 0 {
		return true
	}
	t.flags |= taskNoDestroyLog
	return l.Report("Task was destroyed but it is pending!", append([]any{"task", t.Value()}, originPair(l.rt, t.origin())...)...)
}
