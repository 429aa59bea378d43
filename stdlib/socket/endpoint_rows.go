package socket

import (
	"context"
	"math"
	"net"
	"slices"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
	pyio "github.com/ouro-lang/ouro/stdlib/io"
)

// This file is what socket.py calls.

// limitOf reads a timeout: None waits for ever, 0 not at all.
func limitOf(rt *runtime, v value) (time.Duration, bool) {
	if v.IsNone() {
		return noLimit, true
	}
	f, ok := object.AsFloat(rt, v)
	switch {
	case !ok:
		return 0, false
	case f <= 0:
		return 0, true
	case f > math.MaxInt64/2e9:
		return noLimit, true
	}
	return max(time.Duration(f*1e9), 1), true
}

// endpointRow is a row whose function gets the endpoint; false is an exception
// pending.
func endpointRow(sig, doc string, f func(rt *runtime, e *endpoint, a []value) (value, error)) object.Row {
	return object.Row{Sig: sig, Doc: doc, Fn: func(rt *runtime, a []value) value {
		v, err := f(rt, endpointOf(a[0]), a)
		if err != nil {
			return raiseSync(rt, err)
		}
		return v
	}}
}

// bytesOf is the data of a send.
func bytesOf(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok && rt.Pending() == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return b, ok
}

func noneIf(ok bool) value {
	if !ok {
		return null
	}
	return object.None
}

var endpointRows = []object.Row{
	endpointRow("bind(self, network, address, /)", "Choose the local address.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		return noneIf(e.bind(rt, textOf(a[1]), textOf(a[2]))), nil
	}),
	endpointRow("connect(self, network, address, timeout, /)", "Connect to an address.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		limit, ok := limitOf(rt, a[3])
		return noneIf(ok && e.connect(rt, textOf(a[1]), textOf(a[2]), limit)), nil
	}),
	endpointRow("open(self, network, /)", "Make a socket of datagrams one that can send.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		return noneIf(e.open(rt, textOf(a[1]))), nil
	}),
	endpointRow("disconnect(self, /)", "Forget the peer of a socket of datagrams.", func(_ *runtime, e *endpoint, _ []value) (value, error) {
		e.mu.Lock()
		e.peer = nil
		e.mu.Unlock()
		return object.None, nil
	}),
	endpointRow("listening(self, /)", "Whether there is a listener.", func(_ *runtime, e *endpoint, _ []value) (value, error) {
		return object.Bool(e.ln != nil), nil
	}),
	endpointRow("accept(self, timeout, /)", "Return the next connection.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		limit, ok := limitOf(rt, a[1])
		if !ok {
			return null, nil
		}
		if e.ln == nil {
			return null, syscall.EINVAL
		}
		it, err, ok := e.receive(rt, 0, limit, false)
		if err != nil || !ok {
			return null, err
		}
		if it.conn == nil {
			return null, syscall.EINVAL
		}
		c := newEndpoint(rt, e.family, e.kind, e.proto)
		if c == nil {
			it.conn.Close()
			return null, nil
		}
		c.conn, c.options = it.conn, slices.Clone(e.options)
		c.settle(it.conn, c.options)
		return c.value(), nil
	}),
	endpointRow("recv(self, size, timeout, peek, /)", "Return what comes next and where it is from.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		n, ok := object.IndexInt(rt, a[1])
		if !ok {
			return null, nil
		}
		limit, ok := limitOf(rt, a[2])
		if !ok || !rt.Alloc(min(n, maxDatagram)) {
			return null, nil
		}
		it, err, ok := e.receive(rt, int(n), limit, object.Truth(rt, a[3]) == 1)
		if err != nil || !ok {
			return null, err
		}
		from := object.None
		if it.from != nil && e.kind == datagram {
			from = e.addressOf(it.from)
		}
		return object.NewTuple2(object.NewBytes(it.b), from), nil
	}),
	endpointRow("send(self, data, timeout, /)", "Send data; return how much was sent.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		b, ok := bytesOf(rt, a[1])
		if !ok {
			return null, nil
		}
		limit, ok := limitOf(rt, a[2])
		if !ok {
			return null, nil
		}
		n, err, ok := e.send(rt, b, limit)
		if err != nil || !ok {
			return null, err
		}
		return object.Int(int64(n)), nil
	}),
	endpointRow("sendto(self, data, network, address, timeout, /)", "Send a datagram to an address.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		b, ok := bytesOf(rt, a[1])
		if !ok {
			return null, nil
		}
		limit, ok := limitOf(rt, a[4])
		if !ok {
			return null, nil
		}
		to, err := e.resolve(textOf(a[2]), textOf(a[3]))
		if err != nil {
			return null, err
		}
		n, err, ok := e.sendDatagram(rt, b, to, limit)
		if err != nil || !ok {
			return null, err
		}
		return object.Int(int64(n)), nil
	}),
	endpointRow("shutdown(self, how, /)", "End one direction or both.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		how, ok := object.IndexInt(rt, a[1])
		if !ok {
			return null, nil
		}
		return object.None, e.shutdown(how)
	}),
	endpointRow("ready(self, events, /)", "Whether it is known to be ready.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		bits, ok := object.IndexInt(rt, a[1])
		if !ok {
			return null, nil
		}
		now, _ := e.Poll(rt, eventsOf(bits), nil)
		return object.Bool(now != 0), nil
	}),
	endpointRow("error(self, /)", "Return the number of the error that came, and forget it.", func(_ *runtime, e *endpoint, _ []value) (value, error) {
		return object.Int(e.error()), nil
	}),
	endpointRow("set_option(self, level, name, value, /)", "Set an option.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		o, ok := optionOf(rt, a[1], a[2], a[3])
		if !ok {
			return null, nil
		}
		err, ok := e.setOption(rt, o)
		return noneIf(ok), err
	}),
	endpointRow("option(self, level, name, size, /)", "Return an option, as bytes if size is not 0.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		var n [3]int
		for i := range n {
			k, ok := object.IndexInt(rt, a[i+1])
			if !ok {
				return null, nil
			}
			n[i] = int(k)
		}
		return e.getOption(rt, n[0], n[1], n[2])
	}),
	endpointRow("names(self, /)", "Return the local and the remote address.", func(_ *runtime, e *endpoint, _ []value) (value, error) {
		local, remote := e.addresses()
		return object.NewTuple2(e.addressOf(local), e.addressOf(remote)), nil
	}),
	endpointRow("connected(self, /)", "Whether there is a peer.", func(_ *runtime, e *endpoint, _ []value) (value, error) {
		e.mu.Lock()
		defer e.mu.Unlock()
		return object.Bool(e.conn != nil || e.peer != nil), nil
	}),
	endpointRow("blocking(self, on, /)", "Set whether os.read() and os.write() wait.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		e.SetBlocking(object.Truth(rt, a[1]) == 1)
		return object.None, nil
	}),
	endpointRow("fileno(self, /)", "Return the first descriptor.", func(_ *runtime, e *endpoint, _ []value) (value, error) {
		return object.Int(int64(e.fd)), nil
	}),
	endpointRow("kind(self, /)", "Return family, type and protocol.", func(_ *runtime, e *endpoint, _ []value) (value, error) {
		return object.NewTuple([]value{object.Int(e.family), object.Int(e.kind), object.Int(e.proto)}), nil
	}),
	endpointRow("lend(self, socket, /)", "Give the connection or the listener to a transport.", func(rt *runtime, e *endpoint, a []value) (value, error) {
		return e.lend(rt, a[1]), nil
	}),
}

