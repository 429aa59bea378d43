// Command sandbox runs scripts that mean no good, under limits, and shows what
// stopped each.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// hostile are scripts of every kind: testdata/hostile has hundreds.
var hostile = []struct{ name, script string }{
	{"an endless loop", "while True: pass"},
	{"one that catches everything", `
while True:
    try:
        while True: pass
    except BaseException:
        continue
`},
	{"a finally that never ends", `
try:
    while True: pass
finally:
    while True: pass
`},
	{"work inside a built-in", "sum(range(10**15))"},
	{"a large string", "'a' * 10**12"},
	{"a large number", "10 ** 10 ** 10"},
	{"a list that grows", `
l = []
while True: l.append("x" * 100)
`},
	{"deep recursion", `
def f(): f()
f()
`},
	{"a deep structure", `
l = []
for _ in range(100_000): l = [l]
repr(l)
`},
	{"much output", "while True: print('spam')"},
	{"a fork bomb of tasks", `
import asyncio
async def bomb():
    asyncio.create_task(bomb())
    asyncio.create_task(bomb())
    await asyncio.sleep(1000)
asyncio.run(bomb())
`},
	{"a task that cannot be cancelled", `
import asyncio
async def stay():
    while True:
        try:
            await asyncio.sleep(1000)
        except BaseException:
            pass
asyncio.run(stay())
`},
	{"a look at the host's files", "open('/etc/passwd')"},
	{"a program to start", "import subprocess; subprocess.run(['true'])"},
}

func run(script string) error {
	in, err := interp.New(interp.Config{
		Modules: stdlib.All(),
		Limits:  interp.Limits{Steps: 5_000_000, Memory: 32 << 20, Output: 1 << 20, Tasks: 1000},
	})
	if err != nil {
		return err
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	_, err = in.RunString(ctx, "hostile.py", script)
	return err
}

func main() {
	for _, h := range hostile {
		err := run(h.script)
		var limit *interp.LimitError
		var e *interp.Error
		switch {
		case err == nil:
			log.Fatalf("%s: not stopped", h.name)
		case errors.Is(err, context.DeadlineExceeded):
			fmt.Printf("%s: the deadline\n", h.name)
		case errors.As(err, &e):
			fmt.Printf("%s: %s\n", h.name, e.Class) // MemoryError and RecursionError stand for a limit, too
		case errors.As(err, &limit):
			fmt.Printf("%s: the limit on %s\n", h.name, limit.Kind)
		default:
			fmt.Printf("%s: %v\n", h.name, err)
		}
	}
}
