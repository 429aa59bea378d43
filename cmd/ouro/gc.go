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
// bytes are alive.
func room(live uint64) uint64 {
	return max(leastRoom, min(4*live, mostRoom), live)
}

// firstGCPercent gives the least room to a heap that holds nothing yet.
const firstGCPercent = 100 * leastRoom / goMinHeap

// gcMark is garbage whose finalizer runs after each collection.
type gcMark struct{ _ [16]byte }

// watchGC sets the percentage anew after each collection.
func watchGC(m *gcMark, percent int) {
	runtime.SetFinalizer(m, func(m *gcMark) {
		sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(sample)
		live := max(sample[0].Value.Uint64(), 1<<20)
		r := room(live)
		// Each change stops the world: small ones are not worth it.
		if p := int(min(100*r/live, 100*(live+r)/goMinHeap)); p < percent*7/8 || p > percent*9/8 {
			debug.SetGCPercent(p)
			percent = p
		}
		watchGC(m, percent)
	})
}
