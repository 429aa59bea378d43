package object

import (
	"bufio"
	"context"
	"io"
	"math"
	"math/big"
	"sync"
	"sync/atomic"
	"time"
)

// Stopper is implemented by what modules keep in Runtime.State and has to stop,
// as timers have, when a limit ends the script or the interpreter is closed.
type Stopper interface{ Stop() }

// StopAll stops what the modules have going on. Signals that nobody has handled
// yet, and what a handler raised, go with the script they were for.
func (rt *Runtime) StopAll() {
	for _, s := range rt.State {
		if s, ok := s.(Stopper); ok {
			s.Stop()
		}
	}
	rt.signals.Store(0)
	rt.signalRaised = nil
}

// Runtime is the state of one interpreter: what CPython keeps per interpreter
// and per thread. It is used by one goroutine at a time, the one that has the
// baton (thread.go); only Interrupt may be called from others.
type Runtime struct {
	// Budget counts down with every unit of work; see limits.go.
	Budget  int64
	granted int64
	Steps   int64

	threadState     // of the running thread
	maxDepth    int // of Python calls; see boundDepth
	pushDepth   int // the depth from which a call takes the slow path: maxDepth, or 0 for a profiler
	profiler    Profiler
	depthSet    int // maxDepth as the limits and the script have it
	stackCost   int // Go stack in use by all threads, in units of about 200 bytes

	freeGens []*Generator // ended coroutines nobody refers to
	fatal    *Exception   // set once a limit has fallen: no script code runs any more

	// Ctx is the context of the run in progress, nil: none.
	Ctx   context.Context
	sched scheduler

	limits         Limits
	depthGiven     bool // the host set Limits.Depth
	recursionLimit int  // as scripts see it
	limitReached   *LimitReached
	allocated      int64 // bytes charged, corrected to what is reachable at each walk
	memoryUsed     int64
	aside          sync.WaitGroup // of Aside
	collecting     chan struct{}  // closed at the end of a run of Go's collector that nobody waited for
	afterGC        int64          // heapObjects after the last collect
	others         int64          // bytes of Go's heap that are not this interpreter's, as of the last lookAtHeap
	maxStack       int            // what stackCost may reach
	heapLook       int64          // work until the next look at Go's heap
	heapSeen       int64          // allocated at the last one
	memoryLook     int64          // walk again once allocated exceeds this
	walks          uint32
	large          []largeObject // see Large
	interrupt      atomic.Int32
	signals        atomic.Uint64 // that have come and were not dealt with: bit n is signal n
	signalRaised   *Exception    // by a handler that ran while the main thread slept
	wake           chan struct{} // receives when Interrupt is called

	// Hooks is what object needs from the layers above.
	Hooks Hooks

	Builtins *Module   // the builtins module
	Modules  *Dict     // sys.modules
	Stdout   io.Writer // where print goes unless sys.stdout says otherwise
	Stderr   io.Writer
	Stdin    io.Reader
	Host     Host   // what the script is granted of the outside world
	cwd      string // see Cwd
	// FlushFiles writes out what open files hold back, at the end of the program;
	// nil until a file was opened.
	FlushFiles func(rt *Runtime)
	State      map[string]any // per-interpreter state of stdlib modules, by module name

	varIDs    uint64    // context variables made so far
	unawaited unawaited // coroutines made lately
	settled   *settled  // see Settled

	strings    map[string]*Str // interned
	chars      *[charCache]*Str
	scratch    []byte   // see takeScratch
	briefSlice Slice    // see BriefSlice
	freeAccums []*Accum // strs under construction that are not in use
	verCount   uint64
	nextID     uint64
	ids        map[*Object]uint64
	cache      [methodCacheSize]methodCacheEntry
	supers     [1 << superCacheBits]superEntry
	subs       map[*Type][]*Type // subclasses of built-in types made in this interpreter
	HashSeed   uint64
	IntDigits  int        // sys.set_int_max_str_digits
	ints       [3]big.Int // operands and leftovers of int operators, see int_big.go
	weak       weakTable
	finals     finals // objects with a __del__
	walkWeak   bool   // the walk in progress is CollectWeak's
	unraised   []string

	streams    [3]*Stream // sys.stdin, stdout, stderr as they were at the start
	stdin      *bufio.Reader
	stdinRest  string      // what readline(size) left of a line
	stdinAhead *SlowReader // below stdin
	written    int64       // bytes of output, when they are limited
	// CodecSearch is asked for encodings that are not built in, once
	// codecs.register was called; null until then.
	CodecSearch Value
	Clock       Clock // what the time module asks; never nil
	// Zone is the local time zone that a script chose with time.tzset; nil is the
	// clock's.
	Zone  *time.Location
	Sys   *Dict    // the namespace of the sys module, nil until it is made
	Args  []string // sys.argv
	Flags Flags
	Path  []string // sys.path
}

