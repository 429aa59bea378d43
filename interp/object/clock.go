package object

import "time"

// Clock is where a script's time comes from: the real clock, or a virtual one
// under which sleeping costs nothing and runs are reproducible.
type Clock interface {
	Now() time.Time           // the time of day
	Monotonic() time.Duration // never goes back; its start means nothing
	Sleep(d time.Duration)    // time.sleep
}

// RealClock is the machine's clock. A Step makes it tell time in steps of that
// length, because a fine clock tells a script what else the machine does.
type RealClock struct{ Step time.Duration }

var clockStart = time.Now()

// Now returns the time of day.
func (c RealClock) Now() time.Time { return time.Now().Truncate(c.Step) }

// Monotonic returns the time since the process started.
func (c RealClock) Monotonic() time.Duration { return time.Since(clockStart).Truncate(c.Step) }

// Sleep blocks the goroutine.
func (RealClock) Sleep(d time.Duration) { time.Sleep(d) }

// Resolution is the smallest difference between two times the clock tells.
func (c RealClock) Resolution() time.Duration { return max(c.Step, time.Nanosecond) }

// VirtualClock is a clock that only sleeping moves: a day of sleep takes no
// time, and every run sees the same times.
type VirtualClock struct {
	start time.Time
	past  time.Duration
}

// NewVirtualClock returns a virtual clock that begins at start.
func NewVirtualClock(start time.Time) *VirtualClock { return &VirtualClock{start: start} }

// Now returns the virtual time of day.
func (c *VirtualClock) Now() time.Time { return c.start.Add(c.past) }

// Monotonic returns how far the clock has moved.
func (c *VirtualClock) Monotonic() time.Duration { return c.past }

// Sleep moves the clock.
func (c *VirtualClock) Sleep(d time.Duration) {
	if d > 0 {
		c.past += d
	}
}

// Now is the time of day in the script's time zone.
func (rt *Runtime) Now() time.Time {
	t := rt.Clock.Now()
	if rt.Zone != nil {
		t = t.In(rt.Zone)
	}
	return t
}
