package interp

import (
	"os"
	"syscall"
)

// setPipeSize is F_SETPIPE_SZ.
const setPipeSize = 1031

// sizePipe sets how much a pipe holds.
func sizePipe(f *os.File, n int) error {
	raw, err := f.SyscallConn()
	if err != nil {
		return err
	}
	var wrong syscall.Errno
	if err := raw.Control(func(fd uintptr) { _, _, wrong = syscall.Syscall(syscall.SYS_FCNTL, fd, setPipeSize, uintptr(n)) }); err != nil {
		return err
	}
	if wrong != 0 {
		return wrong
	}
	return nil
}
