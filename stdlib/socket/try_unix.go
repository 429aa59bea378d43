//go:build unix

package socket

import (
	"io"
	"net"
	"os"
	"syscall"
)

// systemConn is the system's view of a connection or pipe, nil if it has none. A
// type of the host's that only contains one may do more than it.
func systemConn(c any) syscall.Conn {
	switch c := c.(type) {
	case *net.TCPConn:
		return c
	case *net.UnixConn:
		return c
	case *os.File:
		return c
	}
	return nil
}

// tryWrite writes as much of b as the system takes at once. ok is false if the
// connection is none of the system's.
func tryWrite(c any, b []byte) (n int, err error, ok bool) {
	s := systemConn(c)
	if s == nil {
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

// tryRead reads what the system has at once, 0 bytes if that is nothing.
func tryRead(c any, b []byte) (n int, err error) {
	s := systemConn(c)
	if s == nil {
		return 0, nil
	}
	raw, err := s.SyscallConn()
	if err != nil {
		return 0, nil
	}
	var wrong error
	err = raw.Read(func(fd uintptr) bool {
		for {
			n, wrong = syscall.Read(int(fd), b)
			if wrong != syscall.EINTR {
				return true
			}
		}
	})
	n = max(n, 0)
	switch {
	case err != nil || wrong == syscall.EAGAIN:
		return 0, nil
	case wrong == nil && n == 0:
		return 0, io.EOF
	}
	return n, wrong
}

// untilReaderGone returns when the last reader of the pipe that f writes to has
// gone, or f is closed.
func untilReaderGone(f *os.File) error {
	raw, err := f.SyscallConn()
	if err != nil {
		return err
	}
	asked := false
	return raw.Read(func(fd uintptr) bool {
		// The poller tells of what happens from now on, so what has happened is
		// asked first, and again for what else may have woken it.
		broken, known := brokenPipe(int(fd))
		done := broken || asked && !known
		asked = true
		return done
	})
}
