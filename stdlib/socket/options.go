package socket

import (
	"encoding/binary"
	"net"
	"slices"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is setsockopt and getsockopt. What a script sets reaches the socket
// of the operating system: at once if there is one, else when bind or connect
// makes it. Until then an idle socket of the same kind answers for it, so that
// errors and values are the system's.

// The levels and options this package knows by name, with Linux's numbers, which
// scripts use on every system.
const (
	levelSocket = 1
	levelTCP    = 6
	levelIP     = 0
	levelIPv6   = 41
	levelUDP    = 17

	optReuseAddr  = 2
	optBroadcast  = 6
	optSendBuf    = 7
	optReceiveBuf = 8
	optLinger     = 13
	optPeerCred   = 17
	optNoDelay    = 1
	optInfo       = 11
	optCongestion = 13
	optV6Only     = 26
	optCastIf     = 32
)

// settable lists the options a script may set: those that concern its own
// connection. Others speak to the machine or name the process's descriptors.
var settable = map[int][]int{
	levelSocket: {2, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 18, 29, 35},
	levelTCP:    {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 16, 17, 18, 23, 25, 30},
	levelIP:     {1, 2, 8, 10, 12, 13, 24, 32, 33, 34, 35, 36, 37, 38, 39, 40},
	levelIPv6:   {16, 17, 18, 19, 20, 21, 23, 26, 49, 51, 62, 66, 67},
	levelUDP:    {1},
}

// guarded lists the options there are and a script may not set.
var guarded = map[int][]int{
	levelSocket: {1, 20, 21, 25, 26, 27, 32, 33, 34, 36, 46, 47, 49, 50, 51, 52, 56, 60, 61, 62},
	levelTCP:    {14, 19, 20, 21, 22, 24, 27, 29, 31, 32, 33, 34, 35, 36, 37},
	levelIP:     {3, 4, 7, 16, 17, 18, 19, 41, 42, 43, 44, 45, 46, 47, 48, 64},
	levelIPv6:   {1, 6, 7, 9, 34, 42, 43, 45, 46, 47, 48, 53, 54, 55, 57, 58, 59, 60, 61, 75},
}

// option is an option and its value: a number, or bytes.
type option struct {
	level, name int
	number      int
	bytes       []byte
	isBytes     bool
}

// optionOf reads the arguments of setsockopt. False: an exception is pending.
func optionOf(rt *runtime, level, name, v value) (o option, ok bool) {
	l, ok := object.IndexInt(rt, level)
	if !ok {
		return o, false
	}
	n, ok := object.IndexInt(rt, name)
	if !ok {
		return o, false
	}
	o.level, o.name = int(l), int(n)
	if v.IsInt() || v.IsBool() {
		x, ok := object.IndexInt(rt, v)
		o.number = int(x)
		return o, ok
	}
	b, ok := bytesOf(rt, v)
	o.bytes, o.isBytes = slices.Clone(b), true
	return o, ok
}

// refuse is why a script may not set o, nil if it may. False: an exception is
// pending.
func (o *option) refuse(rt *runtime) (error, bool) {
	switch {
	case slices.Contains(settable[o.level], o.name):
		return nil, true
	case slices.Contains(guarded[o.level], o.name):
		rt.Raisef(&object.NotImplementedErrorType, "option %d of level %d is not supported", o.name, o.level)
		return nil, false
	}
	return syscall.ENOPROTOOPT, true
}

// remember keeps o as what was set last.
func (e *endpoint) remember(o option) {
	e.options = slices.DeleteFunc(e.options, func(x option) bool {
		// A socket is a member of several groups.
		return x.level == o.level && x.name == o.name && !(o.level == levelIP && o.name >= 35 || o.level == levelIPv6 && (o.name == 20 || o.name == 21))
	})
	e.options = append(e.options, o)
}

// remembered returns what was set last.
func (e *endpoint) remembered(level, name int) (option, bool) {
	for _, o := range e.options {
		if o.level == level && o.name == name {
			return o, true
		}
	}
	return option{}, false
}

// maxOptions bounds how many options wait for a socket that is not open.
const maxOptions = 256

// below is the connection or listener of the system's inside x.
func below(x any) any {
	for {
		switch y := x.(type) {
		case interface{ Below() net.Conn }:
			x = y.Below()
		case interface{ NetConn() net.Conn }:
			x = y.NetConn()
		case *keptListener:
			x = y.Listener
		default:
			return x
		}
	}
}

// rawOf gives access to the socket of the system behind x, nil if there is none.
func rawOf(x any) syscall.RawConn {
	if c, ok := below(x).(syscall.Conn); ok && systemOptions {
		if raw, err := c.SyscallConn(); err == nil {
			return raw
		}
	}
	return nil
}

// opened returns what the endpoint is made of, nil before bind and connect.
func (e *endpoint) opened() any {
	switch {
	case e.conn != nil:
		return e.conn
	case e.pc != nil:
		return e.pc
	case e.ln != nil:
		return e.ln
	}
	return nil
}

// setOption is setsockopt.
func (e *endpoint) setOption(rt *runtime, o option) (error, bool) {
	if err, ok := o.refuse(rt); err != nil || !ok {
		return err, ok
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	x := e.opened()
	switch raw := rawOf(x); {
	case e.closed:
		return syscall.EBADF, true
	case raw != nil:
		if err := o.setRaw(raw); err != nil {
			return err, true
		}
	case x != nil:
		p, ok := below(x).(*pairEnd)
		if !ok {
			return syscall.ENOPROTOOPT, true
		}
		if o.level != levelSocket {
			return syscall.EOPNOTSUPP, true
		}
		if o.name == optSendBuf && !o.isBytes {
			p.setRoom(roomFor(o))
		}
	case e.probing(rt):
		if err := o.setOn(e.probe); err != nil {
			return err, true
		}
	}
	if len(e.options) >= maxOptions {
		return syscall.ENOBUFS, true
	}
	rt.Charge(64 + int64(len(o.bytes)))
	e.remember(o)
	return nil, true
}

// roomFor is what the system makes of the size of a buffer.
func roomFor(o option) int {
	least := 4608
	if o.name == optReceiveBuf {
		least = 2304
	}
	return max(2*min(o.number, 212992), least)
}

// getOption is getsockopt; size 0 asks for a number.
func (e *endpoint) getOption(rt *runtime, level, name, size int) (value, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	o, known := e.remembered(level, name)
	x := e.opened()
	switch raw := rawOf(x); {
	case e.closed:
		return null, syscall.EBADF
	case raw != nil:
		return getRaw(rt, raw, level, name, size, o)
	case x == nil && e.probing(rt):
		return getOn(rt, e.probe, level, name, size, o)
	}
	number := o.number
	switch {
	case level != levelSocket && (e.family == unixFamily || level != levelTCP && level != levelIP && level != levelIPv6 && level != levelUDP):
		return null, syscall.EOPNOTSUPP
	case !slices.Contains(settable[level], name):
		return null, syscall.ENOPROTOOPT
	case level == levelSocket && (name == optSendBuf || name == optReceiveBuf):
		if number = 212992; known {
			number = roomFor(o)
		}
	}
	return optionValue(number, o.bytes, size), nil
}

// optionValue is what getsockopt returns.
func optionValue(number int, b []byte, size int) value {
	if size == 0 {
		return object.Int(int64(number))
	}
	if b == nil {
		b = binary.LittleEndian.AppendUint32(nil, uint32(number))
	}
	return object.NewBytes(slices.Clone(b[:min(size, len(b))]))
}

// probing makes the socket that answers as long as there is no other; false if
// the host's network has none of the system's.
func (e *endpoint) probing(rt *runtime) bool {
	if _, ok := rt.Host.Network.(object.ControlNetwork); !ok || !systemOptions {
		return false
	}
	if e.probe == 0 {
		e.probe = openProbe(e.family, e.kind)
	}
	return e.probe > 0
}

// endProbe closes it; e.mu is held.
func (e *endpoint) endProbe() {
	if e.probe > 0 {
		closeProbe(e.probe)
	}
	e.probe = -1
}

// controlled returns the network on which the endpoint's socket gets the options
// that were set. What package net sets by itself and CPython does not is undone.
func (e *endpoint) controlled(n object.Network) object.Network {
	c, ok := n.(object.ControlNetwork)
	if !ok || !systemOptions {
		return n
	}
	e.mu.Lock()
	options := slices.Clone(e.options)
	e.mu.Unlock()
	first := []option{{level: levelSocket, name: optReuseAddr}}
	if e.kind == datagram {
		first = append(first, option{level: levelSocket, name: optBroadcast})
	}
	if e.family == inet6Family {
		first = append(first, option{level: levelIPv6, name: optV6Only})
	}
	return c.Controlled(func(_, _ string, raw syscall.RawConn) error {
		for _, o := range first {
			o.setRaw(raw) // a kind of socket that does not know it has nothing to undo
		}
		for _, o := range options {
			if err := o.setRaw(raw); err != nil {
				return err
			}
		}
		return nil
	})
}

// settle does for a connection that was just made what its script has asked for:
// package net sends small pieces at once unless told otherwise, CPython's sockets
// do not.
func (e *endpoint) settle(c net.Conn, options []option) {
	t, ok := below(c).(*net.TCPConn)
	if !ok {
		return
	}
	at := slices.IndexFunc(options, func(o option) bool { return o.level == levelTCP && o.name == optNoDelay })
	t.SetNoDelay(at >= 0 && options[at].number != 0)
}

// setOptionOf is setsockopt of a transport's connection or listener.
func setOptionOf(rt *runtime, x any, a []value) value {
	o, ok := optionOf(rt, a[1], a[2], a[3])
	if !ok {
		return null
	}
	err, ok := o.refuse(rt)
	if !ok {
		return null
	}
	if raw := rawOf(x); err == nil {
		if err = syscall.ENOPROTOOPT; raw != nil {
			err = o.setRaw(raw)
		}
	}
	if err != nil {
		return raiseSync(rt, err)
	}
	return object.None
}

// getOptionOf is getsockopt of a transport's connection or listener; None: it is
// none of the system's.
func getOptionOf(rt *runtime, x any, a []value) value {
	raw := rawOf(x)
	if raw == nil {
		return object.None
	}
	var n [3]int
	for i := range n {
		k, ok := object.IndexInt(rt, a[i+1])
		if !ok {
			return null
		}
		n[i] = int(k)
	}
	v, err := getRaw(rt, raw, n[0], n[1], n[2], option{})
	if err != nil {
		return raiseSync(rt, err)
	}
	return v
}
