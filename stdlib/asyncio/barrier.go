package asyncio

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.Barrier.

// barrier is an instance of Barrier.
type barrier struct {
	shared
	cond    *condition
	parties int64
	count   int64
	state   barrierState
}

type barrierState uint8

const (
	filling barrierState = iota
	draining
	resetting
	broken
)

func (s barrierState) String() string {
	return [...]string{"filling", "draining", "resetting", "broken"}[s]
}

// The types of barriers and of what a broken one raises.
var BarrierType, BrokenBarrierErrorType *object.Type

// Walk implements object.Walkable.
func (b *barrier) Walk(w *object.Walker) int64 {
	b.walk(w)
	w.Visit(b.cond.value())
	return 96
}

// leave is Barrier._exit.
func (b *barrier) leave() {
	if b.count == 0 {
		if b.state == resetting || b.state == draining {
			b.state = filling
		}
		b.cond.notify(int64(b.cond.q.len()))
	}
}

// barrierStep is a coroutine of Barrier: wait, reset or abort.
type barrierStep struct {
	object.NativeCoroutine
	b     *barrier
	what  barrierOp
	phase barrierPhase
	index int64
	in    object.Awaiting
}

type barrierOp uint8

const (
	barrierWait barrierOp = iota
	barrierEnter
	barrierReset
	barrierAbort
	barrierExit
)

type barrierPhase uint8

const (
	atStart   barrierPhase = iota
	acquiring              // the lock of the condition
	blocked                // until former users of the barrier have left
	inside                 // until enough have come
)

// Step implements object.CoroutineBody.
func (s *barrierStep) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if s.what == barrierExit {
		return object.None, object.Returned
	}
	var v value
	var out object.Outcome
	if s.phase == atStart {
		s.phase = acquiring
		v, out = s.in.Begin(rt, acquireOf(rt, s.b.cond.lock))
	} else {
		v, out = s.in.Resume(rt, sent, exc)
	}
	for out == object.Returned {
		done := false
		if done, v, out = s.advance(rt); done {
			return v, out
		}
	}
	if out == object.Raised && s.phase != acquiring {
		return s.failed(rt)
	}
	return v, out
}

// advance goes on after a wait inside the barrier has ended; done tells that
// the coroutine has.
func (s *barrierStep) advance(rt *runtime) (done bool, v value, out object.Outcome) {
	b := s.b
	switch s.phase {
	case acquiring:
		switch s.what {
		case barrierReset:
			if b.count == 0 {
				b.state = filling
			} else {
				b.state = resetting
			}
			return s.end(rt, object.None)
		case barrierAbort:
			b.state = broken
			return s.end(rt, object.None)
		}
		s.phase = blocked
		fallthrough
	case blocked:
		if b.state == draining || b.state == resetting {
			v, out = s.in.Begin(rt, b.cond.wait(rt))
			return false, v, out
		}
		if b.state == broken {
			rt.Raisef(BrokenBarrierErrorType, "Barrier aborted")
			return false, null, object.Raised
		}
		s.index = b.count
		b.count++
		s.phase = inside
		if b.count == b.parties {
			b.state = draining
			b.cond.notify(int64(b.cond.q.len()))
			return s.end(rt, object.Int(s.index))
		}
	}
	switch b.state {
	case filling:
		v, out = s.in.Begin(rt, b.cond.wait(rt))
		return false, v, out
	case broken, resetting:
		rt.Raisef(BrokenBarrierErrorType, "Abort or reset of barrier")
		return false, null, object.Raised
	}
	return s.end(rt, object.Int(s.index))
}

// end leaves the barrier and gives the lock back.
func (s *barrierStep) end(rt *runtime, result value) (bool, value, object.Outcome) {
	if s.phase == inside {
		s.b.count--
		s.b.leave()
	} else {
		s.b.cond.notify(int64(s.b.cond.q.len()))
	}
	if !releaseOf(rt, s.b.cond.lock) {
		return true, null, object.Raised
	}
	return true, result, object.Returned
}

