package object

import "strings"

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

// Large is the number of bytes from which a piece of work that is one call of Go
// is done aside: it takes longer than a deadline may wait, because memory that
// is new to the process is slow to touch.
const Large = 32 << 20

// Aside calls f, which must touch nothing that scripts can change, on a goroutine
// of its own. ok is false with an exception pending: somebody interrupted
// meanwhile, and what f does is of no use to anybody.
func Aside[T any](rt *Runtime, f func() T) (v T, ok bool) {
	done := make(chan T, 1)
	rt.aside.Add(1)
	go func() {
		defer rt.aside.Done()
		done <- f()
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
			return v, false
		}
		select {
		case v := <-done:
			return v, true
		case <-rt.wake:
			woken = true
		}
	}
}

// writeText appends s to b, which has room, under the limits.
func (rt *Runtime) writeText(b *strings.Builder, s string) bool {
	for len(s) > searchPiece {
		b.WriteString(s[:searchPiece])
		if s = s[searchPiece:]; !rt.Look() {
			return false
		}
	}
	b.WriteString(s)
	return true
}

// copyBytes appends src to dst, which has room and is known to nobody, under the
// limits.
func (rt *Runtime) copyBytes(dst, src []byte) ([]byte, bool) {
	for len(src) > searchPiece {
		dst = append(dst, src[:searchPiece]...)
		if src = src[searchPiece:]; !rt.Look() {
			return nil, false
		}
	}
	return append(dst, src...), true
}

// makeLarge is make([]T, n, c) for items of the given size, which have been
// accounted for. ok is false with an exception pending.
func makeLarge[T any](rt *Runtime, n, c, size int) (s []T, ok bool) {
	if c < Large/size {
		return make([]T, n, c), true
	}
	return Aside(rt, func() []T { return make([]T, n, c) })
}
