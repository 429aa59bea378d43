package loop

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio's debug mode: where futures, tasks and handles were
// made, and callbacks that take long. Outside of it nothing here runs.

// origin is the calls an object was made in, outermost first: _source_traceback.
type origin []originFrame

type originFrame struct {
	code *object.Code
	line int
}

// originDepth is constants.DEBUG_STACK_DEPTH.
const originDepth = 10

// trackOrigins has coroutines that are made while the loop runs keep where that
// was, as _set_coroutine_origin_tracking; off restores what was before.
func (l *Loop) trackOrigins(on bool) {
	if on == l.tracksOrigins {
		return
	}
	l.tracksOrigins = on
	if on {
		l.originsBefore = l.rt.OriginDepth()
		l.rt.SetOriginDepth(originDepth)
	} else {
		l.rt.SetOriginDepth(l.originsBefore)
	}
}

// originSwitch is the callback by which the debug flag of a running loop comes
// to its coroutines.
type originSwitch struct{ on bool }

// RunIn implements Runnable.
func (s originSwitch) RunIn(l *Loop, _ *Future) bool {
	l.trackOrigins(s.on)
	return true
}

// CallbackName implements Named.
func (originSwitch) CallbackName() string { return "BaseEventLoop._set_coroutine_origin_tracking" }

// SetDebug sets the debug flag.
func (l *Loop) SetDebug(on bool) {
	l.debug = on
	if l.running {
		l.CallSoon(originSwitch{on}, nil)
	}
}

// originOf returns the calls that stand now.
func originOf(rt *runtime) origin {
	var o origin
	for i := 0; i < originDepth; i++ {
		fr := rt.CurrentFrame(i)
		if fr == nil {
			break
		}
		o = append(o, originFrame{fr.Code, fr.Line()})
	}
	for i, j := 0, len(o)-1; i < j; i, j = i+1, j-1 {
		o[i], o[j] = o[j], o[i]
	}
	rt.Charge(int64(16 * len(o)))
	return o
}

// created is what repr says of an origin.
func (o origin) created() string {
	if len(o) == 0 {
		return ""
	}
	f := o[len(o)-1]
	return " created at " + f.code.Filename + ":" + strconv.Itoa(f.line)
}

// value is _source_traceback: a traceback.StackSummary, None outside of debug
// mode; null with an exception pending.
func (o origin) value(rt *runtime) value {
	if len(o) == 0 {
		return object.None
	}
	items := make([]value, len(o))
	for i, f := range o {
		items[i] = object.NewTuple([]value{object.NewStr(f.code.Filename), object.Int(int64(f.line)), object.NewStr(f.code.Name), object.None})
	}
	m := rt.ImportName("traceback", nil, object.None, 0)
	if m.IsNull() {
		return null
	}
	class := object.GetAttr(rt, m, "StackSummary")
	if class.IsNull() {
		return null
	}
	return object.CallMethod(rt, class, "from_list", object.NewList(items))
}

// formatOrigin shows a _source_traceback in a report.
func formatOrigin(rt *runtime, what string, v value) (string, bool) {
	m := rt.ImportName("traceback", nil, object.None, 0)
	if m.IsNull() {
		return "", false
	}
	lines := object.CallMethod(rt, m, "format_list", v)
	if lines.IsNull() {
		return "", false
	}
	items, ok := object.ToSlice(rt, lines)
	if !ok {
		return "", false
	}
	text := what + " created at (most recent call last):\n"
	for _, line := range items {
		s, ok := object.ToText(rt, line)
		if !ok {
			return "", false
		}
		text += s
	}
	return strings.TrimRight(text, " \t\r\n"), true
}

// originPair is the pair of a report's context that tells where its subject was
// made, nothing if that is unknown.
func originPair(rt *runtime, o origin) []any {
	if len(o) == 0 {
		return nil
	}
	v := o.value(rt)
	if v.IsNull() {
		swallow(rt)
		return nil
	}
	return []any{"source_traceback", v}
}

// origin returns where the future was made.
func (f *Future) origin() origin {
	if f.ext == nil {
		return nil
	}
	return f.ext.origin
}

// noteOrigin is called for every new future of a loop in debug mode.
func (f *Future) noteOrigin() { f.extension().origin = originOf(f.loop.rt) }

// runTimed runs e and warns if it took long.
func (l *Loop) runTimed(e entry) bool {
	limit, ok := object.AsFloat(l.rt, l.slow)
	if !ok {
		swallow(l.rt)
		return e.r.RunIn(l, e.from)
	}
	if h, is := e.r.(*Handle); is {
		l.handle = h
	}
	from := l.Now()
	ok = e.r.RunIn(l, e.from)
	took := l.Now() - from
	l.handle = nil
	if !ok || took < limit {
		return ok
	}
	text, ok := l.describeEntry(e)
	if !ok {
		return swallow(l.rt)
	}
	return l.warn(fmt.Sprintf("Executing %s took %.3f seconds", text, took))
}

// describeEntry is base_events._format_handle.
func (l *Loop) describeEntry(e entry) (string, bool) {
	switch r := e.r.(type) {
	case *Task:
		return object.ReprText(l.rt, r.Value())
	case *stepRaise:
		return object.ReprText(l.rt, r.t.Value())
	case *Handle:
		return object.ReprText(l.rt, r.Value())
	case *doneCallback:
		return object.ReprText(l.rt, l.newHandle(r.fn, []value{e.from.Value()}, r.ctx).Value())
	}
	name := "callback"
	if n, ok := e.r.(Named); ok {
		name = n.CallbackName()
	}
	return "<Handle " + name + "()>", true
}

// warn writes a record of the logger "asyncio" at the level WARNING.
func (l *Loop) warn(text string) bool {
	rt := l.rt
	if m := rt.Modules.GetStr("logging"); !object.NoneOrAbsent(m) {
		return l.logThrough(m, "warning", text, nil)
	}
	return rt.WriteText(2, text+"\n")
}

// noteSelector writes the DEBUG record that CPython writes for every loop it
// makes, if the program has set up logging at all.
func (l *Loop) noteSelector() {
	rt := l.rt
	m := rt.Modules.GetStr("logging")
	if object.NoneOrAbsent(m) {
		return
	}
	logger := object.CallMethod(rt, m, "getLogger", object.NewStr("asyncio"))
	if logger.IsNull() || object.CallMethod(rt, logger, "debug", object.NewStr("Using selector: %s"), object.NewStr("EpollSelector")).IsNull() {
		swallow(rt)
	}
}
