package interp

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"runtime/debug"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file says which goroutine may run script code, and how a run ends.
//
// Whoever wants to run code of an interpreter waits for its turn. A Go
// function that a script called, and that calls back into the script, is inside
// already: it is known by its goroutine. While Serve runs, everybody else hands
// it what is to be done.

// DefaultGrace is how long a script whose context has ended may go on with its
// clean-up when [Config.Grace] does not say.
const DefaultGrace = 20 * time.Millisecond

// ErrClosed is the error of the use of an interpreter after Close.
var ErrClosed = errors.New("interp: the interpreter is closed")

// goid returns the number of the running goroutine, as tracebacks show it.
func goid() uint64 {
	var buf [40]byte
	b := buf[:runtime.Stack(buf[:], false)]
	b = bytes.TrimPrefix(b, []byte("goroutine "))
	n := bytes.IndexByte(b, ' ')
	if n < 0 {
		return 0
	}
	id, _ := strconv.ParseUint(string(b[:n]), 10, 64)
	return id
}

// noteOwner remembers whose goroutine calls a Go function, so that the function
// may use the interpreter.
func (in *Interp) noteOwner() {
	if t := in.rt.Thread(); in.ownerThread != t {
		in.ownerThread = t
		in.owner.Store(goid())
	}
}

// inside reports whether the calling goroutine is one that runs a Go function
// for a script of this interpreter.
func (in *Interp) inside() bool {
	o := in.owner.Load()
	return o != 0 && o == goid()
}

// errServing says that a Serve has begun: it is to be asked.
var errServing = errors.New("interp: the interpreter is being served")

// serveBegan returns a channel that is closed when a Serve begins.
func (in *Interp) serveBegan() <-chan struct{} {
	in.serveMu.Lock()
	defer in.serveMu.Unlock()
	if in.began == nil {
		in.began = make(chan struct{})
		if in.server.Load() != nil {
			close(in.began)
		}
	}
	return in.began
}

// setServer begins or ends a Serve.
func (in *Interp) setServer(s *server) {
	in.serveMu.Lock()
	defer in.serveMu.Unlock()
	in.server.Store(s)
	switch {
	case s == nil:
		in.began = nil
	case in.began != nil:
		close(in.began)
	}
}

// enter takes the right to run. nested: the caller is inside a run. The error
// is errServing when a Serve has it for long.
func (in *Interp) enter(ctx context.Context) (nested bool, err error) {
	if !in.turn.try() {
		if in.inside() {
			if e := in.rt.Pending(); e != nil && e.Fatal() {
				return true, in.takeError(ctx)
			}
			return true, nil
		}
		for began := in.serveBegan(); !in.turn.claim(); {
			select {
			case <-in.turn.wake:
			case <-began:
				return false, errServing
			case <-ctx.Done():
				return false, ctx.Err()
			}
		}
	}
	if in.closed.Load() {
		in.turn.give()
		return false, ErrClosed
	}
	if in.gone {
		in.turn.give()
		return false, &InternalError{Panic: errGoexit}
	}
	return false, nil
}

// leave gives the right to run back.
func (in *Interp) leave(nested bool) {
	if nested {
		// Another thread of the script may have called a Go function meanwhile.
		in.ownerThread = nil
		in.noteOwner()
		return
	}
	if in.ownerThread != nil {
		in.owner.Store(0)
		in.ownerThread = nil
	}
	in.turn.give()
}

// do runs f, which looks into values, when the interpreter is free or on the
// goroutine that serves it.
func (in *Interp) do(f func() error) error {
	var nested bool
	for {
		if s := in.server.Load(); s != nil && !in.inside() {
			var err error
			if s.wait(func() { err = f() }) {
				return err
			}
		}
		var err error
		if nested, err = in.enter(context.Background()); err == nil {
			break
		} else if err != errServing {
			return err
		}
	}
	var err error
	defer in.leave(nested)
	if nested {
		return f()
	}
	in.looking = true
	_, gerr := in.guard(context.Background(), func() object.Value {
		err = f()
		return object.None
	})
	in.looking = false
	if gerr != nil {
		return gerr
	}
	return err
}

// watcher ends a run whose context ends: the script is cancelled, and stopped
// for good when the grace is over. It stays with its context, because the next
// run mostly has the same one.
type watcher struct {
	in    *Interp
	ctx   context.Context
	stop  func() bool // of context.AfterFunc
	mu    sync.Mutex
	on    bool // a run is in progress
	fired bool
	timer *time.Timer
}

