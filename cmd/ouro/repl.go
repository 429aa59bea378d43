package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/chzyer/readline"
	"github.com/ouro-lang/ouro/interp"
)

// This file is the session at a terminal: blocks, the last value in _, await
// at the top level. The event loop runs in the background all the time, so
// that tasks go on while the next block is typed; what they print appears
// above the line being typed.

// repl starts a session in a fresh interpreter.
func (c *command) repl(ctx context.Context) int {
	rl, err := c.readline()
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitFailure
	}
	defer rl.Close()
	c.stdout, c.stderr = rl.Stdout(), rl.Stderr()
	in, err := c.newInterp("", []string{""})
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	defer in.Close()
	if !c.options.Quiet {
		fmt.Fprintln(c.stdout, version+": asyncio is imported, await works at the prompt; .help, or Ctrl-D to end")
	}
	return c.read(ctx, in, rl)
}

// session goes on with a prompt after a script.
func (c *command) session(ctx context.Context, in *interp.Interp) int {
	rl, err := c.readline()
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitFailure
	}
	defer rl.Close()
	return c.read(ctx, in, rl)
}

func (c *command) readline() (*readline.Instance, error) {
	stdin, ok := c.stdin.(io.ReadCloser)
	if !ok {
		stdin = io.NopCloser(c.stdin)
	}
	return readline.NewEx(&readline.Config{Prompt: ">>> ", Stdin: stdin, Stdout: c.stdout, Stderr: c.stderr, HistoryFile: historyFile(), HistorySearchFold: true})
}

// historyFile is where the lines of former sessions are: what OURO_HISTORY
// names, else a file in the user's configuration folder; "" is none.
func historyFile() string {
	if path, ok := os.LookupEnv("OURO_HISTORY"); ok {
		return path
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	dir = filepath.Join(dir, "ouro")
	if os.MkdirAll(dir, 0o700) != nil {
		return ""
	}
	path := filepath.Join(dir, "history")
	// readline would make it readable to others.
	if f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND, 0o600); err == nil {
		f.Close()
	}
	return path
}

// session is an interpreter whose event loop runs in the background.
type session struct {
	c      *command
	in     *interp.Interp
	stop   context.CancelFunc
	served chan struct{} // closed once the loop has ended
	cell   int
	saved  []string // the blocks that ran, for .save
}

// serve starts the event loop of in.
func (c *command) serve(ctx context.Context, in *interp.Interp) *session {
	s := &session{c: c, in: in, served: make(chan struct{})}
	ctx, s.stop = context.WithCancel(ctx)
	go func() {
		defer close(s.served)
		// A KeyboardInterrupt or SystemExit of a task ends the loop, not the session.
		for ctx.Err() == nil {
			in.Serve(ctx)
		}
	}()
	s.run(ctx, "<startup>", "import asyncio\n")
	return s
}

// end cancels the tasks that are left and reports how many they were.
func (s *session) end() {
	n := 0
	for range s.in.Tasks() {
		n++
	}
	s.stop()
	<-s.served
	s.in.Flush()
	switch {
	case n == 1:
		fmt.Fprintln(s.c.stdout, "1 task cancelled")
	case n > 1:
		fmt.Fprintf(s.c.stdout, "%d tasks cancelled\n", n)
	}
}

// read reads and runs blocks until the input ends.
func (c *command) read(ctx context.Context, in *interp.Interp, rl *readline.Instance) int {
	s := c.serve(ctx, in)
	defer s.end()
	rl.Config.AutoComplete = &completer{in}
	for {
		src, err := readBlock(rl, s.prompt())
		switch {
		case errors.Is(err, readline.ErrInterrupt):
			fmt.Fprintln(c.stderr, "KeyboardInterrupt")
			continue
		case err != nil:
			fmt.Fprintln(c.stdout)
			return exitOK
		}
		if code, exit := s.block(ctx, src); exit {
			return code
		}
	}
}

