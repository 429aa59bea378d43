package asyncio

import (
	"math"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.sleep.

const sleepSig = "sleep(delay, result=None)"

var sleepRows = []row{
	{Sig: sleepSig, Kind: object.AsyncDef, Doc: "Wait for delay seconds; the result of the coroutine is result.", Fn: sleepCall},
}

// sleepBound is sleep with its arguments bound by the signature.
var sleepBound = object.NewBuiltin(&row{Sig: sleepSig, Kind: object.Def, Fn: sleep}, "asyncio")

// sleepCall is the call of sleep. The call that everybody makes binds nothing.
func sleepCall(rt *runtime, args []value, names []string) value {
	if len(args) != 1 || len(names) != 0 {
		return sleepBound.Call(rt, args, names)
	}
	delay := args[0]
	if rt.AwaitedBy != nil && rt.AwaitedBy.Sig == sleepSig {
		if delay.IsFloat() && delay.Float() > 0 || delay.IsInt() && delay.Int() > 0 {
			// Awaited where it is made, it needs nobody to watch over that.
			s := newSleeping(rt, delay, object.None)
			s.NativeCoroutine.InitAwaited(s)
			return s.Value()
		}
		if l := loop.Running(rt); l != nil && delay.IsInt() {
			return l.BareYield()
		}
	}
	return sleep(rt, delay, null)
}

func sleep(rt *runtime, delay, result value) value {
	if object.Absent(result) {
		result = object.None
	}
	if delay.IsInt() && delay.Int() <= 0 || delay.IsFloat() && delay.Float() <= 0 {
		s := &sleepZero{result: result}
		s.Init(rt, s)
		rt.Charge(80)
		return s.Value()
	}
	s := newSleeping(rt, delay, result)
	s.NativeCoroutine.Init(rt, s)
	return s.Value()
}

// newSleeping returns the body of a sleep.
func newSleeping(rt *runtime, delay, result value) *sleeping {
	s := &sleeping{}
	s.fut.Keep(result)
	s.timer.SetDelay(delay)
	rt.Charge(160)
	return s
}

// sleepZero is sleep(0): one bare yield.
type sleepZero struct {
	object.NativeCoroutine
	result  value
	yielded bool
}

// Step implements object.CoroutineBody.
func (s *sleepZero) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if !s.yielded {
		s.yielded = true
		return object.None, object.Yielded
	}
	if exc != nil {
		return rt.RaiseInto(exc)
	}
	return s.result, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (s *sleepZero) CoroutineName() string { return "sleep" }

// Walk implements object.CoroutineBody.
func (s *sleepZero) Walk(w *object.Walker) int64 {
	w.Visit(s.result)
	return 80
}

// sleeping is sleep with a delay: the coroutine, the future it waits for and
// the timer that completes the future are one struct. The future keeps the
// result until the time is up, the timer the delay until it is set.
type sleeping struct {
	object.NativeCoroutine
	fut   loop.Future
	timer loop.Timer
}

// Step implements object.CoroutineBody.
func (s *sleeping) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if l := s.fut.Loop(); l != nil {
		l.CancelTimer(&s.timer)
		if exc != nil {
			return rt.RaiseInto(exc)
		}
		return s.fut.AwaitResume(rt, sent)
	}
	delay := s.timer.Delay()
	if c, ok := s.timer.Holder().(*customSleep); ok {
		return c.resume(rt, sent, exc)
	}
	if delay.IsNull() {
		// The delay was an object that is not positive: one bare yield.
		if exc != nil {
			return rt.RaiseInto(exc)
		}
		return s.fut.Kept(), object.Returned
	}
	return s.begin(rt, delay)
}

func (s *sleeping) begin(rt *runtime, delay value) (value, object.Outcome) {
	if !delay.IsFloat() && !delay.IsInt() {
		switch object.CompareBool(rt, object.LE, delay, object.Int(0)) {
		case -1:
			return raised()
		case 1:
			s.timer.SetDelay(null)
			return object.None, object.Yielded
		}
	}
	d, ok := object.AsFloat(rt, delay)
	if !ok {
		return raised()
	}
	if math.IsNaN(d) {
		rt.ValueErrorf("Invalid delay: NaN (not a number)")
		return raised()
	}
	l := loop.RunningOr(rt)
	if l == nil {
		return raised()
	}
	if l.Custom() {
		c := &customSleep{fut: l.NewFuture(), result: s.fut.Kept()}
		s.timer.SetHolder(c)
		l.SetTimer(&c.timer, c, l.Now()+d, false, delay)
		return c.fut.AwaitStart(rt)
	}
	s.fut.Init(l)
	l.EmitTimer(&s.fut, d)
	l.SetTimer(&s.timer, s, l.Now()+d, false, delay)
	return s.fut.AwaitStart(rt)
}

// customSleep is a sleep on a loop of a script's class, which is asked for the
// future and for the timer.
type customSleep struct {
	fut    *loop.Future
	timer  loop.Timer
	result value
}

func (c *customSleep) resume(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	c.fut.Loop().CancelTimer(&c.timer)
	if exc != nil {
		return rt.RaiseInto(exc)
	}
	return c.fut.AwaitResume(rt, sent)
}

// RunIn implements loop.Runnable: the time is up.
func (c *customSleep) RunIn(*loop.Loop, *loop.Future) bool {
	if !c.fut.Done() {
		c.fut.Finish(c.result)
	}
	return true
}

// RunIn implements loop.Runnable: the time is up.
func (s *sleeping) RunIn(*loop.Loop, *loop.Future) bool {
	if !s.timer.Cancelled() && !s.fut.Done() {
		s.fut.Finish(s.fut.Kept())
	}
	return true
}

// CoroutineName implements object.CoroutineBody.
func (s *sleeping) CoroutineName() string { return "sleep" }

// Walk implements object.CoroutineBody and object.Walkable.
func (s *sleeping) Walk(w *object.Walker) int64 {
	if s.fut.Loop() == nil {
		w.Visit(s.timer.Delay())
	}
	if c, ok := s.timer.Holder().(*customSleep); ok {
		w.Visit(c.fut.Value())
		w.Visit(c.result)
	}
	return 72 + s.fut.Walk(w)
}
