package socket

import (
	"io"
	"net"
	"slices"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is how package ssl puts TLS between a socket and its connection.

// Raiser is an error of a connection that knows which exception it is.
type Raiser interface {
	error
	Raise(rt *object.Runtime) object.Value
}

// joined is the connection of a channel, with what has been read of it first.
type joined struct {
	before []byte
	in     io.Reader
	net.Conn
}

// Below returns the connection itself.
func (j *joined) Below() net.Conn { return j.Conn }

// Read implements io.Reader.
func (j *joined) Read(b []byte) (int, error) {
	if len(j.before) > 0 {
		return j.first(b), nil
	}
	return j.in.Read(b)
}

// ReadNow implements Eager.
func (j *joined) ReadNow(b []byte) (int, error) {
	if len(j.before) > 0 {
		return j.first(b), nil
	}
	return ReadNow(j.in, b)
}

func (j *joined) first(b []byte) int {
	n := copy(b, j.before)
	j.before = j.before[n:]
	return n
}

// ConnOf returns the connection of a channel, beginning with what has been read
// of it already; nil with an exception pending if it has none.
func ConnOf(rt *object.Runtime, v object.Value, before []byte) net.Conn {
	ch, ok := v.Impl().(*channel)
	if ok {
		if c, ok := ch.c.(net.Conn); ok {
			return &joined{append([]byte(nil), before...), ch.in, c}
		}
	}
	rt.TypeErrorf("a connection is expected")
	return nil
}

// TakeConn takes the connection out of a socket's endpoint, whose descriptor
// can be closed then; nil with an exception pending if there is none.
func TakeConn(rt *object.Runtime, v object.Value) net.Conn {
	e, ok := v.Impl().(*endpoint)
	if !ok {
		rt.TypeErrorf("a socket is expected")
		return nil
	}
	e.mu.Lock()
	conn := e.conn
	e.mu.Unlock()
	if conn == nil {
		rt.RaiseFileError(syscall.ENOTCONN)
		return nil
	}
	// From here on it is the taker's to close.
	r := &remainder{e, conn}
	e.mu.Lock()
	e.closed = true
	e.mu.Unlock()
	return r
}

// NewEndpoint returns an endpoint like the socket's v, with another connection.
// A null value: an exception is pending.
func NewEndpoint(rt *object.Runtime, v object.Value, conn net.Conn) object.Value {
	old := endpointOf(v)
	e := newEndpoint(rt, old.family, old.kind, old.proto)
	if e == nil {
		return null
	}
	e.conn = conn
	old.mu.Lock()
	e.options = slices.Clone(old.options)
	old.mu.Unlock()
	return e.value()
}

// interrupt ends the read of a channel that is under way, if there is one.
func interrupt(_ *runtime, v value) value {
	if c, ok := v.Impl().(*channel).c.(net.Conn); ok {
		c.SetReadDeadline(time.Unix(1, 0))
	}
	return object.None
}

// resume undoes interrupt.
func resume(_ *runtime, v value) value {
	if c, ok := v.Impl().(*channel).c.(net.Conn); ok {
		c.SetReadDeadline(time.Time{})
	}
	return object.None
}
