package object

import "time"

// Clock is where a script's time comes from: the real clock, or a virtual one
// under which sleeping costs nothing and runs are reproducible.
type Clock interface {
	Now() time.Time           // the time of day
	Monotonic() time.Duration // never goes back; its start means nothing
	Sleep(d time.Duration)    // time.sleep
}

// RealClock is the machine's clock.
type RealClock struct{}

var clockStart = time.Now()

// Now returns the time of day.
func (RealClock) Now() time.Time { return time.Now() }

// Monotonic returns the time since the process started.
func (RealClock) Monotonic() time.Duration { return time.Since(clockStart) }

// Sleep blocks the goroutine.
func (RealClock) Sleep(d time.Duration) { time.Sleep(d) }
