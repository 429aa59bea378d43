package loop

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// Handle is asyncio.Handle and asyncio.TimerHandle: a function the script asked
// the loop to call.
type Handle struct {
	object.Object
	object.WalkMark
	cancelled bool
	loop      *Loop
	fn        value // null once cancelled
	args      []value
	ctx       object.ContextState
	timer     Timer // TimerHandle only
	when      value
	origin    origin // where it was made, in debug mode
	text      string // its repr before it was cancelled, in debug mode
	debug     bool   // a script made it for a loop in debug mode
}

// The types of handles.
var HandleType, TimerHandleType *object.Type

func (l *Loop) newHandle(fn value, args []value, ctx object.ContextState) *Handle {
	h := &Handle{loop: l, fn: fn, args: args, ctx: ctx}
	h.Object = object.NewObject(HandleType, h)
	l.rt.Charge(int64(256 + 16*len(args)))
	if l.debug {
		h.origin = originOf(l.rt)
	}
	return h
}

// CallSoonValue is call_soon: fn is called with args, which the loop keeps.
func (l *Loop) CallSoonValue(fn value, args []value, ctx object.ContextState) *Handle {
	h := l.newHandle(fn, args, ctx)
	l.ready.push(entry{r: h})
	return h
}

// CallAtValue is call_at (absolute) and call_later.
func (l *Loop) CallAtValue(when value, at float64, absolute bool, fn value, args []value, ctx object.ContextState) *Handle {
	h := l.newHandle(fn, args, ctx)
	h.SetType(TimerHandleType)
	h.when = when
	l.setTimer(&h.timer, h, at, absolute)
	return h
}

// Value returns the handle as a Python value.
func (h *Handle) Value() value { return object.ValueOf(&h.Object) }

// Cancel makes the function not be called.
func (h *Handle) Cancel() {
	if h.cancelled {
		return
	}
	h.cancelled = true
	if h.timer.r != nil {
		h.loop.CancelTimer(&h.timer)
	}
	if h.inDebug() {
		// What it was stays visible in reports.
		if text, ok := object.ReprText(h.loop.rt, h.Value()); ok {
			h.text = text
		} else {
			swallow(h.loop.rt)
		}
	}
	h.fn, h.args = null, nil
}

// RunIn implements Runnable.
func (h *Handle) RunIn(l *Loop, _ *Future) bool {
	if h.cancelled {
		return true
	}
	rt := l.rt
	if l.tracer != nil {
		l.emitHandle(h)
	}
	old, ok := rt.EnterContext(h.ctx)
	if ok {
		fn, args := h.fn, rt.PushArgs(len(h.args))
		copy(args, h.args)
		ok = !object.Call(rt, fn, args, nil).IsNull()
		rt.PopArgs(args)
		h.ctx = rt.LeaveContext(old)
	}
	return ok || l.callbackFailed(h)
}

// Walk implements object.Walkable.
func (h *Handle) Walk(w *object.Walker) int64 {
	w.Visit(h.fn)
	w.VisitAll(h.args)
	w.Visit(h.when)
	h.ctx.Walk(w)
	return 208 + 16*int64(len(h.args))
}

// inDebug reports whether the handle tells all about itself.
func (h *Handle) inDebug() bool { return h.debug || h.loop != nil && h.loop.debug }

func handleRepr(rt *runtime, v value) value {
	h := v.Impl().(*Handle)
	if h.text != "" {
		return object.NewStr(h.text)
	}
	text := "<" + v.Type().Name
	if h.cancelled {
		text += " cancelled"
	}
	if !h.when.IsNull() {
		when, ok := object.ToText(rt, h.when)
		if !ok {
			return null
		}
		text += " when=" + when
	}
	if !h.fn.IsNull() {
		src, ok := CallbackSource(rt, h.fn, h.args, h.inDebug())
		if !ok {
			return null
		}
		text += " " + src
	}
	return object.NewStr(text + h.origin.created() + ">")
}

// CallbackSource is format_helpers._format_callback_source: the function's
// name and where it is defined.
func CallbackSource(rt *runtime, fn value, args []value, debug bool) (string, bool) {
	// partial(partial(f, 1), 2) shows as f(1)(2)(args): the inner ones first.
	suffix := ""
	for isPartial(fn) {
		own, ok := callbackArgs(rt, args, nil, debug)
		if !ok {
			return "", false
		}
		suffix = own + suffix
		inner, given, named := object.GetAttr(rt, fn, "func"), object.GetAttr(rt, fn, "args"), object.GetAttr(rt, fn, "keywords")
		if inner.IsNull() || given.IsNull() || named.IsNull() || !rt.Tick() {
			return "", false
		}
		fn, args = inner, nil
		if t := object.AsTuple(given); t != nil {
			args = t.Items()
		}
		if isPartial(fn) {
			continue
		}
		if own, ok = callbackArgs(rt, args, object.AsDict(named), debug); !ok {
			return "", false
		}
		text, ok := callbackName(rt, fn)
		return text + own + suffix + definedAt(rt, fn), ok
	}
	text, ok := callbackName(rt, fn)
	if !ok {
		return "", false
	}
	own, ok := callbackArgs(rt, args, nil, debug)
	return text + own + definedAt(rt, fn), ok
}

