package main

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"github.com/ouro-lang/ouro/cmd/ouro/trace"
	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib"
)

// command is one invocation: what it was given and where its output goes.
type command struct {
	dir            string // the working directory
	stdin          io.Reader
	stdout, stderr io.Writer
	interrupts     <-chan os.Signal // Ctrl-C; nil: none
	settle         func()           // makes interrupts come from now on; nil: they do
	spacious       func()           // makes the heap fit for more than a moment's work; nil: it stays as it is
	recorder       *trace.Recorder  // of --trace; nil: none
	signals        *signals         // nil: the script's own concern only
	options        options
	flags          interp.Flags
	atEnd          deferred // what ends with the program
	digits         int      // the limit on the digits of ints, -1: the usual one
	script         string   // the file that runs, with its text; empty: none
	source         []byte
	interrupted    bool     // an uncaught KeyboardInterrupt ended the script
	archive        fs.FS    // the zip file that runs, where imports look; nil: none
	session        *session // at a prompt, also after a script; nil: there is none
}

// Exit statuses; those of scripts are their own.
const (
	exitOK        = 0
	exitFailure   = 1
	exitUsage     = 2
	exitFlush     = 120 // the script's last output could not be written
	exitTimeout   = 124
	exitLimit     = 125
	exitInterrupt = 130
)

// main runs the command line args and returns the exit status.
func (c *command) main(ctx context.Context, args []string) int {
	all := args
	if len(args) > 0 {
		switch args[0] {
		case "check":
			return c.check(args[1:])
		case "trace":
			if len(args) == 1 {
				fmt.Fprint(c.stderr, "usage: ouro trace [OPTION ...] FILE [ARG ...]\n")
				return exitUsage
			}
			args = append([]string{"--trace"}, args[1:]...)
		case "explain":
			if len(args) == 1 {
				fmt.Fprint(c.stderr, "usage: ouro explain [--quiz] [OPTION ...] FILE [ARG ...]\n")
				return exitUsage
			}
			args = append([]string{"--explain"}, args[1:]...)
		case "run":
			args = args[1:]
		case "repl":
			return c.startSession(ctx, args[1:])
		case "test":
			args = append([]string{"-m", "unittest"}, args[1:]...)
		case "doc":
			return c.describe(ctx, args[1:], docUsage, "pydoc", "from pydoc import cli; cli()\n")
		case "stubs":
			return c.describe(ctx, args[1:], stubsUsage, "stubs", stubsSource)
		case "lsp":
			return c.lsp(args[1:])
		case "mcp":
			return c.mcp(ctx, args[1:])
		case "fmt":
			fmt.Fprint(c.stderr, "ouro fmt: there is no formatter; programs are Python, and ruff format or black format them\n")
			return exitUsage
		case "ps":
			return c.ps(args[1:])
		case "completion":
			return c.completion(args[1:])
		case "version":
			fmt.Fprintln(c.stdout, version)
			return exitOK
		}
	}
	o, p, err := parseArgs(args)
	if err != nil {
		fmt.Fprintf(c.stderr, "%s\n%s%s", err, usage, hint)
		return exitUsage
	}
	c.options = *o
	switch {
	case o.Help:
		if err := printHelp(c.stdout); err != nil {
			fmt.Fprintln(c.stderr, "ouro:", err)
			return exitFailure
		}
		return exitOK
	case o.HelpEnv, o.HelpXoptions, o.HelpAll:
		if o.HelpAll {
			if err := printHelp(c.stdout); err != nil {
				fmt.Fprintln(c.stderr, "ouro:", err)
				return exitFailure
			}
			fmt.Fprintln(c.stdout)
		}
		if o.HelpAll || o.HelpEnv {
			fmt.Fprint(c.stdout, helpVariables)
		}
		if o.HelpAll || o.HelpXoptions {
			fmt.Fprint(c.stdout, helpSettings)
		}
		return exitOK
	case o.Version > 1:
		fmt.Fprintf(c.stdout, "%s [%s %s/%s]\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		return exitOK
	case o.Version > 0:
		fmt.Fprintln(c.stdout, version)
		return exitOK
	}
	if err := c.readFlags(all); err != nil {
		fmt.Fprintf(c.stderr, "ouro: %s\n", err)
		return exitUsage
	}
	defer func() { c.atEnd.run() }()
	if o.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, o.Timeout, errTimeout)
		defer cancel()
	}
	if o.Interactive && (p.isCode || p.isModule || p.file != "") {
		c.openConsole()
		defer c.session.console.close()
	}
	switch {
	case p.isCode:
		return c.runCode(ctx, "<string>", []byte(p.code+"\n"), "", append([]string{"-c"}, p.args...))
	case p.isModule:
		return c.runModule(ctx, p)
	case p.file != "" && p.file != "-":
		return c.runFile(ctx, append([]string{p.file}, p.args...))
	}
	if terminal(c.stdin) || o.Interactive && p.file == "" {
		return c.repl(ctx)
	}
	src, err := io.ReadAll(c.stdin)
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitFailure
	}
	return c.runCode(ctx, "<stdin>", src, "", append([]string{p.file}, p.args...))
}

