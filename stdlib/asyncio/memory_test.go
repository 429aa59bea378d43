package asyncio_test

import (
	"context"
	"runtime"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib"
)

// maxTaskBytes is what a sleeping task may cost in live heap: coroutine, task,
// future and timer together.
const maxTaskBytes = 600

const sleepers = `
import asyncio, measure

async def work():
    await asyncio.sleep(3600)

async def main():
    before = measure.heap()
    for _ in range(measure.n()):
        asyncio.create_task(work())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    measure.result(measure.heap() - before)

asyncio.run(main())
`

// heapModule is a module through which a script asks for the live heap.
func heapModule(n int, result *int64) interp.Module {
	return interp.Module{Name: "measure", Rows: []object.Row{
		{Sig: "heap()", Fn: func(*object.Runtime) object.Value {
			runtime.GC()
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			return object.Int(int64(m.HeapAlloc))
		}},
		{Sig: "n()", Fn: func(*object.Runtime) object.Value { return object.Int(int64(n)) }},
		{Sig: "result(v, /)", Fn: func(_ *object.Runtime, v object.Value) object.Value {
			*result = v.Int()
			return object.None
		}},
	}}
}

func measureSleepers(t testing.TB, n int) int64 {
	var used int64
	in, err := interp.New(interp.Config{Modules: append(stdlib.All(), heapModule(n, &used)), Clock: interp.VirtualClock()})
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if _, err := in.RunString(context.Background(), "sleepers.py", sleepers); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d tasks: %d bytes each, %v for making, sleeping and cancelling them", n, used/int64(n), time.Since(start))
	return used / int64(n)
}

func TestTaskMemory(t *testing.T) {
	n := 200_000
	if testing.Short() {
		n = 20_000
	}
	if got := measureSleepers(t, n); got > maxTaskBytes {
		t.Errorf("a sleeping task takes %d bytes, want at most %d", got, maxTaskBytes)
	}
}

func BenchmarkMillionSleepers(b *testing.B) {
	for b.Loop() {
		b.ReportMetric(float64(measureSleepers(b, 1_000_000)), "B/task")
	}
}
