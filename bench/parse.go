package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/bench/peer"
)

const parseTurns = 7

// parseFile is the child that times a parser: it prints the seconds of each turn, then the number of statements.
func parseFile(peerName string, args []string, out io.Writer) error {
	if len(args) != 1 {
		return errors.New("usage: bench [-peer NAME] -parse FILE")
	}
	engine, err := peer.Find(peerName)
	if err != nil {
		return err
	}
	if engine.Parse == nil {
		return fmt.Errorf("the parser of %s is not measured", peerName)
	}
	source, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	var statements int
	for range parseTurns {
		start := processorTime()
		if statements, err = engine.Parse(args[0], string(source)); err != nil {
			return err
		}
		fmt.Fprintf(out, "seconds %.6f\n", (processorTime() - start).Seconds())
	}
	fmt.Fprintln(out, "statements", statements)
	return nil
}

// processorTime is that of the whole process so far, the garbage collector's threads included.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
