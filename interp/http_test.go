package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// webServer is what the scripts of these tests talk to.
func webServer(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprintf(w, "%s %s %q agent=%s type=%s x=%s", r.Method, r.URL.RequestURI(), body, r.UserAgent(), r.Header.Get("Content-Type"), r.Header.Get("X-Mine"))
	})
	mux.HandleFunc("/old", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/echo?from=old", http.StatusFound) })
	mux.HandleFunc("/missing", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNotFound)
		io.WriteString(w, "nothing here")
	})
	mux.HandleFunc("/lines", func(w http.ResponseWriter, r *http.Request) {
		for i := range 3 {
			fmt.Fprintf(w, "line %d\n", i)
			w.(http.Flusher).Flush()
		}
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		conn, buf, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		buf.WriteString("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
		buf.Flush()
		conn.Close()
	})
	mux.HandleFunc("/hang", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		block := bytes.Repeat([]byte("x"), 1<<20)
		for r.Context().Err() == nil {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestHTTP(t *testing.T) {
	server := webServer(t)
	var out strings.Builder
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdout: &out, HTTP: server.Client(), Globals: map[string]any{"base": server.URL}})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "http.py", `
import asyncio, http.client, threading, urllib.error, urllib.request
from urllib.request import Request, urlopen
with urlopen(base + "/echo?a=1") as r:
    print(r.status, r.reason, r.msg, r.headers.get_content_charset(), r.version, r.geturl() == base + "/echo?a=1")
    print(r.read().decode())
print(urlopen(base + "/echo", b"q=1").read().decode())
print(urlopen(Request(base + "/echo", b"{}", {"X-Mine": "yes", "Content-Type": "application/json", "User-Agent": "me"}, method="PUT")).read().decode())
r = urlopen(base + "/old")
print(r.geturl() == base + "/echo?from=old", r.read(4), r.read1(3), r.readline(3))
try:
    urlopen(base + "/missing")
except urllib.error.HTTPError as e:
    print(e, e.code, e.reason, e.read(), e.headers["content-length"])
print(urlopen(base + "/lines").readlines(), [line for line in urlopen(base + "/lines")])
try:
    urlopen(base + "/short").read()
except http.client.IncompleteRead as e:
    print(repr(e))
print(urlopen(base + "/short").read(50))
try:
    urlopen(base + "/hang", timeout=0.05)
except TimeoutError as e:
    print("timeout:", e)
c = http.client.HTTPConnection(base.removeprefix("http://"))
for method in ["GET", "POST", "HEAD", "PATCH"]:
    c.request(method, "/echo", body="text" if method == "PATCH" else None, headers={"X-Mine": method})
    r = c.getresponse()
    print(r.status, r.getheader("Content-Type"), r.read().decode(), r.isclosed())
async def main():
    pages = await asyncio.gather(*[asyncio.to_thread(lambda i=i: urlopen(f"{base}/echo?{i}").read().split()[1]) for i in range(5)])
    print(pages)
asyncio.run(main())
left_open = urlopen(base + "/endless")
print(len(left_open.read(10)))
`)
	if err != nil {
		var e *interp.Error
		if errors.As(err, &e) {
			e.Render(&out, interp.RenderOptions{})
		}
		t.Fatal(out.String(), err)
	}
	want := `200 OK OK utf-8 11 True
GET /echo?a=1 "" agent=Python-urllib/3.13 type= x=
POST /echo "q=1" agent=Python-urllib/3.13 type=application/x-www-form-urlencoded x=
PUT /echo "{}" agent=me type=application/json x=yes
True b'GET ' b'/ec' b'ho?'
HTTP Error 404: Not Found 404 Not Found b'nothing here' 12
[b'line 0\n', b'line 1\n', b'line 2\n'] [b'line 0\n', b'line 1\n', b'line 2\n']
IncompleteRead(9 bytes read, 91 more expected)
b'only this'
timeout: timed out
200 text/plain; charset=utf-8 GET /echo "" agent= type= x=GET True
200 text/plain; charset=utf-8 POST /echo "" agent= type= x=POST True
200 text/plain; charset=utf-8  True
200 text/plain; charset=utf-8 PATCH /echo "text" agent= type= x=PATCH True
[b'/echo?0', b'/echo?1', b'/echo?2', b'/echo?3', b'/echo?4']
10
`
	if out.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", out.String(), want)
	}
}

