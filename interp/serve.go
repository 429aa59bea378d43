package interp

import (
	"context"
	"errors"
	"sync"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file runs script functions in the background, and lets several
// goroutines use one interpreter side by side.

// Task is a call that runs in the background: see [Interp.Spawn].
type Task struct {
	in   *Interp
	done chan struct{}
	once sync.Once
	v    Value
	err  error
	task *loop.Task // touched only by who has the right to run
	// cancelled: Cancel came before there was a task.
	cancelled bool
}

// Spawn begins a call as [Interp.Call] makes it and does not wait for it: an
// async function becomes a task of the event loop, which runs while somebody
// drives it: [Interp.Serve], [Task.Wait], or Call. Other functions have ended
// when Spawn returns, or, during Serve, run as soon as they can.
func (in *Interp) Spawn(fn string, args ...any) (*Task, error) {
	var nested bool
	for {
		if s := in.server.Load(); s != nil && !in.inside() {
			if t, ok := s.spawn(func() (object.Value, bool) { v := in.invoke(target{name: fn}, args); return v, !v.IsNull() && waits(v) }, nil); ok {
				return t, nil
			}
		}
		var err error
		if nested, err = in.enter(context.Background()); err == nil {
			break
		} else if err != errServing {
			return nil, err
		}
	}
	defer in.leave(nested)
	t := in.newTask()
	_, err := in.guard(context.Background(), func() object.Value {
		if v := in.invoke(target{name: fn}, args); v.IsNull() || !t.begin(v, waits(v)) {
			return object.Value{}
		}
		return object.None
	})
	if err != nil {
		t.finish(Value{}, err)
		return nil, err
	}
	return t, nil
}

func (in *Interp) newTask() *Task { return &Task{in: in, done: make(chan struct{})} }

// begin goes on with what the function returned; false with an exception
// pending.
func (t *Task) begin(v object.Value, await bool) bool {
	in := t.in
	if !await {
		t.finish(Value{in: in, v: v}, nil)
		return true
	}
	l := in.hostLoop()
	f := loop.AsFuture(v)
	if f == nil {
		tv := l.CreateTask(v, object.Value{}, object.Value{})
		if tv.IsNull() {
			return false
		}
		f = loop.AsFuture(tv)
	}
	if f == nil || f.Loop() != l {
		in.rt.RuntimeErrorf("the awaitable belongs to another event loop")
		return false
	}
	t.task = loop.AsTask(f.Value())
	in.spawned(t)
	f.AddCallback(&taskDone{t})
	if t.cancelled && t.task != nil {
		t.task.Cancel(object.Value{})
	}
	return true
}

// taskDone tells the Task of its result.
type taskDone struct{ t *Task }

// RunIn implements loop.Runnable.
func (d *taskDone) RunIn(_ *loop.Loop, f *loop.Future) bool {
	in := d.t.in
	v, e := f.Take()
	if e != nil {
		d.t.finish(Value{}, in.errorOf(e))
	} else {
		d.t.finish(Value{in: in, v: v}, nil)
	}
	in.unspawned(d.t)
	return true
}

func (t *Task) finish(v Value, err error) {
	t.once.Do(func() {
		t.v, t.err = v, err
		close(t.done)
	})
}

// Done returns a channel that is closed when the task has ended.
func (t *Task) Done() <-chan struct{} { return t.done }

// Wait waits for the task to end and returns its result. Where nobody serves
// the interpreter, Wait drives the event loop itself. When ctx ends first, the
// task goes on and ctx's error is returned.
func (t *Task) Wait(ctx context.Context) (Value, error) {
	for {
		select {
		case <-t.done:
			return t.v, t.err
		default:
		}
		if t.in.server.Load() != nil || t.in.inside() {
			// It may end without having been asked to go on serving.
			var over <-chan struct{}
			if s := t.in.server.Load(); s != nil {
				over = s.over
			} else if t.in.inside() {
				return Value{}, errWaitInside
			}
			select {
			case <-t.done:
			case <-over:
			case <-ctx.Done():
				return Value{}, ctx.Err()
			}
			continue
		}
		if err := t.drive(ctx); err != nil {
			return Value{}, err
		}
	}
}

var errWaitInside = &Error{Class: "RuntimeError", Message: "a Go function that a script called cannot wait for a task of the script"}

// drive runs the loop until the task is done, unless somebody else has it.
func (t *Task) drive(ctx context.Context) error {
	in := t.in
	nested, err := in.enter(ctx)
	if err == errServing {
		return nil
	}
	if err != nil {
		return err
	}
	defer in.leave(nested)
	select {
	case <-t.done:
		return nil
	default:
	}
	if in.server.Load() != nil || t.task == nil {
		return nil
	}
	// ctx ends the waiting, not the task.
	stop := context.AfterFunc(ctx, func() { in.rt.Interrupt(object.InterruptWake) })
	defer stop()
	_, err = in.guard(context.Background(), func() object.Value {
		l := in.hostLoop()
		if t.task.Loop() != l {
			return in.rt.RuntimeErrorf("the task's event loop is gone")
		}
		in.waiting = func() bool {
			if ctx.Err() != nil {
				l.Stop()
			}
			return true
		}
		t.task.AddCallback(&stopLoop{l})
		ok := l.RunForever()
		in.waiting = nil
		if !ok {
			return object.Value{}
		}
		return object.None
	})
	if err == nil {
		select {
		case <-t.done:
		default:
			err = ctx.Err()
		}
	}
	return err
}

// stopLoop stops the loop when a future is done.
type stopLoop struct{ l *loop.Loop }

// RunIn implements loop.Runnable.
func (s *stopLoop) RunIn(*loop.Loop, *loop.Future) bool {
	s.l.Stop()
	return true
}

// Cancel asks the task to stop, as task.cancel() in a script: CancelledError is
// raised where it waits. It does not wait for that.
func (t *Task) Cancel() {
	in := t.in
	f := func() {
		t.cancelled = true
		if t.task != nil {
			t.task.Cancel(object.Value{})
		}
	}
	if in.inside() {
		f()
		return
	}
	if s := in.server.Load(); s != nil && s.post(&job{f: f}) {
		return
	}
	_ = in.do(func() error { f(); return nil })
}

// Serve drives the event loop, and with it all tasks in the background, until
// ctx ends; it returns ctx's error. Meanwhile Call, Spawn, Get, Set and the
// methods of Values may be used from any goroutine: calls of async functions
// run side by side. When ctx ends, the tasks are cancelled and have the
// Config's Grace to end.
//
// [Limits.Steps] bounds the work between two moments in which the loop has
// nothing to do.
func (in *Interp) Serve(ctx context.Context) error {
	nested, err := in.enter(ctx)
	if err == errServing {
		return errors.New("interp: Serve is running already")
	}
	if err != nil {
		return err
	}
	if nested {
		return errWaitInside
	}
	defer in.leave(false)
	s := &server{in: in, note: make(chan struct{}, 1), over: make(chan struct{})}
	in.setServer(s)
	_, err = in.guard(ctx, func() object.Value {
		l := in.hostLoop()
		loop.StateOf(in.rt).Idle = func() bool {
			in.rt.ResetSteps()
			if in.onIdle != nil {
				in.onIdle(Idle{in})
			}
			return true
		}
		s.l = l
		s.listen()
		ok := l.RunForever()
		loop.StateOf(in.rt).Idle = nil
		if !ok {
			return object.Value{}
		}
		return object.None
	})
	s.close()
	in.setServer(nil)
	if err == nil {
		err = ctx.Err()
	}
	return err
}

// server is a Serve in progress.
type server struct {
	in   *Interp
	l    *loop.Loop
	note chan struct{} // receives when there are jobs
	over chan struct{} // closed at the end
	mu   sync.Mutex
	jobs []*job
	done bool // no more jobs are taken
	// left counts the tasks that are to end before Serve does.
	left     int
	stopping bool
}

// job is something to be done on the goroutine that serves.
type job struct {
	f    func()
	done chan struct{} // closed when it is done; nil: nobody waits
	lost func()        // called instead of f when the server ends first; may be nil
}

// errNotServed is the error of a call that a server took and did not begin.
var errNotServed = errors.New("interp: Serve ended before the call began")

// post hands a job over; false: the server takes none any more.
func (s *server) post(j *job) bool {
	s.mu.Lock()
	if s.done {
		s.mu.Unlock()
		return false
	}
	s.jobs = append(s.jobs, j)
	s.mu.Unlock()
	select {
	case s.note <- struct{}{}:
	default:
	}
	return true
}

// wait has f done and waits for it; false: it was not and will not be.
func (s *server) wait(f func()) bool {
	ran := false
	j := &job{f: func() { ran = true; f() }, done: make(chan struct{})}
	if !s.post(j) {
		return false
	}
	<-j.done
	return ran
}

// spawn has f called, as perform does; false: the server takes no calls. A
// context that is not nil cancels the call when it ends.
func (s *server) spawn(f func() (object.Value, bool), ctx context.Context) (*Task, bool) {
	in := s.in
	t := in.newTask()
	ok := s.post(&job{f: func() {
		if ctx != nil && ctx.Err() != nil {
			t.finish(Value{}, ctx.Err())
			return
		}
		if v, await := f(); v.IsNull() || !t.begin(v, await) {
			t.finish(Value{}, in.takeError(ctx))
		}
	}, lost: func() { t.finish(Value{}, errNotServed) }})
	if ok && ctx != nil && ctx.Done() != nil {
		stop := context.AfterFunc(ctx, t.Cancel)
		go func() {
			select {
			case <-t.done:
			case <-s.over:
			}
			stop()
		}()
	}
	return t, ok
}

// listen waits for jobs without holding up the loop.
func (s *server) listen() {
	f := s.l.Start(&loop.HostCall{
		Name: "Serve",
		Idle: true,
		Run: s.in.flight(func(ctx context.Context) (any, error) {
			select {
			case <-s.note:
			case <-ctx.Done():
			}
			return nil, ctx.Err()
		}),
		Settle: func(*object.Runtime, any, error) object.Value { return object.None },
	})
	f.AddCallback(s)
}

// RunIn implements loop.Runnable: it does the jobs that have come.
func (s *server) RunIn(l *loop.Loop, _ *loop.Future) bool {
	rt := s.in.rt
	s.mu.Lock()
	jobs := s.jobs
	s.jobs = nil
	s.mu.Unlock()
	for _, j := range jobs {
		if rt.Pending() == nil {
			j.f()
		}
		if j.done != nil {
			close(j.done)
		}
	}
	if e := rt.Pending(); e != nil {
		if e.Fatal() {
			return false
		}
		rt.Clear()
	}
	if rt.Context().Err() != nil {
		return s.stop()
	}
	s.listen()
	return true
}

// stop waits for the tasks, which are being cancelled, and ends the loop.
func (s *server) stop() bool {
	tasks := s.l.Tasks()
	if len(tasks) == 0 {
		s.l.Stop()
		return true
	}
	s.left = len(tasks)
	for _, t := range tasks {
		// The interrupt may come later than this, or have come before some began.
		if t.Cancelling() == 0 {
			t.Cancel(object.Value{})
		}
		t.AddCallback(&lastTask{s})
	}
	return s.in.rt.Pending() == nil
}

// lastTask is told of the end of each task.
type lastTask struct{ s *server }

// RunIn implements loop.Runnable.
func (t *lastTask) RunIn(*loop.Loop, *loop.Future) bool {
	if t.s.left--; t.s.left == 0 {
		return t.s.stop()
	}
	return true
}

// close ends the server. Jobs that came too late are left undone.
func (s *server) close() {
	s.mu.Lock()
	s.done = true
	jobs := s.jobs
	s.jobs = nil
	s.mu.Unlock()
	close(s.over)
	for _, j := range jobs {
		if j.lost != nil {
			j.lost()
		}
		if j.done != nil {
			close(j.done)
		}
	}
}

// spawned and unspawned keep the tasks that are not done, so that nobody waits
// for one whose interpreter is gone.
func (in *Interp) spawned(t *Task) {
	if in.tasks == nil {
		in.tasks = map[*Task]struct{}{}
	}
	in.tasks[t] = struct{}{}
}

func (in *Interp) unspawned(t *Task) { delete(in.tasks, t) }

// failTasks ends the tasks of a loop that is given up.
func (in *Interp) failTasks() {
	err := error(ErrClosed)
	if in.rt.LimitReached() != nil {
		l := in.rt.LimitReached()
		err = &LimitError{l.Kind, l.Limit}
	}
	for t := range in.tasks {
		t.finish(Value{}, err)
	}
	clear(in.tasks)
}
