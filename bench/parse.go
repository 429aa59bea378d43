package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/bench/peer"
	"github.com/ouro-lang/ouro/parser"
)

const parseTurns = 7

// parseFile is the child that times a parser: it prints the seconds of each turn, then the number of statements.
func parseFile(peerName string, args []string, out io.Writer) error {
	if len(args) != 1 {
		return errors.New("usage: bench [-peer NAME] -parse FILE")
	}
	parse, err := parserOf(peerName)
	if err != nil {
		return err
	}
	source, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	var statements int
	for range parseTurns {
		start := processorTime()
		if statements, err = parse(args[0], string(source)); err != nil {
			return err
		}
		fmt.Fprintf(out, "seconds %.6f\n", (processorTime() - start).Seconds())
	}
	fmt.Fprintln(out, "statements", statements)
	return nil
}

// parserOf finds the parser of a peer, or ours where none is named.
func parserOf(peerName string) (func(file, source string) (statements int, err error), error) {
	if peerName == "" {
		return parseOuro, nil
	}
	engine, err := peer.Find(peerName)
	if err == nil && engine.Parse == nil {
		err = fmt.Errorf("the parser of %s is not measured", peerName)
	}
	return engine.Parse, err
}

func parseOuro(file, source string) (statements int, err error) {
	module, err := parser.ParseString(file, source)
	if err != nil {
		return 0, err
	}
	return len(module.Body), nil
}

// processorTime is that of the whole process so far, the garbage collector's threads included.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
