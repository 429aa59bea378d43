//go:build js || wasip1

package main

// terminal reports whether a stream is a terminal: there are none here.
func terminal(any) bool { return false }

// ignoreBrokenPipes does nothing: there are no signals here.
func ignoreBrokenPipes() {}

// terminalWidth is 0: there is no terminal.
func terminalWidth() int { return 0 }
