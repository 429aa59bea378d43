package loop

import (
	"context"
	"sync"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file holds host calls: Go functions that block, called for a script.
// The loop hands out a RequestCall, which is data, and keeps the function
// under its number; the driver runs it on a goroutine of its own.

// HostCall is a Go function that may block, called for a script.
type HostCall struct {
	// Name is what traces, Pending and reports of deadlocks call it.
	Name string
	// Run is called on a goroutine of its own and must not touch the interpreter.
	// ctx ends when nobody waits for the result any more: the future was
	// cancelled, the loop closed, or the run is over.
	Run func(ctx context.Context) (any, error)
	// Settle turns what Run returned into the result of the future. It is called
	// on the interpreter's goroutine; the exception it leaves pending when it
	// returns null becomes the future's. It is not called for a cancelled future.
	// nil: the result is None, or RuntimeError with the error's text.
	Settle func(rt *object.Runtime, result any, err error) object.Value
	// Withdraw, if not nil, is called on the interpreter's goroutine the moment the
	// future is cancelled; ctx ends a little later, with the turn of the loop.
	Withdraw func()
	// Idle says that Run waits for what may never come, a connection or a message,
	// instead of working: such a call does not count against Limits.HostCalls, and
	// a virtual clock stands still for it for a moment only.
	Idle bool
	// Dropped, if not nil, is called on some goroutine with a result that came
	// after the future had been cancelled, so that it can be closed.
	Dropped func(result any)
}

// Start has c run and returns the future of its result. Cancelling the future,
// as the cancellation of a task that awaits it does, ends c's context. What is
// more than Limits.HostCalls allows begins when others have ended. A virtual
// clock stands still while calls are in flight.
func (l *Loop) Start(c *HostCall) *Future {
	f := l.Call(c.Name, nil, nil)
	if l.host == nil {
		l.host = map[OpID]*HostCall{}
	}
	l.host[l.lastOp] = c
	l.rt.Charge(hostCallBytes)
	return f
}

// hostCallBytes is what a call in flight is charged: the goroutine and its
// records.
const hostCallBytes = 4096

func (l *Loop) hostCall(id OpID) *HostCall { return l.host[id] }

// settle completes the future of a host call.
func (l *Loop) settle(h *HostCall, f *Future, c *Completion) {
	rt := l.rt
	var v value
	switch {
	case h.Settle != nil:
		old := rt.SetHandled(nil)
		v = h.Settle(rt, c.Result, c.Err)
		rt.SetHandled(old)
	case c.Err != nil:
		v = rt.RuntimeErrorf("%v", c.Err)
	default:
		v = object.None
	}
	if !v.IsNull() {
		if !f.Done() {
			f.Finish(v)
		}
		return
	}
	// What cannot be caught stays pending: the next Tick of the loop sees it.
	if e := rt.Pending(); e != nil && rt.Catchable() && !f.Done() {
		f.Fail(rt.Clear())
	}
}

// hostCalls are the calls of one loop that are in flight. The goroutines of the
// calls and those who wake the loop share the part under mu.
type hostCalls struct {
	rt      *runtime
	find    func(OpID) *HostCall
	running map[OpID]*flight
	queue   []OpID // waiting for their turn
	busy    int    // running and not idle
	// listening counts the signals that have handlers on the loop.
	listening int

	mu     sync.Mutex
	closed bool
	thread *object.Thread
	done   []Completion
}

// flight is one call in flight.
type flight struct {
	cancel    context.CancelFunc
	call      *HostCall
	cancelled bool
}

// unawaitedGrace is how long a host call that nobody awaits goes on after the
// context of its run has ended.
const unawaitedGrace = 100 * time.Millisecond

// DefaultHostCalls is how many calls are in flight at most when Limits do not
// say.
const DefaultHostCalls = 1024

func (h *hostCalls) init(rt *runtime, find func(OpID) *HostCall) {
	h.rt, h.find, h.thread = rt, find, rt.Thread()
	h.running = map[OpID]*flight{}
}

// belongTo says which thread to wake.
func (h *hostCalls) belongTo(t *object.Thread) {
	h.mu.Lock()
	h.thread = t
	h.mu.Unlock()
}

// post adds a completion and wakes the loop; false: the loop is closed.
func (h *hostCalls) post(c Completion) bool {
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		return false
	}
	h.done = append(h.done, c)
	t := h.thread
	h.mu.Unlock()
	t.Unpark()
	return true
}

func (h *hostCalls) poke() {
	h.mu.Lock()
	t := h.thread
	h.mu.Unlock()
	t.Unpark()
}

