package loop

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the loops that scripts make or change: subclasses of CPython's
// classes, instances with attributes of their own, and objects that only behave
// like a loop. What CPython asks of a loop through its methods these are asked,
// too; every other loop is asked nothing.

// NewOf is New for a class made by a script.
func NewOf(rt *runtime, cls *object.Type) *Loop {
	l := newLoop(rt)
	l.SetType(cls)
	l.custom = cls.Flags&object.Heap != 0
	if cls.IsSubtype(BaseSelectorLoopType) {
		l.noteSelector()
	}
	return l
}

// proxyOf returns the Loop that stands for v, an object that is no event loop
// by its class.
func proxyOf(rt *runtime, v value) *Loop {
	s := StateOf(rt)
	if l := s.proxies[v]; l != nil {
		return l
	}
	if s.proxies == nil {
		s.proxies = map[value]*Loop{}
	}
	l := newLoop(rt)
	l.custom, l.self = true, v
	s.proxies[v] = l
	rt.Charge(300)
	return l
}

// LoopFor returns the event loop v, which may be any object with a loop's
// methods; nil with TypeError pending for what has none of them.
func LoopFor(rt *runtime, v value) *Loop {
	if l := AsLoop(v); l != nil {
		return l
	}
	if v.Type().Flags&object.Heap == 0 || object.LookupAttr(rt, v, "call_soon").IsNull() {
		if rt.Pending() == nil {
			rt.TypeErrorf("an event loop was expected, got '%s'", object.TypeName(v))
		}
		return nil
	}
	return proxyOf(rt, v)
}

// Custom reports whether a script may have redefined the loop's methods.
func (l *Loop) Custom() bool { return l.custom }

// override returns the loop's method name if it is not the one written in Go;
// null, with nothing pending, if it is.
func (l *Loop) override(name string) value {
	if !l.custom {
		return null
	}
	m := object.LookupAttr(l.rt, l.Value(), name)
	if m.IsNull() {
		if l.rt.Pending() != nil {
			swallow(l.rt)
		}
		return null
	}
	if object.IsMethod(m, l.Value(), BaseLoopType) {
		return null
	}
	return m
}

// enqueue makes e ready: call_soon.
func (l *Loop) enqueue(e entry) {
	if l.custom {
		if m := l.override("call_soon"); !m.IsNull() {
			l.enqueueThrough(m, e)
			return
		}
	}
	if l.tracer != nil {
		l.emitReady(&e)
	}
	l.ready.push(e)
}

// enqueueThrough hands e to a call_soon made by a script, and reports what that
// raises.
func (l *Loop) enqueueThrough(m value, e entry) {
	if l.callSoonThrough(m, e).IsNull() && l.rt.Catchable() {
		fn, args, _ := l.asFunction(e)
		l.callbackFailed(l.newHandle(fn, args, l.rt.CopyContext()))
	}
}

// callSoonThrough hands e to a call_soon made by a script, as CPython's futures
// and tasks do.
func (l *Loop) callSoonThrough(m value, e entry) value {
	fn, args, ctx := l.asFunction(e)
	all := append([]value{fn}, args...)
	if ctx.IsNull() {
		return object.Call(l.rt, m, all, nil)
	}
	return object.Call(l.rt, m, append(all, ctx), contextNames)
}

// asFunction returns e as the arguments of CPython's call_soon; ctx may be null.
func (l *Loop) asFunction(e entry) (fn value, args []value, ctx value) {
	rt := l.rt
	switch r := e.r.(type) {
	case *Task:
		ctx = r.ctx.Object(rt, r == l.current)
		if e.from == nil {
			fn = newStepper(r, nil)
		} else {
			fn, args = newWakeup(r), []value{e.from.Value()}
		}
	case *stepRaise:
		fn, ctx = newStepper(r.t, r.exc), r.t.ctx.Object(rt, r.t == l.current)
	case *doneCallback:
		fn, ctx, args = r.fn, r.ctx.Object(rt, false), []value{e.from.Value()}
	case FutureCallback:
		fn = newCallbackObject(l, r)
		if e.from != nil {
			args = []value{e.from.Value()}
		}
	default:
		fn = newRunnableObject(l, e)
		if e.from != nil {
			args = []value{e.from.Value()}
		}
	}
	return fn, args, ctx
}

