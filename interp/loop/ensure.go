package loop

import "github.com/ouro-lang/ouro/interp/object"

// CreateTask is loop.create_task. A null context is none given.
func (l *Loop) CreateTask(coro, name, context value) value {
	if l.custom {
		if m := l.override("create_task"); !m.IsNull() {
			return l.createThrough(m, coro, name, context)
		}
	}
	return l.createTask(coro, name, context)
}

// createThrough calls a create_task made by a script with the arguments that
// asyncio passes: only those somebody gave.
func (l *Loop) createThrough(m, coro, name, context value) value {
	args := []value{coro}
	var names []string
	if !name.IsNull() {
		args, names = append(args, name), append(names, "name")
	}
	if !object.NoneOrAbsent(context) {
		args, names = append(args, context), append(names, "context")
	}
	return object.Call(l.rt, m, args, names)
}

// createTask is BaseEventLoop.create_task: through the task factory if the
// script has set one.
func (l *Loop) createTask(coro, name, context value) value {
	rt := l.rt
	if !l.CheckOpen() {
		return null
	}
	if l.taskFactory.IsNull() {
		if ok, good := IsCoroutine(rt, coro); !ok {
			if good {
				if text, ok := object.ReprText(rt, coro); ok {
					rt.TypeErrorf("a coroutine was expected, got %s", text)
				}
			}
			return null
		}
		name, ok := nameArgument(rt, name)
		if !ok {
			return null
		}
		ctx, ok := callbackContext(rt, context)
		if !ok {
			return null
		}
		t := l.NewTask(coro, name, ctx)
		if t == nil {
			return null
		}
		return t.Value()
	}
	var t value
	if object.NoneOrAbsent(context) {
		t = object.Call2(rt, l.taskFactory, l.Value(), coro)
	} else {
		args := rt.PushArgs(3)
		args[0], args[1], args[2] = l.Value(), coro, context
		t = object.Call(rt, l.taskFactory, args, contextNames)
		rt.PopArgs(args)
	}
	if t.IsNull() {
		return null
	}
	// CPython 3.13 names the task in any case, "None" if no name was given.
	if object.CallMethod(rt, t, "set_name", orNone(name)).IsNull() {
		return null
	}
	return t
}

// EnsureFuture is asyncio.ensure_future; l is nil when no loop was given.
func EnsureFuture(rt *runtime, v value, l *Loop) value {
	if v.Type() != &object.CoroutineType {
		is, good := IsFuture(rt, v)
		if !good {
			return null
		}
		if is {
			if l != nil {
				fl := LoopOf(rt, v)
				if fl.IsNull() {
					return null
				}
				if fl != l.Value() {
					return rt.ValueErrorf("The future belongs to a different loop than the one specified as the loop argument")
				}
			}
			return v
		}
	}
	coro, ours := v, false
	if is, good := IsCoroutine(rt, v); !is {
		if !good {
			return null
		}
		if !object.IsAwaitable(v) {
			return rt.TypeErrorf("An asyncio.Future, a coroutine or an awaitable is required")
		}
		w := &wrapAwaitable{v: v}
		w.Init(rt, w)
		coro, ours = w.Value(), true
	}
	if l == nil {
		if l = Current(rt); l == nil {
			return null
		}
	}
	t := l.CreateTask(coro, null, null)
	if t.IsNull() && !ours && rt.Matches(&object.RuntimeErrorType) {
		e := rt.Clear()
		if object.CallMethod(rt, coro, "close").IsNull() {
			return null
		}
		rt.Reraise(e)
		rt.SetNoted(false)
	}
	return t
}

// wrapAwaitable is the coroutine around an awaitable that is none itself.
type wrapAwaitable struct {
	object.NativeCoroutine
	v  value // null once begun
	in object.Awaiting
}

// Step implements object.CoroutineBody.
func (w *wrapAwaitable) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if !w.v.IsNull() {
		v := w.v
		w.v = null
		return w.in.Begin(rt, v)
	}
	return w.in.Resume(rt, sent, exc)
}

// CoroutineName implements object.CoroutineBody.
func (w *wrapAwaitable) CoroutineName() string { return "ensure_future.<locals>._wrap_awaitable" }

// Walk implements object.CoroutineBody.
func (w *wrapAwaitable) Walk(k *object.Walker) int64 {
	k.Visit(w.v)
	k.Visit(w.in.Target())
	return 112
}
