package socket

import (
	"net"
	"sync"
	"time"
)

// writers are the goroutines of an interpreter that write what sockets have
// taken and the system has not. To a script it is sent: the end of the program
// waits for them.
type writers struct {
	running sync.WaitGroup
	mu      sync.Mutex
	conns   map[net.Conn]struct{}
}

const writersKey = "socket.writers"

// writersOf returns the writers of an interpreter, whose end waits for them from
// the first call on.
func writersOf(rt *runtime) *writers {
	w, _ := rt.State[writersKey].(*writers)
	if w != nil {
		return w
	}
	w = &writers{conns: map[net.Conn]struct{}{}}
	rt.State[writersKey] = w
	next := rt.Hooks.AtExit
	rt.Hooks.AtExit = func(rt *runtime) {
		if next != nil {
			next(rt)
		}
		w.finish()
	}
	return w
}

// begin counts a writer of c in; the result counts it out.
func (w *writers) begin(c net.Conn) (end func()) {
	w.running.Add(1)
	w.mu.Lock()
	w.conns[c] = struct{}{}
	w.mu.Unlock()
	return func() {
		w.mu.Lock()
		delete(w.conns, c)
		w.mu.Unlock()
		w.running.Done()
	}
}

// finish waits for the writers, but not for peers that do not read.
func (w *writers) finish() {
	w.mu.Lock()
	for c := range w.conns {
		if _, inside := c.(*pairEnd); inside {
			c.Close() // nobody reads the other end any more
			continue
		}
		c.SetWriteDeadline(time.Now().Add(lingering))
	}
	w.mu.Unlock()
	w.running.Wait()
}
