package object

// This file looks at the limits in between: for built-ins whose work was
// accounted for before they began.

// Look reports whether the script may go on, like Work, but accounts for
// nothing. It costs next to nothing while nobody interrupts.
func (rt *Runtime) Look() bool { return rt.interrupt.Load() == InterruptNone || rt.Refill() }

// lookout looks at the limits now and then on the way through a long text.
type lookout struct {
	rt   *Runtime
	next int
}

// lookBytes is how many bytes are passed between two looks.
const lookBytes = 1 << 17

// past reports, for position i, whether the script may go on.
func (l *lookout) past(i int) bool { return i < l.next || l.look(i) }

func (l *lookout) look(i int) bool {
	l.next = i + lookBytes
	return l.rt.Look()
}

// largeMake is the size from which memory is asked for on another goroutine:
// Go clears what it gives, which takes longer than a deadline may wait.
const largeMake = 48 << 20

// makeLarge is make([]T, n, c) for items of the given size, which have been
// accounted for. ok is false with an exception pending: somebody interrupted
// meanwhile.
func makeLarge[T any](rt *Runtime, n, c, size int) (s []T, ok bool) {
	if c < largeMake/size {
		return make([]T, n, c), true
	}
	made := make(chan []T, 1)
	rt.making.Add(1)
	go func() {
		defer rt.making.Done()
		made <- make([]T, n, c)
	}()
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
	for {
		if !rt.Look() {
			return nil, false
		}
		select {
		case s := <-made:
			return s, true
		case <-rt.wake:
			woken = true
		}
	}
}