// runFile runs a script; what goes wrong before it runs has CPython's words.
func (c *command) runFile(ctx context.Context, args []string) int {
	path := args[0]
	full := path
	if !filepath.IsAbs(full) {
		full = filepath.Join(c.dir, path)
	}
	src, err := os.ReadFile(full)
	if err != nil {
		var errno syscall.Errno
		switch {
		case errors.Is(err, syscall.EISDIR):
			if code, err := os.ReadFile(filepath.Join(full, "__main__.py")); err == nil {
				return c.runCode(ctx, filepath.Join(full, "__main__.py"), code, full, args)
			}
			fmt.Fprintf(c.stderr, "ouro: can't find '__main__' module in %s\n", object.QuoteStr(full))
			return exitFailure
		case errors.As(err, &errno):
			fmt.Fprintf(c.stderr, "ouro: can't open file %s: [Errno %d] %s\n", object.QuoteStr(full), int(errno), capital(errno.Error()))
		default:
			fmt.Fprintln(c.stderr, "ouro:", err)
		}
		return exitUsage
	}
	if c.options.SkipLine {
		src = withoutFirstLine(src)
	}
	if a := archiveIn(src); a != nil {
		code, err := fs.ReadFile(a, "__main__.py")
		if err != nil {
			fmt.Fprintf(c.stderr, "ouro: can't find '__main__' module in %s\n", object.QuoteStr(full))
			return exitFailure
		}
		c.archive = a
		return c.runCode(ctx, full+"/__main__.py", code, full, args)
	}
	// Since CPython 3.9 a script knows itself, and is named in tracebacks, by its
	// absolute path.
	c.script, c.source = full, src
	return c.runCode(ctx, full, src, filepath.Dir(full), args)
}

// archiveIn returns the zip file that src is, behind whatever first line; nil
// if it is none.
func archiveIn(src []byte) fs.FS {
	if !bytes.Contains(src, []byte("PK\x05\x06")) {
		return nil
	}
	a, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil
	}
	return a
}

// capital writes an error of the system as C's strerror does.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// newInterp makes the interpreter of this invocation. dir is where imports
// look first: the script's folder, "" for the working directory.
func (c *command) newInterp(dir string, argv []string) (*interp.Interp, error) {
	path := dir
	if dir == "" {
		dir = c.dir
	}
	cfg := interp.Config{Modules: stdlib.All(), Stdin: c.stdin, Stdout: newOutput(c.stdout, terminal(c.stdout)), Stderr: c.stderr,
		Args: argv, Flags: c.flags, Source: os.DirFS(dir), Path: []string{path}, Files: c.files(), Dir: c.dir, Env: c.env(),
		Network: c.network(), Processes: c.processes(), Limits: c.limits(), Schedule: c.options.Schedule, Seed: c.options.Seed,
		Clock: interp.HostClock(), Explain: c.explains()}
	if c.archive != nil {
		cfg.Source = c.archive
	}
	if c.mayRun() {
		cfg.Executable, _ = os.Executable()
	}
	if c.signals != nil {
		cfg.Signals = c.signals.set
	}
	if c.options.Unbuffered || c.session != nil {
		cfg.Stdout = c.stdout
	}
	if c.session != nil {
		cfg.Modules = append(cfg.Modules, c.session.module())
	}
	cfg.Tracer = c.tracer()
	if c.options.Quiz {
		cfg.Stdout = io.Discard // it would give the answers
	}
	if c.options.VirtualTime {
		cfg.Clock = interp.VirtualClock()
	}
	if c.flags.SafePath || c.flags.Isolated {
		cfg.Source, cfg.Path = nil, nil
	}
	for _, p := range filepath.SplitList(c.pythonEnv("PATH")) {
		// Imports look there as far as reading is granted.
		if p != "" {
			cfg.Path = append(cfg.Path, c.path(p))
		}
	}
	in, err := interp.New(cfg)
	if err != nil {
		return nil, err
	}
	if c.digits >= 0 {
		in.Runtime().IntDigits = c.digits
	}
	if c.signals != nil {
		c.signals.in = in
	}
	if c.options.Unfinished {
		loop.StateOf(in.Runtime()).ListCancelled = true
	}
	c.filterWarnings(in)
	return in, nil
}