// watchFor returns a watcher of ctx at work. end is to be called with the
// result.
func (in *Interp) watchFor(ctx context.Context) *watcher {
	w := in.watch
	if w != nil && sameContext(w.ctx, ctx) {
		w.mu.Lock()
		busy := w.on
		w.on = true
		w.mu.Unlock()
		if !busy {
			return w
		}
	}
	in.dropWatch()
	w = &watcher{in: in, ctx: ctx, on: true}
	w.stop = context.AfterFunc(ctx, w.fire)
	in.watch = w
	return w
}

// dropWatch lets go of the context of the last run, unless a run has it still.
func (in *Interp) dropWatch() {
	w := in.watch
	in.watch = nil
	if w == nil {
		return
	}
	w.mu.Lock()
	on := w.on
	w.mu.Unlock()
	if !on {
		w.stop()
	}
}

// sameContext compares contexts, some of which Go cannot compare.
func sameContext(a, b context.Context) bool {
	if a == nil || b == nil {
		return a == b
	}
	return reflect.TypeOf(a) == reflect.TypeOf(b) && reflect.ValueOf(a).Comparable() && a == b
}

func (w *watcher) fire() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.on {
		return
	}
	w.fired = true
	rt := w.in.rt
	grace := w.in.config.Grace
	if grace == 0 {
		grace = DefaultGrace
	}
	if grace < 0 {
		rt.Interrupt(object.InterruptStop)
		return
	}
	rt.Interrupt(object.InterruptCancel)
	w.timer = time.AfterFunc(grace, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.on {
			rt.Interrupt(object.InterruptStop)
		}
	})
}

// end makes sure that nothing of w happens any more.
func (w *watcher) end() {
	w.mu.Lock()
	w.on = false
	if w.timer != nil {
		w.timer.Stop()
	}
	if w.fired {
		w.in.rt.ClearInterrupt()
	}
	w.mu.Unlock()
	if w.fired || w.in.watch != w {
		// A run inside this one has brought its own.
		w.stop()
	}
}

// running is a run in progress.
type running struct {
	outer context.Context
	w     *watcher
	over  bool // it came to its end: neither a panic nor runtime.Goexit cut it short
}

// begin begins a run under ctx; it fails if ctx has ended.
func (in *Interp) begin(r *running, ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	rt := in.rt
	r.outer = rt.Ctx
	in.depth++
	if in.depth == 1 {
		rt.ResetSteps()
	}
	if ctx.Done() != nil && !sameContext(ctx, r.outer) {
		r.w = in.watchFor(ctx)
	}
	rt.Ctx = ctx
	return nil
}

// end ends a run; it is deferred. It is the one place where a panic of ours is
// caught.
func (in *Interp) end(r *running, err *error) {
	if p := recover(); p != nil {
		*err = &InternalError{Panic: p, Stack: debug.Stack()}
		if t, ok := p.(*object.ThreadPanic); ok {
			*err = &InternalError{Panic: t.Value, Stack: t.Stack}
		}
		in.log("internal error", *err)
	} else if !r.over {
		in.gone = true
		in.log("internal error", errGoexit)
	}
	if r.w != nil {
		r.w.end()
	}
	in.rt.Ctx = r.outer
	if in.depth--; in.depth == 0 && !in.looking {
		in.steps = in.rt.WorkDone()
	}
}

// failed returns the error of a run that ended with an exception pending.
func (in *Interp) failed(ctx context.Context) error {
	// Describing the exception runs script code: the watch goes on.
	if in.rt.LimitReached() != nil && in.depth == 1 {
		// The limits are those of all threads, and the host's tasks are not what
		// they were.
		in.rt.EndThreads()
		in.dropLoop()
	}
	return in.takeError(ctx)
}

// guard runs f, which runs script code, and turns what comes out into Go's
// terms. The caller has the right to run.
func (in *Interp) guard(ctx context.Context, f func() object.Value) (v object.Value, err error) {
	var r running
	if err := in.begin(&r, ctx); err != nil {
		return v, err
	}
	defer in.end(&r, &err)
	if v = f(); v.IsNull() || in.fell() {
		v, err = object.Value{}, in.failed(ctx)
	}
	r.over = true
	return v, err
}

// fell reports whether a limit fell in the run that ends, in code whose
// exceptions are only reported: a finalizer, a callback.
func (in *Interp) fell() bool { return in.depth == 1 && in.rt.LimitReached() != nil }

