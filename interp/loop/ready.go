package loop

// Runnable is something the loop can run: a handle in CPython's words.
type Runnable interface {
	// RunIn runs it. from is the future whose completion scheduled it, nil if it
	// was scheduled otherwise. False: an exception is pending that ends the loop's
	// run (SystemExit, KeyboardInterrupt, a limit); all others have been dealt
	// with.
	RunIn(l *Loop, from *Future) bool
}

// entry is one place of the ready queue.
type entry struct {
	r    Runnable
	from *Future
}

// ring is the ready queue: a FIFO in a slice whose length is a power of two.
type ring struct {
	buf  []entry
	head int
	n    int
}

// ringKeep is the capacity an empty queue keeps.
const ringKeep = 1 << 12

func (q *ring) push(e entry) {
	if q.n == len(q.buf) {
		q.grow()
	}
	q.buf[(q.head+q.n)&(len(q.buf)-1)] = e
	q.n++
}

func (q *ring) pop() entry {
	p := &q.buf[q.head]
	e := *p
	*p = entry{}
	q.head = (q.head + 1) & (len(q.buf) - 1)
	q.n--
	return e
}

func (q *ring) grow() {
	q.move(max(16, 2*len(q.buf)))
}

// move gives the queue a buffer of another size.
func (q *ring) move(size int) {
	buf := make([]entry, size)
	for i := 0; i < q.n; i++ {
		buf[i] = q.buf[(q.head+i)&(len(q.buf)-1)]
	}
	q.buf, q.head = buf, 0
}

// long reports whether the queue was much longer once than it is now.
func (q *ring) long() bool { return len(q.buf) > ringKeep && q.n < len(q.buf)/16 }

// trim gives back the memory of a queue that was long once.
func (q *ring) trim() {
	if !q.long() {
		return
	}
	size := 64
	for size < 2*q.n {
		size *= 2
	}
	q.move(size)
}

func (q *ring) clear() { *q = ring{} }
