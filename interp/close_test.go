package interp_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// leftBehind is what scripts leave under way when their interpreter is closed:
// each is run until it calls ready, and given up there.
var leftBehind = map[string]string{
	"http request in a thread": `
import threading, urllib.request
threading.Thread(target=lambda: urllib.request.urlopen(url + "slow").read(), daemon=True).start()
asked()
ready()
`,
	"http request": `
import urllib.request
ready()
urllib.request.urlopen(url + "slow").read()
`,
	"body of a response": `
import urllib.request
kept = urllib.request.urlopen(url + "endless")
kept.read(10)
ready()
`,
	"http connection": `
import http.client
kept = http.client.HTTPConnection(url.split("/")[2])
kept.request("GET", "/endless")
ready()
kept.getresponse().read()
`,
	"stream": `
import asyncio
async def main():
    r, w = await asyncio.open_connection("127.0.0.1", port)
    w.write(b"x" * 100)
    ready()
    await r.read()
asyncio.run(main())
`,
	"server": `
import asyncio
async def serve(r, w):
    await r.read()
async def main():
    s = await asyncio.start_server(serve, "127.0.0.1", 0)
    r, w = await asyncio.open_connection(*s.sockets[0].getsockname())
    ready()
    await s.serve_forever()
asyncio.run(main())
`,
	"datagrams": `
import asyncio
async def main():
    t, p = await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    ready()
    await asyncio.sleep(1000)
asyncio.run(main())
`,
	"blocking socket": `
import socket, threading
s = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=s.accept, daemon=True).start()
c = socket.create_connection(("127.0.0.1", port))
threading.Thread(target=c.recv, args=(10,), daemon=True).start()
ready()
socket.create_connection(("127.0.0.1", port)).recv(10)
`,
	"selector": `
import selectors, socket
s = selectors.DefaultSelector()
a, b = socket.socketpair()
s.register(a, selectors.EVENT_READ)
ready()
s.select()
`,
	"tls without an answer": `
import ssl, socket
c = ssl.create_default_context().wrap_socket(socket.create_connection(("127.0.0.1", port)), server_hostname="localhost", do_handshake_on_connect=False)
ready()
c.do_handshake()
`,
	"tls over memory": `
import ssl
a, b = ssl.MemoryBIO(), ssl.MemoryBIO()
kept = ssl.create_default_context().wrap_bio(a, b, server_hostname="localhost")
try:
    kept.do_handshake()
except ssl.SSLWantReadError:
    pass
ready()
`,
	"subprocess": `
import subprocess
kept = subprocess.Popen(["sleep", "1000"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
ready()
kept.communicate()
`,
	"subprocess of asyncio": `
import asyncio
async def main():
    p = await asyncio.create_subprocess_exec("sleep", "1000", stdout=asyncio.subprocess.PIPE)
    ready()
    await p.stdout.read()
asyncio.run(main())
`,
	"threads": `
import threading, queue, time, concurrent.futures
q, lock, event = queue.Queue(), threading.Lock(), threading.Event()
lock.acquire()
for f in q.get, lock.acquire, event.wait, lambda: time.sleep(1000), threading.Barrier(2).wait:
    threading.Thread(target=f, daemon=True).start()
pool = concurrent.futures.ThreadPoolExecutor()
pool.submit(event.wait)
threading.Timer(1000, print).start()
ready()
event.wait()
`,
	"to_thread": `
import asyncio, time
async def main():
    asyncio.create_task(asyncio.to_thread(time.sleep, 1000))
    await asyncio.sleep(0)
    ready()
    await asyncio.sleep(1000)
asyncio.run(main())
`,
	"timers": `
import asyncio, signal
signal.setitimer(signal.ITIMER_REAL, 1000, 0.001)
loop = asyncio.new_event_loop()
loop.call_later(1000, print)
ready()
loop.run_forever()
`,
	"alarm that fires": `
import signal, time
signal.signal(signal.SIGALRM, lambda *a: None)
signal.setitimer(signal.ITIMER_REAL, 0.0001, 0.0001)
time.sleep(0.005)
ready()
while True:
    pass
`,
	"host calls": `
import asyncio
async def main():
    kept = [asyncio.ensure_future(wait()) for i in range(50)]
    await asyncio.sleep(0.001)
    ready()
    await asyncio.gather(*kept)
asyncio.run(main())
`,
	"channels": `
import asyncio
async def main():
    kept = [asyncio.ensure_future(f) for f in (ch.receive(), full.send(1), ch.receive())]
    await asyncio.sleep(0.001)
    ready()
    await asyncio.wait(kept)
asyncio.run(main())
`,
	"iterator of the host's": `
kept = iter(seq)
next(kept)
ready()
for x in kept:
    pass
`,
	"generators": `
def g():
    try:
        yield
    finally:
        while True:
            pass
kept = g()
next(kept)
async def a():
    try:
        yield
    finally:
        while True:
            pass
try:
    a().asend(None).send(None)
except StopIteration:
    pass
ready()
`,
}

