package loop

import (
	"math"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the loop as a state machine: requests out, completions in.

// OpID numbers the operations of a run in program order, from 1.
type OpID uint64

// RequestKind says what a Request asks for.
type RequestKind uint8

// The kinds of requests.
const (
	RequestTimer  RequestKind = iota // complete this after Delay
	RequestCall                      // call the host function Name
	RequestCancel                    // nobody waits for this operation any more
)

// Request is what a Step asks of its driver.
type Request struct {
	Kind   RequestKind
	ID     OpID
	Delay  time.Duration
	Name   string
	Args   []object.Value
	Kwargs []Keyword
}

// Keyword is a keyword argument of a host call.
type Keyword struct {
	Name  string
	Value object.Value
}

// Completion is the answer to the request ID. ID 0 answers none: it cancels
// the main task. Completions of unknown requests are ignored: a cancelled
// operation is settled at once, whatever becomes of it outside.
type Completion struct {
	ID    OpID
	Value object.Value
	Err   error
	// Result is what the function of a HostCall returned.
	Result any
}

// Status is how a Step ended.
type Status uint8

// The ways a Step ends.
const (
	Blocked   Status = iota // nothing is ready; a completion must come
	Preempted               // the fuel is used up, or completions may be waiting: call Step again
	Stopped                 // the loop was stopped: run_until_complete has its answer
	Failed                  // an exception is pending that ends the run
)

// Step hands in completions and runs script code, on the caller's goroutine,
// until nothing is ready or the loop stops. The requests are those made since
// the last Step; they are valid until the next one.
func (l *Loop) Step(in []Completion) (out []Request, st Status) {
	clear(l.handed)
	l.handed = l.handed[:0]
	st = l.turns(in)
	l.out, l.handed = l.handed, l.out
	return l.handed, st
}

// turns runs turns of the loop.
func (l *Loop) turns(in []Completion) Status {
	for i := range in {
		l.complete(&in[i])
	}
	// An interrupt that came while nothing ran wakes the loop by itself.
	if l.interrupted && !l.cancelMain() {
		return Failed
	}
	var spent int64
	if l.Fuel > 0 {
		spent = l.rt.WorkDone()
	}
	for {
		if l.todo == 0 {
			l.dropCancelled()
			if l.ready.n == 0 && !l.stopping && !l.timerDue() {
				l.ready.trim()
				l.announceTimers()
				return Blocked
			}
			l.due()
			if l.ready.long() {
				// So were the lists of what ran then.
				l.ready.trim()
				l.rt.SiftCoroutines()
			}
			l.todo = l.ready.n
			if s := l.state.Schedule; s != nil {
				s.mix(&l.ready, l.todo)
			}
			l.turn++
		}
		for l.todo > 0 {
			l.todo--
			l.ran++
			e := l.ready.pop()
			ok := true
			if l.debug {
				ok = l.runTimed(e)
			} else if t, is := e.r.(*Task); is {
				ok = t.RunIn(l, e.from)
			} else {
				ok = e.r.RunIn(l, e.from)
			}
			if !ok || !l.rt.Turn() || l.interrupted && !l.cancelMain() {
				l.todo = 0
				return Failed
			}
			if len(l.fresh) > 0 && !l.reportFresh() {
				l.todo = 0
				return Failed
			}
			if l.Fuel > 0 && l.rt.WorkDone()-spent >= l.Fuel {
				return Preempted
			}
		}
		if l.stopping {
			return Stopped
		}
		if len(l.calls) > 0 || l.oneTurn {
			// The driver may have answers; CPython looks at its selector once a turn.
			l.announceTimers()
			return Preempted
		}
	}
}

// timerDue reports whether a timer may run now.
func (l *Loop) timerDue() bool {
	return len(l.timers) > 0 && l.timers[0].when < l.Now()+clockResolution
}

// announceTimers asks the driver for what the loop must be woken for: the
// earliest deadline, or each new timer.
func (l *Loop) announceTimers() {
	if l.EachTimer {
		for _, e := range l.newTimers {
			if e.t.has(timerScheduled) && !e.t.has(timerCancelled) {
				e.t.set(timerAnnounced)
				l.request(Request{Kind: RequestTimer, ID: e.t.id(), Delay: l.until(e.when)})
			}
		}
		clear(l.newTimers)
		l.newTimers = l.newTimers[:0]
		return
	}
	if len(l.timers) > 0 {
		e := l.timers[0]
		l.request(Request{Kind: RequestTimer, ID: e.t.id(), Delay: l.until(e.when)})
	}
}

// maxDelay bounds the delay of a request: a deadline further away is asked for
// again.
const maxDelay = math.MaxInt64 / 2

// until returns how long it is to when: the smallest duration after which the
// clock has reached it.
func (l *Loop) until(when float64) time.Duration {
	if l.custom {
		if d, ok := l.customUntil(when); ok {
			return d
		}
	}
	now := l.rt.Clock.Monotonic()
	if !(when < 9.2e9) {
		return maxDelay // beyond what a Duration can say
	}
	at := time.Duration(math.Ceil(when * 1e9))
	for when >= seconds(at)+clockResolution {
		at += max(1, at>>52)
	}
	return min(max(0, at-now), maxDelay)
}

func (l *Loop) request(r Request) { l.out = append(l.out, r) }

// Pending returns the operations the loop waits for, in the order of their
// numbers.
func (l *Loop) Pending() []Request {
	var all []Request
	for _, e := range l.timers {
		if !e.t.has(timerCancelled) {
			all = append(all, Request{Kind: RequestTimer, ID: e.t.id(), Delay: l.until(e.when)})
		}
	}
	for _, c := range l.calls {
		all = append(all, c.Request)
	}
	sortRequests(all)
	return all
}

// call is an outstanding host operation and the future it completes.
type call struct {
	Request
	fut *Future
}

// complete settles one completion.
func (l *Loop) complete(c *Completion) {
	if c.ID == 0 {
		l.interrupted = true
		return
	}
	o, ok := l.calls[c.ID]
	if !ok {
		return
	}
	if l.tracer != nil {
		l.emit(&Event{Kind: EventHostRet, Detail: o.Name})
	}
	h := l.host[c.ID]
	l.forget(c.ID, o.fut)
	f := o.fut
	if f.Done() {
		return
	}
	switch {
	case h != nil:
		l.settle(h, f, c)
	case c.Err != nil:
		f.Fail(l.rt.NewException(&object.RuntimeErrorType, object.NewStr(c.Err.Error())))
	case c.Value.IsNull():
		f.Finish(object.None)
	default:
		f.Finish(c.Value)
	}
}

// forget drops an operation that is settled.
func (l *Loop) forget(id OpID, f *Future) {
	delete(l.calls, id)
	delete(l.callOf, f)
	delete(l.host, id)
}

// Call starts the host operation name and returns the future of its result.
// Cancelling the future cancels the operation.
func (l *Loop) Call(name string, args []object.Value, kwargs []Keyword) *Future {
	l.lastOp++
	f := l.newFuture()
	r := Request{Kind: RequestCall, ID: l.lastOp, Name: name, Args: args, Kwargs: kwargs}
	if l.calls == nil {
		l.calls, l.callOf = map[OpID]call{}, map[*Future]OpID{}
	}
	l.calls[r.ID], l.callOf[f] = call{r, f}, r.ID
	f.flags |= futureCall
	l.request(r)
	if l.tracer != nil {
		l.emitHere(&Event{Kind: EventHostCall, Detail: name})
	}
	return f
}

// callCancelled is told that the future of a host operation was cancelled.
func (l *Loop) callCancelled(f *Future) {
	if id, ok := l.callOf[f]; ok {
		if h := l.host[id]; h != nil && h.Withdraw != nil {
			h.Withdraw()
		}
		l.request(Request{Kind: RequestCancel, ID: id})
		l.forget(id, f)
	}
}
