package asyncio

import (
	"math"
	"strconv"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.timeout, timeout_at and Timeout.

var timeoutRows = []row{
	{Sig: "timeout(delay)", Doc: "Return an asynchronous context manager that cancels its body after delay seconds.", Fn: timeoutIn},
	{Sig: "timeout_at(when)", Doc: "As timeout(), with a time on the loop's clock.", Fn: timeoutAt},
}

// annotated makes the annotations of timeout and timeout_at.
func annotated(param string) func(*runtime) value {
	return func(rt *runtime) value {
		d := object.NewDict()
		d.SetStr(param, optionalFloat(rt))
		d.SetStr("return", TimeoutType.Value())
		return d.Value()
	}
}

// timeout is an instance of Timeout.
type timeout struct {
	object.Object
	object.WalkMark
	state      timeoutState
	relative   bool // when was computed from a delay
	when       value
	alarm      *alarm // nil: none is set
	task       *loop.Task
	cancelling int
}

// alarm is what a Timeout has the loop run at its deadline.
type alarm struct {
	t     *timeout
	timer loop.Timer
	off   bool
}

type timeoutState uint8

const (
	timeoutCreated timeoutState = iota
	timeoutActive
	timeoutExpiring
	timeoutExpired
	timeoutFinished
)

func (s timeoutState) String() string {
	return [...]string{"created", "active", "expiring", "expired", "finished"}[s]
}

// TimeoutType is asyncio.Timeout.
var TimeoutType *object.Type

func newTimeout(when value, relative bool) *timeout {
	t := &timeout{when: when, relative: relative}
	t.Object = object.NewObject(TimeoutType, t)
	return t
}

// Walk implements object.Walkable.
func (t *timeout) Walk(w *object.Walker) int64 {
	w.Visit(t.when)
	if t.task != nil {
		w.Visit(t.task.Value())
	}
	return 112
}

// Walk implements object.Walkable.
func (a *alarm) Walk(w *object.Walker) int64 {
	w.Visit(object.ValueOf(&a.t.Object))
	return 48
}

// RunIn implements loop.Runnable.
func (a *alarm) RunIn(l *loop.Loop, from *loop.Future) bool { return loop.RunCallback(l, a, from) }

// Called implements loop.FutureCallback: the deadline has come.
func (a *alarm) Called(l *loop.Loop, _ value) bool {
	if a.off {
		return true
	}
	t := a.t
	if _, good := loop.CancelValue(l.Runtime(), t.task.Value(), null); !good {
		return false
	}
	t.state = timeoutExpiring
	t.alarm = nil
	return true
}

// CallbackName implements loop.Named.
func (a *alarm) CallbackName() string { return "Timeout._on_timeout" }

func (t *timeout) disarm(l *loop.Loop) {
	if t.alarm != nil {
		t.alarm.off = true
		l.CancelTimer(&t.alarm.timer)
		t.alarm = nil
	}
}

// deadline returns the loop's time delay seconds from now, None for None.
func deadline(rt *runtime, delay value) value {
	l := loop.RunningOr(rt)
	if l == nil {
		return null
	}
	if delay.IsNone() {
		return delay
	}
	return object.Binary(rt, object.Add, l.NowValue(), delay)
}

func timeoutIn(rt *runtime, delay value) value {
	when := deadline(rt, delay)
	if when.IsNull() {
		return null
	}
	rt.Charge(112)
	return object.ValueOf(&newTimeout(when, true).Object)
}

func timeoutAt(rt *runtime, when value) value {
	rt.Charge(112)
	return object.ValueOf(&newTimeout(when, false).Object)
}

// reschedule is Timeout.reschedule.
func (t *timeout) reschedule(rt *runtime, when value) bool {
	switch t.state {
	case timeoutActive:
	case timeoutCreated:
		rt.RuntimeErrorf("Timeout has not been entered")
		return false
	default:
		rt.RuntimeErrorf("Cannot change state of %s Timeout", t.state)
		return false
	}
	l := loop.RunningOr(rt)
	if l == nil {
		return false
	}
	if when != t.when {
		t.relative = false
	}
	t.when = when
	t.disarm(l)
	if when.IsNone() {
		return true
	}
	past := object.CompareBool(rt, object.LE, when, object.Float(l.Now()))
	if past < 0 {
		return false
	}
	a := &alarm{t: t}
	if past == 1 {
		t.alarm = a
		l.CallSoon(a, nil)
		return true
	}
	at, ok := object.AsFloat(rt, when)
	if !ok {
		return false
	}
	t.alarm = a
	l.SetTimer(&a.timer, a, at, !t.relative || l.Custom(), when)
	return true
}

// enter is Timeout.__aenter__.
func (t *timeout) enter(rt *runtime) bool {
	if t.state != timeoutCreated {
		rt.RuntimeErrorf("Timeout has already been entered")
		return false
	}
	l := loop.RunningOr(rt)
	if l == nil {
		return false
	}
	task := l.CurrentTask()
	if task == nil {
		rt.RuntimeErrorf("Timeout should be used inside a task")
		return false
	}
	n, ok := loop.CancellingOf(rt, task)
	if !ok {
		return false
	}
	t.state, t.task, t.cancelling = timeoutActive, task, n
	return t.reschedule(rt, t.when)
}

// exit is Timeout.__aexit__ for a body that ended with e, nil if it raised
// nothing. False: an exception is pending that replaces e.
func (t *timeout) exit(rt *runtime, e *exception) bool {
	if t.state != timeoutActive && t.state != timeoutExpiring {
		rt.RaiseType(&object.AssertionErrorType)
		return false
	}
	t.disarm(t.task.Loop())
	if t.state == timeoutActive {
		t.state = timeoutFinished
		return true
	}
	t.state = timeoutExpired
	switch n, ok := loop.UncancelOf(rt, t.task); {
	case !ok:
		return false
	case n > t.cancelling || e == nil:
		return true
	}
	if isCancelled(e) {
		x := rt.NewException(&object.TimeoutErrorType)
		x.SetCause(e)
		old := rt.SetHandled(e)
		rt.RaiseException(x)
		rt.SetHandled(old)
		return false
	}
	insertTimeout(rt, e)
	if e.Value().Type().IsSubtype(&object.ExceptionGroupType) {
		for _, x := range e.Group() {
			if x := object.AsException(x); x != nil {
				insertTimeout(rt, x)
			}
		}
	}
	return true
}

// insertTimeout puts a TimeoutError before the CancelledError in the chain of
// contexts of e.
func insertTimeout(rt *runtime, e *exception) {
	for i := 0; e.Context() != nil && i < 1_000_000; i++ {
		if c := e.Context(); isCancelled(c) {
			x := rt.NewException(&object.TimeoutErrorType)
			x.SetCause(c)
			x.SetContext(c)
			e.SetContext(x)
			return
		}
		e = e.Context()
	}
}

// timeoutStep is the coroutine __aenter__ or __aexit__ of a Timeout.
type timeoutStep struct {
	object.NativeCoroutine
	t    *timeout
	exit bool
	e    *exception
}

// Step implements object.CoroutineBody.
func (s *timeoutStep) Step(rt *runtime, _ value, _ *exception) (value, object.Outcome) {
	if !s.exit {
		if !s.t.enter(rt) {
			return raised()
		}
		return object.ValueOf(&s.t.Object), object.Returned
	}
	if !s.t.exit(rt, s.e) {
		return raised()
	}
	return object.None, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (s *timeoutStep) CoroutineName() string {
	if s.exit {
		return "Timeout.__aexit__"
	}
	return "Timeout.__aenter__"
}

// Walk implements object.CoroutineBody.
func (s *timeoutStep) Walk(w *object.Walker) int64 {
	w.Visit(object.ValueOf(&s.t.Object))
	if s.e != nil {
		w.Visit(s.e.Value())
	}
	return 80
}

func asTimeout(v value) *timeout { return v.Impl().(*timeout) }

// rounded is repr(round(when, 3)).
func rounded(rt *runtime, when value) (string, bool) {
	if when.IsFloat() {
		f, err := strconv.ParseFloat(strconv.FormatFloat(when.Float(), 'f', 3, 64), 64)
		if err == nil && !math.IsInf(f, 0) {
			return object.FloatRepr(f), true
		}
	}
	return object.ReprText(rt, when)
}

func init() {
	rows := []row{
		{Sig: "when(self)", Doc: "Return the deadline, None if there is none.", Fn: func(rt *runtime, v value) value { return asTimeout(v).when }},
		{Sig: "reschedule(self, when)", Doc: "Move the deadline.", Fn: func(rt *runtime, v, when value) value { return noneOr(asTimeout(v).reschedule(rt, when)) }},
		{Sig: "expired(self)", Doc: "Whether the deadline came before the end.", Fn: func(rt *runtime, v value) value {
			t := asTimeout(v)
			return object.Bool(t.state == timeoutExpiring || t.state == timeoutExpired)
		}},
		{Sig: "__aenter__(self)", Kind: object.AsyncDef, Fn: func(rt *runtime, v value) value {
			s := &timeoutStep{t: asTimeout(v)}
			s.Init(rt, s)
			return s.Value()
		}},
		{Sig: "__aexit__(self, exc_type, exc_val, exc_tb)", Kind: object.AsyncDef, Fn: func(rt *runtime, a []value) value {
			s := &timeoutStep{t: asTimeout(a[0]), exit: true, e: object.AsException(a[2])}
			s.Init(rt, s)
			return s.Value()
		}},
	}
	for i := range rows {
		if rows[i].Kind == object.Method {
			rows[i].Kind = object.Def
		}
	}
	TimeoutType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.timeouts.Timeout", Sig: "(when)", Doc: "Asynchronous context manager for cancelling overdue coroutines.",
		Flags: object.Final | object.ShortName, Rows: rows,
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				rt.Charge(112)
				return object.ValueOf(&newTimeout(object.None, false).Object)
			},
			Init: func(rt *runtime, self value, args []value, names []string) bool {
				a, ok := arguments(rt, "Timeout.__init__", args, names, "when")
				if !ok {
					return false
				}
				if a[0].IsNull() {
					rt.TypeErrorf("Timeout.__init__() missing 1 required positional argument: 'when'")
					return false
				}
				asTimeout(self).when = a[0]
				return true
			},
			Repr: func(rt *runtime, v value) value {
				t := asTimeout(v)
				text := "<Timeout [" + t.state.String() + "]"
				if t.state == timeoutActive {
					when, ok := rounded(rt, t.when)
					if !ok {
						return null
					}
					text += " when=" + when
				}
				return object.NewStr(text + ">")
			},
		}})
	annotate()
}
