package loop

import (
	"sort"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// The names of package object that this package cannot do without.
type (
	value     = object.Value
	runtime   = object.Runtime
	exception = object.Exception
)

var null value

// Loop is an event loop.
type Loop struct {
	object.Object
	object.WalkMark
	rt    *runtime
	state *State

	ready           ring
	todo            int // handles left in this turn
	turn            uint64
	ran             uint64  // callbacks so far
	stoodAt         float64 // the time at which timers ran last
	stood           int     // and how many turns before had the same
	timers          timerHeap
	cancelledTimers int
	newTimers       []timerEntry // with EachTimer: not announced yet
	lastOp          OpID
	calls           map[OpID]call
	callOf          map[*Future]OpID
	host            map[OpID]*HostCall // the functions of calls, see host_calls.go
	out             []Request          // made since the last Step
	handed          []Request          // what the last Step returned

	first, last *Task   // the tasks that are not done
	current     *Task   // the task that is running, nil between steps
	main        *Task   // the task an interrupt cancels
	mainForeign value   // the same, if it is no Task
	awaited     *Future // what run_until_complete waits for
	interrupted bool    // the main task is to be cancelled
	interrupts  int
	// How many tasks and gathering futures pass a cancellation on to each other.
	cancelDepth, cancelGathers int

	lost      []*Future   // failed, and nobody has looked yet
	fresh     []freshLost // those of them that failed lately
	asyncGens []*object.Generator

	running, stopping, closed, debug bool
	gensShut, executorShut           bool
	excHandler, taskFactory          value
	slow                             value        // slow_callback_duration
	executor                         value        // run_in_executor's, null until needed
	watched                          *object.Dict // what waits for descriptors, nil until needed

	custom        bool             // a script may have redefined methods
	self          value            // of a proxy: the object it stands for
	oneTurn       bool             // a Step ends with the turn, see custom_run.go
	foreignTimers map[*Timer]value // the handles a script's call_at has returned
	dict          *object.Dict     // attributes scripts set

	driver Driver
	tracer Tracer
	yield  bareYield
	handle *Handle        // the handle that runs, in debug mode
	thread *object.Thread // that runs the loop
	outer  outer
	// tracksOrigins: coroutines keep where they are made; originsBefore is how
	// much they kept before the loop ran.
	tracksOrigins bool
	originsBefore int

	// EachTimer asks for a Request for every timer instead of one for the
	// earliest deadline: for drivers that keep timers somewhere else.
	EachTimer bool
	// Fuel is how much work (object.Runtime.WorkDone) a Step does before it
	// returns Preempted; 0 is no bound. The order of steps does not depend on it.
	Fuel int64
}

// State is what the loops of one interpreter share.
type State struct {
	rt        *runtime
	alive     int    // tasks that are not done
	lastTask  uint64 // number of the task made last
	gathers   uint32 // calls of gather, see uniqueArgs
	named     uint32 // tasks that got a name from the script
	lastEvent uint64
	// main and others are the threads' current event loops: the default policy's,
	// until there is an object for it.
	main   currentLoop
	others map[*object.Thread]*currentLoop
	policy value // event loop policy, null until a script asks for it or sets one

	collecting bool // a walk looks for what the lists of the loops alone hold

	strangers strangers
	proxies   map[value]*Loop // of objects that only behave like a loop

	// Driver makes the driver of a new loop; nil: by the Runtime's clock.
	Driver func(*runtime) Driver
	// Idle is called whenever a loop has nothing to do and is about to wait; false
	// with an exception pending. nil: nobody wants to know.
	Idle func() bool
	// Cancelled describes the tasks that were not done when asyncio.run or a Runner
	// came to its end, and were cancelled by it: which, what they waited for, where
	// they were made. It is nil unless ListCancelled is set.
	Cancelled     []string
	ListCancelled bool
	// Schedule is the order of tasks in a turn, nil for CPython's.
	Schedule *Schedule
	// Tracer gets the events of new loops, nil if nobody listens.
	Tracer Tracer
	// Explain: failures are noted for explanations; see StartExplaining.
	Explain bool
	watch   stepWatch
	// unfinished are the tasks of Cancelled, for explanations.
	unfinished []Unfinished
	loops      []*Loop // not closed
	ended      []*Loop // closed, with something left to report
}

const stateKey = "asyncio"

// StateOf returns the asyncio state of an interpreter.
func StateOf(rt *runtime) *State {
	if s, ok := rt.State[stateKey].(*State); ok {
		return s
	}
	s := &State{rt: rt}
	rt.State[stateKey] = s
	rt.Hooks.Collect = s.collect
	return s
}

// New returns an event loop.
func New(rt *runtime) *Loop {
	l := newLoop(rt)
	l.noteSelector()
	return l
}

// loopBytes is what a loop takes that has nothing to do.
const loopBytes = 720

func newLoop(rt *runtime) *Loop {
	s := StateOf(rt)
	l := &Loop{rt: rt, state: s, tracer: s.Tracer, slow: object.Float(0.1)}
	l.Object = object.NewObject(LoopType, l)
	rt.Charge(loopBytes)
	l.yield.InitShared(&l.yield)
	s.loops = append(s.loops, l)
	l.debug = rt.Flags.DevMode || rt.Flags.AsyncDebug || !rt.Flags.IgnoreEnv && rt.Host.Env["PYTHONASYNCIODEBUG"] != ""
	return l
}

// Running returns the running loop of the interpreter, nil if there is none.
func Running(rt *runtime) *Loop {
	l, _ := rt.Loop.(*Loop)
	return l
}

// RunningOr is Running that raises RuntimeError when there is none.
func RunningOr(rt *runtime) *Loop {
	if l, ok := rt.Loop.(*Loop); ok {
		return l
	}
	rt.RuntimeErrorf("no running event loop")
	return nil
}

// Value returns the loop as a Python value.
func (l *Loop) Value() value {
	if !l.self.IsNull() {
		return l.self
	}
	return object.ValueOf(&l.Object)
}

// Runtime returns the interpreter the loop belongs to.
func (l *Loop) Runtime() *runtime { return l.rt }

// CurrentTask returns the task that is running, nil if none is.
func (l *Loop) CurrentTask() *Task { return l.current }

// Turn returns how many turns the loop has begun.
func (l *Loop) Turn() uint64 { return l.turn }

// IsClosed reports whether the loop was closed.
func (l *Loop) IsClosed() bool { return l.closed }

// IsRunning reports whether the loop is running.
func (l *Loop) IsRunning() bool { return l.running }

// SetMain sets the task that an interrupt cancels.
func (l *Loop) SetMain(t *Task) { l.main, l.mainForeign, l.interrupts = t, null, 0 }

// SetMainValue is SetMain for a task that a script's task factory has made.
func (l *Loop) SetMainValue(v value) {
	l.SetMain(AsTask(v))
	if l.main == nil {
		l.mainForeign = v
	}
}

// Main returns the task that SetMain set, nil if none.
func (l *Loop) Main() *Task { return l.main }

// Tasks returns the tasks that are not done in the order they were made.
func (l *Loop) Tasks() []*Task {
	var all []*Task
	for t := l.first; t != nil; t = t.next {
		all = append(all, t)
	}
	return all
}

// seconds is a duration as CPython's clocks give it.
func seconds(d time.Duration) float64 { return float64(d) / 1e9 }

// Now returns the loop's time in seconds.
func (l *Loop) Now() float64 {
	if l.custom {
		if _, t, ok := l.customNow(); ok {
			return t
		}
	}
	return seconds(l.rt.Clock.Monotonic())
}

// CallSoon appends r to the ready queue; from is the future that is the reason.
func (l *Loop) CallSoon(r Runnable, from *Future) { l.enqueue(entry{r, from}) }

// CheckOpen raises RuntimeError if the loop is closed.
func (l *Loop) CheckOpen() bool {
	if l.closed {
		l.rt.RuntimeErrorf("Event loop is closed")
	}
	return !l.closed
}

// Stop makes the loop stop at the end of the turn.
func (l *Loop) Stop() { l.stopping = true }

// cancelMain acts on an interrupt: the main task is cancelled. It reports false
// with KeyboardInterrupt pending when there is none.
func (l *Loop) cancelMain() bool {
	l.interrupted = false
	if !l.mainForeign.IsNull() {
		if done := IsDone(l.rt, l.mainForeign); done != 0 {
			if done == 1 {
				l.rt.RaiseType(&object.KeyboardInterruptType)
			}
			return false
		}
		_, good := CancelValue(l.rt, l.mainForeign, null)
		return good
	}
	if l.main == nil || l.main.Done() {
		l.rt.RaiseType(&object.KeyboardInterruptType)
		return false
	}
	l.main.Cancel(null)
	return l.rt.Pending() == nil
}

// Close closes the loop: what is ready or waits for a time is dropped.
func (l *Loop) Close() bool {
	if l.running {
		l.rt.RuntimeErrorf("Cannot close a running event loop")
		return false
	}
	if l.closed {
		return true
	}
	l.closed, l.executorShut = true, true
	l.ready.clear()
	l.timers, l.cancelledTimers, l.newTimers, l.todo = nil, 0, nil, 0
	l.calls, l.callOf, l.host = nil, nil, nil
	if d, ok := l.driver.(interface{ Close() }); ok {
		d.Close()
	}
	l.state.drop(l)
	if l.first != nil || len(l.lost) > 0 {
		l.state.ended = append(l.state.ended, l)
	}
	return true
}

// drop takes l off the list of open loops.
func (s *State) drop(l *Loop) {
	for i, o := range s.loops {
		if o == l {
			s.loops = append(s.loops[:i], s.loops[i+1:]...)
			return
		}
	}
}

func sortRequests(rs []Request) { sort.Slice(rs, func(i, j int) bool { return rs[i].ID < rs[j].ID }) }

// link puts a new task at the end of the list.
func (l *Loop) link(t *Task) {
	t.prev = l.last
	if l.last == nil {
		l.first = t
	} else {
		l.last.next = t
	}
	l.last = t
	t.flags |= taskLinked
	s := l.state
	s.alive++
	if limit := l.rt.Limits().Tasks; s.alive > limit && limit > 0 {
		l.rt.Fall("tasks", int64(limit))
	}
}

// unlink takes a finished task off the list.
func (l *Loop) unlink(t *Task) {
	if t.flags&taskLinked == 0 {
		return
	}
	if t.prev == nil {
		l.first = t.next
	} else {
		t.prev.next = t.next
	}
	if t.next == nil {
		l.last = t.prev
	} else {
		t.next.prev = t.prev
	}
	t.prev, t.next = nil, nil
	t.flags &^= taskLinked
	l.state.alive--
}

// Walk implements object.Walkable.
func (l *Loop) Walk(w *object.Walker) int64 {
	n := int64(loopBytes + 24*len(l.ready.buf) + 16*cap(l.timers))
	for i := 0; i < l.ready.n; i++ {
		e := &l.ready.buf[(l.ready.head+i)&(len(l.ready.buf)-1)]
		walkRunnable(w, e.r)
		if e.from != nil {
			w.Visit(e.from.Value())
		}
	}
	for _, e := range l.timers {
		walkRunnable(w, e.t.r)
	}
	if !l.state.collecting {
		for t := l.first; t != nil; t = t.next {
			w.Visit(t.Value())
		}
		for _, g := range l.asyncGens {
			w.Visit(g.Value())
		}
	}
	for _, t := range [2]*Task{l.current, l.main} {
		if t != nil {
			w.Visit(t.Value())
		}
	}
	if l.awaited != nil {
		w.Visit(l.awaited.Value())
	}
	for _, c := range l.calls {
		w.Visit(c.fut.Value())
		w.VisitAll(c.Args)
	}
	w.Visit(l.mainForeign)
	w.Visit(l.excHandler)
	w.Visit(l.taskFactory)
	w.Visit(l.executor)
	if l.watched != nil {
		w.Visit(l.watched.Value())
	}
	w.Visit(l.self)
	if l.dict != nil {
		w.Visit(l.dict.Value())
	}
	for _, h := range l.foreignTimers {
		w.Visit(h)
	}
	return n
}

// Walk implements object.Walkable.
func (s *State) Walk(w *object.Walker) int64 {
	for _, l := range s.loops {
		if !s.collecting || l.running {
			w.Visit(object.ValueOf(&l.Object))
		}
	}
	w.Visit(s.main.v)
	for _, c := range s.others {
		w.Visit(c.v)
	}
	w.Visit(s.policy)
	w.VisitAll(s.strangers.all)
	for _, v := range s.strangers.running {
		w.Visit(v)
	}
	return 128
}

// Loops returns the loops that are not closed.
func (s *State) Loops() []*Loop { return append([]*Loop(nil), s.loops...) }

// Abandon closes the loop even if it was left running by a limit.
func (l *Loop) Abandon() {
	l.running = false
	l.Close()
}
