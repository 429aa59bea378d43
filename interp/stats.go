package interp

import (
	"iter"

	"github.com/ouro-lang/ouro/interp/loop"
)

// Stats is what an interpreter has used so far.
type Stats struct {
	Steps     int64 // work of the present or last run
	Memory    int64 // bytes it can reach
	Tasks     int   // tasks that are not done
	HostCalls int64 // Go functions that run on goroutines of their own
}

// Stats returns what the interpreter has used. Memory is found by looking at
// all its objects.
func (in *Interp) Stats() Stats {
	var s Stats
	_ = in.do(func() error {
		s.Steps, s.Memory = in.steps, in.rt.Reachable()
		if in.depth > 1 || in.server.Load() != nil {
			s.Steps = in.rt.WorkDone()
		}
		for _, l := range loop.StateOf(in.rt).Loops() {
			s.Tasks += len(l.Tasks())
		}
		return nil
	})
	s.HostCalls = in.flights.n.Load()
	return s
}

// TaskInfo describes a task of an event loop.
type TaskInfo struct {
	ID        uint64 // in the order they were made
	Name      string
	Coroutine string // the qualified name of its function
	// File and Line are where the task stands; Waits is what it waits for, if that
	// is an operation of asyncio or a Go function.
	File  string
	Line  int
	Waits string
	// MadeFile and MadeLine are where it was made.
	MadeFile string
	MadeLine int
}

// Tasks lists the tasks that are not done, in the order they were made, as they
// are at the moment of the call.
func (in *Interp) Tasks() iter.Seq[TaskInfo] {
	var all []TaskInfo
	_ = in.do(func() error {
		for _, l := range loop.StateOf(in.rt).Loops() {
			for _, t := range l.Tasks() {
				i := TaskInfo{ID: t.ID(), Name: t.Name(), Coroutine: t.CoroutineName()}
				i.File, i.Line, i.Waits = t.Where()
				i.MadeFile, i.MadeLine = t.Made()
				all = append(all, i)
			}
		}
		return nil
	})
	return func(yield func(TaskInfo) bool) {
		for _, t := range all {
			if !yield(t) {
				return
			}
		}
	}
}
