package object

import (
	"context"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// This file holds the threads of an interpreter. One of them runs at a time:
// the one that has the baton. Each is a goroutine with a Go stack of its own;
// the baton is handed over where a thread waits (Park), and, so that none
// waits for ever, at calls of Python functions and at the ends of loop bodies
// once a budget of work is used up (Yield). What an interpreter keeps for each
// thread is a threadState; it is exchanged at the hand-over.
//
//	running --Park--> parked --Unpark, deadline, interrupt--> ready --baton--> running
//
// The scheduler, not the operating system, decides who runs next: first come,
// first served. So a program whose threads only wait for each other and for
// the virtual clock runs the same way each time, and a program in which nobody
// can ever wake is recognised.

// threadState is the part of a Runtime that belongs to the running thread.
type threadState struct {
	depth   int // Python calls in progress
	native  int // levels of native recursion
	frames  []*pooledFrame
	args    []Value // the argument stack
	ArgTop  int
	exc     *Exception // the pending exception, nil if none
	thrown  thrown
	noted   bool       // the pending exception already has an entry for the frame it is in
	handled *Exception // the exception being handled (sys.exception()), nil if none
	// driverHandled is handled as it was when the running Generator was resumed.
	driverHandled *Exception
	// lowest is the lowest level of its chain that the running Generator has
	// come back to since an exception was thrown in (see driveOn), -1 if none was.
	lowest int32
	// StopValue is the value a generator returned, set whenever Next or Resume
	// reports exhaustion; null stands for None.
	StopValue Value
	Loop      any          // the running event loop (*loop.Loop), nil if none
	context   ContextState // the current context (contextvars)
	// AwaitedBy is set while a function written in Go is called by an await
	// expression that does nothing else with the result: the row of that function.
	// Only that await can know of the awaitable then.
	AwaitedBy *Row
	reprs     []*Object // containers whose repr is in progress
	asyncGen  *AsyncGenHooks
}

func (s *threadState) walk(w *Walker) {
	w.bytes += int64(len(s.frames))*frameSize + int64(16*cap(s.args))
	for _, fr := range s.frames[:min(s.depth, len(s.frames))] {
		w.bytes += int64(16 * cap(fr.big))
		if g := fr.running(); g != nil {
			w.root(g.Value())
		} else {
			fr.Frame.walk(w)
			w.drain()
		}
	}
	for _, v := range s.args[:s.ArgTop] {
		w.root(v)
	}
	for _, e := range [2]*Exception{s.exc, s.handled} {
		if e != nil {
			w.root(e.Value())
		}
	}
	w.root(s.StopValue)
	s.asyncGen.walk(w)
	w.root(s.context.Value())
	s.context.vars.walk(w)
	w.drain()
	if l, ok := s.Loop.(Walkable); ok {
		w.bytes += l.Walk(w)
		w.drain()
	}
}

// ParkResult says why a Park ended.
type ParkResult uint8

// The ways a Park ends.
const (
	Woken       ParkResult = iota // Unpark was called
	TimedOut                      // the deadline has come
	Interrupted                   // Runtime.Interrupt was called, or the thread is to end: call Refill
	Stuck                         // no thread can ever run again
)

// Waits says what, besides other threads and the clock, can end a Park.
type Waits uint8

// What a parked thread waits for outside the interpreter.
const (
	// ForThreads: nothing outside.
	ForThreads Waits = iota
	// ForWorld: something that may or may not come, as a connection: a virtual
	// clock stands still for a moment only.
	ForWorld
	// ForWork: something that is under way: a virtual clock stands still.
	ForWork
)

// NoDeadline is the deadline of a Park that has none.
const NoDeadline time.Duration = 1<<63 - 1

// worldGrace is how long a virtual clock stands still for things from the
// world outside that nobody has promised.
const worldGrace = 5 * time.Millisecond

// threadBytes is what a thread is charged: its goroutine's stack and state.
const threadBytes = 64 << 10

// yieldTurns is how many budgets a thread uses up before others run.
const yieldTurns = 20_000 / refillBudget

// maxThreads bounds the threads of an interpreter.
const maxThreads = 10_000

// Thread is one thread of an interpreter.
type Thread struct {
	rt    *Runtime
	state threadState // while it does not run
	baton chan struct{}
	ident uint64

	hold Value // what body keeps

	// Owner is what the threading module keeps for it; null if nothing.
	Owner Value
	// Daemon threads do not keep the program running.
	Daemon bool

	// Guarded by sched.mu.
	status   threadStatus
	token    bool // Unpark came while it was not parked
	deadline time.Duration
	waits    Waits
	result   ParkResult
	since    uint64 // order of parking
}

type threadStatus uint8

const (
	threadRunning threadStatus = iota
	threadReady
	threadParked
	threadOver
)

// scheduler is what the threads of an interpreter share.
type scheduler struct {
	mu      sync.Mutex
	main    *Thread
	current *Thread // who has the baton, nil: nobody
	all     []*Thread
	ready   []*Thread
	parks   uint64
	turns   int // budgets used up since the last yield
	// waiting is len(ready), for a look without the lock.
	waiting   atomic.Int32
	lastIdent uint64
	depths    int  // of the threads that do not run
	ending    bool // EndThreads is at work
	joining   bool // the main thread waits for others to end
	grace     bool // graceOver will be called
	panicked  *ThreadPanic
	done      sync.WaitGroup
	thread    *Thread // current, for the goroutine that has the baton
}

// ThreadPanic is a Go panic in a thread other than the main one, raised again
// in the main thread.
type ThreadPanic struct {
	Value any
	Stack []byte
}

// mainIdent is threading.get_ident() of the main thread; the others follow.
const mainIdent = 0x7f0000001000

func (rt *Runtime) initThreads() {
	s := &rt.sched
	s.main = &Thread{rt: rt, baton: make(chan struct{}, 1), ident: mainIdent}
	s.current, s.thread, s.lastIdent = s.main, s.main, mainIdent
	s.all = []*Thread{s.main}
}

// Thread returns the running thread.
func (rt *Runtime) Thread() *Thread { return rt.sched.thread }

// MainThread returns the thread that runs programs.
func (rt *Runtime) MainThread() *Thread { return rt.sched.main }

// Threads returns the threads that have not ended, in the order they began.
func (rt *Runtime) Threads() []*Thread {
	s := &rt.sched
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*Thread(nil), s.all...)
}

