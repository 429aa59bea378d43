// Package interp runs Python programs inside a Go program.
//
// An Interp is one interpreter: its modules, its memory, its event loop. It is
// used by one goroutine at a time; any number of them live side by side. The
// zero Config seals it: no files, no network, no environment, output
// discarded, default limits.
//
//	in, err := interp.New(interp.Config{Stdout: os.Stdout, Modules: stdlib.All()})
//	...
//	_, err = in.RunString(ctx, "hello.py", `print("hello")`)
//
// A Program is parsed and resolved once and may be shared by interpreters and
// goroutines.
package interp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime/debug"

	"github.com/ouro-lang/ouro/interp/builtins"
	"github.com/ouro-lang/ouro/interp/object"
)

// Module is the recipe of a module written in Go; stdlib.All lists those of
// the standard library.
type Module = object.ModuleDef

// Value is a Python value. It belongs to the interpreter it came from.
type Value = object.Value

// Limits bounds what a script may use; see object.Limits.
type Limits = object.Limits

// Clock is where a script's time comes from.
type Clock = object.Clock

// Config says what an interpreter is granted. The zero value grants nothing.
type Config struct {
	// Modules are the modules written in Go that scripts may import.
	Modules []Module
	// Source is where "import x" finds x.py or x/__init__.py: its root, and the
	// directories of Path inside it.
	Source fs.FS
	// Args is sys.argv.
	Args []string
	// Stdin, Stdout and Stderr are the script's streams; nil means empty and
	// discarded.
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Clock is the script's time; nil is the machine's clock.
	Clock Clock
	// Limits bounds work, memory and depth. Zero fields mean the default.
	Limits Limits
	// Path is sys.path as scripts see it; its first entry is the folder in which
	// Source is rooted.
	Path []string
	// Files, Dir, Env, Network and Processes are what the script is granted of
	// the world outside; see object.Host. Their zero values grant nothing.
	Files     fs.FS
	Dir       string
	Env       map[string]string
	Network   Network
	Processes Processes
	// Entropy is where unseeded randomness comes from; nil is the machine's source.
	Entropy io.Reader
}

// Network is the part of package net that a script may be granted.
type Network = object.Network

// Processes starts programs for a script that is granted them.
type Processes = object.Processes

// Interp is one interpreter.
type Interp struct {
	rt      *object.Runtime
	config  Config
	modules map[string]*Module
	sources map[string]*sourceText
	main    *object.Module
	loop    Value // of an interactive session, null until needed
}

// New returns an interpreter. It fails if the Config contradicts itself.
func New(config Config) (*Interp, error) {
	in := &Interp{config: config, modules: make(map[string]*Module, len(config.Modules)), sources: map[string]*sourceText{}}
	for i := range config.Modules {
		m := &config.Modules[i]
		if in.modules[m.Name] != nil {
			return nil, fmt.Errorf("interp: module %q is listed twice", m.Name)
		}
		in.modules[m.Name] = m
	}
	rt := object.NewRuntime(config.Limits)
	in.rt = rt
	if config.Stdout != nil {
		rt.Stdout = config.Stdout
	}
	if config.Stderr != nil {
		rt.Stderr = config.Stderr
	}
	rt.Stdin = config.Stdin
	if config.Clock != nil {
		rt.Clock = config.Clock
	}
	rt.Args, rt.Path = config.Args, config.Path
	rt.Host = object.Host{Files: config.Files, Dir: config.Dir, Env: config.Env, Network: config.Network, Processes: config.Processes, Entropy: config.Entropy}
	in.setHooks()
	rt.Builtins = builtins.New(rt)
	rt.Modules.SetStr("builtins", rt.Builtins.Value())
	in.main = object.NewModule("__main__")
	in.main.Set("__builtins__", rt.Builtins.Value())
	rt.Modules.SetStr("__main__", in.main.Value())
	return in, nil
}

// Runtime returns the interpreter's state, for packages that build Python
// values by hand.
func (in *Interp) Runtime() *object.Runtime { return in.rt }

// Main returns the namespace of __main__.
func (in *Interp) Main() *object.Dict { return in.main.Dict }

