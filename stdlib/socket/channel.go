package socket

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what asyncio's transports are made of: connections, listeners
// and pipes, whose operations return futures. They reach the world through
// rt.Host only.

// channel is an open connection or one end of a pipe.
type channel struct {
	object.Object
	object.WalkMark
	in   io.Reader // nil: nothing to read
	out  io.Writer // nil: nothing to write
	c    io.Closer
	size int // of the next read

	// whole is the connection if nothing has to be said to it in between, nil for
	// TLS and pipes.
	whole net.Conn
	owner value // the script's socket that it was made of, null if none
	later error // of the next read

	mu     sync.Mutex
	closed bool
}

var channelType, listenerType *object.Type

// The size of the buffer a read begins with, and how large it gets when reads
// fill it. A connection that is silent keeps the small one.
const (
	minRead = 2 << 10
	maxRead = 256 << 10
)

// NewChannel returns a channel as a Python value; in or out may be nil.
func NewChannel(in io.Reader, out io.Writer, c io.Closer) value {
	ch := &channel{in: in, out: out, c: c, size: minRead}
	ch.Object = object.NewObject(channelType, ch)
	return object.ValueOf(&ch.Object)
}

// Walk implements object.Walkable.
func (ch *channel) Walk(w *object.Walker) int64 {
	w.Visit(ch.owner)
	return 8 << 10
}

// close closes the channel; reads and writes in progress end with an error.
func (ch *channel) close() {
	ch.mu.Lock()
	was := ch.closed
	ch.closed = true
	ch.mu.Unlock()
	if !was {
		ch.c.Close()
	}
}

// closing has ctx close the channel: a loop that is closed leaves nothing
// behind.
func (ch *channel) closing(ctx context.Context) (stop func() bool) {
	return context.AfterFunc(ctx, ch.close)
}

func channelRead(rt *runtime, v, lv value) value {
	ch := v.Impl().(*channel)
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	n := ch.size
	if !rt.Alloc(int64(n)) {
		return null
	}
	later := ch.later
	ch.later = nil
	return l.Start(&loop.HostCall{Name: "read", Idle: true,
		Run: func(ctx context.Context) (any, error) {
			if later != nil {
				return nil, later
			}
			defer ch.closing(ctx)()
			buf := make([]byte, n)
			got, err := ch.in.Read(buf)
			if got > 0 {
				return buf[:got], nil
			}
			if isEnd(ch, err) {
				return []byte(nil), nil
			}
			return nil, err
		},
		Settle: func(rt *runtime, result any, err error) value {
			if err != nil {
				if ch.isClosed() {
					return object.NewBytes(nil) // by us: nobody is interested any more
				}
				return RaiseHost(rt, err)
			}
			got := result.([]byte)
			switch {
			case len(got) == n && n < maxRead:
				ch.size = 2 * n
			case len(got) < n/4 && n > minRead:
				ch.size = n / 2
			}
			if len(got) > 0 && !ch.isClosed() {
				var ok bool
				if got, ch.later, ok = topUp(rt, ch.in, got, maxRead); !ok {
					return null
				}
				if ch.later == io.EOF {
					ch.later = nil // it comes again
				}
			}
			if len(got) < cap(got)/2 {
				got = append([]byte(nil), got...)
			}
			return object.NewBytes(got)
		}}).Value()
}

// isEnd reports whether err is the end of what can be read. A pipe that was
// closed under the reader has ended, too: the process is over.
func isEnd(ch *channel, err error) bool {
	if err == nil || err == io.EOF {
		return true
	}
	_, conn := ch.c.(net.Conn)
	return !conn && errors.Is(err, os.ErrClosed)
}

// toWrite reads the arguments of a write on an event loop.
func toWrite(rt *runtime, lv, data value) (l *loop.Loop, b []byte, ok bool) {
	if l = loop.LoopFor(rt, lv); l == nil {
		return nil, nil, false
	}
	o := object.AsBytes(data)
	if o == nil {
		rt.TypeErrorf("a bytes object is required, not '%s'", object.TypeName(data))
		return nil, nil, false
	}
	return l, o.Go(), true
}

func channelWrite(rt *runtime, v, lv, data value) value {
	ch := v.Impl().(*channel)
	l, text, ok := toWrite(rt, lv, data)
	if !ok {
		return null
	}
	return l.Start(&loop.HostCall{Name: "write", Idle: true,
		Run: func(ctx context.Context) (any, error) {
			defer ch.closing(ctx)()
			_, err := ch.out.Write(text)
			return nil, err
		},
		Settle: func(rt *runtime, _ any, err error) value {
			if err != nil && !ch.isClosed() {
				return RaiseHost(rt, err)
			}
			return object.None
		}}).Value()
}

