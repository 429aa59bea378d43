package main

import (
	"os"
	"strings"
	"testing"
)

// TestHugePages looks for the mark in what the kernel says of the process's
// memory, and that the room for it is free for the heap.
func TestHugePages(t *testing.T) {
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil {
		t.Skip("a kernel without huge pages")
	}
	marked := func() int {
		text, err := os.ReadFile("/proc/self/smaps")
		if err != nil {
			t.Skip(err)
		}
		n := 0
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "VmFlags:") && strings.Contains(line, " hg") {
				n++
			}
		}
		return n
	}
	before := marked()
	useHugePages()
	if marked() == before {
		t.Error("no memory was marked for huge pages")
	}
}
