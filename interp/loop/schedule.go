package loop

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// This file is schedules other than CPython's: another legal order of what is
// ready in the same turn. A program that is right does not care; one that is
// not shows it, and the seed shows it again.

// Schedule decides in which order the tasks of a turn run.
type Schedule struct{ rand *rand.Rand }

// ParseSchedule reads "" or "fifo", CPython's order, for which it returns nil,
// or "random:SEED" with a decimal seed.
func ParseSchedule(text string) (*Schedule, error) {
	if text == "" || text == "fifo" {
		return nil, nil
	}
	seed, ok := strings.CutPrefix(text, "random:")
	n, err := strconv.ParseUint(seed, 10, 64)
	if !ok || err != nil {
		return nil, fmt.Errorf("schedule %q: want fifo or random:SEED", text)
	}
	return &Schedule{rand.New(rand.NewPCG(n, 0x7363686564))}, nil
}

// mix puts the next n entries of the ready queue into another order. Steps of
// tasks may go anywhere. Callbacks keep their order among themselves, as
// asyncio's documentation promises of call_soon and of a future's callbacks.
func (s *Schedule) mix(q *ring, n int) {
	if n < 2 {
		return
	}
	at := func(i int) *entry { return &q.buf[(q.head+i)&(len(q.buf)-1)] }
	var calls []entry
	for i := 0; i < n; i++ {
		if e := at(i); !isStep(e) {
			calls = append(calls, *e)
		}
	}
	s.rand.Shuffle(n, func(i, j int) { *at(i), *at(j) = *at(j), *at(i) })
	for i := 0; i < n && len(calls) > 0; i++ {
		if e := at(i); !isStep(e) {
			*e, calls = calls[0], calls[1:]
		}
	}
}

func isStep(e *entry) bool {
	switch e.r.(type) {
	case *Task, *stepRaise:
		return true
	}
	return false
}
