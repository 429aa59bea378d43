package ssl

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/socket"
)

// This file puts TLS over connections.

// session is one TLS connection, what SSLSocket and SSLObject ask.
type session struct {
	object.Object
	object.WalkMark
	conn  *tls.Conn
	under net.Conn
}

var sessionType *object.Type

func newSession(c *tls.Conn, under net.Conn) value {
	s := &session{conn: c, under: under}
	s.Object = object.NewObject(sessionType, s)
	return object.ValueOf(&s.Object)
}

// Walk implements object.Walkable.
func (*session) Walk(*object.Walker) int64 { return 32 << 10 }

// tlsBytes is what a connection is charged.
const tlsBytes = 64 << 10

// quiet is a TLS connection as sockets and transports want it: a peer that
// closes without a word has ended, and closing does not wait.
type quiet struct {
	*tls.Conn
	under net.Conn
	feed  *feed
	over  atomic.Bool
}

// feed is the connection below TLS. When it must not wait it ends in a time-out,
// which TLS survives: the part of a record that has come is kept.
type feed struct {
	net.Conn
	now atomic.Bool
}

// Read implements net.Conn.
func (f *feed) Read(b []byte) (int, error) {
	if !f.now.Load() {
		return f.Conn.Read(b)
	}
	n, err := socket.ReadNow(f.Conn, b)
	if n == 0 && err == nil {
		return 0, os.ErrDeadlineExceeded
	}
	return n, err
}

// Below returns the connection itself.
func (f *feed) Below() net.Conn { return f.Conn }

// ReadNow implements socket.Eager.
func (q *quiet) ReadNow(b []byte) (int, error) {
	q.feed.now.Store(true)
	n, err := q.Read(b)
	q.feed.now.Store(false)
	if isTimeout(err) {
		err = nil
	}
	return n, err
}

// Read implements net.Conn.
func (q *quiet) Read(b []byte) (int, error) {
	n, err := q.Conn.Read(b)
	if errors.Is(err, io.ErrUnexpectedEOF) || q.over.Load() && err != nil {
		err = io.EOF
	}
	return n, wrapError(err)
}

// Write implements net.Conn.
func (q *quiet) Write(b []byte) (int, error) {
	n, err := q.Conn.Write(b)
	return n, wrapError(err)
}

// farewell is how long a close waits for its last record to be written.
const farewell = 50 * time.Millisecond

// Close implements net.Conn.
func (q *quiet) Close() error {
	if q.over.Swap(true) {
		return nil
	}
	done := make(chan struct{})
	go func() {
		q.Conn.Close()
		close(done)
	}()
	t := time.NewTimer(farewell)
	defer t.Stop()
	select {
	case <-done:
	case <-t.C:
	}
	return nil
}

// Below returns the connection below: its descriptor's number is shown.
func (q *quiet) Below() net.Conn { return q.under }

// failure is an error of TLS.
type failure struct{ err error }

func (f *failure) Error() string { return f.err.Error() }

// Unwrap lets errors.As see the cause.
func (f *failure) Unwrap() error { return f.err }

// Raise implements socket.Raiser.
func (f *failure) Raise(rt *runtime) value { return raiseTLS(rt, f.err) }

// wrapError marks errors that are of TLS and not of the network.
func wrapError(err error) error {
	var no syscall.Errno
	if err == nil || err == io.EOF || errors.As(err, &no) || errors.Is(err, net.ErrClosed) || isTimeout(err) {
		return err
	}
	return &failure{err}
}

func isTimeout(err error) bool {
	var t net.Error
	return errors.As(err, &t) && t.Timeout()
}

