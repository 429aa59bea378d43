package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"log"
	"os"
	"testing/fstest"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

func ExampleEval() {
	ctx := context.Background()
	n, err := interp.As[int](interp.Must(interp.Eval(ctx, "sum(i*i for i in xs)", map[string]any{"xs": []int{1, 2, 3}})))
	fmt.Println(n, err)
	// Output: 14 <nil>
}

// User is lent to scripts: its fields by their names in Python's style, its
// method Greet because the tag lists it.
type User struct {
	_      struct{} `ouro:"methods=Greet"`
	Name   string
	UserID int    `ouro:",readonly"`
	Secret string `ouro:"-"`
}

// Greet greets.
func (u *User) Greet(greeting string) string { return greeting + ", " + u.Name + "!" }

// Delete is not for scripts.
func (u *User) Delete() {}

func ExampleConfig() {
	user := &User{Name: "Ada", UserID: 7}
	in, err := interp.New(interp.Config{
		Stdout: os.Stdout,
		Limits: interp.Limits{Steps: 1e6, Memory: 64 << 20},
		Globals: map[string]any{
			"add":  func(a, b int) int { return a + b },
			"user": user,
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "main.py", `
print(add(40, 2), user.name, user.user_id)
print(user.greet("Hello"))
user.name = "Grace"
print(user, hasattr(user, "secret"), hasattr(user, "delete"))
`)
	fmt.Println(user.Name, err)
	// Output:
	// 42 Ada 7
	// Hello, Ada!
	// User(name='Grace', user_id=7) False False
	// Grace <nil>
}

func ExampleAsync() {
	fetch := func(ctx context.Context, url string) (string, error) {
		select {
		case <-time.After(time.Millisecond):
			return "page of " + url, nil
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdout: os.Stdout,
		Globals: map[string]any{"fetch": interp.Async(fetch)}})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "main.py", `
import asyncio

async def main():
    print(await asyncio.gather(fetch("a"), fetch("b")))

asyncio.run(main())
`)
	fmt.Println(err)
	// Output:
	// ['page of a', 'page of b']
	// <nil>
}

func ExampleInterp_Call() {
	in, err := interp.New(interp.Config{Modules: stdlib.All()})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	ctx := context.Background()
	_, err = in.RunString(ctx, "handler.py", `
import asyncio

async def handler(request, *, retries=0):
    await asyncio.sleep(0.001)
    return {"path": request["path"], "retries": retries}
`)
	if err != nil {
		log.Fatal(err)
	}
	v, err := in.Call(ctx, "handler", map[string]any{"path": "/"}, interp.Kwargs{"retries": 3})
	if err != nil {
		log.Fatal(err)
	}
	type reply struct {
		Path    string
		Retries int
	}
	r, err := interp.As[reply](v)
	fmt.Printf("%+v %v\n", r, err)
	// Output: {Path:/ Retries:3} <nil>
}

func ExampleInterp_RunFile() {
	scripts := fstest.MapFS{
		"main.py":  {Data: []byte("import rules\nprint(rules.price(3))\n")},
		"rules.py": {Data: []byte("def price(n):\n    return 5 * n\n")},
	}
	in, err := interp.New(interp.Config{Source: scripts, Stdout: os.Stdout})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunFile(context.Background(), "main.py")
	fmt.Println(err)
	// Output:
	// 15
	// <nil>
}

func ExampleInterp_Run() {
	// A Program is compiled once and shared; an interpreter is for one at a time.
	rule := interp.MustCompile("rule.py", "allowed = amount < 100")
	results := make(chan bool, 8)
	for i := range 8 {
		go func() {
			in, err := interp.New(interp.Config{Globals: map[string]any{"amount": i * 20}})
			if err != nil {
				log.Fatal(err)
			}
			defer in.Close()
			if _, err := in.Run(context.Background(), rule); err != nil {
				log.Fatal(err)
			}
			ok, err := interp.As[bool](interp.Must(in.Get("allowed")))
			if err != nil {
				log.Fatal(err)
			}
			results <- ok
		}()
	}
	allowed := 0
	for range 8 {
		if <-results {
			allowed++
		}
	}
	fmt.Println(allowed)
	// Output: 5
}

func ExampleAll() {
	in, err := interp.New(interp.Config{Modules: stdlib.All()})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	v, err := in.Eval(context.Background(), `
import asyncio

async def ticks():
    for i in range(3):
        await asyncio.sleep(0.001)
        yield i

ticks()
`)
	if err != nil {
		log.Fatal(err)
	}
	for x, err := range interp.All(v) {
		fmt.Println(x, err)
	}
	// Output:
	// 0 <nil>
	// 1 <nil>
	// 2 <nil>
}

func ExamplePairs() {
	v := interp.Must(interp.Eval(context.Background(), "{'b': 1, 'a': [2]}", nil))
	for k, x := range interp.Pairs(v) {
		fmt.Println(k, x)
	}
	// Output:
	// b 1
	// a [2]
}

func ExampleError() {
	in, err := interp.New(interp.Config{Globals: map[string]any{
		"load": func(name string) (string, error) { return "", fmt.Errorf("load %s: %w", name, fs.ErrNotExist) },
	}})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "main.py", `
try:
    load("rules")
except OSError as e:
    raise ValueError("no rules") from e
`)
	var e *interp.Error
	if errors.As(err, &e) {
		fmt.Println(e.Class, "-", e.Message)
		fmt.Println(e.Traceback[0])
		fmt.Println(e.Cause)
	}
	fmt.Println(errors.Is(err, fs.ErrNotExist))
	// Output:
	// ValueError - no rules
	// main.py:5 in <module>
	// FileNotFoundError: load rules: file does not exist
	// true
}

