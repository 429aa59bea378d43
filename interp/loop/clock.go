package loop

import "time"

// VirtualClock is a clock that only moves when a program sleeps: sleeping costs
// nothing, and runs are reproducible. It implements object.Clock.
type VirtualClock struct {
	start time.Time
	since time.Duration
}

// NewVirtualClock returns a clock that stands at start.
func NewVirtualClock(start time.Time) *VirtualClock { return &VirtualClock{start: start} }

// Now returns the time of day.
func (c *VirtualClock) Now() time.Time { return c.start.Add(c.since) }

// Monotonic returns how much time has passed since the start.
func (c *VirtualClock) Monotonic() time.Duration { return c.since }

// Sleep moves the clock.
func (c *VirtualClock) Sleep(d time.Duration) { c.Advance(d) }

// Advance moves the clock forward by d; it never goes back.
func (c *VirtualClock) Advance(d time.Duration) {
	if d > 0 && c.since+d > c.since {
		c.since += d
	}
}
