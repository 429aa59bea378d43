//go:build js || wasip1

package main

// terminal reports whether a stream is a terminal: there are none here.
func terminal(any) bool { return false }
