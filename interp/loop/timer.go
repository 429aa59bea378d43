package loop

import (
	"math"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file holds the timers: a heap that pops timers of equal deadlines in
// the order CPython's heapq does.

// Timer is a deadline of a Runnable. It is embedded in what waits for it.
type Timer struct {
	r    Runnable
	bits uint64 // its number and its flags, in one word because timers are many
}

type timerFlags uint8

const timerFlagBits = 8

func (t *Timer) id() OpID { return OpID(t.bits >> timerFlagBits) }

func (t *Timer) has(f timerFlags) bool { return t.bits&uint64(f) != 0 }

func (t *Timer) set(f timerFlags) { t.bits |= uint64(f) }

func (t *Timer) unset(f timerFlags) { t.bits &^= uint64(f) }

const (
	timerScheduled timerFlags = 1 << iota
	timerCancelled
	timerAbsolute  // made by call_at: the script chose the time itself
	timerAnnounced // the driver was asked for it
	timerForeign   // a script's call_at keeps it
)

// waitingDelay is a delay that is neither an int nor a float and waits to be
// looked at.
type waitingDelay struct{ v value }

// RunIn implements Runnable; it is never called.
func (*waitingDelay) RunIn(*Loop, *Future) bool { return true }

// SetDelay keeps the delay of a timer that is not set yet, in the words that
// the timer will need. Null forgets it.
func (t *Timer) SetDelay(v value) {
	t.r, t.bits = nil, 0
	switch {
	case v.IsNull():
	case v.IsInt() && v.Int() == int64(float64(v.Int())) && v.Int() < 1<<53:
		t.r, t.bits = delayInt, math.Float64bits(float64(v.Int()))
	case v.IsFloat():
		t.r, t.bits = delayFloat, math.Float64bits(v.Float())
	default:
		t.r = &waitingDelay{v}
	}
}

// SetHolder keeps r in a timer that is not set and never will be.
func (t *Timer) SetHolder(r Runnable) { t.r, t.bits = r, 0 }

// Holder returns what SetHolder has kept.
func (t *Timer) Holder() Runnable { return t.r }

// delayKind stands in a Timer whose bits are a delay.
type delayKind uint8

const (
	delayInt delayKind = iota
	delayFloat
)

// RunIn implements Runnable; it is never called.
func (delayKind) RunIn(*Loop, *Future) bool { return true }

// Delay returns what SetDelay has kept, null if nothing.
func (t *Timer) Delay() value {
	switch r := t.r.(type) {
	case delayKind:
		d := math.Float64frombits(t.bits)
		if r == delayInt {
			return object.Int(int64(d))
		}
		return object.Float(d)
	case *waitingDelay:
		return r.v
	}
	return null
}

type timerEntry struct {
	when float64
	t    *Timer
}

// before is the order of the heap: by deadline, as TimerHandle.__lt__. Timers
// whose deadlines were computed from the clock and are equal nevertheless,
// which the virtual clock makes common, go in the order they were made: on a
// real clock the later one is later.
func before(a, b timerEntry) bool {
	if a.when != b.when {
		return a.when < b.when
	}
	return (a.t.bits|b.t.bits)&uint64(timerAbsolute) == 0 && a.t.bits>>timerFlagBits < b.t.bits>>timerFlagBits
}

type timerHeap []timerEntry

func (h *timerHeap) push(e timerEntry) {
	*h = append(*h, e)
	h.down(0, len(*h)-1)
}

// down moves the entry at pos towards start, past the parents it stands
// before: heapq._siftdown.
func (hp *timerHeap) down(start, pos int) {
	h := *hp
	e := h[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if !before(e, h[parent]) {
			break
		}
		h[pos] = h[parent]
		pos = parent
	}
	h[pos] = e
}

// up moves the entry at pos to a leaf, along the smaller children, and then
// back to where it belongs: heapq._siftup. Equal deadlines come out in the
// order this makes.
func (hp *timerHeap) up(pos int) {
	h := *hp
	start, end := pos, len(h)
	e := h[pos]
	child := 2*pos + 1
	for child < end {
		if right := child + 1; right < end && !before(h[child], h[right]) {
			child = right
		}
		h[pos] = h[child]
		pos = child
		child = 2*pos + 1
	}
	h[pos] = e
	h.down(start, pos)
}

func (h *timerHeap) pop() timerEntry {
	old := *h
	n := len(old) - 1
	last := old[n]
	old[n] = timerEntry{}
	*h = old[:n]
	if n == 0 {
		return last
	}
	first := old[0]
	old[0] = last
	h.up(0)
	return first
}

// heapify is heapq.heapify.
func (h *timerHeap) heapify() {
	for i := len(*h)/2 - 1; i >= 0; i-- {
		h.up(i)
	}
}

// SetTimer makes r run when the loop's clock reaches when; t must not be set
// already. absolute tells that the script named the time itself (call_at). arg
// is what CPython passes to the loop: the time to call_at, else the delay to
// call_later.
func (l *Loop) SetTimer(t *Timer, r Runnable, when float64, absolute bool, arg value) {
	if l.custom && l.timerThrough(t, r, absolute, arg) {
		return
	}
	l.setTimer(t, r, when, absolute)
}

// setTimer is SetTimer for the loop's own heap.
func (l *Loop) setTimer(t *Timer, r Runnable, when float64, absolute bool) {
	l.lastOp++
	t.r, t.bits = r, uint64(l.lastOp)<<timerFlagBits|uint64(timerScheduled)
	if absolute {
		t.set(timerAbsolute)
	}
	l.timers.push(timerEntry{when, t})
	if l.EachTimer {
		l.newTimers = append(l.newTimers, timerEntry{when, t})
	}
}

// CancelTimer makes t never run. The heap drops it when it comes to the top,
// or with others once they are many.
func (l *Loop) CancelTimer(t *Timer) {
	if t.has(timerCancelled) {
		return
	}
	if t.has(timerForeign) {
		l.cancelThrough(t)
		return
	}
	if t.has(timerScheduled) {
		l.cancelledTimers++
		if t.has(timerAnnounced) {
			t.unset(timerAnnounced)
			l.request(Request{Kind: RequestCancel, ID: t.id()})
		}
	}
	t.set(timerCancelled)
}

// Cancelled reports whether the timer was cancelled.
func (t *Timer) Cancelled() bool { return t.has(timerCancelled) }

// CPython's constants for when to rebuild the heap without cancelled timers.
const (
	minScheduledTimers   = 100
	cancelledTimersShare = 0.5
)

// dropCancelled removes cancelled timers from the heap, when and how
// BaseEventLoop._run_once does: the order of equal deadlines depends on it.
func (l *Loop) dropCancelled() {
	n := len(l.timers)
	if n > minScheduledTimers && float64(l.cancelledTimers)/float64(n) > cancelledTimersShare {
		// As in CPython, timers that were cancelled and came due under others are counted still.
		kept := make(timerHeap, 0, max(n-l.cancelledTimers, 0))
		for _, e := range l.timers {
			if e.t.has(timerCancelled) {
				e.t.unset(timerScheduled)
				continue
			}
			kept = append(kept, e)
		}
		kept.heapify()
		l.timers, l.cancelledTimers = kept, 0
		return
	}
	for len(l.timers) > 0 && l.timers[0].t.has(timerCancelled) {
		l.cancelledTimers--
		l.timers.pop().t.unset(timerScheduled)
	}
}

// clockResolution is time.get_clock_info("monotonic").resolution on Linux.
const clockResolution = 1e-9

// due moves the timers that are due to the end of the ready queue.
func (l *Loop) due() {
	if len(l.timers) == 0 {
		return
	}
	now := l.Now()
	if end := now + clockResolution; l.timers[0].when < end {
		for len(l.timers) > 0 && l.timers[0].when < end {
			t := l.timers.pop().t
			t.unset(timerScheduled | timerAnnounced)
			l.ready.push(entry{r: t.r})
		}
		l.moveOn(now)
	}
	if len(l.timers) == 0 && cap(l.timers) > ringKeep {
		l.timers = nil
	}
}

// patience is how many turns in a row may run timers at one and the same
// virtual time.
const patience = 1000

// moveOn is called when timers run at now. A program that sleeps for less than
// a float can add to the time, until enough time has passed, ends because any
// other clock goes on meanwhile: a virtual one does so when patience is over.
func (l *Loop) moveOn(now float64) {
	if now != l.stoodAt {
		l.stoodAt, l.stood = now, 0
		return
	}
	if l.stood++; l.stood > patience {
		if c, ok := l.rt.Clock.(*object.VirtualClock); ok {
			c.Sleep(time.Nanosecond)
		}
	}
}
