package main

import (
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib"
)

// This file is "ouro check": what is wrong with programs, without running them.

// finding is one thing that is wrong.
type finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"` // from 1
	Code    string `json:"code"`
	Message string `json:"message"`
}

// The codes of findings, with what they are about.
var checks = map[string]string{
	"syntax-error":    "The program does not compile.",
	"syntax-warning":  "The compiler warns about it.",
	"undefined-name":  "A name that nothing in the program defines.",
	"unknown-module":  "An import of a module that is neither in the standard library nor beside the program.",
	"unknown-name":    "A name that a module of the standard library does not have.",
	"never-awaited":   "A coroutine is made and dropped: it never runs.",
	"not-called":      "An async function where its coroutine is wanted.",
	"blocking-call":   "A call that stops the event loop inside async code.",
	"useless-await":   "An await of a value that cannot be awaited.",
	"unkept-task":     "A task that nobody refers to may be collected before it is done.",
	"cannot-be-read":  "The file cannot be read.",
	"too-deep-nested": "The program is nested too deeply to be checked.",
}

const checkUsage = "usage: ouro check [--format=text|json|sarif] FILE...\n"

// check checks files. The exit status is 0 if nothing was found, 1 if something
// was, 2 if it could not be done.
func (c *command) check(args []string) int {
	format := "text"
	var files []string
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--format" && i+1 < len(args):
			i++
			format = args[i]
		case strings.HasPrefix(a, "--format="):
			format = strings.TrimPrefix(a, "--format=")
		case a == "-h" || a == "--help":
			fmt.Fprint(c.stdout, checkUsage)
			return exitOK
		case a != "-" && strings.HasPrefix(a, "-"):
			fmt.Fprintf(c.stderr, "unknown option %s\n%s", a, checkUsage)
			return exitUsage
		default:
			files = append(files, a)
		}
	}
	if len(files) == 0 || format != "text" && format != "json" && format != "sarif" {
		fmt.Fprint(c.stderr, checkUsage)
		return exitUsage
	}
	ck, err := c.newChecker()
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	defer ck.in.Close()
	found, failed := []finding{}, false
	for _, name := range files {
		src, err := os.ReadFile(c.path(name))
		if err != nil {
			found = append(found, finding{name, 1, 1, "cannot-be-read", err.Error()})
			failed = true
			continue
		}
		found = append(found, ck.check(name, src)...)
	}
	if err := writeFindings(c.stdout, format, found); err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	switch {
	case failed:
		return exitUsage
	case len(found) > 0:
		return exitFailure
	}
	return exitOK
}

// newChecker returns a checker of any number of files.
func (c *command) newChecker() (*checker, error) {
	in, err := interp.New(interp.Config{Modules: stdlib.All()})
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, name := range builtinNames(in) {
		known[name] = true
	}
	return &checker{c: c, in: in, known: known}, nil
}

// check returns what is wrong with a file, in the order of its lines.
func (k *checker) check(name string, src []byte) []finding {
	one := checker{c: k.c, in: k.in, known: k.known, file: name}
	one.run(src)
	sort.SliceStable(one.found, func(i, j int) bool {
		a, b := one.found[i], one.found[j]
		return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
	})
	return one.found
}

// builtinNames returns what the builtins module has.
func builtinNames(in *interp.Interp) []string {
	var names []string
	rt := in.Runtime()
	object.Iterate(rt, rt.Builtins.Dict.Value(), func(k object.Value) bool {
		names = append(names, object.AsStr(k).Go())
		return true
	})
	return names
}
