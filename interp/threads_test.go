package interp_test

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// runThreads runs a script and ends its interpreter; it fails if goroutines are
// left behind.
func runThreads(t *testing.T, cfg interp.Config, timeout time.Duration, source string) (string, error) {
	t.Helper()
	before := runtime.NumGoroutine()
	var out bytes.Buffer
	cfg.Stdout, cfg.Stderr, cfg.Modules = &out, &out, stdlib.All()
	in, err := interp.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	if timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, timeout)
		defer cancel()
	}
	_, err = in.RunString(ctx, "script.py", source)
	if err == nil {
		err = in.Finish()
	}
	in.Close()
	for i := 0; runtime.NumGoroutine() > before; i++ {
		if i == 500 {
			buf := make([]byte, 1<<16)
			t.Fatalf("%d goroutines before, %d after:\n%s", before, runtime.NumGoroutine(), buf[:runtime.Stack(buf, true)])
		}
		time.Sleep(10 * time.Millisecond)
	}
	return out.String(), err
}

func TestThreadDeadlock(t *testing.T) {
	for _, clock := range []interp.Clock{nil, interp.VirtualClock()} {
		_, err := runThreads(t, interp.Config{Clock: clock}, 0, `
import threading
lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.acquire, name='waiter')
t.start()
t.join()
`)
		var e *interp.Error
		if !errors.As(err, &e) || !strings.HasSuffix(e.Class, "DeadlockError") || !strings.Contains(e.Message, "waiter waits") ||
			!strings.Contains(e.Message, "script.py:7") {
			t.Errorf("error: %v", err)
		}
	}
}

// A limit that falls in one thread ends all of them, and so does the context,
// whatever they wait for.
func TestThreadLimits(t *testing.T) {
	const threads = `
import threading, time
def busy():
    while True: pass
def sleep(): time.sleep(1000)
def wait(): threading.Event().wait()
for f in (sleep, wait, BUSY, sleep):
    threading.Thread(target=f).start()
try:
    threading.Event().wait()
finally:
    print('not seen')
`
	out, err := runThreads(t, interp.Config{Limits: interp.Limits{Steps: 500_000}}, 0, strings.Replace(threads, "BUSY", "busy", 1))
	if !errors.Is(err, interp.ErrLimit) || out != "" {
		t.Errorf("steps: %v, output %q", err, out)
	}
	for _, f := range []string{"busy", "sleep"} {
		out, err = runThreads(t, interp.Config{Grace: -1}, 100*time.Millisecond, strings.Replace(threads, "BUSY", f, 1))
		if !errors.Is(err, context.DeadlineExceeded) || out != "" {
			t.Errorf("%s: %v, output %q", f, err, out)
		}
	}
	_, err = runThreads(t, interp.Config{Limits: interp.Limits{Memory: 32 << 20}}, 0, `
import threading
keep = []
def grow():
    while True: keep.append('x' * 100 + str(len(keep)))
for _ in range(3): threading.Thread(target=grow).start()
threading.Event().wait()
`)
	if !errors.Is(err, interp.ErrLimit) {
		t.Errorf("memory: %v", err)
	}
}

// What threads are deep in together stays under the bound of one.
func TestThreadDepth(t *testing.T) {
	out, err := runThreads(t, interp.Config{}, 0, `
import sys, threading
sys.setrecursionlimit(10**8)
lock, there = threading.Lock(), threading.Lock()
lock.acquire()
there.acquire()
def down(n, end):
    global deepest
    deepest = n
    if n == end:
        there.release()
        lock.acquire()
        return
    down(n + 1, end)
t = threading.Thread(target=down, args=(0, 50_000))
t.start()
there.acquire()
try:
    down(0, 10**9)
except RecursionError as e:
    print(50_000 + deepest < 100_000, e)
lock.release()
t.join()
`)
	if err != nil || out != "True maximum recursion depth exceeded\n" {
		t.Errorf("%q, %v", out, err)
	}
}

// Daemons end with the program, the others are waited for.
func TestThreadEnd(t *testing.T) {
	out, err := runThreads(t, interp.Config{}, 0, `
import threading, time
def daemon():
    while True: time.sleep(0.001)
threading.Thread(target=daemon, daemon=True).start()
def late():
    time.sleep(0.05)
    print('late')
threading.Thread(target=late).start()
print('main')
`)
	if err != nil || out != "main\nlate\n" {
		t.Errorf("%q, %v", out, err)
	}
}

// An interrupt is the main thread's, whoever is running.
func TestThreadInterrupt(t *testing.T) {
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out, Modules: stdlib.All()})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	go func() {
		// The thread has been started by then, and the main thread waits for it.
		time.Sleep(500 * time.Millisecond)
		in.Interrupt()
	}()
	_, err = in.RunString(context.Background(), "script.py", `
import threading
stop = False
def spin():
    while not stop: pass
t = threading.Thread(target=spin)
t.start()
try:
    t.join()
except KeyboardInterrupt:
    print('interrupted', threading.current_thread().name)
stop = True
t.join()
`)
	in.Flush()
	if err != nil || out.String() != "interrupted MainThread\n" {
		t.Errorf("%q, %v", out.String(), err)
		var e *interp.Error
		if errors.As(err, &e) {
			t.Log(e.Text)
		}
	}
}

// A signal of the host wakes what waits and calls the handler.
func TestSignal(t *testing.T) {
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out, Modules: stdlib.All()})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(30 * time.Millisecond):
				in.Signal(10)
			}
		}
	}()
	_, err = in.RunString(context.Background(), "script.py", `
import asyncio, signal, threading, time
got = []
signal.signal(signal.SIGUSR1, lambda n, f: got.append(n))
while not got: pass
print(got[0])
got.clear()
signal.pause()
print(got[0])
def handler(n, f): raise ValueError('from a handler')
signal.signal(signal.SIGUSR1, handler)
try:
    threading.Event().wait(20)
except ValueError as e:
    print(e)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
async def main():
    ev = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, ev.set)
    await ev.wait()
    print('on the loop')
asyncio.run(main())
`)
	close(done)
	in.Flush()
	if want := "10\n10\nfrom a handler\non the loop\n"; err != nil || out.String() != want {
		t.Errorf("%q, %v", out.String(), err)
	}
}
