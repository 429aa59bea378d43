//go:build unix

package socket

import (
	"net"
	"syscall"
)

// tryWrite writes as much of b as the system takes at once. ok is false if the
// connection is none of the system's.
func tryWrite(c net.Conn, b []byte) (n int, err error, ok bool) {
	s, ok := c.(syscall.Conn)
	if !ok {
		return 0, nil, false
	}
	raw, err := s.SyscallConn()
	if err != nil {
		return 0, err, true
	}
	var wrong error
	err = raw.Write(func(fd uintptr) bool {
		for {
			n, wrong = syscall.Write(int(fd), b)
			if wrong != syscall.EINTR {
				return true
			}
		}
	})
	n = max(n, 0)
	switch {
	case err != nil:
		return 0, err, true
	case wrong == syscall.EAGAIN:
		return 0, nil, true
	}
	return n, wrong, true
}
