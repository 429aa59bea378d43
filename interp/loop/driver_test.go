package loop

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

func waitFor(t *testing.T, d Driver) []Completion {
	t.Helper()
	in, err := d.Wait(nil, true)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func TestDriverTimer(t *testing.T) {
	d := NewDriver(object.NewRuntime(object.Limits{}), nil)
	if _, err := d.Wait(nil, true); !errors.Is(err, ErrStalled) {
		t.Errorf("nothing to wait for: %v", err)
	}
	start := time.Now()
	d.Submit([]Request{{Kind: RequestTimer, ID: 4, Delay: 20 * time.Millisecond}})
	if in, err := d.Wait(nil, false); err != nil || len(in) != 0 {
		t.Errorf("a look without waiting: %v, %v", in, err)
	}
	in := waitFor(t, d)
	if len(in) != 1 || in[0].ID != 4 || time.Since(start) < 20*time.Millisecond {
		t.Errorf("after %v: %+v", time.Since(start), in)
	}
	d.Submit([]Request{{Kind: RequestTimer, ID: 5, Delay: time.Hour}, {Kind: RequestCancel, ID: 5}})
	if _, err := d.Wait(nil, true); !errors.Is(err, ErrStalled) {
		t.Errorf("a cancelled timer is waited for: %v", err)
	}
}

func TestDriverVirtual(t *testing.T) {
	rt := object.NewRuntime(object.Limits{})
	rt.Clock = object.NewVirtualClock(time.Unix(0, 0))
	slow := func(ctx context.Context) (any, error) {
		time.Sleep(20 * time.Millisecond)
		return "done", nil
	}
	d := NewDriver(rt, func(OpID) *HostCall { return &HostCall{Run: slow} })
	d.Submit([]Request{{Kind: RequestTimer, ID: 1, Delay: 24 * time.Hour}, {Kind: RequestCall, ID: 2}})
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 2 || rt.Clock.Monotonic() != 0 {
		t.Errorf("the clock did not stand still for a call: %v, %+v", rt.Clock.Monotonic(), in)
	}
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 1 || rt.Clock.Monotonic() != 24*time.Hour {
		t.Errorf("at %v: %+v", rt.Clock.Monotonic(), in)
	}
	// What may never come holds the clock for a moment only.
	d.calls.find = func(OpID) *HostCall {
		return &HostCall{Idle: true, Run: func(ctx context.Context) (any, error) { <-ctx.Done(); return nil, ctx.Err() }}
	}
	d.Submit([]Request{{Kind: RequestTimer, ID: 3, Delay: time.Hour}, {Kind: RequestCall, ID: 4}})
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 3 {
		t.Errorf("an idle call holds the clock: %+v", in)
	}
	d.Close()
}

func TestDriverCalls(t *testing.T) {
	gone, dropped := make(chan struct{}), make(chan any, 1)
	calls := map[OpID]*HostCall{
		1: {Run: func(ctx context.Context) (any, error) {
			<-ctx.Done()
			close(gone)
			return "late", nil
		}, Dropped: func(v any) { dropped <- v }},
		2: {Run: func(context.Context) (any, error) { return 3, nil }},
		3: {Run: func(context.Context) (any, error) { panic("oops") }},
	}
	rt := object.NewRuntime(object.Limits{HostCalls: 2})
	d := NewDriver(rt, func(id OpID) *HostCall { return calls[id] })
	d.Submit([]Request{{Kind: RequestCall, ID: 1}, {Kind: RequestCall, ID: 2}, {Kind: RequestCall, ID: 3, Name: "boom"}})
	if len(d.calls.running) != 2 || len(d.calls.queue) != 1 {
		t.Errorf("%d calls run and %d wait, the limit is 2", len(d.calls.running), len(d.calls.queue))
	}
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 2 || in[0].Result != 3 {
		t.Errorf("completions: %+v", in)
	}
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 3 || in[0].Err == nil {
		t.Errorf("completions: %+v", in)
	}
	d.Submit([]Request{{Kind: RequestCancel, ID: 1}})
	select {
	case <-gone:
	case <-time.After(10 * time.Second):
		t.Fatal("the cancelled host call was not told")
	}
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 1 {
		t.Errorf("completions: %+v", in)
	}
	if v := <-dropped; v != "late" {
		t.Errorf("dropped %v", v)
	}
}

func TestDriverNoCalls(t *testing.T) {
	d := NewDriver(object.NewRuntime(object.Limits{}), nil)
	d.Submit([]Request{{Kind: RequestCall, ID: 1, Name: "f"}, {Kind: RequestTimer, ID: 2, Delay: time.Hour}})
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 1 || in[0].Err == nil {
		t.Errorf("completions: %+v", in)
	}
}

// An interrupt and a completion from another goroutine end the sleep.
func TestDriverWakes(t *testing.T) {
	rt := object.NewRuntime(object.Limits{})
	d := NewDriver(rt, nil)
	d.Submit([]Request{{Kind: RequestTimer, ID: 1, Delay: time.Hour}})
	go rt.Interrupt(object.InterruptKeyboard)
	if in := waitFor(t, d); len(in) != 0 {
		t.Errorf("an interrupt completed %+v", in)
	}
	go d.Wake(Completion{ID: 0})
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 0 {
		t.Errorf("completions: %+v", in)
	}
}

// An interrupt cancels the main task once, then it is KeyboardInterrupt.
func TestInterruptCancelsMain(t *testing.T) {
	h := newHarness()
	f := h.NewFuture()
	m := h.task("main", func(*runtime, value, *exception) (value, object.Outcome) { return await(f) })
	h.SetMain(m)
	h.step(t, Blocked)
	if !h.Interrupted() {
		t.Fatal("the first interrupt is not the loop's")
	}
	h.step(t, Blocked, Completion{ID: 0})
	if !m.Cancelled() || h.Interrupts() != 1 {
		t.Errorf("main task: %v, interrupts: %d", m.state, h.Interrupts())
	}
	if h.Interrupted() {
		t.Error("an interrupt after the end of the main task was swallowed")
	}
}
