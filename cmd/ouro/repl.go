package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ouro-lang/ouro/cmd/ouro/trace"
	"github.com/ouro-lang/ouro/interp"
)

// This file is the session at a terminal: blocks, the prompt, what is said
// above it. The event loop runs in the background all the time, so that tasks
// go on while the next block is typed; what they print appears above it.

// session is an interpreter whose event loop runs in the background.
type session struct {
	recorder *trace.Recorder // of .trace on; nil: none
	c        *command
	in       *interp.Interp
	console  console
	out, err io.Writer
	stop     context.CancelFunc
	served   chan struct{} // closed once the loop has ended

	ran   bool // a program ran before the first prompt
	cell  int
	saved []string // the blocks that ran, for .save
	next  string   // what the next block begins as

	running atomic.Bool  // a block runs
	tasks   atomic.Int64 // how many are alive, when the loop last had nothing to do
	ps1     atomic.Pointer[string]
	known   atomic.Pointer[map[string]bool] // the names of builtins
	presses presses
}

// openConsole makes the console of a session, whose streams are the command's
// from here on.
func (c *command) openConsole() {
	if c.settle != nil {
		c.settle()
	}
	s := &session{c: c, served: make(chan struct{})}
	colors := c.colors()
	s.console = newConsole(c, s)
	c.stdin, c.stdout, c.stderr = s.console.input(), s.console.output(), s.console.errors()
	c.options.Color = "never"
	if colors {
		c.options.Color = "always"
	}
	s.out, s.err = c.stdout, c.stderr
	c.session = s
}

// startSession is "ouro repl".
func (c *command) startSession(ctx context.Context, args []string) int {
	o, p, err := parseArgs(args)
	if err == nil && (p.isCode || p.isModule || p.file != "") {
		err = &errUsage{"usage: ouro repl [OPTION ...]"}
	}
	if err != nil {
		fmt.Fprintln(c.stderr, err)
		return exitUsage
	}
	c.options = *o
	if err := c.readFlags(append([]string{"repl"}, args...)); err != nil {
		fmt.Fprintf(c.stderr, "ouro: %s\n", err)
		return exitUsage
	}
	return c.repl(ctx)
}

// repl starts a session in a fresh interpreter.
func (c *command) repl(ctx context.Context) int {
	c.openConsole()
	s := c.session
	defer s.console.close()
	in, err := c.newInterp("", []string{""})
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	defer in.Flush()
	if !c.options.Quiet {
		fmt.Fprintln(c.stderr, version+": asyncio is imported, await works; .help for help")
	}
	return s.read(ctx, in, nil)
}

// startUp runs what PYTHONSTARTUP names before the first prompt.
func (s *session) startUp(ctx context.Context) {
	name := s.c.pythonEnv("STARTUP")
	if name == "" {
		return
	}
	src, err := os.ReadFile(s.c.path(name))
	if err != nil {
		fmt.Fprintf(s.err, "Could not open PYTHONSTARTUP\n%v\n", err)
		return
	}
	s.run(ctx, name, string(src))
}

// after goes on with a prompt after a script that ended with err.
func (s *session) after(ctx context.Context, in *interp.Interp, err error) int {
	in.Flush()
	s.ran = true
	var e *interp.Error
	if err != nil && !errors.As(err, &e) {
		// A limit that fell, or a time that ran out, ends the session as well.
		var exit *interp.ExitError
		if code := s.c.report(ctx, in, err); !errors.As(err, &exit) {
			return code
		}
	} else if e != nil {
		s.c.show(e)
	}
	return s.read(ctx, in, e)
}

// begin starts the event loop.
func (s *session) begin(ctx context.Context, in *interp.Interp) {
	s.in = in
	// The first block may be there before the loop is: it must find it running.
	running := make(chan struct{})
	var once sync.Once
	serves := func() { once.Do(func() { close(running) }) }
	in.OnIdle(func(i interp.Idle) {
		serves()
		s.idle(i)
	})
	known := map[string]bool{}
	for _, n := range builtinNames(in) {
		known[n] = true
	}
	s.known.Store(&known)
	ctx, s.stop = context.WithCancel(ctx)
	go func() {
		defer close(s.served)
		// A KeyboardInterrupt or SystemExit of a task ends the loop, not the session.
		for ctx.Err() == nil {
			err := in.Serve(ctx)
			serves()
			if err != nil && ctx.Err() == nil {
				s.loopEnded(err)
			}
		}
	}()
	<-running
	s.eval(ctx, "__import__('_ouro_session').begin()")
}

// loopEnded tells what ended the event loop: it goes on with the tasks that are
// left.
func (s *session) loopEnded(err error) {
	var e *interp.Error
	var limit *interp.LimitError
	switch {
	case errors.As(err, &e) && e.Class == "KeyboardInterrupt":
		// That of a block is told by what runs the block.
		if !s.running.Load() {
			fmt.Fprintln(s.err, "KeyboardInterrupt")
		}
	case errors.As(err, &e):
		s.c.show(e)
	case errors.As(err, &limit):
		fmt.Fprintf(s.err, "ouro: %v; the tasks are gone\n", limit)
	default:
		var exit *interp.ExitError
		if !errors.As(err, &exit) {
			fmt.Fprintln(s.err, "ouro:", err)
		}
	}
}

// end cancels the tasks that are left and reports how many they were.
func (s *session) end() {
	n := s.count()
	s.running.Store(true)
	s.stop()
	<-s.served
	s.in.Flush()
	switch {
	case n == 1:
		fmt.Fprintln(s.out, "1 task cancelled")
	case n > 1:
		fmt.Fprintf(s.out, "%d tasks cancelled\n", n)
	}
	flush(s.out)
}

