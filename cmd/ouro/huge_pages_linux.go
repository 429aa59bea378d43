package main

import (
	"runtime/debug"
	"syscall"
)

const (
	// hugeRoom is how much address space is prepared for huge pages. What is
	// not used of it takes no memory.
	hugeRoom = 128 << 20
	// madvHugepage is MADV_HUGEPAGE, the same number on all of Linux's machines.
	madvHugepage = 14
)

// useHugePages lets the heap grow into memory that the kernel may hand out two
// megabytes at a time: each page of four kilobytes costs microseconds when it
// is touched first, up to a fifth of the time of a program that keeps much. Go
// leaves the choice to the kernel, which by default waits to be asked.
//
// There is no call for it, so the heap is made to grow by one object that
// nobody touches, its memory is marked, and the object given back. The space
// counts as returned to the system until it is used.
func useHugePages() {
	percent := debug.SetGCPercent(-1) // the object is no reason to collect
	// Where the kernel knows no huge pages this is an error, and all is as before.
	_ = syscall.Madvise(make([]byte, hugeRoom), madvHugepage)
	debug.FreeOSMemory()
	debug.SetGCPercent(percent)
}
