package object

import "io"

// This file is the one small API through which everything a script can make
// large is accounted: work done, bytes about to be allocated, depth of Go
// recursion. See EXECUTION notes in docs/architecture.md.

// Limits bounds what one interpreter may use. Zero means the default, a
// negative number means no limit.
type Limits struct {
	// Steps bounds the work of one run: loop iterations, calls, items handled by
	// built-ins. A step is between a few and some tens of nanoseconds.
	Steps int64
	// Memory bounds the bytes an interpreter can reach, as it accounts for them.
	// The process takes more, by what Go's collector has not taken away yet.
	Memory int64
	// Depth is how many Python calls deep a script may go: the recursion limit it
	// sees and can lower.
	Depth int
	// Output bounds the bytes written to stdout and stderr.
	Output int64
	// Tasks bounds the tasks that are alive at a time.
	Tasks int
	// HostCalls is how many calls of Go functions an event loop has in flight; the
	// others wait for their turn.
	HostCalls int
}

// The limits that hold where Limits do not say. DefaultHostCalls is in package
// loop.
const (
	DefaultSteps  = 10_000_000_000
	DefaultMemory = 2 << 30
	DefaultDepth  = defaultRecursion
	DefaultOutput = 1 << 30
	DefaultTasks  = 1_000_000
)

const (
	// refillBudget is how much work passes between two looks at the limits. A step
	// is rarely more than some microseconds, so an interrupt is seen within
	// milliseconds.
	refillBudget = 2_000
	// heapInterval is how much work passes between two looks at Go's heap: about a
	// millisecond, in which a script makes some megabytes at most.
	heapInterval = 32 * refillBudget
	// heapGrowth is how many bytes may be accounted for meanwhile.
	heapGrowth = 4 << 20
	// bytesPerStep is how many bytes a built-in touches in the time of a step.
	bytesPerStep = 64
	// maxNative bounds nested Go recursion on script data (repr of nested
	// lists, comparison, hashing, json ...): far more than any real structure
	// and far less than what overflows Go's stack.
	maxNative = 2_000
	// maxStackCost bounds the Go stack: each Python call costs about as many
	// units as its code nests closures, a unit being about 200 bytes, so the
	// ceiling stands near 400 MB of the 1 GB at which Go kills the process.
	maxStackCost = 2_000_000
	// hardDepth is how many Python calls of ordinary code fit under
	// maxStackCost: no setting of the recursion limit goes beyond it.
	hardDepth = maxStackCost / cheapCost
	// stackUnit is about how many bytes of Go's stack a unit stands for.
	stackUnit = 200
	// leastStackCost is what a recursion may take however little memory there is:
	// three times what the default limit of a recursion of ordinary code needs.
	leastStackCost = 3 * defaultRecursion * cheapCost
	// nativeCost is what one level of native recursion is charged.
	nativeCost = 12
	// maxRequest bounds one request when memory is not limited: Go's allocator
	// ends the process where CPython's raises MemoryError.
	maxRequest = 1 << 40
	// countedAlloc is the size from which an allocation is work: two thousand of
	// those below are nothing, of those above they are many megabytes.
	countedAlloc = 4 << 10
	// bigAlloc is the size from which an allocation is checked by itself.
	bigAlloc = 1 << 16
)

// Work accounts for n units of work and reports whether the script may go on.
// When it returns false an uncatchable limit or an interrupt is pending.
func (rt *Runtime) Work(n int) bool {
	rt.Budget -= int64(n)
	if rt.Budget >= 0 {
		return true
	}
	return rt.Refill()
}

// Read accounts for looking at n bytes of text or data and reports whether the
// script may go on.
func (rt *Runtime) Read(n int) bool {
	if n < readsForNothing {
		return true
	}
	return rt.Work(n / bytesPerStep)
}

// readsForNothing is what Read does not count.
const readsForNothing = 4096

// Tick is Work(1), small enough to be inlined into loops and calls.
func (rt *Runtime) Tick() bool {
	rt.Budget--
	return rt.Budget >= 0 || rt.Refill()
}

