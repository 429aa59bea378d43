//go:build !unix

package main

import "os"

// deadly are signals that end a process but not one of Go's: here there are none.
var deadly []os.Signal
