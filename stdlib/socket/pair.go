package socket

import (
	"io"
	"net"
	"os"
	"sync"
	"time"
)

// This file is socketpair: two connections whose other end is the same
// interpreter. The host lends nothing for it.

// pairRoom is how much one direction holds, unless told otherwise.
const pairRoom = 208 << 10

// lane is one direction of a pair.
type lane struct {
	mu       sync.Mutex
	moved    *sync.Cond
	messages [][]byte // of a stream, pieces
	size     int
	room     int  // how much it holds
	ended    bool // the sender has ended
	deaf     bool // the receiver has
	until    time.Time
}

func newLane() *lane {
	l := &lane{room: pairRoom}
	l.moved = sync.NewCond(&l.mu)
	return l
}

// pairEnd is one end of a pair, a net.Conn.
type pairEnd struct {
	in, out   *lane
	datagrams bool
}

// pairAddr is the address of an end: none.
var pairAddr = &net.UnixAddr{Net: "unix"}

func newPair(datagrams bool) (a, b *pairEnd) {
	x, y := newLane(), newLane()
	return &pairEnd{x, y, datagrams}, &pairEnd{y, x, datagrams}
}

// Read implements net.Conn.
func (p *pairEnd) Read(b []byte) (int, error) {
	l := p.in
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.messages) == 0 {
		if l.deaf {
			return 0, net.ErrClosed
		}
		if l.ended && !p.datagrams {
			return 0, io.EOF
		}
		l.moved.Wait()
	}
	m := l.messages[0]
	n := copy(b, m)
	if n < len(m) && !p.datagrams {
		l.messages[0] = m[n:]
		l.size -= n
	} else {
		l.messages = l.messages[1:]
		l.size -= len(m)
	}
	l.moved.Broadcast()
	return n, nil
}

// Write implements net.Conn.
func (p *pairEnd) Write(b []byte) (int, error) {
	l := p.out
	l.mu.Lock()
	defer l.mu.Unlock()
	done := 0
	for {
		switch {
		case l.ended:
			return done, net.ErrClosed
		case l.deaf:
			return done, io.ErrClosedPipe
		}
		done += p.put(b[done:])
		if done == len(b) {
			return done, nil
		}
		if !l.until.IsZero() && time.Now().After(l.until) {
			return done, os.ErrDeadlineExceeded
		}
		l.moved.Wait()
	}
}

// put adds as much of b as there is room for; the lane is locked.
func (p *pairEnd) put(b []byte) int {
	l := p.out
	n := max(0, min(l.room-l.size, len(b)))
	if p.datagrams && n < len(b) {
		n = 0
	}
	if n > 0 || p.datagrams && len(b) == 0 {
		l.messages = append(l.messages, append([]byte(nil), b[:n]...))
		l.size += n
		l.moved.Broadcast()
	}
	return n
}

// tryWrite writes as much of b as there is room for.
func (p *pairEnd) tryWrite(b []byte) (int, error) {
	l := p.out
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.ended:
		return 0, net.ErrClosed
	case l.deaf:
		return 0, io.ErrClosedPipe
	}
	return p.put(b), nil
}

// setRoom changes how much the sending direction holds.
func (p *pairEnd) setRoom(n int) {
	p.out.mu.Lock()
	p.out.room = n
	p.out.moved.Broadcast()
	p.out.mu.Unlock()
}

// CloseWrite ends the sending direction.
func (p *pairEnd) CloseWrite() error {
	p.out.mu.Lock()
	p.out.ended = true
	p.out.moved.Broadcast()
	p.out.mu.Unlock()
	return nil
}

// Close implements net.Conn.
func (p *pairEnd) Close() error {
	p.CloseWrite()
	p.in.mu.Lock()
	p.in.deaf = true
	p.in.moved.Broadcast()
	p.in.mu.Unlock()
	return nil
}

// LocalAddr implements net.Conn.
func (p *pairEnd) LocalAddr() net.Addr { return pairAddr }

// RemoteAddr implements net.Conn.
func (p *pairEnd) RemoteAddr() net.Addr { return pairAddr }

// SetDeadline implements net.Conn.
func (p *pairEnd) SetDeadline(t time.Time) error { return p.SetWriteDeadline(t) }

// SetReadDeadline implements net.Conn: endpoints set none.
func (p *pairEnd) SetReadDeadline(time.Time) error { return nil }

// SetWriteDeadline implements net.Conn.
func (p *pairEnd) SetWriteDeadline(t time.Time) error {
	l := p.out
	l.mu.Lock()
	l.until = t
	l.mu.Unlock()
	if !t.IsZero() {
		time.AfterFunc(time.Until(t), func() {
			l.mu.Lock()
			l.moved.Broadcast()
			l.mu.Unlock()
		})
	}
	return nil
}
