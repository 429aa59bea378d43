//go:build !unix

package interp_test

import "time"

// processTime returns the processor time the process has used, which this
// system does not tell.
func processTime() time.Duration { return 0 }
