package loop

import (
	"errors"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file runs a loop to its end from inside a script: run_forever and
// run_until_complete.

// checkIdle raises RuntimeError if a loop is running.
func (l *Loop) checkIdle() bool {
	switch {
	case l.running:
		l.rt.RuntimeErrorf("This event loop is already running")
	case Running(l.rt) != nil:
		l.rt.RuntimeErrorf("Cannot run the event loop while another loop is running")
	default:
		return true
	}
	return false
}

// RunForever is run_forever: it runs until Stop. False: an exception is
// pending.
func (l *Loop) RunForever() bool {
	if !l.CheckOpen() || !l.checkIdle() {
		return false
	}
	if !l.rt.Enter(" while running an event loop") {
		return false
	}
	l.begin()
	ok, done := false, false
	if l.custom {
		ok, done = l.runCustom()
	}
	if !done {
		ok = l.drive()
	}

	l.end()
	l.rt.Leave()
	return ok
}

// outer is what a loop that runs has put aside until it ends.
type outer struct {
	hooks   *object.AsyncGenHooks
	current *Task
}

// begin makes l the running loop, as _run_forever_setup.
func (l *Loop) begin() {
	rt := l.rt
	l.running, l.thread = true, rt.Thread()
	rt.Loop = l
	l.outer = outer{rt.AsyncGenHooks(), l.current}
	rt.SetAsyncGenHooks(l.genHooks())
	l.current = nil
	l.trackOrigins(l.debug)
}

// end undoes begin, as _run_forever_cleanup.
func (l *Loop) end() {
	rt := l.rt
	l.current = l.outer.current
	l.trackOrigins(false)
	l.stopping, l.running, l.thread = false, false, nil
	rt.SetAsyncGenHooks(l.outer.hooks)
	rt.Loop, l.outer = nil, outer{}
}

// drive is the conversation of loop and driver.
func (l *Loop) drive() bool {
	d := l.driverOf()
	var in []Completion
	for {
		out, st := l.Step(in)
		in = in[:0]
		var err error
		if len(out) > 0 {
			err = d.Submit(out)
		}
		switch st {
		case Stopped:
			return err == nil || l.driverFailed(err)
		case Failed:
			return false
		}
		if err == nil {
			if st == Blocked && (!l.flush() || l.state.Idle != nil && !l.state.Idle()) {
				return false
			}
			in, err = d.Wait(in, st == Blocked)
		}
		if err != nil {
			return l.driverFailed(err)
		}
		if !l.rt.Refill() {
			return false
		}
	}
}

// flush hands buffered output to the host before the loop goes to sleep, so
// that a program that ticks is seen ticking.
func (l *Loop) flush() bool { return l.rt.FlushText(1) }

func (l *Loop) driverFailed(err error) bool {
	if errors.Is(err, ErrStalled) {
		l.raiseDeadlock()
		return false
	}
	l.rt.RuntimeErrorf("%v", err)
	return false
}

// stopCallback stops the loop when a future is done, as
// base_events._run_until_complete_cb.
type stopCallback struct{ l *Loop }

// RunIn implements Runnable.
func (s *stopCallback) RunIn(_ *Loop, f *Future) bool {
	if e := f.Exception(); e != nil {
		t := e.Value().Type()
		if t.IsSubtype(&object.SystemExitType) || t.IsSubtype(&object.KeyboardInterruptType) {
			// The run ends by the exception itself.
			return true
		}
	}
	if s.l.custom {
		if m := s.l.override("stop"); !m.IsNull() {
			return !object.Call0(s.l.rt, m).IsNull() || s.l.callbackFailed(s.l.newHandle(m, nil, object.ContextState{}))
		}
	}
	s.l.stopping = true
	return true
}

// Called implements FutureCallback, for futures that are not ours.
func (s *stopCallback) Called(l *Loop, v value) bool {
	switch IsCancelled(l.rt, v) {
	case -1:
		return false
	case 0:
		e := ExceptionOf(l.rt, v)
		if e.IsNull() {
			return false
		}
		if t := e.Type(); t.IsSubtype(&object.SystemExitType) || t.IsSubtype(&object.KeyboardInterruptType) {
			return true
		}
	}
	return !object.CallMethod(l.rt, l.Value(), "stop").IsNull()
}

// RunUntil is run_until_complete for any future; own tells that it was made for
// this call. It returns null with an exception pending.
func (l *Loop) RunUntil(v value, own bool) value {
	if f := exact(v); f != nil {
		return l.RunUntilComplete(f, own)
	}
	if f := AsFuture(v); f != nil && own {
		f.flags |= taskNoDestroyLog
	}
	stop := &stopCallback{l}
	if !OnDone(l, v, stop) {
		return null
	}
	ok := l.runForever()
	if !ok && own && l.rt.Catchable() && !l.markSeen(v) {
		return null
	}
	var e *exception
	if !ok {
		if !l.rt.Catchable() {
			return null
		}
		e = l.rt.Clear()
	}
	if !NotOnDone(l, v, stop) {
		return null
	}
	if e != nil {
		l.rt.Reraise(e)
		l.rt.SetNoted(false)
		return null
	}
	switch IsDone(l.rt, v) {
	case -1:
		return null
	case 0:
		return l.rt.RuntimeErrorf("Event loop stopped before Future completed.")
	}
	return ResultOf(l.rt, v)
}

// markSeen asks the future v for its exception while another one, which ends the
// run, is pending. False: asking has raised.
func (l *Loop) markSeen(v value) bool {
	rt := l.rt
	e := rt.Clear()
	done := IsDone(rt, v)
	if done == 1 {
		if gone := IsCancelled(rt, v); gone < 0 || gone == 0 && ExceptionOf(rt, v).IsNull() {
			return false
		}
	}
	if done < 0 {
		return false
	}
	rt.Reraise(e)
	rt.SetNoted(false)
	return true
}

// CallbackName implements Named.
func (*stopCallback) CallbackName() string { return "_run_until_complete_cb" }

// RunUntilComplete is run_until_complete for a future of this loop; own tells
// that the future was made for this call. It returns null with an exception
// pending.
func (l *Loop) RunUntilComplete(f *Future, own bool) value {
	rt := l.rt
	if own {
		f.flags |= taskNoDestroyLog
	}
	stop := &stopCallback{l}
	f.AddCallback(stop)
	outer := l.awaited
	l.awaited = f
	ok := l.runForever()
	l.awaited = outer
	f.RemoveCallback(stop)
	if !ok {
		if own && f.Done() && !f.Cancelled() {
			f.Exception()
		}
		return null
	}
	if !f.Done() {
		return rt.RuntimeErrorf("Event loop stopped before Future completed.")
	}
	v, e := f.Take()
	if e != nil {
		return rt.RaiseException(e)
	}
	return v
}

// runForever calls the loop's run_forever, which a script may have written.
func (l *Loop) runForever() bool {
	if l.custom {
		if m := l.override("run_forever"); !m.IsNull() {
			return !object.Call0(l.rt, m).IsNull()
		}
	}
	return l.RunForever()
}

// Interrupted tells the loop of a SIGINT while a task runs. It reports whether
// the loop deals with it: the first one cancels the main task, as asyncio.run
// has it in CPython.
func (l *Loop) Interrupted() bool {
	if l.mainForeign.IsNull() && (l.main == nil || l.main.Done()) {
		return false
	}
	l.interrupts++
	if l.interrupts > 1 {
		return false
	}
	l.interrupted = true
	return true
}

// RaisedInterrupt is Interrupted for a SIGINT that the script has raised itself:
// the main task is cancelled before the script goes on. ok is false if an
// exception is pending.
func (l *Loop) RaisedInterrupt() (taken, ok bool) {
	if !l.Interrupted() {
		return false, true
	}
	return true, l.cancelMain()
}

// Interrupts returns how many interrupts have come since SetMain.
func (l *Loop) Interrupts() int { return l.interrupts }
