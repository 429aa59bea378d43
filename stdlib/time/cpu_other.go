//go:build !unix

package time

import gotime "time"

// cpuTime reports that the processor time is not known here.
func cpuTime() (gotime.Duration, bool) { return 0, false }
