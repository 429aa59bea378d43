package object

import (
	"context"
	"io"
	"os"
)

// Processes starts programs. Its method is called from goroutines other than
// the interpreter's, several at a time.
type Processes interface {
	Start(ctx context.Context, c Command) (Process, error)
}

// Command says which program to start.
type Command struct {
	Path string   // the program, looked up as the host sees fit
	Args []string // its arguments, Args[0] included
	Dir  string   // its working directory; empty means the script's
	Env  []string // KEY=value; nil means what the host gives by default
	// Stdin, Stdout and Stderr say which of the three streams are pipes to the
	// script. The others are the host's choice.
	Stdin, Stdout, Stderr bool
	// NullStdin, NullStdout and NullStderr say which streams are to be /dev/null.
	NullStdin, NullStdout, NullStderr bool
	// Files are the machine's files that take the place of the three streams; nil
	// for none.
	Files [3]*os.File
	// MergeStderr sends the program's stderr into its stdout.
	MergeStderr bool
	// Extra are the machine's files that the program gets as its descriptors 3 and
	// following; nil for none.
	Extra []*os.File
	// PipeSize is how much the pipes hold; 0 is the system's choice.
	PipeSize int
	// NewSession gives the program a session of its own. NewGroup puts it into the
	// process group of number Group, 0 for one of its own.
	NewSession, NewGroup bool
	Group                int
}

// Process is a program that was started.
type Process interface {
	Pid() int
	Stdin() io.WriteCloser // nil unless asked for
	Stdout() io.ReadCloser
	Stderr() io.ReadCloser
	// Wait returns the exit status: the code, or minus the signal's number.
	Wait() (int, error)
	Signal(sig os.Signal) error
}
