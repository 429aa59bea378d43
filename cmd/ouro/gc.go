package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// This file sets Go's collector for the command. With Go's default a script
// that keeps little alive would collect a tiny heap over and over; with much
// more room it would take several times the memory that CPython takes. A
// package that is embedded never touches these settings: they are its host's.
// docs/performance.md has the measurements.

const (
	// leastRoom is what may be allocated between two collections however little
	// is alive.
	leastRoom = 16 << 20
	// mostRoom bounds the room that is more than what is alive.
	mostRoom = 32 << 20
	// goMinHeap is the heap below which Go does not collect at 100 percent; the
	// bound scales with the percentage.
	goMinHeap = 4 << 20
)

// room returns how much may be allocated until the next collection when live
// bytes are alive. A heap that is growing, where most of what was allocated
// lately is still there, gets twice as much: to collect it costs the same
// and brings little.
func room(live uint64, growing bool) uint64 {
	r := max(leastRoom, min(4*live, mostRoom), live)
	if growing {
		r = max(r, 2*live)
	}
	return r
}

// firstGCPercent gives the least room to a heap that holds nothing yet.
const firstGCPercent = 100 * leastRoom / goMinHeap

// gcMark is garbage whose finalizer runs after each collection.
type gcMark struct{ _ [16]byte }

// heapState is what a collection found.
type heapState struct {
	live, allocated uint64 // bytes alive, and allocated since the process began
	percent         int    // what the collector was told then
}

// growing reports whether more than two thirds of what was allocated between
// two collections outlived the second.
func growing(before, now heapState) bool {
	return now.live > before.live && 3*(now.live-before.live) > 2*(now.allocated-before.allocated)
}

// watchGC sets the percentage anew after each collection.
func watchGC(m *gcMark, before heapState) {
	runtime.SetFinalizer(m, func(m *gcMark) {
		sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/gc/heap/allocs:bytes"}}
		metrics.Read(sample)
		now := heapState{max(sample[0].Value.Uint64(), 1<<20), sample[1].Value.Uint64(), before.percent}
		live := now.live
		r := room(live, growing(before, now))
		// Each change stops the world: small ones are not worth it.
		if p := int(min(100*r/live, 100*(live+r)/goMinHeap)); p < now.percent*7/8 || p > now.percent*9/8 {
			debug.SetGCPercent(p)
			now.percent = p
		}
		watchGC(m, now)
	})
}
