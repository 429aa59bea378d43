package object

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"weak"
)

// This file decides when to walk (memory.go) and what the walk means.

// lookAtMemory corrects allocated to what is in use, once the bytes charged
// since the last look have used up the room that was left. It reports whether
// the limit holds.
//
// n bytes are about to be allocated. The next look comes when what is then left is used up, but not before an
// eighth of the limit was allocated: so the walk, whose length is bounded by
// the limit, is paid for by the allocation in between.
func (rt *Runtime) lookAtMemory(n int64) bool {
	limit := rt.limits.Memory
	if limit <= 0 {
		rt.memoryLook = 1 << 62
		return true
	}
	rt.shrinkArgs()
	rt.collect(n)
	w := rt.walkWhile(limit, &rt.interrupt)
	for tries := 0; w.cut; tries++ {
		if !rt.handleInterrupt() {
			return false
		}
		if tries == 0 {
			w = rt.walkWhile(limit, &rt.interrupt)
		} else {
			w = rt.walk(limit) // the interrupt is for another thread
		}
	}
	rt.forgetGenerators(w)
	// Go's size classes round up by an eighth or so.
	live := w.bytes + w.bytes/8
	if live <= limit {
		live += rt.largeHeld(w, limit-live-n)
	}
	rt.memoryUsed, rt.allocated = live, live
	if rt.Hooks.Note != nil {
		rt.Hooks.Note(rt, "gc", strconv.FormatInt(live, 10))
	}
	if live > limit {
		rt.raiseLimit("memory", limit)
		return false
	}
	rt.memoryLook = live + max(limit-live, limit/8)
	return true
}

// collect has Go's collector run when the heap has grown a little beyond the
// limit, n bytes that are about to be allocated included: left to itself
// the collector lets garbage grow to the size of what lives. Where the host's
// own heap is many times the limit, what the script leaves behind does not
// matter and the collector would take long.
func (rt *Runtime) collect(n int64) {
	limit := rt.limits.Memory
	if limit <= 0 {
		return
	}
	heap := heapObjects()
	if heap+n <= limit+limit/16 || heap > 8*limit || heap-rt.afterGC < limit/4 {
		return
	}
	rt.afterGC, rt.others = min(rt.afterGC, heap), min(rt.others, heap)
	if heap+n <= rt.others+limit+limit/16 {
		return
	}
	// What Go keeps of memory that is free is resident, too.
	gather := runtime.GC
	if heap+metric(heapFree)+n > rt.others+limit+limit/4 {
		gather = debug.FreeOSMemory
	}
	if rt.runCollector(gather) {
		rt.afterGC = heapObjects()
	}
}

// RunCollector runs Go's collector to its end, unless the script is interrupted
// meanwhile: then it reports false at once, and the collector goes on alone.
func (rt *Runtime) RunCollector() bool { return rt.runCollector(runtime.GC) }

func (rt *Runtime) runCollector(gather func()) bool {
	woken := false
	defer func() {
		if woken {
			// Whoever sleeps next is to look, as if nobody had.
			select {
			case rt.wake <- struct{}{}:
			default:
			}
		}
	}()
	for ours := false; ; {
		if rt.interrupt.Load() > InterruptWake {
			return false
		}
		if rt.collecting == nil {
			if ours {
				return true
			}
			ours = true
			rt.collecting = make(chan struct{})
			go func(done chan struct{}) {
				gather()
				close(done)
			}(rt.collecting)
		}
		select {
		case <-rt.collecting:
			rt.collecting = nil
		case <-rt.wake:
			woken = true
		}
	}
}

// AwaitCollector waits for the end of what RunCollector and Aside did not wait
// for.
func (rt *Runtime) AwaitCollector() {
	rt.aside.Wait()
	if rt.collecting != nil {
		<-rt.collecting
		rt.collecting = nil
	}
}

// lookAtHeap is collect, and a walk if what is left is more than the limit:
// what small allocations are charged is less than Go takes for them. It reports
// whether the limit holds.
func (rt *Runtime) lookAtHeap() bool {
	before := rt.afterGC
	rt.collect(0)
	limit := rt.limits.Memory
	if limit <= 0 || rt.afterGC == before || rt.afterGC-rt.others <= limit {
		return true
	}
	ok := rt.lookAtMemory(0)
	// What is not this interpreter's belongs to the host, or to others.
	rt.others = max(rt.afterGC-rt.memoryUsed, 0)
	return ok
}

// heapObjects returns the bytes of Go's heap that hold objects, dead ones
// included.
func heapObjects() int64 { return metric("/memory/classes/heap/objects:bytes") }

// heapFree is the metric of memory that Go has no objects in and has not given
// back.
const heapFree = "/memory/classes/heap/free:bytes"

func metric(name string) int64 {
	sample := [1]metrics.Sample{{Name: name}}
	metrics.Read(sample[:])
	return int64(sample[0].Value.Uint64())
}

// largeObject is an object of at least bigAlloc bytes that an operation made.
type largeObject struct {
	at weak.Pointer[Object]
	n  int64
}

// Large notes that v, of about n bytes, was just made. The walk does not see
// what the running code holds in Go variables, the intermediate results of
// expressions in a deep recursion above all; of small objects there are only
// so many, large ones are remembered so that a look can ask whether they are
// still there. It returns v.
func (rt *Runtime) Large(v Value, n int) Value {
	if n >= bigAlloc && v.p != nil && v.p.impl != nil && rt.limits.Memory > 0 {
		rt.large = append(rt.large, largeObject{weak.Make(v.p), int64(n)})
		if len(rt.large) >= 1024 && len(rt.large) == cap(rt.large) {
			rt.dropLarge()
		}
	}
	return v
}

// dropLarge forgets the large objects that have been collected.
func (rt *Runtime) dropLarge() {
	kept := rt.large[:0]
	for _, l := range rt.large {
		if l.at.Value() != nil {
			kept = append(kept, l)
		}
	}
	clear(rt.large[len(kept):])
	rt.large = kept
}

// largeHeld returns the bytes of large objects that the walk did not reach but
// that are not known to be garbage either. When they do not fit in the room
// left, Go's collector is asked to tell: that happens once in a look, so it is
// paid for as the walk is.
func (rt *Runtime) largeHeld(w *Walker, room int64) int64 {
	sum := func() (n int64) {
		for _, l := range rt.large {
			if o := l.at.Value(); o != nil && !w.reached(o) {
				n += l.n
			}
		}
		return n
	}
	held := sum()
	if held > room {
		rt.RunCollector()
		held = sum()
	}
	rt.dropLarge()
	return held
}
