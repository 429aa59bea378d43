package socket

import (
	"context"
	"net"
	"sync"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what loop.sock_recv and its siblings are made of: operations of a
// socket that the script keeps. Cancelling one leaves the socket as it was.

// What is read stands in the socket until somebody takes it on the interpreter's
// goroutine: nothing is lost when the one who asked has been cancelled meanwhile.

// take takes at most n bytes of what has been read; ok is false if there is
// nothing and more may come.
func (ch *channel) take(n int64) (b []byte, ok bool) {
	ch.mu.Lock()
	defer ch.mu.Unlock()
	k := min(n, int64(len(ch.kept)))
	b, ch.kept = ch.kept[:k:k], ch.kept[k:]
	return b, k > 0 || n == 0 || ch.ended
}

func (ch *channel) hasKept() bool {
	ch.mu.Lock()
	defer ch.mu.Unlock()
	return len(ch.kept) > 0
}

// direction is one direction of a socket, which one operation at a time uses.
type direction struct{ mu sync.Mutex }

// begin waits for the operation before, sets the deadline, and has ctx end this
// one. The function it returns ends it.
func (d *direction) begin(ctx context.Context, limit time.Duration, set func(time.Time) error) (end func()) {
	d.mu.Lock()
	set(deadline(limit))
	over := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		set(time.Unix(1, 0))
		close(over)
	})
	return func() {
		if !stop() {
			<-over
		}
		d.mu.Unlock()
	}
}

// noDeadline is the set of begin for what has no deadlines.
func noDeadline(time.Time) error { return nil }

// fill reads at most n bytes unless some have been read already.
func (ch *channel) fill(ctx context.Context, n int64, limit time.Duration) error {
	set := noDeadline
	if d, ok := ch.c.(net.Conn); ok {
		set = d.SetReadDeadline
	}
	defer ch.reading.begin(ctx, limit, set)()
	if n == 0 || ch.hasKept() {
		return nil
	}
	buf := make([]byte, n)
	k, err := ch.in.Read(buf)
	if k == 0 && !isEnd(ch, err) {
		return err
	}
	ch.mu.Lock()
	ch.kept, ch.ended = buf[:k], k == 0
	ch.mu.Unlock()
	return nil
}

// taken is what a read of at most n bytes returns once fill is over.
func (ch *channel) taken(rt *runtime, n int64) value {
	b, ok := ch.take(n)
	if !ok {
		return rt.OSError(int(syscall.EAGAIN), Strerror(syscall.EAGAIN), "")
	}
	return object.NewBytes(b)
}

// writeAll writes b.
func (ch *channel) writeAll(ctx context.Context, b []byte, limit time.Duration) error {
	set := noDeadline
	if d, ok := ch.c.(net.Conn); ok {
		set = d.SetWriteDeadline
	}
	defer ch.writing.begin(ctx, limit, set)()
	_, err := ch.out.Write(b)
	return err
}

// await waits for the next connection unless there is one already.
func (o *listener) await(ctx context.Context, limit time.Duration) error {
	set := noDeadline
	if d, ok := o.l.(interface{ SetDeadline(time.Time) error }); ok {
		set = d.SetDeadline
	}
	defer o.accepting.begin(ctx, limit, set)()
	o.mu.Lock()
	n := len(o.kept)
	o.mu.Unlock()
	if n > 0 {
		return nil
	}
	c, err := o.l.Accept()
	if err != nil {
		return err
	}
	o.mu.Lock()
	o.kept = append(o.kept, c)
	o.mu.Unlock()
	return nil
}

// taken returns the connection that await has waited for.
func (o *listener) taken(rt *runtime) value {
	o.mu.Lock()
	var c net.Conn
	if len(o.kept) > 0 {
		c, o.kept = o.kept[0], o.kept[1:]
	}
	o.mu.Unlock()
	if c == nil {
		return rt.OSError(int(syscall.EAGAIN), Strerror(syscall.EAGAIN), "")
	}
	return settleConn(rt, c, nil)
}

// close closes the listener and what nobody has taken.
func (o *listener) close() {
	o.closed = true
	o.l.Close()
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, c := range o.kept {
		c.Close()
	}
	o.kept = nil
}

// channelRecvFor is recv_for(loop, size): a future of at most size bytes.
func channelRecvFor(rt *runtime, v, lv, size value) value {
	ch := v.Impl().(*channel)
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	n, ok := object.IndexInt(rt, size)
	if !ok || !rt.Alloc(n) {
		return null
	}
	return l.Start(&loop.HostCall{Name: "recv", Idle: true,
		Run: func(ctx context.Context) (any, error) { return nil, ch.fill(ctx, n, -1) },
		Settle: func(rt *runtime, _ any, err error) value {
			if err != nil {
				return RaiseHost(rt, err)
			}
			return ch.taken(rt, n)
		}}).Value()
}

// channelSendFor is sendall_for(loop, data): a future that is done when all of
// data is written.
func channelSendFor(rt *runtime, v, lv, data value) value {
	ch := v.Impl().(*channel)
	l, text, ok := toWrite(rt, lv, data)
	if !ok {
		return null
	}
	return l.Start(&loop.HostCall{Name: "sendall", Idle: true,
		Run: func(ctx context.Context) (any, error) {
			return nil, ch.writeAll(ctx, text, -1)
		},
		Settle: func(rt *runtime, _ any, err error) value {
			if err != nil {
				return RaiseHost(rt, err)
			}
			return object.None
		}}).Value()
}

// listenerAcceptFor is accept_for(loop): a future of the next connection.
func listenerAcceptFor(rt *runtime, v, lv value) value {
	o := v.Impl().(*listener)
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	return l.Start(&loop.HostCall{Name: "accept", Idle: true,
		Run: func(ctx context.Context) (any, error) { return nil, o.await(ctx, -1) },
		Settle: func(rt *runtime, _ any, err error) value {
			if err != nil {
				return RaiseHost(rt, err)
			}
			return o.taken(rt)
		}}).Value()
}