func ExampleError_Render() {
	_, err := interp.Eval(context.Background(), "1 / 0", nil)
	var e *interp.Error
	if errors.As(err, &e) {
		var b bytes.Buffer
		e.Render(&b, interp.RenderOptions{})
		fmt.Print(b.String())
	}
	// Output:
	// Traceback (most recent call last):
	//   File "<eval>", line 1, in <module>
	//     1 / 0
	//     ~~^~~
	// ZeroDivisionError: division by zero
}

func ExampleLimitError() {
	in, err := interp.New(interp.Config{Limits: interp.Limits{Steps: 100_000}})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "main.py", `
while True:
    try:
        while True: pass
    except BaseException:
        pass
`)
	fmt.Println(err, errors.Is(err, interp.ErrLimit))
	v, err := in.Eval(context.Background(), "1 + 1")
	fmt.Println(v, err)
	// Output:
	// steps limit of 100000 reached true
	// 2 <nil>
}

func ExampleInterp_Serve() {
	in, err := interp.New(interp.Config{Modules: stdlib.All()})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	ctx, cancel := context.WithCancel(context.Background())
	if _, err := in.RunString(ctx, "main.py", `
import asyncio

async def work(n):
    await asyncio.sleep(0.001)
    return n * n
`); err != nil {
		log.Fatal(err)
	}
	served := make(chan error)
	go func() { served <- in.Serve(ctx) }()

	sums := make(chan int)
	for i := range 10 {
		go func() {
			v, err := in.Call(context.Background(), "work", i)
			if err != nil {
				log.Fatal(err)
			}
			n, _ := interp.As[int](v)
			sums <- n
		}()
	}
	sum := 0
	for range 10 {
		sum += <-sums
	}
	cancel()
	fmt.Println(sum, <-served)
	// Output: 285 context canceled
}

func ExampleToValue() {
	// Go's iterators and channels are what scripts iterate over.
	var count iter.Seq[int] = func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	numbers, err := interp.ToValue(count)
	if err != nil {
		log.Fatal(err)
	}
	v, err := interp.Eval(context.Background(), `
total = 0
for n in numbers:
    if n > 4: break
    total += n
total
`, map[string]any{"numbers": numbers})
	fmt.Println(v, err)
	// Output: 10 <nil>
}

func ExampleAs() {
	v := interp.Must(interp.Eval(context.Background(), `{"items": [{"age": 3}, {"age": "four"}]}`, nil))
	type pet struct{ Age int }
	_, err := interp.As[struct{ Items []pet }](v)
	fmt.Println(err)
	// Output: items[1].age: want int, got str
}
