package object

import "math/bits"

// This file hands signals to the script: handlers run in the main thread, at
// calls and at the ends of loop bodies, or when a sleep is interrupted.

// Signal passes signal n on to the script. It may be called from any
// goroutine. A script without a handler for it does not notice.
func (rt *Runtime) Signal(n int) {
	if n <= 0 || n >= 64 {
		return
	}
	rt.signals.Or(1 << n)
	select {
	case rt.wake <- struct{}{}:
	default:
	}
}

// runSignals calls the handlers of the signals that have come. False: an
// exception is pending.
func (rt *Runtime) runSignals() bool {
	come := rt.signals.Swap(0)
	for come != 0 {
		n := bits.TrailingZeros64(come)
		come &^= 1 << n
		f := rt.Hooks.Signal
		if f == nil || !rt.Hooks.SignalTaken(rt, n) {
			continue
		}
		if !f(rt, n) {
			rt.signals.Or(come)
			return false
		}
	}
	return true
}

// wakeSignals calls the handlers when the main thread's sleep was interrupted.
// What they raise is raised by the next Refill.
func (rt *Runtime) wakeSignals() {
	exc, noted := rt.exc, rt.noted
	rt.exc = nil
	if !rt.runSignals() {
		rt.signalRaised = rt.exc
	}
	rt.exc, rt.noted = exc, noted
}