// Refill is the slow side of Tick and Work: it looks at the interrupt flag and
// the limits and hands out the next budget. False means an exception is
// pending.
func (rt *Runtime) Refill() bool {
	used := rt.granted - rt.Budget
	rt.Steps += used
	rt.granted, rt.Budget = 0, 0
	if rt.fatal != nil {
		rt.exc = rt.fatal
		return false
	}
	if rt.signalRaised != nil && rt.sched.thread.IsMain() {
		rt.exc, rt.noted, rt.signalRaised = rt.signalRaised, false, nil
		return false
	}
	if rt.interrupt.Load() != 0 && !rt.handleInterrupt() {
		return false
	}
	if rt.Hooks.Watch != nil {
		rt.Hooks.Watch("", 0)
	}
	next := int64(refillBudget)
	if rt.limits.Steps > 0 {
		room := rt.limits.Steps - rt.Steps
		if room <= 0 {
			rt.raiseLimit("steps", rt.limits.Steps)
			return false
		}
		next = min(next, room)
	}
	if rt.allocated > rt.memoryLook && !rt.lookAtMemory(0) {
		return false
	}
	// Short calls by the host come here, too, having used little.
	if rt.heapLook -= used; rt.heapLook < 0 || rt.allocated-rt.heapSeen > heapGrowth {
		rt.heapLook, rt.heapSeen = heapInterval, rt.allocated
		if !rt.lookAtHeap() {
			return false
		}
	}
	if rt.signals.Load() != 0 && rt.sched.thread == rt.sched.main {
		// The next Turn must look, or a loop whose body works in large pieces
		// would never call a handler.
		next = 0
	}
	rt.granted, rt.Budget = next, next
	return true
}

// Alloc accounts for n bytes about to be allocated and reports whether they
// may be. A single request that cannot fit the memory limit is refused with
// MemoryError before it is made, as CPython's allocator would.
func (rt *Runtime) Alloc(n int64) bool {
	rt.allocated += n
	if uint64(n) < countedAlloc {
		return true
	}
	return rt.allocBig(n)
}

// allocBig is Alloc for more than a little. A negative n is a sum that went beyond the range of ints.
func (rt *Runtime) allocBig(n int64) bool {
	if uint64(n) < bigAlloc {
		rt.Budget -= n / bytesPerStep
		return true
	}
	limit := rt.limits.Memory
	if limit <= 0 {
		limit = maxRequest
	}
	if n < 0 || n > limit {
		rt.allocated -= n
		rt.RaiseType(&MemoryErrorType)
		return false
	}
	// Memory that is allocated is filled, which is work. What comes now, a walk
	// and Go's collector, takes long, so the deadline is looked at before.
	rt.Budget -= n / bytesPerStep
	if rt.Budget < 0 && rt.interrupt.Load() != 0 {
		rt.allocated -= n
		if !rt.Refill() {
			return false
		}
		rt.allocated += n
	}
	if n > rt.limits.Memory/16 {
		rt.collect(n)
	}
	if rt.allocated <= rt.memoryLook {
		return true
	}
	rt.allocated -= n
	if !rt.lookAtMemory(n) {
		return false
	}
	// What is left does not hold the request: that is for the script to deal
	// with, as when CPython's allocator says no.
	if rt.limits.Memory > 0 && rt.allocated > rt.limits.Memory-n {
		rt.RaiseType(&MemoryErrorType)
		return false
	}
	rt.allocated += n
	return true
}

// AllocN is Alloc(n*size) that cannot overflow.
func (rt *Runtime) AllocN(n, size int64) bool {
	if n > 0 && size > 0 && n > (1<<62)/size {
		rt.RaiseType(&MemoryErrorType)
		return false
	}
	return rt.Alloc(n * size)
}

// Charge accounts for n bytes of a small allocation: it only adds.
func (rt *Runtime) Charge(n int64) { rt.allocated += n }

// Enter accounts for one level of native recursion (a built-in that recurses
// on script data, or calls back into the script). where completes CPython's
// message, as in " while getting the repr of an object"; it may be empty.
// Every Enter that returned true is followed by one Leave.
func (rt *Runtime) Enter(where string) bool {
	if rt.native >= maxNative || rt.stackCost >= rt.maxStack {
		rt.Raisef(&RecursionErrorType, "maximum recursion depth exceeded%s", where)
		return false
	}
	rt.native++
	rt.stackCost += nativeCost
	return true
}

