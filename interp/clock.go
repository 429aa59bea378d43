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
func VirtualClock() Clock {
	return object.NewVirtualClock(time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC))
}

// seeded returns a source of random bytes that begins the same each time.
func seeded(seed uint64) io.Reader {
	var key [32]byte
	binary.LittleEndian.PutUint64(key[:], seed)
	return rand.NewChaCha8(key)
}
