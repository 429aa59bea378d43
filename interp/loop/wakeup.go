package loop

import "github.com/ouro-lang/ouro/interp/object"

// wakeup is Task.__wakeup as an object: what futures that are not ours get as
// their done-callback.
type wakeup struct {
	object.Object
	object.WalkMark
	t *Task
}

// stepper is Task.__step as an object: reports of errors show it, and a
// call_soon made by a script gets it.
type stepper struct {
	object.Object
	object.WalkMark
	t   *Task
	exc *exception // to be raised in the coroutine
}

// Walk implements object.Walkable.
func (w *wakeup) Walk(k *object.Walker) int64 { k.Visit(w.t.Value()); return 32 }

// Walk implements object.Walkable.
func (s *stepper) Walk(k *object.Walker) int64 { k.Visit(s.t.Value()); return 32 }

var wakeupType, stepperType *object.Type

func newWakeup(t *Task) value {
	w := &wakeup{t: t}
	w.Object = object.NewObject(wakeupType, w)
	return object.ValueOf(&w.Object)
}

// taskHandle returns a handle as CPython has for a step of t.
func (l *Loop) taskHandle(t *Task) *Handle {
	return l.newHandle(newStepper(t, nil), nil, t.ctx)
}

func newStepper(t *Task, exc *exception) value {
	s := &stepper{t: t, exc: exc}
	s.Object = object.NewObject(stepperType, s)
	return object.ValueOf(&s.Object)
}

func callStepper(rt *runtime, fn value, args []value, names []string) value {
	if len(args) > 0 {
		return rt.TypeErrorf("function takes no positional arguments")
	}
	s := fn.Impl().(*stepper)
	if !s.t.step(s.exc) {
		return null
	}
	return object.None
}

func callWakeup(rt *runtime, fn value, args []value, names []string) value {
	t := fn.Impl().(*wakeup).t
	if len(names) > 0 {
		return rt.TypeErrorf("function takes no keyword arguments")
	}
	if len(args) != 1 {
		return rt.TypeErrorf("function takes 1 positional argument (%d given)", len(args))
	}
	var exc *exception
	if f := AsFuture(args[0]); f != nil && f.Type().Flags&object.Heap == 0 {
		_, exc = f.Take()
	} else if object.CallMethod(rt, args[0], "result").IsNull() {
		if !rt.Catchable() {
			return null
		}
		exc = rt.Clear()
	}
	if !t.step(exc) {
		return null
	}
	return object.None
}

func init() {
	wakeupType = object.NewBuiltinType(object.TypeSpec{Name: "builtin_function_or_method", Flags: object.NoNew | object.Final,
		Ops: object.Ops{Call: callWakeup, Repr: func(rt *runtime, v value) value {
			return object.NewStr("<built-in method task_wakeup of _asyncio.Task object at " + rt.Address(v.Impl().(*wakeup).t.Value()) + ">")
		}},
		Rows: []object.Row{
			{Sig: "__qualname__", Kind: object.Getter, Fn: func(*runtime, value) value { return object.NewStr("Task.task_wakeup") }},
			{Sig: "__name__", Kind: object.Getter, Fn: func(*runtime, value) value { return object.NewStr("task_wakeup") }},
			{Sig: "__self__", Kind: object.Getter, Fn: func(_ *runtime, v value) value { return v.Impl().(*wakeup).t.Value() }},
		}})
	stepperType = object.NewBuiltinType(object.TypeSpec{Name: "_asyncio.TaskStepMethWrapper", Flags: object.NoNew | object.Final,
		Ops:  object.Ops{Call: callStepper},
		Rows: []object.Row{{Sig: "__self__", Kind: object.Getter, Fn: func(_ *runtime, v value) value { return v.Impl().(*stepper).t.Value() }}}})
}