// failed is end for an exception that is pending.
func (s *barrierStep) failed(rt *runtime) (value, object.Outcome) {
	e := take(rt)
	if e == nil {
		return raised()
	}
	if s.phase == inside {
		s.b.count--
		s.b.leave()
	}
	if !releaseOf(rt, s.b.cond.lock) {
		return raised()
	}
	return rethrow(rt, e)
}

// CoroutineName implements object.CoroutineBody.
func (s *barrierStep) CoroutineName() string {
	return "Barrier." + [...]string{"wait", "__aenter__", "reset", "abort", "__aexit__"}[s.what]
}

// Walk implements object.CoroutineBody.
func (s *barrierStep) Walk(w *object.Walker) int64 {
	w.Visit(s.b.value())
	w.Visit(s.in.Target())
	return 112
}

func asBarrier(v value) *barrier { return v.Impl().(*barrier) }

func init() {
	op := func(what barrierOp) func(*runtime, value) value {
		return func(rt *runtime, v value) value {
			s := &barrierStep{b: asBarrier(v), what: what}
			s.Init(rt, s)
			rt.Charge(112)
			return s.Value()
		}
	}
	BrokenBarrierErrorType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.exceptions.BrokenBarrierError", Base: &object.RuntimeErrorType,
		Flags: object.ShortName, Doc: "Barrier is broken by barrier.abort() call."})
	BarrierType = newSharedType("asyncio.locks.Barrier", "(parties)", "A place where a number of tasks wait for each other.", nil, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			b := &barrier{cond: newCondition(), parties: 1}
			b.Object = object.NewObject(cls, b)
			rt.Charge(304)
			return b.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			a, ok := arguments(rt, "Barrier.__init__", args, names, "parties")
			if !ok {
				return false
			}
			if a[0].IsNull() {
				rt.TypeErrorf("Barrier.__init__() missing 1 required positional argument: 'parties'")
				return false
			}
			switch object.CompareBool(rt, object.LT, a[0], object.Int(1)) {
			case -1:
				return false
			case 1:
				rt.ValueErrorf("parties must be > 0")
				return false
			}
			n, ok := object.IndexInt(rt, a[0])
			asBarrier(self).parties = n
			return ok
		},
		Repr: func(rt *runtime, v value) value {
			b := asBarrier(v)
			text := b.state.String()
			if b.state != broken {
				text += ", waiters:" + strconv.FormatInt(b.waiting(), 10) + "/" + strconv.FormatInt(b.parties, 10)
			}
			return object.NewStr("<" + plainText(rt, v) + " [" + text + "]>")
		},
	}, []row{
		{Sig: "wait(self)", Kind: object.AsyncDef, Doc: "Wait until enough tasks have come; a coroutine.", Fn: op(barrierWait)},
		{Sig: "__aenter__(self)", Kind: object.AsyncDef, Fn: op(barrierEnter)},
		{Sig: "__aexit__(self, *args)", Kind: object.AsyncDef, Fn: func(rt *runtime, a []value) value { return op(barrierExit)(rt, a[0]) }},
		{Sig: "reset(self)", Kind: object.AsyncDef, Doc: "Bring the barrier back to its initial state; a coroutine.", Fn: op(barrierReset)},
		{Sig: "abort(self)", Kind: object.AsyncDef, Doc: "Break the barrier; a coroutine.", Fn: op(barrierAbort)},
		{Sig: "parties", Doc: "How many tasks the barrier waits for.", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(asBarrier(v).parties) }},
		{Sig: "n_waiting", Doc: "How many tasks wait.", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(asBarrier(v).waiting()) }},
		{Sig: "broken", Doc: "Whether the barrier is broken.", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Bool(asBarrier(v).state == broken) }},
	})
}

func (b *barrier) waiting() int64 {
	if b.state == filling {
		return b.count
	}
	return 0
}