// Leave undoes one Enter.
func (rt *Runtime) Leave() {
	rt.native--
	rt.stackCost -= nativeCost
}

// LimitReached describes an uncatchable stop: which limit fell.
type LimitReached struct {
	Kind  string // "steps", "memory", "output", "tasks", "time"; "exit" is os._exit with the status Limit
	Limit int64
}

// raiseLimit makes an exception pending that no script code can catch.
func (rt *Runtime) raiseLimit(kind string, limit int64) {
	rt.limitReached = &LimitReached{kind, limit}
	if rt.Hooks.Note != nil {
		rt.Hooks.Note(rt, "limit", kind)
	}
	e := rt.newException(&SystemErrorType, Value{})
	e.msg = "limit reached: " + kind
	e.fatal = true
	rt.fatal = e
	rt.exc = e
}

// ExitNow ends the program at once with an exit status, as os._exit: no handler
// of the script's sees it, nothing is cleaned up, and what its streams hold back
// is lost unless a person watches them.
func (rt *Runtime) ExitNow(status int) Value {
	rt.limitReached = &LimitReached{"exit", int64(status)}
	e := rt.newException(&SystemExitType, Value{})
	e.fatal = true
	rt.fatal, rt.exc = e, e
	rt.Hooks.AtExit, rt.FlushFiles = nil, nil
	for fd, w := range [...]*io.Writer{&rt.Stdout, &rt.Stderr} {
		if !rt.IsTerminal(fd + 1) {
			*w = io.Discard
		}
	}
	return Value{}
}

// LimitReached returns the limit that stopped the script, nil if none did.
func (rt *Runtime) LimitReached() *LimitReached { return rt.limitReached }

// Limits returns the limits that hold.
func (rt *Runtime) Limits() Limits { return rt.limits }

// SetLimits replaces the limits; to be called between runs only.
func (rt *Runtime) SetLimits(l Limits) {
	if l.Steps == 0 {
		l.Steps = DefaultSteps
	}
	if l.Memory == 0 {
		l.Memory = DefaultMemory
	}
	if l.Output == 0 {
		l.Output = DefaultOutput
	}
	if l.Tasks == 0 {
		l.Tasks = DefaultTasks
	}
	rt.maxStack = maxStackCost
	if l.Memory > 0 {
		// The stack is memory, too, of which Go takes half as much again while it grows.
		rt.maxStack = min(maxStackCost, max(int(l.Memory/2/stackUnit), leastStackCost))
	}
	rt.depthGiven = l.Depth > 0
	if l.Depth == 0 {
		l.Depth = defaultRecursion
	}
	if l.Depth < 0 || l.Depth > hardDepth {
		l.Depth = hardDepth
	}
	rt.limits = l
	rt.depthSet, rt.recursionLimit = l.Depth, l.Depth
	rt.boundDepth()
	rt.memoryLook = rt.allocated + max(l.Memory, 0)
	if l.Memory < 0 {
		rt.memoryLook = 1 << 62
	}
}

// RecursionLimit returns what sys.getrecursionlimit shows.
func (rt *Runtime) RecursionLimit() int { return rt.recursionLimit }

// SetRecursionLimit is sys.setrecursionlimit. A script can lower the host's
// limit, and raise it only if the host left it at the default; the bound on
// the Go stack holds in any case.
func (rt *Runtime) SetRecursionLimit(n int) bool {
	if n < 1 {
		rt.ValueErrorf("recursion limit must be greater or equal than 1")
		return false
	}
	if rt.depth >= n {
		rt.Raisef(&RecursionErrorType, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, rt.depth)
		return false
	}
	rt.recursionLimit, rt.depthSet = n, min(n, hardDepth)
	if rt.depthGiven {
		rt.depthSet = min(n, rt.limits.Depth)
	}
	rt.boundDepth()
	return true
}

// ClearLimit makes the interpreter usable again after a limit stopped a run.
func (rt *Runtime) ClearLimit() {
	rt.fatal, rt.limitReached, rt.exc = nil, nil, nil
	rt.native, rt.stackCost, rt.depth = 0, 0, 0
	rt.Steps = 0
}

