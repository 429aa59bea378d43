package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/chzyer/readline"
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
	virtual        bool             // sleeps cost nothing
	schedule       string           // interp.Config.Schedule
	unfinished     bool             // report the tasks that the end of a run cancels
	rules          interp.FileRules // which files scripts may read and write
	interrupted    bool             // an uncaught KeyboardInterrupt ended the script
}

// Exit statuses; those of scripts are their own.
const (
	exitOK        = 0
	exitFailure   = 1
	exitUsage     = 2
	exitFlush     = 120 // the script's last output could not be written
	exitLimit     = 125
	exitInterrupt = 130
)

const usage = `usage: ouro [-i] [-V] [--virtual-time] [--schedule=S] [--unfinished] [-c CODE | FILE | -] [ARG ...]
`

const hint = "Try `ouro -h' for more information.\n"

const help = usage + `Run a Python program; with nothing to run, start a session at a terminal.

  FILE            a script; what follows it is the script's sys.argv[1:]
  -c CODE         code given here
  -               code read from standard input
  -i              start a session after the script
  --allow-read[=PATH,...], --allow-write[=PATH,...]
                  let the script read or write these files, or all
  --virtual-time  sleeps take no time and every run sees the same times
  --schedule=random:SEED  run tasks that are ready together in another order
  --unfinished    report the tasks that the end of asyncio.run cancels
  -V, --version   print the version
  -h, --help      print this
`

// main runs the command line args and returns the exit status. As in CPython
// everything behind the script, or behind -c CODE, belongs to the script.
func (c *command) main(ctx context.Context, args []string) int {
	interactive := false
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' {
		opt := args[0]
		args = args[1:]
		switch {
		case opt == "-c" || strings.HasPrefix(opt, "-c") && !strings.HasPrefix(opt, "--"):
			code := opt[2:]
			if code == "" {
				if len(args) == 0 {
					fmt.Fprintf(c.stderr, "Argument expected for the -c option\n%s%s", usage, hint)
					return exitUsage
				}
				code, args = args[0], args[1:]
			}
			return c.runCode(ctx, "<string>", []byte(code+"\n"), "", append([]string{"-c"}, args...), interactive)
		case opt == "-V" || opt == "--version":
			fmt.Fprintln(c.stdout, "Ouro 0.1.0 (Python 3.13)")
			return exitOK
		case opt == "-i":
			interactive = true
		case opt == "--allow-read" || strings.HasPrefix(opt, "--allow-read="):
			c.allow(&c.rules.ReadAll, &c.rules.Read, opt)
		case opt == "--allow-write" || strings.HasPrefix(opt, "--allow-write="):
			c.allow(&c.rules.WriteAll, &c.rules.Write, opt)
		case opt == "--virtual-time":
			c.virtual = true
		case opt == "--unfinished":
			c.unfinished = true
		case strings.HasPrefix(opt, "--schedule="):
			c.schedule = strings.TrimPrefix(opt, "--schedule=")
		case opt == "-h" || opt == "--help":
			fmt.Fprint(c.stdout, help)
			return exitOK
		default:
			// CPython names one letter of a short option and capitalizes only that.
			if strings.HasPrefix(opt, "--") {
				fmt.Fprintf(c.stderr, "unknown option %s\n%s%s", opt, usage, hint)
			} else {
				r, _ := utf8.DecodeRuneInString(opt[1:])
				fmt.Fprintf(c.stderr, "Unknown option: -%c\n%s%s", r, usage, hint)
			}
			return exitUsage
		}
	}
	if len(args) == 0 || args[0] == "-" {
		if terminal(c.stdin) || interactive {
			return c.repl(ctx)
		}
		src, err := io.ReadAll(c.stdin)
		if err != nil {
			fmt.Fprintln(c.stderr, "ouro:", err)
			return exitFailure
		}
		argv := []string{""}
		if len(args) > 0 {
			argv = args
		}
		return c.runCode(ctx, "<stdin>", src, "", argv, false)
	}
	return c.runFile(ctx, args, interactive)
}

