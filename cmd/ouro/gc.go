package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// This file sets Go's collector for the command. Most scripts keep little
// alive and throw much away; with Go's default they would collect a tiny heap
// over and over. A package that is embedded never touches these settings: they
// are its host's.

// headroom is how much may be allocated between two collections however
// little is alive.
const headroom = 32 << 20

// goMinHeap is the heap below which Go does not collect at 100 percent; the
// bound scales with the percentage.
const goMinHeap = 4 << 20

// maxPercent keeps that bound at headroom.
const maxPercent = 100 * headroom / goMinHeap

// tuneGC lets the heap grow by its own size or by headroom, whichever is more.
func tuneGC() {
	debug.SetGCPercent(maxPercent)
	watchGC(new(gcMark))
}

// gcMark is garbage whose finalizer runs after each collection.
type gcMark struct{ _ [16]byte }

func watchGC(m *gcMark) {
	runtime.SetFinalizer(m, func(*gcMark) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		percent := maxPercent
		if n := live[0].Value.Uint64(); n > goMinHeap {
			percent = max(100, int(100*headroom/n))
		}
		debug.SetGCPercent(percent)
		watchGC(new(gcMark))
	})
}
