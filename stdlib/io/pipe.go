package io

import (
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// pipeSize is how much a pipe holds before its writer waits, as on Linux.
const pipeSize = 64 << 10

// pipe is what os.pipe makes: bytes on their way from one descriptor of a
// program to another. It is the interpreter's own; the host lends nothing for it.
type pipe struct {
	data    []byte
	readers int // 0 or 1: whether the end is open
	writers int
	waiting waiters
}

// pipeEnd is one of its ends.
type pipeEnd struct {
	pipe   *pipe
	writer bool
}

// Pipe makes a pipe and returns its two descriptors.
func Pipe(rt *runtime, noBlock bool) (r, w int, err error) {
	if !rt.Alloc(pipeSize) {
		return -1, -1, nil
	}
	p := &pipe{readers: 1, writers: 1}
	t := tableOf(rt)
	r, ok := t.add(rt, &Handle{Name: "<pipe>", pipe: &pipeEnd{p, false}, noBlock: noBlock}, true)
	if !ok {
		return -1, -1, syscall.EMFILE
	}
	w, ok = t.add(rt, &Handle{Name: "<pipe>", pipe: &pipeEnd{p, true}, noBlock: noBlock}, true)
	if !ok {
		CloseHandle(rt, int64(r))
		return -1, -1, syscall.EMFILE
	}
	return r, w, nil
}

// IsPipe reports whether the handle is an end of a pipe.
func (h *Handle) IsPipe() bool { return h.pipe != nil }

// wait waits until the other end has done something. A wait that nothing can
// end, which CPython hangs in, is an error.
func (p *pipe) wait(rt *runtime) (err error, ok bool) {
	if !rt.FlushText(1) {
		return nil, false
	}
	p.waiting.add(rt.Thread().Unpark)
	switch rt.Park(object.NoDeadline, object.ForThreads) {
	case object.Interrupted:
		return nil, rt.Refill()
	case object.Stuck:
		return syscall.EDEADLK, true
	}
	return nil, true
}

func (e *pipeEnd) read(rt *runtime, b []byte, noBlock bool) (int, error, bool) {
	p := e.pipe
	if e.writer {
		return 0, syscall.EBADF, true
	}
	for len(p.data) == 0 && len(b) > 0 {
		switch {
		case p.writers == 0:
			return 0, nil, true
		case noBlock:
			return 0, syscall.EAGAIN, true
		}
		if err, ok := p.wait(rt); err != nil || !ok {
			return 0, err, ok
		}
	}
	n := copy(b, p.data)
	p.data = append(p.data[:0], p.data[n:]...)
	p.waiting.wake()
	return n, nil, true
}

func (e *pipeEnd) write(rt *runtime, b []byte, noBlock bool) (int, error, bool) {
	p := e.pipe
	if !e.writer {
		return 0, syscall.EBADF, true
	}
	done := 0
	for {
		if p.readers == 0 {
			return 0, syscall.EPIPE, true
		}
		room := pipeSize - len(p.data)
		// What fits a page goes in one piece.
		if len(b) <= 4096 && room < len(b) {
			room = 0
		}
		n := min(room, len(b)-done)
		p.data = append(p.data, b[done:done+n]...)
		done += n
		if n > 0 {
			p.waiting.wake()
		}
		if done == len(b) {
			return done, nil, true
		}
		if noBlock {
			if done == 0 {
				return 0, syscall.EAGAIN, true
			}
			return done, nil, true
		}
		if err, ok := p.wait(rt); err != nil || !ok {
			return done, err, ok
		}
	}
}

func (e *pipeEnd) close() {
	if e.writer {
		e.pipe.writers = 0
	} else {
		e.pipe.readers = 0
	}
	e.pipe.waiting.wake()
}

// poll is Device.Poll for an end of a pipe.
func (e *pipeEnd) poll(events Events, notify func()) (Events, func()) {
	p := e.pipe
	ready := Events(0)
	switch {
	case !e.writer:
		if len(p.data) > 0 {
			ready |= Readable
		}
		if p.writers == 0 {
			ready |= HungUp
		}
	case p.readers == 0:
		ready |= Writable | Failed
	case len(p.data) < pipeSize:
		ready |= Writable
	}
	if ready &= events | HungUp | Failed; ready != 0 || notify == nil {
		return ready, nil
	}
	return 0, p.waiting.add(notify)
}
