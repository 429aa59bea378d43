package main

import (
	"context"
	_ "embed"
	"fmt"
	"path/filepath"
	"strings"
)

// This file is "ouro doc" and "ouro stubs": what a module has, as text for people
// and as stubs for editors and type checkers.

//go:embed stubs.py
var stubsSource string

const (
	docUsage   = "usage: ouro doc [OPTION ...] NAME|FILE.py ...\n"
	stubsUsage = "usage: ouro stubs [OPTION ...] MODULE|FILE.py ...\n"
)

// describe runs a program that is given names of modules and of what is in them;
// files stand for the modules they hold.
func (c *command) describe(ctx context.Context, args []string, usage, file, src string) int {
	o, p, err := parseArgs(args)
	if err == nil && o.Help {
		fmt.Fprint(c.stdout, usage)
		return exitOK
	}
	if err == nil && (p.isCode || p.isModule || p.file == "") {
		err = &errUsage{strings.TrimSuffix(usage, "\n")}
	}
	if err == nil {
		c.options = *o
		err = c.readFlags(args)
	}
	if err != nil {
		fmt.Fprintln(c.stderr, err)
		return exitUsage
	}
	defer func() { c.atEnd.run() }()
	dir, argv := "", []string{file}
	for _, name := range append([]string{p.file}, p.args...) {
		if folder, base := filepath.Split(name); strings.HasSuffix(base, ".py") || folder != "" {
			if dir != "" && dir != c.path(folder) {
				fmt.Fprintln(c.stderr, "ouro: files of one folder at a time")
				return exitUsage
			}
			dir, name = c.path(folder), strings.TrimSuffix(base, ".py")
		}
		argv = append(argv, name)
	}
	return c.runCode(ctx, "<frozen "+file+">", []byte(src), dir, argv)
}
