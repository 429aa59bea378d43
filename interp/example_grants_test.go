package interp_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// onlyReads is an HTTPClient that lets a script read, and nothing else.
type onlyReads struct{ client *http.Client }

// Do implements interp.HTTPClient.
func (c onlyReads) Do(r *http.Request) (*http.Response, error) {
	if r.Method != http.MethodGet {
		return nil, fmt.Errorf("%s: %w", r.Method, fs.ErrPermission)
	}
	return c.client.Do(r)
}

// page answers every request by itself.
type page string

// RoundTrip implements http.RoundTripper.
func (p page) RoundTrip(*http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: 200, Status: "200 OK", ProtoMajor: 1, ProtoMinor: 1, Body: io.NopCloser(strings.NewReader(string(p)))}, nil
}

func ExampleHTTPClient() {
	client := onlyReads{&http.Client{Transport: page("hello from Go")}}
	in, _ := interp.New(interp.Config{Modules: stdlib.All(), Stdout: os.Stdout, HTTP: client})
	defer in.Close()
	in.RunString(context.Background(), "fetch.py", `
from urllib.request import urlopen
print(urlopen("http://example.com/").read())
try:
    urlopen("http://example.com/", data=b"x")
except PermissionError as e:
    print(e)
`)
	// Output:
	// b'hello from Go'
	// [Errno 1] POST: permission denied
}

func ExampleMemoryFS() {
	files := interp.MemFS()
	files.WriteFile("in.txt", []byte("some text\n"))
	in, _ := interp.New(interp.Config{Modules: stdlib.All(), Files: files})
	defer in.Close()
	_, err := in.RunString(context.Background(), "copy.py", "with open('/in.txt') as f, open('/out.txt', 'w') as g:\n    g.write(f.read().upper())")
	out, _ := fs.ReadFile(files, "out.txt")
	fmt.Printf("%s%v\n", out, err)
	// Output:
	// SOME TEXT
	// <nil>
}

func ExampleModule() {
	shop := interp.NewModule("shop", "Prices.", map[string]any{
		"VAT":   0.19,
		"price": func(item string) (int, error) { return len(item), nil },
	})
	in, _ := interp.New(interp.Config{Modules: []interp.Module{shop}, Stdout: os.Stdout})
	defer in.Close()
	in.RunString(context.Background(), "buy.py", "import shop\nprint(shop.price('bread'), shop.VAT, shop.__doc__)")
	// Output: 5 0.19 Prices.
}

func ExampleVirtualClock() {
	in, _ := interp.New(interp.Config{Modules: stdlib.All(), Stdout: os.Stdout, Clock: interp.VirtualClock()})
	defer in.Close()
	began := time.Now()
	in.RunString(context.Background(), "wait.py", "import asyncio\nasyncio.run(asyncio.sleep(3600))\nprint('an hour later')")
	fmt.Println(time.Since(began) < time.Minute)
	// Output:
	// an hour later
	// true
}

func ExampleConversionError() {
	in, _ := interp.New(interp.Config{Globals: map[string]any{"total": func(ages map[string][]int) int { return len(ages) }}})
	defer in.Close()
	_, err := in.Eval(context.Background(), "total({'team': [30, '31']})")
	fmt.Println(err)
	v, _ := in.Eval(context.Background(), "[1, 2, 'x']")
	_, err = interp.As[[]int](v)
	var wrong *interp.ConversionError
	fmt.Println(errors.As(err, &wrong), wrong.Path, wrong.Want, wrong.Got)
	// Output:
	// TypeError: args[0]['team'][1]: want int, got str
	// true [2] int str
}

func ExampleRaise() {
	in, _ := interp.New(interp.Config{Stdout: os.Stdout, Globals: map[string]any{
		"find": func(name string) (int, error) { return 0, interp.Raise("LookupError", "no "+name) },
	}})
	defer in.Close()
	in.RunString(context.Background(), "find.py", "try:\n    find('it')\nexcept LookupError as e:\n    print(e)")
	// Output: no it
}

