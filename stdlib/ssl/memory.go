package ssl

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is TLS over memory: SSLObject and MemoryBIO. crypto/tls wants to
// wait for its connection; so each operation is a goroutine that stops where it
// finds nothing to read, and goes on when the operation is asked for again.

// lane is the Go part of a MemoryBIO.
type lane struct {
	object.Object
	object.WalkMark
	mu    sync.Mutex
	buf   []byte
	pos   int // what lies before it was read
	ended bool
}

// unread is what nobody has read yet.
func (l *lane) unread() []byte { return l.buf[l.pos:] }

// skip is the reading of n bytes.
func (l *lane) skip(n int) {
	if l.pos += n; l.pos == len(l.buf) {
		l.buf, l.pos = nil, 0
	}
}

// room is the capacity of a new buffer for n more bytes, 0 if the present one
// does: what was read makes room, too, where that is most of it.
func (l *lane) room(n int) int64 {
	unread := int64(len(l.buf) - l.pos)
	switch end := unread + int64(n); {
	case int64(cap(l.buf)-len(l.buf)) >= int64(n):
		return 0
	case end <= int64(cap(l.buf))/2:
		copy(l.buf, l.unread())
		l.buf, l.pos = l.buf[:unread], 0
		return 0
	default:
		return max(end, min(2*unread, unread+1<<24))
	}
}

// add appends b; capacity is what room has said.
func (l *lane) add(b []byte, capacity int64) {
	if capacity > 0 {
		grown := make([]byte, 0, capacity)
		l.buf, l.pos = append(grown, l.unread()...), 0
	}
	l.buf = append(l.buf, b...)
}

var laneType, memoryType *object.Type

// errWantRead says that there is nothing to read yet.
var errWantRead = errors.New("nothing to read yet")

func newLane(rt *runtime) value {
	l := &lane{}
	l.Object = object.NewObject(laneType, l)
	return object.ValueOf(&l.Object)
}

// Walk implements object.Walkable.
func (l *lane) Walk(*object.Walker) int64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return int64(64 + cap(l.buf))
}

// memory is TLS over two lanes.
type memory struct {
	object.Object
	object.WalkMark
	in, out *lane
	conn    *tls.Conn

	mu      sync.Mutex
	moved   *sync.Cond
	running string // the operation under way, "" for none
	stopped bool   // it waits for more to read
	done    bool
	n       int
	err     error
	buf     []byte
	waiting *atomic.Int64   // operations of the interpreter that are under way
	over    context.Context // ends with the run
}

const waitingKey = "ssl.waiting"

// maxWaiting bounds the operations of an interpreter that are under way: each
// has a goroutine.
const maxWaiting = 1000

var errTooMany = errors.New("tls: too many operations under way")

// Walk implements object.Walkable.
func (m *memory) Walk(*object.Walker) int64 { return tlsBytes }

// overMemory is _over_memory(context, incoming, outgoing, server_side,
// server_hostname).
func overMemory(rt *runtime, a []value) value {
	if !rt.Alloc(tlsBytes) {
		return null
	}
	m := &memory{in: a[1].Impl().(*lane), out: a[2].Impl().(*lane)}
	m.moved = sync.NewCond(&m.mu)
	m.Object = object.NewObject(memoryType, m)
	m.conn = contextOf(a[0]).over(m, boolOf(rt, a[3]), textOf(a[4]))
	m.waiting, _ = rt.State[waitingKey].(*atomic.Int64)
	if m.waiting == nil {
		m.waiting = new(atomic.Int64)
		rt.State[waitingKey] = m.waiting
	}
	m.over = rt.Context()
	return object.NewTuple2(object.ValueOf(&m.Object), newSession(m.conn, m))
}

// Read implements net.Conn for crypto/tls: it stops the operation where there is
// nothing to read.
func (m *memory) Read(b []byte) (int, error) {
	for {
		m.in.mu.Lock()
		if unread := m.in.unread(); len(unread) > 0 {
			n := copy(b, unread)
			m.in.skip(n)
			m.in.mu.Unlock()
			return n, nil
		}
		ended := m.in.ended
		m.in.mu.Unlock()
		if ended {
			return 0, io.EOF
		}
		m.mu.Lock()
		m.stopped = true
		m.moved.Broadcast()
		for m.stopped {
			m.moved.Wait()
		}
		m.mu.Unlock()
	}
}

// Write implements net.Conn.
func (m *memory) Write(b []byte) (int, error) {
	m.out.mu.Lock()
	defer m.out.mu.Unlock()
	m.out.add(b, m.out.room(len(b)))
	return len(b), nil
}

// step runs the operation name, or goes on with it, until it is done or wants to
// read more.
func (m *memory) step(name string, size int, op func(b []byte) (int, error)) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for {
		switch m.running {
		case "":
			m.running, m.stopped, m.done = name, false, false
			if cap(m.buf) < size {
				m.buf = make([]byte, size)
			}
			if m.waiting.Add(1) > maxWaiting {
				m.waiting.Add(-1)
				m.running = ""
				return 0, errTooMany
			}
			b := m.buf[:size]
			stop := context.AfterFunc(m.over, m.abandon)
			go func() {
				n, err := op(b)
				stop()
				m.waiting.Add(-1)
				m.mu.Lock()
				m.n, m.err, m.done = n, err, true
				m.moved.Broadcast()
				m.mu.Unlock()
			}()
		default:
			if m.stopped {
				m.stopped = false
				m.moved.Broadcast()
			}
		}
		for !m.done && !m.stopped {
			m.moved.Wait()
		}
		if !m.done {
			return 0, errWantRead
		}
		was := m.running
		m.running = ""
		if was == name {
			return m.n, m.err
		}
	}
}

