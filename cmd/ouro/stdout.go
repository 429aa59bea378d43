package main

import (
	"bytes"
	"io"
)

// outputBuffer is how much is kept back before it is written, as in CPython.
const outputBuffer = 8192

// output is the buffer of a script's standard output. At a terminal every line
// is written at once.
type output struct {
	to    io.Writer
	kept  []byte
	lines bool // written at each line end
}

func newOutput(to io.Writer, lines bool) *output { return &output{to: to, lines: lines} }

// Write keeps p back, and writes everything once there is enough. What cannot
// be written is dropped: the script has been told.
func (o *output) Write(p []byte) (int, error) {
	o.kept = append(o.kept, p...)
	return len(p), o.written()
}

// WriteString is Write without a copy.
func (o *output) WriteString(s string) (int, error) {
	o.kept = append(o.kept, s...)
	return len(s), o.written()
}

func (o *output) written() error {
	if len(o.kept) < outputBuffer && !(o.lines && bytes.IndexByte(o.kept, '\n') >= 0) {
		return nil
	}
	_, err := o.to.Write(o.kept)
	o.kept = o.kept[:0]
	return err
}

// Flush writes what was kept back. As in CPython what cannot be written stays:
// the flush at the end of the program fails, too.
func (o *output) Flush() error {
	if len(o.kept) == 0 {
		return nil
	}
	n, err := o.to.Write(o.kept)
	o.kept = append(o.kept[:0], o.kept[n:]...)
	return err
}
