// Package loop is asyncio's event loop: ready queue, timers, futures and tasks.
//
// # The contract
//
// The loop is a state machine. Step runs script code until nothing is ready any
// more; what the script waits for outside itself comes out as Requests, which
// are data, and goes back in as Completions, which are data. The loop never
// blocks, starts no goroutine and touches nothing of the operating system; a
// Driver does that. The only other input is the Runtime's clock.
//
//	     Requests (timer, host call, cancel)
//	Loop ────────────────────────────────────▶ Driver: real clock, virtual clock, ...
//	     ◀────────────────────────────────────
//	     Completions, by the number of the request
//
// Which callback runs in which turn is CPython 3.13's: a turn is the handles
// that are ready when it starts, the timers that are due are appended before,
// and a done-callback is scheduled, never called, when its future completes.
// The order of steps depends only on the order of completions and on the clock.
//
// # What waits
//
// A ready queue holds Runnables: a Task, a Handle, a callback of a future, the
// timer of a sleep. All are structs with fields, so that a program that sleeps
// is data.
//
//	ready   ring of {Runnable, the Future that woke it}
//	timers  heap of {when, Timer}, ordered as heapq orders CPython's handles
//	tasks   list of the tasks that are not done, in the order they were made
//
// Timers stay in the loop: a driver is asked for one wake-up, at the earliest
// deadline, unless it wants to know each of them (Loop.EachTimer), as a durable
// engine does.
package loop
