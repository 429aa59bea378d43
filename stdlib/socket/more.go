package socket

import (
	"io"
	"net"
)

// This file reads the rest of what has come. A goroutine that waits for the
// first bytes of a stream wakes for them; a program that asks the system itself
// gets, in one piece, all that has arrived until it asks.

// scratch is where what the system has is read to, of which nobody knows the
// size before.
type scratch [64 << 10]byte

const scratchKey = "socket.scratch"

func scratchOf(rt *runtime) *scratch {
	s, _ := rt.State[scratchKey].(*scratch)
	if s == nil {
		s = new(scratch)
		rt.State[scratchKey] = s
	}
	return s
}

// Eager is implemented by readers that are none of the system's and can be asked
// without waiting. 0 bytes and no error: there is nothing.
type Eager interface {
	ReadNow(b []byte) (int, error)
}

// ReadNow reads what r has at once. Readers that cannot say have nothing.
func ReadNow(r io.Reader, b []byte) (int, error) {
	if e, ok := r.(Eager); ok {
		return e.ReadNow(b)
	}
	return tryRead(r, b)
}

// topUp appends to b what r has at once, up to n bytes in all. The error comes
// after the bytes. ok is false if an exception is pending.
func topUp(rt *runtime, r io.Reader, b []byte, n int) (all []byte, err error, ok bool) {
	var room *scratch
	_, pieces := r.(Eager)
	for len(b) < n {
		if room == nil {
			room = scratchOf(rt)
		}
		k, err := ReadNow(r, room[:min(len(room), n-len(b))])
		if k > 0 {
			if !rt.Alloc(int64(k)) {
				return nil, nil, false
			}
			b = append(b, room[:k]...)
		}
		if err != nil || k == 0 || k < len(room) && !pieces {
			return b, err, true
		}
	}
	return b, nil, true
}

// ReadNow implements Eager: what the endpoint has read comes first.
func (r *remainder) ReadNow(b []byte) (int, error) {
	e := r.e
	e.mu.Lock()
	busy := e.reading || e.readErr != nil || len(e.items) > 0
	e.mu.Unlock()
	if busy {
		return 0, nil
	}
	return ReadNow(r.Conn, b)
}

// gather joins to the piece of a stream that was read first what has come after
// it, up to n bytes. False: an exception is pending. e.mu is held.
func (e *endpoint) gather(rt *runtime, n int) bool {
	if e.kind != stream || e.conn == nil || len(e.items) == 0 {
		return true
	}
	first := &e.items[0]
	for len(first.b) < n && len(e.items) > 1 {
		first.b = append(first.b, e.items[1].b...)
		e.items = append(e.items[:1], e.items[2:]...)
	}
	if len(first.b) >= n || e.reading || e.ended || e.readErr != nil {
		return true
	}
	b, err, ok := topUp(rt, e.conn, first.b, n)
	if !ok {
		return false
	}
	first.b = b
	if err == io.EOF {
		e.ended = true
	} else {
		e.readErr = err
	}
	return true
}

// endReading tells the other side that nothing more is read; false: c cannot.
func endReading(c net.Conn) bool {
	half, ok := c.(interface{ CloseRead() error })
	return ok && half.CloseRead() == nil
}

// abandon closes a connection; unread says that some of what has come was not
// read, which the other side learns.
func abandon(c net.Conn, unread bool) {
	if unread {
		switch c := c.(type) {
		case *pairEnd:
			c.end(true)
			return
		case *net.TCPConn:
			c.SetLinger(0)
		}
	}
	c.Close()
}
