package loop

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// body is a coroutine made of Go functions, one for each time it is resumed.
type body struct {
	object.NativeCoroutine
	name  string
	steps []func(rt *runtime, sent value, exc *exception) (value, object.Outcome)
}

func (b *body) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if len(b.steps) == 0 {
		if exc != nil {
			return rt.RaiseInto(exc)
		}
		return object.None, object.Returned
	}
	f := b.steps[0]
	b.steps = b.steps[1:]
	return f(rt, sent, exc)
}

func (b *body) CoroutineName() string          { return b.name }
func (b *body) Walk(w *object.Walker) int64    { return 64 }
func yieldNone() (value, object.Outcome)       { return object.None, object.Yielded }
func await(f *Future) (value, object.Outcome)  { return f.AwaitStart(f.loop.rt) }
func returns(v value) (value, object.Outcome)  { return v, object.Returned }
func (h *harness) log(format string, a ...any) { h.lines = append(h.lines, fmt.Sprintf(format, a...)) }
func (h *harness) want(t *testing.T, w ...string) {
	t.Helper()
	if !slices.Equal(h.lines, w) {
		t.Errorf("got  %q\nwant %q", h.lines, w)
	}
	h.lines = nil
}

type step = func(rt *runtime, sent value, exc *exception) (value, object.Outcome)

// harness is a loop over a virtual clock whose requests the test answers.
type harness struct {
	*Loop
	clock *object.VirtualClock
	lines []string
}

func newHarness() *harness {
	rt := object.NewRuntime(object.Limits{})
	c := object.NewVirtualClock(time.Unix(0, 0))
	rt.Clock = c
	return &harness{Loop: New(rt), clock: c}
}

func (h *harness) task(name string, steps ...step) *Task {
	b := &body{name: name, steps: steps}
	b.Init(h.rt, b)
	return h.NewTask(b.Value(), object.NewStr(name), object.ContextState{})
}

func (h *harness) step(t *testing.T, want Status, in ...Completion) []Request {
	t.Helper()
	out, st := h.Step(in)
	if st != want {
		t.Fatalf("Step ended with status %d, want %d (pending exception: %v)", st, want, h.rt.Pending())
	}
	return out
}

// A turn is what is ready when it begins: callbacks of a future that is done
// run one turn later, those of tasks woken then another one later.
func TestTurns(t *testing.T) {
	h := newHarness()
	f := h.NewFuture()
	h.task("waits",
		func(*runtime, value, *exception) (value, object.Outcome) { h.log("waits"); return await(f) },
		func(_ *runtime, _ value, _ *exception) (value, object.Outcome) {
			h.log("woken in turn %d by %v", h.turn, f.Result().Int())
			return returns(object.None)
		})
	h.task("sets",
		func(*runtime, value, *exception) (value, object.Outcome) { h.log("yields"); return yieldNone() },
		func(*runtime, value, *exception) (value, object.Outcome) {
			h.log("sets in turn %d", h.turn)
			f.Finish(object.Int(7))
			return returns(object.None)
		})
	h.step(t, Blocked)
	h.want(t, "waits", "yields", "sets in turn 2", "woken in turn 3 by 7")
	if n := len(h.Tasks()); n != 0 {
		t.Errorf("%d tasks are left", n)
	}
}

func TestTimerRequests(t *testing.T) {
	h := newHarness()
	sleep := func(name string, d float64) {
		f := h.NewFuture()
		timer := &testTimer{f: f}
		h.SetTimer(&timer.Timer, timer, h.Now()+d, false, null)
		h.task(name,
			func(*runtime, value, *exception) (value, object.Outcome) { return await(f) },
			func(*runtime, value, *exception) (value, object.Outcome) {
				h.log("%s at %v", name, h.Now())
				return returns(object.None)
			})
	}
	sleep("b", 2)
	sleep("a", 1)
	sleep("c", 2)
	out := h.step(t, Blocked)
	if len(out) != 1 || out[0].Kind != RequestTimer || out[0].Delay != time.Second || out[0].ID != 2 {
		t.Fatalf("requests: %+v", out)
	}
	if p := h.Pending(); len(p) != 3 || p[0].ID != 1 || p[1].ID != 2 || p[2].ID != 3 || p[2].Delay != 2*time.Second {
		t.Errorf("Pending: %+v", p)
	}
	h.clock.Sleep(time.Second)
	out = h.step(t, Blocked, Completion{ID: out[0].ID})
	h.want(t, "a at 1")
	if out[0].Delay != time.Second {
		t.Errorf("the next timer is due in %v", out[0].Delay)
	}
	h.clock.Sleep(time.Second)
	if out = h.step(t, Blocked, Completion{ID: out[0].ID}); len(out) != 0 {
		t.Errorf("requests at the end: %+v", out)
	}
	h.want(t, "b at 2", "c at 2")
}

