package object

import (
	"errors"
	"io"
	"sync"
)

// stdinReader is what the interpreter's standard input reads from. While one
// thread waits for input the others run, and an event loop can ask to be told
// when there is some: both have a goroutine read ahead, once.
type stdinReader struct {
	rt *Runtime
	in io.Reader

	mu      sync.Mutex
	ahead   []byte // read and not taken
	err     error  // came after ahead
	reading bool
	notify  []func()
}

// stdinAhead is how much is read ahead at a time.
const stdinAhead = 8 << 10

// errRaised says that an exception is pending already.
var errRaised = errors.New("an exception is pending")

// Read implements io.Reader. It is called by the thread that has the baton.
func (r *stdinReader) Read(b []byte) (int, error) {
	for {
		r.mu.Lock()
		if len(r.ahead) > 0 {
			n := copy(b, r.ahead)
			r.ahead = r.ahead[n:]
			r.mu.Unlock()
			return n, nil
		}
		if err := r.err; err != nil {
			r.err = nil
			r.mu.Unlock()
			return 0, err
		}
		alone := !r.reading && len(r.rt.sched.all) <= 1
		r.mu.Unlock()
		if alone {
			return r.in.Read(b)
		}
		if !r.poll(r.rt.Thread().Unpark) && r.rt.Park(NoDeadline, ForWork) == Interrupted && !r.rt.Refill() {
			return 0, errRaised
		}
	}
}

// poll reports whether there is input or its end. If not, notify is called when
// there is, on some goroutine.
func (r *stdinReader) poll(notify func()) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.ahead) > 0 || r.err != nil {
		return true
	}
	if notify == nil {
		return false
	}
	r.notify = append(r.notify, notify)
	if r.reading {
		return false
	}
	r.reading = true
	go func() {
		b := make([]byte, stdinAhead)
		n, err := r.in.Read(b)
		r.mu.Lock()
		r.ahead, r.err, r.reading = b[:n], err, false
		all := r.notify
		r.notify = nil
		r.mu.Unlock()
		for _, f := range all {
			f()
		}
	}()
	return false
}

// PollStdin reports whether reading from the standard input would not wait. If
// it would, notify is called once when it would not any more; nil only asks.
func (rt *Runtime) PollStdin(notify func()) bool {
	rt.openStdin()
	return rt.stdinRest != "" || rt.stdin.Buffered() > 0 || rt.stdinAhead.poll(notify)
}
