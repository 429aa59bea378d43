package socket

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
	pyio "github.com/ouro-lang/ouro/stdlib/io"
)

// This file is what a socket object of a script stands for. The host lends
// connections whose operations wait; a script also wants to try without waiting
// and to be told when a socket is ready. So a goroutine reads one thing ahead
// when somebody asks, a piece of a stream, a datagram or a connection, and another
// writes what has been sent. Both end when there is nothing to do.

// endpoint is a socket.
type endpoint struct {
	object.Object
	object.WalkMark
	family, kind, proto int64

	limit time.Duration // the timeout of os.read and os.write: noLimit or 0
	fd    int           // its first descriptor

	mu     sync.Mutex
	conn   net.Conn       // a connection
	pc     net.PacketConn // a socket of datagrams that is not connected
	peer   net.Addr       // what connect() told pc
	ln     net.Listener   // a listening socket
	closed bool

	items   []item // read ahead, oldest first
	readErr error
	ended   bool // nothing more will come
	reading bool
	size    int // of the next read

	out      []byte // sent and not yet written
	writing  bool
	full     bool // the system takes no more: out waits until it does
	shut     bool // the sending direction ends when all is written
	writeErr error

	dialing bool
	dialErr error

	options []option // that were set, see options.go
	probe   int      // the socket of the system that answers until there is another; 0: none yet, -1: no more

	watches []*watch
	seen    uint64 // activity when a read found nothing
	sent    *uint64
}

// item is one thing that has been read.
type item struct {
	b    []byte
	from net.Addr
	conn net.Conn // accepted
}

// watch is somebody who waits for an endpoint.
type watch struct {
	events pyio.Events
	notify func()
}

// drained is an event of endpoints only: all that was sent is written.
const drained pyio.Events = 1 << 7

// noLimit is the timeout of a blocking socket.
const noLimit time.Duration = -1

// The kinds of sockets.
const (
	stream   = 1
	datagram = 2
)

const (
	// outRoom is how much a socket holds that is not yet written.
	outRoom = 256 << 10
	// fullRoom is how much of that a socket that does not wait takes when the
	// system has no room: the goroutine that writes it finds out when there is.
	fullRoom = 4 << 10
	// readAhead is the size of the buffer of a stream.
	readAhead = 16 << 10
	// maxDatagram is the largest datagram.
	maxDatagram = 64 << 10
	// grace is how long an operation that must not wait does wait for the goroutine
	// it has begun: what the system has ready already arrives in that time.
	grace = time.Millisecond
	// certainty is how long it waits for what is sure to come.
	certainty = 5 * time.Second
	// lingering is how long what was sent is still written after close.
	lingering = 5 * time.Second
)

var endpointType *object.Type

func newEndpoint(rt *runtime, family, kind, proto int64) *endpoint {
	if !rt.Alloc(4 << 10) {
		return nil
	}
	e := &endpoint{family: family, kind: kind, proto: proto, limit: noLimit, size: readAhead, sent: activity(rt)}
	if kind == datagram {
		e.size = maxDatagram
	}
	e.Object = object.NewObject(endpointType, e)
	fd, err := pyio.AddDevice(rt, "<socket>", e)
	if err != nil {
		rt.RaiseFileError(err)
		return nil
	}
	e.fd = fd
	return e
}

func endpointOf(v value) *endpoint { return v.Impl().(*endpoint) }

func (e *endpoint) value() value { return object.ValueOf(&e.Object) }

// Walk implements object.Walkable.
func (e *endpoint) Walk(*object.Walker) int64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	n := int64(1<<10 + len(e.out))
	for i := range e.items {
		n += int64(cap(e.items[i].b)) + 64
	}
	return n
}

// changed calls who waits for what is so now; e.mu is held.
func (e *endpoint) changed() {
	ready := e.state()
	kept := e.watches[:0]
	for _, w := range e.watches {
		if ready&(w.events|pyio.HungUp|pyio.Failed) != 0 {
			w.notify()
		} else {
			kept = append(kept, w)
		}
	}
	clear(e.watches[len(kept):])
	e.watches = kept
}

// state returns all events that hold; e.mu is held.
func (e *endpoint) state() pyio.Events {
	var ready pyio.Events
	switch {
	case e.closed:
		return pyio.Readable | pyio.Writable | pyio.Failed | drained
	case e.dialing:
		return 0
	case e.dialErr != nil:
		return pyio.Readable | pyio.Writable | pyio.Failed
	case e.kind == stream && e.conn == nil && e.ln == nil:
		return pyio.Writable | pyio.HungUp
	}
	if len(e.items) > 0 || e.ended || e.readErr != nil {
		ready |= pyio.Readable
	}
	if e.ended && e.shut {
		ready |= pyio.HungUp
	}
	if e.ln == nil && (len(e.out) < outRoom && !e.full || e.writeErr != nil) {
		ready |= pyio.Writable
	}
	if len(e.out) == 0 {
		ready |= drained
	}
	return ready
}

