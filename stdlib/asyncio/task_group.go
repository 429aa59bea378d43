package asyncio

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.TaskGroup.

// taskGroup is an instance of TaskGroup. It is the callback of its tasks.
type taskGroup struct {
	shared
	entered, exiting, aborting bool
	parentCancelled            bool // the group cancelled its parent task
	parent                     *loop.Task
	tasks                      groupTasks
	errors                     []value
	base                       *exception // SystemExit or KeyboardInterrupt
	completed                  *loop.Future
}

// TaskGroupType is asyncio.TaskGroup.
var TaskGroupType *object.Type

// groupTasks is a set of tasks in the order they were made. CPython's has no
// order.
type groupTasks struct {
	list  []value // null: gone
	index map[value]int
}

func (s *groupTasks) len() int { return len(s.index) }

func (s *groupTasks) add(v value) {
	if s.index == nil {
		s.index = map[value]int{}
	}
	s.index[v] = len(s.list)
	s.list = append(s.list, v)
}

func (s *groupTasks) remove(v value) {
	i, ok := s.index[v]
	if !ok {
		return
	}
	delete(s.index, v)
	s.list[i] = null
	if len(s.list) > 32 && len(s.index) < len(s.list)/2 {
		kept := make([]value, 0, len(s.index))
		for _, v := range s.list {
			if !v.IsNull() {
				s.index[v] = len(kept)
				kept = append(kept, v)
			}
		}
		s.list = kept
	}
}

// Walk implements object.Walkable.
func (g *taskGroup) Walk(w *object.Walker) int64 {
	g.walk(w)
	if g.parent != nil {
		w.Visit(g.parent.Value())
	}
	w.VisitAll(g.tasks.list)
	w.VisitAll(g.errors)
	if g.completed != nil {
		w.Visit(g.completed.Value())
	}
	return 240 + int64(16*(cap(g.tasks.list)+cap(g.errors))) + int64(48*len(g.tasks.index))
}

func isBaseError(e *exception) bool {
	t := e.Value().Type()
	return t.IsSubtype(&object.SystemExitType) || t.IsSubtype(&object.KeyboardInterruptType)
}

// abort cancels the tasks of the group.
func (g *taskGroup) abort(rt *runtime) bool {
	g.aborting = true
	for _, t := range append([]value(nil), g.tasks.list...) {
		if t.IsNull() {
			continue
		}
		done := loop.IsDone(rt, t)
		if done < 0 {
			return false
		}
		if done == 0 {
			if _, good := loop.CancelValue(rt, t, null); !good {
				return false
			}
		}
	}
	return true
}

// AwaitedBy implements loop.AwaitedBy: who waits for a member is the group's
// parent.
func (g *taskGroup) AwaitedBy() *loop.Task { return g.parent }

// RunIn implements loop.Runnable.
func (g *taskGroup) RunIn(l *loop.Loop, from *loop.Future) bool { return loop.RunCallback(l, g, from) }

// CallbackName implements loop.Named.
func (g *taskGroup) CallbackName() string { return "TaskGroup._on_task_done" }

// Called implements loop.FutureCallback: a task is done.
func (g *taskGroup) Called(l *loop.Loop, v value) bool {
	rt := l.Runtime()
	g.tasks.remove(v)
	if g.completed != nil && g.tasks.len() == 0 && !g.completed.Done() {
		g.completed.Finish(object.True)
	}
	gone := loop.IsCancelled(rt, v)
	if gone != 0 {
		return gone == 1
	}
	x := loop.ExceptionOf(rt, v)
	if x.IsNull() || x.IsNone() {
		return !x.IsNull()
	}
	g.errors = append(g.errors, x)
	if e := object.AsException(x); isBaseError(e) && g.base == nil {
		g.base = e
	}
	switch loop.IsDone(rt, g.parent.Value()) {
	case -1:
		return false
	case 1:
		text, ok := object.ReprText(rt, v)
		if !ok {
			return false
		}
		parent, ok := object.ToText(rt, g.parent.Value())
		if !ok {
			return false
		}
		return l.Report("Task "+text+" has errored out but its parent task "+parent+" is already completed", "exception", x, "task", v)
	}
	if !g.aborting && !g.parentCancelled {
		if e := object.AsException(x); e != nil && loop.Explains(rt) {
			loop.NoteAborted(rt, e, g.tasks.list)
		}
		if !g.abort(rt) {
			return false
		}
		g.parentCancelled = true
		if _, good := loop.CancelValue(rt, g.parent.Value(), null); !good {
			return false
		}
	}
	return true
}

