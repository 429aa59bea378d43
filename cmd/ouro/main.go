// Command ouro runs Python programs.
//
//	ouro FILE [ARG ...]      run a script
//	ouro -c CODE [ARG ...]   run code given on the command line
//	ouro - [ARG ...]         run code read from standard input
//	ouro                     start a session at a terminal
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"time"
)

func main() {
	debug.SetGCPercent(firstGCPercent)
	dir, err := os.Getwd()
	if err != nil {
		dir = "/" // the working directory is gone; programs run all the same
	}
	interrupts := make(chan os.Signal, 1)
	// A short program ends before any of this is needed: the goroutines and
	// threads behind it would be a tenth of its time. Until then Ctrl-C ends the
	// process, as it does while CPython starts.
	signals := &signals{interrupts: interrupts}
	settle := sync.OnceFunc(func() {
		signal.Notify(interrupts, os.Interrupt)
		signals.guard()
		watchGC(new(gcMark), heapState{percent: firstGCPercent})
	})
	time.AfterFunc(startUp, settle)
	c := &command{dir: dir, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, interrupts: interrupts, settle: settle,
		signals: signals, spacious: useHugePages}
	// A closed pipe is BrokenPipeError, as in CPython, and no death by signal.
	ignoreBrokenPipes()
	code := c.main(context.Background(), os.Args[1:])
	if c.interrupted {
		dieInterrupted()
	}
	os.Exit(code)
}

// startUp is how long a program runs before it is looked after.
const startUp = 20 * time.Millisecond

// dieInterrupted ends the process by the signal itself, as CPython does: a
// shell that runs a list of commands then stops, too. It returns where the
// system has no such signal.
func dieInterrupted() {
	signal.Reset(os.Interrupt)
	if self, err := os.FindProcess(os.Getpid()); err == nil && self.Signal(os.Interrupt) == nil {
		time.Sleep(time.Second)
	}
}