// TestHTTPLimits: a response is charged before it is read, a deadline ends a
// request, and nothing of one is left after Close.
func TestHTTPLimits(t *testing.T) {
	server := webServer(t)
	before := runtime.NumGoroutine()
	in, err := interp.New(interp.Config{Modules: stdlib.All(), HTTP: server.Client(), Globals: map[string]any{"base": server.URL},
		Limits: interp.Limits{Memory: 32 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	if _, err := in.RunString(ctx, "open.py", "import urllib.request as u\nr = u.urlopen(base + '/endless')"); err != nil {
		t.Fatal(err)
	}
	short, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err := in.RunString(short, "hang.py", "u.urlopen(base + '/hang')"); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 3*time.Second {
		t.Errorf("a request that hangs: %v after %v", err, time.Since(began))
	}
	_, err = in.RunString(ctx, "large.py", "u.urlopen(base + '/endless').read()")
	var e *interp.Error
	if !errors.Is(err, interp.ErrLimit) && !(errors.As(err, &e) && e.Class == "MemoryError") {
		t.Errorf("an endless response: %v", err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	server.CloseClientConnections()
	server.Client().CloseIdleConnections()
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	buf := make([]byte, 1<<16)
	t.Errorf("%d goroutines more than before:\n%s", runtime.NumGoroutine()-before, buf[:runtime.Stack(buf, true)])
}

// TestHTTPNotGranted: a sealed interpreter says what would grant it.
func TestHTTPNotGranted(t *testing.T) {
	in, err := interp.New(interp.Config{Modules: stdlib.All()})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	for _, src := range []string{"import urllib.request as u; u.urlopen('http://localhost/')",
		"import http.client as c; c.HTTPSConnection('localhost').request('GET', '/')"} {
		_, err = in.RunString(context.Background(), "sealed.py", src)
		var e *interp.Error
		if !errors.As(err, &e) || e.Class != "PermissionError" || !strings.Contains(e.Message, "Config.HTTP") {
			t.Errorf("%s: %v", src, err)
		}
	}
}

// doer is a client of the host's own.
type doer func(*http.Request) (*http.Response, error)

func (f doer) Do(r *http.Request) (*http.Response, error) { return f(r) }

func TestHTTPOfTheHost(t *testing.T) {
	in, err := interp.New(interp.Config{Modules: stdlib.All(), HTTP: doer(func(r *http.Request) (*http.Response, error) {
		switch r.URL.Path {
		case "/panics":
			panic("ouch")
		case "/fails":
			return nil, errors.New("no such luck")
		}
		return &http.Response{StatusCode: 200, Status: "200 OK", ProtoMajor: 1, ProtoMinor: 1, Body: io.NopCloser(strings.NewReader("made up"))}, nil
	})})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	ctx := context.Background()
	in.RunString(ctx, "import.py", "from urllib.request import urlopen")
	if v, err := in.Eval(ctx, "urlopen('http://nowhere/').read()"); err != nil || v.String() != "b'made up'" {
		t.Error(v, err)
	}
	for _, path := range []string{"panics", "fails"} {
		_, err := in.Eval(ctx, "urlopen('http://nowhere/"+path+"')")
		var e *interp.Error
		if !errors.As(err, &e) || e.Class != "urllib.error.URLError" && e.Class != "URLError" {
			t.Errorf("%s: %v", path, err)
		}
	}
}
