package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/cmd/ouro/trace"
	"github.com/ouro-lang/ouro/interp"
)

// This file is --trace and "ouro trace": the picture of a run when it is over.

// deferred are things to do when the command ends.
type deferred []func()

func (d deferred) run() {
	for _, f := range d {
		f()
	}
}

// tracer is who is told what the tasks of the program do; nil: nobody.
func (c *command) tracer() interp.Tracer {
	var all trace.Tracers
	if c.options.Trace.On || c.options.Explain || c.options.Quiz {
		c.recorder = &trace.Recorder{}
		all = append(all, c.recorder)
	}
	if c.options.Follow {
		all = append(all, trace.NewTeller(c.stderr))
	}
	if c.options.Debug {
		table := &trace.Table{}
		all = append(all, table)
		c.atEnd = append(c.atEnd, answerPs(table))
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return all
}

// draw writes the picture of a run below its output, or into a file.
func (c *command) draw() {
	if c.recorder == nil {
		return
	}
	to := c.options.Trace
	var err error
	switch {
	case c.options.Quiz:
		err = c.recorder.Quiz(c.stderr, c.stdin)
	case c.options.Explain:
		err = c.recorder.Explain(c.stderr)
	}
	if !to.On {
		if err != nil {
			fmt.Fprintln(c.stderr, "ouro explain:", err)
		}
		return
	}
	if to.File == "" {
		err = c.drawText(c.stderr, c.recorder)
	} else {
		err = c.drawFile(to.File, c.recorder)
	}
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro: --trace:", err)
	}
}

func (c *command) drawText(w io.Writer, r *trace.Recorder) error {
	return r.Text(w, trace.Look{Width: columns(w), ASCII: !unicodeTerminal(), Colors: c.colors()})
}

func (c *command) drawFile(name string, r *trace.Recorder) error {
	f, err := os.Create(c.path(name))
	if err != nil {
		return err
	}
	run := trace.Run{File: c.script, Source: string(c.source), Clock: "real", Seed: c.options.Seed}
	if c.options.VirtualTime {
		run.Clock = "virtual"
	}
	b := bufio.NewWriter(f)
	if err = r.Write(b, name, run); err == nil {
		err = b.Flush()
	}
	if end := f.Close(); err == nil {
		err = end
	}
	return err
}

// columns is the width of a terminal, else what COLUMNS says, else 80.
func columns(w io.Writer) int {
	if terminal(w) {
		if n := terminalWidth(); n > 0 {
			return n
		}
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return 80
}

// unicodeTerminal reports whether lines and arrows can be shown.
func unicodeTerminal() bool {
	if os.Getenv("TERM") == "dumb" {
		return false
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := os.Getenv(name); v != "" {
			v = strings.ToLower(v)
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return false
}