// Interrupt kinds, set from other goroutines. A higher one takes the place of a
// lower one that has not been seen yet.
const (
	InterruptNone     int32 = iota
	InterruptWake           // Hooks.Interrupted is called, nothing more
	InterruptKeyboard       // raise KeyboardInterrupt, catchable
	InterruptCancel         // the host's context ended: Hooks.Interrupted cancels the script
	InterruptStop           // and its grace is over: uncatchable
)

// Interrupt asks the running script to stop at its next step. It is the only
// method of Runtime that any goroutine may call.
func (rt *Runtime) Interrupt(kind int32) {
	for {
		old := rt.interrupt.Load()
		if old >= kind || rt.interrupt.CompareAndSwap(old, kind) {
			break
		}
	}
	select {
	case rt.wake <- struct{}{}:
	default:
	}
}

// ClearInterrupt forgets an interrupt that nobody has seen.
func (rt *Runtime) ClearInterrupt() {
	rt.interrupt.Store(InterruptNone)
	select {
	case <-rt.wake:
	default:
	}
}

// ResetSteps begins to count the steps anew: the limit is one for each run.
func (rt *Runtime) ResetSteps() { rt.Steps, rt.granted, rt.Budget = 0, 0, 0 }

// Fall makes a limit fall that a package above this one counts: the script
// stops at its next step.
func (rt *Runtime) Fall(kind string, limit int64) {
	if rt.fatal == nil {
		pending := rt.exc
		rt.raiseLimit(kind, limit)
		rt.exc = pending
	}
	rt.Steps += rt.granted - rt.Budget
	rt.granted, rt.Budget = 0, 0
}

// Interrupted returns a channel that receives when Interrupt is called: for
// what sleeps while the script waits.
func (rt *Runtime) Interrupted() <-chan struct{} { return rt.wake }

func (rt *Runtime) handleInterrupt() bool {
	switch kind := rt.interrupt.Swap(InterruptNone); kind {
	case InterruptWake, InterruptCancel:
		if s := &rt.sched; s.thread != s.main {
			rt.interrupt.CompareAndSwap(InterruptNone, kind)
			s.mu.Lock()
			s.wakeLocked(s.main, Interrupted)
			s.mu.Unlock()
			return true
		}
		if f := rt.Hooks.Interrupted; f != nil {
			return f(rt, kind)
		}
	case InterruptKeyboard:
		if s := &rt.sched; s.thread != s.main {
			// It is the main thread that is interrupted, as in CPython.
			rt.interrupt.CompareAndSwap(InterruptNone, InterruptKeyboard)
			s.mu.Lock()
			s.wakeLocked(s.main, Interrupted)
			s.mu.Unlock()
			return true
		}
		if f := rt.Hooks.SignalTaken; f != nil && f(rt, 2) {
			rt.signals.Or(1 << 2)
			return true
		}
		if l, ok := rt.Loop.(interface{ Interrupted() bool }); ok && l.Interrupted() {
			return true
		}
		rt.RaiseType(&KeyboardInterruptType)
		return false
	case InterruptStop:
		rt.raiseLimit("time", 0)
		return false
	}
	return true
}

// fits reports whether n items of the given size can fit the memory limit at
// all: what is asked before a length someone else claims is believed.
func (rt *Runtime) fits(n, size int64) bool {
	limit := rt.limits.Memory
	if limit <= 0 {
		limit = maxRequest
	}
	return n <= limit/size
}

// WorkDone returns how many units of work the interpreter has done.
func (rt *Runtime) WorkDone() int64 { return rt.Steps + rt.granted - rt.Budget }

// scanning is f, a method that may look at each character of a str or bytes,
// with that work accounted for.
func scanning(f func(*Runtime, Value) Value) func(*Runtime, Value) Value {
	return func(rt *Runtime, self Value) Value {
		n := 0
		if s := AsStr(self); s != nil {
			n = len(s.s)
		} else if b, ok := bytesOf(self); ok {
			n = len(b)
		}
		if n >= readsForNothing && !rt.Work(n/8) {
			return Value{}
		}
		return f(rt, self)
	}
}
