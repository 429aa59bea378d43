// Package asyncio is the module asyncio: what scripts see of the event loop in
// interp/loop, and the functions built on it.
//
// Functions that are coroutines in CPython return coroutine objects whose
// bodies are structs with a Step method (object.CoroutineBody): how far they
// got is in their fields, so that a program that sleeps in them is data.
package asyncio

import (
	"slices"
	"strings"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// The names of package object that this package cannot do without.
type (
	value     = object.Value
	runtime   = object.Runtime
	exception = object.Exception
	row       = object.Row
)

var null value

// Module is the recipe of the module asyncio.
var Module = object.ModuleDef{Name: "asyncio", Doc: "The asyncio package, tracking PEP 3156.", Later: rows, Init: initModule}

// rows lists the functions of the module, file by file.
func rows() []row {
	var all []row
	for _, part := range [][]row{runRows, taskRows, sleepRows, gatherRows, waitRows, waitForRows, shieldRows,
		asCompletedRows, timeoutRows, eagerRows, loopRows, policyRows} {
		all = append(all, part...)
	}
	for i := range all {
		name, _, _ := strings.Cut(all[i].Sig, "(")
		if all[i].Kind == object.Method && !slices.Contains(accelerated, name) {
			all[i].Kind = object.Def
		}
	}
	return append(all, packageRows...)
}

// classes are the types of the module.
func classes() []*object.Type {
	return []*object.Type{
		loop.FutureType, loop.TaskType, loop.HandleType, loop.TimerHandleType, loop.AbstractLoopType, loop.BaseLoopType, loop.BaseSelectorLoopType,
		loop.CancelledErrorType, loop.InvalidStateErrorType, loop.DeadlockErrorType, &object.TimeoutErrorType,
		RunnerType, TimeoutType, TaskGroupType,
		LockType, EventType, ConditionType, SemaphoreType, BoundedSemaphoreType, BarrierType, BrokenBarrierErrorType,
		QueueType, PriorityQueueType, LifoQueueType, QueueEmptyType, QueueFullType, QueueShutDownType,
	}
}

func initModule(rt *runtime, m *object.Module) bool {
	for _, t := range classes() {
		m.Set(t.Name, t.Value())
	}
	m.Set("_UnixSelectorEventLoop", loop.LoopType.Value())
	m.Set("SelectorEventLoop", loop.LoopType.Value())
	m.Set("EventLoop", loop.LoopType.Value())
	for _, name := range [3]string{firstCompleted, firstException, allCompleted} {
		m.Set(name, object.NewStr(name))
	}
	initPackage(rt, m)
	return true
}

// raised is the outcome of a step that left an exception pending.
func raised() (value, object.Outcome) { return null, object.Raised }

// returned is the outcome of a step that ended with v; a null v means that an
// exception is pending.
func returned(v value) (value, object.Outcome) {
	if v.IsNull() {
		return raised()
	}
	return v, object.Returned
}