// allow notes what an --allow option grants: all, or what stands behind its "=".
func (c *command) allow(all *bool, some *[]string, opt string) {
	_, paths, given := strings.Cut(opt, "=")
	if !given {
		*all = true
		return
	}
	*some = append(*some, strings.Split(paths, ",")...)
}

// files is what scripts see of the machine's files: always something, so that
// a refusal names the option that would grant it.
func (c *command) files() fs.FS {
	rules := c.rules
	rules.Dir = c.dir
	return interp.HostFS(rules)
}

// runFile runs a script; what goes wrong before it runs has CPython's words.
func (c *command) runFile(ctx context.Context, args []string, interactive bool) int {
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
			fmt.Fprintf(c.stderr, "ouro: can't find '__main__' module in %s\n", object.QuoteStr(full))
			return exitFailure
		case errors.As(err, &errno):
			fmt.Fprintf(c.stderr, "ouro: can't open file %s: [Errno %d] %s\n", object.QuoteStr(full), int(errno), capital(errno.Error()))
		default:
			fmt.Fprintln(c.stderr, "ouro:", err)
		}
		return exitUsage
	}
	// Since CPython 3.9 a script knows itself, and is named in tracebacks, by its
	// absolute path.
	return c.runCode(ctx, full, src, filepath.Dir(full), args, interactive)
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
		Args: argv, Source: os.DirFS(dir), Path: []string{path}, Files: c.files(), Dir: c.dir, Schedule: c.schedule}
	// Whoever starts a program of his own can stop it, too; memory is the machine's.
	cfg.Limits = interp.Limits{Steps: -1, Output: -1, Tasks: -1}
	if c.virtual {
		cfg.Clock = interp.VirtualClock()
	}
	in, err := interp.New(cfg)
	if err == nil && c.unfinished {
		loop.StateOf(in.Runtime()).ListCancelled = true
	}
	return in, err
}

func (c *command) runCode(ctx context.Context, name string, src []byte, dir string, argv []string, interactive bool) int {
	in, err := c.newInterp(dir, argv)
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro:", err)
		return exitUsage
	}
	defer in.Close()
	p, err := interp.CompileFile(name, src)
	if err != nil {
		fmt.Fprint(c.stderr, in.SyntaxException(err).Text)
		return exitFailure
	}
	stop := c.forward(in)
	_, err = in.Run(ctx, p)
	stop()
	code := c.report(in, err)
	if interactive {
		return c.session(ctx, in)
	}
	return code
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
func (c *command) report(in *interp.Interp, err error) int {
	// What was printed before a traceback is seen before it, if it can be.
	lost := in.Flush()
	code := c.tell(err)
	if cancelled := loop.StateOf(in.Runtime()).Cancelled; len(cancelled) > 0 {
		fmt.Fprintf(c.stderr, "ouro: cancelled by the end of the run:\n  %s\n", strings.Join(cancelled, "\n  "))
	}
	if e := in.Finish(); e != nil {
		lost = e
	}
	var e *interp.Error
	if errors.As(lost, &e) {
		fmt.Fprintf(c.stderr, "Exception ignored on flushing sys.stdout:\n%s: %s\n", e.Class, e.Message)
		return exitFlush
	}
	return code
}

// tell prints what ended a run and returns the exit status.
func (c *command) tell(err error) int {
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
		fmt.Fprint(c.stderr, e.Text)
		if e.Class == "KeyboardInterrupt" {
			c.interrupted = true
			return exitInterrupt
		}
		return exitFailure
	case errors.As(err, &internal):
		fmt.Fprintf(c.stderr, "ouro: %v\n%s", err, internal.Stack)
		return exitLimit
	}
	fmt.Fprintln(c.stderr, "ouro:", err)
	return exitLimit
}

// terminal reports whether a stream is a terminal.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && readline.IsTerminal(int(f.Fd()))
}
