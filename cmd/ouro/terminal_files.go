//go:build !js && !wasip1

package main

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/chzyer/readline"
)

// terminal reports whether a stream is a terminal.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && readline.IsTerminal(int(f.Fd()))
}

// ignoreBrokenPipes makes writing to a closed pipe an error.
func ignoreBrokenPipes() { signal.Ignore(syscall.SIGPIPE) }

// terminalWidth is the columns of the terminal, 0 if there is none.
func terminalWidth() int { return max(readline.GetScreenWidth(), 0) }
