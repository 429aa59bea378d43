package interp_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// shared is a program that touches what interpreters could share by mistake:
// caches, interned strings, built-in types, code objects, modules.
var shared = interp.MustCompile("shared.py", `
import asyncio, collections, functools, itertools, math, re, urllib.request
import helper

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))

Pair = collections.namedtuple("Pair", "a b")

@functools.lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

async def work(i):
    await asyncio.sleep(0)
    return i * number

async def main():
    answers = await asyncio.gather(*(ask(i) for i in range(5)), asyncio.to_thread(page))
    assert answers == [number, number + 1, number + 2, number + 3, number + 4, "page of %d" % number], answers
    return sum(await asyncio.gather(*(work(i) for i in range(20))))

def page():
    return urllib.request.urlopen("http://host/%d" % number).read().decode()

seen = {Point(i % 7, i % 3): Pair(i, str(i)) for i in range(100)}
text = "-".join(sorted(str(p.b) for p in seen.values()))
words = re.findall(r"\d+", text)
try:
    {}["missing"]
except KeyError as e:
    caught = repr(e)
big = math.factorial(50 + number % 3)
total = asyncio.run(main())
with open("notes.txt") as f:
    assert f.read() == "shared"
assert helper.double(number) == 2 * number
kept = [functools.partial(print, i) for i in range(2000)]
for i in range(200):
    setattr(Point, "a%d" % i, i)
print(number, len(seen), len(words), caught, big % 1000003, total, fib(30), user.name, add(number, 1))
`)

// TestIsolation runs one program in 64 interpreters at once; the race detector
// looks on.
func TestIsolation(t *testing.T) {
	files := fstest.MapFS{"notes.txt": {Data: []byte("shared")}, "helper.py": {Data: []byte("def double(x): return 2 * x")}}
	pages := doer(func(req *http.Request) (*http.Response, error) {
		body := io.NopCloser(strings.NewReader("page of " + strings.TrimPrefix(req.URL.Path, "/")))
		return &http.Response{StatusCode: 200, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{}, Body: body, ContentLength: -1, Request: req}, nil
	})
	var wg sync.WaitGroup
	for i := range 64 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var out bytes.Buffer
			in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdout: &out, Globals: map[string]any{
				"number": i, "user": &User{Name: fmt.Sprint("user", i)}, "add": func(a, b int) int { return a + b },
				"ask": interp.Async(func(ctx context.Context, n int) (int, error) { return i + n, ctx.Err() }),
			}, Source: files, Files: files, HTTP: pages, Limits: interp.Limits{HostCalls: 3}})
			if err != nil {
				t.Error(err)
				return
			}
			defer in.Close()
			if _, err := in.Run(context.Background(), shared); err != nil {
				t.Error(err)
				return
			}
			if err := in.Flush(); err != nil {
				t.Error(err)
			}
			if s := in.Stats(); s.Memory < 1<<20 {
				t.Errorf("%d bytes reached", s.Memory) // a walk over what could be shared
			}
			want := fmt.Sprintf("%d 21 21 KeyError %d user%d", i, 190*i, i)
			var a, b, c, e, f, h int
			var d, g string
			if _, err := fmt.Sscan(out.String(), &a, &b, &c, &d, &e, &f, &h, &g); err != nil || a != i || f != 190*i || h != 832040 || g != fmt.Sprint("user", i) {
				t.Errorf("got %q, want about %q: %v", out.String(), want, err)
			}
		}()
	}
	wg.Wait()
}

// TestNoGoroutineSurvivesClose leaves all kinds of things running and closes
// the interpreter.
func TestNoGoroutineSurvivesClose(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 5 {
		ch := make(chan int)
		in, err := interp.New(interp.Config{Modules: stdlib.All(), Globals: map[string]any{
			"wait": interp.Async(func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }),
			"ch":   ch,
			"seq": func(yield func(int) bool) {
				for i := 0; yield(i); i++ {
				}
			},
		}})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		if _, err := in.RunString(ctx, "left.py", `
import asyncio, threading, time
it = iter(seq)
next(it)
threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
async def left():
    asyncio.create_task(wait())
    asyncio.create_task(ch.receive())
    asyncio.create_task(asyncio.sleep(1000))
    await asyncio.sleep(0.001)
async def stay():
    await wait()
`); err != nil {
			t.Fatal(err)
		}
		if _, err := in.Call(ctx, "left"); err != nil {
			t.Fatal(err)
		}
		task, err := in.Spawn("stay")
		if err != nil {
			t.Fatal(err)
		}
		served := make(chan error)
		go func() { served <- in.Serve(ctx) }()
		if _, err := in.Call(context.Background(), "left"); err != nil {
			t.Fatal(err)
		}
		cancel()
		<-served
		if err := in.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := task.Wait(context.Background()); err == nil {
			t.Error("the task of a closed interpreter has a result")
		}
		if _, err := in.Call(context.Background(), "left"); err != interp.ErrClosed {
			t.Errorf("call after Close: %v", err)
		}
	}
	var now int
	for range 100 {
		if now = runtime.NumGoroutine(); now <= before {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	var b [1 << 16]byte
	t.Errorf("%d goroutines before, %d after:\n%s", before, now, b[:runtime.Stack(b[:], true)])
}

// BenchmarkNew is a fresh interpreter with the whole standard library listed.
func BenchmarkNew(b *testing.B) {
	cfg := interp.Config{Modules: stdlib.All()}
	b.ReportAllocs()
	for b.Loop() {
		in, err := interp.New(cfg)
		if err != nil {
			b.Fatal(err)
		}
		in.Close()
	}
}

// BenchmarkCall is a call of a script function from Go.
func BenchmarkCall(b *testing.B) {
	in, err := interp.New(interp.Config{})
	if err != nil {
		b.Fatal(err)
	}
	ctx := context.Background()
	if _, err := in.RunString(ctx, "add.py", "def add(a, b): return a + b"); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := in.Call(ctx, "add", 40, 2); err != nil {
			b.Fatal(err)
		}
	}
}