// Poll implements io.Device.
func (e *endpoint) Poll(rt *runtime, events pyio.Events, notify func()) (ready pyio.Events, stop func()) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if ready = e.state() & (events | pyio.HungUp | pyio.Failed); ready != 0 {
		return ready, nil
	}
	if events&pyio.Readable != 0 {
		e.readOn(rt)
	}
	if notify == nil {
		return 0, nil
	}
	w := &watch{events, notify}
	e.watches = append(e.watches, w)
	return 0, func() {
		e.mu.Lock()
		defer e.mu.Unlock()
		for i, x := range e.watches {
			if x == w {
				e.watches = append(e.watches[:i], e.watches[i+1:]...)
				return
			}
		}
	}
}

// readOn has a goroutine read unless one does; e.mu is held. It reports whether
// it has begun one.
func (e *endpoint) readOn(rt *runtime) bool {
	if e.reading || e.closed || e.ended || e.readErr != nil || e.dialing {
		return false
	}
	var read func() (item, error)
	conn, pc, ln, size := e.conn, e.pc, e.ln, e.size
	switch {
	case ln != nil:
		read = func() (item, error) {
			c, err := ln.Accept()
			return item{conn: c}, err
		}
	case conn != nil:
		read = func() (item, error) {
			b := make([]byte, size)
			n, err := conn.Read(b)
			if n > 0 {
				err = nil
			}
			return item{b: b[:n], from: conn.RemoteAddr()}, err
		}
	case pc != nil:
		peer := e.peer
		read = func() (item, error) {
			b := make([]byte, size)
			for {
				n, from, err := pc.ReadFrom(b)
				if err == nil && peer != nil && from != nil && from.String() != peer.String() {
					continue // a connected socket hears its peer only
				}
				return item{b: append([]byte(nil), b[:n]...), from: from}, err
			}
		}
	default:
		return false
	}
	rt.Charge(int64(size))
	e.reading = true
	stop := context.AfterFunc(rt.Context(), e.drop)
	go func() {
		got, err := read()
		stop()
		e.mu.Lock()
		defer e.mu.Unlock()
		e.reading = false
		switch {
		case err == io.EOF, err == nil && e.kind == stream && got.conn == nil && len(got.b) == 0:
			e.ended = true
		case err != nil:
			e.readErr = err
		case e.closed && got.conn != nil:
			got.conn.Close()
		default:
			e.items = append(e.items, got)
		}
		if pair, ok := conn.(*pairEnd); ok {
			pair.arrived()
		}
		e.changed()
	}()
	return true
}

// writeOn has a goroutine write what has been sent; e.mu is held.
func (e *endpoint) writeOn(rt *runtime) {
	if e.writing {
		return
	}
	e.writing = true
	stop := context.AfterFunc(rt.Context(), e.drop)
	conn := e.conn
	end := writersOf(rt).begin(conn)
	go func() {
		defer end()
		defer stop()
		e.mu.Lock()
		defer e.mu.Unlock()
		for len(e.out) > 0 && e.writeErr == nil {
			b := e.out
			e.mu.Unlock()
			n, err := conn.Write(b)
			e.mu.Lock()
			e.out = e.out[n:]
			if err != nil {
				e.writeErr, e.out = err, nil
			}
			e.changed()
		}
		e.writing, e.full = false, false
		if e.shut && !e.closed {
			endSending(conn)
		}
		if e.closed {
			conn.Close()
		}
		e.changed()
	}()
}

// endSending tells the other side that nothing more will come.
func endSending(c net.Conn) error {
	if c, ok := c.(interface{ CloseWrite() error }); ok {
		return c.CloseWrite()
	}
	return nil
}

// Close implements io.Device: the last descriptor is gone.
func (e *endpoint) Close() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return
	}
	e.closed = true
	e.endProbe()
	*e.sent++
	unread := len(e.items) > 0
	for _, it := range e.items {
		if it.conn != nil {
			it.conn.Close()
		}
	}
	e.items = nil
	switch {
	case e.ln != nil:
		e.ln.Close()
	case e.pc != nil:
		e.pc.Close()
	case e.conn != nil && e.writing:
		e.conn.SetWriteDeadline(time.Now().Add(lingering))
	case e.conn != nil:
		abandon(e.conn, unread)
	}
	e.changed()
}

