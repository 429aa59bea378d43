package loop

import (
	"sort"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file holds what the loop reports to its exception handler: errors in
// callbacks, exceptions nobody looked at, tasks that never ended.

// callbackFailed reports the exception that a handle raised. It returns false
// when that exception ends the loop's run.
func (l *Loop) callbackFailed(h *Handle) bool {
	rt := l.rt
	e := l.takeReportable()
	if e == nil {
		return false
	}
	// A callback that has cancelled its own handle is not there any more.
	src, ok := CallbackSource(rt, orNone(h.fn), h.args, l.debug)
	if !ok {
		if !rt.Catchable() {
			return false
		}
		rt.Clear()
	}
	// The report is made where the exception was caught: what fails in it has
	// the exception as its context.
	old := rt.SetHandled(e)
	defer rt.SetHandled(old)
	return l.Report("Exception in callback "+src, append([]any{"exception", e.Value(), "handle", h.Value()}, originPair(rt, h.origin)...)...)
}

// takeReportable takes the pending exception to report it; nil: it is one that
// nothing holds up and stays pending.
func (l *Loop) takeReportable() *exception {
	rt := l.rt
	if !rt.Catchable() || rt.Matches(&object.SystemExitType) || rt.Matches(&object.KeyboardInterruptType) {
		return nil
	}
	return rt.Clear()
}

// Report calls the exception handler with a context made of message and pairs
// of key and value. False: an exception that ends the run is pending.
func (l *Loop) Report(message string, pairs ...any) bool {
	d := object.NewDict()
	d.SetStr("message", object.NewStr(message))
	for i := 0; i+1 < len(pairs); i += 2 {
		d.SetStr(pairs[i].(string), pairs[i+1].(value))
	}
	return l.CallExceptionHandler(d.Value())
}

// CallExceptionHandler is call_exception_handler. False: an exception that ends
// the run is pending.
func (l *Loop) CallExceptionHandler(context value) bool {
	if l.custom {
		if m := l.override("call_exception_handler"); !m.IsNull() {
			return !object.Call1(l.rt, m, context).IsNull() || l.handlerFailed("Exception in call_exception_handler()")
		}
	}
	return l.callExceptionHandler(context)
}

// callExceptionHandler is BaseEventLoop.call_exception_handler.
func (l *Loop) callExceptionHandler(context value) bool {
	rt := l.rt
	if l.excHandler.IsNull() {
		if l.DefaultExceptionHandler(context) {
			return true
		}
		return l.handlerFailed("Exception in default exception handler")
	}
	if l.callHandler(context) {
		return true
	}
	e := l.takeReportable()
	if e == nil {
		return false
	}
	d := object.NewDict()
	d.SetStr("message", object.NewStr("Unhandled error in exception handler"))
	d.SetStr("exception", e.Value())
	d.SetStr("context", context)
	old := rt.SetHandled(e)
	ok := l.DefaultExceptionHandler(d.Value())
	rt.SetHandled(old)
	return ok || l.handlerFailed("Exception in default exception handler while handling an unexpected error in custom exception handler")
}

// callHandler calls the script's exception handler, in the context of the task
// or handle the report is about.
func (l *Loop) callHandler(context value) bool {
	rt := l.rt
	var ctx object.ContextState
	found := false
	if d := object.AsDict(context); d != nil {
		for _, key := range [3]string{"task", "future", "handle"} {
			thing := d.GetStr(key)
			if object.NoneOrAbsent(thing) {
				continue
			}
			switch x := thing.Impl().(type) {
			case *Task:
				// A task's context may be entered already, while it runs.
				if x != l.current {
					ctx, found = x.ctx, true
				}
			case *Handle:
				ctx, found = x.ctx, true
			}
			break
		}
	}
	if !found {
		return !object.Call2(rt, l.excHandler, l.Value(), context).IsNull()
	}
	old, ok := rt.EnterContext(ctx)
	if !ok {
		return false
	}
	v := object.Call2(rt, l.excHandler, l.Value(), context)
	rt.LeaveContext(old)
	return !v.IsNull()
}

func (l *Loop) handlerFailed(message string) bool {
	e := l.takeReportable()
	if e == nil {
		return false
	}
	return l.log(message, e)
}

// DefaultExceptionHandler is default_exception_handler: what CPython writes
// through the logger "asyncio", which prints to stderr unless a script has set
// up logging. False: an exception is pending.
func (l *Loop) DefaultExceptionHandler(context value) bool {
	if l.custom {
		if m := l.override("default_exception_handler"); !m.IsNull() {
			return !object.Call1(l.rt, m, context).IsNull()
		}
	}
	return l.defaultExceptionHandler(context)
}

// defaultExceptionHandler is BaseEventLoop.default_exception_handler.
func (l *Loop) defaultExceptionHandler(context value) bool {
	rt := l.rt
	d := object.AsDict(context)
	if d == nil {
		object.GetAttr(rt, context, "get")
		if rt.Pending() == nil {
			rt.TypeErrorf("context must be a dict")
		}
		return false
	}
	message := "Unhandled exception in event loop"
	if v := d.GetStr("message"); !v.IsNull() {
		switch object.Truth(rt, v) {
		case -1:
			return false
		case 1:
			var ok bool
			if message, ok = object.ToText(rt, v); !ok {
				return false
			}
		}
	}
	var e *exception
	if v := d.GetStr("exception"); !object.NoneOrAbsent(v) {
		e = object.AsException(v)
	}
	if h := l.handle; h != nil && h.origin != nil && d.GetStr("source_traceback").IsNull() {
		v := h.origin.value(rt)
		if v.IsNull() {
			return false
		}
		d.SetStr("handle_traceback", v)
	}
	var keys []string
	for i := 0; ; i++ {
		k, _, ok := d.Entry(i)
		if !ok {
			break
		}
		if k.IsNull() {
			continue
		}
		if s := object.AsStr(k); s != nil && s.Go() != "message" && s.Go() != "exception" {
			keys = append(keys, s.Go())
		}
	}
	sort.Strings(keys)
	lines := []string{message}
	for _, k := range keys {
		v := d.GetStr(k)
		if v.IsNull() {
			continue
		}
		var text string
		var ok bool
		switch k {
		case "source_traceback":
			text, ok = formatOrigin(rt, "Object", v)
		case "handle_traceback":
			text, ok = formatOrigin(rt, "Handle", v)
		default:
			text, ok = object.ReprText(rt, v)
		}
		if !ok {
			return false
		}
		lines = append(lines, k+": "+text)
	}
	return l.log(strings.Join(lines, "\n"), e)
}

// log writes a record of the logger "asyncio" at the level ERROR.
func (l *Loop) log(text string, e *exception) bool {
	rt := l.rt
	if m := rt.Modules.GetStr("logging"); !object.NoneOrAbsent(m) {
		return l.logThrough(m, "error", text, e)
	}
	text += "\n"
	if e != nil {
		text += rt.FormatException(e)
	}
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return rt.WriteText(2, text)
}

// loggerOf returns asyncio's logger: base_events.logger, which tests replace, or
// what the module logging has.
func (l *Loop) loggerOf(logging value) value {
	rt := l.rt
	if b := rt.Modules.GetStr("asyncio.base_events"); !object.NoneOrAbsent(b) && b.AsModule() != nil {
		if v := b.AsModule().Dict.GetStr("logger"); !v.IsNull() {
			return v
		}
	}
	return object.CallMethod(rt, logging, "getLogger", object.NewStr("asyncio"))
}

// logThrough hands the record to the logging module that the script imported.
func (l *Loop) logThrough(m value, level, text string, e *exception) bool {
	rt := l.rt
	logger := l.loggerOf(m)
	if logger.IsNull() {
		return false
	}
	f := object.GetAttr(rt, logger, level)
	if f.IsNull() {
		return false
	}
	info := object.False
	if e != nil {
		tb := object.None
		if e.Tb() != nil {
			tb = e.Tb().Value()
		}
		info = object.NewTuple3(e.Value().Type().Value(), e.Value(), tb)
	}
	return !object.Call(rt, f, []value{object.NewStr(text), info}, []string{"exc_info"}).IsNull()
}

// Lost are the tasks whose exceptions nobody has retrieved.
func (s *State) Lost() []*Task {
	var out []*Task
	for _, l := range s.loops {
		for _, f := range l.lost {
			if t := AsTask(f.Value()); t != nil && f.flags&futureLogTB != 0 {
				out = append(out, t)
			}
		}
	}
	return out
}

// Retrieved says that somebody has seen the exception.
func (f *Future) Retrieved() { f.flags &^= futureLogTB }

// Alive is how many tasks are not done.
func (s *State) Alive() int { return s.alive }

// AtEnd is called when a program has ended: it reports what CPython reports
// while the interpreter shuts down, exceptions nobody retrieved, tasks that
// never ended and coroutines nobody awaited.
func AtEnd(rt *runtime) bool {
	s, ok := rt.State[stateKey].(*State)
	if !ok {
		return rt.ReportUnawaited()
	}
	for _, l := range append(append([]*Loop(nil), s.ended...), s.loops...) {
		if !l.ReportLost(true) {
			return false
		}
		for t := l.first; t != nil; t = t.next {
			if !l.reportDestroyed(t) {
				return false
			}
		}
	}
	s.ended = nil
	// Without that module no warning of this kind is shown.
	if !rt.Modules.GetStr("warnings").IsNull() {
		for _, l := range s.Loops() {
			// CPython's policy keeps the loop that was set until nobody can be warned.
			if !l.running && l.self.IsNull() && l.Value() != s.main.v && !rt.CallDel(l.Value()) {
				return false
			}
		}
	}
	return rt.ReportUnawaited()
}
