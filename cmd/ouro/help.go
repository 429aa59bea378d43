package main

import (
	"fmt"
	"io"
	"strings"
)

const version = "Ouro 0.1.0 (Python 3.13)"

const usage = `usage: ouro [OPTION ...] [-c CODE | -m MODULE | FILE | -] [ARG ...]
`

const hint = "Try `ouro -h' for more information.\n"

const summary = usage + `Run a Python program; with nothing to run, start a session at a terminal.

  FILE                a script; what follows it is the script's sys.argv[1:]
  -c CODE             code given here
  -m MODULE           a module, found as an import finds it
  -                   code read from standard input

Commands (a file of the same name is reached by ./NAME):
  ouro check FILE...  say what is wrong with programs without running them
  ouro completion SH  print completions for bash, zsh or fish
  ouro doc NAME       what help() says of a module, class or function
  ouro explain FILE   run a program and tell what its tasks did; --quiz asks first
  ouro lsp            a language server for editors, on stdin and stdout
  ouro mcp            a server that runs programs for language models (MCP), under limits
  ouro ps [PID]       the tasks of programs that run with --debug; --tree
  ouro repl           start a session, also without a terminal
  ouro run FILE       run a program, as ouro FILE
  ouro stubs MODULE   type stubs of a module, for editors and type checkers
  ouro test ...       run unit tests, as -m unittest
  ouro trace FILE     run a program and draw what its tasks did, as --trace
  ouro version        print the version

Options:
`

const statuses = `
Exit status: the program's; 1 after an uncaught exception, 2 for a bad option or
a missing file, 124 after --timeout, 125 after another limit, 130 after Ctrl-C.
`

// printHelp writes what -h shows. The options are those of the struct.
func printHelp(w io.Writer) error {
	var o options
	k, err := o.parser()
	if err != nil {
		return err
	}
	fmt.Fprint(w, summary)
	for _, f := range k.Model.Flags {
		if f.Hidden {
			continue
		}
		name := "    --" + f.Name
		if f.Short != 0 {
			name = "-" + string(f.Short) + ", --" + f.Name
		}
		switch {
		case strings.HasPrefix(f.PlaceHolder, "="):
			name += "[" + f.PlaceHolder + "]"
		case f.IsCounter():
		case !f.IsBool() && f.PlaceHolder != "":
			name += "=" + f.PlaceHolder
		case !f.IsBool():
			name += "=WHAT"
		}
		if len(name) > 30 {
			fmt.Fprintf(w, "  %s\n  %-30s  %s\n", name, "", f.Help)
		} else {
			fmt.Fprintf(w, "  %-30s  %s\n", name, f.Help)
		}
	}
	fmt.Fprint(w, statuses)
	return nil
}

// completion prints a script that completes options and commands for a shell.
func (c *command) completion(args []string) int {
	if len(args) != 1 {
		fmt.Fprintln(c.stderr, "usage: ouro completion bash|zsh|fish")
		return exitUsage
	}
	var o options
	k, err := o.parser()
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitFailure
	}
	names := []string{"check", "completion", "doc", "explain", "lsp", "mcp", "ps", "repl", "run", "stubs", "test", "trace", "version"}
	for _, f := range k.Model.Flags {
		if !f.Hidden {
			names = append(names, "--"+f.Name)
		}
	}
	words := strings.Join(names, " ")
	switch args[0] {
	case "bash":
		fmt.Fprintf(c.stdout, "complete -o default -W %q ouro\n", words)
	case "zsh":
		fmt.Fprintf(c.stdout, "#compdef ouro\n_arguments '*:: :->rest'\ncompadd -- %s\n_files\n", words)
	case "fish":
		for _, n := range names {
			if long, ok := strings.CutPrefix(n, "--"); ok {
				fmt.Fprintf(c.stdout, "complete -c ouro -l %s\n", long)
			} else {
				fmt.Fprintf(c.stdout, "complete -c ouro -a %s\n", n)
			}
		}
	default:
		fmt.Fprintf(c.stderr, "ouro completion: no completions for %s; there are bash, zsh and fish\n", args[0])
		return exitUsage
	}
	return exitOK
}
