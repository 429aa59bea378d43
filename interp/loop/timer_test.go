package loop

import (
	"slices"
	"testing"
)

// The order in which heapq of CPython 3.13 gives out entries that are compared
// by deadline alone; the numbers are the order in which they were put in.
var heapOrders = []struct {
	heapify bool
	keys    []float64
	want    []int
}{
	{false, []float64{1, 1}, []int{0, 1}},
	{true, []float64{1, 1}, []int{1, 0}},
	{false, []float64{1, 1, 1, 1, 1}, []int{0, 2, 4, 1, 3}},
	{true, []float64{1, 1, 1, 1, 1}, []int{2, 0, 1, 4, 3}},
	{false, []float64{1, 1, 1, 1, 1, 1, 1, 1, 1}, []int{0, 2, 6, 8, 5, 7, 4, 1, 3}},
	{true, []float64{1, 1, 1, 1, 1, 1, 1, 1, 1}, []int{6, 2, 0, 3, 5, 7, 1, 4, 8}},
	{false, []float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, []int{0, 2, 6, 14, 13, 15, 12, 11, 10, 9, 8, 5, 7, 4, 1, 3}},
	{true, []float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, []int{14, 6, 2, 0, 13, 7, 5, 11, 1, 9, 3, 12, 15, 4, 10, 8}},
	{false, []float64{3, 1, 2, 1, 3, 2, 1}, []int{1, 6, 3, 5, 2, 0, 4}},
	{true, []float64{3, 1, 2, 1, 3, 2, 1}, []int{6, 3, 1, 2, 5, 0, 4}},
	{false, []float64{2, 1, 3, 0, 0, 0, 2, 0, 1, 0, 0, 3, 3, 0, 1, 0, 3, 0, 0, 1}, []int{3, 5, 13, 18, 4, 9, 10, 7, 17, 15, 14, 19, 1, 8, 0, 6, 16, 2, 12, 11}},
	{true, []float64{2, 1, 3, 0, 0, 0, 2, 0, 1, 0, 0, 3, 3, 0, 1, 0, 3, 0, 0, 1}, []int{13, 5, 10, 4, 9, 3, 18, 17, 7, 15, 14, 19, 1, 8, 0, 6, 11, 16, 2, 12}},
	{false, []float64{2, 2, 2, 0, 2, 2, 1, 0, 0, 0, 2, 0, 1, 1, 0, 2, 0, 2, 1, 2, 2, 0, 0, 2, 2, 2, 0, 1, 0, 2, 2, 0, 2}, []int{3, 11, 14, 28, 26, 7, 9, 21, 22, 8, 16, 31, 13, 27, 6, 12, 18, 30, 10, 15, 24, 32, 25, 19, 5, 17, 4, 23, 20, 1, 2, 29, 0}},
	{true, []float64{2, 2, 2, 0, 2, 2, 1, 0, 0, 0, 2, 0, 1, 1, 0, 2, 0, 2, 1, 2, 2, 0, 0, 2, 2, 2, 0, 1, 0, 2, 2, 0, 2}, []int{14, 28, 26, 11, 22, 21, 9, 8, 3, 16, 7, 31, 6, 13, 27, 12, 18, 30, 29, 2, 32, 4, 25, 19, 24, 17, 20, 23, 5, 15, 1, 10, 0}},
}

func TestTimerHeapIsHeapq(t *testing.T) {
	for _, c := range heapOrders {
		var h timerHeap
		place := map[*Timer]int{}
		for i, k := range c.keys {
			tm := &Timer{bits: uint64(i)<<timerFlagBits | uint64(timerAbsolute)}
			place[tm] = i
			if c.heapify {
				h = append(h, timerEntry{k, tm})
			} else {
				h.push(timerEntry{k, tm})
			}
		}
		if c.heapify {
			h.heapify()
		}
		var got []int
		for len(h) > 0 {
			got = append(got, place[h.pop().t])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("heapify %v of %v: got %v, want %v", c.heapify, c.keys, got, c.want)
		}
	}
}

// Timers set by a delay come out in the order they were set when their
// deadlines are equal: on a real clock they would not be.
func TestEqualDelaysAreFIFO(t *testing.T) {
	var h timerHeap
	for i := range 50 {
		h.push(timerEntry{1, &Timer{bits: uint64(i) << timerFlagBits}})
	}
	for i := range 50 {
		if got := h.pop().t.id(); got != OpID(i) {
			t.Fatalf("timer %d came out in place %d", got, i)
		}
	}
}

func TestRingIsFIFO(t *testing.T) {
	var q ring
	next, want := 0, 0
	items := make([]*Handle, 1000)
	for i := range items {
		items[i] = &Handle{}
	}
	for round := range 60 {
		for range round {
			q.push(entry{r: items[next%len(items)]})
			next++
		}
		for range round / 2 {
			if got := q.pop().r; got != Runnable(items[want%len(items)]) {
				t.Fatalf("entry %d came out of its order", want)
			}
			want++
		}
	}
	if q.n != next-want {
		t.Fatalf("%d entries are left, want %d", q.n, next-want)
	}
	for q.n > 0 {
		q.pop()
	}
	q.trim()
	for _, e := range q.buf {
		if e.r != nil {
			t.Fatal("an entry that was taken out is still referred to")
		}
	}
}
