package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file gets, sets and makes event loops.

var loopRows = []row{
	{Sig: "get_running_loop()", Doc: "Return the event loop that is running.", Fn: getRunningLoop},
	{Sig: "get_event_loop()", Doc: "Return the running event loop, or the one that was set.", Fn: loop.CurrentValue},
	{Sig: "set_event_loop(loop)", Doc: "Set the current event loop.", Fn: setEventLoop},
	{Sig: "new_event_loop()", Doc: "Return a new event loop.", Fn: newEventLoop},
	{Sig: "_set_running_loop(loop, /)", Doc: "Set the event loop that is running, for loops written in Python.", Fn: setRunningLoop},
	{Sig: "_enter_task(loop, task)", Doc: "Make task the one that is running.", Fn: enterTask},
	{Sig: "_leave_task(loop, task)", Doc: "End what _enter_task() has begun.", Fn: leaveTask},
	{Sig: "_swap_current_task(loop, task)", Doc: "Replace the task that is running and return the former one.", Fn: swapTask},
	{Sig: "_register_task(task)", Doc: "Have all_tasks() list a task.", Fn: registerTask},
	{Sig: "_unregister_task(task)", Doc: "Have all_tasks() list a task no more.", Fn: unregisterTask},
	{Sig: "_get_running_loop()", Doc: "Return the event loop that is running, or None.", Fn: getRunningLoopOrNone},
}

var policyRows = []row{
	{Sig: "get_event_loop_policy()", Doc: "Return the event loop policy.", Fn: getPolicy},
	{Sig: "set_event_loop_policy(policy)", Doc: "Set the event loop policy; None restores the default one.", Fn: setPolicy},
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

func setEventLoop(rt *runtime, v value) value {
	if !loop.StateOf(rt).Set(v) {
		return null
	}
	return object.None
}

func newEventLoop(rt *runtime) value { return loop.StateOf(rt).NewCurrent() }

func getPolicy(rt *runtime) value {
	return loop.StateOf(rt).Policy(func() value { return partAttr(rt, "unix_events", "DefaultEventLoopPolicy") })
}

func setPolicy(rt *runtime, p value) value {
	if !p.IsNone() {
		class := partAttr(rt, "events", "AbstractEventLoopPolicy")
		if class.IsNull() {
			return null
		}
		switch object.IsInstanceOf(rt, p, class) {
		case -1:
			return null
		case 0:
			return rt.TypeErrorf("policy must be an instance of AbstractEventLoopPolicy or None, not '%s'", object.TypeName(p))
		}
	}
	loop.StateOf(rt).SetPolicy(p)
	return object.None
}

// partAttr returns a name of a sub-module.
func partAttr(rt *runtime, part, name string) value {
	m := importPart(rt, part)
	if m.IsNull() {
		return null
	}
	return object.GetAttr(rt, m, name)
}

func setRunningLoop(rt *runtime, v value) value {
	if v.IsNone() {
		rt.Loop = nil
		return object.None
	}
	l := loop.LoopFor(rt, v)
	if l == nil {
		return null
	}
	rt.Loop = l
	return object.None
}

// The current task of a loop is a task of ours or None: enterTask and the
// others are for tasks that a program steps itself.

func enterTask(rt *runtime, lv, tv value) value {
	l := loop.LoopFor(rt, lv)
	if l == nil || !l.EnterTask(tv) {
		return null
	}
	return object.None
}

func leaveTask(rt *runtime, lv, tv value) value {
	l := loop.LoopFor(rt, lv)
	if l == nil || !l.LeaveTask(tv) {
		return null
	}
	return object.None
}

func swapTask(rt *runtime, lv, tv value) value {
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	return l.SwapTask(tv)
}

func registerTask(rt *runtime, tv value) value {
	if !loop.Register(rt, tv) {
		return null
	}
	return object.None
}

func unregisterTask(rt *runtime, tv value) value {
	if !loop.Unregister(rt, tv) {
		return null
	}
	return object.None
}
