package main

import (
	"os"
	"os/signal"
	"syscall"

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
}

// set does what the script has just decided about signal n.
func (s *signals) set(n int, action interp.SignalAction) {
	sig := syscall.Signal(n)
	switch action {
	case interp.SignalDefault:
		signal.Reset(sig)
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

// pass hands signals on as long as the process lives.
func (s *signals) pass() {
	for sig := range s.come {
		if n, ok := sig.(syscall.Signal); ok {
			s.in.Signal(int(n))
		}
	}
}
