//go:build !linux

package socket

import "syscall"

// systemOptions: scripts name options by Linux's numbers, which mean others here;
// they are only remembered.
const systemOptions = false

func openProbe(int64, int64) int { return -1 }

func closeProbe(int) {}

func (o *option) setOn(int) error { return syscall.ENOPROTOOPT }

func (o *option) setRaw(syscall.RawConn) error { return syscall.ENOPROTOOPT }

func getRaw(*runtime, syscall.RawConn, int, int, int, option) (value, error) {
	return null, syscall.ENOPROTOOPT
}

func getOn(*runtime, int, int, int, int, option) (value, error) { return null, syscall.ENOPROTOOPT }

// brokenPipe: nobody knows.
func brokenPipe(int) (broken, known bool) { return false, false }