// make is _endpoint(family, type, proto).
func makeEndpoint(rt *runtime, family, kind, proto value) value {
	var n [3]int64
	for i, v := range []value{family, kind, proto} {
		x, ok := object.IndexInt(rt, v)
		if !ok {
			return null
		}
		n[i] = x
	}
	if e := newEndpoint(rt, n[0], n[1], n[2]); e != nil {
		return e.value()
	}
	return null
}

// pair is _pair(type): two endpoints that are connected to each other.
func pair(rt *runtime, kind value) value {
	k, ok := object.IndexInt(rt, kind)
	if !ok {
		return null
	}
	a, b := newPair(k == datagram)
	var ends [2]value
	for i, c := range []net.Conn{a, b} {
		e := newEndpoint(rt, unixFamily, k, 0)
		if e == nil {
			return null
		}
		e.conn = c
		ends[i] = e.value()
	}
	return object.NewTuple2(ends[0], ends[1])
}

// byDescriptor is _of(fd): the endpoint behind a descriptor.
func byDescriptor(rt *runtime, fd value) value {
	n, ok := object.IndexInt(rt, fd)
	if !ok {
		return null
	}
	h := pyio.HandleOf(rt, n)
	if h == nil {
		return rt.RaiseFileError(syscall.EBADF)
	}
	e, ok := h.Device().(*endpoint)
	if !ok {
		return rt.RaiseFileError(syscall.ENOTSOCK)
	}
	return e.value()
}

// dup is _dup(fd): a second descriptor.
func dup(rt *runtime, fd value) value {
	n, ok := object.IndexInt(rt, fd)
	if !ok {
		return null
	}
	d, err := pyio.Dup(rt, n)
	if err != nil {
		return rt.RaiseFileError(err)
	}
	return object.Int(int64(d))
}

func closeDescriptor(rt *runtime, fd value) value {
	n, ok := object.IndexInt(rt, fd)
	if !ok {
		return null
	}
	if err := pyio.CloseHandle(rt, n); err != nil {
		return rt.RaiseFileError(err)
	}
	return object.None
}

// eventsOf are the events select knows, as io has them.
func eventsOf(n int64) (e pyio.Events) {
	if n&(pollIn|pollPri) != 0 {
		e |= pyio.Readable
	}
	if n&pollOut != 0 {
		e |= pyio.Writable
	}
	return e
}

