package loop

// This file reports the exceptions nobody retrieved. CPython does so when the
// failed future is deallocated. Here somebody looks whether the program can still
// reach it: when the callback in which it failed has returned, when its own
// callbacks have run, at gc.collect(), and at the end of the run.

// freshLost is a future that has just failed.
type freshLost struct {
	f     *Future
	due   uint64 // nobody looks before so many callbacks have run
	looks int
}

const (
	// maxFresh bounds how many futures are looked for at once.
	maxFresh = 1 << 10
	// maxLooks is how often: a callback that is ready may hold a future.
	maxLooks = 4
)

// reportFresh reports those of the futures that have just failed which nobody
// can reach any more. False: an exception that ends the run is pending.
func (l *Loop) reportFresh() bool {
	var vs []value
	var due []freshLost
	later := l.fresh[:0]
	for _, x := range l.fresh {
		switch {
		case x.f.flags&futureLogTB == 0:
		case x.due > l.ran:
			later = append(later, x)
		default:
			vs, due = append(vs, x.f.Value()), append(due, x)
		}
	}
	clear(l.fresh[len(later):])
	l.fresh = later
	if len(due) == 0 {
		return true
	}
	reached, ok := l.rt.ReachedOften(vs)
	if !ok {
		return true
	}
	for i, x := range due {
		if !reached[i] {
			if !l.reportLost(x.f) {
				return false
			}
			continue
		}
		if x.looks++; x.looks < maxLooks && l.ready.n > 0 {
			x.due = l.ran + 1
			l.fresh = append(l.fresh, x)
		}
	}
	return true
}

// lostKeep bounds how many failed futures are remembered: from there on the
// oldest is reported although somebody might still look at it.
const lostKeep = 4096

// noteLost remembers a future that failed, until somebody retrieves the
// exception. watched: it has callbacks, which have their turn first.
func (l *Loop) noteLost(f *Future, watched bool) {
	if len(l.lost) >= 64 && len(l.lost)&(len(l.lost)-1) == 0 {
		kept := l.lost[:0]
		for _, o := range l.lost {
			if o.flags&futureLogTB != 0 {
				kept = append(kept, o)
			}
		}
		clear(l.lost[len(kept):])
		l.lost = kept
	}
	l.lost = append(l.lost, f)
	due := uint64(0)
	if watched {
		due = l.ran + uint64(l.ready.n)
	}
	if l.fresh = append(l.fresh, freshLost{f: f, due: due}); len(l.fresh) > maxFresh {
		clear(l.fresh)
		l.fresh = l.fresh[:0]
	}
	if len(l.lost) > lostKeep {
		o := l.lost[0]
		l.lost = append(l.lost[:0], l.lost[1:]...)
		l.reportLost(o)
	}
}

// reportLost reports the exception of f if nobody has looked at it.
func (l *Loop) reportLost(f *Future) bool {
	if f.flags&futureLogTB == 0 {
		return true
	}
	f.flags &^= futureLogTB
	return l.Report(f.Type().Name+" exception was never retrieved", append([]any{"exception", f.result, "future", f.Value()}, originPair(l.rt, f.origin())...)...)
}

// ReportLost reports the futures whose exceptions nobody can look at any more,
// because nothing the interpreter holds reaches them. CPython does so when such
// a future is deallocated; here it happens at the end of a run of the loop.
// With all it reports every one nobody has looked at. hold are values that only
// the caller knows.
func (l *Loop) ReportLost(all bool, hold ...value) bool {
	kept := l.lost[:0]
	for _, f := range l.lost {
		if f.flags&futureLogTB != 0 {
			kept = append(kept, f)
		}
	}
	clear(l.lost[len(kept):])
	l.lost = kept
	if len(kept) == 0 {
		return true
	}
	var reached []bool
	if !all {
		vs := make([]value, len(kept))
		for i, f := range kept {
			vs[i] = f.Value()
		}
		reached = l.rt.Reached(vs, hold)
	}
	list := append([]*Future(nil), kept...)
	l.lost = nil
	handled := l.rt.Handled()
	for i, f := range list {
		// CPython's traceback of an exception that has ended the run holds the
		// task that it comes from.
		if reached != nil && (reached[i] || handled != nil && f.result == handled.Value()) {
			l.lost = append(l.lost, f)
			continue
		}
		if !l.reportLost(f) {
			return false
		}
	}
	return true
}
