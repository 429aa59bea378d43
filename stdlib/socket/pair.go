package socket

import (
	"io"
	"net"
	"os"
	"sync"
	"syscall"
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
	closed   bool // the receiver's end is closed
	reset    bool // the sender's end was closed while it had something to read
	until    time.Time
	readTill time.Time
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
	carried   bool // Read has taken something that has not arrived yet; in.mu guards it
}

// pairAddr is the address of an end: none.
var pairAddr = &net.UnixAddr{Net: "unix"}

func newPair(datagrams bool) (a, b *pairEnd) {
	x, y := newLane(), newLane()
	return &pairEnd{in: x, out: y, datagrams: datagrams}, &pairEnd{in: y, out: x, datagrams: datagrams}
}

// Read implements net.Conn.
func (p *pairEnd) Read(b []byte) (int, error) {
	l := p.in
	l.mu.Lock()
	defer l.mu.Unlock()
	for {
		if n, err, ok := p.take(b); ok {
			p.carried = true
			return n, err
		}
		if past(l.readTill) {
			return 0, os.ErrDeadlineExceeded
		}
		l.moved.Wait()
	}
}

// coming reports whether a Read that is under way has something to give.
func (p *pairEnd) coming() bool {
	l := p.in
	l.mu.Lock()
	defer l.mu.Unlock()
	return p.carried || len(l.messages) > 0 || l.reset || l.deaf || l.ended && !p.datagrams
}

// arrived is called when what Read gave can be seen.
func (p *pairEnd) arrived() {
	p.in.mu.Lock()
	p.carried = false
	p.in.mu.Unlock()
}

// ReadNow implements Eager.
func (p *pairEnd) ReadNow(b []byte) (int, error) {
	p.in.mu.Lock()
	defer p.in.mu.Unlock()
	n, err, _ := p.take(b)
	return n, err
}

// take reads what there is, of a stream as much as fits; ok is false if there
// is nothing yet. The lane is locked.
func (p *pairEnd) take(b []byte) (n int, err error, ok bool) {
	l := p.in
	switch {
	case l.closed:
		return 0, net.ErrClosed, true
	case len(l.messages) > 0:
	case l.reset:
		l.reset = false // it is said once, as by the system
		return 0, syscall.ECONNRESET, true
	case l.deaf, l.ended && !p.datagrams:
		return 0, io.EOF, true
	default:
		return 0, nil, false
	}
	for len(l.messages) > 0 {
		m := l.messages[0]
		k := copy(b[n:], m)
		n += k
		if k < len(m) && !p.datagrams {
			l.messages[0] = m[k:]
			l.size -= k
			break
		}
		l.messages = l.messages[1:]
		l.size -= len(m)
		if p.datagrams || n == len(b) {
			break
		}
	}
	l.moved.Broadcast()
	return n, nil, true
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
		if past(l.until) {
			return done, os.ErrDeadlineExceeded
		}
		l.moved.Wait()
	}
}

// past reports whether a deadline is over.
func past(until time.Time) bool { return !until.IsZero() && time.Now().After(until) }

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

// CloseRead ends the receiving direction: what has come can still be read, and
// the peer sends no more.
func (p *pairEnd) CloseRead() error {
	p.in.mu.Lock()
	p.in.deaf = true
	p.in.moved.Broadcast()
	p.in.mu.Unlock()
	return nil
}

// Close implements net.Conn.
func (p *pairEnd) Close() error { return p.end(false) }

// end closes the end; unread says that its owner has something it did not read.
func (p *pairEnd) end(unread bool) error {
	p.in.mu.Lock()
	p.in.deaf, p.in.closed = true, true
	unread = (unread || len(p.in.messages) > 0) && !p.datagrams
	p.in.messages, p.in.size = nil, 0
	p.in.moved.Broadcast()
	p.in.mu.Unlock()
	p.out.mu.Lock()
	p.out.ended = true
	p.out.reset = p.out.reset || unread
	p.out.moved.Broadcast()
	p.out.mu.Unlock()
	return nil
}

// LocalAddr implements net.Conn.
func (p *pairEnd) LocalAddr() net.Addr { return pairAddr }

// RemoteAddr implements net.Conn.
func (p *pairEnd) RemoteAddr() net.Addr { return pairAddr }

// SetDeadline implements net.Conn.
func (p *pairEnd) SetDeadline(t time.Time) error {
	p.SetReadDeadline(t)
	return p.SetWriteDeadline(t)
}

// SetReadDeadline implements net.Conn.
func (p *pairEnd) SetReadDeadline(t time.Time) error {
	p.in.setDeadline(&p.in.readTill, t)
	return nil
}

// SetWriteDeadline implements net.Conn.
func (p *pairEnd) SetWriteDeadline(t time.Time) error {
	p.out.setDeadline(&p.out.until, t)
	return nil
}

// setDeadline sets one of the two deadlines.
func (l *lane) setDeadline(which *time.Time, t time.Time) {
	wake := func() {
		l.mu.Lock()
		l.moved.Broadcast()
		l.mu.Unlock()
	}
	l.mu.Lock()
	*which = t
	l.mu.Unlock()
	if t.IsZero() {
		return
	}
	if wait := time.Until(t); wait > 0 {
		time.AfterFunc(wait, wake)
	} else {
		wake()
	}
}