// abandon ends the operation under way: the run is over.
func (m *memory) abandon() {
	m.in.mu.Lock()
	m.in.ended = true
	m.in.mu.Unlock()
	m.mu.Lock()
	m.stopped = false
	m.moved.Broadcast()
	m.mu.Unlock()
}

// Close implements net.Conn.
func (m *memory) Close() error { return nil }

// LocalAddr implements net.Conn.
func (m *memory) LocalAddr() net.Addr { return nil }

// RemoteAddr implements net.Conn.
func (m *memory) RemoteAddr() net.Addr { return nil }

// SetDeadline implements net.Conn.
func (m *memory) SetDeadline(time.Time) error { return nil }

// SetReadDeadline implements net.Conn.
func (m *memory) SetReadDeadline(time.Time) error { return nil }

// SetWriteDeadline implements net.Conn.
func (m *memory) SetWriteDeadline(time.Time) error { return nil }

func init() {
	laneType = object.NewBuiltinType(object.TypeSpec{Name: "_ssl._lane", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "Bytes on their way to or from TLS.",
		Rows: []object.Row{
			{Sig: "read(self, size, /)", Fn: func(rt *runtime, v, size value) value {
				l := v.Impl().(*lane)
				l.mu.Lock()
				defer l.mu.Unlock()
				n := int64(len(l.unread()))
				if k := intOf(rt, size); k >= 0 && k < n {
					n = k
				}
				if !rt.Alloc(n) || !rt.Work(int(n>>6)) {
					return null
				}
				b := object.NewBytes(append([]byte(nil), l.unread()[:n]...))
				l.skip(int(n))
				return b
			}},
			{Sig: "write(self, data, /)", Fn: func(rt *runtime, v, data value) value {
				b, ok := object.BufferOf(rt, data)
				if !ok {
					if rt.Pending() == nil {
						rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(data))
					}
					return null
				}
				l := v.Impl().(*lane)
				l.mu.Lock()
				capacity := l.room(len(b))
				l.mu.Unlock()
				// Accounting may walk the lane; TLS, which fills it besides, rests meanwhile.
				if !rt.Alloc(capacity) || !rt.Work(len(b)>>6) {
					return null
				}
				l.mu.Lock()
				defer l.mu.Unlock()
				l.add(b, capacity)
				return object.Int(int64(len(b)))
			}},
			{Sig: "end(self, /)", Fn: func(rt *runtime, v value) value {
				l := v.Impl().(*lane)
				l.mu.Lock()
				l.ended = true
				l.mu.Unlock()
				return object.None
			}},
			{Sig: "pending(self, /)", Fn: func(rt *runtime, v value) value {
				l := v.Impl().(*lane)
				l.mu.Lock()
				defer l.mu.Unlock()
				return object.Int(int64(len(l.unread())))
			}},
		}})
	memoryType = object.NewBuiltinType(object.TypeSpec{Name: "_ssl._memory", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "TLS over memory.",
		Rows: []object.Row{
			{Sig: "handshake(self, /)", Fn: func(rt *runtime, v value) value {
				m := v.Impl().(*memory)
				if _, err := m.step("handshake", 0, func([]byte) (int, error) { return 0, m.conn.Handshake() }); err != nil {
					return raiseTLS(rt, err)
				}
				return object.None
			}},
			{Sig: "read(self, size, /)", Fn: func(rt *runtime, v, size value) value {
				m := v.Impl().(*memory)
				n := min(max(intOf(rt, size), 0), 16<<10)
				if !rt.Alloc(n) {
					return null
				}
				got, err := m.step("read", int(n), func(b []byte) (int, error) { return m.conn.Read(b) })
				switch {
				case err == io.EOF:
					return raise(rt, "_zero_return")
				case err != nil:
					return raiseTLS(rt, err)
				}
				return object.NewBytes(append([]byte(nil), m.buf[:got]...))
			}},
			{Sig: "write(self, data, /)", Fn: func(rt *runtime, v, data value) value {
				m := v.Impl().(*memory)
				b := append([]byte(nil), bytesOf(data)...)
				if !rt.Alloc(int64(2 * len(b))) {
					return null
				}
				write := func([]byte) (int, error) { return m.conn.Write(b) }
				var n int
				var err error
				if m.conn.ConnectionState().HandshakeComplete {
					// Nothing has to be read for it, and a read may be under way.
					n, err = write(nil)
				} else {
					n, err = m.step("write", 0, write)
				}
				if err != nil {
					return raiseTLS(rt, err)
				}
				return object.Int(int64(n))
			}},
			{Sig: "unwrap(self, /)", Fn: func(rt *runtime, v value) value {
				m := v.Impl().(*memory)
				m.mu.Lock()
				m.running = ""
				m.mu.Unlock()
				m.conn.CloseWrite()
				_, err := m.step("unwrap", 1, func(b []byte) (int, error) { return m.conn.Read(b) })
				if err != nil && err != io.EOF {
					return raiseTLS(rt, err)
				}
				return object.None
			}},
		}})
}