// cancelRun is what an ended context does to a script: CancelledError in the
// code that runs and in the tasks of the run. It implements the hook behind
// object.InterruptCancel; false: an exception is pending.
func (in *Interp) cancelRun(rt *object.Runtime) bool {
	l := loop.Running(rt)
	if l == nil {
		rt.RaiseType(loop.CancelledErrorType)
		return false
	}
	current := l.CurrentTask()
	if m := l.Main(); m != nil && !m.Done() {
		if current == nil {
			m.Cancel(object.Value{})
			return rt.Pending() == nil
		}
		// What another task runs ends with it only if it belongs to the run.
		if current != m {
			m.Cancel(object.Value{})
			if l == in.loop || rt.Pending() != nil {
				return rt.Pending() == nil
			}
		}
		rt.RaiseType(loop.CancelledErrorType)
		return false
	}
	for _, t := range l.Tasks() {
		if t != current {
			t.Cancel(object.Value{})
		}
	}
	if current != nil && rt.Pending() == nil {
		rt.RaiseType(loop.CancelledErrorType)
	}
	return rt.Pending() == nil
}

// hostLoop returns the loop on which async functions that Go calls run. It
// lives as long as the interpreter.
func (in *Interp) hostLoop() *loop.Loop {
	if in.loop == nil || in.loop.IsClosed() {
		in.loop = loop.New(in.rt)
		loop.StateOf(in.rt).Set(in.loop.Value())
	}
	return in.loop
}

// dropLoop gives up the host's loop after a limit fell.
func (in *Interp) dropLoop() {
	l := in.loop
	if l == nil {
		return
	}
	in.loop = nil
	l.SetMain(nil)
	if s := loop.StateOf(in.rt); s != nil {
		s.Set(object.None)
	}
	for _, t := range l.Tasks() {
		t.Quiet()
	}
	l.Close()
	in.failTasks()
}

// drive runs a coroutine, or waits for a future, on the host's loop.
func (in *Interp) drive(coro object.Value) object.Value {
	rt := in.rt
	if loop.Running(rt) != nil {
		rt.RuntimeErrorf("a Go function that runs in the event loop cannot wait for an async function: make it Async")
		return object.Value{}
	}
	l := in.hostLoop()
	f := loop.AsFuture(coro)
	own := f == nil
	if own {
		tv := l.CreateTask(coro, object.Value{}, object.Value{})
		if tv.IsNull() {
			return tv
		}
		f = loop.AsFuture(tv)
	}
	if f == nil || f.Loop() != l {
		return rt.RuntimeErrorf("the awaitable belongs to another event loop")
	}
	h := rt.Hold(f.Value())
	l.SetMain(loop.AsTask(f.Value()))
	v := l.RunUntilComplete(f, false)
	l.SetMain(nil)
	rt.Release(h)
	return v
}

// waits reports whether a call's result is to be awaited.
func waits(v object.Value) bool {
	return v.Impl() != nil && (v.Type() == &object.CoroutineType || loop.AsFuture(v) != nil)
}

// flights are the Go functions that run on goroutines of their own.
type flights struct {
	n    atomic.Int64
	mu   sync.Mutex
	wake chan struct{}
}

func (f *flights) add() { f.n.Add(1) }

func (f *flights) done() {
	if f.n.Add(-1) == 0 {
		f.mu.Lock()
		if f.wake != nil {
			close(f.wake)
			f.wake = nil
		}
		f.mu.Unlock()
	}
}

// wait waits until none is left, for d at most.
func (f *flights) wait(d time.Duration) error {
	f.mu.Lock()
	if f.n.Load() == 0 {
		f.mu.Unlock()
		return nil
	}
	if f.wake == nil {
		f.wake = make(chan struct{})
	}
	wake := f.wake
	f.mu.Unlock()
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-wake:
		return nil
	case <-timer.C:
		return fmt.Errorf("interp: %d Go functions that a script called do not heed their context and still run", f.n.Load())
	}
}

// perform runs script code: f gives a value, and says whether it is to be
// awaited. During a Serve that happens on the goroutine that serves.
func (in *Interp) perform(ctx context.Context, f func() (v object.Value, await bool)) (object.Value, error) {
	for {
		if s := in.server.Load(); s != nil && !in.inside() {
			if t, ok := s.spawn(f, ctx); ok {
				if v, err := t.Wait(ctx); err != errNotServed {
					return v.v, err
				}
			}
		}
		nested, err := in.enter(ctx)
		if err == errServing {
			continue
		}
		if err != nil {
			return object.Value{}, err
		}
		defer in.leave(nested)
		return in.guard(ctx, func() object.Value {
			v, await := f()
			if !v.IsNull() && await {
				return in.drive(v)
			}
			return v
		})
	}
}

// plain makes a function for perform whose value is not awaited.
func plain(f func() object.Value) func() (object.Value, bool) {
	return func() (object.Value, bool) { return f(), false }
}