// groupStep is the coroutine __aenter__ or __aexit__ of a TaskGroup.
type groupStep struct {
	object.NativeCoroutine
	g         *taskGroup
	exit      bool
	begun     bool
	e         *exception // what ended the body
	propagate *exception // the CancelledError to be raised at the end
	fut       *loop.Future
}

// Step implements object.CoroutineBody.
func (s *groupStep) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	g := s.g
	switch {
	case !s.exit:
		if !g.enter(rt) {
			return raised()
		}
		return g.value(), object.Returned
	case !s.begun:
		s.begun = true
		g.exiting = true
		if s.e != nil {
			if isBaseError(s.e) && g.base == nil {
				g.base = s.e
			}
			if isCancelled(s.e) {
				s.propagate = s.e
			}
			if !g.aborting && !g.abort(rt) {
				return raised()
			}
		}
	default:
		if exc == nil {
			if _, out := s.fut.AwaitResume(rt, sent); out != object.Returned {
				if exc = take(rt); exc == nil {
					return raised()
				}
			}
		}
		if exc != nil {
			if !isCancelled(exc) {
				return rethrow(rt, exc)
			}
			if !g.aborting {
				s.propagate = exc
				if !g.abort(rt) {
					return raised()
				}
			}
		}
		g.completed = nil
	}
	if g.tasks.len() > 0 {
		if g.completed == nil {
			g.completed = g.l.NewFuture()
		}
		s.fut = g.completed
		return s.fut.AwaitStart(rt)
	}
	return s.finish(rt)
}

// finish is the end of __aexit__, when no task is left.
func (s *groupStep) finish(rt *runtime) (value, object.Outcome) {
	g := s.g
	if g.base != nil {
		rt.RaiseException(g.base)
		return raised()
	}
	if g.parentCancelled {
		switch n, ok := loop.UncancelOf(rt, g.parent); {
		case !ok:
			return raised()
		case n == 0:
			s.propagate = nil
		}
	}
	if s.propagate != nil && len(g.errors) == 0 {
		rt.RaiseException(s.propagate)
		return raised()
	}
	if s.e != nil && !isCancelled(s.e) {
		g.errors = append(g.errors, s.e.Value())
	}
	if len(g.errors) == 0 {
		return object.None, object.Returned
	}
	if g.parent == nil {
		// Nobody has entered the group.
		object.GetAttr(rt, object.None, "cancelling")
		return raised()
	}
	switch n, ok := loop.CancellingOf(rt, g.parent); {
	case !ok:
		return raised()
	case n > 0:
		if _, ok := loop.UncancelOf(rt, g.parent); !ok {
			return raised()
		}
		if _, good := loop.CancelValue(rt, g.parent.Value(), null); !good {
			return raised()
		}
	}
	v := object.Call2(rt, object.BaseExceptionGroupType.Value(), object.NewStr("unhandled errors in a TaskGroup"), object.NewList(g.errors))
	g.errors = nil
	if v.IsNull() {
		return raised()
	}
	e := object.AsException(v)
	rt.RaiseException(e)
	e.SetCause(nil)
	return raised()
}

