package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/chzyer/readline"
	"github.com/ouro-lang/ouro/interp"
)

// This file is the session at a terminal: blocks, the last value in _, await
// at the top level.

// repl starts a session in a fresh interpreter.
func (c *command) repl(ctx context.Context) int {
	in, err := c.newInterp("", []string{""})
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	defer in.Close()
	if !c.options.Quiet {
		fmt.Fprintln(c.stdout, version+": type Python, await works at the prompt; Ctrl-D ends the session")
	}
	return c.session(ctx, in)
}

// session reads and runs blocks until the input ends.
func (c *command) session(ctx context.Context, in *interp.Interp) int {
	stdin, ok := c.stdin.(io.ReadCloser)
	if !ok {
		stdin = io.NopCloser(c.stdin)
	}
	rl, err := readline.NewEx(&readline.Config{Prompt: ">>> ", Stdin: stdin, Stdout: c.stdout, Stderr: c.stderr})
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitFailure
	}
	defer rl.Close()
	for cell := 1; ; cell++ {
		src, err := readBlock(rl)
		switch {
		case errors.Is(err, readline.ErrInterrupt):
			fmt.Fprintln(c.stderr, "\nKeyboardInterrupt")
			continue
		case err != nil:
			fmt.Fprintln(c.stdout)
			return exitOK
		}
		if strings.TrimSpace(src) == "" {
			continue
		}
		if code, exit := c.runBlock(ctx, in, fmt.Sprintf("<stdin-%d>", cell), src); exit {
			return code
		}
	}
}

// runBlock runs one block; exit is true when it ended the session.
func (c *command) runBlock(ctx context.Context, in *interp.Interp, name, src string) (code int, exit bool) {
	p, err := interp.CompileInteractive(name, src)
	if err != nil {
		c.show(in.SyntaxException(err))
		return 0, false
	}
	stop := c.forward(in)
	err = in.RunInteractive(ctx, p)
	stop()
	in.Flush()
	var exitErr *interp.ExitError
	if errors.As(err, &exitErr) {
		if exitErr.HasMessage {
			fmt.Fprintln(c.stderr, exitErr.Message)
		}
		return exitErr.Code, true
	}
	var e *interp.Error
	if errors.As(err, &e) {
		c.show(e)
	} else if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
	}
	return 0, false
}

// readBlock reads lines until they are a complete statement. The parser says
// whether more is needed; a compound statement ends with an empty line.
func readBlock(rl *readline.Instance) (string, error) {
	var lines []string
	rl.SetPrompt(">>> ")
	for {
		line, err := rl.Readline()
		if err != nil {
			if errors.Is(err, io.EOF) && len(lines) > 0 {
				return strings.Join(lines, "\n") + "\n", nil
			}
			return "", err
		}
		lines = append(lines, line)
		src := strings.Join(lines, "\n") + "\n"
		if blockDone(src, line, len(lines)) {
			return src, nil
		}
		rl.SetPrompt("... ")
	}
}

// blockDone reports whether the lines typed so far are to be run.
func blockDone(src, last string, n int) bool {
	_, err := interp.CompileInteractive("<stdin>", src)
	var s *interp.SyntaxError
	if errors.As(err, &s) {
		return !s.Incomplete
	}
	if n == 1 {
		return !startsBlock(last)
	}
	return strings.TrimSpace(last) == "" || !startsBlock(strings.SplitN(src, "\n", 2)[0])
}

// startsBlock reports whether a complete line may be continued by more of the
// same statement.
func startsBlock(line string) bool {
	t := strings.TrimSpace(line)
	return strings.HasPrefix(t, "@") || strings.HasSuffix(t, ":") || compound(t)
}

func compound(line string) bool {
	word, _, _ := strings.Cut(line, " ")
	switch strings.TrimRight(word, ":(") {
	case "if", "while", "for", "try", "with", "def", "class", "async", "match":
		return strings.Contains(line, ":")
	}
	return false
}
