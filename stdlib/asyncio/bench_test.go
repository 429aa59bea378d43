package asyncio_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// benchScript runs a script that does n operations; %d stands for n.
func benchScript(b *testing.B, script string) {
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Clock: interp.VirtualClock()})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.ResetTimer()
	if _, err := in.RunString(context.Background(), "bench.py", fmt.Sprintf(script, b.N)); err != nil {
		b.Fatal(err)
	}
}

// One operation is one sleep(0) of one of ten tasks.
func BenchmarkSwitch(b *testing.B) {
	benchScript(b, `
import asyncio
async def spin(n):
    for _ in range(n):
        await asyncio.sleep(0)
async def main(n):
    await asyncio.gather(*[spin(n // 10 + 1) for _ in range(10)])
asyncio.run(main(%d))
`)
}

// One operation is one task made, run and gathered.
func BenchmarkSpawnGather(b *testing.B) {
	benchScript(b, `
import asyncio
async def work(i):
    return i
async def main(n):
    while n > 0:
        await asyncio.gather(*[work(i) for i in range(min(n, 1000))])
        n -= 1000
asyncio.run(main(%d))
`)
}

// One operation is one item through a queue of one place.
func BenchmarkQueue(b *testing.B) {
	benchScript(b, `
import asyncio
async def produce(q, n):
    for i in range(n):
        await q.put(i)
async def consume(q, n):
    for _ in range(n):
        await q.get()
async def main(n):
    q = asyncio.Queue(1)
    await asyncio.gather(produce(q, n), consume(q, n))
asyncio.run(main(%d))
`)
}

// One operation is one sleep on a timer.
func BenchmarkTimer(b *testing.B) {
	benchScript(b, `
import asyncio
async def tick(n, d):
    for _ in range(n):
        await asyncio.sleep(d)
async def main(n):
    await asyncio.gather(*[tick(n // 100 + 1, 0.01 + i / 1000) for i in range(100)])
asyncio.run(main(%d))
`)
}

// One operation is one future awaited and completed.
func BenchmarkFuture(b *testing.B) {
	benchScript(b, `
import asyncio
async def main(n):
    loop = asyncio.get_running_loop()
    for _ in range(n):
        f = loop.create_future()
        loop.call_soon(f.set_result, 1)
        await f
asyncio.run(main(%d))
`)
}
