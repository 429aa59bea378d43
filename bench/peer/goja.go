package peer

import (
	"bufio"
	"container/heap"
	"os"
	"time"

	"github.com/dop251/goja"
)

// goja brings promises and their job queue, but no clock: a host adds setTimeout and the loop that serves it.
func runGoja(file, source string, args []string) error {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	vm := goja.New()
	loop := &timerLoop{start: time.Now()}

	vm.Set("print", func(call goja.FunctionCall) goja.Value {
		for i, arg := range call.Arguments {
			if i > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(arg.String())
		}
		out.WriteByte('\n')
		return goja.Undefined()
	})
	vm.Set("flush", func() { out.Flush() })
	vm.Set("args", args)
	vm.Set("setTimeout", func(call goja.FunctionCall) goja.Value {
		fn, ok := goja.AssertFunction(call.Argument(0))
		if !ok {
			panic(vm.NewTypeError("setTimeout takes a function"))
		}
		loop.add(fn, time.Duration(call.Argument(1).ToFloat()*float64(time.Millisecond)))
		return goja.Undefined()
	})
	if _, err := vm.RunScript(file, source); err != nil {
		return err
	}
	return loop.run()
}

type timer struct {
	due   time.Duration // since the loop's start
	order int           // equal times fire in the order they were set
	fn    goja.Callable
}

type timerHeap []timer

func (h timerHeap) Len() int      { return len(h) }
func (h timerHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h timerHeap) Less(i, j int) bool {
	return h[i].due < h[j].due || h[i].due == h[j].due && h[i].order < h[j].order
}
func (h *timerHeap) Push(x any) { *h = append(*h, x.(timer)) }
func (h *timerHeap) Pop() any {
	old := *h
	last := old[len(old)-1]
	old[len(old)-1] = timer{}
	*h = old[:len(old)-1]
	return last
}

type timerLoop struct {
	start  time.Time
	timers timerHeap
	count  int
}

func (l *timerLoop) add(fn goja.Callable, delay time.Duration) {
	heap.Push(&l.timers, timer{time.Since(l.start) + delay, l.count, fn})
	l.count++
}

// run fires what is due, and sleeps between, until no timer is left.
func (l *timerLoop) run() error {
	for len(l.timers) > 0 {
		if wait := l.timers[0].due - time.Since(l.start); wait > 0 {
			time.Sleep(wait)
		}
		t := heap.Pop(&l.timers).(timer)
		if _, err := t.fn(goja.Undefined()); err != nil {
			return err
		}
	}
	return nil
}
