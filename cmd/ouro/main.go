// Command ouro runs Python programs.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

func main() {
	tuneGC()
	os.Exit(run(os.Args[1:]))
}

func run(args []string) int {
	if len(args) == 0 {
		fmt.Fprintln(os.Stderr, "usage: ouro FILE [ARG ...]")
		return 2
	}
	var name, src string
	argv := args
	if args[0] == "-c" {
		name, src = "<string>", args[1]
		argv = append([]string{"-c"}, args[2:]...)
	} else {
		b, err := os.ReadFile(args[0])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 2
		}
		name, src = args[0], string(b)
	}
	dir, err := filepath.Abs(filepath.Dir(name))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Args: argv, Source: os.DirFS(dir), Path: []string{dir}})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	p, err := interp.Compile(name, src)
	if err != nil {
		fmt.Fprint(os.Stderr, in.SyntaxException(err).Text)
		return 1
	}
	_, err = in.Run(context.Background(), p)
	in.Runtime().FlushText(1)
	var exit *interp.ExitError
	var e *interp.Error
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		if exit.Message != "" {
			fmt.Fprintln(os.Stderr, exit.Message)
		}
		return exit.Code
	case errors.As(err, &e):
		fmt.Fprint(os.Stderr, e.Text)
		return 1
	}
	fmt.Fprintln(os.Stderr, "ouro:", err)
	var ie *interp.InternalError
	if errors.As(err, &ie) {
		os.Stderr.Write(ie.Stack)
	}
	return 125
}
