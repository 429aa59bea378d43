package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file gets, sets and makes event loops.

var loopRows = []row{
	{Sig: "get_running_loop()", Doc: "Return the event loop that is running.", Fn: getRunningLoop},
	{Sig: "get_event_loop()", Doc: "Return the running event loop, or the one that was set.", Fn: getEventLoop},
	{Sig: "set_event_loop(loop)", Doc: "Set the current event loop.", Fn: setEventLoop},
	{Sig: "new_event_loop()", Doc: "Return a new event loop.", Fn: newEventLoop},
	{Sig: "_get_running_loop()", Doc: "Return the event loop that is running, or None.", Fn: getRunningLoopOrNone},
}

func getRunningLoop(rt *runtime) value {
	if l := loop.RunningOr(rt); l != nil {
		return l.Value()
	}
	return null
}

func getRunningLoopOrNone(rt *runtime) value {
	if l := loop.Running(rt); l != nil {
		return l.Value()
	}
	return object.None
}

func getEventLoop(rt *runtime) value {
	if l := loop.Current(rt); l != nil {
		return l.Value()
	}
	return null
}

func setEventLoop(rt *runtime, v value) value {
	s := loop.StateOf(rt)
	if v.IsNone() {
		s.Set(nil)
		return object.None
	}
	l := loop.AsLoop(v)
	if l == nil {
		return rt.TypeErrorf("loop must be an instance of AbstractEventLoop or None, not '%s'", object.TypeName(v))
	}
	s.Set(l)
	return object.None
}

func newEventLoop(rt *runtime) value { return loop.New(rt).Value() }
