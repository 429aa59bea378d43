//go:build unix

package main

import (
	"os"
	"syscall"
)

// deadly are signals that end a process by default, but that Go's runtime takes
// no notice of, or answers with its own stacks.
var deadly = []os.Signal{syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGTRAP, syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGALRM,
	syscall.SIGVTALRM, syscall.SIGXCPU}