// Hooks are calls into the layers above object. All are set by package interp.
type Hooks struct {
	// Import finds and runs the module name (absolute, dotted) and returns it.
	Import func(rt *Runtime, name string) Value
	// Compile turns source text into a code object; mode is "exec", "eval" or "single".
	Compile func(rt *Runtime, src, filename, mode string, how CompileFlags) *Code
	// CodeNames returns the co_names of a code object, and its co_varnames but for
	// the parameters.
	CodeNames func(c *Code) (names, locals []string)
	// CodeConsts returns the co_consts of a code object that is prepared; false with
	// an exception pending.
	CodeConsts func(rt *Runtime, c *Code) ([]Value, bool)
	// DecodeSource returns the text of a source given as bytes, by the encoding it
	// declares; false with an exception pending.
	DecodeSource func(rt *Runtime, filename string, src []byte) (string, bool)
	// Tree returns the syntax tree of source text as ast.dump writes it, places
	// included; false with an exception pending. nil: there is no parser.
	Tree func(rt *Runtime, src, filename, mode string) (string, bool)
	// IsTree reports whether a value is a node of module ast, CompileTree
	// compiles one.
	IsTree      func(rt *Runtime, v Value) bool
	CompileTree func(rt *Runtime, tree Value, filename, mode string, how CompileFlags) *Code
	// SourceLine returns line n of a file for tracebacks, "" if unknown.
	SourceLine func(filename string, n int) string
	// SourceText returns the whole text of a file that was compiled, for
	// inspect and linecache; it may be nil.
	SourceText func(filename string) (string, bool)
	// FindModule tells where a module would come from: its file, and the folders
	// of a package. Modules that are part of the interpreter have neither. A path
	// that is not null takes the place of the __path__ of the module's package.
	// ReadSource returns the text of a file that an import could find, RunSource
	// runs such a text in a module, Reload runs a module's body again.
	FindModule func(name string, path Value) (file string, dirs []Value, found bool)
	ReadSource func(file string) ([]byte, error)
	RunSource  func(rt *Runtime, m *Module, file string, text []byte) bool
	Reload     func(rt *Runtime, m *Module, name string) bool
	// ExprShape parses a piece of source as one expression in parentheses and
	// tells where its parts stand; CallStatement parses source and, when its
	// first statement is "return name(...)" or "name = call(...)", returns the
	// span of the call; empty means there is no statement at all. Tracebacks
	// place their carets with them; both may be nil.
	ExprShape     func(segment string) ExprShape
	CallStatement func(source string) (call Span, empty, ok bool)
	// Warn reports a warning, as warnings.warn(message, category) called at the
	// given place does.
	Warn func(rt *Runtime, category *Type, message, filename string, line int) bool
	// Open is the open function, with its eight parameters; package io sets it.
	Open func(rt *Runtime, args []Value) Value
	// Signal has the handler of a signal called; SignalTaken reports whether the
	// script has set one. Both are nil until the signal module is imported.
	Signal      func(rt *Runtime, n int) bool
	SignalTaken func(rt *Runtime, n int) bool
	// Collect, if not nil, does at gc.collect() what the loops do for what the
	// program can reach no more, and says how many objects that was. False: an
	// exception is pending.
	Collect func(rt *Runtime) (n int, ok bool)
	// Alias returns the character with a name that Unicode gives besides the one
	// in its table.
	Alias func(name string) (rune, bool)
	// Interrupted acts on InterruptWake and InterruptCancel on the main thread;
	// false with an exception pending.
	Interrupted func(rt *Runtime, kind int32) bool
	// Note, if not nil, is told what happens beside the tasks: "print" and the
	// text, "gc" and the bytes in use, "limit" and its kind.
	Note func(rt *Runtime, what, detail string)
	// Watch, if not nil, is called now and then while script code runs, and with
	// the name of a call that stopped everything for a time.
	Watch func(call string, took time.Duration)
	// AtExit reports, at the end of a program, what was left undone.
	AtExit func(rt *Runtime)
}

const defaultRecursion = 1000

// firstID is where ids start: they look like addresses.
const firstID = 0x7f0000000000

// NewRuntime returns the state of a fresh interpreter under the given limits.
func NewRuntime(l Limits) *Runtime {
	rt := &Runtime{
		Stdout:    io.Discard,
		Stderr:    io.Discard,
		State:     map[string]any{},
		wake:      make(chan struct{}, 1),
		strings:   map[string]*Str{},
		subs:      map[*Type][]*Type{},
		nextID:    firstID,
		verCount:  1 << 32, // built-in types are numbered below
		IntDigits: 4300,
		Clock:     RealClock{},
	}
	rt.args = make([]Value, 256)
	rt.initThreads()
	rt.Hooks.Warn = warnThroughModule
	rt.SetLimits(l)
	rt.Modules = NewDict()
	return rt
}

