// Package signal is the signal module. Signals are what the host passes on
// (object.Runtime.Signal) and what scripts raise in themselves; the process of
// the host has its own.
package signal

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed signal.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "signal",
	Doc:  "Handlers for the signals that the host passes on, and their numbers.",
	Rows: []object.Row{
		{Sig: "_get(signalnum, /)", Fn: get},
		{Sig: "_set(signalnum, handler, /)", Fn: set},
		{Sig: "_deliver(signalnum, /)", Fn: func(rt *runtime, v value) value {
			if !deliver(rt, int(v.Int())) {
				return null
			}
			return object.None
		}},
		{Sig: "_on_loop(loop, signalnum, callback, /, *args)", Fn: onLoop},
		{Sig: "_off_loop(loop, signalnum, /)", Fn: offLoop},
		{Sig: "_in_main_thread()", Fn: func(rt *runtime) value { return object.Bool(rt.Thread().IsMain()) }},
		{Sig: "default_int_handler(signalnum, frame, /)", Doc: "Raise KeyboardInterrupt: the handler of SIGINT at first.", Fn: func(rt *runtime, _, _ value) value {
			return rt.RaiseType(&object.KeyboardInterruptType)
		}},
		{Sig: "_register(error, /)", Fn: func(rt *runtime, v value) value {
			stateOf(rt).itimerError = v
			return object.None
		}},
		{Sig: "alarm(seconds, /)", Doc: "Arrange for SIGALRM to arrive after the given number of seconds.", Fn: setAlarm},
		{Sig: "setitimer(which, seconds, interval=0.0, /)", Doc: "Arrange for SIGALRM to arrive after seconds and then every interval seconds; return\nwhat was set before.", Fn: setTimer},
		{Sig: "getitimer(which, /)", Doc: "Return what is left of the timer, and its interval.", Fn: getTimer},
		{Sig: "pause()", Doc: "Wait for a signal.", Fn: pause},
	},
	Source: source,
}

// state is the handlers of an interpreter.
type state struct {
	handlers map[int]value        // as signal() was given them; missing: the default
	loops    map[int]*loop.Handle // as add_signal_handler() was given them
	owner    map[int]*loop.Loop
	// delivered counts the handlers that were called.
	delivered int
	alarm     alarm
	// itimerError is signal.ItimerError, a class of the script's.
	itimerError value
}

const stateKey = "signal"

// Walk implements object.Walkable.
func (s *state) Walk(w *object.Walker) int64 {
	for _, v := range s.handlers {
		w.Visit(v)
	}
	w.Visit(s.itimerError)
	for _, h := range s.loops {
		w.Visit(h.Value())
	}
	return 256
}

func stateOf(rt *runtime) *state {
	if s, ok := rt.State[stateKey].(*state); ok {
		return s
	}
	s := &state{handlers: map[int]value{}, loops: map[int]*loop.Handle{}, owner: map[int]*loop.Loop{}}
	rt.State[stateKey] = s
	rt.Hooks.Signal = deliver
	rt.Hooks.SignalTaken = func(rt *runtime, n int) bool {
		v, ok := s.handlers[n]
		return s.loops[n] != nil || ok && !v.IsInt() || n == sigalrm && s.alarm.take()
	}
	return s
}

func get(rt *runtime, n value) value {
	if v, ok := stateOf(rt).handlers[int(n.Int())]; ok {
		return v
	}
	return object.None
}

func set(rt *runtime, n, handler value) value {
	s := stateOf(rt)
	if handler.IsNone() {
		delete(s.handlers, int(n.Int()))
	} else {
		s.handlers[int(n.Int())] = handler
	}
	s.announce(rt, int(n.Int()))
	return object.None
}

// announce tells the host what the script wants of signal n.
func (s *state) announce(rt *runtime, n int) {
	tell := rt.Host.Signals
	if tell == nil {
		return
	}
	v, ok := s.handlers[n]
	switch {
	case s.loops[n] != nil || ok && !v.IsInt() || n == 2 && !ok:
		tell(n, object.SignalDeliver)
	case ok && v.Int() == 1 || !ok && (n == 13 || n == 25): // CPython ignores SIGPIPE and SIGXFSZ
		tell(n, object.SignalIgnore)
	default:
		tell(n, object.SignalDefault)
	}
}

// deliver does what a signal's handler does. It runs in the main thread, where
// script code may run. False: an exception is pending.
func deliver(rt *runtime, n int) bool {
	s := stateOf(rt)
	if h := s.loops[n]; h != nil {
		if l := s.owner[n]; !l.IsClosed() {
			l.CallSoon(h, nil)
			l.Poke()
			return true
		}
	}
	v, ok := s.handlers[n]
	switch {
	case ok && !v.IsInt():
		s.delivered++
		return !object.Call2(rt, v, object.Int(int64(n)), object.None).IsNull()
	case ok && v.Int() == 1: // SIG_IGN
		return true
	case n == 2 && !ok:
		if l, running := rt.Loop.(*loop.Loop); running {
			if taken, ok := l.RaisedInterrupt(); taken {
				return ok
			}
		}
		rt.RaiseType(&object.KeyboardInterruptType)
		return false
	case n == 17 || n == 18 || n == 23 || n == 28: // SIGCHLD, SIGCONT, SIGURG, SIGWINCH
		return true
	}
	if tell := rt.Host.Signals; tell != nil {
		tell(n, object.SignalEnd)
	}
	rt.OSError(1, "ending the process by a signal is not granted to this program", "")
	return false
}

// onLoop is what add_signal_handler does.
func onLoop(rt *runtime, a []value) value {
	l := loop.LoopFor(rt, a[0])
	if l == nil {
		return null
	}
	s := stateOf(rt)
	k := int(a[1].Int())
	if s.loops[k] == nil {
		l.Listen(1)
	}
	s.loops[k] = l.NewHandle(a[2], append([]value(nil), object.AsTuple(a[3]).Items()...), rt.CopyContext())
	s.owner[k] = l
	s.announce(rt, k)
	return object.None
}

// offLoop is what remove_signal_handler does: it reports whether there was a
// handler.
func offLoop(rt *runtime, lv, n value) value {
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	s := stateOf(rt)
	k := int(n.Int())
	if s.loops[k] == nil || s.owner[k] != l {
		return object.False
	}
	delete(s.loops, k)
	delete(s.owner, k)
	s.announce(rt, k)
	l.Listen(-1)
	return object.True
}

func pause(rt *runtime) value {
	if !rt.FlushText(1) {
		return null
	}
	s := stateOf(rt)
	for n := s.delivered; n == s.delivered; {
		if rt.Park(object.NoDeadline, object.ForWorld) == object.Interrupted && !rt.Refill() {
			return null
		}
	}
	return object.None
}