func (ch *channel) isClosed() bool {
	ch.mu.Lock()
	defer ch.mu.Unlock()
	return ch.closed
}

// closeWrite ends the sending direction.
func closeWrite(rt *runtime, v value) value {
	ch := v.Impl().(*channel)
	if c, ok := ch.c.(interface{ CloseWrite() error }); ok {
		if err := c.CloseWrite(); err != nil && !errors.Is(err, net.ErrClosed) {
			return RaiseHost(rt, err)
		}
	} else if ch.in == nil {
		ch.close()
	}
	return object.None
}

// channelShutdown is shutdown(how) of a connection: 0 reading, 1 writing, 2 both.
func channelShutdown(rt *runtime, v, how value) value {
	ch := v.Impl().(*channel)
	n, ok := object.IndexInt(rt, how)
	if !ok {
		return null
	}
	c, ok := ch.c.(net.Conn)
	switch {
	case !ok || n < 0 || n > 2:
		return rt.RaiseFileError(syscall.EINVAL)
	case ch.isClosed():
		return rt.RaiseFileError(syscall.EBADF)
	}
	if n != 1 {
		endReading(c)
	}
	if n != 0 {
		return closeWrite(rt, v)
	}
	return object.None
}

// readerGone is reader_gone(loop). The goroutine that waits ends with the pipe.
func readerGone(rt *runtime, v, lv value) value {
	ch := v.Impl().(*channel)
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	f, ok := ch.out.(*os.File)
	if !ok || !systemOptions {
		return object.None
	}
	return l.Start(&loop.HostCall{Name: "write", Idle: true,
		Run: func(ctx context.Context) (any, error) {
			defer ch.closing(ctx)()
			return nil, untilReaderGone(f)
		},
		Settle: func(*runtime, any, error) value { return object.None }}).Value()
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// addressOf is a socket address as Python has it.
func addressOf(a net.Addr) value {
	switch a := a.(type) {
	case nil:
		return object.None
	case *net.TCPAddr:
		return inetAddress(a.IP, a.Port, a.Zone)
	case *net.UDPAddr:
		return inetAddress(a.IP, a.Port, a.Zone)
	case *net.UnixAddr:
		if a.Name == "@" {
			return object.NewStr("")
		}
		return object.NewStr(a.Name)
	}
	return object.NewStr(a.String())
}

func inetAddress(ip net.IP, port int, zone string) value {
	if v4 := ip.To4(); v4 != nil {
		return object.NewTuple2(object.NewStr(v4.String()), object.Int(int64(port)))
	}
	scope, _ := strconv.Atoi(zone)
	return object.NewTuple([]value{object.NewStr(ip.String()), object.Int(int64(port)), object.Int(0), object.Int(int64(scope))})
}

// addressOf is an address as a socket of the endpoint's family has it: IPv4
// reaches one of IPv6 as ::ffff:1.2.3.4.
func (e *endpoint) addressOf(a net.Addr) value {
	var ip net.IP
	port := 0
	switch a := a.(type) {
	case *net.TCPAddr:
		ip, port = a.IP, a.Port
	case *net.UDPAddr:
		ip, port = a.IP, a.Port
	}
	v4 := ip.To4()
	if e.family != inet6Family || v4 == nil {
		return addressOf(a)
	}
	return object.NewTuple([]value{object.NewStr("::ffff:" + v4.String()), object.Int(int64(port)), object.Int(0), object.Int(0)})
}

// family is the address family of an address: AF_UNIX, AF_INET or AF_INET6.
func family(a net.Addr) int64 {
	switch a := a.(type) {
	case *net.UnixAddr:
		return 1
	case *net.TCPAddr:
		if a.IP.To4() == nil {
			return 10
		}
	}
	return 2
}

// describe returns (family, local address, remote address, fd).
func describe(local, remote net.Addr, c any) value {
	return object.NewTuple([]value{object.Int(family(local)), addressOf(local), addressOf(remote), object.Int(descriptor(c))})
}

// descriptor is a socket's number, -1 if it has none. It is shown, no more.
func descriptor(c any) int64 {
	n := int64(-1)
	if k, ok := c.(*keptListener); ok {
		c = k.Listener
	}
	for {
		b, ok := c.(interface{ Below() net.Conn })
		if !ok {
			break
		}
		c = b.Below()
	}
	if s, ok := c.(syscall.Conn); ok {
		if raw, err := s.SyscallConn(); err == nil {
			raw.Control(func(fd uintptr) { n = int64(fd) })
		}
	}
	return n
}

func channelInfo(rt *runtime, v value) value {
	if c, ok := v.Impl().(*channel).c.(net.Conn); ok {
		return describe(c.LocalAddr(), c.RemoteAddr(), c)
	}
	return object.None
}

// listener is a listening socket.
type listener struct {
	object.Object
	object.WalkMark
	l      net.Listener
	closed bool
	owner  value       // as a channel's
	file   os.FileInfo // of a Unix socket, nil if it stays
}

// Walk implements object.Walkable.
func (ln *listener) Walk(w *object.Walker) int64 {
	w.Visit(ln.owner)
	return 1 << 10
}

func newListener(l net.Listener) value {
	ln := &listener{l: l}
	ln.Object = object.NewObject(listenerType, ln)
	return object.ValueOf(&ln.Object)
}

func listenerAccept(rt *runtime, v, lv value) value {
	o := v.Impl().(*listener)
	ln := o.l
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	return l.Start(&loop.HostCall{Name: "accept", Idle: true,
		Run: func(ctx context.Context) (any, error) {
			defer context.AfterFunc(ctx, func() { ln.Close() })()
			return ln.Accept()
		},
		Dropped: dropConn,
		Settle: func(rt *runtime, result any, err error) value {
			if err != nil && o.closed {
				return object.None // by us: nobody is interested any more
			}
			return settleConn(rt, result, err)
		}}).Value()
}

func dropConn(v any) {
	if c, ok := v.(net.Conn); ok {
		c.Close()
	}
}

func settleConn(rt *runtime, result any, err error) value {
	if err != nil {
		return RaiseHost(rt, err)
	}
	c := result.(net.Conn)
	if !rt.Alloc(8 << 10) {
		c.Close()
		return null
	}
	return connChannel(c)
}

// connChannel returns the channel of a connection.
func connChannel(c net.Conn) value {
	v := NewChannel(c, c, c)
	v.Impl().(*channel).whole = c
	return v
}

// channelTry is try_write(data): how much of data the system has taken at once.
func channelTry(rt *runtime, v, data value) value {
	ch := v.Impl().(*channel)
	b, ok := bytesOf(rt, data)
	if !ok {
		return null
	}
	if ch.whole == nil {
		return object.Int(0)
	}
	n, err, _ := tryWrite(ch.whole, b)
	if err != nil {
		return RaiseHost(rt, err)
	}
	return object.Int(int64(n))
}

// closeOwner closes the socket of the script that a channel or listener was made
// of.
func closeOwner(rt *runtime, owner value) value {
	if owner.IsNull() {
		return object.None
	}
	return object.CallMethod(rt, owner, "close")
}

// networkOf returns what the host grants, or raises PermissionError.
func networkOf(rt *runtime) object.Network {
	if rt.Host.Network == nil {
		rt.OSError(int(syscall.EPERM), "the network is not granted to this program", "")
		return nil
	}
	return rt.Host.Network
}

func textOf(v value) string {
	if s := object.AsStr(v); s != nil {
		return s.Go()
	}
	return ""
}

// connect is _connect(loop, network, address): a future of a channel.
func connect(rt *runtime, lv, kind, address value) value {
	l := loop.LoopFor(rt, lv)
	n := networkOf(rt)
	if l == nil || n == nil {
		return null
	}
	k, a := textOf(kind), textOf(address)
	return l.Start(&loop.HostCall{Name: "connect",
		Run:     func(ctx context.Context) (any, error) { return n.Dial(ctx, k, a) },
		Dropped: dropConn,
		Settle:  settleConn}).Value()
}

// listen is _listen(loop, network, address, options): a future of a listener
// with the (level, name, number) of options set.
func listen(rt *runtime, a []value) value {
	l := loop.LoopFor(rt, a[0])
	n := networkOf(rt)
	if l == nil || n == nil {
		return null
	}
	k, at := textOf(a[1]), textOf(a[2])
	var options []option
	for _, v := range object.AsTuple(a[3]).Items() {
		t := object.AsTuple(v)
		o, ok := optionOf(rt, t.At(0), t.At(1), t.At(2))
		if !ok {
			return null
		}
		options = append(options, o)
	}
	if c, ok := n.(object.ControlNetwork); ok && systemOptions && len(options) > 0 {
		n = c.Controlled(func(_, _ string, raw syscall.RawConn) error {
			for _, o := range options {
				if err := o.setRaw(raw); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return l.Start(&loop.HostCall{Name: "listen",
		Run: func(ctx context.Context) (any, error) { return n.Listen(ctx, k, at) },
		Dropped: func(v any) {
			if ln, ok := v.(net.Listener); ok {
				ln.Close()
			}
		},
		Settle: func(rt *runtime, result any, err error) value {
			if err != nil {
				return RaiseHost(rt, err)
			}
			v := newListener(result.(net.Listener))
			v.Impl().(*listener).ownFile()
			return v
		}}).Value()
}

// ownFile remembers the file of a Unix socket that the program has made, which
// goes with the listener if it is still the same then.
func (ln *listener) ownFile() {
	if l := keepFile(ln.l); l != nil {
		ln.file, _ = os.Lstat(l.Addr().String())
	}
}

// keepFile has the file of a Unix socket outlive it, as the system does.
func keepFile(l net.Listener) *net.UnixListener {
	if k, ok := l.(*keptListener); ok {
		l = k.Listener
	}
	u, _ := l.(*net.UnixListener)
	if u != nil {
		u.SetUnlinkOnClose(false)
	}
	return u
}

func (ln *listener) cleanUp() {
	if ln.file == nil {
		return
	}
	name := ln.l.Addr().String()
	if now, err := os.Lstat(name); err == nil && os.SameFile(now, ln.file) {
		os.Remove(name)
	}
	ln.file = nil
}

// resolve is _resolve(loop, host): a future of the list of a host's addresses.
func resolve(rt *runtime, lv, host value) value {
	l := loop.LoopFor(rt, lv)
	n := networkOf(rt)
	if l == nil || n == nil {
		return null
	}
	name := textOf(host)
	return l.Start(&loop.HostCall{Name: "resolve",
		Run: func(ctx context.Context) (any, error) { return n.Lookup(ctx, name) },
		Settle: func(rt *runtime, result any, err error) value {
			if err != nil {
				return RaiseHost(rt, err)
			}
			return addressList(result.([]net.IPAddr))
		}}).Value()
}

// addressList returns (family, address) pairs.
func addressList(found []net.IPAddr) value {
	var out []value
	for _, a := range found {
		fam, text := int64(10), a.String()
		if v4 := a.IP.To4(); v4 != nil {
			fam, text = 2, v4.String()
		}
		out = append(out, object.NewTuple2(object.Int(fam), object.NewStr(text)))
	}
	return object.NewList(out)
}

// RaiseHost raises the OSError an error of the host stands for.
func RaiseHost(rt *runtime, err error) value {
	var errno syscall.Errno
	var dns *net.DNSError
	var own Raiser
	switch {
	case errors.As(err, &own):
		return own.Raise(rt)
	case errors.As(err, &errno):
		name := ""
		var path *fs.PathError
		if errors.As(err, &path) {
			name = path.Path
		}
		return rt.OSError(int(errno), Strerror(errno), name)
	case errors.As(err, &dns):
		if dns.IsTemporary || dns.IsTimeout {
			return raiseAddressError(rt, -3, "Temporary failure in name resolution")
		}
		return raiseAddressError(rt, -2, "Name or service not known")
	case errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return rt.OSError(int(syscall.ETIMEDOUT), Strerror(syscall.ETIMEDOUT), "")
	case errors.Is(err, fs.ErrPermission):
		return rt.OSError(int(syscall.EACCES), err.Error(), "")
	case errors.Is(err, fs.ErrNotExist):
		return rt.OSError(int(syscall.ENOENT), Strerror(syscall.ENOENT), "")
	case errors.Is(err, net.ErrClosed), errors.Is(err, os.ErrClosed):
		return rt.OSError(int(syscall.EBADF), Strerror(syscall.EBADF), "")
	case errors.Is(err, io.ErrClosedPipe):
		return rt.OSError(int(syscall.EPIPE), Strerror(syscall.EPIPE), "")
	}
	return rt.Raisef(&object.OSErrorType, "%s", err.Error())
}

// Strerror writes an error of the system as C does.
func Strerror(e syscall.Errno) string {
	s := e.Error()
	return strings.ToUpper(s[:1]) + s[1:]
}

// LoopRows are the functions of asyncio's transports.
var LoopRows = []object.Row{
	{Sig: "_connect(loop, network, address, /)", Fn: connect},
	{Sig: "_listen(loop, network, address, options, /)", Fn: listen},
	{Sig: "_resolve(loop, host, /)", Fn: resolve},
	{Sig: "_ready(loop, fd, events, /)", Fn: ready},
	{Sig: "_can_poll(fd, /)", Fn: CanPoll},
}

func init() {
	channelType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.selector_events._Channel", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "An open connection or one end of a pipe.",
		Rows: []object.Row{
			{Sig: "read(self, loop, /)", Doc: "Return the future of what comes next, b'' at the end.", Fn: channelRead},
			{Sig: "write(self, loop, data, /)", Doc: "Return a future that is done when all of data is written.", Fn: channelWrite},
			{Sig: "owner(self, /)", Doc: "Return the script's socket it was made of, or None.", Fn: func(_ *runtime, v value) value {
				return orNone(v.Impl().(*channel).owner)
			}},
			{Sig: "reader_gone(self, loop, /)", Doc: "Return a future that is done when nobody reads a pipe any more; None: the host does not say.", Fn: readerGone},
			{Sig: "shutdown(self, how, /)", Doc: "End one direction or both.", Fn: channelShutdown},
			{Sig: "try_write(self, data, /)", Doc: "Write what is taken at once; return how many bytes.", Fn: channelTry},
			{Sig: "interrupt(self, /)", Doc: "End the read that is under way.", Fn: interrupt},
			{Sig: "resume(self, /)", Doc: "Undo interrupt().", Fn: resume},
			{Sig: "recv(self, size, /)", Doc: "Read at most size bytes, waiting.", Fn: channelRecv},
			{Sig: "sendall(self, data, /)", Doc: "Write all of data, waiting.", Fn: channelSend},
			{Sig: "close_write(self, /)", Doc: "End the sending direction.", Fn: closeWrite},
			{Sig: "info(self, /)", Doc: "Return family, local and remote address, and the descriptor.", Fn: channelInfo},
			{Sig: "set_option(self, level, name, value, /)", Doc: "Set an option.", Fn: func(rt *runtime, a []value) value { return setOptionOf(rt, a[0].Impl().(*channel).c, a) }},
			{Sig: "option(self, level, name, size, /)", Doc: "Return an option; None: the host does not say.", Fn: func(rt *runtime, a []value) value { return getOptionOf(rt, a[0].Impl().(*channel).c, a) }},
			{Sig: "close(self, /)", Doc: "Close it.", Fn: func(rt *runtime, v value) value {
				ch := v.Impl().(*channel)
				ch.close()
				return closeOwner(rt, ch.owner)
			}},
		}})
	listenerType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.selector_events._Listener", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "A listening socket.",
		Rows: []object.Row{
			{Sig: "accept(self, loop, /)", Doc: "Return the future of the next connection.", Fn: listenerAccept},
			{Sig: "owner(self, /)", Doc: "Return the script's socket it was made of, or None.", Fn: func(_ *runtime, v value) value {
				return orNone(v.Impl().(*listener).owner)
			}},
			{Sig: "own_file(self, /)", Doc: "Have the file of a Unix socket go with it.", Fn: func(rt *runtime, v value) value {
				v.Impl().(*listener).ownFile()
				return object.None
			}},
			{Sig: "keep_file(self, /)", Doc: "Leave the file of a Unix socket.", Fn: func(rt *runtime, v value) value {
				v.Impl().(*listener).file = nil
				return object.None
			}},
			{Sig: "info(self, /)", Doc: "Return family, address, None and the descriptor.", Fn: func(rt *runtime, v value) value {
				ln := v.Impl().(*listener).l
				return describe(ln.Addr(), nil, ln)
			}},
			{Sig: "set_option(self, level, name, value, /)", Doc: "Set an option.", Fn: func(rt *runtime, a []value) value { return setOptionOf(rt, a[0].Impl().(*listener).l, a) }},
			{Sig: "option(self, level, name, size, /)", Doc: "Return an option; None: the host does not say.", Fn: func(rt *runtime, a []value) value { return getOptionOf(rt, a[0].Impl().(*listener).l, a) }},
			{Sig: "close(self, /)", Doc: "Close it.", Fn: func(rt *runtime, v value) value {
				o := v.Impl().(*listener)
				o.closed = true
				o.l.Close()
				o.cleanUp()
				return closeOwner(rt, o.owner)
			}},
		}})
}
