package main

import (
	"reflect"
	"syscall"
)

const (
	// hugeRoom is more than half of the address space that is prepared: stacks
	// are powers of two, and the next one after hugeRoom is twice as large. What is
	// not used of it takes no memory.
	hugeRoom = 64 << 20
	// smallRoom at the beginning of the heap keeps small pages: short programs
	// never leave it, and a huge page is dear for them.
	smallRoom = 4 << 20
	// madvHugepage is MADV_HUGEPAGE, the same number on all of Linux's machines.
	madvHugepage = 14
)

// useHugePages lets the heap grow into memory that the kernel may hand out two
// megabytes at a time. Each page of four kilobytes costs microseconds when it
// is touched first, which is up to a fifth of the time of a program that keeps
// much, and large lists are slow to walk through for want of places in the
// processor's table of pages. Go leaves the choice to the kernel, which by
// default waits to be asked.
//
// Go has no call for it and maps the heap piece by piece, so a goroutine whose
// stack is that large makes the heap grow at once. Its stack is free again
// when it ends, without a collection, untouched but for its first page; what
// is mapped then is marked. Where the kernel knows no huge pages the call
// fails, and all is as it was.
func useHugePages() {
	done := make(chan byte)
	go func() { done <- spread(nil) }()
	<-done
	at := (reflect.ValueOf(done).Pointer() + smallRoom - 1) &^ (smallRoom - 1)
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, at, 2*hugeRoom, madvHugepage)
}

// largeBlock is an argument that only a large stack can hold.
type largeBlock [hugeRoom]byte

// spread needs a stack of more than hugeRoom bytes for a call that it does not
// make when it is called with nil.
//
//go:noinline
func spread(b *largeBlock) byte {
	if b == nil {
		return 0
	}
	return lastByte(*b)
}

//go:noinline
func lastByte(b largeBlock) byte { return b[hugeRoom-1] }
