package main

import (
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp"
)

// This file passes signals on to scripts that have handlers for them. All
// others do to the process what the system says.

// signals is what a script's signal.signal and add_signal_handler do to the
// process.
type signals struct {
	in         *interp.Interp
	come       chan os.Signal   // nil before the first handler
	interrupts chan<- os.Signal // gets those of Ctrl-C, which a script need not ask for
	fatal      chan os.Signal   // gets those that end the process; nil: not yet
	wanted     sync.Map         // signals that the script ignores or handles
}

// set does what the script has just decided about signal n.
func (s *signals) set(n int, action interp.SignalAction) {
	sig := syscall.Signal(n)
	if action == interp.SignalEnd {
		end(sig)
	}
	if action == interp.SignalDefault {
		s.wanted.Delete(sig)
	} else {
		s.wanted.Store(sig, true)
	}
	switch action {
	case interp.SignalDefault:
		signal.Reset(sig)
		if s.fatal != nil && slices.Contains(deadly, os.Signal(sig)) {
			signal.Notify(s.fatal, sig)
		}
	case interp.SignalIgnore:
		signal.Ignore(sig)
	case interp.SignalDeliver:
		if sig == syscall.SIGINT {
			signal.Notify(s.interrupts, sig)
		} else {
			if s.come == nil {
				s.come = make(chan os.Signal, 16)
				go s.pass()
			}
			signal.Notify(s.come, sig)
		}
	}
}

// end ends the process by a signal that the script sent itself: as CPython, without
// writing what is buffered.
func end(sig syscall.Signal) {
	signal.Reset(sig)
	if self, err := os.FindProcess(os.Getpid()); err == nil && !slices.Contains(deadly, os.Signal(sig)) && self.Signal(sig) == nil {
		time.Sleep(time.Second)
	}
	os.Exit(128 + int(sig))
}

// guard ends the process by the signals that end one, unless the script wants
// them: with the exit status that a shell shows for such an end.
func (s *signals) guard() {
	if len(deadly) == 0 {
		return
	}
	s.fatal = make(chan os.Signal, 1)
	signal.Notify(s.fatal, deadly...)
	go func() {
		for sig := range s.fatal {
			if n, ok := sig.(syscall.Signal); ok && !s.taken(n) {
				os.Exit(128 + int(n))
			}
		}
	}()
}

// taken reports whether the script decides what signal n does.
func (s *signals) taken(n syscall.Signal) bool {
	_, ok := s.wanted.Load(n)
	return ok
}

// pass hands signals on as long as the process lives.
func (s *signals) pass() {
	for sig := range s.come {
		if n, ok := sig.(syscall.Signal); ok {
			s.in.Signal(int(n))
		}
	}
}