// Ident returns the number of the thread.
func (t *Thread) Ident() uint64 { return t.ident }

// Over reports whether the thread has ended.
func (t *Thread) Over() bool {
	s := &t.rt.sched
	s.mu.Lock()
	defer s.mu.Unlock()
	return t.status == threadOver
}

// IsMain reports whether t is the main thread.
func (t *Thread) IsMain() bool { return t == t.rt.sched.main }

// Runtime returns the interpreter the thread belongs to.
func (t *Thread) Runtime() *Runtime { return t.rt }

// Where returns the file and line a thread stands at, 0 if in no Python code.
// The caller has the baton.
func (t *Thread) Where() (file string, line int) {
	s := &t.state
	if t == t.rt.sched.thread {
		s = &t.rt.threadState
	}
	for d := min(s.depth, len(s.frames)) - 1; d >= 0; d-- {
		fr := &s.frames[d].Frame
		if g := s.frames[d].running(); g != nil {
			fr = &g.Frame
		}
		// Frames of the library's own modules say nothing to the user.
		if fr.Code != nil && !strings.HasPrefix(fr.Code.Filename, "<frozen ") {
			return fr.Code.Filename, fr.Line()
		}
	}
	return "", 0
}

// StartThread makes a thread that runs body and is ready to run. body deals
// with its exceptions: what it leaves pending is reported as unraisable. hold is
// what body keeps of the script's values, or null. nil with an exception pending: there are too many.
func (rt *Runtime) StartThread(daemon bool, hold Value, body func(rt *Runtime) bool) *Thread {
	s := &rt.sched
	if !rt.Alloc(threadBytes) {
		return nil
	}
	s.mu.Lock()
	if len(s.all) >= maxThreads || s.ending {
		s.mu.Unlock()
		rt.RuntimeErrorf("can't start new thread")
		return nil
	}
	s.lastIdent += 4096
	t := &Thread{rt: rt, baton: make(chan struct{}, 1), ident: s.lastIdent, hold: hold, Daemon: daemon, status: threadReady}
	t.state.args = make([]Value, 64)
	s.all = append(s.all, t)
	s.ready = append(s.ready, t)
	s.waiting.Store(int32(len(s.ready)))
	s.done.Add(1)
	s.mu.Unlock()
	go t.run(body)
	return t
}