// Run runs a program as __main__. ctx ends the run: the script is stopped and
// ctx's error returned.
func (in *Interp) Run(ctx context.Context, p *Program) (Value, error) {
	in.main.Set("__file__", object.NewStr(p.unit.Source.Filename))
	return in.run(ctx, p)
}

// RunInteractive runs a program typed at a prompt: it shows values, and an
// await at its top level is awaited on the session's event loop, on which
// background tasks go on meanwhile.
func (in *Interp) RunInteractive(ctx context.Context, p *Program) error {
	v, err := in.run(ctx, p)
	if err != nil || !p.Suspends() {
		return err
	}
	_, err = in.guard(ctx, func() Value { return in.drive(v) })
	return err
}

// drive runs a coroutine to its end on the event loop of asyncio.
func (in *Interp) drive(coro Value) Value {
	rt := in.rt
	m := rt.ImportName("asyncio", nil, object.None, 0)
	if m.IsNull() {
		return m
	}
	if in.loop.IsNull() {
		if in.loop = object.CallMethod(rt, m, "new_event_loop"); in.loop.IsNull() {
			return in.loop
		}
		if object.CallMethod(rt, m, "set_event_loop", in.loop).IsNull() {
			return Value{}
		}
	}
	return object.CallMethod(rt, in.loop, "run_until_complete", coro)
}

// Interrupt raises KeyboardInterrupt in the running script. It may be called
// from any goroutine.
func (in *Interp) Interrupt() { in.rt.Interrupt(object.InterruptKeyboard) }

// Flush writes out what the script's streams have buffered.
func (in *Interp) Flush() error {
	for fd := 1; fd <= 2; fd++ {
		if !in.rt.FlushText(fd) {
			return in.newError(in.rt.Clear())
		}
	}
	return nil
}

// Finish does what happens at the end of a program: it waits for the threads
// that are no daemons, ends the others, reports on what was never awaited, and
// a last Flush.
func (in *Interp) Finish() error {
	if !in.rt.FinishThreads() {
		err := in.takeError(in.rt.Context())
		in.rt.EndThreads()
		return err
	}
	in.rt.EndThreads()
	if f := in.rt.Hooks.AtExit; f != nil {
		f(in.rt)
	}
	in.flushFiles()
	return in.Flush()
}

// flushFiles writes out what a stream of the script's own in the place of
// sys.stdout or sys.stderr, and files it did not close, still hold back.
func (in *Interp) flushFiles() {
	rt := in.rt
	if rt.LimitReached() != nil {
		return
	}
	if rt.Sys != nil {
		for _, name := range []string{"stdout", "stderr"} {
			v := rt.Sys.GetStr(name)
			if v.IsNull() || v.IsNone() || v.AsStream() != nil {
				continue
			}
			closed := object.LookupAttr(rt, v, "closed")
			if closed == object.True {
				continue
			}
			if closed.IsNull() {
				rt.Clear()
			}
			if object.CallMethod(rt, v, "flush").IsNull() {
				if e := rt.Clear(); e != nil && name == "stdout" && !e.Fatal() {
					rt.ReportUnraisable(e, v)
				}
			}
		}
	}
	if rt.FlushFiles != nil {
		rt.FlushFiles(rt)
	}
}

// Close ends the use of the interpreter and what is left of its threads. It
// must not be used afterwards.
func (in *Interp) Close() error {
	in.rt.EndThreads()
	return in.Flush()
}

// RunString compiles and runs source as __main__.
func (in *Interp) RunString(ctx context.Context, filename, source string) (Value, error) {
	p, err := Compile(filename, source)
	if err != nil {
		return Value{}, err
	}
	return in.Run(ctx, p)
}

// Eval evaluates an expression in __main__.
func (in *Interp) Eval(ctx context.Context, source string) (Value, error) {
	p, err := CompileExpr("<eval>", source)
	if err != nil {
		return Value{}, err
	}
	return in.run(ctx, p)
}

func (in *Interp) run(ctx context.Context, p *Program) (v Value, err error) {
	in.remember(p.unit)
	return in.guard(ctx, func() Value { return in.rt.RunCode(p.unit.Code(), in.main.Dict, Value{}) })
}