// take appends what has completed to in.
func (h *hostCalls) take(in []Completion) []Completion {
	h.mu.Lock()
	from := len(in)
	in = append(in, h.done...)
	clear(h.done)
	h.done = h.done[:0]
	h.mu.Unlock()
	for i := from; i < len(in); i++ {
		h.ended(&in[i])
	}
	return in
}

// ended forgets a call and begins the next one that waits.
func (h *hostCalls) ended(c *Completion) {
	f := h.running[c.ID]
	if f == nil {
		return
	}
	f.cancel()
	delete(h.running, c.ID)
	if f.cancelled {
		f.call.drop(c.Result, c.Err)
	}
	if !f.call.Idle {
		h.busy--
		h.next()
	}
}

// next begins calls that waited for their turn.
func (h *hostCalls) next() {
	for len(h.queue) > 0 && h.room() {
		id := h.queue[0]
		h.queue = h.queue[1:]
		if c := h.find(id); c != nil {
			h.begin(id, c)
		}
	}
}

func (h *hostCalls) room() bool {
	limit := h.rt.Limits().HostCalls
	if limit == 0 {
		limit = DefaultHostCalls
	}
	return limit < 0 || h.busy < limit
}

func (h *hostCalls) start(r *Request) {
	var c *HostCall
	if h.find != nil {
		c = h.find(r.ID)
	}
	switch {
	case c == nil:
		h.post(Completion{ID: r.ID, Err: noHostCall(r.Name)})
	case c.Idle || h.room():
		h.begin(r.ID, c)
	default:
		h.queue = append(h.queue, r.ID)
	}
}

type noHostCall string

func (n noHostCall) Error() string { return "no host function " + string(n) }

func (h *hostCalls) begin(id OpID, c *HostCall) {
	run := h.rt.Context()
	parent := run
	if !c.Idle {
		parent = context.WithoutCancel(run)
	}
	ctx, cancel := context.WithCancel(parent)
	f := &flight{cancel: cancel, call: c}
	if !c.Idle {
		// The end of the run cancels the tasks, and they their calls, which so end
		// in CancelledError; a call that no task waits for ends a little later.
		stop := context.AfterFunc(run, func() { time.AfterFunc(unawaitedGrace, cancel) })
		f.cancel = func() { stop(); cancel() }
	}
	h.running[id] = f
	if !c.Idle {
		h.busy++
	}
	go func() {
		// runtime.Goexit in the host's function leaves these as they are.
		v, err := any(nil), error(&CallPanic{Name: c.Name, Value: "runtime.Goexit was called"})
		defer func() {
			if !h.post(Completion{ID: id, Result: v, Err: err}) {
				c.drop(v, err)
			}
		}()
		v, err = c.run(ctx)
	}()
}

// drop deals with a result nobody waits for.
func (c *HostCall) drop(v any, err error) {
	if err == nil && c.Dropped != nil {
		c.Dropped(v)
	}
}

// run is Run; a panic of the host's function is an error of the call.
func (c *HostCall) run(ctx context.Context) (v any, err error) {
	defer func() {
		if r := recover(); r != nil {
			v, err = nil, &CallPanic{Name: c.Name, Value: r}
		}
	}()
	return c.Run(ctx)
}

// CallPanic is the error of a host call whose function panicked.
type CallPanic struct {
	Name  string
	Value any
}

func (p *CallPanic) Error() string { return "host function " + p.Name + " panicked" }

// cancel ends the context of a call nobody waits for.
func (h *hostCalls) cancel(id OpID) {
	if f := h.running[id]; f != nil {
		f.cancelled = true
		f.cancel()
		return
	}
	for i, q := range h.queue {
		if q == id {
			h.queue = append(h.queue[:i], h.queue[i+1:]...)
			return
		}
	}
}

// cancelAll ends all calls, and the use of h.
func (h *hostCalls) cancelAll() {
	h.mu.Lock()
	h.closed = true
	done := h.done
	h.done = nil
	h.mu.Unlock()
	for i := range done {
		if f := h.running[done[i].ID]; f != nil {
			f.call.drop(done[i].Result, done[i].Err)
		}
	}
	h.queue = nil
	for _, f := range h.running {
		f.cancel()
	}
	clear(h.running)
	h.busy = 0
}

// waits says what can end the loop's sleep from outside.
func (h *hostCalls) waits() object.Waits {
	switch {
	case h.busy > 0:
		return object.ForWork
	case len(h.running) > 0 || h.listening > 0:
		return object.ForWorld
	}
	return object.ForThreads
}