// run is the goroutine of a thread.
func (t *Thread) run(body func(rt *Runtime) bool) {
	rt := t.rt
	s := &rt.sched
	defer s.done.Done()
	<-t.baton
	t.enter()
	defer func() {
		if r := recover(); r != nil && s.panicked == nil {
			s.panicked = &ThreadPanic{r, debug.Stack()}
		}
		t.end()
	}()
	if rt.fatal != nil {
		return
	}
	if !body(rt) && rt.exc != nil && rt.Catchable() {
		if e := rt.Clear(); !e.Value().Type().IsSubtype(&SystemExitType) {
			rt.ReportUnraisable(e, None)
		}
	}
}

// end hands the baton on for good.
func (t *Thread) end() {
	rt := t.rt
	s := &rt.sched
	rt.threadState = threadState{}
	s.mu.Lock()
	t.status = threadOver
	for i, o := range s.all {
		if o == t {
			s.all = append(s.all[:i], s.all[i+1:]...)
			break
		}
	}
	if rt.fatal != nil || s.panicked != nil {
		s.wakeLocked(s.main, Interrupted)
	}
	if s.joining {
		s.wakeLocked(s.main, Woken)
	}
	t.passOn()
	s.mu.Unlock()
}

// enter takes over the Runtime: the baton is t's.
func (t *Thread) enter() {
	rt := t.rt
	s := &rt.sched
	rt.threadState = t.state
	t.state = threadState{}
	s.thread = t
	s.depths -= rt.depth
	rt.boundDepth()
}

// leave saves what is t's.
func (t *Thread) leave() {
	rt := t.rt
	t.state = rt.threadState
	rt.sched.depths += rt.depth
}

// boundDepth sets the depth the running thread may reach: the Go stacks of all
// threads together stay under one bound.
func (rt *Runtime) boundDepth() {
	rt.maxDepth = min(rt.depthSet, rt.maxStack/cheapCost-rt.sched.depths)
	rt.pushDepth = rt.maxDepth
	if rt.profiler != nil {
		rt.pushDepth = 0
	}
}

// passOn gives the baton to the next thread, or to nobody. It holds s.mu.
func (t *Thread) passOn() {
	s := &t.rt.sched
	n := s.pick()
	s.current = n
	if n != nil {
		n.status = threadRunning
		n.baton <- struct{}{}
	}
}

// pick chooses who runs next, nil: everybody waits for the world or the clock.
func (s *scheduler) pick() *Thread {
	if len(s.ready) == 0 {
		s.wakeSomebody()
	}
	if len(s.ready) == 0 {
		return nil
	}
	n := s.ready[0]
	copy(s.ready, s.ready[1:])
	s.ready[len(s.ready)-1] = nil
	s.ready = s.ready[:len(s.ready)-1]
	s.waiting.Store(int32(len(s.ready)))
	return n
}

// wakeSomebody moves a virtual clock, or finds that nobody can ever wake.
func (s *scheduler) wakeSomebody() {
	n, out := s.earliest()
	switch {
	case out == ForWorld && n != nil && s.virtual():
		if !s.grace {
			s.grace = true
			time.AfterFunc(worldGrace, s.graceOver)
		}
	case out != ForThreads:
	case n != nil && s.virtual():
		s.advance(n)
	case n != nil:
		// The thread's own timer wakes it.
	default:
		s.wakeLocked(s.main, Stuck)
	}
}

// graceOver moves a virtual clock when nothing has come from outside meanwhile.
func (s *scheduler) graceOver() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.grace = false
	if s.current != nil || len(s.ready) > 0 {
		return
	}
	if n, out := s.earliest(); n != nil && out != ForWork {
		s.advance(n)
		s.dispatch()
	}
}

func (s *scheduler) virtual() bool {
	_, ok := s.main.rt.Clock.(*VirtualClock)
	return ok
}

// earliest returns the parked thread with the earliest deadline, of equal ones
// the one that was parked first, and what the parked threads wait for.
func (s *scheduler) earliest() (first *Thread, out Waits) {
	for _, t := range s.all {
		if t.status != threadParked {
			continue
		}
		out = max(out, t.waits)
		if t.deadline == NoDeadline {
			continue
		}
		if first == nil || t.deadline < first.deadline || t.deadline == first.deadline && t.since < first.since {
			first = t
		}
	}
	return first, out
}

