package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.run and Runner.

var runRows = []row{
	{Sig: "run(main, *, debug=None, loop_factory=None)", Doc: "Run a coroutine in an event loop of its own and return its result.", Fn: run},
}

// RunnerType is asyncio.Runner.
var RunnerType *object.Type

// runner is an instance of Runner.
type runner struct {
	object.Object
	object.WalkMark
	state          runnerState
	debug, factory value
	l              *loop.Loop
	ctx            object.ContextState
	setLoop        bool // the loop is the current event loop
}

type runnerState uint8

const (
	runnerCreated runnerState = iota
	runnerOpen
	runnerClosed
)

// Walk implements object.Walkable.
func (r *runner) Walk(w *object.Walker) int64 {
	w.Visit(r.debug)
	w.Visit(r.factory)
	if r.l != nil {
		w.Visit(r.l.Value())
	}
	r.ctx.Walk(w)
	return 128
}

func run(rt *runtime, a []value) value {
	if loop.Running(rt) != nil {
		return rt.RuntimeErrorf("asyncio.run() cannot be called from a running event loop")
	}
	r := &runner{debug: a[1], factory: a[2]}
	r.Object = object.NewObject(RunnerType, r)
	h := rt.Hold(object.ValueOf(&r.Object))
	v := null
	if r.open(rt) {
		v = r.run(rt, a[0], null)
	}
	v = r.exit(rt, v)
	rt.Release(h)
	return v
}

// exit closes the runner as the end of a with statement whose body gave v, or
// raised if v is null.
func (r *runner) exit(rt *runtime, v value) value {
	if !v.IsNull() {
		h := rt.Hold(v)
		if !r.close(rt) {
			v = null
		}
		rt.Release(h)
		return v
	}
	if !rt.Catchable() {
		r.abandon()
		return null
	}
	e := rt.Clear()
	old := rt.SetHandled(e)
	ok := r.close(rt)
	rt.SetHandled(old)
	if ok {
		rt.Reraise(e)
		rt.SetNoted(false)
	}
	return null
}

// abandon closes the loop without running script code: a limit has fallen.
func (r *runner) abandon() {
	if r.state != runnerOpen {
		return
	}
	r.l.SetMain(nil)
	if r.setLoop {
		loop.StateOf(r.l.Runtime()).Set(object.None)
	}
	r.l.Close()
	r.l, r.state = nil, runnerClosed
}

// open is Runner._lazy_init.
func (r *runner) open(rt *runtime) bool {
	switch r.state {
	case runnerClosed:
		rt.RuntimeErrorf("Runner is closed")
		return false
	case runnerOpen:
		return true
	}
	var v value
	if object.NoneOrAbsent(r.factory) {
		v = loop.StateOf(rt).NewCurrent()
		if v.IsNull() {
			return false
		}
		if r.l = loop.LoopFor(rt, v); r.l == nil {
			return false
		}
		if !r.setLoop {
			if !loop.StateOf(rt).Set(v) {
				return false
			}
			r.setLoop = true
		}
	} else {
		if v = object.Call0(rt, r.factory); v.IsNull() {
			return false
		}
		if r.l = loop.LoopFor(rt, v); r.l == nil {
			return false
		}
	}
	if !object.NoneOrAbsent(r.debug) {
		on := object.Truth(rt, r.debug)
		if on < 0 {
			return false
		}
		if r.l.Custom() {
			if object.CallMethod(rt, r.l.Value(), "set_debug", r.debug).IsNull() {
				return false
			}
		} else {
			r.l.SetDebug(on == 1)
		}
	}
	r.ctx = rt.CopyContext()
	r.state = runnerOpen
	return true
}

// run is Runner.run.
func (r *runner) run(rt *runtime, coro, context value) value {
	ok, good := loop.IsCoroutine(rt, coro)
	if !good {
		return null
	}
	if !ok {
		if text, ok := object.ReprText(rt, coro); ok {
			rt.ValueErrorf("a coroutine was expected, got %s", text)
		}
		return null
	}
	if loop.Running(rt) != nil {
		return rt.RuntimeErrorf("Runner.run() cannot be called from a running event loop")
	}
	if !r.open(rt) {
		return null
	}
	if object.NoneOrAbsent(context) {
		context = r.ctx.Object(rt, false)
	}
	tv := r.l.CreateTask(coro, null, context)
	if tv.IsNull() {
		return null
	}
	t := loop.AsTask(tv)
	r.l.SetMainValue(tv)
	v := runUntil(rt, r.l, tv, false)
	if v.IsNull() && r.l.Interrupts() > 0 && rt.Matches(loop.CancelledErrorType) {
		e := rt.Clear()
		old := rt.SetHandled(e)
		switch uncancel(rt, t, tv) {
		case 0:
			rt.RaiseType(&object.KeyboardInterruptType)
		case 1:
			rt.Reraise(e)
			rt.SetNoted(false)
		}
		rt.SetHandled(old)
	}
	return v
}

// uncancel takes the interrupt's cancellation back: 0 if that was the only one,
// 1 if there were others or the task v, which is t unless it is no Task, knows
// nothing of them, -1 with an exception pending.
func uncancel(rt *runtime, t *loop.Task, v value) int {
	if t != nil {
		n, ok := loop.UncancelOf(rt, t)
		if !ok {
			return -1
		}
		return min(n, 1)
	}
	f := object.LookupAttr(rt, v, "uncancel")
	if f.IsNull() {
		if rt.Pending() != nil {
			return -1
		}
		return 1
	}
	left := object.Call0(rt, f)
	if left.IsNull() {
		return -1
	}
	switch object.Equal(rt, left, object.Int(0)) {
	case -1:
		return -1
	case 1:
		return 0
	}
	return 1
}