func flush(w io.Writer) {
	if f, ok := w.(interface{ Flush() error }); ok {
		f.Flush()
	}
}

// read reads and runs blocks until the input ends. failed is the exception that
// ended a script before, nil if none did.
func (s *session) read(ctx context.Context, in *interp.Interp, failed *interp.Error) int {
	s.begin(ctx, in)
	defer s.end()
	if failed != nil {
		s.keep(ctx, failed)
	}
	if s.c.script == "" && !s.ran {
		s.startUp(ctx)
	}
	_, plain := s.console.(*plainConsole)
	for {
		prompt, more := s.prompts(ctx)
		text := s.next
		s.next = ""
		src, err := s.console.read(prompt, more, text)
		switch {
		case err == errInterrupt:
			if s.presses.hard() {
				s.die()
			}
			if plain {
				fmt.Fprintln(s.err)
			}
			fmt.Fprintln(s.err, "KeyboardInterrupt")
			continue
		case err != nil:
			if plain {
				fmt.Fprintln(s.err)
			}
			return exitOK
		}
		if code, exit := s.block(ctx, src); exit {
			return code
		}
	}
}

// idle is told whenever the event loop has nothing to do.
func (s *session) idle(i interp.Idle) {
	if s.running.Load() {
		return
	}
	for _, f := range i.Failed() {
		s.reportFailed(f)
	}
	n := i.Tasks()
	if old := s.tasks.Swap(int64(n)); int(old) != n {
		if p := s.ps1.Load(); p != nil {
			s.console.setPrompt(promptFor(*p, n))
		}
	}
}

// reportFailed tells of a task that failed while nobody waited for it.
func (s *session) reportFailed(f interp.FailedTask) {
	what := f.Err.Class
	if f.Err.Message != "" {
		what += ": " + f.Err.Message
	}
	where := ""
	if n := len(f.Err.Traceback); n > 0 {
		where = " at " + f.Err.Traceback[n-1].String()
	}
	made := ""
	if f.MadeLine > 0 {
		made = fmt.Sprintf(" (created at %s:%d)", f.MadeFile, f.MadeLine)
	}
	text := fmt.Sprintf("%s '%s' failed: %s%s%s; await it or use .tasks", f.Name, f.Coroutine, what, where, made)
	if s.c.colors() {
		text = "\x1b[31m" + text + "\x1b[0m"
	}
	fmt.Fprintln(s.err, text)
}

// count is how many tasks are alive; if the loop is busy, how many there were.
func (s *session) count() int {
	got := make(chan int, 1)
	go func() {
		n := 0
		for range s.in.Tasks() {
			n++
		}
		got <- n
	}()
	select {
	case n := <-got:
		s.tasks.Store(int64(n))
		return n
	case <-time.After(patience):
		return int(s.tasks.Load())
	}
}

// patience bounds what the session waits for an event loop that is busy.
const patience = 100 * time.Millisecond

const defaultPrompt, defaultMore = ">>> ", "... "

// prompts returns what sys.ps1 and sys.ps2 say, with the number of tasks before
// the usual prompt.
func (s *session) prompts(ctx context.Context) (prompt, more string) {
	ps1, ps2 := defaultPrompt, defaultMore
	if got := s.strings(ctx, "__import__('_ouro_session').prompts()"); len(got) == 2 {
		ps1, ps2 = got[0], got[1]
	}
	if ps1 != defaultPrompt || ps2 != defaultMore {
		s.ps1.Store(nil)
		return ps1, ps2
	}
	s.ps1.Store(&ps1)
	return promptFor(ps1, s.count())
}

// promptFor is the usual prompt with n tasks alive, and the one of the lines
// after it.
func promptFor(ps1 string, n int) (prompt, more string) {
	if n == 0 {
		return ps1, defaultMore
	}
	if utf8Terminal() {
		lead := fmt.Sprintf("%d⏳ ", n)
		return lead + ps1, strings.Repeat(" ", len(fmt.Sprint(n))+3) + defaultMore
	}
	lead := fmt.Sprintf("[%d] ", n)
	return lead + ps1, strings.Repeat(" ", len(lead)) + defaultMore
}

// utf8Terminal reports whether the locale's encoding is UTF-8, as C's setlocale
// chooses the variable.
func utf8Terminal() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := os.Getenv(name); v != "" {
			v = strings.ToLower(v)
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return false
}

// eval evaluates an expression of the session's own, while script code waits no
// longer than patience; nil if it fails.
func (s *session) eval(ctx context.Context, expr string) (v interp.Value, ok bool) {
	ctx, cancel := context.WithTimeout(ctx, 2*patience)
	defer cancel()
	v, err := s.in.Eval(ctx, expr)
	return v, err == nil
}

// strings is eval for a list of strs.
func (s *session) strings(ctx context.Context, expr string) []string {
	v, ok := s.eval(ctx, expr)
	if !ok {
		return nil
	}
	list, err := interp.As[[]string](v)
	if err != nil {
		return nil
	}
	return list
}

// presses counts how often Ctrl-C was pressed.
type presses struct {
	mu    sync.Mutex
	times [3]time.Time
}

// reset forgets the presses: a block runs that they did not mean.
func (p *presses) reset() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.times = [3]time.Time{}
}

// hard notes a press, and reports whether it is the third in a second.
func (p *presses) hard() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	copy(p.times[:], p.times[1:])
	p.times[2] = now
	return now.Sub(p.times[0]) < time.Second
}

// die ends the process whatever runs.
func (s *session) die() {
	s.console.restore()
	flush(s.out)
	os.Exit(exitInterrupt)
}
