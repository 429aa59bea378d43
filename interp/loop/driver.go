package loop

import (
	"errors"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// Driver answers the requests of a loop. It is a convenience layer over Step.
type Driver interface {
	// Submit takes the requests of a Step. It never blocks and never calls back.
	Submit(requests []Request) error
	// Wait appends to in what has completed. With block it waits until there is
	// something, or returns an error: ErrStalled if nothing can ever complete.
	Wait(in []Completion, block bool) ([]Completion, error)
}

// ErrStalled is the error of a Wait that would last for ever.
var ErrStalled = errors.New("loop: nothing to wait for")

// Waker is implemented by drivers that a host may hand completions to while
// the loop sleeps.
type Waker interface{ Wake(c Completion) }

// ClockDriver waits on the clock of a runtime: the machine's, or a virtual one,
// which it moves to the earliest deadline instead of sleeping. While it waits
// other threads of the interpreter run (object.Runtime.Park).
type ClockDriver struct {
	rt       *runtime
	deadline time.Duration // on the runtime's clock
	id       OpID          // of the timer, 0: none
	calls    hostCalls
}

// NewDriver returns the driver of a loop; calls finds the function of a
// RequestCall and may be nil if the script makes no host calls.
func NewDriver(rt *runtime, calls func(OpID) *HostCall) *ClockDriver {
	d := &ClockDriver{rt: rt}
	d.calls.init(rt, calls)
	return d
}

// Submit implements Driver.
func (d *ClockDriver) Submit(requests []Request) error {
	for i := range requests {
		switch r := &requests[i]; r.Kind {
		case RequestTimer:
			d.id, d.deadline = r.ID, d.rt.Clock.Monotonic()+r.Delay
			if d.deadline < 0 {
				d.id = 0 // sleep(math.inf): that time never comes
			}
		case RequestCancel:
			if r.ID == d.id {
				d.id = 0
			} else {
				d.calls.cancel(r.ID)
			}
		case RequestCall:
			d.calls.start(r)
		}
	}
	return nil
}

// Wake hands in a completion from any goroutine.
func (d *ClockDriver) Wake(c Completion) { d.calls.post(c) }

// Poke ends a Wait that has nothing to return.
func (d *ClockDriver) Poke() { d.calls.poke() }

// Listen says that n more things can wake the loop at any time.
func (d *ClockDriver) Listen(n int) { d.calls.listening += n }

// Close ends what is in flight.
func (d *ClockDriver) Close() { d.calls.cancelAll() }

// Wait implements Driver.
func (d *ClockDriver) Wait(in []Completion, block bool) ([]Completion, error) {
	d.calls.belongTo(d.rt.Thread())
	in = d.calls.take(in)
	if len(in) > 0 || !block {
		return in, nil
	}
	deadline := object.NoDeadline
	if d.id != 0 {
		deadline = d.deadline
		if d.rt.Clock.Monotonic() >= deadline {
			d.rt.YieldThread()
			return d.calls.take(d.fire(in)), nil
		}
	}
	switch d.rt.Park(deadline, d.calls.waits()) {
	case object.TimedOut:
		in = d.fire(in)
	case object.Stuck:
		return in, ErrStalled
	}
	return d.calls.take(in), nil
}

func (d *ClockDriver) fire(in []Completion) []Completion {
	in = append(in, Completion{ID: d.id})
	d.id = 0
	return in
}

// driverOf returns the loop's driver, made at the first need.
func (l *Loop) driverOf() Driver {
	if l.driver == nil {
		if l.state.Driver != nil {
			l.driver = l.state.Driver(l.rt)
		} else {
			l.driver = NewDriver(l.rt, l.hostCall)
		}
	}
	return l.driver
}

// SetDriver replaces the driver of a loop that is not running.
func (l *Loop) SetDriver(d Driver) { l.driver = d }