// advance moves the virtual clock to the deadline of t.
func (s *scheduler) advance(t *Thread) {
	c := s.main.rt.Clock.(*VirtualClock)
	c.Sleep(t.deadline - c.Monotonic())
	s.wakeLocked(t, TimedOut)
}

// wakeLocked makes a parked thread ready.
func (s *scheduler) wakeLocked(t *Thread, why ParkResult) {
	switch t.status {
	case threadParked:
		t.status, t.result = threadReady, why
		s.ready = append(s.ready, t)
		s.waiting.Store(int32(len(s.ready)))
	case threadRunning, threadReady:
		if why == Woken {
			t.token = true
		}
	}
}

// dispatch gives the baton away if nobody has it.
func (s *scheduler) dispatch() {
	if s.current != nil {
		return
	}
	if n := s.pick(); n != nil {
		s.current = n
		n.status = threadRunning
		n.baton <- struct{}{}
	}
}

// Unpark ends the Park of t, or the next one if it is not parked. It may be
// called from any goroutine.
func (t *Thread) Unpark() {
	s := &t.rt.sched
	s.mu.Lock()
	s.wakeLocked(t, Woken)
	s.dispatch()
	s.mu.Unlock()
}

// Park waits: until Unpark, until the clock reaches deadline (on
// Clock.Monotonic), or until an interrupt. waits says what outside the
// interpreter may call Unpark.
func (rt *Runtime) Park(deadline time.Duration, waits Waits) ParkResult {
	s := &rt.sched
	t := s.thread
	s.mu.Lock()
	if t.token {
		t.token = false
		s.mu.Unlock()
		return Woken
	}
	if s.ending && t != s.main || rt.fatal != nil {
		s.mu.Unlock()
		return Interrupted
	}
	t.status, t.deadline, t.waits = threadParked, deadline, waits
	s.parks++
	t.since = s.parks
	n := s.pick()
	if n == t {
		t.status = threadRunning
		s.mu.Unlock()
		return t.result
	}
	t.leave()
	s.current = n
	if n != nil {
		n.status = threadRunning
		n.baton <- struct{}{}
	}
	s.mu.Unlock()
	t.wait(deadline)
	t.resume()
	if t == s.main && t.result == Interrupted && rt.fatal == nil && rt.signals.Load() != 0 {
		rt.wakeSignals()
		t.result = Interrupted
	}
	return t.result
}

// resume is enter for a thread that has run before.
func (t *Thread) resume() {
	t.enter()
	if s := &t.rt.sched; s.panicked != nil && t == s.main {
		p := s.panicked
		s.panicked = nil
		panic(p)
	}
}

// wait blocks the goroutine until it is given the baton.
func (t *Thread) wait(deadline time.Duration) {
	rt := t.rt
	s := &rt.sched
	var fire <-chan time.Time
	if deadline != NoDeadline && !s.virtual() {
		timer := time.NewTimer(deadline - rt.Clock.Monotonic())
		fire = timer.C
		defer timer.Stop()
	}
	var interrupt <-chan struct{}
	if t == s.main {
		interrupt = rt.wake
	}
	for {
		select {
		case <-t.baton:
			return
		case <-interrupt:
			s.mu.Lock()
			s.wakeLocked(t, Interrupted)
			s.dispatch()
			s.mu.Unlock()
			interrupt = nil
		case <-fire:
			s.mu.Lock()
			s.wakeLocked(t, TimedOut)
			s.dispatch()
			s.mu.Unlock()
			fire = nil
		}
	}
}

// YieldThread lets the threads that are ready run before it returns.
func (rt *Runtime) YieldThread() {
	s := &rt.sched
	if s.waiting.Load() == 0 {
		return
	}
	t := s.thread
	s.mu.Lock()
	if len(s.ready) == 0 {
		s.mu.Unlock()
		return
	}
	t.status, t.result = threadReady, Woken
	s.ready = append(s.ready, t)
	n := s.pick()
	t.leave()
	s.current = n
	n.status = threadRunning
	n.baton <- struct{}{}
	s.mu.Unlock()
	<-t.baton
	t.resume()
}

// turnTime is how much time passes on a virtual clock while a budget of work is
// used up: a thread that waits by computing would else keep those that sleep
// from ever waking.
const turnTime = 200 * time.Microsecond

