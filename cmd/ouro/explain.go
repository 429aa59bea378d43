package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/ouro-lang/ouro/interp"
)

// This file prints what Ouro adds to CPython's tracebacks: lines of their own
// below them, so that whoever looks for CPython's text finds it whole.

// explains reports whether errors are explained: somebody reads them at a
// terminal, or asked for it. What programs read is CPython's text alone.
func (c *command) explains() bool {
	switch c.options.Traceback {
	case "ouro", "rich":
		return true
	case "cpython":
		return false
	}
	return c.options.ErrorFormat == "json" || terminal(c.stderr)
}

// explain prints the lines below the traceback of e.
func (c *command) explain(e *interp.Error) {
	for _, line := range e.Explanation(c.short) {
		c.sayBelow(line)
	}
}

// sayBelow prints one line of ours, its first word in a colour.
func (c *command) sayBelow(line string) {
	if word, rest, ok := strings.Cut(line, ":"); ok && c.colors() {
		line = "\x1b[36m" + word + ":\x1b[0m" + rest
	}
	fmt.Fprintln(c.stderr, line)
}

// advise prints what went wrong in a run without ending it.
func (c *command) advise(in *interp.Interp) {
	if !c.explains() {
		return
	}
	all := in.Advice(c.short)
	if c.options.ErrorFormat == "json" {
		if len(all) > 0 {
			enc := json.NewEncoder(c.stderr)
			enc.SetEscapeHTML(false)
			enc.Encode(map[string]any{"advice": adviceJSON(all)})
		}
		return
	}
	for _, a := range all {
		c.sayBelow("hint: " + a.Text)
	}
}

// short is a file as people name it who are in the working directory.
func (c *command) short(file string) string {
	if rel, err := filepath.Rel(c.dir, file); err == nil && filepath.IsAbs(file) && !strings.HasPrefix(rel, "..") {
		return rel
	}
	return file
}
