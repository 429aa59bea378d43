package interp

import (
	"encoding/binary"
	"io"
	"math/rand/v2"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// VirtualClock returns a clock that only sleeping moves: asyncio.sleep and
// time.sleep take no time, and every run sees the same times. It belongs to
// one interpreter.
//
// Its time of day begins at start, which may be left out.
func VirtualClock(start ...time.Time) Clock {
	t := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	if len(start) > 0 {
		t = start[0]
	}
	return object.NewVirtualClock(t)
}

// SealedStep is the length of the steps in which a script is told the time when
// Config.Clock is nil.
const SealedStep = 100 * time.Microsecond

// HostClock returns the machine's clock in its full resolution, with which a
// script can tell what else the machine does.
func HostClock() Clock { return object.RealClock{} }

// seeded returns a source of random bytes that begins the same each time.
func seeded(seed uint64) io.Reader {
	var key [32]byte
	binary.LittleEndian.PutUint64(key[:], seed)
	return rand.NewChaCha8(key)
}
