package signal

import (
	"math"
	"sync"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is alarm() and setitimer(): a timer of the interpreter that has
// SIGALRM delivered, to its script and to nobody else in the process.

const (
	sigalrm = 14
	invalid = 22 // EINVAL
)

// shortest is the least time between two signals of the timer: each is a
// goroutine.
const shortest = 100 * time.Microsecond

// alarm is the interpreter's timer. Its time is real: a virtual clock moves
// when the script sleeps, which nothing may interrupt.
type alarm struct {
	mu       sync.Mutex
	timer    *time.Timer // nil: not set
	at       time.Time
	interval time.Duration
	turn     int // counts settings: a timer that fires late knows that it is not meant
	fired    bool
}

// set starts the timer anew; 0 stops it. It returns what was left.
func (a *alarm) set(rt *runtime, after, interval time.Duration) (left, was time.Duration) {
	a.mu.Lock()
	defer a.mu.Unlock()
	left, was = a.left()
	a.turn++
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
	if after > 0 {
		turn := a.turn
		a.at, a.interval = time.Now().Add(after), interval
		a.timer = time.AfterFunc(after, func() { a.fire(rt, turn) })
	}
	return left, was
}

func (a *alarm) left() (left, interval time.Duration) {
	if a.timer == nil {
		return 0, 0
	}
	// A timer that is due and has not fired is not over.
	return max(time.Until(a.at), time.Microsecond), a.interval
}

// fire runs on a goroutine of its own.
func (a *alarm) fire(rt *runtime, turn int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if turn != a.turn {
		return
	}
	a.fired = true
	if a.interval > 0 {
		// Signals that nobody could have handled meanwhile are one.
		a.at = a.at.Add(a.interval)
		if next := time.Now().Add(shortest); a.at.Before(next) {
			a.at = next
		}
		a.timer.Reset(time.Until(a.at))
	} else {
		a.timer = nil
	}
	rt.Signal(sigalrm)
}

// Stop implements object.Stopper.
func (s *state) Stop() {
	a := &s.alarm
	a.mu.Lock()
	defer a.mu.Unlock()
	a.turn++
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
	a.fired = false
}

// take reports whether the timer has fired since the last call.
func (a *alarm) take() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	was := a.fired
	a.fired = false
	return was
}

// setAlarm is alarm(): whole seconds, and what was left rounded as the system
// does, but never to 0.
func setAlarm(rt *runtime, v value) value {
	n, ok := object.IndexInt(rt, v)
	if !ok {
		return null
	}
	if n != int64(int32(n)) {
		return rt.OverflowErrorf("Python int too large to convert to C int")
	}
	if !realClock(rt) {
		return null
	}
	// The system takes the number without its sign.
	left, _ := stateOf(rt).alarm.set(rt, time.Duration(uint32(n))*time.Second, 0)
	whole := int64(left.Round(time.Second) / time.Second)
	if left > 0 && whole == 0 {
		whole = 1
	}
	return object.Int(whole)
}

func setTimer(rt *runtime, which, after, interval value) value {
	if !known(rt, which) {
		return null
	}
	var d [2]time.Duration
	for i, v := range []value{after, interval} {
		if v.IsNull() {
			continue
		}
		var f float64
		if x := object.ExactOf(v); x.IsFloat() {
			f = x.Float()
		} else if n, ok := object.IndexInt(rt, v); ok {
			f = float64(n)
		} else {
			return null
		}
		if math.IsNaN(f) {
			return rt.ValueErrorf("Invalid value NaN (not a number)")
		}
		if f < 0 {
			return itimerError(rt)
		}
		d[i] = time.Duration(min(f, 1e9) * float64(time.Second))
	}
	return pair(stateOf(rt).alarm.set(rt, d[0], d[1]))
}

func getTimer(rt *runtime, which value) value {
	if !known(rt, which) {
		return null
	}
	a := &stateOf(rt).alarm
	a.mu.Lock()
	defer a.mu.Unlock()
	return pair(a.left())
}

func pair(left, interval time.Duration) value {
	return object.NewTuple2(object.Float(left.Seconds()), object.Float(interval.Seconds()))
}

func itimerError(rt *runtime) value {
	e := object.Call2(rt, stateOf(rt).itimerError, object.Int(invalid), object.NewStr("Invalid argument"))
	if e.IsNull() {
		return null
	}
	return rt.RaiseException(object.AsException(e))
}

// known refuses timers that there are not.
func known(rt *runtime, which value) bool {
	n, ok := object.IndexInt(rt, which)
	switch {
	case !ok:
		return false
	case n < 0 || n > 2:
		itimerError(rt)
		return false
	case n > 0:
		rt.Raisef(&object.NotImplementedErrorType, "ITIMER_VIRTUAL and ITIMER_PROF measure the process, which is the host's: only ITIMER_REAL is supported")
		return false
	}
	return realClock(rt)
}

func realClock(rt *runtime) bool {
	if _, ok := rt.Clock.(object.RealClock); ok {
		return true
	}
	rt.Raisef(&object.NotImplementedErrorType, "timers of signals need the real clock")
	return false
}
