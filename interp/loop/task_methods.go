package loop

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what scripts see of tasks.

// TaskType is asyncio.Task.
var TaskType *object.Type

var taskParams = [...]string{"coro", "loop", "name", "context", "eager_start"}

// initTask is Task.__init__(coro, *, loop=None, name=None, context=None,
// eager_start=False).
func initTask(rt *runtime, self value, args []value, names []string) bool {
	t := AsTask(self)
	var p [len(taskParams)]value
	npos := len(args) - len(names)
	if npos > 1 {
		rt.TypeErrorf("Task() takes exactly 1 positional argument (%d given)", npos)
		return false
	}
	copy(p[:], args[:npos])
names:
	for i, n := range names {
		for j, want := range taskParams {
			if n == want {
				if !p[j].IsNull() {
					rt.TypeErrorf("argument for Task() given by name ('%s') and position (%d)", n, j+1)
					return false
				}
				p[j] = args[npos+i]
				continue names
			}
		}
		rt.TypeErrorf("Task() got an unexpected keyword argument '%s'", n)
		return false
	}
	coro, name := p[0], p[2]
	if coro.IsNull() {
		rt.TypeErrorf("Task() missing required argument 'coro' (pos 1)")
		return false
	}
	l := loopArgument(rt, p[1])
	if l == nil {
		return false
	}
	if t.flags&futureNoInit == 0 {
		// Initialised a second time: CPython starts over.
		t.loop.unlink(t)
	}
	t.restart(l)
	t.waiter = nil
	if ok, good := IsCoroutine(rt, coro); !ok {
		t.flags |= taskNoDestroyLog
		if good {
			if text, ok := object.ReprText(rt, coro); ok {
				rt.TypeErrorf("a coroutine was expected, got %s", text)
			}
		}
		return false
	}
	name, ok := nameArgument(rt, name)
	if !ok {
		return false
	}
	ctx, ok := callbackContext(rt, p[3])
	if !ok {
		return false
	}
	eager := 0
	if !p[4].IsNull() {
		if eager = object.Truth(rt, p[4]); eager < 0 {
			return false
		}
	}
	t.start(l, coro, name, ctx)
	if eager == 1 && l.running {
		return t.startEagerly()
	}
	if !l.CheckOpen() {
		return false
	}
	return l.schedule(t)
}

// startEagerly runs the first step at once: the task is never scheduled if it
// ends there.
func (t *Task) startEagerly() bool {
	l := t.loop
	rt := l.rt
	former := l.current
	l.current = nil
	old, ok := rt.EnterContext(t.ctx)
	if !ok {
		l.current = former
		return false
	}
	l.link(t)
	ok = t.step(nil)
	t.ctx = rt.LeaveContext(old)
	l.current = former
	if t.state != pending {
		// CPython lets go of the coroutine of a task that was never scheduled.
		t.coro = nil
	}
	return ok
}

// nameArgument is the name= argument of functions that make tasks: null for
// None, else a str.
func nameArgument(rt *runtime, v value) (value, bool) {
	if object.NoneOrAbsent(v) {
		return null, true
	}
	if v.ExactStr() != nil {
		return v, true
	}
	s := object.ToStr(rt, v)
	return s, !s.IsNull()
}

// IsCoroutine is asyncio.iscoroutine; good is false with an exception pending.
func IsCoroutine(rt *runtime, v value) (ok, good bool) {
	switch v.Impl().(type) {
	case *object.Generator:
		return v.Type() == &object.CoroutineType, true
	case *object.NativeCoroutine, *object.AsyncGenAwait:
		return true, true
	}
	if v.Type().Flags&object.Heap == 0 {
		return false, true
	}
	// collections.abc.Coroutine recognises any class with these methods.
	for _, name := range [4]string{"__await__", "send", "throw", "close"} {
		m := rt.Lookup(v.Type(), name)
		if m.IsNull() || m.IsNone() {
			return false, true
		}
	}
	return true, true
}