func isPartial(fn value) bool {
	t := fn.Type()
	return t.Name == "partial" && t.ModuleName() == "functools"
}

// callbackArgs is format_helpers._format_args_and_kwargs: arguments are shown
// in debug mode only, they may be secrets.
func callbackArgs(rt *runtime, args []value, named *object.Dict, debug bool) (string, bool) {
	if !debug {
		return "()", true
	}
	var parts []string
	for _, a := range args {
		s, ok := shortRepr(rt, a)
		if !ok {
			return "", false
		}
		parts = append(parts, s)
	}
	for i := 0; named != nil; i++ {
		k, v, ok := named.Entry(i)
		if !ok {
			break
		}
		if k.IsNull() {
			continue
		}
		s, ok := shortRepr(rt, v)
		if !ok {
			return "", false
		}
		name, ok := object.ToText(rt, k)
		if !ok {
			return "", false
		}
		parts = append(parts, name+"="+s)
	}
	return "(" + strings.Join(parts, ", ") + ")", true
}

// definedAt tells where a function is defined, "" if that is unknown.
func definedAt(rt *runtime, fn value) string {
	if f := unwrapped(rt, fn); f != nil {
		return " at " + f.Code.Filename + ":" + strconv.Itoa(f.Code.FirstLine)
	}
	return ""
}

// unwrapped is inspect.unwrap of a function.
func unwrapped(rt *runtime, fn value) *object.Function {
	for range 1000 {
		w := object.LookupAttr(rt, fn, "__wrapped__")
		if w.IsNull() {
			if rt.Pending() != nil {
				swallow(rt)
			}
			break
		}
		fn = w
		if !rt.Tick() {
			return nil
		}
	}
	if t := fn.Type(); t.Name == "partialmethod" && t.ModuleName() == "functools" && rt.Enter(" while looking for a function") {
		defer rt.Leave()
		inner := object.GetAttr(rt, fn, "func")
		if inner.IsNull() {
			swallow(rt)
			return nil
		}
		return unwrapped(rt, inner)
	}
	return fn.AsFunction()
}

// callbackName returns __qualname__, __name__ or the repr of fn.
func callbackName(rt *runtime, fn value) (string, bool) {
	for _, attr := range [2]string{"__qualname__", "__name__"} {
		v := object.LookupAttr(rt, fn, attr)
		if v.IsNull() {
			if rt.Pending() != nil && !swallow(rt) {
				return "", false
			}
			continue
		}
		if s := object.AsStr(v); s != nil && s.Go() != "" {
			return s.Go(), true
		}
	}
	return object.ReprText(rt, fn)
}

// swallow drops the pending exception if it may be dropped.
func swallow(rt *runtime) bool {
	if !rt.Catchable() {
		return false
	}
	rt.Clear()
	return true
}

func handleCompare(rt *runtime, a, b value, op object.Cmp) value {
	x, ok1 := a.Impl().(*Handle)
	y, ok2 := b.Impl().(*Handle)
	if !ok1 || !ok2 || x.when.IsNull() || y.when.IsNull() {
		return object.NotImplemented
	}
	same := func() value {
		if x == y {
			return object.True
		}
		r := object.Compare(rt, object.EQ, x.when, y.when)
		if r.IsNull() || object.Truth(rt, r) != 1 {
			return r
		}
		if x.fn.IsNull() || y.fn.IsNull() {
			return object.Bool(x.fn == y.fn && x.cancelled == y.cancelled)
		}
		return object.Compare(rt, object.EQ, object.NewTuple2(x.fn, object.NewTuple(x.args)), object.NewTuple2(y.fn, object.NewTuple(y.args)))
	}
	switch op {
	case object.LT, object.GT:
		return object.Compare(rt, op, x.when, y.when)
	case object.LE, object.GE:
		strict := object.LT
		if op == object.GE {
			strict = object.GT
		}
		r := object.Compare(rt, strict, x.when, y.when)
		if r.IsNull() || object.Truth(rt, r) != 0 {
			return r
		}
		return same()
	}
	r := same()
	if op == object.NE && !r.IsNull() {
		t := object.Truth(rt, r)
		if t < 0 {
			return null
		}
		return object.Bool(t == 0)
	}
	return r
}

