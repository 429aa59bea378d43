package interp

import "sync/atomic"

// turn is the right to run code of an interpreter: a lock for which one can
// wait beside other things. The zero value is not usable; see newTurn.
type turn struct {
	state atomic.Int32  // one of those below
	wake  chan struct{} // holds an element when somebody who waits should look again
}

const (
	turnFree int32 = iota
	turnTaken
	turnWanted // taken, and somebody may be waiting
)

func newTurn() turn { return turn{wake: make(chan struct{}, 1)} }

// try takes the turn if nobody has it.
func (t *turn) try() bool { return t.state.CompareAndSwap(turnFree, turnTaken) }

// claim takes the turn if nobody has it, and else has a receive of wake tell
// when to claim again.
func (t *turn) claim() bool { return t.state.Swap(turnWanted) == turnFree }

// take waits for the turn.
func (t *turn) take() {
	if t.try() {
		return
	}
	for !t.claim() {
		<-t.wake
	}
}

// give gives the turn back. Whoever waits and gives up passes the call to wake
// on by not receiving it.
func (t *turn) give() {
	if t.state.Swap(turnFree) == turnWanted {
		select {
		case t.wake <- struct{}{}:
		default:
		}
	}
}