// testTimer completes a future.
type testTimer struct {
	Timer
	f *Future
}

func (s *testTimer) RunIn(*Loop, *Future) bool {
	if !s.Cancelled() && !s.f.Done() {
		s.f.Finish(object.None)
	}
	return true
}

func TestEachTimer(t *testing.T) {
	h := newHarness()
	h.EachTimer = true
	var timers []*testTimer
	for i := range 3 {
		tm := &testTimer{f: h.NewFuture()}
		h.SetTimer(&tm.Timer, tm, float64(3-i), false, null)
		timers = append(timers, tm)
	}
	h.CancelTimer(&timers[1].Timer)
	out := h.step(t, Blocked)
	if len(out) != 2 || out[0].ID != 1 || out[0].Delay != 3*time.Second || out[1].ID != 3 || out[1].Delay != time.Second {
		t.Fatalf("requests: %+v", out)
	}
	h.CancelTimer(&timers[0].Timer)
	h.clock.Sleep(time.Second)
	out = h.step(t, Blocked, Completion{ID: 3})
	if len(out) != 1 || out[0].Kind != RequestCancel || out[0].ID != 1 || !timers[2].f.Done() || timers[0].f.Done() {
		t.Errorf("after the cancellation: %+v", out)
	}
}

// A cancelled timer that was announced is taken back, and so is a host call.
func TestCancelRequests(t *testing.T) {
	h := newHarness()
	h.EachTimer = true
	tm := &testTimer{f: h.NewFuture()}
	h.SetTimer(&tm.Timer, tm, 5, false, null)
	f := h.Call("fetch", []value{object.NewStr("url")}, nil)
	out := h.step(t, Blocked)
	if len(out) != 2 || out[0].Kind != RequestCall || out[0].Name != "fetch" || out[1].Kind != RequestTimer {
		t.Fatalf("requests: %+v", out)
	}
	h.CancelTimer(&tm.Timer)
	f.Cancel(null)
	out = h.step(t, Blocked)
	if len(out) != 2 || out[0].Kind != RequestCancel || out[0].ID != 1 || out[1].Kind != RequestCancel || out[1].ID != 2 {
		t.Fatalf("requests: %+v", out)
	}
	// What comes later from outside is ignored.
	h.step(t, Blocked, Completion{ID: 2, Value: object.Int(1)}, Completion{ID: 99})
	if !f.Cancelled() {
		t.Error("the future of a cancelled call changed")
	}
}

func TestHostCall(t *testing.T) {
	h := newHarness()
	call := func(name string) {
		f := h.Call(name, nil, nil)
		h.task(name,
			func(*runtime, value, *exception) (value, object.Outcome) { return await(f) },
			func(rt *runtime, _ value, exc *exception) (value, object.Outcome) {
				if exc != nil {
					h.log("%s raised %s", name, object.TypeName(exc.Value()))
					return rt.RaiseInto(exc)
				}
				h.log("%s gave %d", name, f.Result().Int())
				return returns(object.None)
			})
	}
	call("first")
	call("second")
	// Completions decide the order.
	st := Preempted
	var out []Request
	for st == Preempted {
		var o []Request
		o, st = h.Step(nil)
		out = append(out, o...)
	}
	if len(out) != 2 || out[0].ID != 1 || out[1].ID != 2 {
		t.Fatalf("requests: %+v", out)
	}
	h.step(t, Preempted, Completion{ID: 2, Value: object.Int(5)})
	h.step(t, Blocked)
	h.step(t, Blocked, Completion{ID: 1, Err: errors.New("no net")})
	h.want(t, "second gave 5", "first raised RuntimeError")
}

// The amount of fuel does not change the order of steps.
func TestFuel(t *testing.T) {
	run := func(fuel int64) (lines []string, stops int) {
		h := newHarness()
		h.Fuel = fuel
		for i := range 4 {
			name := fmt.Sprint("t", i)
			var steps []step
			for k := range 5 {
				steps = append(steps, func(rt *runtime, _ value, _ *exception) (value, object.Outcome) {
					rt.Work(3 * i)
					h.log("%s.%d in turn %d", name, k, h.turn)
					if k == 2 {
						h.task(name+"'", func(*runtime, value, *exception) (value, object.Outcome) {
							h.log("%s' in turn %d", name, h.turn)
							return returns(object.None)
						})
					}
					return yieldNone()
				})
			}
			h.task(name, steps...)
		}
		for {
			if _, st := h.Step(nil); st != Preempted {
				return h.lines, stops
			}
			stops++
		}
	}
	want, stops := run(0)
	if stops != 0 {
		t.Fatal("a loop without a bound on fuel was pre-empted")
	}
	for _, fuel := range []int64{1, 2, 7, 30} {
		got, stops := run(fuel)
		if stops == 0 || !slices.Equal(got, want) {
			t.Errorf("with fuel %d (%d stops):\n%q\nwant\n%q", fuel, stops, got, want)
		}
	}
}