// reasons are OpenSSL's names for what Go's words mean.
var reasons = [...]struct{ go_, reason, text string }{
	{"bad certificate", "SSLV3_ALERT_BAD_CERTIFICATE", "ssl/tls alert bad certificate"},
	{"unknown certificate authority", "TLSV1_ALERT_UNKNOWN_CA", "tlsv1 alert unknown ca"},
	{"expired certificate", "SSLV3_ALERT_CERTIFICATE_EXPIRED", "sslv3 alert certificate expired"},
	{"unknown certificate", "SSLV3_ALERT_CERTIFICATE_UNKNOWN", "sslv3 alert certificate unknown"},
	{"certificate required", "TLSV13_ALERT_CERTIFICATE_REQUIRED", "tlsv13 alert certificate required"},
	{"didn't provide a certificate", "PEER_DID_NOT_RETURN_A_CERTIFICATE", "peer did not return a certificate"},
	{"protocol version not supported", "TLSV1_ALERT_PROTOCOL_VERSION", "tlsv1 alert protocol version"},
	{"unsupported versions", "UNSUPPORTED_PROTOCOL", "unsupported protocol"},
	{"unsupported protocol version", "UNSUPPORTED_PROTOCOL", "unsupported protocol"},
	{"selected unsupported", "UNSUPPORTED_PROTOCOL", "unsupported protocol"},
	{"no application protocol", "TLSV1_ALERT_NO_APPLICATION_PROTOCOL", "tlsv1 alert no application protocol"},
	{"requested application protocols", "NO_APPLICATION_PROTOCOL", "no application protocol"},
	{"no cipher suite supported", "NO_SHARED_CIPHER", "no shared cipher"},
	{"no certificates configured", "NO_SHARED_CIPHER", "no shared cipher"},
	{"handshake failure", "SSLV3_ALERT_HANDSHAKE_FAILURE", "sslv3 alert handshake failure"},
	{"internal error", "TLSV1_ALERT_INTERNAL_ERROR", "tlsv1 alert internal error"},
	{"unrecognized name", "TLSV1_UNRECOGNIZED_NAME", "tlsv1 unrecognized name"},
	{"bad record MAC", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "decryption failed or bad record mac"},
	{"unexpected message", "UNEXPECTED_MESSAGE", "unexpected message"},
}

// raiseTLS raises the exception of a failed handshake, read or write.
func raiseTLS(rt *runtime, err error) value {
	var refused *verifyError
	var header tls.RecordHeaderError
	switch {
	case errors.As(err, &refused):
		return raise(rt, "_verify_failed", object.Int(refused.code), object.NewStr(refused.text))
	case errors.Is(err, errWantRead):
		return raise(rt, "_want_read")
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return raise(rt, "_eof")
	case errors.As(err, &header):
		if h := string(header.RecordHeader[:]); strings.HasPrefix(h, "GET ") || strings.HasPrefix(h, "POST") || strings.HasPrefix(h, "HEAD") {
			return raise(rt, "_failed", object.NewStr("HTTP_REQUEST"), object.NewStr("http request"))
		}
		return raise(rt, "_failed", object.NewStr("WRONG_VERSION_NUMBER"), object.NewStr("wrong version number"))
	}
	text := err.Error()
	if strings.HasPrefix(text, "tls: ") || strings.Contains(text, " tls: ") {
		for _, r := range reasons {
			if strings.Contains(text, r.go_) {
				return raise(rt, "_failed", object.NewStr(r.reason), object.NewStr(r.text))
			}
		}
		_, what, _ := strings.Cut(text, "tls: ")
		return raise(rt, "_failed", object.NewStr(strings.ToUpper(strings.ReplaceAll(what, " ", "_"))), object.NewStr(what))
	}
	return socket.RaiseHost(rt, err)
}

// over returns the TLS connection over a connection.
func (c *tlsContext) over(conn net.Conn, server bool, host string) *tls.Conn {
	if server {
		return tls.Server(conn, c.config(true, "", time.Now))
	}
	return tls.Client(conn, c.config(false, host, time.Now))
}

// seconds reads a time limit, 0 for None.
func seconds(rt *runtime, v value) (time.Duration, bool) {
	if v.IsNone() {
		return 0, true
	}
	f, ok := object.AsFloat(rt, v)
	return time.Duration(min(f, 1e9) * 1e9), ok
}

// handshake runs a handshake that may last so long.
func handshake(ctx context.Context, c *tls.Conn, limit time.Duration) error {
	if limit > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, limit)
		defer cancel()
	}
	return c.HandshakeContext(ctx)
}

// overChannel is _over_channel(context, loop, channel, before, server_side,
// server_hostname, timeout): a future of a channel and its session.
func overChannel(rt *runtime, a []value) value {
	l := loop.LoopFor(rt, a[1])
	if l == nil {
		return null
	}
	limit, ok := seconds(rt, a[6])
	if !ok || !rt.Alloc(tlsBytes) {
		return null
	}
	under := socket.ConnOf(rt, a[2], bytesOf(a[3]))
	if under == nil {
		return null
	}
	q := &quiet{under: under, feed: &feed{Conn: under}}
	c := contextOf(a[0]).over(q.feed, boolOf(rt, a[4]), textOf(a[5]))
	q.Conn = c
	timeout := a[6] // the arguments are gone when the call is settled
	return l.Start(&loop.HostCall{Name: "handshake",
		Run:     func(ctx context.Context) (any, error) { return nil, handshake(ctx, c, limit) },
		Dropped: func(any) { c.Close() },
		Settle: func(rt *runtime, _ any, err error) value {
			if err != nil {
				under.Close()
				if errors.Is(err, context.DeadlineExceeded) {
					return raise(rt, "_handshake_timeout", timeout)
				}
				return raiseTLS(rt, err)
			}
			return object.NewTuple2(socket.NewChannel(q, q, q), newSession(c, under))
		}}).Value()
}

