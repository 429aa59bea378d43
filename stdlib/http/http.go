// Package http is http, http.cookies, http.client and http.server over sockets.
// Where the host has an HTTP client of its own (object.Host.HTTP), the requests
// of http.client are made in Go and go through it. The classes that scripts see
// are written in Python.
package http

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"io"
	"io/fs"
	"maps"
	nethttp "net/http"
	"net/http/httptrace"
	"net/url"
	"os"
	goruntime "runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/socket"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed status.py
var status string

//go:embed client.py
var client string

//go:embed response.py
var response string

//go:embed connection.py
var connection string

//go:embed host.py
var hosted string

//go:embed cookies.py
var cookies string

//go:embed server.py
var server string

// Modules are the package and its modules.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "http", Doc: "HTTP's methods and status codes; http.client speaks it.", Source: status,
			Init: func(rt *runtime, m *object.Module) bool {
				m.Set("__path__", object.NewList(nil))
				return true
			}},
		{Name: "http.cookies", Doc: "Cookies in the headers of HTTP.", Source: cookies},
		{Name: "http.client", Doc: "HTTP requests.", Parts: []string{client, response, connection, hosted}, Rows: []object.Row{
			{Sig: "_through_host()", Doc: "Whether requests go through a client of the host's.", Fn: throughHost},
			{Sig: "_send(method, url, headers, body, timeout, /)", Fn: send},
		}},
		{Name: "http.server", Doc: "Servers that speak HTTP.", Source: server},
	}
}

// answer is the body of a response that is being read.
type answer struct {
	object.Object
	object.WalkMark
	body *openBody
}

// openBody is what of an answer the cleanup of one that nobody closed needs.
type openBody struct {
	r       io.ReadCloser
	cancel  context.CancelFunc
	timeout time.Duration // of one read, 0: none
}

func (b *openBody) close() {
	b.r.Close()
	b.cancel()
}

var answerType *object.Type

func init() {
	answerType = object.NewBuiltinType(object.TypeSpec{Name: "http.client._Answer", Flags: object.Final, Rows: []object.Row{
		{Sig: "read(self, n, full, /)", Doc: "Return up to n bytes, b'' at the end; fewer before it only if not full.", Fn: read},
		{Sig: "close(self, /)", Doc: "End the request.", Fn: func(rt *runtime, v value) value {
			v.Impl().(*answer).body.close()
			return object.None
		}},
	}})
}

// Walk implements object.Walkable: the buffers of a connection are large.
func (a *answer) Walk(*object.Walker) int64 { return answerBytes }

const answerBytes = 16 << 10

// send sends a request and returns (status, reason, version, headers, body). An
// error after the connection stood is returned in place of the tuple, for
// getresponse to raise.
func send(rt *runtime, a []value) value {
	host := rt.Host.HTTP
	if host == nil {
		return notGranted(rt)
	}
	r, ok := request(rt, a)
	if !ok || !rt.FlushText(1) || !rt.Alloc(answerBytes) {
		return null
	}
	var timeout time.Duration
	if !a[4].IsNone() {
		f, ok := object.AsFloat(rt, a[4])
		if !ok {
			return null
		}
		timeout = time.Duration(min(f, 1e9) * float64(time.Second))
	}
	type outcome struct {
		resp *nethttp.Response
		err  error
	}
	var connected atomic.Bool
	ctx, cancel := context.WithCancel(httptrace.WithClientTrace(rt.Context(), &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { connected.Store(true) }}))
	r = r.WithContext(ctx)
	done := make(chan outcome, 1)
	var late atomic.Bool
	if !rt.Outside(object.ForWork, func(outer context.Context) {
		defer context.AfterFunc(outer, cancel)()
		if timeout > 0 {
			defer time.AfterFunc(timeout, func() { late.Store(true); cancel() }).Stop()
		}
		resp, err := host.Do(r)
		done <- outcome{resp, err}
	}) {
		cancel()
		go func() {
			if o := <-done; o.err == nil {
				o.resp.Body.Close()
			}
		}()
		return null
	}
	o := <-done
	if o.err != nil {
		cancel()
		if late.Load() {
			o.err = os.ErrDeadlineExceeded
		}
		if raise(rt, o.err); !connected.Load() || errors.Is(o.err, fs.ErrPermission) {
			return null
		}
		return rt.Clear().Value()
	}
	body := &openBody{o.resp.Body, cancel, timeout}
	v := &answer{body: body}
	v.Object = object.NewObject(answerType, v)
	goruntime.AddCleanup(v, (*openBody).close, body)
	return head(rt, o.resp, object.ValueOf(&v.Object))
}

func notGranted(rt *runtime) value {
	return rt.OSError(int(syscall.EPERM), "HTTP is not granted to this program: see Config.HTTP, --allow-net", "")
}

// throughHost is _through_host.
func throughHost(rt *runtime) value {
	if rt.Host.HTTP == nil && rt.Host.Network == nil {
		return notGranted(rt)
	}
	return object.Bool(rt.Host.HTTP != nil)
}