// drop closes what the host has lent: the run is over.
func (e *endpoint) drop() {
	e.mu.Lock()
	conn, pc, ln := e.conn, e.pc, e.ln
	e.mu.Unlock()
	switch {
	case conn != nil:
		conn.Close()
	case pc != nil:
		pc.Close()
	case ln != nil:
		ln.Close()
	}
}

// wait waits until one of events holds. An exception is pending if it reports
// false: the time is over, there is nothing yet and limit is 0, or an interrupt
// came.
func (e *endpoint) wait(rt *runtime, events pyio.Events, limit time.Duration) bool {
	until := object.NoDeadline
	if limit > 0 {
		until = rt.Clock.Monotonic() + limit
	}
	flushed := false
	for {
		if limit == 0 {
			if e.ready(rt, events) {
				return true
			}
			rt.OSError(int(syscall.EAGAIN), "Resource temporarily unavailable", "")
			return false
		}
		ready, stop := e.Poll(rt, events, rt.Thread().Unpark)
		if ready != 0 {
			return true
		}
		if !flushed && !rt.FlushText(1) {
			stop()
			return false
		}
		flushed = true
		result := rt.Park(until, object.ForWorld)
		stop()
		switch {
		case result == object.Interrupted && !rt.Refill():
			return false
		case result == object.TimedOut && limit > 0:
			timedOut(rt)
			return false
		}
	}
}

// ready reports whether one of events holds, after the grace if it may be about
// to: asking has begun a read, or the program has sent something somewhere since
// it was asked last.
func (e *endpoint) ready(rt *runtime, events pyio.Events) bool {
	sent := *e.sent
	e.mu.Lock()
	now := e.state()&(events|pyio.HungUp|pyio.Failed) != 0
	hope := !now && events&pyio.Readable != 0 && (e.readOn(rt) || e.seen != sent)
	e.seen = sent
	e.mu.Unlock()
	if now || !hope {
		return now
	}
	return e.soon(rt, events)
}

// activity counts what an interpreter has sent, connected and closed.
func activity(rt *runtime) *uint64 {
	n, _ := rt.State[activityKey].(*uint64)
	if n == nil {
		n = new(uint64)
		rt.State[activityKey] = n
	}
	return n
}

const activityKey = "socket.activity"

// soon waits for the grace, and as long as it takes for what is on its way from
// the other end of a pair.
func (e *endpoint) soon(rt *runtime, events pyio.Events) bool {
	came := make(chan struct{}, 1)
	ready, stop := e.Poll(rt, events, func() { came <- struct{}{} })
	if ready != 0 {
		return true
	}
	defer stop()
	wait := grace
	e.mu.Lock()
	conn := e.conn
	e.mu.Unlock()
	if pair, ok := conn.(*pairEnd); ok && events&pyio.Readable != 0 && pair.coming() {
		wait = certainty
	}
	t := time.NewTimer(wait)
	defer t.Stop()
	select {
	case <-came:
		return true
	case <-t.C:
		return false
	}
}

// Blocking implements io.Device.
func (e *endpoint) Blocking() bool { return e.limit != 0 }

// SetBlocking implements io.Device.
func (e *endpoint) SetBlocking(on bool) {
	e.limit = 0
	if on {
		e.limit = noLimit
	}
}

// Read implements io.Device.
func (e *endpoint) Read(rt *runtime, b []byte) (int, error, bool) {
	it, err, ok := e.receive(rt, len(b), e.limit, false)
	return copy(b, it.b), err, ok
}

// Write implements io.Device.
func (e *endpoint) Write(rt *runtime, b []byte) (int, error, bool) { return e.send(rt, b, e.limit) }