// guard runs f, which runs script code, and turns what comes out into Go's
// terms. It is the one place where a panic of ours is caught.
func (in *Interp) guard(ctx context.Context, f func() Value) (v Value, err error) {
	rt := in.rt
	rt.Ctx = ctx
	if ctx.Done() != nil {
		stop := context.AfterFunc(ctx, func() { rt.Interrupt(object.InterruptStop) })
		defer stop()
	}
	defer func() {
		if r := recover(); r != nil {
			err = &InternalError{Panic: r, Stack: debug.Stack()}
			if p, ok := r.(*object.ThreadPanic); ok {
				err = &InternalError{Panic: p.Value, Stack: p.Stack}
			}
		}
	}()
	v = f()
	if v.IsNull() {
		if rt.LimitReached() != nil {
			// The limits are those of all threads.
			rt.EndThreads()
		}
		err = in.takeError(ctx)
	}
	return v, err
}

// InternalError is a bug of the interpreter: a Go panic while a script ran.
// The process and other interpreters are unharmed; this interpreter must not
// be used any more.
type InternalError struct {
	Panic any
	Stack []byte
}

func (e *InternalError) Error() string { return fmt.Sprintf("interp: internal error: %v", e.Panic) }

// ErrLimit is what errors.Is finds in the error of a run that a limit stopped.
var ErrLimit = errors.New("limit reached")

// LimitError is the error of a run that a limit stopped.
type LimitError struct {
	Kind  string // "steps", "memory", "output", ...
	Limit int64
}

func (e *LimitError) Error() string { return fmt.Sprintf("%s limit of %d reached", e.Kind, e.Limit) }

// Is makes errors.Is(err, ErrLimit) true.
func (e *LimitError) Is(target error) bool { return target == ErrLimit }

// ExitError is the error of a run that ended in an uncaught SystemExit.
type ExitError struct {
	Code int
	// Message is what sys.exit was given when that is not a number: it is
	// printed to stderr and Code is 1.
	Message    string
	HasMessage bool // an empty Message is printed, too, as an empty line
}

func (e *ExitError) Error() string { return fmt.Sprintf("exit status %d", e.Code) }

// Error is an uncaught exception of the script.
type Error struct {
	Class   string // the class's name, with its module unless that is builtins
	Message string // str(exception)
	// Text is the traceback as CPython prints it, with a newline at its end.
	Text  string
	Value Value // the exception object
}

func (e *Error) Error() string {
	if e.Message == "" {
		return e.Class
	}
	return e.Class + ": " + e.Message
}

// takeError clears the pending exception and returns it as a Go error.
func (in *Interp) takeError(ctx context.Context) error {
	rt := in.rt
	e := rt.Clear()
	if l := rt.LimitReached(); l != nil {
		rt.ClearLimit()
		if l.Kind == "time" && ctx.Err() != nil {
			return ctx.Err()
		}
		return &LimitError{l.Kind, l.Limit}
	}
	if e == nil {
		return &InternalError{Panic: "a null value without an exception"}
	}
	if e.Value().Type().IsSubtype(&object.SystemExitType) {
		return in.exitError(e)
	}
	return in.newError(e)
}

func (in *Interp) newError(e *object.Exception) *Error {
	rt := in.rt
	err := &Error{Class: e.Value().Type().FullName(), Value: e.Value(), Text: rt.FormatException(e)}
	if s, ok := object.ToText(rt, e.Value()); ok {
		err.Message = s
	} else {
		rt.Clear()
	}
	return err
}

// exitError turns SystemExit into its exit status: CPython's handle_system_exit.
func (in *Interp) exitError(e *object.Exception) *ExitError {
	rt := in.rt
	code := e.Field("code")
	switch {
	case code.IsNull() || code.IsNone():
		return &ExitError{}
	case code.IsInt() || code.IsBool():
		return &ExitError{Code: int(uint8(code.Int()))}
	}
	if code.Type().IsSubtype(&object.IntType) {
		// A number outside C's long exits with status 255.
		return &ExitError{Code: 255}
	}
	s, ok := object.ToText(rt, code)
	if !ok {
		rt.Clear()
	}
	return &ExitError{Code: 1, Message: s, HasMessage: true}
}
