package asyncio_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

type events struct{ lines []string }

func (e *events) Event(ev *interp.Event) {
	e.lines = append(e.lines, strings.TrimSpace(fmt.Sprintf("%s %s %d %s", ev.Kind, ev.Name, ev.Line, strings.TrimSpace(ev.Detail))))
}

const traced = `import asyncio
lock = asyncio.Lock()
queue = asyncio.Queue()
async def a():
    async with lock:
        await asyncio.sleep(1)
    queue.put_nowait(5)
async def b():
    async with lock:
        print(await queue.get())
async def main():
    await asyncio.gather(asyncio.create_task(a(), name="A"), asyncio.create_task(b(), name="B"))
asyncio.run(main())
`

func TestTraceTellsOfEverything(t *testing.T) {
	e := &events{}
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Clock: interp.VirtualClock(), Tracer: e})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.RunString(context.Background(), "t.py", traced); err != nil {
		t.Fatal(err)
	}
	all := strings.Join(e.lines, "\n")
	for _, want := range []string{
		"ready A", "ready B", "lock A 5 acquire Lock", "timer A", "lock B 9 wait Lock", "lock A 5 release Lock", "wake B",
		"lock B 9 acquire Lock", "chan A 7 put Queue", "chan B 10 get Queue", "print B 10 5", "done A", "done B",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no event %q", want)
		}
	}
	if t.Failed() {
		t.Log(all)
	}
}

const racy = `import asyncio
order = []
async def task(i):
    await asyncio.sleep(0)
    order.append(i)
    await asyncio.sleep(1)
    order.append(-i)
async def main():
    async with asyncio.TaskGroup() as g:
        for i in range(1, 9):
            g.create_task(task(i))
    calls = []
    for i in range(5):
        asyncio.get_running_loop().call_soon(calls.append, i)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(order, calls, sorted(order))
asyncio.run(main())
`

func runScheduled(t *testing.T, schedule string) string {
	t.Helper()
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Clock: interp.VirtualClock(), Stdout: &out, Schedule: schedule})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.RunString(context.Background(), "t.py", racy); err != nil {
		t.Fatal(err)
	}
	in.Flush()
	return out.String()
}

func TestScheduleIsReproducedByItsSeed(t *testing.T) {
	plain := runScheduled(t, "")
	if plain != runScheduled(t, "fifo") {
		t.Error("fifo is not CPython's order")
	}
	seen := map[string]bool{plain: true}
	for i := range 5 {
		s := fmt.Sprintf("random:%d", i)
		one := runScheduled(t, s)
		if one != runScheduled(t, s) {
			t.Errorf("%s: two orders", s)
		}
		if !strings.Contains(one, "[0, 1, 2, 3, 4] [-8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8]") {
			t.Errorf("%s: %s", s, one)
		}
		seen[one] = true
	}
	if len(seen) < 4 {
		t.Errorf("only %d orders in 6 schedules", len(seen))
	}
	if _, err := interp.New(interp.Config{Schedule: "random"}); err == nil {
		t.Error("a schedule without a seed is accepted")
	}
}