// age lets a virtual clock move while the running thread computes.
func (s *scheduler) age() {
	c, ok := s.main.rt.Clock.(*VirtualClock)
	if !ok {
		return
	}
	s.mu.Lock()
	if t, _ := s.earliest(); t != nil {
		c.Sleep(turnTime)
		if t.deadline <= c.Monotonic() {
			s.wakeLocked(t, TimedOut)
		}
	}
	s.mu.Unlock()
}

// Turn is Tick where a thread may lose the baton: at the end of a loop's body.
func (rt *Runtime) Turn() bool {
	rt.Budget--
	return rt.Budget >= 0 || rt.refillYield()
}

// refillYield is Refill where other threads may run: at calls and at the ends
// of loop bodies, where any script code might have run anyway.
func (rt *Runtime) refillYield() bool {
	s := &rt.sched
	if len(s.all) > 1 {
		// A thread keeps the baton for longer than it takes to look at the limits.
		if s.turns++; s.turns >= yieldTurns {
			s.turns = 0
			s.age()
			rt.YieldThread()
		}
	}
	if !rt.Refill() {
		return false
	}
	if rt.finals.due && !rt.finalizeDue() {
		return false
	}
	return rt.signals.Load() == 0 || s.thread != s.main || rt.runSignals()
}

// Outside runs f, which may block, on a goroutine of its own while other
// threads run, and returns when f does. An interrupt ends f's context first.
// False: an exception is pending, and what f returned is lost.
func (rt *Runtime) Outside(waits Waits, f func(ctx context.Context)) bool {
	ctx, cancel := context.WithCancel(rt.Context())
	defer cancel()
	t := rt.Thread()
	var done atomic.Bool
	go func() {
		f(ctx)
		done.Store(true)
		t.Unpark()
	}()
	ok := true
	for !done.Load() {
		if rt.Park(NoDeadline, waits) == Interrupted && !rt.Refill() {
			ok = false
			cancel()
			break
		}
	}
	return ok
}

// Context returns the context of the run in progress: what is done outside the
// interpreter for it ends with it.
func (rt *Runtime) Context() context.Context {
	if rt.Ctx == nil {
		return context.Background()
	}
	return rt.Ctx
}

// FinishThreads is threading._shutdown: it is called at the end of a program.
// False: an exception is pending.
func (rt *Runtime) FinishThreads() bool {
	if m := rt.Modules.GetStr("threading"); m.p != nil && m.AsModule() != nil {
		if CallMethod(rt, m, "_shutdown").p == nil {
			return false
		}
	}
	return rt.JoinThreads()
}

// JoinThreads waits for the threads that are no daemons, as the end of a
// program does. False: an exception is pending.
func (rt *Runtime) JoinThreads() bool {
	s := &rt.sched
	for {
		var next *Thread
		s.mu.Lock()
		s.joining = true
		for _, t := range s.all {
			if t != s.main && !t.Daemon {
				next = t
				break
			}
		}
		s.mu.Unlock()
		if next == nil {
			s.joining = false
			return true
		}
		if !rt.FlushText(1) {
			return false
		}
		switch rt.Park(NoDeadline, ForThreads) {
		case Interrupted:
			if !rt.Refill() {
				s.joining = false
				return false
			}
		case Stuck:
			s.mu.Lock()
			s.wakeLocked(next, Stuck)
			s.mu.Unlock()
		}
	}
}

// EndThreads ends all threads but the main one: no script code of theirs runs
// any more, and their goroutines have ended when it returns.
func (rt *Runtime) EndThreads() {
	s := &rt.sched
	s.mu.Lock()
	if len(s.all) == 1 {
		s.mu.Unlock()
		s.done.Wait()
		return
	}
	s.ending = true
	s.mu.Unlock()
	was := rt.fatal
	exc := rt.exc
	if was == nil {
		rt.fatal = rt.newException(&SystemErrorType, Value{})
		rt.fatal.msg, rt.fatal.fatal = "the program has ended", true
	}
	for {
		s.mu.Lock()
		for _, t := range s.all[1:] {
			s.wakeLocked(t, Interrupted)
		}
		if len(s.all) == 1 {
			s.mu.Unlock()
			break
		}
		s.mu.Unlock()
		rt.YieldThread()
	}
	s.done.Wait()
	s.mu.Lock()
	s.ending = false
	s.main.token = false
	s.mu.Unlock()
	rt.fatal, rt.exc = was, exc
}
