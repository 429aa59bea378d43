package object

import (
	"errors"
	"io"
	"os"
	"sync"
)

// SlowReader reads from what can make a reader wait for ever: the standard
// input, a named pipe, a terminal. While one thread waits for input the others
// run, an event loop can ask to be told when there is some, and Ctrl-C or a
// context that ends must not wait for it: a goroutine reads, one at a time, and
// what it brings after its reader has gone is the next one's.
type SlowReader struct {
	rt    *Runtime
	in    io.Reader
	ahead int // how much is read at a time; 0: what is asked for
	// slow: a read can wait for ever. Other standard inputs than files of the
	// system are a host's, which knows how to end a Read.
	slow bool

	mu      sync.Mutex
	waiting []byte // read and not taken
	err     error  // came after waiting
	reading bool
	notify  []func()
}

// stdinAhead is how much of the standard input is read at a time.
const stdinAhead = 8 << 10

// ErrRaised is the error of a Read that an exception ended; it is pending.
var ErrRaised = errors.New("an exception is pending")

// NewSlowReader returns a reader of in, which reads no more than it is asked for.
func NewSlowReader(rt *Runtime, in io.Reader) *SlowReader {
	return &SlowReader{rt: rt, in: in, slow: true}
}

func newStdinReader(rt *Runtime, in io.Reader) *SlowReader {
	r := &SlowReader{rt: rt, in: in, ahead: stdinAhead}
	if f, ok := in.(*os.File); ok {
		info, err := f.Stat()
		r.slow = err == nil && !info.Mode().IsRegular()
	}
	return r
}

// Read implements io.Reader. It is called by the thread that has the baton.
func (r *SlowReader) Read(b []byte) (int, error) {
	for {
		r.mu.Lock()
		if len(r.waiting) > 0 {
			n := copy(b, r.waiting)
			r.waiting = r.waiting[n:]
			r.mu.Unlock()
			return n, nil
		}
		if err := r.err; err != nil {
			r.err = nil
			r.mu.Unlock()
			return 0, err
		}
		alone := !r.slow && !r.reading && len(r.rt.sched.all) <= 1
		r.mu.Unlock()
		if alone {
			n, err := r.in.Read(b)
			if n == 0 && err != nil && !r.rt.Look() {
				// An interrupt has ended the Read: the interrupt is what is raised.
				return 0, ErrRaised
			}
			return n, err
		}
		if r.ahead == 0 && !r.rt.Alloc(int64(len(b))) {
			return 0, ErrRaised // the goroutine has a buffer of its own
		}
		if !r.poll(r.rt.Thread().Unpark, len(b)) && r.rt.Park(NoDeadline, ForWork) == Interrupted && !r.rt.Refill() {
			return 0, ErrRaised
		}
	}
}

// poll reports whether there is input or its end. If not, notify is called when
// there is, on some goroutine; up to size bytes are read.
func (r *SlowReader) poll(notify func(), size int) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.waiting) > 0 || r.err != nil {
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
	if r.ahead > 0 {
		size = r.ahead
	}
	go func() {
		b := make([]byte, size)
		n, err := r.in.Read(b)
		r.mu.Lock()
		r.waiting, r.err, r.reading = b[:n], err, false
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
	return rt.stdinRest != "" || rt.stdin.Buffered() > 0 || rt.stdinAhead.poll(notify, stdinAhead)
}
