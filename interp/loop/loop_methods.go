package loop

import (
	"fmt"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what scripts see of event loops.

// The types of event loops: CPython's chain of base classes.
var (
	AbstractLoopType     *object.Type
	BaseLoopType         *object.Type
	BaseSelectorLoopType *object.Type
	LoopType             *object.Type
)

func loopOf(v value) *Loop { return v.Impl().(*Loop) }

func loopRepr(rt *runtime, v value) value {
	l := loopOf(v)
	word := func(b bool) string {
		if b {
			return "True"
		}
		return "False"
	}
	return object.NewStr(fmt.Sprintf("<%s running=%s closed=%s debug=%s>", v.Type().Name, word(l.running), word(l.closed), word(l.debug)))
}

// callbackCheck is _check_callback, made in debug mode only.
func (l *Loop) callbackCheck(fn value, method string) bool {
	if !l.debug {
		return true
	}
	rt := l.rt
	if l.thread != nil && l.thread != rt.Thread() && method != "call_soon_threadsafe" {
		rt.RuntimeErrorf("Non-thread-safe operation invoked on an event loop other than the current one")
		return false
	}
	is, good := IsCoroutine(rt, fn)
	if !good {
		return false
	}
	if f := fn.AsFunction(); is || f != nil && f.Code.Flags&object.IsCoroutine != 0 {
		rt.TypeErrorf("coroutines cannot be used with %s()", method)
		return false
	}
	if fn.Type().Ops.Call == nil {
		if text, ok := object.ReprText(rt, fn); ok {
			rt.TypeErrorf("a callable object was expected by %s(), got %s", method, text)
		}
		return false
	}
	return true
}

func keep(args value) []value { return append([]value(nil), object.AsTuple(args).Items()...) }

// loopCallSoon is call_soon(callback, *args, context=None).
func loopCallSoon(method string) func(*runtime, []value) value {
	return func(rt *runtime, a []value) value {
		l := loopOf(a[0])
		if !l.CheckOpen() || !l.callbackCheck(a[1], method) {
			return null
		}
		ctx, ok := callbackContext(rt, a[3])
		if !ok {
			return null
		}
		h := l.CallSoonValue(a[1], keep(a[2]), ctx)
		if method == "call_soon_threadsafe" {
			l.Poke()
		}
		return h.Value()
	}
}

// loopCallLater is call_later(delay, callback, *args, context=None).
func loopCallLater(rt *runtime, a []value) value {
	if a[1].IsNone() {
		return rt.TypeErrorf("delay must not be None")
	}
	l := loopOf(a[0])
	when := object.Binary(rt, object.Add, l.NowValue(), a[1])
	if when.IsNull() {
		return null
	}
	if l.custom {
		if m := l.override("call_at"); !m.IsNull() {
			args := append([]value{when, a[2]}, object.AsTuple(a[3]).Items()...)
			return object.Call(rt, m, append(args, orNone(a[4])), contextNames)
		}
	}
	return loopCall(rt, a, when, false)
}

// loopCallAt is call_at(when, callback, *args, context=None).
func loopCallAt(rt *runtime, a []value) value {
	if a[1].IsNone() {
		return rt.TypeErrorf("when cannot be None")
	}
	return loopCall(rt, a, a[1], true)
}

func loopCall(rt *runtime, a []value, when value, absolute bool) value {
	l := loopOf(a[0])
	if !l.CheckOpen() || !l.callbackCheck(a[2], "call_at") {
		return null
	}
	ctx, ok := callbackContext(rt, a[4])
	if !ok {
		return null
	}
	at, ok := object.AsFloat(rt, when)
	if !ok {
		return null
	}
	return l.CallAtValue(when, at, absolute, a[2], keep(a[3]), ctx).Value()
}

func loopCreateTask(rt *runtime, a []value) value {
	return loopOf(a[0]).createTask(a[1], a[2], a[3])
}

func loopRunUntilComplete(rt *runtime, v, future value) value {
	l := loopOf(v)
	if !l.CheckOpen() || !l.checkIdle() {
		return null
	}
	is, good := IsFuture(rt, future)
	if !good {
		return null
	}
	f := EnsureFuture(rt, future, l)
	if f.IsNull() {
		return null
	}
	return l.RunUntil(f, !is)
}

func loopRunForever(rt *runtime, v value) value {
	if !loopOf(v).RunForever() {
		return null
	}
	return object.None
}

func loopCallExceptionHandler(rt *runtime, v, context value) value {
	if !loopOf(v).callExceptionHandler(context) {
		return null
	}
	return object.None
}

func loopDefaultExceptionHandler(rt *runtime, v, context value) value {
	if !loopOf(v).defaultExceptionHandler(context) {
		return null
	}
	return object.None
}

func loopSetExceptionHandler(rt *runtime, v, handler value) value {
	if !handler.IsNone() && handler.Type().Ops.Call == nil {
		text, ok := object.ReprText(rt, handler)
		if !ok {
			return null
		}
		return rt.TypeErrorf("A callable object or None is expected, got %s", text)
	}
	loopOf(v).excHandler = noneToNull(handler)
	return object.None
}

func loopSetTaskFactory(rt *runtime, v, factory value) value {
	if !factory.IsNone() && factory.Type().Ops.Call == nil {
		return rt.TypeErrorf("task factory must be a callable or None")
	}
	loopOf(v).taskFactory = noneToNull(factory)
	return object.None
}

func noneToNull(v value) value {
	if v.IsNone() {
		return null
	}
	return v
}

// shutdownGens is the coroutine shutdown_asyncgens.
type shutdownGens struct {
	object.NativeCoroutine
	l     *Loop
	gens  []*object.Generator
	begun bool
	in    object.Awaiting
}

// Step implements object.CoroutineBody.
func (s *shutdownGens) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	var v value
	var out object.Outcome
	if !s.begun {
		s.begun = true
		s.gens = s.l.TakeAsyncGens()
		if len(s.gens) == 0 {
			return object.None, object.Returned
		}
		closing := make([]value, len(s.gens))
		for i, g := range s.gens {
			if closing[i] = object.CallMethod(rt, g.Value(), "aclose"); closing[i].IsNull() {
				return null, object.Raised
			}
		}
		all := Gather(rt, closing, true)
		if all.IsNull() {
			return null, object.Raised
		}
		v, out = s.in.Begin(rt, all)
	} else {
		v, out = s.in.Resume(rt, sent, exc)
	}
	if out != object.Returned {
		return v, out
	}
	for i, r := range object.AsList(v).Items() {
		if object.AsException(r) == nil || !r.Type().IsSubtype(&object.ExceptionType) {
			continue
		}
		text, ok := object.ReprText(rt, s.gens[i].Value())
		if !ok || !s.l.Report("an error occurred during closing of asynchronous generator "+text, "exception", r, "asyncgen", s.gens[i].Value()) {
			return null, object.Raised
		}
	}
	return object.None, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (s *shutdownGens) CoroutineName() string { return "BaseEventLoop.shutdown_asyncgens" }

// Walk implements object.CoroutineBody.
func (s *shutdownGens) Walk(w *object.Walker) int64 {
	for _, g := range s.gens {
		w.Visit(g.Value())
	}
	w.Visit(s.in.Target())
	return 128
}

// ShutdownAsyncGens returns the coroutine shutdown_asyncgens().
func (l *Loop) ShutdownAsyncGens() value {
	s := &shutdownGens{l: l}
	s.Init(l.rt, s)
	return s.Value()
}

// asDefs marks methods that are Python code in CPython.
func asDefs(rows []object.Row) {
	for i := range rows {
		if rows[i].Kind == object.Method {
			rows[i].Kind = object.Def
		}
	}
}

func init() {
	AbstractLoopType = newAbstractLoopType()
	base := append(outsideRows(), insideRows()...)
	base = append(base,
		object.Row{Sig: "call_soon(self, callback, *args, context=None)", Doc: "Call a function in the next turn of the loop.", Fn: loopCallSoon("call_soon")},
		object.Row{Sig: "call_soon_threadsafe(self, callback, *args, context=None)", Doc: "As call_soon().", Fn: loopCallSoon("call_soon_threadsafe")},
		object.Row{Sig: "call_later(self, delay, callback, *args, context=None)", Doc: "Call a function after a delay in seconds.", Fn: loopCallLater},
		object.Row{Sig: "call_at(self, when, callback, *args, context=None)", Doc: "Call a function when the loop's clock reaches a time.", Fn: loopCallAt},
		object.Row{Sig: "time(self)", Doc: "Return the time on the loop's clock in seconds.", Fn: func(rt *runtime, v value) value { return object.Float(seconds(loopOf(v).rt.Clock.Monotonic())) }},
		object.Row{Sig: "create_future(self)", Doc: "Return a new future of this loop.", Fn: func(rt *runtime, v value) value { return loopOf(v).newFuture().Value() }},
		object.Row{Sig: "create_task(self, coro, *, name=None, context=None)", Doc: "Have a coroutine run; return its task.", Fn: loopCreateTask},
		object.Row{Sig: "run_until_complete(self, future)", Doc: "Run until a future is done; return its result.", Fn: loopRunUntilComplete},
		object.Row{Sig: "run_forever(self)", Doc: "Run until stop() is called.", Fn: loopRunForever},
		object.Row{Sig: "stop(self)", Doc: "Stop the loop at the end of this turn.", Fn: func(rt *runtime, v value) value {
			loopOf(v).Stop()
			return object.None
		}},
		object.Row{Sig: "close(self)", Doc: "Close the loop.", Fn: func(rt *runtime, v value) value {
			if !loopOf(v).Close() {
				return null
			}
			return object.None
		}},
		object.Row{Sig: "is_running(self)", Doc: "Whether the loop is running.", Fn: func(rt *runtime, v value) value { return object.Bool(loopOf(v).running) }},
		object.Row{Sig: "is_closed(self)", Doc: "Whether the loop was closed.", Fn: func(rt *runtime, v value) value { return object.Bool(loopOf(v).closed) }},
		object.Row{Sig: "get_debug(self)", Doc: "Return the debug flag.", Fn: func(rt *runtime, v value) value { return object.Bool(loopOf(v).debug) }},
		object.Row{Sig: "set_debug(self, enabled)", Doc: "Set the debug flag.", Fn: func(rt *runtime, v, on value) value {
			t := object.Truth(rt, on)
			if t < 0 {
				return null
			}
			loopOf(v).SetDebug(t == 1)
			return object.None
		}},
		object.Row{Sig: "get_exception_handler(self)", Doc: "Return the exception handler, None if the default one is in use.", Fn: func(rt *runtime, v value) value { return orNone(loopOf(v).excHandler) }},
		object.Row{Sig: "set_exception_handler(self, handler)", Doc: "Set what is called with errors nobody catches: handler(loop, context).", Fn: loopSetExceptionHandler},
		object.Row{Sig: "call_exception_handler(self, context)", Doc: "Call the exception handler.", Fn: loopCallExceptionHandler},
		object.Row{Sig: "default_exception_handler(self, context)", Doc: "Log an error.", Fn: loopDefaultExceptionHandler},
		object.Row{Sig: "get_task_factory(self)", Doc: "Return the task factory, None if the default one is in use.", Fn: func(rt *runtime, v value) value { return orNone(loopOf(v).taskFactory) }},
		object.Row{Sig: "set_task_factory(self, factory)", Doc: "Set what makes tasks: factory(loop, coro).", Fn: loopSetTaskFactory},
		object.Row{Sig: firstHook + "(self, agen)", Doc: "Called with an async generator that begins.", Fn: func(rt *runtime, v, g value) value { return loopOf(v).genHook(g, firstIter) }},
		object.Row{Sig: finalHook + "(self, agen)", Doc: "Called with an async generator nobody refers to.", Fn: func(rt *runtime, v, g value) value { return loopOf(v).genHook(g, finalize) }},
		object.Row{Sig: "shutdown_asyncgens(self)", Kind: object.AsyncDef, Doc: "Close all async generators that have begun; a coroutine.", Fn: func(rt *runtime, v value) value { return loopOf(v).ShutdownAsyncGens() }},
		object.Row{Sig: "shutdown_default_executor(self, timeout=None)", Kind: object.AsyncDef, Doc: "Wait for the threads of the default executor; a coroutine.", Fn: func(rt *runtime, v, timeout value) value { return loopOf(v).ShutdownExecutor(timeout) }},
		object.Row{Sig: "slow_callback_duration", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return loopOf(v).slow },
			Set: func(rt *runtime, v, x value) bool {
				if x.IsNull() {
					rt.AttributeErrorf(v, "slow_callback_duration", "slow_callback_duration")
					return false
				}
				loopOf(v).slow = x
				return true
			}},
	)
	asDefs(base)
	BaseLoopType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.base_events.BaseEventLoop", Sig: "()", Base: AbstractLoopType,
		Flags: object.ShortName, Ops: object.Ops{Repr: loopRepr}, Rows: base})
	BaseSelectorLoopType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.selector_events.BaseSelectorEventLoop", Sig: "(selector=None)", Base: BaseLoopType,
		Flags: object.ShortName, Ops: object.Ops{Repr: loopRepr, Init: loopInit}})
	LoopType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.unix_events._UnixSelectorEventLoop", Sig: "(selector=None)", Base: BaseSelectorLoopType,
		Doc: "The event loop.", Flags: object.ShortName, Ops: object.Ops{Repr: loopRepr, Init: loopInit}})
}
