//go:build unix

package time

import (
	"syscall"
	gotime "time"
)

// cpuTime returns the processor time the process has used.
func cpuTime() (gotime.Duration, bool) {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0, false
	}
	return gotime.Duration(u.Utime.Nano() + u.Stime.Nano()), true
}
