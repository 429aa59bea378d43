package socket

import (
	"encoding/binary"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// systemOptions: options reach the system.
const systemOptions = true

// openProbe opens a socket nobody uses, -1 if the system has none.
func openProbe(family, kind int64) int {
	fd, err := syscall.Socket(int(family), int(kind)|syscall.SOCK_CLOEXEC|syscall.SOCK_NONBLOCK, 0)
	if err != nil {
		return -1
	}
	return fd
}

func closeProbe(fd int) { syscall.Close(fd) }

// setOn sets o on the system's socket fd.
func (o *option) setOn(fd int) error {
	if o.isBytes {
		return syscall.SetsockoptString(fd, o.level, o.name, string(o.bytes))
	}
	return syscall.SetsockoptInt(fd, o.level, o.name, o.number)
}

// setRaw sets o.
func (o *option) setRaw(raw syscall.RawConn) error {
	var wrong error
	if err := raw.Control(func(fd uintptr) { wrong = o.setOn(int(fd)) }); err != nil {
		return err
	}
	return wrong
}

// getRaw reads an option, of which o was set last.
func getRaw(rt *runtime, raw syscall.RawConn, level, name, size int, o option) (v value, err error) {
	if e := raw.Control(func(fd uintptr) { v, err = getOn(rt, int(fd), level, name, size, o) }); e != nil {
		return null, e
	}
	return v, err
}

// getOn reads an option of the system's socket fd. Those longer than a number
// are few.
func getOn(rt *runtime, fd, level, name, size int, o option) (value, error) {
	n, err := syscall.GetsockoptInt(fd, level, name)
	if err != nil || size == 0 {
		return optionValue(n, nil, size), err
	}
	var b []byte
	switch {
	case level == levelSocket && name == optPeerCred:
		c, err := syscall.GetsockoptUcred(fd, level, name)
		if err != nil {
			return null, err
		}
		for _, x := range []uint32{uint32(c.Pid), c.Uid, c.Gid} {
			b = binary.NativeEndian.AppendUint32(b, x)
		}
	case level == levelSocket && name == optLinger:
		if b = o.bytes; b == nil {
			b = binary.NativeEndian.AppendUint32(nil, uint32(n))
			b = append(b, 0, 0, 0, 0)
		}
	case level == levelIP && name == optCastIf:
		a, err := syscall.GetsockoptInet4Addr(fd, level, name)
		if err != nil {
			return null, err
		}
		b = a[:]
	case level == levelTCP && name == optCongestion:
		// The call reads 32 bytes, whatever they are; the name takes 16.
		f, err := syscall.GetsockoptICMPv6Filter(fd, level, name)
		if err != nil {
			return null, err
		}
		for _, x := range f.Data[:4] {
			b = binary.NativeEndian.AppendUint32(b, x)
		}
	case level == levelTCP && name == optInfo:
		rt.Raisef(&object.NotImplementedErrorType, "option %d of level %d is not supported", name, level)
		return null, nil
	}
	return optionValue(n, b, size), nil
}

// brokenPipe reports whether nobody reads the pipe any more; known is false if
// the number of the descriptor is too large to ask.
func brokenPipe(fd int) (broken, known bool) {
	var set syscall.FdSet
	if fd < 0 || fd >= len(set.Bits)*wordBits {
		return false, false
	}
	set.Bits[fd/wordBits] |= 1 << (fd % wordBits)
	// The end that writes is readable when there is an error to be told.
	n, err := syscall.Select(fd+1, &set, nil, nil, &syscall.Timeval{})
	return n > 0 && err == nil, err == nil
}

// wordBits is the size of a word of an FdSet.
const wordBits = 32 << (^uint(0) >> 63)
