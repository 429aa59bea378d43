package loop

import (
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

func TestRealDriverTimer(t *testing.T) {
	d := NewRealDriver(object.NewRuntime(object.Limits{}), nil)
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

func TestRealDriverCalls(t *testing.T) {
	gone := make(chan struct{})
	d := NewRealDriver(object.NewRuntime(object.Limits{}), func(cancel <-chan struct{}, r Request) (object.Value, error) {
		if r.Name == "hang" {
			<-cancel
			close(gone)
			return object.None, errors.New("cancelled")
		}
		return object.Int(int64(len(r.Args))), nil
	})
	d.Submit([]Request{{Kind: RequestCall, ID: 1, Name: "hang"}, {Kind: RequestCall, ID: 2, Name: "count", Args: make([]object.Value, 3)}})
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 2 || in[0].Value.Int() != 3 {
		t.Errorf("completions: %+v", in)
	}
	d.Submit([]Request{{Kind: RequestCancel, ID: 1}})
	select {
	case <-gone:
	case <-time.After(10 * time.Second):
		t.Fatal("the cancelled host call was not told")
	}
}

func TestRealDriverNoCalls(t *testing.T) {
	d := NewRealDriver(object.NewRuntime(object.Limits{}), nil)
	d.Submit([]Request{{Kind: RequestCall, ID: 1, Name: "f"}, {Kind: RequestTimer, ID: 2, Delay: time.Hour}})
	if in := waitFor(t, d); len(in) != 1 || in[0].ID != 1 || in[0].Err == nil {
		t.Errorf("completions: %+v", in)
	}
}

// An interrupt and a completion from another goroutine end the sleep.
func TestRealDriverWakes(t *testing.T) {
	rt := object.NewRuntime(object.Limits{})
	d := NewRealDriver(rt, nil)
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
