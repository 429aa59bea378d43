package interp

import (
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// VirtualClock returns a clock that only sleeping moves: asyncio.sleep and
// time.sleep take no time, and every run sees the same times. It belongs to
// one interpreter.
func VirtualClock() Clock {
	return object.NewVirtualClock(time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC))
}
