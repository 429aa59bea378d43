package object

// Flags are the options of CPython's command line that a script sees in
// sys.flags, and those that change what programs do. The zero value is a program
// started without options.
type Flags struct {
	Debug, Inspect, Interactive, Verbose, Quiet int // -d -i -v -q
	// Optimize is how often -O was given: programs without assertions, and from 2 on
	// without docstrings.
	Optimize int
	// BytesWarning is how often -b was given: BytesWarning where str meets bytes; from
	// 2 on that is an error.
	BytesWarning                                                  int
	NoBytecode, NoUserSite, NoSite, IgnoreEnv, Isolated, SafePath bool // -B -s -S -E -I -P
	DevMode, UTF8Mode                                             bool // -X dev, -X utf8
	FixedHashes                                                   bool // PYTHONHASHSEED=0
	Unbuffered                                                    bool // -u
	// Options are the -X options, each NAME or NAME=VALUE, Warnings those of -W.
	Options, Warnings []string
	// NoRanges is -X no_debug_ranges: code knows lines, but no columns.
	NoRanges bool
	// Processors is what os.cpu_count() answers; 0: how many there are.
	Processors int
	// CachePrefix is sys.pycache_prefix; empty: None.
	CachePrefix string
	// AsyncDebug is a $PYTHONASYNCIODEBUG that scripts do not see.
	AsyncDebug bool
	// Command is the whole command line, sys.orig_argv; nil: sys.argv.
	Command []string
	// Breakpoint is $PYTHONBREAKPOINT, for scripts that do not see it in their
	// environment.
	Breakpoint string
}

// CompileFlags say how source text is compiled.
type CompileFlags struct {
	// Flags are those of compile(): CPython's PyCF_* and those of __future__.
	Flags int
	// Optimize is that of compile() plus 1; 0 is what the interpreter was started
	// with.
	Optimize int
}

// The flags of compile() that mean something here.
const (
	CompileNoImpliedDedent = 0x200  // PyCF_DONT_IMPLY_DEDENT
	CompileOnlyAST         = 0x400  // PyCF_ONLY_AST
	CompileTypeComments    = 0x1000 // PyCF_TYPE_COMMENTS
	CompileTopLevelAwait   = 0x2000 // PyCF_ALLOW_TOP_LEVEL_AWAIT
	CompileIncomplete      = 0x4000 // PyCF_ALLOW_INCOMPLETE_INPUT
	CompileOptimizedAST    = 0x8000 // PyCF_OPTIMIZED_AST
)

// Level is the level of optimization these flags ask for.
func (how CompileFlags) Level(rt *Runtime) int {
	if how.Optimize == 0 {
		return min(rt.Flags.Optimize, 2)
	}
	return how.Optimize - 1
}