func ExampleExitError() {
	in, _ := interp.New(interp.Config{Modules: stdlib.All()})
	defer in.Close()
	_, err := in.RunString(context.Background(), "exit.py", "import sys\nsys.exit(3)")
	var exit *interp.ExitError
	fmt.Println(errors.As(err, &exit), exit.Code)
	// Output: true 3
}

func ExampleSyntaxError() {
	_, err := interp.Compile("rule.py", "if x = 1:\n    pass")
	var wrong *interp.SyntaxError
	fmt.Println(errors.As(err, &wrong), err)
	// Output: true SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
}

func ExampleKwargs() {
	in, _ := interp.New(interp.Config{})
	defer in.Close()
	ctx := context.Background()
	in.RunString(ctx, "f.py", "def area(w, h, *, unit='m'): return f'{w * h} {unit}²'")
	fmt.Println(in.Call(ctx, "area", 2, 3, interp.Kwargs{"unit": "km"}))
	// Output: 6 km² <nil>
}

func ExampleTask() {
	in, _ := interp.New(interp.Config{Modules: stdlib.All()})
	defer in.Close()
	ctx := context.Background()
	in.RunString(ctx, "job.py", "import asyncio\nasync def job(n):\n    await asyncio.sleep(0.001)\n    return n * n")
	one, _ := in.Spawn("job", 3)
	two, _ := in.Spawn("job", 4)
	two.Cancel()
	fmt.Println(one.Wait(ctx))
	_, err := two.Wait(ctx)
	fmt.Println(err != nil)
	// Output:
	// 9 <nil>
	// true
}

func ExampleTaskInfo() {
	var in *interp.Interp
	in, _ = interp.New(interp.Config{Modules: stdlib.All(), Globals: map[string]any{"show": func() {
		for t := range in.Tasks() {
			fmt.Println(t.Name, t.Coroutine, t.Line)
		}
	}}})
	defer in.Close()
	in.RunString(context.Background(), "tasks.py", `
import asyncio
async def child():
    await asyncio.sleep(1)
async def main():
    t = asyncio.create_task(child(), name="the child")
    await asyncio.sleep(0)
    show()
    t.cancel()
asyncio.run(main())
`)
	// Output:
	// Task-1 main 8
	// the child child 4
}

func ExampleStats() {
	in, _ := interp.New(interp.Config{})
	defer in.Close()
	in.RunString(context.Background(), "work.py", "numbers = list(range(100_000))")
	s := in.Stats()
	fmt.Println(s.Steps > 10_000, s.Memory > 1_600_000, s.Tasks, s.HostCalls)
	// Output: true true 0 0
}

func ExampleProgram() {
	rule := interp.MustCompile("rule.py", "verdict = 'yes' if amount > 100 else 'no'")
	for _, amount := range []int{50, 500} {
		in, _ := interp.New(interp.Config{Globals: map[string]any{"amount": amount}})
		in.Run(context.Background(), rule)
		fmt.Println(in.Get("verdict"))
		in.Close()
	}
	// Output:
	// no <nil>
	// yes <nil>
}

func ExampleLimits() {
	in, _ := interp.New(interp.Config{Limits: interp.Limits{Steps: 100_000, Memory: 16 << 20}})
	defer in.Close()
	ctx := context.Background()
	_, err := in.RunString(ctx, "forever.py", "try:\n    while True: pass\nexcept BaseException:\n    print('never')")
	fmt.Println(err, errors.Is(err, interp.ErrLimit))
	_, err = in.Eval(ctx, "'x' * 10**12")
	fmt.Println(err)
	// Output:
	// steps limit of 100000 reached true
	// MemoryError
}

func ExampleBind() {
	up, _ := interp.Bind(strings.NewReplacer("a", "b"), "Replace")
	v, err := interp.Eval(context.Background(), "r.replace('banana')", map[string]any{"r": up})
	fmt.Println(v, err)
	// Output: bbnbnb <nil>
}
