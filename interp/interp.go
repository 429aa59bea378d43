// Package interp runs Python programs inside a Go program.
//
// An Interp is one interpreter: its modules, its memory, its event loop. Any
// number of them live side by side. An Interp may be used from any goroutine;
// callers wait for each other, unless Serve runs their calls side by side. The
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
	"log/slog"
	"sync"
	"sync/atomic"
	"time"
	"weak"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/builtins"
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// Module is the recipe of a module written in Go; stdlib.All lists those of
// the standard library.
type Module = object.ModuleDef

// Limits bounds what a script may use; see object.Limits.
type Limits = object.Limits

// Flags are the options of CPython's command line; see object.Flags.
type Flags = object.Flags

// Clock is where a script's time comes from.
type Clock = object.Clock

// Config says what an interpreter is granted. The zero value grants nothing.
type Config struct {
	// Globals are Go values, functions and structs that scripts find among the
	// globals of __main__: see docs/embedding.md for what becomes what.
	Globals map[string]any
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
	// Flags are the options of CPython's command line, as sys.flags shows them.
	Flags Flags
	// Clock is the script's time; nil is the machine's clock in steps of SealedStep.
	Clock Clock
	// Seed, if not 0, takes the place of chance: what scripts draw at random is the
	// same in every run. Entropy goes before it.
	Seed uint64
	// Schedule is "" for CPython's order of tasks, or "random:SEED" for another
	// legal one, which the seed reproduces: what is ready in the same turn of an
	// event loop runs in any order, except callbacks among themselves.
	Schedule string
	// Limits bounds work, memory and depth. Zero fields mean the default.
	Limits Limits
	// Grace is how long a script whose context has ended may go on with its
	// clean-up; 0 is DefaultGrace, a negative one none.
	Grace time.Duration
	// Names gives the fields and methods of Go structs their names in scripts; nil
	// is SnakeCase. Tags win: see docs/embedding.md.
	Names func(goName string) string
	// Tracer, if not nil, is told what the tasks of event loops do. It is called on
	// the interpreter's goroutine and must not use the interpreter.
	Tracer Tracer
	// Explain has errors tell the task they ended and what may have been meant
	// (Error.Explanation), and notes what Advice reports.
	Explain bool
	// Logger, if not nil, is told of limits that fell, panics of host functions and
	// internal errors.
	Logger *slog.Logger
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
	// HTTP sends the requests of urllib.request and http.client: an *http.Client,
	// or something of the host's that looks at requests first. Redirects are
	// followed by the script's code, one request for each, after the client's
	// CheckRedirect had its say. nil: HTTP goes over Network, where that is granted.
	HTTP HTTPClient
	// Signals, if not nil, is told what the script wants signal n of the operating
	// system to do; see object.Host.
	Signals func(n int, action SignalAction)
	// Executable is sys.executable, the command that Processes starts to run
	// another script; empty for none.
	Executable string
	// Entropy is where unseeded randomness comes from; nil is the machine's source.
	Entropy io.Reader
}

// Tracer receives the events of event loops.
type Tracer = loop.Tracer

// Event is one thing that happened in an event loop.
type Event = loop.Event

// Network is the part of package net that a script may be granted.
type Network = object.Network

// HTTPClient sends HTTP requests for a script that is granted it; *http.Client is
// one.
type HTTPClient = object.HTTPClient

// SignalAction says what a signal does to a script.
type SignalAction = object.SignalAction

// What a script may want of a signal.
const (
	SignalDefault = object.SignalDefault // what the system does
	SignalIgnore  = object.SignalIgnore  // nothing
	SignalDeliver = object.SignalDeliver // the script has a handler for it
	SignalEnd     = object.SignalEnd     // the script ends the process by it
)

// Processes starts programs for a script that is granted them.
type Processes = object.Processes

// Interp is one interpreter.
type Interp struct {
	rt      *object.Runtime
	config  Config
	modules map[string]*Module
	sources map[string]*sourceText
	shown   *ast.Source // see readShown
	main    *object.Module

	turn        turn
	owner       atomic.Uint64 // the goroutine that called a Go function, 0: none
	ownerThread *object.Thread
	steps       int64 // of the last run
	looking     bool  // the run in progress only looks into values
	depth       int   // runs in progress, one inside the other
	gone        bool  // a run ended with its goroutine, see errGoexit
	server      atomic.Pointer[server]
	closed      atomic.Bool
	serveMu     sync.Mutex
	began       chan struct{} // closed when a Serve begins, nil until somebody waits
	waiting     func() bool   // of the Task.Wait that drives the loop
	onIdle      func(Idle)    // see OnIdle

	loop      *loop.Loop // for async functions that Go calls, nil until needed
	tasks     map[*Task]struct{}
	flights   flights
	iterators map[*hostIterator]struct{}
	hosts     map[hostKey]weak.Pointer[hostObject]
	hostsLook int // look for dead hosts once there are so many
	bindings  map[bindingKey]*object.Type
	watch     *watcher // of the context of the last run
	lost      error    // why the script's own stdout did not take what it was written at the end
	http      *httpGrant
}

