package io

import (
	"sync"
	"syscall"
)

// This file is what descriptors stand for that are no files, and how a program
// waits until one can be used.

// Events says what a descriptor is to be ready for, or is ready for.
type Events uint8

// HungUp and Failed are told whether or not they are asked for.
const (
	Readable Events = 1 << iota
	Writable
	HungUp
	Failed
)

// Device is a descriptor's socket. Its methods are called on the interpreter's
// goroutine.
type Device interface {
	// Read and Write are those of Handle.
	Read(rt *runtime, b []byte) (n int, err error, ok bool)
	Write(rt *runtime, b []byte) (n int, err error, ok bool)
	Blocking() bool
	SetBlocking(on bool)
	// Close is called when the last descriptor is closed.
	Close()
	// Poll returns which of events hold. If none does, it has notify called when
	// one may, once and on any goroutine, unless stop is called before.
	Poll(rt *runtime, events Events, notify func()) (ready Events, stop func())
}

// AddDevice gives a device the lowest free descriptor.
func AddDevice(rt *runtime, name string, d Device) (int, error) {
	fd, ok := tableOf(rt).add(rt, &Handle{Name: name, dev: d}, true)
	if !ok {
		return -1, syscall.EMFILE
	}
	return fd, nil
}

// Device returns the device behind the handle, nil for a file, a pipe or a
// standard stream.
func (h *Handle) Device() Device { return h.dev }

// CanPoll tells whether there is anything to wait for: files are always ready.
func (h *Handle) CanPoll() bool { return h.dev != nil || h.pipe != nil || h.std != 0 }

// Poll is Device.Poll for every kind of handle.
func (h *Handle) Poll(rt *runtime, events Events, notify func()) (ready Events, stop func()) {
	switch {
	case h.closed:
		return Failed, nil
	case h.dev != nil:
		return h.dev.Poll(rt, events, notify)
	case h.pipe != nil:
		return h.pipe.poll(events, notify)
	case h.std == 1 && events&Readable != 0:
		if !rt.PollStdin(notify) {
			return 0, func() {}
		}
		return Readable, nil
	}
	return events & (Readable | Writable), nil
}

// waiters are those who are called when something has changed.
type waiters struct {
	mu  sync.Mutex
	all []*func()
}

// add has f called at the next wake; stop undoes it.
func (w *waiters) add(f func()) (stop func()) {
	p := &f
	w.mu.Lock()
	w.all = append(w.all, p)
	w.mu.Unlock()
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		for i, q := range w.all {
			if q == p {
				w.all = append(w.all[:i], w.all[i+1:]...)
				return
			}
		}
	}
}

// wake calls all who wait.
func (w *waiters) wake() {
	w.mu.Lock()
	all := w.all
	w.all = nil
	w.mu.Unlock()
	for _, f := range all {
		(*f)()
	}
}