// timerThrough hands a timer to a call_at or call_later made by a script, as
// the coroutines of asyncio call it. It reports whether there is one.
func (l *Loop) timerThrough(t *Timer, r Runnable, absolute bool, arg value) bool {
	var m value
	if !absolute {
		m = l.override("call_later")
	}
	if m.IsNull() {
		if m = l.override("call_at"); m.IsNull() {
			return false
		}
		if !absolute {
			if arg = object.Binary(l.rt, object.Add, l.NowValue(), arg); arg.IsNull() {
				swallow(l.rt)
				return false
			}
		}
	}
	fn := newRunnableObject(l, entry{r: r})
	fn.Impl().(*runnableObject).timer = true
	h := object.Call2(l.rt, m, arg, fn)
	if h.IsNull() {
		if l.rt.Catchable() {
			l.callbackFailed(l.newHandle(m, nil, l.rt.CopyContext()))
		}
		return true
	}
	if l.foreignTimers == nil {
		l.foreignTimers = map[*Timer]value{}
	}
	l.foreignTimers[t] = h
	t.r, t.bits = r, uint64(timerForeign)
	return true
}

// cancelThrough cancels a timer that timerThrough has made.
func (l *Loop) cancelThrough(t *Timer) {
	h := l.foreignTimers[t]
	delete(l.foreignTimers, t)
	t.set(timerCancelled)
	if object.CallMethod(l.rt, h, "cancel").IsNull() {
		swallow(l.rt)
	}
}

// customNow is Now of a loop whose time() a script has written.
func (l *Loop) customNow() (value, float64, bool) {
	m := l.override("time")
	if m.IsNull() {
		return null, 0, false
	}
	v := object.Call0(l.rt, m)
	if !v.IsNull() {
		if f, ok := object.AsFloat(l.rt, v); ok {
			return v, f, true
		}
	}
	if l.rt.Catchable() {
		l.callbackFailed(l.newHandle(m, nil, l.rt.CopyContext()))
	}
	return null, 0, false
}

// NowValue is loop.time(), a float unless a script's method says otherwise.
func (l *Loop) NowValue() value {
	if l.custom {
		if v, _, ok := l.customNow(); ok {
			return v
		}
	}
	return object.Float(l.Now())
}

// runnableObject is a Runnable as a function that a script's loop calls.
type runnableObject struct {
	object.Object
	object.WalkMark
	l     *Loop
	e     entry
	timer bool
}

var runnableType *object.Type

// lastName is the __name__ of what has the __qualname__ s.
func lastName(s string) string { return s[strings.LastIndexByte(s, '.')+1:] }

func newRunnableObject(l *Loop, e entry) value {
	o := &runnableObject{l: l, e: e}
	o.Object = object.NewObject(runnableType, o)
	return object.ValueOf(&o.Object)
}

// Walk implements object.Walkable.
func (o *runnableObject) Walk(w *object.Walker) int64 {
	walkRunnable(w, o.e.r)
	return 64
}

func (o *runnableObject) name() string {
	if n, ok := o.e.r.(NamedTimer); ok && o.timer {
		return n.TimerName()
	}
	if n, ok := o.e.r.(Named); ok {
		return n.CallbackName()
	}
	return "_set_result_unless_cancelled"
}

func init() {
	name := func(_ *runtime, v value) value { return object.NewStr(lastName(v.Impl().(*runnableObject).name())) }
	qualname := func(_ *runtime, v value) value { return object.NewStr(v.Impl().(*runnableObject).name()) }
	runnableType = object.NewBuiltinType(object.TypeSpec{Name: "function", Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Call: func(rt *runtime, fn value, args []value, names []string) value {
				o := fn.Impl().(*runnableObject)
				if !o.e.r.RunIn(o.l, o.e.from) {
					return null
				}
				return object.None
			},
			Repr: func(rt *runtime, v value) value {
				return object.NewStr("<function " + v.Impl().(*runnableObject).name() + " at " + rt.Address(v) + ">")
			},
		},
		Rows: []object.Row{
			{Sig: "__qualname__", Kind: object.Getter, Fn: qualname},
			{Sig: "__name__", Kind: object.Getter, Fn: name},
		}})
}