// New returns an interpreter. It fails if the Config contradicts itself.
func New(config Config) (*Interp, error) {
	in := &Interp{config: config, modules: make(map[string]*Module, len(config.Modules)), sources: map[string]*sourceText{}, turn: newTurn()}
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
	rt.Clock = config.Clock
	if rt.Clock == nil {
		rt.Clock = object.RealClock{Step: SealedStep}
	}
	rt.Flags = config.Flags
	rt.Args, rt.Path = config.Args, config.Path
	rt.Host = object.Host{Files: config.Files, Dir: config.Dir, Env: config.Env, Network: config.Network, Processes: config.Processes,
		Executable: config.Executable, Signals: config.Signals, Entropy: config.Entropy}
	if config.HTTP != nil {
		in.http = &httpGrant{in: in, client: config.HTTP}
		rt.Host.HTTP = in.http
	}
	in.setHooks()
	rt.Builtins = builtins.New(rt)
	if config.Flags.Optimize > 0 {
		rt.Builtins.Set("__debug__", object.False)
	}
	rt.Modules.SetStr("builtins", rt.Builtins.Value())
	in.main = object.NewModule("__main__")
	in.main.Set("__builtins__", rt.Builtins.Value())
	rt.Modules.SetStr("__main__", in.main.Value())
	rt.HashSeed = config.Seed
	if config.Seed != 0 && config.Entropy == nil {
		rt.Host.Entropy = seeded(config.Seed)
	}
	rt.State[stateKey] = in
	schedule, err := loop.ParseSchedule(config.Schedule)
	if err != nil {
		return nil, fmt.Errorf("interp: %w", err)
	}
	if schedule != nil {
		loop.StateOf(rt).Schedule = schedule
	}
	if config.Tracer != nil {
		loop.StateOf(rt).Trace(config.Tracer)
	}
	if config.Explain {
		loop.StateOf(rt).StartExplaining()
	}
	if err := in.setGlobals(); err != nil {
		return nil, fmt.Errorf("interp: %w", err)
	}
	return in, nil
}

// Runtime returns the interpreter's state, for packages that build Python
// values by hand.
func (in *Interp) Runtime() *object.Runtime { return in.rt }

// Main returns the namespace of __main__.
func (in *Interp) Main() *object.Dict { return in.main.Dict }

// Run runs a program as __main__ and returns the value of an expression, None
// for statements. When ctx ends, CancelledError is raised in the script, which
// has the Config's Grace to clean up before it is stopped for good, and ctx's
// error is returned.
func (in *Interp) Run(ctx context.Context, p *Program) (Value, error) {
	return in.wrap(in.perform(ctx, plain(func() object.Value { return in.runMain(p) })))
}

func (in *Interp) runMain(p *Program) object.Value {
	// As in CPython the code of -c has no __file__; that of standard input has.
	if name := p.unit.Source.Filename; name != "<string>" {
		in.main.Set("__file__", object.NewStr(name))
		in.rt.SpecifyModule(in.main, "__main__", name, false)
		in.main.Set("__spec__", object.None)
		in.main.Set("__cached__", object.None)
	} else {
		in.main.Set("__loader__", object.BuiltinImporterType.Value())
	}
	return in.runProgram(p)
}

func (in *Interp) wrap(v object.Value, err error) (Value, error) {
	if err != nil {
		return Value{}, err
	}
	return Value{in: in, v: v}, nil
}

func (in *Interp) runProgram(p *Program) object.Value {
	in.remember(p.unit)
	if !in.warnAbout(p.unit) {
		return object.Value{}
	}
	c := p.unit.Optimized(min(in.rt.Flags.Optimize, 2)).Code()
	if p.bytes != 0 {
		c.Tree = in.rt.NewCodeTree(p.bytes)
	}
	v := in.rt.RunCode(c, in.main.Dict, object.Value{})
	if p.last == nil || v.IsNull() {
		return v
	}
	// The statements of an Eval come before its expression.
	if p.Suspends() {
		if v = in.drive(v); v.IsNull() {
			return v
		}
	}
	return in.runProgram(p.last)
}

// RunInteractive runs a program typed at a prompt: it shows values, and an
// await at its top level is awaited on the session's event loop, on which
// background tasks go on meanwhile.
func (in *Interp) RunInteractive(ctx context.Context, p *Program) error {
	_, err := in.perform(ctx, func() (object.Value, bool) { return in.runProgram(p), p.Suspends() })
	return err
}

// Interrupt raises KeyboardInterrupt in the running script. It may be called
// from any goroutine.
func (in *Interp) Interrupt() { in.rt.Interrupt(object.InterruptKeyboard) }