// ID returns id(v): the same number for the same object, given out in the
// order objects are asked about, so that no address reaches a script.
func (rt *Runtime) ID(v Value) uint64 {
	if v.p.impl == nil {
		// Values without a heap part have no address; their id is a function of
		// type and payload, so that equal ints keep equal ids.
		return v.n*16 + uint64(len(v.p.typ.Name))
	}
	in, _ := v.p.impl.(*Instance)
	if in != nil && in.id != 0 {
		return firstID + 64*uint64(in.id)
	}
	if id, ok := rt.ids[v.p]; ok {
		return id
	}
	rt.nextID += 64
	if n := (rt.nextID - firstID) / 64; in != nil && n <= math.MaxUint32 {
		// Instances are asked most, as keys and members of sets that go by
		// identity: their ids are not to keep them alive.
		in.id = uint32(n)
		return rt.nextID
	}
	if rt.ids == nil {
		rt.ids = map[*Object]uint64{}
	}
	rt.ids[v.p] = rt.nextID
	return rt.nextID
}

// Intern returns the str s, the same object each time. It is meant for names.
func (rt *Runtime) Intern(s string) Value {
	if o, ok := rt.strings[s]; ok {
		return Value{p: &o.Object}
	}
	v := NewStr(s)
	if len(rt.strings) < 1<<16 {
		rt.strings[s] = v.p.impl.(*Str)
	}
	return v
}

// PushArgs reserves n slots on the argument stack. The caller fills them,
// passes them on and calls PopArgs. Callees never keep the slice.
func (rt *Runtime) PushArgs(n int) []Value {
	top := rt.ArgTop
	if top+n > len(rt.args) {
		rt.growArgs(n)
	}
	rt.ArgTop = top + n
	return rt.args[top : top+n : top+n]
}

// growArgs makes room for n more arguments. Older slices stay valid: they keep
// the old array alive.
func (rt *Runtime) growArgs(n int) {
	size := rt.ArgTop + n
	if size < bigArgs {
		size *= 2
	} else {
		size += size / 2
	}
	rt.Charge(int64(16 * size))
	rt.moveArgs(size)
}

// bigArgs is the length from which the argument stack grows by less, and is
// given back when a recursion that needed it is over.
const bigArgs = 1 << 16

// shrinkArgs gives back an argument stack of which little is in use.
func (rt *Runtime) shrinkArgs() {
	if len(rt.args) > bigArgs && rt.ArgTop < len(rt.args)/4 {
		rt.moveArgs(max(2*rt.ArgTop, 1024))
	}
}

func (rt *Runtime) moveArgs(size int) {
	moved := make([]Value, size)
	copy(moved, rt.args[:rt.ArgTop])
	rt.args = moved
}

// PopArgs gives back what PushArgs reserved and drops the references in it.
func (rt *Runtime) PopArgs(args []Value) {
	// args may lie in an array the stack has outgrown since; what must be empty
	// for the next PushArgs is the place in the present one.
	top := rt.ArgTop - len(args)
	clear(rt.args[top:rt.ArgTop])
	rt.ArgTop = top
}

// nextVer returns a number no Dict or Type of this interpreter has yet as its
// version.
func (rt *Runtime) nextVer() uint64 {
	rt.verCount++
	return rt.verCount
}

const (
	methodCacheBits = 10
	methodCacheSize = 1 << methodCacheBits
)

type methodCacheEntry struct {
	ver  uint64 // names the type too
	name string
	v    Value
}

// lookup is t.Lookup(name) through a small cache, as CPython's type cache.
func (rt *Runtime) lookup(t *Type, name string) Value {
	h := t.ver * 0x9E3779B97F4A7C15
	if n := len(name); n > 0 {
		h ^= (uint64(name[0]) | uint64(name[n-1])<<8 | uint64(name[n/2])<<16 | uint64(name[n*2/3])<<24 | uint64(n)<<32) * 0xD6E8FEB86659FD93
	}
	e := &rt.cache[h>>(64-methodCacheBits)]
	if e.ver == t.ver && e.name == name {
		return e.v
	}
	rt.Budget -= int64(len(t.mro))
	v := t.Lookup(name)
	*e = methodCacheEntry{t.ver, name, v}
	return v
}

// Lookup is Type.Lookup through the interpreter's cache.
func (rt *Runtime) Lookup(t *Type, name string) Value { return rt.lookup(t, name) }