// request makes the request of send's arguments.
func request(rt *runtime, a []value) (r *nethttp.Request, ok bool) {
	body, _ := object.BytesOf(a[3])
	var payload io.Reader
	if len(body) > 0 {
		payload = bytes.NewReader(body)
	}
	r, err := nethttp.NewRequest(object.AsStr(a[0]).Go(), object.AsStr(a[1]).Go(), payload)
	if err != nil {
		var bad *url.Error
		if errors.As(err, &bad) {
			err = bad.Err
		}
		rt.ValueErrorf("%s", err.Error())
		return nil, false
	}
	// A name that is there with an empty value keeps Go from sending its own.
	r.Header["User-Agent"] = []string{""}
	ok = object.Iterate(rt, a[2], func(pair value) bool {
		kv := object.AsTuple(pair).Items()
		name, v := object.AsStr(kv[0]).Go(), object.AsStr(kv[1]).Go()
		switch key := nethttp.CanonicalHeaderKey(name); key {
		case "Host":
			r.Host = v
		case "Content-Length":
		case "Transfer-Encoding":
			if len(body) > 0 {
				r.ContentLength = -1
			}
		case "Connection":
			r.Close = strings.EqualFold(v, "close")
		case "User-Agent":
			r.Header[key] = []string{v}
		default:
			r.Header.Add(name, v)
		}
		return true
	})
	return r, ok
}

// head is the result of send.
func head(rt *runtime, resp *nethttp.Response, body value) value {
	var headers []value
	add := func(name, text string) {
		rt.Charge(int64(len(name) + len(text) + 200))
		headers = append(headers, object.NewTuple2(rt.NewText(name), rt.NewText(latin1(text))))
	}
	// Go does not keep the order in which they came.
	for _, name := range slices.Sorted(maps.Keys(resp.Header)) {
		for _, text := range resp.Header[name] {
			add(name, text)
		}
	}
	for _, coding := range resp.TransferEncoding {
		add("Transfer-Encoding", coding)
	}
	_, reason, _ := strings.Cut(resp.Status, " ")
	version := 11
	if resp.ProtoMajor == 1 && resp.ProtoMinor == 0 {
		version = 10
	}
	return object.NewTuple([]value{object.Int(int64(resp.StatusCode)), rt.NewText(latin1(reason)), object.Int(int64(version)),
		object.NewList(headers), body})
}

// latin1 reads the bytes of a header as ISO-8859-1, as CPython does.
func latin1(s string) string {
	r := make([]rune, len(s))
	for i := range len(s) {
		r[i] = rune(s[i])
	}
	return string(r)
}

// read is _Answer.read. The end of a body that should have gone on is an
// EOFError.
func read(rt *runtime, v, size, full value) value {
	b := v.Impl().(*answer).body
	n, ok := object.IndexInt(rt, size)
	if !ok || n <= 0 {
		if ok {
			return object.NewBytes(nil)
		}
		return null
	}
	n = min(n, 1<<20)
	if !rt.Alloc(n) {
		return null
	}
	type outcome struct {
		b   []byte
		err error
	}
	done := make(chan outcome, 1)
	var late atomic.Bool
	if !rt.Outside(object.ForWork, func(ctx context.Context) {
		defer context.AfterFunc(ctx, b.close)()
		if b.timeout > 0 {
			defer time.AfterFunc(b.timeout, func() { late.Store(true); b.cancel() }).Stop()
		}
		buf := make([]byte, n)
		least := 1
		if full == object.True {
			least = len(buf)
		}
		got, err := io.ReadAtLeast(b.r, buf, least)
		if err == io.ErrUnexpectedEOF && got > 0 && least > 1 {
			// The end, or the server's failure: the next read tells.
			err = nil
		}
		done <- outcome{buf[:got], err}
	}) {
		return null
	}
	o := <-done
	switch {
	case o.err == nil, o.err == io.EOF:
	case len(o.b) > 0:
		// What arrived comes first, the error with the next read.
	case late.Load():
		return raise(rt, os.ErrDeadlineExceeded)
	case errors.Is(o.err, io.ErrUnexpectedEOF):
		return rt.Raisef(&object.EOFErrorType, "the response ended early")
	default:
		return raise(rt, o.err)
	}
	if len(o.b) < cap(o.b)/2 {
		o.b = append([]byte(nil), o.b...)
	}
	return object.NewBytes(o.b)
}

// raise raises the exception for an error of the client's.
func raise(rt *runtime, err error) value {
	for {
		var wrapped *url.Error
		if !errors.As(err, &wrapped) {
			break
		}
		err = wrapped.Err
	}
	var errno syscall.Errno
	switch {
	case os.IsTimeout(err), errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return rt.Raisef(&object.TimeoutErrorType, "timed out")
	case errors.Is(err, fs.ErrPermission) && !errors.As(err, &errno):
		return rt.OSError(int(syscall.EPERM), err.Error(), "")
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return rt.Raisef(&object.EOFErrorType, "%s", "Remote end closed connection without response")
	}
	if text := err.Error(); strings.Contains(text, "malformed HTTP") {
		return rt.ValueErrorf("%s", text[strings.Index(text, "malformed HTTP"):])
	}
	return socket.RaiseHost(rt, err)
}