func TestStop(t *testing.T) {
	h := newHarness()
	for i := range 2 {
		h.task(fmt.Sprint(i), func(*runtime, value, *exception) (value, object.Outcome) {
			h.log("task %d", i)
			h.Stop()
			return yieldNone()
		}, func(*runtime, value, *exception) (value, object.Outcome) {
			h.log("too late")
			return returns(object.None)
		})
	}
	// All that is ready in the turn still runs.
	h.step(t, Stopped)
	h.want(t, "task 0", "task 1")
}

// A day of sleep takes no time on the virtual clock, and rounding never makes
// a deadline come before its time.
func TestVirtualSleep(t *testing.T) {
	for _, d := range []float64{0.1, 1e-9, 1.0 / 3, 86400, 86400.123456789, 1e9 + 0.7, 9e9, 1e18, math.Inf(1)} {
		h := newHarness()
		tm := &testTimer{f: h.NewFuture()}
		h.SetTimer(&tm.Timer, tm, d, false, null)
		drv := NewDriver(h.rt, nil)
		in := []Completion(nil)
		for i := 0; !tm.f.Done(); i++ {
			out, _ := h.Step(in)
			if tm.f.Done() {
				break
			}
			if d > 1e10 {
				if len(out) != 1 || out[0].Delay <= 0 {
					t.Fatalf("sleep(%v): %+v", d, out)
				}
				break
			}
			if i > 3 {
				t.Fatalf("sleep(%v) does not end: clock at %v", d, h.clock.Monotonic())
			}
			if err := drv.Submit(out); err != nil {
				t.Fatal(err)
			}
			var err error
			if in, err = drv.Wait(nil, true); err != nil {
				t.Fatal(err)
			}
		}
		if got := seconds(h.clock.Monotonic()); d < 1e10 && math.Abs(got-d) > 2e-9+d*1e-15 {
			t.Errorf("sleep(%v) ended at %v", d, got)
		}
	}
}

func TestDeadlock(t *testing.T) {
	h := newHarness()
	f := h.NewFuture()
	a := h.task("a", func(*runtime, value, *exception) (value, object.Outcome) { return await(f) })
	h.task("b", func(*runtime, value, *exception) (value, object.Outcome) { return await(&a.Future) })
	if !h.RunUntilComplete(&a.Future, false).IsNull() {
		t.Fatal("a deadlock came to an end")
	}
	e := h.rt.Clear()
	if e.Value().Type() != DeadlockErrorType {
		t.Fatalf("raised %s", object.TypeName(e.Value()))
	}
	text, _ := object.ToText(h.rt, e.Value())
	for _, want := range []string{"all 2 tasks wait", "a 'a' waits for a future that nobody completes", "b 'b' waits for a"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if h.IsRunning() || Running(h.rt) != nil {
		t.Error("the loop still counts as running")
	}
}

type recorder struct{ lines []string }

func (r *recorder) Event(e *Event) {
	r.lines = append(r.lines, fmt.Sprintf("%d %v %s %s%s", e.Turn, e.Time, e.Kind, e.Name, map[bool]string{true: fmt.Sprint(" ", e.Other)}[e.Other != 0]))
}

func TestTrace(t *testing.T) {
	h := newHarness()
	r := &recorder{}
	h.SetTracer(r)
	f := h.NewFuture()
	var a *Task
	a = h.task("a",
		func(*runtime, value, *exception) (value, object.Outcome) {
			h.task("c", func(*runtime, value, *exception) (value, object.Outcome) { return await(f) })
			return yieldNone()
		},
		func(*runtime, value, *exception) (value, object.Outcome) { return returns(object.None) })
	h.task("b",
		func(*runtime, value, *exception) (value, object.Outcome) { return await(&a.Future) },
		func(rt *runtime, _ value, _ *exception) (value, object.Outcome) {
			h.Tasks()[1].Cancel(null)
			return rt.ValueErrorf("x"), object.Raised
		})
	h.step(t, Blocked)
	want := []string{
		"0 0s create a", "0 0s ready a", "0 0s create b", "0 0s ready b",
		"1 0s step a", "1 0s create c 1", "1 0s ready c", "1 0s yield a", "1 0s step b", "1 0s await b 1",
		"2 0s step c", "2 0s block c", "2 0s step a", "2 0s done a", "2 0s wake b 1",
		"3 0s step b", "3 0s cancel c 2", "3 0s wake c 2", "3 0s error b",
		"4 0s step c", "4 0s cancelled c",
	}
	if !slices.Equal(r.lines, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(r.lines, "\n"), strings.Join(want, "\n"))
	}
}
