package socket

import (
	"context"
	"errors"
	"net"
	"slices"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
	pyio "github.com/ouro-lang/ouro/stdlib/io"
)

// This file gives endpoints what they are made of: addresses, connections,
// listeners, and the way to asyncio's transports.

// Address families, as Linux numbers them.
const (
	unixFamily  = 1
	inet6Family = 10
)

// blocking runs f outside the interpreter and raises what goes wrong.
func blocking(rt *runtime, f func(ctx context.Context) (any, error)) (any, bool) {
	v, err, ok := outside(rt, object.ForWork, f)
	if ok && err != nil {
		raiseSync(rt, err)
		ok = false
	}
	return v, ok
}

// listenPacket opens a socket of datagrams.
func listenPacket(ctx context.Context, n object.Network, network, address string) (net.PacketConn, error) {
	if p, ok := n.(object.PacketNetwork); ok {
		return p.ListenPacket(ctx, network, address)
	}
	return nil, syscall.EOPNOTSUPP
}

// bind is bind(network, address): the socket is opened now, so that errors show
// and the port is known.
func (e *endpoint) bind(rt *runtime, network, address string) bool {
	n := networkOf(rt)
	if n == nil {
		return false
	}
	if e.ln != nil || e.pc != nil || e.conn != nil {
		rt.RaiseFileError(syscall.EINVAL)
		return false
	}
	n = e.controlled(n)
	v, ok := blocking(rt, func(ctx context.Context) (any, error) {
		if e.kind == datagram {
			return listenPacket(ctx, n, network, address)
		}
		return n.Listen(ctx, network, address)
	})
	if !ok {
		return false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	switch v := v.(type) {
	case net.Listener:
		keepFile(v)
		e.ln = v
	case net.PacketConn:
		e.pc = v
	}
	e.endProbe()
	return true
}

// connect connects to an address. With limit 0 it only begins to.
func (e *endpoint) connect(rt *runtime, network, address string, limit time.Duration) bool {
	n := networkOf(rt)
	if n == nil {
		return false
	}
	e.mu.Lock()
	var err error
	switch {
	case e.closed:
		err = syscall.EBADF
	case e.dialing:
		err = syscall.EALREADY
	case e.dialErr != nil:
		err, e.dialErr = e.dialErr, nil
	case e.conn != nil && e.kind == stream:
		err = syscall.EISCONN
	}
	ln, pc, options := e.ln, e.pc, slices.Clone(e.options)
	e.mu.Unlock()
	if err != nil {
		raiseSync(rt, err)
		return false
	}
	n = e.controlled(n)
	if pc != nil {
		return e.connectPackets(rt, n, network, address)
	}
	dial := func(ctx context.Context) (net.Conn, error) { return n.Dial(ctx, network, address) }
	if ln != nil {
		// It was bound: that address is the connection's.
		local := ln.Addr().String()
		ln.Close()
		e.ln = nil
		dial = func(ctx context.Context) (net.Conn, error) {
			if l, ok := n.(object.LocalNetwork); ok {
				return l.DialFrom(ctx, network, local, address)
			}
			return nil, syscall.EOPNOTSUPP
		}
	}
	e.mu.Lock()
	*e.sent++
	e.dialing = true
	e.mu.Unlock()
	ctx := rt.Context()
	cancel := context.CancelFunc(func() {})
	if limit > 0 {
		ctx, cancel = context.WithTimeout(ctx, limit)
	}
	go func() {
		c, err := dial(ctx)
		cancel()
		e.mu.Lock()
		defer e.mu.Unlock()
		e.dialing = false
		if err == nil && e.closed {
			c.Close()
		} else {
			e.conn, e.dialErr = c, err
		}
		if err != nil {
			e.conn = nil
		} else {
			e.settle(c, options)
			e.endProbe()
		}
		e.changed()
	}()
	if limit == 0 {
		if e.family == unixFamily || e.kind == datagram {
			// Nothing has to come from far away.
			e.soon(rt, pyio.Writable)
		}
	} else if !e.wait(rt, pyio.Writable, noLimit) {
		return false
	}
	e.mu.Lock()
	dialing := e.dialing
	err, e.dialErr = e.dialErr, nil
	e.mu.Unlock()
	switch {
	case dialing:
		rt.OSError(int(syscall.EINPROGRESS), "Operation now in progress", "")
		return false
	case errors.Is(err, context.DeadlineExceeded) && limit > 0:
		timedOut(rt)
		return false
	case err != nil:
		raiseSync(rt, err)
		return false
	}
	return true
}

// connectPackets tells a bound socket of datagrams its peer.
func (e *endpoint) connectPackets(rt *runtime, n object.Network, network, address string) bool {
	to, err := e.resolve(network, address)
	if err != nil {
		RaiseHost(rt, err)
		return false
	}
	e.mu.Lock()
	e.peer = to
	e.mu.Unlock()
	return true
}

// resolve makes an address of what Python code has written as one: a host in
// numbers.
func (e *endpoint) resolve(network, address string) (net.Addr, error) {
	if e.family == unixFamily {
		return &net.UnixAddr{Name: address, Net: network}, nil
	}
	return net.ResolveUDPAddr(network, address)
}

// open makes a socket of datagrams that was not bound one that can send.
func (e *endpoint) open(rt *runtime, network string) bool {
	if e.pc != nil || e.conn != nil {
		return true
	}
	address := ":0"
	if e.family == unixFamily {
		address = ""
	}
	return e.bind(rt, network, address)
}

// error is SO_ERROR: the number of the error that came, which is forgotten.
func (e *endpoint) error() int64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	err := e.dialErr
	e.dialErr = nil
	if err == nil {
		err, e.writeErr = e.writeErr, nil
	}
	if err == nil {
		return 0
	}
	var no syscall.Errno
	if errors.As(err, &no) {
		return int64(no)
	}
	return int64(syscall.EIO)
}