// Signal passes a signal of the operating system on to the script: a handler
// it has set, with the signal module or on its event loop, is called. It may be
// called from any goroutine.
func (in *Interp) Signal(n int) { in.rt.Signal(n) }

// Flush writes out what the script's streams have buffered.
func (in *Interp) Flush() error { return in.do(in.flush) }

func (in *Interp) flush() error {
	for fd := 1; fd <= 2; fd++ {
		if !in.rt.FlushText(fd) {
			return in.takeError(nil)
		}
	}
	return nil
}

// Finish is FinishContext without an end.
func (in *Interp) Finish() error { return in.FinishContext(context.Background()) }

// FinishContext does what happens at the end of a program: it waits for the
// threads that are no daemons, ends the others, calls what atexit has
// registered, reports on what was never awaited, and a last Flush. All of that
// can be code of the script's: it ends when ctx does, or at an Interrupt. An
// *Error is of output that could not be written.
func (in *Interp) FinishContext(ctx context.Context) error {
	rt := in.rt
	_, err := in.perform(ctx, plain(func() object.Value {
		if !rt.FinishThreads() {
			if !rt.Catchable() {
				return object.Value{}
			}
			rt.WriteText(2, "Exception ignored on threading shutdown:\n"+rt.FormatUnraisable(rt.Clear()))
		}
		return in.noneUnlessPending()
	}))
	in.do(func() error { rt.EndThreads(); return nil })
	if err == nil {
		_, err = in.perform(ctx, plain(func() object.Value {
			if f := rt.Hooks.AtExit; f != nil {
				f(rt)
			}
			in.flushFiles()
			return in.noneUnlessPending()
		}))
		if err == nil && in.lost != nil {
			err, in.lost = in.lost, nil
		}
		if err == nil {
			// A function of atexit that was stopped has been reported like one that
			// failed.
			err = ctx.Err()
		}
	}
	if lost := in.do(in.flush); err == nil {
		err = lost
	}
	return err
}

// noneUnlessPending is None, or null when an exception or a limit is pending.
func (in *Interp) noneUnlessPending() object.Value {
	if in.rt.Pending() != nil {
		return object.Value{}
	}
	return object.None
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
					lost := in.newError(e)
					lost.Text = rt.FormatUnraisable(e)
					in.lost = lost
				}
			}
		}
	}
	if rt.FlushFiles != nil {
		rt.FlushFiles(rt)
	}
}

// closePatience is how long Close waits for Go functions that run on
// goroutines of their own.
const closePatience = 5 * time.Second

// Close ends the use of the interpreter and all that is left of it: its tasks,
// its threads, the Go functions that run for it, whose contexts end. It waits
// for those and fails if some do not return. It may be called more than once.
func (in *Interp) Close() error {
	if in.inside() {
		return errors.New("interp: Close called by a function of the script")
	}
	in.turn.take()
	defer in.turn.give()
	in.dropWatch()
	if in.closed.Swap(true) {
		return nil
	}
	in.rt.EndThreads()
	for it := range in.iterators {
		it.end()
	}
	in.failTasks()
	for _, l := range loop.StateOf(in.rt).Loops() {
		for _, t := range l.Tasks() {
			t.Quiet()
		}
		l.Abandon()
	}
	if in.http != nil {
		in.http.close()
	}
	in.rt.StopAll()
	err := in.flights.wait(closePatience)
	in.rt.AwaitCollector()
	if ferr := in.flush(); err == nil {
		err = ferr
	}
	if err != nil {
		in.log("close", err)
	}
	return err
}

// log tells the Logger of an error.
func (in *Interp) log(what string, err error) {
	if l := in.config.Logger; l != nil {
		l.Warn("ouro: "+what, "error", err)
	}
}

// RunString compiles and runs source as __main__. Both is under ctx and the
// limits. A source that is not Python is a *SyntaxError.
func (in *Interp) RunString(ctx context.Context, filename, source string) (Value, error) {
	return in.runFile(ctx, filename, []byte(source))
}

// runFile compiles and runs the bytes of a file as __main__.
func (in *Interp) runFile(ctx context.Context, filename string, source []byte) (Value, error) {
	return in.runText(ctx, len(source), func(m *meter) (*Program, error) { return compileFile(m, filename, source) },
		func(p *Program) (object.Value, bool) { return in.runMain(p), false })
}

// Eval evaluates src in __main__: an expression, or statements of which the
// last may be an expression, whose value is the result. What is awaited at the
// top level is awaited on the interpreter's event loop.
func (in *Interp) Eval(ctx context.Context, src string) (Value, error) {
	return in.runText(ctx, len(src), func(m *meter) (*Program, error) { return compileEval(m, "<eval>", src) },
		func(p *Program) (object.Value, bool) {
			last := p
			for last.last != nil {
				last = last.last
			}
			return in.runProgram(p), last.Suspends()
		})
}