// The bits of poll and epoll.
const (
	pollIn  = 1
	pollPri = 2
	pollOut = 4
	pollErr = 8
	pollHup = 16
	pollNo  = 32
)

func pollBits(e pyio.Events) (n int64) {
	for _, b := range [...]struct {
		e pyio.Events
		n int64
	}{{pyio.Readable, pollIn}, {pyio.Writable, pollOut}, {pyio.HungUp, pollHup}, {pyio.Failed, pollErr}} {
		if e&b.e != 0 {
			n |= b.n
		}
	}
	return n
}

// asked is one descriptor of a poll.
type asked struct {
	fd     int64
	events pyio.Events
}

func readAsked(rt *runtime, list value) ([]asked, bool) {
	var all []asked
	ok := object.Iterate(rt, list, func(x value) bool {
		t := object.AsTuple(x)
		if t == nil || t.Len() != 2 {
			rt.TypeErrorf("a descriptor and its events are expected")
			return false
		}
		fd, ok := object.IndexInt(rt, t.At(0))
		if !ok {
			return false
		}
		events, ok := object.IndexInt(rt, t.At(1))
		all = append(all, asked{fd, eventsOf(events)})
		return ok && rt.Alloc(32) && rt.Tick()
	})
	return all, ok
}

// Wait is _wait(list of (descriptor, events), timeout): the list of those that
// are ready, waiting for one. It is what the module select is made of.
func Wait(rt *runtime, list, timeout value) value {
	all, ok := readAsked(rt, list)
	if !ok {
		return null
	}
	limit, ok := limitOf(rt, timeout)
	if !ok {
		return null
	}
	until := object.NoDeadline
	if limit > 0 {
		until = rt.Clock.Monotonic() + limit
	}
	if limit != 0 && !rt.FlushText(1) {
		return null
	}
	for tries := 0; ; tries++ {
		var found []value
		var stops []func()
		for _, x := range all {
			h := pyio.HandleOf(rt, x.fd)
			bits := int64(pollNo)
			if h != nil {
				notify := rt.Thread().Unpark
				if e, ok := h.Device().(*endpoint); ok && tries == 0 && x.events&pyio.Readable != 0 {
					// What the system has ready is seen at the first look.
					e.ready(rt, pyio.Readable)
				}
				if limit == 0 {
					notify = nil
				}
				ready, stop := h.Poll(rt, x.events, notify)
				if stop != nil {
					stops = append(stops, stop)
				}
				bits = pollBits(ready)
			}
			if bits != 0 {
				found = append(found, object.NewTuple2(object.Int(x.fd), object.Int(bits)))
			}
		}
		end := func() {
			for _, stop := range stops {
				stop()
			}
		}
		if len(found) > 0 || limit == 0 {
			end()
			return object.NewList(found)
		}
		result := rt.Park(until, object.ForWorld)
		end()
		switch {
		case result == object.Interrupted && !rt.Refill():
			return null
		case result == object.TimedOut && limit > 0:
			return object.NewList(nil)
		}
	}
}

// CanPoll is _can_poll(fd): whether epoll takes a descriptor; None if it is none.
func CanPoll(rt *runtime, fd value) value {
	n, ok := object.IndexInt(rt, fd)
	if !ok {
		return null
	}
	h := pyio.HandleOf(rt, n)
	if h == nil {
		return object.None
	}
	return object.Bool(h.CanPoll())
}

// ready is _ready(loop, fd, events): a future that is done when the descriptor is
// ready; its result is false if it has been closed, None if it is not ready after
// all.
func ready(rt *runtime, lv, fd, events value) value {
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	n, ok := object.IndexInt(rt, fd)
	if !ok {
		return null
	}
	bits, ok := object.IndexInt(rt, events)
	if !ok {
		return null
	}
	h := pyio.HandleOf(rt, n)
	if h == nil {
		return rt.RaiseFileError(syscall.EBADF)
	}
	came := make(chan struct{}, 1)
	now, stop := h.Poll(rt, eventsOf(bits), func() {
		select {
		case came <- struct{}{}:
		default:
		}
	})
	if now != 0 {
		came <- struct{}{}
		stop = func() {}
	}
	return l.Start(&loop.HostCall{Name: "ready", Idle: true,
		Run: func(ctx context.Context) (any, error) {
			defer stop()
			select {
			case <-came:
			case <-ctx.Done():
			}
			return nil, nil
		},
		Settle: func(rt *runtime, _ any, _ error) value {
			if pyio.HandleOf(rt, n) != h {
				return object.False
			}
			// The notice says that something has changed, perhaps not this.
			if now, _ := h.Poll(rt, eventsOf(bits), nil); now == 0 {
				return object.None
			}
			return object.True
		}}).Value()
}

func init() {
	endpointType = object.NewBuiltinType(object.TypeSpec{Name: "_socket._endpoint", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "What a socket object stands for.", Rows: endpointRows})
}
