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

// HostCall runs one asynchronous host function. It is called on a goroutine of
// its own; cancel is closed when nobody waits for the result any more.
type HostCall func(cancel <-chan struct{}, r Request) (object.Value, error)

// RealDriver waits on the machine's clock: one time.Timer for the earliest
// deadline, one goroutine for each host call.
type RealDriver struct {
	rt       *runtime
	call     HostCall
	deadline time.Duration // on the runtime's clock
	id       OpID          // of the timer, 0: none
	timer    *time.Timer
	done     chan Completion
	running  map[OpID]chan struct{}
}

// NewRealDriver returns a driver; call may be nil if the script makes no host
// calls.
func NewRealDriver(rt *runtime, call HostCall) *RealDriver {
	return &RealDriver{rt: rt, call: call, done: make(chan Completion, 64)}
}

// Submit implements Driver.
func (d *RealDriver) Submit(requests []Request) error {
	for i := range requests {
		switch r := requests[i]; r.Kind {
		case RequestTimer:
			d.id, d.deadline = r.ID, d.rt.Clock.Monotonic()+r.Delay
		case RequestCancel:
			if r.ID == d.id {
				d.id = 0
			}
			if c := d.running[r.ID]; c != nil {
				close(c)
				delete(d.running, r.ID)
			}
		case RequestCall:
			if d.call == nil {
				d.post(Completion{ID: r.ID, Err: errors.New("no host function " + r.Name)})
				continue
			}
			if d.running == nil {
				d.running = map[OpID]chan struct{}{}
			}
			cancel := make(chan struct{})
			d.running[r.ID] = cancel
			go func() {
				v, err := d.call(cancel, r)
				d.done <- Completion{ID: r.ID, Value: v, Err: err}
			}()
		}
	}
	return nil
}

func (d *RealDriver) post(c Completion) {
	select {
	case d.done <- c:
	default:
		go func() { d.done <- c }()
	}
}

// Wake hands in a completion from any goroutine.
func (d *RealDriver) Wake(c Completion) { d.post(c) }

// Wait implements Driver.
func (d *RealDriver) Wait(in []Completion, block bool) ([]Completion, error) {
	in = d.drain(in)
	if len(in) > 0 || !block {
		return in, nil
	}
	var timeout <-chan time.Time
	if d.id != 0 {
		left := d.deadline - d.rt.Clock.Monotonic()
		if left <= 0 {
			return d.fire(in), nil
		}
		if d.timer == nil {
			d.timer = time.NewTimer(left)
		} else {
			d.timer.Reset(left)
		}
		timeout = d.timer.C
	} else if len(d.running) == 0 {
		return in, ErrStalled
	}
	select {
	case <-timeout:
		in = d.fire(in)
	case c := <-d.done:
		delete(d.running, c.ID)
		in = append(in, c)
	case <-d.rt.Interrupted():
	}
	if d.timer != nil {
		d.timer.Stop()
	}
	return d.drain(in), nil
}

func (d *RealDriver) fire(in []Completion) []Completion {
	in = append(in, Completion{ID: d.id})
	d.id = 0
	return in
}

func (d *RealDriver) drain(in []Completion) []Completion {
	for {
		select {
		case c := <-d.done:
			delete(d.running, c.ID)
			in = append(in, c)
		default:
			return in
		}
	}
}

// VirtualDriver is the driver of a virtual clock: instead of sleeping it moves
// the clock to the earliest deadline.
type VirtualDriver struct {
	clock    *object.VirtualClock
	deadline time.Duration
	id       OpID
}

// NewVirtualDriver returns a driver of c.
func NewVirtualDriver(c *object.VirtualClock) *VirtualDriver { return &VirtualDriver{clock: c} }

// Submit implements Driver.
func (d *VirtualDriver) Submit(requests []Request) error {
	for i := range requests {
		switch r := &requests[i]; r.Kind {
		case RequestTimer:
			d.id, d.deadline = r.ID, d.clock.Monotonic()+r.Delay
			if d.deadline < 0 {
				d.id = 0 // sleep(math.inf): that time never comes
			}
		case RequestCancel:
			if r.ID == d.id {
				d.id = 0
			}
		case RequestCall:
			return errors.New("loop: host calls need the real clock")
		}
	}
	return nil
}

// Wait implements Driver.
func (d *VirtualDriver) Wait(in []Completion, block bool) ([]Completion, error) {
	if d.id == 0 {
		if block {
			return in, ErrStalled
		}
		return in, nil
	}
	if block {
		d.clock.Sleep(d.deadline - d.clock.Monotonic())
		in = append(in, Completion{ID: d.id})
		d.id = 0
	}
	return in, nil
}

// driverOf returns the loop's driver, made at the first need.
func (l *Loop) driverOf() Driver {
	if l.driver == nil {
		switch c, virtual := l.rt.Clock.(*object.VirtualClock); {
		case l.state.Driver != nil:
			l.driver = l.state.Driver(l.rt)
		case virtual:
			l.driver = NewVirtualDriver(c)
		default:
			l.driver = NewRealDriver(l.rt, nil)
		}
	}
	return l.driver
}

// SetDriver replaces the driver of a loop that is not running.
func (l *Loop) SetDriver(d Driver) { l.driver = d }
