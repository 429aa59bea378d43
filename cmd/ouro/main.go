// Command ouro runs Python programs.
//
//	ouro FILE [ARG ...]      run a script
//	ouro -c CODE [ARG ...]   run code given on the command line
//	ouro - [ARG ...]         run code read from standard input
//	ouro                     start a session at a terminal
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	tuneGC()
	dir, err := os.Getwd()
	if err != nil {
		fmt.Fprintln(os.Stderr, "ouro:", err)
		os.Exit(2)
	}
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	c := &command{dir: dir, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, interrupts: interrupts}
	os.Exit(c.main(context.Background(), os.Args[1:]))
}