func (c *command) runCode(ctx context.Context, name string, src []byte, dir string, argv []string) int {
	in, err := c.newInterp(dir, argv)
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	// Nothing is closed: as with CPython, programs that were started may outlive
	// this one.
	defer in.Flush()
	return c.runIn(ctx, in, name, src)
}

// fewLines is the length in bytes of programs that are over before anything
// done for their speed would pay; of longer ones nobody knows.
const fewLines = 150

// runIn compiles and runs a program.
func (c *command) runIn(ctx context.Context, in *interp.Interp, name string, src []byte) int {
	p, err := interp.CompileFile(name, src)
	if err != nil {
		e := in.SyntaxException(err)
		c.show(e)
		if c.session != nil {
			return c.session.read(ctx, in, e)
		}
		return exitFailure
	}
	if c.spacious != nil && len(src) > fewLines {
		c.spacious()
	}
	stop := c.forward(in)
	_, err = in.Run(ctx, p)
	if c.session != nil {
		stop()
		return c.session.after(ctx, in, err)
	}
	// Hooks and functions of atexit can be stopped, too.
	defer stop()
	return c.report(ctx, in, err)
}

// forward turns Ctrl-C into KeyboardInterrupt while a script runs.
func (c *command) forward(in *interp.Interp) (stop func()) {
	if c.interrupts == nil {
		return func() {}
	}
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-c.interrupts:
				in.Interrupt()
			case <-done:
				return
			}
		}
	}()
	return func() { close(done) }
}

// report prints what ended a run and what it left undone, and returns the exit
// status.
func (c *command) report(ctx context.Context, in *interp.Interp, err error) int {
	// What was printed before a traceback is seen before it, if it can be.
	lost := in.Flush()
	code := c.tell(ctx, in, err)
	if cancelled := loop.StateOf(in.Runtime()).Cancelled; len(cancelled) > 0 {
		fmt.Fprintf(c.stderr, "ouro: cancelled by the end of the run:\n  %s\n", strings.Join(cancelled, "\n  "))
	}
	var e *interp.Error
	switch end := in.FinishContext(ctx); {
	case end == nil:
	case errors.As(end, &e):
		lost = end
	case err == nil || errors.As(err, &e):
		// What stopped the run has been told; this is what stopped its end.
		code = c.tell(ctx, in, end)
	}
	c.advise(in)
	c.draw()
	if errors.As(lost, &e) {
		fmt.Fprintln(c.stderr, "Exception ignored on flushing sys.stdout:")
		e.Render(c.stderr, interp.RenderOptions{})
		return exitFlush
	}
	return code
}

// tell prints what ended a run and returns the exit status.
func (c *command) tell(ctx context.Context, in *interp.Interp, err error) int {
	var exit *interp.ExitError
	var e *interp.Error
	var internal *interp.InternalError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &exit):
		if exit.HasMessage {
			fmt.Fprintln(c.stderr, exit.Message)
		}
		return exit.Code
	case errors.As(err, &e):
		reported, stopped := in.ExceptHook(ctx, e)
		if stopped != nil && !errors.As(stopped, &e) {
			return c.tell(ctx, in, stopped)
		}
		if !reported {
			c.show(e)
		}
		if e.Class == "KeyboardInterrupt" {
			c.interrupted = true
			return exitInterrupt
		}
		return exitFailure
	case errors.As(err, &internal):
		fmt.Fprintf(c.stderr, "ouro: %v\n%s", err, internal.Stack)
		return exitLimit
	}
	if errors.Is(err, errTimeout) || errors.Is(err, context.DeadlineExceeded) {
		fmt.Fprintf(c.stderr, "ouro: stopped after %s (--timeout)\n", c.options.Timeout)
		return exitTimeout
	}
	fmt.Fprintln(c.stderr, "ouro:", err)
	return exitLimit
}

// show prints an uncaught exception.
func (c *command) show(e *interp.Error) {
	if c.options.ErrorFormat == "json" {
		printErrorJSON(c.stderr, e)
		return
	}
	e.Render(c.stderr, interp.RenderOptions{Color: c.colors()})
	c.explain(e)
}

// colors reports whether tracebacks have colours: --color goes before PYTHON_COLORS,
// that as in CPython before NO_COLOR, then come FORCE_COLOR, OURO_COLORS, and
// what the terminal can do.
func (c *command) colors() bool {
	switch c.options.Color {
	case "always":
		return true
	case "never":
		return false
	}
	switch python := c.pythonEnv("_COLORS"); {
	case python == "0" || python == "1":
		return python == "1"
	case os.Getenv("NO_COLOR") != "":
		return false
	case os.Getenv("FORCE_COLOR") != "":
		return true
	}
	if own := os.Getenv("OURO_COLORS"); own == "0" || own == "1" {
		return own == "1"
	}
	return terminal(c.stderr) && os.Getenv("TERM") != "dumb"
}