// prompt tells how many tasks are alive.
func (s *session) prompt() string {
	n := 0
	for range s.in.Tasks() {
		n++
	}
	if n == 0 {
		return ">>> "
	}
	return fmt.Sprintf("[%d] >>> ", n)
}

// block runs what was typed: Python, or a dot command.
func (s *session) block(ctx context.Context, src string) (code int, exit bool) {
	line := strings.TrimSpace(src)
	switch {
	case line == "":
		return 0, false
	case strings.HasPrefix(line, ".") && !strings.Contains(line, "\n"):
		return s.dot(ctx, line)
	case strings.HasSuffix(line, "?") && !strings.ContainsAny(line, " \n"):
		return s.describe(ctx, strings.TrimRight(line, "?"))
	case strings.HasPrefix(line, "?") && !strings.ContainsAny(line, " \n"):
		return s.describe(ctx, strings.TrimLeft(line, "?"))
	}
	s.cell++
	if code, exit = s.run(ctx, fmt.Sprintf("<stdin-%d>", s.cell), src); !exit {
		s.saved = append(s.saved, src)
	}
	return code, exit
}

// run runs one block; exit is true when it ended the session.
func (s *session) run(ctx context.Context, name, src string) (code int, exit bool) {
	return s.c.runBlock(ctx, s.in, name, src)
}

// runBlock runs one block of a session; exit is true when it ended the session.
func (c *command) runBlock(ctx context.Context, in *interp.Interp, name, src string) (code int, exit bool) {
	p, err := interp.CompileInteractive(name, src)
	if err != nil {
		c.show(in.SyntaxException(err))
		return 0, false
	}
	ctx, cancel := context.WithCancel(ctx)
	stop := c.interruptible(in, p.Suspends(), cancel)
	err = in.RunInteractive(ctx, p)
	interrupted := stop()
	cancel()
	in.Flush()
	var exitErr *interp.ExitError
	var e *interp.Error
	switch {
	case err == nil:
	case errors.As(err, &exitErr):
		if exitErr.HasMessage {
			fmt.Fprintln(c.stderr, exitErr.Message)
		}
		return exitErr.Code, true
	case interrupted && (errors.Is(err, context.Canceled) || errors.As(err, &e) && e.Class == "asyncio.exceptions.CancelledError"):
		// The await was cancelled by Ctrl-C; other tasks live.
		fmt.Fprintln(c.stderr, "KeyboardInterrupt")
	case errors.As(err, &e):
		c.show(e)
	default:
		fmt.Fprintln(c.stderr, "ouro:", err)
	}
	return 0, false
}

// interruptible lets Ctrl-C end a block: an await is cancelled, and only it;
// code that runs gets KeyboardInterrupt. stop reports whether there was one.
func (c *command) interruptible(in *interp.Interp, awaits bool, cancel func()) (stop func() bool) {
	if c.interrupts == nil {
		return func() bool { return false }
	}
	done := make(chan struct{})
	ended := make(chan bool, 1)
	go func() {
		pressed := false
		for {
			select {
			case <-c.interrupts:
				pressed = true
				if awaits {
					cancel()
					select {
					case <-done:
					case <-time.After(graceOfAwait):
						in.Interrupt()
					}
				} else {
					in.Interrupt()
				}
			case <-done:
				ended <- pressed
				return
			}
		}
	}()
	return func() bool {
		close(done)
		return <-ended
	}
}

// completionPatience bounds what Tab may take.
const completionPatience = 200 * time.Millisecond

// graceOfAwait is how long a cancelled await may take before the code that
// runs is interrupted.
const graceOfAwait = 30 * time.Millisecond

// readBlock reads lines until they are a complete statement. The parser says
// whether more is needed; a compound statement ends with an empty line.
func readBlock(rl *readline.Instance, prompt string) (string, error) {
	var lines []string
	rl.SetPrompt(prompt)
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
		rl.SetPrompt(strings.Repeat(".", len(prompt)-1) + " ")
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
