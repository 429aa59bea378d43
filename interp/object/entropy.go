package object

import (
	"crypto/rand"
	"io"
)

// Entropy fills b with unpredictable bytes from the host; false with an
// exception pending when the host's source runs dry.
func (rt *Runtime) Entropy(b []byte) bool {
	src := rt.Host.Entropy
	if src == nil {
		src = rand.Reader
	}
	if _, err := io.ReadFull(src, b); err != nil {
		rt.OSError(5, "Input/output error", "")
		return false
	}
	return true
}