func taskNoSet(name string) func(*runtime, value, value) value {
	return func(rt *runtime, _, _ value) value {
		return rt.RuntimeErrorf("Task does not support %s operation", name)
	}
}

func taskOf(v value) *Task { return v.Impl().(*Task) }

// taskStack is base_tasks._task_get_stack.
func taskStack(rt *runtime, a []value) value {
	v, limit := a[0], a[1]
	frames, ok := taskFrames(rt, taskOf(v), limit)
	if !ok {
		return null
	}
	items := make([]value, len(frames))
	for i, f := range frames {
		items[i] = f.Value()
	}
	return object.NewList(items)
}

func taskFrames(rt *runtime, t *Task, limit value) ([]*object.FrameObject, bool) {
	n := int64(-1)
	if !object.NoneOrAbsent(limit) {
		var ok bool
		if n, ok = object.IndexInt(rt, limit); !ok {
			return nil, false
		}
		n = max(n, 0)
	}
	var frames []*object.FrameObject
	g := t.Coroutine().AsGenerator()
	switch {
	case g != nil && g.State != object.GenClosed:
		// CPython: one frame only for a suspended coroutine, and the callers too
		// for the one that is running.
		if t == t.loop.current {
			// What the task's own coroutine has called is not part of it.
			first := 0
			for fr := rt.CurrentFrame(0); fr != nil && fr != &g.Frame; fr = rt.CurrentFrame(first) {
				first++
			}
			for f := rt.FrameAt(first); f != nil && (n < 0 || int64(len(frames)) < n); f = f.Back(rt) {
				frames = append(frames, f)
			}
			for i, j := 0, len(frames)-1; i < j; i, j = i+1, j-1 {
				frames[i], frames[j] = frames[j], frames[i]
			}
		} else if n != 0 {
			frames = append(frames, object.NewLiveFrame(&g.Frame))
		}
	case t.state == failed:
		for tb := object.AsException(t.result).Tb(); tb != nil && (n < 0 || int64(len(frames)) < n); tb = tb.Next {
			if f := object.GetAttr(rt, tb.Value(), "tb_frame"); !f.IsNull() && f.AsFrame() != nil {
				frames = append(frames, f.AsFrame())
			}
		}
	}
	return frames, true
}

// taskPrintStack is base_tasks._task_print_stack.
func taskPrintStack(rt *runtime, a []value) value {
	v, limit, file := a[0], a[1], a[2]
	t := taskOf(v)
	frames, ok := taskFrames(rt, t, limit)
	if !ok {
		return null
	}
	name, ok := object.ReprText(rt, v)
	if !ok {
		return null
	}
	var e *exception
	if t.state == failed {
		e = object.AsException(t.result)
	}
	text := "Stack for " + name + " (most recent call last):\n"
	switch {
	case len(frames) == 0:
		text = "No stack for " + name + "\n"
	case e != nil:
		text = "Traceback for " + name + " (most recent call last):\n"
	}
	for _, f := range frames {
		code := f.Code()
		text += "  File \"" + code.Filename + "\", line " + strconv.Itoa(f.Line()) + ", in " + code.Name + "\n"
		if rt.Hooks.SourceLine != nil {
			if line := trimmed(rt.Hooks.SourceLine(code.Filename, f.Line())); line != "" {
				text += "    " + line + "\n"
			}
		}
	}
	if e != nil {
		text += object.FormatException(rt, e, object.FormatOptions{MessageOnly: true})
	}
	if object.NoneOrAbsent(file) {
		// print(file=None) writes to stdout, as CPython's does here.
		if !rt.WriteText(1, text) {
			return null
		}
		return object.None
	}
	if object.CallMethod(rt, file, "write", object.NewStr(text)).IsNull() {
		return null
	}
	return object.None
}