// shutdown ends directions: 0 reading, 1 writing, 2 both.
func (e *endpoint) shutdown(how int64) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	switch {
	case e.closed:
		return syscall.EBADF
	case e.conn == nil && e.peer == nil:
		return syscall.ENOTCONN
	case e.conn == nil:
		return nil
	}
	if how != 1 {
		// What has come can still be read.
		e.ended = e.ended || !endReading(e.conn)
	}
	if how != 0 && !e.shut {
		e.shut = true
		*e.sent++
		if !e.writing {
			if err := endSending(e.conn); err != nil && !errors.Is(err, net.ErrClosed) {
				e.changed()
				return err
			}
		}
	}
	e.changed()
	return nil
}

// addresses returns what getsockname and getpeername are made of.
func (e *endpoint) addresses() (local, remote net.Addr) {
	e.mu.Lock()
	defer e.mu.Unlock()
	switch {
	case e.conn != nil:
		return e.conn.LocalAddr(), e.conn.RemoteAddr()
	case e.pc != nil:
		return e.pc.LocalAddr(), e.peer
	case e.ln != nil:
		return e.ln.Addr(), nil
	}
	return nil, nil
}

// lend gives the connection or the listener to a transport of asyncio's, which
// closes the script's socket with it.
func (e *endpoint) lend(rt *runtime, owner value) value {
	e.mu.Lock()
	conn, ln := e.conn, e.ln
	e.mu.Unlock()
	var v value
	switch {
	case ln != nil:
		v = newListener(&keptListener{ln, e})
		v.Impl().(*listener).owner = owner
	case conn != nil:
		if t, ok := below(conn).(*net.TCPConn); ok {
			t.SetNoDelay(true) // as asyncio does
		}
		in := &remainder{e, conn}
		v = NewChannel(in, in, conn)
		v.Impl().(*channel).owner = owner
	default:
		return rt.RaiseFileError(syscall.ENOTCONN)
	}
	return v
}

// remainder is a connection some of whose data an endpoint has read already, or
// has still to write.
type remainder struct {
	e *endpoint
	net.Conn
}

// Below returns the connection itself.
func (r *remainder) Below() net.Conn { return r.Conn }

// settled waits until the goroutines of the endpoint have ended.
func (r *remainder) settled(busy func() bool) {
	for {
		changed := make(chan struct{}, 1)
		e := r.e
		e.mu.Lock()
		if !busy() {
			e.mu.Unlock()
			return
		}
		e.watches = append(e.watches, &watch{0xff, func() { changed <- struct{}{} }})
		e.mu.Unlock()
		<-changed
	}
}

// Read implements io.Reader.
func (r *remainder) Read(b []byte) (int, error) {
	e := r.e
	r.settled(func() bool { return e.reading && len(e.items) == 0 })
	e.mu.Lock()
	if len(e.items) > 0 {
		it := &e.items[0]
		n := copy(b, it.b)
		if it.b = it.b[n:]; len(it.b) == 0 {
			e.items = e.items[1:]
		}
		e.mu.Unlock()
		return n, nil
	}
	err := e.readErr
	e.mu.Unlock()
	if err != nil {
		return 0, err
	}
	return r.Conn.Read(b)
}

// Write implements io.Writer.
func (r *remainder) Write(b []byte) (int, error) {
	e := r.e
	r.settled(func() bool { return e.writing })
	e.mu.Lock()
	err := e.writeErr
	e.mu.Unlock()
	if err != nil {
		return 0, err
	}
	return r.Conn.Write(b)
}

// keptListener is a listener whose endpoint may have accepted a connection.
type keptListener struct {
	net.Listener
	e *endpoint
}

// Accept implements net.Listener.
func (l *keptListener) Accept() (net.Conn, error) {
	e := l.e
	r := &remainder{e: e}
	r.settled(func() bool { return e.reading && len(e.items) == 0 })
	e.mu.Lock()
	if len(e.items) > 0 {
		c := e.items[0].conn
		e.items = e.items[1:]
		e.mu.Unlock()
		return c, nil
	}
	e.mu.Unlock()
	return l.Listener.Accept()
}