// overSocket is _over_socket(context, end, server_side, server_hostname, timeout,
// handshake): a socket's new endpoint, and its session.
func overSocket(rt *runtime, a []value) value {
	limit, ok := seconds(rt, a[4])
	if !ok || !rt.Alloc(tlsBytes) {
		return null
	}
	under := socket.TakeConn(rt, a[1])
	if under == nil {
		return null
	}
	q := &quiet{under: under, feed: &feed{Conn: under}}
	c := contextOf(a[0]).over(q.feed, boolOf(rt, a[2]), textOf(a[3]))
	q.Conn = c
	end := socket.NewEndpoint(rt, a[1], q)
	if end.IsNull() {
		return null
	}
	s := newSession(c, under)
	if boolOf(rt, a[5]) && !shake(rt, s.Impl().(*session), limit) {
		under.Close()
		return null
	}
	return object.NewTuple2(end, s)
}

// shake runs the handshake of a session while other threads run.
func shake(rt *runtime, s *session, limit time.Duration) bool {
	if !rt.FlushText(1) {
		return false
	}
	result := make(chan error, 1)
	if !rt.Outside(object.ForWork, func(ctx context.Context) { result <- handshake(ctx, s.conn, limit) }) {
		return false
	}
	switch err := <-result; {
	case err == nil:
		return true
	case errors.Is(err, context.DeadlineExceeded):
		rt.Raisef(&object.TimeoutErrorType, "_ssl.c:1011: The handshake operation timed out")
	default:
		raiseTLS(rt, err)
	}
	return false
}

// rawList returns certificates in DER.
func rawList(certs []*x509.Certificate) value {
	var out []value
	for _, c := range certs {
		out = append(out, object.NewBytes(c.Raw))
	}
	return object.NewList(out)
}

func sessionRow(sig string, f func(rt *runtime, s *session, state tls.ConnectionState) value) object.Row {
	return object.Row{Sig: sig, Fn: func(rt *runtime, v value) value {
		s := v.Impl().(*session)
		return f(rt, s, s.conn.ConnectionState())
	}}
}

func init() {
	sessionType = object.NewBuiltinType(object.TypeSpec{Name: "_ssl._session", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "A TLS connection.",
		Rows: []object.Row{
			sessionRow("done(self, /)", func(_ *runtime, _ *session, st tls.ConnectionState) value { return object.Bool(st.HandshakeComplete) }),
			sessionRow("version(self, /)", func(_ *runtime, _ *session, st tls.ConnectionState) value {
				if !st.HandshakeComplete {
					return object.None
				}
				return object.NewStr(versionName(st.Version))
			}),
			sessionRow("cipher(self, /)", func(_ *runtime, _ *session, st tls.ConnectionState) value {
				if !st.HandshakeComplete {
					return object.None
				}
				version := versionName(st.Version)
				if st.Version == tls.VersionTLS12 && !strings.Contains(opensslName(st.CipherSuite), "GCM") {
					version = "TLSv1.0"
				}
				return object.NewTuple([]value{object.NewStr(opensslName(st.CipherSuite)), object.NewStr(version), object.Int(bitsOf(st.CipherSuite))})
			}),
			sessionRow("alpn(self, /)", func(_ *runtime, _ *session, st tls.ConnectionState) value {
				if st.NegotiatedProtocol == "" {
					return object.None
				}
				return object.NewStr(st.NegotiatedProtocol)
			}),
			sessionRow("peer(self, /)", func(_ *runtime, _ *session, st tls.ConnectionState) value { return rawList(st.PeerCertificates) }),
			sessionRow("unique(self, /)", func(_ *runtime, _ *session, st tls.ConnectionState) value {
				if st.TLSUnique == nil {
					return object.None
				}
				return object.NewBytes(st.TLSUnique)
			}),
			{Sig: "handshake(self, timeout, /)", Fn: func(rt *runtime, v, timeout value) value {
				limit, ok := seconds(rt, timeout)
				if !ok || !shake(rt, v.Impl().(*session), limit) {
					return null
				}
				return object.None
			}},
			{Sig: "unwrap(self, end, /)", Doc: "End TLS; return an endpoint of the connection below.", Fn: func(rt *runtime, v, end value) value {
				s := v.Impl().(*session)
				s.conn.CloseWrite()
				return socket.NewEndpoint(rt, end, s.under)
			}},
		}})
}