func trimmed(s string) string {
	for len(s) > 0 && (s[0] == ' ' || s[0] == '\t' || s[0] == '\f') {
		s = s[1:]
	}
	for len(s) > 0 && (s[len(s)-1] == ' ' || s[len(s)-1] == '\n' || s[len(s)-1] == '\r' || s[len(s)-1] == '\t') {
		s = s[:len(s)-1]
	}
	return s
}

func init() {
	TaskType = object.NewBuiltinType(object.TypeSpec{
		Name: "_asyncio.Task",
		Sig:  "(coro, *, loop=None, name=None, context=None, eager_start=False)",
		Doc:  "A coroutine that an event loop runs, and the future of its result.",
		Base: FutureType,
		Ops:  object.Ops{Init: initTask},
		Rows: []object.Row{
			{Sig: "get_coro(self, /)", Doc: "Return the coroutine.", Fn: func(rt *runtime, v value) value { return orNone(taskOf(v).Coroutine()) }},
			{Sig: "get_context(self, /)", Doc: "Return the context the coroutine runs in.", Fn: func(rt *runtime, v value) value {
				t := taskOf(v)
				return t.ctx.Object(rt, t.loop != nil && t == t.loop.current)
			}},
			{Sig: "get_name(self, /)", Doc: "Return the name.", Fn: func(rt *runtime, v value) value { return object.NewStr(taskOf(v).Name()) }},
			{Sig: "set_name(self, value, /)", Doc: "Replace the name.", Fn: func(rt *runtime, v, x value) value {
				name := object.ToStr(rt, x)
				if name.IsNull() {
					return null
				}
				taskOf(v).SetName(name)
				return object.None
			}},
			{Sig: "cancel(self, /, msg=None)", Doc: "Have CancelledError raised in the coroutine in a turn to come.", Fn: futureCancel},
			{Sig: "cancelling(self, /)", Doc: "How many requests to cancel there are.", Fn: func(rt *runtime, v value) value { return object.Int(int64(taskOf(v).Cancelling())) }},
			{Sig: "uncancel(self, /)", Doc: "Take a request to cancel back; return how many are left.", Fn: func(rt *runtime, v value) value { return object.Int(int64(taskOf(v).Uncancel())) }},
			{Sig: "set_result(self, result, /)", Doc: "Tasks get their result from the coroutine: raises RuntimeError.", Fn: taskNoSet("set_result")},
			{Sig: "set_exception(self, exception, /)", Doc: "Tasks get their exception from the coroutine: raises RuntimeError.", Fn: taskNoSet("set_exception")},
			{Sig: "get_stack(self, /, *, limit=None)", Doc: "Return the frames the coroutine stands in, or those of its traceback.", Fn: taskStack},
			{Sig: "print_stack(self, /, *, limit=None, file=None)", Doc: "Print what get_stack returns.", Fn: taskPrintStack},
			{Sig: "_coro", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return orNone(taskOf(v).Coroutine()) }},
			{Sig: "_fut_waiter", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return orNone(taskOf(v).Waiter()) }},
			{Sig: "_must_cancel", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Bool(taskOf(v).flags&taskMustCancel != 0) }},
			{Sig: "_log_destroy_pending", Kind: object.Getter,
				Fn: func(rt *runtime, v value) value { return object.Bool(taskOf(v).flags&taskNoDestroyLog == 0) },
				Set: func(rt *runtime, v, x value) bool {
					if x.IsNull() {
						rt.AttributeErrorf(v, "_log_destroy_pending", "can't delete attribute")
						return false
					}
					on := object.Truth(rt, x)
					t := taskOf(v)
					t.flags &^= taskNoDestroyLog
					if on == 0 {
						t.flags |= taskNoDestroyLog
					}
					return on >= 0
				}},
		}})
}

// Walk implements object.Walkable.
func (t *Task) Walk(w *object.Walker) int64 {
	w.Visit(t.Coroutine())
	t.ctx.Walk(w)
	if t.waiter != nil {
		w.Visit(t.waiter.Value())
	}
	return 80 + t.Future.Walk(w)
}