// threadJoinTimeout is asyncio.constants.THREAD_JOIN_TIMEOUT.
const threadJoinTimeout = 300

// close is Runner.close.
func (r *runner) close(rt *runtime) bool {
	if r.state != runnerOpen {
		return true
	}
	l := r.l
	ok := cancelAll(rt, l)
	if ok {
		ok = runCoroutine(rt, l, shutDown(rt, l, "shutdown_asyncgens", l.ShutdownAsyncGens))
	}
	if ok {
		ok = runCoroutine(rt, l, shutDown(rt, l, "shutdown_default_executor", func() value {
			return l.ShutdownExecutor(object.Int(threadJoinTimeout))
		}, object.Int(threadJoinTimeout)))
	}
	if !l.Custom() || rt.Pending() != nil && !rt.Catchable() {
		r.abandon()
		return l.ReportLost(false) && ok
	}
	return r.closeCustom(rt, l) && ok
}

// closeCustom ends the use of a loop whose methods a script may have written.
func (r *runner) closeCustom(rt *runtime, l *loop.Loop) bool {
	var e *exception
	if rt.Pending() != nil {
		e = rt.Clear()
	}
	l.SetMain(nil)
	r.l, r.state = nil, runnerClosed
	ok := !r.setLoop || loop.StateOf(rt).Set(object.None)
	if ok {
		ok = !object.CallMethod(rt, l.Value(), "close").IsNull()
	}
	if ok {
		ok = l.ReportLost(false)
	}
	if e != nil && ok {
		rt.Reraise(e)
		rt.SetNoted(false)
	}
	return ok && e == nil
}

// shutDown returns one of a loop's coroutines that end its use.
func shutDown(rt *runtime, l *loop.Loop, name string, ours func() value, args ...value) value {
	if l.Custom() {
		return object.CallMethod(rt, l.Value(), name, args...)
	}
	return ours()
}

// runUntil is loop.run_until_complete of a future; own tells that it was made
// for this call.
func runUntil(rt *runtime, l *loop.Loop, future value, own bool) value {
	if l.Custom() {
		return object.CallMethod(rt, l.Value(), "run_until_complete", future)
	}
	return l.RunUntil(future, own)
}

func runCoroutine(rt *runtime, l *loop.Loop, coro value) bool {
	if coro.IsNull() {
		return false
	}
	if l.Custom() {
		return !runUntil(rt, l, coro, true).IsNull()
	}
	t := loop.EnsureFuture(rt, coro, l)
	return !t.IsNull() && !runUntil(rt, l, t, true).IsNull()
}

// cancelAll is runners._cancel_all_tasks. CPython cancels them in the order of
// a set of objects, which is any; here it is the order they were made in.
func cancelAll(rt *runtime, l *loop.Loop) bool {
	tasks := l.Tasks()
	if len(tasks) == 0 {
		return true
	}
	l.NoteCancelled(tasks)
	values := make([]value, len(tasks))
	for i, t := range tasks {
		values[i] = t.Value()
		if _, good := loop.CancelValue(rt, values[i], null); !good {
			return false
		}
	}
	all := loop.Gather(rt, values, true)
	if all.IsNull() || runUntil(rt, l, all, false).IsNull() {
		return false
	}
	for _, t := range tasks {
		if e := t.Exception(); e != nil {
			if !l.Report("unhandled exception during asyncio.run() shutdown", "exception", e.Value(), "task", t.Value()) {
				return false
			}
		}
	}
	return true
}

func runnerOf(v value) *runner { return v.Impl().(*runner) }

func init() {
	RunnerType = object.NewBuiltinType(object.TypeSpec{
		Name:  "asyncio.runners.Runner",
		Sig:   "(*, debug=None, loop_factory=None)",
		Doc:   "A context manager that controls event loop life cycle.",
		Flags: object.Final | object.ShortName,
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				r := &runner{}
				r.Object = object.NewObject(cls, r)
				return object.ValueOf(&r.Object)
			},
			Init: initRunner,
		},
		Rows: []row{
			{Sig: "__enter__(self)", Kind: object.Def, Fn: func(rt *runtime, v value) value {
				if !runnerOf(v).open(rt) {
					return null
				}
				return v
			}},
			{Sig: "__exit__(self, exc_type, exc_val, exc_tb)", Kind: object.Def, Fn: func(rt *runtime, a []value) value { return closeRunner(rt, a[0]) }},
			{Sig: "close(self)", Doc: "Cancel what runs and close the loop.", Kind: object.Def, Fn: closeRunner},
			{Sig: "get_loop(self)", Doc: "Return the event loop.", Kind: object.Def, Fn: func(rt *runtime, v value) value {
				if !runnerOf(v).open(rt) {
					return null
				}
				return runnerOf(v).l.Value()
			}},
			{Sig: "run(self, coro, *, context=None)", Doc: "Run a coroutine in the event loop and return its result.", Kind: object.Def, Fn: func(rt *runtime, a []value) value {
				return runnerOf(a[0]).run(rt, a[1], a[2])
			}},
		}})
}

func closeRunner(rt *runtime, v value) value {
	if !runnerOf(v).close(rt) {
		return null
	}
	return object.None
}

func initRunner(rt *runtime, self value, args []value, names []string) bool {
	r := runnerOf(self)
	if n := len(args) - len(names); n > 0 {
		rt.TypeErrorf("Runner.__init__() takes 1 positional argument but %d were given", n+1)
		return false
	}
	for i, n := range names {
		switch n {
		case "debug":
			r.debug = args[i]
		case "loop_factory":
			r.factory = args[i]
		default:
			rt.TypeErrorf("Runner.__init__() got an unexpected keyword argument '%s'", n)
			return false
		}
	}
	return true
}
