package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file makes tasks and finds them.

var taskRows = []row{
	{Sig: "create_task(coro, *, name=None, context=None)", Doc: "Have a coroutine run by the event loop; return its task.", Fn: createTask},
	{Sig: "ensure_future(coro_or_future, *, loop=None)", Doc: "Return a future as it is, and a coroutine or other awaitable as a task.", Fn: ensureFuture},
	{Sig: "current_task(loop=None)", Doc: "Return the task that is running, None if none is.", Fn: currentTask},
	{Sig: "all_tasks(loop=None)", Doc: "Return the set of tasks that are not done.", Fn: allTasks},
	{Sig: "iscoroutine(obj)", Doc: "Whether obj is a coroutine object.", Fn: isCoroutine},
	{Sig: "iscoroutinefunction(func)", Doc: "Whether calling func gives a coroutine.", Fn: isCoroutineFunction},
	{Sig: "isfuture(obj)", Doc: "Whether obj is a future, or an object that behaves as one.", Fn: isFuture},
}

func createTask(rt *runtime, a []value) value {
	l := loop.RunningOr(rt)
	if l == nil {
		return null
	}
	return l.CreateTask(a[0], orNone(a[1]), a[2])
}

func ensureFuture(rt *runtime, a []value) value {
	v, lv := a[0], a[1]
	var l *loop.Loop
	if !object.NoneOrAbsent(lv) {
		if l = aLoop(rt, lv); l == nil {
			return null
		}
	}
	return loop.EnsureFuture(rt, v, l)
}

// aLoop returns the event loop v.
func aLoop(rt *runtime, v value) *loop.Loop {
	return loop.LoopFor(rt, v)
}

// loopOr is a loop= argument, the running loop if there is none.
func loopOr(rt *runtime, v value) *loop.Loop {
	if object.NoneOrAbsent(v) {
		return loop.RunningOr(rt)
	}
	return aLoop(rt, v)
}

func currentTask(rt *runtime, lv value) value {
	l := loopOr(rt, lv)
	if l == nil {
		return null
	}
	return l.CurrentTaskValue()
}

func allTasks(rt *runtime, lv value) value {
	l := loopOr(rt, lv)
	if l == nil {
		return null
	}
	return l.AllTasks()
}

func isCoroutine(rt *runtime, v value) value {
	ok, good := loop.IsCoroutine(rt, v)
	if !good {
		return null
	}
	return object.Bool(ok)
}

func isFuture(rt *runtime, v value) value {
	ok, good := loop.IsFuture(rt, v)
	if !good {
		return null
	}
	return object.Bool(ok)
}

// isCoroutineFunction is inspect.iscoroutinefunction: methods and partial
// objects are looked through.
func isCoroutineFunction(rt *runtime, v value) value {
	f := v
	for i := 0; i < 1000; i++ {
		var inner value
		for _, name := range [2]string{"__func__", "func"} {
			if f.AsFunction() != nil || f.Type().Flags&object.Heap != 0 {
				break
			}
			inner = object.LookupAttr(rt, f, name)
			if inner.IsNull() && rt.Pending() != nil {
				return null
			}
			if !inner.IsNull() {
				break
			}
		}
		if inner.IsNull() {
			break
		}
		f = inner
	}
	if fn := f.AsFunction(); fn != nil && fn.Code.Flags&object.IsCoroutine != 0 {
		return object.True
	}
	if b := f.AsBuiltin(); b != nil {
		return object.Bool(b.IsCoroutineFunction())
	}
	return object.Bool(markedCoroutineFunction(rt, f))
}

// markedCoroutineFunction reports whether inspect.markcoroutinefunction was
// applied to f.
func markedCoroutineFunction(rt *runtime, f value) bool {
	m := rt.Modules.GetStr("inspect")
	if m.IsNull() || m.AsModule() == nil {
		return false
	}
	mark := m.AsModule().Dict.GetStr("_is_coroutine_mark")
	k := object.LookupAttr(rt, f, "_is_coroutine_marker")
	if k.IsNull() && rt.Pending() != nil && rt.Catchable() {
		rt.Clear()
	}
	return !k.IsNull() && k == mark
}
