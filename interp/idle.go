package interp

import "github.com/ouro-lang/ouro/interp/loop"

// This file is what somebody who serves an interpreter at a prompt, or watches
// it, is told whenever its event loop has nothing to do.

// Idle is the interpreter at a moment in which its event loop waits. It is
// valid during the call it is given to.
type Idle struct{ in *Interp }

// OnIdle has f called, while Serve runs, whenever the event loop has nothing to
// do. f runs on the goroutine that serves and must not use the interpreter but
// for the Idle. It is to be set before Serve begins.
func (in *Interp) OnIdle(f func(Idle)) { in.onIdle = f }

// Tasks is how many tasks are not done.
func (i Idle) Tasks() int { return loop.StateOf(i.in.rt).Alive() }

// Failed returns the tasks that ended in an exception nobody has retrieved;
// from now on it counts as retrieved.
func (i Idle) Failed() []FailedTask {
	var all []FailedTask
	for _, t := range loop.StateOf(i.in.rt).Lost() {
		f := FailedTask{TaskInfo: TaskInfo{ID: t.ID(), Name: t.Name(), Coroutine: t.CoroutineName()}}
		f.MadeFile, f.MadeLine = t.Made()
		f.Err = i.in.newError(t.PeekException())
		t.Retrieved()
		all = append(all, f)
	}
	return all
}

// FailedTask is a task that ended in an exception.
type FailedTask struct {
	TaskInfo
	Err *Error
}
