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
	buf := make([]entry, max(64, 2*len(q.buf)))
	for i := 0; i < q.n; i++ {
		buf[i] = q.buf[(q.head+i)&(len(q.buf)-1)]
	}
	q.buf, q.head = buf, 0
}

// trim gives back the memory of a queue that was long once.
func (q *ring) trim() {
	if q.n == 0 && len(q.buf) > ringKeep {
		*q = ring{}
	}
}

func (q *ring) clear() { *q = ring{} }
