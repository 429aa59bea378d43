package io

import (
	"io/fs"
	"os"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is named pipes and terminals of the host: whoever opens or reads one
// may wait for ever, and must be let go by Ctrl-C, a deadline, other threads.

// isSlow reports whether a file is one of them.
func isSlow(w object.WriteFS, name string, flag int) bool {
	if flag&nonBlocking != 0 {
		return false
	}
	info, err := w.Stat(name)
	return err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) != 0
}

// openSlow opens such a file. A named pipe opens when somebody has its other end.
func openSlow(rt *runtime, w object.WriteFS, name string, flag int, perm fs.FileMode) (object.File, error) {
	if !rt.FlushText(1) {
		return nil, object.ErrRaised
	}
	type opened struct {
		file object.File
		err  error
	}
	done := make(chan opened, 1)
	thread := rt.Thread()
	go func() {
		f, err := w.OpenFile(name, flag, perm)
		done <- opened{f, err}
		thread.Unpark()
	}()
	for {
		select {
		case o := <-done:
			return o.file, o.err
		default:
		}
		if rt.Park(object.NoDeadline, object.ForWork) == object.Interrupted && !rt.Refill() {
			go func() {
				if o := <-done; o.err == nil {
					o.file.Close()
				}
			}()
			// Both ends at once let go who waits for the other one.
			if f, err := w.OpenFile(name, os.O_RDWR|nonBlocking, 0); err == nil {
				f.Close()
			}
			return nil, object.ErrRaised
		}
	}
}