func (g *taskGroup) enter(rt *runtime) bool {
	why := ""
	switch l := loop.RunningOr; {
	case g.entered:
		why = "has already been entered"
	case g.l == nil:
		if g.l = l(rt); g.l == nil {
			return false
		}
	}
	if why == "" {
		if g.parent = g.l.CurrentTask(); g.parent == nil {
			why = "cannot determine the parent task"
		}
	}
	if why != "" {
		if text, ok := object.ReprText(rt, g.value()); ok {
			rt.RuntimeErrorf("TaskGroup %s %s", text, why)
		}
		return false
	}
	g.entered = true
	return true
}

// CoroutineName implements object.CoroutineBody.
func (s *groupStep) CoroutineName() string {
	if s.exit {
		return "TaskGroup.__aexit__"
	}
	return "TaskGroup.__aenter__"
}

// Walk implements object.CoroutineBody.
func (s *groupStep) Walk(w *object.Walker) int64 {
	w.Visit(s.g.value())
	for _, e := range [2]*exception{s.e, s.propagate} {
		if e != nil {
			w.Visit(e.Value())
		}
	}
	if s.fut != nil {
		w.Visit(s.fut.Value())
	}
	return 112
}

// createTask is TaskGroup.create_task.
func (g *taskGroup) createTask(rt *runtime, coro, name, context value) value {
	why := ""
	switch {
	case !g.entered:
		why = "has not been entered"
	case g.exiting && g.tasks.len() == 0:
		why = "is finished"
	case g.aborting:
		why = "is shutting down"
	}
	if why != "" {
		if object.CallMethod(rt, coro, "close").IsNull() {
			return null
		}
		text, ok := object.ReprText(rt, g.value())
		if !ok {
			return null
		}
		return rt.RuntimeErrorf("TaskGroup %s %s", text, why)
	}
	t := g.l.CreateTask(coro, orNone(name), context)
	if t.IsNull() {
		return null
	}
	switch loop.IsDone(rt, t) {
	case -1:
		return null
	case 1:
		if !g.Called(g.l, t) {
			return null
		}
	default:
		g.tasks.add(t)
		if !loop.OnDone(g.l, t, g) {
			return null
		}
	}
	return t
}

func asGroup(v value) *taskGroup { return v.Impl().(*taskGroup) }

func init() {
	TaskGroupType = newSharedType("asyncio.taskgroups.TaskGroup", "()", "Asynchronous context manager for managing groups of tasks.", nil, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			g := &taskGroup{}
			g.Object = object.NewObject(cls, g)
			rt.Charge(240)
			return g.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			_, ok := arguments(rt, "TaskGroup.__init__", args, names)
			return ok
		},
		Repr: func(rt *runtime, v value) value {
			g := asGroup(v)
			text := "<TaskGroup"
			if n := g.tasks.len(); n > 0 {
				text += " tasks=" + strconv.Itoa(n)
			}
			if n := len(g.errors); n > 0 {
				text += " errors=" + strconv.Itoa(n)
			}
			if g.aborting {
				text += " cancelling"
			} else if g.entered {
				text += " entered"
			}
			return object.NewStr(text + ">")
		},
	}, []row{
		{Sig: "__aenter__(self)", Kind: object.AsyncDef, Fn: func(rt *runtime, v value) value {
			s := &groupStep{g: asGroup(v)}
			s.Init(rt, s)
			return s.Value()
		}},
		{Sig: "__aexit__(self, et, exc, tb)", Kind: object.AsyncDef, Fn: func(rt *runtime, a []value) value {
			s := &groupStep{g: asGroup(a[0]), exit: true, e: object.AsException(a[2])}
			s.Init(rt, s)
			return s.Value()
		}},
		{Sig: "create_task(self, coro, *, name=None, context=None)", Doc: "Have a coroutine run in the group; return its task.", Fn: func(rt *runtime, a []value) value {
			return asGroup(a[0]).createTask(rt, a[1], a[2], a[3])
		}},
	})
}