// TestCloseInFlight closes interpreters in the middle of everything that can
// be under way. Nothing hangs, and no goroutine is left.
func TestCloseInFlight(t *testing.T) {
	release := make(chan struct{})
	asked := make(chan struct{}, 100)
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		if strings.HasSuffix(r.URL.Path, "endless") {
			for r.Context().Err() == nil {
				w.Write(make([]byte, 1000))
				w.(http.Flusher).Flush()
				time.Sleep(time.Millisecond)
			}
			return
		}
		select {
		case <-release:
		case <-r.Context().Done():
		}
	}))
	defer web.Close()
	defer close(release)
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	for name, src := range leftBehind {
		t.Run(name, func(t *testing.T) {
			if strings.Contains(name, "subprocess") && runtime.GOOS == "windows" {
				t.Skip("no sleep")
			}
			before := runtime.NumGoroutine()
			ready := make(chan struct{})
			transport := &http.Transport{DisableKeepAlives: true}
			in, err := interp.New(interp.Config{
				Modules: stdlib.All(), Network: interp.HostNetwork(), Processes: interp.HostProcesses(nil, nil, nil),
				HTTP: &http.Client{Transport: transport}, Env: map[string]string{"PATH": "/usr/bin:/bin"},
				Globals: map[string]any{
					"url": web.URL + "/", "port": silent.Addr().(*net.TCPAddr).Port,
					"asked": func() { <-asked },
					"ready": func() { close(ready) },
					"wait":  interp.Async(func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }),
					"ch":    make(chan int), "full": make(chan<- int),
					"seq": func(yield func(int) bool) {
						for i := 0; yield(i); i++ {
						}
					},
				}})
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			ended := make(chan error, 1)
			go func() {
				_, err := in.RunString(ctx, "left.py", src)
				ended <- err
			}()
			select {
			case <-ready:
			case err := <-ended:
				select {
				case <-ready:
					ended <- err
				default:
					t.Fatal("it ended:", err)
				}
			case <-time.After(20 * time.Second):
				t.Fatal("never ready")
			}
			cancel()
			closed := make(chan error, 1)
			go func() { closed <- in.Close() }()
			select {
			case err := <-closed:
				if err != nil {
					t.Error(err)
				}
			case <-time.After(20 * time.Second):
				var b [1 << 16]byte
				t.Fatalf("Close hangs:\n%s", b[:runtime.Stack(b[:], true)])
			}
			<-ended
			transport.CloseIdleConnections()
			for range 400 {
				// The connections of the test's own server end when they notice.
				if runtime.NumGoroutine() <= before {
					return
				}
				time.Sleep(5 * time.Millisecond)
			}
			var b [1 << 16]byte
			t.Errorf("%d goroutines before, %d after:\n%s", before, runtime.NumGoroutine(), b[:runtime.Stack(b[:], true)])
		})
	}
}