// receive takes at most n bytes of what comes next, or a connection. peek leaves
// it where it is. A false ok means that an exception is pending.
func (e *endpoint) receive(rt *runtime, n int, limit time.Duration, peek bool) (it item, err error, ok bool) {
	e.mu.Lock()
	switch {
	case e.closed:
		err = syscall.EBADF
	case e.kind == stream && e.conn == nil && e.ln == nil && !e.dialing && e.dialErr == nil:
		err = syscall.ENOTCONN
	}
	e.mu.Unlock()
	if err != nil || n == 0 && e.kind == stream && e.ln == nil {
		return item{}, err, true
	}
	if !e.wait(rt, pyio.Readable, limit) {
		return item{}, nil, false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	switch {
	case e.closed:
		return item{}, syscall.EBADF, true
	case len(e.items) == 0 && e.dialErr != nil:
		err, e.dialErr = e.dialErr, nil
		return item{}, err, true
	case len(e.items) == 0 && e.readErr != nil:
		err = e.readErr
		if e.kind == datagram || e.ln != nil || errors.Is(err, syscall.ECONNRESET) {
			e.readErr = nil // the next may be better, or the end
		}
		return item{}, err, true
	case len(e.items) == 0:
		return item{}, nil, true // the end
	}
	if !e.gather(rt, n) {
		return item{}, nil, false
	}
	it = e.items[0]
	whole := it.b
	if len(it.b) > n && it.conn == nil {
		it.b = it.b[:n:n]
	}
	switch {
	case peek:
		it.b = append([]byte(nil), it.b...)
	case e.kind == stream && len(it.b) < len(whole):
		e.items[0].b = whole[len(it.b):]
	default:
		e.items[0] = item{}
		e.items = e.items[1:]
	}
	return it, nil, true
}

// send sends b, as much of it as there is room for if limit is 0; on a socket of
// datagrams to its peer.
func (e *endpoint) send(rt *runtime, b []byte, limit time.Duration) (n int, err error, ok bool) {
	if e.kind == datagram {
		return e.sendDatagram(rt, b, nil, limit)
	}
	for {
		if !e.wait(rt, pyio.Writable, limit) {
			return n, nil, false
		}
		e.mu.Lock()
		if err = e.cannotSend(); err != nil {
			e.mu.Unlock()
			return n, err, true
		}
		if len(e.out) == 0 && !e.writing {
			// What the system takes at once needs no goroutine.
			k, err, system := e.tryWrite(b[n:])
			*e.sent++
			if n += k; err != nil || n == len(b) || limit == 0 && k > 0 {
				e.mu.Unlock()
				return n, err, true
			}
			e.full = system && limit == 0
		}
		room := outRoom
		if e.full {
			room = fullRoom
		}
		k := min(len(b)-n, room-len(e.out))
		rt.Charge(int64(k))
		*e.sent++
		e.out = append(e.out, b[n:n+k]...)
		n += k
		e.writeOn(rt)
		e.mu.Unlock()
		if limit == 0 {
			// What the system takes at once it has taken, or has refused, now.
			e.soon(rt, drained)
		} else if !e.wait(rt, drained, limit) {
			return n, nil, false
		}
		e.mu.Lock()
		err, e.writeErr = e.writeErr, nil
		e.mu.Unlock()
		if err != nil || limit == 0 || n == len(b) {
			return n, err, true
		}
	}
}

// tryWrite writes as much of b as there is room for at once. ok is false if
// nobody knows how much that is.
func (e *endpoint) tryWrite(b []byte) (n int, err error, ok bool) {
	if p, inside := e.conn.(*pairEnd); inside {
		n, err = p.tryWrite(b)
		return n, err, true
	}
	return tryWrite(e.conn, b)
}

// cannotSend says why nothing can be sent; e.mu is held.
func (e *endpoint) cannotSend() error {
	switch {
	case e.closed:
		return syscall.EBADF
	case e.dialErr != nil:
		err := e.dialErr
		e.dialErr = nil
		return err
	case e.shut:
		return syscall.EPIPE
	case e.conn == nil && e.kind == stream:
		return syscall.EPIPE
	case e.writeErr != nil:
		err := e.writeErr
		e.writeErr = nil
		return err
	}
	return nil
}

// sendDatagram sends b to an address, nil: to the peer.
func (e *endpoint) sendDatagram(rt *runtime, b []byte, to net.Addr, limit time.Duration) (int, error, bool) {
	e.mu.Lock()
	conn, pc := e.conn, e.pc
	if to == nil {
		to = e.peer
	}
	err := e.cannotSend()
	e.mu.Unlock()
	switch {
	case err != nil:
	case conn == nil && to == nil:
		err = syscall.EDESTADDRREQ
	case len(b) > 65507 && e.family != unixFamily:
		err = syscall.EMSGSIZE
	}
	if err != nil {
		return 0, err, true
	}
	*e.sent++
	write := func() error {
		if conn != nil {
			_, err := conn.Write(b)
			return err
		}
		_, err := pc.WriteTo(b, to)
		return err
	}
	if limit == 0 || e.family != unixFamily {
		// Datagrams are sent or lost, but a Unix socket can be full.
		if limit == 0 {
			until := time.Now().Add(grace)
			if pc != nil {
				pc.SetWriteDeadline(until)
				defer pc.SetWriteDeadline(time.Time{})
			} else {
				conn.SetWriteDeadline(until)
				defer conn.SetWriteDeadline(time.Time{})
			}
		}
		if err = write(); os.IsTimeout(err) {
			err = syscall.EAGAIN
		}
		return len(b), err, true
	}
	_, err, ok := outside(rt, object.ForWorld, func(context.Context) (any, error) { return nil, write() })
	return len(b), err, ok
}
