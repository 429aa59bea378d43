package loop

import (
	"math"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what programs do inside a loop of their own class to have time
// go as they like: a _run_once around CPython's, a selector whose select() does
// not sleep, looks at _ready and _scheduled.

// runCustom is RunForever's conversation for a loop whose turns a script has
// redefined; done is false if it has not.
func (l *Loop) runCustom() (ok, done bool) {
	turn := l.override("_run_once")
	if turn.IsNull() && l.selector().IsNull() {
		return false, false
	}
	for {
		switch {
		case turn.IsNull():
			ok = l.runOnce()
		default:
			ok = !object.Call0(l.rt, turn).IsNull()
		}
		if !ok || l.stopping {
			return ok, true
		}
		// A selector lets other threads run while it is asked.
		l.rt.YieldThread()
		if !l.rt.Refill() {
			return false, true
		}
		turn = l.override("_run_once")
	}
}

// selector returns the selector that a script has given the loop, null if it
// has given none.
func (l *Loop) selector() value {
	if l.dict == nil {
		return null
	}
	s := l.dict.GetStr("_selector")
	if object.NoneOrAbsent(s) {
		return null
	}
	return s
}

// runOnce is BaseEventLoop._run_once: wait until something is ready, then run
// what is. False: an exception is pending.
func (l *Loop) runOnce() bool {
	if !l.CheckOpen() {
		return false
	}
	var in []Completion
	d := l.driverOf()
	l.dropCancelled()
	if s := l.selector(); !s.IsNull() {
		if !l.selectOnce(s) {
			return false
		}
	} else if idle := l.ready.n == 0 && !l.stopping && !l.timerDue(); idle || len(l.calls) > 0 {
		l.announceTimers()
		err := d.Submit(l.out)
		l.out = l.out[:0]
		if err == nil {
			if idle && (!l.flush() || l.state.Idle != nil && !l.state.Idle()) {
				return false
			}
			in, err = d.Wait(nil, idle)
		}
		if err != nil {
			return l.driverFailed(err)
		}
	}
	l.oneTurn = true
	out, st := l.Step(in)
	l.oneTurn = false
	if st == Failed {
		return false
	}
	if len(out) > 0 {
		if err := d.Submit(out); err != nil {
			return l.driverFailed(err)
		}
	}
	return true
}

// selectOnce asks a script's selector for what is ready, as CPython does once a
// turn.
func (l *Loop) selectOnce(s value) bool {
	timeout := object.None
	switch {
	case l.ready.n > 0 || l.stopping:
		timeout = object.Int(0)
	case len(l.timers) > 0:
		timeout = object.Float(min(max(0, l.timers[0].when-l.Now()), 24*3600))
		if timeout.Float() == 0 {
			timeout = object.Int(0)
		}
	}
	events := object.CallMethod(l.rt, s, "select", timeout)
	if events.IsNull() {
		return false
	}
	m := l.override("_process_events")
	return m.IsNull() || !object.Call1(l.rt, m, events).IsNull()
}

// customUntil is until for a loop whose time() a script has written.
func (l *Loop) customUntil(when float64) (time.Duration, bool) {
	_, now, ok := l.customNow()
	if !ok {
		return 0, false
	}
	d := math.Ceil((when - now) * 1e9)
	if !(d < maxDelay) {
		return maxDelay, true
	}
	return time.Duration(max(0, d)), true
}

// handleOf returns r as the handle that CPython has in its place.
func (l *Loop) handleOf(r Runnable, from *Future) *Handle {
	switch x := r.(type) {
	case *Handle:
		return x
	case *Task:
		return l.taskHandle(x)
	}
	return l.newHandle(newRunnableObject(l, entry{r, from}), nil, l.rt.CopyContext())
}

// readyHandles is _ready: what runs in the next turn.
func readyHandles(rt *runtime, v value) value {
	l := loopOf(v)
	if !rt.AllocN(int64(l.ready.n), 16) {
		return null
	}
	items := make([]value, l.ready.n)
	for i := range items {
		e := &l.ready.buf[(l.ready.head+i)&(len(l.ready.buf)-1)]
		items[i] = l.handleOf(e.r, e.from).Value()
	}
	m := rt.ImportName("collections", nil, object.None, 0)
	if m.IsNull() {
		return null
	}
	return object.CallMethod(rt, m, "deque", object.NewList(items))
}

// scheduledHandles is _scheduled: the timers as they stand in the heap.
func scheduledHandles(rt *runtime, v value) value {
	l := loopOf(v)
	if !rt.AllocN(int64(len(l.timers)), 16) {
		return null
	}
	items := make([]value, len(l.timers))
	for i, e := range l.timers {
		h := l.handleOf(e.t.r, nil)
		if h.when.IsNull() {
			h.SetType(TimerHandleType)
			h.when = object.Float(e.when)
		}
		items[i] = h.Value()
	}
	return object.NewList(items)
}

// insideRows are the attributes of loops behind an underscore that programs
// look at.
func insideRows() []object.Row {
	getter := func(name string, f func(l *Loop) value) object.Row {
		return object.Row{Sig: name, Kind: object.Getter, Fn: func(_ *runtime, v value) value { return f(loopOf(v)) }}
	}
	return []object.Row{
		{Sig: "_run_once(self)", Doc: "Wait until something is ready, and run what is.", Fn: func(rt *runtime, v value) value {
			if !loopOf(v).runOnce() {
				return null
			}
			return object.None
		}},
		{Sig: "_run_forever_setup(self)", Doc: "Make the loop the running one, for turns of the program's own.", Fn: func(rt *runtime, v value) value {
			l := loopOf(v)
			if !l.CheckOpen() || !l.checkIdle() {
				return null
			}
			l.begin()
			return object.None
		}},
		{Sig: "_run_forever_cleanup(self)", Doc: "Undo _run_forever_setup().", Fn: func(_ *runtime, v value) value {
			if l := loopOf(v); l.running {
				l.end()
			}
			return object.None
		}},
		{Sig: "_process_events(self, event_list)", Doc: "Make ready what waits for the events of a selector.", Fn: func(rt *runtime, _, _ value) value { return object.None }},
		{Sig: "_ready", Kind: object.Getter, Fn: readyHandles},
		{Sig: "_scheduled", Kind: object.Getter, Fn: scheduledHandles},
		getter("_stopping", func(l *Loop) value { return object.Bool(l.stopping) }),
		getter("_closed", func(l *Loop) value { return object.Bool(l.closed) }),
		getter("_debug", func(l *Loop) value { return object.Bool(l.debug) }),
		getter("_clock_resolution", func(*Loop) value { return object.Float(1e-9) }),
		getter("_timer_cancelled_count", func(l *Loop) value { return object.Int(int64(l.cancelledTimers)) }),
	}
}