func init() {
	rows := []object.Row{
		{Sig: "cancel(self)", Doc: "Make the callback not be called.", Fn: func(rt *runtime, v value) value {
			v.Impl().(*Handle).Cancel()
			return object.None
		}},
		{Sig: "cancelled(self)", Doc: "Whether the callback was cancelled.", Fn: func(rt *runtime, v value) value {
			return object.Bool(v.Impl().(*Handle).cancelled)
		}},
		{Sig: "get_context(self)", Doc: "Return the context the callback runs in.", Fn: func(rt *runtime, v value) value {
			return v.Impl().(*Handle).ctx.Object(rt, false)
		}},
		{Sig: "_run(self)", Fn: func(rt *runtime, v value) value {
			h := v.Impl().(*Handle)
			if h.loop == nil {
				return rt.AttributeErrorf(v, "_context", "'%s' object has no attribute '_context'", object.TypeName(v))
			}
			if !h.RunIn(h.loop, nil) {
				return null
			}
			return object.None
		}},
		{Sig: "_cancelled", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Bool(v.Impl().(*Handle).cancelled) }},
		{Sig: "_callback", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return orNone(v.Impl().(*Handle).fn) }},
		{Sig: "_args", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
			h := v.Impl().(*Handle)
			if h.cancelled {
				return object.None
			}
			return object.NewTuple(append([]value(nil), h.args...))
		}},
		{Sig: "_loop", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
			if l := v.Impl().(*Handle).loop; l != nil {
				return l.Value()
			}
			return object.None
		}},
	}
	rows = append(rows, object.Row{Sig: "_source_traceback", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return v.Impl().(*Handle).origin.value(rt) }})
	asDefs(rows)
	HandleType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.events.Handle", Sig: "(callback, args, loop, context=None)", Flags: object.ShortName | object.WeakRefs,
		Doc: "Object returned by callback registration methods.", Ops: object.Ops{New: newHandleObject, Init: initHandle, Repr: handleRepr}, Rows: rows})
	TimerHandleType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.events.TimerHandle", Sig: "(when, callback, args, loop, context=None)", Base: HandleType, Flags: object.ShortName | object.WeakRefs,
		Doc: "Object returned by timed callback registration methods.",
		Ops: object.Ops{Init: initTimerHandle, Repr: handleRepr, Compare: handleCompare, Hash: func(rt *runtime, v value) (uint64, bool) { return object.Hash(rt, v.Impl().(*Handle).when) }},
		Rows: []object.Row{
			{Sig: "when(self)", Doc: "Return the scheduled time of the callback.", Fn: func(rt *runtime, v value) value { return v.Impl().(*Handle).when }},
			{Sig: "_when", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return v.Impl().(*Handle).when }},
			{Sig: "_scheduled", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				return object.Bool(v.Impl().(*Handle).timer.has(timerScheduled))
			}},
		}})
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// newHandleObject is Handle.__new__: scripts make handles for loops of their
// own.
func newHandleObject(rt *runtime, cls *object.Type, args []value, names []string) value {
	h := &Handle{}
	h.Object = object.NewObject(cls, h)
	rt.Charge(160)
	return h.Value()
}

func initHandle(rt *runtime, self value, args []value, names []string) bool {
	return bindHandle(rt, self, "Handle.__init__", args, names, "callback", "args", "loop", "context")
}

func initTimerHandle(rt *runtime, self value, args []value, names []string) bool {
	return bindHandle(rt, self, "TimerHandle.__init__", args, names, "when", "callback", "args", "loop", "context")
}

// bindHandle binds the arguments of __init__; the last one is optional.
func bindHandle(rt *runtime, self value, fn string, args []value, names []string, params ...string) bool {
	h := self.Impl().(*Handle)
	p := make([]value, len(params))
	npos := len(args) - len(names)
	if npos > len(params) {
		rt.TypeErrorf("%s() takes from %d to %d positional arguments but %d were given", fn, len(params), len(params)+1, npos+1)
		return false
	}
	copy(p, args[:npos])
	for i, n := range names {
		j := 0
		for j < len(params) && params[j] != n {
			j++
		}
		switch {
		case j == len(params):
			rt.UnexpectedKeyword(fn, n, params...)
			return false
		case !p[j].IsNull():
			rt.TypeErrorf("%s() got multiple values for argument '%s'", fn, n)
			return false
		}
		p[j] = args[npos+i]
	}
	var missing []string
	for j := range params[:len(params)-1] {
		if p[j].IsNull() {
			missing = append(missing, "'"+params[j]+"'")
		}
	}
	if len(missing) > 0 {
		last := len(missing) - 1
		switch list := strings.Join(missing[:last], ", "); last {
		case 0:
			rt.TypeErrorf("%s() missing 1 required positional argument: %s", fn, missing[0])
		case 1:
			rt.TypeErrorf("%s() missing 2 required positional arguments: %s and %s", fn, list, missing[1])
		default:
			rt.TypeErrorf("%s() missing %d required positional arguments: %s, and %s", fn, last+1, list, missing[last])
		}
		return false
	}
	if len(params) == 5 {
		h.when, p = p[0], p[1:]
	}
	call, ok := object.ToSlice(rt, p[1])
	if !ok {
		return false
	}
	l := LoopFor(rt, p[2])
	if l == nil {
		return false
	}
	ctx, ok := callbackContext(rt, p[3])
	if !ok {
		return false
	}
	h.fn, h.args, h.loop, h.ctx = p[0], append([]value(nil), call...), l, ctx
	debug := l.debug
	if m := l.override("get_debug"); !m.IsNull() {
		v := object.Call0(rt, m)
		if v.IsNull() {
			return false
		}
		n := object.Truth(rt, v)
		if n < 0 {
			return false
		}
		debug = n == 1
	}
	if h.debug = debug; debug {
		h.origin = originOf(rt)
	}
	return true
}
