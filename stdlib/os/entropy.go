package os

import (
	"crypto/rand"
	"io"
)

// randomBytes fills b from the host's source of randomness.
func randomBytes(rt *runtime, b []byte) bool {
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
